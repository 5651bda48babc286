//! An idea is shared, supported, and answered by somebody else within two weeks.

use super::*;
use crate::{
    kernel::By,
    members,
    testing::{Story, check, day, happens, m, nothing, refused, text, wrong},
};

const ONE: IdeaId = IdeaId(1);
const SUPPORT: Command = Command::Support { idea: ONE, member: None };
const TAKE_BACK: Command = Command::TakeBack { idea: ONE };

/// Sari, Dewi, Agus, and Mak Iyah for whom Dewi records.
fn four() -> Story {
    let story = Story::new().founded().member("Dewi").member("Agus");
    story.given(m(2), members::Command::Add { name: text("Mak Iyah"), honorific: None })
}

fn add(title: &str) -> Command {
    Command::Add { title: text(title), words: text(""), member: None }
}

fn answer(outcome: Outcome, reason: &str) -> Command {
    Command::Answer { idea: ONE, answer: outcome, reason: text(reason) }
}

fn answered(member: u32, answer: Outcome, reason: &str) -> Event {
    Event::Answered { idea: ONE, member: MemberId(member), answer, reason: text(reason) }
}

const ACCEPTED: Outcome = Outcome::Accepted { decision: None };

/// Sari's idea.
fn idea() -> Story {
    four().given(m(1), add("Gerobak baca"))
}

fn standing(story: &Story) -> Standing {
    story.community.idea_standing(story.community.ideas.find(ONE).unwrap(), story.now)
}

#[test]
fn anyone_who_belongs_has_an_idea_for_themselves_or_whom_they_record_for() {
    let added = |member| Event::Added {
        idea: ONE,
        member: MemberId(member),
        title: text("Gerobak"),
        words: text(""),
    };
    let for_iyah = Command::Add { title: text("Gerobak"), words: text(""), member: Some(MemberId(4)) };
    check(
        &four(),
        [
            ("oneself", m(3), add("Gerobak").into(), happens([added(3)])),
            ("for whom one records", m(2), for_iyah.clone().into(), happens([added(4)])),
            (
                "for another",
                m(3),
                for_iyah.into(),
                refused(members::Refusal::NotYours { member: MemberId(4) }),
            ),
            ("by a guest", By::Guest, add("Gerobak").into(), refused(Refused::MEMBERS_ONLY)),
            ("without a title", m(3), add("").into(), wrong("title", Problem::Empty)),
        ],
    );
}

#[test]
fn support_counts_people_once_and_can_be_withdrawn() {
    let withdraw = Command::WithdrawSupport { idea: ONE, member: None };
    let supported = Event::Supported { idea: ONE, member: MemberId(3) };
    let story = idea().when(m(3), SUPPORT).then([supported]).when(m(3), SUPPORT).nothing();
    check(
        &story,
        [
            ("one's own", m(1), SUPPORT.into(), nothing()),
            ("no support to withdraw", m(2), withdraw.clone().into(), nothing()),
            (
                "withdrawn",
                m(3),
                withdraw.into(),
                happens([Event::SupportWithdrawn { idea: ONE, member: MemberId(3) }]),
            ),
            (
                "no such idea",
                m(3),
                Command::Support { idea: IdeaId(9), member: None }.into(),
                refused(Refused::NO_SUCH),
            ),
        ],
    );
}

#[test]
fn somebody_else_answers_and_a_no_has_its_reason() {
    let until = day("2026-12-24");
    let too_far = day("2027-12-24");
    let decision = Some(DecisionId(7));
    check(
        &idea(),
        [
            ("accepted", m(2), answer(ACCEPTED, "").into(), happens([answered(2, ACCEPTED, "")])),
            ("one's own", m(1), answer(ACCEPTED, "").into(), refused(Refusal::YourOwn)),
            (
                "no without a reason",
                m(2),
                answer(Outcome::Declined, " ").into(),
                wrong("reason", Problem::Empty),
            ),
            (
                "no because",
                m(2),
                answer(Outcome::Declined, "Mahal").into(),
                happens([answered(2, Outcome::Declined, "Mahal")]),
            ),
            (
                "tried",
                m(2),
                answer(Outcome::Tried { until }, "").into(),
                happens([answered(2, Outcome::Tried { until }, "")]),
            ),
            (
                "postponed to today",
                m(2),
                answer(Outcome::Postponed { until: day("2026-11-24") }, "").into(),
                wrong("until", Problem::InThePast),
            ),
            (
                "postponed for years",
                m(2),
                answer(Outcome::Postponed { until: too_far }, "").into(),
                refused(Refusal::TooFar { until_max: day("2027-11-25") }),
            ),
            (
                "by no decision",
                m(2),
                answer(Outcome::Accepted { decision }, "").into(),
                wrong("decision", Problem::Unknown),
            ),
        ],
    );
    // Whoever is alone answers themselves.
    let alone = Story::new().founded().given(m(1), add("Gerobak"));
    alone.when(m(1), answer(ACCEPTED, "")).accepted();
}

#[test]
fn an_answer_is_changed_by_whoever_gave_it_unless_its_day_has_come() {
    let until = day("2026-12-01");
    let accepted = idea().given(m(2), answer(ACCEPTED, ""));
    check(
        &accepted,
        [
            ("so already", m(2), answer(ACCEPTED, "").into(), nothing()),
            (
                "by another",
                m(3),
                answer(Outcome::Declined, "Mahal").into(),
                refused(Refusal::AlreadyAnswered),
            ),
            (
                "by the same",
                m(2),
                answer(Outcome::Declined, "Mahal").into(),
                happens([answered(2, Outcome::Declined, "Mahal")]),
            ),
        ],
    );
    let postponed = idea().given(m(2), answer(Outcome::Postponed { until }, ""));
    postponed.when(m(3), answer(ACCEPTED, "")).accepted();
}

#[test]
fn it_waits_two_weeks_and_what_was_put_off_comes_back_on_its_day() {
    assert_eq!(standing(&idea()), Standing::Waiting { due: day("2026-12-08") });
    let until = day("2026-12-24");
    for (outcome, meanwhile) in [
        (Outcome::Tried { until }, Standing::Trying { until }),
        (Outcome::Postponed { until }, Standing::Postponed { until }),
    ] {
        let story = idea().given(m(2), answer(outcome, ""));
        assert_eq!(standing(&story.clone().on("2026-12-23 23:59")), meanwhile);
        assert_eq!(standing(&story.on("2026-12-24 00:00")), Standing::Waiting { due: until });
    }
    assert_eq!(standing(&idea().given(m(2), answer(ACCEPTED, ""))), Standing::Accepted { decision: None });
}

#[test]
fn an_idea_is_taken_back_by_whoever_had_it() {
    let story = idea().when(m(2), TAKE_BACK).refused(Refusal::NotYours { member: MemberId(1) });
    let story = story.when(m(1), TAKE_BACK).then([Event::TakenBack { idea: ONE }]);
    check(
        &story,
        [
            ("taken back already", m(1), TAKE_BACK.into(), nothing()),
            ("supporting", m(2), SUPPORT.into(), refused(Refusal::TakenBack)),
            ("answering", m(2), answer(ACCEPTED, "").into(), refused(Refusal::TakenBack)),
        ],
    );
    assert_eq!(standing(&story), Standing::TakenBack);
    assert!(story.community.ideas.find(ONE).unwrap().title.words().is_none());
}

#[test]
fn only_so_many_wait_for_an_answer() {
    let mut story = four();
    for _ in 0..limits::IDEAS_WAITING_MAX {
        story = story.given(m(1), add("Gerobak"));
    }
    let max = limits::IDEAS_WAITING_MAX;
    let story = story.when(m(1), add("Gerobak")).wrong("title", Problem::TooMany { max });
    story.given(m(2), answer(ACCEPTED, "")).when(m(1), add("Gerobak")).accepted();
}
