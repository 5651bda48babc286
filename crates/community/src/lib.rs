//! What a community is. Start here.
//!
//! A community is the fold of its log: `decide` judges a command against it and answers with events or a
//! refusal, `apply` takes the events as told. Pure: no clock, no chance, no storage, no words of any language.
//! Invariant: `apply` cannot fail and holds no policy, so that old logs keep their meaning.

pub mod agreements;
pub mod arisan;
mod asked;
pub mod cash;
mod command;
pub mod counting;
pub mod decisions;
pub mod donors;
pub mod dues;
pub mod erasure;
mod event;
pub mod fields;
pub mod files;
pub mod gatherings;
pub mod ideas;
pub mod impact;
pub mod invitations;
pub mod journal;
pub mod kernel;
pub mod knowledge;
pub mod limits;
pub mod members;
pub mod news;
pub mod passages;
pub mod peace;
pub mod photos;
pub mod profile;
pub mod reentries;
mod refusal;
pub mod reports;
pub mod requests;
pub mod rights;
#[cfg(any(test, feature = "testing"))]
pub mod samples;
pub mod savings;
pub mod seen_by;
pub mod stories;
pub mod tasks;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod threads;
#[cfg(any(test, feature = "testing"))]
pub mod village;

pub use asked::{Asked, Happened};
pub use command::{Command, Malformed};
pub use event::{Event, Unreadable};
pub use refusal::{General, Refusal};

use kernel::{By, Day, Moment, Seq};

/// Everything that is so, in one community.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Community {
    /// The last line that was applied.
    pub seq: Seq,
    pub at: Moment,
    pub profile: profile::Profile,
    pub members: members::Members,
    pub invitations: invitations::Invitations,
    pub requests: requests::Requests,
    pub reentries: reentries::Reentries,
    pub fields: fields::Fields,
    pub agreements: agreements::Agreements,
    pub gatherings: gatherings::Gatherings,
    pub tasks: tasks::Tasks,
    pub impact: impact::Impact,
    pub decisions: decisions::Decisions,
    pub peace: peace::Peaces,
    pub photos: photos::Photos,
    pub journal: journal::Journal,
    pub knowledge: knowledge::Knowledge,
    pub stories: stories::Stories,
    pub reports: reports::Reports,
    pub arisan: arisan::Arisans,
    pub cash: cash::Cash,
    pub dues: dues::Dues,
    pub donors: donors::Donors,
    pub savings: savings::Savings,
    pub threads: threads::Threads,
    pub ideas: ideas::Ideas,
    pub news: news::News,
}

impl Community {
    /// The day on the community's wall calendar.
    pub fn today(&self, now: Moment) -> Day {
        Day::at(now, self.profile.zone)
    }
}

/// All policy is behind this. No events means that it is already so.
pub fn decide(community: &Community, asked: &Asked) -> Result<Vec<Event>, Refusal> {
    if community.profile.founded_at.is_none() && !matches!(asked.command, Command::Community(_)) {
        return Err(Refusal::NO_SUCH);
    }
    rights::check(community, asked)?;
    match &asked.command {
        Command::Community(command) => profile::decide(community, command),
        Command::Members(command) => members::decide(community, asked, command),
        Command::Invitations(command) => invitations::decide(community, asked, command),
        Command::Requests(command) => requests::decide(community, asked, command),
        Command::Reentries(command) => reentries::decide(community, asked, command),
        Command::Fields(command) => fields::decide(community, asked, command),
        Command::Agreements(command) => agreements::decide(community, asked, command),
        Command::Gatherings(command) => gatherings::decide(community, asked, command),
        Command::Tasks(command) => tasks::decide(community, asked, command),
        Command::Impact(command) => impact::decide(community, asked, command),
        Command::Decisions(command) => decisions::decide(community, asked, command),
        Command::Peace(command) => peace::decide(community, asked, command),
        Command::Threads(command) => threads::decide(community, asked, command),
        Command::Ideas(command) => ideas::decide(community, asked, command),
        Command::Photos(command) => photos::decide(community, command),
        Command::Journal(command) => journal::decide(community, asked, command),
        Command::Knowledge(command) => knowledge::decide(community, asked, command),
        Command::Stories(command) => stories::decide(community, command),
        Command::Reports(command) => reports::decide(community, asked, command),
        Command::Arisan(command) => arisan::decide(community, asked, command),
        Command::Dues(command) => dues::decide(community, asked, command),
        Command::Donors(command) => donors::decide(community, asked, command),
        Command::Cash(command) => {
            if let cash::Command::Sign { entry } = command {
                savings::may_sign(community, asked, *entry)?;
            }
            cash::decide(community, asked, command)
        }
        Command::Savings(command) => savings::decide(community, asked, command),
    }
}

pub fn apply(community: &mut Community, happened: &Happened) {
    let Happened { seq, at, by, event } = happened;
    community.seq = *seq;
    community.at = *at;
    news::apply(&mut community.news, happened);
    match event {
        Event::Community(event) => profile::apply(&mut community.profile, event, *at),
        Event::Members(event) => {
            members::apply(&mut community.members, event, *at);
            invitations::used(&mut community.invitations, event);
            requests::welcomed(&mut community.requests, event);
            if let members::Event::Left { member } = event {
                peace::left(&mut community.peace, *member, *at);
            }
            threads::left(&mut community.threads, event);
            dues::came_and_went(&mut community.dues, event, *at);
        }
        Event::Invitations(event) => invitations::apply(&mut community.invitations, event, *at),
        Event::Requests(event) => requests::apply(&mut community.requests, event, *at),
        Event::Reentries(event) => {
            reentries::apply(&mut community.reentries, event);
            members::came_in(&mut community.members, event);
        }
        Event::Fields(event) => fields::apply(&mut community.fields, event, *at),
        Event::Agreements(event) => agreements::apply(&mut community.agreements, event, *at, by.member()),
        Event::Gatherings(event) => {
            gatherings::apply(&mut community.gatherings, event, *at, *by);
            tasks::handed_on(&mut community.tasks, event);
            reports::handed_on(&mut community.reports, event);
        }
        Event::Tasks(event) => tasks::apply(&mut community.tasks, event, *at, by.member()),
        Event::Impact(event) => impact::apply(&mut community.impact, event, by.member()),
        Event::Decisions(event) => decisions::apply(&mut community.decisions, event, happened),
        Event::Peace(event) => peace::apply(&mut community.peace, event, *at, by.member(), *seq),
        Event::Threads(event) => threads::apply(&mut community.threads, event, *at, by.member()),
        Event::Ideas(event) => ideas::apply(&mut community.ideas, event, *at, by.member()),
        Event::Photos(event) => photos::apply(&mut community.photos, event, *at, by.member(), *seq),
        Event::Journal(event) => journal::apply(&mut community.journal, event, *at, by.member()),
        Event::Knowledge(event) => knowledge::apply(community, event, *at, by.member()),
        Event::Stories(event) => stories::apply(&mut community.stories, event, *at, by.member(), *seq),
        Event::Reports(event) => reports::apply(&mut community.reports, event, *at, by.member()),
        Event::Arisan(event) => arisan::apply(&mut community.arisan, event, *at, by.member()),
        Event::Cash(event) => cash::apply(&mut community.cash, event, *at, by.member(), *seq),
        Event::Dues(event) => dues::apply(&mut community.dues, event, by.member()),
        Event::Donors(event) => donors::apply(&mut community.donors, event, *at, by.member(), *seq),
        Event::Savings(event) => savings::apply(&mut community.savings, event),
    }
}

/// What the clock must ask for by now, in order.
pub fn due(community: &Community, now: Moment) -> Vec<Command> {
    let fields = community.fields.due(now).map(|field| fields::Command::Stand { field }.into());
    let reminders = gatherings::to_remind(community, now);
    let reminders = reminders.into_iter().map(|occasion| gatherings::Command::Remind { occasion }.into());
    let closings = decisions::due(community, now).into_iter().map(Command::from);
    fields.chain(closings).chain(reminders).collect()
}

/// When the clock must look again; the host keeps it beside the log, so that cold communities are found.
pub fn next_due(community: &Community, now: Moment) -> Option<Moment> {
    let reminder = gatherings::next_reminder(community, now);
    // A rhythm may lie further ahead than reminders look: look again in a month, at a whole day, so that a busy hour
    // does not move it with each line.
    let days = now.0.div_euclid(24 * 3_600_000);
    let later = (!community.gatherings.is_empty()).then(|| Moment(0).plus_hours((days + 31) * 24));
    [community.fields.next_due(), decisions::next_due(community, now), reminder, later]
        .into_iter()
        .flatten()
        .min()
}

/// A command as time itself asks it.
pub fn asked_by_clock(command: Command, at: Moment) -> Asked {
    Asked { by: By::Clock, at, command }
}
