//! The talk about one thing, on the page of that thing: the last words, a line to write, the way to all of it.

use community::{kernel::Once, seen_by::threads::Talk, threads::Subject};
use maud::{Markup, html};

use super::{
    about, post,
    saying::{Room, Saying, saying},
    words,
};
use crate::{
    Visit,
    parts::{Icon, Tone, Typed, badge, quiet, row},
};

/// Nothing for outsiders, and where there is no such thing. Whoever writes comes back to the page on which they wrote.
pub fn part(visit: &Visit, subject: Subject, once: &Once) -> Markup {
    let Some(talk) = visit.seen(|seen| seen.talk(subject)) else { return html! {} };
    let w = visit.words;
    let thread = visit.at().thread(&about::written(talk.of));
    let back = format!("{}#bicara", visit.path);
    let typed = Typed::default();
    let line =
        Saying { talk: &talk, typed: &typed, once, room: Room::Line, reply_to: None, back: Some(&back) };
    let heading = match talk.of {
        Subject::Community => words::subject(w, &talk.subject),
        _ => w.t("threads-part").into_owned(),
    };
    html! {
        section #bicara {
            h2 { (heading) }
            (round(visit, &talk))
            @if !talk.last.is_empty() {
                div.card.talk { @for it in &talk.last { (post::brief(visit, it)) } }
            }
            (saying(visit, &line))
            @if talk.posts > talk.last.len() {
                (quiet(w.with("threads-all", &[("count", talk.posts.into())])).to(thread))
            } @else if talk.thread.is_some() {
                (quiet(w.t("threads-open")).to(thread))
            }
        }
    }
}

/// The round that is under way.
fn round(visit: &Visit, talk: &Talk) -> Markup {
    let Some(round) = &talk.round else { return html! {} };
    let w = visit.words;
    let lead = badge(Tone::Gold, Icon::Spark);
    html! {
        div.stack {
            (row(round.question.as_str()).line(words::whose_turn(w, round)).lead(lead).to(visit.at().round(round.id)))
        }
    }
}
