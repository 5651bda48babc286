//! What waits for whom, and when.

use super::*;
use crate::{
    agreements, fields, members, reentries,
    seen_by::Viewer,
    testing::{Story, day, m, text},
};

/// What waits for a member, by the first word of each.
fn check(story: &Story, member: u32, expected: &[&str]) {
    let seen = Seen::new(&story.community, Viewer::Member(MemberId(member)), story.now);
    let waiting = seen.home().map(|it| it.waiting).unwrap_or_default();
    let words: Vec<String> = waiting
        .iter()
        .map(|it| serde_json::to_value(it).unwrap()["waits"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(words, expected, "for member {member}");
}

#[test]
fn one_and_two_invite_and_three_begin() {
    let one = Story::new().founded();
    check(&one, 1, &["invite"]);
    let two = one.member("Dewi");
    check(&two, 2, &["invite"]);
    check(&two.member("Asep"), 1, &[]);
    let outsider = Story::new().founded();
    let seen = Seen::new(&outsider.community, Viewer::Outsider, outsider.now);
    assert!(seen.home().is_none());
}

#[test]
fn whoever_cannot_get_in_comes_first_and_is_asked_of_the_others_once() {
    let ask = reentries::Command::Ask { member: MemberId(2), code: text("KANCIL") };
    let adopt = agreements::Command::Adopt {
        words: text("Kita saling mendengarkan."),
        weight: agreements::Weight::Major,
        review_on: None,
        over: 0,
    };
    let story = Story::new().founded().member("Dewi").member("Asep").given(m(1), adopt);
    let story = story.given(crate::kernel::By::Guest, ask);
    check(&story, 1, &["reentry"]);
    check(&story, 2, &["agreement"]);
    check(&story, 3, &["reentry", "agreement"]);
    let confirmed = story.given(m(3), reentries::Command::Confirm { reentry: ReentryId(1) });
    check(&confirmed, 3, &["agreement"]);
    check(&confirmed.later(60 * 24), 1, &[]);
}

#[test]
fn a_field_waits_while_it_can_be_objected_to_and_again_before_it_ends() {
    let take =
        fields::Command::Take { care: Care::Documentation, name: text(""), until: Some(day("2026-12-31")) };
    let story = Story::new().founded().member("Dewi").member("Asep").given(m(2), take);
    check(&story, 1, &["field_taken"]);
    check(&story, 2, &[]);
    // Whoever is objected to reads it; whoever objected waits for a talk.
    let object = fields::Command::Object { field: FieldId(1), reason: text("Giliran yang lain dulu") };
    let objected = story.clone().given(m(3), object);
    check(&objected, 2, &["field_objected"]);
    check(&objected, 1, &[]);
    let story = story.on("2026-12-01 09:00").clock();
    check(&story, 1, &[]);
    let story = story.on("2026-12-24 09:00");
    check(&story, 2, &["field_ends"]);
    check(&story, 1, &[]);
}

#[test]
fn an_agreement_is_looked_at_again_on_its_day() {
    let adopt = agreements::Command::Adopt {
        words: text("Kita saling mendengarkan."),
        weight: agreements::Weight::Major,
        review_on: Some(day("2027-01-10")),
        over: 0,
    };
    let story = Story::new().founded().member("Dewi").member("Asep").given(m(1), adopt);
    check(&story, 1, &[]);
    check(&story.clone().on("2027-01-10 09:00"), 1, &["review"]);
    check(&story.on("2027-01-10 09:00"), 3, &["agreement", "review"]);
}

#[test]
fn one_decision_waits_in_two_rows_at_most() {
    use crate::decisions::{Ballot, Command as Decide, How, Stance, testing};
    let story = ["Dewi", "Asep"].iter().fold(Story::new().founded(), |story, name| story.member(name));
    let add = |name| members::Command::Add { name: text(name), honorific: None };
    let story = story.given(m(1), add("Bu Tati")).given(m(1), add("Mak Iyah"));
    let story = story.given(m(1), testing::plain());
    let vote = |stance, reason| Decide::Vote {
        decision: DecisionId(1),
        member: None,
        ballot: Ballot::Stance { stance },
        reason: text(reason),
        how: How::Own,
        version: 1,
    };
    let waiting = |story: &Story| {
        let seen = Seen::new(&story.community, Viewer::Member(MemberId(1)), story.now);
        seen.home().map(|it| it.waiting).unwrap_or_default()
    };
    let whom = |it: &Waiting| match it {
        Waiting::Vote { for_whom, .. } => for_whom.iter().map(|it| it.id.0).collect(),
        other => panic!("{other:?}"),
    };
    let rows: Vec<Vec<u32>> = waiting(&story).iter().map(whom).collect();
    assert_eq!(rows, [vec![], vec![4, 5]]);
    let objected =
        story.given(m(2), vote(Stance::Object, "Mahal")).given(m(3), vote(Stance::Object, "Besar"));
    check(&objected, 1, &["objection", "vote"]);
    assert!(
        matches!(&waiting(&objected)[0], Waiting::Objection { person, others: 1, .. } if person.id.0 == 2)
    );
    let own = objected.clone().given(m(1), vote(Stance::Consent, ""));
    assert_eq!(whom(&waiting(&own)[1]), [4, 5]);
    // Whoever is on leave is left in peace.
    check(&objected.given(m(1), members::Command::Pause { member: None }), 1, &["objection", "vote"]);
    check(&own.given(m(1), members::Command::Pause { member: Some(MemberId(4)) }), 1, &["objection", "vote"]);
}

#[test]
fn an_idea_that_is_being_decided_is_not_asked_about_twice() {
    use crate::decisions::{Class, Command as Decide, From, Method, Proposal, testing};
    let add = crate::ideas::Command::Add { title: text("Gerobak"), words: text(""), member: None };
    let story = Story::new().founded().member("Dewi").member("Asep").given(m(2), add);
    let late = story.later(60 * 24 * 16);
    check(&late, 1, &["idea"]);
    let from = Some(From::Idea(IdeaId(1)));
    let light = Proposal { from, class: Class::Light, ..testing::proposal("Gerobak", Method::Consent) };
    let opened = late.given(m(1), Decide::Open { proposal: light });
    check(&opened, 3, &["vote"]);
    check(&opened.later(60 * 24).clock(), 3, &["idea"]);
}

#[test]
fn an_idea_that_was_agreed_on_waits_for_whoever_may_accept_it() {
    use crate::decisions::{Class, Command as Decide, From, Method, Proposal, testing};
    let add = crate::ideas::Command::Add { title: text("Gerobak"), words: text(""), member: None };
    let from = Some(From::Idea(IdeaId(1)));
    let light = Proposal { from, class: Class::Light, ..testing::proposal("Gerobak", Method::Consent) };
    let story = Story::new().founded().member("Dewi").member("Asep").given(m(2), add);
    let agreed = story.given(m(1), Decide::Open { proposal: light }).later(60 * 24).clock();
    let ideas = |member| {
        let seen = Seen::new(&agreed.community, Viewer::Member(MemberId(member)), agreed.now);
        let waiting = seen.home().map(|it| it.waiting).unwrap_or_default();
        let list = seen.idea_list().unwrap();
        let asked = waiting.iter().filter(|it| matches!(it, Waiting::Idea { agreed: true, .. })).count();
        (asked, list.waiting.iter().map(|it| it.agreed).collect::<Vec<_>>())
    };
    assert_eq!(ideas(3), (1, vec![true]));
    assert_eq!(ideas(2), (0, vec![true]), "one's own is answered by the others");
}
