//! `POST /api/v1/communities`: a community begins.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
    routing::post,
};
use community::{
    kernel::{MemberId, Once, Problem, Text, Zone},
    members::Honorific,
    profile::{self, Theme},
};
use host::{Founding, Pin};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Answer, failure::Failure, operation::Operation, paths, told::Told};
use crate::{
    Site,
    begin::{Start, founding},
    words::Words,
};

/// A community to be founded.
#[derive(Deserialize, JsonSchema)]
pub struct NewCommunity {
    name: Text,
    #[serde(default)]
    theme: Theme,
    /// In one sentence.
    purpose: Text,
    /// Village or town.
    place: Text,
    founder: Founder,
    /// The address it wants, 3 to 40 of `a–z 0–9 -`; made from the name when missing.
    #[serde(default)]
    slug: Option<String>,
    #[serde(default)]
    zone: Zone,
    /// Makes a repeat of the same request harmless.
    #[serde(default)]
    once: Option<Once>,
}

/// The first member.
#[derive(Deserialize, JsonSchema)]
pub struct Founder {
    name: Text,
    #[serde(default)]
    honorific: Option<Honorific>,
    /// Six digits, for signing in on another phone.
    #[schemars(extend("pattern" = "^[0-9]{6}$"))]
    pin: String,
}

/// A community that has just begun.
#[derive(Serialize, JsonSchema)]
struct FoundedCommunity {
    slug: String,
    /// The same on every server it ever lives on: 32 hex digits.
    community: String,
    /// The founder.
    member: MemberId,
    /// The founder's, for `Authorization: Bearer`.
    token: String,
}

pub fn operation() -> Operation {
    Operation::post(paths::COMMUNITIES, post(found))
        .says(
            "Found a community",
            "Needs no account: the founder is its first member and signed in by the token. It starts with an agreement and an \
             indicator that fit its theme, in the language of `Accept-Language`.",
        )
        .takes::<NewCommunity>()
        .answers::<FoundedCommunity>(StatusCode::CREATED)
        .fails_with(&[400, 413, 422, 503])
}

async fn found(
    State(site): State<Site>,
    headers: HeaderMap,
    Told { told, fingerprint }: Told<NewCommunity>,
) -> Answer {
    let pin = Pin::new(&told.founder.pin).ok_or(Failure::input("pin", Problem::Malformed))?;
    let founding = Founding {
        command: command(Words::of(&headers), &told),
        pin: site.host.pins.hash(pin).await?,
        // With the PIN in it: whoever guesses another's mark does not get their token.
        once: told.once.and(fingerprint),
        slug: told.slug,
    };
    let founded = site.host.found(founding).await?;
    let answer = FoundedCommunity {
        slug: founded.home.slug.clone(),
        community: founded.home.id.to_string(),
        member: founded.founder,
        token: founded.token,
    };
    let location = paths::COMMUNITY.replace("{slug}", &answer.slug);
    let headers = [(header::LOCATION, location.as_str()), (header::CACHE_CONTROL, "no-store")];
    Ok((StatusCode::CREATED, headers, Json(answer)).into_response())
}

/// With the theme's agreement and first indicator, in the founder's language.
fn command(words: Words, told: &NewCommunity) -> profile::Command {
    let start = Start {
        name: told.name.clone(),
        theme: told.theme,
        purpose: told.purpose.clone(),
        place: told.place.clone(),
        zone: told.zone,
        founder: told.founder.name.clone(),
        honorific: told.founder.honorific,
        inspired_by: None,
    };
    founding(words, start)
}
