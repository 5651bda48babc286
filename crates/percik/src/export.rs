//! `percik export`: a community's log as NDJSON, to be kept, read and verified elsewhere; or its cash book as a file.

use std::{
    fs::File,
    io::{self, BufWriter, ErrorKind, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use community::kernel::{CommunityId, Seq};
use eventlog::{EventLog, Sqlite};
use host::{Clock, Host, Wall};
use serde_json::json;
use site::export::Form;

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
    book: Book,
    #[command(flatten)]
    data: Data,
}

/// The cash book instead of the log.
#[derive(clap::Args)]
#[group(multiple = false)]
struct Book {
    /// The cash book as a journal for hledger
    #[arg(long)]
    hledger: bool,
    /// The cash book as a table, a row a posting
    #[arg(long)]
    csv: bool,
    /// The cash book as a workbook for spreadsheets
    #[arg(long)]
    xlsx: bool,
}

impl Book {
    fn form(&self) -> Option<Form> {
        let forms = [(self.hledger, Form::Hledger), (self.csv, Form::Csv), (self.xlsx, Form::Xlsx)];
        forms.into_iter().find_map(|(is_asked, form)| is_asked.then_some(form))
    }
}

pub async fn run(Arguments { slug, output, book, data }: Arguments) -> anyhow::Result<()> {
    if let Some(form) = book.form() {
        return cash_book(&slug, form, output.as_deref(), &data).await;
    }
    let log = data.opened()?;
    let id = community(&log, &slug, &data.dir).await?;
    match output {
        None => match write(&log, id, &slug, &mut BufWriter::new(io::stdout().lock())).await {
            // Whoever reads has read enough.
            Err(error)
                if error.downcast_ref::<io::Error>().is_some_and(|it| it.kind() == ErrorKind::BrokenPipe) =>
            {
                Ok(())
            }
            done => done,
        },
        Some(file) => to_file(&log, id, &slug, &file).await,
    }
}

async fn cash_book(slug: &str, form: Form, output: Option<&Path>, data: &Data) -> anyhow::Result<()> {
    let host = Host::open(Arc::new(data.opened()?), Arc::new(Wall), data.opening()).await?;
    let home = host.home(slug).await?;
    let home = home.with_context(|| format!("there is no community {slug:?} in {}", data.dir.display()))?;
    let now = host.clock.now();
    let bytes = home.read(|community| site::export::file(community, community.today(now), form))?;
    match output {
        None => Ok(io::stdout().lock().write_all(&bytes)?),
        Some(file) => {
            let part = beside(file);
            let written = std::fs::write(&part, &bytes).and_then(|()| File::open(&part)?.sync_all());
            let kept = written.and_then(|()| std::fs::rename(&part, file));
            kept.with_context(|| format!("write {}", file.display()))
        }
    }
}

/// Where a file is written before it takes its place.
fn beside(file: &Path) -> PathBuf {
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    PathBuf::from(part)
}

/// Beside it first: a copy that was good is not lost to one that was broken off.
async fn to_file(log: &Sqlite, id: CommunityId, slug: &str, file: &Path) -> anyhow::Result<()> {
    let shown = file.display();
    let part = beside(file);
    let mut out = BufWriter::new(File::create(&part).with_context(|| format!("write {shown}"))?);
    write(log, id, slug, &mut out).await?;
    let written = out.into_inner().map_err(|error| error.into_error());
    written.and_then(|it| it.sync_all()).with_context(|| format!("write {shown}"))?;
    std::fs::rename(&part, file).with_context(|| format!("write {shown}"))
}

/// First a line about the export itself, then one for each line of the log.
async fn write(log: &Sqlite, id: CommunityId, slug: &str, out: &mut impl Write) -> anyhow::Result<()> {
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
