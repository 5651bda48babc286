//! Founding: a log begins, and gets its address.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use community::{
    Asked, Community, Event, Happened, apply, decide,
    kernel::{By, Input, MemberId, Once, Problem, Seq},
    next_due, profile,
};
use eventlog::{AppendError, Batch, Change, Note, Shelf, chain};

use crate::{
    Failed, Host,
    accounts::account,
    home::Home,
    pins::PinHash,
    sessions::{self, Who},
    slug, world,
};

/// How long the mark of a founding form is remembered, against a double click.
const FOUNDING_HOURS: i64 = 24;

/// What it takes to found a community.
pub struct Founding {
    pub command: profile::Command,
    pub pin: PinHash,
    /// The address somebody wants; made from the name when missing.
    pub slug: Option<String>,
    pub once: Option<Once>,
}

/// A community with its first member, signed in.
pub struct Founded {
    pub home: Arc<Home>,
    pub founder: MemberId,
    pub token: String,
}

impl Host {
    pub async fn found(&self, founding: Founding) -> Result<Founded, Failed> {
        if let Some(first) = self.founded_before(founding.once.as_ref()).await? {
            return Ok(first);
        }
        let at = self.clock.now();
        let asked = Asked { by: By::Guest, at, command: founding.command.clone().into() };
        let events = decide(&Community::default(), &asked).map_err(Failed::Refused)?;
        let wanted = founding.slug.as_deref().map(slug::checked).transpose().map_err(refused)?;
        let name = match &founding.command {
            profile::Command::Found { name, .. } => name.or_empty(),
            profile::Command::Describe { .. } => "",
        };
        for attempt in 0.. {
            let slug = match &wanted {
                Some(slug) => slug.clone(),
                None => slug::from_name(name, attempt)?,
            };
            match self.found_at(&founding, &events, slug).await? {
                Some(founded) => return Ok(founded),
                None if wanted.is_some() => return Err(refused(Problem::Taken)),
                None if attempt > 50 => return Err(Failed::Busy),
                None => {}
            }
            if let Some(first) = self.founded_before(founding.once.as_ref()).await? {
                return Ok(first);
            }
        }
        Err(Failed::Busy)
    }

    /// `None` when the address is taken.
    async fn found_at(
        &self,
        founding: &Founding,
        events: &[Event],
        slug: String,
    ) -> Result<Option<Founded>, Failed> {
        let (id, at, by, founder) = (world::new_community()?, self.clock.now(), By::Guest, MemberId(1));
        let bodies =
            events.iter().map(Event::body).collect::<Result<Vec<_>, _>>().context("write down events")?;
        let mark = founding.once.clone().map_or_else(world::new_once, Ok)?;
        let lines = chain::seal(chain::GENESIS, id, Seq(1), at, by, Some(mark), bodies)?;
        let mut state = Community::default();
        for (line, event) in lines.iter().zip(events) {
            apply(&mut state, &Happened { seq: line.seq, at, by, event: event.clone() });
        }
        let (token, session) = sessions::fresh(Who { community: id, member: founder }, at)?;
        let address = Note {
            shelf: Shelf::Slug,
            key: slug.clone(),
            community: Some(id),
            value: id.to_string(),
            until: None,
        };
        let mut changes = vec![Change::PutNew(address), account(id, founder, &founding.pin), session];
        changes.extend(founding.once.as_ref().map(|once| {
            Change::PutNew(Note {
                shelf: Shelf::Host,
                key: founded_key(once),
                community: None,
                value: slug.clone(),
                until: Some(at.plus_hours(FOUNDING_HOURS)),
            })
        }));
        let wake = next_due(&state, at);
        let batch = Batch { community: id, expected: Seq(0), lines: lines.clone(), wake, changes };
        match self.log.append(batch).await {
            Ok(()) => {}
            Err(AppendError::Taken) => return Ok(None),
            Err(AppendError::Conflict | AppendError::Answered) => {
                return Err(anyhow!("a new community had a log already").into());
            }
            Err(AppendError::Storage(error)) => return Err(error.context("found a community").into()),
        }
        let home = self.homes.admit(Home::founded(id, slug, &lines, state));
        self.homes.make_room();
        Ok(Some(Founded { home, founder, token }))
    }

    /// The community that the same form has founded a moment ago.
    async fn founded_before(&self, once: Option<&Once>) -> Result<Option<Founded>, Failed> {
        let Some(once) = once else { return Ok(None) };
        let Some(slug) = self.log.note(Shelf::Host, &founded_key(once)).await? else { return Ok(None) };
        let home = self.home(&slug).await?.context("open a community that was just founded")?;
        let founder = MemberId(1);
        let token = self.open_session(home.id, founder).await?;
        Ok(Some(Founded { home, founder, token }))
    }
}

fn founded_key(once: &Once) -> String {
    format!("founded {}", once.as_str())
}

fn refused(problem: Problem) -> Failed {
    Failed::Refused(Input::new("slug", problem).into())
}
