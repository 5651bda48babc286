//! Reports: what a gathering, a month, a quarter or a year came to, assembled from the state as it is.
//!
//! Invariant: an outsider's report holds nothing that their other pages do not show: no names, no decisions, masked
//! numbers, and no sum from which a masked one could be found out. Words and photos that members chose are theirs alone
//! until they are sent.

mod grant;
mod preparing;
#[cfg(test)]
mod tests;
mod wording;

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Count, Seen,
    decisions::DecisionLine,
    gatherings::OccasionLine,
    impact::IndicatorSeen,
    photos::PhotoGlance,
    tasks::{Task, TaskState},
    words,
};
use crate::{
    decisions::From,
    kernel::Day,
    limits,
    profile::Visibility,
    reports::{Version, days},
};

pub use crate::reports::{NoSpan, Span};
pub use grant::GrantSeen;
pub use preparing::{ReportForm, ReportPart};
pub use wording::{ChallengeTold, PreparedSeen, ReportVersion, SentSeen, SignerSeen, WordingSeen};

/// As many as a report holds.
const PHOTOS_MAX: usize = limits::REPORT_PHOTOS_MAX as usize;
/// Gatherings in the list of reports; the months have the others.
const OCCASIONS_LISTED: usize = 30;
const DAYS_BACK: i64 = 400;

/// Which reports there are.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReportList {
    pub visibility: Visibility,
    /// This month and the one before, likewise quarters and years, as far as there is anything to tell.
    pub spans: Vec<Span>,
    /// Newest first.
    pub occasions: Vec<OccasionLine>,
    /// The latest first; for outsiders those whose report was sent.
    pub grants: Vec<GrantSeen>,
    /// Those of which somebody has prepared the words, for members.
    pub prepared: Vec<ReportState>,
}

/// How far a report has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportState {
    pub span: Span,
    /// Outsiders read a version of it.
    pub sent: bool,
}

/// One report.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Report")]
pub struct ReportSeen {
    pub span: Span,
    pub from: Day,
    pub to: Day,
    /// The day on which it is read.
    pub today: Day,
    pub community: String,
    pub place: String,
    pub purpose: String,
    pub visibility: Visibility,
    /// What it accounts for, when that is a grant.
    pub grant: Option<GrantSeen>,
    /// In order of time.
    pub gatherings: Vec<OccasionLine>,
    pub totals: Totals,
    /// As far as they had grown by the last day.
    pub growth: Vec<IndicatorSeen>,
    /// What people say of it: for members the newest words, for outsiders those that were sent.
    pub wording: WordingSeen,
    /// The chosen ones in their order; while nobody has chosen the newest, newest first.
    pub photos: Vec<PhotoGlance>,
    pub members: Option<ReportAmongMembers>,
}

/// What outsiders do not read.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReportAmongMembers {
    /// That passed, in the order of it.
    pub decisions: Vec<DecisionLine>,
    /// Finished ones.
    pub tasks: Vec<Task>,
    /// How many came to belong.
    pub joined: u32,
    /// Who worded it and what of it was sent; `null` while nobody has.
    pub prepared: Option<PreparedSeen>,
}

/// Attendances added up: whoever came twice counts twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Totals {
    pub gatherings: u32,
    /// Members and visitors.
    pub people: Total,
    pub children: Total,
    pub adults: Total,
}

/// A sum of what the viewer sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ReportTotal")]
pub struct Total {
    pub amount: i64,
    /// Masked numbers are in it, each as one: it may be more.
    pub at_least: bool,
}

impl Total {
    fn of(counts: impl Iterator<Item = Count>) -> Total {
        counts.fold(Total::default(), |sum, count| match count {
            Count::Exact(count) => Total { amount: sum.amount.saturating_add(count), ..sum },
            Count::Masked => Total { amount: sum.amount.saturating_add(1), at_least: true },
        })
    }
}

impl Seen<'_> {
    pub fn report_list(&self) -> ReportList {
        let today = self.today();
        let month_ago = today.plus_days(-i64::from(today.day_of_month()));
        let year_ago = today.year().saturating_sub(1);
        let quarter = Span::quarter_of(today);
        let quarter_ago = quarter.days().map(|(from, _)| Span::quarter_of(from.plus_days(-1)));
        let spans = [
            Some(Span::month_of(today)),
            Some(Span::month_of(month_ago)),
            Some(quarter),
            quarter_ago,
            Some(Span::Year(today.year())),
            Some(Span::Year(year_ago)),
        ];
        let mut occasions = self.held(today.plus_days(-DAYS_BACK), today);
        occasions.reverse();
        occasions.truncate(OCCASIONS_LISTED);
        ReportList {
            visibility: self.community.profile.visibility,
            spans: spans.into_iter().flatten().filter(|it| self.reported(*it).is_some()).collect(),
            occasions,
            grants: self.grants_seen(),
            prepared: self.report_states(),
        }
    }

    /// `None` for what has not begun, for days before there was anything, and for what the viewer may not see.
    pub fn report(&self, span: Span) -> Option<ReportSeen> {
        let (from, to, gatherings) = match span {
            Span::Occasion(id) => {
                let line = self.held_once(id)?;
                // Where a later part of the series has it, the report is at its new address.
                (line.id == id).then_some((line.day, line.day, vec![line]))?
            }
            Span::Year(_) | Span::Quarter(..) | Span::Month(..) | Span::Grant(_) => {
                let (from, to) = self.reported(span)?;
                (from, to, self.held(from, to))
            }
        };
        let grant = match span {
            Span::Grant(id) => Some(self.grant(id)?),
            Span::Year(_) | Span::Quarter(..) | Span::Month(..) | Span::Occasion(_) => None,
        };
        let profile = &self.community.profile;
        let chosen = self.report_version(span);
        Some(ReportSeen {
            span,
            from,
            to,
            today: self.today(),
            community: words(&profile.name),
            place: words(&profile.place),
            purpose: words(&profile.purpose),
            visibility: profile.visibility,
            grant,
            totals: totals(&gatherings),
            growth: self.grown_until(to.min(self.today())),
            wording: self.report_wording(span, (from, to)),
            photos: self.report_photos(span, (from, to), chosen),
            members: self.member().map(|_| self.report_among_members(span, from, to)),
            gatherings,
        })
    }

    /// The days of a span that has begun, and not before there was anything.
    fn reported(&self, span: Span) -> Option<(Day, Day)> {
        days(self.community, span, self.today(), |it| self.sees(it))
    }

    fn report_photos(&self, span: Span, days: (Day, Day), chosen: Option<&Version>) -> Vec<PhotoGlance> {
        if let Some(chosen) = chosen {
            return chosen.photos.iter().filter_map(|id| self.chosen_photo(*id)).collect();
        }
        match span {
            Span::Occasion(id) => self.newest_of(id, PHOTOS_MAX),
            Span::Year(_) | Span::Quarter(..) | Span::Month(..) | Span::Grant(_) => {
                self.newest_between(days.0, days.1, PHOTOS_MAX)
            }
        }
    }

    fn report_among_members(&self, span: Span, from: Day, to: Day) -> ReportAmongMembers {
        if let Span::Occasion(id) = span {
            let mut decisions = self.decisions_from(From::Occasion(id));
            decisions.retain(DecisionLine::has_passed);
            let mut tasks = self.tasks_from(id);
            tasks.retain(|it| matches!(it.state, TaskState::Finished { .. }));
            return ReportAmongMembers { decisions, tasks, joined: 0, prepared: self.report_prepared(span) };
        }
        let joined = self.community.members.ever().filter(|it| {
            let day = self.community.today(it.joined_at);
            (from..=to).contains(&day)
        });
        ReportAmongMembers {
            decisions: self.passed_between(from, to),
            tasks: self.tasks_finished(from, to),
            joined: u32::try_from(joined.count()).unwrap_or(u32::MAX),
            prepared: self.report_prepared(span),
        }
    }
}

fn totals(gatherings: &[OccasionLine]) -> Totals {
    Totals {
        gatherings: u32::try_from(gatherings.len()).unwrap_or(u32::MAX),
        people: Total::of(gatherings.iter().map(|it| it.present)),
        children: Total::of(gatherings.iter().map(|it| it.children)),
        adults: Total::of(gatherings.iter().map(|it| it.adults)),
    }
}
