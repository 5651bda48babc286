//! All fields with their holders, and taking one.

use community::{
    kernel::Day,
    seen_by::fields::{FieldList, FieldState, FieldView, Term},
    threads::Subject,
};
use maud::{Markup, html};

use super::words::{care, cared};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{Tone, Typed, act, avatar, chip, empty, link_button, title},
    threads::about,
    words::Words,
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, &Typed::default())?))
}

/// The page, with the form that takes a field as it was typed.
pub fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let list = visit.seen(|seen| seen.field_list()).ok_or(Lost::NotHere)?;
    let shown =
        if list.fields.is_empty() { empty(&words.t("fields-empty"), None) } else { fields(visit, &list)? };
    let body = html! {
        (title(words.t("fields-title")).back(visit.at().more(), words.t("bar-more")).line(words.t("fields-line")))
        // What was wrong is read first.
        @if typed.is_fine() { (shown) (free(visit, &list)) (super::take::form(visit, typed)?) }
        @else { (super::take::form(visit, typed)?) (shown) }
    };
    Ok(visit.page(Section::More, words.t("fields-title"), body))
}

fn fields(visit: &Visit, list: &FieldList) -> Result<Markup, Lost> {
    let cards = list.fields.iter().map(|field| card(visit, field)).collect::<Result<Vec<_>, _>>()?;
    Ok(html! { div.stack { @for card in cards { (card) } } })
}

fn card(visit: &Visit, field: &FieldView) -> Result<Markup, Lost> {
    let words = visit.words;
    let holder = name(words, &field.holder);
    Ok(html! {
        div.card.field-card {
            div.row-head {
                (avatar(&holder, field.holder.id))
                div.row-words {
                    b dir="auto" { (cared(words, &field.cared)) }
                    span.soft dir="auto" { (holder) }
                }
                (state_chip(visit, field))
            }
            (state_line(visit, field))
            (term_line(visit, field))
            (acts(visit, field)?)
        }
    })
}

fn state_chip(visit: &Visit, field: &FieldView) -> Markup {
    let words = visit.words;
    match &field.state {
        FieldState::Stands => chip(Tone::Leaf, &words.t("fields-stands")),
        FieldState::Waiting { .. } => chip(Tone::Gold, &words.t("fields-waiting")),
        FieldState::Objected { .. } => chip(Tone::Ember, &words.t("fields-objected")),
    }
}

fn state_line(visit: &Visit, field: &FieldView) -> Markup {
    let words = visit.words;
    match &field.state {
        FieldState::Stands => html! {},
        FieldState::Waiting { day, time, .. } => {
            let (today, zone) = visit.seen(|seen| (seen.today(), seen.zone()));
            let when =
                [("day", words.day_near(*day, today).into()), ("time", words.at_time(*time, zone).into())];
            html! { p.soft { (words.with("fields-waiting-line", &when)) } }
        }
        FieldState::Objected { objector, reason } => html! {
            div.card.said-so {
                b { (words.with("fields-objected-by", &[("who", name(words, objector).into())])) }
                p.said dir="auto" { (reason) }
            }
            p.soft { (words.t("fields-objected-line")) }
        },
    }
}

fn term_line(visit: &Visit, field: &FieldView) -> Markup {
    let words = visit.words;
    let until = |key: &'static str, day: Day| words.with(key, &[("day", words.date(day).into())]);
    match (field.term, field.until) {
        (_, None) => html! {},
        (Term::Running, Some(day)) => html! { p.soft { (until("fields-until", day)) } },
        (Term::EndsSoon, Some(day)) => pass_on(words, chip(Tone::Gold, &until("fields-ends-soon", day))),
        (Term::Over, Some(day)) => pass_on(words, chip(Tone::Ember, &until("fields-over", day))),
    }
}

fn pass_on(words: Words, chip: Markup) -> Markup {
    html! { p.chips { (chip) span.soft { (words.t("fields-who-is-next")) } } }
}

fn acts(visit: &Visit, field: &FieldView) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    Ok(html! {
        @if field.may_object {
            p { (link_button(Tone::Ember, &words.t("fields-object"), &at.field_act(field.id, "keberatan"))) }
        }
        @let thread = about::written(Subject::Field { field: field.id });
        p { (link_button(Tone::Indigo, &words.t("threads-part"), &at.thread(&thread))) }
        @if field.may_withdraw {
            (act(&at.field_act(field.id, "cabut-keberatan"), &visit.once()?, html! {
                button.pill.leaf { (words.t("fields-withdraw")) }
            }))
        }
        @if field.is_viewers {
            (act(&at.field_act(field.id, "lepas"), &visit.once()?, html! {
                button.pill.plain { (words.t("fields-release")) }
            }))
        }
    })
}

/// What nobody cares for yet.
fn free(visit: &Visit, list: &FieldList) -> Markup {
    let words = visit.words;
    html! {
        @if !list.free.is_empty() {
            section {
                h2 { (words.t("fields-free")) }
                p.chips { @for it in &list.free { (chip(Tone::Plain, &care(words, *it))) } }
            }
        }
    }
}
