//! Runs the tests, with cargo-nextest where it is installed and otherwise with cargo's own runner.
//! Invariant: prints nothing after the runner.

use crate::step::cargo;
use crate::tools::Tools;
use anyhow::{Context, Result};
use std::process::{Command, ExitCode, Stdio};

/// Every test of the workspace. The examples in the documentation are a step of their own: nextest does not run them,
/// and cargo would close on their count.
pub fn run(tools: &Tools, filters: &[String]) -> Result<ExitCode> {
    let mut command = match has_nextest() {
        true => cargo(&["nextest", "run", "--workspace", "--no-fail-fast"]),
        false => cargo(&["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"]),
    };
    finish(command.args(filters), tools)
}

/// The module `browser` of the integration tests.
pub fn run_browser(tools: &Tools, filters: &[String]) -> Result<ExitCode> {
    let mut command = match has_nextest() {
        true => {
            let mut command = cargo(&["nextest", "run", "-p", "percik", "--test", "it", "-E"]);
            command.arg(filterset(filters));
            command
        }
        // Cargo's runner joins filters by "or": with words of the person's own, those alone choose.
        false => {
            let mut command = cargo(&["test", "-p", "percik", "--test", "it", "--"]);
            if filters.is_empty() {
                command.arg("browser::")
            } else {
                command.args(filters)
            };
            command
        }
    };
    finish(&mut command, tools)
}

fn filterset(filters: &[String]) -> String {
    let mut set = String::from("test(/^browser::/)");
    for filter in filters {
        set.push_str(&format!(" & test({filter})"));
    }
    set
}

fn finish(command: &mut Command, tools: &Tools) -> Result<ExitCode> {
    tools.tell(command);
    let status = command.stdin(Stdio::null()).status().context("start the test runner")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn has_nextest() -> bool {
    let answer = cargo(&["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    answer.is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::filterset;

    #[test]
    fn words_narrow_the_browser_tests_and_never_widen_them() {
        assert_eq!(filterset(&[]), "test(/^browser::/)");
        assert_eq!(filterset(&["found".into()]), "test(/^browser::/) & test(found)");
    }
}
