//! Addresses of the cash book.

use community::kernel::{EntryId, FundId, MediaId, Month, PaymentId, ReceiptId};

use super::{At, paths};

macro_rules! of_entry {
    ($($name:ident $path:ident;)*) => {
        impl At<'_> {
            $(pub fn $name(self, id: EntryId) -> String {
                self.filled(paths::$path, &[("id", &id.to_string())])
            })*
        }
    };
}

of_entry! {
    cash_entry CASH_ENTRY; cash_entry_correct CASH_ENTRY_CORRECT; cash_entry_receipt CASH_ENTRY_RECEIPT;
    cash_entry_slip CASH_ENTRY_SLIP;
}

macro_rules! of_month {
    ($($name:ident $path:ident;)*) => {
        impl At<'_> {
            $(pub fn $name(self, month: Month) -> String {
                self.filled(paths::$path, &[("month", &month.to_string())])
            })*
        }
    };
}

of_month! {
    cash_month CASH_MONTH; cash_month_count CASH_MONTH_COUNT; cash_month_close CASH_MONTH_CLOSE;
    cash_month_sheet CASH_MONTH_SHEET;
}

macro_rules! of_fund {
    ($($name:ident $path:ident;)*) => {
        impl At<'_> {
            $(pub fn $name(self, id: FundId) -> String {
                self.filled(paths::$path, &[("id", &id.to_string())])
            })*
        }
    };
}

of_fund! { cash_fund CASH_FUND; cash_fund_edit CASH_FUND_EDIT; cash_fund_close CASH_FUND_CLOSE; }

impl At<'_> {
    /// `side` is one of those named at the path.
    pub fn cash_enter(self, side: &str) -> String {
        self.filled(paths::CASH_ENTER, &[("side", side)])
    }

    /// Money out that carries out what was decided.
    pub fn cash_pay(self, payment: PaymentId) -> String {
        format!("{}?bayar={payment}", self.cash_enter("keluar"))
    }

    pub fn cash_payment_drop(self, payment: PaymentId) -> String {
        self.filled(paths::CASH_PAYMENT_DROP, &[("id", &payment.to_string())])
    }

    pub fn cash_entry_act(self, id: EntryId, act: &str) -> String {
        self.filled(paths::CASH_ENTRY_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn cash_receipt_file(self, id: EntryId, receipt: ReceiptId, size: &str, file: MediaId) -> String {
        let (id, receipt, file) = (id.to_string(), receipt.to_string(), format!("{file}.jpg"));
        self.filled(
            paths::CASH_RECEIPT_FILE,
            &[("id", &id), ("receipt", &receipt), ("size", size), ("file", &file)],
        )
    }

    pub fn cash_plan(self, year: i16) -> String {
        self.filled(paths::CASH_PLAN, &[("year", &year.to_string())])
    }

    pub fn cash_plan_edit(self, year: i16) -> String {
        self.filled(paths::CASH_PLAN_EDIT, &[("year", &year.to_string())])
    }
}
