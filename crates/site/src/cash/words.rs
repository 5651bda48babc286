//! Sentences of the cash book.

use std::borrow::Cow;

use community::{
    cash::{Account, Income, Place, Refusal},
    fields::Care,
    kernel::{Month, Rupiah},
};

use crate::words::Words;

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
