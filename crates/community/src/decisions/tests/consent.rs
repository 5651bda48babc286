//! Consent: objections are integrated, and what happens when that fails twice.

use super::*;
use crate::{
    kernel::{By, Rupiah},
    rights::{Act, Who},
};

fn opened() -> Story {
    community(5).given(m(1), open(proposal(Method::Consent)))
}

fn amend(over: u32, how: Integration, title: &str) -> Command {
    Command::Amend {
        decision: ONE,
        over,
        how,
        title: text(title),
        details: text(""),
        carries: vec![],
        review_on: None,
    }
}

fn stance_on(version: u32, stance: Stance) -> Command {
    let reason = if stance == Stance::Object { text("Tetap mahal") } else { text("") };
    let ballot = Ballot::Stance { stance };
    Command::Vote { decision: ONE, member: None, ballot, reason, how: How::Own, version }
}

const DECLARE: Command = Command::DeclareIntegrated { decision: ONE, objector: MemberId(2) };

#[test]
fn it_passes_when_the_quorum_is_met_and_nobody_objects() {
    let story = opened().votes([stance(Stance::Consent), stance(Stance::Concern), stance(Stance::Aside)]);
    let story = story.hours(72).clock();
    assert_eq!(story.verdict(), passed(&[]));
    let short = opened().votes([stance(Stance::Consent), stance(Stance::Consent)]).hours(72).clock();
    assert_eq!(short.verdict(), Some(Verdict::NoQuorum { lacking: 1 }));
}

#[test]
fn one_open_objection_stops_it_and_a_withdrawn_one_does_not() {
    let all = [Stance::Consent, Stance::Object, Stance::Consent, Stance::Consent, Stance::Consent];
    let story = opened().votes(all.map(stance));
    // Everyone has voted, and still it is not ended early: the objection is being taken in.
    assert_eq!(story.clone().hours(10).clock().verdict(), None);
    assert_eq!(story.clone().hours(72).clock().verdict(), Some(Verdict::Objected));
    let story = story.given(m(2), stance(Stance::Consent)).hours(6).clock();
    assert_eq!(story.verdict(), passed(&[]));
}

#[test]
fn a_light_one_passes_in_silence_and_one_objection_makes_it_ordinary() {
    let light = Proposal { class: Class::Light, ..proposal(Method::Consent) };
    let story = community(5).given(m(1), open(light));
    assert_eq!(story.clone().hours(24).clock().verdict(), passed(&[]));
    let story = story.hours(2).given(m(2), stance(Stance::Object));
    let decision = story.decision();
    assert_eq!((decision.class, decision.quorum), (Class::Ordinary, 3));
    assert_eq!(decision.closes_at, after(&story, 72));
    assert_eq!(story.hours(72).clock().verdict(), Some(Verdict::NoQuorum { lacking: 2 }));
}

#[test]
fn an_amendment_asks_those_anew_whom_it_affects() {
    let votes = [Stance::Consent, Stance::Object, Stance::Concern, Stance::Consent];
    let story = opened().votes(votes.map(stance));
    let amended = |how| story.clone().given(m(1), amend(1, how, "Satu rak dulu"));
    let wider = amended(Integration::Amend);
    assert!(wider.decision().votes.is_empty());
    assert_eq!((wider.decision().version, wider.decision().earlier_votes.len()), (2, 4));
    let milder = amended(Integration::Measure);
    let still: Vec<MemberId> = milder.decision().votes.keys().copied().collect();
    assert_eq!(still, belonging(&[1, 4]));
    // Nobody is surprised by a new version at the last minute.
    let late = story.hours(71).given(m(1), amend(1, Integration::Narrow, "Satu rak dulu"));
    assert_eq!(late.decision().closes_at, after(&late, 24));
    late.clone()
        .when(m(1), amend(1, Integration::Amend, "Lain"))
        .refused(Refusal::NewerVersion { version: 2 });
    late.when(m(1), amend(2, Integration::Amend, "Satu rak dulu")).nothing();
}

#[test]
fn whoever_proposed_it_leads_it_through_its_versions() {
    let take =
        crate::fields::Command::Take { care: crate::fields::Care::Meetings, name: text(""), until: None };
    let story = community(5).given(m(3), take).hours(48).clock().given(m(1), open(proposal(Method::Consent)));
    let change = || amend(1, Integration::Amend, "Satu rak");
    story.clone().when(m(1), change()).accepted();
    story.clone().when(m(3), change()).accepted();
    let who = Who::PlannerOrCare(crate::fields::Care::Meetings);
    story.when(m(2), change()).refused(crate::General::NotAllowed { act: Act::LeadDecision, who });
}

#[test]
fn an_amendment_that_carries_more_weighs_more() {
    let story = opened().hours(1);
    let carries = vec![Action::Spend { rupiah: Rupiah(2_000_000), what: text("Rak besi"), owner: None }];
    let change = Command::Amend {
        decision: ONE,
        over: 1,
        how: Integration::Amend,
        title: text("Rak besi"),
        details: text(""),
        carries,
        review_on: None,
    };
    let story = story.given(m(1), change);
    let decision = story.decision();
    assert_eq!((decision.class, decision.quorum), (Class::Weighty, 4));
    assert_eq!(decision.closes_at, after(&story, 168));
}

#[test]
fn the_objector_says_that_it_is_taken_in_or_a_majority_of_the_others_after_a_try() {
    let votes = [Stance::Consent, Stance::Object, Stance::Consent, Stance::Consent, Stance::Consent];
    let story = opened().votes(votes.map(stance));
    story.clone().when(m(3), DECLARE).refused(Refusal::NotTriedYet);
    let own = story.clone().given(m(2), DECLARE).hours(6).clock();
    assert_eq!(own.verdict(), passed(&[]));
    assert_eq!(own.decision().integrated[&MemberId(2)], belonging(&[2]));

    // A new version is tried, and she objects again: then the others may say that it is taken in.
    let tried = story.given(m(1), amend(1, Integration::Measure, "Rak, ditinjau sebulan lagi"));
    let tried = tried.given(m(2), stance_on(2, Stance::Object));
    tried.clone().when(m(3), DECLARE).refused(Refusal::NotTriedYet);
    let heard = Command::RecordRoom {
        decision: ONE,
        version: 2,
        held_at: after(&tried, 1),
        present: belonging(&[1, 3, 4]),
        votes: vec![],
        hands: None,
        rounds: vec![RoundHeld { round: RoundKind::Reactions, members: belonging(&[3, 4, 1]) }],
        notes: text(""),
    };
    let heard = tried.hours(1).given(m(1), heard);
    let two = heard.given(m(3), DECLARE).given(m(4), DECLARE);
    assert!(two.decision().open_objections().next().is_some(), "two of four are not more than half");
    two.clone().when(m(3), DECLARE).nothing();
    let three = two.given(m(5), DECLARE);
    assert_eq!(three.decision().integrated[&MemberId(2)], belonging(&[3, 4, 5]));
    // Who objects anew opens it again.
    let again = three.given(
        m(2),
        Command::Vote {
            decision: ONE,
            member: None,
            ballot: Ballot::Stance { stance: Stance::Object },
            reason: text("Bukan itu maksud saya"),
            how: How::Own,
            version: 2,
        },
    );
    assert_eq!(again.decision().open_objections().count(), 1);
}

#[test]
fn a_round_of_talk_that_began_after_the_objection_and_went_round_is_a_try() {
    use crate::{kernel::RoundId, threads};
    let story = opened().given(m(2), stance(Stance::Object));
    let begin = |subject| threads::Command::BeginRound {
        subject,
        question: text("Bagaimana supaya tidak mahal?"),
        circle: belonging(&[2, 3]),
    };
    let about = threads::Subject::Decision { decision: ONE };
    let round = RoundId(1);
    let speak = || threads::Command::Speak { round, words: text("Beli bekas"), member: None };
    let pass = || threads::Command::Pass { round, member: None };
    let close = || threads::Command::CloseRound { round };
    let begun = |story: &Story, subject| story.clone().later(1).given(m(3), begin(subject));
    let not_yet = |story: &Story| drop(story.clone().when(m(4), DECLARE).refused(Refusal::NotTriedYet));
    let tried = |story: &Story| drop(story.clone().when(m(4), DECLARE).accepted());

    let half = begun(&story, about).given(m(2), speak());
    not_yet(&half);
    let over = half.given(m(3), pass());
    tried(&over);
    // Once more around takes nothing back.
    tried(&over.clone().given(m(3), threads::Command::BeginLap { round }));
    tried(&begun(&story, about).given(m(2), speak()).given(m(3), close()));
    // Nobody said anything, or it was about something else.
    not_yet(&begun(&story, about).given(m(3), close()));
    not_yet(&begun(&story, threads::Subject::Community).given(m(2), speak()).given(m(3), close()));
    // It went round before she objected.
    let before = opened().given(m(3), begin(about)).given(m(2), speak()).given(m(3), speak());
    not_yet(&before.later(1).given(m(2), stance(Stance::Object)));
}

#[test]
fn a_circle_takes_more_time() {
    let story = opened().given(m(2), stance(Stance::Object)).hours(40);
    let refer = |circle: &[u32]| Command::Refer { decision: ONE, circle: belonging(circle) };
    story.clone().when(m(1), refer(&[2])).wrong("circle", crate::kernel::Problem::Empty);
    story.clone().when(m(1), refer(&[2, 77])).wrong("circle", crate::kernel::Problem::Unknown);
    let story = story.given(m(1), refer(&[2, 3, 2]));
    assert_eq!(story.decision().circle, belonging(&[2, 3]));
    assert_eq!(story.decision().closes_at, after(&story, 72));
}

#[test]
fn consent_first_and_then_the_votes() {
    let majority = || Command::MoveToMajority { decision: ONE, threshold: Threshold::default() };
    let story = opened().given(m(2), stance(Stance::Object));
    story.clone().when(m(3), majority()).refused(Refusal::ConsentFirst);
    let second =
        story.given(m(1), amend(1, Integration::Amend, "Satu rak")).given(m(2), stance_on(2, Stance::Object));
    // While it runs, or within a week after it has failed.
    let running = second.clone().given(m(3), majority());
    assert_eq!(running.decision().method, Method::Majority { threshold: Threshold::default() });
    assert!(running.decision().votes.is_empty());
    let failed = second.votes([stance_on(2, Stance::Consent)]).given(m(3), stance_on(2, Stance::Consent));
    let failed = failed.hours(72).clock();
    assert_eq!(failed.verdict(), Some(Verdict::Objected));
    failed.clone().hours(169).when(m(3), majority()).refused(Refusal::TooLate);
    let again = failed.given(m(3), majority());
    assert_eq!(again.decision().closes_at, after(&again, 72));
    let side = |side| Command::Vote {
        decision: ONE,
        member: None,
        ballot: Ballot::Side { side },
        reason: text(""),
        how: How::Own,
        version: 2,
    };
    let counted = again.votes([side(Side::Agree), side(Side::Disagree), side(Side::Agree)]).hours(72).clock();
    assert_eq!(counted.verdict(), passed(&[]));
}

#[test]
fn nobody_takes_in_what_nobody_objects_to() {
    let story = opened().given(m(3), stance(Stance::Concern));
    story.clone().when(m(3), DECLARE).refused(Refusal::NoObjection { member: MemberId(2) });
    story
        .clone()
        .when(m(3), Command::MoveToMajority { decision: ONE, threshold: Threshold::default() })
        .refused(Refusal::NotByConsent);
    story.when(By::Guest, DECLARE).refused(crate::Refusal::MEMBERS_ONLY);
}

#[test]
fn whoever_consented_to_one_thing_is_asked_before_another_is_carried_out() {
    let story = opened().votes([Stance::Consent, Stance::Concern, Stance::Consent].map(stance));
    let carries = vec![Action::Spend { rupiah: Rupiah(90_000_000), what: text("Mobil"), owner: None }];
    for how in [Integration::Shorten, Integration::Measure] {
        let Command::Amend { decision, over, title, details, review_on, .. } = amend(1, how, "Beli rak buku")
        else {
            panic!("an amendment")
        };
        let carries = carries.clone();
        let change = Command::Amend { decision, over, how, title, details, carries, review_on };
        assert!(story.clone().given(m(1), change).decision().votes.is_empty(), "{how:?}");
    }
}

#[test]
fn where_results_wait_everyone_is_asked_again() {
    let hidden = Proposal { results: Results::AfterClosing, ..proposal(Method::Consent) };
    let story = community(5).given(m(1), open(hidden));
    let story = story.votes([Stance::Consent, Stance::Object, Stance::Concern].map(stance));
    // Who is asked anew would tell who has a concern.
    let milder = story.given(m(1), amend(1, Integration::Measure, "Beli rak buku kecil"));
    assert!(milder.decision().votes.is_empty());
}
