//! The accounts and their balances, as a bookkeeper reads them.

use community::{kernel::Rupiah, seen_by::cash::AccountSum};
use maud::{Markup, html};

use super::words;
use crate::{Lost, Outcome, Visit, layout::Section, parts::title};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let it = visit.seen(|seen| seen.accounts()).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let args = [
        ("assets", it.assets_total.to_string().into()),
        ("liabilities", it.liabilities_total.to_string().into()),
        ("equity", it.equity_total.to_string().into()),
        ("income", it.income_total.to_string().into()),
        ("expenses", it.expenses_total.to_string().into()),
    ];
    let body = html! {
        (super::dressed())
        (title(w.t("cash-accounts")).back(at.cash(), w.t("cash-title")).line(w.t("cash-accounts-line")))
        (class(&visit, "cash-assets", &it.assets, it.assets_total))
        (class(&visit, "cash-liabilities", &it.liabilities, it.liabilities_total))
        (class(&visit, "cash-equity", &it.equity, it.equity_total))
        (class(&visit, "cash-income", &it.income, it.income_total))
        (class(&visit, "cash-expenses", &it.expenses, it.expenses_total))
        section {
            h2 { (w.t("cash-equation")) }
            p { (w.with("cash-equation-line", &args)) }
        }
    };
    Ok(visit.show(visit.page(Section::Cash, w.t("cash-accounts"), body)))
}

fn class(visit: &Visit, heading: &str, sums: &[AccountSum], total: Rupiah) -> Markup {
    let w = visit.words;
    html! {
        section {
            h2 { (w.t(heading)) }
            table {
                tbody {
                    @for it in sums {
                        tr { td dir="auto" { (words::account_of(w, it.account, &it.whose)) } td.number { (it.rupiah) } }
                    }
                    tr.total { th scope="row" { (w.t("cash-total")) } td.number { (total) } }
                }
            }
        }
    }
}
