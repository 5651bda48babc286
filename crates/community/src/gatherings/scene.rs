//! Scene: the community at a moment, as every decision about a gathering looks at it.

use super::{Gathering, OccasionId, Refusal, Scheduled, Source, Visitor};
use crate::{
    Community, Refusal as Refused,
    kernel::{By, GatheringId, Input, MemberId, Moment, Problem, Text, VisitorId},
    limits,
    members::Refusal as NotMember,
};

/// The community at a moment, and what is asked of it again and again.
pub(super) struct Scene<'a> {
    pub community: &'a Community,
    pub now: Moment,
}

impl<'a> Scene<'a> {
    pub fn gathering(&self, id: GatheringId) -> Result<&'a Gathering, Refused> {
        self.community.gatherings.find(id).ok_or(Refused::NO_SUCH)
    }

    pub fn occasion(&self, id: OccasionId) -> Result<Scheduled<'a>, Refused> {
        self.community.gatherings.occasion(id).ok_or(Refused::NO_SUCH)
    }

    pub fn is_over(&self, it: &Scheduled<'_>) -> bool {
        it.ends_at(self.community.profile.zone) <= self.now
    }

    /// Over, and not on its own day any more.
    pub fn is_past(&self, it: &Scheduled<'_>) -> bool {
        self.is_over(it) && self.community.today(self.now) > it.day()
    }

    /// Not cancelled.
    pub fn takes_place(&self, id: OccasionId) -> Result<Scheduled<'a>, Refused> {
        let it = self.occasion(id)?;
        if it.is_cancelled() { Err(Refusal::Cancelled.into()) } else { Ok(it) }
    }

    /// Still to come, so that one can answer.
    pub fn open(&self, id: OccasionId) -> Result<Scheduled<'a>, Refused> {
        let it = self.takes_place(id)?;
        if self.is_over(&it) { Err(Refusal::Over.into()) } else { Ok(it) }
    }

    /// On its day or later, so that somebody can have come.
    pub fn attended(&self, id: OccasionId) -> Result<Scheduled<'a>, Refused> {
        let it = self.takes_place(id)?;
        let days = self.community.today(self.now).days_since(it.day());
        match days {
            ..0 => Err(Refusal::TooEarly.into()),
            0..=limits::ATTENDANCE_LATE_DAYS => Ok(it),
            _ => Err(Refusal::TooLate.into()),
        }
    }

    pub fn answerable(
        &self,
        it: &Scheduled<'_>,
        party: u8,
        role: Option<&Text>,
        note: &Text,
    ) -> Result<(), Refused> {
        Input::within("party", party.into(), 1, limits::PARTY_MAX.into())?;
        Input::optional("note", note, limits::NOTE_CHARS_MAX)?;
        match role {
            Some(role) if !it.details().roles.iter().any(|known| known.name == *role) => {
                Err(Input::new("role", Problem::Unknown).into())
            }
            Some(_) | None => Ok(()),
        }
    }

    /// At the door one checks in oneself; any member may check in others on the list.
    pub fn own_door(&self, by: By, member: MemberId, source: Source) -> Result<(), Refused> {
        match (by, source) {
            (By::Member(me), Source::Qr) if me != member => Err(NotMember::NotYours { member }.into()),
            (By::Member(_), _) => Ok(()),
            (By::Guest | By::Clock, _) => Err(Refused::MEMBERS_ONLY),
        }
    }

    /// The code may still hang at the door, but for guests the day is over.
    pub fn door_is_open(&self, by: By, it: &Scheduled<'_>) -> Result<(), Refused> {
        if by == By::Guest && self.is_past(it) { Err(Refusal::Over.into()) } else { Ok(()) }
    }

    /// Written down after the day itself, it is known late.
    pub fn source(&self, it: &Scheduled<'_>, said: Source) -> Source {
        match said {
            Source::Web | Source::Qr | Source::Steward if self.is_past(it) => Source::Late,
            Source::Web | Source::Qr | Source::Steward | Source::Late | Source::Offline | Source::Room => {
                said
            }
        }
    }

    pub fn visitor(
        &self,
        id: OccasionId,
        visitor: VisitorId,
    ) -> Result<(Scheduled<'a>, &'a Visitor), Refused> {
        let it = self.occasion(id)?;
        let known = it.record.and_then(|it| it.visitors.get(&visitor)).ok_or(Refused::NO_SUCH)?;
        Ok((it, known))
    }

    pub fn next_visitor(&self, it: &Scheduled<'_>) -> Result<VisitorId, Input> {
        Input::at_most("name", it.record.map_or(0, |it| it.visitors.len()) + 1, limits::VISITORS_MAX)?;
        Ok(it.record.map_or(VisitorId(1), |it| it.next_visitor()))
    }
}
