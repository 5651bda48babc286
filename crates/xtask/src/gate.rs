//! `cargo xtask test`: the whole gate, from what is quickest to fail to what takes longest.
//! Invariant: the test runner's closing line is the last line printed, since CI reads it.

use crate::step::{begin, cargo, run, step};
use crate::{layers, locales, runner, tidy, tools};
use anyhow::{Context, Result};
use std::process::ExitCode;

pub fn test() -> Result<ExitCode> {
    let tools = step("tools", tools::ready)?;
    step("format", || run(&mut cargo(&["fmt", "--all", "--check"])).context("mend it with `cargo fmt`"))?;
    step("clippy", || {
        run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
    })?;
    step("tidy", tidy::check)?;
    step("locales", locales::check)?;
    step("layers", layers::check)?;
    step("examples in the documentation", || run(&mut cargo(&["test", "--workspace", "--doc", "--quiet"])))?;
    begin("tests");
    runner::run(&tools, &[])
}

/// The browser's tests alone, for whoever works on a journey.
pub fn e2e(filters: &[String]) -> Result<ExitCode> {
    let tools = step("tools", tools::ready)?;
    begin("browser tests");
    runner::run_browser(&tools, filters)
}
