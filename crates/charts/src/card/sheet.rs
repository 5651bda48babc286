//! The paper on which a card is drawn: its colours, its batik edge, and how words are set on it.
//! Lengths are pixels.

use std::fmt::Write;

use super::letters::{self, Block, Weight};
use crate::emblem;
use crate::svg::{escape, tenths};

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;
/// Free space at the sides, and what the batik edge leaves.
pub const MARGIN: i64 = 72;
pub const FLOOR: i64 = 566;

pub const PAPER: &str = "#fbf6ee";
pub const WHITE: &str = "#fffdf9";
pub const INK: &str = "#2a2018";
pub const SOFT: &str = "#6b5d4f";
pub const LINE: &str = "#eadfce";
pub const EMBER: &str = "#c2410c";
pub const WASH: &str = "#fdebdc";

pub struct Sheet {
    out: String,
}

impl Sheet {
    /// Paper with a batik edge in the colours of the community's emblem.
    pub fn of(seed: &[u8; 16]) -> Sheet {
        Sheet::sized(seed, (WIDTH, HEIGHT))
    }

    /// The same in another shape: width and height.
    pub fn sized(seed: &[u8; 16], (wide, high): (u32, u32)) -> Sheet {
        let colours = emblem::colours_of(seed);
        let tile = 32;
        let lenses = emblem::lenses((tile * 5, tile * 5), 12, tile * 5 - 12, 62);
        let band = i64::from(high) - 2 * tile;
        let mut sheet = Sheet { out: String::new() };
        let _ = write!(
            sheet.out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" font-family=\"{}\">\
             <pattern id=\"k\" y=\"{band}\" width=\"{tile}\" height=\"{tile}\" patternUnits=\"userSpaceOnUse\">\
             <path d=\"{lenses}\" fill=\"{}\"/><circle cx=\"0\" cy=\"0\" r=\"2.4\" fill=\"{ornament}\"/>\
             <circle cx=\"{tile}\" cy=\"0\" r=\"2.4\" fill=\"{ornament}\"/><circle cx=\"0\" cy=\"{tile}\" r=\"2.4\" fill=\"{ornament}\"/>\
             <circle cx=\"{tile}\" cy=\"{tile}\" r=\"2.4\" fill=\"{ornament}\"/></pattern>\
             <path d=\"M0 0h{wide}v{high}H0z\" fill=\"{PAPER}\"/><path d=\"M0 {band}h{wide}v64H0z\" fill=\"{}\"/>\
             <path d=\"M0 {band}h{wide}v64H0z\" fill=\"url(#k)\" opacity=\".9\"/>",
            letters::FAMILY,
            colours.petal,
            colours.ground,
            ornament = colours.ornament,
        );
        sheet
    }

    pub fn push(&mut self, drawing: &str) {
        self.out.push_str(drawing);
    }

    pub fn emblem(&mut self, seed: &[u8; 16], x: i64, y: i64, size: i64) {
        let drawing = emblem::drawing(seed);
        let _ = write!(
            self.out,
            "<svg x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 64 64\">{drawing}</svg>"
        );
    }

    /// One line; `at` is the start of its baseline. The words must be drawable.
    pub fn line(&mut self, at: (i64, i64), size: i64, weight: Weight, colour: &str, words: &str) {
        self.anchored("start", at, size, weight, colour, words);
    }

    /// One line around its middle.
    pub fn centred(&mut self, at: (i64, i64), size: i64, weight: Weight, colour: &str, words: &str) {
        self.anchored("middle", at, size, weight, colour, words);
    }

    fn anchored(
        &mut self,
        anchor: &str,
        at: (i64, i64),
        size: i64,
        weight: Weight,
        colour: &str,
        words: &str,
    ) {
        // Large heavy letters stand too far apart at their natural distance.
        let closer = if weight == Weight::Heavy { -size / 5 } else { 0 };
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{size}\" font-weight=\"{}\" letter-spacing=\"{}\" fill=\"{colour}\" \
             text-anchor=\"{anchor}\">{}</text>",
            at.0,
            at.1,
            weight.number(),
            tenths(closer),
            escape(words)
        );
    }

    /// Lines below each other; `top` is the upper edge of the first. Returns the lower edge of the last.
    pub fn block(&mut self, x: i64, top: i64, weight: Weight, colour: &str, block: &Block) -> i64 {
        let mut y = top;
        for line in &block.lines {
            self.line((x, y + block.size * 92 / 100), block.size, weight, colour, line);
            y += leading(block.size);
        }
        y
    }

    pub fn finished(self) -> String {
        self.out + "</svg>"
    }
}

/// From line to line.
fn leading(size: i64) -> i64 {
    size * 122 / 100
}

/// The height that a block takes.
pub fn height(block: &Block) -> i64 {
    leading(block.size) * block.lines.len() as i64
}
