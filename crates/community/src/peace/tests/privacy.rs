//! What is kept, for whom, and for how long.

use super::*;
use crate::{
    Community, Happened,
    erasure::{concerns, of_member, of_what_is_over, written},
    kernel::{By, Seq},
    members,
};

/// Everything that was said on the way, each with a mark.
fn told() -> Story {
    let peace = PEACE;
    accompanied()
        .given(m(1), write("xmine"))
        .given(m(1), Command::Show { peace })
        .given(m(3), Command::OpenCircle { peace })
        .given(m(1), Command::Speak { peace, words: text("xspoken") })
        .given(m(1), draft("xdraft", 0))
        .given(m(2), draft("xagreed", 1))
}

/// A line as the log has it, with its words.
fn line(by: By, event: Event) -> Happened {
    Happened { seq: Seq(99), at: crate::kernel::Moment(0), by, event: event.into() }
}

fn words_of(community: &Community, line: &Happened) -> Vec<String> {
    of_what_is_over(community, line).into_iter().map(|it| it.text.or_empty().to_owned()).collect()
}

#[test]
fn once_it_is_over_only_the_agreement_is_left_and_every_line_with_words_is_known() {
    let peace = PEACE;
    let open = told();
    assert!(open.community.peace.to_erase().is_empty());
    let rows = [
        open.clone().given(m(1), Command::Accept { peace, version: 2 }),
        open.clone().given(m(2), Command::End { peace }),
        open.clone().given(m(3), Command::End { peace }),
        open.given(m(2), members::Command::Leave { member: None }),
    ];
    for story in rows {
        assert_eq!(story.community.peace.to_erase().len(), 4, "written, spoken, twice drafted");
        let spoken = line(m(1), Event::Spoken { peace, words: text("xspoken") });
        assert_eq!(words_of(&story.community, &spoken), ["xspoken"]);
        let whole = line(m(2), Event::Written { peace, statement: statement("xmine") });
        assert_eq!(words_of(&story.community, &whole), ["xmine", "", "", ""]);
        let follow_up_on = crate::testing::day("2026-12-08");
        let agreed = line(m(1), Event::Agreed { peace, words: text("xagreed"), follow_up_on });
        assert!(words_of(&story.community, &agreed).is_empty());
    }
}

#[test]
fn lines_whose_words_are_gone_need_no_erasing_when_they_are_read_again() {
    let peace = PEACE;
    let erased =
        Statement { happened: Text::ERASED, felt: Text::ERASED, needed: Text::ERASED, wished: Text::ERASED };
    let story = begun()
        .happened(m(1), vec![Event::Written { peace, statement: erased }.into()])
        .happened(m(1), vec![Event::Spoken { peace, words: Text::ERASED }.into()])
        .given(m(1), Command::End { peace });
    assert!(story.community.peace.to_erase().is_empty());
}

#[test]
fn what_is_kept_about_a_member_tells_nobody_else_of_it() {
    let story = told();
    let peace = PEACE;
    let community = &story.community;
    let named = line(m(1), Event::Named { peace, member: RINI, role: Role::Guest, by_both: false });
    let begun = line(m(1), Event::Begun { peace, with: DEWI });
    let written = line(m(1), Event::Written { peace, statement: statement("xmine") });
    assert!(concerns(community, SARI, &named) && !concerns(community, RINI, &named));
    assert!(concerns(community, DEWI, &begun) && !concerns(community, ASEP, &begun));
    assert!(concerns(community, SARI, &written) && !concerns(community, DEWI, &written));
}

#[test]
fn statements_go_with_their_author_and_the_agreement_with_the_last_of_both() {
    let follow_up_on = crate::testing::day("2026-12-08");
    let event = Event::Agreed { peace: PEACE, words: text("xagreed"), follow_up_on };
    let agreed_line = line(m(2), event);
    let story = agreed().given(m(2), members::Command::Leave { member: None });
    assert!(of_member(&story.community, DEWI, &agreed_line).is_empty(), "Sari still reads it");
    let forgotten = members::Event::Renamed { member: SARI, name: Text::ERASED, honorific: None };
    let story = story.happened(m(1), vec![forgotten.into()]);
    assert_eq!(of_member(&story.community, DEWI, &agreed_line).len(), 1);
    assert!(of_member(&story.community, ASEP, &agreed_line).is_empty());
    let own = line(m(1), Event::Written { peace: PEACE, statement: statement("xmine") });
    assert_eq!(of_member(&story.community, SARI, &own).len(), written(&own.event).len());
}
