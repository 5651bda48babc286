//! Comments of visitors while they wait: beside the log, until a member lets them in or thirty days have passed.
//!
//! Letting one in takes the note and writes the line in one transaction; only here does a visitor get words.
//! Invariant: a flood fills neither the shelf nor the day of whoever reads it.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Context;
use community::{
    kernel::{By, CommunityId, Input, Moment, Once, Problem, StoryId, Text},
    limits,
    seen_by::Commented,
    stories,
};
use eventlog::{Change, EventLog, Note, Shelf};
use serde::{Deserialize, Serialize};

use crate::{Ask, Failed, Host, home::Home, world};

/// Then whoever wrote has forgotten it.
const WAIT_HOURS: i64 = 30 * 24;
/// A member reads so many at a stretch.
const WAITING_MAX: usize = 20;
/// A community is a village: more a minute is a flood.
const A_MINUTE_MAX: usize = 5;
/// On the whole server.
const A_MINUTE_MAX_IN_ALL: usize = 60;
const MINUTE_MILLIS: i64 = 60_000;
/// The longest address that mail knows.
const EMAIL_CHARS_MAX: u32 = 254;

/// What a visitor has typed.
pub struct Said {
    pub name: Text,
    pub words: Text,
    /// Never shown and never in the log; it goes with the note.
    pub email: Text,
}

/// Why it was not taken. What was typed is the page's to keep.
#[derive(Debug)]
pub enum NotSaid {
    Input(Input),
    /// Too many wait at this story, or too many came within a minute.
    Later,
    /// The story is not there for everybody.
    NoStory,
    Ours(anyhow::Error),
}

/// One that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Waits {
    /// How it is called in a form: random, and nothing else.
    pub handle: String,
    pub name: String,
    pub words: String,
    pub at: Moment,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    words: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    at: Moment,
}

/// When the latest came.
#[derive(Default)]
pub struct Flood(Mutex<Times>);

#[derive(Default)]
struct Times {
    by_community: HashMap<CommunityId, VecDeque<Moment>>,
    in_all: VecDeque<Moment>,
}

impl Flood {
    /// Whether one more is let through now; then it counts.
    fn lets_through(&self, community: CommunityId, now: Moment) -> bool {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Times { by_community, in_all } = &mut *kept;
        let recent = |at: &Moment| now.0.saturating_sub(at.0) < MINUTE_MILLIS;
        in_all.retain(recent);
        by_community.retain(|_, times| {
            times.retain(recent);
            !times.is_empty()
        });
        let own = by_community.entry(community).or_default();
        let through = own.len() < A_MINUTE_MAX && in_all.len() < A_MINUTE_MAX_IN_ALL;
        if through {
            own.push_back(now);
            in_all.push_back(now);
        }
        through
    }
}

impl Host {
    /// Keeps what a visitor says until a member has read it. The same `once` again changes nothing.
    pub async fn say(
        &self,
        home: &Home,
        story: StoryId,
        said: Said,
        once: Option<&Once>,
    ) -> Result<(), NotSaid> {
        if home.read(|it| it.stories.find(story).is_none_or(|it| it.public().is_none())) {
            return Err(NotSaid::NoStory);
        }
        fits(&said).map_err(NotSaid::Input)?;
        let (now, prefix) = (self.clock.now(), prefix(home.id, story));
        // One at a time at each story, so that no two take the last place.
        let _turn = self.guesses.lock(&prefix).await;
        let handle = match once {
            Some(once) => once.as_str().to_owned(),
            None => world::base32(&world::random::<15>().map_err(NotSaid::Ours)?),
        };
        let key = format!("{prefix}{handle}");
        let waiting = self.at_story(home, story, now).await.map_err(NotSaid::Ours)?;
        if waiting.iter().any(|it| it.handle == handle) {
            return Ok(());
        }
        if waiting.len() >= WAITING_MAX || !self.flood.lets_through(home.id, now) {
            return Err(NotSaid::Later);
        }
        let kept = Kept {
            name: said.name.or_empty().to_owned(),
            words: said.words.or_empty().to_owned(),
            email: said.email.words().filter(|it| !it.is_empty()).map(str::to_owned),
            at: now,
        };
        let value = serde_json::to_string(&kept).context("write down a comment").map_err(NotSaid::Ours)?;
        let until = Some(now.plus_hours(WAIT_HOURS));
        let note = Note { shelf: Shelf::Comment, key, community: Some(home.id), value, until };
        self.change(vec![Change::Put(note)]).await.map_err(NotSaid::Ours)?;
        self.look_for_comments(home).await;
        Ok(())
    }

    /// Those that wait at a story, oldest first. For members' eyes.
    pub async fn comments_waiting(&self, home: &Home, story: StoryId) -> anyhow::Result<Vec<Waits>> {
        self.at_story(home, story, self.clock.now()).await
    }

    /// Lets one in: it is said from now on. Already answered is answered.
    pub async fn admit_comment(
        self: &Arc<Self>,
        home: &Arc<Home>,
        by: By,
        story: StoryId,
        handle: &str,
    ) -> Result<(), Failed> {
        let key = format!("{}{handle}", prefix(home.id, story));
        // Two who tap at the same time let it in once.
        let _turn = self.guesses.lock(&key).await;
        let waiting = self.comments_waiting(home, story).await?;
        let Some(it) = waiting.into_iter().find(|it| it.handle == handle) else { return Ok(()) };
        let (name, words) = (Text::new(&it.name), Text::new(&it.words));
        let command = stories::Command::Admit { story, name, words };
        let beside = vec![Change::Delete { shelf: Shelf::Comment, key }];
        self.ask(home, Ask { beside, ..Ask::new(by, command) }).await.map(drop)
    }

    /// It is not let in, and nothing of it is kept.
    pub async fn decline_comment(&self, home: &Home, story: StoryId, handle: &str) -> anyhow::Result<()> {
        let key = format!("{}{handle}", prefix(home.id, story));
        let _turn = self.guesses.lock(&key).await;
        self.change(vec![Change::Delete { shelf: Shelf::Comment, key }]).await?;
        self.look_for_comments(home).await;
        Ok(())
    }

    async fn at_story(&self, home: &Home, story: StoryId, now: Moment) -> anyhow::Result<Vec<Waits>> {
        let prefix = prefix(home.id, story);
        let notes = self.log.notes(Shelf::Comment, home.id).await.context("look for comments")?;
        let mut waiting = vec![];
        for (key, value) in notes {
            let Some(handle) = key.strip_prefix(&prefix) else { continue };
            let it: Kept = serde_json::from_str(&value).context("read a comment")?;
            if it.at.plus_hours(WAIT_HOURS) > now {
                waiting.push(Waits { handle: handle.to_owned(), name: it.name, words: it.words, at: it.at });
            }
        }
        waiting.sort_by_key(|it| it.at);
        Ok(waiting)
    }

    /// Counts anew how many wait, so that members are told.
    pub(crate) async fn look_for_comments(&self, home: &Home) {
        match waiting_at(self.log.as_ref(), home.id).await {
            Ok(commented) => home.has_commented(commented),
            Err(error) => tracing::error!(community = %home.id, "count comments that wait: {error:#}"),
        }
    }
}

fn fits(said: &Said) -> Result<(), Input> {
    Input::required("name", &said.name, limits::NAME_CHARS_MAX)?;
    Input::required("words", &said.words, limits::COMMENT_CHARS_MAX)?;
    Input::optional("email", &said.email, EMAIL_CHARS_MAX)?;
    let email = said.email.or_empty();
    let is_one = email.split_once('@').is_some_and(|(name, server)| !name.is_empty() && server.contains('.'));
    if !email.is_empty() && (!is_one || email.contains(char::is_whitespace)) {
        return Err(Input::new("email", Problem::Malformed));
    }
    Ok(())
}

fn prefix(community: CommunityId, story: StoryId) -> String {
    format!("{community}/s{story}/")
}

/// How many wait at which story, and what tells this state from another.
pub(crate) async fn waiting_at(
    log: &dyn EventLog,
    community: CommunityId,
) -> anyhow::Result<(Arc<Commented>, u64)> {
    let notes = log.notes(Shelf::Comment, community).await.context("count comments that wait")?;
    let (mut commented, mut hasher) = (Commented::new(), blake3::Hasher::new());
    let of = format!("{community}/s");
    for (key, _) in &notes {
        hasher.update(key.as_bytes());
        let story = key.strip_prefix(&of).and_then(|rest| rest.split('/').next()?.parse().ok());
        if let Some(story) = story {
            *commented.entry(story).or_default() += 1;
        }
    }
    let tag = hasher.finalize().as_bytes().iter().take(8).fold(0, |tag, byte| tag << 8 | u64::from(*byte));
    Ok((Arc::new(commented), if notes.is_empty() { 0 } else { tag }))
}

/// What goes with a story that is removed.
pub(crate) async fn gone(
    log: &dyn EventLog,
    community: CommunityId,
    story: StoryId,
) -> anyhow::Result<Vec<Change>> {
    let prefix = prefix(community, story);
    let notes = log.notes(Shelf::Comment, community).await.context("look for comments")?;
    let theirs = notes.into_iter().map(|(key, _)| key).filter(|key| key.starts_with(&prefix));
    Ok(theirs.map(|key| Change::Delete { shelf: Shelf::Comment, key }).collect())
}

#[cfg(test)]
#[path = "comments_tests.rs"]
mod tests;
