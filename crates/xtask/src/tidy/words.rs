//! Words that do not belong in the repository. Written in two pieces here, so that this file keeps the rules itself.

use super::{File, Wrong};

/// Words about how a text came to be; readers come for the project.
const UNWELCOME: [&str; 2] = [concat!("cla", "ude"), concat!("suba", "gent")];

/// Folders that exist on one machine only.
const PATHS: [&str; 2] = [concat!("/wo", "rk/"), concat!("/ro", "ot/")];

pub fn numberless_todo(file: &File) -> Vec<Wrong> {
    if !["rs", "css", "js", "ftl", "toml", "sh"].contains(&file.ending()) {
        return vec![];
    }
    file.lines_that(
        |line| line.contains(concat!("TO", "DO")) && !has_number(line),
        "no issue number (`#12`): a promise without one is forgotten",
    )
}

pub fn unwelcome(file: &File) -> Vec<Wrong> {
    file.lines_that(
        |line| UNWELCOME.iter().any(|word| line.to_lowercase().contains(word)),
        "the project speaks of itself alone: say what it does, not how it was written",
    )
}

pub fn our_own_paths(file: &File) -> Vec<Wrong> {
    file.lines_that(
        |line| PATHS.iter().any(|path| line.contains(path)),
        "a path of one machine: nobody else has it",
    )
}

fn has_number(line: &str) -> bool {
    line.split('#').skip(1).any(|rest| rest.starts_with(|it: char| it.is_ascii_digit()))
}
