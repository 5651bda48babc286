//! One round: who has paid, the draw, who receives, and whose hands the money went through.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ArisanLine, RoundLine, SlotSeen};
use crate::{
    arisan::{Account, Arisan, Draw, DrawEnd, Order, Receiver, Round, Share, Way, lot::LotId},
    gatherings::OccasionId,
    kernel::{ArisanId, ArisanRoundId, HandingId, MemberId, Moment, PhotoId, Rupiah, SlotId},
    seen_by::{Person, Seen, words},
};

#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ArisanRoundPage")]
pub struct RoundPage {
    pub arisan: ArisanLine,
    pub round: RoundLine,
    /// How many rounds the cycle has.
    pub rounds: usize,
    /// The gathering at which it is held.
    pub occasion: Option<(OccasionId, String)>,
    pub shares: Vec<ShareSeen>,
    pub account: Account,
    /// What a whole slot receives when everybody has paid.
    pub prize: Rupiah,
    /// In the drum as things stand: paid up and not received yet.
    pub eligible: Vec<SlotSeen>,
    /// Have not received yet.
    pub waiting: Vec<SlotSeen>,
    /// The draw that goes on, or that decided.
    pub draw: Option<DrawSeen>,
    pub called_off: Vec<CalledOff>,
    pub receiver: Option<ReceiverSeen>,
    pub handings: Vec<HandingSeen>,
    /// To whom how much can be handed now.
    pub hand_to: Vec<HandTo>,
    pub next: NextAct,
    /// Who could have seen a draw by hand; the viewer first.
    pub members: Vec<Person>,
    pub may_keep: bool,
}

/// A tick on the list.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanShare")]
pub struct ShareSeen {
    pub slot: SlotId,
    pub person: Person,
    pub due: Rupiah,
    pub paid: bool,
    /// Rounds before this one that are not paid.
    pub behind: usize,
    pub half: bool,
    pub mine: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ArisanDrawStage")]
pub enum DrawStage {
    /// The commitment is published.
    Committed,
    /// Words are being added.
    Words,
    /// The words are closed; the seed is still secret.
    Closed,
    Drawn,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanDraw")]
pub struct DrawSeen {
    pub stage: DrawStage,
    pub round_id: String,
    /// SHA-256(seed ‖ round id), in hex.
    pub commitment: String,
    pub committed_at: Moment,
    pub words: Vec<WordSeen>,
    /// Settled when the words were closed.
    pub eligible: Vec<SlotSeen>,
    /// In whose name the viewer may still add a word; the viewer first.
    pub may_add: Vec<Person>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanWord")]
pub struct WordSeen {
    pub person: Person,
    pub word: String,
}

/// A draw that was called off: its seed is known to everybody.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanDrawCalledOff")]
pub struct CalledOff {
    pub round_id: String,
    pub commitment: String,
    /// Missing when it was lost.
    pub seed: Option<String>,
    pub reason: String,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "way", rename_all = "snake_case")]
#[schemars(rename = "ArisanWay")]
pub enum WaySeen {
    Lot,
    ByHand { photo: Option<PhotoId>, witnesses: Vec<Person> },
    Given { reason: String },
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanReceiver")]
pub struct ReceiverSeen {
    pub slot: SlotSeen,
    pub way: WaySeen,
    pub at: Moment,
    pub by: Option<Person>,
    /// The slot that was drawn, before it exchanged its turn.
    pub instead_of: Option<SlotSeen>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanHanding")]
pub struct HandingSeen {
    pub id: HandingId,
    pub person: Person,
    pub amount: Rupiah,
    pub at: Moment,
    pub by: Option<Person>,
    pub confirmed_by: Option<Person>,
    pub struck_because: Option<String>,
    /// The viewer could confirm it.
    pub may_confirm: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanHandTo")]
pub struct HandTo {
    pub person: Person,
    /// What is theirs and not handed over yet.
    pub due: Rupiah,
    /// As much of it as is there.
    pub available: Rupiah,
}

/// What comes next in this round.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "next", rename_all = "snake_case")]
#[schemars(rename = "ArisanNextAct")]
pub enum NextAct {
    /// A draw was called off; a new commitment is needed.
    Commit,
    OpenDraw,
    AddWords,
    Reveal,
    /// By agreement it is this one's turn.
    Turn {
        slot: SlotSeen,
    },
    /// The group says who.
    Need,
    /// Only this one is left, so no lot is needed.
    Only {
        slot: SlotSeen,
    },
    /// Nobody who has not received yet is paid up.
    Pay,
    HandOver,
    Confirm,
    Done,
}

impl Seen<'_> {
    /// `None` for outsiders, and when there is none.
    pub fn arisan_round(&self, id: ArisanId, round: ArisanRoundId) -> Option<RoundPage> {
        self.member()?;
        let it = self.community.arisan.find(id)?;
        let kept = it.rounds.get(&round)?;
        let cycle = it.cycle(kept.cycle)?;
        let slots = |ids: Vec<SlotId>| ids.into_iter().map(|slot| self.slot(it, kept.cycle, slot)).collect();
        let under_way = kept.receiver.is_none();
        let hand_to = self.hand_to(it, round, kept);
        Some(RoundPage {
            arisan: self.arisan_line(id, it),
            round: self.round_line(it, round, kept),
            rounds: cycle.slots.len(),
            occasion: kept.occasion.and_then(|occasion| {
                Some((occasion, words(self.community.gatherings.occasion(occasion)?.title())))
            }),
            shares: cycle.shares().map(|share| self.share(it, round, kept, share)).collect(),
            account: it.account(round)?,
            prize: cycle.prize(),
            eligible: if under_way { slots(it.eligible(round)) } else { vec![] },
            waiting: if under_way { slots(it.waiting()) } else { vec![] },
            draw: self.draw(id, it, round, kept),
            called_off: self.called_off(id, round, kept),
            receiver: kept.receiver.as_ref().map(|receiver| self.receiver(it, kept, receiver)),
            handings: self.handings(kept),
            next: self.next_act(it, round, kept, &hand_to),
            hand_to,
            members: self.takers(),
            may_keep: self.keeps_arisan(),
        })
    }

    fn share(&self, it: &Arisan, id: ArisanRoundId, round: &Round, share: Share) -> ShareSeen {
        let cycle = it.cycle(round.cycle);
        let before = it.rounds_of(round.cycle).filter(|(other, _)| *other < id);
        ShareSeen {
            slot: share.slot,
            person: self.person(share.member),
            due: cycle.map_or(Rupiah(0), |it| it.due(share)),
            paid: round.paid.contains(&share),
            behind: before.filter(|(_, other)| !other.paid.contains(&share)).count(),
            half: cycle.and_then(|it| it.slot(share.slot)).is_some_and(|it| it.is_shared()),
            mine: self.member() == Some(share.member),
        }
    }

    fn draw(&self, id: ArisanId, it: &Arisan, round: ArisanRoundId, kept: &Round) -> Option<DrawSeen> {
        let draw = kept.draws.last()?;
        let stage = match (&draw.end, &draw.eligible) {
            (Some(DrawEnd::CalledOff { .. }), _) => return None,
            (Some(DrawEnd::Drawn { .. }), _) => DrawStage::Drawn,
            (None, Some(_)) => DrawStage::Closed,
            (None, None) if draw.opened => DrawStage::Words,
            (None, None) => DrawStage::Committed,
        };
        let eligible = draw.eligible.iter().flatten();
        Some(DrawSeen {
            stage,
            round_id: lot_id(id, round, kept.draws.len()).to_string(),
            commitment: draw.commitment.to_string(),
            committed_at: draw.committed_at,
            words: draw.words.iter().map(|it| self.word(it.member, it.word.or_empty())).collect(),
            eligible: eligible.map(|slot| self.slot(it, kept.cycle, *slot)).collect(),
            may_add: if stage == DrawStage::Words { self.may_add(draw) } else { vec![] },
        })
    }

    fn word(&self, member: MemberId, word: &str) -> WordSeen {
        WordSeen { person: self.person(member), word: word.to_owned() }
    }

    /// The viewer, and those for whom they record, as long as their word is missing.
    pub(super) fn may_add(&self, draw: &Draw) -> Vec<Person> {
        let Some(me) = self.member() else { return vec![] };
        let own = std::iter::once(self.person(me));
        let missing = |it: &Person| draw.words.iter().all(|word| word.member != it.id);
        own.chain(self.represented_by(me)).filter(missing).collect()
    }

    fn called_off(&self, id: ArisanId, round: ArisanRoundId, kept: &Round) -> Vec<CalledOff> {
        let draws = (1..).zip(&kept.draws);
        let over = draws.filter_map(|(place, draw): (usize, _)| match &draw.end {
            Some(DrawEnd::CalledOff { seed, reason, at }) => Some(CalledOff {
                round_id: lot_id(id, round, place).to_string(),
                commitment: draw.commitment.to_string(),
                seed: seed.as_ref().map(ToString::to_string),
                reason: words(reason),
                at: *at,
            }),
            Some(DrawEnd::Drawn { .. }) | None => None,
        });
        over.collect()
    }

    fn receiver(&self, it: &Arisan, round: &Round, receiver: &Receiver) -> ReceiverSeen {
        let slot = |id| self.slot(it, round.cycle, id);
        let way = match &receiver.way {
            Way::Lot => WaySeen::Lot,
            Way::ByHand { photo, witnesses } => WaySeen::ByHand {
                photo: self.community.photos.find(*photo).map(|_| *photo),
                witnesses: witnesses.iter().map(|it| self.person(*it)).collect(),
            },
            Way::Given { reason } => WaySeen::Given { reason: words(reason) },
        };
        ReceiverSeen {
            slot: slot(receiver.slot),
            way,
            at: receiver.at,
            by: receiver.by.map(|by| self.person(by)),
            instead_of: receiver.instead_of.filter(|it| *it != receiver.slot).map(slot),
        }
    }

    fn handings(&self, round: &Round) -> Vec<HandingSeen> {
        let me = self.member();
        let seen = |(id, it): (&HandingId, &crate::arisan::Handing)| HandingSeen {
            id: *id,
            person: self.person(it.member),
            amount: it.amount,
            at: it.at,
            by: it.by.map(|by| self.person(by)),
            confirmed_by: it.confirmed_by.map(|by| self.person(by)),
            struck_because: it.struck_because.as_ref().map(words),
            may_confirm: it.confirmed_by.is_none() && it.struck_because.is_none() && it.by != me,
        };
        round.handings.iter().map(seen).collect()
    }

    fn hand_to(&self, it: &Arisan, id: ArisanRoundId, round: &Round) -> Vec<HandTo> {
        let slot = round.receiver.as_ref().map(|it| it.slot);
        let Some(cycle) = it.cycle(round.cycle) else { return vec![] };
        let Some(slot) = slot.and_then(|slot| cycle.slot(slot)) else { return vec![] };
        let part = slot.part(cycle.prize());
        let to = slot.members.iter().map(|member| HandTo {
            person: self.person(*member),
            due: Rupiah(part.0 - round.handed_to(*member).0),
            available: it.available(id, *member).unwrap_or_default(),
        });
        to.filter(|it| it.due.0 > 0).collect()
    }

    fn next_act(&self, it: &Arisan, id: ArisanRoundId, round: &Round, hand_to: &[HandTo]) -> NextAct {
        let slot = |slot: SlotId| self.slot(it, round.cycle, slot);
        if round.receiver.is_some() {
            let unconfirmed =
                |it: &crate::arisan::Handing| it.confirmed_by.is_none() && it.struck_because.is_none();
            return match () {
                () if !hand_to.is_empty() => NextAct::HandOver,
                () if round.handings.values().any(unconfirmed) => NextAct::Confirm,
                () => NextAct::Done,
            };
        }
        let eligible = it.eligible(id);
        let order = it.cycle(round.cycle).map(|it| it.terms.order);
        if order == Some(Order::Agreement)
            && let Some(next) = it.next_turn()
        {
            return match it.is_paid_up(next, id) {
                true => NextAct::Turn { slot: slot(next) },
                false => NextAct::Pay,
            };
        }
        let draw = round.draw();
        match (draw, eligible.as_slice()) {
            // What is closed is drawn, whoever has paid since.
            (Some(draw), _) if draw.eligible.is_some() => NextAct::Reveal,
            (Some(draw), [_, _, ..]) if draw.opened => NextAct::AddWords,
            (_, []) => NextAct::Pay,
            _ if order == Some(Order::Need) => NextAct::Need,
            (_, [only]) if it.waiting().len() == 1 => NextAct::Only { slot: slot(*only) },
            (None, _) => NextAct::Commit,
            (Some(draw), _) if draw.opened => NextAct::AddWords,
            (Some(_), _) => NextAct::OpenDraw,
        }
    }
}

/// Of the draw at this place, counted from 1.
pub(super) fn lot_id(arisan: ArisanId, round: ArisanRoundId, draw: usize) -> LotId {
    LotId { arisan, round, draw: u32::try_from(draw).unwrap_or(u32::MAX) }
}
