//! Seeds of draws: drawn when a commitment is published, kept on a shelf beside the log, gone once the log reveals them.
//!
//! Invariant: a seed is in no line, no view and no message before `arisan.drawn` or `arisan.called_off` carries it. It is
//! written in the transaction that publishes its commitment and deleted in the one that reveals it, so that a restart in
//! between loses nothing, and of two who draw at once only one does.

use anyhow::Context;
use community::{
    Command, Community, Event, Happened,
    arisan::{
        self, Needs,
        lot::{Commitment, LotId, Seed},
    },
    kernel::CommunityId,
};
use eventlog::{Change, Note, Shelf};

use crate::{
    Host,
    ask::Ask,
    home::{Home, Writer},
    world,
};

impl Host {
    /// The ask with what only the server knows, when it lacks that: whatever was asked for is put aside.
    pub(crate) async fn with_seed(
        &self,
        home: &Home,
        writer: &mut Writer,
        ask: &Ask,
    ) -> anyhow::Result<Option<Ask>> {
        let Command::Arisan(command) = &ask.command else { return Ok(None) };
        let Some(needs) = home.read(|state| arisan::needs(state, command)) else { return Ok(None) };
        let mut beside = ask.beside.clone();
        let command = match needs {
            Needs::Commitment(id) => {
                let seed = Seed(world::random()?);
                beside.push(Change::Put(Note {
                    shelf: Shelf::Seed,
                    key: key(home.id, id),
                    community: Some(home.id),
                    value: seed.to_string(),
                    until: None,
                }));
                command.clone().with_commitment(Commitment::of(&seed, id))
            }
            Needs::Seed(id) => {
                let seed = self.seed(home.id, id).await?;
                if seed.is_none() {
                    // Another node may have revealed it meanwhile: then that is the answer.
                    self.read_on(home, writer).await?;
                }
                command.clone().with_seed(seed)
            }
        };
        Ok(Some(Ask { by: ask.by, once: ask.once.clone(), command: command.into(), pin: None, beside }))
    }

    /// `None` when this server never had it, or has it no more.
    async fn seed(&self, community: CommunityId, id: LotId) -> anyhow::Result<Option<Seed>> {
        let kept = self.log.note(Shelf::Seed, &key(community, id)).await.context("look for a seed")?;
        let read = |hex: String| serde_json::from_value(hex.into()).context("read a seed");
        kept.map(read).transpose()
    }
}

/// What is revealed needs no keeping.
pub(crate) fn revealed(community: CommunityId, after: &Community, happened: &Happened) -> Option<Change> {
    let Event::Arisan(
        arisan::Event::Drawn { arisan, round, .. } | arisan::Event::CalledOff { arisan, round, .. },
    ) = &happened.event
    else {
        return None;
    };
    let draws = after.arisan.find(*arisan)?.rounds.get(round)?.draws.len();
    let id = LotId { arisan: *arisan, round: *round, draw: u32::try_from(draws).ok()? };
    Some(Change::Delete { shelf: Shelf::Seed, key: key(community, id) })
}

fn key(community: CommunityId, id: LotId) -> String {
    format!("{community}/{id}")
}

#[cfg(test)]
#[path = "draws_tests.rs"]
mod tests;
