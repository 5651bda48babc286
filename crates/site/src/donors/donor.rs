//! One donor: gifts, promises, what their money was used for, and whether the name may be read by everybody.

use axum::extract::Path;
use community::{
    donors::Kept,
    kernel::{DonorId, Once},
    limits,
    seen_by::donors::{DonorPage, FundUse, PromiseSeen},
};
use maud::{Markup, html};

use super::{id, list, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{
        Icon, Mood, Tone, Typed, act, banner, chip, danger, fold, form, primary, quiet, secondary, text,
        title,
    },
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, id(&written)?, &Typed::default())?))
}

pub fn page<'a>(visit: &Visit, donor: DonorId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.donor_page(donor)).ok_or(Lost::NotHere)?;
    let (say, at, once) = (visit.words, visit.at(), visit.once()?);
    let heading = words::donor(say, &it.donor);
    let line = match &it.holder {
        Some(person) => say.with("donors-holder-is", &[("name", name(say, person).into())]),
        None => say.t("donors-line").into_owned(),
    };
    let body = html! {
        (title(heading.clone()).back(at.donors(), say.t("donors-title")).line(line)
            .chips(chip(Tone::Plain, &words::sort(say, it.donor.sort))))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        @if !it.worth.is_nothing() { p dir="auto" { b { (words::worth(say, &it.worth)) } } }
        @if it.may_record && !it.donor.removed { (recording(visit, &it)) }
        div.columns {
            div { (gifts(visit, &it)) (promises(visit, &it, typed, &once)) }
            div { (spent(visit, &it)) (consent(visit, &it, typed, &once)) (more(visit, &it, &once)) }
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

fn recording(visit: &Visit, it: &DonorPage) -> Markup {
    let (say, at) = (visit.words, visit.at());
    html! {
        div.actions {
            (primary(say.t("donors-money")).icon(Icon::Wallet).to(at.gift_from("uang", it.donor.id)))
            (secondary(say.t("donors-goods")).icon(Icon::Book).to(at.gift_from("barang", it.donor.id)))
            (secondary(say.t("donors-labour")).icon(Icon::Hand).to(at.gift_from("tenaga", it.donor.id)))
            (quiet(say.t("donors-record-promise")).icon(Icon::Clock).to(at.promise_from(it.donor.id)))
        }
    }
}

fn gifts(visit: &Visit, it: &DonorPage) -> Markup {
    html! {
        @if !it.gifts.is_empty() {
            section {
                h2 { (visit.words.t("donors-given")) }
                div.stack { @for gift in &it.gifts { (list::gift_row(visit, gift)) } }
            }
        }
    }
}

fn promises(visit: &Visit, it: &DonorPage, typed: &Typed, once: &Once) -> Markup {
    html! {
        @if !it.promises.is_empty() {
            section #janji {
                h2 { (visit.words.t("donors-promised")) }
                @for promise in &it.promises { (promised(visit, it, promise, typed, once)) }
            }
        }
    }
}

fn promised(visit: &Visit, page: &DonorPage, it: &PromiseSeen, typed: &Typed, once: &Once) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let (tone, word) = words::kept(say, it.kept);
    let open = matches!(it.kept, Kept::Open | Kept::Partly);
    let day = [("day", say.date(it.due).into())];
    html! {
        div.card {
            p dir="auto" { b { (words::promised(say, it)) } " " (chip(tone, &word)) }
            p.soft { @if it.overdue { (say.with("donors-overdue", &day)) } @else { (say.with("donors-due-on", &day)) } }
            @if it.kept == Kept::Partly { p.soft { (words::came(say, it)) } }
            @if let Some(reason) = &it.dropped { p.soft dir="auto" { "“" (reason) "”" } }
            @if open && page.may_record {
                (secondary(say.t("donors-arrived")).icon(Icon::Check).to(at.gift_promised(it.id)))
                (fold(&say.t("donors-drop"), html! {
                    p.soft { (say.t("donors-drop-line")) }
                    (form(say, typed, &at.promise_drop(it.id), once, html! {
                        (text(typed, "reason", say.t("donors-reason")).longest(limits::NOTE_CHARS_MAX).required())
                        (danger(say.t("donors-drop")))
                    }))
                }))
            }
        }
    }
}

fn spent(visit: &Visit, it: &DonorPage) -> Markup {
    html! {
        @if !it.funds.is_empty() || it.has_free_money {
            section {
                h2 { (visit.words.t("donors-spent")) }
                @for fund in &it.funds { (fund_use(visit, fund)) }
                @if it.has_free_money { p.soft { (visit.words.t("donors-spent-free")) } }
            }
        }
    }
}

/// What a fund's money was spent on, entry by entry.
pub fn fund_use(visit: &Visit, it: &FundUse) -> Markup {
    let say = visit.words;
    let args = [
        ("fund", it.fund.name.as_str().into()),
        ("spent", it.spent.to_string().into()),
        ("left", it.left.to_string().into()),
    ];
    html! {
        div.card {
            p dir="auto" { b { (say.with("donors-spent-fund", &args)) } }
            @if !it.purpose.is_empty() { p.soft dir="auto" { (it.purpose) } }
            @if it.entries.is_empty() { p.soft { (say.t("donors-spent-nothing")) } }
            @for entry in &it.entries {
                p dir="auto" { b { (entry.rupiah) } " " (entry.what) span.soft { ", " (say.date(entry.day)) } }
            }
        }
    }
}

fn consent(visit: &Visit, it: &DonorPage, typed: &Typed, once: &Once) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let no_name = it.donor.name.is_none();
    html! {
        @if !no_name {
            section {
                h2 { (say.t("donors-consent")) }
                @if let Some(yes) = &it.consent {
                    p dir="auto" { (say.with("donors-consent-is", &[("words", yes.words.as_str().into())])) }
                    @if let Some(by) = &yes.by {
                        p.soft { (say.with("donors-consent-by", &[("name", name(say, by).into()), ("day", say.date(yes.on).into())])) }
                    }
                    (act(&at.donor_act(it.donor.id, "sembunyi"), once, html! { (secondary(say.t("donors-consent-withdraw"))) }))
                } @else {
                    p.soft { (say.t("donors-consent-none")) }
                    @if it.may_record {
                        (form(say, typed, &at.donor_act(it.donor.id, "izin"), once, html! {
                            (text(typed, "words", say.t("donors-consent-words")).longest(limits::NOTE_CHARS_MAX)
                                .example(say.t("donors-consent-words-example")).required())
                            (secondary(say.t("donors-consent-save")).icon(Icon::Globe))
                        }))
                    }
                }
            }
        }
    }
}

fn more(visit: &Visit, it: &DonorPage, once: &Once) -> Markup {
    let (say, at) = (visit.words, visit.at());
    html! {
        @if !it.donor.removed {
            @if it.may_record { (quiet(say.t("donors-edit")).icon(Icon::Pencil).to(at.donor_edit(it.donor.id))) }
            (fold(&say.t("donors-remove"), html! {
                p { (say.t("donors-remove-line")) }
                (act(&at.donor_act(it.donor.id, "hapus"), once, html! { (danger(say.t("donors-remove-button"))) }))
            }))
        }
    }
}
