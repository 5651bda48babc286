//! The money of a report: what a month, a quarter or a year began with, what came and went, what is left. For members.

use std::collections::BTreeMap;

use community::{
    kernel::{Month, Rupiah},
    seen_by::{
        cash::{Kind, MonthSeen},
        reports::{ReportSeen, Span},
    },
};

use super::words;
use crate::Visit;

/// Labels and amounts, as a report lists its facts; nothing where nothing was written or it is not for these eyes.
pub fn facts(visit: &Visit, it: &ReportSeen) -> Vec<(String, String)> {
    let w = visit.words;
    if it.members.is_none() {
        return vec![];
    }
    let this = Month::of(it.today);
    let months = months(it.span).into_iter().filter(|it| *it <= this);
    let seen: Vec<MonthSeen> = months.filter_map(|it| visit.seen(|seen| seen.cash_month(it))).collect();
    let (Some(first), Some(last)) = (seen.first(), seen.last()) else { return vec![] };
    if seen.iter().all(|it| it.entries.is_empty()) {
        return vec![];
    }
    let came = sums(seen.iter().flat_map(|it| &it.flow.came_from));
    let went = sums(seen.iter().flat_map(|it| &it.flow.went_for));
    let total = |of: &BTreeMap<Kind, i64>| Rupiah(of.values().sum()).to_string();
    let kinds = |of: &BTreeMap<Kind, i64>, side: &str| -> Vec<(String, String)> {
        let label = |kind| w.with(side, &[("kind", words::kind(w, kind).into())]);
        of.iter().map(|(kind, it)| (label(*kind), Rupiah(*it).to_string())).collect()
    };
    let mut facts = vec![
        (w.t("cash-report-began").into_owned(), first.began_with.to_string()),
        (w.t("cash-came").into_owned(), total(&came)),
    ];
    facts.extend(kinds(&came, "cash-report-came"));
    facts.push((w.t("cash-went").into_owned(), total(&went)));
    facts.extend(kinds(&went, "cash-report-went"));
    facts.push((w.t("cash-ended-with").into_owned(), last.ended_with.to_string()));
    facts
}

fn sums<'a>(of: impl Iterator<Item = &'a community::seen_by::cash::KindSum>) -> BTreeMap<Kind, i64> {
    let mut sums = BTreeMap::new();
    of.for_each(|it| *sums.entry(it.of).or_default() += it.rupiah.0);
    sums
}

/// A gathering and a grant have no months of their own.
fn months(span: Span) -> Vec<Month> {
    let month = |year, number: i8| format!("{year:04}-{number:02}").parse::<Month>().ok();
    let of = |year, first: i8, last: i8| (first..=last).filter_map(|it| month(year, it)).collect();
    match span {
        Span::Month(year, number) => of(year, number, number),
        Span::Quarter(year, quarter) => of(year, quarter * 3 - 2, quarter * 3),
        Span::Year(year) => of(year, 1, 12),
        Span::Occasion(_) | Span::Grant(_) => vec![],
    }
}
