//! What is kept about oneself as one page to take along: words and pictures in it, readable without any network.
//!
//! Written while it is sent, picture by picture, so that a hundred photos take no more memory than one. What is too
//! much for a phone is named at the end, with where it is.

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use community::{
    kernel::{CommunityId, MediaId},
    photos::Shot,
    seen_by::{journal::AttachmentSeen, photos::PhotoGlance},
};
use futures_util::{StreamExt, stream};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::kept::{Wrote, wrote};
use crate::{Outcome, Visit, journal, words::Words};

/// At forty kilobytes each: twelve megabytes, which a cheap phone still opens.
const PICTURES_MAX: usize = 300;

const STYLE: &str = "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif;color:#2a2018}\
                     img{display:block;width:100%;height:auto}figure{margin:0 0 1.5rem}figcaption,.on{color:#6b5d4f}\
                     .said{white-space:pre-wrap;margin:0 0 1rem}";

/// A picture that goes into the page.
struct Picture {
    file: MediaId,
    alt: String,
    caption: String,
}

pub async fn download(visit: Visit) -> Outcome {
    let member = visit.member()?;
    let kept = visit.site.host.kept_about(&visit.home, member).await?;
    let wrote = wrote(&visit, member, &kept);
    let (pictures, left_out) = pictures(&visit);
    let attached = visit.seen(|seen| seen.my_attachments());
    let attached: Vec<_> =
        attached.into_iter().map(|(note, it)| (visit.at().note_file(note, it.id, &it.file), it)).collect();
    let begin = begun(&visit, &wrote, &pictures);
    let end = ended(&visit, &attached, &left_out);
    let middle = drawn(&visit, pictures);
    let begin = stream::iter([Ok::<_, std::io::Error>(Bytes::from(begin))]);
    let end = stream::iter([Ok(Bytes::from(end))]);
    Ok(file(&visit, Body::from_stream(begin.chain(middle).chain(end))))
}

fn file(visit: &Visit, body: Body) -> Response {
    let named = format!("attachment; filename=\"data-saya-{}.html\"", visit.home.slug);
    let fixed = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&named).unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    (fixed, body).into_response()
}

/// Those that go in, newest first, and those that are only named: older ones than fit, and films without a picture.
fn pictures(visit: &Visit) -> (Vec<Picture>, Vec<PhotoGlance>) {
    let (mut inside, mut left_out) = (vec![], vec![]);
    for it in visit.seen(|seen| seen.my_photos()) {
        if let Some(files) = it.shot.still().filter(|_| inside.len() < PICTURES_MAX) {
            let on = visit.words.date(it.on);
            let alt = visit.words.with("photos-alt", &[("day", on.clone().into())]);
            let caption = if it.caption.is_empty() { on } else { format!("{} · {on}", it.caption) };
            inside.push(Picture { file: files.phone, alt, caption });
            if matches!(it.shot, Shot::Film { .. }) {
                left_out.push(it);
            }
        } else {
            left_out.push(it);
        }
    }
    (inside, left_out)
}

/// Each picture as it is read; one whose file is not there is left out.
fn drawn(
    visit: &Visit,
    pictures: Vec<Picture>,
) -> impl futures_util::Stream<Item = std::io::Result<Bytes>> + Send + use<> {
    let (host, community): (_, CommunityId) = (visit.site.host.clone(), visit.home.id);
    stream::iter(pictures).filter_map(move |it| {
        let host = host.clone();
        async move {
            let bytes = host.media.read(community, it.file).await.ok()?;
            let source = format!("data:image/jpeg;base64,{}", STANDARD.encode(bytes));
            let figure = html! {
                figure { img src=(source) alt=(it.alt); figcaption dir="auto" { (it.caption) } }
            };
            Some(Ok(Bytes::from(figure.into_string())))
        }
    })
}

fn begun(visit: &Visit, wrote: &[Wrote], pictures: &[Picture]) -> String {
    let (w, frame) = (visit.words, visit.seen(|seen| seen.frame()));
    let name = frame.viewer.and_then(|it| it.name).unwrap_or_default();
    let (mine, ours): (Vec<_>, Vec<_>) = wrote.iter().partition(|it| it.goes);
    let consents = visit.seen(|seen| seen.my_consents());
    let head = html! {
        (DOCTYPE)
        html lang=(w.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (w.t("myself-kept-title")) " · " (frame.name) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (w.t("myself-kept-title")) }
                p { bdi { (name) } " · " bdi { (frame.name) } }
                (said(w, "myself-kept-mine", &mine))
                (said(w, "myself-kept-ours", &ours))
                @if !consents.is_empty() {
                    h2 { (w.t("myself-consents")) }
                    @for it in &consents {
                        p.said dir="auto" { (super::consents::told(w, it)) }
                    }
                }
                @if !pictures.is_empty() { h2 { (w.t("photos-title")) } }
            }
        }
    };
    // What follows is written behind it.
    head.into_string().trim_end_matches("</html>").trim_end_matches("</body>").to_owned()
}

fn said(w: Words, heading: &str, texts: &[&Wrote]) -> Markup {
    html! {
        @if !texts.is_empty() {
            h2 { (w.t(heading)) }
            @for it in texts { p.on { (w.date(it.on)) } p.said dir="auto" { (it.words) } }
        }
    }
}

fn ended(visit: &Visit, attached: &[(String, AttachmentSeen)], left_out: &[PhotoGlance]) -> String {
    let w = visit.words;
    let rest = html! {
        @if !left_out.is_empty() || !attached.is_empty() {
            h2 { (w.t("myself-kept-left-out")) }
            p { (w.t("myself-kept-left-out-line")) }
            ul {
                @for (at, it) in attached {
                    li { a href=(visit.shared(at)) { (journal::words::attached(w, it)) } " · " (w.date(it.on)) }
                }
                @for it in left_out {
                    @let name = if it.caption.is_empty() { w.with("photos-alt", &[("day", w.date(it.on).into())]) } else { it.caption.clone() };
                    li { a href=(visit.shared(&visit.at().photo(it.id))) { (name) } }
                }
            }
        }
    };
    format!("{}</body></html>", rest.into_string())
}
