//! What is agreed: name, contribution, cut, and who receives.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Event,
    arisan::{Command, Event as Arisan, Order, Terms},
    kernel::{ArisanId, Rupiah},
    limits,
};
use maud::html;

use super::{arisan_id, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{Typed, choice, form, primary, text, title},
};

pub async fn begin(visit: Visit) -> Outcome {
    visit.member()?;
    let typed = Typed::default().typed("cut", "0").typed("order", "draw");
    Ok(visit.show(page(&visit, None, &typed)?))
}

pub async fn save_new(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let terms = match read(&visit, sent.typed.clone()) {
        Ok(terms) => terms,
        Err(typed) => return Ok(visit.show_again(page(&visit, None, &typed)?)),
    };
    match visit.ask(&sent, Command::Plan { terms }).await {
        Ok(answer) => {
            let planned = answer.events.iter().find_map(|it| match &it.event {
                Event::Arisan(Arisan::Planned { arisan, .. }) => Some(*arisan),
                _ => None,
            });
            let to = planned.map_or_else(|| visit.at().arisans(), |id| visit.at().arisan_slots(id));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, None, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id = arisan_id(&id)?;
    let it = visit.seen(|seen| seen.arisan(id)).ok_or(Lost::NotHere)?.line;
    let typed = Typed::default()
        .typed("name", &it.name)
        .typed("contribution", it.contribution)
        .typed("cut", it.cut.0)
        .typed("order", words::order_value(it.order));
    Ok(visit.show(page(&visit, Some(id), &typed)?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let arisan = arisan_id(&id)?;
    let terms = match read(&visit, sent.typed.clone()) {
        Ok(terms) => terms,
        Err(typed) => return Ok(visit.show_again(page(&visit, Some(arisan), &typed)?)),
    };
    match visit.ask(&sent, Command::Change { arisan, terms }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().arisan(arisan)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, Some(arisan), &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// What was typed, or the same with what is wrong.
fn read(visit: &Visit, typed: Typed) -> Result<Terms, Typed> {
    let w = visit.words;
    let contribution = w.amount(typed.value("contribution"));
    let cut = match typed.value("cut").trim() {
        "" => Ok(Rupiah(0)),
        typed => w.amount_or_none(typed),
    };
    let order = Order::ALL.into_iter().find(|it| words::order_value(*it) == typed.value("order"));
    match (contribution, cut, order) {
        (Ok(contribution), Ok(cut), Some(order)) => {
            Ok(Terms { name: typed.value("name").into(), contribution, cut, order })
        }
        (contribution, cut, order) => {
            let mut typed = typed;
            for (field, problem) in [("contribution", contribution.err()), ("cut", cut.err())] {
                if let Some(problem) = problem {
                    typed = typed.problem_at(field, problem);
                }
            }
            match order {
                None => Err(typed.problem_at("order", w.t("refusals-empty"))),
                Some(_) => Err(typed),
            }
        }
    }
}

fn page<'a>(visit: &Visit, id: Option<ArisanId>, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let (heading, to, back) = match id {
        None => (w.t("arisan-new"), at.arisan_new(), at.arisans()),
        Some(id) => (w.t("arisan-edit"), at.arisan_edit(id), at.arisan(id)),
    };
    let order = Order::ALL.into_iter().fold(choice(typed, "order", w.t("arisan-order")), |choice, it| {
        choice.option_with_line(words::order_value(it), words::order(w, it), words::order_line(w, it))
    });
    let body = html! {
        (title(heading.clone()).back(back, w.t("arisan-title")).line(w.t("arisan-no-money")))
        (form(w, typed, &to, &visit.once()?, html! {
            (text(typed, "name", w.t("arisan-name")).required().longest(limits::NAME_CHARS_MAX)
                .example(w.t("arisan-name-example")))
            (text(typed, "contribution", w.t("arisan-contribution")).required()
                .hint(w.t("arisan-contribution-hint")).example(w.t("arisan-amount-example")))
            (text(typed, "cut", w.t("arisan-cut")).hint(w.t("arisan-cut-hint")))
            (order)
            (primary(w.t("arisan-save")))
        }))
    };
    Ok(visit.bare_page(heading, body))
}
