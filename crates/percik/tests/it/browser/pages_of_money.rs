//! Pages of money, for the list that `pages` looks at.

use community::kernel::{EntryId, FundId, Month, PaymentId};
use site::urls::At;

use super::pages::Listed;

#[rustfmt::skip]
pub fn of_members(at: At<'_>) -> Vec<Listed> {
    let page = |name, path| Listed { name, path };
    // The month that is closed in the story, and the one that runs.
    let october: Month = "2026-10".parse().expect("a month");
    vec![
        page("cash", at.cash()),
        page("cash-in", at.cash_enter("masuk")),
        page("cash-out", at.cash_enter("keluar")),
        page("cash-between", at.cash_enter("pindah")),
        page("cash-repay", at.cash_enter("lunasi")),
        page("cash-entry", at.cash_entry(EntryId(5))),
        page("cash-entry-corrected", at.cash_entry(EntryId(7))),
        page("cash-entry-awaiting", at.cash_entry(EntryId(15))),
        page("cash-correct", at.cash_entry_correct(EntryId(5))),
        page("cash-receipt", at.cash_entry_receipt(EntryId(5))),
        page("cash-slip", at.cash_entry_slip(EntryId(5))),
        page("cash-month", at.cash_month(october.next())),
        page("cash-month-closed", at.cash_month(october)),
        page("cash-month-sheet", at.cash_month_sheet(october)),
        page("cash-count", at.cash_month_count(october.next())),
        page("cash-funds", at.cash_funds()),
        page("cash-fund", at.cash_fund(FundId(1))),
        page("cash-fund-new", at.cash_fund_new()),
        page("cash-fund-edit", at.cash_fund_edit(FundId(1))),
        page("cash-plan", at.cash_plan(2026)),
        page("cash-plan-edit", at.cash_plan_edit(2026)),
        page("cash-accounts", at.cash_accounts()),
        page("cash-verify", at.cash_verify()),
        page("cash-shown", at.cash_shown()),
        page("cash-found", format!("{}?cari=kue", at.cash_book())),
        page("cash-payment-drop", at.cash_payment_drop(PaymentId(1))),
    ]
}
