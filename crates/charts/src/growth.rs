//! The growth curve: from the first number to today's, as inline SVG in the page's own colours.
//!
//! Invariant: under 4 kB however many points there are; no colour and no style attribute inside (see [`crate::CSS`]).

use std::fmt::Write;

use crate::Point;
use crate::plot::{Area, Plot};
use crate::svg::{escape, id, pair, tenths};
use crate::thin::thin;

/// What a curve shows. All words come in the reader's language; values that must be masked come masked, in the
/// points as in the words, because the geometry can be read back.
#[derive(Clone, Copy)]
pub struct Growth<'a> {
    /// Begins every id inside, so that two curves can share a page. Letters, digits, `-` and `_`.
    pub id: &'a str,
    /// The text alternative: a short name, and what the curve says in a sentence.
    pub title: &'a str,
    pub description: &'a str,
    /// In any order, at any distances.
    pub points: &'a [Point],
    /// Words under the axis at their x. Those outside the points or without room are left out.
    pub ticks: &'a [(i64, String)],
    /// The first and the last value in words: `10`, `60`, `<5`, `Rp1,2 jt`.
    pub first: &'a str,
    pub last: &'a str,
    pub baseline: Option<Level<'a>>,
    pub target: Option<Level<'a>>,
}

/// A value drawn as a line across the whole curve.
#[derive(Clone, Copy)]
pub struct Level<'a> {
    pub value: i64,
    pub label: &'a str,
}

/// Lengths in tenths of a unit.
struct Frame {
    class: &'static str,
    height: i64,
    top: i64,
    bottom: i64,
    points_max: usize,
}

const WIDTH: i64 = 3200;
const LEFT: i64 = 70;
/// A last value of at most so many characters stands beside its dot, a longer one above it.
const BESIDE_MAX: usize = 5;
const DIGIT: i64 = 95;
const SMALL_DIGIT: i64 = 75;
const LETTER: i64 = 62;

impl Growth<'_> {
    /// The whole chart, 320 × 136 units. None without a point: the page then says how to get the first number.
    pub fn svg(&self) -> Option<String> {
        self.draw(&Frame { class: "g", height: 1360, top: 170, bottom: 1110, points_max: 96 })
    }

    /// The small curve for a card, 320 × 76 units: first and last value, no axis and no levels.
    pub fn sparkline(&self) -> Option<String> {
        let bare = Growth { ticks: &[], baseline: None, target: None, ..*self };
        bare.draw(&Frame { class: "g-small", height: 760, top: 150, bottom: 700, points_max: 64 })
    }

    fn draw(&self, frame: &Frame) -> Option<String> {
        let points = thin(self.points, frame.points_max);
        let last_length = self.last.chars().count();
        let beside = last_length <= BESIDE_MAX;
        let area = Area {
            left: LEFT,
            right: WIDTH - if beside { 130 + DIGIT * last_length as i64 } else { 80 },
            top: if beside { frame.top } else { frame.top + 120 },
            bottom: frame.bottom,
        };
        let levels = self.baseline.iter().chain(&self.target).map(|level| level.value);
        let plot = Plot::of(area, &points, levels)?;
        let name = id(self.id);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{}\" viewBox=\"0 0 320 {}\" width=\"100%\" role=\"img\" \
             aria-labelledby=\"{name}-t {name}-d\"><title id=\"{name}-t\">{}</title><desc id=\"{name}-d\">{}</desc>",
            frame.class,
            tenths(frame.height),
            escape(self.title),
            escape(self.description),
        );
        grid(&mut out, &plot, area);
        surface_and_levels(&mut out, self, &plot, &points, area, &name);
        ends(&mut out, self, &plot, &points, beside);
        ticks(&mut out, self.ticks, &plot, frame.height - 50);
        out.push_str("</svg>");
        Some(out)
    }
}

fn grid(out: &mut String, plot: &Plot, area: Area) {
    let width = tenths(area.right - area.left);
    let lines: String = plot.lines().iter().map(|y| format!("M{}h{width}", pair(area.left, *y))).collect();
    let _ = write!(out, "<path class=\"g-grid\" d=\"{lines}\"/>");
}

fn surface_and_levels(
    out: &mut String,
    growth: &Growth,
    plot: &Plot,
    points: &[Point],
    area: Area,
    name: &str,
) {
    let curve = plot.curve(points);
    if let Some((_, surface)) = &curve {
        let _ = write!(
            out,
            "<linearGradient id=\"{name}-a\" x2=\"0\" y2=\"1\"><stop class=\"g-glow\"/><stop class=\"g-fade\" offset=\"1\"/>\
             </linearGradient><path fill=\"url(#{name}-a)\" d=\"{surface}\"/>",
        );
    }
    // The baseline's word stands under its line at the right, the target's above at the left: there a growing curve is far.
    if let Some(level) = growth.baseline {
        let y = plot.y(level.value);
        let _ = write!(out, "<path class=\"g-base\" d=\"M{}H{}\"/>", pair(area.left, y), tenths(area.right));
        text(out, "g-base-label", (area.right, y + 130), Some("end"), level.label);
    }
    if let Some(level) = growth.target {
        let y = plot.y(level.value);
        let _ =
            write!(out, "<path class=\"g-target\" d=\"M{}H{}\"/>", pair(area.left, y), tenths(area.right));
        text(out, "g-target-label", (area.left, y - 50), None, level.label);
    }
    if let Some((line, _)) = &curve {
        let _ = write!(out, "<path class=\"g-line\" d=\"{line}\"/>");
    }
}

fn ends(out: &mut String, growth: &Growth, plot: &Plot, points: &[Point], beside: bool) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    if points.len() > 1 {
        let (x, y) = plot.at(*first);
        let _ =
            write!(out, "<circle class=\"g-start\" cx=\"{}\" cy=\"{}\" r=\"3.8\"/>", tenths(x), tenths(y));
        let width = SMALL_DIGIT * growth.first.chars().count() as i64;
        let above = plot.highest_between(points, x, x + 60 + width).unwrap_or(y).min(y) - 75;
        // A curve that starts steeply would push the word away from its dot: then it stands at its right, under the curve.
        let place = if y - above > 180 { (x + 85, y + 42) } else { (x + 45, above.max(110)) };
        text(out, "g-first", place, None, growth.first);
    }
    let (x, y) = plot.at(*last);
    let _ = write!(out, "<circle class=\"g-dot\" cx=\"{}\" cy=\"{}\" r=\"4.4\"/>", tenths(x), tenths(y));
    match (beside, points.len()) {
        (true, _) => text(out, "g-last", (x + 90, y + 52), None, growth.last),
        (false, 1) => text(out, "g-last", (x, y - 90), Some("middle"), growth.last),
        (false, _) => text(out, "g-last", (x + 44, y - 90), Some("end"), growth.last),
    }
}

fn ticks(out: &mut String, ticks: &[(i64, String)], plot: &Plot, y: i64) {
    let mut free_from = i64::MIN;
    for (day, label) in ticks {
        if !plot.holds(*day) {
            continue;
        }
        let half = LETTER * label.chars().count() as i64 / 2;
        let x = plot.x(*day).clamp(half + 10, (WIDTH - half - 10).max(half + 10));
        if x - half >= free_from {
            text(out, "g-label", (x, y), Some("middle"), label);
            free_from = x + half + 80;
        }
    }
}

pub(crate) fn text(out: &mut String, class: &str, at: (i64, i64), anchor: Option<&str>, words: &str) {
    if words.is_empty() {
        return;
    }
    let anchor = anchor.map(|anchor| format!(" text-anchor=\"{anchor}\"")).unwrap_or_default();
    let _ = write!(
        out,
        "<text class=\"{class}\" x=\"{}\" y=\"{}\"{anchor}>{}</text>",
        tenths(at.0),
        tenths(at.1),
        escape(words)
    );
}

#[cfg(test)]
pub(crate) mod tests;
