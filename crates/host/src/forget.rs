//! Forgetting: the words of a member who has left, or leaves now, are taken out of the log (RULES §7), and so is what
//! was said on the way to a peace that is over, and the names of donors who were taken out.
//!
//! What happened stays and its chain still verifies; only names and personal words go (`community::erasure`).
//! Invariant: no memory of this server holds them afterwards.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use community::{
    Community, Event, Happened,
    erasure::{Written, files_of_member, of_member, of_what_is_over},
    kernel::{By, Input, MemberId, Once, Problem, Seq},
    members,
};
use eventlog::chain;

use crate::{
    Host,
    ask::{Appended, Ask, Failed},
    carried::Carried,
    erasures::Erasure,
    home::{Home, Writer, due_at},
    sessions::Who,
};

const LINES_AT_ONCE: usize = 1_000;

/// Whether lines of the log hold words that should be gone although nobody is forgotten.
pub(crate) fn holds_what_is_over(community: &Community) -> bool {
    !community.peace.to_erase().is_empty()
        || !community.stories.to_erase().is_empty()
        || !community.donors.to_erase().is_empty()
        || !community.photos.to_erase().is_empty()
}

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
            host.write_down(&home, member)?;
            host.unpublish_told_by(&home, member).await?;
            host.erase_words(&home, |community, it| of_member(community, member, it)).await?;
            let files = home.read(|it| files_of_member(it, member));
            let appended = match files.is_empty() {
                true => Ok(Appended::Answered),
                false => host.append_for_clock(&home, &mut writer, files).await,
            };
            host.read_anew(&home, &mut writer).await?;
            done(appended?)?;
            host.drop_uploads(&home, member).await
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
            let command = members::Command::Leave { member: Some(member) };
            let ask = Ask { once, ..Ask::new(by, command) };
            let mut events = host.decide_here(&home, &ask)?.map_err(Failed::Refused)?;
            if !events.is_empty() {
                events.splice(0..0, home.read(|it| files_of_member(it, member)));
            }
            host.write_down(&home, member)?;
            host.unpublish_told_by(&home, member).await?;
            host.erase_words(&home, |community, it| of_member(community, member, it)).await?;
            let appended = host.append(&home, &mut writer, &ask, events).await;
            host.read_anew(&home, &mut writer).await?;
            host.forget_what_is_over(&home, &mut writer).await;
            done(appended?)?;
            host.drop_uploads(&home, member).await
        });
        carried_through.await
    }

    /// First on the list that outlives a restored copy: what stops halfway is carried through by the next start.
    fn write_down(&self, home: &Home, member: MemberId) -> Result<(), Failed> {
        let erasure = Erasure { community: home.id, member, at: self.clock.now() };
        self.erasures.write(erasure).map_err(Failed::Ours)
    }

    /// Nobody asks for what follows from having left.
    async fn append_for_clock(
        &self,
        home: &Arc<Home>,
        writer: &mut Writer,
        events: Vec<Event>,
    ) -> Result<Appended, Failed> {
        // The command is not looked at any more.
        let command = members::Command::Leave { member: None };
        self.append(home, writer, &Ask::new(By::Clock, command), events).await
    }

    /// What they were sending goes too.
    async fn drop_uploads(&self, home: &Home, member: MemberId) -> Result<(), Failed> {
        let who = Who { community: home.id, member };
        self.media.abandon_all(who).await.map_err(|it| Failed::Ours(it.into_error()))
    }

    async fn writer<'a>(&self, home: &'a Home) -> Result<tokio::sync::MutexGuard<'a, Writer>, Failed> {
        if home.unreadable.is_some() {
            return Err(Failed::ReadingOnly);
        }
        let writer = home.writer.lock().await;
        if home.is_broken() { Err(Failed::Busy) } else { Ok(writer) }
    }

    /// Takes out of the log what was said on the way to a peace that is over, comments that were taken down and
    /// donors who were taken out. Where that fails it is due again: at the
    /// next visit or tick, on whichever server that is.
    pub(crate) async fn forget_what_is_over(&self, home: &Arc<Home>, writer: &mut Writer) {
        if !home.read(holds_what_is_over) {
            return;
        }
        let forgotten = async {
            self.erase_words(home, of_what_is_over).await?;
            match self.read_anew(home, writer).await {
                Ok(()) => Ok(()),
                Err(Failed::Ours(error)) => Err(error),
                Err(other) => Err(anyhow!("read the log anew: {other:?}")),
            }
        };
        if let Err(error) = forgotten.await {
            tracing::error!(community = %home.id, "erase what is over: {error:#}");
        }
    }

    /// Takes out of the log's lines the words that are picked.
    async fn erase_words(
        &self,
        home: &Home,
        pick: impl for<'a> Fn(&Community, &'a Happened) -> Vec<Written<'a>>,
    ) -> anyhow::Result<()> {
        let (mut bodies, mut after) = (Vec::new(), Seq(0));
        loop {
            let lines =
                self.log.read(home.id, after, LINES_AT_ONCE).await.context("read a community's log")?;
            for line in &lines {
                let happened =
                    line.happened().map_err(|it| anyhow!("read line {} to forget: {it:?}", line.seq))?;
                let theirs = home.read(|community| {
                    pick(community, &happened)
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
        self.log.erase(home.id, bodies).await.context("erase words")
    }

    /// Folds the log again, so that the words are gone from memory too.
    async fn read_anew(&self, home: &Arc<Home>, writer: &mut Writer) -> Result<(), Failed> {
        let fresh = Home::load(self.log.as_ref(), home.id, home.slug.clone()).await;
        match fresh.and_then(|it| it.context("a community's log is gone")) {
            Ok(fresh) if fresh.unreadable.is_none() => {
                writer.hash = fresh.writer.lock().await.hash;
                let state = fresh.read(Community::clone);
                let (seq, due_at) = (state.seq, due_at(&state, state.at));
                // The copy on which events are tried holds them too.
                writer.trial = None;
                home.write(|it| *it = state);
                // What was drawn a moment ago, between the last line and now, may still hold the words.
                home.has_forgotten();
                home.has_happened(seq, due_at, 0);
                self.has_forgotten(home.id);
                Ok(())
            }
            other => {
                // Whoever comes next reads the log themselves.
                home.mark_broken();
                self.homes.close(home);
                self.has_forgotten(home.id);
                Err(other.err().unwrap_or_else(|| anyhow!("a line cannot be read any more")).into())
            }
        }
    }
}

fn done(appended: Appended) -> Result<(), Failed> {
    match appended {
        Appended::Done(_) | Appended::Answered => Ok(()),
        Appended::Conflict => Err(Failed::Busy),
    }
}

#[cfg(test)]
#[path = "forget_tests.rs"]
mod tests;
