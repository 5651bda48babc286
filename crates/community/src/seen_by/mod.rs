//! The community through one viewer's eyes. Pages and the API get this, never the community itself.
//!
//! One view a page: the same struct is drawn as HTML and sent as JSON, so neither can show more than the other.
//! Invariant: what a viewer may not see is `None`, the same as what is not there.

pub mod agreements;
pub mod arisan;
pub mod cash;
pub mod decisions;
pub mod donors;
pub mod dues;
pub mod fields;
pub mod gatherings;
pub mod home;
pub mod ideas;
pub mod impact;
pub mod invitations;
pub mod journal;
pub mod knowledge;
pub mod members;
pub mod mine;
pub mod occasions;
pub mod peace;
pub mod photos;
pub mod profile;
pub mod reentries;
pub mod reports;
pub mod requests;
pub mod rights;
pub mod savings;
pub mod stories;
pub mod summary;
pub mod tasks;
pub mod threads;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    Community,
    kernel::{Day, DecisionId, MemberId, Moment, StoryId, Text, Zone},
    limits,
};

/// Whose eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Viewer {
    /// Without an account: a parent, the school, another community.
    Outsider,
    Member(MemberId),
}

/// A community, a viewer and a moment.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub(crate) community: &'a Community,
    pub viewer: Viewer,
    pub now: Moment,
    /// Who has voted in which running secret ballot: kept by the host outside the log, and shown to nobody but that member
    /// and who records for them.
    cast: &'a Cast,
    /// How many comments wait at which story: kept by the host outside the log, for members' eyes.
    commented: &'a Commented,
}

/// Secret votes that were cast, as far as the host knows.
pub type Cast = std::collections::BTreeSet<(DecisionId, MemberId)>;

/// Visitors' comments that wait to be let in, as far as the host knows.
pub type Commented = std::collections::BTreeMap<StoryId, usize>;

static NOTHING_CAST: Cast = Cast::new();
static NOTHING_SAID: Commented = Commented::new();

impl<'a> Seen<'a> {
    /// A member who has left sees what an outsider sees.
    pub fn new(community: &'a Community, viewer: Viewer, now: Moment) -> Seen<'a> {
        let viewer = match viewer {
            Viewer::Member(id) if community.members.belongs(id) => viewer,
            Viewer::Member(_) | Viewer::Outsider => Viewer::Outsider,
        };
        Seen { community, viewer, now, cast: &NOTHING_CAST, commented: &NOTHING_SAID }
    }

    /// With what the host knows of secret votes.
    pub fn with_cast(self, cast: &'a Cast) -> Seen<'a> {
        Seen { cast, ..self }
    }

    /// With what the host knows of comments that wait.
    pub fn with_commented(self, commented: &'a Commented) -> Seen<'a> {
        Seen { commented, ..self }
    }

    /// Whether this member has voted in a secret ballot that runs. Only for their own eyes, and of who records for them.
    pub(crate) fn has_cast(&self, decision: DecisionId, member: MemberId) -> bool {
        let recorded = self.community.members.find(member).and_then(|it| it.recorder);
        let may_know = self.member().is_some_and(|me| me == member || recorded == Some(me));
        may_know && self.cast.contains(&(decision, member))
    }

    /// How many secret votes the viewer may know of: the same line of the log then reads otherwise.
    pub fn known_cast(&self) -> usize {
        self.cast.iter().filter(|(decision, member)| self.has_cast(*decision, *member)).count()
    }

    /// The member who looks, when it is one.
    pub fn member(&self) -> Option<MemberId> {
        match self.viewer {
            Viewer::Member(id) => Some(id),
            Viewer::Outsider => None,
        }
    }

    pub fn today(&self) -> Day {
        self.community.today(self.now)
    }

    pub fn zone(&self) -> Zone {
        self.community.profile.zone
    }

    /// A member by name, for members' eyes.
    pub(crate) fn person(&self, id: MemberId) -> Person {
        let member = self.community.members.find(id);
        let name =
            member.and_then(|it| it.name.words()).map(|name| match member.and_then(|it| it.honorific) {
                Some(honorific) => format!("{} {name}", honorific.word()),
                None => name.to_owned(),
            });
        Person { id, name, belongs: self.community.members.belongs(id) }
    }

    /// What every page shows around it. `None` before the community is founded.
    pub fn frame(&self) -> Frame {
        let profile = &self.community.profile;
        Frame {
            name: words(&profile.name),
            place: words(&profile.place),
            viewer: self.member().map(|id| self.person(id)),
        }
    }

    /// A number as this viewer may see it: outsiders see small ones masked (RULES §8).
    pub(crate) fn count(&self, number: i64) -> Count {
        match self.viewer {
            Viewer::Outsider if number > 0 && number < limits::MASKED_BELOW => Count::Masked,
            Viewer::Outsider | Viewer::Member(_) => Count::Exact(number),
        }
    }
}

/// What every page shows around it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Frame {
    pub name: String,
    pub place: String,
    /// The member who looks.
    pub viewer: Option<Person>,
}

/// A member as others see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Person {
    pub id: MemberId,
    /// With the honorific; `null` once erased ("mantan anggota").
    pub name: Option<String>,
    /// Belongs now.
    pub belongs: bool,
}

/// A number, or that it is below five and not shown. In JSON a number or the string `"<5"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Count {
    Exact(i64),
    #[serde(serialize_with = "masked")]
    #[schemars(with = "String")]
    Masked,
}

impl Count {
    /// The height to draw: masked counts stand at the highest they could be, all alike.
    pub fn drawn(self) -> i64 {
        match self {
            Count::Exact(number) => number,
            Count::Masked => limits::MASKED_BELOW - 1,
        }
    }
}

fn masked<S: serde::Serializer>(out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str("<5")
}

/// The first line that says something, or as much of it as fits; cut between words where there are any.
pub(crate) fn excerpt(said: &str, chars_max: usize) -> String {
    let line = said.lines().map(str::trim).find(|it| !it.is_empty()).unwrap_or_default();
    if line.chars().count() <= chars_max {
        return line.to_owned();
    }
    let cut: String = line.chars().take(chars_max).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

/// Words for a view; erased ones are empty here. Where it matters that they were erased, a view says so.
pub(crate) fn words(text: &Text) -> String {
    text.or_empty().to_owned()
}
