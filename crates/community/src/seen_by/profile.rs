//! What a viewer sees of profile.
