//! The till: where entries are written, one after the other within one act, by this noun and by others.
//!
//! A noun that moves money books it here in the batch of its own event, keeps the entry's number, and asks later whether
//! that entry `stands`. Invariant: no entry leaves the till that does not balance, falls into a closed month, lies in
//! the future, or takes money that is not there.

use std::collections::BTreeMap;

use super::{Account, Cause, Class, Event, Income, Line, Movement, Place, Refusal, Standing, Written};
use crate::{
    Asked, Community, Refusal as Refused,
    kernel::{Day, EntryId, Input, Month, PaymentId, Problem, Rupiah, Text},
    limits,
};

pub struct Till<'a> {
    pub(super) community: &'a Community,
    today: Day,
    next: EntryId,
    /// What waits for a signature and would leave: it is spoken for.
    spoken_for: BTreeMap<Account, i64>,
    /// What this act has booked so far, or would book once signed.
    moved: BTreeMap<Account, i64>,
    /// What the next entry takes back of an earlier one.
    back: Vec<Line>,
}

impl<'a> Till<'a> {
    pub fn open(community: &'a Community, asked: &Asked) -> Till<'a> {
        Till::except(community, asked, None)
    }

    /// As if this entry did not wait, because it is the one that is looked at.
    pub(super) fn except(community: &'a Community, asked: &Asked, entry: Option<EntryId>) -> Till<'a> {
        let cash = &community.cash;
        let mut spoken_for = BTreeMap::new();
        let waiting = cash.awaiting().filter(|(id, _)| Some(*id) != entry);
        for line in waiting.flat_map(|(_, it)| &it.written.lines) {
            if line.account.natural(line.rupiah).0 < 0 {
                *spoken_for.entry(line.account).or_default() += line.rupiah.0;
            }
        }
        let (today, next) = (community.today(asked.at), cash.next_entry());
        Till { community, today, next, spoken_for, moved: BTreeMap::new(), back: vec![] }
    }

    /// For a noun of its own: the lines are its matter. Money that leaves above the limit waits for a second person, and
    /// counts only once that one has signed.
    pub fn book(
        &mut self,
        cause: Cause,
        day: Day,
        what: Text,
        lines: Vec<Line>,
    ) -> Result<(EntryId, Event), Refused> {
        self.enter(Written { cause: Some(cause), ..Written::plain(day, what, lines) })
    }

    /// What was typed into the book by hand, judged before: its lines are made here.
    pub fn move_money(
        &mut self,
        movement: Movement,
        written: impl FnOnce(Vec<Line>) -> Written,
    ) -> Result<(EntryId, Event), Refused> {
        let fund = movement.fund().and_then(|it| self.community.cash.fund(it));
        let lines = movement.lines(fund.map_or(Income::Donations, |it| it.terms.income));
        self.enter(Written { movement: Some(movement), ..written(lines) })
    }

    /// The next entry puts this one right: it holds the difference.
    pub(super) fn take_back(&mut self, entry: EntryId) {
        for line in self.community.cash.effect(entry) {
            let back = Line { rupiah: Rupiah(-line.rupiah.0), ..line };
            *self.moved.entry(back.account).or_default() += back.rupiah.0;
            self.back.push(back);
        }
    }

    /// One entry, judged.
    pub fn enter(&mut self, mut written: Written) -> Result<(EntryId, Event), Refused> {
        Input::required("what", &written.what, limits::NOTE_CHARS_MAX)?;
        open_day(self.community, written.day, self.today)?;
        let entries = self.community.cash.all().count();
        Input::at_most("what", entries + 1, limits::CASH_ENTRIES_MAX)?;
        if written.lines.iter().map(|it| it.rupiah.0).sum::<i64>() != 0 {
            return Err(Refusal::Unbalanced.into());
        }
        for line in &self.back {
            *self.moved.entry(line.account).or_default() -= line.rupiah.0;
        }
        written.lines = sum(self.back.drain(..).chain(written.lines));
        self.bears(&written.lines)?;
        for line in &written.lines {
            *self.moved.entry(line.account).or_default() += line.rupiah.0;
        }
        let entry = self.next;
        self.next = entry.next();
        Ok((entry, Event::Entered { entry, standing: self.standing(&written), written }))
    }

    /// Whether what leaves is there: money in its place, what is bound in its fund, what is owed and saved.
    pub(super) fn bears(&self, lines: &[Line]) -> Result<(), Refused> {
        for line in lines {
            let account = line.account;
            let change = account.natural(line.rupiah);
            let left = self.balance(account);
            if change.0 >= 0 || left.0 + change.0 >= 0 {
                continue;
            }
            let left = Rupiah(left.0.max(0));
            match account {
                Account::Money { place } => return Err(Refusal::NotEnough { place, held: left }.into()),
                Account::Bound { .. } => return Err(Refusal::FundSpent { left }.into()),
                Account::Owed { .. }
                | Account::Voluntary { .. }
                | Account::Debt { .. }
                | Account::Principal { .. }
                | Account::Mandatory { .. } => return Err(Refusal::MoreThanOwed { owed: left }.into()),
                // They may fall below nothing: income that is taken back, an opening put right.
                Account::Reserve | Account::Opening | Account::Income { .. } | Account::Expense { .. } => {}
            }
        }
        Ok(())
    }

    /// An account after what this act has booked, less what is spoken for; as people read it.
    pub fn balance(&self, account: Account) -> Rupiah {
        let of = |lines: &BTreeMap<Account, i64>| lines.get(&account).copied().unwrap_or_default();
        let change = account.natural(Rupiah(of(&self.moved) + of(&self.spoken_for)));
        Rupiah(self.community.cash.balance(account).0 + change.0)
    }

    pub fn held(&self, place: Place) -> Rupiah {
        self.balance(Account::Money { place })
    }

    /// What is bound to no purpose.
    pub fn free(&self) -> Rupiah {
        let money: i64 = Place::ALL.iter().map(|it| self.held(*it).0).sum();
        let bound = self.community.cash.funds().map(|(fund, _)| self.balance(Account::Bound { fund }).0);
        Rupiah(money - bound.sum::<i64>())
    }

    /// Money that leaves above the limit needs a second person, unless everybody has decided it. What is counted at the
    /// end of a month is signed by two anyway.
    fn standing(&self, written: &Written) -> Standing {
        let (typed, counted) = match written.movement {
            Some(Movement::Out { rupiah, .. } | Movement::Repaid { rupiah, .. }) => (rupiah.0, false),
            Some(Movement::Difference { .. }) => (0, true),
            Some(Movement::In { .. } | Movement::Between { .. } | Movement::Opening { .. }) | None => {
                (0, false)
            }
        };
        let amount = Rupiah(typed.max(-written.money().0));
        let decided = written.payment.map_or(Rupiah(0), |it| self.decided(it));
        let above = self.community.decisions.rules.signature_above;
        match amount > above && amount > decided && !counted {
            true => Standing::Awaiting,
            false => Standing::Booked,
        }
    }

    fn decided(&self, payment: PaymentId) -> Rupiah {
        self.community.cash.payment(payment).map_or(Rupiah(0), |it| it.rupiah)
    }
}

/// A day on which something can be booked: not ahead, and in no closed month.
pub(super) fn open_day(community: &Community, day: Day, today: Day) -> Result<(), Refused> {
    if day > today {
        return Err(Input::new("day", Problem::InTheFuture).into());
    }
    if day.year() < limits::CASH_YEAR_MIN {
        return Err(Input::new("day", Problem::NotInTheCalendar).into());
    }
    match community.cash.is_closed(day) {
        true => Err(Refusal::MonthClosed { month: Month::of(day) }.into()),
        false => Ok(()),
    }
}

/// One line an account; what comes to nothing goes.
pub(super) fn sum(lines: impl IntoIterator<Item = Line>) -> Vec<Line> {
    let mut sums: BTreeMap<Account, i64> = BTreeMap::new();
    for line in lines {
        *sums.entry(line.account).or_default() += line.rupiah.0;
    }
    let left = sums.into_iter().filter(|(_, it)| *it != 0);
    let mut lines: Vec<_> = left.map(|(account, rupiah)| Line { account, rupiah: Rupiah(rupiah) }).collect();
    // As books are written: what was debited comes first.
    lines.sort_by_key(|it| (it.rupiah.0 < 0, it.account.class() != Class::Expenses));
    lines
}
