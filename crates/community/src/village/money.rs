//! What people in the village write into the cash book.

use super::Life;
use crate::{
    Command,
    cash::{self, Account, Income, Instead, Lender, Place, Planned, Shown, Terms, Typed},
    fields::Care,
    kernel::{Day, DebtId, EntryId, FundId, Month, PaymentId, ReceiptId, Rupiah, Text},
};

impl Life {
    pub(super) fn about_money(&mut self) -> Command {
        use cash::Command::{
            AddFund, AddReceipt, ChangeFund, CloseFund, CloseMonth, Correct, Count, Decline, DropPayment,
            Enter, Plan, RemoveReceipt, Show, Sign,
        };
        let command = match self.chance.below(40) {
            0..16 => {
                let (day, what, typed) = (self.money_day(), self.words_said(), self.typed());
                let receipt = self.chance.one_in(6).then(|| self.files());
                let payment = self.chance.one_in(4).then(|| self.payment());
                Enter { day, what, typed, payment, receipt }
            }
            16..21 => Sign { entry: self.waiting_entry() },
            21 => Decline { entry: self.waiting_entry(), reason: self.chance.words() },
            22..26 => {
                let (day, what, typed) = (self.money_day(), self.words_said(), self.typed());
                let instead = self.chance.one_in(2).then_some(Instead { day, what, typed });
                Correct { entry: self.entry(), reason: self.words_said(), instead }
            }
            26 => AddReceipt { entry: self.entry(), receipt: self.files() },
            27 => RemoveReceipt { entry: self.entry(), receipt: ReceiptId(self.chance.small(3)) },
            28 => DropPayment { payment: self.payment(), reason: self.words_said() },
            29..31 => AddFund { terms: self.fund_terms() },
            31 => ChangeFund { fund: self.fund(), terms: self.fund_terms() },
            32 if self.chance.one_in(4) => CloseFund { fund: self.fund() },
            32..35 => {
                let (month, reason) = (self.month(), self.words_said());
                let book = cash::book_of(&self.community, month);
                let off = if self.chance.one_in(2) { 0 } else { i64::from(self.chance.small(9)) * 500 };
                Count { month, rupiah: Rupiah(book.0.saturating_sub(off)), reason }
            }
            35..38 => {
                let month = self.month();
                let counted = self.community.cash.counted(month).map_or(Rupiah(0), |it| it.rupiah);
                CloseMonth { month, rupiah: counted }
            }
            38 => {
                let rupiah = self.rupiah();
                let lines = vec![
                    Planned::Income { income: self.income(), rupiah },
                    Planned::Expense { care: self.care_paid(), rupiah },
                ];
                Plan { year: 2026, lines }
            }
            _ => Show { shown: self.chance.of(&Shown::ALL).into_iter().collect() },
        };
        command.into()
    }

    fn words_said(&mut self) -> Text {
        if self.chance.one_in(12) { self.chance.words() } else { Text::new("Untuk bersama") }
    }

    fn rupiah(&mut self) -> Rupiah {
        let thousands = match self.chance.below(20) {
            0 => 0,
            1..14 => i64::from(self.chance.small(200)),
            _ => i64::from(self.chance.small(2_000)),
        };
        Rupiah(thousands * 1_000)
    }

    fn place(&mut self) -> Place {
        if self.chance.one_in(4) { Place::Bank } else { Place::Box }
    }

    fn income(&mut self) -> Income {
        self.chance.of(&Income::ALL).unwrap_or(Income::Other)
    }

    fn care_paid(&mut self) -> Care {
        self.chance.of(&Care::ALL).unwrap_or(Care::Other)
    }

    fn typed(&mut self) -> Typed {
        let (place, rupiah) = (self.place(), self.rupiah());
        let fund = self.chance.one_in(4).then(|| self.fund());
        match self.chance.below(20) {
            0..9 => Typed::In { place, income: self.income(), fund, rupiah },
            9..17 => {
                let lender = self.chance.one_in(3).then(|| self.lender());
                Typed::Out { place, care: self.care_paid(), fund, rupiah, lender }
            }
            17 => Typed::Between { from: place, rupiah },
            18 => Typed::Opening { place, rupiah },
            _ => {
                let debts: Vec<_> = self.community.cash.debts().map(|(id, _)| id).collect();
                let debt = self.chance.of(&debts).unwrap_or(DebtId(1));
                let owed = self.community.cash.balance(Account::Debt { debt });
                let rupiah = if self.chance.one_in(3) { rupiah } else { owed };
                Typed::Repaid { debt, place, rupiah }
            }
        }
    }

    fn lender(&mut self) -> Lender {
        match self.member() {
            Some(member) if self.chance.one_in(2) => Lender::Member { member },
            Some(_) | None => Lender::Person { name: self.chance.name() },
        }
    }

    /// Mostly today or not long ago.
    fn money_day(&mut self) -> Day {
        let today = self.community.today(self.now);
        let back = if self.chance.one_in(3) { i64::from(self.chance.small(40)) - 2 } else { 0 };
        today.plus_days(-back)
    }

    fn month(&mut self) -> Month {
        let month = Month::of(self.community.today(self.now));
        if self.chance.one_in(3) { month } else { month.previous() }
    }

    fn entry(&mut self) -> EntryId {
        let entries: Vec<_> = self.community.cash.all().map(|(id, _)| id).collect();
        let known = if self.chance.one_in(10) { None } else { self.chance.of(&entries) };
        known.unwrap_or(EntryId(self.chance.small(9)))
    }

    fn waiting_entry(&mut self) -> EntryId {
        let waiting: Vec<_> = self.community.cash.awaiting().map(|(id, _)| id).collect();
        let known = if self.chance.one_in(10) { None } else { self.chance.of(&waiting) };
        known.unwrap_or(EntryId(self.chance.small(9)))
    }

    fn payment(&mut self) -> PaymentId {
        let payments: Vec<_> = self.community.cash.payments().map(|(id, _)| id).collect();
        self.chance.of(&payments).unwrap_or(PaymentId(1))
    }

    fn fund(&mut self) -> FundId {
        let funds: Vec<_> = self.community.cash.funds().map(|(id, _)| id).collect();
        self.chance.of(&funds).unwrap_or(FundId(1))
    }

    fn fund_terms(&mut self) -> Terms {
        let target = self.chance.one_in(2).then(|| self.rupiah());
        Terms { name: self.chance.name(), purpose: self.chance.words(), income: self.income(), target }
    }
}
