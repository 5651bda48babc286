//! Commit and reveal, by hand, without a lot.

use super::{
    super::{DrawEnd, Event, Refusal},
    *,
};
use crate::{
    kernel::{PhotoId, Problem},
    photos,
    testing::{check, refused, wrong},
};

const OPEN: Command = Command::OpenDraw { arisan: ID, round: R1 };
const CLOSE: Command = Command::CloseWords { arisan: ID, round: R1 };

fn draw(seed: Option<Seed>) -> Command {
    Command::Draw { arisan: ID, round: R1, seed }
}

fn call_off(seed: Option<Seed>) -> Command {
    Command::CallOff { arisan: ID, round: R1, reason: text("Hujan"), seed }
}

fn with_words() -> Story {
    paid_up(Order::Draw).given(m(1), OPEN).given(m(2), word(R1, "melati")).given(m(1), word(R1, "7"))
}

#[test]
fn the_commitment_is_published_with_the_round() {
    let story = started(Order::Draw).when(m(1), open(R1));
    let opened = Event::RoundOpened { arisan: ID, round: R1, day: the_day(), occasion: None };
    let (round_id, commitment) = ("arisan/1/1/1".to_owned(), commitment(R1, 1));
    let committed = Event::Committed { arisan: ID, round: R1, draw: 1, round_id, commitment };
    let story = story.then([opened, committed]);
    let other = Some(Commitment([9; 32]));
    story.when(m(1), Command::Commit { arisan: ID, round: R1, commitment: other }).nothing();
}

#[test]
fn a_draw_goes_through_commitment_words_closing_and_revealing() {
    let story = paid_up(Order::Draw);
    story.clone().when(m(2), word(R1, "melati")).refused(Refusal::DrawNotOpen);
    let story = story.given(m(1), OPEN);
    story.clone().when(m(1), CLOSE).refused(Refusal::NoWords);
    story.clone().when(m(1), draw(Some(SEED))).refused(Refusal::WordsOpen);
    let story = story.given(m(2), word(R1, "melati")).given(m(1), word(R1, "7"));
    let rows = [
        ("one word each", m(2), word(R1, "mawar").into(), refused(Refusal::WordGiven)),
        ("nothing", m(3), word(R1, "  ").into(), wrong("word", Problem::Empty)),
        ("two in one", m(3), word(R1, "a\nb").into(), wrong("word", Problem::Malformed)),
        (
            "a speech",
            m(3),
            word(R1, &"a".repeat(41)).into(),
            wrong("word", Problem::TooLong { chars_max: 40 }),
        ),
        ("early", m(1), draw(Some(SEED)).into(), refused(Refusal::WordsOpen)),
    ];
    check(&story, rows);
    story.clone().when(m(2), word(R1, "melati")).nothing();
    let eligible = vec![S1, S2, S3];
    let story = story.when(m(1), CLOSE).then([Event::WordsClosed { arisan: ID, round: R1, eligible }]);
    let rows = [
        ("late", m(3), word(R1, "telat").into(), refused(Refusal::WordsClosed)),
        ("called off", m(1), call_off(Some(SEED)).into(), refused(Refusal::WordsClosed)),
        ("given", m(1), give(R1, S1).into(), refused(Refusal::DrawnByLot)),
        ("another seed", m(1), draw(Some(Seed([1; 32]))).into(), refused(Refusal::SeedLost)),
        ("no seed", m(1), draw(None).into(), refused(Refusal::SeedLost)),
    ];
    check(&story, rows);
    let lot = super::super::lot::draw(&SEED, lot_id(R1, 1), &["melati", "7"], 3).unwrap();
    let slot = [S1, S2, S3][lot.index];
    let drawn = Event::Drawn { arisan: ID, round: R1, seed: SEED, counter: 0, slot };
    // Anybody may reveal.
    let story = story.when(m(4), draw(Some(SEED))).then([drawn]);
    story.clone().when(m(1), draw(Some(SEED))).nothing();
    story.when(m(1), OPEN).refused(Refusal::HasReceiver);
}

#[test]
fn ticks_after_the_closing_change_nothing_in_the_drum() {
    let some = vec![share(1, 1), share(2, 2)];
    let story = started(Order::Draw).given(m(1), open(R1)).given(m(1), collect(R1, some)).given(m(1), OPEN);
    let story = story.given(m(3), word(R1, "padi")).given(m(1), CLOSE).given(m(1), collect(R1, all()));
    let story = story.given(m(1), draw(Some(SEED)));
    let round = &story.community.arisan.find(ID).unwrap().rounds[&R1];
    assert_eq!(round.draws[0].eligible, Some(vec![S1, S2]));
    assert!([S1, S2].contains(&round.receiver.as_ref().unwrap().slot));
}

#[test]
fn nobody_rolls_again_in_secret() {
    let story = with_words();
    let (arisan, round, seed, reason) = (ID, R1, Some(SEED), text("Hujan"));
    let story = story.when(m(1), call_off(seed)).then([Event::CalledOff { arisan, round, seed, reason }]);
    story.clone().when(m(1), call_off(seed)).nothing();
    story.clone().when(m(1), OPEN).refused(Refusal::NoCommitment);
    story.clone().when(m(2), word(R1, "mawar")).refused(Refusal::NoCommitment);
    let again = Command::Commit { arisan, round, commitment: Some(commitment(R1, 2)) };
    let (round_id, commitment) = ("arisan/1/1/2".to_owned(), commitment(R1, 2));
    let committed = Event::Committed { arisan, round, draw: 2, round_id, commitment };
    let story = story.when(m(1), again).then([committed]);
    let draws = &story.community.arisan.find(ID).unwrap().rounds[&R1].draws;
    assert!(matches!(&draws[0].end, Some(DrawEnd::CalledOff { seed: Some(SEED), .. })));
    assert!(draws[1].words.is_empty() && !draws[1].opened);
}

#[test]
fn a_lost_seed_is_said_to_be_lost_and_the_draw_begun_anew() {
    let story = with_words().given(m(1), CLOSE);
    story.clone().when(m(1), draw(None)).refused(Refusal::SeedLost);
    let lost = Event::CalledOff { arisan: ID, round: R1, seed: None, reason: text("Hujan") };
    story.when(m(1), call_off(Some(Seed([1; 32])))).then([lost]);
}

#[test]
fn one_slot_needs_no_lot_and_none_cannot_be_drawn() {
    let story = started(Order::Draw).given(m(1), open(R1)).given(m(1), OPEN).given(m(1), word(R1, "a"));
    story.clone().when(m(1), CLOSE).refused(Refusal::NobodyPaidUp);
    let story = story.given(m(1), collect(R1, vec![share(2, 2)]));
    story.clone().when(m(1), CLOSE).refused(Refusal::NeedsNoLot { slot: S2 });
    story.clone().when(m(1), give(R1, S1)).refused(Refusal::NotPaidUp);
    let (arisan, round) = (ID, R1);
    // Its commitment is opened all the same.
    let called_off = Event::CalledOff { arisan, round, seed: Some(SEED), reason: text("") };
    let given = Event::Given { arisan, round, slot: S2, reason: text("") };
    story.when(m(1), give(R1, S2)).then([called_off, given]);
}

#[test]
fn the_last_one_gets_no_commitment() {
    let mut story = started(Order::Draw);
    for (round, slot) in [(R1, S1), (R2, S2)] {
        story = story.given(m(1), open(round));
        let unpaid = all().into_iter().filter(|it| it.slot == slot).collect();
        story = story.given(m(1), collect(round, unpaid)).given(m(1), give(round, slot));
        story = story.given(m(1), collect(round, all()));
    }
    let round = ArisanRoundId(3);
    let opened = Event::RoundOpened { arisan: ID, round, day: the_day(), occasion: None };
    let story = story.when(m(1), open(round)).then([opened]);
    let open_draw = Command::OpenDraw { arisan: ID, round };
    story.clone().when(m(1), open_draw).refused(Refusal::NeedsNoLot { slot: S3 });
    story.clone().when(m(1), give(round, S1)).refused(Refusal::AlreadyReceived);
    let story = story.given(m(1), collect(round, all())).given(m(1), give(round, S3));
    assert!(story.community.arisan.find(ID).unwrap().running().is_none());
}

#[test]
fn a_draw_by_hand_has_a_photo_and_two_witnesses() {
    let (shot, people) = (crate::samples::photos::picture(), photos::People::Adults);
    let add = photos::Command::Add { shot, people, caption: text(""), occasion: None };
    let story = paid_up(Order::Draw).given(m(1), add);
    let record = |slot, photo, witnesses: &[u32]| Command::RecordDraw {
        arisan: ID,
        round: R1,
        slot,
        photo: PhotoId(photo),
        witnesses: witnesses.iter().map(|it| MemberId(*it)).collect(),
        seed: Some(SEED),
    };
    let rows = [
        ("no photo", m(1), record(S2, 9, &[1, 2]).into(), wrong("photo", Problem::Unknown)),
        ("one witness twice", m(1), record(S2, 1, &[1, 1]).into(), refused(Refusal::TooFewWitnesses)),
        ("a stranger", m(1), record(S2, 1, &[1, 9]).into(), wrong("witnesses", Problem::Unknown)),
        ("no such slot", m(1), record(SlotId(4), 1, &[1, 2]).into(), wrong("slot", Problem::Unknown)),
    ];
    check(&story, rows);
    let story = story.given(m(1), record(S2, 1, &[2, 1]));
    story.clone().when(m(1), record(S2, 1, &[2, 1])).nothing();
    story.clone().when(m(1), record(S1, 1, &[2, 1])).refused(Refusal::HasReceiver);
    let draw = &story.community.arisan.find(ID).unwrap().rounds[&R1].draws[0];
    assert!(matches!(&draw.end, Some(DrawEnd::CalledOff { seed: Some(SEED), .. })), "revealed too");
    paid_up(Order::Need).when(m(1), record(S2, 1, &[1, 2])).wrong("photo", Problem::Unknown);
}

#[test]
fn by_agreement_it_is_the_next_ones_turn_and_by_need_whoever_it_is() {
    let story = paid_up(Order::Agreement);
    let rows = [
        ("not its turn", m(1), give(R1, S2).into(), refused(Refusal::NotItsTurn { slot: S1 })),
        ("no lot", m(1), OPEN.into(), refused(Refusal::NotDrawnByLot)),
        ("none of ours", m(1), give(R1, SlotId(4)).into(), wrong("slot", Problem::Unknown)),
    ];
    check(&story, rows);
    story.when(m(1), give(R1, S1)).accepted();
    paid_up(Order::Need).when(m(1), give(R1, S3)).accepted();
}
