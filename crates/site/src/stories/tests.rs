//! Stories from a gathering to the public page, visitors' comments, feeds that others can read.

use axum::http::{StatusCode, header};
use community::{
    gatherings::{self, Band, Details, Familiarity, Plan, Sort, Welcome},
    kernel::{By, ClockTime, Day, MemberId, Moment},
    profile,
    stories::{Command, Telling},
};
use serde_json::Value;

use crate::testing::{START, Seen, Town};

const RINA: By = By::Member(MemberId(1));
const STORY: &str = "/baca-yuk/cerita/1";
const HOSTILE: &str = "]]></title></script><script>alert(1)</script> & \"kutip\" \u{2028}";

fn telling(title: &str, words: &str) -> Telling {
    Telling {
        title: title.into(),
        words: words.into(),
        thanks: "Bu Tati".into(),
        photos: vec![],
        occasion: None,
    }
}

async fn told(title: &str, words: &str) -> Town {
    let town = Town::new().await;
    town.ask(RINA, Command::Draft { telling: telling(title, words) }).await;
    town
}

async fn published(title: &str, words: &str) -> Town {
    let town = told(title, words).await;
    town.ask(RINA, Command::Publish { story: community::kernel::StoryId(1), version: 1 }).await;
    town
}

async fn comment(town: &Town, name: &str, words: &str) -> Seen {
    let fields = [("name", name), ("words", words), ("email", "tati@surel.example")];
    town.stranger().post("/baca-yuk/cerita/1/komentar", &fields).await
}

#[tokio::test]
async fn a_story_is_told_published_and_read_by_everybody() {
    let town = Town::new().await;
    let (dewi, stranger) = (town.phone("Dewi").await, town.stranger());
    let fields = [("title", "Sabtu pagi"), ("words", "Satu.\n\nDua."), ("thanks", "")];
    let saved = dewi.post("/baca-yuk/cerita/baru", &fields).await;
    assert_eq!(saved.location(), STORY);
    assert_eq!(stranger.get(STORY).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get("/baca-yuk/cerita/baru").await.status, StatusCode::SEE_OTHER);
    stranger.get("/baca-yuk/cerita").await.ok().lacks("Sabtu pagi");
    dewi.get(STORY).await.ok().has("Cerita ini baru terlihat oleh anggota.");
    dewi.get("/baca-yuk/cerita/1/terbit").await.ok().has("Ini akan terlihat semua orang");
    let stale = dewi.post("/baca-yuk/cerita/1/terbit", &[("version", "0")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    dewi.post("/baca-yuk/cerita/1/terbit", &[("version", "1")]).await;
    stranger.get(STORY).await.ok().has("Sabtu pagi").has("Mulai yang seperti ini").lacks("Dewi");
    stranger.get("/baca-yuk").await.ok().has("Sabtu pagi").has("cerita.atom");
    dewi.get("/baca-yuk").await.ok().has("menerbitkan cerita");
    dewi.post("/baca-yuk/cerita/1/tarik", &[]).await;
    assert_eq!(stranger.get(STORY).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_typed_stays_when_somebody_else_wrote_meanwhile() {
    let town = told("Sabtu", "Satu").await;
    let (dewi, sari) = (town.phone("Dewi").await, town.phone("Sari").await);
    let edit = |words| [("title", "Sabtu"), ("words", words), ("version", "1")];
    dewi.post("/baca-yuk/cerita/1/ubah", &edit("Dari Dewi")).await;
    let refused = sari.post("/baca-yuk/cerita/1/ubah", &edit("Dari Sari")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has("Dari Sari").has("Anggota lain baru saja mengubah cerita ini");
    sari.get(STORY).await.ok().has("Dari Dewi");
}

#[tokio::test]
async fn a_gathering_becomes_a_story_in_one_tap_without_small_numbers() {
    let town = Town::new().await;
    let details = Details {
        title: "Pojok baca".into(),
        time: ClockTime::new(9, 0).unwrap(),
        minutes: 60,
        place: "Balai desa".into(),
        note: "".into(),
        roles: vec![],
    };
    let day = Day::new(2026, 11, 24).unwrap();
    let plan = Plan { details, sort: Sort::Class, welcome: Welcome::Everyone, day, repeats: None };
    town.ask(RINA, gatherings::Command::Schedule { plan }).await;
    let occasion = "1/2026-11-24".parse().unwrap();
    let (band, familiarity) = (Band::To12, Familiarity::New);
    town.ask(RINA, gatherings::Command::Count { occasion, band, familiarity, change: 3 }).await;
    town.set_clock(Moment(START.0 + 6 * 3_600_000));
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/kegiatan/1/2026-11-24").await.ok().has("cerita/baru?kegiatan=1%2F2026-11-24");
    let form = rina.get("/baca-yuk/cerita/baru?kegiatan=1%2F2026-11-24").await.ok();
    form.has("Pojok baca berlangsung").has("Balai desa").has("&lt;5 anak datang").lacks("3 anak");
}

#[tokio::test]
async fn a_comment_waits_is_let_in_and_taken_down() {
    let town = published("Sabtu", "Satu").await;
    let (stranger, dewi) = (town.stranger(), town.phone("Dewi").await);
    let before = dewi.get("/baca-yuk").await.ok();
    let tag = before.headers.get(header::ETAG).unwrap().to_str().unwrap().to_owned();
    let sent = comment(&town, "Bu Tati", "Anak saya senang").await;
    assert!(sent.location().ends_with("?terkirim=1#komentar"), "{}", sent.text);
    stranger.get("/baca-yuk/cerita/1?terkirim=1").await.ok().has("Terima kasih!").lacks("Anak saya senang");
    let home = dewi.clone().with(header::IF_NONE_MATCH, &tag).get("/baca-yuk").await.ok();
    home.has("1 komentar menunggu");
    let page = dewi.get(STORY).await.ok();
    page.has("Anak saya senang").lacks("tati@");
    let handle = page.text.split("name=\"comment\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let guest = stranger.post("/baca-yuk/cerita/1/terima", &[("comment", handle)]).await;
    assert_eq!(guest.status, StatusCode::SEE_OTHER);
    stranger.get(STORY).await.ok().lacks("Anak saya senang");
    dewi.post("/baca-yuk/cerita/1/terima", &[("comment", handle)]).await;
    stranger.get(STORY).await.ok().has("Anak saya senang").has("Bu Tati").lacks("tati@");
    dewi.get("/baca-yuk").await.ok().lacks("komentar menunggu");
    dewi.post("/baca-yuk/cerita/1/turunkan", &[("comment", "1")]).await;
    stranger.get(STORY).await.ok().lacks("Anak saya senang");
}

#[tokio::test]
async fn links_traps_and_floods_get_nowhere_and_what_was_typed_stays() {
    let town = published("Sabtu", "Satu").await;
    for (name, words) in [("Bu Tati", "lihat www.judi.xyz"), ("judi.com", "Halo"), ("Bu Tati", "https://a.b")]
    {
        let refused = comment(&town, name, words).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.has("Tanpa tautan, ya").has(words).has(name).has("tati@surel.example");
    }
    let empty = comment(&town, "", "Halo").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let trapped = [("name", "Bot"), ("words", "Halo"), ("situs", "x")];
    let trapped = town.stranger().post("/baca-yuk/cerita/1/komentar", &trapped).await;
    assert!(trapped.location().contains("terkirim"));
    assert!(town.home.commented().is_empty());
    for number in 0..5 {
        comment(&town, "Bu Tati", &format!("Pesan {number}")).await;
    }
    let flooded = comment(&town, "Bu Tati", "Terlalu cepat").await;
    assert_eq!(flooded.status, StatusCode::UNPROCESSABLE_ENTITY);
    flooded.has("Tulisan Anda masih ada").has("Terlalu cepat");
    assert_eq!(town.home.commented().values().sum::<usize>(), 5);
}

#[tokio::test]
async fn nobody_puts_words_into_a_visitors_mouth() {
    let town = published("Sabtu", "Satu").await;
    let token = town.host.open_session(town.home.id, MemberId(1)).await.unwrap();
    let rina = town.stranger().with(header::AUTHORIZATION, &format!("Bearer {token}"));
    let command =
        serde_json::json!({"kind": "stories.admit", "story": 1, "name": "Bu Tati", "words": "Hebat"});
    let refused = rina
        .post_json("/api/v1/communities/baca-yuk/commands", &serde_json::json!({ "command": command }))
        .await;
    assert!(refused.status.is_client_error());
    refused.has("not_by_api");
}

#[tokio::test]
async fn feeds_are_read_by_others_whatever_people_wrote() {
    let town = published(HOSTILE, &format!("{HOSTILE}\n\nDua 📚")).await;
    let stranger = town.stranger();
    let plain = HOSTILE.trim();
    for path in ["/baca-yuk/cerita.atom", "/cerita.atom"] {
        let feed = stranger.get(path).await.ok();
        let document = roxmltree::Document::parse(&feed.text).unwrap();
        let of =
            |name: &str| document.descendants().filter(|it| it.tag_name().name() == name).collect::<Vec<_>>();
        assert_eq!(of("entry").len(), 1, "{path}");
        assert_eq!(of("title")[1].text(), Some(plain));
        assert!(of("script").is_empty());
        assert_eq!(of("published")[0].text(), Some("2026-11-24T03:00:00Z"));
        let tag = feed.headers.get(header::ETAG).unwrap().to_str().unwrap();
        let again = stranger.clone().with(header::IF_NONE_MATCH, tag).get(path).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    }
    for path in ["/baca-yuk/cerita.json", "/cerita.json"] {
        let feed: Value = serde_json::from_str(&stranger.get(path).await.ok().text).unwrap();
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(feed["items"][0]["title"], plain);
        assert_eq!(feed["items"][0]["url"], "https://percik.example/baca-yuk/cerita/1");
    }
    let sitemap = stranger.get("/sitemap.xml").await.ok();
    let document = roxmltree::Document::parse(&sitemap.text).unwrap();
    let places = document.descendants().filter(|it| it.tag_name().name() == "loc");
    assert!(places.filter_map(|it| it.text()).any(|it| it == "https://percik.example/baca-yuk/cerita/1"));
    stranger.get("/robots.txt").await.ok().has("Sitemap: https://percik.example/sitemap.xml");
}

/// The data between the tags of the page, as a browser would find it.
fn told_to_machines(page: &Seen) -> Value {
    let (_, rest) = page.text.split_once("<script type=\"application/ld+json\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

#[tokio::test]
async fn search_engines_are_told_the_same_as_people() {
    let town = published(HOSTILE, "Satu").await;
    let page = town.stranger().get(STORY).await.ok();
    page.lacks("<script>alert");
    let article = told_to_machines(&page);
    assert_eq!(article["@type"], "Article");
    assert_eq!(article["headline"], HOSTILE.trim());
    assert_eq!(article["author"]["name"], "Baca Yuk!");
    let organization = told_to_machines(&town.stranger().get("/baca-yuk").await.ok());
    assert_eq!(organization["@type"], "Organization");
}

#[tokio::test]
async fn an_unlisted_community_is_in_no_list_and_followed_by_nobody() {
    let town = published("Sabtu", "Satu").await;
    let describe = profile::Command::Describe {
        name: "Baca Yuk!".into(),
        theme: profile::Theme::Education,
        purpose: "Membaca".into(),
        place: "Cipanas".into(),
        zone: Default::default(),
        visibility: profile::Visibility::Unlisted,
    };
    let stranger = town.stranger();
    stranger.get("/mulai?dari=baca-yuk").await.ok().has("teladan Baca Yuk!");
    town.ask(RINA, describe).await;
    stranger.get("/cerita.atom").await.ok().lacks("Sabtu");
    stranger.get("/sitemap.xml").await.ok().lacks("baca-yuk");
    stranger.get(STORY).await.ok().has("noindex");
    stranger.get("/mulai?dari=baca-yuk").await.ok().lacks("teladan");
    stranger.get("/mulai?dari=../x").await.ok().lacks("teladan");
}

#[tokio::test]
async fn a_community_that_follows_an_example_says_so() {
    let town = published("Sabtu", "Satu").await;
    let fields = [
        ("inspired_by", "baca-yuk"),
        ("theme", "education"),
        ("name", "Baca Bareng"),
        ("purpose", "Membaca bersama"),
        ("place", "Sukabumi"),
        ("founder", "Ujang"),
        ("pin", "314159"),
        ("pin_again", "314159"),
        ("adult", "yes"),
    ];
    let form = town.stranger().get("/mulai?dari=baca-yuk").await.ok();
    form.has("name=\"inspired_by\" value=\"baca-yuk\"");
    let founded = town.stranger().post("/mulai", &fields).await;
    assert_eq!(founded.location(), "/baca-bareng", "{}", founded.text);
    town.stranger().get("/baca-bareng").await.ok().has("Terinspirasi oleh Baca Yuk!");
    let story = town.host.home("baca-bareng").await.unwrap().unwrap();
    let ask = |command: Command| host::Ask::new(RINA, command);
    town.host.ask(&story, ask(Command::Draft { telling: telling("Minggu", "Kami membaca") })).await.unwrap();
    let publish = Command::Publish { story: community::kernel::StoryId(1), version: 1 };
    town.host.ask(&story, ask(publish)).await.unwrap();
    town.stranger().get(STORY).await.ok().has("Dari komunitas lain").has("/baca-bareng/cerita/1");
}

/// Width and height of a progressive JPEG, as its frame header says.
fn size(jpeg: &[u8]) -> (u16, u16) {
    let frame = jpeg.windows(2).position(|it| it == [0xff, 0xc2]).unwrap();
    let number = |at: usize| u16::from_be_bytes([jpeg[frame + at], jpeg[frame + at + 1]]);
    (number(7), number(5))
}

#[tokio::test]
async fn cards_come_in_three_shapes_and_only_of_what_is_public() {
    let town = published("Enam puluh anak membaca di balai desa", "Satu").await;
    let shapes =
        [("kartu.jpg", 1200, 630), ("kartu-persegi.jpg", 1080, 1080), ("kartu-tegak.jpg", 1080, 1920)];
    for (file, wide, high) in shapes {
        let card = town.stranger().get(&format!("{STORY}/{file}")).await.ok();
        assert_eq!(card.headers[header::CONTENT_TYPE], "image/jpeg");
        assert_eq!(size(&card.bytes), (wide, high), "{file}");
    }
    town.ask(RINA, Command::Unpublish { story: community::kernel::StoryId(1) }).await;
    let rina = town.phone("Rina").await;
    assert_eq!(rina.get(&format!("{STORY}/kartu.jpg")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_message_says_what_it_is_and_ends_with_the_link() {
    let town = published("Sabtu *pagi*", &"Kami membaca bersama di balai desa. ".repeat(40)).await;
    let page = town.stranger().get(STORY).await.ok();
    let (_, text) = page.text.split_once("data-copy=\"").unwrap();
    let text = text.split('"').next().unwrap();
    assert!(text.starts_with("*Sabtu pagi*\nKami membaca"), "{text}");
    assert!(text.ends_with("Baca ceritanya:\nhttps://percik.example/baca-yuk/cerita/1"), "{text}");
    assert!(text.chars().count() <= 600);
}
