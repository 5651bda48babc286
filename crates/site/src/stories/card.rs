//! The cards of a story: for a link, for a square post, for a phone's whole screen.

use axum::extract::Path;
use charts::{Card, Headline, Shape};

use super::id;
use crate::{Lost, Outcome, Visit, cards, impact};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    drawn(&visit, &written, Shape::Link).await
}

pub async fn square(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    drawn(&visit, &written, Shape::Square).await
}

pub async fn tall(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    drawn(&visit, &written, Shape::Tall).await
}

async fn drawn(visit: &Visit, written: &str, shape: Shape) -> Outcome {
    let story = id(written)?;
    let (it, page) = visit.seen_from_outside(|seen| (seen.story(story), seen.public_page()));
    let it = it.ok_or(Lost::NotHere)?;
    let seed = visit.home.id.0;
    let headline = it.growth.as_ref().and_then(|it| impact::words::headline(visit.words, it));
    let (community, place, title) = (page.name, page.place, it.glance.title);
    let photo = it.pictures.iter().find_map(|it| it.files()).map(|it| it.wide);
    let shows = format!("story {seed:?} {community:?} {place:?} {title:?} {headline:?}");
    cards::with_photo(visit, &shows, photo, shape, move |photo| {
        let headline = headline.as_ref().map(|it| Headline {
            before: &it.before,
            after: &it.after,
            caption: &it.caption,
        });
        let (community, place, title) = (&community, &place, &title);
        charts::pixels(&Card::Story { community, place, seed: &seed, title, headline, shape }, photo)
    })
    .await
}
