//! Secret ballots while they wait: who has voted on one shelf, what was voted on another, and nothing that joins them.
//!
//! Both rows are written in one transaction, so that no vote is lost or doubled; each lies where its key puts it, and a
//! ballot's key is random. Neither has a time. When the voting ends they are handed to the domain, which writes them
//! down sorted and nobody's, and the rows go, also from the engine's files.
//! Whoever watches the database while the voting runs can still see which two rows come together; pages say so.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use community::{
    Command, Refusal,
    decisions::{self, Cast, Refusal as Refused, Sealed},
    kernel::{CommunityId, DecisionId, MemberId},
};
use eventlog::{AppendError, Batch, Change, EventLog, Note, Shelf};

use crate::{
    Answer, Failed, Host,
    ask::Ask,
    home::{Home, Writer, due_at},
    world,
};

impl Host {
    /// Keeps a secret vote that the domain has accepted. `None`: another node has written meanwhile.
    pub(crate) async fn keep_cast(
        &self,
        home: &Arc<Home>,
        writer: &mut Writer,
        cast: Cast,
    ) -> Result<Option<Answer>, Failed> {
        let (decision, voter) = (cast.decision, cast.voter);
        let already = || Failed::Refused(Refusal::from(Refused::AlreadyVoted));
        if home.cast().contains(&(decision, voter)) {
            return Err(already());
        }
        let ballot = serde_json::to_string(&cast.ballot).context("write down a ballot")?;
        let note = |shelf, key, value| Note { shelf, key, community: Some(home.id), value, until: None };
        let random = world::base32(&world::random::<15>()?);
        let changes = vec![
            Change::PutNew(note(Shelf::Turnout, turnout_key(home.id, decision, voter), String::new())),
            Change::PutNew(note(Shelf::Ballot, format!("{}{random}", prefix(home.id, decision)), ballot)),
        ];
        let now = self.clock.now();
        let (expected, wake) = home.read(|state| (state.seq, due_at(state, now)));
        let batch = Batch { community: home.id, expected, lines: vec![], wake, changes };
        match self.log.append(batch).await {
            Ok(()) => home.has_cast((decision, voter)),
            Err(AppendError::Conflict) => return Ok(None),
            Err(AppendError::Taken | AppendError::Answered) => {
                home.has_cast((decision, voter));
                return Err(already());
            }
            Err(AppendError::Storage(error)) => return Err(error.context("keep a secret vote").into()),
        }
        // It may have been the last that was missing.
        home.set_due_at(Some(now));
        self.do_what_is_due(home, writer).await?;
        Ok(Some(Answer { seq: home.seq(), events: vec![] }))
    }

    /// A command of the clock, with what only the server has: secret ballots, the hash of a line.
    pub(crate) async fn completed(&self, home: &Home, command: Command) -> anyhow::Result<Command> {
        match command {
            Command::Decisions(decisions::Command::Close { decision, sealed: _ }) => {
                let secret =
                    home.read(|it| it.decisions.find(decision).is_some_and(decisions::Decision::is_secret));
                let sealed = if secret { Some(self.sealed(home.id, decision).await?) } else { None };
                Ok(decisions::Command::Close { decision, sealed }.into())
            }
            Command::Decisions(decisions::Command::DrawLot { decision, hash: _ }) => {
                let hash = Some(self.hash_of_closing(home, decision).await?);
                Ok(decisions::Command::DrawLot { decision, hash }.into())
            }
            other => Ok(other),
        }
    }

    async fn sealed(&self, community: CommunityId, decision: DecisionId) -> anyhow::Result<Sealed> {
        let prefix = prefix(community, decision);
        let kept = self.log.notes(Shelf::Ballot, community).await.context("open secret ballots")?;
        let ballots = kept.iter().filter(|(key, _)| key.starts_with(&prefix));
        let mut ballots = ballots
            .map(|(_, ballot)| serde_json::from_str(ballot).context("read a secret ballot"))
            .collect::<anyhow::Result<Vec<_>>>()?;
        ballots.sort_unstable();
        let cast = cast(self.log.as_ref(), community).await?;
        let voters = cast.into_iter().filter(|(it, _)| *it == decision).map(|(_, voter)| voter).collect();
        Ok(Sealed { voters, ballots })
    }

    /// The chain hash of the line that closed the voting.
    async fn hash_of_closing(&self, home: &Home, decision: DecisionId) -> anyhow::Result<[u8; 32]> {
        let line = home.read(|it| match &it.decisions.find(decision)?.stage {
            decisions::Stage::Closed { line, .. } => Some(*line),
            decisions::Stage::Open | decisions::Stage::Withdrawn { .. } => None,
        });
        let line = line.context("a lot is for a decision that has closed")?;
        let before = community::kernel::Seq(line.0.saturating_sub(1));
        let lines =
            self.log.read(home.id, before, 1).await.context("read the line that closed the voting")?;
        lines.first().filter(|it| it.seq == line).map(|it| it.hash).context("the line is there")
    }

    /// The rows are deleted; now their traces go too.
    pub(crate) async fn scour_ballots(&self, community: CommunityId) {
        if let Err(error) = self.log.erase(community, vec![]).await {
            tracing::error!(%community, "remove traces of secret ballots: {error:#}");
        }
    }
}

/// Who has voted in which secret ballot that runs.
pub(crate) async fn cast(
    log: &dyn EventLog,
    community: CommunityId,
) -> anyhow::Result<community::seen_by::Cast> {
    let kept = log.notes(Shelf::Turnout, community).await.context("read who has voted")?;
    let read = |key: &str| {
        let (decision, member) = key.rsplit_once("/m")?;
        let (_, decision) = decision.rsplit_once("/d")?;
        Some((decision.parse().ok()?, member.parse().ok()?))
    };
    kept.iter().map(|(key, _)| read(key).ok_or_else(|| anyhow!("a turnout's key is not one"))).collect()
}

/// What goes when a secret ballot is over.
pub(crate) async fn gone(
    log: &dyn EventLog,
    community: CommunityId,
    decision: DecisionId,
) -> anyhow::Result<Vec<Change>> {
    let prefix = prefix(community, decision);
    let mut changes = vec![];
    for shelf in [Shelf::Turnout, Shelf::Ballot] {
        let kept = log.notes(shelf, community).await.context("look for secret ballots that are over")?;
        let theirs = kept.into_iter().map(|(key, _)| key).filter(|key| key.starts_with(&prefix));
        changes.extend(theirs.map(|key| Change::Delete { shelf, key }));
    }
    Ok(changes)
}

fn prefix(community: CommunityId, decision: DecisionId) -> String {
    format!("{community}/d{decision}/")
}

fn turnout_key(community: CommunityId, decision: DecisionId, voter: MemberId) -> String {
    format!("{}m{voter}", prefix(community, decision))
}

/// The secret vote in this ask, if it is one.
pub(crate) fn cast_in(host: &Host, home: &Home, ask: &Ask) -> Option<Cast> {
    home.read(|state| decisions::cast(state, &host.asked(state, ask)))
}

#[cfg(test)]
#[path = "ballots_tests.rs"]
mod tests;
