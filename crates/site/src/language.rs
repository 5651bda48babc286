//! The visitor's language: what a request asks for, and the form that chooses another.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect},
    routing::post,
};

use crate::{
    Outcome, Sent, Site, cookies, urls,
    visit::base,
    words::{Language, Words},
};

impl Words {
    /// In the language chosen on this phone, else the one its browser prefers, else Indonesian.
    pub fn of(headers: &HeaderMap) -> Words {
        let cookie = cookies::read(headers, cookies::LANGUAGE);
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok());
        Language::chosen(cookie.as_deref(), accepted).words()
    }
}

pub fn routes() -> Router<Site> {
    Router::new().route(urls::LANGUAGE, post(choose))
}

async fn choose(State(site): State<Site>, headers: HeaderMap, sent: Sent) -> Outcome {
    let language = Language::from_tag(sent.typed.value("language")).unwrap_or_default();
    let to = own_path(sent.typed.value("to"));
    let kept = cookies::keep_language(&base(&site, &headers), language.tag());
    Ok(([(header::SET_COOKIE, kept)], Redirect::to(to)).into_response())
}

/// A path of this server, or the front page: nobody is sent elsewhere by a form.
pub fn own_path(path: &str) -> &str {
    // Browsers drop tabs and line ends from addresses, so `/<tab>/evil` would be `//evil`; what else is not ASCII
    // does not fit into a header.
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    let own = plain && path.starts_with('/') && !path.starts_with("//");
    if own { path } else { urls::FRONT }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_elsewhere() {
        assert_eq!(own_path("/baca-yuk/dampak?x=1"), "/baca-yuk/dampak?x=1");
        for elsewhere in [
            "https://a.example/",
            "//a.example",
            "/\\a.example",
            "",
            "baca-yuk",
            "/a\r\nb",
            "/\t/a.example",
            "/é",
        ] {
            assert_eq!(own_path(elsewhere), "/", "{elsewhere}");
        }
    }
}
