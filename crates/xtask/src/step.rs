//! One step of a task: named when it begins, timed when it ends; and the commands that steps run.
#![allow(clippy::disallowed_methods, reason = "a step says how long it took; nothing is decided by it")]

use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Says the name, does the work, says the time. An error gets the step's name in front.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    begin(name);
    let start = Instant::now();
    let done = work().with_context(|| format!("{name} failed"))?;
    println!("   {name}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}

/// Says the name only: for the last step, after whose own closing line nothing may be printed.
pub fn begin(name: &str) {
    println!("== {name}");
}

/// Runs a command whose output is shown; not being successful is an error that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

/// Runs a command and answers with what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("start `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` ended with {}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("read what `{shown}` printed"))
}

/// The cargo that runs this task, at the root of the workspace.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).map_or(here.clone(), PathBuf::from)
}

/// Where cargo builds, and where the tools that cargo does not bring are kept.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
