//! The community at a glance, for programs that come first: what it is, and how far its log has come.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Count, Person, Seen, words};
use crate::{
    kernel::{Day, Moment, Seq, Zone},
    profile::{Theme, Visibility},
};

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Summary {
    pub name: String,
    pub theme: Theme,
    pub purpose: String,
    pub place: String,
    pub zone: Zone,
    pub visibility: Visibility,
    /// `null` where the log begins with lines that this server cannot read.
    pub founded_at: Option<Moment>,
    /// The day on the community's wall calendar.
    pub today: Day,
    /// Everyone who belongs, on leave or not.
    pub members: Count,
    /// The newest line of its log: whatever was read before is current while this stays.
    pub seq: Seq,
    /// The member who looks; `null` for everyone else.
    pub viewer: Option<Person>,
}

impl Seen<'_> {
    pub fn summary(&self) -> Summary {
        let profile = &self.community.profile;
        let members = self.community.members.current().count();
        Summary {
            name: words(&profile.name),
            theme: profile.theme,
            purpose: words(&profile.purpose),
            place: words(&profile.place),
            zone: profile.zone,
            visibility: profile.visibility,
            founded_at: profile.founded_at,
            today: self.today(),
            members: self.count(i64::try_from(members).unwrap_or(i64::MAX)),
            seq: self.community.seq,
            viewer: self.member().map(|id| self.person(id)),
        }
    }
}
