//! What a viewer sees of impact: at most five numbers, and how they grew.
//!
//! Invariant: whatever an outsider gets is masked in every place where the same number stands: points, ends, highest.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Count, Person, Seen, Viewer, words};
use crate::{
    gatherings::{Band, OccasionId, Welcome},
    impact::{Indicator, Source, Span, growth},
    kernel::{Day, GatheringId, IndicatorId, RecordId},
    limits,
    profile::Theme,
    rights::{self, Act},
};

/// All numbers in use, oldest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ImpactList {
    /// Decides what else is suggested.
    pub theme: Theme,
    pub indicators: Vec<IndicatorSeen>,
    /// The viewer may choose another one: allowed, and there are fewer than five.
    pub may_choose: bool,
    /// Allowed, but there are five already.
    pub full: bool,
}

/// One number: what it counts and how it grew.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct IndicatorSeen {
    pub id: IndicatorId,
    pub name: String,
    /// The word behind the number: "anak", "kg".
    pub unit: String,
    pub source: SourceSeen,
    pub target: Option<i64>,
    /// `null` until something was counted or written down.
    pub growth: Option<GrowthSeen>,
}

/// Where the numbers come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceSeen {
    /// Counted at gatherings; a week's value is its best-attended occasion.
    Attendance {
        bands: Vec<Band>,
        /// Only this series.
        gathering: Option<GatheringId>,
        /// Its title; `null` where the viewer may not see it.
        title: Option<String>,
    },
    /// Written down by hand, adding up.
    Sum,
    /// Written down by hand, each number standing for itself.
    Level,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PointSeen {
    /// The Monday of the week for attendance, the day itself for what is written down by hand.
    pub day: Day,
    pub amount: Count,
}

/// "10 → 60 anak dalam 3 bulan", with what is needed to draw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GrowthSeen {
    /// In order of time; never empty.
    pub points: Vec<PointSeen>,
    pub first: PointSeen,
    pub latest: PointSeen,
    pub highest: PointSeen,
    /// The first point is the baseline: how it was before.
    pub from_baseline: bool,
    /// From the first point to the latest.
    pub span: Span,
    /// Against the point before; `null` with fewer than two points and where one of the two is masked.
    pub change: Option<Change>,
}

/// From the point before to the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    pub amount: i64,
    pub since: Day,
    pub when: When,
}

/// How lately the latest number came, for numbers that are counted by the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum When {
    ThisWeek,
    LastWeek,
    Earlier,
}

/// One number with everything that was written down for it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndicatorPage {
    pub theme: Theme,
    pub indicator: IndicatorSeen,
    /// Somebody has ended it; only members still see it.
    pub retired: bool,
    /// Newest first. Empty for outsiders and for what is counted at gatherings.
    pub records: Vec<RecordSeen>,
    /// The viewer may change or end it.
    pub may_change: bool,
    /// The viewer may write a number down.
    pub may_record: bool,
}

/// A number somebody wrote down; for members' eyes.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RecordSeen {
    pub id: RecordId,
    pub day: Day,
    pub amount: i64,
    pub note: String,
    pub by: Option<Person>,
    pub occasion: Option<OccasionId>,
    /// Struck out: it does not count.
    pub struck: bool,
    /// Why it was struck out; empty when it was not, or when the words were erased.
    pub struck_because: String,
}

/// A series that a number may be limited to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeriesChoice {
    pub id: GatheringId,
    pub title: String,
}

impl Seen<'_> {
    pub fn impact(&self) -> ImpactList {
        let indicators: Vec<_> =
            self.community.impact.indicators().map(|(id, it)| self.indicator_seen(id, it)).collect();
        let may = may(self, Act::ChooseIndicator);
        let full = indicators.len() >= limits::INDICATORS_MAX as usize;
        ImpactList {
            theme: self.community.profile.theme,
            may_choose: may && !full,
            full: may && full,
            indicators,
        }
    }

    /// The number shown at a glance: the oldest in use that has grown at all, else the oldest.
    pub fn at_a_glance(&self) -> Option<IndicatorSeen> {
        let seen = || self.community.impact.indicators().map(|(id, it)| self.indicator_seen(id, it));
        seen().find(|it| it.growth.is_some()).or_else(|| seen().next())
    }

    pub fn indicator(&self, id: IndicatorId) -> Option<IndicatorPage> {
        let indicator = self.community.impact.find(id)?;
        let member = self.member().is_some();
        if indicator.retired && !member {
            return None;
        }
        let records = if member { records(self, indicator) } else { vec![] };
        let by_hand = !matches!(indicator.source, Source::Attendance { .. });
        Some(IndicatorPage {
            theme: self.community.profile.theme,
            indicator: self.indicator_seen(id, indicator),
            retired: indicator.retired,
            records,
            may_change: !indicator.retired && may(self, Act::ChooseIndicator),
            may_record: !indicator.retired && by_hand && may(self, Act::RecordNumber),
        })
    }

    /// How it was before, as it was typed; for the form of whoever changes it.
    pub fn baseline(&self, id: IndicatorId) -> Option<crate::impact::Baseline> {
        self.member()?;
        self.community.impact.find(id)?.baseline
    }

    /// Series to which a number may be limited; for members.
    pub fn series_to_count(&self) -> Vec<SeriesChoice> {
        if self.member().is_none() {
            return vec![];
        }
        let series = self.community.gatherings.all().filter(|(_, it)| {
            // A later part of a series is counted with its first.
            it.plan.repeats.is_some() && it.continues.is_none()
        });
        series.map(|(id, it)| SeriesChoice { id, title: words(&it.plan.details.title) }).collect()
    }

    pub(crate) fn indicator_seen(&self, id: IndicatorId, indicator: &Indicator) -> IndicatorSeen {
        self.indicator_until(id, indicator, self.today())
    }

    /// All in use that had grown by a day, as they stood then.
    pub(super) fn grown_until(&self, day: Day) -> Vec<IndicatorSeen> {
        let seen = self.community.impact.indicators().map(|(id, it)| self.indicator_until(id, it, day));
        seen.filter(|it| it.growth.is_some()).collect()
    }

    fn indicator_until(&self, id: IndicatorId, indicator: &Indicator, day: Day) -> IndicatorSeen {
        let source = match &indicator.source {
            Source::Attendance { bands, gathering } => {
                let plan = gathering.and_then(|id| self.community.gatherings.find(id)).map(|it| &it.plan);
                let shown = plan.filter(|it| self.member().is_some() || it.welcome == Welcome::Everyone);
                let title = shown.map(|it| words(&it.details.title));
                SourceSeen::Attendance { bands: bands.clone(), gathering: *gathering, title }
            }
            Source::Sum => SourceSeen::Sum,
            Source::Level => SourceSeen::Level,
        };
        IndicatorSeen {
            id,
            name: words(&indicator.name),
            unit: words(&indicator.unit),
            source,
            target: indicator.target,
            growth: self.growth_seen(id, indicator, day),
        }
    }

    fn growth_seen(&self, id: IndicatorId, indicator: &Indicator, until: Day) -> Option<GrowthSeen> {
        let today = self.today();
        let growth = growth(self.community, id, until)?;
        let seen = |it: &crate::impact::Point| PointSeen { day: it.day, amount: self.count(it.amount) };
        // Highest as drawn, so that a masked number cannot be found out by where the highest stands.
        let points: Vec<PointSeen> = growth.points.iter().map(seen).collect();
        let (first, latest) = (*points.first()?, *points.last()?);
        let highest = points
            .iter()
            .copied()
            .reduce(|highest, it| if it.amount.drawn() > highest.amount.drawn() { it } else { highest })?;
        let before = points.iter().rev().nth(1);
        let change = before.and_then(|before| match (before.amount, latest.amount) {
            (Count::Exact(_), Count::Exact(_)) => Some(Change {
                amount: growth.change,
                since: before.day,
                when: match today.monday().days_since(latest.day.monday()) {
                    ..=0 => When::ThisWeek,
                    1..=7 => When::LastWeek,
                    _ => When::Earlier,
                },
            }),
            (Count::Masked, _) | (_, Count::Masked) => None,
        });
        let from_baseline = indicator.baseline.is_some();
        Some(GrowthSeen { first, latest, highest, from_baseline, span: growth.span, change, points })
    }
}

fn records(seen: &Seen<'_>, indicator: &Indicator) -> Vec<RecordSeen> {
    let mut records: Vec<RecordSeen> = indicator
        .records
        .iter()
        .map(|(id, it)| RecordSeen {
            id: *id,
            day: it.day,
            amount: it.amount,
            note: words(&it.note),
            by: it.by.map(|by| seen.person(by)),
            occasion: it.occasion,
            struck: it.struck_because.is_some(),
            struck_because: it.struck_because.as_ref().map(words).unwrap_or_default(),
        })
        .collect();
    records.sort_by_key(|it| std::cmp::Reverse((it.day, it.id)));
    records
}

fn may(seen: &Seen<'_>, act: Act) -> bool {
    match seen.viewer {
        Viewer::Member(member) => rights::may(seen.community, member, act, seen.now),
        Viewer::Outsider => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        gatherings::{self, Details, Ends, Every, Plan, Rhythm},
        impact::{self, Baseline},
        kernel::{MemberId, Moment, Weekday},
        testing::{Story, day, m, occasion, text, time},
    };

    /// A community that counts children, with these counts on Saturdays from 5 September 2026 on.
    fn counted(counts: &[i64]) -> Story {
        let source = Source::Attendance { bands: Band::CHILDREN.to_vec(), gathering: None };
        let choose = impact::Command::Choose {
            name: text("Anak yang datang"),
            unit: text("anak"),
            source,
            baseline: None,
            target: None,
        };
        let details = Details {
            title: text("Pojok baca"),
            time: time("09:00"),
            minutes: 120,
            place: text("Balai desa"),
            note: text(""),
            roles: vec![],
        };
        let repeats = Some(Rhythm {
            every: Every::Week { interval: 1, days: vec![Weekday::Saturday] },
            ends: Ends::Never,
            skipped: vec![],
            added: vec![],
        });
        let plan = Plan {
            details,
            sort: Default::default(),
            welcome: Welcome::Everyone,
            day: day("2026-09-05"),
            repeats,
        };
        let mut story = Story::new()
            .founded()
            .on("2026-09-01 09:00")
            .given(m(1), choose)
            .given(m(1), gatherings::Command::Schedule { plan });
        for (week, count) in (0..).zip(counts) {
            let saturday = day("2026-09-05").plus_days(week * 7);
            story = story.on(&format!("{saturday} 12:00"));
            let occasion = occasion(&format!("1/{saturday}"));
            let count = gatherings::Command::Count {
                occasion,
                band: Band::To12,
                familiarity: Default::default(),
                change: *count,
            };
            story = story.given(m(1), count);
        }
        story
    }

    fn glance(story: &Story, viewer: Viewer, now: Moment) -> GrowthSeen {
        Seen::new(&story.community, viewer, now).at_a_glance().unwrap().growth.unwrap()
    }

    #[test]
    fn members_see_what_outsiders_see_masked() {
        let story = counted(&[3, 12, 4, 2]);
        let member = glance(&story, Viewer::Member(MemberId(1)), story.now);
        assert_eq!((member.first.amount, member.latest.amount), (Count::Exact(3), Count::Exact(2)));
        assert_eq!(member.change.map(|it| (it.amount, it.when)), Some((-2, When::ThisWeek)));
        let outsider = glance(&story, Viewer::Outsider, story.now);
        let amounts: Vec<Count> = outsider.points.iter().map(|it| it.amount).collect();
        assert_eq!(amounts, [Count::Masked, Count::Exact(12), Count::Masked, Count::Masked]);
        assert_eq!((outsider.first.amount, outsider.latest.amount), (Count::Masked, Count::Masked));
        assert_eq!(outsider.change, None);
        assert_eq!(outsider.highest.amount, Count::Exact(12));
    }

    #[test]
    fn a_change_says_how_lately_it_came() {
        let story = counted(&[10, 15]);
        for (days, when) in [(0, When::ThisWeek), (7, When::LastWeek), (14, When::Earlier)] {
            let now = story.now.plus_hours(days * 24);
            assert_eq!(glance(&story, Viewer::Outsider, now).change.map(|it| it.when), Some(when), "{days}");
        }
    }

    #[test]
    fn notes_and_what_has_ended_are_for_members() {
        let choose = impact::Command::Choose {
            name: text("Buku"),
            unit: text("buku"),
            source: Source::Sum,
            baseline: Some(Baseline { day: day("2026-01-01"), amount: 20 }),
            target: Some(100),
        };
        let record = impact::Command::Record {
            indicator: IndicatorId(1),
            day: day("2026-02-01"),
            amount: 30,
            note: text("dari Bu Tati"),
            occasion: None,
        };
        let story = Story::new().founded().given(m(1), choose).given(m(1), record);
        let page = |viewer| Seen::new(&story.community, viewer, story.now).indicator(IndicatorId(1));
        let member = page(Viewer::Member(MemberId(1))).unwrap();
        assert_eq!(member.records.len(), 1);
        assert_eq!(member.indicator.growth.as_ref().unwrap().latest.amount, Count::Exact(50));
        assert!(member.may_record && member.may_change);
        let outsider = page(Viewer::Outsider).unwrap();
        assert!(outsider.records.is_empty() && !outsider.may_record && !outsider.may_change);
        let retired = story.given(m(1), impact::Command::Retire { indicator: IndicatorId(1) });
        let seen = |viewer| Seen::new(&retired.community, viewer, retired.now);
        assert!(seen(Viewer::Outsider).indicator(IndicatorId(1)).is_none());
        assert!(seen(Viewer::Member(MemberId(1))).indicator(IndicatorId(1)).unwrap().retired);
        assert!(seen(Viewer::Outsider).at_a_glance().is_none());
    }
}
