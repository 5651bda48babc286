//! Samples of the cash book.

use super::{every, text};
use crate::{
    Command, Event,
    cash::{
        self, Account, Advance, Income, Instead, Lender, Movement, Place, Planned, Shown, Standing, Terms,
        Typed, Written,
    },
    fields::Care,
    kernel::{DebtId, DecisionId, EntryId, FundId, MemberId, Month, PaymentId, ReceiptId, Rupiah},
};

fn month() -> Month {
    Month::of(super::day(0))
}

pub fn terms() -> Terms {
    Terms {
        name: text("Rak & buku <b>baru</b> 📚"),
        purpose: text("Hanya untuk rak dan buku"),
        income: Income::Donations,
        target: Some(Rupiah(2_500_000)),
    }
}

pub fn bought() -> Typed {
    Typed::Out {
        place: Place::Box,
        care: Care::Children,
        fund: Some(FundId(1)),
        rupiah: Rupiah(900_000),
        lender: Some(Lender::Person { name: text("Toko Bu Tati") }),
    }
}

pub fn commands() -> impl Iterator<Item = Command> {
    let receipt = super::photos::files(0);
    every!(cash::Command:
        Enter {
            day: super::day(0),
            what: text("Dua rak buku 📚"),
            typed: bought(),
            payment: Some(PaymentId(1)),
            receipt: Some(receipt),
        },
        Sign { entry: EntryId(3) },
        Decline { entry: EntryId(3), reason: text("Notanya belum ada") },
        Correct {
            entry: EntryId(1),
            reason: text("Salah ketik"),
            instead: Some(Instead { day: super::day(0), what: text("Satu rak"), typed: bought() }),
        },
        AddReceipt { entry: EntryId(1), receipt },
        RemoveReceipt { entry: EntryId(1), receipt: ReceiptId(1) },
        DropPayment { payment: PaymentId(1), reason: text("Rak disumbang warga") },
        AddFund { terms: terms() },
        ChangeFund { fund: FundId(1), terms: Terms { target: None, ..terms() } },
        CloseFund { fund: FundId(1) },
        Count { month: month(), rupiah: Rupiah(515_000), reason: text("Kembalian tercecer") },
        CloseMonth { month: month(), rupiah: Rupiah(515_000) },
        Plan { year: 2026, lines: plan() },
        Show { shown: Shown::ALL.into() },
    )
    .chain(typed().map(|typed| {
        let (day, what) = (super::day(0), text("Iuran November"));
        cash::Command::Enter { day, what, typed, payment: None, receipt: None }.into()
    }))
}

fn typed() -> impl Iterator<Item = Typed> {
    let (rupiah, place) = (Rupiah(50_000), Place::Bank);
    [
        Typed::In { place, income: Income::Dues, fund: None, rupiah },
        Typed::Between { from: place, rupiah },
        Typed::Opening { place, rupiah },
        Typed::Repaid { debt: DebtId(1), place, rupiah },
    ]
    .into_iter()
}

fn plan() -> Vec<Planned> {
    vec![
        Planned::Income { income: Income::Dues, rupiah: Rupiah(1_200_000) },
        Planned::Expense { care: Care::Children, rupiah: Rupiah(900_000) },
    ]
}

fn written(movement: Movement) -> Written {
    let lines = movement.lines(Income::Donations);
    Written { movement: Some(movement), ..Written::plain(super::day(0), text("Dua rak buku 📚"), lines) }
}

pub fn events() -> impl Iterator<Item = Event> {
    let advanced = Some(Advance { debt: DebtId(1), rupiah: Rupiah(50_000) });
    let (place, care, fund) = (Place::Box, Care::Children, Some(FundId(1)));
    let bought = written(Movement::Out { place, care, fund, rupiah: Rupiah(450_000), advanced });
    let first = Written { payment: Some(PaymentId(1)), ..bought };
    every!(cash::Event:
        Entered { entry: EntryId(1), standing: Standing::Awaiting, written: first },
        Signed { entry: EntryId(1) },
        Declined { entry: EntryId(1), reason: text("Notanya belum ada") },
        ReceiptAdded { entry: EntryId(1), receipt: ReceiptId(1), files: super::photos::files(0) },
        ReceiptRemoved { entry: EntryId(1), receipt: ReceiptId(1) },
        PaymentPrepared {
            payment: PaymentId(1),
            decision: DecisionId(1),
            rupiah: Rupiah(450_000),
            what: text("Dua rak buku 📚"),
            owner: Some(MemberId(2)),
        },
        PaymentDropped { payment: PaymentId(1), reason: text("Rak disumbang warga") },
        FundAdded { fund: FundId(1), terms: terms() },
        FundChanged { fund: FundId(1), terms: Terms { target: None, ..terms() } },
        FundClosed { fund: FundId(1) },
        DebtNamed { debt: DebtId(1), lender: Lender::Person { name: text("Toko Bu Tati") } },
        Counted {
            month: month(),
            rupiah: Rupiah(515_000),
            book: Rupiah(520_000),
            reason: text("Kembalian tercecer"),
        },
        MonthClosed { month: month(), held: Rupiah(1_515_000) },
        Planned { year: 2026, lines: plan() },
        Shown { shown: Shown::ALL.into() },
    )
    .chain(shapes())
}

/// What kinds of entry there are besides.
fn shapes() -> impl Iterator<Item = Event> {
    let (rupiah, place) = (Rupiah(50_000), Place::Bank);
    let movements = [
        Movement::In { place, income: Income::Dues, fund: None, rupiah },
        Movement::In { place, income: Income::Donations, fund: Some(FundId(1)), rupiah },
        Movement::Between { from: place, rupiah },
        Movement::Opening { place, rupiah },
        Movement::Repaid { debt: DebtId(1), place, rupiah },
        Movement::Difference { month: month(), rupiah: Rupiah(-5_000) },
    ];
    let saved = [Account::BOX.more(rupiah), Account::Voluntary { member: MemberId(2) }.more(rupiah)];
    let saved = Written {
        cause: Some(cash::Cause::Savings),
        ..Written::plain(super::day(0), text("Simpanan sukarela"), saved.into())
    };
    let undone = Written {
        lines: saved.lines.iter().map(|it| cash::Line { rupiah: Rupiah(-it.rupiah.0), ..*it }).collect(),
        corrects: Some(EntryId(7)),
        reason: Some(text("Dicatat dua kali")),
        ..saved.clone()
    };
    let entered = |(entry, written): (u32, Written)| {
        cash::Event::Entered { entry: EntryId(entry), standing: Standing::Booked, written }.into()
    };
    let written = movements.map(written).into_iter().chain([saved, undone]);
    (2..).zip(written).map(entered)
}
