//! What the group has agreed on: how much is saved and how often, and how money is lent.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::interest::{Kind, Per, Rate};
use crate::{
    kernel::{Day, Input, Problem, Rupiah, Text},
    limits,
};

/// How often wajib is paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "SavedEvery")]
pub enum Every {
    Week,
    #[default]
    Month,
}

impl Every {
    pub const ALL: [Every; 2] = [Every::Week, Every::Month];

    /// The first day of the time that this day lies in.
    pub fn begin(self, day: Day) -> Day {
        match self {
            Every::Week => day.monday(),
            Every::Month => Day::new(day.year(), day.month(), 1).unwrap_or(day),
        }
    }

    /// The first day of the next one.
    pub fn next(self, begin: Day) -> Day {
        match self {
            Every::Week => begin.plus_days(7),
            Every::Month => begin.plus_days(begin.days_in_month().into()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SavingsTerms")]
pub struct Terms {
    /// Pokok, the same for everybody; nothing when there is none.
    pub principal: Rupiah,
    /// Wajib, each time.
    pub mandatory: Rupiah,
    #[serde(default)]
    pub every: Every,
    /// From when on wajib is this much.
    pub since: Day,
    /// How loans may be paid back; none when nothing is lent.
    #[serde(default)]
    pub loan_kinds: Vec<Kind>,
    /// What is proposed for a loan; each one is decided.
    #[serde(default)]
    pub rate: Rate,
    pub months_max: u16,
    /// What we do when somebody is late, in our own words; nothing is reckoned from it.
    #[serde(default)]
    pub late: Text,
    /// As a cooperative that the law knows; without it the pages say that we are none.
    #[serde(default)]
    pub legal_number: Text,
}

impl Terms {
    pub(super) fn fit(&self) -> Result<(), Input> {
        for (field, rupiah) in [("principal", self.principal), ("mandatory", self.mandatory)] {
            Input::within(field, rupiah.0, 0, limits::RUPIAH_MAX)?;
        }
        let year = i64::from(self.since.year());
        Input::within("since", year, limits::CASH_YEAR_MIN.into(), limits::CASH_YEAR_MAX.into())?;
        let most = u32::try_from(Kind::ALL.len()).unwrap_or(u32::MAX);
        Input::at_most("loan_kinds", self.loan_kinds.len(), most)?;
        let twice = |at: usize, it: &Kind| self.loan_kinds.iter().take(at).any(|other| other == it);
        if self.loan_kinds.iter().enumerate().any(|(at, it)| twice(at, it)) {
            return Err(Input::new("loan_kinds", Problem::Taken));
        }
        self.rate.fit()?;
        Input::within("months_max", self.months_max.into(), 1, limits::LOAN_MONTHS_MAX.into())?;
        Input::optional("late", &self.late, limits::NOTE_CHARS_MAX)?;
        Input::optional("legal_number", &self.legal_number, limits::TITLE_CHARS_MAX)
    }
}

impl Rate {
    pub(super) fn fit(self) -> Result<(), Input> {
        let most = match self.per {
            Per::Month => limits::RATE_MONTH_MAX,
            Per::Year => limits::RATE_MONTH_MAX * 12,
        };
        Input::within("rate", self.per_myriad.into(), 0, most.into())
    }
}

/// Wajib that should have been paid from a day until today, by what was agreed on at each time.
pub fn expected(versions: &[Terms], from: Day, today: Day) -> Rupiah {
    let Some(first) = versions.iter().map(|it| it.since).min() else { return Rupiah(0) };
    let at = |day: Day| versions.iter().rev().find(|it| it.every.begin(it.since) <= day);
    let mut day = from.max(first);
    let mut all = 0_i64;
    // The time in which somebody joins or the group begins counts whole.
    day = at(day).map_or(day, |it| it.every.begin(day));
    while day <= today {
        let Some(terms) = at(day) else { break };
        all = all.saturating_add(terms.mandatory.0);
        day = terms.every.next(terms.every.begin(day));
    }
    Rupiah(all)
}
