//! Sentences about dues.

use std::borrow::Cow;

use community::{
    dues::{Card, Each, Every, Payer, Period, Refusal, State, Why},
    kernel::Day,
    seen_by::dues::PayerSeen,
};

use crate::words::Words;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        // Each is told beside its name.
        Refusal::NotTaken { payments } => words.with("dues-not-taken", &[("count", payments.len().into())]),
        Refusal::PeriodOver => words.t("dues-period-over").into_owned(),
        Refusal::InOtherHousehold { .. } => words.t("dues-in-other-household").into_owned(),
        Refusal::HouseholdDissolved => words.t("dues-household-dissolved").into_owned(),
    }
}

pub fn why(words: Words, why: &Why) -> String {
    match why {
        Why::Unknown => words.t("dues-why-unknown").into_owned(),
        Why::Twice => words.t("dues-why-twice").into_owned(),
        Why::Amount => words.amount_range(),
        Why::NothingOwed => words.t("dues-why-nothing-owed").into_owned(),
        Why::TooFarAhead { most } => words.with("dues-why-too-far", &[("most", most.to_string().into())]),
    }
}

/// The household's name or the member's.
pub fn payer(words: Words, payer: &PayerSeen) -> String {
    match (payer.called(), payer.payer) {
        ("", Payer::Member { .. }) => words.t("members-former").into_owned(),
        ("", Payer::Household { .. }) => words.t("dues-household").into_owned(),
        (called, _) => called.to_owned(),
    }
}

pub fn every(words: Words, every: Every) -> Cow<'static, str> {
    match every {
        Every::Month => words.t("dues-every-month"),
        Every::Week => words.t("dues-every-week"),
        Every::Year => words.t("dues-every-year"),
        Every::Once => words.t("dues-every-once"),
    }
}

pub fn each(words: Words, each: Each) -> Cow<'static, str> {
    match each {
        Each::Member => words.t("dues-each-member"),
        Each::Household => words.t("dues-each-household"),
    }
}

/// `November 2026`, `23–29 November 2026`, `2026`.
pub fn period(words: Words, every: Every, period: Period) -> String {
    match every {
        Every::Month => words.month_and_year(period.from),
        Every::Week => words.days(period.from, period.to),
        Every::Year => period.from.year().to_string(),
        Every::Once => words.t("dues-once").into_owned(),
    }
}

/// `Nov`, `23 Nov`, `2026`: over a column.
pub fn period_short(words: Words, every: Every, period: Period) -> String {
    match every {
        Every::Month => words.month_short(period.from.month()).to_owned(),
        Every::Week => format!("{} {}", period.from.day_of_month(), words.month_short(period.from.month())),
        Every::Year => period.from.year().to_string(),
        Every::Once => words.t("dues-once-short").into_owned(),
    }
}

/// Periods one after another: the first and the last when there are many.
pub fn periods(words: Words, every_: Every, all: &[Period]) -> String {
    match all {
        [] => String::new(),
        [one] => period(words, every_, *one),
        [first, .., last] => {
            let args = [
                ("first", period(words, every_, *first).into()),
                ("last", period(words, every_, *last).into()),
            ];
            words.with("dues-from-to", &args)
        }
    }
}

pub fn state(words: Words, state: State) -> Cow<'static, str> {
    match state {
        State::Unpaid => words.t("dues-state-unpaid"),
        State::Part => words.t("dues-state-part"),
        State::Paid => words.t("dues-state-paid"),
        State::Exempt => words.t("dues-state-exempt"),
        State::Away => words.t("dues-state-away"),
    }
}

/// How a card stands, in a sentence.
pub fn stands(words: Words, card: &Card) -> String {
    match () {
        () if card.arrears.0 > 0 => {
            words.with("dues-stands-owed", &[("amount", card.arrears.to_string().into())])
        }
        () if card.ahead.0 > 0 => {
            words.with("dues-stands-ahead", &[("amount", card.ahead.to_string().into())])
        }
        () => words.t("dues-stands-paid").into_owned(),
    }
}

/// `dari 1 Oktober 2026 sampai 31 Oktober 2026`.
pub fn span(words: Words, from: Day, to: Option<Day>) -> String {
    match to {
        Some(to) => {
            words.with("dues-from-to", &[("first", words.date(from).into()), ("last", words.date(to).into())])
        }
        None => words.with("dues-since", &[("day", words.date(from).into())]),
    }
}
