//! The cash book in the words of a bookkeeper: accounts by path, entries with their postings.

use std::collections::{BTreeMap, BTreeSet};

use books::{Book, Class, Date, Money, Path, Posting, Standing};
use community::{
    Community,
    cash::{self, Account, Cash, Entry, Lender, State},
    kernel::{Day, MemberId, Text},
};

use super::INDONESIAN;
use crate::cash::words;

/// As of this day: all that was written, corrections as entries of their own.
pub fn of(community: &Community, today: Day) -> Book {
    let cash = &community.cash;
    let paths = paths(community);
    let name = community.profile.name.words().unwrap_or_default().to_owned();
    let title = INDONESIAN
        .with("books-file-title", &[("name", name.into()), ("day", INDONESIAN.day_long(today).into())]);
    let counted: BTreeSet<Account> =
        cash.balances().map(|(account, _)| account).chain([Account::BOX]).collect();
    let accounts = counted.into_iter().filter_map(|it| {
        let is_money = if matches!(it, Account::Money { .. }) { Money::AtHand } else { Money::No };
        Some(books::Account { path: paths.get(&it)?.clone(), class: class(it), is_money })
    });
    let entries = cash.all().filter_map(|(id, it)| {
        let standing = match it.state {
            State::Booked { .. } => Standing::Counts,
            State::Awaiting => Standing::Awaits,
            State::Declined { .. } => return None,
        };
        let lines = it.written.lines.iter();
        let postings = lines.filter_map(|line| {
            Some(Posting { account: paths.get(&line.account)?.clone(), rupiah: line.rupiah.0 })
        });
        Some(books::Entry {
            number: id.0,
            date: date(it.written.day),
            standing,
            description: said(&it.written.what),
            tags: tags(cash, it),
            postings: postings.collect(),
        })
    });
    Book { title, accounts: accounts.collect(), entries: entries.collect() }
}

pub fn date(day: Day) -> Date {
    let small = |it: i8| it.unsigned_abs();
    Date { year: day.year(), month: small(day.month()), day: small(day.day_of_month()) }
}

fn class(account: Account) -> Class {
    match account.class() {
        cash::Class::Assets => Class::Assets,
        cash::Class::Liabilities => Class::Liabilities,
        cash::Class::Equity => Class::Equity,
        cash::Class::Income => Class::Income,
        cash::Class::Expenses => Class::Expenses,
    }
}

/// Every account's path, each another one: of two that are called the same the later says its number.
pub(super) fn paths(community: &Community) -> BTreeMap<Account, Path> {
    let cash = &community.cash;
    let written = cash.all().flat_map(|(_, it)| it.written.lines.iter().map(|line| line.account));
    let accounts: BTreeSet<Account> = written.chain([Account::BOX]).collect();
    let mut taken = BTreeSet::new();
    let mut paths = BTreeMap::new();
    for account in accounts {
        let (mut names, number) = names(community, account);
        let mut path = Path::new(&names);
        if !taken.insert(path.to_string().to_lowercase()) {
            if let (Some(last), Some(number)) = (names.last_mut(), number) {
                *last = format!("{last} no. {number}");
            }
            path = Path::new(&names);
            taken.insert(path.to_string().to_lowercase());
        }
        paths.insert(account, path);
    }
    paths
}

/// From the class down, and the number of whose it is.
fn names(community: &Community, account: Account) -> (Vec<String>, Option<u32>) {
    let class = match account.class() {
        cash::Class::Assets => "books-assets",
        cash::Class::Liabilities => "books-liabilities",
        cash::Class::Equity => "books-equity",
        cash::Class::Income => "books-income",
        cash::Class::Expenses => "books-expenses",
    };
    let mut names = vec![INDONESIAN.t(class).into_owned(), words::account(INDONESIAN, account).into_owned()];
    let whose = match account {
        Account::Bound { fund } => {
            let name = community.cash.fund(fund).map(|it| said(&it.terms.name));
            Some((name.unwrap_or_default(), fund.0))
        }
        Account::Debt { debt } => Some((lender(community, community.cash.lender(debt)), debt.0)),
        Account::Owed { .. }
        | Account::Voluntary { .. }
        | Account::Principal { .. }
        | Account::Mandatory { .. }
        | Account::Money { .. }
        | Account::Reserve
        | Account::Opening
        | Account::Income { .. }
        | Account::Expense { .. } => account.member().map(|it| (member(community, it), it.0)),
    };
    let number = whose.as_ref().map(|(_, number)| *number);
    names.extend(whose.map(|(name, _)| name));
    (names, number)
}

fn lender(community: &Community, lender: Option<&Lender>) -> String {
    match lender {
        Some(Lender::Member { member: it }) => member(community, *it),
        Some(Lender::Person { name }) => said(name),
        None => String::new(),
    }
}

fn member(community: &Community, member: MemberId) -> String {
    let name = community.members.find(member).and_then(|it| it.name.words().map(str::to_owned));
    name.unwrap_or_else(|| INDONESIAN.t("members-former").into_owned())
}

/// What was forgotten says so instead.
fn said(text: &Text) -> String {
    text.words().map_or_else(|| INDONESIAN.t("books-forgotten").into_owned(), str::to_owned)
}

/// What else is known of an entry.
fn tags(cash: &Cash, entry: &Entry) -> Vec<(String, String)> {
    let written = &entry.written;
    let fund = written.movement.and_then(|it| it.fund()).and_then(|it| cash.fund(it));
    let receipts = entry.receipts.len();
    let tags = [
        ("books-tag-corrects", written.corrects.map(|it| it.to_string())),
        ("books-tag-corrected", entry.corrected_by.map(|it| it.to_string())),
        ("books-tag-reason", written.reason.as_ref().map(said)),
        ("books-tag-fund", fund.map(|it| said(&it.terms.name))),
        ("books-tag-receipts", (receipts > 0).then(|| receipts.to_string())),
    ];
    tags.into_iter().filter_map(|(key, value)| Some((INDONESIAN.t(key).into_owned(), value?))).collect()
}
