//! Pages of gatherings: what comes and what has been, planning and changing, series, calendars.

mod always;
mod calendar;
mod cancelling;
mod editing;
mod ending;
mod fields;
mod ics;
mod line;
mod list;
mod moving;
mod past;
mod planning;
pub mod reading;
mod series;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{
    Router,
    routing::{get, post},
};
use community::{gatherings::OccasionId, kernel::GatheringId};

use crate::{Lost, Site, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::GATHERINGS, get(list::show))
        .route(paths::GATHERINGS_PAST, get(past::show))
        .route(paths::GATHERINGS_ICS, get(calendar::of_community))
        .route(paths::GATHERING_NEW, get(planning::show).post(planning::save))
        .route(paths::MEMBER_ICS, get(calendar::of_member))
        .route(paths::SERIES, get(series::show))
        .route(paths::SERIES_ALWAYS, post(always::save))
        .route(paths::SERIES_END, get(ending::show).post(ending::save))
        .route(paths::OCCASION_ICS, get(calendar::of_occasion))
        .route(paths::OCCASION_EDIT, get(editing::show).post(editing::save))
        .route(paths::OCCASION_MOVE, get(moving::show).post(moving::save))
        .route(paths::OCCASION_CANCEL, get(cancelling::show).post(cancelling::save))
        .route(paths::OCCASION_RESTORE, post(cancelling::restore))
}

/// The occasion that an address names; what cannot be one is not there.
fn occasion(gathering: &str, day: &str) -> Result<OccasionId, Lost> {
    let day = day.parse().map_err(|_| Lost::NotHere)?;
    Ok(OccasionId { gathering: series_id(gathering)?, day })
}

fn series_id(gathering: &str) -> Result<GatheringId, Lost> {
    gathering.parse().map_err(|_| Lost::NotHere)
}
