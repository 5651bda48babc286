//! Savings and loans: what we have together and what is mine, who brought what, loans, the surplus of a year.

mod chart;
mod collect;
mod list;
mod loan;
mod meeting;
mod member;
mod reading;
mod surplus;
mod terms;
#[cfg(test)]
mod tests;
mod trial;
pub mod words;

use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};

use crate::{Site, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::SAVINGS, get(list::show))
        .route(paths::SAVINGS_TERMS, get(terms::show).post(terms::save))
        .route(paths::SAVINGS_COLLECT, get(collect::show).post(collect::save))
        .route(paths::SAVINGS_TRY, get(trial::show).post(trial::ask))
        .route(paths::SAVINGS_OF, get(member::show))
        .route(paths::SAVINGS_OF_ACT, post(member::act).get(member::to_statement))
        .route(paths::SAVINGS_LOAN, get(loan::show))
        .route(paths::SAVINGS_LOAN_ACT, post(loan::act).get(loan::to_loan))
        .route(paths::SAVINGS_SHU, get(surplus::show))
        .route(paths::SAVINGS_SHU_ACT, post(surplus::act).get(surplus::to_surplus))
        .route(paths::SAVINGS_MEETING, get(meeting::show))
}

fn to(address: String) -> Response {
    Redirect::to(&address).into_response()
}
