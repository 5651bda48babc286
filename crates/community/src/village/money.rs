//! What people in the village write into the cash book, and who pays dues.

use super::Life;
use crate::{
    Command,
    cash::{self, Account, Income, Instead, Lender, Place, Planned, Shown, Terms, Typed},
    dues::{self, Each, Every, Given, Payer},
    fields::Care,
    kernel::{
        Day, DebtId, DuesId, EntryId, ExemptionId, FundId, HouseholdId, Month, PaymentId, ReceiptId, Rupiah,
        Text,
    },
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

    pub(super) fn about_dues(&mut self) -> Command {
        use dues::Command::{
            Begin, ChangeAmount, ChangeHousehold, DissolveHousehold, End, EndExemption, Exempt,
            FormHousehold, Pay, Rename,
        };
        let dues = self.dues();
        let command = match self.chance.below(24) {
            0..2 => Begin { terms: self.dues_terms() },
            2 => Rename { dues, name: self.chance.name() },
            3..5 => ChangeAmount { dues, from: self.dues_day(), rupiah: self.rupiah() },
            5 => End { dues, last: self.chance.one_in(2).then(|| self.dues_day()) },
            6..8 => {
                let (payer, from) = (self.payer(), self.dues_day());
                let to = self.chance.one_in(2).then(|| self.dues_day());
                Exempt { dues, payer, from, to, reason: self.words_said() }
            }
            8 => EndExemption { exemption: ExemptionId(self.chance.small(3)) },
            9 => FormHousehold {
                name: self.chance.name(),
                members: self.some_members(),
                since: self.money_day(),
            },
            10 => ChangeHousehold {
                household: HouseholdId(self.chance.small(3)),
                name: self.chance.name(),
                members: self.some_members(),
                since: self.money_day(),
            },
            11 if self.chance.one_in(2) => DissolveHousehold { household: HouseholdId(self.chance.small(3)) },
            11..22 => {
                let (day, place) = (self.money_day(), self.place());
                let many = 1 + self.chance.below(4);
                let payments =
                    (0..many).map(|_| Given { payer: self.payer(), rupiah: self.dues_rupiah(dues) });
                Pay { dues, day, place, payments: payments.collect() }
            }
            // Undone in the book.
            _ => {
                let paid: Vec<_> = self.community.dues.payments().map(|(entry, _)| entry).collect();
                let entry = self.chance.of(&paid).unwrap_or(EntryId(1));
                return cash::Command::Correct { entry, reason: self.words_said(), instead: None }.into();
            }
        };
        command.into()
    }

    fn dues(&mut self) -> DuesId {
        let kinds: Vec<_> = self.community.dues.kinds().map(|(id, _)| id).collect();
        self.chance.of(&kinds).unwrap_or(DuesId(1))
    }

    fn dues_terms(&mut self) -> dues::Terms {
        let fund = self.chance.one_in(6).then(|| self.fund());
        dues::Terms {
            name: self.chance.name(),
            every: self.chance.of(&Every::ALL).unwrap_or(Every::Month),
            each: self.chance.of(&Each::ALL).unwrap_or(Each::Member),
            income: self.income(),
            fund,
            rupiah: Rupiah(i64::from(self.chance.small(40)) * 500),
            first: self.dues_day(),
            last: self.chance.one_in(4).then(|| self.dues_day()),
        }
    }

    /// Some months back or ahead.
    fn dues_day(&mut self) -> Day {
        let today = self.community.today(self.now);
        today.plus_days(i64::from(self.chance.small(250)) - 180)
    }

    /// Mostly what a period costs, or several.
    fn dues_rupiah(&mut self, dues: DuesId) -> Rupiah {
        let today = self.community.today(self.now);
        let cost = self.community.dues.kind(dues).map_or(Rupiah(10_000), |it| it.rupiah(today));
        match self.chance.below(10) {
            0..6 => cost,
            6 => Rupiah(cost.0.saturating_mul(i64::from(self.chance.small(6)))),
            7 => Rupiah(cost.0 / 2),
            _ => self.rupiah(),
        }
    }

    fn payer(&mut self) -> Payer {
        match self.member() {
            Some(member) if !self.chance.one_in(5) => Payer::Member { member },
            Some(_) | None => Payer::Household { household: HouseholdId(self.chance.small(3)) },
        }
    }

    fn some_members(&mut self) -> std::collections::BTreeSet<crate::kernel::MemberId> {
        let many = self.chance.below(4);
        (0..many).filter_map(|_| self.member()).collect()
    }

    pub(super) fn words_said(&mut self) -> Text {
        if self.chance.one_in(12) { self.chance.words() } else { Text::new("Untuk bersama") }
    }

    pub(super) fn rupiah(&mut self) -> Rupiah {
        let thousands = match self.chance.below(20) {
            0 => 0,
            1..14 => i64::from(self.chance.small(200)),
            _ => i64::from(self.chance.small(2_000)),
        };
        Rupiah(thousands * 1_000)
    }

    pub(super) fn place(&mut self) -> Place {
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
    pub(super) fn money_day(&mut self) -> Day {
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

    pub(super) fn fund(&mut self) -> FundId {
        let funds: Vec<_> = self.community.cash.funds().map(|(id, _)| id).collect();
        self.chance.of(&funds).unwrap_or(FundId(1))
    }

    fn fund_terms(&mut self) -> Terms {
        let target = self.chance.one_in(2).then(|| self.rupiah());
        Terms { name: self.chance.name(), purpose: self.chance.words(), income: self.income(), target }
    }
}
