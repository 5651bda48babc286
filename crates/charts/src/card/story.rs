//! The card of a story: its title large, the number below it, and whose it is. In three shapes.

use super::community::{Numbers, arrow, arrow_width};
use super::frame::Frame;
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
    pub frame: Frame,
}

impl Story<'_> {
    pub fn drawing(&self) -> String {
        let Frame { top, right, floor, photo } = self.frame;
        let mut sheet = Sheet::sized(self.seed, self.shape.size());
        let emblem = if self.shape == Shape::Tall || (self.shape, photo.is_some()) == (Shape::Square, false) {
            136
        } else {
            96
        };
        self.head(&mut sheet, top, emblem, right);
        let below = top + emblem + 40;
        let panel = match (self.headline, self.shape) {
            (None, _) => 0,
            (Some(_), Shape::Link) => 170,
            (Some(_), Shape::Square) if photo.is_some() => 190,
            (Some(_), Shape::Square | Shape::Tall) => 250,
        };
        let (sizes, lines) = self.title_sizes();
        let title = fit(self.title, Weight::Heavy, sizes, right - MARGIN, lines);
        let bottom = floor - 40;
        let room = bottom - panel - below;
        sheet.block(MARGIN, below + (room - height(&title)) / 2, Weight::Heavy, INK, &title);
        if let Some(headline) = self.headline {
            number(&mut sheet, headline, (bottom - panel + 24, bottom), right);
        }
        sheet.finished()
    }

    /// Sizes to try, and how many lines of the smallest the room has.
    fn title_sizes(&self) -> (&'static [i64], usize) {
        match (self.shape, self.frame.photo.is_some(), self.headline.is_some()) {
            (Shape::Link, false, _) => (&[84, 72, 60, 50], 3),
            (Shape::Link, true, true) => (&[54, 46, 40], 3),
            (Shape::Link, true, false) => (&[66, 56, 48], 5),
            (Shape::Square, false, _) => (&[104, 88, 72, 60], 5),
            (Shape::Square, true, true) => (&[60, 52, 46], 2),
            (Shape::Square, true, false) => (&[70, 60, 52], 4),
            (Shape::Tall, false, _) => (&[120, 100, 84, 68], 7),
            (Shape::Tall, true, _) => (&[84, 72, 60], 4),
        }
    }

    fn head(&self, sheet: &mut Sheet, top: i64, emblem: i64, right: i64) {
        sheet.emblem(self.seed, MARGIN, top, emblem);
        let beside = MARGIN + emblem + 28;
        let name = fit(self.community, Weight::Heavy, &[52, 44, 38], right - beside, 1);
        let place = fit(self.place, Weight::Medium, &[32, 28], right - beside, 1);
        let top = top + (emblem - height(&name) - height(&place)) / 2;
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
