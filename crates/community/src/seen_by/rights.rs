//! What a viewer sees of rights.
