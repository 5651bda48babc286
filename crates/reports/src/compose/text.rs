//! Headings, paragraphs, quotes and lists.

use super::{Column, Composer, bar};
use crate::letters::{is_blank, told};
use crate::sheet::{BODY, Colour, LABEL, LEFT, MEASURE, MINOR, QUOTE, SECTION, SUBSECTION, TITLE};
use crate::strip::{Mark, hold, hold_all};
use crate::structure::Role;

/// A bookmark longer than that is not read.
const TOLD_MAX: usize = 200;
const INDENT: f32 = 14.0;
/// Of a paragraph: up to three lines stay on one page, of longer ones two at least.
const LINES_WHOLE_MAX: usize = 3;

impl Composer {
    pub(super) fn title(&mut self, words: &str) {
        self.heading_in(0, words);
    }

    pub(super) fn heading(&mut self, level: u8, words: &str) {
        self.heading_in(level.clamp(1, 3), words);
    }

    fn heading_in(&mut self, level: u8, words: &str) {
        if is_blank(words) {
            return;
        }
        let (style, before) = match level {
            0 => (TITLE, 22.0),
            1 => (SECTION, 24.0),
            2 => (SUBSECTION, 16.0),
            _ => (MINOR, 12.0),
        };
        let depth = level.min(self.level + 1);
        self.level = depth;
        let title = told(words, TOLD_MAX);
        let element = self.structure.root(Role::Heading(depth + 1, title.clone()));
        let mut strips = self.columns(before, vec![Column::of(words, style, LEFT, MEASURE, element)]);
        hold_all(&mut strips);
        if let Some(first) = strips.first_mut() {
            first.marks.push(Mark::Bookmark { depth, title });
        }
        if let Some(last) = strips.last_mut() {
            last.keep = true;
        }
        self.strips.append(&mut strips);
    }

    pub(super) fn paragraphs(&mut self, words: &str) {
        for words in words.split('\n').filter(|words| !is_blank(words)) {
            let element = self.structure.root(Role::Paragraph);
            let before = if self.follows_heading() { 4.0 } else { 8.0 };
            let column = Column::of(words, BODY, LEFT, MEASURE, element);
            let mut strips = self.columns(before, vec![column]);
            loosen(&mut strips);
            self.strips.append(&mut strips);
        }
    }

    fn follows_heading(&self) -> bool {
        self.strips
            .last()
            .is_some_and(|strip| strip.marks.iter().any(|mark| matches!(mark, Mark::Bookmark { .. })))
    }

    pub(super) fn quote(&mut self, words: &str) {
        if is_blank(words) {
            return;
        }
        let quote = self.structure.root(Role::Quote);
        let element = self.structure.child(quote, Role::Paragraph);
        let column = Column::of(words, QUOTE, LEFT + INDENT, MEASURE - 2.0 * INDENT, element);
        let mut strips = self.columns(14.0, vec![column]);
        loosen(&mut strips);
        for strip in &mut strips {
            let height = strip.height;
            strip.marks.push(bar(LEFT, 0.0, 2.0, height, Colour::Ember));
        }
        self.strips.append(&mut strips);
    }

    pub(super) fn list(&mut self, items: &[String]) {
        let list = self.structure.root(Role::List);
        for (at, words) in items.iter().filter(|words| !is_blank(words)).enumerate() {
            let item = self.structure.child(list, Role::Item);
            let label = self.structure.child(item, Role::Label);
            let body = self.structure.child(item, Role::Body);
            let columns = vec![
                Column::of("•", LABEL, LEFT + 2.0, INDENT, label),
                Column::of(words, BODY, LEFT + INDENT, MEASURE - INDENT, body),
            ];
            let mut strips = self.columns(if at == 0 { 6.0 } else { 3.0 }, columns);
            loosen(&mut strips);
            self.strips.append(&mut strips);
        }
    }
}

/// Running text may be cut earlier than rows of a table.
fn loosen(strips: &mut [crate::strip::Strip]) {
    strips.iter_mut().for_each(|strip| strip.keep = false);
    hold(strips, LINES_WHOLE_MAX);
}
