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
