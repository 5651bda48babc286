//! Tables and facts.

use super::{Column, Composer, bar};
use crate::document::Table;
use crate::letters::{Run, lines};
use crate::sheet::{CELL, Colour, HEAD_CELL, LABEL, LEFT, MEASURE, STRONG, Style};
use crate::strip::{Strip, hold_all};
use crate::structure::{Element, Role};
use std::rc::Rc;

/// Between two columns.
const BETWEEN: f32 = 12.0;
const PADDING: f32 = 4.0;
/// Of facts: the share of the labels.
const LABELS: f32 = 0.34;

impl Composer {
    pub(super) fn facts(&mut self, facts: &[(String, String)]) {
        let table = self.structure.root(Role::Table);
        let count = facts.len();
        for (at, (label, value)) in facts.iter().enumerate() {
            let row = self.structure.child(table, Role::Row);
            let head = self.structure.child(row, Role::RowHead);
            let cell = self.structure.child(row, Role::Cell);
            let width = MEASURE * LABELS;
            let columns = vec![
                Column::of(label, LABEL, LEFT, width - BETWEEN, head),
                Column::of(value, STRONG, LEFT + width, MEASURE - width, cell),
            ];
            let mut strips = self.columns(if at == 0 { 10.0 } else { 0.0 }, columns);
            underline(&mut strips, (at + 1 < count).then_some(Colour::Line));
            self.strips.append(&mut strips);
        }
    }

    pub(super) fn table(&mut self, table: &Table) {
        let count = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
        if count == 0 {
            return;
        }
        let places = places(table, count);
        let element = self.structure.root(Role::Table);
        let head = (!table.head.is_empty()).then(|| {
            let part = self.structure.child(element, Role::Head);
            let mut strips = self.row(14.0, part, Role::ColumnHead, &table.head, HEAD_CELL, &places);
            underline(&mut strips, Some(Colour::Ember));
            hold_all(&mut strips);
            if let Some(last) = strips.last_mut() {
                last.keep = !table.rows.is_empty();
            }
            self.strips.extend(strips.iter().cloned());
            Rc::new(strips)
        });
        let part = self.structure.child(element, Role::Rows);
        for (at, cells) in table.rows.iter().enumerate() {
            let before = if at == 0 && head.is_none() { 14.0 } else { 0.0 };
            let mut strips = self.row(before, part, Role::Cell, cells, CELL, &places);
            underline(&mut strips, Some(Colour::Line));
            strips.iter_mut().for_each(|strip| strip.head.clone_from(&head));
            // The last row does not stand alone under a repeated head.
            if at + 2 == table.rows.len()
                && let Some(last) = strips.last_mut()
            {
                last.keep = true;
            }
            self.strips.append(&mut strips);
        }
    }

    fn row(
        &mut self,
        before: f32,
        part: Element,
        role: Role,
        cells: &[String],
        style: Style,
        places: &[CellPlace],
    ) -> Vec<Strip> {
        let row = self.structure.child(part, Role::Row);
        let columns = places.iter().enumerate().map(|(at, place)| {
            let element = self.structure.child(row, role.clone());
            let words = cells.get(at).map_or("", String::as_str);
            let column = Column::of(words, style, LEFT + place.x, place.width, element);
            Column { is_numeric: place.is_numeric, ..column }
        });
        let columns = columns.collect();
        self.columns(before, columns)
    }
}

/// White around a row, and a line under it.
fn underline(strips: &mut [Strip], colour: Option<Colour>) {
    if let Some(first) = strips.first_mut() {
        first.push_down(PADDING);
    }
    if let Some(last) = strips.last_mut() {
        last.height += PADDING;
        if let Some(colour) = colour {
            let thickness = if colour == Colour::Ember { 1.0 } else { 0.5 };
            last.marks.push(bar(LEFT, last.height - thickness, MEASURE, thickness, colour));
        }
    }
}

struct CellPlace {
    x: f32,
    width: f32,
    is_numeric: bool,
}

/// Each column as wide as its widest cell where that fits; otherwise wide columns give way, numbers last.
fn places(table: &Table, count: usize) -> Vec<CellPlace> {
    let between = BETWEEN.min(MEASURE / (2.0 * count as f32));
    let room = MEASURE - between * (count - 1) as f32;
    let wishes: Vec<f32> = (0..count).map(|at| wish(table, at).min(room)).collect();
    let sum: f32 = wishes.iter().sum();
    let is_numeric = |at: usize| table.numeric.contains(&at);
    let words = (0..count).filter(|at| !is_numeric(*at)).count();
    let widths: Vec<f32> = if sum <= room {
        let stretched = |at: usize| if words == 0 || !is_numeric(at) { 1.0 } else { 0.0 };
        let sharing = if words == 0 { count } else { words } as f32;
        wishes.iter().enumerate().map(|(at, wish)| wish + stretched(at) * (room - sum) / sharing).collect()
    } else {
        shrunk(&wishes, room)
    };
    let mut x = 0.0;
    let place = |(at, width): (usize, f32)| {
        let place = CellPlace { x, width, is_numeric: is_numeric(at) };
        x += width + between;
        place
    };
    widths.into_iter().enumerate().map(place).collect()
}

/// No column gets less than it wishes before the wider ones have come down to it.
fn shrunk(wishes: &[f32], room: f32) -> Vec<f32> {
    let mut sorted = wishes.to_vec();
    sorted.sort_by(f32::total_cmp);
    let (mut left, mut most) = (room, room);
    for (at, wish) in sorted.iter().enumerate() {
        most = left / (sorted.len() - at) as f32;
        if *wish > most {
            break;
        }
        left -= wish;
    }
    wishes.iter().map(|wish| wish.min(most)).collect()
}

/// The width at which no cell of the column needs a second line.
fn wish(table: &Table, at: usize) -> f32 {
    let head = table.head.get(at).map(|words| natural(words, HEAD_CELL));
    let rows = table.rows.iter().filter_map(|row| row.get(at)).map(|words| natural(words, CELL));
    rows.chain(head).fold(0.0, f32::max)
}

/// A hair more than the letters, so that a sum of widths that rounds up still fits.
fn natural(words: &str, style: Style) -> f32 {
    let line: Vec<Run> = lines(words, style.weight, f32::INFINITY);
    line.first().map_or(0.0, |run| run.width) * style.size + 0.5
}

#[cfg(test)]
mod tests {
    use super::shrunk;

    #[test]
    fn narrow_columns_keep_their_width() {
        assert_eq!(shrunk(&[20.0, 300.0, 500.0], 320.0), [20.0, 150.0, 150.0]);
        assert_eq!(shrunk(&[200.0, 200.0], 100.0), [50.0, 50.0]);
    }
}
