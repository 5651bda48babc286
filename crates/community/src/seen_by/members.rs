//! What a viewer sees of members.
