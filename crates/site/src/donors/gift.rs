//! One gift: its receipt, its thanks, what its money was used for.

use axum::extract::Path;
use community::{
    kernel::{GiftId, Once},
    limits,
    seen_by::donors::GiftPage,
};
use maud::{Markup, html};

use super::{donor::fund_use, id, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{
        Icon, Mood, Tone, Typed, act, banner, chip, danger, fold, form, primary, quiet, secondary, share,
        text, title,
    },
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, id(&written)?, &Typed::default())?))
}

pub fn there(visit: &Visit, gift: GiftId) -> Result<GiftPage, Lost> {
    visit.seen(|seen| seen.gift_page(gift)).ok_or(Lost::NotHere)
}

pub fn page<'a>(visit: &Visit, gift: GiftId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = there(visit, gift)?;
    let (say, at, once) = (visit.words, visit.at(), visit.once()?);
    let heading = words::gift(say, &it.gift);
    let (back, label) = match &it.gift.donor {
        Some(donor) => (at.donor(donor.id), words::donor(say, donor)),
        None => (at.donors(), say.t("donors-title").into_owned()),
    };
    let chips = html! { @if let Some(number) = &it.gift.receipt { (chip(Tone::Leaf, number)) } };
    let body = html! {
        (title(heading.clone()).back(back, label).chips(chips)
            .line(say.with("donors-for", &[("what", words::giver(say, &it.gift).into()), ("day", say.date(it.gift.day).into())])))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        @if !it.gift.counts { (undone(visit, &it)) }
        @if it.gift.undo_waits { (banner(Mood::Info, &say.t("donors-undo-waits"))) }
        div.columns {
            div { (thanks(visit, &it, &once)) (receipt(visit, &it)) }
            div {
                @if let Some(fund) = &it.fund { section { h2 { (say.t("donors-spent")) } (fund_use(visit, fund)) } }
                @else if it.gift.entry.is_some() { section { h2 { (say.t("donors-spent")) } p.soft { (say.t("donors-spent-free")) } } }
                (undo(visit, &it, typed, &once))
            }
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

fn undone(visit: &Visit, it: &GiftPage) -> Markup {
    let reason = it.gift.undone.clone().unwrap_or_default();
    banner(Mood::Problem, &visit.words.with("donors-receipt-undone-line", &[("reason", reason.into())]))
}

fn thanks(visit: &Visit, it: &GiftPage, once: &Once) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let marks = [
        ("message", say.t("donors-thanked-save-message")),
        ("in_person", say.t("donors-thanked-save-in-person")),
        ("letter", say.t("donors-thanked-save-letter")),
    ];
    html! {
        @if let Some(done) = &it.gift.thanks {
            section {
                h2 { (say.t("donors-thanks")) }
                p { (say.with("donors-thanked", &[
                    ("how", words::thanked_how(say, done.how).into()),
                    ("name", done.by.as_ref().map(|it| name(say, it)).unwrap_or_default().into()),
                    ("day", say.date(done.on).into()),
                ])) }
            }
        } @else if let Some(by) = words::thanks_by(say, &it.gift) {
            section {
                h2 { (say.t("donors-thanks")) }
                p { (say.t("donors-thanks-waiting")) }
                p.soft { (by) }
                (share(say, &words::thanks_text(say, it), &visit.shared(&at.home())))
                (act(&at.gift_act(it.gift.id, "terima-kasih"), once, html! {
                    div.actions { @for (how, label) in marks {
                        @if how == "message" { (primary(label).icon(Icon::Check).sends("how", how)) }
                        @else { (secondary(label).sends("how", how)) }
                    } }
                }))
            }
        }
    }
}

fn receipt(visit: &Visit, it: &GiftPage) -> Markup {
    let (say, at) = (visit.words, visit.at());
    html! {
        @if let Some(text) = words::receipt_text(say, it) {
            section {
                h2 { (say.t("donors-receipt")) }
                div.actions {
                    (secondary(say.t("donors-receipt-open")).icon(Icon::Print).to(at.receipt(it.gift.id)))
                    (quiet(say.t("donors-receipt-pdf")).icon(Icon::Note).to(at.receipt_pdf(it.gift.id)))
                }
                @if it.gift.counts {
                    (fold(&say.t("donors-receipt-share"), share(say, &text, &visit.shared(&at.home()))))
                }
            }
        } @else {
            p.soft { (say.t("donors-gift-labour-line")) }
        }
    }
}

fn undo(visit: &Visit, it: &GiftPage, typed: &Typed, once: &Once) -> Markup {
    let (say, at) = (visit.words, visit.at());
    html! {
        @if it.may_undo {
            (fold(&say.t("donors-undo"), html! {
                p.soft { (say.t("donors-undo-line")) }
                (form(say, typed, &at.gift_act(it.gift.id, "batal"), once, html! {
                    (text(typed, "reason", say.t("donors-reason")).longest(limits::NOTE_CHARS_MAX).required())
                    (danger(say.t("donors-undo-button")))
                }))
            }))
        }
    }
}
