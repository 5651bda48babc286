//! Lines of fields between semicolons; a field in double quotes may hold semicolons, line ends and doubled quotes.

use std::borrow::Cow;

use crate::{Wrong, limits::FIELDS_MAX};

pub struct Row<'a> {
    /// The line it begins on, counted from 1.
    pub line: usize,
    pub fields: Vec<Cow<'a, str>>,
}

impl Row<'_> {
    /// Without the space around it; empty when there is none.
    pub fn field(&self, column: usize) -> &str {
        self.fields.get(column).map_or("", |field| field.trim())
    }

    /// A single word and nothing beside it.
    pub fn only(&self) -> Option<&str> {
        let (first, rest) = self.fields.split_first()?;
        rest.iter().all(|field| field.trim().is_empty()).then(|| first.trim())
    }
}

/// Rows one after the other; empty lines are passed over.
pub struct Rows<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Rows<'a> {
    pub fn of(text: &'a str) -> Rows<'a> {
        Rows { rest: text, line: 1 }
    }

    pub fn next(&mut self) -> Result<Option<Row<'a>>, Wrong> {
        while !self.rest.is_empty() {
            let row = self.row()?;
            if row.fields.iter().any(|field| !field.trim().is_empty()) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    fn row(&mut self) -> Result<Row<'a>, Wrong> {
        let line = self.line;
        let mut fields = vec![];
        loop {
            let (field, ended) = if self.rest.starts_with('"') { self.quoted()? } else { self.plain() };
            fields.push(field);
            if fields.len() > FIELDS_MAX {
                return Err(Wrong::at(line, format!("more than {FIELDS_MAX} fields")));
            }
            if ended {
                return Ok(Row { line, fields });
            }
        }
    }

    /// Up to the semicolon, or to the end of the line.
    fn plain(&mut self) -> (Cow<'a, str>, bool) {
        let end = self.rest.find([';', '\n']).unwrap_or(self.rest.len());
        let (field, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        let ended = !rest.starts_with(';');
        if rest.starts_with('\n') {
            self.line += 1;
        }
        self.rest = rest.get(1..).unwrap_or("");
        (Cow::Borrowed(field.trim_end_matches('\r')), ended)
    }

    /// What follows the closing quote belongs to the field as it is.
    fn quoted(&mut self) -> Result<(Cow<'a, str>, bool), Wrong> {
        let began = self.line;
        let mut field = String::new();
        let mut inside = self.rest.strip_prefix('"').unwrap_or(self.rest);
        loop {
            let Some((part, rest)) = inside.split_once('"') else {
                return Err(Wrong::at(began, "a quotation mark is opened and never closed"));
            };
            field.push_str(part);
            self.line += part.bytes().filter(|byte| *byte == b'\n').count();
            match rest.strip_prefix('"') {
                Some(rest) => {
                    field.push('"');
                    inside = rest;
                }
                None => {
                    self.rest = rest;
                    break;
                }
            }
        }
        let (after, ended) = self.plain();
        field.push_str(&after);
        Ok((Cow::Owned(field), ended))
    }
}

/// A field as it must be written.
pub fn written(field: &str) -> Cow<'_, str> {
    // Also where white space at the ends would be lost, or the quote be taken for an opening one.
    if field.contains([';', '"', '\n', '\r']) {
        return Cow::Owned(format!("\"{}\"", field.replace('"', "\"\"")));
    }
    Cow::Borrowed(field)
}
