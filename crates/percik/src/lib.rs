//! The `percik` program: one file a command, and the story that its demo and its tests tell.

pub mod check;
pub mod config;
mod connections;
pub mod demo;
pub mod erase;
pub mod export;
pub mod serve;
pub mod tally;
pub mod token;
pub mod verify;

use std::process::ExitCode;

use anyhow::Context;
use clap::{CommandFactory, Parser, Subcommand};

/// Percik: the home of a small community.
#[derive(Parser)]
#[command(name = "percik", version, after_help = AFTER_HELP)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

const AFTER_HELP: &str =
    "Begin with `percik serve` and open the address it prints, or look around first with `percik demo`.";

#[derive(Subcommand)]
enum Command {
    /// Serve communities: pages and the JSON API
    Serve(serve::Arguments),
    /// Play the example Baca Yuk! and serve it
    Demo(demo::Arguments),
    /// Check that no line of any log was changed
    Verify(verify::Arguments),
    /// Write a community's log as NDJSON, or its cash book for hledger and spreadsheets
    Export(export::Arguments),
    /// Print a token for the API, and a link that signs a member in
    Token(token::Arguments),
    /// Take the words of somebody who has left out of the log
    Erase(erase::Arguments),
    /// Count a file of votes of another election
    Tally(tally::Arguments),
    /// Look at configuration and data and say what is wrong, in words
    Check(check::Arguments),
}

/// What `cargo run` on a fresh clone stands for (`.cargo/config.toml`); the installed program prints its help.
const WITHOUT_COMMAND: &str = "PERCIK_WITHOUT_COMMAND";

/// Runs what the command line says. 0: fine; 1: something is wrong; 2: the command line itself.
pub fn run() -> ExitCode {
    let told = match Arguments::parse().command {
        Some(command) => Some(command),
        None if std::env::var(WITHOUT_COMMAND).is_ok_and(|it| it == "serve") => {
            match Arguments::try_parse_from(["percik", "serve"]) {
                Ok(arguments) => arguments.command,
                Err(error) => error.exit(),
            }
        }
        None => None,
    };
    let done = match told {
        Some(command) => carried_out(command),
        None => Arguments::command().print_help().map(|()| ExitCode::SUCCESS).context("print the help"),
    };
    done.unwrap_or_else(|error| {
        eprintln!("percik: {error:#}");
        ExitCode::FAILURE
    })
}

fn carried_out(command: Command) -> anyhow::Result<ExitCode> {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    runtime()?.block_on(async {
        match command {
            Command::Serve(arguments) => serve::run(arguments).await.map(|()| ExitCode::SUCCESS),
            Command::Demo(arguments) => demo::run(arguments).await.map(|()| ExitCode::SUCCESS),
            Command::Verify(arguments) => verify::run(arguments).await,
            Command::Export(arguments) => export::run(arguments).await.map(|()| ExitCode::SUCCESS),
            Command::Token(arguments) => token::run(arguments).await.map(|()| ExitCode::SUCCESS),
            Command::Erase(arguments) => erase::run(arguments).await.map(|()| ExitCode::SUCCESS),
            Command::Tally(arguments) => tally::run(arguments),
            Command::Check(arguments) => check::run(arguments).await,
        }
    })
}

/// More threads than four bring a village server nothing but memory.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    let cores = std::thread::available_parallelism().map_or(2, |it| it.get());
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    runtime.worker_threads(cores.clamp(2, 4)).max_blocking_threads(32).enable_all();
    runtime.build().context("start the threads")
}
