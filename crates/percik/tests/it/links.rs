//! Links: in the played example every one leads somewhere, for a member and for everyone else.

use std::collections::{BTreeSet, VecDeque};

use reqwest::redirect::Policy;

use super::program::{Server, percik, ran};

/// Far above what the example links to.
const PAGES_MAX: usize = 1_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_link_of_the_example_leads_somewhere() {
    let dir = tempfile::tempdir().unwrap();
    let example = dir.path().join("contoh");
    let server = Server::of(percik(&["demo", "--listen", "0", "--data"]).arg(&example));
    let token = ran(&["token", "baca-yuk", "Rina"], &example).fine();
    let member = followed(&server, Some(token.trim()), |_, _, _| ()).await;
    let outsider = followed(&server, None, |_, _, _| ()).await;
    for path in ["/baca-yuk/kegiatan", "/baca-yuk/dampak", "/baca-yuk/anggota", "/baca-yuk/kegiatan.ics"] {
        assert!(member.contains(path), "no link leads a member to {path}: {member:?}");
    }
    assert!(outsider.contains("/baca-yuk/masuk"), "{outsider:?}");
    assert!(member.len() > outsider.len());
}

/// Follows every link of the server from the community's address on; answers with the paths there were. Each answer is
/// looked at: its path, its type, its bytes.
pub async fn followed(
    server: &Server,
    token: Option<&str>,
    mut look: impl FnMut(&str, &str, &[u8]),
) -> BTreeSet<String> {
    let client = reqwest::Client::builder().redirect(Policy::none()).build().unwrap();
    let cookie = token.map(|token| format!("percik-baca-yuk={token}")).unwrap_or_default();
    let mut known = BTreeSet::from(["/baca-yuk".to_owned()]);
    let mut next: VecDeque<(String, String)> = [("/baca-yuk".to_owned(), "the start".to_owned())].into();
    while let Some((path, from)) = next.pop_front() {
        let request = client.get(format!("{}{path}", server.address)).header("cookie", &cookie);
        let answer = request.send().await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let text = |name: &str| headers.get(name).map_or("", |it| it.to_str().unwrap()).to_owned();
        match status {
            200 => {}
            // To sign in, or to the page that shows it.
            303 | 307 => known_too(&mut known, &mut next, &text("location"), &path),
            _ => panic!("{path}, linked from {from}: {status}"),
        }
        let bytes = answer.bytes().await.unwrap();
        look(&path, &text("content-type"), &bytes);
        if !text("content-type").starts_with("text/html") {
            continue;
        }
        let page = String::from_utf8(bytes.into()).unwrap();
        for link in ["href=\"", "src=\""].iter().flat_map(|mark| page.split(mark).skip(1)) {
            let to = link.split('"').next().unwrap_or_default().replace("&amp;", "&");
            known_too(&mut known, &mut next, &to, &path);
        }
        assert!(
            known.len() < PAGES_MAX,
            "links without end: {:?}",
            known.iter().rev().take(20).collect::<Vec<_>>()
        );
    }
    known
}

fn known_too(known: &mut BTreeSet<String>, next: &mut VecDeque<(String, String)>, to: &str, from: &str) {
    let path = to.split('#').next().unwrap_or_default();
    // The way back is remembered in the query of the way in, in a different one from every page.
    let same = path.split("?ke=").next().unwrap_or_default();
    if path.starts_with('/') && known.insert(same.to_owned()) {
        next.push_back((path.to_owned(), from.to_owned()));
    }
}
