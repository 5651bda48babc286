//! The first page: what we have together, what is mine, my loan, and for whoever keeps it who brought what.

use community::{
    kernel::Rupiah,
    seen_by::savings::{LoanLine, MemberSavings, SavingsSeen},
};
use maud::{Markup, html};

use super::{chart, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{
        Icon, Mood, Tone, avatar, badge, banner, chip, empty, fold, primary, quiet, row, secondary, title,
    },
    words::Words,
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit)?))
}

fn page<'a>(visit: &Visit) -> Result<Page<'a>, Lost> {
    let view = visit.seen(|seen| seen.savings()).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let body = html! {
        (title(w.t("savings-title")).back(at.more(), w.t("bar-more")).line(w.t("savings-line")))
        @match &view.terms {
            None => {
                (empty(&w.t("savings-none"), None))
                @if view.keeps { (primary(w.t("savings-begin")).icon(Icon::Plus).to(at.savings_terms())) }
            }
            Some(terms) => {
                @if terms.legal_number.or_empty().is_empty() { p.soft { (w.t("savings-no-cooperative")) } }
                @else { p.soft { (w.with("savings-legal", &[("number", terms.legal_number.or_empty().into())])) } }
                div.columns {
                    div { (mine(visit, &view)) (together(w, &view)) (chart::chart(w, &view.growth)) }
                    div { (keeping(visit, &view)) (around(visit, &view)) }
                }
            }
        }
    };
    Ok(visit.page(Section::More, w.t("savings-title"), body))
}

fn mine(visit: &Visit, view: &SavingsSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        section {
            h2 { (w.t("savings-mine")) }
            div.stack {
                (of(visit, &view.mine, &w.t("savings-mine-one")))
                @if let Some(loan) = &view.mine.loan { (loan_row(visit, loan, &w.t("savings-my-loan"))) }
                @for it in &view.recorded {
                    (of(visit, it, &name(w, &it.person)))
                    @if let Some(loan) = &it.loan { (loan_row(visit, loan, &name(w, &loan.person))) }
                }
            }
            @if view.mine.loan.is_none() && view.terms.as_ref().is_some_and(|it| !it.loan_kinds.is_empty()) {
                (secondary(w.t("savings-try")).icon(Icon::Chart).to(at.savings_try()))
            }
        }
    }
}

fn of(visit: &Visit, it: &MemberSavings, title: &str) -> Markup {
    let w = visit.words;
    let lead = avatar(&name(w, &it.person), it.person.id);
    let line = row(title.to_owned()).line(it.saved().to_string()).lead(lead);
    let line = line.to(visit.at().savings_of(it.person.id));
    html! { @match missing(w, it) { Some(word) => (line.aside(chip(Tone::Gold, &word))), None => (line) } }
}

/// What is still to be paid in, in a word.
fn missing(w: Words, it: &MemberSavings) -> Option<String> {
    match () {
        () if it.principal_due => Some(w.t("savings-principal-missing").into_owned()),
        () if it.behind.0 > 0 => {
            Some(w.with("savings-behind", &[("rupiah", w.amount_short(it.behind).into())]))
        }
        () => None,
    }
}

pub fn loan_row(visit: &Visit, loan: &LoanLine, title: &str) -> Markup {
    let w = visit.words;
    let late = loan.arrears.0 > 0;
    let tone = if late { Tone::Ember } else { Tone::Leaf };
    let (word, line) = (words::stage(w, loan), words::loan_line(w, loan));
    let row = row(title.to_owned()).line(line).lead(badge(tone, Icon::Wallet));
    html! { (row.aside(chip(tone, &word)).to(visit.at().savings_loan(loan.id))) }
}

fn together(w: Words, view: &SavingsSeen) -> Markup {
    let it = &view.together;
    let fact = |key: &str, rupiah: Rupiah| html! { dt { (w.t(key)) } dd { (rupiah) } };
    html! {
        section {
            h2 { (w.t("savings-together")) }
            div.card {
                dl.facts {
                    (fact("savings-all", it.saved()))
                    (fact("savings-principal", it.principal))
                    (fact("savings-mandatory", it.mandatory))
                    (fact("savings-voluntary", it.voluntary))
                    (fact("savings-lent", it.lent))
                    @if it.reserve.0 != 0 { (fact("savings-reserve", it.reserve)) }
                }
                p.soft { (w.with("savings-people", &[("savers", it.savers.into()), ("borrowers", it.borrowers.into())])) }
            }
        }
    }
}

fn keeping(visit: &Visit, view: &SavingsSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let late = view.members.iter().flatten().filter(|it| it.loan.as_ref().is_some_and(|it| it.arrears.0 > 0));
    let late = late.count();
    html! {
        @if !view.to_pay_out.is_empty() {
            section {
                h2 { (w.t("savings-to-pay-out")) }
                div.stack { @for it in &view.to_pay_out { (loan_row(visit, it, &name(w, &it.person))) } }
            }
        }
        @if let Some(members) = &view.members {
            section {
                h2 { (w.t("savings-members")) }
                (primary(w.t("savings-collect")).icon(Icon::Check).to(at.savings_collect_of("wajib")))
                @if late > 0 { (banner(Mood::Info, &w.with("savings-late-count", &[("count", late.into())]))) }
                (fold(&w.t("savings-members-all"), html! {
                    div.stack {
                        @for it in members {
                            (of(visit, it, &name(w, &it.person)))
                            @if let Some(loan) = &it.loan { (loan_row(visit, loan, &w.t("savings-loan-one"))) }
                        }
                    }
                }))
                p.soft { (w.t("savings-members-private")) }
            }
        }
    }
}

fn around(visit: &Visit, view: &SavingsSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        section {
            h2 { (w.t("savings-years")) }
            div.stack {
                @for year in &view.years {
                    (row(w.with("savings-shu-year", &[("year", year.to_string().into())]))
                        .lead(badge(Tone::Gold, Icon::Chart)).to(at.savings_shu(*year)))
                }
            }
            @if let Some(terms) = &view.terms { (fold(&w.t("savings-terms"), words::terms(w, terms))) }
            @if view.keeps { (quiet(w.t("savings-terms-change")).icon(Icon::Pencil).to(at.savings_terms())) }
        }
    }
}
