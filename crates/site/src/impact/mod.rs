//! Pages of impact: the numbers, how they grew, and where they are chosen and written down.

mod amount;
pub mod card;
pub mod chart;
mod choose;
mod edit;
mod form;
mod list;
mod one;
mod record;
mod retire;
mod strike;
mod suggestions;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{Router, routing::get};
use community::{kernel::IndicatorId, seen_by::impact::IndicatorPage};

use crate::{Lost, Site, Visit, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::IMPACT, get(list::show))
        .route(paths::INDICATOR_NEW, get(choose::show).post(choose::save))
        .route(paths::INDICATOR, get(one::show))
        .route(paths::INDICATOR_EDIT, get(edit::show).post(edit::save))
        .route(paths::INDICATOR_RECORD, get(record::show).post(record::save))
        .route(paths::INDICATOR_STRIKE, get(strike::show).post(strike::save))
        .route(paths::INDICATOR_RETIRE, get(retire::show).post(retire::save))
}

/// The indicator named in the path, as the visitor may see it.
fn named(visit: &Visit, id: &str) -> Result<(IndicatorId, IndicatorPage), Lost> {
    let id: IndicatorId = id.parse().map_err(|_| Lost::NotHere)?;
    let page = visit.seen(|seen| seen.indicator(id)).ok_or(Lost::NotHere)?;
    Ok((id, page))
}
