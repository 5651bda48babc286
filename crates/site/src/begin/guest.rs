//! A guest: who comes to the server itself and not yet to a community.

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};

use crate::{
    Lost, Site,
    layout::Page,
    visit::{VIEWER, base},
    words::Words,
};

pub struct Guest {
    pub site: Site,
    pub words: Words,
    /// The server's own address.
    pub base: String,
    /// The path with its query, for coming back.
    pub path: String,
}

impl Guest {
    /// The first value under this name in the query, or nothing.
    pub fn asked(&self, name: &str) -> String {
        asked(&self.path, name)
    }

    pub fn show(&self, page: Page<'_>) -> Response {
        let headers = [(header::CACHE_CONTROL, "no-cache"), (VIEWER, "0")];
        (headers, page.here(self.path.clone()).render()).into_response()
    }

    /// Shows a page that says what is wrong with what was sent.
    pub fn show_again(&self, status: StatusCode, page: Page<'_>) -> Response {
        (status, [(header::CACHE_CONTROL, "no-store")], page.here(self.path.clone()).render()).into_response()
    }
}

/// The first value under this name in the query of a path, or nothing.
pub fn asked(path: &str, name: &str) -> String {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let mut values = url::form_urlencoded::parse(query.as_bytes());
    values.find(|(key, _)| key == name).map_or_else(String::new, |(_, value)| value.into_owned())
}

impl FromRequestParts<Site> for Guest {
    type Rejection = Lost;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Guest, Lost> {
        Ok(Guest {
            site: site.clone(),
            words: Words::of(&parts.headers),
            base: base(site, &parts.headers),
            path: parts.uri.path_and_query().map_or("/", |it| it.as_str()).to_owned(),
        })
    }
}
