//! The surplus of a year: proposing how it is shared, who gets what, sharing it out.

use axum::{extract::Path, response::Response};
use community::{
    Event,
    decisions::{self, Action, Class, Method, Pace, Proposal, Results, Secrecy},
    kernel::Rupiah,
    savings::{
        Capital, Command, Funds, Plan, Pool,
        interest::{percentage, written},
        shu::Parts,
    },
    seen_by::savings::SurplusSeen,
};
use maud::{Markup, html};

use super::{reading, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{
        Icon, Mood, Typed, banner, day, fold, form, form_drafted, hidden, primary, quiet, secondary, select,
        text, title,
    },
    words::Words,
};

/// Parts of the whole, in the order in which they are read.
const PARTS: [&str; 6] = ["reserve", "business", "capital", "officers", "education", "social"];

pub async fn show(visit: Visit, Path((_, year)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let view = there(&visit, &year)?;
    let typed = begun(visit.words, &view, visit.seen(|seen| seen.today()));
    Ok(visit.show(page(&visit, &view, &typed)?))
}

pub async fn act(visit: Visit, Path((_, year, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let view = there(&visit, &year)?;
    let asked = match act.as_str() {
        "usul" => match plan(visit.words, &sent.typed) {
            Ok(plan) => visit.ask(&sent, open(visit.words, view.year, plan)).await,
            Err(typed) => return Ok(visit.show_again(page(&visit, &view, &typed)?)),
        },
        "bagi" => match reading::moved(visit.words, &sent.typed) {
            Ok(reading::Moved { day, note, .. }) => {
                let share = Command::ShareOut { year: view.year, funds: Funds::default(), day, note };
                visit.ask(&sent, share).await
            }
            Err(typed) => return Ok(visit.show_again(page(&visit, &view, &typed)?)),
        },
        _ => return Err(Lost::NotHere),
    };
    match asked {
        Ok(answer) => {
            let opened = answer.events.iter().find_map(|it| match &it.event {
                Event::Decisions(decisions::Event::Opened { decision, .. }) => Some(*decision),
                _ => None,
            });
            let here = || visit.at().savings_shu(view.year);
            Ok(to(opened.map_or_else(here, |it| visit.at().decision(it))))
        }
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &view, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

/// Whoever opens the address of an act finds the year.
pub async fn to_surplus(
    visit: Visit,
    Path((_, year, _)): Path<(String, String, String)>,
) -> Result<Response, Lost> {
    Ok(to(visit.at().savings_shu(year.parse().map_err(|_| Lost::NotHere)?)))
}

fn there(visit: &Visit, year: &str) -> Result<SurplusSeen, Lost> {
    let year = year.parse().map_err(|_| Lost::NotHere)?;
    visit.seen(|seen| seen.surplus(year)).ok_or(Lost::NotHere)
}

fn open(w: Words, year: i16, plan: Plan) -> decisions::Command {
    let proposal = Proposal {
        title: w.with("savings-shu-title", &[("year", year.to_string().into())]).as_str().into(),
        details: "".into(),
        method: Method::Consent,
        choices: vec![],
        class: Class::Weighty,
        secrecy: Secrecy::Open,
        results: Results::AsTheyCome,
        pace: Pace::Apart,
        closes_at: None,
        carries: vec![Action::ShareOut { year, plan }],
        review_on: None,
        from: None,
    };
    decisions::Command::Open { proposal }
}

fn plan(w: Words, typed: &Typed) -> Result<Plan, Typed> {
    let mut wrong = typed.clone();
    let mut part = |field: &'static str| match typed.value(field).trim() {
        "" => 0,
        written => percentage(written).unwrap_or_else(|_| {
            wrong = wrong.clone().problem_at(field, w.t("savings-rate-malformed"));
            0
        }),
    };
    let [reserve, business, capital, officers, education, social] = PARTS.map(&mut part);
    if !wrong.is_fine() {
        return Err(wrong);
    }
    let costs = reading::amount_or_zero(w, typed, "costs");
    let (costs, obligations) = reading::both(costs, reading::amount_or_zero(w, typed, "obligations"))?;
    Ok(Plan {
        parts: Parts { reserve, business, capital, officers, education, social },
        capital: if typed.has("weighed", "end") { Capital::AtTheEnd } else { Capital::MonthlyAverage },
        pool: if typed.has("pool", "everything") { Pool::Everything } else { Pool::Savings },
        costs,
        obligations,
    })
}

fn begun(w: Words, view: &SurplusSeen, today: community::kernel::Day) -> Typed {
    let it = view.plan.unwrap_or(Plan::SUGGESTED);
    let note = w.with("savings-note-shu", &[("year", view.year.to_string().into())]);
    let typed = PARTS
        .into_iter()
        .zip(values(&it.parts))
        .fold(Typed::default(), |typed, (field, part)| typed.typed(field, written(part)));
    typed
        .typed("weighed", if it.capital == Capital::AtTheEnd { "end" } else { "average" })
        .typed("pool", if it.pool == Pool::Everything { "everything" } else { "savings" })
        .typed("costs", it.costs.0)
        .typed("obligations", it.obligations.0)
        .typed("day", today)
        .typed("note", note)
}

fn values(it: &Parts) -> [u32; 6] {
    [it.reserve, it.business, it.capital, it.officers, it.education, it.social]
}

fn page<'a>(visit: &Visit, view: &SurplusSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let heading = w.with("savings-shu-year", &[("year", view.year.to_string().into())]);
    let body = html! {
        (title(heading.clone()).back(at.savings(), w.t("savings-title")).line(w.t("savings-shu-line")))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        div.columns {
            div { (pool(w, view)) @if view.plan.is_some() { (sheet(w, view)) } }
            div {
                (sharing(visit, view, typed)?)
                (quiet(w.t("savings-meeting")).icon(Icon::Print).to(at.savings_meeting(view.year)))
            }
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

pub fn pool(w: Words, view: &SurplusSeen) -> Markup {
    let fact = |key: &str, rupiah: Rupiah| html! { dt { (w.t(key)) } dd { (rupiah) } };
    html! {
        div.card {
            dl.facts {
                (fact("savings-earned", view.earned))
                @if let Some(plan) = &view.plan {
                    @if plan.costs.0 > 0 { (fact("savings-costs", plan.costs)) }
                    @if plan.obligations.0 > 0 { (fact("savings-obligations", plan.obligations)) }
                }
                (fact("savings-pool", view.pool))
            }
            @if view.shared.is_some() { p.soft { (w.t("savings-shared")) } }
            @else { p.soft { (w.t("savings-pool-now")) } }
        }
    }
}

/// Who gets what; the whole is the pool.
pub fn sheet(w: Words, view: &SurplusSeen) -> Markup {
    let parts = view.plan.map(|it| it.parts);
    let aside = [
        ("savings-part-reserve", parts.map(|it| it.reserve), view.reserve),
        ("savings-part-officers", parts.map(|it| it.officers), view.officers),
        ("savings-part-education", parts.map(|it| it.education), view.education),
        ("savings-part-social", parts.map(|it| it.social), view.social),
    ];
    let members: i64 = view.shares.iter().map(|it| it.total().0).sum();
    let all = aside.iter().map(|it| it.2.0).sum::<i64>() + members;
    html! {
        section {
            h2 { (w.t("savings-sheet")) }
            div.scroll { table.sums {
                thead { tr {
                    th { (w.t("savings-who")) } th.number { (w.t("savings-for-business")) }
                    th.number { (w.t("savings-for-capital")) } th.number { (w.t("savings-sum")) }
                } }
                tbody { @for it in &view.shares {
                    tr {
                        td { (name(w, &it.person)) }
                        td.number { (it.for_business) } td.number { (it.for_capital) } td.number { (it.total()) }
                    }
                } }
                tfoot {
                    @for (key, part, rupiah) in aside {
                        tr {
                            th colspan="3" { (w.t(key)) @if let Some(part) = part { " " (words::percent(w, part)) } }
                            td.number { (rupiah) }
                        }
                    }
                    tr { th colspan="3" { (w.t("savings-sum")) } td.number { (Rupiah(all)) } }
                }
            } }
            p.soft { (w.t("savings-sheet-line")) }
        }
    }
}

fn sharing(visit: &Visit, view: &SurplusSeen, typed: &Typed) -> Result<Markup, Lost> {
    let (w, at) = (visit.words, visit.at());
    if view.shared.is_some() {
        return Ok(html! {});
    }
    let ready = view.plan.is_some() && view.over && view.may_share && view.pool.0 > 0;
    let propose = html! {
        (form_drafted(w, typed, &at.savings_shu_act(view.year, "usul"), &visit.once()?, html! {
            @for (field, key) in PARTS.into_iter().zip(LABELS) {
                (text(typed, field, w.t(key)).example("25%"))
            }
            (select(typed, "weighed", w.t("savings-weighed"))
                .option("average", w.t("savings-weighed-average")).option("end", w.t("savings-weighed-end")))
            (select(typed, "pool", w.t("savings-pool-of"))
                .option("savings", w.t("savings-pool-of-savings"))
                .option("everything", w.t("savings-pool-of-everything")))
            (text(typed, "costs", w.t("savings-costs")).hint(w.t("savings-costs-hint")))
            (text(typed, "obligations", w.t("savings-obligations")).hint(w.t("savings-obligations-hint")))
            @if ready { (secondary(w.t("savings-shu-propose")).icon(Icon::Hand)) }
            @else { (primary(w.t("savings-shu-propose")).icon(Icon::Hand)) }
            p.soft { (w.t("savings-shu-propose-line")) }
        }))
    };
    Ok(html! {
        @if let Some(decision) = view.decision {
            p { (w.t("savings-fixed")) }
            (quiet(w.t("savings-loan-decision")).to(at.decision(decision)))
        }
        @if view.plan.is_some() && !view.over { (banner(Mood::Info, &w.t("savings-year-runs"))) }
        @if ready {
            (form(w, &Typed::default(), &at.savings_shu_act(view.year, "bagi"), &visit.once()?, html! {
                (day(typed, "day", w.t("savings-day")).required())
                (hidden("note", typed.value("note")))
                (primary(w.t("savings-share-out")).icon(Icon::Check))
                p.soft { (w.t("savings-share-out-line")) }
            }))
        }
        @if view.plan.is_some() { (fold(&w.t("savings-shu-otherwise"), propose)) }
        @else { section { h2 { (w.t("savings-shu-how")) } (propose) } }
    })
}

const LABELS: [&str; 6] = [
    "savings-part-reserve",
    "savings-part-business",
    "savings-part-capital",
    "savings-part-officers",
    "savings-part-education",
    "savings-part-social",
];
