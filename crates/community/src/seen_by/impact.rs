//! What a viewer sees of impact.
