//! Blocks become strips, and at the same time the elements that are read aloud.

mod ends;
mod pictures;
mod table;
mod text;

use crate::document::{Block, Document, Wrong};
use crate::drawing::Drawings;
use crate::letters::{self, Run};
use crate::sheet::{Colour, GAP, LEFT, MEASURE, Style};
use crate::strip::{Mark, Strip, hold, hold_all};
use crate::structure::{Element, Structure};
use std::rc::Rc;

pub struct Composed {
    pub strips: Vec<Strip>,
    pub structure: Structure,
}

#[derive(Default)]
struct Composer {
    strips: Vec<Strip>,
    structure: Structure,
    drawings: Drawings,
    /// Of the heading before: none may be left out on the way down.
    level: u8,
}

/// Lines under each other, beside other such columns.
struct Column {
    x: f32,
    width: f32,
    lines: Vec<Run>,
    style: Style,
    is_numeric: bool,
    element: Option<Element>,
}

impl Column {
    fn of(words: &str, style: Style, x: f32, width: f32, element: Element) -> Column {
        let lines = letters::lines(words, style.weight, width / style.size);
        Column { x, width, lines, style, is_numeric: false, element: Some(element) }
    }
}

/// More lines than these may be cut by the end of a page.
const ROW_LINES_WHOLE_MAX: usize = 12;

pub fn compose(document: &Document) -> Result<Composed, Wrong> {
    let mut composer = Composer::default();
    composer.opening(document)?;
    for block in &document.blocks {
        composer.block(block)?;
    }
    composer.signatures(&document.signed_at, &document.signatures);
    Ok(Composed { strips: composer.strips, structure: composer.structure })
}

impl Composer {
    fn block(&mut self, block: &Block) -> Result<(), Wrong> {
        match block {
            Block::Heading(level, words) => self.heading(*level, words),
            Block::Paragraph(words) => self.paragraphs(words),
            Block::Quote(words) => self.quote(words),
            Block::List(items) => self.list(items),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Photos(photos) => self.photos(photos)?,
            Block::Rule => {
                self.strips.push(Strip::of(GAP, 1.0).with(bar(LEFT, 0.0, MEASURE, 0.6, Colour::Line)))
            }
            Block::KeepTogether(blocks) => {
                let start = self.strips.len();
                for block in blocks {
                    self.block(block)?;
                }
                hold_all(self.strips.get_mut(start..).unwrap_or_default());
            }
        }
        Ok(())
    }

    /// Columns side by side as strips of one line each, the first with white above it.
    fn columns(&mut self, before: f32, columns: Vec<Column>) -> Vec<Strip> {
        let leading = columns.iter().map(|column| column.style.leading).fold(0.0, f32::max);
        let count = columns.iter().map(|column| column.lines.len()).max().unwrap_or(0);
        let mut strips: Vec<Strip> =
            (0..count).map(|at| Strip::of(if at == 0 { before } else { 0.0 }, leading)).collect();
        for Column { x, width, lines, style, is_numeric, element } in columns {
            for (strip, run) in strips.iter_mut().zip(lines) {
                let free = width - run.width * style.size;
                let x = x + if is_numeric { free.max(0.0) } else { 0.0 };
                strip.marks.push(Mark::Words { x, y: base_line(style), run: Rc::new(run), style, element });
            }
        }
        hold(&mut strips, ROW_LINES_WHOLE_MAX);
        strips
    }
}

/// Where letters stand in a line of this height.
fn base_line(style: Style) -> f32 {
    style.leading / 2.0 + style.size * 0.355
}

fn bar(x: f32, y: f32, width: f32, height: f32, colour: Colour) -> Mark {
    Mark::Bar { x, y, width, height, colour }
}
