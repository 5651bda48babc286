//! Sentences of the cash book.

use std::borrow::Cow;

use community::{
    cash::{Account, Income, Movement, Place, Refusal, Shown},
    fields::Care,
    kernel::{Day, Month, Rupiah},
    seen_by::{
        Person,
        cash::{CashSpan, EntryGlance, EntryStanding, FundGlance, Kind, LenderSeen, MonthFlow, Side},
    },
};

use super::fields::Way;
use crate::{parts::Tone, words::Words};

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let amount = |it: Rupiah| it.to_string();
    match refusal {
        Refusal::Unbalanced => words.t("cash-unbalanced").into_owned(),
        Refusal::NotEnough { place: it, held } => {
            let key = match it {
                Place::Box => "cash-not-enough-box",
                Place::Bank => "cash-not-enough-bank",
            };
            words.with(key, &[("held", amount(*held).into())])
        }
        Refusal::Bound { free } => words.with("cash-bound", &[("free", amount(*free).into())]),
        Refusal::FundSpent { left } => words.with("cash-fund-spent", &[("left", amount(*left).into())]),
        Refusal::FundClosed => words.t("cash-fund-closed").into_owned(),
        Refusal::MoreThanOwed { owed } => {
            words.with("cash-more-than-owed", &[("owed", amount(*owed).into())])
        }
        Refusal::MonthClosed { month: it } => {
            words.with("cash-month-closed", &[("month", month(words, *it).into())])
        }
        Refusal::MonthRuns => words.t("cash-month-runs").into_owned(),
        Refusal::NotCounted => words.t("cash-not-counted").into_owned(),
        Refusal::CountAgain => words.t("cash-count-again").into_owned(),
        Refusal::Differs { book, difference } => {
            let key = if difference.0 < 0 { "cash-differs-less" } else { "cash-differs-more" };
            let difference = Rupiah(difference.0.abs());
            words.with(key, &[("book", amount(*book).into()), ("difference", amount(difference).into())])
        }
        Refusal::Waits => words.t("cash-waits").into_owned(),
        Refusal::YourOwn => words.t("cash-your-own").into_owned(),
        Refusal::AlreadyBooked => words.t("cash-already-booked").into_owned(),
        Refusal::WasDeclined => words.t("cash-was-declined").into_owned(),
        Refusal::NotBooked => words.t("cash-not-booked").into_owned(),
        Refusal::AlreadyCorrected => words.t("cash-already-corrected").into_owned(),
        Refusal::NotByHand => words.t("cash-not-by-hand").into_owned(),
        Refusal::SignedByTwo => words.t("cash-signed-by-two").into_owned(),
        Refusal::AlreadyPaid => words.t("cash-already-paid").into_owned(),
        Refusal::PaymentDropped => words.t("cash-payment-dropped").into_owned(),
    }
}

/// `November 2026`
pub fn month(words: Words, month: Month) -> String {
    words.month_and_year(month.first())
}

pub fn place(words: Words, place: Place) -> Cow<'static, str> {
    match place {
        Place::Box => words.t("cash-box"),
        Place::Bank => words.t("cash-bank"),
    }
}

pub fn income(words: Words, income: Income) -> Cow<'static, str> {
    match income {
        Income::Dues => words.t("cash-income-dues"),
        Income::Donations => words.t("cash-income-donations"),
        Income::Sponsors => words.t("cash-income-sponsors"),
        Income::LoanService => words.t("cash-income-loan-service"),
        Income::Business => words.t("cash-income-business"),
        Income::Other => words.t("cash-income-other"),
    }
}

/// What money is spent for: the same fields that members take care of.
pub fn care(words: Words, care: Care) -> Cow<'static, str> {
    match care {
        Care::Other => words.t("cash-care-other"),
        Care::Meetings | Care::Documentation | Care::Money | Care::Children | Care::Relations => {
            crate::fields::words::care(words, care)
        }
    }
}

/// An account without whose it is.
pub fn account(words: Words, account: Account) -> Cow<'static, str> {
    match account {
        Account::Money { place: it } => place(words, it),
        Account::Owed { .. } => words.t("cash-account-owed"),
        Account::Voluntary { .. } => words.t("cash-account-voluntary"),
        Account::Bound { .. } => words.t("cash-account-bound"),
        Account::Debt { .. } => words.t("cash-account-debt"),
        Account::Principal { .. } => words.t("cash-account-principal"),
        Account::Mandatory { .. } => words.t("cash-account-mandatory"),
        Account::Reserve => words.t("cash-account-reserve"),
        Account::Opening => words.t("cash-account-opening"),
        Account::Income { income: it } => income(words, it),
        Account::Expense { care: it } => care(words, it),
    }
}

/// An account with whose it is, where it is somebody's.
pub fn account_of(words: Words, it: Account, whose: &str) -> String {
    let account = account(words, it);
    if whose.is_empty() { account.into_owned() } else { format!("{account} · {whose}") }
}

/// What money is spent for, the everyday first.
pub const CARES: [Care; 6] =
    [Care::Children, Care::Meetings, Care::Documentation, Care::Relations, Care::Money, Care::Other];

pub const fn place_value(place: Place) -> &'static str {
    match place {
        Place::Box => "box",
        Place::Bank => "bank",
    }
}

pub const fn income_value(income: Income) -> &'static str {
    match income {
        Income::Dues => "dues",
        Income::Donations => "donations",
        Income::Sponsors => "sponsors",
        Income::LoanService => "loan_service",
        Income::Business => "business",
        Income::Other => "other",
    }
}

pub const fn care_value(care: Care) -> &'static str {
    match care {
        Care::Meetings => "meetings",
        Care::Documentation => "documentation",
        Care::Money => "money",
        Care::Children => "children",
        Care::Relations => "relations",
        Care::Other => "other",
    }
}

pub const fn shown_value(shown: Shown) -> &'static str {
    match shown {
        Shown::Balance => "balance",
        Shown::Flow => "flow",
        Shown::Kinds => "kinds",
        Shown::Funds => "funds",
    }
}

pub fn shown(words: Words, shown: Shown) -> Cow<'static, str> {
    match shown {
        Shown::Balance => words.t("cash-shown-balance"),
        Shown::Flow => words.t("cash-shown-flow"),
        Shown::Kinds => words.t("cash-shown-kinds"),
        Shown::Funds => words.t("cash-shown-funds"),
    }
}

pub fn way(words: Words, way: Way) -> Cow<'static, str> {
    match way {
        Way::In => words.t("cash-in"),
        Way::Out => words.t("cash-out"),
        Way::Between => words.t("cash-between"),
        Way::Opening => words.t("cash-opening"),
        Way::Repaid => words.t("cash-repay"),
    }
}

pub fn side(words: Words, side: Side) -> Cow<'static, str> {
    match side {
        Side::In => words.t("cash-in"),
        Side::Out => words.t("cash-out"),
        Side::Neither => words.t("cash-moved"),
    }
}

pub fn kind(words: Words, kind: Kind) -> Cow<'static, str> {
    match kind {
        Kind::Income { income: it } => income(words, it),
        Kind::Expense { care: it } => care(words, it),
        Kind::Bound => words.t("cash-account-bound"),
        Kind::Savings => words.t("cash-kind-savings"),
        Kind::Loans => words.t("cash-kind-loans"),
        Kind::Debts => words.t("cash-kind-debts"),
        Kind::Opening => words.t("cash-account-opening"),
        Kind::Reserve => words.t("cash-account-reserve"),
    }
}

/// What stands at an entry that is not simply so.
pub fn standing(words: Words, standing: EntryStanding) -> Option<(Tone, Cow<'static, str>)> {
    match standing {
        EntryStanding::Booked => None,
        EntryStanding::Awaiting => Some((Tone::Gold, words.t("cash-is-awaiting"))),
        EntryStanding::Declined => Some((Tone::Plain, words.t("cash-is-declined"))),
        EntryStanding::Corrected => Some((Tone::Plain, words.t("cash-is-corrected"))),
        EntryStanding::Undoing => Some((Tone::Indigo, words.t("cash-is-undoing"))),
    }
}

/// Words that were erased leave a word of ours.
pub fn what(words: Words, it: &EntryGlance) -> String {
    if it.what.is_empty() { words.t("cash-untitled").into_owned() } else { it.what.clone() }
}

/// "28 Nov · Iuran · Buku baru · nota"
pub fn entry_line(words: Words, it: &EntryGlance, today: Day) -> String {
    // A row has little room; another year is told whole.
    let day = if it.day.year() == today.year() { words.day_short(it.day) } else { words.date(it.day) };
    let mut parts = vec![day];
    parts.extend(it.kind.map(|it| kind(words, it).into_owned()));
    parts.extend(it.fund.clone());
    if it.receipts > 0 {
        parts.push(words.t("cash-with-receipt").into_owned());
    }
    parts.join(" · ")
}

pub fn by(words: Words, person: Option<&Person>) -> String {
    match person {
        Some(person) => crate::members::words::name(words, person),
        None => words.t("members-former").into_owned(),
    }
}

pub fn lender(words: Words, it: &LenderSeen) -> String {
    match &it.member {
        Some(member) => crate::members::words::name(words, member),
        None if it.name.is_empty() => words.t("cash-somebody").into_owned(),
        None => it.name.clone(),
    }
}

pub fn movement_place(words: Words, movement: Option<Movement>) -> Option<Cow<'static, str>> {
    match movement? {
        Movement::In { place: it, .. }
        | Movement::Out { place: it, .. }
        | Movement::Opening { place: it, .. }
        | Movement::Repaid { place: it, .. } => Some(place(words, it)),
        Movement::Between { from: Place::Box, .. } => Some(words.t("cash-box-to-bank")),
        Movement::Between { from: Place::Bank, .. } => Some(words.t("cash-bank-to-box")),
        Movement::Difference { .. } => Some(place(words, Place::Box)),
    }
}

/// What came and what went, each in its column; nothing where it does not count.
pub fn columns(it: &EntryGlance) -> (String, String) {
    match (it.standing, it.side) {
        (EntryStanding::Awaiting | EntryStanding::Declined | EntryStanding::Corrected, _)
        | (_, Side::Neither) => (String::new(), String::new()),
        (EntryStanding::Booked | EntryStanding::Undoing, Side::In) => (it.amount.to_string(), String::new()),
        (EntryStanding::Booked | EntryStanding::Undoing, Side::Out) => (String::new(), it.amount.to_string()),
    }
}

/// "November 2026: masuk Rp200.000, keluar Rp150.000."
pub fn flow_said(words: Words, it: &MonthFlow) -> String {
    let args = [
        ("month", month(words, it.month).into()),
        ("came", it.came.to_string().into()),
        ("went", it.went.to_string().into()),
    ];
    words.with("cash-flow-said", &args)
}

/// "Terkumpul Rp500.000 dari Rp1.000.000, terpakai Rp200.000, sisa Rp300.000."
pub fn fund_said(words: Words, it: &FundGlance) -> String {
    let target = it.target.unwrap_or_default();
    let args = [
        ("received", it.received.to_string().into()),
        ("target", target.to_string().into()),
        ("spent", it.spent.to_string().into()),
        ("left", it.left.to_string().into()),
    ];
    words.with(if it.target.is_some() { "cash-fund-said-of" } else { "cash-fund-said" }, &args)
}

/// "Rp450.000 dari Rp1.000.000"; the amount alone where nothing was planned.
pub fn of_planned(words: Words, actual: Rupiah, planned: Rupiah) -> String {
    if planned.0 == 0 {
        return actual.to_string();
    }
    let args = [("actual", actual.to_string().into()), ("planned", planned.to_string().into())];
    words.with("cash-of-planned", &args)
}

/// "Semua 412 catatan kas utuh, dari 1 Agustus sampai 28 November 2026."
pub fn whole(words: Words, span: Option<CashSpan>) -> String {
    match span {
        None => words.t("cash-whole-empty").into_owned(),
        Some(it) => {
            let args = [
                ("count", it.entries.into()),
                ("first", words.date(it.first).into()),
                ("last", words.date(it.last).into()),
            ];
            words.with("cash-whole", &args)
        }
    }
}
