//! `cargo xtask bench`: every budget of the product as one line, with the ratio measured in the same run.

use crate::step::{cargo, run};
use anyhow::Result;

pub fn measure() -> Result<()> {
    // What is measured is what is shipped: the benchmark profile inherits from release.
    run(&mut cargo(&["bench", "--quiet", "-p", "percik", "--bench", "budgets"]))
}
