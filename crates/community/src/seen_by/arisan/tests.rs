//! What members see of an arisan, and that outsiders and early readers see nothing.

use crate::{
    arisan::{Command, lot::Seed},
    kernel::{ArisanId, ArisanRoundId, MemberId},
    samples::arisan::{SEED, given},
    seen_by::{
        Seen, Viewer,
        arisan::{DrawStage, NextAct},
        home::Waiting,
    },
    testing::{Story, m, text},
};

const BY_LOT: ArisanId = ArisanId(2);
const ROUND: ArisanRoundId = ArisanRoundId(1);

fn story() -> Story {
    given(Story::new().founded().member("Dewi").member("Asep"))
}

fn seen(story: &Story, member: u32) -> Seen<'_> {
    Seen::new(&story.community, Viewer::Member(MemberId(member)), story.now)
}

fn word(words: &str) -> Command {
    Command::AddWord { arisan: BY_LOT, round: ROUND, word: text(words), member: None }
}

#[test]
fn outsiders_see_no_arisan() {
    let story = story();
    let outsider = Seen::new(&story.community, Viewer::Outsider, story.now);
    assert!(outsider.arisan_list().is_none());
    assert!(outsider.arisan(BY_LOT).is_none() && outsider.arisan_round(BY_LOT, ROUND).is_none());
    assert!(outsider.arisan_check(BY_LOT, ROUND).is_none());
}

#[test]
fn the_seed_is_nowhere_before_it_is_revealed() {
    let close = Command::CloseWords { arisan: BY_LOT, round: ROUND };
    let closed = story().given(m(2), word("melati")).given(m(1), close);
    let (arisan, round) = (BY_LOT, ROUND);
    for story in [story(), closed.clone()] {
        let seen = seen(&story, 1);
        let page = serde_json::to_string(&seen.arisan_round(arisan, round)).unwrap();
        assert!(!page.contains(&SEED.to_string()), "{page}");
        assert!(seen.arisan_check(arisan, round).is_none());
        assert!(!format!("{:?}", story.community).contains("[7, 7, 7"), "also not in what is debugged");
    }
    let drawn = closed.given(m(3), Command::Draw { arisan, round, seed: Some(SEED) });
    let check = seen(&drawn, 3).arisan_check(arisan, round).unwrap();
    assert_eq!(check.seed, SEED.to_string());
    assert_eq!(check.commitment, check.commitment_again);
    assert_eq!(check.winner, check.drawn);
    assert_eq!(check.round_id, "arisan/2/1/1");
    assert_eq!(check.round_id_bytes, "61726973616e2f322f312f31");
    assert_eq!(check.words[0].bytes, "6d656c617469");
    let wrong = Command::Draw { arisan, round, seed: Some(Seed([0; 32])) };
    drawn.when(m(1), wrong).nothing();
}

#[test]
fn a_round_says_what_comes_next() {
    let (arisan, round) = (BY_LOT, ROUND);
    let next = |story: &Story| seen(story, 1).arisan_round(arisan, round).unwrap().next;
    let story = story().given(m(2), word("melati"));
    assert_eq!(next(&story), NextAct::AddWords);
    let closed = story.given(m(1), Command::CloseWords { arisan, round });
    assert_eq!(next(&closed), NextAct::Reveal);
    let drawn = closed.given(m(1), Command::Draw { arisan, round, seed: Some(SEED) });
    assert_eq!(next(&drawn), NextAct::HandOver);
    let page = seen(&drawn, 1).arisan_round(arisan, round).unwrap();
    assert_eq!(page.draw.unwrap().stage, DrawStage::Drawn);
}

#[test]
fn what_waits_is_a_word_a_contribution_a_swap_and_money_that_was_handed_over() {
    let waiting = |story: &Story, member: u32| seen(story, member).home().unwrap().waiting;
    let story = story();
    let word_waits =
        |member| waiting(&story, member).iter().any(|it| matches!(it, Waiting::ArisanWord { .. }));
    assert!(word_waits(1) && word_waits(3));
    let said = story.clone().given(m(2), word("melati"));
    assert!(!waiting(&said, 2).iter().any(|it| matches!(it, Waiting::ArisanWord { .. })));
    // Sari wrote down that she has had the money herself: the others can say that they saw it.
    let handed = |member| {
        waiting(&story, member).iter().any(|it| matches!(it, Waiting::ArisanHanded { own: false, .. }))
    };
    assert!(!handed(1) && handed(2));
    let not_paid = vec![crate::arisan::Share { slot: crate::kernel::SlotId(1), member: MemberId(1) }];
    let untick = Command::Collect { arisan: BY_LOT, round: ROUND, paid: vec![], not_paid };
    let owing = story.clone().given(m(1), untick);
    assert!(waiting(&owing, 1).iter().any(|it| matches!(it, Waiting::ArisanPay { .. })));
    assert!(!waiting(&owing, 2).iter().any(|it| matches!(it, Waiting::ArisanPay { .. })));
}
