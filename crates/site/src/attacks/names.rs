//! Names in addresses that nobody gave: every one is nowhere, for members and strangers.

use axum::http::{StatusCode, Uri};

use super::{personas::patterns, scene::Scene};
use crate::testing::SLUG;

const NAMES: [&str; 22] = [
    "0",
    "-1",
    "4294967296",
    "4294967295",
    "99999999999999999999999999999999",
    "x",
    "1e3",
    "+1",
    "01",
    " ",
    "%20",
    "%00",
    "%ff",
    "%F0%9F%93%9A",
    "%D8%A7",
    "..",
    "%2e%2e%2f",
    "%2F",
    "9999-12-31",
    "2026-02-31",
    "-9999-01-01",
    "%0d%0aX-A:b",
];

#[tokio::test]
async fn what_nobody_named_is_nowhere() {
    let scene = Scene::new().await;
    let phones = [scene.town.stranger(), scene.town.phone("Rina").await];
    let long = "a".repeat(8_000);
    let day = scene.open.day.to_string();
    for pattern in patterns().into_iter().filter(|it| it.matches('{').count() > 1) {
        for hole in ["{id}", "{day}", "{member}", "{until}", "{secret}", "{act}", "{file}"] {
            if !pattern.contains(hole) {
                continue;
            }
            for name in NAMES.into_iter().chain([long.as_str()]) {
                let path = pattern.replace("{slug}", SLUG).replace(hole, name);
                let path = path.replace("{id}", "1").replace("{day}", &day).replace("{member}", "1");
                let path = path
                    .replace("{until}", "0")
                    .replace("{secret}", "x")
                    .replace("{act}", "nama")
                    .replace("{file}", "x.ics");
                if path.parse::<Uri>().is_err() {
                    continue;
                }
                for phone in &phones {
                    let seen = phone.get(&path).await;
                    let fine = matches!(seen.status.as_u16(), 200 | 303 | 307 | 400 | 404 | 405);
                    assert!(fine, "GET {path} {}", seen.status);
                    if matches!(hole, "{id}" | "{day}") && seen.status == StatusCode::OK {
                        // A way back is waited for whether or not it was asked for.
                        assert!(pattern.contains("/kembali/"), "GET {path} {}", seen.status);
                    }
                    let seen =
                        phone.post(&path, &[("name", "x"), ("reason", "x"), ("day", "2026-02-31")]).await;
                    assert!(!seen.status.is_server_error(), "POST {path} {}", seen.status);
                }
            }
        }
    }
}

#[tokio::test]
async fn communities_that_nobody_founded_are_nowhere() {
    let scene = Scene::new().await;
    let long = "a".repeat(8_000);
    for slug in NAMES.into_iter().chain([
        long.as_str(),
        "Baca-Yuk",
        "baca-yuk%00",
        "baca-yuk%20",
        "baca_yuk",
        "api",
        "aset",
    ]) {
        for pattern in [
            "/{slug}",
            "/{slug}/kegiatan",
            "/{slug}/alur",
            "/api/v1/communities/{slug}",
            "/api/v1/communities/{slug}/log",
        ] {
            let path = pattern.replace("{slug}", slug);
            if path.parse::<Uri>().is_err() {
                continue;
            }
            let seen = scene.town.stranger().get(&path).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND, "GET {path}");
            assert!(!seen.text.contains("aaaaaaaaaa"), "what was asked for is not said back: {path}");
        }
    }
}
