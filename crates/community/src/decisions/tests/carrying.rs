//! Carrying out: once, in order, by the rules of what it touches; and what happens when the world has changed.

use super::*;
use crate::{
    agreements,
    fields::{self, Care},
    gatherings::{Details, Plan, Sort, Welcome},
    kernel::{ClockTime, Day, FieldId, GatheringId, RequestId, Rupiah, TaskId},
    members, requests,
};

fn carrying(members: u32, carries: Vec<Action>) -> Story {
    community(members).given(m(1), open(Proposal { carries, ..proposal(Method::Consent) }))
}

/// Everyone consents, and it ends when it is certain.
fn passes(story: Story) -> Story {
    let voters: Vec<MemberId> = story.decision().voters.iter().copied().collect();
    let voted = voters.into_iter().filter(|it| story.community.members.belongs(*it)).collect::<Vec<_>>();
    let story =
        voted.into_iter().fold(story, |story, it| story.given(By::Member(it), stance(Stance::Consent)));
    let story = story.hours(6).clock();
    assert_eq!(story.verdict(), passed(&[]));
    story
}

fn results(story: &Story) -> Vec<Option<Carried>> {
    story.decision().carries.iter().map(|it| it.result).collect()
}

fn plan(on: &str) -> Plan {
    let details = Details {
        title: text("Pasang rak"),
        time: ClockTime::new(9, 0).unwrap(),
        minutes: 120,
        place: text("Balai RW"),
        note: text(""),
        roles: vec![],
    };
    Plan { details, sort: Sort::Meeting, welcome: Welcome::Members, day: on.parse().unwrap(), repeats: None }
}

#[test]
fn it_is_carried_out_once_when_it_passes_and_not_before() {
    let due: Day = "2026-12-01".parse().unwrap();
    let story = carrying(
        3,
        vec![
            Action::Spend { rupiah: Rupiah(450_000), what: text("Dua rak"), owner: Some(MemberId(2)) },
            Action::Task { what: text("Ambil rak"), owner: Some(MemberId(3)), due: Some(due) },
            Action::Gather { plan: plan("2026-12-05") },
            Action::Appoint { member: MemberId(2), care: Care::Money, name: text(""), until: None },
        ],
    );
    assert_eq!(story.community.tasks.all().count(), 0);
    let story = passes(story);
    assert_eq!(results(&story), vec![Some(Carried::Done); 4]);
    let spend = story.community.tasks.find(TaskId(1)).unwrap();
    assert_eq!(
        (spend.rupiah, spend.owner, spend.decision),
        (Some(Rupiah(450_000)), Some(MemberId(2)), Some(ONE))
    );
    assert_eq!(story.community.tasks.find(TaskId(2)).unwrap().due, Some(due));
    assert_eq!(words(&story.gathering(1).plan.details.title), "Pasang rak");
    assert!(
        story.community.fields.cares(MemberId(2), Care::Money, story.now),
        "everyone has agreed: it stands"
    );
    let (_, payment) = story.community.cash.payments_open().next().unwrap();
    assert_eq!((payment.rupiah, payment.decision), (Rupiah(450_000), ONE));
    let again = story.hours(100).clock();
    assert_eq!(again.community.tasks.all().count(), 2);
}

#[test]
fn what_did_not_pass_is_not_carried_out() {
    let story = carrying(3, vec![Action::Task { what: text("Ambil rak"), owner: None, due: None }]);
    let story =
        story.given(m(2), stance(Stance::Object)).given(m(3), stance(Stance::Consent)).hours(72).clock();
    assert_eq!(story.verdict(), Some(Verdict::Objected));
    assert_eq!((results(&story), story.community.tasks.all().count()), (vec![None], 0));
}

#[test]
fn the_community_itself_is_changed() {
    let rules = Rules { ordinary_hours: 48, ..Rules::default() };
    let weight = agreements::Weight::Major;
    let agreement =
        Action::Agreement { words: text("Datang tepat waktu."), weight, review_on: None, over: 0 };
    let story = passes(carrying(
        3,
        vec![
            Action::Purpose { purpose: text("Membaca bersama anak sekitar") },
            agreement,
            Action::Limits { rules },
            Action::Branch { name: text("Baca Yuk! Sukaresmi"), place: text("Sukaresmi") },
        ],
    ));
    assert_eq!(results(&story), vec![Some(Carried::Done); 4]);
    assert_eq!(words(&story.community.profile.purpose), "Membaca bersama anak sekitar");
    assert_eq!(story.community.agreements.current().0, 1);
    assert_eq!(story.community.decisions.rules, rules);
    assert_eq!(words(&story.decision().branch.as_ref().unwrap().0), "Baca Yuk! Sukaresmi");
}

#[test]
fn the_world_may_have_changed_meanwhile() {
    let ask = requests::Command::Ask { name: text("Tini"), words: text(""), adult: true };
    let take = fields::Command::Take { care: Care::Money, name: text(""), until: None };
    let story = community(3).given(By::Guest, ask).given(m(2), take.clone()).given(m(3), take);
    let weight = agreements::Weight::Minor;
    let carries = vec![
        Action::EndField { field: FieldId(1) },
        Action::Admit { request: RequestId(1) },
        Action::Agreement { words: text("A"), weight, review_on: None, over: 0 },
        Action::Appoint { member: MemberId(3), care: Care::Documentation, name: text(""), until: None },
        Action::Spend { rupiah: Rupiah(5_000), what: text("Paku"), owner: Some(MemberId(3)) },
        Action::Gather { plan: plan("2026-11-26") },
    ];
    let story = story.given(m(1), open(Proposal { carries, ..proposal(Method::Consent) }));
    let adopt = agreements::Command::Adopt { words: text("B"), weight, review_on: None, over: 0 };
    let story = story
        .given(m(2), fields::Command::Release { field: FieldId(1) })
        .given(m(2), requests::Command::Welcome { request: RequestId(1) })
        .given(m(2), adopt)
        .given(m(3), members::Command::Leave { member: None });
    let votes = [1, 2].into_iter().fold(story, |story, it| story.given(m(it), stance(Stance::Consent)));
    let story = votes.hours(168).clock();
    assert_eq!(story.verdict(), passed(&[]));
    let expected = [
        Carried::Gone,
        Carried::Overtaken,
        Carried::Overtaken,
        Carried::Overtaken,
        Carried::Done,
        Carried::Overtaken,
    ];
    assert_eq!(results(&story), expected.map(Some));
    // Who was to see to it has gone: whoever keeps the book pays it.
    assert_eq!(story.community.tasks.all().count(), 0);
    assert_eq!(story.community.cash.payments_open().next().unwrap().1.owner, None);
}

#[test]
fn acts_see_the_world_that_the_earlier_ones_have_made() {
    let appoint = || Action::Appoint { member: MemberId(2), care: Care::Money, name: text(""), until: None };
    let twice = Proposal { carries: vec![appoint(), appoint()], ..proposal(Method::Consent) };
    community(3).when(m(1), open(twice)).wrong("carries", crate::kernel::Problem::Taken);
}

#[test]
fn a_series_ends_and_a_member_goes_with_all_that_hangs_on_it() {
    let schedule = crate::gatherings::Command::Schedule { plan: plan("2026-12-05") };
    let story = community(3).given(m(2), schedule);
    let end = Action::EndSeries {
        gathering: GatheringId(1),
        last: "2026-12-20".parse().unwrap(),
        reason: text("Libur"),
    };
    // It is no series.
    let once = Proposal { carries: vec![end], ..proposal(Method::Consent) };
    assert!(
        crate::decide(&story.community, &Asked { by: m(1), at: story.now, command: open(once).into() })
            .is_err()
    );

    let majority = Method::Majority { threshold: Threshold::default() };
    let carries = vec![Action::Remove { member: MemberId(3) }];
    let story = community(4).given(m(1), open(Proposal { carries, ..proposal(majority) }));
    let votes = [Side::Agree, Side::Agree, Side::Disagree, Side::Agree];
    let story = story.votes(votes.map(side)).hours(6).clock();
    assert_eq!(results(&story), [Some(Carried::Done)]);
    assert!(!story.community.members.belongs(MemberId(3)));
}
