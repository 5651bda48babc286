//! Texts for WhatsApp: whose turn it is in a round, and a personal invitation to say something.
//!
//! Invariant: with its link a text has at most 600 characters, and the link is nobody's own.

use community::seen_by::threads::RoundGlance;

use super::words;
use crate::{
    parts::{MESSAGE_CHARS_MAX, clipped, plain},
    words::Language,
};

/// For the group: the question and whose turn it is. The group reads Indonesian, whatever the sender's language.
pub fn round(it: &RoundGlance, link: &str) -> String {
    let w = Language::Indonesian.words();
    let turn = match (&it.holder, it.closed) {
        (Some(holder), _) => w.with("threads-share-turn", &[("name", plain(&words::name(w, holder)).into())]),
        (None, false) => w.t("threads-share-all").into_owned(),
        (None, true) => w.t("threads-share-closed").into_owned(),
    };
    fitted(&[w.t("threads-share-round").into_owned()], &it.question, &[turn], link)
}

/// For one person.
pub fn invitation(name: &str, matter: &str, link: &str) -> String {
    let w = Language::Indonesian.words();
    let hello = w.with("threads-invite", &[("name", plain(name).into())]);
    fitted(&[hello], matter, &[w.t("threads-invite-ask").into_owned()], link)
}

/// Lines before and after what it is about, in bold; that is cut where there is no room.
pub(crate) fn fitted(before: &[String], about: &str, after: &[String], link: &str) -> String {
    let chars = |lines: &[String]| lines.iter().map(|it| it.chars().count() + 1).sum::<usize>();
    // Two for the stars, one for the line break before the link.
    let room = MESSAGE_CHARS_MAX.saturating_sub(link.chars().count() + chars(before) + chars(after) + 3);
    let about = format!("*{}*", clipped(&plain(about), room));
    let lines =
        before.iter().map(String::as_str).chain([about.as_str()]).chain(after.iter().map(String::as_str));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use community::{
        kernel::{MemberId, RoundId, ThreadId},
        seen_by::{Person, threads::SubjectSeen},
    };

    use super::*;

    const LINK: &str = "https://percik.example/baca-yuk/putaran/1";

    fn glance(question: &str) -> RoundGlance {
        RoundGlance {
            id: RoundId(1),
            thread: ThreadId(1),
            subject: SubjectSeen::Community,
            question: question.into(),
            holder: Some(Person { id: MemberId(2), name: Some("Dewi".into()), belongs: true }),
            may_speak: false,
            had_turn: 1,
            of: 5,
            closed: false,
            begun_on: "2026-11-24".parse().unwrap(),
        }
    }

    #[test]
    fn the_text_says_what_is_asked_and_whose_turn_it_is() {
        let text = round(&glance("Lomba *menulis* puisi?"), LINK);
        assert!(text.contains("*Lomba menulis puisi?*") && text.contains("Dewi"), "{text}");
        let closed = round(&RoundGlance { holder: None, closed: true, ..glance("Apa?") }, LINK);
        assert!(!closed.contains("Dewi"), "{closed}");
    }

    #[test]
    fn with_its_link_it_is_never_longer_than_600_characters() {
        let long = "kata 😀* ".repeat(300);
        for text in [round(&glance(&long), LINK), invitation(&"N".repeat(60), &long, LINK)] {
            let whole = format!("{text}\n{LINK}");
            assert!(whole.chars().count() <= 600, "{}", whole.chars().count());
            assert_eq!(whole.matches('*').count(), 2, "{whole}");
        }
    }
}
