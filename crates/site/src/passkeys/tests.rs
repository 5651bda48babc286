//! The pages around passkeys; the keys themselves are tested in the host.

use axum::http::{StatusCode, header};

use super::place;
use crate::testing::Town;

const MARK: &str = "abcdefgh12345678";

#[test]
fn keys_belong_to_a_name_that_is_reached_safely() {
    let rows = [
        ("https://percik.example", Some(("percik.example", "https://percik.example"))),
        ("https://percik.example:8443", Some(("percik.example", "https://percik.example:8443"))),
        ("http://localhost:8080", Some(("localhost", "http://localhost:8080"))),
        ("http://percik.example", None),
        ("http://127.0.0.1:8080", None),
        ("https://[::1]", None),
        ("", None),
    ];
    for (base, expected) in rows {
        let place = place(base);
        assert_eq!(place.as_ref().map(|it| (it.domain.as_str(), it.origin.as_str())), expected, "{base}");
    }
}

#[tokio::test]
async fn a_member_begins_to_add_a_key() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let page = rina.get("/baca-yuk/saya/kunci").await.ok();
    page.has("data-passkey=\"make\"").has("passkey.js");
    assert!(page.headers.get(header::ETAG).is_none(), "keys change without the log");
    let begun = rina.post("/baca-yuk/saya/kunci", &[("act", "begin")]).await.ok();
    let options: serde_json::Value = serde_json::from_slice(&begun.bytes).unwrap();
    let options = if options["publicKey"].is_null() { &options } else { &options["publicKey"] };
    assert_eq!(options["rp"]["id"], "percik.example");
    assert_eq!(options["user"]["displayName"], "Rina, Baca Yuk!");
    for (credential, said) in [("", "Kuncinya belum terbaca"), ("{\"id\":1}", "tidak cocok")] {
        let fields = [("once", MARK), ("credential", credential)];
        let again = rina.post("/baca-yuk/saya/kunci", &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.has(said);
    }
    let removed = rina.post("/baca-yuk/saya/kunci", &[("once", MARK), ("remove", "../m2/x")]).await;
    assert_eq!(removed.location(), "/baca-yuk/saya/kunci");
    let stranger = town.stranger();
    assert!(stranger.get("/baca-yuk/saya/kunci").await.location().starts_with("/baca-yuk/masuk?ke="));
    assert!(
        stranger
            .post("/baca-yuk/saya/kunci", &[("act", "begin")])
            .await
            .location()
            .starts_with("/baca-yuk/masuk")
    );
}

#[tokio::test]
async fn signing_in_by_key_asks_and_says_what_else_there_is() {
    let town = Town::new().await;
    let phone = town.stranger();
    phone
        .get("/baca-yuk/masuk?ke=/baca-yuk/tugas")
        .await
        .ok()
        .has("/baca-yuk/masuk/kunci?ke=%2Fbaca-yuk%2Ftugas");
    phone
        .get("/baca-yuk/masuk/kunci?ke=%2Fbaca-yuk%2Ftugas")
        .await
        .ok()
        .has("name=\"to\" value=\"/baca-yuk/tugas\"");
    let begun = phone.post("/baca-yuk/masuk/kunci", &[("act", "begin")]).await.ok();
    assert!(begun.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("application/json"));
    begun.has("\"challenge\"").lacks("Rina");
    for credential in ["", "{}", "garbage"] {
        let again = phone.post("/baca-yuk/masuk/kunci", &[("once", MARK), ("credential", credential)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.headers.get(header::SET_COOKIE).is_none());
        again.has("nama dan PIN");
    }
    let rina = town.phone("Rina").await;
    assert_eq!(rina.get("/baca-yuk/masuk/kunci").await.location(), "/baca-yuk");
}
