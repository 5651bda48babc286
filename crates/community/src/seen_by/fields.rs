//! What a viewer sees of fields.
