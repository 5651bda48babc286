//! An arisan of four in three slots: Sari, Dewi, and one that Asep and Tini share.

mod drawing;
mod lots;
mod passing;
mod planning;

use super::{
    Command, Order, Share, Slot, Terms,
    lot::{Commitment, LotId, Seed},
};
use crate::{
    kernel::{ArisanId, ArisanRoundId, Day, MemberId, Rupiah, SlotId, Text},
    testing::{Story, day, m, text},
};

const ID: ArisanId = ArisanId(1);
const R1: ArisanRoundId = ArisanRoundId(1);
const R2: ArisanRoundId = ArisanRoundId(2);
const S1: SlotId = SlotId(1);
const S2: SlotId = SlotId(2);
const S3: SlotId = SlotId(3);
const SEED: Seed = Seed([42; 32]);

fn terms(order: Order) -> Terms {
    Terms { name: text("Arisan RW 04"), contribution: Rupiah(50_000), cut: Rupiah(10_000), order }
}

fn slots() -> Vec<Slot> {
    [&[1][..], &[2], &[3, 4]]
        .map(|members| Slot { members: members.iter().map(|it| MemberId(*it)).collect() })
        .into()
}

fn share(slot: u32, member: u32) -> Share {
    Share { slot: SlotId(slot), member: MemberId(member) }
}

fn all() -> Vec<Share> {
    vec![share(1, 1), share(2, 2), share(3, 3), share(3, 4)]
}

fn the_day() -> Day {
    day("2026-11-28")
}

fn lot_id(round: ArisanRoundId, draw: u32) -> LotId {
    LotId { arisan: ID, round, draw }
}

fn commitment(round: ArisanRoundId, draw: u32) -> Commitment {
    Commitment::of(&SEED, lot_id(round, draw))
}

fn village() -> Story {
    Story::new().founded().member("Dewi").member("Asep").member("Tini")
}

fn planned(order: Order) -> Story {
    village()
        .given(m(1), Command::Plan { terms: terms(order) })
        .given(m(1), Command::SetSlots { arisan: ID, slots: slots() })
}

fn started(order: Order) -> Story {
    planned(order).given(m(1), Command::Start { arisan: ID })
}

fn open(round: ArisanRoundId) -> Command {
    let commitment = Some(commitment(round, 1));
    Command::OpenRound { arisan: ID, day: the_day(), occasion: None, commitment }
}

fn collect(round: ArisanRoundId, paid: Vec<Share>) -> Command {
    Command::Collect { arisan: ID, round, paid, not_paid: vec![] }
}

fn give(round: ArisanRoundId, slot: SlotId) -> Command {
    Command::Give { arisan: ID, round, slot, reason: Text::default(), seed: Some(SEED) }
}

fn word(round: ArisanRoundId, word: &str) -> Command {
    Command::AddWord { arisan: ID, round, word: text(word), member: None }
}

/// The first round is open and everybody has paid.
fn paid_up(order: Order) -> Story {
    started(order).given(m(1), open(R1)).given(m(1), collect(R1, all()))
}
