//! The writer: one thread which takes all that is waiting into one transaction.
//!
//! Syncing the disk is what a commit costs, so whoever waits meanwhile shares the next one. Each piece of work has
//! a savepoint of its own: what one is refused does not touch the others.
//!
//! Invariant: an answer is sent after the commit that carries it; the thread outlives every error of the disk.

use std::thread::JoinHandle;

use anyhow::{Context, anyhow, ensure};
use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::work::Work;
use crate::AppendError;

/// Pieces of work in one transaction: bounds how long the first waits for the last.
const GROUP_MAX: usize = 256;
/// Pieces of work that wait; who comes later waits for a place.
const WAITING_MAX: usize = 1_024;
/// Looks for more work before the thread sleeps: some fifty microseconds, half a commit.
const LINGERING: usize = 2_000;

type Answer = Result<u64, AppendError>;

struct Job {
    work: Work,
    answer: oneshot::Sender<Answer>,
}

pub(super) struct Writer {
    // Both are there until the writer is dropped.
    inbox: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(db: Connection) -> anyhow::Result<Writer> {
        let (inbox, waiting) = mpsc::channel(WAITING_MAX);
        let thread = std::thread::Builder::new().name("log-writer".into()).spawn(move || serve(db, waiting));
        Ok(Writer { inbox: Some(inbox), thread: Some(thread.context("start the writer")?) })
    }

    pub(super) async fn ask(&self, work: Work) -> Answer {
        let stopped = || AppendError::Storage(anyhow!("the writer has stopped"));
        let (answer, answered) = oneshot::channel();
        let inbox = self.inbox.as_ref().ok_or_else(stopped)?;
        inbox.send(Job { work, answer }).await.map_err(|_| stopped())?;
        answered.await.map_err(|_| stopped())?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.inbox = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the writer of the log has panicked");
        }
    }
}

fn serve(mut db: Connection, mut waiting: mpsc::Receiver<Job>) {
    let mut jobs = Vec::new();
    while waiting.blocking_recv_many(&mut jobs, GROUP_MAX) > 0 {
        write(&mut db, std::mem::take(&mut jobs));
        linger(&waiting);
    }
}

/// Whoever has just been answered often asks again: falling asleep and being woken would take longer than that.
fn linger(waiting: &mpsc::Receiver<Job>) {
    for _ in 0..LINGERING {
        if !waiting.is_empty() || waiting.is_closed() {
            return;
        }
        std::hint::spin_loop();
    }
}

/// Does the jobs, together if possible, and answers them.
fn write(db: &mut Connection, jobs: Vec<Job>) {
    let works: Vec<&Work> = jobs.iter().map(|job| &job.work).collect();
    match commit(db, &works) {
        Ok(answers) => jobs.into_iter().zip(answers).for_each(|(job, answer)| send(job, answer)),
        // What is too much for the disk together may not be so alone, and one must not fail for another.
        Err(_) if jobs.len() > 1 => jobs.into_iter().for_each(|job| write(db, vec![job])),
        Err(error) => {
            jobs.into_iter().for_each(|job| send(job, Err(AppendError::Storage(anyhow!("{error:#}")))))
        }
    }
}

fn send(job: Job, answer: Answer) {
    // Whoever asked may be gone; `once` tells them later what became of it.
    drop(job.answer.send(answer));
}

/// One transaction. An error means that nothing at all was written.
fn commit(db: &mut Connection, works: &[&Work]) -> anyhow::Result<Vec<Answer>> {
    let mut transaction =
        db.transaction_with_behavior(TransactionBehavior::Immediate).context("begin to write")?;
    // Alone in its transaction, work needs no savepoint: what it is refused is rolled back as a whole.
    if let [work] = works {
        let answer = match work.run(&transaction) {
            Err(AppendError::Storage(error)) => return Err(error),
            Err(refused) => return Ok(vec![Err(refused)]),
            Ok(answer) => Ok(answer),
        };
        transaction.commit().context("commit to the disk")?;
        let mut answers = vec![answer];
        scour_if_erased(db, works, &mut answers);
        return Ok(answers);
    }
    let mut answers = Vec::with_capacity(works.len());
    for work in works {
        let mut savepoint = transaction.savepoint().context("set a savepoint")?;
        let answer = work.run(&savepoint);
        match answer {
            // A full or failing disk ends the whole transaction, not the savepoint alone.
            Err(AppendError::Storage(error)) if savepoint.is_autocommit() => return Err(error),
            Err(_) => {
                savepoint.rollback().and_then(|()| savepoint.commit()).context("roll back to a savepoint")?
            }
            Ok(_) => savepoint.commit().context("release a savepoint")?,
        }
        answers.push(answer);
    }
    transaction.commit().context("commit to the disk")?;
    scour_if_erased(db, works, &mut answers);
    Ok(answers)
}

fn scour_if_erased(db: &Connection, works: &[&Work], answers: &mut [Answer]) {
    let erased = |(work, answer): &(&&Work, &mut Answer)| work.erases() && answer.is_ok();
    let mut erased: Vec<_> = works.iter().zip(answers).filter(erased).collect();
    if erased.is_empty() {
        return;
    }
    if let Err(error) = scour(db).context("remove erased words from the file") {
        for (_, answer) in &mut erased {
            **answer = Err(AppendError::Storage(anyhow!("{error:#}")));
        }
    }
}

/// Writes the file anew and empties the write-ahead log. `secure_delete` is not enough: it overwrites what is
/// deleted, but when a page of a tree is rebuilt, copies of rows that moved stay in its unused part.
fn scour(db: &Connection) -> anyhow::Result<()> {
    // The new copy is as large as the file: too large for memory.
    db.pragma_update(None, "temp_store", "FILE")?;
    let written = db.execute_batch("VACUUM");
    db.pragma_update(None, "temp_store", "MEMORY")?;
    written?;
    let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    ensure!(busy == 0, "somebody reads the write-ahead log and does not stop");
    Ok(())
}

/// Does these pieces of work as one group and hands back the answers.
#[cfg(test)]
pub(super) fn write_for_test(db: &mut Connection, works: Vec<Work>) -> Vec<Answer> {
    let (jobs, answers): (Vec<_>, Vec<_>) = works
        .into_iter()
        .map(|work| {
            let (answer, answered) = oneshot::channel();
            (Job { work, answer }, answered)
        })
        .unzip();
    write(db, jobs);
    answers.into_iter().map(|mut answered| answered.try_recv().expect("every job is answered")).collect()
}
