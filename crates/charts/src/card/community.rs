//! The card of a community: who it is, and how it has grown.

use super::Headline;
use super::letters::{Weight, drawable, fit, width};
use super::sheet::{EMBER, FLOOR, INK, LINE, MARGIN, SOFT, Sheet, WHITE, height};
use crate::Point;
use crate::plot::{Area, Plot};
use crate::svg::tenths;
use crate::thin::thin;

pub struct Community<'a> {
    pub name: &'a str,
    pub purpose: &'a str,
    pub place: &'a str,
    pub seed: &'a [u8; 16],
    pub headline: Option<Headline<'a>>,
    pub points: &'a [Point],
}

const EMBLEM: i64 = 112;
const TOP: i64 = 56;
const RIGHT: i64 = 1200 - MARGIN;
const BESIDE: i64 = MARGIN + EMBLEM + 32;

impl Community<'_> {
    pub fn drawing(&self) -> String {
        let mut sheet = Sheet::of(self.seed);
        self.head(&mut sheet);
        let below = TOP + EMBLEM + 30;
        match self.headline {
            Some(headline) => {
                let purpose = fit(self.purpose, Weight::Medium, &[38, 34], RIGHT - MARGIN, 2);
                let top = sheet.block(MARGIN, below, Weight::Medium, INK, &purpose);
                let gap = if purpose.lines.is_empty() { 6 } else { 22 };
                self.panel(&mut sheet, headline, top + gap, FLOOR - 34);
            }
            None => {
                let purpose = fit(self.purpose, Weight::Heavy, &[84, 72, 60, 50], RIGHT - MARGIN, 3);
                let room = FLOOR - below;
                sheet.block(MARGIN, below + (room - height(&purpose)) / 2, Weight::Heavy, INK, &purpose);
            }
        }
        sheet.finished()
    }

    /// Emblem, name and place. What has no drawable letter leaves its place to the other.
    fn head(&self, sheet: &mut Sheet) {
        sheet.emblem(self.seed, MARGIN, TOP, EMBLEM);
        let name = fit(self.name, Weight::Heavy, &[60, 52, 46], RIGHT - BESIDE, 1);
        let place = fit(self.place, Weight::Medium, &[32], RIGHT - BESIDE, 1);
        let top = TOP + (EMBLEM - height(&name) - height(&place)) / 2;
        let middle = sheet.block(BESIDE, top, Weight::Heavy, INK, &name);
        sheet.block(BESIDE, middle, Weight::Medium, SOFT, &place);
    }

    /// The white panel with `10 → 60` and the curve.
    fn panel(&self, sheet: &mut Sheet, headline: Headline, top: i64, bottom: i64) {
        sheet.push(&format!(
            "<rect x=\"{MARGIN}\" y=\"{top}\" width=\"{}\" height=\"{}\" rx=\"28\" fill=\"{WHITE}\" stroke=\"{LINE}\" \
             stroke-width=\"2\"/>",
            RIGHT - MARGIN,
            bottom - top
        ));
        let left = MARGIN + 44;
        // Numbers that would be small beside the curve get its room instead.
        let beside_curve = (self.points.len() > 1)
            .then(|| Numbers::fitted(headline, &[132, 116, 100, 84, 72], 600 - left))
            .filter(|numbers| numbers.is_whole);
        let has_curve = beside_curve.is_some();
        let words_right = if has_curve { 600 } else { RIGHT - 44 };
        let Numbers { before, after, size, .. } = beside_curve.unwrap_or_else(|| {
            Numbers::fitted(headline, &[168, 132, 100, 84, 68, 54, 42], words_right - left)
        });
        let caption = fit(headline.caption, Weight::Medium, &[38, 34, 30], words_right - left, 2);
        // Digits are about seven tenths of their size high.
        let digits = size * 72 / 100;
        let y = top + (bottom - top - digits - 20 - height(&caption)) / 2 + digits;
        let x = left + width(&before, Weight::Heavy, size);
        sheet.line((left, y), size, Weight::Heavy, INK, &before);
        arrow(sheet, x, y - digits / 2, size);
        sheet.line((x + arrow_width(size), y), size, Weight::Heavy, EMBER, &after);
        sheet.block(left, y + 20, Weight::Medium, SOFT, &caption);
        if has_curve {
            let area = Area {
                left: 6500,
                right: (RIGHT - 56) * 10,
                top: (top + 52) * 10,
                bottom: (bottom - 40) * 10,
            };
            curve(sheet, area, self.points);
        }
    }
}

/// `10` and `60` at the size at which they fit with the arrow between.
pub struct Numbers {
    pub before: String,
    pub after: String,
    pub size: i64,
    pub is_whole: bool,
}

impl Numbers {
    /// At the largest size that fits; cut at the last size if none does.
    pub fn fitted(headline: Headline, sizes: &[i64], room: i64) -> Numbers {
        let [before, after] = [headline.before, headline.after].map(|words| drawable(words, Weight::Heavy));
        let wide = |size| {
            width(&before, Weight::Heavy, size) + width(&after, Weight::Heavy, size) + arrow_width(size)
        };
        if let Some(size) = sizes.iter().copied().find(|size| wide(*size) <= room) {
            return Numbers { before, after, size, is_whole: true };
        }
        let size = sizes.last().copied().unwrap_or(40);
        let each = (room - arrow_width(size)) / 2;
        let [before, after] =
            [before, after].map(|words| fit(&words, Weight::Heavy, &[size], each, 1).lines.concat());
        Numbers { before, after, size, is_whole: false }
    }
}

pub fn arrow_width(size: i64) -> i64 {
    size * 98 / 100
}

/// Drawn, because the font has none.
pub fn arrow(sheet: &mut Sheet, x: i64, y: i64, size: i64) {
    let (from, to, head) = (x + size * 18 / 100, x + size * 76 / 100, size * 19 / 100);
    sheet.push(&format!(
        "<path d=\"M{from} {y}H{to}m-{head}-{head}l{head} {head}-{head} {head}\" fill=\"none\" stroke=\"{EMBER}\" \
         stroke-width=\"{}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
        size * 11 / 100
    ));
}

fn curve(sheet: &mut Sheet, area: Area, points: &[Point]) {
    let points = thin(points, 128);
    let Some(plot) = Plot::of(area, &points, std::iter::empty()) else { return };
    let (Some((line, surface)), Some(first), Some(last)) =
        (plot.curve(&points), points.first(), points.last())
    else {
        return;
    };
    let grid: String = plot
        .lines()
        .iter()
        .map(|y| format!("M{} {}H{}", tenths(area.left), tenths(*y), tenths(area.right)))
        .collect();
    let ((ax, ay), (bx, by)) = (plot.at(*first), plot.at(*last));
    sheet.push(&format!(
        "<linearGradient id=\"a\" x2=\"0\" y2=\"1\"><stop stop-color=\"{EMBER}\" stop-opacity=\".28\"/>\
         <stop offset=\"1\" stop-color=\"{EMBER}\" stop-opacity=\"0\"/></linearGradient>\
         <path d=\"{grid}\" stroke=\"{LINE}\" stroke-width=\"2\" stroke-dasharray=\"6 8\"/>\
         <path d=\"{surface}\" fill=\"url(#a)\"/>\
         <path d=\"{line}\" fill=\"none\" stroke=\"{EMBER}\" stroke-width=\"8\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\
         <circle cx=\"{}\" cy=\"{}\" r=\"11\" fill=\"{WHITE}\" stroke=\"{EMBER}\" stroke-width=\"6\"/>\
         <circle cx=\"{}\" cy=\"{}\" r=\"15\" fill=\"{EMBER}\"/>",
        tenths(ax),
        tenths(ay),
        tenths(bx),
        tenths(by)
    ));
}
