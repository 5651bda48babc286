//! A budget in equal shares: what was bought, what stays, and what the viewer's part paid for.

use community::{decisions::Bought, kernel::Rupiah, seen_by::decisions::DecisionSeen};
use maud::{Markup, html};

use super::super::words;
use crate::{
    Visit,
    parts::{Tone, chip},
};

pub fn shared(
    visit: &Visit,
    it: &DecisionSeen,
    supporters: &[u32],
    bought: &[Bought],
    left: Rupiah,
) -> Markup {
    let w = visit.words;
    html! {
        div.card {
            @for (choice, supporters) in it.choices.iter().zip(supporters) {
                p.figure {
                    span dir="auto" {
                        (words::choice(visit, choice))
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
        @if let Some(mine) = mine(visit, it, bought) { p { b { (mine) } } }
        @if let Some(step) = it.budget_step {
            p.soft { (w.with("votes-budget-step", &[("step", Rupiah(i64::try_from(step).unwrap_or(i64::MAX)).to_string().into())])) }
        }
    }
}

/// "Bagian Anda: Rp50.000 untuk Buku, Rp15.000 untuk Kantong."
fn mine(visit: &Visit, it: &DecisionSeen, bought: &[Bought]) -> Option<String> {
    let me = visit.member().ok()?;
    let w = visit.words;
    let part = |bought: &Bought| {
        let paid = bought.paid.iter().find(|it| it.member == me).filter(|it| it.rupiah.0 > 0)?;
        let what = words::chosen(visit, it, bought.choice);
        Some(w.with("votes-part", &[("rupiah", paid.rupiah.to_string().into()), ("what", what.into())]))
    };
    let parts: Vec<String> = bought.iter().filter_map(part).collect();
    (!parts.is_empty()).then(|| w.with("votes-my-part", &[("parts", parts.join(", ").into())]))
}
