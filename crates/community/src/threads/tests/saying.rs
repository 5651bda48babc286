//! Somebody says something, mends it while it is new, or takes it back.

use super::*;
use crate::{
    Command as Any, Refusal as Refused,
    gatherings::{self, Reach},
    kernel::{By, DecisionId, FieldId, IdeaId, IndicatorId, Problem, TaskId},
    limits,
    samples::commands,
    tasks,
    testing::{check, happens, nothing, occasion, refused, wrong},
};

fn for_iyah() -> Command {
    Command::Say { subject: GENERAL, words: text("Ikut"), reply_to: None, member: Some(MemberId(4)) }
}

#[test]
fn the_first_post_makes_the_thread_and_the_next_ones_go_on() {
    let story = four().when(m(1), say(GENERAL, "Halo")).then([said(1, 1, "Halo")]);
    let story = story.when(m(2), say(GENERAL, "Halo juga")).then([said(2, 2, "Halo juga")]);
    let story = story.given(
        m(1),
        tasks::Command::Add { what: text("A"), owner: None, due: None, from: None, decision: None },
    );
    let (subject, member) = (Subject::Task { task: TaskId(1) }, MemberId(3));
    let (thread, post, words) = (ThreadId(2), PostId(1), text("Saya bantu"));
    let other = Event::Said { thread, post, subject, member, words, reply_to: None };
    story.when(m(3), say(subject, "Saya bantu")).then([other]);
}

#[test]
fn only_members_talk_about_what_is_there_for_themselves_or_whom_they_record_for() {
    let nowhere = refused(Refused::NO_SUCH);
    let about = |subject| Any::from(say(subject, "Halo"));
    let reply = Command::Say { subject: GENERAL, words: text("A"), reply_to: Some(PostId(9)), member: None };
    let long = "a".repeat(limits::POST_CHARS_MAX as usize + 1);
    let chars_max = limits::POST_CHARS_MAX;
    check(
        &four(),
        [
            ("by a guest", By::Guest, about(GENERAL), refused(Refused::MEMBERS_ONLY)),
            ("without words", m(1), say(GENERAL, " \u{200b}").into(), wrong("words", Problem::Empty)),
            ("too long", m(1), say(GENERAL, &long).into(), wrong("words", Problem::TooLong { chars_max })),
            ("for whom one records", m(2), for_iyah().into(), happens([said(1, 4, "Ikut")])),
            (
                "for another",
                m(3),
                for_iyah().into(),
                refused(members::Refusal::NotYours { member: MemberId(4) }),
            ),
            ("reply to nothing", m(1), reply.into(), wrong("reply_to", Problem::Unknown)),
            ("no task", m(1), about(Subject::Task { task: TaskId(7) }), nowhere.clone()),
            ("no idea", m(1), about(Subject::Idea { idea: IdeaId(7) }), nowhere.clone()),
            ("no field", m(1), about(Subject::Field { field: FieldId(7) }), nowhere.clone()),
            ("no decision", m(1), about(Subject::Decision { decision: DecisionId(7) }), nowhere.clone()),
            ("no indicator", m(1), about(Subject::Indicator { indicator: IndicatorId(7) }), nowhere.clone()),
            ("no agreement", m(1), about(Subject::Agreement), nowhere.clone()),
            ("no occasion", m(1), about(Subject::Occasion { occasion: occasion("1/2026-11-28") }), nowhere),
        ],
    );
    let paused = four().given(m(3), members::Command::Pause { member: None });
    paused.when(m(3), say(GENERAL, "Masih membaca")).accepted();
    four()
        .given(m(3), members::Command::Leave { member: None })
        .when(m(3), say(GENERAL, "A"))
        .refused(Refused::MEMBERS_ONLY);
}

#[test]
fn words_are_mended_by_whoever_said_them_and_only_while_they_are_new() {
    let correct = |words: &str| Command::Correct { thread: ONE, post: PostId(1), words: text(words) };
    let corrected = |member, words: &str| {
        happens([Event::Corrected {
            thread: ONE,
            post: PostId(1),
            member: MemberId(member),
            words: text(words),
        }])
    };
    let story = four().given(m(1), say(GENERAL, "Halo"));
    let not_yours = || refused(Refusal::NotYours { member: MemberId(1) });
    check(
        &story,
        [
            ("mended", m(1), correct("Halo semua").into(), corrected(1, "Halo semua")),
            ("the same", m(1), correct("Halo").into(), nothing()),
            ("empty", m(1), correct("").into(), wrong("words", Problem::Empty)),
            ("another's", m(2), correct("Bukan").into(), not_yours()),
        ],
    );
    let late = story.later(limits::POST_CORRECT_MINUTES + 1);
    check(&late, [("too late", m(1), correct("Halo semua").into(), refused(Refusal::TooLate))]);
    let iyahs = four().given(m(2), for_iyah());
    check(
        &iyahs,
        [
            ("by who records", m(2), correct("Saya ikut").into(), corrected(4, "Saya ikut")),
            ("by another", m(1), correct("A").into(), refused(Refusal::NotYours { member: MemberId(4) })),
        ],
    );
}

#[test]
fn words_taken_back_are_gone_from_what_is_known() {
    let take_back = Command::TakeBack { thread: ONE, post: PostId(1) };
    let story = four().given(m(1), say(GENERAL, "Rahasia"));
    story.clone().when(m(2), take_back.clone()).refused(Refusal::NotYours { member: MemberId(1) });
    let taken = Event::TakenBack { thread: ONE, post: PostId(1), member: MemberId(1) };
    let story = story.later(600).when(m(1), take_back.clone()).then([taken]);
    let post = &story.community.threads.find(ONE).unwrap().posts[&PostId(1)];
    assert!(post.words.words().is_none() && post.taken_back);
    let correct = Command::Correct { thread: ONE, post: PostId(1), words: text("Lagi") };
    story.when(m(1), take_back).nothing().when(m(1), correct).refused(Refusal::TakenBack);
}

#[test]
fn talk_goes_on_when_what_it_is_about_is_gone_and_moves_with_its_occasion() {
    use crate::fields;
    let take = fields::Command::Take { care: fields::Care::Meetings, name: text(""), until: None };
    let subject = Subject::Field { field: FieldId(1) };
    let story = four().given(m(1), take).given(m(2), say(subject, "Terima kasih"));
    let story = story.given(m(1), fields::Command::Release { field: FieldId(1) });
    story.when(m(3), say(subject, "Siapa berikutnya?")).accepted();

    let series = commands().into_iter().filter_map(|it| match it {
        Any::Gatherings(gatherings::Command::Schedule { plan }) if plan.repeats.is_some() => Some(plan),
        _ => None,
    });
    let plan = series.into_iter().next().unwrap();
    let story = four().given(m(1), gatherings::Command::Schedule { plan: plan.clone() });
    let today = story.community.today(story.now);
    let days = story.community.gatherings.between(today, today.plus_days(40));
    let occasion = days[2].id;
    let story = story.given(m(1), say(Subject::Occasion { occasion }, "Bawa tikar"));
    let mut later = plan;
    later.details.minutes = 60;
    later.day = occasion.day;
    let reach = Reach::ThisAndFollowing;
    let story = story.given(m(1), gatherings::Command::Replan { occasion, reach, plan: later });
    let now = story.community.gatherings.occasion(occasion).unwrap().id;
    assert_ne!(now, occasion);
    for occasion in [occasion, now] {
        let subject = Subject::Occasion { occasion };
        assert_eq!(story.community.thread_about(subject).map(|(id, _)| id), Some(ONE));
        let (thread, subject) = (ONE, Subject::Occasion { occasion: now });
        let (post, member, words) = (PostId(2), MemberId(2), text("Saya bawa"));
        let said = Event::Said { thread, post, subject, member, words, reply_to: None };
        story.clone().when(m(2), say(Subject::Occasion { occasion }, "Saya bawa")).then([said]);
    }
}

#[test]
fn a_thread_is_full_at_its_limit() {
    let mut story = four();
    for _ in 0..limits::POSTS_MAX {
        let next = said_next(&story).into();
        story = story.happened(m(1), vec![next]);
    }
    story.when(m(1), say(GENERAL, "Lagi")).wrong("words", Problem::TooMany { max: limits::POSTS_MAX });
}

fn said_next(story: &Story) -> Event {
    let posts = story.community.threads.find(ONE).map_or(0, |it| it.posts.len());
    said(u32::try_from(posts).unwrap() + 1, 1, "Halo")
}
