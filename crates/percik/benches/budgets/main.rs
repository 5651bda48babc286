//! The budgets of the product, measured: one line each, with the ratio against the physical limit in the same run.
//!
//! `cargo xtask bench`, or only parts of it: `cargo xtask bench replay writes pages photos scale tally`. Figures are for reading and comparing; nothing fails here.
#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that cannot measure stops")]

mod bare;
mod client;
mod lives;
mod pages;
mod photos;
mod replay;
mod report;
mod scale;
mod tally;
mod writes;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    // The same program is also the bare server that pages are compared with, in a process of its own.
    if let [_, mode, file] = arguments.as_slice()
        && mode == "bare"
    {
        return bare::serve(file);
    }
    let wanted = |part: &str| {
        arguments.iter().skip(1).all(|it| it.starts_with("--")) || arguments.iter().any(|it| it == part)
    };
    report::machine();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    if wanted("replay") {
        replay::run();
    }
    if wanted("tally") {
        tally::run();
    }
    if wanted("writes") {
        runtime.block_on(writes::run());
    }
    if wanted("pages") {
        runtime.block_on(pages::run());
    }
    if wanted("photos") {
        runtime.block_on(photos::run());
    }
    if wanted("scale") {
        runtime.block_on(scale::run());
    }
    report::binary();
}
