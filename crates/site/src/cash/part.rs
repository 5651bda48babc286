//! Entries as rows, amounts as they are shown, wherever they stand.

use community::{
    kernel::{Day, Rupiah},
    seen_by::cash::{EntryGlance, EntryStanding, Side},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Visit,
    parts::{Icon, Tone, badge, chip, row},
};

/// `+Rp50.000` in green, `−Rp30.000` in ink.
pub fn money(side: Side, rupiah: Rupiah) -> Markup {
    html! {
        @match side {
            Side::In => span.money.in { "+" (rupiah) },
            Side::Out => span.money { "−" (rupiah) },
            Side::Neither => span.money { (rupiah) },
        }
    }
}

/// One below the other, in one card.
pub fn entries(visit: &Visit, entries: &[EntryGlance], today: Day) -> Markup {
    html! { div.rows { @for it in entries { (entry(visit, it, today)) } } }
}

pub fn entry(visit: &Visit, it: &EntryGlance, today: Day) -> Markup {
    let w = visit.words;
    let (tone, icon) = match it.side {
        Side::In => (Tone::Leaf, Icon::Plus),
        Side::Out => (Tone::Ember, Icon::Wallet),
        Side::Neither => (Tone::Indigo, Icon::Repeat),
    };
    let off = match it.standing {
        EntryStanding::Corrected | EntryStanding::Declined => true,
        EntryStanding::Awaiting | EntryStanding::Booked | EntryStanding::Undoing => false,
    };
    let amount = match off {
        true => html! { span.money.off { (it.amount) } },
        false => money(it.side, it.amount),
    };
    let standing = words::standing(w, it.standing);
    let below = html! {
        @if let Some((tone, word)) = standing { (chip(tone, &word)) }
    };
    let row =
        row(words::what(w, it)).line(words::entry_line(w, it, today)).lead(badge(tone, icon)).aside(amount);
    let row = if it.standing == EntryStanding::Booked { row } else { row.below(below) };
    html! { (row.dim_if(off).to(visit.at().cash_entry(it.id))) }
}
