//! Sentences about savings and loans.

use std::borrow::Cow;

use community::{
    kernel::Day,
    savings::{
        Capital, Every, Pool, Refusal, Saving, Terms,
        interest::{Kind, Per, Rate, written},
    },
    seen_by::{
        Person,
        decisions::ActionSeen,
        savings::{LoanLine, LoanStage, NextDue},
    },
};
use maud::{Markup, html};

use crate::{
    members::words::name,
    words::{Language, Words},
};

pub fn refusal(w: Words, refusal: &Refusal) -> String {
    let plain = |key: &str| w.t(key).into_owned();
    match refusal {
        Refusal::NoTerms => plain("savings-no-terms"),
        Refusal::PrincipalPaid => plain("savings-principal-paid"),
        Refusal::PrincipalIs { rupiah } => {
            w.with("savings-principal-is", &[("rupiah", rupiah.to_string().into())])
        }
        Refusal::Stays => plain("savings-stays"),
        Refusal::NotThatMuch { saved } => {
            w.with("savings-not-that-much", &[("rupiah", saved.to_string().into())])
        }
        Refusal::StillBelongs => plain("savings-still-belongs"),
        Refusal::NothingSaved => plain("savings-nothing-saved"),
        Refusal::LoanFirst { owed } => w.with("savings-loan-first", &[("rupiah", owed.to_string().into())]),
        Refusal::YourOwn => plain("savings-your-own"),
        Refusal::OthersCare => plain("savings-others-care"),
        Refusal::AskYourself => plain("savings-ask-yourself"),
        Refusal::OwnLoan => plain("savings-own-loan"),
        Refusal::NobodyElse => plain("savings-nobody-else"),
        Refusal::OneLoan => plain("savings-one-loan"),
        Refusal::NotLentSo => plain("savings-not-lent-so"),
        Refusal::AlreadyPaidOut => plain("savings-already-paid-out"),
        Refusal::NotPaidOut => plain("savings-not-paid-out"),
        Refusal::LoanOver => plain("savings-loan-over"),
        Refusal::MoreThanOwed { owed } => {
            w.with("savings-more-than-owed", &[("rupiah", owed.to_string().into())])
        }
        Refusal::NowLeft { rupiah } => w.with("savings-now-left", &[("rupiah", rupiah.to_string().into())]),
        Refusal::BeforePaidOut => plain("savings-before-paid-out"),
        Refusal::NoInfaq => plain("savings-no-infaq"),
        Refusal::NotTheWhole { per_myriad } => {
            let sum = percent(w, u32::try_from(*per_myriad).unwrap_or(u32::MAX));
            w.with("savings-not-the-whole", &[("sum", sum.into())])
        }
        Refusal::YearRuns => plain("savings-year-runs"),
        Refusal::NotFixed => plain("savings-not-fixed"),
        Refusal::AlreadyShared => plain("savings-already-shared"),
        Refusal::NoSurplus { rupiah } => {
            w.with("savings-no-surplus", &[("rupiah", rupiah.to_string().into())])
        }
    }
}

/// `1,5%`
pub fn percent(w: Words, per_myriad: u32) -> String {
    let written = written(per_myriad);
    match w.language() {
        Language::Indonesian => format!("{written}%"),
        Language::English => format!("{}%", written.replace(',', ".")),
    }
}

pub const fn way(kind: Kind) -> &'static str {
    match kind {
        Kind::Flat => "tetap",
        Kind::Declining => "menurun",
        Kind::Annuity => "anuitas",
        Kind::Free => "tanpa-jasa",
    }
}

pub fn kind_of(word: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|it| way(*it) == word)
}

pub fn kind(w: Words, kind: Kind) -> Cow<'static, str> {
    match kind {
        Kind::Flat => w.t("savings-kind-flat"),
        Kind::Declining => w.t("savings-kind-declining"),
        Kind::Annuity => w.t("savings-kind-annuity"),
        Kind::Free => w.t("savings-kind-free"),
    }
}

pub fn kind_line(w: Words, kind: Kind) -> Cow<'static, str> {
    match kind {
        Kind::Flat => w.t("savings-kind-flat-line"),
        Kind::Declining => w.t("savings-kind-declining-line"),
        Kind::Annuity => w.t("savings-kind-annuity-line"),
        Kind::Free => w.t("savings-kind-free-line"),
    }
}

/// `Jasa 1,5% per bulan`
pub fn rate(w: Words, rate: Rate) -> String {
    let key = match rate.per {
        Per::Month => "savings-rate-month",
        Per::Year => "savings-rate-year",
    };
    w.with(key, &[("percent", percent(w, rate.per_myriad).into())])
}

pub const fn word(saving: Saving) -> &'static str {
    match saving {
        Saving::Principal => "pokok",
        Saving::Mandatory => "wajib",
        Saving::Voluntary => "sukarela",
    }
}

pub fn saving_of(word: &str) -> Option<Saving> {
    Saving::ALL.into_iter().find(|it| self::word(*it) == word)
}

pub fn saving(w: Words, saving: Saving) -> Cow<'static, str> {
    match saving {
        Saving::Principal => w.t("savings-principal"),
        Saving::Mandatory => w.t("savings-mandatory"),
        Saving::Voluntary => w.t("savings-voluntary"),
    }
}

/// What the cash book says of a deposit. Whose it is stands in its lines.
pub fn deposit_note(w: Words, saving: Saving) -> Cow<'static, str> {
    self::saving(w, saving)
}

pub fn stage(w: Words, loan: &LoanLine) -> String {
    match loan.stage {
        LoanStage::Granted => w.t("savings-stage-granted").into_owned(),
        LoanStage::Waits => w.t("savings-waits").into_owned(),
        LoanStage::Running if loan.arrears.0 > 0 => w.t("savings-stage-late").into_owned(),
        LoanStage::Running => w.t("savings-stage-running").into_owned(),
        LoanStage::Over => w.t("savings-stage-over").into_owned(),
        LoanStage::Forgone => w.t("savings-stage-forgone").into_owned(),
    }
}

/// What is left and when the next is due, or what was borrowed.
pub fn loan_line(w: Words, loan: &LoanLine) -> String {
    match loan.next {
        Some(next) => {
            let args = [
                ("rupiah", next.rupiah.to_string().into()),
                ("day", w.date(next.due).into()),
                ("left", loan.left.to_string().into()),
            ];
            w.with("savings-loan-next", &args)
        }
        None => loan.rupiah.to_string(),
    }
}

/// `10 bulan, menurun, jasa 1,5% per bulan`
pub fn way_line(w: Words, loan: &LoanLine) -> String {
    way_told(w, (loan.months, loan.kind, loan.rate))
}

fn way_told(w: Words, (months, way, of): (u16, Kind, Rate)) -> String {
    let args = [
        ("count", u32::from(months).into()),
        ("kind", kind(w, way).into_owned().into()),
        ("rate", rate(w, of).into()),
    ];
    match way {
        Kind::Free => w.with("savings-way-free", &args),
        Kind::Flat | Kind::Declining | Kind::Annuity => w.with("savings-way", &args),
    }
}

/// What a decision to lend carries. Nothing for another act.
pub fn lend(w: Words, action: &ActionSeen) -> String {
    let ActionSeen::Lend { person, rupiah, months, kind, rate, purpose, first, all } = action else {
        return String::new();
    };
    let args = [
        ("name", name(w, person).into()),
        ("rupiah", rupiah.to_string().into()),
        ("way", way_told(w, (*months, *kind, *rate)).into()),
        ("purpose", purpose.into()),
        ("first", first.to_string().into()),
        ("all", all.to_string().into()),
    ];
    w.with("savings-act-lend-told", &args)
}

/// What a decision on a surplus carries. Nothing for another act.
pub fn share_out(w: Words, action: &ActionSeen) -> String {
    let ActionSeen::ShareOut { year, plan, pool } = action else { return String::new() };
    let part = |it: u32| percent(w, it).into();
    let parts = &plan.parts;
    let key = match (plan.pool, plan.capital) {
        (Pool::Savings, Capital::MonthlyAverage) => "savings-act-share-out-savings-average",
        (Pool::Savings, Capital::AtTheEnd) => "savings-act-share-out-savings-end",
        (Pool::Everything, Capital::MonthlyAverage) => "savings-act-share-out-everything-average",
        (Pool::Everything, Capital::AtTheEnd) => "savings-act-share-out-everything-end",
    };
    let args = [
        ("year", year.to_string().into()),
        ("pool", pool.to_string().into()),
        ("reserve", part(parts.reserve)),
        ("business", part(parts.business)),
        ("capital", part(parts.capital)),
        ("officers", part(parts.officers)),
        ("education", part(parts.education)),
        ("social", part(parts.social)),
    ];
    w.with(key, &args)
}

/// Under an instalment that waits.
pub fn due_line(w: Words, (due, today, late): (Day, Day, bool), for_whom: Option<&Person>) -> String {
    let day = if late { w.date(due) } else { w.day_near(due, today) };
    let args = [("day", day.into()), ("person", for_whom.map(|it| name(w, it)).unwrap_or_default().into())];
    match (late, for_whom) {
        (false, None) => w.with("savings-due-line", &args),
        (false, Some(_)) => w.with("savings-due-line-for", &args),
        (true, None) => w.with("savings-late-line", &args),
        (true, Some(_)) => w.with("savings-late-line-for", &args),
    }
}

/// A gentle word to the borrower alone.
pub fn reminder(w: Words, loan: &LoanLine, next: NextDue) -> String {
    let args = [
        ("name", name(w, &loan.person).into()),
        ("rupiah", next.rupiah.to_string().into()),
        ("day", w.date(next.due).into()),
    ];
    let key = if loan.arrears.0 > 0 { "savings-remind-late" } else { "savings-remind" };
    w.with(key, &args)
}

/// What was agreed on, to read.
pub fn terms(w: Words, it: &Terms) -> Markup {
    let every = match it.every {
        Every::Week => w.t("savings-every-week"),
        Every::Month => w.t("savings-every-month"),
    };
    html! {
        dl.facts {
            dt { (w.t("savings-principal")) } dd { (it.principal) }
            dt { (w.t("savings-mandatory")) } dd { (it.mandatory) " " span.soft { (every) } }
            @if it.loan_kinds.is_empty() { dt { (w.t("savings-loans")) } dd { (w.t("savings-lends-nothing")) } }
            @else {
                dt { (w.t("savings-rate")) } dd { (rate(w, it.rate)) }
                dt { (w.t("savings-months-max")) } dd { (it.months_max) }
            }
        }
        ul { @for kind in &it.loan_kinds { li { (kind_line(w, *kind)) } } }
        @if !it.late.or_empty().is_empty() { p { b { (w.t("savings-late")) } br; (it.late.or_empty()) } }
    }
}
