//! Which dues there are, how the group stands, and how one stands oneself.

use community::seen_by::dues::{DuesGlance, DuesList};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, Tone, badge, chip, empty, primary, quiet, row, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let list = visit.seen(|seen| seen.dues_list()).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let (ended, running): (Vec<_>, Vec<_>) = list.kinds.iter().partition(|it| it.ended);
    let body = html! {
        (title(w.t("dues-title")).back(at.more(), w.t("bar-more")).line(w.t("dues-line")))
        @if list.kinds.is_empty() {
            (empty(&if list.may_keep { w.t("dues-empty-keeper") } else { w.t("dues-empty") }, None))
        }
        div.stack { @for it in running { (glance(&visit, it)) } }
        @if !ended.is_empty() {
            section { h2 { (w.t("dues-ended")) } div.stack { @for it in ended { (glance(&visit, it)) } } }
        }
        (keeping(&visit, &list))
    };
    Ok(visit.show(visit.page(Section::More, w.t("dues-title"), body)))
}

fn glance(visit: &Visit, it: &DuesGlance) -> Markup {
    let w = visit.words;
    let price = [("amount", it.rupiah.to_string().into()), ("every", words::every(w, it.every).into())];
    let line = match (it.period, it.totals) {
        (Some(period), Some(totals)) => w.with(
            "dues-totals",
            &[
                ("period", words::period(w, it.every, period).into()),
                ("paid", totals.paid.into()),
                ("payers", totals.payers.into()),
            ],
        ),
        _ => w.with("dues-price", &price),
    };
    let mine = it.mine.first().map(|mine| match () {
        () if mine.arrears.0 > 0 => {
            chip(Tone::Gold, &w.with("dues-mine-owed", &[("amount", mine.arrears.to_string().into())]))
        }
        () if mine.ahead.0 > 0 => chip(Tone::Leaf, &w.t("dues-mine-ahead")),
        () => chip(Tone::Leaf, &w.t("dues-mine-paid")),
    });
    html! {
        div.card.flush {
            (row(it.name.clone()).line(line).lead(badge(Tone::Leaf, Icon::Wallet))
                .below(html! { @if let Some(mine) = mine { (mine) } })
                .dim_if(it.ended).to(visit.at().dues_kind(it.id)))
        }
    }
}

fn keeping(visit: &Visit, list: &DuesList) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        @if list.may_keep {
            div.actions {
                (primary(w.t("dues-new")).icon(Icon::Plus).to(at.dues_new()))
                (quiet(w.t("dues-households")).icon(Icon::People).to(at.households()))
            }
        } @else if !list.households.is_empty() {
            section {
                h2 { (w.t("dues-households")) }
                div.card.flush.rows {
                    @for it in &list.households {
                        (row(it.name.clone()).line(crate::members::words::names(w, &it.members)))
                    }
                }
            }
        }
    }
}
