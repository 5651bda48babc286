//! The end of a month: one counts the box with a list of notes and coins, another one signs.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    cash::{Command, Refusal as Cash},
    kernel::{Month, Rupiah},
    limits,
    seen_by::cash::MonthSeen,
};
use maud::{Markup, html};

use super::{
    month::{self, named},
    words,
};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{
        Icon, Mood, Typed, area, banner, entered, form, hidden, number, primary, secondary, text, title,
    },
};

/// Notes and coins that go from hand to hand.
const PIECES: [i64; 11] = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50];

/// How it stands with the end of the month, and what is to be done.
pub fn part(visit: &Visit, it: &MonthSeen, typed: &Typed) -> Result<Markup, Lost> {
    let (w, at) = (visit.words, visit.at());
    let once = visit.once()?;
    Ok(html! {
        @if let Some(closed) = &it.closed {
            @let args = [
                ("one", words::by(w, closed.counted.by.as_ref()).into()),
                ("two", words::by(w, closed.by.as_ref()).into()),
                ("amount", closed.counted.rupiah.to_string().into()),
            ];
            (banner(Mood::Ok, &w.with("cash-month-is-closed", &args)))
            @if !closed.counted.reason.is_empty() { p dir="auto" { "“" (closed.counted.reason) "”" } }
            p { a href=(at.cash_verify()) { (w.t("cash-see-seal")) } }
        } @else if it.is_closed {
            (banner(Mood::Info, &w.t("cash-month-closed-with-later")))
        } @else if let Some(counted) = &it.counted {
            section {
                h2 { (w.t("cash-counted")) }
                dl.facts.card {
                    dt { (w.t("cash-in-the-box")) } dd { (counted.rupiah) }
                    dt { (w.t("cash-in-the-book")) } dd { (counted.book) }
                    dt { (w.t("cash-difference")) } dd { (Rupiah(counted.rupiah.0 - counted.book.0)) }
                    @if !counted.reason.is_empty() { dt { (w.t("cash-why")) } dd dir="auto" { (counted.reason) } }
                    dt { (w.t("cash-counted-by")) } dd { (words::by(w, counted.by.as_ref())) ", " (w.date(counted.on)) }
                }
                @if let Some(problem) = typed.any_problem() { (banner(Mood::Problem, problem)) }
                @if counted.stale { (banner(Mood::Info, &w.t("cash-count-again"))) }
                @else if !it.is_over { p.soft { (w.t("cash-month-runs")) } }
                @else if it.signs {
                    (crate::parts::act(&at.cash_month_close(it.month), &once, html! {
                        (hidden("rupiah", counted.rupiah.0))
                        (primary(w.t("cash-close")).icon(Icon::Check))
                    }))
                    p.soft { (w.t("cash-close-line")) }
                } @else { p.soft { (w.t("cash-close-other")) } }
                @if it.keeps { (secondary(w.t("cash-count-anew")).icon(Icon::Repeat).to(at.cash_month_count(it.month))) }
            }
        } @else if it.keeps {
            (secondary(w.t("cash-count")).icon(Icon::List).to(at.cash_month_count(it.month)))
        }
    })
}

pub async fn show_count(visit: Visit, Path((_, month)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = named(&visit, &month)?;
    Ok(visit.show(count_page(&visit, &it, &Typed::default(), None)?))
}

pub async fn count(visit: Visit, Path((_, month)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = named(&visit, &month)?;
    let (typed, rupiah) = match summed(&visit, sent.typed.clone()) {
        Ok(summed) => summed,
        Err(typed) => return Ok(visit.show_again(count_page(&visit, &it, &typed, None)?)),
    };
    if typed.has("then", "add") {
        return Ok(visit.show_again(count_page(&visit, &it, &typed, Some(rupiah))?));
    }
    let command = Command::Count { month: it.month, rupiah, reason: typed.value("reason").trim().into() };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().cash_month(it.month)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = match &refusal {
                community::Refusal::Cash(Cash::Differs { .. }) => {
                    typed.problem_at("reason", crate::refusals::worded(visit.words, &refusal))
                }
                _ => typed.refused(visit.words, &refusal),
            };
            Ok(visit.show_again(count_page(&visit, &it, &typed, Some(rupiah))?))
        }
        Err(lost) => Err(lost),
    }
}

/// The pieces add up to the amount; without pieces the amount is typed.
fn summed(visit: &Visit, typed: Typed) -> Result<(Typed, Rupiah), Typed> {
    let mut sum: i64 = 0;
    let mut any = false;
    for piece in PIECES {
        let field = format!("n-{piece}");
        match typed.value(&field).trim() {
            "" => {}
            written => match written.parse::<u32>().ok().filter(|it| *it <= 100_000) {
                Some(pieces) => {
                    any = true;
                    sum += i64::from(pieces) * piece;
                }
                None => return Err(typed.problem_at(field, visit.words.t("cash-pieces"))),
            },
        }
    }
    if any {
        return Ok((typed.instead("rupiah", Rupiah(sum)), Rupiah(sum)));
    }
    match visit.words.amount_or_none(typed.value("rupiah")) {
        Ok(rupiah) => Ok((typed, rupiah)),
        Err(problem) => Err(typed.problem_at("rupiah", problem)),
    }
}

fn count_page<'a>(
    visit: &Visit,
    it: &MonthSeen,
    typed: &Typed,
    read: Option<Rupiah>,
) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let name = w.with("cash-count-of", &[("month", words::month(w, it.month).into())]);
    let body = html! {
        (super::dressed())
        (title(name.clone()).back(at.cash_month(it.month), words::month(w, it.month)).line(w.t("cash-count-line")))
        @if !it.keeps { (banner(Mood::Info, &w.t("cash-not-keeper"))) }
        (form(w, typed, &at.cash_month_count(it.month), &visit.once()?, html! {
            (entered())
            fieldset.field {
                legend { (w.t("cash-notes-and-coins")) }
                div.notes {
                    @for piece in PIECES {
                        (number(typed, format!("n-{piece}"), format!("{} ×", Rupiah(piece))).least(0))
                    }
                }
            }
            (secondary(w.t("cash-add-up")).sends("then", "add"))
            (text(typed, "rupiah", w.t("cash-in-the-box")).example(w.t("cash-amount-example"))
                .hint(read.map_or_else(|| w.t("cash-in-the-box-hint").into_owned(), |it| w.amount_read(it))))
            p.soft { (w.with("cash-book-says", &[("amount", it.box_holds.to_string().into())])) }
            (area(typed, "reason", w.t("cash-difference-why")).aside(w.t("occasions-optional")).longest(limits::NOTE_CHARS_MAX))
            (primary(w.t("cash-count-save")).icon(Icon::Check).sends("then", "save"))
        }))
    };
    Ok(Page::new(w, name, visit.frame(Section::Cash), body).here(at.cash_month_count(it.month)))
}

/// The second person signs what they read.
pub async fn close(visit: Visit, Path((_, month)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = named(&visit, &month)?;
    let rupiah = Rupiah(sent.typed.value("rupiah").parse().map_err(|_| Lost::Garbled)?);
    match visit.ask(&sent, Command::CloseMonth { month: it.month, rupiah }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().cash_month(it.month)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = Typed::default().refused(visit.words, &refusal);
            Ok(visit.show_again(month::page(&visit, &it, None, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn to_month(visit: Visit, Path((_, month)): Path<(String, String)>) -> Outcome {
    let month: Month = month.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().cash_month(month)).into_response())
}
