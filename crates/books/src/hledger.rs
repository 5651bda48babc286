//! A journal that `hledger check --strict` takes: every account and the commodity are declared, days are in order.
//!
//! Amounts are whole rupiah without any mark (`Rp50000`), which no setting reads differently; hledger shows them with
//! dots, as the `commodity` line says. An entry that waits for a signature is a comment.

use std::fmt::Write;

use crate::{Account, Book, Class, Entry, Money, Standing, one_line};

pub fn journal(book: &Book) -> String {
    let mut out = String::new();
    comment(&mut out, &book.title);
    out.push_str("\ncommodity Rp1.000,\n\n");
    for account in &book.accounts {
        // The names are not English, so each says what it is.
        _ = writeln!(out, "account {}  ; type:{}", account.path, kind(account));
    }
    for entry in book.sorted() {
        out.push('\n');
        match entry.standing {
            Standing::Counts => write_entry(&mut out, entry, ""),
            Standing::Awaits => write_entry(&mut out, entry, "; "),
        }
    }
    out
}

fn comment(out: &mut String, text: &str) {
    for line in text.lines() {
        _ = writeln!(out, "; {}", one_line(line));
    }
}

const fn kind(account: &Account) -> char {
    match (account.class, account.is_money) {
        (Class::Assets, Money::AtHand) => 'C',
        (Class::Assets, Money::No) => 'A',
        (Class::Liabilities, _) => 'L',
        (Class::Equity, _) => 'E',
        (Class::Income, _) => 'R',
        (Class::Expenses, _) => 'X',
    }
}

fn write_entry(out: &mut String, entry: &Entry, before: &str) {
    let tags = entry.tags.iter().map(|(name, value)| format!("{name}:{}", tag_value(value)));
    let tags =
        std::iter::once(format!("catatan:{}", entry.number)).chain(tags).collect::<Vec<_>>().join(", ");
    let description = description(&entry.description);
    _ = writeln!(out, "{before}{} * ({}) {description}", entry.date, entry.number);
    _ = writeln!(out, "{before}    ; {tags}");
    for posting in &entry.postings {
        let sign = if posting.rupiah < 0 { "-" } else { "" };
        let rupiah = posting.rupiah.unsigned_abs();
        _ = writeln!(out, "{before}    {}  {sign}Rp{rupiah}", posting.account);
    }
}

/// `;` would begin a comment, `|` parts payee and note.
fn description(text: &str) -> String {
    one_line(text).replace(';', ",").replace('|', "/")
}

/// A comma ends a value; in brackets a date would count as one.
fn tag_value(text: &str) -> String {
    let plain = one_line(text).replace([',', ';'], " ").replace('[', "(").replace(']', ")");
    // A second colon could be read as another tag.
    one_line(&plain.replace(':', " "))
}
