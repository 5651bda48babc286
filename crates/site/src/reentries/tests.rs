//! Back in on a new phone.

use axum::http::{StatusCode, header};

use crate::testing::{PIN, Phone, START, Seen, Town};

const MARK: &str = "abcdefgh12345678";
const NEW_PIN: &str = "314159";

/// Where the new phone waits.
async fn ask(phone: &Phone<'_>, name: &str, mark: &str) -> String {
    let fields = [("once", mark), ("name", name), ("pin", NEW_PIN)];
    let asked = phone.post("/baca-yuk/masuk/kembali", &fields).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    asked.location().to_owned()
}

fn code(seen: &Seen) -> String {
    let (_, rest) = seen.text.split_once("big-code\">").expect("a code");
    rest.chars().take_while(|c| *c != '<').collect()
}

async fn answer(town: &Town, name: &str, answer: &str) -> Seen {
    let mark = format!("mark-of-{name}-{answer}");
    let phone = town.phone(name).await;
    phone.post("/baca-yuk/kembali/1", &[("once", &mark), ("answer", answer)]).await
}

#[tokio::test]
async fn two_members_confirm_and_the_new_phone_comes_in() {
    let town = Town::new().await;
    let (old, phone) = (town.phone("Dewi").await, town.stranger());
    let own = ask(&phone, " dewi", MARK).await;
    let waiting = phone.get(&own).await.ok();
    waiting.has("0 dari 2 sudah memastikan");
    let shown = town.phone("Rina").await.get("/baca-yuk/kembali/1").await.ok();
    shown.has("Apakah ini benar Dewi?").has("Ya, ini benar Dewi");
    assert_eq!(code(&shown), code(&waiting));
    old.get("/baca-yuk/kembali/1").await.ok().has("Bukan saya").lacks("Ya, ini benar");
    let yourself = answer(&town, "Dewi", "confirm").await;
    assert_eq!(yourself.status, StatusCode::UNPROCESSABLE_ENTITY);
    yourself.has("tidak bisa memastikan diri sendiri");

    assert_eq!(answer(&town, "Rina", "confirm").await.location(), "/baca-yuk/kembali/1");
    town.phone("Rina")
        .await
        .get("/baca-yuk/kembali/1")
        .await
        .has("Anda sudah memastikan")
        .lacks("Ya, ini benar");
    phone.get(&own).await.ok().has("1 dari 2 sudah memastikan");
    assert_eq!(phone.post(&own, &[]).await.location(), own, "one is not enough");
    answer(&town, "Asep", "confirm").await;
    phone.get(&own).await.ok().has("Sudah dipastikan");
    let entered = phone.post(&own, &[("once", MARK)]).await;
    assert_eq!(entered.location(), "/baca-yuk");
    assert!(entered.headers.get(header::SET_COOKIE).is_some());
    // The old phone is out, the old PIN is void, the new one is valid.
    assert!(old.get("/baca-yuk/undangan").await.location().starts_with("/baca-yuk/masuk"));
    for (pin, status) in [(PIN, StatusCode::UNPROCESSABLE_ENTITY), (NEW_PIN, StatusCode::SEE_OTHER)] {
        let seen = phone.post("/baca-yuk/masuk", &[("name", "Dewi"), ("pin", pin)]).await;
        assert_eq!(seen.status, status);
    }
    // A link that has lain around opens nothing.
    town.set_clock(START.plus_hours(49));
    assert!(phone.post(&own, &[]).await.headers.get(header::SET_COOKIE).is_none());
    phone.get(&own).await.ok().has("href=\"/baca-yuk/masuk\"");
}

#[tokio::test]
async fn one_no_ends_it() {
    let town = Town::new().await;
    let own = ask(&town.stranger(), "Dewi", MARK).await;
    answer(&town, "Rina", "confirm").await;
    answer(&town, "Dewi", "refuse").await;
    town.stranger().get(&own).await.ok().has("bukan Anda");
    assert_eq!(town.stranger().post(&own, &[]).await.location(), own);
    answer(&town, "Asep", "confirm").await.has("sudah selesai atau sudah dihentikan");
}

#[tokio::test]
async fn nobody_learns_here_who_belongs() {
    let town = Town::new().await;
    let phone = town.stranger();
    let seq = town.home.seq();
    let nobody = ask(&phone, "Tidak Ada", MARK).await;
    assert_eq!(town.home.seq(), seq, "nothing is written down for a name that nobody bears");
    let dewi = ask(&phone, "Dewi", "abcdefgh87654321").await;
    let shape = |path: &str| path.split('/').map(str::len).collect::<Vec<_>>();
    assert_eq!(shape(&nobody), shape(&dewi));
    let hours = [0, 25, 100];
    for hours in hours {
        town.set_clock(START.plus_hours(hours));
        let (seen_nobody, seen_dewi) = (phone.get(&nobody).await.ok(), phone.get(&dewi).await.ok());
        let plain = |seen: &Seen, path: &str| seen.text.replace(path, "").replace(&code(seen), "");
        assert_eq!(plain(&seen_nobody, &nobody), plain(&seen_dewi, &dewi), "after {hours} hours");
        assert_eq!(code(&seen_nobody).len(), 4);
        assert_eq!(code(&seen_nobody), code(&phone.get(&nobody).await), "the code stays");
    }
    assert_eq!(phone.post(&nobody, &[]).await.location(), nobody);
    let long = format!("/baca-yuk/masuk/kembali/1/{}", "x".repeat(33));
    for path in [long.as_str(), "/baca-yuk/masuk/kembali/x/y"] {
        assert_eq!(phone.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn what_cannot_be_asked_is_said() {
    let town = Town::new().await;
    let phone = town.stranger();
    let fields = |name, pin| [("name", name), ("pin", pin)];
    let rows = [
        (fields("", NEW_PIN), "Belum diisi"),
        (fields("<s>Dewi", "12"), "PIN terdiri dari enam angka"),
        (fields("<s>Dewi", "999999"), "PIN ini mudah ditebak"),
    ];
    for (fields, problem) in rows {
        let again = phone.post("/baca-yuk/masuk/kembali", &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.has(problem).lacks("<s>Dewi").lacks(NEW_PIN);
    }
    for mark in ["first-mark-1", "second-mark-2", "third-mark-33"] {
        ask(&phone, "Dewi", mark).await;
    }
    let fourth = [("once", "fourth-mark-4"), ("name", "Dewi"), ("pin", NEW_PIN)];
    phone.post("/baca-yuk/masuk/kembali", &fourth).await.has("Sudah ada beberapa permintaan");
    assert!(phone.get("/baca-yuk/kembali/1").await.location().starts_with("/baca-yuk/masuk?ke="));
    let rina = town.phone("Rina").await;
    for path in ["/baca-yuk/kembali/9", "/baca-yuk/kembali/x"] {
        assert_eq!(rina.get(path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(rina.post(path, &[("answer", "confirm")]).await.status, StatusCode::NOT_FOUND);
    }
    town.set_clock(START.plus_hours(25));
    rina.get("/baca-yuk/kembali/1").await.ok().has("sudah lewat 24 jam");
    rina.with(header::ACCEPT_LANGUAGE, "en").get("/baca-yuk/kembali/1").await.ok().has("more than 24 hours");
}
