//! Attendance: names to tap, guests, and beneficiaries counted by age band. For members' eyes.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    super::{Person, Seen, words},
    Guest,
};
use crate::{
    gatherings::{Band, Coming, Familiarity, OccasionId, Scheduled},
    kernel::{ClockTime, Day, MemberId},
    limits,
};

/// Who is there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Attendance {
    pub id: OccasionId,
    pub title: String,
    pub day: Day,
    pub time: ClockTime,
    pub attending: Attending,
    /// Everyone who belongs, and everyone who was there: those who said that they come first.
    pub members: Vec<Attender>,
    /// Signed up and not withdrawn, or there.
    pub guests: Vec<Guest>,
    /// One for each age band, youngest first.
    pub counts: Vec<BandCount>,
    /// Members and guests who are there.
    pub people: u32,
    /// Counted below 18.
    pub children: i64,
    /// People and everyone counted.
    pub total: i64,
}

/// Whether attendance can be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Attending {
    Open,
    /// The day has not come.
    TooEarly,
    TooLate,
    Cancelled,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Attender {
    pub person: Person,
    pub here: bool,
    /// What they had answered.
    pub coming: Option<Coming>,
}

/// Counted in one age band.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct BandCount {
    pub band: Band,
    pub new: i64,
    pub returning: i64,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn attendance(&self, id: OccasionId) -> Option<Attendance> {
        self.member()?;
        let it = self.scheduled(id)?;
        let counted =
            |band, familiarity| it.record.and_then(|it| it.counts.get(&(band, familiarity))).copied();
        let count = |band| BandCount {
            band,
            new: counted(band, Familiarity::New).unwrap_or(0),
            returning: counted(band, Familiarity::Returning).unwrap_or(0),
        };
        let people = it.record.map_or(0, |it| it.people_present());
        let people = u32::try_from(people).unwrap_or(u32::MAX);
        let sum = |bands: &[Band]| it.record.map_or(0, |it| it.count_all(bands));
        Some(Attendance {
            id: it.id,
            title: words(it.title()),
            day: it.day(),
            time: it.time(),
            attending: self.attending(&it),
            members: self.attenders(&it),
            guests: self.guests(&it).into_iter().filter(|it| it.present || !it.withdrawn).collect(),
            counts: Band::ALL.map(count).to_vec(),
            people,
            children: sum(&Band::CHILDREN),
            total: i64::from(people) + sum(&Band::ALL),
        })
    }

    pub(super) fn attending(&self, it: &Scheduled<'_>) -> Attending {
        match self.today().days_since(it.day()) {
            _ if it.is_cancelled() => Attending::Cancelled,
            ..0 => Attending::TooEarly,
            0..=limits::ATTENDANCE_LATE_DAYS => Attending::Open,
            _ => Attending::TooLate,
        }
    }

    fn attenders(&self, it: &Scheduled<'_>) -> Vec<Attender> {
        let present = |id: &MemberId| it.record.is_some_and(|it| it.present.contains_key(id));
        let members = &self.community.members;
        let known = members.ever().filter(|member| members.belongs(member.id) || present(&member.id));
        let mut attenders: Vec<Attender> = known
            .map(|member| Attender {
                person: self.person(member.id),
                here: present(&member.id),
                coming: it.answer(member.id).map(|it| it.coming),
            })
            .collect();
        // A tap moves nobody: whoever taps names fast would hit the wrong one.
        attenders.sort_by_key(|it| (likelihood(it.coming), it.person.id));
        attenders
    }
}

fn likelihood(coming: Option<Coming>) -> u8 {
    match coming {
        Some(Coming::Yes) => 0,
        Some(Coming::Maybe) => 1,
        None => 2,
        Some(Coming::No) => 3,
    }
}
