//! What a viewer sees of requests.
