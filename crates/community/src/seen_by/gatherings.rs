//! Gatherings as one viewer sees them: what comes and what has been.
//!
//! Invariant: outsiders see only gatherings that are open to everyone, and of people only numbers.

mod calendar;
mod change;
mod series;
#[cfg(test)]
mod tests;

pub use calendar::{Calendar, CalendarEvent, Rule};
pub use change::{Changeable, RoleSeen, SignedUp, Usual};
pub use series::{AlwaysFor, Attended, GatheringSeen, Series};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Count, Seen, words};
use crate::{
    gatherings::{Band, Coming, Gathering, OccasionId, Scheduled, Sort, Welcome},
    kernel::{ClockTime, Day, Zone},
};

/// As far as people plan with friends.
const DAYS_AHEAD: i64 = 60;
/// Three a day; who plans more finds the later ones when they are nearer.
const MANY: usize = 180;
/// Where little is planned, the next ones are shown however far they are, up to the longest rhythm.
const DAYS_FAR_AHEAD: i64 = 400;
const FEW: usize = 3;
const PAST_AT_ONCE: usize = 30;

/// What comes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GatheringList {
    pub today: Day,
    pub zone: Zone,
    /// In order of time; under way or still to come, cancelled ones too.
    pub occasions: Vec<OccasionLine>,
    /// Something has taken place before.
    pub has_past: bool,
}

/// What has been, newest first, thirty at a time.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PastGatherings {
    pub today: Day,
    pub zone: Zone,
    pub occasions: Vec<OccasionLine>,
    /// From 1.
    pub page: u32,
    /// At least 1.
    pub pages: u32,
}

/// One occasion in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OccasionLine {
    pub id: OccasionId,
    /// Empty once erased.
    pub title: String,
    pub sort: Sort,
    pub welcome: Welcome,
    /// When it takes place, on the community's wall clock.
    pub day: Day,
    pub time: ClockTime,
    /// How long, in minutes.
    pub minutes: u16,
    pub place: String,
    pub in_series: bool,
    pub is_over: bool,
    pub cancelled: bool,
    /// Where it was moved from.
    pub moved_from: Option<Planned>,
    /// Why it was cancelled, else why it was moved; empty when it was neither.
    pub because: String,
    /// How many said that they come, with their parties.
    pub coming: Count,
    /// The viewer's own answer, given or standing; `null` for outsiders and who has not answered.
    pub answer: Option<Coming>,
    /// Members and visitors who were there.
    pub present: Count,
    /// Children counted there.
    pub children: Count,
    /// Grown-up beneficiaries counted there.
    pub adults: Count,
}

/// A day and time as planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Planned {
    pub day: Day,
    pub time: ClockTime,
}

impl Seen<'_> {
    /// What comes in the next sixty days; where that is little, the next few, and never more than a page holds.
    pub fn gathering_list(&self) -> GatheringList {
        let today = self.today();
        // What began yesterday evening may be under way.
        let mut coming =
            self.community.gatherings.between(today.plus_days(-1), today.plus_days(DAYS_FAR_AHEAD));
        coming.retain(|it| self.sees(it.gathering) && !self.is_over(it));
        let soon = coming.iter().filter(|it| it.day() <= today.plus_days(DAYS_AHEAD)).count();
        coming.truncate(soon.clamp(FEW, MANY));
        GatheringList {
            today,
            zone: self.zone(),
            occasions: coming.iter().map(|it| self.line(it)).collect(),
            has_past: self.has_past(),
        }
    }

    /// One page of what has been; the last one when `page` lies beyond it.
    pub fn past_gatherings(&self, page: u32) -> PastGatherings {
        let past = self.past();
        let pages = past.len().div_ceil(PAST_AT_ONCE).max(1);
        let page = usize::try_from(page).unwrap_or(pages).clamp(1, pages);
        let shown = past.iter().rev().skip((page - 1) * PAST_AT_ONCE).take(PAST_AT_ONCE);
        let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        PastGatherings {
            today: self.today(),
            zone: self.zone(),
            occasions: shown.map(|it| self.line(it)).collect(),
            page: number(page),
            pages: number(pages),
        }
    }

    /// An occasion in a line; `None` where the viewer may not see it.
    pub fn occasion_line(&self, id: OccasionId) -> Option<OccasionLine> {
        let found = self.community.gatherings.occasion(id).filter(|it| self.sees(it.gathering))?;
        Some(self.line(&found))
    }

    /// What took place in these days, in order of time: over, or already counted; not cancelled.
    pub(super) fn held(&self, from: Day, to: Day) -> Vec<OccasionLine> {
        let mut held = self.community.gatherings.between(from, to.min(self.today()));
        held.retain(|it| self.sees(it.gathering));
        held.iter().filter_map(|it| self.held_line(it)).collect()
    }

    /// The same of one occasion.
    pub(super) fn held_once(&self, id: OccasionId) -> Option<OccasionLine> {
        let it = self.community.gatherings.occasion(id).filter(|it| self.sees(it.gathering))?;
        self.held_line(&it)
    }

    fn held_line(&self, it: &Scheduled<'_>) -> Option<OccasionLine> {
        let line = self.line(it);
        let counted = [line.present, line.children, line.adults].iter().any(|it| *it != Count::Exact(0));
        (!line.cancelled && (line.is_over || counted)).then_some(line)
    }

    /// Outsiders see what is open to everyone.
    pub(super) fn sees(&self, gathering: &Gathering) -> bool {
        self.member().is_some() || gathering.plan.welcome == Welcome::Everyone
    }

    fn is_over(&self, it: &Scheduled<'_>) -> bool {
        it.ends_at(self.zone()) <= self.now
    }

    fn past(&self) -> Vec<Scheduled<'_>> {
        let touched = self.community.gatherings.records().map(|it| it.day());
        let begun = self.community.gatherings.all().map(|(_, it)| it.plan.day);
        let Some(first) = begun.chain(touched).min() else { return vec![] };
        let mut past = self.community.gatherings.between(first, self.today());
        past.retain(|it| self.sees(it.gathering) && self.is_over(it));
        past
    }

    fn has_past(&self) -> bool {
        let gatherings = &self.community.gatherings;
        let seen = gatherings.all().filter(|(_, it)| self.sees(it));
        seen.into_iter().any(|(_, it)| it.plan.day < self.today()) || !self.past().is_empty()
    }

    fn line(&self, it: &Scheduled<'_>) -> OccasionLine {
        let details = it.details();
        let moved = it.record.and_then(|it| it.moved);
        let because = it.record.and_then(|it| it.cancelled_because.as_ref().or(it.moved_because.as_ref()));
        let counted = |bands: &[Band]| self.count(it.record.map_or(0, |it| it.count_all(bands)));
        let present = it.record.map_or(0, |it| it.people_present());
        OccasionLine {
            id: it.id,
            title: words(&details.title),
            sort: it.gathering.plan.sort,
            welcome: it.gathering.plan.welcome,
            day: it.day(),
            time: it.time(),
            minutes: details.minutes,
            place: words(&details.place),
            in_series: it.gathering.plan.repeats.is_some(),
            is_over: self.is_over(it),
            cancelled: it.is_cancelled(),
            moved_from: moved.map(|_| Planned { day: it.id.day, time: details.time }),
            because: because.map(words).unwrap_or_default(),
            coming: self.count(it.coming().into()),
            answer: self.member().and_then(|me| it.answer(me)).map(|it| it.coming),
            present: self.count(i64::try_from(present).unwrap_or(i64::MAX)),
            children: counted(&Band::CHILDREN),
            adults: counted(&[Band::Adult]),
        }
    }
}
