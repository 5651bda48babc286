//! How a figure is told: what, how much, the budget beside it.

use std::process::Command;

pub fn machine() {
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model =
        model.lines().find_map(|line| line.strip_prefix("model name\t: ")).unwrap_or("unknown processor");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let rustc = Command::new("rustc").arg("--version").output();
    let rustc = rustc.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned()).unwrap_or_default();
    println!(
        "{model}, {cores} cores, {rustc}, {} build",
        if cfg!(debug_assertions) { "debug" } else { "release" }
    );
}

pub fn line(what: &str, figure: &str, budget: &str, kept: bool) {
    let mark = if kept { "ok  " } else { "MISS" };
    println!("{mark}  {what:<46} {figure:<58} budget {budget}");
}

/// A figure that has no budget of its own but explains another.
pub fn note(what: &str, figure: &str) {
    println!("      {what:<46} {figure}");
}

pub fn binary() {
    let path = env!("CARGO_BIN_EXE_percik");
    let bytes = std::fs::metadata(path).map_or(0, |it| it.len());
    let megabytes = bytes as f64 / 1e6;
    line("one binary, stripped", &format!("{megabytes:.1} MB"), "≤ 40 MB", megabytes <= 40.0);
}

/// The middle one of several measurements.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
