//! Looking: how a row of [`super::views`] becomes an operation.

use axum::{
    body::Body,
    extract::RawPathParams,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use community::{
    gatherings::OccasionId,
    seen_by::{Seen, Viewer},
};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Answer, failure::Failure, operation::Operation, paths, schemas::Schemas};
use crate::Visit;

/// Where in the community one looks: the parameters of the path.
pub struct Place(Vec<(String, String)>);

impl Place {
    /// The id with this name in the path, if it is one.
    pub fn id<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.0.iter().find(|(it, _)| it == name)?.1.parse().ok()
    }

    /// The occasion at `{id}/{day}`.
    pub fn occasion(&self) -> Option<OccasionId> {
        Some(OccasionId { gathering: self.id("id")?, day: self.id("day")? })
    }
}

type Look = Box<dyn Fn(Seen<'_>, &Place) -> Option<serde_json::Result<String>> + Send + Sync>;

/// A view of a community: where it is, what it is, and how one gets it.
pub struct View {
    /// Below the community's own path; empty for that itself.
    path: &'static str,
    says: &'static str,
    schema: fn(&mut Schemas) -> serde_json::Value,
    look: Look,
}

/// A row of the table. `None` is 404: not there, or not for these eyes.
pub fn view<V: Serialize + JsonSchema + 'static>(
    path: &'static str,
    says: &'static str,
    look: impl Fn(Seen<'_>, &Place) -> Option<V> + Send + Sync + 'static,
) -> View {
    let look: Look = Box::new(move |seen, place| look(seen, place).map(|view| serde_json::to_string(&view)));
    View { path, says, schema: Schemas::of::<V>, look }
}

pub fn operation(view: View) -> Operation {
    let View { path, says, schema, look } = view;
    let look = std::sync::Arc::new(look);
    let handler = move |visit: Visit, params: RawPathParams| {
        let place = Place(params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
        let answer = answer(&visit, &place, &look);
        async move { answer }
    };
    Operation::get(format!("{}{path}", paths::COMMUNITY), get(handler))
        .says(says, "As the token's member sees it, or as everyone does without one. With `ETag`; 304 while nothing has changed.")
        .for_anyone_or_members()
        .answers_with(StatusCode::OK, schema)
        .fails_with(&[404])
}

fn answer(visit: &Visit, place: &Place, look: &Look) -> Answer {
    let written = visit.seen(|seen| look(seen, place)).ok_or(Failure::NO_SUCH)?;
    let written = written.map_err(|error| anyhow::anyhow!("write down a view: {error}"))?;
    let mut answer = Response::new(Body::from(written));
    let keep = if visit.viewer == Viewer::Outsider { "no-cache" } else { "private, no-cache" };
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(tag) = HeaderValue::from_str(visit.tag()) {
        headers.insert(header::ETAG, tag);
    }
    Ok(answer.into_response())
}
