//! The card of a gathering: what, when and where, with the leaf of a calendar.

use super::frame::Frame;
use super::letters::{Block, Weight, drawable, fit, width};
use super::sheet::{EMBER, INK, LINE, MARGIN, SOFT, Sheet, WASH, WHITE, height};
use super::{DateBadge, Shape};

pub struct Gathering<'a> {
    pub community: &'a str,
    pub seed: &'a [u8; 16],
    pub title: &'a str,
    pub when: &'a str,
    pub place: &'a str,
    pub date: DateBadge<'a>,
    pub cancelled: Option<&'a str>,
    pub shape: Shape,
    pub frame: Frame,
}

const EMBLEM: i64 = 76;
const LEAF_WIDTH: i64 = 268;
const LEAF_HEIGHT: i64 = 316;
/// Between the leaf and the words.
const GAP: i64 = 56;
/// Below the title.
const TITLE_GAP: i64 = 20;

/// How large the words may be: sizes to try.
struct Sizes {
    title: &'static [i64],
    title_lines: usize,
    when: &'static [i64],
    place: &'static [i64],
}

const NARROW: Sizes = Sizes { title: &[60, 52, 46], title_lines: 3, when: &[36, 32], place: &[34, 30] };
const BESIDE: Sizes =
    Sizes { title: &[76, 66, 56, 50], title_lines: 3, when: &[40, 36, 32], place: &[36, 32] };
const BELOW: Sizes =
    Sizes { title: &[92, 80, 68, 58], title_lines: 3, when: &[46, 40, 36], place: &[42, 36] };

/// What, when and where, one below the other.
struct Words {
    title: Block,
    when: Block,
    place: Block,
}

impl Words {
    fn height(&self) -> i64 {
        height(&self.title) + TITLE_GAP + height(&self.when) + height(&self.place)
    }
}

impl Gathering<'_> {
    pub fn drawing(&self) -> String {
        let Frame { top, right, floor, photo } = self.frame;
        let mut sheet = Sheet::sized(self.seed, self.shape.size());
        self.head(&mut sheet, top, right);
        let below = top + EMBLEM + 24;
        let middle = |high: i64| below + (floor - below - high) / 2;
        match (self.shape, photo.is_some()) {
            // The words name the day as well: where there is no room for the leaf it is left out.
            (Shape::Link, true) => {
                let words = self.words(MARGIN, &NARROW);
                self.set(&mut sheet, MARGIN, middle(words.height()), &words);
            }
            (Shape::Link, false) | (Shape::Square, true) => {
                let left = MARGIN + LEAF_WIDTH + GAP;
                let words = self.words(left, &BESIDE);
                self.leaf(&mut sheet, middle(LEAF_HEIGHT));
                self.set(&mut sheet, left, middle(words.height()), &words);
            }
            (Shape::Square, false) | (Shape::Tall, _) => {
                let words = self.words(MARGIN, &BELOW);
                let leaf = middle(LEAF_HEIGHT + GAP + words.height());
                self.leaf(&mut sheet, leaf);
                self.set(&mut sheet, MARGIN, leaf + LEAF_HEIGHT + GAP, &words);
            }
        }
        sheet.finished()
    }

    fn words(&self, left: i64, sizes: &Sizes) -> Words {
        let room = self.frame.right - left;
        Words {
            title: fit(self.title, Weight::Heavy, sizes.title, room, sizes.title_lines),
            when: fit(self.when, Weight::Medium, sizes.when, room, 2),
            place: fit(self.place, Weight::Medium, sizes.place, room, 1),
        }
    }

    fn set(&self, sheet: &mut Sheet, left: i64, top: i64, words: &Words) {
        let colour = if self.cancelled.is_some() { SOFT } else { INK };
        let y = sheet.block(left, top, Weight::Heavy, colour, &words.title) + TITLE_GAP;
        let y = sheet.block(left, y, Weight::Medium, INK, &words.when);
        sheet.block(left, y, Weight::Medium, SOFT, &words.place);
    }

    fn head(&self, sheet: &mut Sheet, top: i64, end: i64) {
        sheet.emblem(self.seed, MARGIN, top, EMBLEM);
        let mut right = end;
        if let Some(word) =
            self.cancelled.map(|word| drawable(word, Weight::Heavy)).filter(|word| !word.is_empty())
        {
            let word = fit(&word, Weight::Heavy, &[34], 420, 1).lines.concat();
            let wide = width(&word, Weight::Heavy, 34) + 56;
            right -= wide + 32;
            let middle = top + EMBLEM / 2;
            sheet.push(&format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"64\" rx=\"32\" fill=\"{EMBER}\"/>",
                end - wide,
                middle - 32
            ));
            sheet.centred((end - wide / 2, middle + 12), 34, Weight::Heavy, WHITE, &word);
        }
        let beside = MARGIN + EMBLEM + 24;
        let name = fit(self.community, Weight::Heavy, &[40, 36], right - beside, 1);
        sheet.block(beside, top + (EMBLEM - height(&name)) / 2, Weight::Heavy, INK, &name);
    }

    /// Weekday on ember, the great number of the day, the month. A cancelled day has lost its colour.
    fn leaf(&self, sheet: &mut Sheet, top: i64) {
        let (strip, day_colour) = if self.cancelled.is_some() { (SOFT, SOFT) } else { (EMBER, INK) };
        let (head, round, middle) = (84, 28, MARGIN + LEAF_WIDTH / 2);
        sheet.push(&format!(
            "<rect x=\"{MARGIN}\" y=\"{top}\" width=\"{LEAF_WIDTH}\" height=\"{LEAF_HEIGHT}\" rx=\"{round}\" fill=\"{WHITE}\" \
             stroke=\"{LINE}\" stroke-width=\"2\"/><path d=\"M{MARGIN} {}v-{}q0-{round} {round}-{round}h{}q{round} 0 {round} \
             {round}v{}z\" fill=\"{strip}\"/>",
            top + head,
            head - round,
            LEAF_WIDTH - 2 * round,
            head - round,
        ));
        for x in [middle - 62, middle + 62] {
            sheet.push(&format!("<rect x=\"{}\" y=\"{}\" width=\"12\" height=\"34\" rx=\"6\" fill=\"{WASH}\" stroke=\"{strip}\" stroke-width=\"3\"/>", x - 6, top - 17));
        }
        let weekday =
            fit(&self.date.weekday.to_uppercase(), Weight::Heavy, &[42, 34, 28], LEAF_WIDTH - 40, 1);
        sheet.centred((middle, top + 60), weekday.size, Weight::Heavy, WHITE, &weekday.lines.concat());
        sheet.centred((middle, top + 218), 148, Weight::Heavy, day_colour, &self.date.day.to_string());
        let month = fit(&self.date.month.to_uppercase(), Weight::Heavy, &[40, 34, 28], LEAF_WIDTH - 40, 1);
        sheet.centred((middle, top + 284), month.size, Weight::Heavy, SOFT, &month.lines.concat());
    }
}
