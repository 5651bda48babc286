//! Knocking and being let in.

use axum::http::{StatusCode, header};
use community::kernel::MemberId;

use crate::testing::{PIN, Phone, START, Town};

const MARK: &str = "abcdefgh12345678";

fn asking<'a>(name: &'a str, words: &'a str) -> [(&'a str, &'a str); 5] {
    [("once", MARK), ("name", name), ("words", words), ("pin", PIN), ("adult", "yes")]
}

/// Where the one who asks sees the answer.
async fn ask(phone: &Phone<'_>, name: &str) -> String {
    let asked = phone.post("/baca-yuk/gabung", &asking(name, "Saya suka <b>buku")).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    assert!(asked.headers.get(header::SET_COOKIE).is_none());
    asked.location().to_owned()
}

#[tokio::test]
async fn whoever_is_welcomed_comes_in_on_the_phone_that_asked() {
    let town = Town::new().await;
    let phone = town.stranger();
    phone.get("/baca-yuk/gabung").await.ok().has("Kirim permintaan");
    let own = ask(&phone, "Tati").await;
    assert_eq!(ask(&phone, "Tati").await, own, "sent twice is asked once");
    phone.get(&own).await.ok().has("menunggu jawaban anggota").has("Atas nama Tati");
    // Not yet: the door stays closed.
    let early = phone.post(&own, &[("once", MARK)]).await;
    assert_eq!(early.location(), own);
    assert!(early.headers.get(header::SET_COOKIE).is_none());

    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/permintaan").await.ok().has("Tati").has("Saya suka &lt;b&gt;buku").lacks("<b>buku");
    let welcomed = rina.post("/baca-yuk/permintaan/1", &[("once", MARK), ("answer", "welcome")]).await;
    assert_eq!(welcomed.location(), "/baca-yuk/permintaan");
    phone.get(&own).await.ok().has("Selamat datang!");
    let entered = phone.post(&own, &[("once", MARK)]).await;
    assert_eq!(entered.location(), "/baca-yuk");
    assert!(entered.headers[header::SET_COOKIE].to_str().unwrap().starts_with("percik-baca-yuk="));
    // Later the link leads to name and PIN.
    town.set_clock(START.plus_hours(8 * 24));
    phone.get(&own).await.ok().has("/baca-yuk/masuk\"").lacks("<button class=\"button primary\"");
    assert!(phone.post(&own, &[("once", MARK)]).await.headers.get(header::SET_COOKIE).is_none());
    let by_pin = phone.post("/baca-yuk/masuk", &[("name", "Tati"), ("pin", PIN)]).await;
    assert!(by_pin.headers.get(header::SET_COOKIE).is_some());
}

#[tokio::test]
async fn whoever_is_declined_reads_why() {
    let town = Town::new().await;
    let own = ask(&town.stranger(), "Tati").await;
    let rina = town.phone("Rina").await;
    let long = "a".repeat(501);
    let decline = |reason| [("once", MARK), ("answer", "decline"), ("reason", reason)];
    let again = rina.post("/baca-yuk/permintaan/1", &decline(&long)).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.has(&long).has("paling banyak 500 huruf");
    rina.post("/baca-yuk/permintaan/1", &decline("Kami belum <i>kenal")).await;
    let answer = town.stranger().get(&own).await.ok();
    answer.has("belum bisa diterima").has("Kami belum &lt;i&gt;kenal").lacks("<i>kenal");
    let late =
        rina.post("/baca-yuk/permintaan/1", &[("once", "another-mark-1"), ("answer", "welcome")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.has("Anggota lain sudah menjawab");
}

#[tokio::test]
async fn a_name_that_was_taken_meanwhile_is_said_above_the_requests() {
    let town = Town::new().await;
    ask(&town.stranger(), "Tati").await;
    let rename = community::members::Command::Rename { member: None, name: "Tati".into(), honorific: None };
    town.ask(community::kernel::By::Member(MemberId(2)), rename).await;
    let rina = town.phone("Rina").await;
    let again = rina.post("/baca-yuk/permintaan/1", &[("once", MARK), ("answer", "welcome")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.has("Sudah ada anggota dengan nama ini");
}

#[tokio::test]
async fn requests_are_for_members_and_each_for_who_asked() {
    let town = Town::new().await;
    let own = ask(&town.stranger(), "Tati").await;
    let list = town.stranger().get("/baca-yuk/permintaan").await;
    assert!(list.location().starts_with("/baca-yuk/masuk?ke="));
    let answer = town.stranger().post("/baca-yuk/permintaan/1", &[("answer", "welcome")]).await;
    assert!(answer.location().starts_with("/baca-yuk/masuk"));
    for path in [format!("{own}x"), "/baca-yuk/gabung/1/x".into(), "/baca-yuk/gabung/x/y".into()] {
        assert_eq!(town.stranger().get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(town.stranger().post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let rina = town.phone("Rina").await;
    for (path, answer, status) in [
        ("/baca-yuk/permintaan/9", "welcome", StatusCode::NOT_FOUND),
        ("/baca-yuk/permintaan/x", "welcome", StatusCode::NOT_FOUND),
        ("/baca-yuk/permintaan/1", "perhaps", StatusCode::BAD_REQUEST),
    ] {
        assert_eq!(rina.post(path, &[("answer", answer)]).await.status, status, "{path} {answer}");
    }
    rina.get("/baca-yuk/gabung").await.ok().has("Anda sudah menjadi anggota").lacks("Kirim permintaan");
    assert_eq!(
        rina.post("/baca-yuk/gabung", &asking("Tuti", "")).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    town.stranger()
        .post("/baca-yuk/gabung", &asking("dewi", "x"))
        .await
        .has("Sudah ada anggota dengan nama ini");
    let english = rina.with(header::ACCEPT_LANGUAGE, "en").get("/baca-yuk/permintaan").await.ok();
    english.has("Join requests");
}
