//! "Data saya": what is kept about me, in words, with the way to take it along and the way to have it erased.

use std::collections::BTreeMap;

use axum::{
    http::{HeaderValue, header},
    response::IntoResponse,
};
use community::kernel::Once;
use host::Kept;
use maud::{Markup, html};

use super::consents;
use super::kept::{Topic, Wrote, topic, wrote};
use crate::{
    Outcome, Visit,
    layout::Section,
    parts::{Icon, fold, quiet, row, secondary, title},
    words::Words,
};

/// More texts than this are in the file only.
const SHOWN_MAX: usize = 60;

pub async fn show(visit: Visit) -> Outcome {
    let member = visit.member()?;
    let kept = visit.site.host.kept_about(&visit.home, member).await?;
    let wrote = wrote(&visit, member, &kept);
    let body = page(&visit, &kept, &wrote, &visit.once()?);
    let page = visit.page(Section::More, visit.words.t("myself-kept-title"), body);
    // Sessions and keys change without a line in the log.
    let fresh = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    Ok((fresh, page.render()).into_response())
}

fn page(visit: &Visit, kept: &Kept, wrote: &[Wrote], once: &Once) -> Markup {
    let (words, at) = (visit.words, visit.at());
    let (mine, ours): (Vec<_>, Vec<_>) = wrote.iter().partition(|it| it.goes);
    html! {
        (title(words.t("myself-kept-title"))
            .back(at.myself(), words.t("myself-title"))
            .line(words.t("myself-kept-only-here")))
        section {
            h2 { (words.t("myself-kept-account")) }
            dl.facts.card {
                dt { (words.t("myself-kept-pin")) }
                dd { @if kept.has_pin { (words.t("myself-kept-pin-yes")) } @else { (words.t("myself-kept-none")) } }
                dt { (words.t("myself-passkeys")) }
                dd { (words.number(i64::try_from(kept.passkeys).unwrap_or(i64::MAX))) }
                dt { (words.t("myself-kept-sessions")) }
                dd { (words.number(i64::try_from(kept.sessions).unwrap_or(i64::MAX))) }
            }
        }
        section {
            h2 { (words.t("myself-kept-lines")) }
            p.soft { (words.t("myself-kept-lines-line")) }
            (topics(words, kept))
        }
        @if !wrote.is_empty() {
            section {
                h2 { (words.t("myself-kept-words")) }
                (texts(words, &words.t("myself-kept-mine"), &mine))
                (texts(words, &words.t("myself-kept-ours"), &ours))
            }
        }
        (mending(visit))
        (consents::list(visit, once))
        section {
            h2 { (words.t("myself-kept-take")) }
            p.soft { (words.t("myself-kept-take-line")) }
            div.actions {
                (secondary(words.t("myself-kept-download-html")).icon(Icon::Camera).to(at.myself_kept_html()))
                (secondary(words.t("myself-kept-download")).icon(Icon::Note).to(at.myself_kept_json()))
            }
        }
        section {
            h2 { (words.t("myself-kept-erasing")) }
            p.soft { (words.t("myself-leave-erase-line")) }
            p.soft { (words.t("myself-kept-erasing-line")) }
            (quiet(words.t("myself-kept-erase")).to(format!("{}?{}=1", at.myself_act("keluar"), super::leave::ERASING)))
        }
    }
}

/// What stands elsewhere is corrected there.
fn mending(visit: &Visit) -> Markup {
    let (words, at) = (visit.words, visit.at());
    html! {
        section {
            h2 { (words.t("myself-mend")) }
            p.soft { (words.t("myself-mend-line")) }
            div.rows {
                (row(words.t("myself-name-title")).to(at.myself_act("nama")))
                (row(words.t("myself-passkeys")).line(words.t("myself-passkeys-line")).to(at.passkeys()))
            }
        }
    }
}

fn topics(words: Words, kept: &Kept) -> Markup {
    let mut counts: BTreeMap<Topic, u32> = BTreeMap::new();
    for line in &kept.lines {
        *counts.entry(topic(&line.event)).or_default() += 1;
    }
    html! {
        dl.facts.card {
            @for (topic, count) in counts {
                dt { (topic_name(words, topic)) }
                dd { (words.with("myself-kept-count", &[("count", count.into())])) }
            }
        }
    }
}

fn topic_name(words: Words, topic: Topic) -> std::borrow::Cow<'static, str> {
    match topic {
        Topic::Belonging => words.t("myself-topic-belonging"),
        Topic::Community => words.t("myself-topic-community"),
        Topic::Answers => words.t("myself-topic-answers"),
        Topic::Attendance => words.t("myself-topic-attendance"),
        Topic::Gatherings => words.t("myself-topic-gatherings"),
        Topic::Tasks => words.t("myself-topic-tasks"),
        Topic::Numbers => words.t("myself-topic-numbers"),
        Topic::Decisions => words.t("myself-topic-decisions"),
        Topic::Peace => words.t("myself-topic-peace"),
        Topic::Talk => words.t("myself-topic-talk"),
        Topic::Telling => words.t("myself-topic-telling"),
        Topic::Money => words.t("myself-topic-money"),
    }
}

fn texts(words: Words, summary: &str, texts: &[&Wrote]) -> Markup {
    if texts.is_empty() {
        return html! {};
    }
    let inside = html! {
        @for it in texts.iter().take(SHOWN_MAX) {
            div {
                p.soft {
                    (words.date(it.on))
                    @if let Some(at) = &it.mended_at { " · " a href=(at) { (words.t("myself-mend-there")) } }
                }
                p.said dir="auto" { (it.words) }
            }
        }
        @if texts.len() > SHOWN_MAX { p.soft { (words.t("myself-kept-rest")) } }
    };
    fold(summary, inside)
}
