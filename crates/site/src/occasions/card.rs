//! The cards of one day of a gathering: for a link, for a square post, for a phone's whole screen.

use axum::extract::Path;
use charts::{Card, DateBadge, Shape};
use community::gatherings::OccasionId;

use crate::{Lost, Outcome, Visit, cards};

type Named = Path<(String, String, String)>;

pub async fn link(visit: Visit, named: Named) -> Outcome {
    drawn(&visit, named, Shape::Link).await
}

pub async fn square(visit: Visit, named: Named) -> Outcome {
    drawn(&visit, named, Shape::Square).await
}

pub async fn tall(visit: Visit, named: Named) -> Outcome {
    drawn(&visit, named, Shape::Tall).await
}

async fn drawn(visit: &Visit, Path((_, id, day)): Named, shape: Shape) -> Outcome {
    let id: OccasionId = format!("{id}/{day}").parse().map_err(|_| Lost::NotHere)?;
    let (page, occasion) = visit.seen_from_outside(|seen| (seen.public_page(), seen.occasion(id)));
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
    let cancelled = occasion.cancelled.is_some().then(|| words.t("home-cancelled").into_owned());
    let photo = occasion.photos.iter().find_map(|it| it.shot.still()).map(|it| it.wide);
    let (community, title, place) = (page.name, occasion.title, occasion.place);
    let day = u8::try_from(occasion.day.day_of_month()).unwrap_or(1);
    let shows =
        format!("occasion {seed:?} {community:?} {title:?} {when} {place:?} {cancelled:?} {}", occasion.day);
    cards::with_photo(visit, &shows, photo, shape, move |photo| {
        let card = Card::Gathering {
            community: &community,
            seed: &seed,
            title: &title,
            when: &when,
            place: &place,
            date: DateBadge { weekday: &weekday, day, month: &month },
            cancelled: cancelled.as_deref(),
            shape,
        };
        charts::pixels(&card, photo)
    })
    .await
}
