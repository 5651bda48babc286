//! The form in which something is said: words, in whose name, to whom one replies.

use community::{
    kernel::{Input, MemberId, Once, PostId, Problem},
    limits,
    seen_by::{
        Person,
        threads::{Excerpt, Talk},
    },
    threads::{Command, Subject},
};
use maud::{Markup, html};

use super::{about, words};
use crate::{
    Visit,
    parts::{Icon, Typed, area, form, hidden, primary, secondary, select, text},
    words::Words,
};

/// What was typed, as a command.
pub fn said(subject: Subject, typed: &Typed) -> Result<Command, Input> {
    let member = written::<MemberId>(typed, "member")?;
    let reply_to = written::<PostId>(typed, "reply_to")?;
    Ok(Command::Say { subject, words: typed.value("words").into(), reply_to, member })
}

/// A number in this field, or nothing.
pub fn written<T: std::str::FromStr>(typed: &Typed, field: &'static str) -> Result<Option<T>, Input> {
    match typed.value(field) {
        "" => Ok(None),
        written => written.parse().map(Some).map_err(|_| Input::new(field, Problem::Unknown)),
    }
}

/// The one line beside something, or the whole area on the thread's own page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Line,
    Area,
}

/// What stands around the words.
pub struct Saying<'a> {
    pub talk: &'a Talk,
    pub typed: &'a Typed,
    pub once: &'a Once,
    pub room: Room,
    /// Whose post is replied to, and its number.
    pub reply_to: Option<(PostId, Excerpt)>,
    /// Where one comes back to; the thread when missing.
    pub back: Option<&'a str>,
}

pub fn saying(visit: &Visit, it: &Saying) -> Markup {
    let w = visit.words;
    let label = match &it.reply_to {
        Some((_, to)) => w.with("threads-reply-to", &[("name", words::name(w, &to.person).into())]),
        None => w.t("threads-write").into_owned(),
    };
    let inside = html! {
        @if let Some(back) = it.back { (hidden("back", back)) }
        @if let Some((post, to)) = &it.reply_to {
            (hidden("reply_to", post))
            p.quoted dir="auto" { (to.words) }
        }
        @match it.room {
            Room::Line => (text(it.typed, "words", label).longest(limits::POST_CHARS_MAX)),
            Room::Area => (area(it.typed, "words", label).longest(limits::POST_CHARS_MAX).required()),
        }
        @match it.room {
            Room::Line => (secondary(w.t("threads-send")).icon(Icon::Chat)),
            // For others one writes where there is room for it.
            Room::Area => {
                (in_whose_name(w, it.typed, &it.talk.represented))
                (primary(w.t("threads-send")).icon(Icon::Chat))
            }
        }
    };
    form(w, it.typed, &visit.at().thread(&about::written(it.talk.of)), it.once, inside)
}

/// Oneself or somebody for whom one records; nothing to choose while there is nobody.
pub fn in_whose_name(w: Words, typed: &Typed, represented: &[Person]) -> Markup {
    if represented.is_empty() {
        return html! {};
    }
    let choose = represented.iter().fold(
        select(typed, "member", w.t("threads-in-the-name")).option("", w.t("threads-myself")),
        |select, person| select.option(person.id.to_string(), words::name(w, person)),
    );
    html! { (choose) }
}
