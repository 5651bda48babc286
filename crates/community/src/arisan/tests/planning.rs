//! Terms, slots, rounds, ticks.

use super::{
    super::{Event, Refusal},
    *,
};
use crate::{
    Refusal as Refused,
    kernel::Problem,
    testing::{check, happens, nothing, occasion, refused, wrong},
};

#[test]
fn terms_must_make_sense() {
    let plan = |contribution, cut| {
        let (contribution, cut) = (Rupiah(contribution), Rupiah(cut));
        Command::Plan { terms: Terms { contribution, cut, ..terms(Order::Draw) } }.into()
    };
    let range = |min, max| Problem::OutOfRange { min, max };
    let rows = [
        ("nothing to pay", m(1), plan(0, 0), wrong("contribution", range(1, 1_000_000_000))),
        ("less than nothing", m(1), plan(-50_000, 0), wrong("contribution", range(1, 1_000_000_000))),
        (
            "a million milliards",
            m(1),
            plan(1_000_000_000_000_000, 0),
            wrong("contribution", range(1, 1_000_000_000)),
        ),
        ("a cut that gives", m(1), plan(50_000, -1), wrong("cut", range(0, 2_999_999))),
        ("a cut beyond all pots", m(1), plan(50_000, 3_000_000), wrong("cut", range(0, 2_999_999))),
        (
            "an ordinary one",
            m(1),
            plan(50_000, 10_000),
            happens([Event::Planned { arisan: ID, terms: terms(Order::Draw) }]),
        ),
    ];
    check(&village(), rows);
}

#[test]
fn slots_are_whole_or_shared_by_two() {
    let set = |slots: &[&[u32]]| {
        let slots = slots.iter().map(|it| Slot { members: it.iter().map(|id| MemberId(*id)).collect() });
        Command::SetSlots { arisan: ID, slots: slots.collect() }.into()
    };
    let story = village().given(m(1), Command::Plan { terms: terms(Order::Draw) });
    let three = Slot { members: vec![MemberId(1)] };
    let rows = [
        ("two halves at most", m(1), set(&[&[1, 2, 3]]), wrong("slots", Problem::TooMany { max: 2 })),
        ("two halves of one are a whole", m(1), set(&[&[1, 1]]), wrong("slots", Problem::Taken)),
        ("nobody's", m(1), set(&[&[1], &[]]), wrong("slots", Problem::Empty)),
        ("a stranger", m(1), set(&[&[1], &[9]]), wrong("slots", Problem::Unknown)),
        ("too many", m(1), set(&[&[1][..]; 61]), wrong("slots", Problem::TooMany { max: 60 })),
        (
            "one member has several",
            m(1),
            set(&[&[1], &[1]]),
            happens([Event::SlotsSet { arisan: ID, slots: vec![three.clone(), three] }]),
        ),
    ];
    check(&story, rows);
    let start = Command::Start { arisan: ID };
    story.clone().when(m(1), start.clone()).refused(Refusal::TooFewSlots);
    story.given(m(1), set(&[&[1]])).when(m(1), start).refused(Refusal::TooFewSlots);
}

#[test]
fn halves_need_even_amounts_and_a_cut_leaves_something() {
    let with = |contribution, cut| {
        let terms = Terms { contribution: Rupiah(contribution), cut: Rupiah(cut), ..terms(Order::Draw) };
        planned(Order::Draw).given(m(1), Command::Change { arisan: ID, terms })
    };
    let start = Command::Start { arisan: ID };
    with(25_001, 0).when(m(1), start.clone()).refused(Refusal::OddHalves);
    with(50_000, 5_001).when(m(1), start.clone()).refused(Refusal::OddHalves);
    with(50_000, 150_000).when(m(1), start.clone()).refused(Refusal::CutTooLarge);
    with(50_000, 149_998).when(m(1), start).accepted();
}

#[test]
fn a_running_cycle_closes_the_list() {
    let story = started(Order::Draw);
    let rows = [
        ("slots", m(1), Command::SetSlots { arisan: ID, slots: vec![] }.into(), refused(Refusal::Running)),
        (
            "terms",
            m(1),
            Command::Change { arisan: ID, terms: terms(Order::Need) }.into(),
            refused(Refusal::Running),
        ),
        ("again", m(1), Command::Start { arisan: ID }.into(), refused(Refusal::Running)),
        ("end", m(1), Command::End { arisan: ID }.into(), refused(Refusal::Running)),
        ("none", m(1), Command::Start { arisan: ArisanId(9) }.into(), refused(Refused::NO_SUCH)),
    ];
    check(&story, rows);
}

#[test]
fn a_new_cycle_may_follow_with_other_slots() {
    let mut story = started(Order::Agreement);
    for (round, slot) in [(R1, S1), (R2, S2), (ArisanRoundId(3), S3)] {
        story = story.given(m(1), open(round)).given(m(1), collect(round, all()));
        story = story.given(m(1), give(round, slot));
    }
    let it = story.community.arisan.find(ID).unwrap();
    assert!(it.running().is_none());
    assert_eq!(it.received(1).len(), 3);
    let two = vec![Slot { members: vec![MemberId(4)] }, Slot { members: vec![MemberId(1)] }];
    let again = story
        .given(m(1), Command::SetSlots { arisan: ID, slots: two })
        .when(m(1), Command::Start { arisan: ID })
        .then([Event::Started { arisan: ID, cycle: 2 }]);
    let again = again.given(m(1), open(ArisanRoundId(4)));
    let it = again.community.arisan.find(ID).unwrap();
    assert_eq!((it.place(ArisanRoundId(3)), it.place(ArisanRoundId(4))), (3, 1));
    assert_eq!(it.waiting(), [S1, S2]);
    assert_eq!(it.account(R1).unwrap().pot, Rupiah(150_000), "of the cycle it was in");
}

#[test]
fn rounds_come_one_after_the_other() {
    let plain = Event::RoundOpened { arisan: ID, round: R1, day: the_day(), occasion: None };
    let story = started(Order::Need);
    planned(Order::Need).when(m(1), open(R1)).refused(Refusal::NotRunning);
    let far = Command::OpenRound { arisan: ID, day: day("2028-01-01"), occasion: None, commitment: None };
    story.clone().when(m(1), far).wrong("day", Problem::NotInTheCalendar);
    let nowhere = Some(occasion("1/2026-11-28"));
    let there = Command::OpenRound { arisan: ID, day: the_day(), occasion: nowhere, commitment: None };
    story.clone().when(m(1), there).wrong("occasion", Problem::Unknown);
    let story = story.when(m(1), open(R1)).then([plain]);
    story.clone().when(m(1), open(R2)).refused(Refusal::RoundUnderWay { round: R1 });
    let later = Command::MoveRound { arisan: ID, round: R1, day: day("2026-12-05"), occasion: None };
    let moved = story.given(m(1), later.clone());
    moved.clone().when(m(1), later).nothing();
    assert_eq!(moved.community.arisan.find(ID).unwrap().rounds[&R1].day, day("2026-12-05"));
}

#[test]
fn only_new_ticks_are_written_and_wrong_ones_taken_back() {
    let story = started(Order::Need).given(m(1), open(R1)).given(m(1), collect(R1, vec![share(1, 1)]));
    let take_back =
        Command::Collect { arisan: ID, round: R1, paid: vec![], not_paid: vec![share(1, 1), share(2, 2)] };
    let both =
        Command::Collect { arisan: ID, round: R1, paid: vec![share(1, 1)], not_paid: vec![share(1, 1)] };
    let collected = |paid, not_paid| happens([Event::Collected { arisan: ID, round: R1, paid, not_paid }]);
    let rows = [
        (
            "new ones only",
            m(1),
            collect(R1, all()).into(),
            collected(vec![share(2, 2), share(3, 3), share(3, 4)], vec![]),
        ),
        ("already so", m(1), collect(R1, vec![share(1, 1)]).into(), nothing()),
        ("a wrong tick", m(1), take_back.into(), collected(vec![], vec![share(1, 1)])),
        ("nobody's share", m(1), collect(R1, vec![share(1, 2)]).into(), wrong("paid", Problem::Unknown)),
        ("paid and not paid", m(1), both.into(), wrong("paid", Problem::Taken)),
        ("no such round", m(1), collect(R2, all()).into(), refused(Refused::NO_SUCH)),
    ];
    check(&story, rows);
}

#[test]
fn only_paid_up_slots_are_in_the_drum_and_halves_only_together() {
    let story =
        started(Order::Need).given(m(1), open(R1)).given(m(1), collect(R1, vec![share(1, 1), share(3, 3)]));
    let eligible = |story: &Story, round| story.community.arisan.find(ID).unwrap().eligible(round);
    assert_eq!(eligible(&story, R1), [S1]);
    story.clone().when(m(1), give(R1, S3)).refused(Refusal::NotPaidUp);
    let story = story.given(m(1), collect(R1, vec![share(3, 4)]));
    assert_eq!(eligible(&story, R1), [S1, S3]);
    let story = story.given(m(1), give(R1, S1)).given(m(1), open(R2)).given(m(1), collect(R2, all()));
    assert_eq!(eligible(&story, R2), [S3], "Dewi owes the first round");
    let story = story.given(m(1), collect(R1, vec![share(2, 2)]));
    assert_eq!(eligible(&story, R2), [S2, S3], "Sari has received");
}

#[test]
fn whoever_has_received_keeps_owing() {
    let story = paid_up(Order::Need).given(m(1), give(R1, S1)).given(m(1), open(R2));
    let debts = |story: &Story, on| story.community.arisan.find(ID).unwrap().debts(day(on));
    assert_eq!(debts(&story, "2026-11-28"), [], "the round's day is not over");
    let owed = [(R2, share(1, 1), Rupiah(50_000)), (R2, share(2, 2), Rupiah(50_000))];
    assert_eq!(debts(&story, "2026-11-29")[..2], owed);
    let half = (R2, share(3, 3), Rupiah(25_000));
    assert_eq!(debts(&story, "2026-11-29")[2], half);
}
