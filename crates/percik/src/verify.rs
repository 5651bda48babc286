//! `percik verify`: follows the chain of every log and says where one breaks.

use std::process::ExitCode;

use anyhow::Context;
use community::kernel::{CommunityId, Seq};
use eventlog::{EventLog, Shelf, chain::Verifier};

use crate::config::{Data, community};

const LINES_AT_ONCE: usize = 1_000;
const COMMUNITIES_AT_ONCE: usize = 1_000;

#[derive(clap::Args)]
pub struct Arguments {
    /// Only this community
    slug: Option<String>,
    #[command(flatten)]
    data: Data,
}

/// How a log was found.
pub enum Found {
    Whole {
        lines: u64,
    },
    /// Where and why, in words.
    Broken {
        good: u64,
        why: String,
    },
}

pub async fn run(Arguments { slug, data }: Arguments) -> anyhow::Result<ExitCode> {
    let log = data.opened().await?;
    let communities = match slug {
        Some(slug) => vec![community(log.as_ref(), &slug, &data).await?],
        None => communities(log.as_ref(), usize::MAX).await?,
    };
    let mut broken = 0;
    for id in &communities {
        let name = name(log.as_ref(), *id).await?;
        match followed(log.as_ref(), *id).await {
            Found::Whole { lines } => println!("{name}: {lines} lines, ok"),
            Found::Broken { good, why } => {
                broken += 1;
                println!("{name}: BROKEN: {why}; the {good} lines before it are as they were written");
            }
        }
    }
    println!("{} communities, {broken} broken", communities.len());
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// All that have a log, or the first `max` of them.
pub async fn communities(log: &dyn EventLog, max: usize) -> anyhow::Result<Vec<CommunityId>> {
    let mut all: Vec<CommunityId> = Vec::new();
    while all.len() < max {
        let wanted = COMMUNITIES_AT_ONCE.min(max - all.len());
        let some = log.communities(all.last().copied(), wanted).await.context("list the communities")?;
        if some.is_empty() {
            break;
        }
        all.extend(some);
    }
    Ok(all)
}

/// The address people know it by.
pub async fn name(log: &dyn EventLog, id: CommunityId) -> anyhow::Result<String> {
    let slugs = log.notes(Shelf::Slug, id).await.context("look up an address")?;
    Ok(slugs.into_iter().next().map_or_else(|| format!("{id} (without an address)"), |(slug, _)| slug))
}

/// Follows one log from its first line.
pub async fn followed(log: &dyn EventLog, id: CommunityId) -> Found {
    let mut verifier = Verifier::new(id);
    loop {
        let Seq(good) = verifier.last();
        let lines = match log.read(id, Seq(good), LINES_AT_ONCE).await {
            Ok(lines) => lines,
            Err(error) => {
                return Found::Broken { good, why: format!("it cannot be read further: {error:#}") };
            }
        };
        for line in &lines {
            if let Err(broken) = verifier.check(line) {
                let Seq(good) = verifier.last();
                return Found::Broken { good, why: broken.to_string() };
            }
        }
        if lines.is_empty() {
            return Found::Whole { lines: good };
        }
    }
}
