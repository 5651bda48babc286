//! Noting a grant that is reported on: who gave what for, and for which time.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use community::{
    Event,
    kernel::{Day, GrantId, Input, Problem},
    limits,
    reports::{self, AmountFor, Command, Span, Terms},
    seen_by::reports::GrantSeen,
};
use maud::html;

use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, act, banner, check, danger, day, fold, form_drafted, primary, text, title},
    words::Words,
};

pub async fn begin(visit: Visit) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, None, &Typed::default())?))
}

pub async fn save_new(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let terms = match terms(visit.words, &sent.typed) {
        Ok(terms) => terms,
        Err(typed) => return Ok(visit.show_again(page(&visit, None, &typed)?)),
    };
    match visit.ask(&sent, Command::NoteGrant { terms }).await {
        Ok(answer) => {
            let noted = answer.events.iter().find_map(|it| match &it.event {
                Event::Reports(reports::Event::GrantNoted { grant, .. }) => Some(*grant),
                _ => None,
            });
            Ok(noted.map_or_else(|| to(visit.at().reports()), |it| report(&visit, it)))
        }
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, None, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn edit(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let grant = there(&visit, id(&written)?)?;
    Ok(visit.show(page(&visit, Some(&grant), &begun(&grant))?))
}

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = there(&visit, id(&written)?)?;
    let grant = it.id;
    let terms = match terms(visit.words, &sent.typed) {
        Ok(terms) => terms,
        Err(typed) => return Ok(visit.show_again(page(&visit, Some(&it), &typed)?)),
    };
    match visit.ask(&sent, Command::ChangeGrant { grant, terms }).await {
        Ok(_) => Ok(report(&visit, grant)),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, Some(&it), &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn remove(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    visit.ask(&sent, Command::RemoveGrant { grant: id(&written)? }).await?;
    Ok(to(visit.at().reports()))
}

/// Whoever opens the address of an act finds the report.
pub async fn to_report(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    let at = visit.at().report(Span::Grant(id(&written)?));
    Ok(Redirect::temporary(&at).into_response())
}

fn id(written: &str) -> Result<GrantId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}

fn there(visit: &Visit, id: GrantId) -> Result<GrantSeen, Lost> {
    visit.seen(|seen| seen.grant(id)).ok_or(Lost::NotHere)
}

fn report(visit: &Visit, grant: GrantId) -> Response {
    to(visit.at().report(Span::Grant(grant)))
}

fn to(address: String) -> Response {
    Redirect::to(&address).into_response()
}

/// Or what was typed, with what is wrong beside it.
fn terms(w: Words, typed: &Typed) -> Result<Terms, Typed> {
    let (from, to) = (read_day(typed, "from"), read_day(typed, "to"));
    let rupiah = match typed.value("rupiah").trim() {
        "" => Ok(None),
        written => w.amount(written).map(Some),
    };
    match (from, to, rupiah) {
        (Ok(from), Ok(to), Ok(rupiah)) => Ok(Terms {
            giver: typed.value("giver").into(),
            purpose: typed.value("purpose").into(),
            from,
            to,
            rupiah,
            amount_for: if typed.has("open", "yes") { AmountFor::Everyone } else { AmountFor::Members },
        }),
        (from, to, rupiah) => {
            let wrong = [from.err(), to.err()].into_iter().flatten();
            let typed = wrong.fold(typed.clone(), |typed, it| typed.refused(w, &it.into()));
            Err(match rupiah {
                Ok(_) => typed,
                Err(worded) => typed.problem_at("rupiah", worded),
            })
        }
    }
}

fn read_day(typed: &Typed, field: &'static str) -> Result<Day, Input> {
    match typed.value(field) {
        "" => Err(Input::new(field, Problem::Empty)),
        written => written.parse().map_err(|_| Input::new(field, Problem::NotInTheCalendar)),
    }
}

fn begun(it: &GrantSeen) -> Typed {
    let typed = Typed::default()
        .typed("giver", &it.giver)
        .typed("purpose", &it.purpose)
        .typed("from", it.from)
        .typed("to", it.to)
        .typed("rupiah", it.rupiah.map(|it| it.to_string()).unwrap_or_default());
    match it.amount_for {
        AmountFor::Everyone => typed.typed("open", "yes"),
        AmountFor::Members => typed,
    }
}

fn page<'a>(visit: &Visit, grant: Option<&GrantSeen>, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let (heading, action, back) = match grant {
        None => (w.t("reports-grant-new"), at.grant_new(), at.reports()),
        Some(it) => (w.t("reports-grant-edit"), at.grant_edit(it.id), at.report(Span::Grant(it.id))),
    };
    let of = grant.map(|it| Span::Grant(it.id));
    let sent = of.is_some_and(|of| visit.seen_from_outside(|seen| seen.report(of)).is_some());
    let body = html! {
        (title(heading.clone()).back(back, w.t("reports-title")))
        @if sent { (banner(Mood::Info, &w.t("reports-grant-sent"))) }
        (form_drafted(w, typed, &action, &visit.once()?, html! {
            (text(typed, "giver", w.t("reports-grant-giver")).hint(w.t("reports-grant-giver-hint"))
                .longest(limits::TITLE_CHARS_MAX).required())
            (text(typed, "purpose", w.t("reports-grant-purpose")).longest(limits::TITLE_CHARS_MAX).required())
            (day(typed, "from", w.t("reports-grant-from")).required())
            (day(typed, "to", w.t("reports-grant-to")).required())
            (text(typed, "rupiah", w.t("reports-grant-rupiah")).aside(w.t("occasions-optional")).example("2,5jt"))
            (check(typed, "open", &w.t("reports-grant-open")))
            (primary(w.t("reports-save")).icon(Icon::Check))
            p.soft { (w.t("reports-grant-save-line")) }
        }))
        @if let Some(it) = grant {
            (fold(&w.t("reports-grant-remove"), html! {
                p { (w.t("reports-grant-remove-line")) }
                (act(&at.grant_remove(it.id), &visit.once()?, html! { (danger(w.t("reports-grant-remove-button"))) }))
            }))
        }
    };
    Ok(visit.page(Section::More, heading, body))
}
