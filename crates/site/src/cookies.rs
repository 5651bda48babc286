//! Cookies: one a community for the session, kept under that community's path, and one for the language.

use axum::http::{HeaderMap, HeaderValue, header};

const SESSION: &str = "percik";
pub const LANGUAGE: &str = "bahasa";
const YEAR_SECONDS: u32 = 400 * 86_400;

/// The session's token for this community. The name carries the slug: paths are prefixes, `/baca` is none of `/baca-yuk`.
pub fn session(headers: &HeaderMap, slug: &str) -> Option<String> {
    read(headers, &format!("{SESSION}-{slug}"))
}

pub fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    all(headers).find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// The cookies whose names begin with this, as `(rest of the name, value)`.
pub fn beginning<'a>(headers: &'a HeaderMap, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    all(headers).filter_map(move |(key, value)| Some((key.strip_prefix(prefix)?, value)))
}

fn all(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
    cookies.flat_map(|it| it.split(';')).filter_map(|pair| pair.trim().split_once('='))
}

/// Keeps the token on this phone. Out of reach for scripts; `Secure` when the server is reached so.
pub fn keep_session(base: &str, slug: &str, token: &str) -> HeaderValue {
    // Every address of the community, the API's included, lies under the host: the name keeps them apart.
    cookie(base, &format!("{SESSION}-{slug}"), token, YEAR_SECONDS, "HttpOnly; ")
}

pub fn drop_session(base: &str, slug: &str) -> HeaderValue {
    cookie(base, &format!("{SESSION}-{slug}"), "", 0, "HttpOnly; ")
}

pub fn keep_language(base: &str, tag: &str) -> HeaderValue {
    cookie(base, LANGUAGE, tag, YEAR_SECONDS, "")
}

/// Keeps something small that only this phone knows, such as the secret of a sign-up.
pub fn keep(base: &str, name: &str, value: &str, seconds: u32) -> HeaderValue {
    cookie(base, name, value, seconds, "HttpOnly; ")
}

fn cookie(base: &str, name: &str, value: &str, seconds: u32, flags: &str) -> HeaderValue {
    let secure = if base.starts_with("https://") { "Secure; " } else { "" };
    let written = format!("{name}={value}; Path=/; Max-Age={seconds}; {flags}{secure}SameSite=Lax");
    HeaderValue::from_str(&written).unwrap_or(HeaderValue::from_static(""))
}
