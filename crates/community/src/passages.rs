//! Passages: the lines of a text that several people write, each with whose it is.
//!
//! Invariant: a line that somebody else left as it was stays its writer's, so that forgetting one of them takes exactly
//! their lines from every version (RULES §7). An event therefore never repeats a line; it says that it was kept.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    erasure::{Whose, Written},
    kernel::{Input, MemberId, Text},
    limits,
};

/// A line and whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    pub member: MemberId,
    pub words: Text,
}

/// A line of a new version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum Line {
    /// As it stood in the version before, there in this place, from 0.
    Kept {
        place: u32,
    },
    Written {
        words: Text,
    },
}

/// Nothing unseen is said in it, and it fits.
pub fn fits(field: &'static str, typed: &Text, chars_max: u32) -> Result<(), Input> {
    Input::optional(field, typed, chars_max)?;
    Input::at_most(field, typed.or_empty().lines().count(), limits::PASSAGES_MAX)
}

/// What was typed, told as lines that are new and lines that were there before.
pub fn lines(before: &[Passage], typed: &Text) -> Vec<Line> {
    let mut from = 0;
    let line = |words: &str| {
        let rest = before.get(from..).unwrap_or_default();
        let kept = rest.iter().position(|it| it.words.words() == Some(words)).map(|place| from + place);
        match kept.and_then(|place| Some((place, u32::try_from(place).ok()?))) {
            Some((at, place)) if !words.is_empty() => {
                from = at + 1;
                Line::Kept { place }
            }
            _ => Line::Written { words: words.into() },
        }
    };
    typed.or_empty().lines().map(str::trim_end).map(line).collect()
}

/// The lines as they stand after a change.
pub fn changed(before: &[Passage], lines: &[Line], member: MemberId) -> Vec<Passage> {
    let passage = |line: &Line| match line {
        Line::Kept { place } => before.get(usize::try_from(*place).ok()?).cloned(),
        Line::Written { words } => Some(Passage { member, words: words.clone() }),
    };
    lines.iter().filter_map(passage).collect()
}

/// The words of all lines; those that were erased are left out.
pub fn told(passages: &[Passage]) -> String {
    let lines: Vec<&str> = passages.iter().filter_map(|it| it.words.words()).collect();
    lines.join("\n").trim().to_owned()
}

/// Whoever wrote something that still stands, each once, in order.
pub fn writers(passages: &[Passage]) -> Vec<MemberId> {
    let mut writers = vec![];
    for it in passages.iter().filter(|it| !it.words.is_empty()) {
        if !writers.contains(&it.member) {
            writers.push(it.member);
        }
    }
    writers
}

/// The new lines among these, with whose they are: for the table of erasure.
pub fn written<'a>(at: &str, lines: &'a [Line], member: MemberId) -> Vec<Written<'a>> {
    let new = (0..).zip(lines).filter_map(|(place, line): (usize, _)| match line {
        Line::Kept { .. } => None,
        Line::Written { words } => Some((format!("{at}/{place}/words"), words)),
    });
    new.map(|(path, text)| Written { path, whose: Whose::Member(member), text }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::text;

    const SARI: MemberId = MemberId(1);
    const DEWI: MemberId = MemberId(2);

    fn after(before: &[Passage], typed: &str, member: MemberId) -> Vec<Passage> {
        changed(before, &lines(before, &text(typed)), member)
    }

    #[test]
    fn what_was_left_as_it_was_stays_its_writers() {
        let first = after(&[], "Anak betah.\nBuku kurang.", SARI);
        let second = after(&first, "Anak betah.\nHujan reda.\nBuku kurang.", DEWI);
        let whose: Vec<u32> = second.iter().map(|it| it.member.0).collect();
        assert_eq!(whose, [1, 2, 1]);
        assert_eq!(told(&second), "Anak betah.\nHujan reda.\nBuku kurang.");
        assert_eq!(writers(&second), [SARI, DEWI]);
        let moved = after(&second, "Buku kurang.\nAnak betah.", DEWI);
        assert_eq!(
            moved.iter().map(|it| it.member.0).collect::<Vec<_>>(),
            [1, 2],
            "moved up is written anew"
        );
    }

    #[test]
    fn a_version_repeats_no_line_and_reads_as_it_was_typed() {
        let rows = [
            ("", "a"),
            ("a", ""),
            ("a\nb\nc", "c\nb\na"),
            ("a\n\nb", "a\n\nb\n\nc"),
            ("a\na\na", "a\na"),
            ("b\na", "a\nb\na"),
        ];
        for (first, second) in rows {
            let before = after(&[], first, SARI);
            let lines = lines(&before, &text(second));
            assert_eq!(told(&changed(&before, &lines, DEWI)), second, "{first:?} {second:?}");
        }
        let before = after(&[], "a\nb", SARI);
        assert_eq!(lines(&before, &text("a\nb")), [Line::Kept { place: 0 }, Line::Kept { place: 1 }]);
    }
}
