//! Occasions through the eyes of members, visitors and outsiders.

use crate::{
    gatherings::{self, Band, Coming, Command, Details, Familiarity, Plan, Role, Source, Welcome},
    kernel::{By, MemberId, VisitorId},
    seen_by::{Count, Seen, Viewer, occasions::*},
    testing::{Story, day, m, occasion, text, time},
};

const ID: &str = "1/2026-11-28";

fn planned(welcome: Welcome) -> Story {
    let details = Details {
        title: text("Pojok baca"),
        time: time("09:00"),
        minutes: 120,
        place: text("Balai desa"),
        note: text(""),
        roles: vec![Role { name: text("Sopir"), wanted: 1 }],
    };
    let plan = Plan { details, sort: Default::default(), welcome, day: day("2026-11-28"), repeats: None };
    Story::new().founded().member("Dewi").member("Asep").given(m(1), Command::Schedule { plan })
}

fn answer(coming: Coming, party: u8, role: Option<&str>) -> Command {
    let role = role.map(text);
    Command::Answer { occasion: occasion(ID), member: None, coming, party, role, note: text("") }
}

fn sees<T>(story: &Story, viewer: Viewer, look: impl FnOnce(Seen<'_>) -> T) -> T {
    look(Seen::new(&story.community, viewer, story.now))
}

const DEWI: Viewer = Viewer::Member(MemberId(2));

#[test]
fn what_is_for_members_is_not_there_for_others() {
    for (welcome, outside) in [(Welcome::Members, false), (Welcome::Everyone, true)] {
        let story = planned(welcome);
        let seen = sees(&story, Viewer::Outsider, |seen| seen.occasion(occasion(ID)));
        assert_eq!(seen.is_some(), outside, "{welcome:?}");
        assert!(seen.is_none_or(|it| it.members.is_none()));
        assert!(sees(&story, Viewer::Outsider, |seen| seen.attendance(occasion(ID))).is_none());
        assert!(sees(&story, DEWI, |seen| seen.occasion(occasion(ID))).unwrap().members.is_some());
        assert!(sees(&story, DEWI, |seen| seen.occasion(occasion("1/2026-11-29"))).is_none());
    }
}

#[test]
fn outsiders_see_small_numbers_masked() {
    let mut story = planned(Welcome::Everyone).given(m(2), answer(Coming::Yes, 3, Some("Sopir")));
    for (party, expected) in [(1, Count::Masked), (2, Count::Exact(5))] {
        story = story.given(m(3), answer(Coming::Yes, party, None));
        let seen = sees(&story, Viewer::Outsider, |seen| seen.occasion(occasion(ID))).unwrap();
        assert_eq!(seen.coming, expected);
        assert!(seen.jobs[0].full && seen.jobs[0].taken == Count::Masked);
        let inside = sees(&story, DEWI, |seen| seen.occasion(occasion(ID))).unwrap();
        assert_eq!(
            (inside.coming, inside.jobs[0].taken),
            (Count::Exact(3 + i64::from(party)), Count::Exact(1))
        );
    }
}

#[test]
fn the_phase_and_attendance_follow_the_day() {
    let rows = [
        ("2026-11-27 23:59", Phase::Before, true, Attending::TooEarly),
        ("2026-11-28 00:00", Phase::Today, true, Attending::Open),
        ("2026-11-28 10:59", Phase::Today, true, Attending::Open),
        ("2026-11-28 11:00", Phase::Today, false, Attending::Open),
        ("2026-11-29 00:00", Phase::After, false, Attending::Open),
        ("2028-01-03 00:00", Phase::After, false, Attending::TooLate),
    ];
    for (now, phase, open, attending) in rows {
        let story = planned(Welcome::Everyone).on(now);
        let seen = sees(&story, DEWI, |seen| seen.occasion(occasion(ID))).unwrap();
        assert_eq!(
            (seen.phase, seen.open, seen.members.unwrap().attending),
            (phase, open, attending),
            "{now}"
        );
    }
}

#[test]
fn whoever_said_yes_stands_first_and_taps_move_nobody() {
    let story = planned(Welcome::Everyone)
        .given(m(1), answer(Coming::No, 1, None))
        .given(m(3), answer(Coming::Yes, 1, None))
        .given(By::Guest, sign_up("Bu Tati"))
        .on("2026-11-28 09:00");
    let order = |story: &Story| {
        let seen = sees(story, DEWI, |seen| seen.attendance(occasion(ID))).unwrap();
        seen.members.iter().map(|it| it.person.id.0).collect::<Vec<_>>()
    };
    assert_eq!(order(&story), [3, 2, 1]);
    let check_in = Command::CheckIn { occasion: occasion(ID), member: MemberId(1), source: Source::Steward };
    let count =
        |band, familiarity, change| Command::Count { occasion: occasion(ID), band, familiarity, change };
    let story = story
        .given(m(2), check_in)
        .given(m(2), count(Band::To6, Familiarity::New, 4))
        .given(m(2), count(Band::Adult, Familiarity::Returning, 2));
    assert_eq!(order(&story), [3, 2, 1]);
    let seen = sees(&story, DEWI, |seen| seen.attendance(occasion(ID))).unwrap();
    assert_eq!((seen.people, seen.children, seen.total), (1, 4, 7));
    assert_eq!(seen.guests.len(), 1);
    let outside = sees(&story, Viewer::Outsider, |seen| seen.occasion(occasion(ID))).unwrap().came.unwrap();
    assert_eq!((outside.people, outside.children), (Count::Masked, Count::Masked));
}

fn sign_up(name: &str) -> gatherings::Command {
    Command::SignUp { occasion: occasion(ID), name: text(name), party: 1, role: None, note: text("") }
}

#[test]
fn a_visitor_sees_their_own_sign_up_and_whether_it_stands() {
    let story = planned(Welcome::Everyone).given(By::Guest, sign_up("Bu Tati"));
    let own = |story: &Story| {
        sees(story, Viewer::Outsider, |seen| seen.own_sign_up(occasion(ID), VisitorId(1))).unwrap()
    };
    assert!(!own(&story).withdrawn);
    let withdraw = Command::Withdraw { occasion: occasion(ID), visitor: VisitorId(1) };
    let story = story.given(By::Guest, withdraw);
    assert!(own(&story).withdrawn);
    assert!(sees(&story, Viewer::Outsider, |seen| seen.own_sign_up(occasion(ID), VisitorId(2))).is_none());
}

#[test]
fn open_tasks_are_offered_for_the_agenda_once() {
    let add = |what: &str| crate::tasks::Command::Add {
        what: text(what),
        owner: None,
        due: None,
        from: None,
        decision: None,
    };
    let story = planned(Welcome::Members).given(m(1), add("Pinjam tikar")).given(m(1), add("Beli rak"));
    let offered = |story: &Story| {
        sees(story, DEWI, |seen| seen.occasion(occasion(ID))).unwrap().members.unwrap().open_matters.len()
    };
    assert_eq!(offered(&story), 2);
    let matter = Command::AddMatter { occasion: occasion(ID), what: text("Tugas: Beli rak") };
    assert_eq!(offered(&story.given(m(2), matter)), 1);
}

#[test]
fn whoever_signed_up_checks_in_by_the_code_at_the_door_on_the_day() {
    let check_in = |source| Command::CheckInVisitor { occasion: occasion(ID), visitor: VisitorId(1), source };
    let story = planned(Welcome::Everyone).given(By::Guest, sign_up("Bu Tati")).on("2026-11-28 09:00");
    story.clone().when(By::Guest, check_in(Source::Web)).refused(crate::Refusal::MEMBERS_ONLY);
    let late = story.clone().on("2026-11-29 09:00");
    late.when(By::Guest, check_in(Source::Qr)).refused(gatherings::Refusal::Over);
    let story = story.given(By::Guest, check_in(Source::Qr));
    assert!(
        sees(&story, Viewer::Outsider, |seen| seen.own_sign_up(occasion(ID), VisitorId(1))).unwrap().present
    );
}
