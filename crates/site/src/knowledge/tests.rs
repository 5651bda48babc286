//! Knowledge on its pages: written, found, written on, retired.

use axum::http::StatusCode;
use community::{
    journal,
    kernel::{By, ChallengeId, MemberId},
};

use crate::testing::Town;

const KNOWLEDGE: &str = "/baca-yuk/ilmu";
const PAGE: &str = "/baca-yuk/ilmu/1";

async fn town() -> Town {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let body = "# Bahan\n- plastik\n- <b>lem</b>\n\nPotong, lalu **lipat**.";
    let fields = [("title", "Sampul buku"), ("body", body), ("tags", "#Buku, rapi,, buku")];
    assert_eq!(rina.post("/baca-yuk/ilmu/baru", &fields).await.location(), PAGE);
    town
}

#[tokio::test]
async fn a_page_is_written_drawn_and_found_by_words_and_tags() {
    let town = town().await;
    let dewi = town.phone("Dewi").await;
    let page = dewi.get(PAGE).await.ok();
    page.has("<li>plastik</li>").has("&lt;b&gt;lem").lacks("<b>lem").has("<b>lipat</b>").has("ditulis Rina");
    page.has("?cari=rapi");
    for (query, found) in [("sampul", true), ("lipat+BUKU", true), ("%23rapi", true), ("kebun", false)] {
        let list = dewi.get(&format!("{KNOWLEDGE}?cari={query}")).await.ok();
        let shown = list.text.contains("href=\"/baca-yuk/ilmu/1\"");
        assert_eq!(shown, found, "{query}");
    }
    dewi.get(&format!("{KNOWLEDGE}?cari=kebun")).await.has("Tidak ada yang cocok");
    dewi.get(&format!("{KNOWLEDGE}?cari=%3Cscript%3E")).await.ok().lacks("<script>").has("&lt;script&gt;");
    dewi.get("/baca-yuk").await.ok().has("menulis ilmu");
}

#[tokio::test]
async fn nothing_typed_is_lost_when_it_cannot_be_taken() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let none =
        rina.post("/baca-yuk/ilmu/baru", &[("title", "Kompos"), ("body", ""), ("tags", "kebun")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    none.has("Belum diisi.").has("Kompos").has("kebun");
    let edit = format!("{PAGE}/ubah");
    rina.get(&edit).await.ok().has("value=\"buku, rapi\"").has("name=\"over\" value=\"1\"");
    let shorter = [("title", "Menyampul buku"), ("body", "Potong."), ("tags", ""), ("over", "1")];
    assert_eq!(rina.post(&edit, &shorter).await.location(), PAGE);
    let both = dewi.post(&edit, &[("title", "Menyampul"), ("body", "Tempel."), ("over", "1")]).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    both.has("Rina baru saja menyimpan").has("Tempel.").has("Potong.");
    let join = [("title", "Menyampul"), ("body", "Tempel."), ("over", "2"), ("then", "join")];
    dewi.post(&edit, &join).await;
    dewi.get(PAGE).await.ok().has("Potong.<br>Tempel.").has("ditulis Rina, Dewi").has("3 versi");
    rina.get(&format!("{PAGE}/riwayat")).await.ok().has("Versi 1").has("plastik").has("#buku #rapi");
}

#[tokio::test]
async fn a_solved_challenge_becomes_a_page() {
    let town = town().await;
    let challenge = journal::Command::Challenge { words: "Buku rusak".into(), occasion: None, member: None };
    town.ask(By::Member(MemberId(2)), challenge).await;
    let (challenge, how) = (ChallengeId(1), "Disampul".into());
    town.ask(By::Member(MemberId(2)), journal::Command::Solve { challenge, how, member: None }).await;
    let rina = town.phone("Rina").await;
    let draft = rina.get("/baca-yuk/ilmu/baru?tantangan=1").await.ok();
    draft.has("value=\"Buku rusak\"").has("Disampul").has("name=\"tantangan\" value=\"1\"");
    let fields = [("title", "Buku rusak"), ("body", "Disampul\nDisimpan"), ("tantangan", "1")];
    assert_eq!(rina.post("/baca-yuk/ilmu/baru", &fields).await.location(), "/baca-yuk/ilmu/2");
    rina.get("/baca-yuk/ilmu/2").await.ok().has("href=\"/baca-yuk/tantangan/1\"").has("ditulis Dewi, Rina");
    rina.get("/baca-yuk/tantangan/1").await.ok().has("href=\"/baca-yuk/ilmu/2\"");
    for nowhere in ["?tantangan=9", "?tantangan=x", "?catatan=1"] {
        let seen = rina.get(&format!("/baca-yuk/ilmu/baru{nowhere}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn what_is_retired_is_not_found_until_it_is_restored() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    dewi.post(&format!("{PAGE}/arsip"), &[("reason", "Ada cara baru")]).await;
    rina.get(PAGE).await.ok().has("Diarsipkan Dewi").has("Ada cara baru").lacks("Ubah halaman");
    rina.get(&format!("{KNOWLEDGE}?cari=sampul")).await.ok().lacks("href=\"/baca-yuk/ilmu/1\"");
    rina.get(KNOWLEDGE).await.ok().has("Arsip").has("href=\"/baca-yuk/ilmu/1\"");
    let edit = [("title", "A"), ("body", "B"), ("over", "1")];
    rina.post(&format!("{PAGE}/ubah"), &edit).await.has("Pulihkan dulu");
    rina.post(&format!("{PAGE}/pulihkan"), &[]).await;
    rina.get(PAGE).await.ok().has("Ubah halaman");
    let stranger = town.stranger();
    for path in [KNOWLEDGE, PAGE, "/baca-yuk/ilmu/baru", "/baca-yuk/ilmu/1/ubah", "/baca-yuk/ilmu/1/riwayat"]
    {
        assert_eq!(stranger.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    let seq = town.home.seq();
    for act in ["arsip", "pulihkan", "ubah"] {
        stranger.post(&format!("{PAGE}/{act}"), &[("title", "A"), ("body", "B")]).await;
    }
    assert_eq!(town.home.seq(), seq);
}
