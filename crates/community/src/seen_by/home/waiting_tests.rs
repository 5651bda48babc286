//! What waits for whom, and when.

use super::*;
use crate::{
    agreements, fields, reentries,
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
