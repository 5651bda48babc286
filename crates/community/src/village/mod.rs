//! Village: random lives of a community from a seed, the same on every machine.
//!
//! What people ask for makes sense most of the time and is nonsense now and then, as in life. For tests only.

mod acts;
mod arisan;
mod chance;
mod deciding;

use std::collections::BTreeMap;
mod giving;
mod journal;
mod money;
mod peace;
mod saving;
mod talk;
mod telling;

use crate::{
    Asked, Command, Community, Event, Happened, apply,
    arisan::lot::{LotId, Seed},
    decide, decisions, due,
    kernel::{By, DecisionId, MemberId, Moment},
};

pub use chance::Chance;

/// A life that goes on for so many commands, what the clock asks included. The first one founds the community.
///
/// It decides for itself what came of each command, and so knows what could be asked next; whoever plays it against
/// `decide`, at the given moments, gets the same.
pub fn life(seed: u64, commands: usize) -> Life {
    // Tuesday, 24 November 2026, 09:00 WIB.
    let now = Moment(1_795_485_600_000);
    let (community, sealed, seeds) = Default::default();
    let mood = match seed % 11 {
        2 | 3 => Mood::Deciding,
        4 => Mood::Talking,
        5 => Mood::Reconciling,
        6 => Mood::Telling,
        7 => Mood::Saving,
        8 => Mood::Giving,
        9 => Mood::Lending,
        10 => Mood::TakingTurns,
        _ => Mood::Everyday,
    };
    Life { chance: Chance::new(seed), now, left: commands, mood, community, sealed, seeds }
}

/// What a village is mostly busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    Everyday,
    /// Sits together for days and decides.
    Deciding,
    Talking,
    /// Makes peace after a quarrel.
    Reconciling,
    /// Takes photos and writes down how it was.
    Telling,
    /// Holds an arisan.
    TakingTurns,
    /// Busy with its money.
    Saving,
    /// Is given much.
    Giving,
    /// Saves and lends.
    Lending,
}

/// See [`life`].
#[derive(Clone, Debug)]
pub struct Life {
    chance: Chance,
    now: Moment,
    left: usize,
    mood: Mood,
    community: Community,
    /// Secret ballots that wait, as a host keeps them.
    sealed: BTreeMap<DecisionId, decisions::Sealed>,
    /// Seeds of draws, as a host keeps them.
    seeds: BTreeMap<LotId, Seed>,
}

impl Life {
    /// As it stands after the last command.
    pub fn community(&self) -> &Community {
        &self.community
    }

    fn time_passes(&mut self) {
        let minutes = match self.chance.below(100) {
            0..97 if self.mood == Mood::Deciding => self.chance.below(120),
            0..60 => self.chance.below(20),
            60..90 => self.chance.below(12 * 60),
            90..99 => self.chance.below(4 * 24 * 60),
            _ => self.chance.below(40 * 24 * 60),
        };
        self.now = self.now.plus_minutes(i64::try_from(minutes).unwrap_or(0));
    }

    /// Mostly somebody who belongs; else anybody, one who left and one who never was included.
    fn somebody(&mut self) -> By {
        match self.chance.below(100) {
            0..3 => By::Guest,
            3..5 => By::Clock,
            5..10 => By::Member(MemberId(self.chance.small(20))),
            _ => self.member().map_or(By::Guest, By::Member),
        }
    }

    fn member(&mut self) -> Option<MemberId> {
        let current: Vec<MemberId> = self.community.members.current().map(|it| it.id).collect();
        self.chance.of(&current)
    }

    fn take(&mut self, asked: &Asked) {
        let decided = decide(&self.community, asked);
        if let (Ok(_), Some(cast)) = (&decided, decisions::cast(&self.community, asked)) {
            self.keep(cast);
        }
        let events: Vec<Event> = decided.unwrap_or_default();
        for event in events {
            let seq = self.community.seq.next();
            apply(&mut self.community, &Happened { seq, at: asked.at, by: asked.by, event });
        }
    }
}

impl Iterator for Life {
    type Item = Asked;

    fn next(&mut self) -> Option<Asked> {
        self.left = self.left.checked_sub(1)?;
        let waiting = due(&self.community, self.now).into_iter().next().map(|it| self.completed(it));
        let (by, command) = match waiting {
            _ if self.community.profile.founded_at.is_none() => (By::Guest, self.founding()),
            Some(command) => (By::Clock, command),
            None => {
                self.time_passes();
                self.act()
            }
        };
        let asked = Asked { by, at: self.now, command };
        self.take(&asked);
        Some(asked)
    }
}

impl Life {
    fn keep(&mut self, cast: decisions::Cast) {
        let sealed = self.sealed.entry(cast.decision).or_default();
        if !sealed.voters.contains(&cast.voter) {
            sealed.voters.push(cast.voter);
            sealed.ballots.push(cast.ballot);
        }
    }

    /// With what only a host has: the secret ballots, the hash of a line.
    fn completed(&mut self, command: Command) -> Command {
        match command {
            Command::Decisions(decisions::Command::Close { decision, .. }) => {
                let sealed = self.sealed.get(&decision).cloned().unwrap_or_default();
                decisions::Command::Close { decision, sealed: Some(sealed) }.into()
            }
            Command::Decisions(decisions::Command::DrawLot { decision, .. }) => {
                let byte = u8::try_from(self.chance.below(256)).unwrap_or(0);
                decisions::Command::DrawLot { decision, hash: Some([byte; 32]) }.into()
            }
            other => other,
        }
    }

    fn act(&mut self) -> (By, Command) {
        let command = match self.mood {
            Mood::Deciding if !self.chance.one_in(4) => self.about_decisions(),
            Mood::Talking if self.chance.one_in(2) => self.about_talk(),
            Mood::Reconciling if self.chance.one_in(2) => self.about_peace(),
            Mood::Telling if self.chance.one_in(2) => self.about_telling(),
            Mood::TakingTurns if self.chance.one_in(12) => self.about_telling(),
            Mood::TakingTurns if !self.chance.one_in(4) => return self.about_arisan(),
            Mood::Saving if self.chance.one_in(6) => self.about_decisions(),
            Mood::Saving if self.chance.one_in(3) => self.about_dues(),
            Mood::Lending if !self.chance.one_in(6) => self.about_savings(),
            Mood::Saving if !self.chance.one_in(4) => self.about_money(),
            Mood::Giving if self.chance.one_in(4) => self.about_money(),
            Mood::Giving if !self.chance.one_in(4) => self.about_donors(),
            Mood::Everyday
            | Mood::Deciding
            | Mood::Talking
            | Mood::Reconciling
            | Mood::Telling
            | Mood::Saving
            | Mood::Giving
            | Mood::Lending
            | Mood::TakingTurns => self.command(),
        };
        let concerned = match &command {
            Command::Peace(command) => self.concerned(command),
            _ => self.whose(&command).map(By::Member).filter(|_| !self.chance.one_in(3)),
        };
        let by = match concerned {
            Some(by) => by,
            None if acts::for_guests(&command) && self.chance.one_in(2) => By::Guest,
            None => self.somebody(),
        };
        (by, command)
    }
}

#[cfg(test)]
#[path = "village_tests.rs"]
mod tests;
