//! Those concerned are reminded a day before, once.

use super::*;
use crate::{
    General, due, members, next_due,
    rights::{Act, Who},
};

fn remind(occasion: &str) -> Command {
    Command::Remind { occasion: at(occasion) }
}

fn reminded(occasion: &str, members: &[u32]) -> Event {
    Event::Reminded { occasion: at(occasion), members: members.iter().copied().map(MemberId).collect() }
}

#[test]
fn a_day_before_who_may_come_is_reminded_once() {
    let story = planned(once()).given(m(3), answer(SATURDAY, Coming::No));
    story.clone().on("2026-11-27 14:59").when(By::Clock, remind(SATURDAY)).nothing();
    story.clone().on("2026-11-28 15:00").when(By::Clock, remind(SATURDAY)).nothing();
    let near = story.on("2026-11-27 15:00");
    near.when(By::Clock, remind(SATURDAY))
        .then([reminded(SATURDAY, &[1, 2])])
        .when(By::Clock, remind(SATURDAY))
        .nothing();
}

#[test]
fn nobody_is_reminded_of_what_is_off_nor_on_leave() {
    let story = planned(once()).given(m(3), members::Command::Pause { member: None }).on("2026-11-27 15:00");
    story.clone().when(By::Clock, remind(SATURDAY)).then([reminded(SATURDAY, &[1, 2])]);
    story.given(m(2), cancel(SATURDAY)).when(By::Clock, remind(SATURDAY)).nothing();
}

#[test]
fn moved_it_is_reminded_of_again() {
    let story = planned(once()).on("2026-11-27 15:00").given(By::Clock, remind(SATURDAY));
    let story = story.given(m(2), move_to(SATURDAY, "2026-11-30", "10:00"));
    assert!(due(&story.community, story.now).is_empty());
    let story = story.on("2026-11-29 10:00");
    story.when(By::Clock, remind(SATURDAY)).then([reminded(SATURDAY, &[1, 2, 3])]);
}

#[test]
fn only_time_itself_reminds() {
    let refusal = General::NotAllowed { act: Act::Remind, who: Who::Clock };
    planned(once()).on("2026-11-27 15:00").when(m(2), remind(SATURDAY)).refused(refusal);
}

#[test]
fn the_clock_knows_when_to_look_again() {
    let story = planned(once());
    let reminder = day("2026-11-27").moment(time("15:00"), crate::kernel::Zone::Wib);
    assert_eq!(next_due(&story.community, story.now), Some(reminder));
    assert!(due(&story.community, crate::kernel::Moment(reminder.0 - 1)).is_empty());
    assert_eq!(due(&story.community, reminder).len(), 1);
    // Planned for today, it is due at once.
    let soon = planned(Plan { day: day("2026-11-24"), ..once() });
    assert!(next_due(&soon.community, soon.now).unwrap() <= soon.now);
    assert_eq!(due(&soon.community, soon.now).len(), 1);
    let soon = soon.clock();
    assert!(due(&soon.community, soon.now).is_empty());
    assert!(next_due(&soon.community, soon.now).unwrap() > soon.now);
}
