//! Who receives: by lot with commit and reveal, by hand, by agreement, by need.
//!
//! Invariants: a commitment comes before the first word; a commitment is not replaced while its draw goes on; every
//! seed is revealed, also of a draw that is called off or overtaken; once the words are closed only the draw is left.

use std::collections::BTreeSet;

use super::{
    Arisan, Command, Cycle, Draw, DrawEnd, Event, Refusal, Round,
    decide::round_of,
    lot::{self, Commitment, Seed},
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{ArisanId, ArisanRoundId, Input, MemberId, Problem, SlotId, Text},
    limits,
};

pub(super) fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let events = match command {
        Command::Commit { arisan, round, commitment } => {
            Scene::of(community, *arisan, *round)?.commit(*commitment)?
        }
        Command::OpenDraw { arisan, round } => Scene::of(community, *arisan, *round)?.open_draw()?,
        Command::AddWord { arisan, round, word, member } => {
            let member = community.members.in_the_name_of(asked.by, *member)?.member;
            Scene::of(community, *arisan, *round)?.add_word(member, word)?
        }
        Command::CloseWords { arisan, round } => Scene::of(community, *arisan, *round)?.close_words()?,
        Command::Draw { arisan, round, seed } => Scene::of(community, *arisan, *round)?.draw(*seed)?,
        Command::CallOff { arisan, round, reason, seed } => {
            Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
            let scene = Scene::of(community, *arisan, *round)?;
            scene.call_off(*seed, reason)?
        }
        Command::RecordDraw { arisan, round, slot, photo, witnesses, seed } => {
            let scene = Scene::of(community, *arisan, *round)?;
            if community.photos.find(*photo).is_none() {
                return Err(Input::new("photo", Problem::Unknown).into());
            }
            for witness in witnesses {
                community.members.belonging("witnesses", *witness)?;
            }
            let seen: BTreeSet<MemberId> = witnesses.iter().copied().collect();
            if seen.len() < limits::ARISAN_WITNESSES_MIN as usize {
                return Err(Refusal::TooFewWitnesses.into());
            }
            let (arisan, round, slot, photo) = (*arisan, *round, *slot, *photo);
            let witnesses = seen.into_iter().collect();
            scene.by_hand(slot, *seed, Event::DrawRecorded { arisan, round, slot, photo, witnesses })?
        }
        Command::Give { arisan, round, slot, reason, seed } => {
            Input::optional("reason", reason, limits::NOTE_CHARS_MAX)?;
            let scene = Scene::of(community, *arisan, *round)?;
            scene.give(*slot, *seed, reason)?
        }
        // Judged elsewhere.
        Command::Plan { .. }
        | Command::Change { .. }
        | Command::SetSlots { .. }
        | Command::Start { .. }
        | Command::End { .. }
        | Command::OpenRound { .. }
        | Command::MoveRound { .. }
        | Command::Collect { .. }
        | Command::AskSwap { .. }
        | Command::AgreeToSwap { .. }
        | Command::DeclineSwap { .. }
        | Command::HandOver { .. }
        | Command::ConfirmHanding { .. }
        | Command::StrikeHanding { .. } => vec![],
    };
    Ok(events.into_iter().map(Any::from).collect())
}

/// The commitment of a round's first draw, where a lot will decide.
pub(super) fn published(
    arisan: &Arisan,
    id: ArisanId,
    round: ArisanRoundId,
    commitment: Option<Commitment>,
) -> Option<Event> {
    let by_lot = arisan.running().is_some_and(|(_, it)| it.terms.order.is_by_lot());
    let commitment = commitment.filter(|_| by_lot && arisan.waiting().len() > 1)?;
    let lot = arisan.next_lot(id, round);
    Some(Event::Committed { arisan: id, round, draw: lot.draw, round_id: lot.to_string(), commitment })
}

/// One round, and everything that is so around it.
struct Scene<'a> {
    arisan: &'a Arisan,
    cycle: &'a Cycle,
    id: ArisanId,
    round: &'a Round,
    round_id: ArisanRoundId,
}

impl<'a> Scene<'a> {
    fn of(community: &'a Community, id: ArisanId, round_id: ArisanRoundId) -> Result<Scene<'a>, Refused> {
        let arisan = community.arisan.find(id).ok_or(Refused::NO_SUCH)?;
        let round = round_of(arisan, round_id)?;
        let cycle = arisan.cycle(round.cycle).ok_or(Refused::NO_SUCH)?;
        Ok(Scene { arisan, cycle, id, round, round_id })
    }

    /// Nobody receives yet, and a lot decides among several.
    fn awaits_lot(&self) -> Result<(), Refusal> {
        match self.arisan.waiting().as_slice() {
            _ if self.round.receiver.is_some() => Err(Refusal::HasReceiver),
            _ if !self.cycle.terms.order.is_by_lot() => Err(Refusal::NotDrawnByLot),
            [slot] => Err(Refusal::NeedsNoLot { slot: *slot }),
            _ => Ok(()),
        }
    }

    fn commit(&self, commitment: Option<Commitment>) -> Result<Vec<Event>, Refused> {
        self.awaits_lot()?;
        if self.round.draw().is_some() {
            return Ok(vec![]);
        }
        let published = published(self.arisan, self.id, self.round_id, commitment);
        published.map(|it| vec![it]).ok_or(Refusal::NoCommitment.into())
    }

    fn open_draw(&self) -> Result<Vec<Event>, Refused> {
        self.awaits_lot()?;
        match self.round.draw() {
            None => Err(Refusal::NoCommitment.into()),
            Some(it) if it.opened => Ok(vec![]),
            Some(_) => Ok(vec![Event::DrawOpened { arisan: self.id, round: self.round_id }]),
        }
    }

    /// The draw to which words may be added.
    fn open(&self) -> Result<&Draw, Refusal> {
        if self.round.receiver.is_some() {
            return Err(Refusal::HasReceiver);
        }
        let draw = self.round.draw().ok_or(Refusal::NoCommitment)?;
        match draw.opened {
            true => Ok(draw),
            false => Err(Refusal::DrawNotOpen),
        }
    }

    fn add_word(&self, member: MemberId, word: &Text) -> Result<Vec<Event>, Refused> {
        let draw = self.open()?;
        Input::required("word", word, limits::ARISAN_WORD_CHARS_MAX)?;
        // Words are joined by newlines: one that holds some could pass for two.
        if word.or_empty().contains('\n') {
            return Err(Input::new("word", Problem::Malformed).into());
        }
        match draw.words.iter().find(|it| it.member == member) {
            Some(it) if it.word == *word => Ok(vec![]),
            _ if draw.eligible.is_some() => Err(Refusal::WordsClosed.into()),
            Some(_) => Err(Refusal::WordGiven.into()),
            None => {
                let (arisan, round, word) = (self.id, self.round_id, word.clone());
                Ok(vec![Event::WordAdded { arisan, round, member, word }])
            }
        }
    }

    fn close_words(&self) -> Result<Vec<Event>, Refused> {
        let draw = self.open()?;
        if draw.eligible.is_some() {
            return Ok(vec![]);
        }
        let eligible = self.arisan.eligible(self.round_id);
        match eligible.as_slice() {
            [] => Err(Refusal::NobodyPaidUp.into()),
            [slot] => Err(Refusal::NeedsNoLot { slot: *slot }.into()),
            _ if draw.words.is_empty() => Err(Refusal::NoWords.into()),
            _ => Ok(vec![Event::WordsClosed { arisan: self.id, round: self.round_id, eligible }]),
        }
    }

    fn draw(&self, seed: Option<Seed>) -> Result<Vec<Event>, Refused> {
        let Some(draw) = self.round.draw() else {
            let drawn =
                self.round.draws.last().is_some_and(|it| matches!(it.end, Some(DrawEnd::Drawn { .. })));
            // Two tapped at once.
            return if drawn { Ok(vec![]) } else { Err(Refusal::NoCommitment.into()) };
        };
        let Some(eligible) = &draw.eligible else { return Err(Refusal::WordsOpen.into()) };
        let seed = self.kept(draw, seed).ok_or(Refusal::SeedLost)?;
        let words: Vec<&str> = draw.words.iter().map(|it| it.word.or_empty()).collect();
        let n = u64::try_from(eligible.len()).unwrap_or(0);
        let lot = lot::draw(&seed, self.lot_id(), &words, n);
        let drawn = lot.and_then(|it| Some((it.steps.last()?.counter, *eligible.get(it.index)?)));
        let (counter, slot) = drawn.ok_or(Refusal::NobodyPaidUp)?;
        Ok(vec![Event::Drawn { arisan: self.id, round: self.round_id, seed, counter, slot }])
    }

    /// Of the draw that goes on.
    fn lot_id(&self) -> lot::LotId {
        let draw = u32::try_from(self.round.draws.len()).unwrap_or(u32::MAX);
        lot::LotId { arisan: self.id, round: self.round_id, draw }
    }

    /// The seed, if it is the one that was committed to.
    fn kept(&self, draw: &Draw, seed: Option<Seed>) -> Option<Seed> {
        seed.filter(|it| Commitment::of(it, self.lot_id()) == draw.commitment)
    }

    fn call_off(&self, seed: Option<Seed>, reason: &Text) -> Result<Vec<Event>, Refused> {
        let Some(draw) = self.round.draw() else {
            return match self.round.receiver {
                Some(_) => Err(Refusal::HasReceiver.into()),
                None if self.round.draws.is_empty() => Err(Refusal::NoCommitment.into()),
                None => Ok(vec![]),
            };
        };
        let seed = self.kept(draw, seed);
        // Whoever knows the outcome must not throw it away; only where the seed is lost there is none.
        if draw.eligible.is_some() && seed.is_some() {
            return Err(Refusal::WordsClosed.into());
        }
        Ok(vec![Event::CalledOff { arisan: self.id, round: self.round_id, seed, reason: reason.clone() }])
    }

    /// A draw that is not needed any more is called off with what follows.
    fn overtaken(&self, seed: Option<Seed>, by: Event) -> Result<Vec<Event>, Refused> {
        let called_off = match self.round.draw() {
            None => None,
            Some(_) => self.call_off(seed, &Text::default())?.pop(),
        };
        Ok(called_off.into_iter().chain([by]).collect())
    }

    fn by_hand(&self, slot: SlotId, seed: Option<Seed>, event: Event) -> Result<Vec<Event>, Refused> {
        if !self.cycle.terms.order.is_by_lot() {
            return Err(Refusal::NotDrawnByLot.into());
        }
        match &self.round.receiver {
            // The same slip once more.
            Some(it) if it.slot == slot && it.way.is_by_hand() => return Ok(vec![]),
            Some(_) => return Err(Refusal::HasReceiver.into()),
            None => self.may_receive(slot)?,
        }
        self.overtaken(seed, event)
    }

    fn give(&self, slot: SlotId, seed: Option<Seed>, reason: &Text) -> Result<Vec<Event>, Refused> {
        match &self.round.receiver {
            Some(it) if it.slot == slot && it.way.is_given() => return Ok(vec![]),
            Some(_) => return Err(Refusal::HasReceiver.into()),
            None => {}
        }
        let next = self.arisan.next_turn();
        match self.cycle.terms.order {
            super::Order::Draw if self.arisan.eligible(self.round_id).len() > 1 => {
                return Err(Refusal::DrawnByLot.into());
            }
            super::Order::Agreement if next.is_some_and(|it| it != slot) => {
                self.known(slot)?;
                return Err(Refusal::NotItsTurn { slot: next.unwrap_or(slot) }.into());
            }
            super::Order::Draw | super::Order::Agreement | super::Order::Need => {}
        }
        self.may_receive(slot)?;
        let (arisan, round, reason) = (self.id, self.round_id, reason.clone());
        self.overtaken(seed, Event::Given { arisan, round, slot, reason })
    }

    fn known(&self, slot: SlotId) -> Result<(), Refused> {
        self.cycle.slot(slot).map(|_| ()).ok_or(Input::new("slot", Problem::Unknown).into())
    }

    fn may_receive(&self, slot: SlotId) -> Result<(), Refused> {
        self.known(slot)?;
        match () {
            () if !self.arisan.waiting().contains(&slot) => Err(Refusal::AlreadyReceived.into()),
            () if !self.arisan.is_paid_up(slot, self.round_id) => Err(Refusal::NotPaidUp.into()),
            () => Ok(()),
        }
    }
}
