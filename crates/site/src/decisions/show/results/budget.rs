//! A budget in equal shares: what was bought, what stays, and what the viewer's part paid for.

use community::{
    decisions::{Bought, Counts},
    kernel::Rupiah,
    seen_by::decisions::DecisionSeen,
};
use maud::{Markup, html};

use super::super::{
    super::said::{self, Days},
    words,
};
use crate::{
    Visit,
    parts::{Tone, chip},
    words::Words,
};

pub fn shared(
    w: Words,
    days: Days,
    it: &DecisionSeen,
    supporters: &[u32],
    bought: &[Bought],
    left: Rupiah,
) -> Markup {
    html! {
        div.card {
            @for (choice, supporters) in it.choices.iter().zip(supporters) {
                p.figure {
                    span dir="auto" {
                        (said::choice(w, days, choice))
                        @if bought.iter().any(|it| it.choice == choice.id) {
                            " " (chip(Tone::Leaf, &w.t("votes-paid")))
                        }
                        small.soft { " " (choice.rupiah.unwrap_or_default()) }
                    }
                    b { (w.with("votes-supporters", &[("count", (*supporters).into())])) }
                }
            }
        }
        p { (w.with("votes-left", &[("rupiah", left.to_string().into())])) }
        @if let Some(step) = it.budget_step {
            p.soft { (w.with("votes-budget-step", &[("step", Rupiah(i64::try_from(step).unwrap_or(i64::MAX)).to_string().into())])) }
        }
    }
}

/// "Bagian Anda: Rp50.000 untuk Buku, Rp15.000 untuk Kantong."
pub fn mine(visit: &Visit, it: &DecisionSeen) -> Markup {
    html! { @if let Some(mine) = my_part(visit, it) { p { b { (mine) } } } }
}

fn my_part(visit: &Visit, it: &DecisionSeen) -> Option<String> {
    let me = visit.member().ok()?;
    let w = visit.words;
    let Counts::Budget { bought, .. } = &it.tally.as_ref()?.counts else { return None };
    let part = |bought: &Bought| {
        let paid = bought.paid.iter().find(|it| it.member == me).filter(|it| it.rupiah.0 > 0)?;
        let what = words::chosen(visit, it, bought.choice);
        Some(w.with("votes-part", &[("rupiah", paid.rupiah.to_string().into()), ("what", what.into())]))
    };
    let parts: Vec<String> = bought.iter().filter_map(part).collect();
    (!parts.is_empty()).then(|| w.with("votes-my-part", &[("parts", parts.join(", ").into())]))
}
