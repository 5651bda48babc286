//! Samples of an arisan.

use super::{every, text};
use crate::{
    Command, Event,
    arisan::{
        self, Order, Share, Slot, Terms,
        lot::{Commitment, LotId, Seed},
    },
    gatherings::OccasionId,
    kernel::{
        ArisanId, ArisanRoundId, EntryId, GatheringId, HandingId, MemberId, PhotoId, Rupiah, SlotId, SwapId,
    },
};

const SARI: MemberId = MemberId(1);
const DEWI: MemberId = MemberId(2);
const FIRST: ArisanRoundId = ArisanRoundId(1);
/// Planned; drawn by lot with an open draw; by need, with its first round received.
const PLANNED: ArisanId = ArisanId(1);
const BY_LOT: ArisanId = ArisanId(2);
const BY_NEED: ArisanId = ArisanId(3);

pub fn terms() -> Terms {
    let (contribution, cut) = (Rupiah(50_000), Rupiah(10_000));
    Terms { name: text("Arisan Ibu-ibu 📚 <b>RW 04</b>"), contribution, cut, order: Order::Draw }
}

/// Sari has one, the other two share one.
pub fn slots() -> Vec<Slot> {
    vec![Slot { members: vec![SARI] }, Slot { members: vec![DEWI, MemberId(3)] }]
}

pub const SEED: Seed = Seed([7; 32]);

pub fn lot_id() -> LotId {
    LotId { arisan: BY_LOT, round: FIRST, draw: 1 }
}

pub fn commands() -> impl Iterator<Item = Command> {
    let (arisan, round) = (BY_LOT, FIRST);
    let occasion = Some(OccasionId { gathering: GatheringId(1), day: super::day(4) });
    let share = Share { slot: SlotId(1), member: SARI };
    every!(arisan::Command:
        Plan { terms: terms() },
        Change { arisan: PLANNED, terms: Terms { order: Order::Agreement, ..terms() } },
        SetSlots { arisan: PLANNED, slots: slots() },
        Start { arisan: PLANNED },
        End { arisan: PLANNED },
        OpenRound { arisan, day: super::day(4), occasion, commitment: None },
        MoveRound { arisan, round, day: super::day(11), occasion: None },
        Collect { arisan, round, paid: vec![share], not_paid: vec![Share { slot: SlotId(2), member: DEWI }] },
        Commit { arisan, round, commitment: None },
        OpenDraw { arisan, round },
        AddWord { arisan, round, word: text("melati"), member: None },
        CloseWords { arisan, round },
        Draw { arisan, round, seed: None },
        CallOff { arisan, round, reason: text("Hujan deras"), seed: None },
        RecordDraw {
            arisan,
            round,
            slot: SlotId(1),
            photo: PhotoId(1),
            witnesses: vec![SARI, DEWI],
            seed: None,
        },
        Give {
            arisan: BY_NEED,
            round: ArisanRoundId(2),
            slot: SlotId(2),
            reason: text("Anaknya masuk sekolah"),
            seed: None,
        },
        AskSwap { arisan, mine: SlotId(1), theirs: SlotId(2), member: None },
        AgreeToSwap { arisan, swap: SwapId(1), member: Some(DEWI) },
        DeclineSwap { arisan, swap: SwapId(1), member: None },
        HandOver { arisan: BY_NEED, round, member: SARI, amount: Rupiah(90_000) },
        ConfirmHanding { arisan: BY_NEED, round, handing: HandingId(1) },
        StrikeHanding { arisan: BY_NEED, round, handing: HandingId(1), reason: text("Salah tulis") },
    )
}

pub fn events() -> impl Iterator<Item = Event> {
    let (arisan, round, swap, handing) = (BY_LOT, FIRST, SwapId(1), HandingId(1));
    let occasion = Some(OccasionId { gathering: GatheringId(1), day: super::day(4) });
    let (slot, member) = (SlotId(1), DEWI);
    every!(arisan::Event:
        Planned { arisan, terms: terms() },
        Changed { arisan, terms: Terms { order: Order::Need, cut: Rupiah(0), ..terms() } },
        SlotsSet { arisan, slots: slots() },
        Started { arisan, cycle: 1 },
        Ended { arisan },
        RoundOpened { arisan, round, day: super::day(4), occasion },
        RoundMoved { arisan, round, day: super::day(11), occasion: None },
        Collected {
            arisan,
            round,
            paid: vec![Share { slot, member: SARI }],
            not_paid: vec![Share { slot: SlotId(2), member: DEWI }],
        },
        Committed {
            arisan,
            round,
            draw: 1,
            round_id: lot_id().to_string(),
            commitment: Commitment::of(&SEED, lot_id()),
        },
        DrawOpened { arisan, round },
        WordAdded { arisan, round, member, word: text("melati 🌼") },
        WordsClosed { arisan, round, eligible: vec![SlotId(1), SlotId(2)] },
        Drawn { arisan, round, seed: SEED, counter: 0, slot },
        CalledOff { arisan, round, seed: Some(SEED), reason: text("Hujan deras") },
        DrawRecorded { arisan, round, slot, photo: PhotoId(1), witnesses: vec![SARI, DEWI] },
        Given { arisan, round, slot, reason: text("Anaknya masuk sekolah") },
        SwapAsked { arisan, swap, mine: SlotId(1), theirs: SlotId(2), member },
        SwapAgreed { arisan, swap, member },
        SwapDeclined { arisan, swap, member },
        Swapped { arisan, swap, round: Some(round) },
        HandedOver { arisan, round, handing, member, amount: Rupiah(45_000) },
        CutSetAside { arisan, round, amount: Rupiah(10_000), entry: EntryId(3) },
        HandingConfirmed { arisan, round, handing, member },
        HandingStruck { arisan, round, handing, reason: text("Salah tulis") },
    )
}

/// The three arisan of the samples, on a story in which Sari, Dewi and a third one belong.
#[cfg(test)]
pub fn given(story: crate::testing::Story) -> crate::testing::Story {
    use arisan::Command as Arisan;

    use crate::testing::m;
    let day = story.community.today(story.now);
    let mut story = story;
    for order in [Order::Draw, Order::Draw, Order::Need] {
        story = story.given(m(1), Arisan::Plan { terms: Terms { order, ..terms() } });
    }
    for arisan in [BY_LOT, BY_NEED] {
        let commitment = Some(Commitment::of(&SEED, LotId { arisan, round: FIRST, draw: 1 }));
        let paid = shares();
        story = story
            .given(m(1), Arisan::SetSlots { arisan, slots: slots() })
            .given(m(1), Arisan::Start { arisan })
            .given(m(1), Arisan::OpenRound { arisan, day, occasion: None, commitment })
            .given(m(1), Arisan::Collect { arisan, round: FIRST, paid, not_paid: vec![] });
    }
    let (arisan, round) = (BY_NEED, ArisanRoundId(2));
    let give = Arisan::Give { arisan, round: FIRST, slot: SlotId(1), reason: text(""), seed: None };
    let hand_over = Arisan::HandOver { arisan, round: FIRST, member: SARI, amount: Rupiah(50_000) };
    story
        .given(m(1), Arisan::OpenDraw { arisan: BY_LOT, round: FIRST })
        .given(m(1), give)
        .given(m(1), hand_over)
        .given(m(1), Arisan::OpenRound { arisan, day, occasion: None, commitment: None })
        .given(m(1), Arisan::Collect { arisan, round, paid: shares(), not_paid: vec![] })
}

#[cfg(test)]
fn shares() -> Vec<Share> {
    let all = [(1, SARI), (2, DEWI), (2, MemberId(3))];
    all.map(|(slot, member)| Share { slot: SlotId(slot), member }).into()
}
