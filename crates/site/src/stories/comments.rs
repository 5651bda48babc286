//! What visitors say about a story: the form for it, those that wait for a member, those that were let in.
//!
//! Invariant: an e-mail address is shown to nobody, and nothing is shown before a member has read it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{Once, Text},
    limits,
    seen_by::stories::StorySeen,
    stories::holds_a_link,
};
use host::comments::{NotSaid, Said, Waits};
use maud::{Markup, html};

use super::{id, one};
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::asked,
    parts::{
        Icon, Mood, Typed, act, area, banner, danger, fold, form, hidden, primary, quiet, secondary, text,
    },
};

/// A field that people do not see and programs fill in.
const TRAP: &str = "situs";
/// In the query, once a comment has arrived.
const ARRIVED: &str = "terkirim";

pub async fn say(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    let story = id(&written)?;
    let arrived = format!("{}?{ARRIVED}=1#komentar", visit.at().story(story));
    if !sent.typed.value(TRAP).is_empty() {
        // A program is told what it wants to hear.
        return Ok(Redirect::to(&arrived).into_response());
    }
    let typed = without_links(&visit, sent.typed.clone());
    let typed = match typed.is_fine() {
        false => typed,
        true => {
            let of = |field| Text::new(sent.typed.value(field));
            let said = Said { name: of("name"), words: of("words"), email: of("email") };
            match visit.site.host.say(&visit.home, story, said, sent.once.as_ref()).await {
                Ok(()) => return Ok(Redirect::to(&arrived).into_response()),
                Err(NotSaid::Input(input)) => typed.refused(visit.words, &input.into()),
                Err(NotSaid::Later) => typed.problem(visit.words.t("stories-comment-later")),
                Err(NotSaid::NoStory) => return Err(Lost::NotHere),
                Err(NotSaid::Ours(error)) => return Err(error.into()),
            }
        }
    };
    Ok(visit.show_again(one::page(&visit, story, &typed).await?))
}

fn without_links(visit: &Visit, typed: Typed) -> Typed {
    ["name", "words"].into_iter().fold(typed, |typed, field| match holds_a_link(typed.value(field)) {
        true => typed.problem_at(field, visit.words.t("stories-comment-no-links")),
        false => typed,
    })
}

/// What the page begins with: nothing, or that a comment has arrived.
pub fn begun(visit: &Visit) -> Typed {
    let typed = Typed::default();
    if asked(&visit.path, ARRIVED).is_empty() { typed } else { typed.typed(ARRIVED, 1) }
}

pub fn section(visit: &Visit, it: &StorySeen, waiting: &[Waits], typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    html! {
        section #komentar {
            h2 { (w.t("stories-comments")) }
            @for comment in waiting { (waits(visit, it, comment, once)) }
            @for comment in &it.comments {
                div.card {
                    p { b dir="auto" { (comment.name) } " " span.soft { (w.date(comment.on)) } }
                    p.written dir="auto" { (comment.words) }
                    @if it.members.is_some() {
                        (fold(&w.t("stories-comment-take-down"), html! {
                            p.soft { (w.t("stories-comment-take-down-line")) }
                            (act(&visit.at().story_act(it.glance.id, "turunkan"), once, html! {
                                (hidden("comment", comment.comment))
                                (danger(w.t("stories-comment-take-down-button")))
                            }))
                        }))
                    }
                }
            }
            @if typed.has(ARRIVED, "1") { div data-arrived tabindex="-1" { (banner(Mood::Ok, &w.t("stories-comment-arrived"))) } }
            @else if it.members.is_none() { (form_for_visitors(visit, it, typed, once)) }
            @else if it.comments.is_empty() && waiting.is_empty() { p.soft { (w.t("stories-comments-none")) } }
        }
    }
}

fn waits(visit: &Visit, it: &StorySeen, comment: &Waits, once: &Once) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        div.card.said-so {
            p { b dir="auto" { (comment.name) } " " span.soft { (w.t("stories-comment-waits")) } }
            p.written dir="auto" { (comment.words) }
            div.actions {
                (act(&at.story_act(it.glance.id, "terima"), once, html! {
                    (hidden("comment", &comment.handle))
                    (secondary(w.t("stories-comment-admit")).icon(Icon::Check))
                }))
                (act(&at.story_act(it.glance.id, "tolak"), once, html! {
                    (hidden("comment", &comment.handle))
                    (quiet(w.t("stories-comment-decline")))
                }))
            }
        }
    }
}

fn form_for_visitors(visit: &Visit, it: &StorySeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    html! {
        p.soft { (w.t("stories-comment-line")) }
        (form(w, typed, &visit.at().story_comment(it.glance.id), once, html! {
            (text(typed, "name", w.t("stories-comment-name")).longest(limits::NAME_CHARS_MAX).autocomplete("name").required())
            (area(typed, "words", w.t("stories-comment-words")).longest(limits::COMMENT_CHARS_MAX).required())
            (text(typed, "email", w.t("stories-comment-email")).aside(w.t("occasions-optional"))
                .hint(w.t("stories-comment-email-hint")).autocomplete("email"))
            div hidden { label { (w.t("stories-comment-trap")) input name=(TRAP) tabindex="-1" autocomplete="off"; } }
            (primary(w.t("stories-comment-send")))
        }))
    }
}
