//! Which reports there can be, and what happened in the time of one.

use super::Span;
use crate::{
    Community,
    gatherings::{Gathering, OccasionId},
    kernel::Day,
};

/// The days of a month, quarter or year that has begun, and not before there was anything among these gatherings;
/// of a gathering the day on which it is, of a grant those of its terms.
pub fn days(
    community: &Community,
    of: Span,
    today: Day,
    seen: impl Fn(&Gathering) -> bool,
) -> Option<(Day, Day)> {
    if let Span::Occasion(id) = of {
        let it = community.gatherings.occasion(id)?;
        // Where a later part of the series has it, the report is at its new address.
        let there = it.id == id && !it.is_cancelled() && seen(it.gathering);
        return there.then(|| (it.day(), it.day()));
    }
    if let Span::Grant(id) = of {
        return community.reports.grant(id).map(|it| (it.terms.from, it.terms.to));
    }
    let (from, to) = of.days()?;
    let founded = community.profile.founded_at.map(|at| community.today(at));
    let first = founded.into_iter().chain(first_gathering(community, seen)).min()?;
    (from <= today && first <= to).then_some((from, to))
}

/// The first day for which anything is planned or written down.
fn first_gathering(community: &Community, seen: impl Fn(&Gathering) -> bool) -> Option<Day> {
    let gatherings = &community.gatherings;
    let begun = gatherings.all().filter(|(_, it)| seen(it)).map(|(_, it)| it.plan.day);
    let touched = gatherings.records().filter(|it| seen(it.gathering)).map(|it| it.day());
    begun.chain(touched).min()
}

/// Whether something of this day, and perhaps of this gathering, is told in the report: in that of a gathering only
/// what is of it.
pub fn belongs_to(of: Span, days: (Day, Day), on: Day, occasion: Option<OccasionId>) -> bool {
    match of {
        Span::Occasion(id) => occasion == Some(id),
        Span::Year(_) | Span::Quarter(..) | Span::Month(..) | Span::Grant(_) => {
            (days.0..=days.1).contains(&on)
        }
    }
}
