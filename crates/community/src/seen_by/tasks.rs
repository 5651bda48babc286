//! What a viewer sees of tasks.
