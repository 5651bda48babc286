//! Dues as they stand: kinds, households, exemptions, payments, and who was away when.

use std::collections::{BTreeMap, BTreeSet};

use super::{Each, Every, Payer, Period, Terms};
use crate::kernel::{Day, DuesId, EntryId, ExemptionId, HouseholdId, MemberId, Moment, Rupiah, Text};

/// One kind of dues.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// As they were begun; name and end may have changed since.
    pub terms: Terms,
    /// What a period costs, by the day from which on.
    pub(super) amounts: BTreeMap<Day, Rupiah>,
}

impl Kind {
    /// What a period that begins on this day costs.
    pub fn rupiah(&self, from: Day) -> Rupiah {
        let reached = self.amounts.range(..=from).next_back().or(self.amounts.first_key_value());
        reached.map_or(self.terms.rupiah, |(_, it)| *it)
    }

    /// One after the other, without end where none is set.
    pub fn periods(&self) -> impl Iterator<Item = Period> {
        let Terms { every, first, last, .. } = self.terms;
        let begun = match every {
            Every::Once => Period { from: first, to: last.unwrap_or(Day::LAST) },
            Every::Week | Every::Month | Every::Year => every.period(first),
        };
        let next = move |it: &Period| match every {
            Every::Once => None,
            Every::Week | Every::Month | Every::Year => Some(every.period(it.to.try_plus_days(1)?)),
        };
        // What is paid once is owed after its end too, by those who had joined by then.
        let ends = if every == Every::Once { None } else { last };
        std::iter::successors(Some(begun), next).take_while(move |it| ends.is_none_or(|last| it.from <= last))
    }

    /// The period that runs on this day, if one does.
    pub fn current(&self, today: Day) -> Option<Period> {
        let running = self.periods().take_while(|it| it.from <= today).last()?;
        (today <= running.to || self.terms.every == Every::Once).then_some(running)
    }

    pub fn has_ended(&self, today: Day) -> bool {
        self.terms.last.is_some_and(|last| last < today)
    }
}

/// Members who pay together.
#[derive(Clone, Debug, PartialEq)]
pub struct Household {
    pub name: Text,
    pub dissolved: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Exemption {
    pub dues: DuesId,
    pub payer: Payer,
    pub from: Day,
    pub to: Option<Day>,
    pub reason: Text,
    pub by: Option<MemberId>,
}

impl Exemption {
    pub fn covers(&self, period: Period) -> bool {
        self.from <= period.from && self.to.is_none_or(|to| period.from <= to)
    }

    /// One that was ended before it began.
    pub fn is_void(&self) -> bool {
        self.to.is_some_and(|to| to < self.from)
    }
}

/// Money that was handed over; the cash book knows when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paid {
    pub dues: DuesId,
    pub payer: Payer,
    pub rupiah: Rupiah,
    /// Who wrote it down.
    pub by: Option<MemberId>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dues {
    pub(super) kinds: BTreeMap<DuesId, Kind>,
    pub(super) households: BTreeMap<HouseholdId, Household>,
    /// With whom a member pays, by the day since when.
    pub(super) lived: BTreeMap<MemberId, BTreeMap<Day, Option<HouseholdId>>>,
    pub(super) exemptions: BTreeMap<ExemptionId, Exemption>,
    pub(super) paid: BTreeMap<EntryId, Paid>,
    /// When members were on leave; the last may still be.
    pub(super) away: BTreeMap<MemberId, Vec<(Moment, Option<Moment>)>>,
}

impl Dues {
    pub fn kinds(&self) -> impl DoubleEndedIterator<Item = (DuesId, &Kind)> {
        self.kinds.iter().map(|(id, it)| (*id, it))
    }

    pub fn kind(&self, dues: DuesId) -> Option<&Kind> {
        self.kinds.get(&dues)
    }

    pub fn households(&self) -> impl Iterator<Item = (HouseholdId, &Household)> {
        self.households.iter().map(|(id, it)| (*id, it))
    }

    pub fn household(&self, household: HouseholdId) -> Option<&Household> {
        self.households.get(&household)
    }

    /// With whom a member paid on that day.
    pub fn household_of(&self, member: MemberId, day: Day) -> Option<HouseholdId> {
        self.lived.get(&member)?.range(..=day).next_back().and_then(|(_, it)| *it)
    }

    /// Who paid together on that day, whether they still belong or not.
    pub fn lived_in(&self, household: HouseholdId, day: Day) -> impl Iterator<Item = MemberId> {
        let members = self.lived.keys().copied();
        members.filter(move |it| self.household_of(*it, day) == Some(household))
    }

    pub fn exemptions(&self) -> impl Iterator<Item = (ExemptionId, &Exemption)> {
        self.exemptions.iter().map(|(id, it)| (*id, it))
    }

    pub fn exemption(&self, exemption: ExemptionId) -> Option<&Exemption> {
        self.exemptions.get(&exemption)
    }

    /// All that was ever written down, whether it still stands or not.
    pub fn payments(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Paid)> {
        self.paid.iter().map(|(id, it)| (*id, it))
    }

    pub fn payment(&self, entry: EntryId) -> Option<&Paid> {
        self.paid.get(&entry)
    }

    pub(super) fn next_kind(&self) -> DuesId {
        self.kinds.last_key_value().map_or(DuesId(1), |(id, _)| id.next())
    }

    pub(super) fn next_household(&self) -> HouseholdId {
        self.households.last_key_value().map_or(HouseholdId(1), |(id, _)| id.next())
    }

    pub(super) fn next_exemption(&self) -> ExemptionId {
        self.exemptions.last_key_value().map_or(ExemptionId(1), |(id, _)| id.next())
    }

    /// From this day on exactly these pay together; what was written for later days gives way.
    pub(super) fn move_in(&mut self, household: HouseholdId, members: &BTreeSet<MemberId>, since: Day) {
        let before: Vec<_> = self.lived.keys().copied().collect();
        for member in before {
            let lives = self.household_of(member, Day::LAST) == Some(household);
            if (lives || self.household_of(member, since) == Some(household)) && !members.contains(&member) {
                let lived = self.lived.entry(member).or_default();
                lived.retain(|day, _| *day < since);
                lived.insert(since, None);
            }
        }
        for member in members {
            if self.household_of(*member, since) != Some(household) {
                let lived = self.lived.entry(*member).or_default();
                lived.retain(|day, _| *day < since);
                lived.insert(since, Some(household));
            }
        }
    }
}

impl Each {
    pub const ALL: [Each; 2] = [Each::Member, Each::Household];
}
