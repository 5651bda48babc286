//! `percik export`: a community's log as NDJSON, to be kept, read and verified elsewhere.

use std::{
    fs::File,
    io::{self, BufWriter, ErrorKind, Write},
    path::{Path, PathBuf},
};

use anyhow::Context;
use community::kernel::{CommunityId, Seq};
use eventlog::EventLog;
use host::{Clock, Wall};
use serde_json::json;

use crate::config::{Data, community};

const LINES_AT_ONCE: usize = 1_000;

#[derive(clap::Args)]
pub struct Arguments {
    /// The community's address
    slug: String,
    /// The file to write, in place of what it held; standard output when missing
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    data: Data,
}

pub async fn run(Arguments { slug, output, data }: Arguments) -> anyhow::Result<()> {
    let log = data.opened().await?;
    let id = community(log.as_ref(), &slug, &data).await?;
    match output {
        None => match write(log.as_ref(), id, &slug, &mut BufWriter::new(io::stdout().lock())).await {
            // Whoever reads has read enough.
            Err(error)
                if error.downcast_ref::<io::Error>().is_some_and(|it| it.kind() == ErrorKind::BrokenPipe) =>
            {
                Ok(())
            }
            done => done,
        },
        Some(file) => to_file(log.as_ref(), id, &slug, &file).await,
    }
}

/// Beside it first: a copy that was good is not lost to one that was broken off.
async fn to_file(log: &dyn EventLog, id: CommunityId, slug: &str, file: &Path) -> anyhow::Result<()> {
    let shown = file.display();
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let mut out = BufWriter::new(File::create(&part).with_context(|| format!("write {shown}"))?);
    write(log, id, slug, &mut out).await?;
    let written = out.into_inner().map_err(|error| error.into_error());
    written.and_then(|it| it.sync_all()).with_context(|| format!("write {shown}"))?;
    std::fs::rename(&part, file).with_context(|| format!("write {shown}"))
}

/// First a line about the export itself, then one for each line of the log.
async fn write(log: &dyn EventLog, id: CommunityId, slug: &str, out: &mut impl Write) -> anyhow::Result<()> {
    let about = json!({
        "percik": "log",
        "format": 1,
        "program": env!("CARGO_PKG_VERSION"),
        "slug": slug,
        "community": id,
        "exported_at": Wall.now(),
    });
    writeln!(out, "{about}")?;
    let mut after = Seq(0);
    loop {
        let lines = log.read(id, after, LINES_AT_ONCE).await.context("read the log")?;
        let Some(last) = lines.last() else { break };
        after = last.seq;
        for line in &lines {
            writeln!(out, "{}", line.to_json())?;
        }
    }
    Ok(out.flush()?)
}
