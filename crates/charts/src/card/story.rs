//! The card of a story: its title large, the number below it, and whose it is. In three shapes.

use super::community::{Numbers, arrow, arrow_width};
use super::letters::{Weight, fit, width};
use super::sheet::{EMBER, INK, LINE, MARGIN, SOFT, Sheet, WHITE, height};
use super::{Headline, Shape};

pub struct Story<'a> {
    pub community: &'a str,
    pub place: &'a str,
    pub seed: &'a [u8; 16],
    pub title: &'a str,
    pub headline: Option<Headline<'a>>,
    pub shape: Shape,
}

const TOP: i64 = 56;

impl Story<'_> {
    pub fn drawing(&self) -> String {
        let (wide, high) = self.shape.size();
        let (wide, high) = (i64::from(wide), i64::from(high));
        let mut sheet = Sheet::sized(self.seed, self.shape.size());
        let floor = high - 64;
        let emblem = if self.shape == Shape::Link { 96 } else { 136 };
        let right = wide - MARGIN;
        self.head(&mut sheet, emblem, right);
        let below = TOP + emblem + 40;
        let panel = match (self.headline, self.shape) {
            (None, _) => 0,
            (Some(_), Shape::Link) => 170,
            (Some(_), Shape::Square | Shape::Tall) => 300,
        };
        let (sizes, lines): (&[i64], _) = match self.shape {
            Shape::Link => (&[84, 72, 60, 50], 3),
            Shape::Square => (&[104, 88, 72, 60], 5),
            Shape::Tall => (&[120, 100, 84, 68], 7),
        };
        let title = fit(self.title, Weight::Heavy, sizes, right - MARGIN, lines);
        let bottom = floor - 40;
        let room = bottom - panel - below;
        sheet.block(MARGIN, below + (room - height(&title)) / 2, Weight::Heavy, INK, &title);
        if let Some(headline) = self.headline {
            number(&mut sheet, headline, (bottom - panel + 24, bottom), right);
        }
        sheet.finished()
    }

    fn head(&self, sheet: &mut Sheet, emblem: i64, right: i64) {
        sheet.emblem(self.seed, MARGIN, TOP, emblem);
        let beside = MARGIN + emblem + 28;
        let name = fit(self.community, Weight::Heavy, &[52, 44, 38], right - beside, 1);
        let place = fit(self.place, Weight::Medium, &[32, 28], right - beside, 1);
        let top = TOP + (emblem - height(&name) - height(&place)) / 2;
        let middle = sheet.block(beside, top, Weight::Heavy, INK, &name);
        sheet.block(beside, middle, Weight::Medium, SOFT, &place);
    }
}

/// `10 → 60` beside its caption, on white.
fn number(sheet: &mut Sheet, headline: Headline<'_>, (top, bottom): (i64, i64), right: i64) {
    sheet.push(&format!(
        "<rect x=\"{MARGIN}\" y=\"{top}\" width=\"{}\" height=\"{}\" rx=\"28\" fill=\"{WHITE}\" stroke=\"{LINE}\" \
         stroke-width=\"2\"/>",
        right - MARGIN,
        bottom - top
    ));
    let left = MARGIN + 40;
    let room = (right - 40 - left) * 11 / 20;
    let size = (bottom - top) * 3 / 5;
    let Numbers { before, after, size, .. } = Numbers::fitted(headline, &[size, 72, 60, 48, 40], room);
    let baseline = (top + bottom) / 2 + size * 36 / 100;
    let x = left + width(&before, Weight::Heavy, size);
    sheet.line((left, baseline), size, Weight::Heavy, INK, &before);
    arrow(sheet, x, baseline - size * 36 / 100, size);
    sheet.line((x + arrow_width(size), baseline), size, Weight::Heavy, EMBER, &after);
    let beside = x + arrow_width(size) + width(&after, Weight::Heavy, size) + 32;
    let caption = fit(headline.caption, Weight::Medium, &[40, 34, 28], right - 40 - beside, 3);
    sheet.block(beside, (top + bottom - height(&caption)) / 2, Weight::Medium, SOFT, &caption);
}
