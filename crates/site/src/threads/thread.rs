//! One thread: everything that was said about something, and the place to say more. It may not have begun yet.

use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    kernel::{Once, PostId, ThreadId},
    seen_by::threads::{Excerpt, RoundGlance, ThreadSeen},
    threads::Subject,
};
use maud::{Markup, html};

use super::{
    about, post,
    saying::{Room, Saying, said, saying},
    words,
};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Icon, Mood, Tone, Typed, badge, banner, empty, quiet, row, secondary, title},
    refusals,
};

/// `?balas=3` replies to a post, `?sebelum=41` shows what was said before one.
#[derive(serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    balas: Option<String>,
    #[serde(default)]
    sebelum: Option<String>,
}

pub async fn show(
    visit: Visit,
    Path((_, named)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Outcome {
    visit.member()?;
    let subject = about::named(&visit, &named).ok_or(Lost::NotHere)?;
    let post = |written: Option<String>| {
        written.map(|it| it.parse::<PostId>()).transpose().map_err(|_| Lost::NotHere)
    };
    let (reply_to, before) = (post(asked.balas)?, post(asked.sebelum)?);
    Ok(visit.show(page(&visit, subject, &Typed::default(), reply_to, before)?))
}

pub async fn save(visit: Visit, Path((_, named)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let subject = about::named(&visit, &named).ok_or(Lost::NotHere)?;
    let asked = match said(subject, &sent.typed) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => {
            let thread = visit.seen(|seen| seen.talk(subject)).and_then(|it| it.thread);
            let thread = thread.map_or(named, |it| it.to_string());
            let there = || visit.at().thread(&thread);
            Ok(Redirect::to(&visit.back(&sent.typed).unwrap_or_else(there)).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let reply_to = sent.typed.value("reply_to").parse().ok();
            let typed = match refusal.field() {
                Some("words") => sent.typed.refused(visit.words, &refusal),
                // The other fields may have no place on the page.
                Some(_) | None => sent.typed.problem(refusals::worded(visit.words, &refusal)),
            };
            Ok(visit.show_again(page(&visit, subject, &typed, reply_to, None)?))
        }
        Err(lost) => Err(lost),
    }
}

/// The page again, after an act on one of its posts was refused.
pub fn again(visit: &Visit, thread: ThreadId, typed: &Typed) -> Outcome {
    let subject = visit.seen(|seen| seen.thread(thread, None)).ok_or(Lost::NotHere)?.talk.of;
    Ok(visit.show_again(page(visit, subject, typed, None, None)?))
}

fn page<'a>(
    visit: &Visit,
    subject: Subject,
    typed: &Typed,
    reply_to: Option<PostId>,
    before: Option<PostId>,
) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.thread_about(subject, before)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let at = visit.at();
    let name = words::subject(w, &it.talk.subject);
    let reply_to = reply_to.and_then(|post| replied(&it, post));
    let own = own(typed);
    let form = Saying { talk: &it.talk, typed: &own, once: &once, room: Room::Area, reply_to, back: None };
    let body = html! {
        (title(name.clone()).back(at.threads(), w.t("threads-title")).line(words::posts(w, it.talk.posts)))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        div.columns {
            div {
                @if let Some(to) = about::address(at, &it.talk.subject) {
                    div.rows { (row(name.clone()).line(w.t("threads-see-subject")).to(to)) }
                }
                (posts(visit, &it, typed, &once))
                @if !it.is_earlier {
                    section #tulis { (saying(visit, &form)) }
                }
            }
            div { (rounds(visit, &it)) }
        }
    };
    Ok(visit.page(Section::More, name, body))
}

/// What is wrong with the whole, or with another post, stands elsewhere on the page.
fn own(typed: &Typed) -> Typed {
    let kept = Typed::default().typed("words", typed.value("words")).typed("member", typed.value("member"));
    match typed.problem_with("words") {
        Some(problem) => kept.problem_at("words", problem),
        None => kept,
    }
}

fn replied(it: &ThreadSeen, post: PostId) -> Option<(PostId, Excerpt)> {
    let to = it.posts.iter().find(|it| it.id == post)?;
    let words = to.words.clone()?.lines().next().unwrap_or_default().to_owned();
    Some((post, Excerpt { person: to.person.clone(), words }))
}

fn posts(visit: &Visit, it: &ThreadSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let Some(thread) = it.talk.thread.filter(|_| !it.posts.is_empty()) else {
        return empty(&w.t("threads-empty"), None);
    };
    let here = visit.at().thread(&thread.to_string());
    html! {
        @if let Some(earlier) = it.earlier {
            (quiet(w.t("threads-earlier")).to(format!("{here}?sebelum={earlier}")))
        }
        div.card.talk {
            @for (place, one) in it.posts.iter().enumerate() {
                // The way to a round stands above what was said in it, once.
                @let before = place.checked_sub(1).and_then(|place| it.posts.get(place)).and_then(|it| it.round);
                @if let Some(round) = one.round.filter(|round| before != Some(*round)) {
                    a.post-act href=(visit.at().round(round)) { (Icon::Spark) (w.t("threads-in-round")) }
                }
                (post::whole(visit, thread, one, typed, once))
            }
        }
        @if it.is_earlier { (quiet(w.t("threads-latest")).to(here)) }
    }
}

fn rounds(visit: &Visit, it: &ThreadSeen) -> Markup {
    let w = visit.words;
    let under_way = it.rounds.iter().any(|it| it.holder.is_some());
    let new = visit.at().round_new(&about::written(it.talk.of));
    html! {
        section {
            h2 { (w.t("threads-rounds")) }
            @if it.rounds.is_empty() { p.soft { (w.t("threads-rounds-line")) } }
            @else { div.stack { @for it in &it.rounds { (round_row(visit, it)) } } }
            @if !under_way { (secondary(w.t("threads-begin-round")).icon(Icon::Spark).to(new)) }
        }
    }
}

/// A round as a row: its question and whose turn it is.
pub fn round_row(visit: &Visit, it: &RoundGlance) -> Markup {
    let w = visit.words;
    let tone = if it.holder.is_some() { Tone::Gold } else { Tone::Plain };
    let row = row(it.question.as_str()).line(words::whose_turn(w, it)).lead(badge(tone, Icon::Spark));
    let row = row.dim_if(it.closed).to(visit.at().round(it.id));
    match it.may_speak {
        true => html! { (row.aside(parts::chip(Tone::Ember, &w.t("threads-your-turn")))) },
        false => html! { (row) },
    }
}
