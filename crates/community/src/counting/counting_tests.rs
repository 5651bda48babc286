//! Counting: rules as rows.
