//! Replay: reading a log's bodies and folding them into a community, on one core.

use std::time::Instant;

use community::{Community, Event, Happened, apply, kernel::Seq};
use eventlog::chain;

use crate::{lives, report};

pub fn run() {
    let mut life = lives::Life::founded(lives::START);
    (0..520).for_each(|_| life.week());
    let mut previous = chain::GENESIS;
    let mut seq = Seq(1);
    let mut lines = vec![];
    for (by, at, events) in &life.batches {
        let bodies = events.iter().map(|event| event.body().unwrap()).collect();
        let sealed =
            chain::seal(previous, community::kernel::CommunityId([7; 16]), seq, *at, *by, None, bodies)
                .unwrap();
        previous = sealed.last().map_or(previous, |line| line.hash);
        seq = Seq(seq.0 + sealed.len() as u64);
        lines.extend(sealed);
    }
    let bytes: usize = lines.iter().map(|line| line.body.len()).sum();
    let mut rates = vec![];
    for _ in 0..5 {
        let began = Instant::now();
        let mut state = Community::default();
        for line in &lines {
            let event = Event::read(&line.body).unwrap();
            apply(&mut state, &Happened { seq: line.seq, at: line.at, by: line.by, event });
        }
        rates.push(lines.len() as f64 / began.elapsed().as_secs_f64());
        assert!(state == life.state, "replay equals live");
    }
    let rate = report::median(rates);
    let figure = format!("{rate:.0} events/s ({} events, {} bytes each)", lines.len(), bytes / lines.len());
    report::line("replay, one core", &figure, "≥ 500 000 events/s", rate >= 500_000.0);
    // The limit next to it: reading the same JSON into nothing.
    let began = Instant::now();
    for line in &lines {
        serde_json::from_str::<serde::de::IgnoredAny>(&line.body).unwrap();
    }
    let parse = lines.len() as f64 / began.elapsed().as_secs_f64();
    report::note(
        "  of which JSON syntax alone",
        &format!("{parse:.0} events/s; replay has {:.0} % of it", 100.0 * rate / parse),
    );
    let began = Instant::now();
    chain::verify(community::kernel::CommunityId([7; 16]), &lines).unwrap();
    report::note(
        "verifying the chain",
        &format!("{:.0} lines/s", lines.len() as f64 / began.elapsed().as_secs_f64()),
    );
}
