//! `cargo xtask golden`: writes the golden file of each event version that has none, and shows what changed.
//!
//! A golden file is an event as it was once written to a log that still exists somewhere. The tests compare; they write
//! only when PERCIK_GOLDEN says so, and what they wrote is looked at by a person before it is committed.

use crate::step::{cargo, root, run};
use anyhow::Result;
use std::process::Command;

pub fn write() -> Result<()> {
    run(cargo(&["test", "-p", "community", "--quiet", "golden"]).env("PERCIK_GOLDEN", "write"))?;
    run(Command::new("git").args(["status", "--short"]).current_dir(root()))
}
