//! Given, when, then: a story told up to a point, one act, and what comes of it.
//!
//! For tests only: whatever goes otherwise than told panics and says where.
//! Invariant: every event goes through its form in the log, so each story tests reading it back too.

use crate::{
    Asked, Command, Community, Event, Happened, Refusal, apply, decide, due,
    gatherings::OccasionId,
    invitations,
    kernel::{By, ClockTime, Day, GatheringId, Input, MemberId, Moment, Problem, Text, Zone},
    members, profile,
};

/// A community at a moment, ready for the next act.
#[derive(Clone, Debug)]
pub struct Story {
    pub community: Community,
    pub now: Moment,
}

/// One act in a story and what came of it, still to be judged.
#[must_use]
#[derive(Debug)]
pub struct Act {
    before: Story,
    by: By,
    outcome: Result<Vec<Event>, Refusal>,
    what: String,
}

/// What a row of a table expects.
#[derive(Clone, Debug)]
pub enum Then {
    Events(Vec<Event>),
    Refused(Refusal),
}

/// One row: the rule in words, who asks, what, and what comes of it.
pub type Row = (&'static str, By, Command, Then);

/// Tries every row on the same story.
#[track_caller]
pub fn check(given: &Story, rows: impl IntoIterator<Item = Row>) {
    for (rule, by, command, then) in rows {
        let outcome = given.clone().when(by, command).outcome;
        let expected = match then {
            Then::Events(events) => Ok(events),
            Then::Refused(refusal) => Err(refusal),
        };
        assert_eq!(outcome, expected, "{rule}");
    }
}

/// A row's outcome: this happens.
pub fn happens<E: Into<Event>>(events: impl IntoIterator<Item = E>) -> Then {
    Then::Events(events.into_iter().map(Into::into).collect())
}

/// A row's outcome: it is already so.
pub fn nothing() -> Then {
    Then::Events(vec![])
}

/// A row's outcome: refused.
pub fn refused(refusal: impl Into<Refusal>) -> Then {
    Then::Refused(refusal.into())
}

/// A row's outcome: this field cannot be taken as it is.
pub fn wrong(field: &'static str, problem: Problem) -> Then {
    refused(Input::new(field, problem))
}

/// The member with this number.
pub const fn m(number: u32) -> By {
    By::Member(MemberId(number))
}

pub fn text(words: &str) -> Text {
    Text::new(words)
}

/// A day, written `2026-11-28`.
#[track_caller]
pub fn day(written: &str) -> Day {
    written.parse().expect("a test's day is in the calendar")
}

/// A time, written `15:00`.
#[track_caller]
pub fn time(written: &str) -> ClockTime {
    written.parse().expect("a test's time is on the clock")
}

/// An occasion, written `1/2026-11-28`.
#[track_caller]
pub fn occasion(written: &str) -> OccasionId {
    written.parse().expect("a test's occasion is a number and a day")
}

/// What the host founds with in tests: nothing but what must be said.
pub fn founding() -> profile::Command {
    profile::Command::Found {
        name: text("Baca Yuk!"),
        theme: profile::Theme::Education,
        purpose: text("Setiap anak di kampung kami suka membaca"),
        place: text("Cipanas, Cianjur"),
        zone: Zone::Wib,
        founder: text("Sari"),
        honorific: None,
        agreement: Text::default(),
        indicator: None,
        inspired_by: None,
    }
}

impl Default for Story {
    fn default() -> Self {
        Story::new()
    }
}

impl Story {
    /// Before anything: Tuesday, 24 November 2026, 09:00 WIB.
    pub fn new() -> Story {
        Story { community: Community::default(), now: day("2026-11-24").moment(time("09:00"), Zone::Wib) }
    }

    /// "Baca Yuk!" is founded by Sari, member 1; no agreement, no indicator, nothing else.
    #[track_caller]
    pub fn founded(self) -> Story {
        self.given(By::Guest, founding())
    }

    /// One more joins, invited by member 1; members are counted from 2.
    #[track_caller]
    pub fn member(self, name: &str) -> Story {
        let invited =
            self.given(m(1), invitations::Command::Make { hours: None, uses: None, note: text("") });
        let (invitation, _) = invited.community.invitations.all().next().expect("it was made just now");
        let join = members::Command::Join { invitation, name: text(name), honorific: None, adult: true };
        invited.given(By::Guest, join)
    }

    /// Time goes on to this day and time of the community's zone: `2026-11-28 15:00`.
    #[track_caller]
    pub fn on(mut self, written: &str) -> Story {
        let (on, at) = written.split_once(' ').expect("a day and a time");
        self.now = day(on).moment(time(at), self.community.profile.zone);
        self
    }

    /// Minutes go by.
    pub fn later(mut self, minutes: i64) -> Story {
        self.now = self.now.plus_minutes(minutes);
        self
    }

    /// This was done before.
    #[track_caller]
    pub fn given(self, by: By, command: impl Into<Command>) -> Story {
        self.when(by, command).accepted()
    }

    /// The clock does what is due.
    #[track_caller]
    pub fn clock(mut self) -> Story {
        for command in due(&self.community, self.now) {
            self = self.given(By::Clock, command);
        }
        self
    }

    /// The act in question.
    pub fn when(self, by: By, command: impl Into<Command>) -> Act {
        let asked = Asked { by, at: self.now, command: command.into() };
        let outcome = decide(&self.community, &asked);
        Act { before: self, by, outcome, what: format!("{by} asked {:?}", asked.command) }
    }

    /// Takes these events as told.
    #[track_caller]
    pub fn happened(mut self, by: By, events: Vec<Event>) -> Story {
        for event in events {
            let body = event.body().expect("every event has a form in the log").to_string();
            let read = Event::read(&body).expect("what was written is read");
            assert_eq!(read, event, "read back from {body}");
            let seq = self.community.seq.next();
            apply(&mut self.community, &Happened { seq, at: self.now, by, event: read });
        }
        self
    }

    /// The gathering with this number.
    pub fn gathering(&self, number: u32) -> &crate::gatherings::Gathering {
        self.community.gatherings.find(GatheringId(number)).expect("it was planned before")
    }
}

impl Act {
    /// Exactly this happened.
    #[track_caller]
    pub fn then<E: Into<Event>>(self, events: impl IntoIterator<Item = E>) -> Story {
        let expected: Vec<Event> = events.into_iter().map(Into::into).collect();
        assert_eq!(self.outcome.as_ref(), Ok(&expected), "{}", self.what);
        self.before.happened(self.by, expected)
    }

    /// It was so already.
    #[track_caller]
    pub fn nothing(self) -> Story {
        assert_eq!(self.outcome, Ok(vec![]), "{}", self.what);
        self.before
    }

    /// It was refused, and nothing has changed.
    #[track_caller]
    pub fn refused(self, refusal: impl Into<Refusal>) -> Story {
        assert_eq!(self.outcome, Err(refusal.into()), "{}", self.what);
        self.before
    }

    /// Whether the table of rights refused it.
    pub fn refused_for_rights(self) -> bool {
        use crate::refusal::General::{MembersOnly, NotAllowed};
        matches!(self.outcome, Err(Refusal::General(MembersOnly | NotAllowed { .. })))
    }

    /// This field could not be taken as it is.
    #[track_caller]
    pub fn wrong(self, field: &'static str, problem: Problem) -> Story {
        self.refused(Input::new(field, problem))
    }

    /// Something came of it; what is not in question here.
    #[track_caller]
    pub fn accepted(self) -> Story {
        match self.outcome {
            Ok(events) => self.before.happened(self.by, events),
            Err(refusal) => panic!("{}: refused with {refusal:?}", self.what),
        }
    }
}
