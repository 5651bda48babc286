//! One act is one piece of news, however many taps it took.

use super::*;
use crate::{
    gatherings::{Band, Command, Familiarity, Source},
    kernel::GatheringId,
    samples::commands,
    testing::{Story, day, m, text, time},
};

/// Sari and Dewi, on the day of the samples' gathering.
fn at_the_gathering() -> Story {
    let schedule =
        commands().into_iter().find(|it| matches!(it, crate::Command::Gatherings(Command::Schedule { .. })));
    Story::new().founded().member("Dewi").given(m(1), schedule.unwrap()).on("2026-11-27 15:10")
}

fn occasion() -> OccasionId {
    OccasionId { gathering: GatheringId(1), day: day("2026-11-27") }
}

fn latest(story: &Story) -> Vec<About> {
    story.community.news.latest().map(|it| it.about).collect()
}

fn count() -> Command {
    Command::Count { occasion: occasion(), band: Band::To12, familiarity: Familiarity::New, change: 1 }
}

fn minutes(words: &str, over: u32) -> Command {
    Command::WriteMinutes { occasion: occasion(), words: text(words), over }
}

#[test]
fn what_has_happened_is_told_newest_first() {
    let expected =
        [About::Scheduled { occasion: occasion() }, About::Joined { member: MemberId(2) }, About::Founded];
    assert_eq!(latest(&at_the_gathering()), expected);
}

#[test]
fn whoever_founded_it_is_named() {
    let story = at_the_gathering();
    let founded = story.community.news.latest().find(|it| it.about == About::Founded);
    assert_eq!(founded.and_then(|it| it.by), Some(MemberId(1)));
}

#[test]
fn sixty_taps_and_three_savings_of_minutes_are_two_pieces() {
    let mut story = at_the_gathering();
    for version in 0..3 {
        for _ in 0..20 {
            story = story.later(1).given(m(2), count());
        }
        story = story.given(m(1), minutes(&format!("Bagian {version}"), version));
    }
    let check_in = Command::CheckIn { occasion: occasion(), member: MemberId(1), source: Source::Web };
    let story = story.later(1).given(m(1), check_in);
    let (attended, written) =
        (About::Attended { occasion: occasion() }, About::MinutesWritten { occasion: occasion() });
    assert_eq!(latest(&story)[..2], [attended, written]);
    assert_eq!(latest(&story).len(), 5);
    let newest = story.community.news.latest().next().unwrap();
    assert_eq!((newest.at, newest.by), (story.now, Some(MemberId(1))));
}

#[test]
fn what_takes_place_after_all_is_not_told_as_cancelled() {
    let cancel = Command::Cancel { occasion: occasion(), reason: text("Hujan") };
    let cancelled = at_the_gathering().given(m(1), cancel);
    assert_eq!(latest(&cancelled)[0], About::Cancelled { occasion: occasion() });
    let restored = cancelled.given(m(1), Command::Restore { occasion: occasion() });
    assert!(!latest(&restored).contains(&About::Cancelled { occasion: occasion() }));
}

#[test]
fn only_the_last_are_kept() {
    let mut story = at_the_gathering();
    for minute in 1..=50 {
        let at = time(&format!("18:{minute:02}"));
        let plan = crate::gatherings::Plan {
            details: crate::gatherings::Details {
                title: text("Rapat"),
                time: at,
                minutes: 60,
                place: text("Balai"),
                note: text(""),
                roles: vec![],
            },
            sort: Default::default(),
            welcome: Default::default(),
            day: day("2026-11-28"),
            repeats: None,
        };
        story = story.given(m(1), Command::Schedule { plan });
    }
    assert_eq!(latest(&story).len(), limits::NEWS_MAX);
    let last = OccasionId { gathering: GatheringId(51), day: day("2026-11-28") };
    assert_eq!(latest(&story)[0], About::Scheduled { occasion: last });
}
