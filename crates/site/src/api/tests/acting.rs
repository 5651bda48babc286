//! Founding, signing in, asking commands; and every way in which these are refused.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use serde_json::json;

use super::{HERE, elsewhere, program, task};
use crate::testing::{PIN, START, Town};

const JSON: Option<&str> = Some("application/json");

#[tokio::test]
async fn a_community_is_founded_and_its_founder_has_a_token() {
    let town = Town::new().await;
    let body = json!({"name": "Kali Bersih", "theme": "environment", "purpose": "Sungai tanpa sampah", "zone": "wita",
        "place": "Pacet", "founder": {"name": "Ujang", "pin": "314 159"}, "slug": "kali", "once": "founding-1"});
    let founded = town.stranger().post_json("/api/v1/communities", &body).await;
    assert_eq!(founded.status, StatusCode::CREATED, "{}", founded.text);
    assert_eq!(founded.headers[header::LOCATION], "/api/v1/communities/kali");
    let first = founded.json();
    assert_eq!((&first["slug"], &first["member"]), (&json!("kali"), &json!(1)));
    assert_eq!(first["community"].as_str().unwrap().len(), 32);

    let bearer = format!("Bearer {}", first["token"].as_str().unwrap());
    let summary =
        town.stranger().with(header::AUTHORIZATION, &bearer).get("/api/v1/communities/kali").await.ok();
    assert_eq!(summary.json()["viewer"]["name"], "Ujang");
    assert_eq!(summary.json()["zone"], "wita");
    let log =
        town.stranger().with(header::AUTHORIZATION, &bearer).get("/api/v1/communities/kali/log").await.ok();
    log.has("agreements.adopted").has("impact.chosen");

    let again = town.stranger().post_json("/api/v1/communities", &body).await.json();
    assert_eq!(again["community"], first["community"], "the same request is a repeat");
    let mut guessed = body.clone();
    guessed["founder"]["pin"] = json!("000000");
    let refused = town.stranger().post_json("/api/v1/communities", &guessed).await;
    assert_eq!(refused.refused(422, "input")["field"], "slug", "the mark alone opens nothing");
}

#[tokio::test]
async fn what_cannot_be_founded_is_refused_at_its_field() {
    let town = Town::new().await;
    let body = json!({"name": "A", "theme": "arts", "purpose": "P", "place": "Q",
        "founder": {"name": "B", "pin": "123456"}, "slug": "lain"});
    for (pointer, value, field) in [
        ("/name", "  ", "name"),
        ("/purpose", &"a".repeat(201), "purpose"),
        ("/place", "", "place"),
        ("/founder/name", "\u{200b}", "founder"),
        ("/founder/pin", "12345", "pin"),
        ("/slug", "baca-yuk", "slug"),
        ("/slug", "api", "slug"),
        ("/slug", "a b", "slug"),
    ] {
        let mut wrong = body.clone();
        *wrong.pointer_mut(pointer).unwrap() = json!(value);
        let refused = town.stranger().post_json("/api/v1/communities", &wrong).await;
        assert_eq!(refused.refused(422, "input")["field"], field, "{value}");
    }
    for (pointer, value) in [("/theme", json!("war")), ("/founder", json!(7)), ("/slug", json!([]))] {
        let mut wrong = body.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        town.stranger().post_json("/api/v1/communities", &wrong).await.refused(400, "malformed");
    }
}

#[tokio::test]
async fn a_member_signs_in_and_guessing_is_slowed_down_and_locked() {
    let town = Town::new().await;
    let path = format!("{HERE}/sessions");
    let sign_in = async |name: &str, pin: &str| {
        town.stranger().post_json(&path, &json!({"name": name, "pin": pin})).await
    };
    let open = sign_in("  dewi ", PIN).await;
    assert_eq!(open.status, StatusCode::CREATED, "{}", open.text);
    assert_eq!(open.json()["member"], 2);
    assert_eq!(sign_in("Dewi", "12").await.refused(422, "input")["field"], "pin");
    sign_in("Nobody", PIN).await.refused(422, "wrong_name_or_pin");
    sign_in("Rina", "000000").await.refused(422, "wrong_name_or_pin");
    sign_in("Rina", "000000").await.refused(422, "wrong_name_or_pin");
    let waits = sign_in("Rina", "000000").await;
    assert_eq!(waits.refused(429, "wait_first")["seconds"], 30);
    assert_eq!(waits.headers[header::RETRY_AFTER], "30");
    sign_in("Rina", PIN).await.refused(429, "wait_first");
    town.set_clock(START + 30_000);
    assert_eq!(sign_in("Rina", PIN).await.status, StatusCode::CREATED);
    for hour in 1..=10 {
        town.set_clock(START.plus_hours(hour * 2));
        sign_in("Asep", "000000").await;
    }
    let locked = sign_in("Asep", PIN).await;
    locked.refused(429, "locked");
    assert!(locked.headers.contains_key(header::RETRY_AFTER));
}

#[tokio::test]
async fn a_command_is_answered_with_its_events_and_a_repeat_with_the_same() {
    let town = Town::new().await;
    let rina = program(&town, "Rina").await;
    let before = town.home.seq().0;
    let first = rina.command("repeat-me", task("Cari rak buku <b>kayu</b>")).await.ok();
    let answer = first.json();
    assert_eq!(answer["seq"], before + 1);
    assert_eq!(
        answer["events"],
        json!([{"seq": before + 1, "at": START.0, "by": "m1", "event":
        {"kind": "tasks.added", "task": 1, "what": {"t": "Cari rak buku <b>kayu</b>"}, "owner": null, "due": null,
            "from": null}}])
    );
    rina.command("in-between", json!({"kind": "tasks.take", "task": 1})).await.ok();
    let again = rina.command("repeat-me", task("Something else entirely")).await.ok();
    assert_eq!(again.json(), answer, "the first answer");
    let nothing = rina.command("nothing-new", json!({"kind": "tasks.take", "task": 1})).await.ok();
    assert_eq!(nothing.json(), json!({"seq": before + 2, "events": []}), "it is so already");
    let dewi = program(&town, "Dewi").await;
    assert_eq!(dewi.command("repeat-me", task("Mine")).await.refused(422, "input")["field"], "once");
}

#[tokio::test]
async fn refusals_speak_the_readers_language_and_carry_their_fields() {
    let town = Town::new().await;
    let rina = program(&town, "Rina").await;
    rina.command("add-a-task", json!({"kind": "tasks.add", "what": "Rak", "owner": 1})).await.ok();
    let dewi = program(&town, "Dewi").await;
    let finish = json!({"kind": "tasks.finish", "task": 1});
    let refusal = dewi.command("not-mine-1", finish).await.refused(422, "tasks.not_yours");
    assert_eq!(refusal["owner"], 1);
    let too_long = task(&"a".repeat(501));
    let indonesian = dewi.command("too-long-1", too_long.clone()).await.refused(422, "input");
    assert_eq!(indonesian["field"], "what");
    assert_eq!(indonesian["problem"], json!({"problem": "too_long", "chars_max": 500}));
    assert_eq!(indonesian["message"], "Terlalu panjang: paling banyak 500 huruf.");
    let english = dewi.with(header::ACCEPT_LANGUAGE, "en-GB,en;q=0.9,id;q=0.5");
    let english = english.command("too-long-2", too_long).await.refused(422, "input");
    assert_eq!(english["message"], "Too long: 500 characters at most.");
}

#[tokio::test]
async fn nobody_commands_where_they_do_not_belong() {
    let town = Town::new().await;
    let before = town.home.seq();
    let (slug, token) = elsewhere(&town).await;
    let foreign = town.stranger().with(header::AUTHORIZATION, &format!("Bearer {token}"));
    town.stranger().command("stranger-1", task("x")).await.refused(404, "no_such");
    foreign.command("foreign-1", task("x")).await.refused(404, "no_such");
    let garbled = town.stranger().with(header::AUTHORIZATION, "Bearer nonsense");
    garbled.command("garbled-1", task("x")).await.refused(404, "no_such");
    let rina = program(&town, "Rina").await;
    let body = json!({"once": "elsewhere-1", "command": task("x")});
    rina.post_json(&format!("/api/v1/communities/{slug}/commands"), &body).await.refused(404, "no_such");
    rina.post_json("/api/v1/communities/tidak-ada/commands", &body).await.refused(404, "no_such");
    rina.command("no-such-1", json!({"kind": "tasks.finish", "task": 99})).await.refused(404, "no_such");
    assert_eq!(town.home.seq(), before, "nothing was written");
}

#[tokio::test]
async fn what_needs_a_pin_or_a_secret_is_not_done_by_token() {
    let town = Town::new().await;
    let rina = program(&town, "Rina").await;
    for command in [
        json!({"kind": "community.found", "name": "A", "theme": "arts", "purpose": "B", "place": "C", "founder": "D"}),
        json!({"kind": "members.join", "invitation": 1, "name": "Nisa", "adult": true}),
        json!({"kind": "requests.ask", "name": "Nisa", "adult": true}),
        json!({"kind": "reentries.ask", "member": 2, "code": "1234"}),
    ] {
        rina.command("not-by-api", command).await.refused(422, "not_by_api");
    }
    // Of the clock, whoever asks.
    rina.command("not-allowed", json!({"kind": "fields.stand", "field": 1}))
        .await
        .refused(422, "not_allowed");
}

#[tokio::test]
async fn what_is_no_command_says_why() {
    let town = Town::new().await;
    let rina = program(&town, "Rina").await;
    let path = format!("{HERE}/commands");
    for (body, why) in [
        ("{\"once\": ", "EOF"),
        ("", "EOF"),
        ("[]", "invalid"),
        ("{}", "command"),
        (r#"{"command": {}}"#, "kind"),
        (r#"{"command": {"kind": "moon.land"}}"#, "moon.land"),
        (r#"{"command": {"kind": "tasks.add"}}"#, "what"),
        (r#"{"command": {"kind": "tasks.add", "what": 7}}"#, "string"),
        (r#"{"command": {"kind": "tasks.add", "what": "x", "due": "2026-02-31"}}"#, ""),
        (r#"{"once": "short", "command": {"kind": "tasks.take", "task": 1}}"#, "once"),
        ("\u{0}", ""),
    ] {
        let refused = rina.send(Method::POST, &path, Body::from(body), JSON).await;
        let refusal = refused.refused(400, "malformed");
        assert!(refusal["why"].as_str().unwrap().contains(why), "{refusal}");
    }
    let deep = format!("{{\"command\": {}1{}}}", "[".repeat(10_000), "]".repeat(10_000));
    rina.send(Method::POST, &path, Body::from(deep), JSON).await.refused(400, "malformed");
}

#[tokio::test]
async fn every_failure_below_api_is_json() {
    let town = Town::new().await;
    let rina = program(&town, "Rina").await;
    let large = || Body::from(vec![b' '; 300_000]);
    let path = format!("{HERE}/commands");
    rina.send(Method::POST, &path, large(), JSON).await.refused(413, "too_large");
    let unsized_body =
        Body::from_stream(futures_util::stream::iter([Ok::<_, std::io::Error>(vec![b' '; 300_000])]));
    rina.send(Method::POST, &path, unsized_body, JSON).await.refused(413, "too_large");
    let wrong = rina.get(&path).await;
    wrong.refused(405, "no_such_method");
    assert_eq!(wrong.headers[header::ALLOW], "POST");
    for path in [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v2/communities",
        "/api/v1/communities/baca-yuk/moon",
        "/api/kegiatan",
    ] {
        rina.get(path).await.refused(404, "no_such");
    }
    rina.get("/api/v1/communities/%ff").await.refused(404, "no_such");
    rina.get(&format!("{HERE}/log?after=x")).await.refused(400, "malformed");
    let foreign = town.stranger().with(header::ORIGIN, "https://elsewhere.example");
    foreign.command("foreign-1", task("x")).await.refused(403, "foreign");
}
