//! Samples of savings and loans.

use super::{every, text};
use crate::{
    Command, Event,
    cash::Place,
    decisions::Action,
    kernel::{DecisionId, EntryId, FundId, LoanId, MemberId, Rupiah},
    savings::{
        self, Capital, DepositRow, Every, Funds, Plan, Pool, Saving, Terms,
        interest::{Kind, Per, Rate},
        shu::{Parts, Share, Sheet},
    },
};

const RATE: Rate = Rate { per_myriad: 150, per: Per::Month };

pub fn terms() -> Terms {
    Terms {
        principal: Rupiah(100_000),
        mandatory: Rupiah(20_000),
        every: Every::Month,
        since: super::day(-60),
        loan_kinds: vec![Kind::Flat, Kind::Declining, Kind::Annuity, Kind::Free],
        rate: RATE,
        months_max: 24,
        late: text("Kita datangi & <b>bicara</b> baik-baik 🙏"),
        legal_number: text(""),
    }
}

pub fn plan() -> Plan {
    Plan {
        parts: Parts {
            reserve: 3_000,
            business: 2_500,
            capital: 2_000,
            officers: 1_000,
            education: 1_000,
            social: 500,
        },
        capital: Capital::MonthlyAverage,
        pool: Pool::Savings,
        costs: Rupiah(50_000),
        obligations: Rupiah(0),
    }
}

pub fn lend() -> Action {
    Action::Lend {
        member: MemberId(2),
        rupiah: Rupiah(1_000_000),
        months: 10,
        kind: Kind::Declining,
        rate: RATE,
        purpose: text("Modal warung <b>kecil</b>"),
    }
}

pub fn commands() -> impl Iterator<Item = Command> {
    let (place, day, note) = (Place::Bank, super::day(0), text("Rapat bulanan 📒"));
    let loan = LoanId(1);
    every!(savings::Command:
        SetTerms { terms: terms() },
        Deposit {
            saving: Saving::Mandatory,
            deposits: vec![
                DepositRow { member: MemberId(1), rupiah: Rupiah(20_000) },
                DepositRow { member: MemberId(2), rupiah: Rupiah(20_000) },
            ],
            place,
            day,
            note: note.clone(),
        },
        Withdraw { member: MemberId(2), saving: Saving::Voluntary, rupiah: Rupiah(50_000), place, day, note: note.clone() },
        PayBack { member: MemberId(4), place: Place::Bank, day, note: note.clone() },
        PayOut { loan, place, day, note: note.clone() },
        Forgo { loan },
        Repay { loan: LoanId(2), rupiah: Rupiah(115_000), infaq: Rupiah(0), place, day, note: note.clone() },
        Settle { loan: LoanId(2), rupiah: Rupiah(1_015_000), infaq: Rupiah(0), place, day, note: note.clone() },
        ShareOut {
            year: 2025,
            funds: Funds { education: Some(FundId(1)), ..Funds::default() },
            day,
            note: text("Rapat anggota"),
        },
    )
}

pub fn events() -> impl Iterator<Item = Event> {
    let (loan, entry, day) = (LoanId(1), EntryId(1), super::day(0));
    let (principal, interest, infaq) = (Rupiah(100_000), Rupiah(15_000), Rupiah(0));
    let share = Share {
        member: MemberId(2),
        business: Rupiah(150_000),
        capital: Rupiah(340_000),
        for_business: Rupiah(25_000),
        for_capital: Rupiah(4_700),
    };
    every!(savings::Event:
        TermsSet { terms: terms() },
        Deposited { member: MemberId(2), saving: Saving::Mandatory, rupiah: Rupiah(20_000), entry },
        Withdrawn { member: MemberId(2), rupiah: Rupiah(50_000), entry },
        PaidBack { member: MemberId(4), rupiah: Rupiah(340_000), entry },
        LoanGranted {
            loan,
            member: MemberId(2),
            rupiah: Rupiah(1_000_000),
            months: 10,
            loan_kind: Kind::Declining,
            rate: RATE,
            purpose: text("Modal warung <b>kecil</b>"),
            decision: DecisionId(1),
        },
        LoanForgone { loan },
        LoanPaidOut { loan, day, entry },
        LoanRepaid { loan, day, principal, interest, infaq, entry },
        LoanSettled { loan, day, principal, interest, infaq, entry },
        SharesFixed { year: 2026, decision: DecisionId(1), plan: plan() },
        SharedOut {
            year: 2026,
            pool: Rupiah(100_000),
            sheet: Sheet {
                reserve: Rupiah(45_300),
                officers: Rupiah(10_000),
                education: Rupiah(10_000),
                social: Rupiah(5_000),
                members: vec![share],
            },
            entry,
        },
    )
}
