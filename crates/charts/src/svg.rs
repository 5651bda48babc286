//! The few ways in which this crate writes SVG: escaped words, short numbers, relative paths.
//! Invariant: lengths are whole tenths of a unit, so that output never depends on how a machine rounds.

use std::fmt::Write;

/// Words safe as text and inside a double-quoted attribute. Characters that XML forbids are dropped.
pub fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// An id that needs no escaping anywhere, also not inside `url(#…)`.
pub fn id(given: &str) -> String {
    given.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

/// Writes tenths as the shortest decimal: 12 is `1.2`, 5 is `.5`, 30 is `3`.
pub fn tenths(value: i64) -> String {
    let (whole, part) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
    let mut out = String::new();
    if value < 0 {
        out.push('-');
    }
    if whole > 0 || part == 0 {
        let _ = write!(out, "{whole}");
    }
    if part > 0 {
        let _ = write!(out, ".{part}");
    }
    out
}

/// A path that grows point by point, written with relative commands. All lengths are tenths.
#[derive(Clone)]
pub struct Path {
    written: String,
    at: (i64, i64),
    command: char,
}

impl Path {
    pub fn from(x: i64, y: i64) -> Path {
        Path { written: format!("M{}", pair(x, y)), at: (x, y), command: 'M' }
    }

    pub fn line_to(&mut self, x: i64, y: i64) {
        let (dx, dy) = (x - self.at.0, y - self.at.1);
        match (dx, dy) {
            (0, 0) => return,
            (_, 0) => self.command('h', &tenths(dx)),
            (0, _) => self.command('v', &tenths(dy)),
            _ => self.command('l', &pair(dx, dy)),
        }
        self.at = (x, y);
    }

    pub fn closed(self) -> String {
        self.written + "z"
    }

    pub fn open(self) -> String {
        self.written
    }

    /// A repeated command needs no second letter.
    fn command(&mut self, command: char, numbers: &str) {
        if self.command != command {
            self.written.push(command);
        } else if !numbers.starts_with('-') {
            self.written.push(' ');
        }
        self.written.push_str(numbers);
        self.command = command;
    }
}

/// Two numbers with no more between them than a reader of SVG needs.
pub fn pair(x: i64, y: i64) -> String {
    let gap = if y < 0 { "" } else { " " };
    format!("{}{gap}{}", tenths(x), tenths(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_short_as_they_can_be() {
        for (value, written) in
            [(12, "1.2"), (5, ".5"), (30, "3"), (0, "0"), (-4, "-.4"), (-100, "-10"), (-105, "-10.5")]
        {
            assert_eq!(tenths(value), written);
        }
    }

    #[test]
    fn a_path_is_relative_and_repeats_no_letter() {
        let mut path = Path::from(80, 100);
        path.line_to(180, 100);
        path.line_to(190, 95);
        path.line_to(200, 110);
        path.line_to(200, 110);
        path.line_to(200, 0);
        assert_eq!(path.closed(), "M8 10h10l1-.5 1 1.5v-11z");
    }

    #[test]
    fn words_cannot_leave_their_place() {
        assert_eq!(escape("<b a=\"1\">&\u{0}\u{7}x\ny"), "&lt;b a=&quot;1&quot;&gt;&amp;x y");
        assert_eq!(id("a b\"><é_1-z"), "ab_1-z");
    }
}
