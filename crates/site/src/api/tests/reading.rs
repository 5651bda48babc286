//! Views and the log: who sees what, unchanged answers, and reading along.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use community::{
    decisions::{self, Ballot, How, Proposal, Results, Side},
    kernel::{By, DecisionId, MemberId},
    members,
};
use futures_util::StreamExt;
use serde_json::{Value, json};
use tower::ServiceExt;

use super::{HERE, elsewhere, program, task};
use crate::testing::{Phone, Town};

#[tokio::test]
async fn the_community_at_a_glance() {
    let town = Town::new().await;
    let outside = town.stranger().get(HERE).await.ok();
    let view = outside.json();
    assert_eq!(view["name"], "Baca Yuk!");
    assert_eq!(view["members"], 5);
    assert_eq!(view["today"], "2026-11-24");
    assert_eq!(view["seq"], town.home.seq().0);
    assert_eq!(view["viewer"], Value::Null);
    assert_eq!(outside.headers[header::CONTENT_TYPE], "application/json");
    let inside = program(&town, "Dewi").await.get(HERE).await.ok();
    assert_eq!(inside.json()["viewer"], json!({"id": 2, "name": "Dewi", "belongs": true}));
    assert_eq!(inside.headers[header::CACHE_CONTROL], "private, no-cache");
    town.stranger().get("/api/v1/communities/tidak-ada").await.refused(404, "no_such");
}

#[tokio::test]
async fn few_members_are_not_counted_for_outsiders() {
    let town = Town::new().await;
    town.ask(By::Member(MemberId(5)), members::Command::Leave { member: None }).await;
    assert_eq!(town.stranger().get(HERE).await.ok().json()["members"], "<5");
    assert_eq!(program(&town, "Dewi").await.get(HERE).await.ok().json()["members"], 4);
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let town = Town::new().await;
    let rina = program(&town, "Rina").await;
    let first = rina.get(HERE).await.ok();
    let tag = first.headers[header::ETAG].to_str().unwrap().to_owned();
    let again = rina.clone().with(header::IF_NONE_MATCH, &tag).get(HERE).await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let another = town.stranger().with(header::IF_NONE_MATCH, &tag).get(HERE).await;
    assert_eq!(another.status, StatusCode::OK, "another viewer sees something else");
    rina.command("change-it", task("Rak")).await.ok();
    assert_eq!(rina.with(header::IF_NONE_MATCH, &tag).get(HERE).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_log_is_for_members_and_verifies() {
    let town = Town::new().await;
    let path = format!("{HERE}/log");
    town.stranger().get(&path).await.refused(404, "no_such");
    let (_, token) = elsewhere(&town).await;
    let foreign = town.stranger().with(header::AUTHORIZATION, &format!("Bearer {token}"));
    foreign.get(&path).await.refused(404, "no_such");

    let rina = program(&town, "Rina").await;
    rina.command("mark-1234", task("Rak buku")).await.ok();
    let log = rina.get(&path).await.ok();
    assert_eq!(log.headers[header::CONTENT_TYPE], "application/x-ndjson");
    let lines: Vec<Value> = log.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let newest = town.home.seq().0;
    assert_eq!(lines.len() as u64, newest);
    assert_eq!(lines[0]["body"]["kind"], "community.founded");
    let last = lines.last().unwrap();
    assert_eq!(
        (&last["seq"], &last["by"], &last["once"]),
        (&json!(newest), &json!("m1"), &json!("mark-1234"))
    );
    assert_eq!(last["body"]["what"]["t"], "Rak buku");

    let community = town.home.id;
    let mut verifier = eventlog::chain::Verifier::new(community);
    for line in &lines {
        let text = |field: &str| line[field].as_str().unwrap();
        let line = eventlog::Line {
            community,
            seq: serde_json::from_value(line["seq"].clone()).unwrap(),
            at: serde_json::from_value(line["at"].clone()).unwrap(),
            by: text("by").parse().unwrap(),
            once: serde_json::from_value(line["once"].clone()).unwrap(),
            body: line["body"].to_string(),
            hash: *blake3::Hash::from_hex(text("hash")).unwrap().as_bytes(),
        };
        verifier.check(&line).unwrap();
    }
    let rest = rina.get(&format!("{path}?after={}", newest - 1)).await.ok();
    assert_eq!(rest.text.lines().count(), 1);
    assert_eq!(rina.get(&format!("{path}?after=999999")).await.ok().text, "");
}

/// Opened by Rina; Dewi votes. Results are shown as they come, or wait.
async fn dewi_has_voted(town: &Town, results: Results) {
    let majority = decisions::Method::Majority { threshold: Default::default() };
    let proposal = Proposal { results, ..decisions::testing::proposal("Beli rak", majority) };
    town.ask(By::Member(MemberId(1)), decisions::Command::Open { proposal }).await;
    let vote = decisions::Command::Vote {
        decision: DecisionId(1),
        member: None,
        ballot: Ballot::Side { side: Side::Disagree },
        reason: "Mahal sekali".into(),
        how: How::Own,
        version: 1,
    };
    town.ask(By::Member(MemberId(2)), vote).await;
}

#[tokio::test]
async fn votes_whose_results_wait_are_told_once_it_has_ended() {
    let path = format!("{HERE}/log");
    let open = Town::new().await;
    dewi_has_voted(&open, Results::AsTheyCome).await;
    assert!(program(&open, "Asep").await.get(&path).await.ok().text.contains("Mahal sekali"));

    let town = Town::new().await;
    let asep = program(&town, "Asep").await;
    let mut stream = Stream::open(&asep, &format!("{path}?after={}", town.home.seq().0), &[]).await;
    dewi_has_voted(&town, Results::AfterClosing).await;
    let log = asep.get(&path).await.ok().text;
    assert!(!log.contains("Mahal sekali") && !log.contains("disagree"), "{log}");
    assert_eq!(stream.next().await.unwrap().1["body"]["kind"], "decisions.opened");
    assert_eq!(stream.next().await.unwrap().1["body"], Value::Null, "also to whoever reads along");

    town.clock.set(crate::testing::START.plus_hours(4 * 24));
    asep.get(&format!("{HERE}/decisions/1")).await.ok();
    assert!(asep.get(&path).await.ok().text.contains("Mahal sekali"));
}

#[tokio::test]
async fn a_log_longer_than_a_page_is_sent_whole_and_in_order() {
    let town = Town::new().await;
    let rina = program(&town, "Rina").await;
    let sum = json!({"kind": "impact.choose", "name": "Buku", "unit": "buku", "source": "sum"});
    rina.command("choose-it", sum).await.ok();
    for number in 0..1_100 {
        let record = json!({"kind": "impact.record", "indicator": 2, "day": "2026-11-24", "amount": number});
        rina.command(&format!("record-{number}"), record).await.ok();
    }
    let log = rina.get(&format!("{HERE}/log?after=0")).await.ok();
    let seqs: Vec<u64> = log
        .text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["seq"].as_u64().unwrap())
        .collect();
    assert_eq!(seqs, (1..=town.home.seq().0).collect::<Vec<_>>());
}

/// Server-sent events as they come.
struct Stream(axum::body::BodyDataStream);

impl Stream {
    async fn open(phone: &Phone<'_>, path: &str, headers: &[(&str, String)]) -> Stream {
        let mut request = Request::builder().method(Method::GET).uri(path);
        for (name, value) in &phone.headers {
            request = request.header(name, value);
        }
        request = request.header(header::ACCEPT, "text/event-stream");
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let answer = phone.town.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/event-stream");
        Stream(answer.into_body().into_data_stream())
    }

    /// The next event's id and line; `None` when the stream has ended.
    async fn next(&mut self) -> Option<(u64, Value)> {
        let next =
            tokio::time::timeout(Duration::from_secs(5), self.0.next()).await.expect("an event or the end");
        let text = String::from_utf8(next?.unwrap().to_vec()).unwrap();
        let field =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim();
        Some((field("id:").parse().unwrap(), serde_json::from_str(field("data:")).unwrap()))
    }
}

#[tokio::test]
async fn whoever_reads_along_gets_what_was_and_what_comes() {
    let town = Town::new().await;
    let rina = program(&town, "Rina").await;
    let newest = town.home.seq().0;
    let mut stream = Stream::open(&rina, &format!("{HERE}/log?after={}", newest - 2), &[]).await;
    assert_eq!(stream.next().await.unwrap().0, newest - 1);
    assert_eq!(stream.next().await.unwrap().0, newest);
    rina.command("new-one-1", task("Rak")).await.ok();
    let (id, line) = stream.next().await.unwrap();
    assert_eq!((id, &line["once"]), (newest + 1, &json!("new-one-1")));

    let seen = [("last-event-id", newest.to_string())];
    let mut again = Stream::open(&rina, &format!("{HERE}/log?after=0"), &seen).await;
    assert_eq!(again.next().await.unwrap().0, newest + 1, "goes on behind what was seen last");
}

#[tokio::test]
async fn reading_along_ends_with_the_membership_and_with_the_server() {
    let town = Town::new().await;
    let path = format!("{HERE}/log?after={}", town.home.seq());
    let mut yusuf = Stream::open(&program(&town, "Yusuf").await, &path, &[]).await;
    let mut dewi = Stream::open(&program(&town, "Dewi").await, &path, &[]).await;
    town.ask(By::Member(MemberId(5)), members::Command::Leave { member: None }).await;
    assert!(yusuf.next().await.is_none(), "who left reads no more");
    assert_eq!(dewi.next().await.unwrap().1["body"]["kind"], "members.left");
    town.closing.close();
    while dewi.next().await.is_some() {}
}

#[tokio::test]
async fn monitors_learn_whether_the_server_is_well() {
    let town = Town::new().await;
    assert_eq!(town.stranger().get("/healthz").await.ok().text, "ok\n");
}
