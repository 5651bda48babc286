//! Books of account as files: a journal for hledger, a table for any spreadsheet (CSV), a workbook (XLSX).
//!
//! Invariants: what is written can be read back with the same sums to the rupiah; no text, whatever is in it, becomes an
//! amount, a formula, an account or a line of its own. Deliberately absent: what an account means, and any language but
//! that of the words that are handed in.

mod hledger;
mod table;
#[cfg(test)]
mod tests;
mod workbook;

pub use hledger::journal;
pub use table::csv;
pub use workbook::xlsx;

/// A book, ready to be written: accounts by path, entries by day.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Whose book it is, and as of when: said at the head of the file.
    pub title: String,
    pub accounts: Vec<Account>,
    pub entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
pub struct Account {
    pub path: Path,
    pub class: Class,
    pub is_money: Money,
}

/// Whether an account is money at hand, for those who ask for the flow of cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Money {
    AtHand,
    No,
}

/// The five classes of double entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Assets,
    Liabilities,
    Equity,
    Income,
    Expenses,
}

/// An account's way from its class down: `Aset:Piutang:Sari`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(Vec<String>);

impl Path {
    /// Names as a journal can hold them: what would end a name or begin a comment there becomes something harmless.
    pub fn new<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Path {
        Path(names.into_iter().map(|it| name(it.as_ref())).collect())
    }

    pub fn names(&self) -> &[String] {
        &self.0
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join(":"))
    }
}

fn name(written: &str) -> String {
    let plain = one_line(written).replace(':', "-").replace(';', ",");
    // At the beginning of a name they would mean that it need not balance.
    let plain = plain.trim_start_matches(['(', '[', '*', '!']).trim();
    if plain.is_empty() { "-".to_owned() } else { plain.to_owned() }
}

/// Everything that breaks a line, and every run of blanks, becomes one space.
fn one_line(text: &str) -> String {
    let no_control: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    no_control.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i16,
    pub month: u8,
    pub day: u8,
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Whether an entry counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Counts,
    /// Written down and not signed: a comment in a journal, absent from tables.
    Awaits,
}

#[derive(Clone, Debug)]
pub struct Entry {
    pub number: u32,
    pub date: Date,
    pub standing: Standing,
    pub description: String,
    /// Names and values: what it corrects, its fund, its receipts.
    pub tags: Vec<(String, String)>,
    /// They add up to zero.
    pub postings: Vec<Posting>,
}

/// Debit is positive, credit negative.
#[derive(Clone, Debug)]
pub struct Posting {
    pub account: Path,
    pub rupiah: i64,
}

impl Book {
    /// What counts, by day and number.
    fn counted(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|it| it.standing == Standing::Counts)
    }

    /// Whoever writes a file writes by day; entries of a day by number.
    fn sorted(&self) -> Vec<&Entry> {
        let mut sorted: Vec<&Entry> = self.entries.iter().collect();
        sorted.sort_by_key(|it| (it.date, it.number));
        sorted
    }

    /// Each account with the sum of its postings: debit is positive.
    fn balances(&self) -> Vec<(&Account, i64)> {
        let mut sums = std::collections::BTreeMap::new();
        for posting in self.counted().flat_map(|it| &it.postings) {
            *sums.entry(&posting.account).or_insert(0_i64) += posting.rupiah;
        }
        self.accounts.iter().map(|it| (it, sums.get(&it.path).copied().unwrap_or_default())).collect()
    }
}

/// What columns and sheets are called.
#[derive(Clone, Debug)]
pub struct Headings {
    pub entries: String,
    pub balances: String,
    pub number: String,
    pub date: String,
    pub description: String,
    pub account: String,
    pub debit: String,
    pub credit: String,
    pub remarks: String,
    pub balance: String,
}

/// `membetulkan 3, dana Posyandu`: the tags of an entry in one cell.
fn remarks(entry: &Entry) -> String {
    entry.tags.iter().map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join(", ")
}
