//! Samples of donors and what they give.

use super::{day, every, text};
use crate::{
    Command, Event,
    cash::Place,
    donors::{self, Appeal, Given, Giver, Receipt, Sort, ThankedHow},
    kernel::{DonorId, EntryId, FundId, GiftId, MemberId, PromiseId, Rupiah},
};

const DONOR: DonorId = DonorId(1);
const BOOKS: Given = Given::Goods { count: 40, worth: Some(Rupiah(600_000)) };
const MONEY: Given = Given::Money { rupiah: Rupiah(500_000), place: Place::Bank, fund: Some(FundId(1)) };
const LABOUR: Given = Given::Labour { people: 4, hours: 3, worth: None };

pub fn appeal() -> Appeal {
    Appeal {
        permit: text("460/123/PUB/2026"),
        host_organisation: text("Yayasan Cianjur Membaca"),
        purpose: text("Buku & rak <b>baru</b> 📚"),
        how: text("Bank Jabar 0123456789\natas nama Yayasan Cianjur Membaca"),
    }
}

pub fn commands() -> impl Iterator<Item = Command> {
    let (name, sort, holder) = (text("Toko Bu Tati 🏪"), Sort::Business, Some(MemberId(2)));
    let new = Giver::New { name: name.clone(), sort };
    let known = Giver::Known { donor: DONOR };
    let what = text("Buku cerita & <b>kamus</b> 📚");
    every!(donors::Command:
        Add { name: name.clone(), sort, holder },
        Change { donor: DONOR, name, sort, holder },
        AllowName { donor: DONOR, words: text("“Boleh, tulis saja nama toko saya”") },
        HideName { donor: DONOR },
        Remove { donor: DONOR },
        Give { giver: new.clone(), day: day(0), what: what.clone(), given: MONEY, promise: None },
        WorkTogether { day: day(0), what: what.clone(), people: 8, hours: 3, worth: Some(Rupiah(480_000)) },
        Undo { gift: GiftId(1), reason: text("Tercatat dua kali") },
        Thank { gift: GiftId(1), how: ThankedHow::InPerson },
        Promise { giver: new, what: what.clone(), promised: BOOKS, due: day(40) },
        DropPromise { promise: PromiseId(1), reason: text("Tokonya tutup") },
        AskPublic { appeal: appeal() },
        StopAsking {},
    )
    .chain(
        [
            donors::Command::Give {
                giver: known.clone(),
                day: day(0),
                what: what.clone(),
                given: BOOKS,
                promise: Some(PromiseId(1)),
            },
            donors::Command::Promise { giver: known, what, promised: MONEY, due: day(40) },
        ]
        .map(Command::from),
    )
}

pub fn events() -> impl Iterator<Item = Event> {
    let (name, sort, holder) = (text("Toko Bu Tati 🏪"), Sort::Business, Some(MemberId(2)));
    let what = text("Buku cerita & <b>kamus</b> 📚");
    let (day, due) = (day(0), day(40));
    every!(donors::Event:
        Added { donor: DONOR, name: name.clone(), sort, holder },
        Changed { donor: DONOR, name, sort, holder: None },
        NameAllowed { donor: DONOR, words: text("“Boleh, tulis saja nama toko saya”") },
        NameHidden { donor: DONOR },
        Removed { donor: DONOR },
        Given {
            gift: GiftId(1),
            donor: Some(DONOR),
            day,
            what: what.clone(),
            given: BOOKS,
            entry: None,
            receipt: Some(Receipt { year: 2026, number: 1 }),
            promise: Some(PromiseId(1)),
        },
        Undone { gift: GiftId(1), reason: text("Tercatat dua kali") },
        Thanked { gift: GiftId(1), how: ThankedHow::InPerson },
        Promised { promise: PromiseId(1), donor: DONOR, what: what.clone(), promised: BOOKS, due },
        PromiseDropped { promise: PromiseId(1), reason: text("Tokonya tutup") },
        PublicAsked { appeal: appeal() },
        AskingStopped {},
    )
    .chain(
        [
            donors::Event::Given {
                gift: GiftId(2),
                donor: Some(DONOR),
                day,
                what: what.clone(),
                given: MONEY,
                entry: Some(EntryId(4)),
                receipt: Some(Receipt { year: 2026, number: 2 }),
                promise: None,
            },
            donors::Event::Given {
                gift: GiftId(3),
                donor: None,
                day,
                what,
                given: LABOUR,
                entry: None,
                receipt: None,
                promise: None,
            },
        ]
        .map(Event::from),
    )
}

/// What is there before somebody acts: a donor, their gift of books, a promise.
pub fn there() -> Vec<Event> {
    let name = text("Toko Ibu Tati");
    vec![
        donors::Event::Added { donor: DONOR, name, sort: Sort::Business, holder: None }.into(),
        donors::Event::Given {
            gift: GiftId(1),
            donor: Some(DONOR),
            day: day(0),
            what: text("Buku"),
            given: BOOKS,
            entry: None,
            receipt: Some(Receipt { year: 2026, number: 1 }),
            promise: None,
        }
        .into(),
        donors::Event::Promised {
            promise: PromiseId(1),
            donor: DONOR,
            what: text("Buku"),
            promised: BOOKS,
            due: day(40),
        }
        .into(),
    ]
}
