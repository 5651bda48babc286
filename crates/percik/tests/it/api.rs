//! The API over the wire: found, sign in, command, read along; and every view of a whole life.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::program::{Client, Server, percik, ran};

#[tokio::test]
async fn a_program_founds_signs_in_commands_and_reads_along() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    let rina = Client::found(&server).await;

    let sessions = format!("{}/api/v1/communities/{}/sessions", server.address, rina.slug);
    let body = json!({"name": "RINA", "pin": "123456"});
    let open = rina.http.post(&sessions).json(&body).send().await.unwrap();
    assert_eq!(open.status(), 201);
    let open: Value = open.json().await.unwrap();
    let phone = Client { token: open["token"].as_str().unwrap().into(), ..rina.clone() };

    let newest = rina.log(&server).await.len();
    let stream = phone.get(&server, &format!("/log?after={newest}")).header("accept", "text/event-stream");
    let mut stream = stream.send().await.unwrap();
    let command = json!({"kind": "tasks.add", "what": "Cari rak 📚", "owner": 1});
    let (status, answer) = rina.command(&server.address, "over-the-wire", command.clone()).await.unwrap();
    assert_eq!((status, &answer["seq"]), (200, &json!(newest + 1)));
    let chunk = stream.chunk().await.unwrap().unwrap();
    let chunk = std::str::from_utf8(&chunk).unwrap();
    assert!(
        chunk.contains(&format!("id: {}\n", newest + 1))
            && chunk.contains("over-the-wire")
            && chunk.contains("📚"),
        "{chunk}"
    );
    assert_eq!(rina.command(&server.address, "over-the-wire", command).await.unwrap().1, answer);

    let document = rina.http.get(format!("{}/api/v1/openapi.json", server.address)).send().await.unwrap();
    let document: Value = document.json().await.unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
}

/// Every view of the played example, as a member and as everyone sees it, fits its description.
#[tokio::test]
async fn every_view_of_a_whole_life_fits_its_description() {
    let dir = tempfile::tempdir().unwrap();
    let example = dir.path().join("contoh");
    let server = Server::of(percik(&["demo", "--listen", "0", "--data"]).arg(&example));
    let (http, slug) = (reqwest::Client::new(), "baca-yuk".to_owned());
    let token = ran(&["token", &slug, "Dewi"], &example).fine().trim().to_owned();
    let dewi = Client { http, slug, token };
    // He cares for meetings, and helps those to speak who have not been heard.
    let asep = ran(&["token", &dewi.slug, "Asep"], &example).fine().trim().to_owned();
    // What the story does not tell, because nobody else may know of it.
    let begin = json!({"kind": "peace.begin", "with": 3});
    let begun = dewi.command(&server.address, "begin-a-talk", begin).await.unwrap().1;
    let talk = begun["events"][0]["event"]["peace"].as_u64().unwrap().to_string();
    let days = days(&dewi.log(&server).await);
    let document = dewi.http.get(format!("{}/api/v1/openapi.json", server.address)).send().await.unwrap();
    let document: Value = document.json().await.unwrap();

    for (path, methods) in document["paths"].as_object().unwrap() {
        let Some(view) = path.strip_prefix("/api/v1/communities/{slug}") else { continue };
        let schema = &methods["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        if schema.is_null() {
            continue;
        }
        let schema = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema],
            "components": document["components"]});
        let validator = jsonschema::validator_for(&schema).unwrap();
        let mut seen = 0;
        let view = &view.replace("/peace/{id}", &format!("/peace/{talk}"));
        for filled in filled(view, &days) {
            for token in [dewi.token.as_str(), &asep, "nobody's"] {
                let viewer = Client { token: token.to_owned(), ..dewi.clone() };
                let answer = viewer.get(&server, &filled).send().await.unwrap();
                match answer.status().as_u16() {
                    200 => seen += 1,
                    404 => continue,
                    other => panic!("{filled}: {other}"),
                }
                let view: Value = answer.json().await.unwrap();
                let wrong: Vec<String> = validator.iter_errors(&view).map(|it| it.to_string()).collect();
                assert!(wrong.is_empty(), "{filled}: {view} {wrong:?}");
            }
        }
        assert!(seen > 0, "nobody can see {view}");
    }
}

/// The view's path with whatever ids and days there may be.
pub fn filled(view: &str, days: &BTreeSet<String>) -> Vec<String> {
    let ids = ["{member}", "{page}", "{version}", "{post}", "{entry}", "{round}"]
        .iter()
        .fold(view.to_owned(), |it, name| it.replace(name, "{id}"))
        .replace("{span}", "2026-11")
        .replace("{payer}", "m4")
        .replace("{month}", "2026-11")
        .replace("{year}", "2026")
        .replace("{words}", "buku");
    let ids: Vec<String> = match ids.contains("{id}") {
        true => (1..=6).map(|id| ids.replace("{id}", &id.to_string())).collect(),
        false => vec![ids],
    };
    let days = |path: String| match path.contains("{day}") {
        true => days.iter().map(|day| path.replace("{day}", day)).collect(),
        false => vec![path],
    };
    ids.into_iter().flat_map(days).collect()
}

/// Days of occasions about which something is in the log.
pub fn days(log: &[Value]) -> BTreeSet<String> {
    let occasions = log.iter().filter_map(|line| line["body"]["occasion"].as_str());
    occasions.filter_map(|it| it.split('/').nth(1)).map(str::to_owned).collect()
}
