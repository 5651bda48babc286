//! Follows every link, as a member and as a stranger, in both languages: none is dead, and looking records nothing.

use super::pages;
use super::village::{Village, at};
use community::kernel::MemberId;
use std::collections::{BTreeMap, BTreeSet};

/// Far more than the story has: a crawl that comes so far goes round in circles.
const ADDRESSES_MAX: usize = 4_000;

#[tokio::test]
async fn every_link_leads_somewhere_and_looking_records_nothing() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let scene = pages::scene(&village, &home).await;
    let mut cookies = vec![];
    for member in [MemberId(1), MemberId(3)] {
        let (name, token) = village.session(&home, member).await;
        cookies.push(format!("{name}={token}"));
    }
    let (rina, asep) = (cookies[0].clone(), cookies[1].clone());
    let inside = [pages::of_members(&scene), pages::of_the_planner(&scene)];
    let inside: BTreeSet<String> = inside.iter().flatten().map(|it| shape(&it.path)).collect();
    let outside = pages::of_strangers(&scene);
    let outside: BTreeSet<String> = outside.iter().map(|it| shape(&it.path)).collect();
    let before = home.seq();
    let anywhere: BTreeSet<String> = inside.union(&outside).cloned().collect();
    for (who, cookie, listed, shapes) in [
        // A member too may look at what is there for everyone.
        ("Rina", rina.clone(), pages::of_members(&scene), &anywhere),
        ("Rina in English", format!("{rina}; bahasa=en"), vec![], &anywhere),
        ("Asep", asep, pages::of_the_planner(&scene), &anywhere),
        ("a stranger", String::new(), pages::of_strangers(&scene), &outside),
        ("a stranger in English", "bahasa=en".to_owned(), vec![], &outside),
    ] {
        let begin = listed.into_iter().map(|it| it.path).chain(["/baca-yuk".into()]);
        let found = crawl(&village.address, &cookie, begin.collect()).await;
        let dead: Vec<_> = found.iter().filter(|(_, it)| it.status >= 400).collect();
        assert!(dead.is_empty(), "dead links for {who}: {dead:#?}");
        assert!(found.len() > 20, "{who} came to {} addresses only", found.len());
        let pages = found.iter().filter(|(_, it)| it.is_page).map(|(path, _)| shape(path));
        let unlisted: BTreeSet<String> = pages.filter(|it| !shapes.contains(it)).collect();
        assert!(unlisted.is_empty(), "pages for {who} that browser::pages does not look at: {unlisted:#?}");
    }
    assert_eq!(home.seq(), before, "looking has recorded something");
}

#[derive(Debug)]
struct Answer {
    status: u16,
    is_page: bool,
    /// The page with the link.
    #[expect(dead_code, reason = "printed with what is dead")]
    from: String,
}

async fn crawl(address: &str, cookie: &str, begin: Vec<String>) -> BTreeMap<String, Answer> {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let client = client.build().expect("a client");
    let mut waiting: Vec<(String, String)> =
        begin.into_iter().map(|path| (path, "the list".into())).collect();
    let mut found = BTreeMap::new();
    while let Some((path, from)) = waiting.pop() {
        // The stream has no end.
        if found.contains_key(&path) || path.ends_with("/alur") {
            continue;
        }
        let asked = client.get(format!("{address}{path}")).header("cookie", cookie).send();
        let answer = asked.await.expect("an answer");
        let status = answer.status().as_u16();
        let header =
            |name: &str| answer.headers().get(name).and_then(|it| it.to_str().ok()).unwrap_or_default();
        // What is taken along is shown by no page of ours.
        let taken_along = header("content-disposition").starts_with("attachment");
        let is_page = status == 200 && header("content-type").starts_with("text/html") && !taken_along;
        let mut links = vec![header("location").to_owned()];
        if is_page {
            links = links_of(&answer.text().await.expect("read a page"));
        }
        let own = links.iter().filter_map(|link| own_path(address, link));
        waiting.extend(own.map(|link| (link, path.clone())));
        found.insert(path, Answer { status, is_page, from });
        assert!(found.len() < ADDRESSES_MAX, "the links have no end: {:?}", found.keys().last());
    }
    found
}

/// What a browser would load or offer: links, pictures, scripts, and the picture of a pasted link.
fn links_of(page: &str) -> Vec<String> {
    let marks = ["href=\"", "src=\"", "property=\"og:image\" content=\"", "data-url=\""];
    let mut links = vec![];
    for mark in marks {
        for after in page.split(mark).skip(1) {
            links.extend(after.split('"').next().map(|link| link.replace("&amp;", "&")));
        }
    }
    links
}

/// The path with its query on this server; `None` for other places, and for places within a page.
fn own_path(address: &str, link: &str) -> Option<String> {
    let path = link.strip_prefix(address).unwrap_or(link).split('#').next()?;
    path.starts_with('/').then(|| path.to_owned())
}

/// What addresses of the same page have in common.
fn shape(path: &str) -> String {
    let path = path.split('?').next().unwrap_or(path);
    let part = |part: &str| {
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        // What a talk is about is told in its address: `tugas-3`, `kegiatan-7-2026-11-28`.
        let about = ["bidang-", "kegiatan-", "tugas-", "usul-", "musyawarah-", "ukuran-"];
        match part.len() {
            _ if about.iter().any(|it| part.starts_with(it))
                || part == "umum" && path.contains("/bicara/") =>
            {
                "{about}".to_owned()
            }
            _ if digits == part.len() && digits > 0 => "{number}".to_owned(),
            10 if digits == 8 => "{day}".to_owned(),
            7 if digits == 6 => "{month}".to_owned(),
            7 if digits == 5 && part.contains("-t") => "{quarter}".to_owned(),
            16 => "{secret}".to_owned(),
            _ => part.to_owned(),
        }
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
