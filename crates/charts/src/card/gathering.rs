//! The card of a gathering: what, when and where, with the leaf of a calendar.

use super::DateBadge;
use super::letters::{Weight, drawable, fit, width};
use super::sheet::{EMBER, FLOOR, INK, LINE, MARGIN, SOFT, Sheet, WASH, WHITE, height};

pub struct Gathering<'a> {
    pub community: &'a str,
    pub seed: &'a [u8; 16],
    pub title: &'a str,
    pub when: &'a str,
    pub place: &'a str,
    pub date: DateBadge<'a>,
    pub cancelled: Option<&'a str>,
}

const EMBLEM: i64 = 76;
const TOP: i64 = 56;
const RIGHT: i64 = 1200 - MARGIN;
const LEAF_WIDTH: i64 = 268;
const LEAF_HEIGHT: i64 = 316;
const BESIDE: i64 = MARGIN + LEAF_WIDTH + 56;

impl Gathering<'_> {
    pub fn drawing(&self) -> String {
        let mut sheet = Sheet::of(self.seed);
        self.head(&mut sheet);
        let below = TOP + EMBLEM + 24;
        let leaf_top = below + (FLOOR - below - LEAF_HEIGHT) / 2;
        self.leaf(&mut sheet, leaf_top);
        let room = RIGHT - BESIDE;
        let title = fit(self.title, Weight::Heavy, &[76, 66, 56, 50], room, 3);
        let when = fit(self.when, Weight::Medium, &[40, 36, 32], room, 2);
        let place = fit(self.place, Weight::Medium, &[36, 32], room, 1);
        let total = height(&title) + 20 + height(&when) + height(&place);
        let mut y = below + (FLOOR - below - total) / 2;
        y = sheet.block(BESIDE, y, Weight::Heavy, if self.cancelled.is_some() { SOFT } else { INK }, &title)
            + 20;
        y = sheet.block(BESIDE, y, Weight::Medium, INK, &when);
        sheet.block(BESIDE, y, Weight::Medium, SOFT, &place);
        sheet.finished()
    }

    fn head(&self, sheet: &mut Sheet) {
        sheet.emblem(self.seed, MARGIN, TOP, EMBLEM);
        let mut right = RIGHT;
        if let Some(word) =
            self.cancelled.map(|word| drawable(word, Weight::Heavy)).filter(|word| !word.is_empty())
        {
            let word = fit(&word, Weight::Heavy, &[34], 420, 1).lines.concat();
            let wide = width(&word, Weight::Heavy, 34) + 56;
            right -= wide + 32;
            let middle = TOP + EMBLEM / 2;
            sheet.push(&format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"64\" rx=\"32\" fill=\"{EMBER}\"/>",
                RIGHT - wide,
                middle - 32
            ));
            sheet.centred((RIGHT - wide / 2, middle + 12), 34, Weight::Heavy, WHITE, &word);
        }
        let beside = MARGIN + EMBLEM + 24;
        let name = fit(self.community, Weight::Heavy, &[40, 36], right - beside, 1);
        sheet.block(beside, TOP + (EMBLEM - height(&name)) / 2, Weight::Heavy, INK, &name);
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
