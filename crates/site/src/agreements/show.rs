//! What is in force and who has accepted it; earlier versions one by one.

use axum::extract::Query;
use community::{
    seen_by::agreements::{AgreementView, CurrentAgreement, VersionView},
    threads::Subject,
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    accept, paragraphs,
    words::{version, version_line},
};
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    members::faces,
    parts::{Icon, Mood, Tone, badge, banner, dots, empty, fold, link_button, row, secondary, title},
    threads,
};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    versi: Option<String>,
}

pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Outcome {
    visit.member()?;
    let body = match asked.versi {
        Some(written) => {
            let number = written.parse().map_err(|_| Lost::NotHere)?;
            earlier(&visit, &visit.seen(|seen| seen.agreement_version(number)).ok_or(Lost::NotHere)?)
        }
        None => match visit.seen(|seen| seen.agreement()).ok_or(Lost::NotHere)? {
            AgreementView { current: None, .. } => nothing_yet(&visit),
            AgreementView { current: Some(current), earlier } => html! {
                (current_page(&visit, &current)?)
                @if !earlier.is_empty() { (history(&visit, &earlier)) }
            },
        },
    };
    Ok(visit.show(visit.page(Section::More, visit.words.t("agreements-title"), body)))
}

fn nothing_yet(visit: &Visit) -> Markup {
    let (words, at) = (visit.words, visit.at());
    let write = html! { (crate::parts::primary(words.t("agreements-write")).icon(Icon::Pencil).to(at.agreement_edit())) };
    html! {
        (title(words.t("agreements-title")).back(at.more(), words.t("bar-more")))
        (empty(&words.t("agreements-empty"), Some(write)))
    }
}

fn current_page(visit: &Visit, current: &CurrentAgreement) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    let line = &current.line;
    let said = format!("{} · {}", version(words, line), version_line(words, line));
    Ok(html! {
        (title(words.t("agreements-title")).back(at.more(), words.t("bar-more")).line(said))
        @if current.review_due { (banner(Mood::Info, &words.t("agreements-review-due"))) }
        div.card { (paragraphs(&current.words)) }
        (accept::buttons(visit, current)?)
        (who(visit, current))
        @if let Some(day) = current.review_on.filter(|_| !current.review_due) {
            p.soft { (words.with("agreements-review-on", &[("day", words.date(day).into())])) }
        }
        (secondary(words.t("agreements-change")).icon(Icon::Pencil).to(at.agreement_edit()))
        (threads::part(visit, Subject::Agreement, &visit.once()?))
    })
}

fn who(visit: &Visit, current: &CurrentAgreement) -> Markup {
    let words = visit.words;
    let (have, not_yet) = (current.accepted_by.len(), current.not_yet.len());
    let of = have + not_yet;
    let sentence = words.with("agreements-accepted-of", &[("have", have.into()), ("of", of.into())]);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    html! {
        section {
            h2 { (words.t("agreements-accepted-by")) }
            div.card {
                @if of <= 12 { (dots(number(have), number(of), &sentence)) } @else { p { b { (sentence) } } }
                (faces(words, &current.accepted_by))
            }
            @if !current.not_yet.is_empty() {
                h3 { (words.t("agreements-not-yet")) }
                (faces(words, &current.not_yet))
            }
        }
    }
}

fn history(visit: &Visit, earlier: &[community::seen_by::agreements::VersionLine]) -> Markup {
    let words = visit.words;
    let inside = html! {
        div.rows {
            @for line in earlier {
                (row(version(words, line))
                    .line(version_line(words, line))
                    .lead(badge(Tone::Plain, Icon::Clock))
                    .to(format!("{}?versi={}", visit.at().agreements(), line.version)))
            }
        }
    };
    fold(&words.t("agreements-history"), inside)
}

fn earlier(visit: &Visit, view: &VersionView) -> Markup {
    let (words, at) = (visit.words, visit.at());
    html! {
        (title(version(words, &view.line))
            .back(at.agreements(), words.t("agreements-title"))
            .line(version_line(words, &view.line)))
        @if !view.in_force {
            (banner(Mood::Info, &words.t("agreements-old")))
        }
        div.card { (paragraphs(&view.words)) }
        @if !view.in_force { p { (link_button(Tone::Ember, &words.t("agreements-see-current"), &at.agreements())) } }
    }
}
