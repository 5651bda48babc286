//! What a viewer sees of reentries.
