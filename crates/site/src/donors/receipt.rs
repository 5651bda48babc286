//! The receipt for paper, as a page and as a file: number, amount in figures and words, and what it is no proof of.

use ::reports::{Block, Document, FooterWords, Letterhead, Signature};
use anyhow::Context;
use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use community::seen_by::donors::GiftPage;
use maud::{Markup, html};

use super::{gift::there, id, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Frame, Page},
    members::words::name,
    parts::{Icon, secondary},
    visit::VIEWER,
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = there(&visit, id(&written)?)?;
    let number = it.gift.receipt.clone().ok_or(Lost::NotHere)?;
    Ok(visit.show(page(&visit, &it, &number)))
}

/// Made when it is asked for: one short page.
pub async fn file(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = there(&visit, id(&written)?)?;
    let number = it.gift.receipt.clone().ok_or(Lost::NotHere)?;
    let document = document(&visit, &it, &number);
    let made = tokio::task::spawn_blocking(move || ::reports::pdf(&document)).await;
    let pdf = made.context("make a receipt")?.context("make a receipt")?;
    let mut answer = Response::new(Body::from(pdf));
    let headers = answer.headers_mut();
    let name = format!("inline; filename=\"{number}.pdf\"");
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(VIEWER, visit.viewer_header());
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(anyhow::Error::from)?);
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(answer)
}

fn page<'a>(visit: &Visit, it: &GiftPage, number: &str) -> Page<'a> {
    let (say, at) = (visit.words, visit.at());
    let body = html! {
        header.letterhead {
            span.crest { (visit.emblem(64)) }
            div { b dir="auto" { (it.community) } p dir="auto" { (it.place) } }
        }
        h1 { (say.t("donors-receipt")) }
        p { (say.with("donors-receipt-number", &[("number", number.into())])) }
        @if let Some(undone) = undone(visit, it) { p { b { (say.t("donors-receipt-undone")) } } p.soft dir="auto" { (undone) } }
        dl.facts { @for (label, value) in words::receipt(say, it) { dt { (label) } dd dir="auto" { (value) } } }
        (signing(visit, it))
        p.soft { (say.t("donors-receipt-not")) }
        div.actions {
            (secondary(say.t("donors-receipt-print")).icon(Icon::Print).prints())
            (secondary(say.t("donors-receipt-pdf")).icon(Icon::Note).to(at.receipt_pdf(it.gift.id)))
            (secondary(words::giver(say, &it.gift)).icon(Icon::Back).to(at.gift(it.gift.id)))
        }
    };
    Page::new(say, say.t("donors-receipt"), Frame::Print, body)
}

fn undone(visit: &Visit, it: &GiftPage) -> Option<String> {
    let reason = it.gift.undone.clone().unwrap_or_default();
    let say = visit.words;
    (!it.gift.counts).then(|| say.with("donors-receipt-undone-line", &[("reason", reason.into())]))
}

fn signed_at(visit: &Visit, it: &GiftPage) -> String {
    let day = visit.words.date(it.gift.written_on);
    visit.words.with("donors-receipt-signed", &[("place", it.place.as_str().into()), ("day", day.into())])
}

fn receiver(visit: &Visit, it: &GiftPage) -> String {
    it.gift.received_by.as_ref().map(|it| name(visit.words, it)).unwrap_or_default()
}

fn signing(visit: &Visit, it: &GiftPage) -> Markup {
    let say = visit.words;
    html! {
        div.signatures {
            p dir="auto" { (signed_at(visit, it)) }
            div { p { (say.t("donors-receipt-giver")) } hr; p dir="auto" { (words::giver(say, &it.gift)) } }
            div { p { (say.t("donors-receipt-receiver")) } hr; p dir="auto" { (receiver(visit, it)) } }
        }
    }
}

fn document(visit: &Visit, it: &GiftPage, number: &str) -> Document {
    let say = visit.words;
    let mut blocks = vec![Block::Paragraph(say.with("donors-receipt-number", &[("number", number.into())]))];
    blocks.extend(undone(visit, it).map(Block::Quote));
    blocks.push(Block::Facts(words::receipt(say, it)));
    blocks.push(Block::Paragraph(say.t("donors-receipt-not").into_owned()));
    let signature = |key: &str, name: String| Signature { role: say.t(key).into_owned(), name };
    let address = visit.shared(&visit.at().home());
    let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let footer = say.with("reports-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]);
    Document {
        title: say.t("donors-receipt").into_owned(),
        language: say.language().tag().to_owned(),
        author: it.community.clone(),
        letterhead: Letterhead {
            name: it.community.clone(),
            place: it.place.clone(),
            lines: vec![address],
            emblem_svg: charts::emblem(&visit.home.id.0, 64),
        },
        date: say.date(it.gift.written_on),
        blocks,
        footer: FooterWords(footer),
        signed_at: signed_at(visit, it),
        signatures: vec![
            signature("donors-receipt-giver", words::giver(say, &it.gift)),
            signature("donors-receipt-receiver", receiver(visit, it)),
        ],
        made: None,
    }
}
