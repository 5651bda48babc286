//! Personas: every address, asked by everybody who is no member here, in both languages, and by a member.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};

use super::scene::{HIDDEN, Scene};
use crate::testing::SLUG;

/// Patterns that everybody may read, in part.
const FOR_EVERYONE: [&str; 36] = [
    "/{slug}",
    "/{slug}/umum",
    "/{slug}/emblem.svg",
    "/{slug}/kartu.png",
    "/{slug}/masuk",
    "/{slug}/masuk/kunci",
    "/{slug}/masuk/kembali",
    "/{slug}/masuk/kembali/{id}/{secret}",
    "/{slug}/gabung",
    "/{slug}/kegiatan",
    "/{slug}/kegiatan/lalu",
    "/{slug}/kegiatan.ics",
    "/{slug}/kegiatan/{id}",
    "/{slug}/kegiatan/{id}/{day}",
    "/{slug}/kegiatan/{id}/{day}/kegiatan.ics",
    "/{slug}/kegiatan/{id}/{day}/kartu.jpg",
    "/{slug}/kegiatan/{id}/{day}/kartu-persegi.jpg",
    "/{slug}/kegiatan/{id}/{day}/kartu-tegak.jpg",
    "/{slug}/kegiatan/{id}/{day}/jawab",
    "/{slug}/kegiatan/{id}/{day}/ikut",
    // Those photos of it that are shown to everybody.
    "/{slug}/kegiatan/{id}/{day}/foto",
    "/{slug}/cerita",
    "/{slug}/cerita.atom",
    "/{slug}/cerita.json",
    "/{slug}/cerita/{id}",
    "/{slug}/cerita/{id}/kartu.jpg",
    "/{slug}/cerita/{id}/kartu-persegi.jpg",
    "/{slug}/cerita/{id}/kartu-tegak.jpg",
    "/{slug}/dampak",
    "/{slug}/dampak/{id}",
    "/{slug}/foto",
    "/{slug}/laporan",
    "/{slug}/laporan/{span}",
    "/{slug}/anggota",
    "/{slug}/lainnya",
    // The totals that were chosen.
    "/{slug}/kas",
];

/// Every pattern of `urls/paths.rs`: one that is added there is asked for here.
pub fn patterns() -> Vec<&'static str> {
    let written = include_str!("../urls/paths.rs").lines();
    let of_constant = |line: &'static str| {
        let (_, value) = line.trim().strip_prefix("pub const ")?.split_once(": &str = \"")?;
        value.strip_suffix("\";")
    };
    let found: Vec<_> = written.filter_map(of_constant).filter(|it| it.starts_with("/{slug}")).collect();
    assert!(found.len() > 60, "{found:?}");
    found
}

/// Reading addresses of the API, as it describes them.
async fn views(scene: &Scene) -> Vec<String> {
    let document = scene.town.stranger().get("/api/v1/openapi.json").await.ok();
    let document: serde_json::Value = serde_json::from_str(&document.text).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let found: Vec<_> = paths.keys().filter(|it| it.contains("{slug}")).cloned().collect();
    assert!(found.len() > 20, "{found:?}");
    found
}

fn filled(scene: &Scene, pattern: &str, closed: bool) -> Vec<String> {
    let it = if closed { scene.closed } else { scene.open };
    let acts = [
        "nama",
        "cuti",
        "kembali",
        "keluar",
        "pencatat",
        "ambil",
        "serahkan",
        "lepas",
        "selesai",
        "keberatan",
    ];
    let path = pattern
        .replace("{slug}", SLUG)
        .replace("{id}", &it.gathering.to_string())
        .replace("{day}", &it.day.to_string())
        .replace("{member}", "2")
        .replace("{payer}", "m2")
        .replace("{entry}", "1")
        .replace("{attachment}", "1")
        .replace("{month}", "2026-11")
        .replace("{year}", "2026")
        .replace("{side}", "keluar")
        .replace("{receipt}", "1")
        .replace("{page}", "1")
        .replace("{year}", "2026")
        .replace("{round}", "1")
        .replace("{version}", "2")
        .replace("{until}", "1999999999999")
        .replace("{secret}", "aaaaaaaaaaaaaaaa")
        .replace("{file}", "aaaaaaaaaaaaaaaa.ics");
    if path.contains("{span}") {
        let occasion = format!("kegiatan-{}-{}", it.gathering, it.day);
        let spans = ["2026-11", "2026-t4", "2026", occasion.as_str()];
        let file = |span: &str| path.replace("{span}", &format!("{span}.pdf"));
        return spans.iter().flat_map(|it| [path.replace("{span}", it), file(it)]).collect();
    }
    if path.contains("{act}") { acts.map(|act| path.replace("{act}", act)).into() } else { vec![path] }
}

#[tokio::test]
async fn outsiders_learn_nothing_that_is_not_for_everyone() {
    let scene = Scene::new().await;
    let secrets = scene.secrets();
    let views = views(&scene).await;
    let patterns: Vec<_> = patterns().into_iter().chain(views.iter().map(String::as_str)).collect();
    let mut leaks = vec![];
    for pattern in patterns {
        let drawn = pattern.ends_with(".png");
        for (closed, path) in [false, true]
            .into_iter()
            .flat_map(|it| filled(&scene, pattern, it).into_iter().map(move |path| (it, path)))
        {
            for (who, phone) in scene.outsiders() {
                for language in if drawn { &["id"][..] } else { &["id", "en"][..] } {
                    let phone = phone.clone().with(header::ACCEPT_LANGUAGE, language);
                    let seen = phone.get(&path).await;
                    let answer = format!("{who}, {language}: GET {path} {}", seen.status);
                    let hidden = HIDDEN.into_iter().chain(secrets.iter().map(String::as_str));
                    leaks.extend(
                        hidden.filter(|it| seen.text.contains(it)).map(|it| format!("{answer}: {it}")),
                    );
                    let may = match seen.status.as_u16() {
                        200 => pattern.starts_with("/api/") || FOR_EVERYONE.contains(&pattern),
                        303 | 307 => seen.location().starts_with("/baca-yuk"),
                        404 | 405 | 422 => true,
                        _ => false,
                    };
                    if !may {
                        leaks.push(format!("{answer}: not for them, or not at all"));
                    }
                    if closed
                        && seen.status == StatusCode::OK
                        && (pattern.contains("{day}") || path.contains("kegiatan-"))
                    {
                        leaks.push(format!("{answer}: only for members"));
                    }
                }
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

#[tokio::test]
async fn outsiders_change_nothing_but_what_everyone_may() {
    let scene = Scene::new().await;
    let views = views(&scene).await;
    let before = scene.town.home.seq();
    // Asking to join, to come back and to sign up is everybody's; with a name each of these works.
    let fields = [
        ("member", "2"),
        ("visitor", "1"),
        ("reason", "x"),
        ("what", "x"),
        ("words", "x"),
        ("change", "1"),
        ("band", "7-12"),
        ("amount", "3"),
        ("pin", "271828"),
        ("answer", "welcome"),
        ("secret", "x"),
        ("version", "2"),
    ];
    for pattern in patterns().into_iter().chain(views.iter().map(String::as_str)) {
        for path in filled(&scene, pattern, false).into_iter().chain(filled(&scene, pattern, true)) {
            for (who, phone) in scene.outsiders() {
                let seen = phone.post(&path, &fields).await;
                assert!(!seen.status.is_server_error(), "{who}: POST {path} {} {}", seen.status, seen.text);
                assert_eq!(scene.town.home.seq(), before, "{who}: POST {path} {}", seen.status);
                for hidden in HIDDEN {
                    assert!(!seen.text.contains(hidden), "{who}: POST {path}: {hidden}");
                }
                for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS] {
                    let seen = phone.send(method.clone(), &path, Body::from("x"), None).await;
                    assert!(!seen.status.is_server_error(), "{who}: {method} {path} {}", seen.status);
                    assert_eq!(scene.town.home.seq(), before, "{who}: {method} {path}");
                }
            }
        }
    }
}

#[tokio::test]
async fn reading_changes_nothing_whoever_reads() {
    let scene = Scene::new().await;
    let rina = scene.town.phone("Rina").await;
    let before = scene.town.home.seq();
    let views = views(&scene).await;
    for pattern in patterns().into_iter().chain(views.iter().map(String::as_str)) {
        // What streams has no end.
        if pattern.ends_with("/alur") {
            continue;
        }
        for path in filled(&scene, pattern, false).into_iter().chain(filled(&scene, pattern, true)) {
            for language in ["id", "en"] {
                let seen = rina.clone().with(header::ACCEPT_LANGUAGE, language).get(&path).await;
                let fine = matches!(seen.status.as_u16(), 200 | 303 | 307 | 404 | 405);
                assert!(fine, "GET {path} {} {}", seen.status, seen.text);
                let head = rina.send(Method::HEAD, &path, Body::empty(), None).await;
                assert!(
                    !head.status.is_server_error() && head.bytes.is_empty(),
                    "HEAD {path} {}",
                    head.status
                );
            }
        }
    }
    assert_eq!(scene.town.home.seq(), before);
}
