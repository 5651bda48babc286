//! What a viewer sees of home.
