//! Plain text, and tables written as plain text.

use crate::kind::DocumentForm;

/// Lines that are looked at to tell a table from a text.
const LINES: usize = 20;

/// Text in UTF-8 without a sign that no keyboard types; nothing else that is unknown is taken for text.
pub fn read(bytes: &[u8]) -> Option<DocumentForm> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let typed = |it: char| !it.is_control() || matches!(it, '\t' | '\n' | '\r' | '\u{c}');
    if text.trim().is_empty() || !text.chars().all(typed) {
        return None;
    }
    Some(if is_table(text) { DocumentForm::Csv } else { DocumentForm::Txt })
}

/// At least two lines, and one sign that stands equally often in each of them, not counting what is quoted.
fn is_table(text: &str) -> bool {
    [';', '\t', ','].into_iter().any(|sign| {
        let mut counts = text.lines().filter(|it| !it.trim().is_empty()).take(LINES).map(|line| {
            let unquoted = line.split('"').step_by(2);
            unquoted.map(|part| part.matches(sign).count()).sum::<usize>()
        });
        let first = counts.next().unwrap_or(0);
        let mut others = counts.peekable();
        first > 0 && others.peek().is_some() && others.all(|it| it == first)
    })
}
