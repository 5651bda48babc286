//! Exchanging turns, and money in hands.

use super::{
    super::{Account, Event, Refusal},
    *,
};
use crate::{
    Event as Any,
    cash::{self, Account as Booked, Cause, Income, Standing, Written},
    kernel::{EntryId, HandingId, Problem, SwapId},
    testing::{check, refused, wrong},
};

const SWAP: SwapId = SwapId(1);

fn ask(mine: SlotId, theirs: SlotId) -> Command {
    Command::AskSwap { arisan: ID, mine, theirs, member: None }
}

fn agree() -> Command {
    Command::AgreeToSwap { arisan: ID, swap: SWAP, member: None }
}

fn hand(member: u32, amount: i64) -> Command {
    Command::HandOver { arisan: ID, round: R1, member: MemberId(member), amount: Rupiah(amount) }
}

fn account(story: &Story) -> Account {
    story.community.arisan.find(ID).unwrap().account(R1).unwrap()
}

#[test]
fn turns_are_exchanged_when_everybody_concerned_agrees() {
    let story = paid_up(Order::Agreement);
    let rows = [
        ("somebody else's", m(2), ask(S1, S3).into(), refused(Refusal::NotYours)),
        ("with itself", m(1), ask(S1, S1).into(), refused(Refusal::NothingToSwap)),
        ("none", m(1), ask(S1, SlotId(7)).into(), wrong("theirs", Problem::Unknown)),
    ];
    check(&story, rows);
    let story = story.given(m(1), ask(S1, S3));
    story.clone().when(m(1), ask(S1, S3)).nothing();
    story.clone().when(m(2), ask(S2, S1)).refused(Refusal::SwapOpen);
    story.clone().when(m(2), agree()).refused(Refusal::NotYours);
    let story =
        story.when(m(3), agree()).then([Event::SwapAgreed { arisan: ID, swap: SWAP, member: MemberId(3) }]);
    let agreed = Event::SwapAgreed { arisan: ID, swap: SWAP, member: MemberId(4) };
    let story =
        story.when(m(4), agree()).then([agreed, Event::Swapped { arisan: ID, swap: SWAP, round: None }]);
    assert_eq!(story.community.arisan.find(ID).unwrap().next_turn(), Some(S3));
    story.clone().when(m(1), give(R1, S1)).refused(Refusal::NotItsTurn { slot: S3 });
    story.when(m(4), agree()).nothing();
}

#[test]
fn whoever_was_drawn_may_let_another_one_have_the_turn() {
    let story = paid_up(Order::Need).given(m(1), give(R1, S1));
    story.clone().when(m(2), ask(S2, S3)).refused(Refusal::NothingToSwap);
    let story = story.given(m(2), ask(S2, S1)).given(m(1), agree());
    let it = story.community.arisan.find(ID).unwrap();
    let receiver = it.rounds[&R1].receiver.as_ref().unwrap();
    assert_eq!((receiver.slot, receiver.instead_of), (S2, Some(S1)));
    assert_eq!(it.waiting(), [S1, S3]);
}

#[test]
fn nobody_exchanges_with_whoever_has_received() {
    let story = paid_up(Order::Agreement).given(m(1), give(R1, S1)).given(m(1), hand(1, 140_000));
    story.clone().when(m(2), ask(S2, S1)).refused(Refusal::HandedOver);
    let story = story.given(m(1), open(R2));
    story.when(m(2), ask(S2, S1)).refused(Refusal::AlreadyReceived);
}

#[test]
fn an_offer_is_over_when_turns_have_changed_or_somebody_declines() {
    let story = paid_up(Order::Agreement).given(m(2), ask(S2, S1));
    let declined = story.clone().given(m(1), Command::DeclineSwap { arisan: ID, swap: SWAP, member: None });
    declined.when(m(1), agree()).refused(Refusal::SwapOver);
    let given = story.given(m(1), give(R1, S1)).given(m(1), hand(1, 140_000));
    assert_eq!(given.community.arisan.find(ID).unwrap().open_swaps().count(), 0);
    given.when(m(1), agree()).refused(Refusal::SwapOver);
}

#[test]
fn what_comes_in_is_handed_over_set_aside_or_still_there() {
    let story = paid_up(Order::Need);
    story.clone().when(m(1), hand(1, 1)).refused(Refusal::NoReceiver);
    let story = story.given(m(1), give(R1, S1));
    let rows = [
        ("not theirs", m(1), hand(2, 1_000).into(), wrong("member", Problem::Unknown)),
        (
            "nothing",
            m(1),
            hand(1, 0).into(),
            wrong("amount", Problem::OutOfRange { min: 1, max: 1_000_000_000_000 }),
        ),
        (
            "the cut stays",
            m(1),
            hand(1, 150_000).into(),
            refused(Refusal::NotThatMuch { available: Rupiah(140_000) }),
        ),
    ];
    check(&story, rows);
    let (arisan, round, handing) = (ID, R1, HandingId(1));
    let (member, amount) = (MemberId(1), Rupiah(100_000));
    let handed = Event::HandedOver { arisan, round, handing, member, amount };
    let cut = Event::CutSetAside { arisan, round, amount: Rupiah(10_000), entry: EntryId(1) };
    let (lines, cause) = (
        vec![Booked::BOX.more(Rupiah(10_000)), Booked::Income { income: Income::Other }.more(Rupiah(10_000))],
        Some(Cause::Arisan),
    );
    let written = Written { cause, ..Written::plain(day("2026-11-24"), text("Arisan RW 04"), lines) };
    let booked = cash::Event::Entered { entry: EntryId(1), standing: Standing::Booked, written };
    let story = story.when(m(1), hand(1, 100_000)).then([Any::from(handed), cut.into(), booked.into()]);
    assert_eq!(story.community.cash.balance(Booked::BOX), Rupiah(10_000));
    assert_eq!(
        account(&story),
        Account {
            pot: Rupiah(150_000),
            paid_in: Rupiah(150_000),
            handed_over: Rupiah(100_000),
            cut: Rupiah(10_000),
            in_hand: Rupiah(40_000),
            missing: Rupiah(0),
        }
    );
    let untick = Command::Collect { arisan, round, paid: vec![], not_paid: vec![share(2, 2)] };
    story.clone().when(m(1), untick).refused(Refusal::HandedOver);
    let story = story.given(m(1), hand(1, 40_000));
    assert_eq!(account(&story).in_hand, Rupiah(0));
    story.when(m(1), hand(1, 1)).refused(Refusal::NotThatMuch { available: Rupiah(0) });
}

#[test]
fn more_than_there_is_cannot_be_handed_over() {
    let some = vec![share(1, 1), share(3, 3), share(3, 4)];
    let story = started(Order::Need).given(m(1), open(R1)).given(m(1), collect(R1, some));
    let story = story.given(m(1), give(R1, S3));
    story.clone().when(m(1), hand(3, 70_001)).refused(Refusal::NotThatMuch { available: Rupiah(70_000) });
    let story = story.given(m(1), hand(3, 70_000));
    story.clone().when(m(1), hand(4, 70_000)).refused(Refusal::NotThatMuch { available: Rupiah(20_000) });
    let story = story.given(m(1), hand(4, 20_000)).given(m(1), collect(R1, vec![share(2, 2)]));
    let story = story.given(m(1), hand(4, 50_000));
    assert_eq!(account(&story).in_hand, Rupiah(0));
}

#[test]
fn somebody_else_confirms_what_was_handed_over() {
    let story = paid_up(Order::Need).given(m(1), give(R1, S1)).given(m(1), hand(1, 140_000));
    let (arisan, round, handing) = (ID, R1, HandingId(1));
    let confirm = Command::ConfirmHanding { arisan, round, handing };
    story.clone().when(m(1), confirm.clone()).refused(Refusal::OwnHanding);
    let strike = |reason| Command::StrikeHanding { arisan, round, handing, reason: text(reason) };
    story.clone().when(m(1), strike("")).wrong("reason", Problem::Empty);
    let struck = story.clone().given(m(1), strike("Salah hitung"));
    assert_eq!(account(&struck).handed_over, Rupiah(0));
    struck.clone().when(m(2), confirm.clone()).refused(Refusal::HandingSettled);
    struck.when(m(1), hand(1, 140_000)).accepted();
    let confirmed = story.given(m(2), confirm.clone());
    confirmed.clone().when(m(3), confirm).nothing();
    confirmed.when(m(1), strike("Ternyata belum")).refused(Refusal::HandingSettled);
}
