//! Donors as members see them, and what everybody may know of them.
//!
//! Invariant: outsiders read how to give once that is allowed, and the names of those who said yes; nothing else.

mod giving;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

pub use giving::{GivingSeen, Worth};

use super::{Person, Seen, words};
use crate::{
    cash::Movement,
    donors::{Appeal, Gift, Given, Kept, Promise, Sort, ThankedHow},
    kernel::{Day, DonorId, EntryId, FundId, GiftId, PromiseId, Rupiah},
    limits,
    rights::{self, Act},
};

const GIFTS_LATELY: usize = 12;

/// A donor by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DonorSeen {
    pub id: DonorId,
    /// `null` where none was said or it was taken out.
    pub name: Option<String>,
    pub sort: Sort,
    pub removed: bool,
}

/// A purpose that money is bound to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FundSeen {
    pub id: FundId,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GiftSeen {
    pub id: GiftId,
    /// `null` where members worked together.
    pub donor: Option<DonorSeen>,
    pub day: Day,
    pub what: String,
    pub given: Given,
    pub fund: Option<FundSeen>,
    /// `TT-2026-0007`.
    pub receipt: Option<String>,
    /// When it was written down: the day of the receipt.
    pub written_on: Day,
    pub received_by: Option<Person>,
    pub counts: bool,
    /// Taking it back waits for a second person.
    pub undo_waits: bool,
    /// Why it counts no more.
    pub undone: Option<String>,
    pub entry: Option<EntryId>,
    pub thanks: Option<ThanksSeen>,
    /// Until when thanks are to be said, while they wait.
    pub thanks_due: Option<Day>,
    /// Who says them: whoever knows the donor, otherwise whoever received the gift.
    pub thanks_from: Option<Person>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThanksSeen {
    pub how: ThankedHow,
    pub by: Option<Person>,
    pub on: Day,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PromiseSeen {
    pub id: PromiseId,
    pub donor: DonorSeen,
    pub what: String,
    pub promised: Given,
    pub fund: Option<FundSeen>,
    pub due: Day,
    /// How much of it has come, in what it was promised in.
    pub came: i64,
    pub kept: Kept,
    pub overdue: bool,
    /// Why it will not come.
    pub dropped: Option<String>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DonorLine {
    pub donor: DonorSeen,
    pub gifts: usize,
    pub worth: Worth,
}

/// The page of all donors.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DonorList {
    pub today: Day,
    pub year: i16,
    /// What was given this year.
    pub worth: Worth,
    /// What was given in the years before.
    pub before: Vec<(i16, Worth)>,
    /// The longest waiting first.
    pub thanks_due: Vec<GiftSeen>,
    /// Open, the next first.
    pub promises: Vec<PromiseSeen>,
    pub donors: Vec<DonorLine>,
    /// Newest first.
    pub lately: Vec<GiftSeen>,
    pub giving: GivingSeen,
    pub may_record: bool,
    pub may_ask_public: bool,
}

/// What a fund's money was spent for.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FundUse {
    pub fund: FundSeen,
    pub purpose: String,
    pub spent: Rupiah,
    pub left: Rupiah,
    /// Newest first.
    pub entries: Vec<SpentSeen>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SpentSeen {
    pub entry: EntryId,
    pub day: Day,
    pub what: String,
    pub rupiah: Rupiah,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DonorConsent")]
pub struct ConsentSeen {
    pub words: String,
    pub by: Option<Person>,
    pub on: Day,
}

/// The page of one donor.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DonorPage {
    pub today: Day,
    pub donor: DonorSeen,
    pub holder: Option<Person>,
    /// That everybody may read the name.
    pub consent: Option<ConsentSeen>,
    pub worth: Worth,
    /// Newest first.
    pub gifts: Vec<GiftSeen>,
    pub promises: Vec<PromiseSeen>,
    /// What the money of these gifts was spent on, where it was bound to something.
    pub funds: Vec<FundUse>,
    /// Some of the money was free: it lies with all the other money.
    pub has_free_money: bool,
    pub may_record: bool,
}

/// One gift with its receipt.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GiftPage {
    pub today: Day,
    pub community: String,
    pub place: String,
    pub gift: GiftSeen,
    pub fund: Option<FundUse>,
    pub may_undo: bool,
}

/// What the forms offer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GivingForm {
    pub today: Day,
    pub donors: Vec<DonorSeen>,
    /// Those that take money.
    pub funds: Vec<FundSeen>,
    /// Open ones.
    pub promises: Vec<PromiseSeen>,
    pub members: Vec<Person>,
    pub may_record: bool,
    pub may_ask_public: bool,
    pub appeal: Option<Appeal>,
}

impl Seen<'_> {
    /// Members only, as all that follows.
    pub fn donor_list(&self) -> Option<DonorList> {
        let me = self.member()?;
        let (community, today) = (self.community, self.today());
        let (donors, cash) = (&community.donors, &community.cash);
        let year = today.year();
        let mut years: BTreeMap<i16, Worth> = BTreeMap::new();
        for (_, it) in donors.standing(cash) {
            years.entry(it.day.year()).or_default().add(it);
        }
        let worth = years.remove(&year).unwrap_or_default();
        let waits = donors.gifts().filter(|(_, it)| it.waits_for_thanks(cash));
        let mut thanks_due: Vec<_> = waits.map(|(id, it)| self.gift_seen(id, it)).collect();
        thanks_due.sort_by_key(|it| (it.thanks_due, it.id));
        let may = |act| rights::may(community, me, act, self.now);
        Some(DonorList {
            today,
            year,
            worth,
            before: years.into_iter().rev().collect(),
            thanks_due,
            promises: self.promises_open(),
            donors: self.donor_lines(),
            lately: donors.gifts().rev().take(GIFTS_LATELY).map(|(id, it)| self.gift_seen(id, it)).collect(),
            giving: self.giving(),
            may_record: may(Act::RecordGift),
            may_ask_public: may(Act::AskForGifts),
        })
    }

    pub fn donor_page(&self, donor: DonorId) -> Option<DonorPage> {
        let me = self.member()?;
        let it = self.community.donors.find(donor)?;
        let (donors, cash) = (&self.community.donors, &self.community.cash);
        let theirs: Vec<_> = donors.gifts().rev().filter(|(_, it)| it.donor == Some(donor)).collect();
        let mut worth = Worth::default();
        theirs.iter().filter(|(_, it)| it.counts(cash)).for_each(|(_, it)| worth.add(it));
        let mut funds: Vec<FundId> = vec![];
        let mut has_free_money = false;
        for (_, gift) in theirs.iter().filter(|(_, it)| it.counts(cash)) {
            match gift.given {
                Given::Money { fund: Some(fund), .. } if funds.contains(&fund) => {}
                Given::Money { fund: Some(fund), .. } => funds.push(fund),
                Given::Money { fund: None, .. } => has_free_money = true,
                Given::Goods { .. } | Given::Labour { .. } => {}
            }
        }
        let promises = donors.promises().rev().filter(|(_, it)| it.donor == donor);
        Some(DonorPage {
            today: self.today(),
            donor: self.donor_seen(donor)?,
            holder: it.holder.map(|it| self.person(it)),
            consent: it.consent.as_ref().map(|it| ConsentSeen {
                words: words(&it.words),
                by: it.by.map(|it| self.person(it)),
                on: self.community.today(it.at),
            }),
            worth,
            gifts: theirs.into_iter().map(|(id, it)| self.gift_seen(id, it)).collect(),
            promises: promises.filter_map(|(id, it)| self.promise_seen(id, it)).collect(),
            funds: funds.into_iter().filter_map(|it| self.fund_use(it)).collect(),
            has_free_money,
            may_record: rights::may(self.community, me, Act::RecordGift, self.now),
        })
    }

    pub fn gift_page(&self, gift: GiftId) -> Option<GiftPage> {
        let me = self.member()?;
        let it = self.community.donors.gift(gift)?;
        let profile = &self.community.profile;
        let seen = self.gift_seen(gift, it);
        let fund = seen.fund.as_ref().and_then(|it| self.fund_use(it.id));
        let may_undo =
            seen.counts && !seen.undo_waits && rights::may(self.community, me, Act::RecordGift, self.now);
        let (community, place) = (words(&profile.name), words(&profile.place));
        Some(GiftPage { today: self.today(), community, place, gift: seen, fund, may_undo })
    }

    pub fn giving_form(&self) -> Option<GivingForm> {
        let me = self.member()?;
        let donors = self.community.donors.all().filter(|(_, it)| !it.removed);
        let funds = self.community.cash.funds().filter(|(_, it)| !it.closed);
        let may = |act| rights::may(self.community, me, act, self.now);
        Some(GivingForm {
            today: self.today(),
            donors: donors.filter_map(|(id, _)| self.donor_seen(id)).collect(),
            funds: funds.filter_map(|(id, _)| self.fund_seen(Some(id))).collect(),
            promises: self.promises_open(),
            members: self.community.members.current().map(|it| self.person(it.id)).collect(),
            may_record: may(Act::RecordGift),
            may_ask_public: may(Act::AskForGifts),
            appeal: self.community.donors.appeal.clone(),
        })
    }

    fn donor_lines(&self) -> Vec<DonorLine> {
        let (donors, cash) = (&self.community.donors, &self.community.cash);
        let mut lines: BTreeMap<DonorId, (usize, Worth)> = BTreeMap::new();
        for (_, it) in donors.standing(cash) {
            let Some(donor) = it.donor else { continue };
            let (gifts, worth) = lines.entry(donor).or_default();
            *gifts += 1;
            worth.add(it);
        }
        let line = |(id, it): (DonorId, &crate::donors::Donor)| {
            let (gifts, worth) = lines.remove(&id).unwrap_or_default();
            // Who was taken out and gave nothing that counts is nobody any more.
            let shown = !it.removed || gifts > 0;
            Some(DonorLine { donor: self.donor_seen(id)?, gifts, worth }).filter(|_| shown)
        };
        donors.all().rev().filter_map(line).collect()
    }

    pub(super) fn donor_seen(&self, id: DonorId) -> Option<DonorSeen> {
        let it = self.community.donors.find(id)?;
        Some(DonorSeen { id, name: it.name().map(str::to_owned), sort: it.sort, removed: it.removed })
    }

    fn fund_seen(&self, fund: Option<FundId>) -> Option<FundSeen> {
        let id = fund?;
        Some(FundSeen { id, name: words(&self.community.cash.fund(id)?.terms.name) })
    }

    pub(super) fn gift_seen(&self, id: GiftId, it: &Gift) -> GiftSeen {
        let (community, cash) = (self.community, &self.community.cash);
        let person = |it| self.person(it);
        let corrected = it.entry.and_then(|it| cash.find(it)?.corrected_by);
        let why = corrected.and_then(|it| cash.find(it)?.written.reason.as_ref()).map(words);
        let waits = it.waits_for_thanks(cash);
        let holder = it.donor.and_then(|it| community.donors.find(it)?.holder);
        let belongs = |it: &crate::kernel::MemberId| community.members.belongs(*it);
        GiftSeen {
            id,
            donor: it.donor.and_then(|it| self.donor_seen(it)),
            day: it.day,
            what: words(&it.what),
            given: it.given,
            fund: match it.given {
                Given::Money { fund, .. } => self.fund_seen(fund),
                Given::Goods { .. } | Given::Labour { .. } => None,
            },
            receipt: it.receipt.map(|it| it.to_string()),
            written_on: community.today(it.at),
            received_by: it.by.map(person),
            counts: it.counts(cash),
            undo_waits: it
                .entry
                .is_some_and(|of| cash.awaiting().any(|(_, it)| it.written.corrects == Some(of))),
            undone: it.undone.as_ref().map(|it| words(&it.reason)).or(why),
            entry: it.entry,
            thanks: it.thanks.map(|it| ThanksSeen {
                how: it.how,
                by: it.by.map(person),
                on: community.today(it.at),
            }),
            thanks_due: waits.then(|| community.today(it.at).plus_days(limits::THANKS_DAYS)),
            thanks_from: holder.filter(belongs).or(it.by.filter(belongs)).map(person),
        }
    }

    pub(super) fn promise_seen(&self, id: PromiseId, it: &Promise) -> Option<PromiseSeen> {
        let (donors, cash) = (&self.community.donors, &self.community.cash);
        let kept = donors.kept(cash, id, it);
        let open = matches!(kept, Kept::Open | Kept::Partly);
        Some(PromiseSeen {
            id,
            donor: self.donor_seen(it.donor)?,
            what: words(&it.what),
            promised: it.promised,
            fund: match it.promised {
                Given::Money { fund, .. } => self.fund_seen(fund),
                Given::Goods { .. } | Given::Labour { .. } => None,
            },
            due: it.due,
            came: donors.came(cash, id),
            kept,
            overdue: open && it.due < self.today(),
            dropped: it.dropped.as_ref().map(|it| words(&it.reason)),
        })
    }

    fn promises_open(&self) -> Vec<PromiseSeen> {
        let all = self.community.donors.promises().filter_map(|(id, it)| self.promise_seen(id, it));
        let mut open: Vec<_> = all.filter(|it| matches!(it.kept, Kept::Open | Kept::Partly)).collect();
        open.sort_by_key(|it| (it.due, it.id));
        open
    }

    /// What was spent out of a fund, and what is left.
    fn fund_use(&self, id: FundId) -> Option<FundUse> {
        let cash = &self.community.cash;
        let of_it = |it: &crate::cash::Entry| match it.written.movement {
            Some(Movement::Out { fund, rupiah, .. }) if fund == Some(id) && it.stands() => Some(rupiah),
            Some(_) | None => None,
        };
        let spent = cash.all().rev().filter_map(|(entry, it)| {
            let (day, what) = (it.written.day, words(&it.written.what));
            Some(SpentSeen { entry, day, what, rupiah: of_it(it)? })
        });
        let entries: Vec<_> = spent.collect();
        Some(FundUse {
            fund: self.fund_seen(Some(id))?,
            purpose: words(&cash.fund(id)?.terms.purpose),
            spent: Rupiah(entries.iter().map(|it| it.rupiah.0).sum()),
            left: cash.balance(crate::cash::Account::Bound { fund: id }),
            entries,
        })
    }
}

#[cfg(test)]
mod tests;
