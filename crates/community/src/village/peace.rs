//! What two in the village who have hurt each other could ask for next.

use super::Life;
use crate::{
    Command,
    kernel::{By, Day, MemberId, PeaceId, Text},
    peace::{Answer, Command as Peace, Going, Open, Role, State, Statement},
};

impl Life {
    pub(super) fn about_peace(&mut self) -> Command {
        let (mut open, mut agreed) = (vec![], vec![]);
        for (id, it) in self.community.peace.all() {
            match it.state {
                State::Open(_) => open.push(id),
                State::Agreed(_) => agreed.push(id),
                State::Ended { .. } => {}
            }
        }
        let command = match (self.chance.of(&open), self.chance.of(&agreed)) {
            (_, Some(peace)) if self.chance.one_in(6) => Peace::FollowUp { peace, going: self.going() },
            (Some(peace), _) if !self.chance.one_in(6) => self.on_the_ladder(peace),
            (None, None) if self.chance.one_in(12) => {
                let any = PeaceId(self.chance.small(4));
                self.on_the_ladder(any)
            }
            (_, Some(_) | None) => Peace::Begin { with: self.member().unwrap_or_default() },
        };
        command.into()
    }

    fn going(&mut self) -> Going {
        let going = [Going::Well, Going::TalkAgain, Going::NeedsCommunity];
        self.chance.of(&going).unwrap_or(Going::Well)
    }

    /// Mostly what comes next, sometimes anything.
    fn on_the_ladder(&mut self, peace: PeaceId) -> Peace {
        let open = self.community.peace.find(peace).and_then(|it| it.open()).cloned().unwrap_or_default();
        let asked = open.calls.values().any(|it| it.answer == Answer::Asked);
        let circle = open.circle.as_ref();
        match self.chance.below(24) {
            _ if asked && self.chance.one_in(2) => {
                if self.chance.one_in(4) {
                    Peace::Decline { peace }
                } else {
                    Peace::Join { peace }
                }
            }
            _ if circle.is_some_and(|it| it.holder().is_some()) && !self.chance.one_in(4) => {
                self.piece(peace)
            }
            _ if open.companion().is_some() && circle.is_none() && self.chance.one_in(4) => {
                Peace::OpenCircle { peace }
            }
            0..5 => Peace::Write { peace, statement: self.statement() },
            5..8 => Peace::Show { peace },
            8 => Peace::Delay { peace },
            9..14 => self.name(peace, &open),
            14 => Peace::Join { peace },
            15 => Peace::Decline { peace },
            16 => Peace::OpenCircle { peace },
            17 => self.piece(peace),
            18..21 => self.draft(peace, &open),
            21..23 => Peace::Accept { peace, version: open.draft.map_or(1, |it| it.version) },
            _ => Peace::End { peace },
        }
    }

    fn statement(&mut self) -> Statement {
        let [happened, felt, needed, wished] = [(); 4].map(|()| self.chance.words());
        Statement { happened, felt, needed, wished }
    }

    fn piece(&mut self, peace: PeaceId) -> Peace {
        if self.chance.one_in(3) {
            Peace::Pass { peace }
        } else {
            Peace::Speak { peace, words: self.chance.words() }
        }
    }

    /// Mostly whom the other one has named.
    fn name(&mut self, peace: PeaceId, open: &Open) -> Peace {
        let role = if open.companion().is_some() { Role::Guest } else { Role::Companion };
        let named = open.calls.iter().filter(|(_, it)| it.answer == Answer::Named && it.role == role);
        let named: Vec<MemberId> = named.map(|(member, _)| *member).collect();
        let member = self.chance.of(&named).filter(|_| !self.chance.one_in(4)).or_else(|| self.member());
        Peace::Name { peace, member: member.unwrap_or_default(), role }
    }

    fn draft(&mut self, peace: PeaceId, open: &Open) -> Peace {
        let version = open.draft.as_ref().map_or(0, |it| it.version);
        let ahead = i64::from(self.chance.small(20)) - 2;
        let day = Day::at(self.now, self.community.profile.zone).plus_days(ahead);
        let words = if self.chance.one_in(30) { Text::default() } else { self.chance.words() };
        let over = if self.chance.one_in(5) { self.chance.small(3) } else { version };
        Peace::Draft { peace, words, follow_up_on: self.chance.maybe(day), over }
    }

    /// Mostly somebody whom it concerns.
    pub(super) fn concerned(&mut self, command: &Peace) -> Option<By> {
        let peace = match command {
            Peace::Begin { .. } => return None,
            Peace::Write { peace, .. }
            | Peace::Show { peace }
            | Peace::Delay { peace }
            | Peace::Name { peace, .. }
            | Peace::Join { peace }
            | Peace::Decline { peace }
            | Peace::OpenCircle { peace }
            | Peace::Speak { peace, .. }
            | Peace::Pass { peace }
            | Peace::Draft { peace, .. }
            | Peace::Accept { peace, .. }
            | Peace::End { peace }
            | Peace::FollowUp { peace, .. } => self.community.peace.find(*peace)?,
        };
        if self.chance.one_in(8) {
            return None;
        }
        let parties = peace.parties;
        let (holder, called) = match &peace.state {
            State::Open(open) => {
                (open.circle.as_ref().and_then(|it| it.holder()), open.calls.keys().copied().collect())
            }
            State::Agreed(_) | State::Ended { .. } => (None, vec![]),
        };
        let one = match command {
            Peace::Speak { .. } | Peace::Pass { .. } => holder,
            Peace::Join { .. } | Peace::Decline { .. } => self.chance.of(&called),
            _ => self.chance.of(&parties),
        };
        one.map(By::Member)
    }
}
