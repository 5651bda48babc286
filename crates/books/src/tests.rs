//! What is written is read by others: hledger itself, a reader of CSV and one of workbooks that are not ours.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
    process::{Command, Stdio},
};

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;

use crate::*;

/// The gate installs it; a test that cannot find it fails.
fn hledger(arguments: &[&str], journal: &str) -> String {
    let program = std::env::var_os("PERCIK_HLEDGER").unwrap_or_else(|| "hledger".into());
    let mut command = Command::new(program);
    command.args(["-f", "-"]).args(arguments).env("LC_ALL", "C.UTF-8");
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = piped.spawn().expect("hledger is on PATH: `apt-get install hledger`");
    running.stdin.take().unwrap().write_all(journal.as_bytes()).unwrap();
    let done = running.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && told.trim().is_empty(), "{told}\n{journal}");
    String::from_utf8(done.stdout).unwrap()
}

/// What hledger says of every account, in rupiah.
fn balances(journal: &str) -> BTreeMap<String, i64> {
    let told = hledger(&["balance", "--flat", "--no-total", "-O", "csv"], journal);
    let mut rows = csv::Reader::from_reader(told.as_bytes());
    rows.records()
        .map(|row| {
            let row = row.unwrap();
            let digits: String = row[1].chars().filter(|it| it.is_ascii_digit() || *it == '-').collect();
            (row[0].to_owned(), digits.parse().unwrap())
        })
        .collect()
}

fn expected(book: &Book) -> BTreeMap<String, i64> {
    book.balances()
        .into_iter()
        .filter(|(_, it)| *it != 0)
        .map(|(it, sum)| (it.path.to_string(), sum))
        .collect()
}

fn headings() -> Headings {
    let it = |name: &str| name.to_owned();
    Headings {
        entries: it("Catatan"),
        balances: it("Saldo"),
        number: it("Nomor"),
        date: it("Tanggal"),
        description: it("Keterangan"),
        account: it("Akun"),
        debit: it("Debit"),
        credit: it("Kredit"),
        remarks: it("Hal lain"),
        balance: it("Saldo akun"),
    }
}

fn account(names: &[&str], class: Class) -> Account {
    let is_money = if names.contains(&"Kas tunai") { Money::AtHand } else { Money::No };
    Account { path: Path::new(names), class, is_money }
}

/// Two accounts that everybody knows and one with any name.
fn book(names: &str, entries: Vec<(i64, String, Date, Standing)>) -> Book {
    let accounts = vec![
        account(&["Aset", "Kas tunai"], Class::Assets),
        account(&["Aset", "Piutang", names], Class::Assets),
        account(&["Pendapatan", "Iuran"], Class::Income),
    ];
    let entries = (1..).zip(entries).map(|(number, (rupiah, description, date, standing))| {
        let posting = |account: &Account, rupiah| Posting { account: account.path.clone(), rupiah };
        let postings = vec![
            posting(&accounts[0], rupiah),
            posting(&accounts[1], rupiah / 3),
            posting(&accounts[2], -rupiah - rupiah / 3),
        ];
        let tags = vec![("dana".to_owned(), description.clone()), ("membetulkan".to_owned(), "3".to_owned())];
        Entry { number, date, standing, description, tags, postings }
    });
    let entries = entries.collect();
    Book { title: "Buku kas Baca Yuk!\nsampai 28 November 2026".into(), accounts, entries }
}

const DATE: Date = Date { year: 2026, month: 11, day: 28 };

#[test]
fn a_journal_is_what_people_and_hledger_read() {
    let entries = vec![
        (30_000, "Iuran November".to_owned(), DATE, Standing::Counts),
        (9_000, "Belum ditandatangani".to_owned(), DATE, Standing::Awaits),
    ];
    let journal = journal(&book("Sari", entries));
    let said = "\
; Buku kas Baca Yuk!
; sampai 28 November 2026

commodity Rp1.000,

account Aset:Kas tunai  ; type:C
account Aset:Piutang:Sari  ; type:A
account Pendapatan:Iuran  ; type:R

2026-11-28 * (1) Iuran November
    ; catatan:1, dana:Iuran November, membetulkan:3
    Aset:Kas tunai  Rp30000
    Aset:Piutang:Sari  Rp10000
    Pendapatan:Iuran  -Rp40000

; 2026-11-28 * (2) Belum ditandatangani
;     ; catatan:2, dana:Belum ditandatangani, membetulkan:3
;     Aset:Kas tunai  Rp9000
;     Aset:Piutang:Sari  Rp3000
;     Pendapatan:Iuran  -Rp12000
";
    assert_eq!(journal, said);
    hledger(&["check", "--strict", "ordereddates"], &journal);
    assert!(hledger(&["balance"], &journal).contains("Rp30.000"), "shown with dots");
    assert!(hledger(&["balancesheet"], &journal).contains("Kas tunai"), "the classes are known");
}

#[test]
fn words_of_a_journal_stay_words() {
    let nasty = [
        "; bukan komentar",
        "dua  spasi; date:2020-01-01",
        "[2020-01-01]\n2020-01-01 * x\n    a  Rp1\n    b",
        "(x) | ! * =Rp5 @ Rp7",
        "date:besok",
        "",
        "\u{feff}\u{2028}\u{85}",
        "include /etc/passwd",
    ];
    for words in nasty {
        let book = book(words, vec![(50_000, words.to_owned(), DATE, Standing::Counts)]);
        let journal = journal(&book);
        hledger(&["check", "--strict", "ordereddates"], &journal);
        assert_eq!(balances(&journal), expected(&book), "{words}");
    }
}

#[test]
fn a_spreadsheet_calculates_nothing() {
    for words in ["=1+1", "+62", "-5", "@SUM(A1)", " =1", "\t=1", "＝1"] {
        let book = book("Sari", vec![(3, words.to_owned(), DATE, Standing::Counts)]);
        let csv = csv(&book, &headings());
        let mut rows = csv::Reader::from_reader(csv.as_bytes());
        let row = rows.records().next().unwrap().unwrap();
        assert_eq!(row[2], format!("'{words}"), "{words:?}");
    }
}

/// The sums of a table by account: debit less credit.
fn sums(rows: impl Iterator<Item = (String, i64)>) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for (account, rupiah) in rows {
        *sums.entry(account).or_default() += rupiah;
    }
    sums.retain(|_, it: &mut i64| *it != 0);
    sums
}

fn from_csv(written: &str) -> BTreeMap<String, i64> {
    let mut rows = csv::Reader::from_reader(written.strip_prefix('\u{feff}').unwrap().as_bytes());
    let amount = |it: &str| if it.is_empty() { 0 } else { it.parse::<i64>().unwrap() };
    sums(rows.records().map(|row| row.unwrap()).map(|row| (row[3].into(), amount(&row[4]) - amount(&row[5]))))
}

#[expect(clippy::cast_possible_truncation, reason = "whole numbers far below what a double holds")]
fn number(cell: &Data) -> i64 {
    match cell {
        Data::Float(it) => *it as i64,
        Data::Int(it) => *it,
        _ => 0,
    }
}

fn from_xlsx(written: Vec<u8>) -> [BTreeMap<String, i64>; 2] {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(written)).unwrap();
    let entries = workbook.worksheet_range("Catatan").unwrap();
    let entries = entries.rows().skip(1).map(|it| (it[3].to_string(), number(&it[4]) - number(&it[5])));
    let entries = sums(entries);
    let balances = workbook.worksheet_range("Saldo").unwrap();
    [entries, sums(balances.rows().skip(1).map(|it| (it[0].to_string(), number(&it[1]))))]
}

fn any_entry() -> impl Strategy<Value = (i64, String, Date, Standing)> {
    let date =
        (1990_i16..2100, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| Date { year, month, day });
    let standing = prop_oneof![4 => Just(Standing::Counts), 1 => Just(Standing::Awaits)];
    (-1_000_000_000_i64..1_000_000_000, any::<String>(), date, standing)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_written_is_read_back_with_the_same_sums(
        name in any::<String>(),
        entries in prop::collection::vec(any_entry(), 0..12),
    ) {
        let book = book(&name, entries);
        let expected = expected(&book);
        prop_assert_eq!(&from_csv(&csv(&book, &headings())), &expected);
        let written = xlsx(&book, &headings(), DATE).unwrap();
        prop_assert_eq!(&from_xlsx(written), &[expected.clone(), expected.clone()]);
        let journal = journal(&book);
        hledger(&["check", "--strict", "ordereddates"], &journal);
        prop_assert_eq!(balances(&journal), expected);
    }
}
