//! CSV (RFC 4180): a row a posting, UTF-8 with a byte order mark, which Excel needs to tell it from its own encoding.
//!
//! A text that begins with a sign that a spreadsheet takes for a formula gets an apostrophe before it. Amounts are whole
//! numbers, never negative: debit and credit have a column each.

use crate::{Book, Entry, Headings, Posting, remarks};

const BYTE_ORDER_MARK: char = '\u{feff}';

pub fn csv(book: &Book, headings: &Headings) -> String {
    let it = headings;
    let mut out = String::from(BYTE_ORDER_MARK);
    let head = [&it.number, &it.date, &it.description, &it.account, &it.debit, &it.credit, &it.remarks];
    row(&mut out, &head.map(|it| cell(it)));
    for entry in book.sorted().into_iter().filter(|it| it.standing == crate::Standing::Counts) {
        for posting in &entry.postings {
            row(&mut out, &cells(entry, posting));
        }
    }
    out
}

fn cells(entry: &Entry, posting: &Posting) -> [String; 7] {
    let amount = |is_there: bool| {
        if is_there { posting.rupiah.unsigned_abs().to_string() } else { String::new() }
    };
    [
        entry.number.to_string(),
        entry.date.to_string(),
        cell(&entry.description),
        cell(&posting.account.to_string()),
        amount(posting.rupiah > 0),
        amount(posting.rupiah < 0),
        cell(&remarks(entry)),
    ]
}

fn row(out: &mut String, cells: &[String]) {
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

/// A text, harmless and quoted where it must be.
fn cell(text: &str) -> String {
    let text = harmless(text);
    if text.contains(['"', ',', '\r', '\n', ';']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

/// What a spreadsheet would calculate begins with an apostrophe instead, also after blanks.
fn harmless(text: &str) -> String {
    let first = text.trim_start().chars().next();
    let is_formula = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if is_formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}
