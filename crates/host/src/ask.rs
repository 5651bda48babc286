//! Asking: the way of every command. Decide, append, apply; one at a time for each community.

use std::{panic::AssertUnwindSafe, sync::Arc};

use anyhow::{Context, anyhow};
use community::{
    Asked, Command, Community, Event, Happened, Refusal, apply, decide,
    decisions::{self, sealed_open},
    due,
    kernel::{By, Input, Moment, Once, Problem, Seq},
};
use eventlog::{AppendError, Batch, Change, Line, chain};

use crate::{
    Host,
    ballots::cast_in,
    carried::Carried,
    effects::effects,
    home::{Home, Writer, due_at},
    pins::PinHash,
    world,
};

/// Another node may have written in between; so often we read what it wrote and decide again.
const CATCH_UPS_MAX: usize = 3;

/// What is due makes at most so much else due.
const DUE_ROUNDS_MAX: usize = 4;

/// A command with who asks. Time is the host's to add.
pub struct Ask {
    pub by: By,
    pub once: Option<Once>,
    pub command: Command,
    /// The PIN that goes with founding, joining, asking to join or coming back.
    pub pin: Option<PinHash>,
    /// What changes beside the log in the same transaction.
    pub beside: Vec<Change>,
}

impl Ask {
    pub fn new(by: By, command: impl Into<Command>) -> Ask {
        Ask { by, once: None, command: command.into(), pin: None, beside: vec![] }
    }
}

/// What came of it. The same for a repeat with the same `once`.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The newest line of the log afterwards; of a repeat, the last line of the first answer.
    pub seq: Seq,
    /// Nothing when it was already so.
    pub events: Vec<Happened>,
}

/// Why nothing came of it.
#[derive(Debug)]
pub enum Failed {
    Refused(Refusal),
    /// The log has a line that this program cannot read: the home is open for reading only.
    ReadingOnly,
    /// Others kept writing first. Ask again.
    Busy,
    Ours(anyhow::Error),
}

impl From<anyhow::Error> for Failed {
    fn from(error: anyhow::Error) -> Failed {
        Failed::Ours(error)
    }
}

impl Host {
    /// Asks a command of a community. It is carried through even when the one who asked hangs up.
    pub async fn ask(self: &Arc<Self>, home: &Arc<Home>, ask: Ask) -> Result<Answer, Failed> {
        let (host, home) = (self.clone(), home.clone());
        Carried::new(async move { host.ask_here(&home, ask).await }).await
    }

    async fn ask_here(&self, home: &Arc<Home>, ask: Ask) -> Result<Answer, Failed> {
        if home.unreadable.is_some() {
            return Err(Failed::ReadingOnly);
        }
        let mut writer = home.writer.lock().await;
        if home.is_broken() {
            // Whoever comes again is led to a freshly loaded one.
            return Err(Failed::Busy);
        }
        self.do_what_is_due(home, &mut writer).await?;
        for _ in 0..=CATCH_UPS_MAX {
            let with_seed = self.with_seed(home, &mut writer, &ask).await?;
            let ask = with_seed.as_ref().unwrap_or(&ask);
            let decided = self.decide_here(home, ask);
            let events = match decided? {
                Ok(events) if !events.is_empty() => events,
                Ok(_) if let Some(cast) = cast_in(self, home, ask) => {
                    match self.keep_cast(home, &mut writer, cast).await? {
                        Some(answer) => return Ok(answer),
                        None => {
                            self.read_on(home, &mut writer).await?;
                            continue;
                        }
                    }
                }
                // Refused or already so: unless this is a repeat of what brought it about.
                other => return self.first_answer(home, ask, other).await,
            };
            match self.append(home, &mut writer, ask, events).await? {
                Appended::Done(answer) => {
                    self.finish(home, &mut writer).await;
                    return Ok(answer);
                }
                Appended::Answered => {
                    let first = self.first_answer(home, ask, Ok(vec![])).await?;
                    return Ok(first);
                }
                Appended::Conflict => self.read_on(home, &mut writer).await?,
            }
        }
        Err(Failed::Busy)
    }

    /// What was answered when this mark was first used; otherwise what is decided now.
    async fn first_answer(
        &self,
        home: &Home,
        ask: &Ask,
        now: Result<Vec<Event>, Refusal>,
    ) -> Result<Answer, Failed> {
        let first = match &ask.once {
            Some(once) => self.log.answered(home.id, once).await.context("look for an earlier answer")?,
            None => None,
        };
        match (first, now) {
            (Some(lines), _) if lines.first().is_some_and(|line| line.by == ask.by) => {
                let seq = lines.last().map_or(Seq(0), |line| line.seq);
                let events = lines.iter().map(Line::happened).collect::<Result<Vec<_>, _>>();
                let events =
                    events.map_err(|unreadable| anyhow!("read an earlier answer: {unreadable:?}"))?;
                Ok(Answer { seq, events })
            }
            // Somebody else's mark: chance does not do that, a careless program does.
            (Some(_), _) => Err(Failed::Refused(Input::new("once", Problem::Taken).into())),
            (None, Ok(_)) => Ok(Answer { seq: home.seq(), events: vec![] }),
            (None, Err(refusal)) => Err(Failed::Refused(refusal)),
        }
    }

    /// With the moment at which it is judged.
    pub(crate) fn asked(&self, state: &Community, ask: &Ask) -> Asked {
        Asked { by: ask.by, at: self.clock.now().max(state.at), command: ask.command.clone() }
    }

    pub(crate) fn decide_here(&self, home: &Home, ask: &Ask) -> anyhow::Result<Result<Vec<Event>, Refusal>> {
        home.read(|state| {
            let asked = self.asked(state, ask);
            unharmed(|| decide(state, &asked)).context("decide a command")
        })
    }

    /// Seals, appends and applies. Only what is on disk is applied.
    pub(crate) async fn append(
        &self,
        home: &Arc<Home>,
        writer: &mut Writer,
        ask: &Ask,
        events: Vec<Event>,
    ) -> Result<Appended, Failed> {
        let (expected, at) = home.read(|state| (state.seq, self.clock.now().max(state.at)));
        let bodies =
            events.iter().map(Event::body).collect::<Result<Vec<_>, _>>().context("write down events")?;
        // Every batch begins with a mark, its asker's or one of ours: that is how its end is known.
        let once = ask.once.clone().map_or_else(world::new_once, Ok)?;
        let lines = chain::seal(writer.hash, home.id, expected.next(), at, ask.by, Some(once), bodies)?;
        let happened: Vec<Happened> = lines
            .iter()
            .zip(events)
            .map(|(line, event)| Happened { seq: line.seq, at, by: ask.by, event })
            .collect();
        let mut after = writer.trial.take().unwrap_or_else(|| home.read(Community::clone));
        unharmed(|| happened.iter().for_each(|it| apply(&mut after, it))).context("apply events")?;
        let effects = effects(self, home, &after, &happened, ask.pin.as_ref()).await?;
        let wake = due_at(&after, at);
        let hash = lines.last().map_or(writer.hash, |line| line.hash);
        let bytes = lines.iter().map(|line| line.body.len()).sum();
        let changes = effects.changes.into_iter().chain(ask.beside.iter().cloned()).collect();
        let batch = Batch { community: home.id, expected, lines, wake, changes };
        match self.log.append(batch).await {
            Ok(()) => {}
            Err(AppendError::Conflict) => return Ok(Appended::Conflict),
            Err(AppendError::Answered) => return Ok(Appended::Answered),
            Err(AppendError::Taken) => return Err(anyhow!("a note that must be new was there").into()),
            Err(AppendError::Storage(error)) => {
                // Whether it is on disk is not known: whoever comes next reads the log anew.
                home.mark_broken();
                self.homes.close(home);
                return Err(error.context("append to the log").into());
            }
        }
        writer.hash = hash;
        let seq = after.seq;
        writer.trial = Some(after);
        home.write(|state| happened.iter().for_each(|it| apply(state, it)));
        home.has_happened(seq, wake, bytes);
        effects.signed_out.into_iter().for_each(|who| self.remembered.forget(who.community, who.member));
        if effects.discards {
            self.discard_of(home).await;
        }
        if effects.comments_changed || !ask.beside.is_empty() {
            self.look_for_comments(home).await;
        }
        if !effects.unsealed.is_empty() {
            effects.unsealed.into_iter().for_each(|it| home.forget_cast(it));
            self.scour_ballots(home.id).await;
        }
        Ok(Appended::Done(Answer { seq, events: happened }))
    }

    /// Reads what another node has written.
    pub(crate) async fn read_on(&self, home: &Home, writer: &mut Writer) -> anyhow::Result<()> {
        let lines = self.log.read(home.id, home.seq(), usize::MAX >> 1).await?;
        for line in lines {
            let happened =
                line.happened().map_err(|unreadable| anyhow!("read a newer line: {unreadable:?}"))?;
            writer.hash = line.hash;
            writer.trial = None;
            home.write(|state| apply(state, &happened));
            home.has_happened(line.seq, home.read(|state| due_at(state, state.at)), line.body.len());
        }
        Ok(())
    }

    /// Does what time has brought, before anybody reads or writes.
    pub(crate) async fn catch_up(&self, home: &Arc<Home>) -> anyhow::Result<()> {
        if home.unreadable.is_some() {
            return Ok(());
        }
        let mut writer = home.writer.lock().await;
        match self.do_what_is_due(home, &mut writer).await {
            Ok(()) | Err(Failed::Busy | Failed::ReadingOnly | Failed::Refused(_)) => Ok(()),
            Err(Failed::Ours(error)) => Err(error),
        }
    }

    pub(crate) async fn do_what_is_due(&self, home: &Arc<Home>, writer: &mut Writer) -> Result<(), Failed> {
        let now = self.clock.now();
        if !home.is_due(now) {
            return Ok(());
        }
        // What is done may make something else due: a tie is closed, and then its lot is drawn.
        for _ in 0..DUE_ROUNDS_MAX {
            let mut done = false;
            for command in home.read(|state| due_now(state, now)) {
                let ask = Ask::new(By::Clock, self.completed(home, command).await?);
                match self.decide_here(home, &ask)? {
                    Ok(events) if !events.is_empty() => {
                        match self.append(home, writer, &ask, events).await? {
                            Appended::Done(_) | Appended::Answered => done = true,
                            // Another node was quicker: then it has been done.
                            Appended::Conflict => self.read_on(home, writer).await?,
                        }
                    }
                    Ok(_) | Err(_) => {}
                }
            }
            if !done {
                break;
            }
        }
        self.forget_what_is_over(home, writer).await;
        // Written down even when nothing was due after all, or a cold community would be woken again and again.
        self.write_down_wake(home).await
    }

    /// What the command just done has made due is done before the answer is given: a decision that has become certain
    /// closes, a peace that is over loses its words.
    async fn finish(&self, home: &Arc<Home>, writer: &mut Writer) {
        if let Err(Failed::Ours(error)) = self.do_what_is_due(home, writer).await {
            tracing::error!(community = %home.id, "do what has become due: {error:#}");
        }
    }

    async fn write_down_wake(&self, home: &Home) -> Result<(), Failed> {
        let now = self.clock.now();
        let (expected, wake) = home.read(|state| (state.seq, due_at(state, now)));
        home.set_due_at(wake);
        let batch = Batch { community: home.id, expected, lines: vec![], wake, changes: vec![] };
        match self.log.append(batch).await {
            Ok(()) | Err(AppendError::Conflict | AppendError::Answered | AppendError::Taken) => Ok(()),
            Err(AppendError::Storage(error)) => Err(error.context("write down when to wake").into()),
        }
    }
}

/// What the clock asks by now, secret ballots that may end early among it.
fn due_now(state: &Community, now: Moment) -> Vec<Command> {
    let early = sealed_open(state).filter(|(_, early)| *early <= now);
    let early = early.map(|(decision, _)| decisions::Command::Close { decision, sealed: None }.into());
    due(state, now).into_iter().chain(early).collect()
}

pub(crate) enum Appended {
    Done(Answer),
    Answered,
    Conflict,
}

/// A panic inside the domain is ours; nobody else's community falls with it.
fn unharmed<T>(work: impl FnOnce() -> T) -> anyhow::Result<T> {
    std::panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| anyhow!("the domain panicked"))
}
