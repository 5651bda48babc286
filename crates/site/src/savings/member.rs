//! One member's savings: what there is, each line, taking out, and paying back to whoever has left.

use axum::{extract::Path, response::Response};
use community::{
    kernel::{MemberId, Rupiah},
    savings::{Command, Saving},
    seen_by::savings::{StatementLine, StatementSeen},
};
use maud::{Markup, html};

use super::{list::loan_row, reading, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{Icon, Mood, Tone, Typed, banner, chip, empty, form, primary, text, title},
    words::Words,
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let view = there(&visit, id(&written)?)?;
    let typed = begun(&visit, &view);
    Ok(visit.show(page(&visit, &view, &typed)?))
}

pub async fn act(
    visit: Visit,
    Path((_, written, act)): Path<(String, String, String)>,
    sent: Sent,
) -> Outcome {
    visit.member()?;
    let view = there(&visit, id(&written)?)?;
    let command = match act.as_str() {
        "ambil" => taken_out(visit.words, &view, &sent.typed),
        "kembalikan" => paid_back(visit.words, &view, &sent.typed),
        _ => return Err(Lost::NotHere),
    };
    let command = match command {
        Ok(command) => command,
        Err(typed) => return Ok(visit.show_again(page(&visit, &view, &typed)?)),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().savings_of(view.savings.person.id))),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &view, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

/// Whoever opens the address of an act finds the statement.
pub async fn to_statement(
    visit: Visit,
    Path((_, written, _)): Path<(String, String, String)>,
) -> Result<Response, Lost> {
    Ok(to(visit.at().savings_of(id(&written)?)))
}

fn id(written: &str) -> Result<MemberId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}

fn there(visit: &Visit, member: MemberId) -> Result<StatementSeen, Lost> {
    visit.seen(|seen| seen.savings_of(member)).ok_or(Lost::NotHere)
}

fn begun(visit: &Visit, view: &StatementSeen) -> Typed {
    let w = visit.words;
    let note = if view.savings.person.belongs { w.t("savings-note-out") } else { w.t("savings-note-back") };
    reading::begun(Typed::default(), view.today, note)
}

fn taken_out(w: Words, view: &StatementSeen, typed: &Typed) -> Result<Command, Typed> {
    let (rupiah, moved) = reading::both(reading::amount(w, typed, "rupiah"), reading::moved(w, typed))?;
    let (member, saving) = (view.savings.person.id, Saving::Voluntary);
    let reading::Moved { place, day, note } = moved;
    Ok(Command::Withdraw { member, saving, rupiah, place, day, note })
}

fn paid_back(w: Words, view: &StatementSeen, typed: &Typed) -> Result<Command, Typed> {
    let reading::Moved { place, day, note } = reading::moved(w, typed)?;
    Ok(Command::PayBack { member: view.savings.person.id, place, day, note })
}

fn page<'a>(visit: &Visit, view: &StatementSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at, it) = (visit.words, visit.at(), &view.savings);
    let name = name(w, &it.person);
    let heading = w.with("savings-of", &[("name", name.as_str().into())]);
    let fact = |key: &str, rupiah: Rupiah| html! { dt { (w.t(key)) } dd { (rupiah) } };
    let body = html! {
        (title(heading.clone()).back(at.savings(), w.t("savings-title")))
        div.columns {
            div {
                div.card {
                    dl.facts {
                        (fact("savings-principal", it.principal))
                        (fact("savings-mandatory", it.mandatory))
                        (fact("savings-voluntary", it.voluntary))
                        (fact("savings-all", it.saved()))
                    }
                }
                @if it.principal_due { (banner(Mood::Info, &w.t("savings-principal-missing"))) }
                @if it.behind.0 > 0 {
                    (banner(Mood::Info, &w.with("savings-owes", &[("rupiah", it.behind.to_string().into())])))
                } @else if it.behind.0 < 0 {
                    p.soft { (w.with("savings-ahead", &[("rupiah", Rupiah(-it.behind.0).to_string().into())])) }
                }
                @if !view.loans.is_empty() {
                    section {
                        h2 { (w.t("savings-loans")) }
                        div.stack { @for it in &view.loans { (loan_row(visit, it, &words::kind(w, it.kind))) } }
                    }
                }
                (acts(visit, view, typed)?)
            }
            (lines(w, &view.lines))
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

fn acts(visit: &Visit, view: &StatementSeen, typed: &Typed) -> Result<Markup, Lost> {
    let (w, at, it) = (visit.words, visit.at(), &view.savings);
    let (id, once) = (it.person.id, visit.once()?);
    let left = !it.person.belongs && it.saved().0 > 0;
    Ok(html! {
        @if !view.may_pay_out { @if it.voluntary.0 > 0 { p.soft { (w.t("savings-out-how")) } } }
        @else if left {
            section {
                h2 { (w.t("savings-pay-back")) }
                (form(w, typed, &at.savings_of_act(id, "kembalikan"), &once, html! {
                    p { (w.with("savings-pay-back-line", &[("rupiah", it.saved().to_string().into())])) }
                    (reading::fields(w, typed, view.today))
                    (primary(w.t("savings-pay-back-do")).icon(Icon::Check))
                }))
            }
        } @else if it.voluntary.0 > 0 {
            section {
                h2 { (w.t("savings-out")) }
                (form(w, typed, &at.savings_of_act(id, "ambil"), &once, html! {
                    (text(typed, "rupiah", w.t("savings-amount"))
                        .hint(w.with("savings-out-most", &[("rupiah", it.voluntary.to_string().into())]))
                        .example("50rb").required())
                    (reading::fields(w, typed, view.today))
                    (primary(w.t("savings-out-do")).icon(Icon::Check))
                }))
            }
        }
    })
}

fn lines(w: Words, lines: &[StatementLine]) -> Markup {
    html! {
        section {
            h2 { (w.t("savings-statement")) }
            @if lines.is_empty() { (empty(&w.t("savings-statement-empty"), None)) }
            @else {
                div.scroll {
                    table.sums {
                        thead { tr {
                            th { (w.t("savings-day")) } th { (w.t("savings-what")) }
                            th.number { (w.t("savings-amount")) } th.number { (w.t("savings-balance")) }
                        } }
                        tbody {
                            @for it in lines {
                                tr {
                                    td { (w.day_short(it.day)) }
                                    td {
                                        (words::saving(w, it.saving))
                                        @if it.what != words::saving(w, it.saving) { br; span.soft { (it.what) } }
                                        @if it.waits { " " (chip(Tone::Gold, &w.t("savings-waits"))) }
                                        @if it.undone { " " (chip(Tone::Plain, &w.t("savings-undone"))) }
                                    }
                                    td.number { (it.rupiah) }
                                    td.number { (it.balance) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
