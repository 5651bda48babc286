//! The API over the wire: found, sign in, command, read along.

use serde_json::{Value, json};

use super::program::{Client, Server};

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

    let stream = phone.get(&server, "/log?after=2").header("accept", "text/event-stream");
    let mut stream = stream.send().await.unwrap();
    let command = json!({"kind": "tasks.add", "what": "Cari rak 📚", "owner": 1});
    let (status, answer) = rina.command(&server.address, "over-the-wire", command.clone()).await.unwrap();
    assert_eq!((status, &answer["seq"]), (200, &json!(3)));
    let chunk = stream.chunk().await.unwrap().unwrap();
    let chunk = std::str::from_utf8(&chunk).unwrap();
    assert!(chunk.contains("id: 3\n") && chunk.contains("over-the-wire") && chunk.contains("📚"), "{chunk}");
    assert_eq!(rina.command(&server.address, "over-the-wire", command).await.unwrap().1, answer);

    let document = rina.http.get(format!("{}/api/v1/openapi.json", server.address)).send().await.unwrap();
    let document: Value = document.json().await.unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
}
