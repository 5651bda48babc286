//! Ideas as members see them.

use super::*;
use crate::{
    ideas::Command,
    seen_by::Viewer,
    testing::{Story, day, m, text},
};

fn add(title: &str) -> Command {
    Command::Add { title: text(title), words: text(""), member: None }
}

#[test]
fn ideas_stand_by_what_becomes_of_them() {
    let answer = |idea, answer| Command::Answer { idea: IdeaId(idea), answer, reason: text("Begini") };
    let until = day("2026-12-10");
    let mut story = Story::new().founded().member("Dewi");
    for title in ["Satu", "Dua", "Tiga", "Empat", "Lima"] {
        story = story.given(m(1), add(title));
    }
    let story = story
        .given(m(2), answer(2, Outcome::Postponed { until }))
        .given(m(2), answer(3, Outcome::Declined))
        .given(m(1), Command::TakeBack { idea: IdeaId(4) });
    let ids = |list: &[IdeaGlance]| list.iter().map(|it| it.id.0).collect::<Vec<_>>();
    let list = |story: &Story, viewer| Seen::new(&story.community, viewer, story.now).idea_list();
    let (sari, dewi) = (Viewer::Member(MemberId(1)), Viewer::Member(MemberId(2)));
    let now = list(&story, sari).unwrap();
    assert_eq!((ids(&now.waiting), ids(&now.later), ids(&now.answered)), (vec![1, 5], vec![2], vec![3]));
    assert!(list(&story, Viewer::Outsider).is_none());
    let later = story.clone().on("2026-12-10 08:00");
    let then = list(&later, sari).unwrap();
    assert_eq!((ids(&then.waiting), ids(&then.later)), (vec![1, 5, 2], vec![]));
    let may = |viewer, idea| {
        let it = Seen::new(&story.community, viewer, story.now).idea(IdeaId(idea)).unwrap();
        (it.may_answer, it.may_support, it.may_take_back)
    };
    assert_eq!(may(sari, 1), (false, false, true));
    assert_eq!(may(dewi, 1), (true, true, false));
    assert!(Seen::new(&story.community, dewi, story.now).idea(IdeaId(4)).is_none());
}

#[test]
fn an_idea_knows_its_decisions_and_takes_their_yes_for_an_answer() {
    use crate::decisions::{self, Class, From, Method, Proposal, testing};
    let from = Some(From::Idea(IdeaId(1)));
    let light = Proposal { from, class: Class::Light, ..testing::proposal("Gerobak", Method::Consent) };
    let story = Story::new().founded().member("Dewi").member("Asep").given(m(1), add("Gerobak"));
    let story = story.given(m(3), decisions::Command::Open { proposal: light });
    let idea = |story: &Story, member| {
        let viewer = Viewer::Member(MemberId(member));
        Seen::new(&story.community, viewer, story.now).idea(IdeaId(1)).unwrap()
    };
    let accept = |decision| Command::Answer {
        idea: IdeaId(1),
        answer: Outcome::Accepted { decision },
        reason: text(""),
    };
    let running = idea(&story, 2);
    assert_eq!((running.decisions.len(), running.may_accept_by), (1, None));
    let passed = story.later(24 * 60).clock();
    let (one, by) = (Some(DecisionId(1)), |story: &Story, member| idea(story, member).may_accept_by);
    assert_eq!([1, 2, 3].map(|member| by(&passed, member)), [None, one, one]);
    // Whoever accepted it has not named the decision: another one may.
    let plainly = passed.given(m(2), accept(None));
    assert_eq!(by(&plainly, 3), one);
    let named = plainly.given(m(3), accept(one));
    assert_eq!([1, 2, 3].map(|member| by(&named, member)), [None; 3]);
}
