//! Two bars a month, what came beside what went, as inline SVG in the page's own colours; and one bar that fills.
//!
//! Invariant: no colour and no style attribute inside (see [`crate::CSS`]); no number overflows.

use std::fmt::Write;

use crate::growth::text;
use crate::svg::{escape, id, tenths};

/// What the pairs show, oldest first. All words come in the reader's language.
#[derive(Clone, Copy)]
pub struct Flows<'a> {
    /// Begins every id inside, so that two drawings can share a page.
    pub id: &'a str,
    /// The text alternative: a short name, and what the bars say in a sentence.
    pub title: &'a str,
    pub description: &'a str,
    pub flows: &'a [Flow<'a>],
}

/// One month. A value below zero counts as zero.
#[derive(Clone, Copy)]
pub struct Flow<'a> {
    /// Under the pair: a short name of the month.
    pub label: &'a str,
    pub came: i64,
    pub came_worded: &'a str,
    pub went: i64,
    pub went_worded: &'a str,
}

/// More would be thinner than a finger can point at.
const FLOWS_MAX: usize = 12;
// Tenths of a unit.
const WIDTH: i64 = 3200;
const TOP: i64 = 200;
const FLOOR: i64 = 1120;
const BAR_WIDTH_MAX: i64 = 220;
/// Words over the bars where each has this much room.
const SLOT_FOR_WORDS: i64 = 800;

impl Flows<'_> {
    /// 320 × 136 units. None without a month.
    pub fn svg(&self) -> Option<String> {
        let flows = self.flows.get(self.flows.len().saturating_sub(FLOWS_MAX)..)?;
        let highest = flows.iter().map(|it| it.came.max(it.went)).max()?.max(1);
        let name = id(self.id);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"b\" viewBox=\"0 0 320 136\" width=\"100%\" role=\"img\" \
             aria-labelledby=\"{name}-t {name}-d\"><title id=\"{name}-t\">{}</title><desc id=\"{name}-d\">{}</desc>\
             <path class=\"b-floor\" d=\"M0 {}h320\"/>",
            escape(self.title),
            escape(self.description),
            tenths(FLOOR),
        );
        let slot = WIDTH / i64::try_from(flows.len()).unwrap_or(WIDTH);
        let width = (slot * 30 / 100).min(BAR_WIDTH_MAX);
        for (it, n) in flows.iter().zip(0..) {
            let middle = n * slot + slot / 2;
            let pair = [
                ("f-in", middle - width - 15, it.came, it.came_worded, ("end", width)),
                ("f-out", middle + 15, it.went, it.went_worded, ("start", 0)),
            ];
            for (class, left, value, worded, (anchor, side)) in pair {
                let height = height(value, highest);
                let _ = write!(
                    out,
                    "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"/>",
                    tenths(left),
                    tenths(FLOOR - height),
                    tenths(width),
                    tenths(height),
                );
                if slot >= SLOT_FOR_WORDS {
                    // Away from each other, so that they never meet.
                    let at = (left + side, FLOOR - height - 50);
                    text(&mut out, "b-label", at, Some(anchor), worded);
                }
            }
            text(&mut out, "b-label", (middle, 1280), Some("middle"), it.label);
        }
        out.push_str("</svg>");
        Some(out)
    }
}

/// Of nothing a trace stays, so that it is not taken for missing.
fn height(value: i64, highest: i64) -> i64 {
    let height = i128::from(value.max(0)) * i128::from(FLOOR - TOP) / i128::from(highest);
    i64::try_from(height).unwrap_or(FLOOR - TOP).max(12)
}

/// A bar of 320 × 12 units that is filled so far: `part` of `of`, and `spent` of `part` in another colour. Hidden from
/// screen readers; the words stand beside it.
pub fn meter(part: i64, spent: i64, of: i64) -> String {
    let of = of.max(part).max(1);
    let width = |value: i64| {
        let width = i128::from(value.clamp(0, of)) * i128::from(WIDTH) / i128::from(of);
        tenths(i64::try_from(width).unwrap_or(WIDTH))
    };
    format!(
        "<svg class=\"b\" viewBox=\"0 0 320 12\" width=\"100%\" aria-hidden=\"true\">\
         <rect class=\"m-all\" width=\"320\" height=\"12\" rx=\"6\"/>\
         <rect class=\"f-in\" width=\"{}\" height=\"12\" rx=\"6\"/>\
         <rect class=\"f-out\" width=\"{}\" height=\"12\" rx=\"6\"/></svg>",
        width(part),
        width(spent.min(part)),
    )
}

#[cfg(test)]
mod tests {
    use resvg::usvg::roxmltree::Document;

    use super::*;

    #[test]
    fn every_month_has_two_bars_whatever_the_amounts() {
        let rows: [&[(i64, i64)]; 4] =
            [&[(0, 0)], &[(i64::MAX, i64::MIN), (5, 7)], &[(1, 2); 12], &[(1, 2); 40]];
        for row in rows {
            let flow = |(came, went): &(i64, i64)| Flow {
                label: "<Nov>",
                came: *came,
                came_worded: "1 jt",
                went: *went,
                went_worded: "250 rb",
            };
            let flows: Vec<Flow> = row.iter().map(flow).collect();
            let svg = Flows { id: "f", title: "<a>", description: "&", flows: &flows }.svg().unwrap();
            Document::parse(&svg).unwrap();
            assert_eq!(svg.matches("<rect").count(), row.len().min(FLOWS_MAX) * 2);
            assert!(svg.len() < 6_000 && !svg.contains("style="), "{}", svg.len());
        }
        assert_eq!(Flows { id: "f", title: "", description: "", flows: &[] }.svg(), None);
    }

    #[test]
    fn a_meter_is_never_fuller_than_full() {
        for (part, spent, of) in [(0, 0, 0), (50, 20, 100), (500, 900, 100), (-5, -5, -5), (i64::MAX, 1, 1)] {
            Document::parse(
                &meter(part, spent, of).replace("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\""),
            )
            .unwrap();
        }
        assert!(meter(50, 20, 100).contains("width=\"160\"") && meter(50, 20, 100).contains("width=\"64\""));
        assert!(meter(500, 0, 100).contains("\"f-in\" width=\"320\""));
    }
}
