//! Rules of what a viewer sees of members.

use super::*;
use crate::{
    fields::{Care, Command as Fields},
    gatherings::{self, Details, Plan, Source},
    impact,
    kernel::{GatheringId, IndicatorId, TaskId},
    members::Command,
    seen_by::Viewer,
    tasks,
    testing::{Story, day, m, occasion, text, time},
};

const SARI: Viewer = Viewer::Member(MemberId(1));

fn add(name: &str) -> Command {
    Command::Add { name: text(name), honorific: Some(Honorific::Bu) }
}

fn names(people: impl IntoIterator<Item = Person>) -> Vec<String> {
    people.into_iter().filter_map(|it| it.name).collect()
}

#[test]
fn members_see_each_other_and_outsiders_a_number() {
    let story = Story::new()
        .founded()
        .member("Dewi")
        .given(m(1), add("Tati"))
        .given(m(2), Fields::Take { care: Care::Meetings, name: text(""), until: None })
        .given(m(2), Command::Pause { member: None });
    let inside = Seen::new(&story.community, SARI, story.now).member_list();
    assert_eq!((inside.belonging, inside.active), (Count::Exact(3), Count::Exact(2)));
    let inside = inside.inside.unwrap();
    let [sari, dewi, tati] = &inside.members[..] else { panic!("three belong") };
    assert_eq!(sari.came, Came::Founding);
    assert!(matches!(&dewi.came, Came::Invitation { vouched_by } if vouched_by.id == MemberId(1)));
    assert!(dewi.paused && dewi.fields.len() == 1);
    assert_eq!(tati.person.name.as_deref(), Some("Bu Tati"));
    assert_eq!(tati.recorded_by.as_ref().map(|it| it.id), Some(MemberId(1)));
    assert!(!inside.suggests_branch);

    let outside = Seen::new(&story.community, Viewer::Outsider, story.now);
    let list = outside.member_list();
    assert_eq!((list.belonging, list.active), (Count::Masked, Count::Masked));
    assert!(list.inside.is_none() && outside.member_page(MemberId(1)).is_none());
    assert!(outside.myself().is_none() && outside.bare_name(MemberId(1)).is_none());
}

#[test]
fn above_thirty_active_members_a_branch_is_suggested() {
    let story =
        (2..=30).fold(Story::new().founded(), |story, number| story.member(&format!("Warga {number}")));
    let suggests = |story: &Story| {
        Seen::new(&story.community, SARI, story.now).member_list().inside.unwrap().suggests_branch
    };
    assert!(!suggests(&story));
    assert!(suggests(&story.member("Warga 31")));
}

#[test]
fn who_left_is_former_and_leaves_alone_whom_they_recorded_for() {
    let story = Story::new()
        .founded()
        .member("Dewi")
        .given(m(2), add("Tati"))
        .given(m(2), Command::Leave { member: None });
    let seen = Seen::new(&story.community, SARI, story.now);
    let inside = seen.member_list().inside.unwrap();
    assert_eq!(names(inside.former.into_iter().map(|it| it.person)), ["Dewi"]);
    let tati = seen.member_page(MemberId(3)).unwrap();
    assert!(tati.row.alone && tati.may_take_on && !tati.acts_for);
    assert!(seen.member_page(MemberId(2)).unwrap().left_on.is_some());
    assert!(!seen.myself().unwrap().may_leave, "Sari is the last with a phone");

    let taken_on =
        story.given(m(1), Command::ChooseRecorder { member: Some(MemberId(3)), recorder: Some(MemberId(1)) });
    let seen = Seen::new(&taken_on.community, SARI, taken_on.now);
    let tati = seen.member_page(MemberId(3)).unwrap();
    assert!(tati.acts_for && !tati.may_take_on);
    assert_eq!(seen.bare_name(MemberId(3)).unwrap(), ("Tati".into(), Some(Honorific::Bu)));
    assert_eq!(names(seen.myself().unwrap().records_for.into_iter().map(|it| it.person)), ["Bu Tati"]);
}

#[test]
fn deeds_are_counted_from_what_was_written_down() {
    let plan = Plan {
        details: Details {
            title: text("Pojok baca"),
            time: time("09:00"),
            minutes: 60,
            place: text("Balai"),
            note: text(""),
            roles: vec![],
        },
        sort: Default::default(),
        welcome: Default::default(),
        day: day("2026-11-25"),
        repeats: None,
    };
    let choose = impact::Command::Choose {
        name: text("Buku"),
        unit: text("buku"),
        source: impact::Source::Sum,
        baseline: None,
        target: None,
    };
    let record = |amount| impact::Command::Record {
        indicator: IndicatorId(1),
        day: day("2026-11-25"),
        amount,
        note: text(""),
        occasion: None,
    };
    let add = |what| tasks::Command::Add {
        what: text(what),
        owner: Some(MemberId(2)),
        due: None,
        from: None,
        decision: None,
    };
    let story = Story::new()
        .founded()
        .member("Dewi")
        .given(m(1), gatherings::Command::Schedule { plan })
        .given(m(1), add("Rak"))
        .given(m(1), add("Buku"))
        .given(m(2), tasks::Command::Finish { task: TaskId(1) })
        .given(m(1), choose)
        .on("2026-11-25 10:00")
        .given(m(2), record(7))
        .given(m(2), record(70))
        .given(
            m(1),
            impact::Command::Strike {
                indicator: IndicatorId(1),
                record: crate::kernel::RecordId(2),
                reason: text("salah ketik"),
            },
        )
        .given(
            m(1),
            gatherings::Command::CheckIn {
                occasion: occasion("1/2026-11-25"),
                member: MemberId(2),
                source: Source::Steward,
            },
        );
    assert_eq!(story.gathering(1).plan.day, day("2026-11-25"));
    let deeds =
        |member| Seen::new(&story.community, SARI, story.now).member_page(MemberId(member)).unwrap().deeds;
    assert_eq!(story.community.gatherings.find(GatheringId(1)).unwrap().occasions.len(), 1);
    assert_eq!(
        deeds(2),
        Deeds { attended: 1, attended_last: Some(day("2026-11-25")), tasks_finished: 1, numbers_recorded: 1 }
    );
    assert_eq!(deeds(1), Deeds::default());
}
