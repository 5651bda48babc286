//! The cash book on pages: how it stands, writing, entries, months, funds, the plan, checking; and what outsiders see.

mod accounts;
mod brought;
mod chart;
mod close;
mod correct;
mod enter;
mod entry;
pub mod export;
mod fields;
mod fund_form;
mod funds;
mod month;
mod outside;
mod overview;
mod part;
mod plan;
mod receipt;
mod report;
mod sheet;
mod shown;
#[cfg(test)]
mod tests;
mod verify;
pub mod words;

use axum::{Router, routing::get};
use tower_http::limit::RequestBodyLimitLayer;

use crate::{Site, urls::paths};

pub use outside::block;
pub use report::facts;

/// A receipt as it comes out of a camera.
const FORM_BYTES_MAX: usize = 24 * 1024 * 1024;

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::CASH, get(overview::show))
        .route(paths::CASH_BOOK, get(month::find))
        .route(paths::CASH_ENTRY, get(entry::show))
        .route(paths::CASH_ENTRY_SLIP, get(sheet::slip))
        .route(paths::CASH_RECEIPT_FILE, get(receipt::file))
        .route(paths::CASH_ENTRY_ACT, get(entry::to_entry).post(entry::save))
        .route(paths::CASH_MONTH, get(month::show))
        .route(paths::CASH_MONTH_COUNT, get(close::show_count).post(close::count))
        .route(paths::CASH_MONTH_CLOSE, get(close::to_month).post(close::close))
        .route(paths::CASH_MONTH_SHEET, get(sheet::month))
        .route(paths::CASH_FUNDS, get(funds::list))
        .route(paths::CASH_FUND_NEW, get(fund_form::show_new).post(fund_form::save_new))
        .route(paths::CASH_FUND, get(funds::show))
        .route(paths::CASH_FUND_EDIT, get(fund_form::show_edit).post(fund_form::save_edit))
        .route(paths::CASH_FUND_CLOSE, get(funds::to_fund).post(funds::close))
        .route(paths::CASH_PLAN, get(plan::show))
        .route(paths::CASH_PLAN_EDIT, get(plan::show_edit).post(plan::save))
        .route(paths::CASH_ACCOUNTS, get(accounts::show))
        .route(paths::CASH_VERIFY, get(verify::show))
        .route(paths::CASH_SHOWN, get(shown::show).post(shown::save))
        .route(paths::CASH_PAYMENT_DROP, get(overview::show_drop).post(overview::drop_payment))
}

/// The forms that bring a photo of a receipt.
pub fn sending() -> Router<Site> {
    Router::new()
        .route(paths::CASH_ENTER, get(enter::show).post(enter::save))
        .route(paths::CASH_ENTRY_CORRECT, get(correct::show).post(correct::save))
        .route(paths::CASH_ENTRY_RECEIPT, get(receipt::show).post(receipt::save))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES_MAX))
}

/// Only on pages of the cash book.
fn dressed() -> maud::Markup {
    maud::html! { link rel="stylesheet" href=(crate::assets::Asset::Cash.url()); }
}
