//! One loan: its schedule, what was paid, handing it over, paying an instalment, paying it off.

use axum::{extract::Path, response::Response};
use community::{
    kernel::{LoanId, Rupiah},
    savings::{Command, interest::Kind},
    seen_by::savings::{InstalmentSeen, LoanSeen, LoanStage, PaymentSeen},
};
use maud::{Markup, html};

use super::{reading, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{
        Icon, Mood, Tone, Typed, act as one_act, banner, chip, danger, fold, form, hidden, primary, quiet,
        secondary, share_button, text, title,
    },
    words::Words,
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let view = there(&visit, id(&written)?)?;
    let typed = begun(visit.words, &view);
    Ok(visit.show(page(&visit, &view, &typed)?))
}

pub async fn act(
    visit: Visit,
    Path((_, written, act)): Path<(String, String, String)>,
    sent: Sent,
) -> Outcome {
    visit.member()?;
    let view = there(&visit, id(&written)?)?;
    let command = match read(visit.words, &view, &act, &sent.typed).ok_or(Lost::NotHere)? {
        Ok(command) => command,
        Err(typed) => return Ok(visit.show_again(page(&visit, &view, &typed)?)),
    };
    match visit.ask(&sent, command).await {
        // Whoever handed it over for somebody else may not see the loan any more.
        Ok(_) if visit.seen(|seen| seen.loan(view.line.id)).is_none() => Ok(to(visit.at().savings())),
        Ok(_) => Ok(to(visit.at().savings_loan(view.line.id))),
        Err(Lost::Refused(refusal)) => {
            let view = there(&visit, view.line.id)?;
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &view, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// Whoever opens the address of an act finds the loan.
pub async fn to_loan(
    visit: Visit,
    Path((_, written, _)): Path<(String, String, String)>,
) -> Result<Response, Lost> {
    Ok(to(visit.at().savings_loan(id(&written)?)))
}

fn id(written: &str) -> Result<LoanId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}

fn there(visit: &Visit, id: LoanId) -> Result<LoanSeen, Lost> {
    visit.seen(|seen| seen.loan(id)).ok_or(Lost::NotHere)
}

fn begun(w: Words, view: &LoanSeen) -> Typed {
    let note = if view.line.stage == LoanStage::Granted { "savings-note-lent" } else { "savings-note-paid" };
    let typed = reading::begun(Typed::default(), view.today, w.t(note));
    view.line.next.iter().fold(typed, |typed, next| typed.typed("rupiah", next.rupiah))
}

/// `None` for an act that there is not.
fn read(w: Words, view: &LoanSeen, act: &str, typed: &Typed) -> Option<Result<Command, Typed>> {
    let loan = view.line.id;
    let moved = || reading::moved(w, typed);
    Some(match act {
        "batal" => Ok(Command::Forgo { loan }),
        "cairkan" => {
            moved().map(|reading::Moved { place, day, note }| Command::PayOut { loan, place, day, note })
        }
        "bayar" => {
            let amounts = reading::both(
                reading::amount(w, typed, "rupiah"),
                reading::amount_or_zero(w, typed, "infaq"),
            );
            reading::both(amounts, moved()).map(|((rupiah, infaq), reading::Moved { place, day, note })| {
                Command::Repay { loan, rupiah, infaq, place, day, note }
            })
        }
        "lunas" => {
            let amounts =
                reading::both(reading::amount(w, typed, "sisa"), reading::amount_or_zero(w, typed, "infaq"));
            reading::both(amounts, moved()).map(|((rupiah, infaq), reading::Moved { place, day, note })| {
                Command::Settle { loan, rupiah, infaq, place, day, note }
            })
        }
        _ => return None,
    })
}

fn page<'a>(visit: &Visit, view: &LoanSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at, line) = (visit.words, visit.at(), &view.line);
    let heading = w.with(
        "savings-loan-of",
        &[("rupiah", line.rupiah.to_string().into()), ("name", name(w, &line.person).into())],
    );
    let tone = if line.arrears.0 > 0 { Tone::Ember } else { Tone::Leaf };
    let body = html! {
        (title(heading.clone()).back(at.savings(), w.t("savings-title"))
            .line(words::way_line(w, line)).chips(chip(tone, &words::stage(w, line))))
        div.columns {
            div {
                @if line.arrears.0 > 0 {
                    (banner(Mood::Problem, &w.with("savings-arrears", &[("rupiah", line.arrears.to_string().into())])))
                }
                p { (view.purpose) }
                (acts(visit, view, typed)?)
                (quiet(w.t("savings-loan-decision")).to(at.decision(view.decision)))
            }
            div {
                section {
                    h2 { (w.t("savings-schedule")) }
                    @if view.handed_over.is_none() { p.soft { (w.t("savings-schedule-planned")) } }
                    (table(w, &view.schedule))
                }
                @if !view.payments.is_empty() { (payments(w, &view.payments)) }
            }
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

fn acts(visit: &Visit, view: &LoanSeen, typed: &Typed) -> Result<Markup, Lost> {
    let (w, at, id) = (visit.words, visit.at(), view.line.id);
    let once = visit.once()?;
    Ok(match view.line.stage {
        LoanStage::Granted => html! {
            @if view.may_pay_out {
                (form(w, typed, &at.savings_loan_act(id, "cairkan"), &once, html! {
                    (reading::fields(w, typed, view.today))
                    (primary(w.with("savings-pay-out-do", &[("rupiah", view.line.rupiah.to_string().into())])).icon(Icon::Hand))
                    p.soft { (w.t("savings-pay-out-line")) }
                }))
            } @else { p.soft { (w.t("savings-pay-out-by-others")) } }
            @if view.own {
                (fold(&w.t("savings-forgo"), html! {
                    p { (w.t("savings-forgo-line")) }
                    (one_act(&at.savings_loan_act(id, "batal"), &visit.once()?, html! { (danger(w.t("savings-forgo-do"))) }))
                }))
            }
        },
        LoanStage::Waits => html! { (banner(Mood::Info, &w.t("savings-loan-waits"))) },
        LoanStage::Running => running(visit, view, typed)?,
        LoanStage::Over | LoanStage::Forgone => html! {},
    })
}

fn running(visit: &Visit, view: &LoanSeen, typed: &Typed) -> Result<Markup, Lost> {
    let (w, at, line) = (visit.words, visit.at(), &view.line);
    let next = line.next.map(|it| {
        let day = w.date(it.due);
        w.with("savings-next-due", &[("rupiah", it.rupiah.to_string().into()), ("day", day.into())])
    });
    let infaq = html! {
        @if line.kind == Kind::Free {
            (text(typed, "infaq", w.t("savings-infaq")).aside(w.t("occasions-optional")).hint(w.t("savings-infaq-hint")))
        }
    };
    Ok(html! {
        @if let Some(next) = &next { p { b { (next) } } }
        p.soft { (w.with("savings-left", &[("rupiah", line.left.to_string().into())])) }
        @if view.may_keep {
            section {
                h2 { (w.t("savings-repay")) }
                (form(w, typed, &at.savings_loan_act(line.id, "bayar"), &visit.once()?, html! {
                    (text(typed, "rupiah", w.t("savings-amount")).hint(w.t("savings-repay-hint")).required())
                    (infaq)
                    (reading::fields(w, typed, view.today))
                    (primary(w.t("savings-repay-do")).icon(Icon::Check))
                }))
            }
            (fold(&w.with("savings-settle", &[("rupiah", view.payoff.to_string().into())]), html! {
                p { (w.t("savings-settle-line")) }
                (form(w, &Typed::default(), &at.savings_loan_act(line.id, "lunas"), &visit.once()?, html! {
                    (hidden("sisa", view.payoff)) (hidden("day", view.today)) (hidden("note", w.t("savings-note-settled")))
                    (secondary(w.t("savings-settle-do")).icon(Icon::Check))
                }))
            }))
            @if let Some(next) = line.next {
                (share_button(w, &words::reminder(w, line, next), &visit.shared(&at.savings_loan(line.id))))
                p.soft { (w.t("savings-remind-line")) }
            }
        } @else { p.soft { (w.with("savings-settle", &[("rupiah", view.payoff.to_string().into())])) } }
    })
}

/// A schedule; what was paid stands beside what is due.
pub fn table(w: Words, schedule: &[InstalmentSeen]) -> Markup {
    let sum = |of: fn(&InstalmentSeen) -> Rupiah| Rupiah(schedule.iter().map(|it| of(it).0).sum());
    html! {
        div.scroll {
            table.sums {
                thead { tr {
                    th { (w.t("savings-number")) } th { (w.t("savings-due")) } th.number { (w.t("savings-instalment")) }
                    th.number { (w.t("savings-part")) } th.number { (w.t("savings-interest")) }
                } }
                tbody {
                    @for it in schedule {
                        tr {
                            td { (it.number) }
                            td { (w.day_short(it.due)) " " (it.due.year()) (standing(w, it)) }
                            td.number { (it.total()) } td.number { (it.principal) } td.number { (it.interest) }
                        }
                    }
                }
                tfoot { tr {
                    th colspan="2" { (w.t("savings-sum")) }
                    td.number { (sum(InstalmentSeen::total)) }
                    td.number { (sum(|it| it.principal)) } td.number { (sum(|it| it.interest)) }
                } }
            }
        }
    }
}

/// Whether it was paid, in a word below its day.
fn standing(w: Words, it: &InstalmentSeen) -> Markup {
    html! {
        @if it.is_paid { br; (chip(Tone::Leaf, &w.t("savings-paid-whole"))) }
        @else if it.late { br; (chip(Tone::Ember, &w.t("savings-late-one"))) }
        @if !it.is_paid && it.paid.0 > 0 {
            br; span.soft { (w.with("savings-paid-part", &[("rupiah", it.paid.to_string().into())])) }
        }
    }
}

fn payments(w: Words, payments: &[PaymentSeen]) -> Markup {
    html! {
        section {
            h2 { (w.t("savings-payments")) }
            div.scroll { table.sums {
                thead { tr {
                    th { (w.t("savings-day")) } th.number { (w.t("savings-part")) } th.number { (w.t("savings-interest")) } th { }
                } }
                tbody { @for it in payments {
                    tr {
                        td { (w.date(it.day)) } td.number { (it.principal) } td.number { (it.interest) }
                        td {
                            @if it.settles { (chip(Tone::Leaf, &w.t("savings-settled"))) }
                            @if it.infaq.0 > 0 { " " (w.with("savings-infaq-given", &[("rupiah", it.infaq.to_string().into())])) }
                            @if it.undone { " " (chip(Tone::Plain, &w.t("savings-undone"))) }
                        }
                    }
                } }
            } }
        }
    }
}
