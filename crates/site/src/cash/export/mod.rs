//! The cash book as files that others read: hledger, a table, a workbook.
//!
//! Invariant: a file is the same for everybody who may have it, in Indonesian whatever language they read, so that two
//! can be compared. Its balances are ours to the rupiah.

mod book;
mod take;
#[cfg(test)]
mod tests;

use axum::{Router, routing::get};
use books::Headings;
use community::{Community, kernel::Day};

use crate::{
    Site,
    urls::paths,
    words::{Language, Words},
};

const INDONESIAN: Words = Words::new(Language::Indonesian);

pub fn routes() -> Router<Site> {
    Router::new().route(paths::CASH_TAKE, get(take::show)).route(paths::CASH_FILE, get(take::file))
}

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Hledger,
    Csv,
    Xlsx,
}

impl Form {
    pub const ALL: [Form; 3] = [Form::Xlsx, Form::Csv, Form::Hledger];

    pub const fn ending(self) -> &'static str {
        match self {
            Form::Hledger => "journal",
            Form::Csv => "csv",
            Form::Xlsx => "xlsx",
        }
    }

    const fn content_type(self) -> &'static str {
        match self {
            Form::Hledger => "text/plain; charset=utf-8",
            Form::Csv => "text/csv; charset=utf-8",
            Form::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// The whole cash book as a file.
pub fn file(community: &Community, today: Day, form: Form) -> anyhow::Result<Vec<u8>> {
    let book = book::of(community, today);
    Ok(match form {
        Form::Hledger => books::journal(&book).into_bytes(),
        Form::Csv => books::csv(&book, &headings()).into_bytes(),
        Form::Xlsx => books::xlsx(&book, &headings(), book::date(today))?,
    })
}

fn headings() -> Headings {
    let it = |key| INDONESIAN.t(key).into_owned();
    Headings {
        entries: it("books-entries"),
        balances: it("books-balances"),
        number: it("books-number"),
        date: it("books-date"),
        description: it("books-description"),
        account: it("books-account"),
        debit: it("books-debit"),
        credit: it("books-credit"),
        remarks: it("books-remarks"),
        balance: it("books-balance"),
    }
}
