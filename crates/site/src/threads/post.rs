//! One post: who, when, the words; and what its author may still do about it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{Once, PostId, ThreadId},
    limits,
    seen_by::threads::PostSeen,
    threads::Command,
};
use maud::{Markup, html};

use super::{thread, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    parts::{Typed, act, area, avatar, danger, form, hidden, secondary},
};

/// The words with their author, for a few lines beside something else.
pub fn brief(visit: &Visit, it: &PostSeen) -> Markup {
    let name = words::name(visit.words, &it.person);
    html! {
        div.post {
            (avatar(&name, it.person.id))
            div {
                p.post-head { b dir="auto" { (name) } " " span.soft { (words::when(visit, it)) } }
                (said(visit, it))
            }
        }
    }
}

/// The same with what may be done to it.
pub fn whole(visit: &Visit, thread: ThreadId, it: &PostSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let name = words::name(w, &it.person);
    html! {
        div.post id={ "p" (it.id) } {
            (avatar(&name, it.person.id))
            div {
                p.post-head { b dir="auto" { (name) } " " span.soft { (words::when(visit, it)) } }
                @if let Some(to) = &it.reply_to {
                    p.quoted dir="auto" { b { (words::name(w, &to.person)) } " " (to.words) }
                }
                (said(visit, it))
                @if it.words.is_some() {
                    a.post-act href={ (visit.at().thread(&thread.to_string())) "?balas=" (it.id) "#tulis" } {
                        (w.t("threads-reply"))
                    }
                }
                @if it.may_take_back { (mend(visit, thread, it, typed, once)) }
            }
        }
    }
}

pub fn said(visit: &Visit, it: &PostSeen) -> Markup {
    let w = visit.words;
    html! {
        @match &it.words {
            Some(words) => p.said dir="auto" { (words) },
            None if it.taken_back => p.soft { (w.t("threads-taken-back")) },
            None => p.soft { (w.t("threads-erased")) },
        }
    }
}

/// Correct while it is new, take back at any time: folded away, open again where something was wrong.
fn mend(visit: &Visit, thread: ThreadId, it: &PostSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let field = format!("words-{}", it.id);
    let wrong = typed.problem_with(&field);
    let own = match wrong {
        Some(problem) => {
            Typed::default().typed(field.clone(), typed.value(&field)).problem_at(field.clone(), problem)
        }
        None => Typed::default().typed(field.clone(), it.words.as_deref().unwrap_or_default()),
    };
    let at = |act| visit.at().post_act(thread, it.id, act);
    html! {
        details.fold open[wrong.is_some()] {
            summary { (if it.may_correct { w.t("threads-mend") } else { w.t("threads-take-back") }) }
            div.fold-inside {
                @if it.may_correct {
                    (form(w, &own, &at("ubah"), once, html! {
                        (area(&own, field, w.t("threads-correct-words")).longest(limits::POST_CHARS_MAX).required())
                        (secondary(w.t("threads-correct")))
                    }))
                }
                p.soft { (w.t("threads-take-back-line")) }
                (act(&at("tarik"), once, html! { (hidden("post", it.id)) (danger(w.t("threads-take-back"))) }))
            }
        }
    }
}

pub async fn save(
    visit: Visit,
    Path((_, thread, post, act)): Path<(String, String, String, String)>,
    sent: Sent,
) -> Outcome {
    visit.member()?;
    let thread: ThreadId = thread.parse().map_err(|_| Lost::NotHere)?;
    let post: PostId = post.parse().map_err(|_| Lost::NotHere)?;
    let field = format!("words-{post}");
    let command = match act.as_str() {
        "ubah" => Command::Correct { thread, post, words: sent.typed.value(&field).into() },
        "tarik" => Command::TakeBack { thread, post },
        _ => return Err(Lost::NotHere),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => {
            let to = format!("{}#p{post}", visit.at().thread(&thread.to_string()));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let worded = crate::refusals::worded(visit.words, &refusal);
            let typed = match refusal.field() {
                Some(_) => sent.typed.problem_at(field, worded),
                None => Typed::default().problem(worded),
            };
            thread::again(&visit, thread, &typed)
        }
        Err(lost) => Err(lost),
    }
}

/// Whoever opens the address of an act finds the thread.
pub async fn to_thread(
    visit: Visit,
    Path((_, thread, _, _)): Path<(String, String, String, String)>,
) -> Outcome {
    let thread: ThreadId = thread.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().thread(&thread.to_string())).into_response())
}
