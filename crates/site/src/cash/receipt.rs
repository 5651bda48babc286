//! Photos of receipts: shown to members, added, served.

use axum::{
    extract::{Path, Request},
    http::HeaderMap,
    response::{IntoResponse, Redirect},
};
use community::{
    cash::Command,
    kernel::{EntryId, MediaId, ReceiptId},
    photos::Files,
    seen_by::{
        cash::{EntrySeen, ReceiptSeen},
        photos::Size,
    },
};
use host::Ask;
use maud::{Markup, html};

use super::{
    brought::{Brought, RECEIPT, brought},
    entry::find,
    words,
};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, act, banner, fold, hidden, once, primary, quiet, title},
    served::{FOR_MEMBERS, Served},
};

/// Like other media: for whoever may see what it belongs to.
pub async fn file(
    visit: Visit,
    Path((_, id, receipt, size, file)): Path<(String, String, String, String, String)>,
    headers: HeaderMap,
) -> Outcome {
    let entry: EntryId = id.parse().map_err(|_| Lost::NotHere)?;
    let receipt: ReceiptId = receipt.parse().map_err(|_| Lost::NotHere)?;
    let size = match size.as_str() {
        "wide" => Size::Wide,
        "phone" => Size::Phone,
        "thumb" => Size::Thumb,
        _ => return Err(Lost::NotHere),
    };
    let file: MediaId = file.strip_suffix(".jpg").and_then(|it| it.parse().ok()).ok_or(Lost::NotHere)?;
    visit.seen(|seen| seen.receipt_file(entry, receipt, size, file)).ok_or(Lost::NotHere)?;
    let served = Served { file, content_type: "image/jpeg", keep: FOR_MEMBERS, disposition: None };
    served.to(&visit, &headers).await
}

pub fn pictures(visit: &Visit, it: &EntrySeen) -> Result<Markup, Lost> {
    let w = visit.words;
    if it.receipts.is_empty() {
        return Ok(html! {});
    }
    let remove = visit.once()?;
    Ok(html! {
        section {
            h2 { (w.t("cash-receipts")) }
            div.stack.receipts {
                @for (receipt, n) in it.receipts.iter().zip(1..) {
                    figure {
                        (picture(visit, it.glance.id, receipt, n))
                        figcaption.soft { (words::by(w, receipt.by.as_ref())) ", " (w.date(receipt.on)) }
                        @if it.keeps {
                            (fold(&w.t("cash-remove-receipt"), act(&visit.at().cash_entry_act(it.glance.id, "lepas-nota"), &remove, html! {
                                (hidden("receipt", receipt.id))
                                (quiet(w.t("cash-remove-receipt-really")).icon(Icon::Close))
                            })))
                        }
                    }
                }
            }
        }
    })
}

fn picture(visit: &Visit, entry: EntryId, it: &ReceiptSeen, number: usize) -> Markup {
    let at = |size: &str, file| visit.at().cash_receipt_file(entry, it.id, size, file);
    let Files { wide, phone, width, height, tint: _, thumb: _ } = &it.files;
    let alt = visit.words.with("cash-receipt-alt", &[("number", number.into())]);
    html! {
        a href=(at("wide", *wide)) {
            img src=(at("phone", *phone)) width=(width) height=(height) alt=(alt) loading="lazy" decoding="async";
        }
    }
}

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, &find(&visit, &id)?, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, request: Request) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    let Brought { typed, once, receipt } = brought(&visit, request).await?;
    let again = |typed: &Typed| Ok(visit.show_again(page(&visit, &it, typed)?));
    let Some(receipt) = receipt else {
        let typed =
            if typed.is_fine() { typed.problem_at(RECEIPT, visit.words.t("photos-choose")) } else { typed };
        return again(&typed);
    };
    let entry = it.glance.id;
    let ask = Ask { once, ..Ask::new(visit.by(), Command::AddReceipt { entry, receipt }) };
    match visit.site.host.ask(&visit.home, ask).await.map_err(Lost::from) {
        Ok(_) => Ok(Redirect::to(&visit.at().cash_entry(entry)).into_response()),
        Err(Lost::Refused(refusal)) => again(&typed.refused(visit.words, &refusal)),
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, it: &EntrySeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at, id) = (visit.words, visit.at(), it.glance.id);
    let problem = typed.problem_with(RECEIPT);
    let body = html! {
        (title(w.t("cash-add-receipt")).back(at.cash_entry(id), words::what(w, &it.glance)))
        form.form method="post" action=(at.cash_entry_receipt(id)) enctype="multipart/form-data" novalidate {
            (once(&visit.once()?))
            @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
            div.field {
                label for="f-receipt" { (w.t("cash-receipt-photo")) }
                input #f-receipt type="file" name=(RECEIPT) accept="image/*" aria-invalid=[problem.map(|_| "true")];
                @if let Some(problem) = problem { p.problem #f-receipt-problem { (problem) } }
            }
            (primary(w.t("photos-send")).icon(Icon::Camera))
        }
    };
    Ok(Page::new(w, w.t("cash-add-receipt"), visit.frame(Section::Cash), body)
        .here(at.cash_entry_receipt(id)))
}
