//! The ladder through the router: step by step, and nothing of it for anybody else.

use axum::http::{StatusCode, header};
use community::kernel::Moment;

use crate::testing::{Phone, START, Seen, Town};

const BEGIN: &str = "/baca-yuk/damai/mulai";

async fn done(phone: &Phone<'_>, path: &str, fields: &[(&str, &str)]) -> Seen {
    let seen = phone.post(path, fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path} {}", seen.text);
    seen
}

/// Rina has begun with Dewi; the address.
async fn begun(town: &Town) -> String {
    let seen = done(&town.phone("Rina").await, BEGIN, &[("with", "2")]).await;
    seen.location().to_owned()
}

/// Asep sits with both.
async fn accompanied(town: &Town) -> String {
    let at = begun(town).await;
    for who in ["Rina", "Dewi"] {
        done(&town.phone(who).await, &format!("{at}/penengah"), &[("member", "3")]).await;
    }
    done(&town.phone("Asep").await, &format!("{at}/ikut"), &[]).await;
    at
}

#[tokio::test]
async fn in_pairs_each_writes_first_and_shows_when_ready() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    rina.get("/baca-yuk/damai").await.ok().has("Mulai bicara").has("Bicara berdua");
    rina.get(BEGIN).await.ok().has("anak yang disakiti").has("/damai/bantuan").lacks("<select");
    rina.get(&format!("{BEGIN}?aman=1")).await.ok().has("pengelola server bisa membacanya").has("Dewi");
    let at = begun(&town).await;
    dewi.get("/baca-yuk")
        .await
        .ok()
        .has("Ada yang ingin bicara baik-baik dengan Anda")
        .has(&at)
        .lacks("Rina ingin");
    dewi.get(&at).await.ok().has("Rina ingin bicara baik-baik dengan Anda").has("Belum siap");
    done(&dewi, &format!("{at}/belum-siap"), &[]).await;
    dewi.get("/baca-yuk").await.ok().lacks(&at);
    rina.get(&at).await.ok().has("Dewi belum siap").has("Tulis dengan tenang");
    let written = [("happened", "Jadwal <b>berubah</b>"), ("felt", "Kecewa")];
    done(&rina, &format!("{at}/tulis"), &written).await;
    rina.get(&at)
        .await
        .ok()
        .has("Jadwal &lt;b&gt;berubah&lt;/b&gt;")
        .has("belum ditunjukkan")
        .has("Tunjukkan kepada Dewi");
    rina.get(&format!("{at}/tulis")).await.ok().has("Kecewa");
    dewi.get(&at).await.ok().lacks("Jadwal");
    done(&rina, &format!("{at}/tunjukkan"), &[]).await;
    dewi.get(&at).await.ok().has("Jadwal &lt;b&gt;berubah").has("Rina menunjukkan");
    let page = rina.get(&at).await.ok();
    page.has("sudah ditunjukkan").has("Hentikan, ini tidak aman").has("pengelola server").has("WhatsApp");
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let english = dewi.with(header::ACCEPT_LANGUAGE, "en");
    english.get(&at).await.ok().has("Talking with Rina").has("Write in peace");
}

#[tokio::test]
async fn both_choose_a_companion_who_opens_the_circle_and_hears_everyone() {
    let town = Town::new().await;
    let (rina, dewi, asep) = (town.phone("Rina").await, town.phone("Dewi").await, town.phone("Asep").await);
    let at = begun(&town).await;
    done(&rina, &format!("{at}/penengah"), &[("member", "3")]).await;
    assert_eq!(asep.get(&at).await.status, StatusCode::NOT_FOUND);
    dewi.get("/baca-yuk").await.ok().has("Pilih penengah bersama");
    dewi.get(&at).await.ok().has("Rina memilih").has("Ya, Asep");
    done(&dewi, &format!("{at}/penengah"), &[("member", "3")]).await;
    asep.get("/baca-yuk").await.ok().has("Anda diminta menjadi penengah");
    asep.get(&at).await.ok().has("Saya bersedia").has("Saya tidak bisa");
    done(&asep, &format!("{at}/ikut"), &[]).await;
    rina.get(&at).await.ok().has("Ditemani");
    done(&asep, &format!("{at}/lingkaran"), &[]).await;
    rina.get("/baca-yuk").await.ok().has("Giliran Anda bicara");
    rina.get(&format!("{at}/bicara")).await.ok().has("Apa yang terjadi?").has("Lewat dulu");
    let early = dewi.post(&format!("{at}/bicara"), &[("words", "Saya duluan")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    early.has("Tongkat bicara di Rina").has("Saya duluan");
    done(&rina, &format!("{at}/bicara"), &[("words", "Saya kaget waktu itu")]).await;
    done(&dewi, &format!("{at}/lewat"), &[]).await;
    asep.get(&at).await.ok().has("Saya kaget waktu itu").has("Lewat").has("Tongkat bicara di tangan Anda");
    done(&asep, &format!("{at}/tidak-ikut"), &[]).await;
    assert_eq!(asep.get(&at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_agreement_holds_when_both_accept_the_same_words_and_is_looked_at_again() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let at = begun(&town).await;
    done(&rina, &format!("{at}/tulis"), &[("happened", "xraw")]).await;
    done(&rina, &format!("{at}/tunjukkan"), &[]).await;
    let draft = |words: &'static str, over: &'static str| {
        [("words", words), ("over", over), ("follow_up_on", "2026-12-08")]
    };
    done(&rina, &format!("{at}/kesepakatan"), &draft("Kita saling kabar.", "0")).await;
    dewi.get(&at).await.ok().has("Kita saling kabar.").has("Saya setuju").has("Disetujui Rina");
    let old = dewi.post(&format!("{at}/kesepakatan"), &draft("Lain", "0")).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    old.has("baru saja diubah").has("Lain");
    let wrong = dewi
        .post(&format!("{at}/kesepakatan"), &[("words", "A"), ("over", "1"), ("follow_up_on", "2026-11-01")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.has("Tanggal ini sudah lewat.");
    done(&dewi, &format!("{at}/setuju"), &[("version", "1")]).await;
    for phone in [&rina, &dewi] {
        phone.get(&at).await.ok().has("Kita saling kabar.").has("Selasa, 8 Desember 2026").lacks("xraw");
    }
    let early = rina.post(&format!("{at}/kabar"), &[("going", "baik")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    town.set_clock(Moment(START.0 + 14 * 86_400_000));
    rina.get("/baca-yuk").await.ok().has("Bagaimana sekarang?");
    rina.get(&at).await.ok().has("Perlu bicara lagi");
    done(&rina, &format!("{at}/kabar"), &[("going", "komunitas")]).await;
    rina.get(&at).await.ok().has("/baca-yuk/musyawarah/baru?lepas=2").has("/damai/mulai?dengan=2");
    dewi.get(&at).await.ok().has("Bagaimana sekarang?").lacks("lepas=");
}

#[tokio::test]
async fn stopping_and_danger_erase_what_was_said_and_help_records_nothing() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let before = town.home.seq();
    rina.get("/baca-yuk/damai/bantuan")
        .await
        .ok()
        .has("tel:129")
        .has("https://wa.me/628111129129")
        .has("tel:110");
    assert_eq!(town.home.seq(), before);
    for (act, to) in [("berhenti", "/baca-yuk/damai"), ("tidak-aman", "/baca-yuk/damai/bantuan")] {
        let at = begun(&town).await;
        done(&dewi, &format!("{at}/tulis"), &[("felt", "xraw")]).await;
        dewi.get(&format!("{at}/{act}")).await.ok().has("hapus");
        let stopped = done(&rina, &format!("{at}/{act}"), &[]).await;
        assert_eq!(stopped.location(), to);
        dewi.get(&at).await.ok().has("Pembicaraan ini berhenti").lacks("xraw");
        let lines = town.host.log.read(town.home.id, before, 1_000).await.unwrap();
        assert!(!lines.iter().any(|it| it.body.contains("xraw")));
        eventlog::chain::verify(
            town.home.id,
            &town.host.log.read(town.home.id, community::kernel::Seq(0), 1_000).await.unwrap(),
        )
        .unwrap();
    }
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_and_kept() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let rows = [
        ("1", "bukan diri sendiri"),
        ("", "Pilihan ini tidak ada."),
        ("9", "Pilihan ini tidak ada."),
        ("x", "Pilihan ini tidak ada."),
    ];
    for (with, problem) in rows {
        let again = rina.post(BEGIN, &[("with", with)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{with}");
        again.has(problem);
    }
    let at = begun(&town).await;
    rina.post(BEGIN, &[("with", "2")]).await.has("sudah mulai bicara");
    let long = "a".repeat(2_001);
    let again = rina.post(&format!("{at}/tulis"), &[("felt", &long), ("needed", "Waktu")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.has("Terlalu panjang").has("Waktu");
    rina.post(&format!("{at}/tunjukkan"), &[]).await.has("Belum ada yang ditulis");
    rina.post(&format!("{at}/penengah"), &[("member", "2")]).await.has("bukan salah satu dari Anda berdua");
    assert_eq!(rina.post(&format!("{at}/nyanyi"), &[]).await.status, StatusCode::NOT_FOUND);
}

const ACTS: [&str; 15] = [
    "tulis",
    "tunjukkan",
    "belum-siap",
    "penengah",
    "ajak",
    "ikut",
    "tidak-ikut",
    "lingkaran",
    "bicara",
    "lewat",
    "kesepakatan",
    "setuju",
    "kabar",
    "berhenti",
    "tidak-aman",
];

#[tokio::test]
async fn for_every_other_member_it_is_not_there_on_any_page_or_by_the_api() {
    let town = Town::new().await;
    let at = accompanied(&town).await;
    let id = at.rsplit('/').next().unwrap();
    done(&town.phone("Rina").await, &format!("{at}/tulis"), &[("happened", "xraw")]).await;
    done(&town.phone("Rina").await, &format!("{at}/tunjukkan"), &[]).await;
    let before = town.home.seq();
    let (sari, nowhere) = (town.phone("Sari").await, "/baca-yuk/damai/4000000000");
    let missing = sari.get(nowhere).await.text;
    let paths = ACTS.iter().map(|act| format!("{at}/{act}")).chain([at.clone()]);
    for path in paths {
        let seen = sari.get(&path).await;
        assert_eq!((seen.status, &seen.text), (StatusCode::NOT_FOUND, &missing), "{path}");
        let fields = [("member", "3"), ("version", "1"), ("going", "baik"), ("words", "x"), ("over", "0")];
        let posted = sari.post(&path, &fields).await;
        assert!(matches!(posted.status.as_u16(), 404 | 405), "{path} {}", posted.status);
        let outside = town.stranger().get(&path).await;
        assert_eq!(outside.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert_eq!(town.home.seq(), before);
    for path in
        ["", "/damai", "/lainnya", "/saya", "/saya/data", "/saya/data.json", "/anggota", "/anggota/1", "/hak"]
    {
        sari.get(&format!("/baca-yuk{path}")).await.ok().lacks(&at).lacks("xraw").lacks("peace.");
    }
    let api = "/api/v1/communities/baca-yuk";
    let there = sari.get(&format!("{api}/peace/{id}")).await;
    let not_there = sari.get(&format!("{api}/peace/4000000000")).await;
    assert_eq!((there.status, there.text), (StatusCode::NOT_FOUND, not_there.text));
    for path in ["/peace", "/home", "/myself", "/members/1"] {
        sari.get(&format!("{api}{path}")).await.ok().lacks("xraw").lacks("\"peace\"");
    }
    for command in community::samples::commands() {
        let mut command = serde_json::to_value(command).unwrap();
        if command["kind"].as_str().unwrap().starts_with("peace.") && command["kind"] != "peace.begin" {
            command["peace"] = id.parse::<u32>().unwrap().into();
            let body = serde_json::json!({"command": command});
            let refused = sari.post_json(&format!("{api}/commands"), &body).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{body} {}", refused.text);
        }
    }
    assert_eq!(town.home.seq(), before);
}

#[tokio::test]
async fn nobody_reads_its_lines_in_the_log_and_the_chain_still_verifies_around_them() {
    let town = Town::new().await;
    let at = accompanied(&town).await;
    done(&town.phone("Rina").await, &format!("{at}/tulis"), &[("happened", "xraw")]).await;
    let stored = town.host.log.read(town.home.id, community::kernel::Seq(0), 1_000).await.unwrap();
    for who in ["Rina", "Dewi", "Asep", "Sari"] {
        let log = town.phone(who).await.get("/api/v1/communities/baca-yuk/log").await.ok();
        log.lacks("xraw").lacks("peace.");
        let lines: Vec<serde_json::Value> =
            log.text.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
        assert_eq!(lines.len(), stored.len());
        for (line, stored) in lines.iter().zip(&stored) {
            let hidden = stored.body.contains("\"peace.");
            assert_eq!(line["hash"], eventlog_hash(stored), "a hash stands on every line");
            assert_eq!(
                (line["body"].is_null(), line["by"].is_null(), line["once"].is_null() || !hidden),
                (hidden, hidden, true)
            );
        }
    }
}

fn eventlog_hash(line: &host::Line) -> String {
    line.hash.iter().map(|it| format!("{it:02x}")).collect()
}
