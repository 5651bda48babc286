//! Opening: electorate, quorum, classes, times, and what is refused.

use super::*;
use crate::{
    kernel::{Problem, Rupiah},
    members, rights,
};

#[test]
fn the_electorate_is_who_belongs_at_that_instant() {
    let story = community(5).given(m(3), members::Command::Pause { member: None });
    let story = story.given(m(1), open(proposal(Method::Consent))).member("Baru");
    let decision = story.decision();
    assert_eq!(decision.voters, belonging(&[1, 2, 3, 4, 5]).into_iter().collect());
    // Four are active: half of them is two.
    assert_eq!((decision.quorum, decision.on_leave.len()), (2, 1));
    story
        .when(m(6), stance(Stance::Consent))
        .refused(Refusal::NotAVoter { member: MemberId(6) })
        .when(m(3), stance(Stance::Consent))
        .accepted();
}

#[test]
fn a_quorum_is_a_number_of_people_rounded_up() {
    let rows = [
        (Class::Light, 12, 0),
        (Class::Ordinary, 12, 6),
        (Class::Ordinary, 5, 3),
        (Class::Weighty, 12, 8),
        (Class::Weighty, 5, 4),
        (Class::Weighty, 4, 3),
        (Class::Weighty, 1, 1),
    ];
    for (class, voters, expected) in rows {
        assert_eq!(quorum(class, voters), expected, "{class:?} of {voters}");
    }
}

#[test]
fn what_it_carries_decides_how_much_it_weighs() {
    let spend = |rupiah| Action::Spend { rupiah: Rupiah(rupiah), what: text("Rak"), owner: None };
    let purpose = || Action::Purpose { purpose: text("Membaca bersama") };
    let task = || Action::Task { what: text("Ambil rak"), owner: None, due: None };
    let rows = [
        (Class::Light, vec![spend(99_999)], Class::Light, 24),
        (Class::Light, vec![task()], Class::Light, 24),
        (Class::Light, vec![spend(100_000)], Class::Ordinary, 72),
        (Class::Light, vec![spend(60_000), spend(60_000)], Class::Ordinary, 72),
        (Class::Light, vec![spend(1_000_000)], Class::Ordinary, 72),
        (Class::Light, vec![spend(1_000_001)], Class::Weighty, 168),
        (Class::Ordinary, vec![purpose()], Class::Weighty, 168),
        (Class::Weighty, vec![], Class::Weighty, 168),
    ];
    for (class, carries, expected, hours) in rows {
        let told = format!("{carries:?}");
        let story = community(3).given(m(1), open(Proposal { class, carries, ..proposal(Method::Consent) }));
        assert_eq!(story.decision().class, expected, "{told}");
        assert_eq!(story.decision().closes_at, after(&story, hours), "{told}");
        assert_eq!(story.decision().waits_until, after(&story, 6), "{told}");
    }
}

#[test]
fn silence_can_agree_but_not_choose() {
    let choosing = Proposal { class: Class::Light, ..choosing(Method::Approval, 2) };
    let story = community(3).given(m(1), open(choosing));
    assert_eq!(story.decision().class, Class::Ordinary);
}

#[test]
fn it_may_close_later_than_its_class_never_sooner() {
    let story = community(3);
    let with = |hours| Proposal { closes_at: Some(after(&story, hours)), ..proposal(Method::Consent) };
    let earliest = after(&story, 72);
    let when = |hours| story.clone().when(m(1), open(with(hours)));
    when(71).refused(Refusal::TooSoon { earliest });
    when(-1).wrong("closes_at", Problem::InThePast);
    when(0).wrong("closes_at", Problem::InThePast);
    when(60 * 24 + 1).wrong("closes_at", Problem::OutOfRange { min: 0, max: 60 });
    assert_eq!(when(100).accepted().decision().closes_at, after(&story, 100));
    let poll = Proposal { closes_at: Some(after(&story, 2)), ..proposal(Method::SenseCheck) };
    story.clone().when(m(1), open(poll)).accepted();
}

#[test]
fn choices_are_two_at_least_each_different_and_not_a_thousand() {
    let story = community(3);
    let when = |proposal| story.clone().when(m(1), open(proposal));
    when(choosing(Method::Approval, 0)).wrong("choices", Problem::Empty);
    when(choosing(Method::Ranked { count: Counting::Schulze }, 1))
        .wrong("choices", Problem::OutOfRange { min: 2, max: 30 });
    let mut thousand = choosing(Method::Dots, 0);
    thousand.choices =
        (0..1_000).map(|it| Choice { label: text(&it.to_string()), ..Choice::default() }).collect();
    when(thousand).wrong("choices", Problem::TooMany { max: 30 });
    let mut double = choosing(Method::Score, 2);
    double.choices[1].label = text(" a ");
    when(double).wrong("choices", Problem::Taken);
    let mut unnamed = choosing(Method::Score, 2);
    unnamed.choices[1].label = text("");
    when(unnamed).wrong("choices", Problem::Empty);
    when(choosing(Method::Budget { rupiah: Rupiah(100_000) }, 2)).wrong("rupiah", Problem::Empty);
    let mut costing = choosing(Method::Approval, 2);
    costing.choices[0].rupiah = Some(Rupiah(5));
    when(costing).wrong("rupiah", Problem::Unknown);
    when(choosing(Method::TimePoll, 2)).wrong("choices", Problem::NotInTheCalendar);
    // Where there is one proposal, choices are passed over.
    assert!(when(choosing(Method::Consent, 3)).accepted().decision().choices.is_empty());
}

#[test]
fn secret_needs_five_voters_and_a_method_without_reasons() {
    let secret = |method| Proposal { secrecy: Secrecy::Secret, ..proposal(method) };
    let majority = Method::Majority { threshold: Threshold::default() };
    community(4).when(m(1), open(secret(majority))).refused(Refusal::TooFewForSecret { voters: 4 });
    let story = community(5);
    for method in [Method::Consent, Method::SenseCheck, Method::OptIn { target: None }] {
        story.clone().when(m(1), open(secret(method))).wrong("secrecy", Problem::Unknown);
    }
    let story = story.given(m(1), open(secret(majority)));
    assert_eq!(story.decision().class, Class::Weighty);
}

#[test]
fn only_a_yes_can_be_carried_out() {
    let carries = vec![Action::Task { what: text("Ambil rak"), owner: None, due: None }];
    let choosing = Proposal { carries, ..choosing(Method::Approval, 2) };
    community(3).when(m(1), open(choosing)).refused(Refusal::CarriesNothing);
}

#[test]
fn whether_somebody_stays_is_decided_in_secret_and_by_votes() {
    let majority = Method::Majority { threshold: Threshold::default() };
    let remove = |member| vec![Action::Remove { member: MemberId(member) }];
    let with = |method, secrecy, member| Proposal { carries: remove(member), secrecy, ..proposal(method) };
    let five = community(5);
    let when = |proposal| five.clone().when(m(1), open(proposal));
    when(with(Method::Consent, Secrecy::Open, 3)).refused(Refusal::NotByConsent);
    when(with(majority, Secrecy::Open, 3)).refused(Refusal::MustBeSecret);
    when(with(majority, Secrecy::Secret, 1)).wrong("carries", Problem::Unknown);
    when(with(majority, Secrecy::Secret, 9)).wrong("member", Problem::Unknown);
    when(with(majority, Secrecy::Secret, 3)).accepted();
    // With fewer nothing could be secret.
    community(4).when(m(1), open(with(majority, Secrecy::Open, 3))).accepted();
}

#[test]
fn what_could_never_be_carried_out_is_refused_now() {
    let story = community(3);
    let when = |action| {
        story.clone().when(m(1), open(Proposal { carries: vec![action], ..proposal(Method::Consent) }))
    };
    when(Action::EndField { field: crate::kernel::FieldId(7) }).refused(crate::Refusal::NO_SUCH);
    when(Action::Admit { request: crate::kernel::RequestId(1) }).refused(crate::Refusal::NO_SUCH);
    when(Action::Spend { rupiah: Rupiah(0), what: text("Rak"), owner: None })
        .wrong("rupiah", Problem::OutOfRange { min: 1, max: crate::limits::RUPIAH_MAX });
    when(Action::Spend { rupiah: Rupiah(5), what: text("Rak"), owner: Some(MemberId(9)) })
        .wrong("owner", Problem::Unknown);
    when(Action::Agreement {
        words: text("Datang tepat waktu"),
        weight: crate::agreements::Weight::Minor,
        review_on: None,
        over: 4,
    })
    .refused(crate::agreements::Refusal::NewerVersion { version: 0 });
    // What is so already is no proposal.
    when(Action::Limits { rules: Rules::default() }).wrong("carries", Problem::Taken);
}

#[test]
fn whoever_proposed_it_may_take_it_back_while_it_runs() {
    let story = community(3).given(m(1), open(proposal(Method::Consent)));
    let withdraw = |reason: &str| Command::Withdraw { decision: ONE, reason: text(reason) };
    story.clone().when(m(2), withdraw("Tidak jadi")).refused(Refusal::NotYours);
    story.clone().when(m(1), withdraw("")).wrong("reason", Problem::Empty);
    let withdrawn = story.given(m(1), withdraw("Sudah ada"));
    let closed_at = withdrawn.now;
    withdrawn.when(m(2), stance(Stance::Consent)).refused(Refusal::AlreadyClosed { closed_at });
}

#[test]
fn it_comes_only_from_what_is_there() {
    let idea = crate::ideas::Command::Add { title: text("Gerobak"), words: text(""), member: None };
    let story = community(3).given(m(2), idea);
    let from = |from| open(Proposal { from: Some(from), ..proposal(Method::Consent) });
    let gone = [From::Idea(crate::kernel::IdeaId(2)), From::Decision(ONE)];
    for gone in gone.into_iter().chain([From::Occasion(crate::testing::occasion("1/2026-11-28"))]) {
        story.clone().when(m(1), from(gone)).refused(crate::Refusal::NO_SUCH);
    }
    let story = story.given(m(1), from(From::Idea(crate::kernel::IdeaId(1))));
    assert_eq!(story.decision().from, Some(From::Idea(crate::kernel::IdeaId(1))));
}

#[test]
fn outsiders_open_nothing() {
    let guest = crate::kernel::By::Guest;
    community(3).when(guest, open(proposal(Method::Consent))).refused(crate::Refusal::MEMBERS_ONLY);
    assert_eq!(rights::who(rights::Act::OpenDecision), rights::Who::Member);
}
