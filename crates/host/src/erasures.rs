//! Erasures: who was forgotten, on a list outside of everything that a copy of the data brings back (RULES §7).
//!
//! A restored copy holds the words of whoever was forgotten after it was made. The list says who, and [`Host::replay`]
//! forgets them again. It is a plain file, a line each: community, member, moment. No name is in it.
//! Invariant: whoever is forgotten is on the list before the first of their words is gone.

use std::{
    collections::BTreeSet,
    fs::{File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, anyhow};
use community::{
    Community,
    erasure::files_of_member,
    kernel::{By, CommunityId, MemberId, Moment},
};

use crate::{Failed, Home, Host};

/// Somebody was forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erasure {
    pub community: CommunityId,
    pub member: MemberId,
    pub at: Moment,
}

/// How many were forgotten again, and how many could not be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    pub again: usize,
    pub failed: usize,
}

/// Where the list is kept: each line in every file, so that one of them survives.
#[derive(Default)]
pub(crate) struct Erasures {
    files: Vec<PathBuf>,
    writing: Mutex<()>,
}

impl Erasures {
    pub fn in_files(files: Vec<PathBuf>) -> Erasures {
        Erasures { files, writing: Mutex::default() }
    }

    /// Writes it down, on disk before this answers. One file that takes it is enough.
    pub fn write(&self, erasure: Erasure) -> anyhow::Result<()> {
        if self.files.is_empty() {
            return Ok(());
        }
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let line = format!("{} {} {}\n", erasure.community, erasure.member, erasure.at.0);
        let mut failed = None;
        let mut kept = false;
        for file in &self.files {
            match append(file, &line) {
                Ok(()) => kept = true,
                Err(error) => {
                    tracing::error!("write {} of erasures: {error}", file.display());
                    failed = Some(error);
                }
            }
        }
        match failed.filter(|_| !kept) {
            None => Ok(()),
            Some(error) => Err(error).context("write down who is forgotten"),
        }
    }

    /// Everybody on the list, whichever file they stand in. What is no line of ours is passed over.
    pub fn read(&self) -> anyhow::Result<BTreeSet<Erasure>> {
        let mut all = BTreeSet::new();
        for file in &self.files {
            match std::fs::read_to_string(file) {
                Ok(text) => all.extend(text.lines().filter_map(read)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error).with_context(|| format!("read {}", file.display())),
            }
        }
        Ok(all)
    }
}

fn append(path: &Path, line: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    file.write_all(line.as_bytes())?;
    file.sync_all()?;
    // The name of a new file is in its folder, which is flushed by itself.
    match path.parent().filter(|it| !it.as_os_str().is_empty()) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
}

fn read(line: &str) -> Option<Erasure> {
    let mut parts = line.split_whitespace();
    let (community, member, at) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Erasure {
        community: community.parse().ok()?,
        member: member.parse().ok()?,
        at: Moment(at.parse().ok()?),
    })
}

/// Whether this copy still knows what was to be forgotten. Numbers are given anew in a community that has lost some of
/// its log, so whoever joined later is somebody else.
fn is_back(community: &Community, it: &Erasure) -> bool {
    let member = community.members.find(it.member).filter(|member| member.joined_at <= it.at);
    member.is_some_and(|member| {
        community.members.belongs(it.member)
            || member.name.words().is_some()
            || !files_of_member(community, it.member).is_empty()
    })
}

impl Host {
    /// Forgets again whom a restored copy has brought back, before anybody is served.
    pub async fn replay(self: &Arc<Self>) -> anyhow::Result<Replayed> {
        let mut replayed = Replayed::default();
        for erasure in self.erasures.read()? {
            let Some(home) = self.home_of(erasure.community).await? else { continue };
            if !home.read(|it| is_back(it, &erasure)) {
                continue;
            }
            match self.forget_again(&home, erasure.member).await {
                Ok(()) => replayed.again += 1,
                // One community must not keep the others from being served, but its host is told.
                Err(error) => {
                    let Erasure { community, member, .. } = erasure;
                    tracing::error!(%community, %member, "forget again: {error:#}");
                    replayed.failed += 1;
                }
            }
        }
        Ok(replayed)
    }

    async fn forget_again(self: &Arc<Self>, home: &Arc<Home>, member: MemberId) -> anyhow::Result<()> {
        let gone = match home.read(|it| it.members.belongs(member)) {
            true => self.leave_and_be_forgotten(home, By::Member(member), None, member).await,
            false => self.forget(home, member).await,
        };
        // The files that a copy of the folder brought along may be on no shelf.
        self.sweep_strays(home).await?;
        match gone {
            Ok(()) => Ok(()),
            Err(Failed::Ours(error)) => Err(error),
            Err(Failed::Refused(_)) => {
                Err(anyhow!("they are the last member; erase or found the community anew"))
            }
            Err(Failed::ReadingOnly) => Err(anyhow!("the log has a line that this program cannot read")),
            Err(Failed::Busy) => Err(anyhow!("the community is busy; start again")),
        }
    }
}

#[cfg(test)]
#[path = "erasures_tests.rs"]
mod tests;
