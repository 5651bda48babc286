//! Percik on two phones: journeys in a real Chromium. `cargo xtask e2e` runs these alone and finds the tools for them.

mod arisan;
mod crawl;
mod deciding;
mod dues;
mod giving;
mod harness;
mod harness_works;
mod journey;
mod line;
mod offline;
mod pages;
mod pages_of_money;
mod senses;
mod telling;
mod treasurer;
mod village;
