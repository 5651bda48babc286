//! The front page, founding and the door, as browsers meet them.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use community::kernel::{MemberId, Moment};
use host::Opens;

use crate::testing::{PIN, SLUG, START, Seen, Town};

const MARK: &str = "abcdefgh12345678";

fn founding<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("once", MARK),
        ("name", "Sungai Bersih"),
        ("theme", "environment"),
        ("purpose", "Sungai kampung kami bersih kembali"),
        ("place", "Ciwidey"),
        ("founder", "Tati"),
        ("pin", PIN),
        ("adult", "yes"),
        ("zone", "wita"),
        ("honorific", "bu"),
        ("slug", ""),
    ];
    for (field, value) in changes {
        fields.retain(|(name, _)| name != field);
        fields.push((field, value));
    }
    fields
}

/// The session's cookie, as the phone sends it back.
fn cookie(seen: &Seen) -> String {
    let set = seen.headers.get(header::SET_COOKIE).expect("signed in").to_str().unwrap();
    set.split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_front_page_leads_to_founding_and_to_a_community() {
    let town = Town::new().await;
    let phone = town.stranger();
    let front = phone.get("/").await.ok();
    front.has("Dirikan komunitas").has("/mulai").has("og:title").lacks("noindex");
    for typed in ["baca-yuk", "Baca%20Yuk!", "https://percik.example/baca-yuk/kegiatan"] {
        let led = phone.get(&format!("/?alamat={typed}")).await;
        assert_eq!((led.status, led.location()), (StatusCode::SEE_OTHER, "/baca-yuk"), "{typed}");
    }
    let lost = phone.get("/?alamat=%3Cb%3Etidak%20ada").await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    lost.has("Tidak ada komunitas dengan alamat ini").has("&lt;b&gt;tidak ada").lacks("<b>tidak");
    let english = phone.with(header::ACCEPT_LANGUAGE, "en").get("/").await.ok();
    english.has("Found a community").has("lang=\"en\"");
}

#[tokio::test]
async fn one_form_founds_a_community_that_is_usable_at_once() {
    let town = Town::new().await;
    let phone = town.stranger();
    phone.get("/mulai?tema=health").await.ok().has("Setiap balita");
    let founded = phone.post("/mulai", &founding(&[])).await;
    assert_eq!((founded.status, founded.location()), (StatusCode::SEE_OTHER, "/sungai-bersih"));
    assert!(cookie(&founded).starts_with("percik-sungai-bersih="));
    let home = town.host.home("sungai-bersih").await.unwrap().unwrap();
    home.read(|community| {
        assert_eq!(community.members.find(MemberId(1)).unwrap().name.words(), Some("Tati"));
        assert_eq!(community.profile.zone.short(), "WITA");
        assert!(community.agreements.accepted(MemberId(1)) && community.agreements.current().0 == 1);
    });
    let signed_in = town.stranger().with(header::COOKIE, &cookie(&founded));
    assert_eq!(signed_in.get("/sungai-bersih/masuk").await.location(), "/sungai-bersih");
    // The same form once more, as by a double click: the same community.
    assert_eq!(phone.post("/mulai", &founding(&[])).await.location(), "/sungai-bersih");
    // The same name by somebody else: another address.
    let second = phone.post("/mulai", &founding(&[("founder", "Ujang")])).await;
    assert_eq!(second.location(), "/sungai-bersih-2");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_everything_typed_is_kept() {
    let town = Town::new().await;
    let rows: &[(&[(&str, &str)], &str)] = &[
        (&[("name", " \u{200b} ")], "Belum diisi"),
        (&[("theme", "")], "Pilih yang paling dekat"),
        (&[("theme", "nuclear")], "Pilih yang paling dekat"),
        (&[("pin", "12345")], "PIN terdiri dari enam angka"),
        (&[("pin", "123456")], "PIN ini mudah ditebak"),
        (&[("adult", "")], "Akun hanya untuk yang berusia 18"),
        (&[("slug", "baca-yuk")], "Sudah dipakai"),
        (&[("slug", "api")], "Sudah dipakai"),
        (&[("slug", "baca yuk")], "sedikitnya tiga huruf"),
    ];
    for (changes, problem) in rows {
        let fields = founding(&[changes, &[("place", "\"><script>alert(1)</script>")][..]].concat());
        let again = town.stranger().post("/mulai", &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
        again.has(problem).has("Sungai kampung kami bersih kembali").has("value=\"Tati\"");
        again.has("&lt;script&gt;").lacks("<script>alert").lacks(PIN).lacks("value=\"123456\"");
    }
    let long = "a".repeat(61);
    town.stranger().post("/mulai", &founding(&[("name", &long)])).await.has("paling banyak 60 huruf");
}

#[tokio::test]
async fn names_of_every_kind_found_a_community() {
    let town = Town::new().await;
    for name in ["مكتبة الحي", "🔥🔥", "<b>Baca</b> & Tulis", "\u{202e}kuY acaB"] {
        let founded = town.stranger().post("/mulai", &founding(&[("name", name)])).await;
        assert_eq!(founded.status, StatusCode::SEE_OTHER, "{name}: {}", founded.text);
        let slug = founded.location().trim_start_matches('/').to_owned();
        let page = town.stranger().get(&format!("/{slug}/masuk")).await.ok();
        page.lacks("<b>Baca</b>");
    }
}

#[tokio::test]
async fn name_and_pin_sign_in_and_lead_on() {
    let town = Town::new().await;
    let phone = town.stranger();
    phone.get("/baca-yuk/masuk?ke=%2Fbaca-yuk%2Ftugas").await.ok().has("value=\"/baca-yuk/tugas\"");
    let rows = [
        ("Rina", "271828", "/baca-yuk/tugas?x=1", "/baca-yuk/tugas?x=1"),
        (" rINA ", "271 828", "", "/baca-yuk"),
        ("Dewi", "２７１８２８", "//evil.example", "/baca-yuk"),
        ("Asep", PIN, "https://evil.example", "/baca-yuk"),
        ("Sari", PIN, "/\t/evil.example", "/baca-yuk"),
        ("Yusuf", PIN, "/é\r\nSet-Cookie: x=1", "/baca-yuk"),
    ];
    for (name, pin, to, led) in rows {
        let seen = phone.post("/baca-yuk/masuk", &[("name", name), ("pin", pin), ("to", to)]).await;
        assert_eq!((seen.status, seen.location()), (StatusCode::SEE_OTHER, led), "{name} {to}");
        assert!(cookie(&seen).starts_with("percik-baca-yuk="));
    }
    let secure = phone.post("/baca-yuk/masuk", &[("name", "Rina"), ("pin", PIN)]).await;
    let set = secure.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(set.contains("HttpOnly") && set.contains("Secure") && set.contains("SameSite=Lax"), "{set}");
    let evil = phone.get("/baca-yuk/masuk?ke=//evil.example").await.ok();
    evil.lacks("value=\"//evil").has("name=\"to\" value=\"/baca-yuk\"");
}

#[tokio::test]
async fn a_wrong_pin_is_said_the_same_whoever_is_named() {
    let town = Town::new().await;
    let said = async |name: &str, pin: &str| {
        let seen =
            town.stranger().post("/baca-yuk/masuk", &[("name", name), ("pin", pin), ("to", "/x")]).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seen.headers.get(header::SET_COOKIE).is_none());
        seen.has("value=\"/x\"").lacks(&format!("value=\"{pin}"));
        seen
    };
    for name in ["Rina", "Tidak Ada"] {
        said(name, "111112").await.has("Nama dan PIN ini tidak cocok").has(name);
        said(name, "111112").await.has("tidak cocok");
        said(name, "111112").await.has("Coba lagi pukul 10.01 WIB");
        // The right PIN waits as well.
        said(name, PIN).await.has("Coba lagi pukul 10.01 WIB");
    }
    said("Dewi", "12").await.has("PIN terdiri dari enam angka");
    said("<i>Dewi", "111112").await.has("&lt;i&gt;Dewi").lacks("<i>Dewi");
    town.set_clock(Moment(START.0 + 31_000));
    let in_again = town.stranger().post("/baca-yuk/masuk", &[("name", "Rina"), ("pin", PIN)]).await;
    assert_eq!(in_again.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn wrong_pins_in_parallel_are_counted_and_lock_in_the_end() {
    let town = Town::new().await;
    let phone = town.stranger();
    let wrong = [("name", "Rina"), ("pin", "111112")];
    let five = futures_util::future::join_all((0..5).map(|_| phone.post("/baca-yuk/masuk", &wrong))).await;
    let plain = five.iter().filter(|it| it.text.contains("Nama dan PIN ini tidak cocok")).count();
    assert_eq!(plain, 2, "the third waits already, and so do those after it");
    let mut now = START;
    for _ in 0..8 {
        now = now.plus_hours(2);
        town.set_clock(now);
        phone.post("/baca-yuk/masuk", &wrong).await;
    }
    town.set_clock(now.plus_hours(48));
    let locked = phone.post("/baca-yuk/masuk", &[("name", "Rina"), ("pin", PIN)]).await;
    locked.has("terkunci").has("/baca-yuk/masuk/kembali");
    phone
        .with(header::ACCEPT_LANGUAGE, "en")
        .post("/baca-yuk/masuk", &wrong)
        .await
        .has("This name is locked");
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server_too() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/undangan").await.ok();
    let out = rina.post("/baca-yuk/keluar", &[("once", MARK)]).await;
    assert_eq!((out.status, out.location()), (StatusCode::SEE_OTHER, "/baca-yuk"));
    assert!(out.headers[header::SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
    // The old cookie opens nothing any more.
    assert_eq!(rina.get("/baca-yuk/undangan").await.location(), "/baca-yuk/masuk?ke=%2Fbaca-yuk%2Fundangan");
}

#[tokio::test]
async fn a_link_from_the_command_line_signs_in_until_its_time_is_over() {
    let town = Town::new().await;
    let until = START.plus_hours(1);
    let secret = town.host.secrets.of(town.home.id, Opens::SignIn(MemberId(2), until));
    let link = format!("/{SLUG}/masuk/tautan/2/{}/{secret}", until.0);
    let phone = town.stranger();
    let page = phone.get(&link).await.ok();
    page.has("Masuk sebagai Dewi").has("noindex");
    assert!(page.headers.get(header::SET_COOKIE).is_none(), "looking signs nobody in");
    let entered = phone.post(&link, &[("once", MARK)]).await;
    assert_eq!(entered.location(), "/baca-yuk");
    cookie(&entered);
    for other in [
        format!("/{SLUG}/masuk/tautan/1/{}/{secret}", until.0),
        format!("/{SLUG}/masuk/tautan/2/{}/{secret}", until.0 + 1),
        format!("/{SLUG}/masuk/tautan/2/{}/x", until.0),
        format!("/{SLUG}/masuk/tautan/x/y/z"),
        format!("/{SLUG}/masuk/tautan/%ff/y/z"),
    ] {
        assert_eq!(phone.get(&other).await.status, StatusCode::NOT_FOUND, "{other}");
        assert_eq!(phone.post(&other, &[]).await.status, StatusCode::NOT_FOUND, "{other}");
    }
    town.set_clock(until);
    phone.get(&link).await.ok().has("sudah habis").lacks("Dewi");
    let late = phone.post(&link, &[("once", MARK)]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.headers.get(header::SET_COOKIE).is_none());
}

#[tokio::test]
async fn garbage_is_answered_and_never_ours() {
    let town = Town::new().await;
    let phone = town.stranger();
    let paths =
        ["/mulai", "/baca-yuk/masuk", "/baca-yuk/keluar", "/baca-yuk/gabung", "/baca-yuk/masuk/kembali"];
    for path in paths {
        for body in
            [&b"\xff\xfe\x00%%%=&&&"[..], b"", b"name=%ff%fe&pin=%00", b"{\"a\":1}", b"name=a&name=b&pin"]
        {
            let seen = phone.send(Method::POST, path, Body::from(body), None).await;
            assert!(seen.status.as_u16() < 500, "{path}: {} {}", seen.status, seen.text);
        }
    }
    assert_eq!(phone.get("/healthz").await.ok().text, "ok\n");
    phone.get("/robots.txt").await.ok().has("Disallow: /api/");
}
