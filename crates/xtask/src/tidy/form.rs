//! The outer form of a file: its white space and its length.

use super::{File, Wrong};

const LINES_MAX: usize = 500;

pub fn whitespace(file: &File) -> Vec<Wrong> {
    // RFC 5545 and RFC 5322 end lines with CR LF; samples of them must be as other programs send them.
    if file.is_lock() || ["ics", "eml"].contains(&file.ending()) {
        return vec![];
    }
    let mut wrong = file.lines_that(
        |line| line.ends_with([' ', '\t', '\r']),
        "white space at the end of a line: it shows up as a change that nobody meant",
    );
    wrong.extend(
        file.lines_that(|line| line.contains('\t'), "a tab: it is as wide as each reader's editor says"),
    );
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        wrong.push((0, "the last line does not end: the next one added would show it as changed".into()));
    }
    wrong
}

pub fn length(file: &File) -> Vec<Wrong> {
    let lines = file.text.lines().count();
    if lines <= LINES_MAX || !["rs", "css", "js", "ftl"].contains(&file.ending()) {
        return vec![];
    }
    vec![(
        0,
        format!(
            "{lines} lines, more than {LINES_MAX}: it holds more than one idea, draw the line between them"
        ),
    )]
}
