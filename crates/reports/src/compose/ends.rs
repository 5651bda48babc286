//! How a document begins and ends: letterhead, title, signatures.

use super::{Column, Composer, bar};
use crate::document::{Document, Letterhead, Signature, Wrong};
use crate::letters::is_blank;
use crate::sheet::{Colour, LABEL, LEFT, MEASURE, NAME, SMALL, STRONG, Style};
use crate::strip::{Mark, Place, Strip, hold_all};
use crate::structure::Role;

const EMBLEM: f32 = 44.0;
/// Room for a hand to sign in.
const SIGNING: f32 = 46.0;
const BETWEEN: f32 = 32.0;

impl Composer {
    pub(super) fn opening(&mut self, document: &Document) -> Result<(), Wrong> {
        self.letterhead(&document.letterhead)?;
        self.title(&document.title);
        self.line(&document.date, SMALL, LEFT, MEASURE, 3.0);
        if let Some(last) = self.strips.last_mut() {
            last.height += 6.0;
        }
        Ok(())
    }

    fn letterhead(&mut self, letterhead: &Letterhead) -> Result<(), Wrong> {
        let start = self.strips.len();
        let emblem = match letterhead.emblem_svg.as_str() {
            "" => None,
            svg => Some(self.drawings.read(svg, "")?),
        };
        let beside = if emblem.is_some() { EMBLEM + 14.0 } else { 0.0 };
        let (x, width) = (LEFT + beside, MEASURE - beside);
        self.line(&letterhead.name, NAME, x, width, 0.0);
        self.line(&letterhead.place, SMALL, x, width, 1.0);
        for words in &letterhead.lines {
            self.line(words, SMALL, x, width, 0.0);
        }
        let strips = self.strips.get(start..).unwrap_or_default();
        if strips.is_empty() && emblem.is_none() {
            return Ok(());
        }
        let height: f32 = strips.iter().map(|strip| strip.before + strip.height).sum();
        let rest = if emblem.is_some() { (EMBLEM - height).max(0.0) } else { 0.0 };
        let above = rest / 2.0;
        if strips.is_empty() {
            self.strips.push(Strip::default());
        }
        if let Some(first) = self.strips.get_mut(start) {
            first.push_down(above);
            if let Some(tree) = emblem {
                let place = Place { x: LEFT, y: 0.0, width: EMBLEM, height: EMBLEM };
                first.marks.push(Mark::Drawing { place, tree, element: None });
            }
        }
        let rule = Strip::of(rest - above + 12.0, 1.2).with(bar(LEFT, 0.0, MEASURE, 1.2, Colour::Ember));
        self.strips.push(rule);
        hold_all(self.strips.get_mut(start..).unwrap_or_default());
        Ok(())
    }

    fn line(&mut self, words: &str, style: Style, x: f32, width: f32, before: f32) {
        if is_blank(words) {
            return;
        }
        let element = self.structure.root(Role::Paragraph);
        let mut strips = self.columns(before, vec![Column::of(words, style, x, width, element)]);
        self.strips.append(&mut strips);
    }

    pub(super) fn signatures(&mut self, signed_at: &str, signatures: &[Signature]) {
        if signatures.is_empty() {
            return;
        }
        let start = self.strips.len();
        self.line(signed_at, LABEL, LEFT, MEASURE, 30.0);
        for (at, pair) in signatures.chunks(2).enumerate() {
            let width = (MEASURE - BETWEEN) / 2.0;
            let mut roles = Vec::new();
            let mut names = Vec::new();
            let mut room = Strip::of(0.0, SIGNING);
            for (at, signature) in pair.iter().enumerate() {
                let x = LEFT + at as f32 * (width + BETWEEN);
                let group = self.structure.root(Role::Group);
                let role = self.structure.child(group, Role::Paragraph);
                let name = self.structure.child(group, Role::Paragraph);
                roles.push(Column::of(&signature.role, LABEL, x, width, role));
                names.push(Column::of(&signature.name, STRONG, x, width, name));
                room.marks.push(bar(x, SIGNING - 3.0, width, 0.7, Colour::Soft));
            }
            let mut strips = self.columns(if at == 0 && is_blank(signed_at) { 30.0 } else { 24.0 }, roles);
            strips.push(room);
            strips.append(&mut self.columns(0.0, names));
            self.strips.append(&mut strips);
        }
        hold_all(self.strips.get_mut(start..).unwrap_or_default());
    }
}
