//! Kept: everything this server knows about one member, for their own eyes (RULES §7).

use anyhow::{Context, anyhow};
use community::{
    Happened,
    erasure::concerns,
    kernel::{MemberId, Seq},
};
use eventlog::Shelf;

use crate::{Host, accounts::account_key, effects::passkey_prefix, home::Home, sessions::Who};

const LINES_AT_ONCE: usize = 1_000;

/// What is kept about a member: no secret is in it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Lines of the log by them or about them, oldest first.
    pub lines: Vec<Happened>,
    pub has_pin: bool,
    pub passkeys: usize,
    /// Phones and programs that are signed in.
    pub sessions: usize,
}

impl Host {
    pub async fn kept_about(&self, home: &Home, member: MemberId) -> anyhow::Result<Kept> {
        let (community, prefix) = (home.id, passkey_prefix(home.id, member));
        let passkeys = self.log.notes(Shelf::Passkey, community).await.context("look up passkeys")?;
        let pin = self.log.note(Shelf::Account, &account_key(community, member)).await;
        let sessions = self.end_sessions(Who { community, member }).await.context("look up sessions")?;
        Ok(Kept {
            lines: self.lines_about(home, member).await?,
            has_pin: pin.context("look up an account")?.is_some(),
            passkeys: passkeys.iter().filter(|(key, _)| key.starts_with(&prefix)).count(),
            sessions: sessions.len(),
        })
    }

    async fn lines_about(&self, home: &Home, member: MemberId) -> anyhow::Result<Vec<Happened>> {
        let (mut found, mut after) = (Vec::new(), Seq(0));
        loop {
            let lines =
                self.log.read(home.id, after, LINES_AT_ONCE).await.context("read a community's log")?;
            for line in &lines {
                let happened =
                    line.happened().map_err(|it| anyhow!("read line {} for its member: {it:?}", line.seq))?;
                if home.read(|community| concerns(community, member, &happened)) {
                    found.push(happened);
                }
                after = line.seq;
            }
            if lines.len() < LINES_AT_ONCE {
                return Ok(found);
            }
        }
    }
}
