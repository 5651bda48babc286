//! `cargo xtask bench [PART …]`: every budget of the product as one line, with the ratio measured in the same run.

use crate::step::{cargo, run};
use anyhow::Result;

pub fn measure(parts: &[String]) -> Result<()> {
    // What is measured is what is shipped: the benchmark profile inherits from release.
    run(cargo(&["bench", "--quiet", "-p", "percik", "--bench", "budgets", "--"]).args(parts))
}
