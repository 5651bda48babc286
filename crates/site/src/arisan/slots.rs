//! Who has which slot: one line a slot, two names where it is shared.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    arisan::{Command, Slot},
    kernel::{ArisanId, MemberId},
    limits,
    seen_by::{Person, arisan::ArisanPage},
};
use maud::{Markup, html};

use super::{arisan_id, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{Typed, form, primary, select, title},
};

/// Empty lines after those that are filled.
const ROOM: usize = 4;
/// At first, so that a group need not save in between.
const LEAST: usize = 8;

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id = arisan_id(&id)?;
    let view = visit.seen(|seen| seen.arisan(id)).ok_or(Lost::NotHere)?;
    let lines = (1..).zip(&view.slots).fold(Typed::default(), |typed, (row, slot): (usize, _)| {
        (1..).zip(&slot.people).fold(typed, |typed, (half, person): (usize, _)| {
            typed.typed(format!("slot-{row}-{half}"), person.id)
        })
    });
    Ok(visit.show(page(&visit, &view, id, &lines)?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let arisan = arisan_id(&id)?;
    let view = visit.seen(|seen| seen.arisan(arisan)).ok_or(Lost::NotHere)?;
    let asked = match read(&sent.typed) {
        Some(slots) => visit.ask(&sent, Command::SetSlots { arisan, slots }).await,
        None => {
            let typed = sent.typed.problem(visit.words.t("arisan-slots-wrong"));
            return Ok(visit.show_again(page(&visit, &view, arisan, &typed)?));
        }
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&visit.at().arisan(arisan)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.problem(crate::refusals::worded(visit.words, &refusal));
            Ok(visit.show_again(page(&visit, &view, arisan, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// `None` when a line makes no sense.
fn read(typed: &Typed) -> Option<Vec<Slot>> {
    let mut slots = vec![];
    for row in 1..=usize::try_from(limits::ARISAN_SLOTS_MAX).unwrap_or(0) + ROOM {
        let member = |half| -> Option<Option<MemberId>> {
            match typed.value(&format!("slot-{row}-{half}")) {
                "" => Some(None),
                written => written.parse().ok().map(Some),
            }
        };
        match (member(1)?, member(2)?) {
            (None, None) => {}
            (Some(one), None) => slots.push(Slot { members: vec![one] }),
            (Some(one), Some(other)) if one != other => slots.push(Slot { members: vec![one, other] }),
            (Some(_) | None, Some(_)) => return None,
        }
    }
    Some(slots)
}

fn page<'a>(visit: &Visit, view: &ArisanPage, id: ArisanId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let most = usize::try_from(limits::ARISAN_SLOTS_MAX).unwrap_or(usize::MAX);
    let rows = (view.slots.len() + ROOM).max(LEAST).min(most);
    let body = html! {
        (super::dressed())
        (title(w.t("arisan-slots-title")).back(at.arisan(id), view.line.name.clone()).line(w.t("arisan-slots-line")))
        (form(w, typed, &at.arisan_slots(id), &visit.once()?, html! {
            @for row in 1..=rows { div.slot-line { (line(visit, &view.members, typed, row)) } }
            (primary(w.t("arisan-save")))
        }))
    };
    Ok(visit.bare_page(w.t("arisan-slots-title"), body))
}

fn line(visit: &Visit, members: &[Person], typed: &Typed, row: usize) -> Markup {
    let w = visit.words;
    let label = w.with("arisan-slots-first", &[("slot", row.to_string().into())]);
    let of = |half: usize, label: String, nobody: &'static str| {
        let list = select(typed, format!("slot-{row}-{half}"), label).option("", w.t(nobody));
        members.iter().fold(list, |list, it| list.option(it.id.to_string(), words::name(w, it)))
    };
    html! {
        (of(1, label, "arisan-slots-nobody"))
        (of(2, w.t("arisan-slots-second").into_owned(), "arisan-slots-alone"))
    }
}
