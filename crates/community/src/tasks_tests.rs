//! Somebody takes a task, finishes it or hands it on; nobody takes another's.

use super::*;
use crate::{
    kernel::By,
    members,
    testing::{Story, check, day, happens, m, nothing, occasion, refused, text, wrong},
};

fn add(owner: Option<u32>) -> Command {
    Command::Add {
        what: text("Pinjam tikar"),
        owner: owner.map(MemberId),
        due: None,
        from: None,
        decision: None,
    }
}

const ONE: TaskId = TaskId(1);
const TAKE: Command = Command::Take { task: ONE, member: None };
const LAY_DOWN: Command = Command::LayDown { task: ONE };
const FINISH: Command = Command::Finish { task: ONE };

fn hand_over(to: u32) -> Command {
    Command::HandOver { task: ONE, to: MemberId(to) }
}

fn drop_it(reason: &str) -> Command {
    Command::Drop { task: ONE, reason: text(reason) }
}

fn taken(owner: u32) -> Event {
    Event::Taken { task: ONE, owner: MemberId(owner) }
}

/// Sari, Dewi, Agus, and Mak Iyah for whom Dewi records.
fn four() -> Story {
    let story = Story::new().founded().member("Dewi").member("Agus");
    story.given(m(2), members::Command::Add { name: text("Mak Iyah"), honorific: None })
}

#[test]
fn a_task_is_added_for_somebody_who_belongs_and_a_day_to_come() {
    let due =
        |on| Command::Add { what: text("A"), owner: None, due: Some(day(on)), from: None, decision: None };
    let event = |due| Event::Added {
        task: ONE,
        what: text("A"),
        owner: None,
        due,
        from: None,
        decision: None,
        rupiah: None,
    };
    let nowhere = Command::Add {
        what: text("A"),
        owner: None,
        due: None,
        from: Some(occasion("1/2026-11-28")),
        decision: None,
    };
    check(
        &four(),
        [
            ("due today", m(1), due("2026-11-24").into(), happens([event(Some(day("2026-11-24")))])),
            ("due yesterday", m(1), due("2026-11-23").into(), wrong("due", Problem::InThePast)),
            ("for a stranger", m(1), add(Some(9)).into(), wrong("owner", Problem::Unknown)),
            ("from no minutes", m(1), nowhere.into(), refused(Refused::NO_SUCH)),
            ("by a guest", By::Guest, add(None).into(), refused(Refused::MEMBERS_ONLY)),
        ],
    );
}

#[test]
fn a_free_task_is_everybodys() {
    let free = four().given(m(1), add(None));
    let for_iyah = Command::Take { task: ONE, member: Some(MemberId(4)) };
    check(
        &free,
        [
            ("taken", m(3), TAKE.into(), happens([taken(3)])),
            ("taken for somebody recorded for", m(2), for_iyah.clone().into(), happens([taken(4)])),
            (
                "taken for another",
                m(3),
                for_iyah.into(),
                refused(members::Refusal::NotYours { member: MemberId(4) }),
            ),
            ("given to another", m(3), hand_over(2).into(), happens([taken(2)])),
            ("laid down already", m(3), LAY_DOWN.into(), nothing()),
            ("finished by whoever did it", m(3), FINISH.into(), happens([Event::Finished { task: ONE }])),
            ("no such task", m(3), Command::Finish { task: TaskId(2) }.into(), refused(Refused::NO_SUCH)),
        ],
    );
}

#[test]
fn an_owned_task_is_its_owners_and_their_recorders() {
    let not_yours = |owner| refused(Refusal::NotYours { owner: MemberId(owner) });
    let dropped = Event::Dropped { task: ONE, reason: text("Sudah ada") };
    check(
        &four().given(m(1), add(Some(2))),
        [
            ("taken again", m(2), TAKE.into(), nothing()),
            ("taken by another", m(3), TAKE.into(), not_yours(2)),
            ("handed over", m(2), hand_over(3).into(), happens([taken(3)])),
            ("handed over to oneself", m(2), hand_over(2).into(), nothing()),
            ("handed over by another", m(3), hand_over(3).into(), not_yours(2)),
            ("handed to a stranger", m(2), hand_over(9).into(), wrong("to", Problem::Unknown)),
            ("laid down", m(2), LAY_DOWN.into(), happens([Event::LaidDown { task: ONE }])),
            ("laid down by another", m(3), LAY_DOWN.into(), not_yours(2)),
            ("finished by another", m(3), FINISH.into(), not_yours(2)),
            ("dropped", m(2), drop_it("Sudah ada").into(), happens([dropped])),
            ("dropped by another", m(3), drop_it("Sudah ada").into(), not_yours(2)),
            ("dropped without a reason", m(2), drop_it("").into(), wrong("reason", Problem::Empty)),
        ],
    );
    let iyahs = four().given(m(1), add(Some(4)));
    iyahs.when(m(2), FINISH).then([Event::Finished { task: ONE }]);
}

#[test]
fn a_closed_task_never_changes() {
    let finished = four().given(m(1), add(Some(2))).given(m(2), FINISH);
    let dropped = four().given(m(1), add(Some(2))).given(m(2), drop_it("Sudah ada"));
    for closed in [&finished, &dropped] {
        let acts = [TAKE, LAY_DOWN, hand_over(3), drop_it("Lagi")];
        check(closed, acts.map(|act| ("closed", m(2), act.into(), refused(Refusal::AlreadyClosed))));
    }
    check(&finished, [("finished already", m(3), FINISH.into(), nothing())]);
    check(&dropped, [("dropped already", m(2), FINISH.into(), refused(Refusal::AlreadyClosed))]);
}

#[test]
fn only_so_many_are_open_at_once() {
    let mut story = Story::new().founded();
    for _ in 0..limits::TASKS_OPEN_MAX {
        story = story.given(m(1), add(None));
    }
    let story = story.when(m(1), add(None)).wrong("what", Problem::TooMany { max: limits::TASKS_OPEN_MAX });
    story.given(m(1), FINISH).when(m(1), add(None)).accepted();
}
