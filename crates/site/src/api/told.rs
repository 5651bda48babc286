//! Told: the JSON body of a request.

use axum::extract::{FromRequest, Request};
use community::kernel::Once;
use serde::de::DeserializeOwned;

use super::failure::Failure;
use crate::{Site, sent::whole};

/// What was sent. Whatever its content type says: it must be JSON.
pub struct Told<T> {
    pub told: T,
    /// A mark made from every byte of the body, for acts whose answer must not be had by guessing a client's mark.
    pub fingerprint: Option<Once>,
}

impl<T: DeserializeOwned> FromRequest<Site> for Told<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, site: &Site) -> Result<Told<T>, Failure> {
        let body = whole(request, site).await?;
        let told = serde_json::from_slice(&body).map_err(Failure::malformed)?;
        let hash = blake3::hash(&body).to_hex();
        Ok(Told { told, fingerprint: hash.get(..40).and_then(Once::new) })
    }
}
