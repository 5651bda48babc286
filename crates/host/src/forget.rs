//! Forgetting: the words of a member who has left, or leaves now, are taken out of the log (RULES §7).
//!
//! What happened stays and its chain still verifies; only names and personal words go (`community::erasure`).
//! Invariant: no memory of this server holds them afterwards.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use community::{
    Community,
    erasure::of_member,
    kernel::{By, Input, MemberId, Once, Problem, Seq},
    members, next_due,
};
use eventlog::chain;

use crate::{
    Host,
    ask::{Appended, Ask, Failed},
    carried::Carried,
    home::{Home, Writer},
};

const LINES_AT_ONCE: usize = 1_000;

impl Host {
    /// Erases the words of somebody who has left. Asked again, it changes nothing.
    pub async fn forget(self: &Arc<Self>, home: &Arc<Home>, member: MemberId) -> Result<(), Failed> {
        let (host, home) = (self.clone(), home.clone());
        let carried_through = Carried::new(async move {
            let mut writer = host.writer(&home).await?;
            let has_left = |it: &Community| it.members.find(member).is_some() && !it.members.belongs(member);
            if !home.read(has_left) {
                return Err(Failed::Refused(Input::new("member", Problem::Unknown).into()));
            }
            host.erase_words(&home, member).await?;
            host.read_anew(&home, &mut writer).await
        });
        carried_through.await
    }

    /// A member leaves, asked by themselves or by who records for them, and their words go with them.
    ///
    /// The words go first: where that fails nobody has left, and they may ask again.
    pub async fn leave_and_be_forgotten(
        self: &Arc<Self>,
        home: &Arc<Home>,
        by: By,
        once: Option<Once>,
        member: MemberId,
    ) -> Result<(), Failed> {
        let (host, home) = (self.clone(), home.clone());
        let carried_through = Carried::new(async move {
            let mut writer = host.writer(&home).await?;
            let command = members::Command::Leave { member: Some(member) }.into();
            let ask = Ask { by, once, command, pin: None };
            let events = host.decide_here(&home, &ask)?.map_err(Failed::Refused)?;
            host.erase_words(&home, member).await?;
            let appended = host.append(&home, &mut writer, &ask, events).await;
            host.read_anew(&home, &mut writer).await?;
            match appended? {
                Appended::Done(_) | Appended::Answered => Ok(()),
                Appended::Conflict => Err(Failed::Busy),
            }
        });
        carried_through.await
    }

    async fn writer<'a>(&self, home: &'a Home) -> Result<tokio::sync::MutexGuard<'a, Writer>, Failed> {
        if home.unreadable.is_some() {
            return Err(Failed::ReadingOnly);
        }
        let writer = home.writer.lock().await;
        if home.is_broken() { Err(Failed::Busy) } else { Ok(writer) }
    }

    /// Takes this member's words out of the log's lines.
    async fn erase_words(&self, home: &Home, member: MemberId) -> anyhow::Result<()> {
        let (mut bodies, mut after) = (Vec::new(), Seq(0));
        loop {
            let lines =
                self.log.read(home.id, after, LINES_AT_ONCE).await.context("read a community's log")?;
            for line in &lines {
                let happened =
                    line.happened().map_err(|it| anyhow!("read line {} to forget: {it:?}", line.seq))?;
                let theirs = home.read(|community| {
                    of_member(community, member, &happened)
                        .into_iter()
                        .filter(|it| it.text.words().is_some())
                        .map(|it| it.path)
                        .collect::<Vec<_>>()
                });
                if !theirs.is_empty() {
                    let body = chain::redact(&line.body, |path| theirs.iter().any(|it| it == path))
                        .with_context(|| format!("take words out of line {}", line.seq))?;
                    bodies.push((line.seq, body));
                }
                after = line.seq;
            }
            if lines.len() < LINES_AT_ONCE {
                break;
            }
        }
        if bodies.is_empty() {
            return Ok(());
        }
        self.log.erase(home.id, bodies).await.context("erase a member's words")
    }

    /// Folds the log again, so that the words are gone from memory too.
    async fn read_anew(&self, home: &Arc<Home>, writer: &mut Writer) -> Result<(), Failed> {
        let fresh = Home::load(self.log.as_ref(), home.id, home.slug.clone()).await;
        match fresh.and_then(|it| it.context("a community's log is gone")) {
            Ok(fresh) if fresh.unreadable.is_none() => {
                writer.hash = fresh.writer.lock().await.hash;
                let state = fresh.read(Community::clone);
                let (seq, due_at) = (state.seq, next_due(&state, state.at));
                home.write(|it| *it = state);
                // What was drawn a moment ago, between the last line and now, may still hold the words.
                home.has_forgotten();
                home.has_happened(seq, due_at, 0);
                Ok(())
            }
            other => {
                // Whoever comes next reads the log themselves.
                home.mark_broken();
                self.homes.close(home);
                Err(other.err().unwrap_or_else(|| anyhow!("a line cannot be read any more")).into())
            }
        }
    }
}
