//! Why a file is refused.

use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Counted from 1; none when it is about the whole file.
    pub line: Option<usize>,
    /// In words, without the line.
    pub why: String,
}

impl Wrong {
    pub(crate) fn at(line: usize, why: impl Into<String>) -> Wrong {
        Wrong { line: Some(line), why: why.into() }
    }

    pub(crate) fn whole(why: impl Into<String>) -> Wrong {
        Wrong { line: None, why: why.into() }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(to, "line {line}: {}", self.why),
            None => to.write_str(&self.why),
        }
    }
}

impl std::error::Error for Wrong {}

const SHOWN_CHARS_MAX: usize = 40;

/// What was found, short enough for a terminal and without its control characters.
pub(crate) fn shown(found: &str) -> String {
    let short: String = found.chars().take(SHOWN_CHARS_MAX).collect();
    let more = if short.len() < found.len() { "…" } else { "" };
    format!("“{}{more}”", short.escape_debug())
}
