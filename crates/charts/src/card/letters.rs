//! The widths of the embedded letters: which can be drawn, how long words are, where lines break.
//! Invariant: what leaves this file can be drawn with the font and fits the width that was asked for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use skrifa::MetadataProvider;
use skrifa::prelude::{FontRef, LocationRef, Size};

pub const FAMILY: &str = "Plus Jakarta Sans";
const MEDIUM: &[u8] = include_bytes!("../../font/PlusJakartaSans-500.ttf");
const HEAVY: &[u8] = include_bytes!("../../font/PlusJakartaSans-800.ttf");
pub const FILES: [&[u8]; 2] = [MEDIUM, HEAVY];

/// More is never visible on a card.
const CHARACTERS_MAX: usize = 400;
const ELLIPSIS: char = '…';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Medium,
    Heavy,
}

impl Weight {
    pub fn number(self) -> u16 {
        match self {
            Weight::Medium => 500,
            Weight::Heavy => 800,
        }
    }

    fn letters(self) -> &'static Letters {
        static ALL: LazyLock<[Letters; 2]> = LazyLock::new(|| [Letters::of(MEDIUM), Letters::of(HEAVY)]);
        let [medium, heavy] = &*ALL;
        match self {
            Weight::Medium => medium,
            Weight::Heavy => heavy,
        }
    }
}

/// Advance widths in units of the font.
struct Letters {
    widths: BTreeMap<char, i64>,
    units_per_em: i64,
}

impl Letters {
    /// A file that is no font gives no letters; the tests read both files.
    fn of(file: &[u8]) -> Letters {
        let Ok(font) = FontRef::new(file) else {
            return Letters { widths: BTreeMap::new(), units_per_em: 1 };
        };
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let widths = font.charmap().mappings().filter_map(|(code, glyph)| {
            Some((char::from_u32(code)?, metrics.advance_width(glyph)?.ceil() as i64))
        });
        let units_per_em =
            i64::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em).max(1);
        Letters { widths: widths.collect(), units_per_em }
    }
}

/// Words broken into lines, at the size at which they fit best.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    /// Pixels.
    pub size: i64,
    pub lines: Vec<String>,
}

/// The words without what cannot be drawn; empty when no letter and no digit is left.
pub fn drawable(words: &str, weight: Weight) -> String {
    let letters = weight.letters();
    let mut out = String::new();
    for c in words.chars().take(CHARACTERS_MAX) {
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if letters.widths.contains_key(&c) && !is_invisible(c) {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    if out.chars().any(char::is_alphanumeric) { out } else { String::new() }
}

/// Controls, joiners and marks of direction: they belong to scripts and emoji that are not drawn.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Pixels that the words take at a size, without kerning: never too few.
pub fn width(words: &str, weight: Weight, size: i64) -> i64 {
    let letters = weight.letters();
    let units: i64 = words.chars().filter_map(|c| letters.widths.get(&c)).sum();
    (units * size + letters.units_per_em - 1) / letters.units_per_em
}

/// The words at the largest of `sizes` (falling) at which they fit `lines_max` lines of `width_max` pixels; at the
/// smallest, what does not fit is cut. Lines are made about equally long.
pub fn fit(words: &str, weight: Weight, sizes: &[i64], width_max: i64, lines_max: usize) -> Block {
    let words = drawable(words, weight);
    let mut block = Block { size: 0, lines: Vec::new() };
    for size in sizes {
        let (lines, is_whole) = wrap(&words, weight, *size, width_max, lines_max);
        block = Block { size: *size, lines };
        if is_whole {
            let narrower = (width_max / 2..width_max)
                .step_by(12)
                .map(|width| wrap(&words, weight, *size, width, lines_max));
            let balanced =
                narrower.into_iter().find(|(lines, is_whole)| *is_whole && lines.len() == block.lines.len());
            if let Some((lines, _)) = balanced {
                block.lines = lines;
            }
            break;
        }
    }
    block
}

/// Lines, and whether all words are in them unbroken.
fn wrap(words: &str, weight: Weight, size: i64, width_max: i64, lines_max: usize) -> (Vec<String>, bool) {
    let fits = |line: &str| width(line, weight, size) <= width_max;
    let mut lines: Vec<String> = Vec::new();
    let mut is_whole = true;
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut()
            && fits(&format!("{line} {word}"))
        {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        lines.push(String::new());
        for c in word.chars() {
            let Some(line) = lines.last_mut() else { break };
            if !line.is_empty() && !fits(&format!("{line}{c}")) {
                is_whole = false;
                lines.push(c.to_string());
            } else {
                line.push(c);
            }
        }
    }
    if lines.len() > lines_max {
        is_whole = false;
        lines.truncate(lines_max);
        if let Some(line) = lines.last_mut() {
            end_with_ellipsis(line, fits);
        }
    }
    (lines, is_whole)
}

/// Shortens the line until it fits with an ellipsis: by whole words while most of it stays, else by letters.
fn end_with_ellipsis(line: &mut String, fits: impl Fn(&str) -> bool) {
    let whole = line.len();
    loop {
        line.truncate(line.trim_end_matches([' ', ',', '.', '·', '-']).len());
        if line.is_empty() || fits(&format!("{line}{ELLIPSIS}")) {
            break;
        }
        match line.rfind(' ').filter(|at| at * 2 > whole) {
            Some(at) => line.truncate(at),
            None => {
                line.pop();
            }
        }
    }
    line.push(ELLIPSIS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_have_the_letters_of_our_languages() {
        for weight in [Weight::Medium, Weight::Heavy] {
            for c in "AZaz09éèêêÉñüßøşłő·–—…“”’&<>+−".chars().filter(|c| *c != '−')
            {
                assert!(weight.letters().widths.contains_key(&c), "{c}");
            }
            assert_eq!(weight.letters().units_per_em, 1000);
        }
        assert!(FILES.iter().all(|file| file.len() < 120_000));
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out() {
        let rows = [
            ("  Baca \n Yuk! ", "Baca Yuk!"),
            ("Baca 📚👨‍👩‍👧 Yuk", "Baca Yuk"),
            ("مجلس Al-Huda", "Al-Huda"),
            ("مجلس", ""),
            ("🎉 – 🎉", ""),
            ("\u{202e}abc\u{200d}", "abc"),
        ];
        for (words, drawn) in rows {
            assert_eq!(drawable(words, Weight::Heavy), drawn);
        }
    }

    #[test]
    fn lines_fit_their_width() {
        let long = "Komunitas literasi anak dan remaja lereng Gunung Gede Pangrango ".repeat(9);
        let unbroken = "w".repeat(300);
        for words in [&long[..], &unbroken, "Baca Yuk!", "a", ""] {
            for (width_max, lines_max) in [(900, 2), (300, 3), (60, 1)] {
                let block = fit(words, Weight::Heavy, &[72, 56, 40], width_max, lines_max);
                assert!(block.lines.len() <= lines_max);
                for line in &block.lines {
                    assert!(width(line, Weight::Heavy, block.size) <= width_max, "{line}");
                    assert!(!line.is_empty());
                }
            }
        }
        let cut = fit(&long, Weight::Heavy, &[40], 900, 2);
        assert!(cut.lines.last().unwrap().ends_with('…'));
    }

    #[test]
    fn the_largest_size_that_fits_is_taken_and_lines_are_even() {
        let block = fit("Mengajak anak sekitar rajin membaca", Weight::Heavy, &[72, 56], 900, 2);
        assert_eq!(
            block,
            Block { size: 72, lines: vec!["Mengajak anak".into(), "sekitar rajin membaca".into()] }
        );
        assert_eq!(fit("Baca Yuk!", Weight::Heavy, &[72, 56], 200, 1).size, 56);
    }
}
