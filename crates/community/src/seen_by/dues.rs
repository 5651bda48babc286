//! Dues: what is paid, how the group stands, and one's own card. Who owes what is seen by them and by whoever keeps the
//! money; everyone else sees only how many have paid.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    cash::{Account, Income, Place},
    dues::{Card, Each, Every, Kind, Part, Payer, Period, State},
    kernel::{Day, DuesId, EntryId, ExemptionId, FundId, HouseholdId, MemberId, Rupiah},
    rights::{self, Act},
};

/// So many periods stand beside one another on a phone.
const GRID_PERIODS: usize = 6;
/// Totals of the last periods, the newest first.
const TOTALS_PERIODS: usize = 6;

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DuesList {
    pub kinds: Vec<DuesGlance>,
    /// The viewer may keep them: record, change, exempt.
    pub may_keep: bool,
    /// Those that pay together: all for whoever keeps the money, otherwise the viewer's own.
    pub households: Vec<HouseholdSeen>,
    /// Funds that dues can be bound to.
    pub funds: Vec<FundChoice>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "DuesFund")]
pub struct FundChoice {
    pub id: FundId,
    pub name: String,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DuesGlance {
    pub id: DuesId,
    pub name: String,
    pub every: Every,
    pub each: Each,
    /// What the running period costs, or the next one.
    pub rupiah: Rupiah,
    pub first: Day,
    pub last: Option<Day>,
    pub ended: bool,
    /// The running period, if one runs.
    pub period: Option<Period>,
    /// How the group stands in it.
    pub totals: Option<Totals>,
    /// How the viewer stands, and those for whom they record.
    pub mine: Vec<Mine>,
}

/// How many owe in a period, and how many of them have paid all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DuesTotals")]
pub struct Totals {
    #[serde(flatten)]
    pub period: Period,
    pub payers: u32,
    pub paid: u32,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "DuesMine")]
pub struct Mine {
    pub payer: PayerSeen,
    pub arrears: Rupiah,
    pub ahead: Rupiah,
    /// In the running period.
    pub state: Option<State>,
}

/// Who pays: a member, or a household with those who belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DuesPayerSeen")]
pub struct PayerSeen {
    #[serde(flatten)]
    pub payer: Payer,
    /// Of the household.
    pub name: Option<String>,
    pub members: Vec<Person>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HouseholdSeen {
    pub id: HouseholdId,
    pub name: String,
    pub members: Vec<Person>,
}

/// One kind of dues.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DuesPage {
    #[serde(flatten)]
    pub glance: DuesGlance,
    pub may_keep: bool,
    pub income: Income,
    pub fund: Option<FundChoice>,
    /// What is in its fund.
    pub in_fund: Option<Rupiah>,
    /// The last periods, newest first.
    pub history: Vec<Totals>,
    /// For whoever keeps the money.
    pub collecting: Option<Collecting>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "DuesCollecting")]
pub struct Collecting {
    /// Oldest first; the last is the running one.
    pub periods: Vec<Period>,
    /// By name.
    pub payers: Vec<PayerRow>,
    pub exemptions: Vec<ExemptionSeen>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "DuesPayerRow")]
pub struct PayerRow {
    pub payer: PayerSeen,
    pub arrears: Rupiah,
    pub overdue: Rupiah,
    pub ahead: Rupiah,
    pub credit: Rupiah,
    /// In the running period; missing where it is not theirs.
    pub state: Option<State>,
    /// In each of the periods.
    pub states: Vec<Option<State>>,
    /// The rest of the oldest period that is paid in part.
    pub rest: Option<Rupiah>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "DuesExemptionSeen")]
pub struct ExemptionSeen {
    pub id: ExemptionId,
    pub payer: PayerSeen,
    pub from: Day,
    pub to: Option<Day>,
    pub reason: String,
    /// It holds now or will.
    pub runs: bool,
}

/// One payer's card: for themselves and for whoever keeps the money.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DuesCardSeen {
    pub dues: DuesId,
    pub name: String,
    pub every: Every,
    pub rupiah: Rupiah,
    pub payer: PayerSeen,
    /// The viewer keeps the money and may remind and exempt.
    pub may_keep: bool,
    /// It is the viewer's own, or that of somebody for whom they record.
    pub own: bool,
    pub card: Card,
    pub exemptions: Vec<ExemptionSeen>,
}

/// That money was received.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DuesReceipt {
    /// Its number in the cash book.
    pub entry: EntryId,
    pub day: Day,
    pub dues: DuesId,
    pub name: String,
    pub every: Every,
    pub payer: PayerSeen,
    pub rupiah: Rupiah,
    pub place: Place,
    /// What it covers.
    pub parts: Vec<Part>,
    pub rest: Rupiah,
    pub received_by: Option<Person>,
    /// It was not undone in the cash book.
    pub stands: bool,
    pub may_undo: bool,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn dues_list(&self) -> Option<DuesList> {
        let me = self.member()?;
        let may_keep = self.keeps_dues(me);
        let kinds = self.community.dues.kinds().map(|(id, kind)| self.dues_glance(id, kind, me));
        let (running, ended): (Vec<_>, Vec<_>) = kinds.partition(|it| !it.ended);
        let households = self.community.dues.households().filter(|(_, it)| !it.dissolved);
        let households = households.map(|(id, it)| HouseholdSeen {
            id,
            name: words(&it.name),
            members: self.lived_in(id),
        });
        let mine = |it: &HouseholdSeen| may_keep || it.members.iter().any(|it| it.id == me);
        let funds = self.community.cash.funds().filter(|(_, it)| !it.closed && may_keep);
        Some(DuesList {
            kinds: running.into_iter().chain(ended).collect(),
            may_keep,
            households: households.filter(mine).collect(),
            funds: funds.map(|(id, it)| FundChoice { id, name: words(&it.terms.name) }).collect(),
        })
    }

    /// `None` for outsiders.
    pub fn dues(&self, id: DuesId) -> Option<DuesPage> {
        let me = self.member()?;
        let kind = self.community.dues.kind(id)?;
        let may_keep = self.keeps_dues(me);
        let fund = kind.terms.fund.and_then(|id| Some((id, self.community.cash.fund(id)?)));
        let past: Vec<_> = kind.periods().take_while(|it| it.from <= self.today()).collect();
        let recent = past.iter().rev().take(TOTALS_PERIODS);
        Some(DuesPage {
            glance: self.dues_glance(id, kind, me),
            may_keep,
            income: kind.terms.income,
            in_fund: fund.map(|(fund, _)| self.community.cash.balance(Account::Bound { fund })),
            fund: fund.map(|(id, it)| FundChoice { id, name: words(&it.terms.name) }),
            history: recent.map(|it| self.dues_totals(id, kind, *it)).collect(),
            collecting: may_keep.then(|| self.collecting(id, kind, &past)),
        })
    }

    /// Only for themselves, for who records for them, and for whoever keeps the money.
    pub fn dues_card(&self, id: DuesId, payer: Payer) -> Option<DuesCardSeen> {
        let me = self.member()?;
        let kind = self.community.dues.kind(id)?;
        let payer = self.community.payer_at(kind, payer, self.today());
        let (may_keep, own) = (self.keeps_dues(me), self.is_theirs(me, payer));
        let pays = self.community.payers_of(kind, self.today()).contains(&payer);
        let card = self.community.dues_card(id, payer, self.today());
        let known = pays || !card.payments.is_empty();
        ((may_keep || own) && known).then(|| DuesCardSeen {
            dues: id,
            name: words(&kind.terms.name),
            every: kind.terms.every,
            rupiah: kind.rupiah(self.today()),
            payer: self.dues_payer(payer),
            may_keep,
            own,
            card,
            exemptions: self.dues_exemptions(id, Some(payer)),
        })
    }

    /// Only for the payer, for who records for them, and for whoever keeps the money.
    pub fn dues_receipt(&self, entry: EntryId) -> Option<DuesReceipt> {
        let me = self.member()?;
        let paid = self.community.dues.payment(entry)?;
        let kind = self.community.dues.kind(paid.dues)?;
        let written = self.community.cash.find(entry)?;
        let payer = self.community.payer_at(kind, paid.payer, written.written.day);
        let may_keep = self.keeps_dues(me);
        if !may_keep && !self.is_theirs(me, payer) && !self.is_theirs(me, paid.payer) {
            return None;
        }
        let card = self.community.dues_card(paid.dues, payer, self.today());
        let covers = card.payments.into_iter().find(|it| it.entry == entry);
        let place = written.written.lines.iter().find_map(|it| match it.account {
            Account::Money { place } => Some(place),
            _ => None,
        });
        Some(DuesReceipt {
            entry,
            day: written.written.day,
            dues: paid.dues,
            name: words(&kind.terms.name),
            every: kind.terms.every,
            payer: self.dues_payer(paid.payer),
            rupiah: paid.rupiah,
            place: place.unwrap_or(Place::Box),
            rest: covers.as_ref().map_or(paid.rupiah, |it| it.rest),
            parts: covers.map(|it| it.parts).unwrap_or_default(),
            received_by: paid.by.map(|it| self.person(it)),
            stands: written.stands(),
            may_undo: may_keep && written.stands(),
        })
    }

    /// What the viewer, or whoever they record for, owes in running periods.
    pub(super) fn dues_of_mine(&self, me: MemberId) -> Vec<DuesGlance> {
        let running = self.community.dues.kinds().filter(|(_, it)| it.current(self.today()).is_some());
        running.map(|(id, kind)| self.dues_glance(id, kind, me)).collect()
    }

    fn keeps_dues(&self, me: MemberId) -> bool {
        rights::may(self.community, me, Act::KeepDues, self.now)
    }

    /// Their own, that of their household, or that of somebody for whom they record.
    fn is_theirs(&self, me: MemberId, payer: Payer) -> bool {
        let mine = |member: MemberId| {
            member == me || self.community.members.find(member).is_some_and(|it| it.recorder == Some(me))
        };
        match payer {
            Payer::Member { member } => mine(member),
            Payer::Household { household } => self.community.dues.lived_in(household, self.today()).any(mine),
        }
    }

    fn dues_glance(&self, id: DuesId, kind: &Kind, me: MemberId) -> DuesGlance {
        let today = self.today();
        let period = kind.current(today);
        let mut payers = self.community.payers_of(kind, today);
        payers.retain(|it| self.is_theirs(me, *it));
        // Oneself first.
        let self_first =
            |it: &Payer| *it != self.community.payer_at(kind, Payer::Member { member: me }, today);
        payers.sort_by_key(self_first);
        let mine = payers.into_iter().map(|payer| {
            let card = self.community.dues_card(id, payer, today);
            let state = period.and_then(|it| state_in(&card, it));
            Mine { payer: self.dues_payer(payer), arrears: card.arrears, ahead: card.ahead, state }
        });
        DuesGlance {
            id,
            name: words(&kind.terms.name),
            every: kind.terms.every,
            each: kind.terms.each,
            rupiah: kind.rupiah(today),
            first: kind.terms.first,
            last: kind.terms.last,
            ended: kind.has_ended(today),
            period,
            totals: period.map(|it| self.dues_totals(id, kind, it)),
            mine: mine.collect(),
        }
    }

    fn dues_totals(&self, id: DuesId, kind: &Kind, period: Period) -> Totals {
        let today = self.today();
        let states = self.community.payers_of(kind, today).into_iter();
        let states = states.filter_map(|it| state_in(&self.community.dues_card(id, it, today), period));
        let mut totals = Totals { period, payers: 0, paid: 0 };
        for state in states {
            match state {
                State::Paid => (totals.payers, totals.paid) = (totals.payers + 1, totals.paid + 1),
                State::Unpaid | State::Part => totals.payers += 1,
                State::Exempt | State::Away => {}
            }
        }
        totals
    }

    fn collecting(&self, id: DuesId, kind: &Kind, past: &[Period]) -> Collecting {
        let today = self.today();
        let periods = past.iter().skip(past.len().saturating_sub(GRID_PERIODS)).copied().collect::<Vec<_>>();
        let current = kind.current(today);
        let rows = self.community.payers_of(kind, today).into_iter().map(|payer| {
            let card = self.community.dues_card(id, payer, today);
            let part = card.periods.iter().find(|it| it.state == State::Part);
            PayerRow {
                payer: self.dues_payer(payer),
                arrears: card.arrears,
                overdue: card.overdue,
                ahead: card.ahead,
                credit: card.credit,
                state: current.and_then(|it| state_in(&card, it)),
                states: periods.iter().map(|it| state_in(&card, *it)).collect(),
                rest: part.map(|it| Rupiah(it.owed.0 - it.paid.0)),
            }
        });
        let mut payers: Vec<_> = rows.collect();
        payers.sort_by_cached_key(|it| it.payer.called().to_lowercase());
        Collecting { periods, payers, exemptions: self.dues_exemptions(id, None) }
    }

    fn dues_exemptions(&self, id: DuesId, payer: Option<Payer>) -> Vec<ExemptionSeen> {
        let those =
            self.community.dues.exemptions().filter(|(_, it)| {
                it.dues == id && payer.is_none_or(|payer| it.payer == payer) && !it.is_void()
            });
        let seen = those.map(|(exemption, it)| ExemptionSeen {
            id: exemption,
            payer: self.dues_payer(it.payer),
            from: it.from,
            to: it.to,
            reason: words(&it.reason),
            runs: it.to.is_none_or(|to| to >= self.today()),
        });
        seen.collect()
    }

    fn dues_payer(&self, payer: Payer) -> PayerSeen {
        match payer {
            Payer::Member { member } => PayerSeen { payer, name: None, members: vec![self.person(member)] },
            Payer::Household { household } => {
                let name = self.community.dues.household(household).map(|it| words(&it.name));
                PayerSeen { payer, name, members: self.lived_in(household) }
            }
        }
    }

    fn lived_in(&self, household: HouseholdId) -> Vec<Person> {
        let there = self.community.dues.lived_in(household, self.today());
        there.filter(|it| self.community.members.belongs(*it)).map(|it| self.person(it)).collect()
    }
}

impl PayerSeen {
    /// The household's name, or the member's; empty when it was erased.
    pub fn called(&self) -> &str {
        let person = || self.members.first().and_then(|it| it.name.as_deref());
        match self.payer {
            Payer::Member { .. } => person().unwrap_or_default(),
            Payer::Household { .. } => self.name.as_deref().unwrap_or_default(),
        }
    }
}

fn state_in(card: &Card, period: Period) -> Option<State> {
    card.periods.iter().find(|it| it.period == period).map(|it| it.state)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dues::{Command, Given, Terms},
        fields::{self, Care},
        seen_by::Viewer,
        testing::{Story, day, m, text},
    };

    const DUES: DuesId = DuesId(1);

    fn of(member: u32) -> Payer {
        Payer::Member { member: MemberId(member) }
    }

    /// Sari keeps the money; Rina has paid, Asep has not.
    fn village() -> Story {
        let story = Story::new().on("2026-11-03 09:00").founded().member("Rina").member("Asep");
        let take = fields::Command::Take { care: Care::Money, name: text(""), until: None };
        let terms = Terms {
            each: Each::Member,
            first: day("2026-11-01"),
            name: text("Iuran bulanan"),
            ..crate::samples::dues::terms()
        };
        let payments = vec![Given { payer: of(2), rupiah: Rupiah(10_000) }];
        let pay = Command::Pay { dues: DUES, day: day("2026-11-06"), place: Place::Box, payments };
        let story = story.given(m(1), take).on("2026-11-06 10:00").clock();
        story.given(m(1), Command::Begin { terms }).given(m(1), pay)
    }

    fn eyes(story: &Story, member: u32) -> Seen<'_> {
        Seen::new(&story.community, Viewer::Member(MemberId(member)), story.now)
    }

    #[test]
    fn who_owes_what_is_theirs_and_the_treasurers_to_know() {
        let story = village();
        let rows = [(1, [true, true, true]), (2, [false, true, false]), (3, [false, false, true])];
        for (viewer, expected) in rows {
            let seen = eyes(&story, viewer);
            let cards = [1, 2, 3].map(|it| seen.dues_card(DUES, of(it)).is_some());
            assert_eq!(cards, expected, "what {viewer} sees");
            assert_eq!(seen.dues_receipt(EntryId(1)).is_some(), viewer != 3, "what {viewer} sees");
            let page = seen.dues(DUES).expect("members see how the group stands");
            assert_eq!(page.collecting.is_some(), viewer == 1);
            assert_eq!(page.glance.totals.map(|it| (it.paid, it.payers)), Some((1, 3)));
            assert_eq!(page.glance.mine.len(), 1);
        }
        let outside = Seen::new(&story.community, Viewer::Outsider, story.now);
        assert!(outside.dues_list().is_none() && outside.dues(DUES).is_none());
        assert!(outside.dues_card(DUES, of(2)).is_none() && outside.dues_receipt(EntryId(1)).is_none());
    }

    #[test]
    fn a_receipt_says_what_it_covers_and_whether_it_still_stands() {
        let story = village();
        let receipt = eyes(&story, 2).dues_receipt(EntryId(1)).expect("Rina's own");
        assert_eq!((receipt.stands, receipt.may_undo, receipt.parts.len()), (true, false, 1));
        let reason = text("Tertukar");
        let undo = crate::cash::Command::Correct { entry: EntryId(1), reason, instead: None };
        let undone = story.given(m(1), undo);
        let receipt = eyes(&undone, 2).dues_receipt(EntryId(1)).expect("Rina's own");
        assert_eq!((receipt.stands, receipt.parts.len(), receipt.rest), (false, 0, Rupiah(10_000)));
    }
}
