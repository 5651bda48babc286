//! Forgotten: a member leaves with all they ever wrote, and their mark is found nowhere: in no table, file, page, feed,
//! view or report; also not when an older copy of the data comes back (RULES §7).

use std::{fs, path::Path};

use serde_json::{Value, json};

use super::{
    api::{days, filled},
    links::followed,
    program::{Client, Server, percik, ran},
};

/// In everything that is theirs.
const MARK: &str = "xq7dewi";
/// In words that others rely on, which stay, whoever typed them.
const OURS: &str = "xq7kita";
const SLUG: &str = "baca-yuk";

/// The played example on a server that is told where its list is; Dewi has written whatever a member can write.
async fn written(folder: &Path) -> (Server, Client, Client) {
    let played = Server::of(percik(&["demo", "--listen", "0", "--data"]).arg(folder));
    played.kill();
    let server = Server::start(folder);
    let client = |name: &str| {
        let token = ran(&["token", SLUG, name], folder).fine().trim().to_owned();
        Client { http: reqwest::Client::new(), slug: SLUG.to_owned(), token }
    };
    let (dewi, rina) = (client("Dewi"), client("Rina"));
    writes(&server, &dewi, &rina).await;
    (server, dewi, rina)
}

/// Asks and answers with the first event.
async fn asked(server: &Server, client: &Client, command: Value) -> Value {
    let once = format!("mark-{}", command.to_string().len());
    let once = format!("{once}-{}", command["kind"].as_str().unwrap().replace(['.', '_'], "-"));
    let (status, answer) = client.command(&server.address, &once, command.clone()).await.unwrap();
    assert_eq!(status, 200, "{command}: {answer}");
    answer["events"][0]["event"].clone()
}

async fn writes(server: &Server, dewi: &Client, rina: &Client) {
    let mark = |what: &str| format!("{MARK} {what}");
    let note = json!({"kind": "journal.write", "worked": mark("worked"), "hard": mark("hard"),
        "next_time": mark("next"), "hard_is_open": true});
    let note = asked(server, dewi, note).await["note"].clone();
    let challenge = json!({"kind": "journal.challenge", "words": mark("challenge")});
    let challenge = asked(server, dewi, challenge).await["challenge"].clone();
    let told = json!({"kind": "stories.draft", "title": mark("title"), "words": mark("story"), "thanks": mark("thanks")});
    let story = asked(server, dewi, told).await["story"].clone();
    let idea = json!({"kind": "ideas.add", "title": format!("{OURS} idea"), "words": mark("idea words")});
    asked(server, dewi, idea).await;
    let of_rina = json!({"kind": "ideas.add", "title": "Gerobak buku", "words": ""});
    let idea = asked(server, rina, of_rina).await["idea"].clone();
    let choose = json!({"kind": "impact.choose", "name": OURS, "unit": "buku", "source": "sum"});
    let books = asked(server, dewi, choose).await["indicator"].clone();
    let task = asked(server, dewi, json!({"kind": "tasks.add", "what": OURS})).await["task"].clone();
    let proposal = json!({"title": format!("{OURS} title"), "method": {"method": "consent"}});
    let open = json!({"kind": "decisions.open", "proposal": proposal});
    let decision = asked(server, dewi, open).await;
    let (decision, subject) = (decision["decision"].clone(), json!({"about": "community"}));
    let said =
        asked(server, dewi, json!({"kind": "threads.say", "subject": subject, "words": mark("said")})).await;
    let (thread, post) = (said["thread"].clone(), said["post"].clone());
    for command in [
        json!({"kind": "members.rename", "name": mark("name")}),
        json!({"kind": "journal.achieve", "words": mark("achieved")}),
        json!({"kind": "journal.solve", "challenge": challenge, "how": mark("how")}),
        json!({"kind": "knowledge.write", "title": format!("{OURS} page"), "body": mark("body"), "tags": [OURS]}),
        json!({"kind": "stories.publish", "story": story, "version": 1}),
        json!({"kind": "ideas.answer", "idea": idea, "answer": {"outcome": "declined"}, "reason": mark("no")}),
        json!({"kind": "threads.correct", "thread": thread, "post": post, "words": mark("corrected")}),
        json!({"kind": "tasks.drop", "task": task, "reason": mark("dropped")}),
        json!({"kind": "impact.record", "indicator": books, "day": "2026-11-23", "amount": 3, "note": mark("number")}),
        json!({"kind": "fields.take", "care": "other", "name": OURS}),
        json!({"kind": "invitations.make", "note": mark("invitation")}),
    ] {
        asked(server, dewi, command).await;
    }
    let vote = json!({"kind": "decisions.vote", "decision": decision, "ballot": {"says": "stance", "stance": "concern"},
        "reason": mark("reason"), "version": 1});
    let (status, answer) = dewi.command(&server.address, "votes-with-a-reason", vote).await.unwrap();
    assert_eq!(status, 200, "{answer}");
    let begun = asked(server, dewi, json!({"kind": "peace.begin", "with": 3})).await["peace"].clone();
    let statement = json!({"happened": mark("peace"), "felt": mark("felt"), "needed": "", "wished": ""});
    asked(server, dewi, json!({"kind": "peace.write", "peace": begun, "statement": statement})).await;
    let page = format!("/catatan/{}/lampiran", note);
    let sent = format!("a text with {MARK} in it, and more");
    form(server, dewi, &page, (&[], "file", &mark("file.txt")), sent.as_bytes()).await;
    let card = dewi.http.get(format!("{}/{SLUG}/kartu.png", server.address)).send().await.unwrap();
    let card = card.bytes().await.unwrap();
    let fields = [("people", "nobody"), ("caption", &*mark("caption"))];
    form(server, dewi, "/foto/tambah", (&fields, "files", &mark("photo.png")), &card).await;
}

/// Sends a form with a file, as a phone without script does.
async fn form(
    server: &Server,
    client: &Client,
    page: &str,
    (fields, field, name): (&[(&str, &str)], &str, &str),
    bytes: &[u8],
) {
    let mut body = vec![];
    for (field, value) in fields {
        let part = format!("--xx\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend(part.bytes());
    }
    let head =
        format!("--xx\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
    body.extend(head.bytes().chain(bytes.iter().copied()).chain(*b"\r\n--xx--\r\n"));
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let request = http.post(format!("{}/{SLUG}{page}", server.address)).bearer_auth(&client.token);
    let request = request.header("content-type", "multipart/form-data; boundary=xx").body(body);
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), 303, "{page}: {}", answer.text().await.unwrap());
}

/// All files below a folder that hold these bytes.
fn holding(folder: &Path, mark: &str) -> Vec<String> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, mark));
        } else if holds(&fs::read(&path).unwrap(), mark) || path.to_string_lossy().contains(mark) {
            found.push(path.display().to_string());
        }
    }
    found
}

fn holds(bytes: &[u8], mark: &str) -> bool {
    bytes.windows(mark.len()).any(|it| it.eq_ignore_ascii_case(mark.as_bytes()))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).unwrap();
        }
    }
}

/// Where the mark is read by whoever has this token: pages, feeds, calendars, reports and views.
async fn read(server: &Server, client: &Client, mark: &str) -> Vec<String> {
    let mut found = vec![];
    let token = (!client.token.is_empty()).then_some(client.token.as_str());
    let look = |path: &str, kind: &str, bytes: &[u8]| {
        let said = kind == "application/pdf" && holds(told(bytes).as_bytes(), mark);
        if said || holds(bytes, mark) {
            found.push(path.to_owned());
        }
    };
    let known = followed(server, token, look).await;
    assert!(known.iter().any(|it| it.ends_with(".pdf")), "reports are among them");
    let url = |path: &str| format!("{}{path}", server.address);
    for path in
        ["/cerita.atom", "/cerita.json", "/sitemap.xml", "/baca-yuk/cerita.atom", "/baca-yuk/cerita.json"]
    {
        let answer = client.http.get(url(path)).send().await.unwrap();
        if holds(&answer.bytes().await.unwrap(), mark) {
            found.push(path.to_owned());
        }
    }
    let document: Value =
        client.http.get(url("/api/v1/openapi.json")).send().await.unwrap().json().await.unwrap();
    let days = days(&client.log(server).await);
    let newest: Vec<_> = days.into_iter().rev().take(3).collect();
    for path in document["paths"].as_object().unwrap().keys() {
        let Some(view) = path.strip_prefix("/api/v1/communities/{slug}") else { continue };
        for filled in filled(view, &newest.iter().cloned().collect()) {
            // Streams do not end; the log is read below.
            let answer = client.get(server, &filled).send().await.unwrap();
            let bytes = answer.bytes().await.unwrap();
            if holds(&bytes, mark) {
                found.push(filled);
            }
        }
    }
    found
}

/// The words of a PDF.
fn told(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap()
}

async fn leaves(server: &Server, dewi: &Client) {
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let request = http.post(format!("{}/{SLUG}/saya/keluar", server.address)).bearer_auth(&dewi.token);
    let form = request.header("content-type", "application/x-www-form-urlencoded").body("erase=yes");
    let answer = form.send().await.unwrap();
    assert_eq!(answer.status(), 303, "{}", answer.text().await.unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_forgotten_is_found_nowhere_and_stays_so_when_a_copy_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, older) = (dir.path().join("data"), dir.path().join("older"));
    let (server, dewi, rina) = written(&folder).await;
    let nobody = Client { token: String::new(), ..rina.clone() };
    let before = read(&server, &rina, MARK).await;
    for page in ["/baca-yuk/catatan", "/baca-yuk/cerita", "/baca-yuk/foto/", "/cerita.atom"] {
        assert!(before.iter().any(|it| it.starts_with(page)), "{page} is not among {before:?}");
    }
    server.kill();
    copy(&folder, &older);
    assert!(holding(&older, MARK).len() > 1, "in the database and in a file");

    let server = Server::start(&folder);
    leaves(&server, &dewi).await;
    for client in [&rina, &nobody] {
        assert_eq!(read(&server, client, MARK).await, [""; 0]);
    }
    assert!(!read(&server, &rina, OURS).await.is_empty(), "what others rely on stays");
    assert_eq!(holding(&folder, MARK), [""; 0], "while the server runs");
    server.kill();
    assert_eq!(holding(&folder, MARK), [""; 0], "after a power cut");
    ran(&["verify"], &folder).fine();
    assert!(holding(dir.path(), MARK).iter().all(|it| it.contains("older")), "the list holds no words");

    // Somebody brings back the copy, all of the folder.
    for replayed_by in ["serve", "erase"] {
        fs::remove_dir_all(&folder).unwrap();
        copy(&older, &folder);
        assert!(!holding(&folder, MARK).is_empty());
        match replayed_by {
            "erase" => assert!(ran(&["erase", "--replay"], &folder).fine().contains("1 terhapus lagi")),
            _ => {
                let server = Server::start(&folder);
                for client in [&rina, &nobody] {
                    assert_eq!(read(&server, client, MARK).await, [""; 0]);
                }
                server.kill();
            }
        }
        assert_eq!(holding(&folder, MARK), [""; 0], "{replayed_by}");
        ran(&["verify"], &folder).fine();
    }
    // Nobody is forgotten twice.
    assert_eq!(ran(&["erase", "--replay"], &folder).fine(), "");
}
