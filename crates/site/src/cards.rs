//! Cards: the picture that a chat shows when somebody pastes a link, and the emblem as a file.
//!
//! Invariant: a card shows only what an outsider may see, whoever asks for it.

use std::sync::LazyLock;

use anyhow::{Context, anyhow};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::Path,
    http::{HeaderValue, Response, header},
    routing::get,
};
use charts::{Card, CardError, DateBadge, Headline};
use community::{gatherings::OccasionId, seen_by::home::PublicPage};
use tokio::sync::Semaphore;

use crate::{Lost, Outcome, Site, Visit, impact, urls::paths};

/// A hundred cards or so; the rest is drawn anew when somebody comes.
pub const BYTES_MAX: usize = 8 * 1024 * 1024;

/// Drawing takes some tens of milliseconds of one core: a flood of links must not take them all.
static DRAWING: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::CARD, get(community))
        .route(paths::OCCASION_CARD, get(occasion))
        .route(paths::EMBLEM, get(emblem))
}

/// Answers with the card that `draw` draws, or with the same one drawn before. `shows` is everything that it shows:
/// cards that show the same are the same.
///
/// `draw` runs off the async threads: `move || charts::png(&Card::Invitation { … })`.
pub async fn answer(
    visit: &Visit,
    shows: &str,
    draw: impl FnOnce() -> Result<Vec<u8>, CardError> + Send + 'static,
) -> Outcome {
    let key = blake3::hash(shows.as_bytes()).to_hex();
    let cards = &visit.site.cards;
    let png = match cards.get(&key, "") {
        Some(png) => png,
        None => {
            let _turn = DRAWING.acquire().await.context("wait for a turn to draw")?;
            // Somebody may have drawn it while this one waited.
            match cards.get(&key, "") {
                Some(png) => png,
                None => {
                    let drawn = tokio::task::spawn_blocking(draw).await.context("draw a card")?;
                    let png = Bytes::from(drawn.map_err(|error| anyhow!("draw a card: {error}"))?);
                    let bytes = png.len();
                    cards.put(key.to_string(), String::new(), (png, bytes), visit.begun)
                }
            }
        }
    };
    Ok(sent("image/png", "public, max-age=600", visit.tag(), Body::from((*png).clone())))
}

async fn community(visit: Visit) -> Outcome {
    let page = visit.seen_from_outside(|seen| seen.public_page());
    let seed = visit.home.id.0;
    let headline = page.growth.as_ref().and_then(|it| impact::words::headline(visit.words, it));
    let points = page.growth.as_ref().map(impact::chart::points).unwrap_or_default();
    let PublicPage { name, purpose, place, .. } = page;
    let shows = format!("community {seed:?} {name:?} {purpose:?} {place:?} {headline:?} {points:?}");
    answer(&visit, &shows, move || {
        charts::png(&Card::Community {
            name: &name,
            purpose: &purpose,
            place: &place,
            seed: &seed,
            headline: headline.as_ref().map(|it| Headline {
                before: &it.before,
                after: &it.after,
                caption: &it.caption,
            }),
            points: &points,
        })
    })
    .await
}

async fn occasion(visit: Visit, Path((_, id, day)): Path<(String, String, String)>) -> Outcome {
    let id: OccasionId = format!("{id}/{day}").parse().map_err(|_| Lost::NotHere)?;
    let (page, occasion) = visit.seen_from_outside(|seen| (seen.public_page(), seen.occasion_glance(id)));
    let occasion = occasion.ok_or(Lost::NotHere)?;
    let words = visit.words;
    let zone = visit.seen(|seen| seen.zone());
    let when = format!(
        "{}, {} · {} {}",
        words.weekday(occasion.day.weekday()),
        words.day_and_month(occasion.day),
        words.clock(occasion.time),
        zone.short()
    );
    let seed = visit.home.id.0;
    let weekday = words.weekday_short(occasion.day.weekday()).to_uppercase();
    let month = words.month_short(occasion.day.month()).to_uppercase();
    let cancelled = occasion.cancelled.then(|| words.t("home-cancelled").into_owned());
    let (community, title, place) = (page.name, occasion.title, occasion.place);
    let day = u8::try_from(occasion.day.day_of_month()).unwrap_or(1);
    let shows =
        format!("occasion {seed:?} {community:?} {title:?} {when} {place:?} {cancelled:?} {}", occasion.day);
    answer(&visit, &shows, move || {
        charts::png(&Card::Gathering {
            community: &community,
            seed: &seed,
            title: &title,
            when: &when,
            place: &place,
            date: DateBadge { weekday: &weekday, day, month: &month },
            cancelled: cancelled.as_deref(),
        })
    })
    .await
}

/// The emblem never changes: it is drawn from the community's id alone.
async fn emblem(visit: Visit) -> Outcome {
    let svg = charts::emblem(&visit.home.id.0, 64);
    Ok(sent("image/svg+xml", "public, max-age=604800", visit.tag(), Body::from(svg)))
}

fn sent(media_type: &'static str, keep: &'static str, tag: &str, body: Body) -> Response<Body> {
    let mut answer = Response::new(body);
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, tag);
    }
    answer
}
