//! What a viewer sees of invitations.
