//! Who sees what, step by step.

use super::*;
use crate::{
    peace::Command,
    seen_by::Viewer,
    testing::{Story, m, text},
};

const PEACE: PeaceId = PeaceId(9);
const ASEP: MemberId = MemberId(3);
const RINI: MemberId = MemberId(4);

fn begun() -> Story {
    let four = Story::new().founded().member("Dewi").member("Asep").member("Rini");
    four.given(m(1), Command::Begin { with: MemberId(2) })
}

fn write(words: &str) -> Command {
    Command::Write { peace: PEACE, statement: Statement { happened: text(words), ..Default::default() } }
}

fn companion(member: MemberId) -> Command {
    Command::Name { peace: PEACE, member, role: Role::Companion }
}

fn guest(member: MemberId) -> Command {
    Command::Name { peace: PEACE, member, role: Role::Guest }
}

fn draft() -> Command {
    Command::Draft { peace: PEACE, words: text("xagreed"), follow_up_on: None, over: 0 }
}

fn seen(story: &Story, member: u32) -> Option<PeaceSeen> {
    Seen::new(&story.community, Viewer::Member(MemberId(member)), story.now).peace(PEACE)
}

/// What waits at home for Sari, Dewi, Asep and Rini; everything else about them is the same as without it.
#[track_caller]
fn check(story: &Story, expected: [Option<PeaceWaits>; 4]) {
    for (member, expected) in (1..).zip(expected) {
        let seen = Seen::new(&story.community, Viewer::Member(MemberId(member)), story.now);
        let home = serde_json::to_value(seen.home().unwrap().waiting).unwrap();
        let waiting: Vec<_> = home.as_array().unwrap().iter().map(|it| it["asks"].clone()).collect();
        let expected = expected.map(|it| serde_json::to_value(it).unwrap());
        assert_eq!(waiting, expected.into_iter().collect::<Vec<_>>(), "for member {member}");
        let knows = seen.peace(PEACE).is_some();
        let list = seen.peace_list().unwrap();
        assert_eq!(list.open.len() + list.over.len(), usize::from(knows), "for member {member}");
    }
}

#[test]
fn each_step_waits_for_those_whose_step_it_is() {
    use PeaceWaits::*;
    let peace = PEACE;
    let story = begun();
    check(&story, [None, Some(Invited), None, None]);
    check(&story.clone().given(m(2), Command::Delay { peace }), [None, None, None, None]);
    let story = story.given(m(1), write("A")).given(m(1), Command::Show { peace });
    check(&story, [None, Some(Shown), None, None]);
    let story = story.given(m(2), write("B"));
    check(&story, [None, Some(Shown), None, None]);
    let story = story.given(m(2), Command::Show { peace });
    check(&story, [None, None, None, None]);
    let story = story.given(m(1), companion(ASEP));
    check(&story, [None, Some(ChooseCompanion), None, None]);
    let story = story.given(m(2), companion(ASEP));
    check(&story, [None, None, Some(AskedAsCompanion), None]);
    let story = story.given(m(3), Command::Join { peace }).given(m(2), guest(RINI));
    check(&story, [Some(ChooseGuest), None, None, None]);
    let story = story.given(m(1), guest(RINI));
    check(&story, [None, None, None, Some(AskedAsGuest)]);
    let story = story.given(m(4), Command::Join { peace }).given(m(3), Command::OpenCircle { peace });
    check(&story, [Some(YourTurn), None, None, None]);
    let story = story.given(m(1), Command::Pass { peace }).given(m(2), Command::Pass { peace });
    check(&story, [None, None, Some(YourTurn), None]);
    let story = story.given(m(3), draft());
    check(&story, [Some(ReadDraft), Some(ReadDraft), Some(YourTurn), None]);
    let story = story.given(m(1), Command::Accept { peace, version: 1 });
    check(&story, [None, Some(ReadDraft), Some(YourTurn), None]);
    let story = story.given(m(2), Command::Accept { peace, version: 1 });
    check(&story, [None, None, None, None]);
    let story = story.on("2026-12-08 07:00");
    check(&story, [Some(FollowUp), Some(FollowUp), None, None]);
    let story = story.given(m(1), Command::FollowUp { peace, going: Going::Well });
    check(&story, [None, Some(FollowUp), None, None]);
}

#[test]
fn nobody_else_sees_that_it_is_there_and_who_is_asked_reads_no_words() {
    let peace = PEACE;
    let told = begun().given(m(1), write("xshown")).given(m(1), Command::Show { peace });
    let told = told.given(m(1), write("xdraft")).given(m(2), write("xown"));
    let named = told.given(m(1), companion(ASEP));
    assert!(seen(&named, 3).is_none(), "named by one alone");
    let asked = named.given(m(2), companion(ASEP));
    let words = |story: &Story, member| serde_json::to_string(&seen(story, member)).unwrap();
    let joined = asked.clone().given(m(3), Command::Join { peace });
    let rows = [
        (&asked, 1, [true, false, false]),
        (&asked, 2, [false, true, true]),
        (&asked, 3, [false, false, false]),
        (&joined, 3, [false, true, false]),
    ];
    for (story, member, [draft, shown, own]) in rows {
        let words = words(story, member);
        let found = ["xdraft", "xshown", "xown"].map(|it| words.contains(it));
        assert_eq!(found, [draft, shown, own], "for member {member}");
    }
    for story in [&asked, &joined] {
        assert!(seen(story, 4).is_none());
        assert!(Seen::new(&story.community, Viewer::Outsider, story.now).peace(peace).is_none());
    }
}

#[test]
fn when_it_is_over_the_agreement_is_both_parties_and_nobody_elses() {
    let peace = PEACE;
    let accompanied = begun().given(m(1), companion(ASEP)).given(m(2), companion(ASEP));
    let accompanied = accompanied.given(m(3), Command::Join { peace }).given(m(1), write("xmine"));
    let ended = accompanied.clone().given(m(2), Command::End { peace });
    let agreed = accompanied.given(m(1), draft()).given(m(2), Command::Accept { peace, version: 1 });
    for (story, has_agreed) in [(&ended, false), (&agreed, true)] {
        for member in [1, 2] {
            let words = serde_json::to_string(&seen(story, member).unwrap()).unwrap();
            assert_eq!((words.contains("xagreed"), words.contains("xmine")), (has_agreed, false));
        }
        assert!(seen(story, 3).is_none() && seen(story, 4).is_none());
    }
}
