//! Addresses of savings and loans.

use community::kernel::{LoanId, MemberId, Rupiah};

use super::{At, paths};

impl At<'_> {
    pub fn savings_of(self, member: MemberId) -> String {
        self.filled(paths::SAVINGS_OF, &[("member", &member.to_string())])
    }

    pub fn savings_of_act(self, member: MemberId, act: &str) -> String {
        self.filled(paths::SAVINGS_OF_ACT, &[("member", &member.to_string()), ("act", act)])
    }

    pub fn savings_loan(self, loan: LoanId) -> String {
        self.filled(paths::SAVINGS_LOAN, &[("id", &loan.to_string())])
    }

    pub fn savings_loan_act(self, loan: LoanId, act: &str) -> String {
        self.filled(paths::SAVINGS_LOAN_ACT, &[("id", &loan.to_string()), ("act", act)])
    }

    pub fn savings_shu(self, year: i16) -> String {
        self.filled(paths::SAVINGS_SHU, &[("year", &year.to_string())])
    }

    pub fn savings_shu_act(self, year: i16, act: &str) -> String {
        self.filled(paths::SAVINGS_SHU_ACT, &[("year", &year.to_string()), ("act", act)])
    }

    pub fn savings_meeting(self, year: i16) -> String {
        self.filled(paths::SAVINGS_MEETING, &[("year", &year.to_string())])
    }

    /// The screen on which everybody's wajib, pokok or sukarela is ticked.
    pub fn savings_collect_of(self, sort: &str) -> String {
        format!("{}?jenis={sort}", self.savings_collect())
    }

    /// What such a loan would cost.
    pub fn savings_tried(self, rupiah: Rupiah, months: u16, way: &str) -> String {
        format!("{}?jumlah={}&bulan={months}&cara={way}", self.savings_try(), rupiah.0)
    }
}
