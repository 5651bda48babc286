//! What a viewer sees of gatherings.
