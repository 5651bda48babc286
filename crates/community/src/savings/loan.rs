//! A loan: as it was decided, what was handed over, and what has come back.
//!
//! Invariant: what counts is what stands in the cash book; a payment whose entry was undone never was.

use super::{
    interest::{Kind, Part, Rate, parts},
    schedule::{self, Instalment},
};
use crate::{
    cash::Cash,
    kernel::{Day, DecisionId, EntryId, MemberId, Rupiah, Text},
};

#[derive(Clone, Debug, PartialEq)]
pub struct Loan {
    pub member: MemberId,
    pub rupiah: Rupiah,
    pub months: u16,
    pub kind: Kind,
    pub rate: Rate,
    pub purpose: Text,
    pub decision: DecisionId,
    pub forgone: bool,
    /// Oldest first; several when one was undone or not signed.
    pub paid_out: Vec<(Day, EntryId)>,
    pub payments: Vec<Paid>,
}

/// Something that came back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paid {
    pub day: Day,
    pub part: Part,
    pub infaq: Rupiah,
    /// It paid everything off: interest of later months was let go.
    pub settles: bool,
    pub entry: EntryId,
}

/// How far a loan has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Decided, not handed over yet.
    Granted,
    /// Handing it over waits for a second person.
    Waits,
    Running {
        since: Day,
    },
    Over {
        since: Day,
    },
    Forgone,
}

impl Stage {
    /// Stands in the way of another one.
    pub const fn is_open(self) -> bool {
        match self {
            Stage::Granted | Stage::Waits | Stage::Running { .. } => true,
            Stage::Over { .. } | Stage::Forgone => false,
        }
    }
}

impl Loan {
    pub fn parts(&self) -> Vec<Part> {
        parts(self.rupiah, self.months, self.kind, self.rate)
    }

    /// Nothing before it was handed over.
    pub fn schedule(&self, cash: &Cash) -> Vec<Instalment> {
        self.handed_over(cash).map(|day| schedule::plan(day, &self.parts())).unwrap_or_default()
    }

    pub fn handed_over(&self, cash: &Cash) -> Option<Day> {
        self.paid_out.iter().rev().find(|(_, entry)| cash.stands(*entry)).map(|(day, _)| *day)
    }

    /// Payments that count.
    pub fn counted<'a>(&'a self, cash: &'a Cash) -> impl DoubleEndedIterator<Item = &'a Paid> {
        self.payments.iter().filter(|it| cash.stands(it.entry))
    }

    pub fn paid(&self, cash: &Cash) -> Part {
        let add = |sum: Part, it: &Paid| Part {
            principal: Rupiah(sum.principal.0 + it.part.principal.0),
            interest: Rupiah(sum.interest.0 + it.part.interest.0),
        };
        self.counted(cash).fold(Part::default(), add)
    }

    pub fn stage(&self, cash: &Cash) -> Stage {
        let waits = self.paid_out.iter().any(|(_, entry)| cash.waits(*entry));
        match self.handed_over(cash) {
            Some(since) if self.is_over(cash) => {
                Stage::Over { since: self.counted(cash).map(|it| it.day).max().unwrap_or(since) }
            }
            Some(since) => Stage::Running { since },
            None if self.forgone => Stage::Forgone,
            None if waits => Stage::Waits,
            None => Stage::Granted,
        }
    }

    fn is_over(&self, cash: &Cash) -> bool {
        let paid = self.paid(cash);
        let settled = self.counted(cash).any(|it| it.settles);
        let interest: i64 = self.parts().iter().map(|it| it.interest.0).sum();
        paid.principal >= self.rupiah && (settled || paid.interest.0 >= interest)
    }

    /// All that is still to come by the schedule, with interest.
    pub fn left(&self, cash: &Cash) -> Part {
        if self.is_over(cash) {
            return Part::default();
        }
        let paid = self.paid(cash);
        let interest: i64 = self.parts().iter().map(|it| it.interest.0).sum();
        Part {
            principal: Rupiah(self.rupiah.0 - paid.principal.0),
            interest: Rupiah((interest - paid.interest.0).max(0)),
        }
    }

    /// What pays it off on this day.
    pub fn payoff(&self, cash: &Cash, day: Day) -> Part {
        schedule::payoff(&self.schedule(cash), self.paid(cash), day)
    }

    /// What was due before today and did not come.
    pub fn arrears(&self, cash: &Cash, today: Day) -> Rupiah {
        match self.stage(cash) {
            Stage::Running { .. } => schedule::arrears(&self.schedule(cash), self.paid(cash), today),
            Stage::Granted | Stage::Waits | Stage::Over { .. } | Stage::Forgone => Rupiah(0),
        }
    }
}
