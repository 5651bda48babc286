//! How it goes on, and how it ends.

use super::*;
use crate::{members, testing::day};

#[test]
fn what_is_written_stays_ones_own_until_it_is_shown() {
    let show = Command::Show { peace: PEACE };
    let story = begun().given(m(1), write("A")).given(m(1), show.clone()).given(m(1), write("B"));
    let own = open(&story).own[&SARI].clone();
    assert_eq!((own.written, own.shown), (statement("B"), Some(statement("A"))));
    let story = story.given(m(1), show);
    assert_eq!(open(&story).own[&SARI].shown, Some(statement("B")));
}

#[test]
fn not_yet_needs_no_reason_and_ends_with_the_first_word() {
    let delay = Command::Delay { peace: PEACE };
    let story = begun().given(m(2), delay.clone());
    story.clone().when(m(2), delay).nothing();
    assert_eq!(open(&story).delayed, [DEWI].into());
    assert!(open(&story.given(m(2), write("A"))).delayed.is_empty());
}

#[test]
fn who_is_named_by_both_is_asked_and_a_changed_mind_is_the_last_word() {
    let peace = PEACE;
    let companion = |member| name(member, Role::Companion);
    let story = begun().given(m(1), companion(ASEP)).given(m(1), companion(RINI));
    assert_eq!(open(&story).calls.keys().copied().collect::<Vec<_>>(), [RINI]);
    story.clone().when(m(1), companion(RINI)).nothing();
    let named = Event::Named { peace, member: RINI, role: Role::Companion, by_both: true };
    let story = story.when(m(2), companion(RINI)).then([named]);
    assert_eq!(story.community.peace.find(peace).and_then(|it| it.part(RINI)), Some(Part::AskedAsCompanion));
    let story = story.given(m(4), Command::Join { peace });
    assert_eq!(open(&story).companion(), Some(RINI));
    let story = story.given(m(4), Command::Decline { peace });
    assert_eq!(
        (open(&story).companion(), story.community.peace.find(peace).unwrap().part(RINI)),
        (None, None)
    );
}

#[test]
fn the_piece_goes_round_four_times_and_each_time_another_one_begins() {
    let peace = PEACE;
    let guest = name(RINI, Role::Guest);
    let mut story =
        accompanied().given(m(1), guest.clone()).given(m(2), guest).given(m(4), Command::Join { peace });
    story = story
        .when(m(3), Command::OpenCircle { peace })
        .then([Event::CircleOpened { peace, members: vec![SARI, DEWI, ASEP, RINI] }]);
    let mut heard = vec![];
    while let Some(holder) = open(&story).circle.as_ref().unwrap().holder() {
        let by = crate::kernel::By::Member(holder);
        let silent = heard.len() % 5 == 4;
        let command = if silent {
            Command::Pass { peace }
        } else {
            Command::Speak { peace, words: text("Saya dengar") }
        };
        story = story.given(by, command);
        heard.push(holder.0);
    }
    assert_eq!(heard, [1, 2, 3, 4, 2, 3, 4, 1, 3, 4, 1, 2, 4, 1, 2, 3]);
    let circle = open(&story).circle.as_ref().unwrap();
    assert_eq!(circle.spoken.iter().filter(|it| it.words.is_none()).count(), 3);
    assert_eq!(circle.question(), None);
    story.when(m(1), Command::Pass { peace }).refused(Refusal::NotYourTurn { holder: None });
}

#[test]
fn the_piece_does_not_wait_for_who_gets_up() {
    let peace = PEACE;
    let circle = accompanied().given(m(3), Command::OpenCircle { peace });
    let waits_for_asep = circle.given(m(1), Command::Pass { peace }).given(m(2), Command::Pass { peace });
    for gone in [
        waits_for_asep.clone().given(m(3), Command::Decline { peace }),
        waits_for_asep.given(m(3), members::Command::Leave { member: None }),
    ] {
        let circle = open(&gone).circle.as_ref().unwrap();
        assert_eq!((circle.question(), circle.holder()), (Some(Question::Affected), Some(DEWI)));
        assert_eq!(gone.community.peace.find(peace).unwrap().part(ASEP), None);
    }
}

#[test]
fn it_is_agreed_when_the_second_one_accepts() {
    let (peace, words, follow_up_on) = (PEACE, text("Kita saling kabar."), day("2026-12-08"));
    let story = begun().given(m(1), draft("Kita saling kabar.", 0));
    let story = story.when(m(2), Command::Accept { peace, version: 1 }).then([
        Event::Accepted { peace, version: 1 },
        Event::Agreed { peace, words: words.clone(), follow_up_on },
    ]);
    let agreement = story.community.peace.find(peace).unwrap().agreement().unwrap().clone();
    assert_eq!((agreement.words, agreement.follow_up_on), (words, follow_up_on));
    // What a companion wrote waits for both.
    let theirs = accompanied().given(m(3), draft("A", 0)).given(m(1), Command::Accept { peace, version: 1 });
    assert!(theirs.community.peace.find(peace).unwrap().open().is_some());
    let both = theirs.given(m(2), Command::Accept { peace, version: 1 });
    assert!(both.community.peace.find(peace).unwrap().agreement().is_some());
}

#[test]
fn when_a_party_leaves_the_community_it_is_over() {
    for who in [1, 2] {
        let story = begun().given(m(1), write("A")).given(m(who), members::Command::Leave { member: None });
        let peace = story.community.peace.find(PEACE).unwrap();
        assert_eq!(peace.state, State::Ended { at: story.now, by: None });
    }
}
