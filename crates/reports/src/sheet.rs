//! The sheet of paper: its measures, its colours, its sizes of letters. Lengths are points, 72 to the inch.

use krilla::color::rgb;

use crate::letters::Weight;

pub const WIDTH: f32 = 595.28;
pub const HEIGHT: f32 = 841.89;
const MM: f32 = 72.0 / 25.4;
pub const LEFT: f32 = 20.0 * MM;
pub const TOP: f32 = 18.0 * MM;
pub const BOTTOM: f32 = HEIGHT - 20.0 * MM;
/// Of the text.
pub const MEASURE: f32 = WIDTH - 2.0 * LEFT;
pub const HEAD_BASELINE: f32 = 11.0 * MM;
pub const FOOT_BASELINE: f32 = HEIGHT - 11.0 * MM;
/// Higher pictures leave no room for words.
pub const PICTURE_HEIGHT_MAX: f32 = 150.0 * MM;
pub const GAP: f32 = 12.0;

pub fn mm(millimetres: u16) -> f32 {
    f32::from(millimetres) * MM
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    Ink,
    Soft,
    Line,
    Ember,
}

impl Colour {
    /// The same colours as the print stylesheet of the pages.
    pub fn rgb(self) -> rgb::Color {
        match self {
            Colour::Ink => rgb::Color::new(0x1d, 0x17, 0x12),
            Colour::Soft => rgb::Color::new(0x55, 0x49, 0x3e),
            Colour::Line => rgb::Color::new(0xd9, 0xcf, 0xc1),
            Colour::Ember => rgb::Color::new(0xc2, 0x41, 0x0c),
        }
    }
}

/// What the colour names of our pages are on paper.
pub const NAMES: [(&str, &str); 6] = [
    ("var(--ember)", "#c2410c"),
    ("var(--leaf)", "#2f7a4d"),
    ("var(--ink)", "#1d1712"),
    ("var(--ink-soft)", "#55493e"),
    ("var(--line)", "#d9cfc1"),
    ("var(--card)", "#ffffff"),
];

#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub size: f32,
    pub leading: f32,
    pub weight: Weight,
    pub colour: Colour,
}

const fn style(size: f32, leading: f32, weight: Weight, colour: Colour) -> Style {
    Style { size, leading, weight, colour }
}

pub const TITLE: Style = style(24.0, 30.0, Weight::Heavy, Colour::Ink);
pub const SECTION: Style = style(14.0, 19.0, Weight::Heavy, Colour::Ink);
pub const SUBSECTION: Style = style(11.5, 16.0, Weight::Heavy, Colour::Ink);
pub const MINOR: Style = style(10.0, 15.0, Weight::Heavy, Colour::Soft);
pub const BODY: Style = style(10.0, 15.5, Weight::Medium, Colour::Ink);
pub const STRONG: Style = style(10.0, 15.5, Weight::Heavy, Colour::Ink);
pub const LABEL: Style = style(10.0, 15.5, Weight::Medium, Colour::Soft);
pub const QUOTE: Style = style(11.5, 18.0, Weight::Medium, Colour::Ink);
pub const CAPTION: Style = style(8.5, 12.0, Weight::Medium, Colour::Soft);
pub const HEAD_CELL: Style = style(8.5, 12.0, Weight::Heavy, Colour::Soft);
pub const CELL: Style = style(9.5, 14.0, Weight::Medium, Colour::Ink);
pub const NAME: Style = style(14.0, 18.0, Weight::Heavy, Colour::Ink);
pub const SMALL: Style = style(8.5, 12.5, Weight::Medium, Colour::Soft);
pub const MARGIN: Style = style(8.0, 11.0, Weight::Medium, Colour::Soft);
