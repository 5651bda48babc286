//! Ticks: one screen with all names.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    arisan::{Command, Share},
    seen_by::arisan::{RoundPage, ShareSeen},
};
use maud::html;

use super::{arisan_id, round_id, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{Typed, avatar, form, hidden, primary, title},
    refusals,
};

pub async fn show(visit: Visit, Path((_, id, round)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    let (id, round) = (arisan_id(&id)?, round_id(&round)?);
    let view = visit.seen(|seen| seen.arisan_round(id, round)).ok_or(Lost::NotHere)?;
    let paid = view.shares.iter().filter(|it| it.paid);
    let typed = paid.fold(Typed::default(), |typed, it| typed.typed("paid", name(it)));
    Ok(visit.show(page(&visit, &view, &typed)?))
}

/// Only what was changed on this page is asked: somebody else may tick at the same time.
pub async fn save(visit: Visit, Path((_, id, round)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let (arisan, round) = (arisan_id(&id)?, round_id(&round)?);
    let view = visit.seen(|seen| seen.arisan_round(arisan, round)).ok_or(Lost::NotHere)?;
    let was = |it: &&ShareSeen| sent.typed.has("was", &name(it));
    let now = |it: &&ShareSeen| sent.typed.has("paid", &name(it));
    let shares = |changed: &dyn Fn(&&ShareSeen) -> bool| -> Vec<Share> {
        view.shares.iter().filter(changed).map(|it| Share { slot: it.slot, member: it.person.id }).collect()
    };
    let paid = shares(&|it| now(it) && !was(it));
    let not_paid = shares(&|it| was(it) && !now(it));
    match visit.ask(&sent, Command::Collect { arisan, round, paid, not_paid }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().arisan_round(arisan, round)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.problem(refusals::worded(visit.words, &refusal));
            Ok(visit.show_again(page(&visit, &view, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// "2-4": slot and member.
fn name(it: &ShareSeen) -> String {
    format!("{}-{}", it.slot, it.person.id)
}

fn page<'a>(visit: &Visit, view: &RoundPage, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let (id, round) = (view.arisan.id, view.round.id);
    let back = format!("{} · {}", view.arisan.name, words::place(w, &view.round));
    let body = html! {
        (super::dressed())
        (title(w.t("arisan-collect-title")).back(at.arisan_round(id, round), back).line(w.t("arisan-collect-line")))
        (form(w, typed, &at.arisan_collect(id, round), &visit.once()?, html! {
            div.paid-list {
                @for it in &view.shares {
                    @let person = words::name(w, &it.person);
                    @let key = if it.half { "arisan-collect-half" } else { "arisan-collect-whole" };
                    @let slot = w.with(key, &[("slot", it.slot.to_string().into())]);
                    @if it.paid { (hidden("was", name(it))) }
                    label.paid-row {
                        input type="checkbox" name="paid" value=(name(it)) checked[typed.has("paid", &name(it))];
                        (avatar(&person, it.person.id))
                        span.row-words {
                            b { (person) }
                            span.soft {
                                (it.due) " · " (slot)
                                @if it.behind > 0 {
                                    " · " (w.with("arisan-collect-behind", &[("count", it.behind.into())]))
                                }
                            }
                        }
                    }
                }
            }
            (primary(w.t("arisan-collect-save")))
        }))
    };
    Ok(visit.bare_page(w.t("arisan-collect-title"), body))
}
