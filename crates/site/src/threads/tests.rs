//! People talk on pages: replies, rounds with the talking piece, and whose voice is missing.

use axum::http::StatusCode;
use community::{
    fields,
    kernel::{By, MemberId, Moment},
    members,
    threads::{Command, Subject},
};

use crate::testing::{START, Town};

const TALK: &str = "/baca-yuk/bicara";

fn say(words: &str) -> Command {
    Command::Say { subject: Subject::Community, words: words.into(), reply_to: None, member: None }
}

async fn town() -> Town {
    let town = Town::new().await;
    town.ask(By::Member(MemberId(2)), say("Siapa bawa tikar?")).await;
    town
}

async fn with_round(circle: &[u32]) -> Town {
    let town = town().await;
    let circle = circle.iter().map(|it| MemberId(*it)).collect();
    let begin = Command::BeginRound { subject: Subject::Community, question: "Lomba puisi?".into(), circle };
    town.ask(By::Member(MemberId(2)), begin).await;
    town
}

#[tokio::test]
async fn what_is_said_stands_with_its_author_and_is_answered() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    rina.get(TALK).await.ok().has("Dewi").has("Siapa bawa tikar?");
    let markup = "<b onclick=alert(1)>Saya</b>";
    let said = rina.post(&format!("{TALK}/1"), &[("words", markup), ("reply_to", "1")]).await;
    assert_eq!(said.location(), format!("{TALK}/1"));
    rina.get(&format!("{TALK}/1")).await.ok().has("&lt;b onclick").lacks("<b onclick").has("quoted");
    rina.get(&format!("{TALK}/1?balas=1")).await.ok().has("Balas Dewi").has("name=\"reply_to\"");
    // On the page of another thing one comes back to it.
    let back = [("words", "Ya"), ("back", "/baca-yuk/dampak/1#bicara")];
    let elsewhere = rina.post(&format!("{TALK}/dampak-1"), &back).await;
    assert_eq!(elsewhere.location(), back[1].1);
    rina.get("/baca-yuk/dampak/1").await.ok().has("id=\"bicara\"").has("Ya");
    for page in ["/baca-yuk/kesepakatan", "/baca-yuk/bicara/kesepakatan", "/baca-yuk/bicara/umum"] {
        rina.get(page).await.ok().has("name=\"words\"");
    }
}

#[tokio::test]
async fn what_cannot_be_said_is_kept_with_what_is_wrong() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let long = "a".repeat(2_001);
    let rows = [
        (vec![("words", " ")], "Belum diisi."),
        (vec![("words", long.as_str())], "2.000"),
        (vec![("words", "Hai"), ("member", "2")], ""),
        (vec![("words", "Hai"), ("member", "x")], "Pilihan ini tidak ada."),
        (vec![("words", "Hai"), ("reply_to", "9")], ""),
    ];
    for (fields, expected) in rows {
        let seen = rina.post(&format!("{TALK}/1"), &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        seen.has(expected).has(fields[0].1.trim());
    }
    for nowhere in ["/9", "/tugas-9", "/x", "/kegiatan-1-2026-11-28", "/01"] {
        let path = format!("{TALK}{nowhere}");
        assert_eq!(rina.get(&path).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        let sent = rina.post(&path, &[("words", "Hai")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn own_words_are_mended_and_taken_back_and_no_other_ones() {
    let town = town().await;
    let (dewi, rina) = (town.phone("Dewi").await, town.phone("Rina").await);
    dewi.get(&format!("{TALK}/1")).await.ok().has("Ubah atau tarik");
    rina.get(&format!("{TALK}/1")).await.ok().lacks("Ubah atau tarik").lacks("Tarik kata");
    let others = rina.post(&format!("{TALK}/1/1/ubah"), &[("words-1", "Bukan")]).await;
    assert_eq!(others.status, StatusCode::UNPROCESSABLE_ENTITY);
    others.has("milik anggota lain");
    dewi.post(&format!("{TALK}/1/1/ubah"), &[("words-1", "Siapa bawa dua tikar?")]).await;
    rina.get(&format!("{TALK}/1")).await.ok().has("dua tikar").has("diperbaiki");
    let empty = dewi.post(&format!("{TALK}/1/1/ubah"), &[("words-1", "")]).await;
    empty.has("Belum diisi.");
    town.set_clock(Moment(START.0 + 20 * 60_000));
    let late = dewi.post(&format!("{TALK}/1/1/ubah"), &[("words-1", "Tiga")]).await;
    late.has("15 menit");
    dewi.post(&format!("{TALK}/1/1/tarik"), &[]).await;
    rina.get(&format!("{TALK}/1")).await.ok().has("Ditarik oleh penulisnya").lacks("tikar");
    rina.get("/baca-yuk").await.ok().lacks("tikar");
    assert_eq!(rina.post(&format!("{TALK}/1/1/terbang"), &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_talking_piece_goes_round() {
    let town = with_round(&[1, 2]).await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    rina.get("/baca-yuk").await.ok().has("Giliran Anda bicara").has("Putaran: Lomba puisi?");
    dewi.get("/baca-yuk").await.ok().lacks("Giliran Anda bicara");
    dewi.get("/baca-yuk/putaran/1").await.ok().has("Tongkat bicara di tangan Rina").lacks("name=\"words\"");
    let early = dewi.post("/baca-yuk/putaran/1", &[("words", "Saya dulu")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    early.has("Tongkat bicara masih di tangan anggota lain");
    rina.post("/baca-yuk/putaran/1", &[("words", "")]).await.has("Belum diisi.");
    rina.post("/baca-yuk/putaran/1", &[("words", "Hadiah buku")]).await;
    let again = rina.post("/baca-yuk/putaran/1", &[("words", "Satu lagi")]).await;
    again.has("sudah lewat");
    dewi.get("/baca-yuk/putaran/1").await.ok().has("Hadiah buku").has("Giliran Anda bicara");
    dewi.post("/baca-yuk/putaran/1/lewat", &[]).await;
    dewi.get("/baca-yuk/putaran/1").await.ok().has("Semua sudah mendapat giliran").has("Satu putaran lagi");
    dewi.post("/baca-yuk/putaran/1/lagi", &[]).await;
    // This lap begins with the other one.
    rina.get("/baca-yuk/putaran/1").await.ok().has("Tongkat bicara di tangan Dewi").has("Putaran ke-2");
    dewi.post("/baca-yuk/putaran/1/lewati", &[("member", "2")]).await;
    rina.get("/baca-yuk/putaran/1").await.ok().has("Menunggu, di akhir");
    dewi.post("/baca-yuk/putaran/1/tutup", &[]).await;
    rina.get("/baca-yuk/putaran/1").await.ok().has("Putaran ini sudah selesai").lacks("name=\"words\"");
    for nowhere in ["/baca-yuk/putaran/9", "/baca-yuk/putaran/x"] {
        assert_eq!(rina.get(nowhere).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_recorder_speaks_for_whoever_has_no_phone() {
    let town = Town::new().await;
    let add = members::Command::Add { name: "Tati".into(), honorific: Some(members::Honorific::Bu) };
    town.ask(By::Member(MemberId(1)), add).await;
    let (subject, question) = (Subject::Community, "Apa?".into());
    let circle = vec![MemberId(6), MemberId(2)];
    town.ask(By::Member(MemberId(2)), Command::BeginRound { subject, question, circle }).await;
    town.phone("Dewi").await.post("/baca-yuk/putaran/1/lewat", &[]).await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk").await.ok().has("Giliran Bu Tati bicara");
    rina.get("/baca-yuk/putaran/1").await.ok().has("Catat kata-katanya").has("name=\"member\" value=\"6\"");
    rina.post("/baca-yuk/putaran/1", &[("words", "Saya masak"), ("member", "6")]).await;
    town.phone("Asep").await.get("/baca-yuk/putaran/1").await.ok().has("Saya masak").has("dicatat oleh Rina");
}

#[tokio::test]
async fn a_round_is_begun_with_a_question_and_a_circle() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let new = "/baca-yuk/putaran/baru/umum";
    rina.get(new).await.ok().has("Yusuf").has("checked");
    let rows = [
        (vec![("question", ""), ("circle", "1"), ("circle", "2")], "Belum diisi."),
        (vec![("question", "Apa?")], "Belum diisi."),
        (vec![("question", "Apa?"), ("circle", "1")], "Belum diisi."),
        (vec![("question", "Apa?"), ("circle", "99"), ("circle", "1")], "Pilihan ini tidak ada."),
        (vec![("question", "Apa?"), ("circle", "x")], "Pilihan ini tidak ada."),
    ];
    for (fields, expected) in rows {
        let seen = rina.post(new, &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        seen.has(expected);
    }
    let begun = rina.post(new, &[("question", "Apa?"), ("circle", "2"), ("circle", "1")]).await;
    assert_eq!(begun.location(), "/baca-yuk/putaran/1");
    let second = rina.post(new, &[("question", "Dan?"), ("circle", "2"), ("circle", "1")]).await;
    second.has("masih berjalan").has("Dan?");
}

#[tokio::test]
async fn whose_voice_is_missing_is_for_whoever_cares_for_meetings() {
    let town = town().await;
    town.ask(By::Member(MemberId(3)), say("Saya")).await;
    let page = format!("{TALK}/suara");
    // Nobody cares for meetings: everyone may look.
    let seen = town.phone("Yusuf").await.get(&page).await.ok();
    seen.has("Sari").has("Rina").has("wa.me").lacks("Dewi</b>").lacks("Asep</b>");
    let proposed = community::decisions::testing::plain();
    town.ask(By::Member(MemberId(2)), proposed).await;
    let vote = "href=\"/baca-yuk/musyawarah/1/suara\"";
    town.phone("Yusuf").await.get(&page).await.ok().has("Beli rak buku").has(vote);
    let take = fields::Command::Take { care: fields::Care::Meetings, name: "".into(), until: None };
    town.ask(By::Member(MemberId(3)), take).await;
    town.set_clock(Moment(START.0 + 49 * 3_600_000));
    assert_eq!(town.phone("Yusuf").await.get(&page).await.status, StatusCode::NOT_FOUND);
    town.phone("Asep").await.get(&page).await.ok().has("Sari");
    town.phone("Asep").await.get(TALK).await.ok().has("/baca-yuk/bicara/suara");
    town.phone("Yusuf").await.get(TALK).await.ok().lacks("/baca-yuk/bicara/suara");
}

#[tokio::test]
async fn outsiders_read_and_say_nothing() {
    let town = with_round(&[1, 2]).await;
    let stranger = town.stranger();
    for path in
        [TALK, "/baca-yuk/bicara/1", "/baca-yuk/bicara/umum", "/baca-yuk/bicara/suara", "/baca-yuk/putaran/1"]
    {
        let seen = stranger.get(path).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
        seen.lacks("tikar").lacks("puisi");
    }
    let seq = town.home.seq();
    for path in [
        "/baca-yuk/bicara/umum",
        "/baca-yuk/bicara/1/1/tarik",
        "/baca-yuk/putaran/baru/umum",
        "/baca-yuk/putaran/1",
        "/baca-yuk/putaran/1/lewat",
        "/baca-yuk/putaran/1/tutup",
    ] {
        stranger.post(path, &[("words", "Hai"), ("question", "Apa?"), ("circle", "1")]).await;
    }
    assert_eq!(town.home.seq(), seq);
    // Opening the address of an act does nothing either.
    let rina = town.phone("Rina").await;
    for path in ["/baca-yuk/bicara/1/1/tarik", "/baca-yuk/putaran/1/tutup"] {
        assert_eq!(rina.get(path).await.status, StatusCode::TEMPORARY_REDIRECT);
    }
    assert_eq!(town.home.seq(), seq);
}

#[tokio::test]
async fn many_posts_are_one_piece_of_news_and_stand_on_several_pages() {
    let town = town().await;
    for number in 0..60 {
        town.ask(By::Member(MemberId(4)), say(&format!("Kabar ke-{number}."))).await;
    }
    let rina = town.phone("Rina").await;
    let home = rina.get("/baca-yuk").await.ok();
    assert_eq!(home.text.matches("Obrolan umum").count(), 1);
    home.has("Kabar ke-59.");
    let page = rina.get(&format!("{TALK}/1")).await.ok();
    page.has("Kabar ke-59.").lacks("Kabar ke-3.").has("?sebelum=22");
    rina.get(&format!("{TALK}/1?sebelum=22"))
        .await
        .ok()
        .has("Kabar ke-3.")
        .has("tikar")
        .lacks("Kabar ke-59.");
}
