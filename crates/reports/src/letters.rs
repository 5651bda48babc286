//! The embedded letters: what can be drawn with them, how wide it is, where lines break.
//!
//! Invariant: whatever the words, each glyph drawn is in the font, and a line of more than one letter fits its width.
//! What the font lacks: a few signs have a stand-in, emoji and invisible characters are left out, and any other run of
//! letters becomes `[…]`, so that a reader sees that something is missing.

use std::sync::LazyLock;

use harfrust::{Direction, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use krilla::text::{GlyphId, KrillaGlyph};
use skrifa::prelude::{FontRef, LocationRef, Size};
use skrifa::{MetadataProvider, charmap::Charmap};

/// The same files as on the cards.
pub const MEDIUM: &[u8] = include_bytes!("../../charts/font/PlusJakartaSans-500.ttf");
pub const HEAVY: &[u8] = include_bytes!("../../charts/font/PlusJakartaSans-800.ttf");
pub const FAMILY: &str = "Plus Jakarta Sans";
const MISSING: &str = "[…]";
/// Ems. The font's own space is made for large words; in running text it lets them run together.
const SPACE: f32 = 0.24;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Medium,
    Heavy,
}

struct Letters {
    font: FontRef<'static>,
    charmap: Charmap<'static>,
    shaping: ShaperData,
    plan: ShapePlan,
    units_per_em: f32,
}

impl Letters {
    fn of(file: &'static [u8]) -> Option<Letters> {
        let font = FontRef::new(file).ok()?;
        let shaping = ShaperData::new(&font);
        let plan = {
            let shaper = shaping.shaper(&font).build();
            ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[])
        };
        let units_per_em = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
        Some(Letters {
            charmap: font.charmap(),
            font,
            shaping,
            plan,
            units_per_em: f32::from(units_per_em.max(1)),
        })
    }

    /// Both files are ours and the tests read them; a file that were none would draw nothing.
    fn in_weight(weight: Weight) -> Option<&'static Letters> {
        static MEDIUM_LETTERS: LazyLock<Option<Letters>> = LazyLock::new(|| Letters::of(MEDIUM));
        static HEAVY_LETTERS: LazyLock<Option<Letters>> = LazyLock::new(|| Letters::of(HEAVY));
        match weight {
            Weight::Medium => MEDIUM_LETTERS.as_ref(),
            Weight::Heavy => HEAVY_LETTERS.as_ref(),
        }
    }
}

/// Glyphs in a row and the words they draw. Widths are in ems.
#[derive(Clone, Debug, Default)]
pub struct Run {
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    pub width: f32,
}

impl Run {
    /// Words that can be drawn, without a line break.
    pub fn of(text: &str, weight: Weight) -> Run {
        let Some(letters) = Letters::in_weight(weight) else { return Run::default() };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let shaper = letters.shaping.shaper(&letters.font).build();
        let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(&letters.plan)));
        let em = |units: i32| units as f32 / letters.units_per_em;
        let clusters: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).map(|(info, place)| {
            let start = info.cluster as usize;
            let next = clusters.partition_point(|cluster| *cluster <= start);
            let end = clusters.get(next).copied().unwrap_or(text.len());
            let is_space = matches!(text.get(start..end), Some(" " | "\u{a0}"));
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                if is_space { SPACE } else { em(place.x_advance) },
                em(place.x_offset),
                em(place.y_offset),
                0.0,
                start..end,
                None,
            )
        });
        let glyphs: Vec<KrillaGlyph> = glyphs.collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Run { text: text.to_owned(), glyphs, width }
    }

    fn is_empty(&self) -> bool {
        self.glyphs.is_empty()
    }

    fn append(&mut self, other: Run) {
        let offset = self.text.len();
        self.text.push_str(&other.text);
        self.width += other.width;
        self.glyphs.extend(other.glyphs.into_iter().map(|mut glyph| {
            glyph.text_range = glyph.text_range.start + offset..glyph.text_range.end + offset;
            glyph
        }));
    }

    /// A line that goes on below ends with a space, which readers of the file need and eyes do not.
    fn with_trailing(mut self, space: &Run) -> Run {
        let width = self.width;
        self.append(space.clone());
        self.width = width;
        self
    }

    /// Pieces of at most this width, but of one cluster of letters at least.
    fn cut(self, width: f32) -> Vec<Run> {
        let mut pieces = vec![Run::default()];
        let mut rest = self.glyphs.into_iter().peekable();
        while let Some(first) = rest.next() {
            let range = first.text_range.clone();
            let mut cluster = vec![first];
            while let Some(glyph) = rest.next_if(|glyph| glyph.text_range == range) {
                cluster.push(glyph);
            }
            let advance: f32 = cluster.iter().map(|glyph| glyph.x_advance).sum();
            for glyph in &mut cluster {
                glyph.text_range = 0..range.len();
            }
            let text = self.text.get(range).unwrap_or_default().to_owned();
            let cluster = Run { text, glyphs: cluster, width: advance };
            match pieces.last_mut().filter(|piece| piece.is_empty() || piece.width + advance <= width) {
                Some(piece) => piece.append(cluster),
                None => pieces.push(cluster),
            }
        }
        pieces
    }
}

/// Lines of at most `width` ems, one at least: a single space where there are no words.
pub fn lines(words: &str, weight: Weight, width: f32) -> Vec<Run> {
    let space = Run::of(" ", weight);
    let mut lines: Vec<Run> = Vec::new();
    let mut line = Run::default();
    for word in drawable(words, weight).split(' ').filter(|word| !word.is_empty()) {
        let word = Run::of(word, weight);
        if !line.is_empty() {
            if line.width + space.width + word.width <= width {
                line.append(space.clone());
            } else {
                lines.push(std::mem::take(&mut line).with_trailing(&space));
            }
        }
        if line.width + word.width <= width {
            line.append(word);
            continue;
        }
        let mut pieces = word.cut(width);
        line = pieces.pop().unwrap_or_default();
        lines.append(&mut pieces);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(if line.is_empty() { space } else { line });
    }
    lines
}

/// One line of at most `width` ems; what does not fit is cut.
pub fn one_line(words: &str, weight: Weight, width: f32) -> Run {
    let whole = Run::of(drawable(words, weight).trim(), weight);
    if whole.width <= width {
        return whole;
    }
    let ellipsis = Run::of("…", weight);
    let mut short = whole.cut(width - ellipsis.width).into_iter().next().unwrap_or_default();
    short.append(ellipsis);
    short
}

/// Whether there is anything to draw.
pub fn is_blank(words: &str) -> bool {
    drawable(words, Weight::Medium).trim().is_empty()
}

/// For what is told and not drawn: bookmarks, titles, text alternatives.
pub fn told(words: &str, characters_max: usize) -> String {
    let words: Vec<&str> = words.split(|c: char| c.is_whitespace() || c.is_control()).collect();
    let words = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let kept = words.chars().filter(|c| !is_invisible(*c) && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    kept.take(characters_max).collect()
}

fn drawable(words: &str, weight: Weight) -> String {
    let Some(letters) = Letters::in_weight(weight) else { return String::new() };
    let mut out = String::with_capacity(words.len());
    for c in words.chars().filter(|c| !is_skipped(*c)) {
        if let Some(stand_in) = stand_in(c) {
            out.push_str(stand_in);
        } else if letters.charmap.map(c).is_some() {
            out.push(c);
        } else {
            // A sentence that cannot be drawn is one gap, not one for each word.
            let kept = out.trim_end().len();
            if out.get(..kept).is_some_and(|kept| kept.ends_with(MISSING)) {
                out.truncate(kept);
            } else {
                out.push_str(MISSING);
            }
        }
    }
    out
}

fn stand_in(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' | '\u{202f}' => "\u{a0}",
        c if c.is_whitespace() || c == '\u{200b}' => " ",
        '→' | '⇒' => "›",
        '←' | '⇐' => "‹",
        '\u{2010}' | '\u{2011}' => "-",
        '\u{2012}' | '\u{2015}' => "–",
        '≥' => ">=",
        '≤' => "<=",
        '≈' => "~",
        _ => return None,
    })
}

fn is_skipped(c: char) -> bool {
    (c.is_control() && !c.is_whitespace()) || (is_invisible(c) && c != '\u{200b}') || is_emoji(c)
}

/// Joiners, marks of direction, variation selectors, tags.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn is_emoji(c: char) -> bool {
    matches!(
        c,
        '\u{20e3}' | '\u{231a}'..='\u{23ff}' | '\u{25aa}'..='\u{25ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
            | '\u{1f000}'..='\u{1faff}'
    )
}
