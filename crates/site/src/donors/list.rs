//! All donors: what was given this year, who waits for thanks, which promises are open.

use community::seen_by::donors::{DonorLine, DonorList, GiftSeen, PromiseSeen};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, Tone, badge, chip, empty, fold, primary, quiet, row, secondary, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let list = visit.seen(|seen| seen.donor_list()).ok_or(Lost::NotHere)?;
    let (say, at) = (visit.words, visit.at());
    let body = html! {
        (title(say.t("donors-title")).back(at.more(), say.t("bar-more")).line(say.t("donors-line")))
        (recording(&visit, &list))
        div.columns {
            div {
                (swadaya(&visit, &list))
                (thanks(&visit, &list))
                (promises(&visit, &list))
            }
            div {
                @if list.donors.is_empty() && list.lately.is_empty() { (empty(&say.t("donors-empty"), None)) }
                (lately(&visit, &list))
                (donors(&visit, &list.donors))
                (asking(&visit, &list))
            }
        }
    };
    Ok(visit.show(visit.page(Section::More, say.t("donors-title"), body)))
}

fn recording(visit: &Visit, list: &DonorList) -> Markup {
    let (say, at) = (visit.words, visit.at());
    html! {
        @if list.may_record {
            div.actions {
                (primary(say.t("donors-money")).icon(Icon::Wallet).to(at.gift_of("uang")))
                (secondary(say.t("donors-goods")).icon(Icon::Book).to(at.gift_of("barang")))
                (secondary(say.t("donors-labour")).icon(Icon::Hand).to(at.gift_of("tenaga")))
                (quiet(say.t("donors-record-promise")).icon(Icon::Clock).to(at.promise_new()))
            }
        } @else {
            p.soft { (say.t("donors-not-yours")) }
            div.actions { (secondary(say.t("donors-labour")).icon(Icon::Hand).to(at.gift_of("tenaga"))) }
        }
    }
}

fn swadaya(visit: &Visit, list: &DonorList) -> Markup {
    let say = visit.words;
    let year = ("year", list.year.to_string().into());
    html! {
        section.card {
            h2 { (say.with("donors-swadaya", &[year])) }
            @if list.worth.is_nothing() { p.soft { (say.t("donors-swadaya-nothing")) } }
            @else {
                p dir="auto" { b { (words::worth(say, &list.worth)) } }
                @if list.worth.estimated.0 > 0 {
                    p.soft { (say.with("donors-swadaya-estimated", &[("amount", list.worth.estimated.to_string().into())])) }
                }
                p.soft { (say.t("donors-swadaya-line")) }
            }
            @if !list.before.is_empty() {
                (fold(&say.t("donors-swadaya-before"), html! {
                    ul { @for (year, worth) in &list.before {
                        li dir="auto" { (say.with("donors-year-worth", &[("year", year.to_string().into()), ("worth", words::worth(say, worth).into())])) }
                    } }
                }))
            }
        }
    }
}

fn thanks(visit: &Visit, list: &DonorList) -> Markup {
    let say = visit.words;
    html! {
        @if !list.thanks_due.is_empty() {
            section {
                h2 { (say.t("donors-thanks-due")) }
                div.stack { @for it in &list.thanks_due {
                    (row(words::giver(say, it))
                        .line(format!("{} · {}", words::gift(say, it), words::thanks_by(say, it).unwrap_or_default()))
                        .lead(badge(Tone::Ember, Icon::Hand))
                        .to(visit.at().gift(it.id)))
                } }
            }
        }
    }
}

fn promises(visit: &Visit, list: &DonorList) -> Markup {
    html! {
        @if !list.promises.is_empty() {
            section {
                h2 { (visit.words.t("donors-promises")) }
                div.stack { @for it in &list.promises { (promise_row(visit, it)) } }
            }
        }
    }
}

/// Who promised what, for when, and how much of it has come.
pub fn promise_row(visit: &Visit, it: &PromiseSeen) -> Markup {
    let say = visit.words;
    let day = [("day", say.date(it.due).into())];
    let due = if it.overdue { say.with("donors-overdue", &day) } else { say.with("donors-due-on", &day) };
    let (tone, word) = words::kept(say, it.kept);
    let line = format!("{} · {due}", words::promised(say, it));
    html! {
        (row(words::donor(say, &it.donor))
            .line(line)
            .lead(badge(Tone::Gold, Icon::Clock))
            .aside(chip(tone, &word))
            .to(visit.at().donor(it.donor.id)))
    }
}

fn lately(visit: &Visit, list: &DonorList) -> Markup {
    html! {
        @if !list.lately.is_empty() {
            section {
                h2 { (visit.words.t("donors-lately")) }
                div.stack { @for it in &list.lately { (gift_row(visit, it)) } }
            }
        }
    }
}

/// One gift in a row.
pub fn gift_row(visit: &Visit, it: &GiftSeen) -> Markup {
    let say = visit.words;
    let line =
        say.with("donors-for", &[("what", words::giver(say, it).into()), ("day", say.date(it.day).into())]);
    let aside = match (&it.receipt, it.counts) {
        (_, false) => chip(Tone::Plain, &say.t("donors-receipt-undone")),
        (Some(number), true) => chip(Tone::Leaf, number),
        (None, true) => html! {},
    };
    html! {
        (row(words::gift(say, it)).line(line).lead(badge(Tone::Leaf, icon(it))).aside(aside).dim_if(!it.counts)
            .to(visit.at().gift(it.id)))
    }
}

const fn icon(it: &GiftSeen) -> Icon {
    use community::donors::Given;
    match it.given {
        Given::Money { .. } => Icon::Wallet,
        Given::Goods { .. } => Icon::Book,
        Given::Labour { .. } => Icon::Hand,
    }
}

fn donors(visit: &Visit, lines: &[DonorLine]) -> Markup {
    let say = visit.words;
    let line = |it: &DonorLine| match it.gifts {
        0 => say.t("donors-no-gifts").into_owned(),
        _ => words::worth(say, &it.worth),
    };
    html! {
        @if !lines.is_empty() {
            section {
                h2 { (say.t("donors-list")) }
                div.rows { @for it in lines {
                    (row(words::donor(say, &it.donor)).line(line(it)).to(visit.at().donor(it.donor.id)))
                } }
            }
        }
    }
}

fn asking(visit: &Visit, list: &DonorList) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let state = if list.giving.appeal.is_some() { "donors-appeal-on" } else { "donors-appeal-off" };
    html! {
        section {
            div.actions {
                @if list.may_record { (secondary(say.t("donors-new")).icon(Icon::Plus).to(at.donor_new())) }
                (quiet(say.t("donors-appeal")).icon(Icon::Globe).to(at.appeal()))
            }
            p.soft { (say.t(state)) }
        }
    }
}
