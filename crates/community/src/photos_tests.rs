//! Who is in a photo decides who sees it; a yes can be taken back, and then nobody outside sees it any more.

use super::*;
use crate::{
    kernel::PhotoId,
    samples::photos::{files, picture},
    testing::{Story, check, happens, m, nothing, refused, text, wrong},
};

const ONE: PhotoId = PhotoId(1);
const SHOW: Command = Command::Show { photo: ONE };

fn add(people: People) -> Command {
    Command::Add { shot: picture(), people, caption: text(""), occasion: None }
}

fn consent() -> Command {
    Command::Consent { photo: ONE, consent: Consent { who: text("Bu Tati"), words: text("Boleh tampil?") } }
}

fn veil(keep_original: bool) -> Command {
    Command::Veil { photo: ONE, files: files(3), keep_original }
}

fn with(people: People) -> Story {
    Story::new().founded().member("Dewi").given(m(1), add(people))
}

fn photo(story: &Story) -> &Photo {
    story.community.photos.find(ONE).unwrap()
}

#[test]
fn only_what_needs_no_yes_or_has_one_is_shown() {
    let shown = || happens([Event::Shown { photo: ONE }]);
    let first = || refused(Refusal::ConsentFirst);
    check(&with(People::Nobody), [("a bookshelf", m(2), SHOW.into(), shown())]);
    check(&with(People::Adults), [("grown-ups", m(2), SHOW.into(), first())]);
    check(&with(People::Children), [("children", m(2), SHOW.into(), first())]);
    let asked = with(People::Children).given(m(2), consent());
    check(&asked, [("their parents said yes", m(2), SHOW.into(), shown())]);
    let veiled = with(People::Children).given(m(2), veil(true));
    check(&veiled, [("nobody can be recognised", m(2), SHOW.into(), shown())]);
}

#[test]
fn outsiders_get_the_veiled_files_and_members_what_was_kept() {
    let kept = with(People::Children).given(m(1), veil(true)).given(m(1), SHOW);
    assert_eq!(photo(&kept).public_shot(), Some(Shot::Picture { files: files(3) }));
    assert_eq!(photo(&kept).shot, picture());
    assert!(kept.community.photos.needs(files(0).wide));
    let dropped = with(People::Children).given(m(1), veil(false));
    assert_eq!(photo(&dropped).shot, Shot::Picture { files: files(3) });
    assert!(!dropped.community.photos.needs(files(0).wide), "its files can be discarded");
}

#[test]
fn a_yes_that_is_taken_back_hides_at_once_and_a_new_one_is_needed() {
    let story = with(People::Adults).given(m(1), consent()).given(m(1), SHOW);
    assert!(photo(&story).is_public());
    let story = story.given(m(2), Command::WithdrawConsent { photo: ONE });
    assert!(!photo(&story).is_public());
    assert_eq!(photo(&story).public_shot(), None);
    let told = story.given(m(1), Command::TellPeople { photo: ONE, people: People::Nobody });
    assert!(!photo(&told).is_public(), "saying that nobody is in it is no way around");
    check(&told, [("shown again", m(1), SHOW.into(), refused(Refusal::ConsentFirst))]);
    let asked = told.given(m(1), consent());
    assert!(!photo(&asked).is_public(), "another's yes does not show it: somebody chooses to");
    check(&asked, [("shown", m(1), SHOW.into(), happens([Event::Shown { photo: ONE }]))]);
    assert!(photo(&asked.given(m(1), SHOW)).is_public());
}

#[test]
fn after_a_yes_was_taken_back_only_a_new_veil_helps() {
    let story = with(People::Adults).given(m(1), veil(true)).given(m(1), SHOW).later(5);
    let story = story.given(m(2), Command::WithdrawConsent { photo: ONE });
    assert!(!photo(&story).is_public(), "it was not veiled enough");
    check(&story, [("the same veil", m(1), SHOW.into(), refused(Refusal::ConsentFirst))]);
    let veiled = story.later(5).given(m(1), veil(true));
    assert!(!photo(&veiled).is_public(), "veiling shows nothing by itself");
    check(&veiled, [("a new one", m(1), SHOW.into(), happens([Event::Shown { photo: ONE }]))]);
}

#[test]
fn children_who_turn_out_to_be_in_it_are_not_shown_by_a_yes_alone() {
    let story = with(People::Nobody).given(m(1), SHOW);
    let story = story.given(m(2), Command::TellPeople { photo: ONE, people: People::Children });
    assert!(!photo(&story.given(m(1), consent())).is_public());
}

#[test]
fn who_is_in_it_may_turn_out_later() {
    let story = with(People::Nobody).given(m(1), SHOW);
    let story = story.given(m(2), Command::TellPeople { photo: ONE, people: People::Children });
    assert!(!photo(&story).is_public());
}

#[test]
fn what_is_removed_is_gone_with_its_words_and_files() {
    let story = with(People::Nobody).given(m(1), Command::Caption { photo: ONE, caption: text("Rak") });
    let story = story.given(m(1), SHOW).given(m(1), Command::Remove { photo: ONE });
    assert!(!photo(&story).is_public() && photo(&story).caption.words().is_none());
    assert_eq!(story.community.photos.all().count(), 0);
    assert!(!story.community.photos.needs(files(0).thumb));
    let gone = || refused(Refusal::Removed);
    check(
        &story,
        [
            ("again", m(1), Command::Remove { photo: ONE }.into(), nothing()),
            ("shown", m(1), SHOW.into(), gone()),
            ("veiled", m(1), veil(true).into(), gone()),
            ("a yes", m(1), consent().into(), gone()),
        ],
    );
}

#[test]
fn who_said_yes_is_erased_with_the_photo() {
    let story = with(People::Children).given(m(1), consent());
    assert!(story.community.photos.to_erase().is_empty());
    let gone = story.given(m(1), Command::Remove { photo: ONE });
    assert_eq!(gone.community.photos.to_erase().len(), 1);
    let yes = Consent { who: text("Bu Tati"), words: text("Boleh tampil?") };
    let line = crate::Happened {
        seq: crate::kernel::Seq(4),
        at: Moment(0),
        by: m(1),
        event: Event::Consented { photo: ONE, consent: yes }.into(),
    };
    let erased = crate::erasure::of_what_is_over(&gone.community, &line);
    let paths: Vec<_> = erased.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths, ["/consent/who", "/consent/words"]);
}

#[test]
fn bad_input_is_named() {
    let long = Command::Caption { photo: ONE, caption: text(&"a".repeat(201)) };
    let nobody = Consent { who: text(" "), words: text("") };
    let film = Shot::Film { film: MediaId([1; 32]), seconds: 3, poster: None };
    let filmed = Story::new().founded().member("Dewi").given(
        m(1),
        Command::Add { shot: film, people: People::Children, caption: text(""), occasion: None },
    );
    check(
        &with(People::Adults),
        [
            ("long", m(1), long.into(), wrong("caption", Problem::TooLong { chars_max: 200 })),
            (
                "nobody's yes",
                m(1),
                Command::Consent { photo: ONE, consent: nobody }.into(),
                wrong("who", Problem::Empty),
            ),
            ("none", m(1), Command::Show { photo: PhotoId(9) }.into(), refused(Refused::NO_SUCH)),
        ],
    );
    check(&filmed, [("a film", m(1), veil(true).into(), refused(Refusal::NotAPicture))]);
}
