//! A report is put into words and sent: page, message and file carry them, for outsiders only once they are sent.

use axum::http::StatusCode;
use community::journal;

use super::{FILE, MONTH, RINA, november, photo, photos_in, said, x};
use crate::testing::{Phone, Seen, Town};

const EDIT: &str = "/baca-yuk/laporan/2026-11/ubah";
const SEND: &str = "/baca-yuk/laporan/2026-11/kirim";
const TAKE_BACK: &str = "/baca-yuk/laporan/2026-11/tarik";
const WORDS: [&str; 5] = [
    "Bulan yang ramai xpembuka",
    "Enam puluh anak",
    "Buku lekas rusak",
    "Bu Tati untuk tikar",
    "Sampai jumpa",
];

async fn told() -> Town {
    let town = november().await;
    let (words, member) = (x("Enam puluh anak"), None);
    town.ask(RINA, journal::Command::Achieve { words, day: None, occasion: None, member }).await;
    let (words, member) = (x("Buku lekas rusak"), None);
    town.ask(RINA, journal::Command::Challenge { words, occasion: None, member }).await;
    town
}

fn fields<'a>(version: &'a str, introduction: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("introduction", introduction),
        ("achievement", "1"),
        ("challenge", "1"),
        ("thanks", "Bu Tati untuk tikar\nPak RT"),
        ("closing", "Sampai jumpa"),
        ("role-0", "coordinator"),
        ("signer-0", "2"),
        ("role-1", "treasurer"),
        ("signer-1", ""),
    ]
}

async fn prepared(phone: &Phone<'_>) {
    assert_eq!(phone.post(EDIT, &fields("0", WORDS[0])).await.location(), MONTH);
}

/// The message that is sent around.
fn message(page: &Seen) -> String {
    let text = page.text.split("data-copy=\"").nth(1).and_then(|it| it.split('"').next());
    text.unwrap().replace("&amp;", "&")
}

#[tokio::test]
async fn words_are_for_members_until_they_are_sent_and_again_when_they_are_taken_back() {
    let town = told().await;
    let (rina, dewi, stranger) = (town.phone("Rina").await, town.phone("Dewi").await, town.stranger());
    rina.get(MONTH).await.ok().has("Siapkan laporan").has("Enam puluh anak").lacks("Belum terbit");
    rina.get(EDIT).await.ok().has("Enam puluh anak").has("name=\"challenge\" value=\"1\">");
    prepared(&rina).await;
    let page = dewi.get(MONTH).await.ok();
    WORDS.iter().for_each(|it| {
        page.has(it);
    });
    page.has("Belum terbit").has("Koordinator").has("Bendahara").has(SEND);
    stranger.get(MONTH).await.ok().lacks("xpembuka").lacks("Enam puluh").lacks("Bu Tati").has("Dongeng sore");
    dewi.get(SEND).await.ok().has("xpembuka").has("Ini akan terbaca semua orang");
    assert_eq!(dewi.post(SEND, &[("version", "1")]).await.location(), MONTH);
    let page = stranger.get(MONTH).await.ok();
    WORDS.iter().for_each(|it| {
        page.has(it);
    });
    page.has("Terbit 24 November 2026").lacks("Dewi");
    // What is written afterwards waits again.
    rina.post(EDIT, &fields("1", "Kalimat xbaru")).await;
    stranger.get(MONTH).await.ok().has("xpembuka").lacks("xbaru");
    let sending = rina.get(SEND).await.ok();
    sending.has("xbaru").has("versi yang terbit sebelumnya").has("Diterbitkan Dewi, 24 November 2026");
    rina.post(TAKE_BACK, &[]).await;
    stranger.get(MONTH).await.ok().lacks("xpembuka").lacks("Bu Tati").has("Dongeng sore");
    rina.get("/baca-yuk/laporan").await.ok().has("Disiapkan<");
    stranger.get("/baca-yuk/laporan").await.ok().lacks("Disiapkan<");
}

#[tokio::test]
async fn the_file_carries_the_words_and_outsiders_no_names() {
    let town = told().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    photo(&town, community::photos::People::Nobody, 200).await;
    photo(&town, community::photos::People::Nobody, 100).await;
    let mut fields = fields("0", WORDS[0]);
    fields.push(("photo", "2"));
    rina.post(EDIT, &fields).await;
    let inside = rina.get(FILE).await;
    let text = said(&inside);
    for told in
        WORDS.iter().chain(&["Koordinator", "Dewi", "Bendahara", "Cipanas, Cianjur, 24 November 2026"])
    {
        assert!(text.contains(told), "{told} is missing in {text}");
    }
    assert_eq!(photos_in(&inside), 1, "the chosen one");
    let before = said(&stranger.get(FILE).await);
    assert!(!before.contains("xpembuka") && !before.contains("Koordinator"), "{before}");
    rina.post(SEND, &[("version", "1")]).await;
    for outside in [stranger.get(FILE).await, rina.get(&format!("{FILE}?untuk=umum")).await] {
        assert_eq!(photos_in(&outside), 0, "nobody has chosen to show it");
        let text = said(&outside);
        for told in WORDS.iter().chain(&["Koordinator", "Bendahara"]) {
            assert!(text.contains(told), "{told} is missing in {text}");
        }
        assert!(!text.contains("Dewi") && !text.contains("xdalam"), "{text}");
    }
}

#[tokio::test]
async fn the_message_stays_short_and_tells_what_was_sent() {
    let town = told().await;
    let rina = town.phone("Rina").await;
    rina.post(EDIT, &fields("0", &format!("{} {}", WORDS[0], "dan lagi ".repeat(150)))).await;
    let unsent = message(&rina.get(MONTH).await.ok());
    assert!(!unsent.contains("xpembuka"), "{unsent}");
    rina.post(SEND, &[("version", "1")]).await;
    let sent = message(&rina.get(MONTH).await.ok());
    assert!(sent.chars().count() <= 600, "{sent}");
    for told in
        ["xpembuka", "Anak: setidaknya 13", "Pencapaian: Enam puluh anak", "Tantangan: Buku lekas rusak"]
    {
        assert!(sent.contains(told), "{told} is missing in {sent}");
    }
    assert!(sent.contains("Terima kasih: Bu Tati untuk tikar") && sent.ends_with(MONTH), "{sent}");
}

#[tokio::test]
async fn what_was_typed_stays_when_it_cannot_be_taken() {
    let town = told().await;
    let (rina, dewi, stranger) = (town.phone("Rina").await, town.phone("Dewi").await, town.stranger());
    prepared(&rina).await;
    let refused = dewi.post(EDIT, &fields("0", "Dari Dewi")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has("Dari Dewi").has("Anggota lain baru saja mengubah laporan ini");
    for (name, value) in [("photo", "99"), ("challenge", "x"), ("role-1", "king"), ("signer-0", "77")] {
        let mut fields: Vec<_> = fields("1", "Kalimat saya").into_iter().filter(|it| it.0 != name).collect();
        fields.push((name, value));
        let refused = dewi.post(EDIT, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        refused.has("Kalimat saya");
    }
    let long = "a".repeat(2_001);
    let refused = dewi.post(EDIT, &fields("1", &long)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has(&long);
    assert_eq!(dewi.post(SEND, &[("version", "7")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for path in [EDIT, SEND] {
        assert_eq!(stranger.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(stranger.post(path, &fields("1", "a")).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    for span in ["2031", "kegiatan-9-2026-11-24", "nonsense", "2026-11.pdf"] {
        let status = dewi.get(&format!("/baca-yuk/laporan/{span}/ubah")).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{span}");
    }
    assert_eq!(dewi.get("/baca-yuk/laporan/2026/kirim").await.status, StatusCode::NOT_FOUND, "not prepared");
}

#[tokio::test]
async fn hostile_words_stay_words_there_too() {
    let town = told().await;
    let rina = town.phone("Rina").await;
    rina.post(EDIT, &fields("0", "<script>alert(1)</script> *tebal* \u{202e}")).await;
    rina.post(SEND, &[("version", "1")]).await;
    for path in [MONTH, EDIT, SEND] {
        rina.get(path).await.ok().lacks("<script>alert");
    }
    town.stranger().get(MONTH).await.ok().lacks("<script>alert").has("alert(1)");
    assert!(said(&town.stranger().get(FILE).await).contains("alert(1)"));
}

/// Dewi added a line to what Rina wrote, wrote what was achieved and signs; then she leaves.
#[tokio::test]
async fn who_is_forgotten_takes_their_words_out_of_versions_files_and_memory() {
    let town = november().await;
    let (rina, dewi, stranger) = (town.phone("Rina").await, town.phone("Dewi").await, town.stranger());
    let (words, member) = (x("Rak xdewi ketiga"), None);
    let achieve = journal::Command::Achieve { words, day: None, occasion: None, member };
    town.ask(community::kernel::By::Member(community::kernel::MemberId(2)), achieve).await;
    let with = |version, introduction, thanks| {
        let mut fields = fields(version, introduction);
        fields.retain(|(name, _)| !["challenge", "thanks"].contains(name));
        fields.push(("thanks", thanks));
        fields
    };
    rina.post(EDIT, &with("0", "Rina membuka", "")).await;
    dewi.post(EDIT, &with("1", "Rina membuka\nlalu xdewi menambah", "Paman xdewi")).await;
    rina.post(SEND, &[("version", "2")]).await;
    let read = async || [said(&rina.get(FILE).await), said(&stranger.get(FILE).await)];
    for text in read().await {
        assert!(text.matches("xdewi").count() == 3, "{text}");
    }
    stranger.get(MONTH).await.ok().has("xdewi");
    assert!(!town.site.reports.keys().is_empty() && !town.site.pages.keys().is_empty());
    dewi.post("/baca-yuk/saya/keluar", &[("erase", "yes")]).await;
    assert_eq!(town.site.reports.keys(), [""; 0], "no file that was made before is kept");
    assert_eq!(town.site.pages.keys(), [""; 0]);
    for text in read().await {
        assert!(!text.contains("xdewi") && !text.contains("Dewi") && text.contains("Rina membuka"), "{text}");
    }
    for path in [MONTH, EDIT, SEND] {
        rina.get(path).await.ok().has("Rina membuka").lacks("xdewi").lacks("Dewi");
    }
    let seen = rina.get("/api/v1/communities/baca-yuk/reports/2026-11").await.ok();
    seen.lacks("xdewi").has("Rina membuka");
    let lines = town.host.log.read(town.home.id, community::kernel::Seq(0), 10_000).await.unwrap();
    assert!(lines.iter().all(|line| !line.body.contains("xdewi")));
}
