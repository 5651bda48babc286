//! XLSX: one sheet of entries, one of balances; real numbers and real days, headings that stay in sight.
//!
//! Texts are written as texts, so nothing in them is calculated.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{Book, Headings, Standing, remarks};

/// Letters that fit into a cell of Excel.
const CELL_CHARS_MAX: usize = 32_767;
/// Digits beyond this are rounded by spreadsheets, so such an amount is written as a text.
const EXACT_UP_TO: u64 = 999_999_999_999_999;

pub fn xlsx(book: &Book, headings: &Headings, today: crate::Date) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    // The same book gives the same file: no clock is read.
    let made = ExcelDateTime::from_ymd(year(today), today.month, today.day)?;
    workbook.set_properties(&DocProperties::new().set_title(title(book)).set_creation_datetime(&made));
    entries(workbook.add_worksheet(), book, headings, &looks)?;
    balances(workbook.add_worksheet(), book, headings, &looks)?;
    workbook.save_to_buffer()
}

struct Looks {
    head: Format,
    date: Format,
    amount: Format,
}

impl Looks {
    fn new() -> Looks {
        Looks {
            head: Format::new().set_bold(),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            amount: Format::new().set_num_format("#,##0"),
        }
    }
}

fn entries(sheet: &mut Worksheet, book: &Book, it: &Headings, looks: &Looks) -> Result<(), XlsxError> {
    let head = [&it.number, &it.date, &it.description, &it.account, &it.debit, &it.credit, &it.remarks];
    begin(sheet, &it.entries, &head, &[8, 12, 40, 32, 16, 16, 32], looks)?;
    let mut row = 1;
    for entry in book.sorted().into_iter().filter(|it| it.standing == Standing::Counts) {
        for posting in &entry.postings {
            let date = ExcelDateTime::from_ymd(year(entry.date), entry.date.month, entry.date.day)?;
            sheet.write_number(row, 0, entry.number)?;
            sheet.write_datetime_with_format(row, 1, &date, &looks.date)?;
            sheet.write_string(row, 2, fitting(&entry.description))?;
            sheet.write_string(row, 3, fitting(&posting.account.to_string()))?;
            amount(sheet, (row, if posting.rupiah < 0 { 5 } else { 4 }), posting.rupiah.abs(), looks)?;
            sheet.write_string(row, 6, fitting(&remarks(entry)))?;
            row += 1;
        }
    }
    Ok(())
}

fn balances(sheet: &mut Worksheet, book: &Book, it: &Headings, looks: &Looks) -> Result<(), XlsxError> {
    begin(sheet, &it.balances, &[&it.account, &it.balance], &[40, 18], looks)?;
    for (row, (account, rupiah)) in (1..).zip(book.balances()) {
        sheet.write_string(row, 0, fitting(&account.path.to_string()))?;
        amount(sheet, (row, 1), rupiah, looks)?;
    }
    Ok(())
}

fn begin(
    sheet: &mut Worksheet,
    name: &str,
    head: &[&String],
    widths: &[u16],
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, (heading, width)) in (0..).zip(head.iter().zip(widths)) {
        sheet.write_string_with_format(0, column, heading.as_str(), &looks.head)?;
        sheet.set_column_width(column, *width)?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "no larger than what a double holds exactly")]
fn amount(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    rupiah: i64,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match rupiah.unsigned_abs() <= EXACT_UP_TO {
        true => sheet.write_number_with_format(row, column, rupiah as f64, &looks.amount)?,
        false => sheet.write_string(row, column, rupiah.to_string())?,
    };
    Ok(())
}

/// XML has no letters for most control characters.
fn fitting(text: &str) -> String {
    crate::one_line(text).chars().take(CELL_CHARS_MAX).collect()
}

fn title(book: &Book) -> String {
    book.title.lines().next().unwrap_or_default().chars().take(200).collect()
}

/// Excel's calendar begins in 1900.
fn year(date: crate::Date) -> u16 {
    u16::try_from(date.year).unwrap_or(1900).max(1900)
}
