//! A member's home: what waits, what is next, how we are growing, what is new.

use axum::http::HeaderMap;
use community::{
    gatherings::Coming,
    seen_by::{
        Person,
        home::{HomeSeen, NewsPiece, OccasionGlance, Told},
        impact::IndicatorSeen,
    },
};
use maud::{Markup, html};

use super::{waiting, words};
use crate::{
    Lost, Outcome, Visit,
    impact::{chart, words as impact_words},
    layout::{Page, Section},
    packed,
    parts::{Icon, Tone, avatar, badge, chip, date_badge, empty, head, news, quiet, row, secondary},
};

/// Longer lists wait folded: a screen that asks for everything at once gets nothing.
const WAITING_SHOWN: usize = 6;

/// Kept for this very member while nothing changes: it is the page that is opened most.
pub fn show(visit: &Visit, headers: &HeaderMap) -> Outcome {
    packed::kept(visit, headers, super::HOME, || page(visit))
}

fn page(visit: &Visit) -> Result<Page<'static>, Lost> {
    let me = visit.member()?;
    let (view, frame) = visit.seen(|seen| (seen.home(), seen.frame()));
    let view = view.ok_or(Lost::NotHere)?;
    let say = visit.words;
    let my_name = frame.viewer.and_then(|it| it.name).unwrap_or_default();
    let face = html! {
        a href=(visit.at().myself()) aria-label=(say.t("home-myself")) { (avatar(&my_name, me)) }
    };
    let body = html! {
        (head(visit.emblem(44), frame.name.as_str(), say.day_long(view.today)).aside(face).titled())
        div.columns {
            div {
                section {
                    h2 { (say.t("home-waiting")) }
                    (waits(visit, &view))
                }
                section {
                    h2 { (say.t("home-next")) }
                    (next(visit, &view))
                }
            }
            div {
                section {
                    h2 { (say.t("home-growing")) }
                    (growing(visit, view.growth.as_ref()))
                }
                @if !view.news.is_empty() {
                    section {
                        h2 { (say.t("home-news")) }
                        @for piece in &view.news { (told(visit, &view, piece)) }
                    }
                }
            }
        }
    };
    // Without the query of whoever came first.
    Ok(visit.page(Section::Home, frame.name, body).here(visit.at().home()))
}

fn waits(visit: &Visit, view: &HomeSeen) -> Markup {
    let say = visit.words;
    let rows = |range: &[community::seen_by::home::Waiting]| {
        html! { div.stack { @for it in range { (waiting::row_of(visit, view.today, it)) } } }
    };
    let (shown, folded) = view.waiting.split_at(view.waiting.len().min(WAITING_SHOWN));
    html! {
        @if shown.is_empty() {
            div.card { p.soft { (say.t("home-nothing-waits")) } }
        } @else {
            (rows(shown))
        }
        @if !folded.is_empty() {
            (crate::parts::fold(&say.with("home-more-waits", &[("count", folded.len().into())]), rows(folded)))
        }
    }
}

fn next(visit: &Visit, view: &HomeSeen) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let plan = || secondary(say.t("home-plan")).icon(Icon::Plus).to(at.gathering_new());
    html! {
        @match (view.next.is_empty(), view.has_gatherings) {
            (false, _) => div.stack { @for it in &view.next { (occasion(visit, view, it)) } },
            (true, true) => (empty(&say.t("home-nothing-next"), Some(html! { (plan()) }))),
            (true, false) => (empty(&say.t("home-no-gatherings"), Some(html! { (plan()) }))),
        }
    }
}

fn occasion(visit: &Visit, view: &HomeSeen, it: &OccasionGlance) -> Markup {
    let say = visit.words;
    let answer = if it.here { Some(Coming::Yes) } else { it.answer };
    let answered = match (it.cancelled, answer) {
        (true, _) => chip(Tone::Plain, &say.t("home-cancelled")),
        (false, Some(Coming::Yes)) => chip(Tone::Leaf, &say.t("home-coming")),
        (false, Some(Coming::Maybe)) => chip(Tone::Gold, &say.t("home-maybe")),
        (false, Some(Coming::No)) => chip(Tone::Plain, &say.t("home-not-coming")),
        (false, None) => chip(Tone::Leaf, &say.t("home-unanswered")),
    };
    let to = match (it.cancelled, answer) {
        (false, None) => visit.at().answer(it.id),
        (true, _) | (false, Some(_)) => visit.at().occasion(it.id),
    };
    html! {
        (row(it.title.as_str()).line(words::occasion_line(visit, it, view.today)).lead(date_badge(say, it.day))
            .aside(answered).dim_if(it.cancelled).to(to))
    }
}

fn growing(visit: &Visit, indicator: Option<&IndicatorSeen>) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let drawn = indicator.and_then(|it| Some((it, it.growth.as_ref()?, chart::sparkline(say, it)?)));
    html! {
        @match drawn {
            Some((indicator, growth, sparkline)) => a.card href=(at.impact()) {
                p.growth-line.glance {
                    span.soft { (words::growth_label(say, indicator, growth)) }
                    @if let Some(change) = growth.change.filter(|it| it.amount > 0) {
                        span.grown { (impact_words::change(say, &indicator.source, &change)) }
                    }
                }
                (sparkline)
            },
            None => (empty(&say.t("home-no-growth"), Some(html! { (quiet(say.t("home-see-impact")).to(at.impact())) }))),
        }
    }
}

fn told(visit: &Visit, view: &HomeSeen, piece: &NewsPiece) -> Markup {
    let say = visit.words;
    let face = |person: &Person| avatar(person.name.as_deref().unwrap_or_default(), person.id);
    let lead = match (&piece.told, &piece.by) {
        (Told::Joined { person } | Told::Left { person } | Told::IdeaAdded { person, .. }, _) => face(person),
        (Told::Talked { said, .. }, _) => face(&said.person),
        (_, Some(by)) => face(by),
        (_, None) => badge(Tone::Plain, Icon::Spark),
    };
    let sentence = words::news(say, piece);
    let sentence = match words::news_address(visit.at(), &piece.told) {
        Some(to) => html! { a href=(to) dir="auto" { (sentence) } },
        None => html! { span dir="auto" { (sentence) } },
    };
    let line = words::news_line(say, piece, view.today);
    news(lead, sentence, &line)
}
