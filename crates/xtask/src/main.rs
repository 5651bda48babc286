//! `cargo xtask TASK`: the chores of this repository, the same on a laptop and in CI. One task, one file.

mod axe;
mod bench;
mod gate;
mod golden;
mod layers;
mod locales;
mod runner;
mod step;
mod tidy;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask TASK

  test      the whole gate: tools, format, clippy, tidy, locales, layers, documentation, every test
  e2e       only the journeys in a real browser; words after it filter by name
  bench     the budgets, measured against what this machine can do at most; words after it are parts
  tidy      the rules of this repository that no compiler knows
  locales   both languages say the same things
  golden    write golden files for event versions that have none yet, then show what changed
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let task = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match task.as_str() {
        "test" => gate::test(),
        "e2e" => gate::e2e(&rest),
        "tidy" => tidy::check().map(|()| ExitCode::SUCCESS),
        "locales" => locales::check().map(|()| ExitCode::SUCCESS),
        "bench" => bench::measure(&rest).map(|()| ExitCode::SUCCESS),
        "golden" => golden::write().map(|()| ExitCode::SUCCESS),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}
