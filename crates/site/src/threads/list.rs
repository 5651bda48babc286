//! All threads: the general one with its last words, rounds under way, and what was said about everything else.

use community::{
    kernel::Once,
    seen_by::threads::{ThreadGlance, ThreadList},
    threads::Subject,
};
use maud::{Markup, html};

use super::{about, part::part, thread::round_row, words};
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, Tone, badge, row, secondary, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let list = visit.seen(|seen| seen.thread_list()).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let at = visit.at();
    let body = html! {
        (title(w.t("threads-title")).back(at.more(), w.t("bar-more")).line(w.t("threads-line")))
        div.columns {
            div { (general(&visit, &list, &once)) }
            div {
                (others(&visit, &list))
                section {
                    h2 { (w.t("threads-more")) }
                    div.stack {
                        (row(w.t("ideas-title")).line(w.t("ideas-line")).lead(badge(Tone::Leaf, Icon::Leaf)).to(at.ideas()))
                        @if list.may_see_unheard {
                            (row(w.t("threads-unheard")).line(w.t("threads-unheard-line"))
                                .lead(badge(Tone::Indigo, Icon::People)).to(at.unheard()))
                        }
                    }
                }
            }
        }
    };
    Ok(visit.show(visit.page(Section::More, w.t("threads-title"), body)))
}

fn general(visit: &Visit, list: &ThreadList, once: &Once) -> Markup {
    let w = visit.words;
    let begin = visit.at().round_new(&about::written(Subject::Community));
    // The one about the community stands below with its talk.
    let elsewhere = |thread| Some(thread) != list.general.thread;
    let mut rounds = list.rounds.iter().filter(|it| elsewhere(it.thread)).peekable();
    html! {
        @if rounds.peek().is_some() {
            section {
                h2 { (w.t("threads-rounds")) }
                div.stack { @for it in rounds { (round_row(visit, it)) } }
            }
        }
        (part(visit, Subject::Community, once))
        @if list.general.round.is_none() {
            (secondary(w.t("threads-begin-round")).icon(Icon::Spark).to(begin))
        }
    }
}

fn others(visit: &Visit, list: &ThreadList) -> Markup {
    let w = visit.words;
    html! {
        @if !list.threads.is_empty() {
            section {
                h2 { (w.t("threads-others")) }
                div.rows { @for it in &list.threads { (glance(visit, it)) } }
            }
        }
    }
}

fn glance(visit: &Visit, it: &ThreadGlance) -> Markup {
    let w = visit.words;
    let line = match &it.last {
        Some(last) => format!("{}: {}", words::name(w, &last.person), last.words),
        None => words::posts(w, it.posts),
    };
    html! {
        (row(words::subject(w, &it.subject)).line(line).lead(badge(Tone::Indigo, words::icon(&it.subject)))
            .to(visit.at().thread(&it.id.to_string())))
    }
}
