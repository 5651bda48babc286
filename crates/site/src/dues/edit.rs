//! Changing dues: name, amount from a period on, their end, and who is released from them.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    dues::{Command, Payer},
    kernel::{DuesId, Input, Problem},
    limits,
    seen_by::dues::{Collecting, DuesPage, ExemptionSeen},
};
use maud::{Markup, html};

use super::{Reading, id, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Typed, act, day, fold, form, hidden, primary, quiet, row, secondary, select, text, title},
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, id(&written)?, "", &Typed::default())?))
}

pub async fn to_edit(visit: Visit, Path((_, written, _)): Path<(String, String, String)>) -> Outcome {
    Ok(Redirect::temporary(&visit.at().dues_edit(id(&written)?)).into_response())
}

pub async fn save(
    visit: Visit,
    Path((_, written, what)): Path<(String, String, String)>,
    sent: Sent,
) -> Outcome {
    visit.member()?;
    let dues = id(&written)?;
    let command = match command(&visit, dues, &what, &sent.typed)? {
        Ok(command) => command,
        Err(typed) => return Ok(visit.show_again(page(&visit, dues, &what, &typed)?)),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().dues_edit(dues))),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, dues, &what, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// What the form asks; or what was typed, with what is wrong beside it.
fn command(visit: &Visit, dues: DuesId, act: &str, typed: &Typed) -> Result<Result<Command, Typed>, Lost> {
    let mut reading = Reading::of(visit.words, typed);
    let command = match act {
        "nama" => Some(Command::Rename { dues, name: typed.value("name").into() }),
        "tarif" => {
            let (rupiah, from) = (reading.amount("rupiah"), reading.day_needed("from"));
            rupiah.zip(from).map(|(rupiah, from)| Command::ChangeAmount { dues, from, rupiah })
        }
        "akhir" => Some(Command::End { dues, last: reading.day("last") }),
        "bebas" => {
            let (from, to) = (reading.day_needed("from"), reading.day("to"));
            let payer = typed.value("payer").parse::<Payer>().ok();
            if payer.is_none() {
                let unknown = Refusal::from(Input::new("payer", Problem::Unknown));
                reading.typed = reading.typed.refused(visit.words, &unknown);
            }
            let reason = typed.value("reason").into();
            payer.zip(from).map(|(payer, from)| Command::Exempt { dues, payer, from, to, reason })
        }
        "bayar-lagi" => Some(Command::EndExemption { exemption: id(typed.value("exemption"))? }),
        _ => return Err(Lost::NotHere),
    };
    Ok(match command {
        Some(command) if reading.typed.is_fine() => Ok(command),
        Some(_) | None => Err(reading.typed),
    })
}

/// `act` is the form that was sent and could not be taken.
fn page<'a>(visit: &Visit, dues: DuesId, act: &str, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.dues(dues)).ok_or(Lost::NotHere)?;
    let collecting = it.collecting.as_ref().ok_or(Lost::NotHere)?;
    let w = visit.words;
    let body = html! {
        (title(w.t("dues-edit")).back(visit.at().dues_kind(dues), it.glance.name.clone()))
        (exempt(visit, &it, collecting, &own(act == "bebas", typed, || {
            Typed::default().typed("from", it.glance.period.map_or(it.glance.first, |it| it.from))
        }))?)
        (amount(visit, &it, &own(act == "tarif", typed, || {
            Typed::default().typed("rupiah", it.glance.rupiah)
        }))?)
        (name(visit, &it, &own(act == "nama", typed, || Typed::default().typed("name", &it.glance.name)))?)
        (end(visit, &it, &own(act == "akhir", typed, || {
            Typed::default().typed("last", it.glance.last.map(|it| it.to_string()).unwrap_or_default())
        }))?)
    };
    Ok(visit.page(Section::More, w.t("dues-edit"), body))
}

/// Each form shows what was typed into it, and begins as it is otherwise.
fn own(sent: bool, typed: &Typed, begun: impl FnOnce() -> Typed) -> Typed {
    if sent { typed.clone() } else { begun() }
}

fn amount(visit: &Visit, it: &DuesPage, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    Ok(html! {
        section {
            h2 { (w.t("dues-change-amount")) }
            p.soft { (w.t("dues-change-amount-line")) }
            (form(w, typed, &visit.at().dues_act(it.glance.id, "tarif"), &visit.once()?, html! {
                (text(typed, "rupiah", w.t("dues-rupiah")).required())
                (day(typed, "from", w.t("dues-from")).hint(w.t("dues-first-hint")).required())
                (secondary(w.t("dues-save")).icon(Icon::Check))
            }))
        }
    })
}

fn name(visit: &Visit, it: &DuesPage, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    Ok(html! {
        section {
            h2 { (w.t("dues-rename")) }
            (form(w, typed, &visit.at().dues_act(it.glance.id, "nama"), &visit.once()?, html! {
                (text(typed, "name", w.t("dues-name")).longest(limits::NAME_CHARS_MAX).required())
                (secondary(w.t("dues-save")).icon(Icon::Check))
            }))
        }
    })
}

fn end(visit: &Visit, it: &DuesPage, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    Ok(html! {
        section {
            h2 { (w.t("dues-end")) }
            p.soft { (w.t("dues-end-line")) }
            (form(w, typed, &visit.at().dues_act(it.glance.id, "akhir"), &visit.once()?, html! {
                (day(typed, "last", w.t("dues-last")).aside(w.t("occasions-optional")))
                (secondary(w.t("dues-save")).icon(Icon::Check))
            }))
        }
    })
}

fn exempt(visit: &Visit, it: &DuesPage, collecting: &Collecting, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    let payers = collecting.payers.iter();
    let payers = payers.fold(select(typed, "payer", w.t("dues-who")).option("", "–"), |select, row| {
        select.option(row.payer.payer.to_string(), words::payer(w, &row.payer))
    });
    let running: Vec<_> = collecting.exemptions.iter().filter(|it| it.runs).collect();
    Ok(html! {
        section {
            h2 { (w.t("dues-exempt")) }
            p.soft { (w.t("dues-exempt-line")) }
            @if !running.is_empty() {
                div.card.flush.rows { @for exemption in running { (released(visit, it.glance.id, exemption)?) } }
            }
            (fold(&w.t("dues-exempt-new"), html! {
                (form(w, typed, &visit.at().dues_act(it.glance.id, "bebas"), &visit.once()?, html! {
                    (payers)
                    (text(typed, "reason", w.t("dues-exempt-reason")).longest(limits::NOTE_CHARS_MAX).required())
                    (day(typed, "from", w.t("dues-from")).required())
                    (day(typed, "to", w.t("dues-to")).aside(w.t("occasions-optional")))
                    (primary(w.t("dues-exempt-button")).icon(Icon::Check))
                }))
            }))
        }
    })
}

fn released(visit: &Visit, dues: DuesId, it: &ExemptionSeen) -> Result<Markup, Lost> {
    let w = visit.words;
    let line = format!("{} · {}", words::span(w, it.from, it.to), it.reason);
    let again = act(
        &visit.at().dues_act(dues, "bayar-lagi"),
        &visit.once()?,
        html! {
            (hidden("exemption", it.id))
            (quiet(w.t("dues-exempt-end")))
        },
    );
    Ok(html! { (row(words::payer(w, &it.payer)).line(line).aside(again)) })
}
