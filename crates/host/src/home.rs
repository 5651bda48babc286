//! Home: one community in memory, with one writer and many readers.
//!
//! Invariant: the state is the fold of exactly the lines up to `seq`. Whatever breaks that closes the home;
//! the next visit loads it anew from the log.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering},
};

use anyhow::Context;
use community::{
    Community, Unreadable, apply,
    decisions::sealed_open,
    kernel::{CommunityId, DecisionId, MemberId, Moment, Seq},
    next_due,
    seen_by::{Cast, Commented},
};
use eventlog::{EventLog, Line, chain};
use tokio::sync::watch;

use crate::{ballots, comments, forget::holds_what_is_over};

const LINES_AT_ONCE: usize = 1_000;

/// When this server must look after a community; at once where words are left that should be gone.
pub(crate) fn due_at(state: &Community, now: Moment) -> Option<Moment> {
    if holds_what_is_over(state) {
        return Some(now);
    }
    // A secret ballot may end early as soon as its wait is over: whether it does, its ballots say, which are not in
    // the state.
    let sealed = sealed_open(state).map(|(_, early)| early).filter(|at| *at > now).min();
    [next_due(state, now), sealed].into_iter().flatten().min()
}

pub struct Home {
    pub id: CommunityId,
    pub slug: String,
    state: RwLock<Community>,
    /// Held while a command is decided and appended: one writer at a time.
    pub(crate) writer: tokio::sync::Mutex<Writer>,
    newest: watch::Sender<Seq>,
    /// How often words were taken out of its lines: the same `seq` then reads otherwise.
    forgettings: AtomicU64,
    /// When the clock must look; `i64::MAX` when never.
    due_at: AtomicI64,
    /// Something went wrong inside: state and log may differ.
    broken: AtomicBool,
    /// A line that this program cannot read, and why: the home is open for reading only.
    pub unreadable: Option<(Seq, Unreadable)>,
    /// Who has voted in which secret ballot that runs: not in the log, and so not in the state.
    cast: RwLock<Arc<Cast>>,
    /// How many comments wait at which story, and what tells one state of them from another.
    commented: RwLock<(Arc<Commented>, u64)>,
    /// Bytes of log behind it: a measure of its memory.
    pub(crate) weight: AtomicU64,
    pub(crate) used_at: AtomicI64,
}

/// What only the one who writes needs.
pub(crate) struct Writer {
    /// What the next line is chained to.
    pub hash: [u8; 32],
    /// The same state once more, on which events are tried before they are written; made at the first write.
    /// What fails there has harmed nothing, and nothing needs to be copied for each command.
    pub trial: Option<Community>,
}

impl Home {
    /// Reads a community's whole log. `None` when it has none.
    pub(crate) async fn load(
        log: &dyn EventLog,
        id: CommunityId,
        slug: String,
    ) -> anyhow::Result<Option<Home>> {
        let mut home = Home::new(id, slug);
        let mut state = Community::default();
        let mut hash = chain::GENESIS;
        let mut after = Seq(0);
        let mut weight = 4_096;
        'reading: loop {
            let lines = log.read(id, after, LINES_AT_ONCE).await.context("read a community's log")?;
            for line in &lines {
                match line.happened() {
                    Ok(happened) => apply(&mut state, &happened),
                    Err(unreadable) => {
                        home.unreadable = Some((line.seq, unreadable));
                        break 'reading;
                    }
                }
                weight += line.body.len();
                hash = line.hash;
                after = line.seq;
            }
            if lines.len() < LINES_AT_ONCE {
                break;
            }
        }
        if after == Seq(0) && home.unreadable.is_none() {
            return Ok(None);
        }
        if sealed_open(&state).next().is_some() {
            home.cast = RwLock::new(Arc::new(ballots::cast(log, id).await?));
        }
        home.commented = RwLock::new(comments::waiting_at(log, id).await?);
        let due_at = due_at(&state, state.at);
        home.opened(state, hash, due_at, weight);
        Ok(Some(home))
    }

    /// A home whose community has just been founded.
    pub(crate) fn founded(id: CommunityId, slug: String, lines: &[Line], state: Community) -> Home {
        let mut home = Home::new(id, slug);
        let hash = lines.last().map_or(chain::GENESIS, |line| line.hash);
        let due_at = next_due(&state, state.at);
        home.opened(state, hash, due_at, 4_096);
        home
    }

    fn new(id: CommunityId, slug: String) -> Home {
        Home {
            id,
            slug,
            state: RwLock::default(),
            writer: tokio::sync::Mutex::new(Writer { hash: chain::GENESIS, trial: None }),
            newest: watch::Sender::new(Seq(0)),
            forgettings: AtomicU64::new(0),
            due_at: AtomicI64::new(i64::MAX),
            broken: AtomicBool::new(false),
            unreadable: None,
            cast: RwLock::default(),
            commented: RwLock::default(),
            weight: AtomicU64::new(0),
            used_at: AtomicI64::new(0),
        }
    }

    fn opened(&mut self, state: Community, hash: [u8; 32], due_at: Option<Moment>, weight: usize) {
        self.newest.send_replace(state.seq);
        self.state = RwLock::new(state);
        self.writer.get_mut().hash = hash;
        *self.due_at.get_mut() = due_at.map_or(i64::MAX, |it| it.0);
        *self.weight.get_mut() = u64::try_from(weight).unwrap_or(u64::MAX);
    }

    /// Looks at the community. Keep it short: a writer waits meanwhile.
    pub fn read<T>(&self, look: impl FnOnce(&Community) -> T) -> T {
        // A writer that panicked has marked the home broken; what is here was whole before.
        look(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn write<T>(&self, change: impl FnOnce(&mut Community) -> T) -> T {
        change(&mut self.state.write().unwrap_or_else(PoisonError::into_inner))
    }

    /// Who has voted in which secret ballot that runs, as far as this server knows.
    pub fn cast(&self) -> Arc<Cast> {
        self.cast.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many comments wait at which story, as far as this server knows.
    pub fn commented(&self) -> Arc<Commented> {
        self.commented.read().unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    /// Tells one state of the comments that wait from another.
    pub fn comments_tag(&self) -> u64 {
        self.commented.read().unwrap_or_else(PoisonError::into_inner).1
    }

    pub(crate) fn has_commented(&self, commented: (Arc<Commented>, u64)) {
        *self.commented.write().unwrap_or_else(PoisonError::into_inner) = commented;
    }

    pub(crate) fn has_cast(&self, cast: (DecisionId, MemberId)) {
        self.change_cast(|all| {
            all.insert(cast);
        });
    }

    pub(crate) fn forget_cast(&self, decision: DecisionId) {
        self.change_cast(|all| all.retain(|(it, _)| *it != decision));
    }

    fn change_cast(&self, change: impl FnOnce(&mut Cast)) {
        let mut kept = self.cast.write().unwrap_or_else(PoisonError::into_inner);
        change(Arc::make_mut(&mut kept));
    }

    /// The newest line, and a way to hear of newer ones.
    pub fn newest(&self) -> watch::Receiver<Seq> {
        self.newest.subscribe()
    }

    pub fn seq(&self) -> Seq {
        *self.newest.borrow()
    }

    /// Together with `seq` it tells one reading of this community from another.
    pub fn forgettings(&self) -> u64 {
        self.forgettings.load(Ordering::Acquire)
    }

    pub(crate) fn has_forgotten(&self) {
        self.forgettings.fetch_add(1, Ordering::Release);
    }

    pub(crate) fn has_happened(&self, seq: Seq, due_at: Option<Moment>, bytes: usize) {
        self.due_at.store(due_at.map_or(i64::MAX, |it| it.0), Ordering::Relaxed);
        self.weight.fetch_add(u64::try_from(bytes).unwrap_or(0), Ordering::Relaxed);
        self.newest.send_replace(seq);
    }

    pub(crate) fn is_due(&self, now: Moment) -> bool {
        self.due_at.load(Ordering::Relaxed) <= now.0
    }

    pub(crate) fn set_due_at(&self, due_at: Option<Moment>) {
        self.due_at.store(due_at.map_or(i64::MAX, |it| it.0), Ordering::Relaxed);
    }

    pub(crate) fn is_broken(&self) -> bool {
        self.broken.load(Ordering::Relaxed)
    }

    pub(crate) fn mark_broken(&self) {
        self.broken.store(true, Ordering::Relaxed);
    }

    /// How many listen for news.
    pub(crate) fn newest_receivers(&self) -> usize {
        self.newest.receiver_count()
    }
}
