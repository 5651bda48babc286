//! What a loan would cost, tried without asking for it; and asking for it, which opens a decision.

use axum::extract::RawQuery;
use community::{
    Event,
    decisions::{self, Action, Class, Method, Pace, Proposal, Results, Secrecy},
    kernel::{MemberId, Rupiah},
    limits,
    savings::{Terms, interest::Kind},
    seen_by::savings::{LoanTrial, SavingsSeen},
};
use maud::{Markup, html};

use super::{loan, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{
        Icon, Mood, Typed, area, banner, empty, form_drafted, hidden, number, primary, secondary, select,
        text, title,
    },
    words::Words,
};

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let mut typed = Typed::default();
    for (name, value) in url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        if let Some(field) = ["jumlah", "bulan", "cara"].into_iter().find(|it| *it == name) {
            typed = typed.instead(field, value);
        }
    }
    Ok(visit.show(page(&visit, &typed)?))
}

/// Asks for it: everybody else decides.
pub async fn ask(visit: Visit, sent: Sent) -> Outcome {
    let me = visit.member()?;
    let (trial, typed) = tried(&visit, &sent.typed);
    let Some(trial) = trial else { return Ok(visit.show_again(page(&visit, &typed)?)) };
    let member = sent.typed.value("member").parse().unwrap_or(me);
    let proposal = proposal(&visit, member, &trial, sent.typed.value("purpose"));
    match visit.ask(&sent, decisions::Command::Open { proposal }).await {
        Ok(answer) => {
            let opened = answer.events.iter().find_map(|it| match &it.event {
                Event::Decisions(decisions::Event::Opened { decision, .. }) => Some(*decision),
                _ => None,
            });
            Ok(to(opened.map_or_else(|| visit.at().savings(), |it| visit.at().decision(it))))
        }
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

fn proposal(visit: &Visit, member: MemberId, trial: &LoanTrial, purpose: &str) -> Proposal {
    let person = visit.seen(|seen| seen.member_list()).inside;
    let person = person.iter().flat_map(|it| &it.members).find(|it| it.person.id == member);
    let borrower = person.map(|it| name(visit.words, &it.person)).unwrap_or_default();
    let args = [("name", borrower.into()), ("rupiah", trial.rupiah.to_string().into())];
    let LoanTrial { rupiah, months, kind, rate, .. } = trial;
    let (rupiah, months, kind, rate, purpose) = (*rupiah, *months, *kind, *rate, purpose.into());
    Proposal {
        title: visit.words.with("savings-loan-title", &args).as_str().into(),
        details: "".into(),
        method: Method::Consent,
        choices: vec![],
        class: Class::Weighty,
        secrecy: Secrecy::Open,
        results: Results::AsTheyCome,
        pace: Pace::Apart,
        closes_at: None,
        carries: vec![Action::Lend { member, rupiah, months, kind, rate, purpose }],
        review_on: None,
        from: None,
    }
}

/// What was typed, reckoned; or the form with what is wrong. Nothing typed is nothing wrong.
fn tried(visit: &Visit, typed: &Typed) -> (Option<LoanTrial>, Typed) {
    let w = visit.words;
    if typed.value("jumlah").is_empty() && typed.value("bulan").is_empty() {
        return (None, typed.clone());
    }
    let months = typed.value("bulan").trim().parse::<u16>();
    let kind = words::kind_of(typed.value("cara"));
    let mut wrong = typed.clone();
    let rupiah = w.amount(typed.value("jumlah"));
    if let Err(worded) = &rupiah {
        wrong = wrong.problem_at("jumlah", worded.as_str());
    }
    if months.is_err() {
        wrong = wrong.problem_at("bulan", w.t("savings-months-malformed"));
    }
    let (Ok(rupiah), Ok(months), Some(kind)) = (rupiah, months, kind) else { return (None, wrong) };
    match visit.seen(|seen| seen.loan_trial(rupiah, months, kind)) {
        Some(trial) => (Some(trial), typed.clone()),
        None => (None, wrong.problem_at("bulan", not_lent(visit, rupiah, months))),
    }
}

fn not_lent(visit: &Visit, rupiah: Rupiah, months: u16) -> String {
    let w = visit.words;
    let terms = visit.seen(|seen| seen.savings()).and_then(|it| it.terms);
    match terms {
        Some(it) if months == 0 || months > it.months_max => {
            w.with("savings-months-most", &[("count", u32::from(it.months_max).into())])
        }
        Some(_) if rupiah.0 < limits::LOAN_MIN => {
            w.with("savings-loan-least", &[("rupiah", Rupiah(limits::LOAN_MIN).to_string().into())])
        }
        Some(_) => w.t("savings-not-lent-so").into_owned(),
        None => w.t("savings-no-terms").into_owned(),
    }
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let view = visit.seen(|seen| seen.savings()).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let (trial, shown) = tried(visit, typed);
    let lends = view.terms.as_ref().filter(|it| !it.loan_kinds.is_empty());
    // What was wrong with asking stays beside what is typed now.
    let shown = if typed.is_fine() { shown } else { typed.clone() };
    let body = html! {
        (title(w.t("savings-try")).back(at.savings(), w.t("savings-title")).line(w.t("savings-try-line")))
        @match lends {
            None => (empty(&w.t("savings-lends-nothing"), None)),
            Some(terms) => {
                div.columns {
                    (wishes(visit, terms, &shown, trial.is_some()))
                    div {
                        @if let Some(trial) = &trial {
                            (outcome(w, trial))
                            (asking(visit, &view, trial, &shown)?)
                        }
                    }
                }
            }
        }
    };
    Ok(visit.page(Section::More, w.t("savings-try"), body))
}

fn wishes(visit: &Visit, terms: &Terms, typed: &Typed, tried: bool) -> Markup {
    let w = visit.words;
    let ways = terms.loan_kinds.iter().fold(select(typed, "cara", w.t("savings-loan-kind")), |list, it| {
        list.option(words::way(*it), words::kind(w, *it))
    });
    html! {
        form.form method="get" action=(visit.at().savings_try()) {
            (text(typed, "jumlah", w.t("savings-loan-amount")).example("1jt").required())
            (number(typed, "bulan", w.t("savings-loan-months")).least(1).most(terms.months_max).required())
            (ways)
            p.soft { (words::rate(w, terms.rate)) }
            @if tried { (secondary(w.t("savings-try-again")).icon(Icon::Repeat)) }
            @else { (primary(w.t("savings-try-do")).icon(Icon::Chart)) }
        }
    }
}

fn outcome(w: Words, trial: &LoanTrial) -> Markup {
    let first = trial.schedule.first().map_or(Rupiah(0), |it| it.total());
    let all = Rupiah(trial.rupiah.0 + trial.interest.0);
    let args = [
        ("first", first.to_string().into()),
        ("interest", trial.interest.to_string().into()),
        ("all", all.to_string().into()),
    ];
    let told = if trial.kind == Kind::Free { "savings-try-told-free" } else { "savings-try-told" };
    html! {
        section {
            h2 { (w.t("savings-schedule")) }
            p { (w.with(told, &args)) }
            p.soft { (words::kind_line(w, trial.kind)) }
            (loan::table(w, &trial.schedule))
        }
    }
}

fn asking(visit: &Visit, view: &SavingsSeen, trial: &LoanTrial, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    if view.mine.loan.is_some() && view.recorded.is_empty() {
        return Ok(banner(Mood::Info, &w.t("savings-one-loan")));
    }
    let me = view.mine.person.id.to_string();
    let for_whom = view.recorded.iter().fold(
        select(typed, "member", w.t("savings-loan-for")).option(me, w.t("savings-loan-for-me")),
        |list, it| list.option(it.person.id.to_string(), name(w, &it.person)),
    );
    Ok(html! {
        section {
            h2 { (w.t("savings-ask")) }
            (form_drafted(w, typed, &visit.at().savings_try(), &visit.once()?, html! {
                (hidden("jumlah", trial.rupiah))
                (hidden("bulan", trial.months))
                (hidden("cara", words::way(trial.kind)))
                @if !view.recorded.is_empty() { (for_whom) }
                (area(typed, "purpose", w.t("savings-loan-purpose")).longest(limits::NOTE_CHARS_MAX).required())
                (primary(w.t("savings-ask-do")).icon(Icon::Hand))
                p.soft { (w.t("savings-ask-line")) }
            }))
        }
    })
}
