//! What a members' meeting gets on paper: balance, savings, loans, arrears as counts, the surplus.

use axum::extract::Path;
use community::{kernel::Rupiah, seen_by::savings::MeetingSeen};
use maud::{Markup, html};

use super::surplus;
use crate::{
    Lost, Outcome, Visit,
    layout::{Frame, Page},
    parts::{primary, title},
    words::Words,
};

pub async fn show(visit: Visit, Path((_, year)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let year = year.parse().map_err(|_| Lost::NotHere)?;
    let view = visit.seen(|seen| seen.meeting(year)).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let heading = w.with("savings-meeting-of", &[("year", year.to_string().into())]);
    let body = html! {
        (title(heading.clone()).back(at.savings_shu(year), w.t("savings-shu"))
            .line(w.with("savings-meeting-line", &[("name", view.name.as_str().into()), ("day", w.date(view.on).into())])))
        @if view.legal_number.is_empty() { p { (w.t("savings-no-cooperative")) } }
        @else { p { (w.with("savings-legal", &[("number", view.legal_number.as_str().into())])) } }
        (balance(w, &view))
        (savings(w, &view))
        (loans(w, &view))
        @if let Some(it) = &view.surplus {
            section {
                h2 { (w.t("savings-shu")) }
                (surplus::pool(w, it))
                @if it.plan.is_some() { (surplus::sheet(w, it)) }
            }
        }
        (primary(w.t("savings-print")).prints())
    };
    Ok(visit.show(Page::new(w, heading, Frame::Print, body)))
}

fn table(head: &str, rows: &[(String, Rupiah)], sum: Option<(String, Rupiah)>) -> Markup {
    html! {
        div.scroll { table.sums {
            thead { tr { th { (head) } th.number { "Rp" } } }
            tbody { @for (what, rupiah) in rows { tr { td { (what) } td.number { (rupiah) } } } }
            @if let Some((what, rupiah)) = sum { tfoot { tr { th { (what) } td.number { (rupiah) } } } }
        } }
    }
}

fn balance(w: Words, it: &MeetingSeen) -> Markup {
    let line = |key: &str, rupiah: Rupiah| (w.t(key).into_owned(), rupiah);
    let assets =
        [line("cash-box", it.money_box), line("cash-bank", it.bank), line("cash-account-owed", it.owed)];
    let sources = [
        line("cash-account-voluntary", it.voluntary),
        line("cash-account-bound", it.bound),
        line("cash-account-debt", it.debts),
        line("cash-account-principal", it.principal),
        line("cash-account-mandatory", it.mandatory),
        line("cash-account-reserve", it.reserve),
        line("savings-kept", it.kept),
    ];
    html! {
        section {
            h2 { (w.t("savings-balance-sheet")) }
            (table(&w.t("savings-assets"), &assets, Some(line("savings-sum", it.assets()))))
            (table(&w.t("savings-sources"), &sources, Some(line("savings-sum", it.sources()))))
        }
    }
}

fn savings(w: Words, it: &MeetingSeen) -> Markup {
    let line = |key: &str, rupiah: Rupiah| (w.t(key).into_owned(), rupiah);
    let rows = [
        line("savings-principal", it.principal),
        line("savings-mandatory", it.mandatory),
        line("savings-voluntary", it.voluntary),
    ];
    let all = Rupiah(it.principal.0 + it.mandatory.0 + it.voluntary.0);
    html! {
        section {
            h2 { (w.t("savings-savings")) }
            p { (w.with("savings-meeting-members", &[("members", it.members.into()), ("savers", it.together.savers.into())])) }
            (table(&w.t("savings-sort"), &rows, Some(line("savings-sum", all))))
        }
    }
}

fn loans(w: Words, it: &MeetingSeen) -> Markup {
    let line = |key: &str, rupiah: Rupiah| (w.t(key).into_owned(), rupiah);
    let rows = [
        line("savings-meeting-lent", it.lent),
        line("savings-meeting-back", it.came_back),
        line("savings-meeting-interest", it.interest),
        line("savings-lent", it.owed),
    ];
    let counts = [("loans", it.loans.into()), ("running", it.running.into()), ("late", it.late.into())];
    html! {
        section {
            h2 { (w.t("savings-loans")) }
            p { (w.with("savings-meeting-loans", &counts)) }
            (table(&w.t("savings-loans"), &rows, None))
        }
    }
}
