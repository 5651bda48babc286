//! The screen where many are ticked: all names, one amount, one button.

use axum::extract::Path;
use community::{
    Refusal,
    cash::Place,
    dues::{self, Command, Given, Payer, State},
    kernel::{DuesId, Rupiah},
    seen_by::dues::{Collecting, DuesPage, PayerRow},
};
use maud::{Markup, html};

use super::{Reading, id, one, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    cash::words as cash_words,
    parts::{self, Icon, Mood, Typed, avatar, banner, choice, day, fold, primary, text},
    words::Words,
};

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let dues = id(&written)?;
    let command = match command(visit.words, dues, &sent.typed) {
        Ok(command) => command,
        Err(typed) => return again(&visit, dues, &typed),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().dues_kind(dues))),
        Err(Lost::Refused(refusal)) => again(&visit, dues, &told(visit.words, sent.typed, &refusal)),
        Err(lost) => Err(lost),
    }
}

fn again(visit: &Visit, dues: DuesId, typed: &Typed) -> Outcome {
    let it = visit.seen(|seen| seen.dues(dues)).ok_or(Lost::NotHere)?;
    if it.collecting.is_none() {
        let worded = typed.any_problem().unwrap_or_default().to_owned();
        let page = one::page(visit, &it, typed)?;
        return Ok(if worded.is_empty() { Err(Lost::NotHere)? } else { visit.show_again(page) });
    }
    Ok(visit.show_again(one::page(visit, &it, typed)?))
}

/// Who is ticked, with the amount beside the name, or else the one for everybody.
fn command(w: Words, dues: DuesId, typed: &Typed) -> Result<Command, Typed> {
    let mut reading = Reading::of(w, typed);
    let day = reading.day_needed("day");
    let place = if typed.has("place", "bank") { Place::Bank } else { Place::Box };
    let mut payments = vec![];
    for written in typed.values("pay") {
        let Ok(payer) = written.parse::<Payer>() else { continue };
        let field = amount_field(payer);
        let amount = match typed.value(&field).trim() {
            "" => typed.value("rupiah"),
            own => own,
        };
        match w.amount(amount) {
            Ok(rupiah) => payments.push(Given { payer, rupiah }),
            Err(worded) => reading.typed = reading.typed.problem_at(field, worded),
        }
    }
    if payments.is_empty() && reading.typed.is_fine() {
        reading.typed = reading.typed.problem(w.t("dues-nobody-ticked"));
    }
    match (day, reading.typed.is_fine()) {
        (Some(day), true) => Ok(Command::Pay { dues, day, place, payments }),
        _ => Err(reading.typed),
    }
}

/// What is wrong with each stands beside their name.
fn told(w: Words, typed: Typed, refusal: &Refusal) -> Typed {
    match refusal {
        Refusal::Dues(dues::Refusal::NotTaken { payments }) => {
            let typed = typed.refused(w, refusal);
            payments
                .iter()
                .fold(typed, |typed, it| typed.problem_at(amount_field(it.payer), words::why(w, &it.why)))
        }
        _ => typed.refused(w, refusal),
    }
}

fn amount_field(payer: Payer) -> String {
    format!("amount-{payer}")
}

pub fn form(visit: &Visit, it: &DuesPage, collecting: &Collecting, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let fresh = || {
        let begun = Typed::default().typed("day", today).typed("place", "box");
        begun.typed("rupiah", it.glance.rupiah.to_string())
    };
    // What was typed is kept; a page that is opened begins anew.
    let typed = if *typed == Typed::default() { fresh() } else { typed.clone() };
    let settled = |it: &&PayerRow| it.arrears.0 == 0;
    let (done, open): (Vec<_>, Vec<_>) = collecting.payers.iter().partition(settled);
    let ticked = done.iter().any(|it| typed.has("pay", &it.payer.payer.to_string()));
    let totals = it.glance.totals.zip(it.glance.period);
    Ok(html! {
        @if let Some((totals, period)) = totals {
            p.dues-progress {
                b { (w.with("dues-paid-of", &[("paid", totals.paid.into()), ("payers", totals.payers.into())])) }
                " · " (words::period(w, it.glance.every, period))
            }
        }
        (parts::form(w, &typed, &visit.at().dues_kind(it.glance.id), &visit.once()?, html! {
            div.dues-collect data-dues=(it.glance.rupiah.0) {
                @if open.is_empty() { (banner(Mood::Ok, &w.t("dues-all-paid"))) }
                div.dues-rows { @for row in &open { (line(w, &typed, row)) } }
                @if !done.is_empty() {
                    @let heading = w.with("dues-done", &[("count", done.len().into())]);
                    @let rows = html! {
                        p.soft { (w.t("dues-done-line")) }
                        div.dues-rows { @for row in &done { (line(w, &typed, row)) } }
                    };
                    @if ticked { section { h2 { (heading) } (rows) } } @else { (fold(&heading, rows)) }
                }
                (text(&typed, "rupiah", w.t("dues-amount-each")).required())
                div.pair {
                    (day(&typed, "day", w.t("dues-day")).most(today).required())
                    (choice(&typed, "place", w.t("dues-place"))
                        .option("box", cash_words::place(w, Place::Box))
                        .option("bank", cash_words::place(w, Place::Bank)))
                }
                p.dues-total hidden aria-live="polite" data-dues-total=(w.with("dues-total", &[("people", "{n}".into()), ("amount", "{rp}".into())])) {}
                (primary(w.t("dues-record")).icon(Icon::Check))
            }
        }))
    })
}

/// A name to tick, and beside it room for another amount.
fn line(w: Words, typed: &Typed, it: &PayerRow) -> Markup {
    let value = it.payer.payer.to_string();
    let field = amount_field(it.payer.payer);
    let name = words::payer(w, &it.payer);
    let face = it.payer.members.first().map(|it| it.id).unwrap_or_default();
    let own = match (typed.value(&field), it.rest) {
        ("", Some(rest)) if !typed.has("pay", &value) => rest.to_string(),
        (written, _) => written.to_owned(),
    };
    let problem = typed.problem_with(&field);
    let said = format!("{field}-problem");
    html! {
        div.dues-row {
            label.tile.settled[it.arrears.0 == 0] {
                input type="checkbox" name="pay" value=(value) checked[typed.has("pay", &value)];
                (avatar(&name, face))
                span.tile-name { (name) small { (stands(w, it)) } }
                span.tick { (Icon::Check) }
            }
            input.dues-amount type="text" inputmode="text" name=(field) value=(own) placeholder=(w.t("dues-other-amount"))
                aria-label=(w.with("dues-amount-of", &[("name", name.into())])) autocomplete="off"
                aria-invalid=[problem.map(|_| "true")] aria-describedby=[problem.map(|_| said.as_str())];
            @if let Some(problem) = problem { p.problem id=(said) { (problem) } }
        }
    }
}

fn stands(w: Words, it: &PayerRow) -> String {
    let amount = |rupiah: Rupiah| [("amount", rupiah.to_string().into())];
    match it.state {
        _ if it.overdue.0 > 0 => w.with("dues-row-owed", &amount(it.arrears)),
        Some(State::Part) => w.with("dues-row-part", &amount(it.arrears)),
        Some(State::Unpaid) => w.t("dues-row-unpaid").into_owned(),
        Some(State::Exempt) => w.t("dues-state-exempt").into_owned(),
        Some(State::Away) => w.t("dues-state-away").into_owned(),
        _ if it.ahead.0 > 0 => w.with("dues-row-ahead", &amount(it.ahead)),
        Some(State::Paid) => w.t("dues-state-paid").into_owned(),
        None => w.t("dues-row-nothing").into_owned(),
    }
}
