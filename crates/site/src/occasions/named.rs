//! The occasion that an address names.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use community::{
    gatherings::OccasionId,
    kernel::{Day, GatheringId},
};

use crate::{Lost, Site};

/// `{id}` and `{day}` of the path. What is written otherwise than we write it is nowhere.
pub struct Named(pub OccasionId);

impl FromRequestParts<Site> for Named {
    type Rejection = Lost;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Named, Lost> {
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| Lost::NotHere)?;
        let written = |name| params.iter().find(|(it, _)| *it == name).map(|(_, value)| value);
        let id = written("id").ok_or(Lost::NotHere)?;
        let gathering: GatheringId = id.parse().map_err(|_| Lost::NotHere)?;
        let day: Day = written("day").and_then(|it| it.parse().ok()).ok_or(Lost::NotHere)?;
        if gathering.to_string() != id {
            return Err(Lost::NotHere);
        }
        Ok(Named(OccasionId { gathering, day }))
    }
}
