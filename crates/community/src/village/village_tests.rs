//! Whatever people do, these hold. A seed that fails becomes a story of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::{
    arisan, fields, gatherings, impact, invitations,
    kernel::{DuesId, Seq, TaskId},
    members, next_due, peace, reentries, requests, samples, tasks,
};

const LIVES: u64 = 198;
const COMMANDS: usize = 600;

/// A life as it is lived, and what must hold at every step.
struct Lived {
    community: Community,
    /// Seq, moment, author and body, as the log has them.
    log: Vec<(Seq, Moment, By, String)>,
    given: BTreeSet<String>,
    closed: BTreeMap<TaskId, tasks::Task>,
    refused: usize,
}

impl Lived {
    fn new() -> Lived {
        let (community, log, given, closed) = Default::default();
        Lived { community, log, given, closed, refused: 0 }
    }

    fn step(&mut self, asked: &Asked) {
        let what = || format!("{} asked {:?}", asked.by, asked.command);
        let paid = whose_dues(&self.community, &asked.command);
        let Ok(events) = decide(&self.community, asked) else {
            self.refused += 1;
            return;
        };
        if let (By::Member(id), false) = (asked.by, events.is_empty()) {
            assert!(self.community.members.belongs(id), "not a member: {}", what());
        }
        let signed_up = match asked.command {
            Command::Gatherings(_) => signed_up(&self.community),
            _ => vec![],
        };
        for event in events {
            if let Some(id) = new_id(&event) {
                assert!(self.given.insert(id.clone()), "{id} was given before: {}", what());
            }
            let seq = self.community.seq.next();
            let body = event.body().unwrap().to_string();
            self.log.push((seq, asked.at, asked.by, body));
            apply(&mut self.community, &Happened { seq, at: asked.at, by: asked.by, event });
        }
        for (id, people) in signed_up {
            let now = self.community.gatherings.occasion(id).and_then(|it| it.record);
            let still = now.map_or(0, |it| it.answers.len() + it.visitors.len());
            assert!(still >= people, "{id} lost whom people expected there: {}", what());
        }
        self.holds(&what());
        for dues in paid {
            dues_agree(&self.community, dues, &what());
        }
    }

    fn holds(&mut self, what: &str) {
        let names: Vec<String> =
            self.community.members.current().map(|it| members::folded(it.name.or_empty())).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "two of one name: {what}");
        assert!(self.community.members.acting().next().is_some(), "nobody is left: {what}");
        let in_use = self.community.impact.indicators().count();
        assert!(in_use <= crate::limits::INDICATORS_MAX as usize, "too many indicators: {what}");
        for occasion in self.community.gatherings.records() {
            let counts = occasion.record.unwrap().counts.values();
            assert!(counts.into_iter().all(|it| *it >= 0), "fewer than none: {what}");
        }
        for (id, round) in self.community.threads.open_rounds() {
            let turns = round.turns.iter().filter(|it| it.lap == round.lap).map(|it| it.member);
            let waiting = round.waiting.iter().copied();
            let seats: Vec<MemberId> = turns.chain(waiting).collect();
            let once: BTreeSet<_> = seats.iter().collect();
            assert_eq!(once.len(), seats.len(), "somebody has two turns in round {id}: {what}");
        }
        for (id, it) in self.community.arisan.all() {
            arisan_holds(it, &format!("arisan {id}: {what}"));
        }
        books_balance(&self.community, what);
        gifts_are_as_booked(&self.community, what);
        savings_hold(&self.community, what);
        for (id, task) in self.community.tasks.all().filter(|(_, it)| it.state != tasks::State::Open) {
            let before = self.closed.entry(id).or_insert_with(|| task.clone());
            // The link to the minutes follows when a series is cut; nothing else may change.
            before.from = task.from;
            assert_eq!(before, task, "a closed task changed: {what}");
        }
    }

    /// Reads the log as another server would.
    fn replayed(&self) -> Community {
        let mut community = Community::default();
        for (seq, at, by, body) in &self.log {
            let event = Event::read(body).unwrap();
            apply(&mut community, &Happened { seq: *seq, at: *at, by: *by, event });
        }
        community
    }
}

/// Each slot receives at most once a cycle, and exactly once in one that is over; what came in is accounted for; every
/// draw can be repeated.
fn arisan_holds(it: &arisan::Arisan, what: &str) {
    for number in 1..=it.cycle_number() {
        let cycle = it.cycle(number).unwrap();
        let received = it.rounds_of(number).filter_map(|(_, round)| Some(round.receiver.as_ref()?.slot));
        let received: Vec<_> = received.collect();
        let once: BTreeSet<_> = received.iter().collect();
        assert_eq!(once.len(), received.len(), "a slot received twice: {what}");
        let over = number < it.cycle_number() || it.running().is_none();
        assert!(!over || once.len() == cycle.slots.len(), "a slot was left out: {what}");
        let turns: BTreeSet<_> = cycle.turns.iter().collect();
        assert_eq!(turns.len(), cycle.slots.len(), "a turn was lost: {what}");
    }
    for (id, round) in &it.rounds {
        let account = it.account(*id).unwrap();
        let out = account.handed_over.0 + account.cut.0 + account.in_hand.0;
        assert_eq!(account.paid_in.0, out, "round {id} does not add up: {what}");
        assert_eq!(account.pot.0, account.paid_in.0 + account.missing.0, "{what}");
        assert!(account.in_hand.0 >= 0 && account.missing.0 >= 0, "more was handed on than came in: {what}");
        let cycle = it.cycle(round.cycle).unwrap();
        assert!(account.handed_over <= cycle.prize() && account.cut <= cycle.terms.cut, "{what}");
        for draw in &round.draws {
            assert!(draw.opened || draw.words.is_empty(), "a word came before the draw was open: {what}");
        }
    }
}

/// Each entry adds up to zero, the balances are the sums of what is booked, assets = liabilities + equity + income −
/// expenses, and no place, fund or debt holds less than nothing.
fn books_balance(community: &Community, what: &str) {
    use crate::cash::{Account, Class, Place};
    let cash = &community.cash;
    let mut sums: BTreeMap<Account, i64> = BTreeMap::new();
    for (id, entry) in cash.all() {
        let lines = &entry.written.lines;
        assert_eq!(lines.iter().map(|it| it.rupiah.0).sum::<i64>(), 0, "entry {id} does not balance: {what}");
        for line in lines.iter().filter(|_| entry.is_booked()) {
            *sums.entry(line.account).or_default() += line.rupiah.0;
        }
    }
    for (account, rupiah) in cash.balances() {
        assert_eq!(
            account.natural(rupiah).0,
            sums.get(&account).copied().unwrap_or(0),
            "{account:?}: {what}"
        );
    }
    let [assets, liabilities, equity, income, expenses] =
        [Class::Assets, Class::Liabilities, Class::Equity, Class::Income, Class::Expenses]
            .map(|it| cash.total(it).0);
    assert_eq!(assets, liabilities + equity + income - expenses, "the equation does not hold: {what}");
    for place in Place::ALL {
        assert!(cash.balance(Account::Money { place }).0 >= 0, "{place:?} holds less than nothing: {what}");
    }
    for (fund, _) in cash.funds() {
        assert!(cash.balance(Account::Bound { fund }).0 >= 0, "fund {fund} is overspent: {what}");
    }
    for (debt, _) in cash.debts() {
        assert!(cash.balance(Account::Debt { debt }).0 >= 0, "debt {debt} is overpaid: {what}");
    }
    if let Some((month, _)) = cash.closed().next_back() {
        let late = cash.awaiting().any(|(_, it)| it.written.day <= month.last());
        assert!(!late, "something waits in a closed month: {what}");
    }
}

/// The dues that a command may have changed.
fn whose_dues(community: &Community, command: &Command) -> Vec<DuesId> {
    use crate::{cash, dues::Command as Dues};
    match command {
        Command::Dues(command) => match command {
            Dues::Begin { .. } | Dues::Rename { .. } => vec![],
            Dues::ChangeAmount { dues, .. }
            | Dues::End { dues, .. }
            | Dues::Exempt { dues, .. }
            | Dues::Pay { dues, .. } => vec![*dues],
            Dues::EndExemption { .. }
            | Dues::FormHousehold { .. }
            | Dues::ChangeHousehold { .. }
            | Dues::DissolveHousehold { .. } => community.dues.kinds().map(|(id, _)| id).collect(),
        },
        Command::Cash(cash::Command::Correct { entry, .. }) => {
            community.dues.payment(*entry).map(|it| it.dues).into_iter().collect()
        }
        _ => vec![],
    }
}

/// Every payment of dues has its entry with the same amount; what a payer gave is what their periods were paid with and
/// what is left; no period is paid twice over.
fn dues_agree(community: &Community, dues: DuesId, what: &str) {
    let today = community.today(community.at);
    let of = || community.dues.payments().filter(|(_, it)| it.dues == dues);
    for (entry, paid) in of() {
        let written = community.cash.find(entry).map(|it| it.written.money());
        assert_eq!(written, Some(paid.rupiah), "payment {entry} is not in the book: {what}");
    }
    let standing = || of().filter(|(entry, _)| community.cash.stands(*entry));
    let households = community.dues.households();
    let payers: BTreeSet<_> = standing()
        .map(|(_, it)| it.payer)
        .chain(households.map(|(household, _)| crate::dues::Payer::Household { household }))
        .collect();
    let mut given = 0;
    for payer in payers {
        let card = community.dues_card(dues, payer, today);
        let paid: i64 = card.payments.iter().map(|it| it.rupiah.0).sum();
        let covered: i64 = card.periods.iter().map(|it| it.paid.0).sum();
        let parts: i64 = card.payments.iter().flat_map(|it| &it.parts).map(|it| it.rupiah.0).sum();
        assert_eq!((paid, covered), (covered + card.credit.0, parts), "{dues} of {payer:?}: {what}");
        let mut open = false;
        for it in &card.periods {
            assert!(it.paid <= it.owed, "{dues} of {payer:?} is paid twice over: {what}");
            assert!(!open || it.paid.0 == 0, "{dues} of {payer:?}: an older period is open: {what}");
            open = open || it.paid < it.owed;
        }
        given += paid;
    }
    let all: i64 = standing().map(|(_, it)| it.rupiah.0).sum();
    assert_eq!(given, all, "{dues}: money is nobody's or counts twice: {what}");
}

/// Receipts have no gaps, also where gifts were undone, and money that was given is the money of the book's gifts.
fn gifts_are_as_booked(community: &Community, what: &str) {
    use crate::{cash::Cause, donors::Given};
    let (cash, donors) = (&community.cash, &community.donors);
    let mut last: BTreeMap<i16, u32> = BTreeMap::new();
    for receipt in donors.gifts().filter_map(|(_, it)| it.receipt) {
        let number = last.entry(receipt.year).or_default();
        assert_eq!(receipt.number, *number + 1, "a gap before {receipt}: {what}");
        *number = receipt.number;
    }
    let money = |given: &Given| if let Given::Money { rupiah, .. } = given { rupiah.0 } else { 0 };
    let given: i64 = donors.standing(cash).map(|(_, it)| money(&it.given)).sum();
    let gifts = cash.all().filter(|(_, it)| it.written.cause == Some(Cause::Gift) && it.stands());
    let booked: i64 = gifts.map(|(_, it)| it.written.money().0).sum();
    assert_eq!(given, booked, "gifts and book differ: {what}");
    for (id, donor) in donors.all().filter(|(_, it)| it.removed) {
        assert!(donor.name().is_none() && donor.consent.is_none(), "donor {id} is still named: {what}");
    }
}

/// Σ principal of each schedule is the loan, what is owed is what was lent less what came back, savings are never less
/// than nothing, nobody has two loans, and what is shared out is the pool.
fn savings_hold(community: &Community, what: &str) {
    use crate::{
        cash::Account,
        kernel::{LoanId, Rupiah},
        savings::Saving,
    };
    let (cash, savings) = (&community.cash, &community.savings);
    let mut owed: BTreeMap<MemberId, i64> = BTreeMap::new();
    let mut open: BTreeMap<MemberId, Vec<LoanId>> = BTreeMap::new();
    for (id, loan) in savings.loans() {
        let principal: i64 = loan.parts().iter().map(|it| it.principal.0).sum();
        assert_eq!(principal, loan.rupiah.0, "the schedule of loan {id} is not the loan: {what}");
        let lent = if loan.handed_over(cash).is_some() { loan.rupiah.0 } else { 0 };
        *owed.entry(loan.member).or_default() += lent - loan.paid(cash).principal.0;
        if loan.stage(cash).is_open() {
            open.entry(loan.member).or_default().push(id);
        }
    }
    for (member, loans) in open {
        assert!(loans.len() == 1, "{member} has the loans {loans:?}: {what}");
    }
    for member in community.members.ever().map(|it| it.id) {
        let in_the_book = cash.balance(Account::Owed { member });
        assert_eq!(
            owed.get(&member).copied().unwrap_or(0),
            in_the_book.0,
            "{member} owes something else: {what}"
        );
        for saving in Saving::ALL {
            assert!(
                cash.balance(saving.account(member)) >= Rupiah(0),
                "{member} saved less than nothing: {what}"
            );
        }
    }
    for year in savings.years() {
        if let Some(it) = savings.shared(cash, year) {
            assert_eq!(it.sheet.sum(), it.pool, "what was shared of {year} is not the pool: {what}");
        }
    }
}

/// Occasions that people signed up for, and how many did.
fn signed_up(community: &Community) -> Vec<(gatherings::OccasionId, usize)> {
    let people = |it: &gatherings::Occasion| it.answers.len() + it.visitors.len();
    let records = community.gatherings.records().filter_map(|it| Some((it.id, people(it.record?))));
    records.filter(|(_, people)| *people > 0).collect()
}

/// The id that an event gives to something new.
fn new_id(event: &Event) -> Option<String> {
    Some(match event {
        Event::Members(members::Event::Joined { member, .. }) => format!("member {member}"),
        Event::Invitations(invitations::Event::Made { invitation, .. }) => format!("invitation {invitation}"),
        Event::Requests(requests::Event::Asked { request, .. }) => format!("request {request}"),
        Event::Reentries(reentries::Event::Asked { reentry, .. }) => format!("reentry {reentry}"),
        Event::Fields(fields::Event::Taken { field, .. }) => format!("field {field}"),
        Event::Tasks(tasks::Event::Added { task, .. }) => format!("task {task}"),
        Event::Peace(peace::Event::Begun { peace, .. }) => format!("peace {peace}"),
        Event::Impact(impact::Event::Chosen { indicator, .. }) => format!("indicator {indicator}"),
        Event::Impact(impact::Event::Recorded { indicator, record, .. }) => {
            format!("record {indicator} {record}")
        }
        Event::Gatherings(gatherings::Event::Scheduled { gathering, .. }) => format!("gathering {gathering}"),
        Event::Gatherings(
            gatherings::Event::SignedUp { occasion, visitor, .. }
            | gatherings::Event::WalkedIn { occasion, visitor, .. },
        ) => format!("visitor {occasion} {visitor}"),
        _ => return None,
    })
}

fn lived(seed: u64, commands: usize) -> Lived {
    let mut lived = Lived::new();
    for asked in life(seed, commands) {
        lived.step(&asked);
    }
    lived
}

#[test]
fn random_lives_hold_what_must_hold_replay_to_the_same_and_leave_no_event_out() {
    let mut kinds = BTreeSet::new();
    let (mut asked, mut refused) = (0, 0);
    for seed in 0..LIVES {
        let lived = lived(seed, COMMANDS);
        assert!(lived.replayed() == lived.community, "seed {seed}: the log tells another story");
        asked += COMMANDS;
        refused += lived.refused;
        kinds.extend(lived.log.into_iter().map(|(.., body)| kind(&body)));
    }
    let all: BTreeSet<String> =
        samples::events().iter().map(|it| kind(&it.body().unwrap().to_string())).collect();
    let odd: Vec<&String> = kinds.symmetric_difference(&all).collect();
    assert!(odd.is_empty(), "these never happened, or have no sample: {odd:?}");
    assert!((asked / 10..asked * 6 / 10).contains(&refused), "{refused} of {asked} refused: not like life");
}

fn kind(body: &str) -> String {
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    body["kind"].as_str().unwrap().to_owned()
}

#[test]
fn a_life_is_the_same_for_the_same_seed_and_only_for_it() {
    let told = |seed| life(seed, 60).map(|it| format!("{it:?}")).collect::<Vec<_>>();
    assert_eq!(told(7), told(7));
    assert_ne!(told(7), told(8));
}

#[test]
fn the_clock_does_all_that_is_due_and_knows_when_to_look_again() {
    for seed in 100..106 {
        let mut it = life(seed, 250);
        while let Some(asked) = it.next() {
            if asked.by == By::Clock {
                continue;
            }
            let (mut community, now) = (it.community().clone(), asked.at);
            if !due(&community, now).is_empty() {
                assert!(next_due(&community, now).unwrap() <= now, "seed {seed}: something is due now");
            }
            // A tie closes first, and then its lot is due.
            while let Some(command) = due(&community, now).into_iter().next() {
                let asked = crate::asked_by_clock(it.completed(command), now);
                for event in decide(&community, &asked).unwrap() {
                    let seq = community.seq.next();
                    apply(&mut community, &Happened { seq, at: now, by: By::Clock, event });
                }
            }
            assert_eq!(due(&community, now).len(), 0, "seed {seed}: still due when it was done");
            let Some(next) = next_due(&community, now) else {
                assert!(community.gatherings.is_empty(), "seed {seed}");
                continue;
            };
            assert!(next > now, "seed {seed}: the clock would spin");
            let last_quiet = Moment(next.0 - 1);
            assert_eq!(due(&community, last_quiet).len(), 0, "seed {seed}: the clock would come too late");
            // At a whole day, between 30 and 31 days ahead.
            let looks_again_in_a_month = next >= now.plus_hours(24 * 30) && next.0 % (24 * 3_600_000) == 0;
            // A decision is worth a look when its wait is over.
            let waited = community.decisions.open().any(|(_, it)| it.waits_until == next);
            assert!(
                waited || looks_again_in_a_month || !due(&community, next).is_empty(),
                "seed {seed}: for nothing"
            );
        }
    }
}

#[test]
fn every_command_of_a_life_can_be_sent() {
    for asked in life(3, 300) {
        let json = serde_json::to_value(&asked.command).unwrap();
        let read = Command::from_json(json.clone()).unwrap_or_else(|why| panic!("{json}: {why:?}"));
        assert_eq!(serde_json::to_value(&read).unwrap(), json);
    }
}
