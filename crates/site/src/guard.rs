//! Guard: what every request must satisfy and every answer carries, whatever the page.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};

use crate::{Lost, Site, lost::turned_away, visit, words::Words};

/// Nothing inline, nothing from elsewhere, in no frame.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     media-src 'self' blob:; connect-src 'self'; worker-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Refuses acts that another site's page has sent in a member's name, and sets the security headers.
pub async fn guard(State(site): State<Site>, request: Request, next: Next) -> Response {
    let acts = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let mut answer = match () {
        // With a token in its header a request shows that it knows what no other site can.
        () if acts && visit::bearer(request.headers()).is_none() && is_foreign(&site, &request) => {
            turned_away(Words::of(request.headers()), request.uri().path(), &Lost::Foreign)
        }
        () => next.run(request).await,
    };
    secure(answer.headers_mut());
    answer
}

/// What every answer carries.
pub fn secure(headers: &mut HeaderMap) {
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Links carry secrets; no other site learns from where somebody came.
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(self), geolocation=(), microphone=(self), payment=()",
        ),
    ];
    // What is no page says itself that it may do even less.
    let stricter = headers.get(header::CONTENT_SECURITY_POLICY).cloned();
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some(stricter) = stricter {
        headers.insert(header::CONTENT_SECURITY_POLICY, stricter);
    }
    // The same address looks different to a member, in another language and in another encoding.
    headers.append(header::VARY, HeaderValue::from_static("cookie, accept-language"));
}

/// Browsers say where a request comes from in `Sec-Fetch-Site` or, over plain HTTP, in `Origin`, which must then name the
/// server as it was reached. Where neither is said, the session's `SameSite` cookie is what protects.
fn is_foreign(site: &Site, request: &Request) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|it| it.to_str().ok());
    let reached =
        |origin: &str| origin.split_once("://").is_some_and(|(_, host)| Some(host) == header("host"));
    match (header("sec-fetch-site"), header("origin")) {
        (Some(from), _) => !matches!(from, "same-origin" | "none"),
        (None, Some(origin)) => !reached(origin) && site.public_url.as_deref() != Some(origin),
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{StatusCode, header};

    use crate::testing::Town;

    #[tokio::test]
    async fn acts_from_another_sites_page_are_refused() {
        let town = Town::new().await;
        let from = |name: &'static str, value: &'static str| {
            town.stranger().with(header::HeaderName::from_static(name), value)
        };
        let rows = [
            ("origin", "https://percik.example", true),
            ("origin", "http://percik.example", true),
            ("origin", "https://elsewhere.example", false),
            ("origin", "null", false),
            ("sec-fetch-site", "same-origin", true),
            ("sec-fetch-site", "none", true),
            ("sec-fetch-site", "same-site", false),
            ("sec-fetch-site", "cross-site", false),
        ];
        for (name, value, allowed) in rows {
            let answer = from(name, value).post("/bahasa", &[("language", "en"), ("to", "/")]).await;
            assert_eq!(answer.status != StatusCode::FORBIDDEN, allowed, "{name}: {value}");
            assert_eq!(
                from(name, value).get("/tidak-ada").await.status,
                StatusCode::NOT_FOUND,
                "reading is free"
            );
        }
        let answer = town.stranger().get("/tidak-ada").await;
        assert!(
            answer.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("script-src 'self'")
        );
    }
}
