//! Telling: moves the story's clock and asks its commands, as any page would.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use community::{
    Command,
    gatherings::{OccasionId, Source},
    journal::File,
    kernel::{By, ClockTime, Day, GatheringId, MemberId, Moment, Once, StoryId, Text, Zone},
    photos::Shot,
    profile,
};
use host::{Ask, Failed, Founding, Home, Host, Pin, PinHash, comments::Said};

use super::StoryClock;

/// Between one act and the next, when nothing else is said.
const PAUSE_MILLIS: i64 = 20_000;

pub struct Telling<'a> {
    host: &'a Arc<Host>,
    clock: &'a StoryClock,
    pub home: Arc<Home>,
    pin: PinHash,
    /// The end of the story.
    now: Moment,
    at: Moment,
    /// Days of the script are counted from this one.
    first: Day,
}

impl<'a> Telling<'a> {
    /// Founds the community on a day counted from `first`.
    pub async fn founded(
        host: &'a Arc<Host>,
        clock: &'a StoryClock,
        now: Moment,
        (first, day, time): (Day, i64, &str),
        command: profile::Command,
        (slug, pin): (&str, &str),
    ) -> anyhow::Result<Telling<'a>> {
        let at = moment(first, day, time)?;
        clock.set(at);
        let pin = host.pins.hash(Pin::new(pin).context("read the story's PIN")?).await?;
        let founding = Founding { command, pin: pin.clone(), slug: Some(slug.into()), once: None };
        let home = host.found(founding).await.map_err(told)?.home;
        Ok(Telling { host, clock, home, pin, now, at, first })
    }

    /// The script's day on the calendar.
    pub fn day(&self, day: i64) -> Day {
        self.first.plus_days(day)
    }

    pub fn occasion(&self, gathering: u32, day: i64) -> OccasionId {
        OccasionId { gathering: GatheringId(gathering), day: self.day(day) }
    }

    /// Time goes on to a day and an hour.
    pub fn on(&mut self, day: i64, time: &str) -> anyhow::Result<()> {
        self.go_on_to(moment(self.first, day, time)?);
        Ok(())
    }

    /// Time goes on to so many hours before the end.
    pub fn ago(&mut self, hours: i64) {
        self.go_on_to(self.now.plus_hours(-hours));
    }

    /// Never back, and never past the end.
    fn go_on_to(&mut self, moment: Moment) {
        self.at = moment.max(self.at).min(self.now);
        self.clock.set(self.at);
    }

    pub async fn by(&mut self, member: MemberId, command: impl Into<Command> + Send) -> anyhow::Result<()> {
        self.ask(Ask::new(By::Member(member), command)).await
    }

    /// A picture as a phone sends it, made fit to be kept.
    pub async fn pictured(&self, sent: Vec<u8>) -> anyhow::Result<Shot> {
        let media = &self.host.media;
        let taken = site::shot(media, self.home.id, media.turn().await?, (sent, None)).await;
        taken.map_err(|why| anyhow!("take a picture: {why:?}"))
    }

    /// A recording or a document as a phone sends it, made fit to be kept.
    pub async fn attachable(&self, sent: Vec<u8>) -> anyhow::Result<File> {
        let media = &self.host.media;
        let taken = site::attachable(media, self.home.id, (media.turn().await?, sent), None).await;
        taken.map_err(|why| anyhow!("take a file: {why:?}"))
    }

    /// By somebody without an account.
    pub async fn guest(&mut self, command: impl Into<Command> + Send) -> anyhow::Result<()> {
        let pin = Some(self.pin.clone());
        self.ask(Ask { pin, ..Ask::new(By::Guest, command) }).await
    }

    /// What somebody without an account says about a story: it waits beside the log.
    pub async fn visitor_says(&mut self, story: StoryId, name: &str, words: &str) -> anyhow::Result<()> {
        let said = Said { name: text(name), words: text(words), email: Text::default() };
        let said = self.host.say(&self.home, story, said, None).await;
        said.map_err(|not| anyhow!("a visitor's comment was not taken: {not:?}"))
    }

    /// Somebody of the list is here, told by another.
    pub fn here(&self, occasion: OccasionId, member: MemberId) -> community::gatherings::Command {
        community::gatherings::Command::CheckIn { occasion, member, source: Source::Steward }
    }

    async fn ask(&mut self, ask: Ask) -> anyhow::Result<()> {
        let what = serde_json::to_value(&ask.command).context("name a command")?;
        let what = what.get("kind").and_then(|it| it.as_str()).unwrap_or_default().to_owned();
        let once: Option<Once> = Some(host::world::new_once()?);
        let answer = self.host.ask(&self.home, Ask { once, ..ask }).await.map_err(told);
        let answer = answer.with_context(|| format!("{what} after line {}", self.home.seq()))?;
        if answer.events.is_empty() {
            return Err(anyhow!("{what} after line {}: it was so already", self.home.seq()));
        }
        self.go_on_to(self.at + PAUSE_MILLIS);
        Ok(())
    }
}

fn moment(first: Day, day: i64, time: &str) -> anyhow::Result<Moment> {
    Ok(first.plus_days(day).moment(clock_time(time)?, Zone::Wib))
}

/// A time of the script, written `09:00`.
pub fn clock_time(written: &str) -> anyhow::Result<ClockTime> {
    written.parse().map_err(|_| anyhow!("no time of the day: {written}"))
}

pub fn text(words: &str) -> Text {
    Text::new(words)
}

fn told(failed: Failed) -> anyhow::Error {
    match failed {
        Failed::Refused(refusal) => anyhow!("refused: {refusal:?}"),
        Failed::ReadingOnly => anyhow!("the log cannot be written"),
        Failed::Busy => anyhow!("somebody else writes in the story"),
        Failed::Ours(error) => error,
    }
}
