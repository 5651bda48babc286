//! The text for the group: the fingerprint before the meeting, the call for words, the result, the reminder.
//!
//! Invariant: with its link it has at most 600 characters, and the link is nobody's own.

use community::seen_by::arisan::{DrawStage, RoundPage};

use super::words;
use crate::{
    parts::{MESSAGE_CHARS_MAX, clipped, plain},
    words::{Language, Words},
};

/// The text before its link; the group reads Indonesian, whatever the sender's language.
pub fn text(it: &RoundPage, link: &str) -> String {
    let w = Language::Indonesian.words();
    let room = MESSAGE_CHARS_MAX.saturating_sub(link.chars().count() + 1);
    let about = [
        ("name", format!("*{}*", plain(&it.arisan.name)).into()),
        ("place", it.round.place.to_string().into()),
        ("day", w.day_long(it.round.day).into()),
        ("amount", it.arisan.contribution.to_string().into()),
    ];
    let lines = match (&it.receiver, &it.draw) {
        (Some(receiver), _) => {
            let who = ("who", plain(&words::slot(w, &receiver.slot)).into());
            let result = w.with("arisan-share-result", &[who, about[0].clone(), about[1].clone()]);
            if it.round.by_lot { vec![result, w.t("arisan-share-check").into_owned()] } else { vec![result] }
        }
        (None, Some(draw)) if draw.stage == DrawStage::Words => vec![w.with("arisan-share-word", &about)],
        (None, Some(draw)) => vec![
            w.with("arisan-share-commit", &about),
            draw.commitment.clone(),
            w.t("arisan-share-commit-keep").into_owned(),
            open(w, it),
        ],
        (None, None) => vec![w.with("arisan-share-remind", &about), open(w, it)],
    };
    clipped(&lines.join("\n"), room)
}

/// Who has not paid yet, or thanks. In a small group everybody knows it; the words stay kind.
fn open(w: Words, it: &RoundPage) -> String {
    let open: Vec<String> =
        it.shares.iter().filter(|it| !it.paid).map(|it| plain(&words::name(w, &it.person))).collect();
    match open.is_empty() {
        true => w.t("arisan-share-thanks").into_owned(),
        false => w.with("arisan-share-open", &[("names", open.join(", ").into())]),
    }
}
