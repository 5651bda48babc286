//! All ideas: what waits for an answer first, then what comes back, then what was answered; and the form for a new one.

use axum::response::{IntoResponse, Redirect};
use community::{
    Refusal,
    ideas::Command,
    kernel::{Input, MemberId, Once, Problem},
    limits,
    seen_by::{Person, ideas::IdeaGlance},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Typed, area, avatar, chip, empty, form, primary, row, text, title},
    threads::in_whose_name,
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, &Typed::default())?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let asked = match added(&sent.typed) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&visit.at().ideas()).into_response()),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

fn added(typed: &Typed) -> Result<Command, Input> {
    let member: Option<MemberId> = match typed.value("member") {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("member", Problem::Unknown))?),
    };
    Ok(Command::Add { title: typed.value("title").into(), words: typed.value("words").into(), member })
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let list = visit.seen(|seen| seen.idea_list()).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let none = list.waiting.is_empty() && list.later.is_empty() && list.answered.is_empty();
    let body = html! {
        (title(w.t("ideas-title")).back(visit.at().threads(), w.t("threads-title")).line(w.t("ideas-line")))
        div.columns {
            div {
                @if none { (empty(&w.t("ideas-empty"), None)) }
                (section(visit, "ideas-waiting", &list.waiting))
                (section(visit, "ideas-later", &list.later))
                (section(visit, "ideas-answered", &list.answered))
            }
            div { (new(visit, typed, &list.represented, &once)) }
        }
    };
    Ok(visit.page(Section::More, w.t("ideas-title"), body))
}

fn section(visit: &Visit, heading: &str, ideas: &[IdeaGlance]) -> Markup {
    html! {
        @if !ideas.is_empty() {
            section { h2 { (visit.words.t(heading)) } div.stack { @for it in ideas { (glance(visit, it)) } } }
        }
    }
}

fn glance(visit: &Visit, it: &IdeaGlance) -> Markup {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let name = words::name(w, &it.person);
    let (tone, standing) = words::standing(w, it, today);
    html! {
        (row(words::title(w, it)).line(words::facts(w, it, &name)).lead(avatar(&name, it.person.id))
            .below(chip(tone, &standing)).to(visit.at().idea(it.id)))
    }
}

fn new(visit: &Visit, typed: &Typed, represented: &[Person], once: &Once) -> Markup {
    let w = visit.words;
    html! {
        section #baru {
            h2 { (w.t("ideas-new")) }
            (form(w, typed, &visit.at().ideas(), once, html! {
                (text(typed, "title", w.t("ideas-what")).example(w.t("ideas-what-example")).longest(limits::TITLE_CHARS_MAX).required())
                (area(typed, "words", w.t("ideas-words")).aside(w.t("occasions-optional")).longest(limits::POST_CHARS_MAX))
                (in_whose_name(w, typed, represented))
                (primary(w.t("ideas-add")).icon(Icon::Plus))
            }))
        }
    }
}
