//! Rules of this repository that no compiler knows, each with its reason in the message. A rule looks at one file and
//! answers with what is wrong and where; the few that look at the whole tree are in `tree`.

mod form;
mod rust;
mod tree;
mod words;

use crate::step::{output, root};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// One text file of the repository.
pub struct File {
    /// From the root, with `/`.
    path: String,
    text: String,
}

/// What is wrong: the line, counted from 1 (0 means the whole file), and why it matters.
type Wrong = (usize, String);

/// Rules for one file.
const RULES: [fn(&File) -> Vec<Wrong>; 10] = [
    form::whitespace,
    form::length,
    rust::opens_with_its_subject,
    rust::unfinished,
    rust::sleeping,
    rust::floats,
    rust::pure_crates_read_no_clock,
    words::numberless_todo,
    words::unwelcome,
    words::our_own_paths,
];

pub fn check() -> Result<()> {
    let paths = tracked()?;
    let files: Vec<File> = paths.iter().filter_map(|path| read(path).transpose()).collect::<Result<_>>()?;
    let mut wrong: Vec<String> = files.iter().flat_map(broken).collect();
    wrong.extend(tree::languages_are_parallel(&paths));
    wrong.extend(tree::one_door_for_time_and_chance(&files));
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

fn broken(file: &File) -> Vec<String> {
    let found = RULES.iter().flat_map(|rule| rule(file));
    found.map(|(line, why)| format!("{}:{line}: {why}", file.path)).collect()
}

/// What git tracks or would track.
fn tracked() -> Result<Vec<String>> {
    let mut git = Command::new("git");
    let list = output(git.args(["ls-files", "-z", "-co", "--exclude-standard"]).current_dir(root()))?;
    let mut paths: Vec<String> =
        list.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect();
    paths.sort();
    paths.dedup();
    // A file deleted but not yet staged is still listed.
    paths.retain(|path| root().join(path).is_file());
    Ok(paths)
}

/// Nothing for pictures, fonts and the like: what is not UTF-8 is not text of ours.
fn read(path: &str) -> Result<Option<File>> {
    let bytes = std::fs::read(root().join(path)).with_context(|| format!("read {path}"))?;
    let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    Ok(text.map(|text| File { path: path.to_owned(), text }))
}

impl File {
    /// How the name ends, without the dot.
    fn ending(&self) -> &str {
        Path::new(&self.path).extension().and_then(|end| end.to_str()).unwrap_or_default()
    }

    fn is_rust(&self) -> bool {
        self.ending() == "rs"
    }

    /// Written by a tool, not by us.
    fn is_lock(&self) -> bool {
        self.ending() == "lock"
    }

    /// The lines that `test` finds fault with, all for the same reason.
    fn lines_that(&self, test: impl Fn(&str) -> bool, why: &str) -> Vec<Wrong> {
        let lines = self.text.lines().enumerate().filter(|(_, line)| test(line));
        lines.map(|(index, _)| (index + 1, why.to_owned())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{File, broken};

    fn check(path: &str, text: &str) -> Vec<String> {
        broken(&File { path: path.to_owned(), text: text.to_owned() })
    }

    #[test]
    fn what_is_right_is_left_alone() {
        let rows = [
            ("crates/host/src/lib.rs", "//! A host.\nfn wait() {}\n"),
            (
                "crates/community/src/lib.rs",
                "//! Integers.\nconst A: u64 = 1;\nfn f() -> [u8; 2] { [0; 2] }\n",
            ),
            ("assets/css/home.css", ".home { color: red; }\n"),
            ("assets/icon.svg", "<svg></svg>\n"),
            ("Cargo.lock", &"line\n".repeat(9000)),
        ];
        for (path, text) in rows {
            assert!(check(path, text).is_empty(), "{path}: {:?}", check(path, text));
        }
    }

    #[test]
    fn each_rule_finds_what_it_is_for() {
        let long = format!("//! Long.\n{}", "// line\n".repeat(500));
        let rows: [(&str, &str, &str); 16] = [
            ("a.md", "text", ":0: the last line does not end"),
            ("a.md", "text \n", ":1: white space at the end"),
            ("a.md", "one\n\ttwo\n", ":2: a tab"),
            ("a.rs", &long, ":0: 501 lines"),
            ("a.rs", "fn main() {}\n", ":1: opens without `//!`"),
            ("a.rs", concat!("//! A.\nto", "do!()\n"), ":2: unfinished"),
            ("a.rs", concat!("//! A.\ndb", "g!(1)\n"), ":2: unfinished"),
            ("a.rs", concat!("//! A.\n#[ign", "ore]\n"), ":2: a test that nobody runs"),
            ("a.rs", concat!("//! A.\nstd::thread::sl", "eep(x);\n"), ":2: waiting by the clock"),
            ("crates/community/src/a.rs", "//! A.\nfn f(x: f64) {}\n", ":2: a float"),
            ("crates/community/src/a.rs", "//! A.\nlet x = 0.5;\n", ":2: a float"),
            (
                "crates/site/src/a.rs",
                concat!("//! A.\n#[allow(clippy::disallowed", "_methods)]\n"),
                ":2: time and chance",
            ),
            ("a.rs", concat!("//! A.\n// TO", "DO later\n"), ":2: no issue number"),
            ("a.css", concat!("/* TO", "DO later */\n"), ":1: no issue number"),
            ("README.md", concat!("by a sub", "agent\n"), ":1: the project speaks of itself"),
            ("README.md", concat!("see /wo", "rk/main\n"), ":1: a path of one machine"),
        ];
        for (path, text, expected) in rows {
            let found = check(path, text);
            assert!(found.iter().any(|it| it.contains(expected)), "{path} {expected}: {found:?}");
        }
    }
}
