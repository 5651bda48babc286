//! What is on the agenda and what was said.

use super::*;
use crate::{
    Refusal as Refused,
    kernel::Problem,
    limits,
    testing::{check, happens, nothing, refused, wrong},
};

fn write(words: &str, over: u32) -> Command {
    Command::WriteMinutes { occasion: at(SATURDAY), words: text(words), over }
}

fn written(words: &str, version: u32) -> Event {
    Event::MinutesWritten { occasion: at(SATURDAY), words: text(words), version }
}

fn add(what: &str) -> Command {
    Command::AddMatter { occasion: at(SATURDAY), what: text(what) }
}

fn drop_matter(matter: u32) -> Command {
    Command::DropMatter { occasion: at(SATURDAY), matter }
}

#[test]
fn of_two_writers_of_minutes_the_second_reads_the_first_before() {
    let story = planned(once()).when(m(2), write("Hadir enam.", 0)).then([written("Hadir enam.", 1)]);
    check(
        &story,
        [
            (
                "over nothing",
                m(3),
                write("Hadir tujuh.", 0).into(),
                refused(Refusal::NewerMinutes { version: 1 }),
            ),
            ("the same words", m(3), write("Hadir enam.", 0).into(), nothing()),
            (
                "over what was read",
                m(3),
                write("Hadir tujuh.", 1).into(),
                happens([written("Hadir tujuh.", 2)]),
            ),
            ("no words", m(3), write("", 1).into(), wrong("words", Problem::Empty)),
            ("a guest", By::Guest, write("Hadir tujuh.", 1).into(), refused(Refused::MEMBERS_ONLY)),
        ],
    );
    let minutes = scheduled(&story, SATURDAY).record.unwrap().minutes.clone().unwrap();
    assert_eq!((minutes.version, minutes.by, minutes.at), (1, Some(MemberId(2)), story.now));
}

#[test]
fn matters_are_added_and_dropped_and_no_number_is_given_twice() {
    let added = |matter| Event::MatterAdded { occasion: at(SATURDAY), matter, what: text("Rak buku") };
    let dropped = |matter| Event::MatterDropped { occasion: at(SATURDAY), matter };
    let story = planned(once())
        .when(m(2), add("Rak buku"))
        .then([added(1)])
        .when(m(3), add("Rak buku"))
        .then([added(2)])
        .when(m(2), drop_matter(2))
        .then([dropped(2)])
        .when(m(2), drop_matter(2))
        .nothing();
    story.when(m(2), add("Rak buku")).then([added(3)]);
}

#[test]
fn an_agenda_ends_somewhere() {
    let mut story = planned(once());
    for _ in 0..limits::AGENDA_MAX {
        story = story.given(m(2), add("Rak buku"));
    }
    story.when(m(2), add("Rak buku")).wrong("what", Problem::TooMany { max: limits::AGENDA_MAX });
}

#[test]
fn there_are_no_minutes_of_what_is_cancelled() {
    let story = planned(once()).given(m(2), cancel(SATURDAY));
    story.clone().when(m(2), write("Hadir enam.", 0)).refused(Refusal::Cancelled);
    story.clone().when(m(2), drop_matter(1)).refused(Refusal::Cancelled);
    story.when(m(2), add("Rak buku")).refused(Refusal::Cancelled);
}
