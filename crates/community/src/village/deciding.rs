//! What somebody in the village could ask about decisions.

use super::{Life, Mood};
use crate::{
    Command,
    decisions::{
        Action, Ballot, Base, Choice, Class, Command as Decide, Counting, Decision, Finding, Fits, From,
        Hands, How, Integration, Joins, Method, Pace, Points, Proposal, Results, RoomVote, RoundHeld,
        RoundKind, Rules, Secrecy, Sense, Share, Side, Stance, Threshold, Time,
    },
    fields::Care,
    kernel::{ChoiceId, ClockTime, DecisionId, FieldId, MemberId, RequestId, Rupiah, Text},
    members,
};

/// A council needs this many.
const COUNCIL: usize = 6;

impl Life {
    /// Whose turn it is to say this, when it is one member's.
    pub(super) fn whose(&self, command: &Command) -> Option<MemberId> {
        match command {
            Command::Decisions(Decide::Open { proposal }) => {
                proposal.carries.iter().find_map(Action::borrower)
            }
            Command::Decisions(Decide::Reply { decision, .. }) => {
                self.community.decisions.find(*decision)?.concerns()
            }
            _ => None,
        }
    }

    pub(super) fn about_decisions(&mut self) -> Command {
        if self.community.members.current().count() < COUNCIL && self.chance.one_in(2) {
            return members::Command::Add { name: self.chance.name(), honorific: None }.into();
        }
        let open: Vec<DecisionId> = self.community.decisions.open().map(|(id, _)| id).collect();
        let known = if self.chance.one_in(15) { None } else { self.chance.of(&open) };
        let Some((id, decision)) =
            known.and_then(|id| Some((id, self.community.decisions.find(id)?.clone())))
        else {
            return match self.chance.below(3) {
                0 => self.afterwards(),
                _ => Decide::Open { proposal: self.proposal() }.into(),
            };
        };
        let objector = decision.open_objections().map(|(it, _)| it).next();
        let command = match self.chance.below(20) {
            0 => Decide::Open { proposal: self.proposal() },
            1 => Decide::Withdraw { decision: id, reason: self.chance.words() },
            2 => {
                let proxy = self.anybody();
                Decide::Entrust { decision: id, member: self.for_whom(), proxy: self.chance.maybe(proxy) }
            }
            3..6 if objector.is_some() => self.amendment(id, &decision),
            6 => Decide::Refer { decision: id, circle: vec![self.anybody(), self.anybody()] },
            7..11 if objector.is_some() => {
                let objector = objector.unwrap_or(MemberId(1));
                Decide::DeclareIntegrated { decision: id, objector }
            }
            11..14 if decision.version > 1 => {
                Decide::MoveToMajority { decision: id, threshold: Threshold::default() }
            }
            8..20 if decision.concerns().is_some() && self.chance.one_in(2) => {
                Decide::Reply { decision: id, words: self.chance.words() }
            }
            14 => self.room(id, &decision),
            _ => self.vote(id, &decision),
        };
        command.into()
    }

    fn afterwards(&mut self) -> Command {
        let decision = DecisionId(self.chance.small(12));
        let day = self.day();
        let command = match self.chance.below(2) {
            0 => Decide::Conclude { decision, words: self.chance.words(), review_on: self.chance.maybe(day) },
            _ => {
                let finding =
                    self.chance.of(&[Finding::Keep, Finding::Change, Finding::Stop]).unwrap_or(Finding::Keep);
                Decide::Review {
                    decision,
                    finding,
                    words: self.chance.words(),
                    again_on: self.chance.maybe(day),
                }
            }
        };
        command.into()
    }

    fn proposal(&mut self) -> Proposal {
        let share =
            self.chance.of(&[Share::MoreThanHalf, Share::TwoThirds, Share::Everyone]).unwrap_or_default();
        let of = self.chance.of(&[Base::VotesCast, Base::Electorate]).unwrap_or_default();
        let methods = [
            Method::Consent,
            Method::Consent,
            Method::Majority { threshold: Threshold { share, of } },
            Method::Approval,
            Method::Score,
            Method::Dots,
            Method::Ranked { count: Counting::InstantRunoff },
            Method::Ranked { count: Counting::Schulze },
            Method::TimePoll,
            Method::SenseCheck,
            Method::OptIn { target: Some(3) },
            Method::Budget { rupiah: Rupiah(100_000) },
        ];
        let method = self.chance.of(&methods).unwrap_or(Method::Consent);
        let carries = if method.carries() && self.chance.one_in(2) { vec![self.action()] } else { vec![] };
        let removes = carries.iter().any(|it| matches!(it, Action::Remove { .. }));
        let secret = method.can_be_secret() && (removes || self.chance.one_in(3));
        let day = self.day();
        Proposal {
            title: self.chance.words(),
            details: self.chance.words(),
            method,
            choices: self.choices(method),
            class: self.chance.of(&[Class::Light, Class::Ordinary, Class::Weighty]).unwrap_or_default(),
            secrecy: if secret { Secrecy::Secret } else { Secrecy::Open },
            results: self.chance.of(&[Results::AsTheyCome, Results::AfterClosing]).unwrap_or_default(),
            pace: self.chance.of(&[Pace::Apart, Pace::Together]).unwrap_or_default(),
            closes_at: None,
            carries,
            review_on: self.chance.maybe(day),
            from: self.origin(),
        }
    }

    fn origin(&mut self) -> Option<From> {
        match self.chance.below(8) {
            0 => Some(From::Idea(self.idea())),
            1 => Some(From::Occasion(self.occasion())),
            _ => None,
        }
    }

    fn choices(&mut self, method: Method) -> Vec<Choice> {
        let budget = matches!(method, Method::Budget { .. });
        let labels = ["Rak", "Buku", "Tikar"];
        let choice = |(place, label): (u8, &&str)| Choice {
            label: Text::new(label),
            rupiah: budget.then_some(Rupiah(i64::from(place) * 20_000 + 10_000)),
            day: (method == Method::TimePoll).then(|| self.community.today(self.now).plus_days(7)),
            time: (method == Method::TimePoll).then(|| ClockTime::new(9 + place, 0)).flatten(),
        };
        (0..).zip(&labels).map(choice).collect()
    }

    fn action(&mut self) -> Action {
        let owner = self.anybody();
        let (over, _) = self.community.agreements.current();
        match self.chance.below(if self.mood == Mood::Lending { 30 } else { 10 }) {
            10..27 => self.loan_wished(),
            27.. => self.shares_wished(),
            0 => Action::Spend {
                rupiah: Rupiah(50_000),
                what: self.chance.words(),
                owner: self.chance.maybe(owner),
            },
            1 => Action::Task { what: self.chance.words(), owner: self.chance.maybe(owner), due: None },
            2 => Action::Appoint { member: owner, care: Care::Money, name: Text::new(""), until: None },
            3 => Action::EndField { field: FieldId(self.chance.small(5)) },
            4 => Action::Purpose { purpose: self.chance.words() },
            5 => {
                let weight = crate::agreements::Weight::Minor;
                Action::Agreement { words: self.chance.words(), weight, review_on: None, over }
            }
            6 => {
                let wait_hours = u16::try_from(self.chance.below(12)).unwrap_or(6);
                Action::Limits { rules: Rules { wait_hours, ..Rules::default() } }
            }
            7 => Action::Branch { name: self.chance.words(), place: self.chance.name() },
            8 => Action::Admit { request: RequestId(self.chance.small(5)) },
            _ => Action::Remove { member: owner },
        }
    }

    fn amendment(&mut self, decision: DecisionId, it: &Decision) -> Decide {
        let ways = [Integration::Amend, Integration::Narrow, Integration::Shorten, Integration::Measure];
        Decide::Amend {
            decision,
            over: it.version,
            how: self.chance.of(&ways).unwrap_or(Integration::Amend),
            title: self.chance.words(),
            details: self.chance.words(),
            carries: vec![],
            review_on: None,
        }
    }

    fn vote(&mut self, decision: DecisionId, it: &Decision) -> Decide {
        let how = self
            .chance
            .of(&[How::Own, How::Own, How::Own, How::Own, How::Phone, How::Proxy])
            .unwrap_or_default();
        let member = if how == How::Own { self.for_whom() } else { Some(self.anybody()) };
        let ballot = self.ballot(it);
        let reason = if it.is_secret() { Text::new("") } else { self.chance.words() };
        Decide::Vote { decision, member, ballot, reason, how, version: it.version }
    }

    fn ballot(&mut self, it: &Decision) -> Ballot {
        let choice = ChoiceId(self.chance.small(3));
        match it.method {
            _ if self.chance.one_in(12) => Ballot::Abstain,
            Method::Consent => {
                let stances =
                    [Stance::Consent, Stance::Consent, Stance::Concern, Stance::Object, Stance::Aside];
                Ballot::Stance { stance: self.chance.of(&stances).unwrap_or(Stance::Consent) }
            }
            Method::Majority { .. } => Ballot::Side {
                side: self.chance.of(&[Side::Agree, Side::Agree, Side::Disagree]).unwrap_or(Side::Agree),
            },
            Method::Approval | Method::Budget { .. } => Ballot::Approve { choices: vec![choice] },
            Method::Score | Method::Dots => Ballot::Points { points: vec![Points { choice, points: 4 }] },
            Method::Ranked { .. } => Ballot::Rank { order: vec![choice] },
            Method::TimePoll => Ballot::Times { times: vec![Time { choice, fits: Fits::Yes }] },
            Method::SenseCheck => Ballot::Sense { sense: Sense::Good },
            Method::OptIn { .. } => Ballot::Join { joins: Joins::In },
        }
    }

    fn room(&mut self, decision: DecisionId, it: &Decision) -> Decide {
        let voters: Vec<MemberId> = it.voters.iter().copied().collect();
        let some: Vec<MemberId> = voters.iter().copied().take(3).collect();
        let votes = some.iter().map(|member| RoomVote {
            member: *member,
            ballot: self.ballot(it),
            reason: self.chance.words(),
            how: How::Room,
        });
        let votes: Vec<RoomVote> = votes.collect();
        let hands = matches!(it.method, Method::Majority { .. }).then_some(Hands {
            agree: 0,
            disagree: 0,
            abstain: 0,
        });
        Decide::RecordRoom {
            decision,
            version: it.version,
            held_at: self.now,
            present: some.clone(),
            votes,
            hands,
            rounds: vec![RoundHeld { round: RoundKind::Reactions, members: some }],
            notes: self.chance.words(),
        }
    }
}
