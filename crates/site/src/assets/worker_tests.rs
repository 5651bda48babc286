//! What the worker is told, and how it is handed out.

use axum::http::{HeaderName, StatusCode, header};

use super::*;
use crate::testing::Town;

#[tokio::test]
async fn the_worker_is_asked_for_again_and_sent_once() {
    let town = Town::new().await;
    let first = town.stranger().get(urls::WORKER).await.ok();
    assert_eq!(first.headers[header::CACHE_CONTROL], "no-cache");
    assert_eq!(first.headers[header::CONTENT_TYPE], "text/javascript; charset=utf-8");
    let policy = first.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("worker-src 'self'") && policy.contains("connect-src 'self'"), "{policy}");
    for asset in ALWAYS {
        first.has(asset.url());
    }
    let (_, script) = Asset::Script.plain();
    for address in [urls::WORKER, urls::OFFLINE] {
        assert!(script.contains(&format!("\"{address}\"")), "the pages' script does not know {address}");
    }
    let tag = first.headers[header::ETAG].to_str().unwrap();
    let again = town.stranger().with(header::IF_NONE_MATCH, tag).get(urls::WORKER).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

#[test]
fn patterns_become_expressions() {
    let rows = [
        ("/api/", "/api/"),
        (paths::INVITED, "/[^/]+/u/[^/]+/[^/]+"),
        (paths::SIGN_OUT, "/[^/]+/keluar"),
        (paths::AT_THE_DOOR, "/[^/]+/kegiatan/[^/]+/[^/]+/pintu/[^/]+"),
    ];
    for (pattern, expected) in rows {
        assert_eq!(expression(pattern), expected);
    }
}

#[tokio::test]
async fn pages_say_for_whom_they_were_drawn() {
    let town = Town::new().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    let written_by = |number: &str| {
        let phone = rina.clone();
        phone.with(HeaderName::from_static("percik-written-by"), number)
    };
    let rows = [
        (rina.clone(), "1"),
        (stranger, "0"),
        (written_by("1"), "1"),
        // What Dewi wrote on this phone is not Rina's.
        (written_by("2"), "0"),
        (written_by("x"), "0"),
    ];
    for path in ["/baca-yuk", "/baca-yuk/kegiatan", "/baca-yuk/lainnya"] {
        for (phone, viewer) in &rows {
            // Twice: drawn, and as it is handed out after that.
            for _ in 0..2 {
                let seen = phone.get(path).await.ok();
                assert_eq!(seen.headers["percik-viewer"], *viewer, "{path}");
                match *viewer {
                    "1" => seen.has("data-who=\"baca-yuk/1\"").has("id=\"antrean\""),
                    _ => seen.lacks("data-who").lacks("antrean"),
                };
            }
        }
    }
    let refused = written_by("2").post("/baca-yuk/saya/cuti", &[]).await;
    assert!(refused.location().starts_with("/baca-yuk/masuk"), "{refused:?}");
}
