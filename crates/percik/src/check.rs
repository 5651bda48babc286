//! `percik check`: looks at configuration and data, and says in words what is wrong.

use std::{fs, path::Path, process::ExitCode};

use community::kernel::{CommunityId, Day, Moment, Seq, Zone};
use eventlog::EventLog;
use host::{Clock, Wall};

use crate::{
    config::{Data, Reached},
    verify::{self, Found},
};

/// Chains that are followed; `percik verify` follows all.
const SAMPLE: usize = 10;
/// Below this a server soon cannot write.
const FREE_BYTES_MIN: u64 = 50 << 20;
/// Below this its host should know.
const FREE_BYTES_FINE: u64 = 500 << 20;
/// A clock before the program was written, or long after anyone will run it, is wrong.
const YEARS: std::ops::Range<i16> = 2026..2100;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    reached: Reached,
}

/// One thing looked at, and what was found, in words.
enum Finding {
    Fine(String),
    Mind(String),
    Wrong(String),
}

use Finding::{Fine, Mind, Wrong};

/// A list that lies in the folder alone goes back in time with it.
fn erasures(data: &Data) -> Finding {
    let Some(file) = data.erasures() else {
        return Mind(
            "nothing lists who was forgotten outside of the data; say where with --erasures FILE".into(),
        );
    };
    let shown = file.display();
    let folder = file.parent().map(Path::to_path_buf).unwrap_or_default();
    let writable = |path: &Path| fs::metadata(path).is_ok_and(|it| !it.permissions().readonly());
    match file.is_file() || writable(&folder) {
        true => Fine(format!("who is forgotten is listed in {shown}; no backup of the data may replace it")),
        false => {
            Mind(format!("{shown} cannot be written: who was forgotten comes back with a restored folder"))
        }
    }
}

pub async fn run(Arguments { data, reached }: Arguments) -> anyhow::Result<ExitCode> {
    let mut findings = vec![clock(Wall.now()), public_url(&reached)];
    if data.database_url.is_some() || data.database().is_file() {
        findings.extend([folder(&data.dir), disk(&data.dir), erasures(&data)]);
        findings.extend(database(&data).await);
    } else {
        let shown = data.dir.display();
        findings.push(Mind(format!("there is no data in {shown} yet; `percik serve` begins it")));
    }
    let mut wrong = 0;
    for finding in findings {
        match finding {
            Fine(words) => println!("ok     {words}"),
            Mind(words) => println!("mind   {words}"),
            Wrong(words) => {
                wrong += 1;
                println!("WRONG  {words}");
            }
        }
    }
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn clock(now: Moment) -> Finding {
    let day = Day::at(now, Zone::Wib);
    if YEARS.contains(&day.year()) {
        Fine(format!("the clock says {day}"))
    } else {
        Wrong(format!("the clock says {day}: set it, or every line is written with a wrong date"))
    }
}

fn public_url(reached: &Reached) -> Finding {
    match reached.public_url() {
        Err(error) => Wrong(format!("{error:#}")),
        Ok(None) => Fine("links are made with the address each visitor uses (no --public-url)".into()),
        Ok(Some(url)) if url.starts_with("https://") => Fine(format!("links are made with {url}")),
        Ok(Some(url)) => {
            Mind(format!("links are made with {url}: without https, names and PINs travel readable"))
        }
    }
}

/// Tried rather than asked: permissions, full disks and read-only mounts look alike from here.
fn folder(dir: &Path) -> Finding {
    let (shown, trial) = (dir.display(), dir.join(".percik-check"));
    let tried = fs::write(&trial, "trial").and_then(|()| fs::remove_file(&trial));
    match tried {
        Ok(()) => Fine(format!("the folder {shown} can be written")),
        Err(error) => Wrong(format!("the folder {shown} cannot be written: {error}")),
    }
}

#[cfg(unix)]
fn disk(dir: &Path) -> Finding {
    let Ok(disk) = rustix::fs::statvfs(dir) else {
        return Mind("the disk does not say how much is free".into());
    };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let said = format!("{} MB are free on the disk", free >> 20);
    match free {
        ..FREE_BYTES_MIN => Wrong(format!("{said}: soon nothing can be written")),
        FREE_BYTES_MIN..FREE_BYTES_FINE => Mind(said),
        FREE_BYTES_FINE.. => Fine(said),
    }
}

#[cfg(not(unix))]
fn disk(_: &Path) -> Finding {
    Mind(format!("look yourself whether more than {} MB are free on the disk", FREE_BYTES_FINE >> 20))
}

async fn database(data: &Data) -> Vec<Finding> {
    let shown = data.shown();
    let log = match data.opened().await {
        Ok(log) => log,
        Err(error) => return vec![Wrong(format!("{error:#}"))],
    };
    let all = match verify::communities(log.as_ref(), usize::MAX).await {
        Ok(all) => all,
        Err(error) => return vec![Wrong(format!("{shown} cannot be read: {error:#}"))],
    };
    let bytes = fs::metadata(data.database()).ok().map(|it| format!(" and {} KB", it.len() >> 10));
    let mut findings = vec![Fine(format!(
        "{shown} is of this version, holds {} communities{}",
        all.len(),
        bytes.unwrap_or_default()
    ))];
    for id in all.iter().take(SAMPLE) {
        findings.push(log_of(log.as_ref(), *id).await);
    }
    if all.len() > SAMPLE {
        findings.push(Fine(format!("these were {SAMPLE} of {}; `percik verify` follows all", all.len())));
    }
    findings
}

/// Unbroken, readable, and not from the future.
async fn log_of(log: &dyn EventLog, id: CommunityId) -> Finding {
    let name = verify::name(log, id).await.unwrap_or_else(|_| id.to_string());
    let lines = match verify::followed(log, id).await {
        Found::Whole { lines } => lines,
        Found::Broken { why, .. } => return Wrong(format!("{name}: the chain is broken: {why}")),
    };
    let last = log.read(id, Seq(lines.saturating_sub(1)), 1).await.ok().and_then(|it| it.into_iter().next());
    match last {
        Some(line) if line.at > Wall.now().plus_hours(1) => {
            Wrong(format!("{name}: line {lines} is from the future: this machine's clock is behind"))
        }
        _ => Fine(format!("{name}: {lines} lines, the chain is whole")),
    }
}
