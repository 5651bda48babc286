//! What a viewer sees of occasions.
