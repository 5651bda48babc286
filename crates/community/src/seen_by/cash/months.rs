//! One month of the book: its entries, how it was counted, how it was closed.

use schemars::JsonSchema;
use serde::Serialize;

use super::{EntryGlance, FlowSeen, Seen};
use crate::{
    cash::{Account, Counted, Place, book_of},
    kernel::{Day, FundId, Month, Rupiah, Seq},
    seen_by::{Person, words},
};

/// A month of the book.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MonthSeen {
    pub month: Month,
    pub earlier: Option<Month>,
    pub later: Option<Month>,
    /// Box and bank when it began and when it ended.
    pub began_with: Rupiah,
    pub ended_with: Rupiah,
    /// What the book says of the box at its end.
    pub box_holds: Rupiah,
    pub bank_holds: Rupiah,
    pub flow: FlowSeen,
    /// The newest first; all of them, also what waits or was declined.
    pub entries: Vec<EntryGlance>,
    pub counted: Option<CountSeen>,
    pub closed: Option<ClosingSeen>,
    /// It takes no more entries: it or a later one was closed.
    pub is_closed: bool,
    /// Its last day has passed.
    pub is_over: bool,
    pub waits: usize,
    pub keeps: bool,
    /// The viewer may be the one who signs.
    pub signs: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CountSeen {
    pub rupiah: Rupiah,
    /// What the book said.
    pub book: Rupiah,
    pub reason: String,
    pub by: Option<Person>,
    pub on: Day,
    /// Entries have come since.
    pub stale: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ClosingSeen {
    pub month: Month,
    pub counted: CountSeen,
    pub held: Rupiah,
    pub by: Option<Person>,
    pub on: Day,
    /// The line of the log that closed it.
    pub seq: Seq,
}

/// From which day to which day there are entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CashSpan {
    pub entries: usize,
    pub first: Day,
    pub last: Day,
}

impl Seen<'_> {
    /// `None` for outsiders, and while nothing is written.
    pub fn cash_span(&self) -> Option<CashSpan> {
        self.member()?;
        let days = || self.community.cash.all().map(|(_, it)| it.written.day);
        Some(CashSpan { entries: days().count(), first: days().min()?, last: days().max()? })
    }

    /// `None` for outsiders.
    pub fn cash_month(&self, month: Month) -> Option<MonthSeen> {
        let me = self.member()?;
        let cash = &self.community.cash;
        let this = Month::of(self.today());
        let first = cash.all().map(|(_, it)| Month::of(it.written.day)).min().unwrap_or(this);
        let held = |day| Rupiah(Place::ALL.map(|place| cash.held(place, day).0).iter().sum());
        let counted = cash.counted(month);
        let book = book_of(self.community, month);
        Some(MonthSeen {
            month,
            earlier: (month > first).then(|| month.previous()),
            later: (month < this).then(|| month.next()),
            began_with: held(month.previous().last()),
            ended_with: held(month.last()),
            box_holds: book,
            bank_holds: cash.held(Place::Bank, month.last()),
            flow: self.flow(month),
            entries: self.entries_of(|it| Month::of(it.day) == month),
            counted: counted.map(|it| self.count_seen(it, it.book != book)),
            closed: self.closings().into_iter().find(|it| it.month == month),
            is_closed: cash.is_closed(month.last()),
            is_over: month < this,
            waits: cash.awaiting().filter(|(_, it)| Month::of(it.written.day) <= month).count(),
            keeps: self.keeps_cash(),
            signs: counted.is_some_and(|it| it.by != Some(me)),
        })
    }

    /// All months that were closed, the latest first. Nothing for outsiders.
    pub fn closings(&self) -> Vec<ClosingSeen> {
        if self.member().is_none() {
            return vec![];
        }
        let closed = self.community.cash.closed().rev().map(|(month, it)| ClosingSeen {
            month,
            counted: self.count_seen(&it.counted, false),
            held: it.held,
            by: it.by.map(|by| self.person(by)),
            on: self.community.today(it.at),
            seq: it.seq,
        });
        closed.collect()
    }

    /// Every entry whose what, kind or purpose holds all these words; the newest first. `None` for outsiders.
    pub fn cash_found(&self, query: &str) -> Option<Vec<EntryGlance>> {
        self.member()?;
        let words: Vec<String> = query.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let found = |it: &EntryGlance| {
            let said = format!("{} {}", it.what, it.fund.as_deref().unwrap_or_default()).to_lowercase();
            words.iter().all(|word| said.contains(word.as_str()) || it.amount.0.to_string() == *word)
        };
        Some(self.entries_of(found).into_iter().take(FOUND_MAX).collect())
    }

    pub(super) fn entries_of_fund(&self, fund: FundId) -> Vec<EntryGlance> {
        let account = Account::Bound { fund };
        let cash = &self.community.cash;
        let touches = |it: &EntryGlance| {
            let lines = cash.find(it.id).map(|it| it.written.lines.as_slice()).unwrap_or_default();
            lines.iter().any(|it| it.account == account)
        };
        self.entries_of(touches)
    }

    fn entries_of(&self, shown: impl Fn(&EntryGlance) -> bool) -> Vec<EntryGlance> {
        let all = self.community.cash.all().map(|(id, it)| self.entry_glance(id, it));
        let mut entries: Vec<_> = all.filter(|it| shown(it)).collect();
        entries.sort_by_key(|it| std::cmp::Reverse((it.day, it.id)));
        entries
    }

    fn count_seen(&self, it: &Counted, stale: bool) -> CountSeen {
        CountSeen {
            rupiah: it.rupiah,
            book: it.book,
            reason: words(&it.reason),
            by: it.by.map(|by| self.person(by)),
            on: self.community.today(it.at),
            stale,
        }
    }
}

/// More is not read through on a phone; one more word finds less.
const FOUND_MAX: usize = 100;
