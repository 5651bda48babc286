//! The count: ballots become a verdict and a tally, by the method of the decision.

use super::{
    Ballot, Base, Bought, Counting, Counts, Decision, Fits, Hands, Joins, Method, Paid, Points, RunoffRound,
    Sealed, Sense, Side, Stance, Tally, Threshold, Verdict,
};
use crate::{
    counting::{
        self, Lot, Ranked,
        equal_shares::{Completion, Election, equal_shares},
        slots::Fit,
    },
    kernel::{ChoiceId, MemberId, Rupiah},
    limits,
};

/// All ballots of a decision, with whose they are where that may be known.
#[derive(Clone, Debug)]
pub(super) struct Urn {
    pub ballots: Vec<(Option<MemberId>, Ballot)>,
    pub hands: Option<Hands>,
    /// Who took part, of those who count for the quorum.
    pub turnout: u32,
    /// Who has voted in a secret ballot: their ballots name nobody.
    pub cast: Vec<MemberId>,
}

impl Urn {
    /// Of a decision with open votes.
    pub fn open(decision: &Decision) -> Urn {
        let room = decision.raised_hands();
        let raised: Vec<MemberId> = room.map(|it| it.raised.clone()).unwrap_or_default();
        let spoken = decision.voters.iter().copied().filter(|it| decision.has_spoken(*it));
        let turnout = decision.counting(spoken);
        let ballots = decision.votes.iter().map(|(member, vote)| (Some(*member), vote.ballot.clone()));
        let hands = room.and_then(|it| it.hands).filter(|_| !raised.is_empty());
        Urn { ballots: ballots.collect(), hands, turnout, cast: vec![] }
    }

    /// Of a secret ballot.
    pub fn sealed(decision: &Decision, sealed: &Sealed) -> Urn {
        let turnout = decision.counting(sealed.voters.iter().copied());
        let ballots = sealed.ballots.iter().map(|it| (None, it.clone())).collect();
        Urn { ballots, hands: None, turnout, cast: sealed.voters.clone() }
    }

    /// Of a decision whose ballots may be seen: open ones, or secret ones after closing.
    pub fn seen(decision: &Decision) -> Urn {
        match decision.is_secret() {
            false => Urn::open(decision),
            true => Urn::sealed(
                decision,
                &Sealed { voters: decision.turnout.clone(), ballots: decision.unsealed.clone() },
            ),
        }
    }

    /// How many said something: by ballot, or by hand without a name.
    pub fn voices(&self) -> u32 {
        let hands =
            self.hands.map_or(0, |it| it.agree.saturating_add(it.disagree).saturating_add(it.abstain));
        number(self.ballots.len()).saturating_add(hands)
    }

    /// With more ballots, of voters who are still missing.
    pub fn and(&self, more: impl IntoIterator<Item = Ballot>) -> Urn {
        let mut urn = self.clone();
        urn.ballots.extend(more.into_iter().map(|it| (None, it)));
        urn
    }

    fn count(&self, counted: impl Fn(&Ballot) -> bool) -> u32 {
        number(self.ballots.iter().filter(|(_, it)| counted(it)).count())
    }
}

/// Verdict and tally. Without a lot, a tie that needs one awaits it.
pub(super) fn count(decision: &Decision, urn: &Urn, lot: Option<&Lot>) -> (Verdict, Tally) {
    let lacking = decision.quorum.saturating_sub(urn.turnout);
    let raised = urn.hands.map_or(0, |it| it.abstain);
    let abstained = urn.count(|it| *it == Ballot::Abstain).saturating_add(raised);
    let tally = |counts| Tally { turnout: urn.turnout, abstained, counts };
    if lacking > 0 && decision.is_secret() {
        return (Verdict::NoQuorum { lacking }, tally(Counts::Unopened));
    }
    let (verdict, counts) = by_method(decision, urn, lot);
    let verdict = if lacking > 0 { Verdict::NoQuorum { lacking } } else { verdict };
    (verdict, tally(counts))
}

/// Whom a lot parts, in the order in which it does; with the order of the choices when none was drawn.
pub(super) fn ties(decision: &Decision, urn: &Urn) -> Vec<Vec<ChoiceId>> {
    let options = decision.choices.len();
    let lot = match &decision.lot {
        None => Lot::file_order(options),
        Some(drawn) => Lot::from_order(&drawn.order.iter().map(|it| place(*it)).collect::<Vec<_>>(), options),
    };
    let tied: Vec<Vec<usize>> = match decision.method {
        Method::Ranked { count: Counting::InstantRunoff } => {
            let counted = counting::instant_runoff::count(options, &grouped(urn, ranked), &lot);
            counted.ties.into_iter().map(|it| it.tied).collect()
        }
        Method::Ranked { count: Counting::Schulze } => {
            let counted = counting::schulze::count(options, &grouped(urn, ranked), &lot);
            if counted.lot_used { vec![counted.unbeaten] } else { vec![] }
        }
        Method::Consent
        | Method::Majority { .. }
        | Method::Approval
        | Method::Score
        | Method::Dots
        | Method::TimePoll
        | Method::SenseCheck
        | Method::OptIn { .. }
        | Method::Budget { .. } => vec![],
    };
    tied.iter().map(|tie| tie.iter().map(|it| choice(*it)).collect()).collect()
}

fn by_method(decision: &Decision, urn: &Urn, lot: Option<&Lot>) -> (Verdict, Counts) {
    let options = decision.choices.len();
    match decision.method {
        Method::Consent => stances(decision, urn),
        Method::Majority { threshold } => sides(decision, urn, threshold),
        Method::Approval => {
            let counted = counting::approval::tally(options, &grouped(urn, |it| Some(approved(it))));
            (single(&counted.winners), Counts::Approvals { votes: numbers(&counted.approvals) })
        }
        Method::Score => {
            let row = |it: &Ballot| {
                Some(points(it, options).into_iter().map(|it| it.min(limits::SCORE_MAX)).collect())
            };
            let counted = counting::score::tally(options, &grouped(urn, row));
            let points = counted.sums.iter().map(|it| narrow(it.sum)).collect();
            (single(&counted.winners), Counts::Points { points })
        }
        Method::Dots => {
            let row = |it: &Ballot| Some(points(it, options).into_iter().map(u32::from).collect());
            let counted = counting::dots::tally(options, &grouped(urn, row));
            (single(&counted.winners), Counts::Points { points: numbers(&counted.dots) })
        }
        Method::Ranked { count: Counting::InstantRunoff } => runoff(options, urn, lot),
        Method::Ranked { count: Counting::Schulze } => pairs(options, urn, lot),
        Method::TimePoll => times(decision, urn),
        Method::SenseCheck => {
            let sense = |wanted| urn.count(|it| matches!(it, Ballot::Sense { sense } if *sense == wanted));
            let (good, unsure, worried) = (sense(Sense::Good), sense(Sense::Unsure), sense(Sense::Worried));
            (Verdict::Known, Counts::Senses { good, unsure, worried })
        }
        Method::OptIn { target } => {
            let joins = |(member, it): &(Option<MemberId>, Ballot)| {
                member.filter(|_| matches!(it, Ballot::Join { joins: Joins::In }))
            };
            let members = urn.ballots.iter().filter_map(joins).collect();
            (Verdict::Known, Counts::Joined { members, target })
        }
        Method::Budget { rupiah } => budget(decision, urn, rupiah, lot),
    }
}

fn stances(decision: &Decision, urn: &Urn) -> (Verdict, Counts) {
    let stance = |wanted| urn.count(|it| matches!(it, Ballot::Stance { stance } if *stance == wanted));
    let open = |(member, it): &(Option<MemberId>, Ballot)| {
        it.objects() && member.is_none_or(|it| !decision.integrated.contains_key(&it))
    };
    let verdict = match urn.ballots.iter().any(open) {
        true => Verdict::Objected,
        false => Verdict::Passed { choices: vec![] },
    };
    let counts = Counts::Stances {
        consent: stance(Stance::Consent),
        concern: stance(Stance::Concern),
        object: stance(Stance::Object),
        aside: stance(Stance::Aside),
    };
    (verdict, counts)
}

fn sides(decision: &Decision, urn: &Urn, threshold: Threshold) -> (Verdict, Counts) {
    let side = |wanted| urn.count(|it| matches!(it, Ballot::Side { side } if *side == wanted));
    let hands = urn.hands.unwrap_or(Hands { agree: 0, disagree: 0, abstain: 0 });
    let agree = side(Side::Agree).saturating_add(hands.agree);
    let disagree = side(Side::Disagree).saturating_add(hands.disagree);
    let base = match threshold.of {
        Base::VotesCast => agree.saturating_add(disagree),
        Base::Electorate => number(decision.voters.len()),
    };
    let verdict = match threshold.share.reached(agree, base) {
        true => Verdict::Passed { choices: vec![] },
        false => Verdict::Rejected,
    };
    (verdict, Counts::Sides { agree, disagree, needed: threshold.share.needed(base) })
}

fn runoff(options: usize, urn: &Urn, lot: Option<&Lot>) -> (Verdict, Counts) {
    let ballots = grouped(urn, ranked);
    let listed = Lot::file_order(options);
    let counted = counting::instant_runoff::count(options, &ballots, lot.unwrap_or(&listed));
    let rounds = counted.rounds.iter().map(|it| RunoffRound {
        votes: it.votes.iter().map(|votes| votes.map(narrow)).collect(),
        out: it.eliminated.iter().map(|it| choice(*it)).collect(),
    });
    let verdict = match (lot, counted.ties.is_empty()) {
        (None, false) => Verdict::AwaitsLot,
        (Some(_), _) | (None, true) => won(counted.winner),
    };
    (verdict, Counts::Runoff { rounds: rounds.collect() })
}

fn pairs(options: usize, urn: &Urn, lot: Option<&Lot>) -> (Verdict, Counts) {
    let ballots = grouped(urn, ranked);
    let listed = Lot::file_order(options);
    let counted = counting::schulze::count(options, &ballots, lot.unwrap_or(&listed));
    let row = |one| (0..options).map(|other| narrow(counted.pairs.rather(one, other))).collect();
    let verdict = match (lot, counted.lot_used) {
        (None, true) => Verdict::AwaitsLot,
        (Some(_), _) | (None, false) => won(counted.winner),
    };
    (verdict, Counts::Pairs { beats: (0..options).map(row).collect() })
}

fn times(decision: &Decision, urn: &Urn) -> (Verdict, Counts) {
    // The earliest is the earliest day, in whatever order they were typed.
    let mut order: Vec<usize> = (0..decision.choices.len()).collect();
    order.sort_by_key(|it| decision.choices.get(*it).map(|it| (it.day, it.time)));
    let fits = |ballot: &Ballot| {
        let fit = |option: &usize| match ballot {
            Ballot::Times { times } => {
                match times.iter().find(|it| place(it.choice) == *option).map(|it| it.fits) {
                    Some(Fits::Yes) => Fit::Yes,
                    Some(Fits::IfNeedBe) => Fit::IfNeedBe,
                    Some(Fits::No) | None => Fit::No,
                }
            }
            _ => Fit::No,
        };
        Some(order.iter().map(fit).collect::<Vec<_>>())
    };
    let counted = counting::slots::tally(order.len(), &grouped(urn, fits));
    let back = |value: fn(&counting::slots::Slot) -> u64| {
        let mut row = vec![0; order.len()];
        for (slot, option) in counted.slots.iter().zip(&order) {
            if let Some(cell) = row.get_mut(*option) {
                *cell = narrow(value(slot));
            }
        }
        row
    };
    let winner = counted.winners.first().and_then(|it| order.get(*it)).copied();
    (won(winner), Counts::Times { yes: back(|it| it.yes), if_need_be: back(|it| it.if_need_be) })
}

fn budget(decision: &Decision, urn: &Urn, rupiah: Rupiah, lot: Option<&Lot>) -> (Verdict, Counts) {
    let costs = decision.choices.iter().map(|it| money(it.rupiah.unwrap_or_default())).collect();
    // One group a ballot, so that each member's part can be told.
    let ballots = urn.ballots.iter().map(|(_, it)| (approved(it), 1)).collect();
    let election = Election::new(money(rupiah), costs, ballots);
    let listed = Lot::file_order(decision.choices.len());
    let completion = Completion::Add1ThenGreedy { step: step(rupiah) };
    let outcome = equal_shares(&election, completion, lot.unwrap_or(&listed));
    let parts = outcome.shares_in_rupiah(&election);
    let paid = |project: usize| {
        let portions = parts.iter().filter(|it| it.project == project).flat_map(|it| &it.portions);
        let named = portions.filter_map(|it| {
            let (member, _) = urn.ballots.get(it.ballot)?;
            Some(Paid { member: (*member)?, rupiah: Rupiah(i64::try_from(it.rupiah).unwrap_or(i64::MAX)) })
        });
        named.collect()
    };
    let bought: Vec<Bought> = outcome
        .purchases
        .iter()
        .map(|it| Bought {
            choice: choice(it.project),
            rupiah: Rupiah(i64::try_from(it.cost).unwrap_or(i64::MAX)),
            paid: paid(it.project),
        })
        .collect();
    let left = Rupiah(rupiah.0.saturating_sub(i64::try_from(outcome.cost).unwrap_or(i64::MAX)));
    let verdict = match (lot, outcome.lot_used()) {
        (None, true) => Verdict::AwaitsLot,
        _ if bought.is_empty() => Verdict::NothingChosen,
        _ => {
            let mut choices: Vec<ChoiceId> = bought.iter().map(|it| it.choice).collect();
            choices.sort_unstable();
            Verdict::Passed { choices }
        }
    };
    (verdict, Counts::Budget { supporters: numbers(&election.supporters()), bought, left })
}

/// By how much every start is raised at a time: one rupiah, more where the budget has more than seven digits.
pub(super) fn step(budget: Rupiah) -> u64 {
    (money(budget) / limits::BUDGET_STEPS_MAX).max(1)
}

/// Ballots that say something, each of one voter.
fn grouped<T>(urn: &Urn, row: impl Fn(&Ballot) -> Option<T>) -> Vec<(T, u64)> {
    urn.ballots.iter().filter_map(|(_, it)| row(it)).map(|it| (it, 1)).collect()
}

fn approved(ballot: &Ballot) -> Vec<usize> {
    match ballot {
        Ballot::Approve { choices } => choices.iter().map(|it| place(*it)).collect(),
        _ => vec![],
    }
}

fn points(ballot: &Ballot, options: usize) -> Vec<u8> {
    let mut row = vec![0; options];
    if let Ballot::Points { points } = ballot {
        for Points { choice, points } in points {
            if let Some(cell) = row.get_mut(place(*choice)) {
                *cell = *points;
            }
        }
    }
    row
}

fn ranked(ballot: &Ballot) -> Option<Ranked> {
    match ballot {
        Ballot::Rank { order } => {
            Some(Ranked::strict(&order.iter().map(|it| place(*it)).collect::<Vec<_>>()))
        }
        _ => None,
    }
}

/// One winner passes; several are a tie.
fn single(winners: &[usize]) -> Verdict {
    match winners {
        [] => Verdict::NothingChosen,
        [winner] => won(Some(*winner)),
        tied => Verdict::Tied { choices: tied.iter().map(|it| choice(*it)).collect() },
    }
}

fn won(winner: Option<usize>) -> Verdict {
    winner.map_or(Verdict::NothingChosen, |it| Verdict::Passed { choices: vec![choice(it)] })
}

/// Choices are counted from 1, options from 0.
pub(super) fn choice(option: usize) -> ChoiceId {
    ChoiceId(number(option).saturating_add(1))
}

fn place(choice: ChoiceId) -> usize {
    usize::try_from(choice.0).map_or(usize::MAX, |it| it.wrapping_sub(1))
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn narrow(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn numbers(counts: &[u64]) -> Vec<u32> {
    counts.iter().map(|it| narrow(*it)).collect()
}

fn money(rupiah: Rupiah) -> u64 {
    u64::try_from(rupiah.0).unwrap_or(0)
}
