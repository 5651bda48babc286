//! Files of elections: read and written.
