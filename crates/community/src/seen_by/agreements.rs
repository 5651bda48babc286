//! What a viewer sees of agreements.
