//! Cards: the picture that a chat shows when somebody pastes a link, and the emblem as a file.
//!
//! Invariant: a card shows only what an outsider may see, whoever asks for it.

use std::sync::LazyLock;

use anyhow::{Context, anyhow};
use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderValue, Response, header},
    routing::get,
};
use charts::{Card, CardError, Headline, Pixels, Shape};
use community::{kernel::MediaId, seen_by::home::PublicPage};
use tokio::sync::Semaphore;

use crate::{Lost, Outcome, Site, Visit, impact, served, urls::paths};

/// A hundred cards or so; the rest is drawn anew when somebody comes.
pub const BYTES_MAX: usize = 8 * 1024 * 1024;

/// Chats leave a heavier picture out.
const WEIGHT_MAX: usize = 290 * 1000;

/// Drawing takes some tens of milliseconds of one core: a flood of links must not take them all.
static DRAWING: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

pub fn routes() -> Router<Site> {
    Router::new().route(paths::CARD, get(community)).route(paths::EMBLEM, get(emblem))
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
    let draw = async || Ok(tokio::task::spawn_blocking(draw).await.context("draw a card")??);
    let png = kept(visit, shows, draw).await?;
    Ok(sent("image/png", "public, max-age=600", visit.tag(), Body::from(png)))
}

/// The same for a card that may carry a photo: a JPEG, which holds a photo in a tenth of the bytes.
///
/// `photo` is the wide file of one that everybody may see; `draw` gets it in the size that the shape wants.
pub async fn with_photo(
    visit: &Visit,
    shows: &str,
    photo: Option<MediaId>,
    shape: Shape,
    draw: impl FnOnce(Option<&Pixels>) -> Result<Pixels, CardError> + Send + 'static,
) -> Outcome {
    let shows = format!("{shape:?} {photo:?} {shows}");
    let draw = async || {
        let bytes = match photo {
            Some(photo) => served::whole(visit, photo).await?,
            None => None,
        };
        let draw = move || {
            let (width, height) = charts::photo_size(shape);
            // A card without its photo is better than none.
            let rgb = bytes.and_then(|bytes| media::cut(&bytes, width, height).ok());
            let card = draw(rgb.map(|rgb| Pixels { width, height, rgb }).as_ref())?;
            let card = media::jpeg(card.rgb, card.width, card.height, WEIGHT_MAX);
            Ok(card.map_err(|wrong| anyhow!("write a card: {wrong:?}"))?.bytes)
        };
        tokio::task::spawn_blocking(draw).await.context("draw a card")?
    };
    let jpeg = kept(visit, &shows, draw).await?;
    Ok(sent("image/jpeg", "public, max-age=600", visit.tag(), Body::from(jpeg)))
}

async fn kept(
    visit: &Visit,
    shows: &str,
    draw: impl AsyncFnOnce() -> anyhow::Result<Vec<u8>>,
) -> Result<Bytes, Lost> {
    let key = blake3::hash(shows.as_bytes()).to_hex();
    let cards = &visit.site.cards;
    if let Some(card) = cards.get(&key, "") {
        return Ok((*card).clone());
    }
    let _turn = DRAWING.acquire().await.context("wait for a turn to draw")?;
    // Somebody may have drawn it while this one waited.
    if let Some(card) = cards.get(&key, "") {
        return Ok((*card).clone());
    }
    let card = Bytes::from(draw().await?);
    let bytes = card.len();
    Ok((*cards.put(key.to_string(), String::new(), (card, bytes), visit.begun)).clone())
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
