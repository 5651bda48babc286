//! What a viewer sees of members: who belongs, one of them, and oneself.
//!
//! Invariant: an outsider sees how many there are, and no name.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Count, Person, Seen, fields::Cared, words};
use crate::{
    kernel::{Day, MemberId, Moment},
    limits,
    members::{Honorific, Member, Standing, Through},
    tasks,
};

/// Everyone who belongs.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MemberList {
    /// Who belongs, on leave or not.
    pub belonging: Count,
    /// Who belongs and is not on leave.
    pub active: Count,
    /// What members see of each other; `null` for outsiders.
    pub inside: Option<MembersInside>,
}

/// What members see of each other.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MembersInside {
    /// In order of joining.
    pub members: Vec<MemberRow>,
    /// Those who have left and whose names are not erased, who left last first.
    pub former: Vec<FormerMember>,
    /// How many have left and had their words erased.
    pub forgotten: u32,
    /// More are active than a small community holds: time to think of a branch.
    pub suggests_branch: bool,
    /// Join requests that wait for an answer.
    pub requests_waiting: u32,
}

/// A member in the list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MemberRow {
    pub person: Person,
    pub came: Came,
    pub paused: bool,
    /// Who writes down what this member says.
    pub recorded_by: Option<Person>,
    /// Has no phone and nobody who records for them.
    pub alone: bool,
    /// Fields that stand or will stand.
    pub fields: Vec<Cared>,
}

/// Somebody who belonged once.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FormerMember {
    pub person: Person,
    pub left_on: Day,
}

/// How somebody came to belong, with whom they owe it to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "through", rename_all = "snake_case")]
#[schemars(rename = "CameToBelong")]
pub enum Came {
    Founding,
    Invitation { vouched_by: Person },
    Request { welcomed_by: Person },
    Recorder { recorder: Person },
}

/// One member's page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MemberView {
    pub row: MemberRow,
    pub joined_on: Day,
    /// When they left, if they did.
    pub left_on: Option<Day>,
    pub deeds: Deeds,
    /// For whom they record.
    pub records_for: Vec<Person>,
    /// The viewer records for them and may act in their name.
    pub acts_for: bool,
    /// Who may record for them instead; empty unless the viewer acts for them.
    pub recorders: Vec<Person>,
    /// The viewer may begin to record for them, because nobody does and they have no phone.
    pub may_take_on: bool,
    /// It is the viewer's own page.
    pub is_viewer: bool,
}

/// What somebody has done, counted from what was written down. Never compared with others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Deeds {
    /// Occasions at which they were.
    pub attended: u32,
    /// The day of the latest of them.
    pub attended_last: Option<Day>,
    pub tasks_finished: u32,
    /// Numbers of impact written down and not struck out.
    pub numbers_recorded: u32,
}

/// What a member may see and change of themselves.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Myself {
    pub person: Person,
    /// Without the honorific.
    pub name: String,
    pub honorific: Option<Honorific>,
    pub came: Came,
    pub joined_on: Day,
    /// On leave since then.
    pub paused_since: Option<Moment>,
    pub recorded_by: Option<Person>,
    /// Who could record for the viewer: members with a phone.
    pub recorders: Vec<Person>,
    /// For whom the viewer records.
    pub records_for: Vec<MemberRow>,
    /// Somebody else could carry on: the viewer may leave.
    pub may_leave: bool,
}

impl Seen<'_> {
    pub fn member_list(&self) -> MemberList {
        let members = &self.community.members;
        MemberList {
            belonging: self.count(counted(members.current().count())),
            active: self.count(counted(members.active().count())),
            inside: self.member().map(|_| self.members_inside()),
        }
    }

    fn members_inside(&self) -> MembersInside {
        let members = &self.community.members;
        let left = |it: &Member| match it.standing {
            Standing::Left { at } => Some((at, it.id)),
            Standing::Active | Standing::Paused { .. } => None,
        };
        let mut left: Vec<(Moment, MemberId)> = members.ever().filter_map(left).collect();
        left.sort_unstable_by(|one, other| other.cmp(one));
        let (named, forgotten): (Vec<_>, Vec<_>) = left
            .into_iter()
            .map(|(at, id)| FormerMember { person: self.person(id), left_on: self.community.today(at) })
            .partition(|it| it.person.name.is_some());
        MembersInside {
            members: members.current().map(|it| self.member_row(it)).collect(),
            former: named,
            forgotten: u32::try_from(forgotten.len()).unwrap_or(u32::MAX),
            suggests_branch: members.active().count() > limits::MEMBERS_FOR_A_BRANCH as usize,
            requests_waiting: u32::try_from(self.community.requests.waiting().count()).unwrap_or(u32::MAX),
        }
    }

    /// A member's page, also of somebody who has left. Members only.
    pub fn member_page(&self, id: MemberId) -> Option<MemberView> {
        let viewer = self.member()?;
        let member = self.community.members.find(id)?;
        let (acts_for, alone) = (member.recorder == Some(viewer), self.community.members.is_alone(id));
        Some(MemberView {
            row: self.member_row(member),
            joined_on: self.community.today(member.joined_at),
            left_on: match member.standing {
                Standing::Left { at } => Some(self.community.today(at)),
                Standing::Active | Standing::Paused { .. } => None,
            },
            deeds: self.deeds(id),
            records_for: self.recorded_by(id).map(|it| self.person(it.id)).collect(),
            acts_for,
            recorders: if acts_for { self.possible_recorders(id) } else { vec![] },
            may_take_on: alone && viewer != id,
            is_viewer: viewer == id,
        })
    }

    /// The viewer's own page.
    pub fn myself(&self) -> Option<Myself> {
        let member = self.community.members.find(self.member()?)?;
        let row = self.member_row(member);
        Some(Myself {
            name: words(&member.name),
            honorific: member.honorific,
            joined_on: self.community.today(member.joined_at),
            paused_since: match member.standing {
                Standing::Paused { since } => Some(since),
                Standing::Active | Standing::Left { .. } => None,
            },
            recorders: self.possible_recorders(member.id),
            records_for: self.recorded_by(member.id).map(|it| self.member_row(it)).collect(),
            may_leave: self.community.members.acting().any(|it| it.id != member.id),
            person: row.person,
            came: row.came,
            recorded_by: row.recorded_by,
        })
    }

    /// The name without the honorific and the honorific, for changing them: one's own, or of somebody one records for.
    pub fn bare_name(&self, id: MemberId) -> Option<(String, Option<Honorific>)> {
        let viewer = self.member()?;
        let member = self.community.members.find(id).filter(|_| self.community.members.belongs(id))?;
        let acts_for = id == viewer || member.recorder == Some(viewer);
        acts_for.then(|| (words(&member.name), member.honorific))
    }

    fn member_row(&self, member: &Member) -> MemberRow {
        MemberRow {
            person: self.person(member.id),
            came: match member.through {
                Through::Founding => Came::Founding,
                Through::Invitation { vouched_by, .. } => {
                    Came::Invitation { vouched_by: self.person(vouched_by) }
                }
                Through::Request { welcomed_by, .. } => {
                    Came::Request { welcomed_by: self.person(welcomed_by) }
                }
                Through::Recorder { recorder } => Came::Recorder { recorder: self.person(recorder) },
            },
            paused: matches!(member.standing, Standing::Paused { .. }),
            recorded_by: member.recorder.map(|it| self.person(it)),
            alone: self.community.members.is_alone(member.id),
            fields: self.cared_by(member.id),
        }
    }

    fn recorded_by(&self, recorder: MemberId) -> impl Iterator<Item = &Member> {
        self.community.members.current().filter(move |it| it.recorder == Some(recorder))
    }

    fn possible_recorders(&self, except: MemberId) -> Vec<Person> {
        let others = self.community.members.acting().filter(|it| it.id != except);
        others.map(|it| self.person(it.id)).collect()
    }

    fn deeds(&self, id: MemberId) -> Deeds {
        let community = self.community;
        let attended = community
            .gatherings
            .records()
            .filter(|it| it.record.is_some_and(|it| it.present.contains_key(&id)));
        let mut days: Vec<Day> = attended.map(|it| it.day()).collect();
        days.sort_unstable();
        let finished = community.tasks.all().filter(|(_, it)| match it.state {
            tasks::State::Finished { by, .. } => it.owner.or(by) == Some(id),
            tasks::State::Open | tasks::State::Dropped { .. } => false,
        });
        let records = community.impact.ever().flat_map(|(_, it)| it.records.values());
        let recorded = records.filter(|it| it.by == Some(id) && it.struck_because.is_none());
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Deeds {
            attended: number(days.len()),
            attended_last: days.last().copied(),
            tasks_finished: number(finished.count()),
            numbers_recorded: number(recorded.count()),
        }
    }
}

fn counted(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
#[path = "members_tests.rs"]
mod tests;
