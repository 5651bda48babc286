//! The cash book taken along: the page that offers the files, and the files.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use maud::html;

use super::Form;
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, Tone, badge, row, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let (w, at) = (visit.words, visit.at());
    let body = html! {
        (title(w.t("books-take")).back(at.cash(), w.t("cash-title")).line(w.t("books-take-line")))
        div.stack {
            @for form in Form::ALL {
                @let (name, line) = match form {
                    Form::Xlsx => ("books-xlsx", "books-xlsx-line"),
                    Form::Csv => ("books-csv", "books-csv-line"),
                    Form::Hledger => ("books-hledger", "books-hledger-line"),
                };
                (row(w.t(name)).line(w.t(line)).lead(badge(Tone::Leaf, Icon::Book)).to(at.cash_file(form.ending())))
            }
        }
        p.soft { (w.t("books-awaiting-line")) }
    };
    Ok(visit.show(visit.page(Section::Cash, w.t("books-take"), body)))
}

pub async fn file(visit: Visit, Path((_, file)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let form = Form::ALL.into_iter().find(|it| file == format!("buku-kas.{}", it.ending()));
    let form = form.ok_or(Lost::NotHere)?;
    let today = visit.seen(|seen| seen.today());
    let bytes = visit.home.read(|community| super::file(community, today, form))?;
    let named = format!("attachment; filename=\"buku-kas-{}-{today}.{}\"", visit.home.slug, form.ending());
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(form.content_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&named).map_err(anyhow::Error::from)?),
        // Money changes, and the phone may be somebody else's tomorrow.
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, bytes).into_response())
}
