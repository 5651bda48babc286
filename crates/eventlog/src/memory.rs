//! The engine for tests: everything in memory, gone when dropped.

use std::{
    collections::BTreeMap,
    ops::Bound,
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, ensure};
use async_trait::async_trait;
use community::kernel::{CommunityId, Moment, Once, Seq};

use crate::{AppendError, Batch, Change, ChangeError, EventLog, Line, Note, Shelf, chain};

/// Logs and notes in memory.
#[derive(Default)]
pub struct Memory(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    logs: BTreeMap<CommunityId, Log>,
    notes: BTreeMap<(Shelf, String), Note>,
}

#[derive(Default)]
struct Log {
    lines: Vec<Line>,
    wake: Option<Moment>,
}

/// Notes as they will be once all changes are made; `None` is a deleted one.
type Staged = BTreeMap<(Shelf, String), Option<Note>>;

impl Memory {
    pub fn new() -> Memory {
        Memory::default()
    }

    /// A panic elsewhere leaves nothing half-changed: every change is made whole after all checks.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn stage(&self, changes: Vec<Change>) -> Result<Staged, ChangeError> {
        let mut staged = Staged::new();
        for change in changes {
            let (key, note) = match change {
                Change::Put(note) => ((note.shelf, note.key.clone()), Some(note)),
                Change::PutNew(note) => {
                    let key = (note.shelf, note.key.clone());
                    let taken = match staged.get(&key) {
                        Some(staged) => staged.is_some(),
                        None => self.notes.contains_key(&key),
                    };
                    if taken {
                        return Err(ChangeError::Taken);
                    }
                    (key, Some(note))
                }
                Change::Delete { shelf, key } => ((shelf, key), None),
            };
            staged.insert(key, note);
        }
        Ok(staged)
    }

    fn settle(&mut self, staged: Staged) {
        for (key, note) in staged {
            match note {
                Some(note) => drop(self.notes.insert(key, note)),
                None => drop(self.notes.remove(&key)),
            }
        }
    }

    fn lines(&self, community: CommunityId) -> &[Line] {
        self.logs.get(&community).map_or(&[], |log| &log.lines)
    }
}

#[async_trait]
impl EventLog for Memory {
    async fn append(&self, batch: Batch) -> Result<(), AppendError> {
        batch.check()?;
        let mut kept = self.kept();
        let lines = kept.lines(batch.community);
        if batch.once().is_some_and(|once| lines.iter().any(|line| line.once.as_ref() == Some(once))) {
            return Err(AppendError::Answered);
        }
        if lines.last().map_or(Seq(0), |line| line.seq) != batch.expected {
            return Err(AppendError::Conflict);
        }
        let staged = kept.stage(batch.changes)?;
        kept.settle(staged);
        if batch.expected > Seq(0) || !batch.lines.is_empty() {
            let log = kept.logs.entry(batch.community).or_default();
            log.lines.extend(batch.lines);
            log.wake = batch.wake;
        }
        Ok(())
    }

    async fn read(&self, community: CommunityId, after: Seq, lines_max: usize) -> anyhow::Result<Vec<Line>> {
        let kept = self.kept();
        let later = kept.lines(community).iter().skip_while(|line| line.seq <= after);
        Ok(later.take(lines_max).cloned().collect())
    }

    async fn answered(&self, community: CommunityId, once: &Once) -> anyhow::Result<Option<Vec<Line>>> {
        let kept = self.kept();
        let mut lines = kept.lines(community).iter().skip_while(|line| line.once.as_ref() != Some(once));
        Ok(lines.next().map(|first| {
            let rest = lines.take_while(|line| line.continues(first));
            std::iter::once(first).chain(rest).cloned().collect()
        }))
    }

    async fn erase(&self, community: CommunityId, bodies: Vec<(Seq, String)>) -> anyhow::Result<()> {
        let mut kept = self.kept();
        let log = kept.logs.get_mut(&community).context("erase words of a community that has no log")?;
        let mut lines = log.lines.clone();
        for (seq, body) in bodies {
            let line = lines.iter_mut().find(|line| line.seq == seq);
            let line = line.with_context(|| format!("erase words of line {seq}, which is not there"))?;
            let same = chain::commitment(&line.body)? == chain::commitment(&body)?;
            ensure!(same, "the new body of line {seq} says something else");
            line.body = body;
        }
        log.lines = lines;
        Ok(())
    }

    async fn communities(&self, after: Option<CommunityId>, max: usize) -> anyhow::Result<Vec<CommunityId>> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        Ok(self.kept().logs.range((from, Bound::Unbounded)).map(|(id, _)| *id).take(max).collect())
    }

    async fn due(&self, until: Moment, max: usize) -> anyhow::Result<Vec<CommunityId>> {
        let kept = self.kept();
        let wakes = kept.logs.iter().filter_map(|(id, log)| Some((log.wake?, *id)));
        let mut due: Vec<_> = wakes.filter(|(wake, _)| *wake <= until).collect();
        due.sort_unstable();
        Ok(due.into_iter().map(|(_, id)| id).take(max).collect())
    }

    async fn change(&self, changes: Vec<Change>) -> Result<(), ChangeError> {
        let mut kept = self.kept();
        let staged = kept.stage(changes)?;
        kept.settle(staged);
        Ok(())
    }

    async fn note(&self, shelf: Shelf, key: &str) -> anyhow::Result<Option<String>> {
        Ok(self.kept().notes.get(&(shelf, key.to_owned())).map(|note| note.value.clone()))
    }

    async fn notes(&self, shelf: Shelf, community: CommunityId) -> anyhow::Result<Vec<(String, String)>> {
        let kept = self.kept();
        let theirs =
            kept.notes.values().filter(|note| note.shelf == shelf && note.community == Some(community));
        Ok(theirs.map(|note| (note.key.clone(), note.value.clone())).collect())
    }

    async fn shelved(&self, shelf: Shelf, prefix: &str, max: usize) -> anyhow::Result<Vec<(String, String)>> {
        let kept = self.kept();
        let from = kept.notes.range((shelf, prefix.to_owned())..);
        let there = from.take_while(|((on, key), _)| *on == shelf && key.starts_with(prefix));
        Ok(there.map(|((_, key), note)| (key.clone(), note.value.clone())).take(max).collect())
    }

    async fn sweep(&self, now: Moment) -> anyhow::Result<u64> {
        let mut kept = self.kept();
        let before = kept.notes.len();
        kept.notes.retain(|_, note| note.until.is_none_or(|until| until > now));
        Ok((before - kept.notes.len()) as u64)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[tokio::test]
    async fn memory_keeps_the_contract() {
        crate::contract::check(|| Arc::new(Memory::new())).await;
    }
}
