//! Packed: a page that is drawn and compressed once and then only handed out.
//!
//! Invariant: what is kept was drawn for one viewer (all outsiders are one), in the language and for the address under which
//! it is kept.

use std::{io::Write, sync::OnceLock};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, header},
};
use community::seen_by::Viewer;
use flate2::{Compression, write::GzEncoder};

use crate::{Lost, Outcome, Visit, layout::Page, visit::VIEWER};

/// Some three hundred pages; the rest is drawn anew when somebody comes.
pub const BYTES_MAX: usize = 6 * 1024 * 1024;

/// A page in every encoding that was asked for.
pub struct Packed {
    plain: Bytes,
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
}

/// Answers with the page under this name. For an outsider what was drawn for the last one is handed out while nothing
/// has changed; for a member it is drawn. The page must not depend on anything but the community, the language, the
/// moment's step and the server's address: no form with a mark, no query.
pub fn answer<'a>(
    visit: &Visit,
    asked: &HeaderMap,
    name: &str,
    draw: impl FnOnce() -> Result<Page<'a>, Lost>,
) -> Outcome {
    match visit.viewer {
        Viewer::Outsider => kept(visit, asked, name, draw),
        Viewer::Member(_) => Ok(visit.show(draw()?)),
    }
}

/// Answers with the page under this name as it was drawn last for this very viewer, while nothing has changed. The same
/// holds for the page as in [`answer`].
pub fn kept<'a>(
    visit: &Visit,
    asked: &HeaderMap,
    name: &str,
    draw: impl FnOnce() -> Result<Page<'a>, Lost>,
) -> Outcome {
    let (key, keep) = key(visit, name);
    let pages = &visit.site.pages;
    let packed = match pages.get(&key, visit.tag()) {
        Some(packed) => packed,
        None => {
            let plain = Bytes::from(visit.signed(draw()?).render().into_string());
            // Compressed it takes a third more at most.
            let bytes = plain.len() / 3 * 4;
            let packed = Packed { plain, brotli: OnceLock::new(), gzip: OnceLock::new() };
            pages.put(key, visit.tag().to_owned(), (packed, bytes), visit.begun)
        }
    };
    Ok(packed.sent(visit, asked, keep))
}

/// The page under this name, if it is there to be handed out.
pub fn handed_out(visit: &Visit, asked: &HeaderMap, name: &str) -> Option<Response<Body>> {
    let (key, keep) = key(visit, name);
    Some(visit.site.pages.get(&key, visit.tag())?.sent(visit, asked, keep))
}

/// Under what a page is kept, and how its reader may keep it.
fn key(visit: &Visit, name: &str) -> (String, &'static str) {
    let (viewer, keep) = match visit.viewer {
        Viewer::Outsider => (0, "no-cache"),
        Viewer::Member(member) => (member.0, "private, no-cache"),
    };
    let key = format!("{name} {} {viewer} {} {}", visit.home.id, visit.words.language().tag(), visit.base);
    (key, keep)
}

impl Packed {
    fn sent(&self, visit: &Visit, asked: &HeaderMap, keep: &'static str) -> Response<Body> {
        let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let (coding, bytes) = match () {
            () if takes(accepted, "br") => (Some("br"), self.brotli.get_or_init(|| brotli(&self.plain))),
            () if takes(accepted, "gzip") => (Some("gzip"), self.gzip.get_or_init(|| gzip(&self.plain))),
            () => (None, &None),
        };
        // Where packing fails the page goes out as it is.
        let (coding, bytes) = match bytes {
            Some(bytes) => (coding, bytes.clone()),
            None => (None, self.plain.clone()),
        };
        let mut answer = Response::new(Body::from(bytes));
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        headers.insert(VIEWER, visit.viewer_header());
        if let Ok(tag) = HeaderValue::from_str(visit.tag()) {
            headers.insert(header::ETAG, tag);
        }
        answer
    }
}

/// Whether the browser takes this coding: named, and not with a weight of zero.
fn takes(accepted: &str, coding: &str) -> bool {
    accepted.split(',').any(|it| {
        let (name, weight) = it.split_once(';').unwrap_or((it, ""));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0_f32));
        name.trim().eq_ignore_ascii_case(coding) && !refused
    })
}

fn brotli(plain: &[u8]) -> Option<Bytes> {
    let params =
        brotli::enc::BrotliEncoderParams { quality: 7, size_hint: plain.len(), ..Default::default() };
    let mut packed = Vec::with_capacity(plain.len() / 3);
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &params).ok()?;
    Some(packed.into())
}

fn gzip(plain: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 3), Compression::default());
    encoder.write_all(plain).ok()?;
    Some(encoder.finish().ok()?.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coding_with_weight_zero_is_not_taken() {
        let rows = [
            ("gzip, deflate, br", true),
            ("br;q=1.0, gzip", true),
            ("BR", true),
            ("br;q=0, gzip", false),
            ("br; q=0.0", false),
            ("gzip", false),
            ("brotli", false),
            ("", false),
        ];
        for (accepted, expected) in rows {
            assert_eq!(takes(accepted, "br"), expected, "{accepted}");
        }
    }
}
