//! Bars, one an occasion: who came, time after time, as inline SVG in the page's own colours.
//!
//! Invariant: under 6 kB; the newest bars are the ones shown; no colour and no style attribute inside (see
//! [`crate::CSS`]).

use std::fmt::Write;

use crate::growth::text;
use crate::svg::{escape, id, tenths};

/// What the bars show, oldest first. All words come in the reader's language.
#[derive(Clone, Copy)]
pub struct Bars<'a> {
    /// Begins every id inside, so that two drawings can share a page.
    pub id: &'a str,
    /// The text alternative: a short name, and what the bars say in a sentence.
    pub title: &'a str,
    pub description: &'a str,
    pub bars: &'a [Bar<'a>],
}

/// One occasion. A value below zero counts as zero; a value that must be masked comes masked, also in `worded`.
#[derive(Clone, Copy)]
pub struct Bar<'a> {
    /// Under the bar: a short date.
    pub label: &'a str,
    pub value: i64,
    /// Above the bar: `38`, `<5`.
    pub worded: &'a str,
}

/// A year of weeks; more would be thinner than a finger can point at.
const BARS_MAX: usize = 52;
// Tenths of a unit.
const WIDTH: i64 = 3200;
const HEIGHT: i64 = 1360;
const TOP: i64 = 200;
const FLOOR: i64 = 1120;
const BAR_WIDTH_MAX: i64 = 280;
const LETTER: i64 = 62;

impl Bars<'_> {
    /// 320 × 136 units. None without a bar.
    pub fn svg(&self) -> Option<String> {
        let bars = self.bars.get(self.bars.len().saturating_sub(BARS_MAX)..)?;
        let highest = bars.iter().map(|bar| bar.value).max()?.max(1);
        let name = id(self.id);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"b\" viewBox=\"0 0 320 136\" width=\"100%\" role=\"img\" \
             aria-labelledby=\"{name}-t {name}-d\"><title id=\"{name}-t\">{}</title><desc id=\"{name}-d\">{}</desc>\
             <path class=\"b-floor\" d=\"M0 {}h320\"/>",
            escape(self.title),
            escape(self.description),
            tenths(FLOOR),
        );
        let places =
            bars.iter().zip(0..).map(|(bar, n)| (bar, place(n, bars.len() as i64, bar.value, highest)));
        let places: Vec<(&Bar, Place)> = places.collect();
        let ((_, newest), older) = places.split_last()?;
        let shape: String = older.iter().map(|(_, place)| place.shape()).collect();
        if !shape.is_empty() {
            let _ = write!(out, "<path class=\"b-bar\" d=\"{shape}\"/>");
        }
        let _ = write!(out, "<path class=\"b-now\" d=\"{}\"/>", newest.shape());
        values(&mut out, &places, highest);
        labels(&mut out, &places);
        out.push_str("</svg>");
        Some(out)
    }
}

/// Where a bar stands, in tenths.
struct Place {
    middle: i64,
    width: i64,
    height: i64,
    slot: i64,
}

fn place(n: i64, count: i64, value: i64, highest: i64) -> Place {
    let slot = WIDTH / count;
    let width = (slot * 66 / 100).min(BAR_WIDTH_MAX);
    let height = (i128::from(value.max(0)) * i128::from(FLOOR - TOP) / i128::from(highest)) as i64;
    Place { middle: (2 * n + 1) * WIDTH / (2 * count), width, height, slot }
}

impl Place {
    /// A bar with a round top. Of an empty occasion a trace stays, so that it is not taken for none.
    fn shape(&self) -> String {
        let height = self.height.max(12);
        let round = (self.width / 2).min(height).min(60);
        let (left, flat, side) = (self.middle - self.width / 2, self.width - 2 * round, height - round);
        let r = tenths(round);
        format!(
            "M{} {}v-{}q0-{r} {r}-{r}h{}q{r} 0 {r} {r}v{}z",
            tenths(left),
            tenths(FLOOR),
            tenths(side),
            tenths(flat),
            tenths(side),
        )
    }
}

/// Every value where there is room; else the newest and, if it stands apart, the highest.
fn values(out: &mut String, places: &[(&Bar, Place)], highest: i64) {
    let widest = places.iter().map(|(bar, _)| bar.worded.chars().count()).max().unwrap_or(0) as i64 * 75;
    let newest = places.last().map_or(0, |(_, place)| place.middle);
    let mut highest_shown = false;
    for (bar, place) in places {
        let everyone = place.slot >= widest + 50;
        let is_newest = place.middle == newest;
        let is_highest = bar.value == highest && !highest_shown && newest - place.middle > widest + 50;
        if everyone || is_newest || is_highest {
            highest_shown |= is_highest;
            let half = bar.worded.chars().count() as i64 * 75 / 2;
            let x = place.middle.clamp(half, (WIDTH - half).max(half));
            text(out, "b-value", (x, FLOOR - place.height.max(12) - 55), Some("middle"), bar.worded);
        }
    }
}

/// Words are placed from the newest backwards, because that one must have its date.
fn labels(out: &mut String, places: &[(&Bar, Place)]) {
    let mut free_until = WIDTH;
    for (bar, place) in places.iter().rev() {
        let half = bar.label.chars().count() as i64 * LETTER / 2;
        let x = place.middle.clamp(half, (WIDTH - half).max(half));
        if x + half <= free_until {
            text(out, "b-label", (x, HEIGHT - 80), Some("middle"), bar.label);
            free_until = x - half - 80;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::usvg::roxmltree::Document;

    fn check(values: &[i64], bars_shown: usize) -> String {
        let worded: Vec<(String, String)> =
            values.iter().zip(1..).map(|(v, n)| (format!("{n} Mar"), v.to_string())).collect();
        let bars: Vec<Bar> = values
            .iter()
            .zip(&worded)
            .map(|(value, (label, worded))| Bar { label, value: *value, worded })
            .collect();
        let svg = Bars { id: "h", title: "<b>", description: "&", bars: &bars }.svg().unwrap();
        assert!(svg.len() < 6_000, "{}", svg.len());
        Document::parse(&svg).unwrap();
        assert!(!svg.contains("<b>") && !svg.contains("style="));
        assert_eq!(svg.matches('z').count(), bars_shown, "{svg}");
        svg
    }

    #[test]
    fn every_occasion_has_a_bar_up_to_a_year_of_weeks() {
        assert_eq!(Bars { id: "h", title: "", description: "", bars: &[] }.svg(), None);
        check(&[7], 1);
        check(&[0, 0, 0], 3);
        check(&[-3, i64::MAX, i64::MIN], 3);
        let many: Vec<i64> = (0..200).collect();
        let svg = check(&many, BARS_MAX);
        assert!(svg.contains(">199<") && !svg.contains(">100<"), "the newest are shown");
    }

    #[test]
    fn values_and_dates_stand_where_there_is_room() {
        let few = check(&[12, 38, 60, 8], 4);
        assert_eq!(few.matches("b-value").count(), 4);
        assert_eq!(few.matches("b-label").count(), 4);
        let mut many = vec![5; 40];
        many.insert(3, 90);
        let crowded = check(&many, 41);
        assert_eq!(crowded.matches("b-value").count(), 2);
        assert!(crowded.contains(">90<") && crowded.contains(">41 Mar<"));
    }

    #[test]
    fn the_highest_bar_reaches_the_top_and_half_of_it_the_middle() {
        let full = place(0, 2, 60, 60);
        let half = place(1, 2, 30, 60);
        assert_eq!((full.height, half.height), (FLOOR - TOP, (FLOOR - TOP) / 2));
        assert_eq!((full.middle, half.middle), (WIDTH / 4, WIDTH * 3 / 4));
    }
}
