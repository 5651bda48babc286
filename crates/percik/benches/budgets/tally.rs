//! Counting: a village decides, and a town votes on its budget.

use std::{fmt::Write, process::Command, time::Instant};

use community::counting::{
    Lot, Ranked, approval, dots,
    equal_shares::{Completion, Election, equal_shares},
    instant_runoff, schulze, score,
};

use crate::report;

pub fn run() {
    village();
    town();
}

/// Thirty voters, eight options.
fn village() {
    let mut dice = Dice(1);
    let lot = Lot::file_order(8);
    let some = |dice: &mut Dice| (0..8).filter(|_| dice.below(2) == 0).collect::<Vec<usize>>();
    let approvals: Vec<(Vec<usize>, u64)> = (0..30).map(|_| (some(&mut dice), 1)).collect();
    let scores: Vec<(Vec<u8>, u64)> =
        (0..30).map(|_| ((0..8).map(|_| dice.below(6) as u8).collect(), 1)).collect();
    let dotted: Vec<(Vec<u32>, u64)> =
        scores.iter().map(|(it, one)| (it.iter().map(|it| u32::from(*it)).collect(), *one)).collect();
    let orders: Vec<(Ranked, u64)> = (0..30)
        .map(|_| {
            let mut order: Vec<usize> = (0..8).collect();
            order.sort_by_cached_key(|_| dice.below(1 << 30));
            (Ranked::strict(&order), 1)
        })
        .collect();
    let costs = (0..8).map(|_| 50_000 + dice.below(600) * 1_000).collect();
    let budget = Election::new(1_200_000, costs, approvals.clone());
    report::note("30 voters: approval", &took(|| drop(approval::tally(8, &approvals))));
    report::note("30 voters: score", &took(|| drop(score::tally(8, &scores))));
    report::note("30 voters: dots", &took(|| drop(dots::tally(8, &dotted))));
    report::note("30 voters: instant run-off", &took(|| drop(instant_runoff::count(8, &orders, &lot))));
    report::note("30 voters: Schulze", &took(|| drop(schulze::count(8, &orders, &lot))));
    let base = || drop(equal_shares(&budget, Completion::None, &lot));
    report::note("30 voters: equal shares alone", &took(base));
    let completed = || drop(equal_shares(&budget, Completion::Add1ThenGreedy { step: 1 }, &lot));
    report::note("30 voters: equal shares, raised by Rp1", &took(completed));
}

fn took(count: impl Fn()) -> String {
    let times = (0..21).map(|_| {
        let began = Instant::now();
        count();
        began.elapsed().as_secs_f64() * 1e6
    });
    format!("{:.0} µs", report::median(times.collect()))
}

/// Ten thousand voters, a hundred projects, as a file through the program.
fn town() {
    let mut dice = Dice(2);
    let mut text = "META\nkey;value\nbudget;3000000\nPROJECTS\nproject_id;cost\n".to_owned();
    for project in 0..100 {
        writeln!(text, "{project};{}", 10_000 + dice.below(200_000)).unwrap();
    }
    text.push_str("VOTES\nvoter_id;vote\n");
    for voter in 0..10_000 {
        let some: Vec<String> =
            (0..100).filter(|it| dice.below(100) < 3 + it % 15).map(|it| it.to_string()).collect();
        writeln!(text, "{voter};{}", some.join(",")).unwrap();
    }
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("town.pb");
    std::fs::write(&file, text).unwrap();
    let began = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_percik"))
        .args(["tally", "--json"])
        .arg(&file)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    // The kernel keeps the peak as long as the process lives, so the last reading before its end is near enough.
    let mut peak = 0.0_f64;
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        if let Some(kilobytes) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
            peak = kilobytes.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1_000.0;
        }
        std::thread::yield_now();
    }
    let seconds = began.elapsed().as_secs_f64();
    let figure = format!("{seconds:.1} s, {peak:.0} MB at most");
    report::line(
        "10 000 voters × 100 projects, raised by 1",
        &figure,
        "≤ 10 s, ≤ 200 MB",
        seconds <= 10.0 && peak <= 200.0,
    );
}

/// The same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}
