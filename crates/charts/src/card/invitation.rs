//! The card of an invitation: into which community, and who vouches.

use super::letters::{Weight, fit};
use super::sheet::{FLOOR, INK, LINE, MARGIN, SOFT, Sheet, WHITE, height};

const EMBLEM: i64 = 300;
const RIGHT: i64 = 1200 - MARGIN;
const BESIDE: i64 = MARGIN + EMBLEM + 40 + 56;

pub fn drawing(community: &str, seed: &[u8; 16], sentence: &str) -> String {
    let mut sheet = Sheet::of(seed);
    let top = (FLOOR - EMBLEM) / 2;
    sheet.push(&format!(
        "<rect x=\"{MARGIN}\" y=\"{}\" width=\"{side}\" height=\"{side}\" rx=\"90\" fill=\"{WHITE}\" stroke=\"{LINE}\" stroke-width=\"2\"/>",
        top - 20,
        side = EMBLEM + 40
    ));
    sheet.emblem(seed, MARGIN + 20, top, EMBLEM);
    let room = RIGHT - BESIDE;
    let name = fit(community, Weight::Heavy, &[88, 76, 64, 54], room, 3);
    let sentence = fit(sentence, Weight::Medium, &[44, 40, 36], room, 4);
    let y = (FLOOR - height(&name) - 20 - height(&sentence)) / 2;
    let y = sheet.block(BESIDE, y, Weight::Heavy, INK, &name);
    sheet.block(BESIDE, y + 20, Weight::Medium, SOFT, &sentence);
    sheet.finished()
}
