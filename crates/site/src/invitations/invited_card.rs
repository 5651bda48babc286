//! The picture that a chat shows when an invitation is pasted.

use anyhow::Context;
use axum::{extract::Path, http::header, response::IntoResponse};

use super::{opened, words};
use crate::{Lost, Outcome, Visit};

pub async fn show(visit: Visit, Path((_, id, secret)): Path<(String, String, String)>) -> Outcome {
    let id = opened(&visit, &id, &secret)?;
    let invited = visit.seen(|seen| seen.invited(id)).ok_or(Lost::NotHere)?;
    let sentence = words::who_invites(visit.words, &invited);
    let seed = visit.home.id.0;
    let drawn = tokio::task::spawn_blocking(move || {
        let card =
            charts::Card::Invitation { community: &invited.community, seed: &seed, sentence: &sentence };
        charts::png(&card)
    });
    let png = drawn.await.context("wait for an invitation's card")?.context("draw an invitation's card")?;
    let headers = [
        (header::CONTENT_TYPE, "image/png".to_owned()),
        (header::CACHE_CONTROL, "private, max-age=600".to_owned()),
        (header::ETAG, visit.tag().to_owned()),
    ];
    Ok((headers, png).into_response())
}
