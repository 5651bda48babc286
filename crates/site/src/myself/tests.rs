//! Oneself through the router: name, leave, recorder, what is kept, leaving with or without one's words.

use axum::http::{StatusCode, header};
use community::{
    agreements,
    fields::{self, Care},
    gatherings::{self, Coming, Details, OccasionId, Plan},
    kernel::{By, FieldId, MemberId, Seq},
    members::Command,
};
use eventlog::chain;

use crate::testing::{PIN, Town};

const ME: &str = "/baca-yuk/saya";

#[tokio::test]
async fn one_reads_and_changes_what_is_ones_own() {
    let town = Town::new().await;
    let dewi = town.phone("Dewi").await;
    let page = dewi.get(ME).await.ok();
    page.has("Dewi")
        .has("diajak Rina")
        .has("/saya/kunci")
        .has("/saya/data")
        .has("/kalender/2/")
        .has("/keluar");
    dewi.get("/baca-yuk/saya/nama").await.ok().has("value=\"Dewi\"");
    let renamed = dewi.post("/baca-yuk/saya/nama", &[("name", "Dewi <s>"), ("honorific", "Mbak")]).await;
    assert_eq!((renamed.status, renamed.location()), (StatusCode::SEE_OTHER, ME));
    dewi.get(ME).await.ok().has("Mbak Dewi &lt;s&gt;").lacks("Dewi <s>");
    let taken = dewi.post("/baca-yuk/saya/nama", &[("name", "RINA"), ("honorific", "Kak")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    taken.has("Sudah ada anggota dengan nama ini").has("value=\"RINA\"").has("value=\"Kak\" selected");

    for (act, sign) in [("cuti", "Anda sedang cuti"), ("kembali", "Perlu istirahat?")] {
        let done = dewi.post(&format!("{ME}/{act}"), &[]).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, ME));
        dewi.get(ME).await.ok().has(sign);
    }
    dewi.get("/baca-yuk/saya/pencatat").await.ok().has("Rina").lacks("<option value=\"2\"");
    dewi.post("/baca-yuk/saya/pencatat", &[("recorder", "1")]).await;
    dewi.get(ME).await.ok().has("dicatat oleh Rina");
    let wrong = dewi.post("/baca-yuk/saya/pencatat", &[("recorder", "Rina")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.has("Pilihan ini tidak ada.");
    let english = dewi.with(header::ACCEPT_LANGUAGE, "en").get(ME).await.ok();
    english.has("Go on leave").has("recorded by Rina");
}

#[tokio::test]
async fn one_acts_for_those_one_records_for_and_for_nobody_else() {
    let town = Town::new().await;
    town.ask(By::Member(MemberId(2)), Command::Add { name: "Tati".into(), honorific: None }).await;
    let dewi = town.phone("Dewi").await;
    dewi.get(ME).await.ok().has("Anda mencatat untuk").has("Tati");
    for act in ["nama", "pencatat", "keluar"] {
        dewi.get(&format!("{ME}/{act}?untuk=6")).await.ok();
        for whom in ["3", "99", "x"] {
            let gone = dewi.get(&format!("{ME}/{act}?untuk={whom}")).await;
            assert_eq!(gone.status, StatusCode::NOT_FOUND, "{act} for {whom}");
        }
    }
    let paused = dewi.post("/baca-yuk/saya/cuti", &[("member", "6")]).await;
    assert_eq!((paused.status, paused.location()), (StatusCode::SEE_OTHER, "/baca-yuk/anggota/6"));
    dewi.get("/baca-yuk/anggota/6").await.ok().has("Selesai cuti");
    dewi.post("/baca-yuk/saya/nama", &[("member", "6"), ("name", "Tati Suryati"), ("honorific", "Bu")]).await;
    dewi.get("/baca-yuk/anggota").await.ok().has("Bu Tati Suryati");
    for act in ["cuti", "nama", "keluar"] {
        let refused = dewi.post(&format!("{ME}/{act}"), &[("member", "1"), ("name", "X")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{act}");
    }
    let left = dewi.post("/baca-yuk/saya/keluar", &[("member", "6")]).await;
    assert_eq!((left.status, left.location()), (StatusCode::SEE_OTHER, "/baca-yuk/anggota"));
    assert!(!town.home.read(|community| community.members.belongs(MemberId(6))));
}

#[tokio::test]
async fn oneself_is_for_oneself() {
    let town = Town::new().await;
    for path in ["", "/data", "/data.json", "/nama", "/keluar"] {
        let stranger = town.stranger().get(&format!("{ME}{path}")).await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert_eq!(town.stranger().post("/baca-yuk/saya/cuti", &[]).await.status, StatusCode::SEE_OTHER);
    let dewi = town.phone("Dewi").await;
    for nowhere in ["raja", "cuti"] {
        assert_eq!(dewi.get(&format!("{ME}/{nowhere}")).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn whoever_leaves_reads_what_happens_and_is_out() {
    let town = Town::new().await;
    let dewi = town.phone("Dewi").await;
    dewi.get("/baca-yuk/saya/keluar").await.ok().has("Yang akan terjadi").has("Hapus juga nama");
    assert!(town.home.read(|community| community.members.belongs(MemberId(2))), "reading changes nothing");
    let left = dewi.post("/baca-yuk/saya/keluar", &[]).await;
    assert_eq!((left.status, left.location()), (StatusCode::SEE_OTHER, "/baca-yuk"));
    assert_eq!(dewi.get(ME).await.status, StatusCode::SEE_OTHER, "the phone is signed out");
    town.phone("Rina").await.get("/baca-yuk/anggota").await.ok().has("berhenti 24 November 2026").has("Dewi");
}

#[tokio::test]
async fn the_last_one_cannot_leave() {
    let town = Town::new().await;
    for member in 2..=5 {
        town.ask(By::Member(MemberId(member)), Command::Leave { member: None }).await;
    }
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/saya/keluar").await.ok().has("Anda anggota terakhir").lacks("Ya, berhenti");
    for typed in [&[][..], &[("erase", "yes")]] {
        let stays = rina.post("/baca-yuk/saya/keluar", typed).await;
        assert_eq!(stays.status, StatusCode::UNPROCESSABLE_ENTITY);
        stays.has("Anda anggota terakhir");
    }
    rina.get(ME).await.ok().has("Rina");
}

#[tokio::test]
async fn what_is_kept_is_shown_and_taken_along_without_secrets() {
    let town = Town::new().await;
    let dewi = town.phone("Dewi").await;
    dewi.post("/baca-yuk/saya/nama", &[("name", "Dewi Lestari"), ("honorific", "")]).await;
    let page = dewi.get("/baca-yuk/saya/data").await.ok();
    page.has("Keanggotaan").has("2 baris").has("Dewi Lestari").has("ada, tersandi").has("/saya/data.json");
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");

    let file = dewi.get("/baca-yuk/saya/data.json").await.ok();
    assert!(file.headers[header::CONTENT_DISPOSITION].to_str().unwrap().contains("data-saya-baca-yuk.json"));
    let json: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!(json["member"]["name"], "Dewi Lestari");
    assert_eq!(json["account"], serde_json::json!({"has_pin": true, "passkeys": 0, "signed_in": 1}));
    let lines = json["lines"].as_array().unwrap();
    assert_eq!(lines[0]["event"]["kind"], "members.joined");
    assert_eq!(lines[0]["event"]["name"], "Dewi");
    assert_eq!(lines[0]["at"], "2026-11-24T03:00:00Z");
    assert_eq!(lines.len(), 2, "lines about others are not in it: {lines:?}");
    file.lacks(PIN).lacks("argon2").lacks("\"s\":");
}

/// Dewi has left words in many places; afterwards they are in none, and everything else is.
#[tokio::test]
async fn whoever_asks_for_it_is_forgotten() {
    let town = Town::new().await;
    let (rina, dewi) = (By::Member(MemberId(1)), By::Member(MemberId(2)));
    let details = Details {
        title: "Pojok baca".into(),
        time: "09:00".parse().unwrap(),
        minutes: 60,
        place: "Balai".into(),
        note: "".into(),
        roles: vec![],
    };
    let day = "2026-11-28".parse().unwrap();
    let plan = Plan { details, sort: Default::default(), welcome: Default::default(), day, repeats: None };
    town.ask(dewi, gatherings::Command::Schedule { plan }).await;
    let occasion: OccasionId = "1/2026-11-28".parse().unwrap();
    let answer = gatherings::Command::Answer {
        occasion,
        coming: Coming::No,
        party: 1,
        role: None,
        note: "ke dokter kandungan".into(),
        member: None,
    };
    town.ask(dewi, answer).await;
    town.ask(rina, fields::Command::Take { care: Care::Money, name: "".into(), until: None }).await;
    town.ask(dewi, fields::Command::Object { field: FieldId(1), reason: "Rina sudah lelah".into() }).await;
    let adopt = agreements::Command::Adopt {
        words: "Kita pamit bila pulang.".into(),
        weight: agreements::Weight::Major,
        review_on: None,
        over: 1,
    };
    town.ask(dewi, adopt).await;
    town.ask(dewi, Command::Rename { member: None, name: "Dewi Lestari".into(), honorific: None }).await;

    let phone = town.phone("Dewi").await;
    let page = phone.get("/baca-yuk/saya/data").await.ok();
    page.has("ke dokter kandungan").has("Rina sudah lelah").has("Kita pamit bila pulang.");
    let gone = phone.post("/baca-yuk/saya/keluar", &[("erase", "yes")]).await;
    assert_eq!((gone.status, gone.location()), (StatusCode::SEE_OTHER, "/baca-yuk"));
    assert_eq!(phone.get(ME).await.status, StatusCode::SEE_OTHER);

    let lines = town.host.log.read(town.home.id, Seq(0), 10_000).await.unwrap();
    let (last, _) = chain::verify(town.home.id, &lines).unwrap();
    assert_eq!(last, town.home.seq(), "the chain still holds");
    let log: String = lines.iter().map(|line| line.body.as_str()).collect();
    let forgotten = ["Dewi", "dokter", "Lestari", "sudah lelah"];
    for words in forgotten {
        assert!(!log.contains(words), "{words} is still in the log");
    }
    assert!(
        log.contains("Kita pamit bila pulang.") && log.contains("Pojok baca"),
        "what is everyone's stays"
    );
    let remembered = town.home.read(|community| {
        let member = community.members.find(MemberId(2)).unwrap();
        (member.name.words().map(str::to_owned), community.members.belongs(MemberId(2)))
    });
    assert_eq!(remembered, (None, false), "memory is the fold of the log as it is now");

    let rina = town.phone("Rina").await;
    let at = [
        "",
        "/anggota",
        "/anggota/2",
        "/bidang",
        "/kesepakatan",
        "/kegiatan",
        "/kegiatan/1/2026-11-28",
        "/hak",
    ];
    for path in at {
        let page = rina.get(&format!("/baca-yuk{path}")).await.ok();
        for words in &forgotten {
            page.lacks(words);
        }
    }
    rina.get("/baca-yuk/anggota").await.ok().has("1 mantan anggota sudah meminta namanya dihapus.");
    rina.get("/baca-yuk/kesepakatan").await.ok().has("ditulis mantan anggota");
    // The community goes on, and the name is free again.
    town.ask(By::Member(MemberId(1)), Command::Add { name: "Dewi".into(), honorific: None }).await;
    let lines = town.host.log.read(town.home.id, Seq(0), 10_000).await.unwrap();
    chain::verify(town.home.id, &lines).unwrap();
}

#[tokio::test]
async fn who_has_left_is_forgotten_by_the_host_and_who_belongs_is_not() {
    let town = Town::new().await;
    let belongs = town.host.forget(&town.home, MemberId(2)).await;
    assert!(matches!(belongs, Err(host::Failed::Refused(_))));
    town.ask(By::Member(MemberId(2)), Command::Leave { member: None }).await;
    // What a phone and this server kept of the page is not handed out again.
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk").await.ok().has("Dewi");
    for _ in 0..2 {
        town.host.forget(&town.home, MemberId(2)).await.unwrap_or_else(|_| panic!("forgotten"));
    }
    let lines = town.host.log.read(town.home.id, Seq(0), 10_000).await.unwrap();
    chain::verify(town.home.id, &lines).unwrap();
    assert!(lines.iter().all(|line| !line.body.contains("Dewi")));
    rina.get("/baca-yuk").await.ok().has("antan anggota").lacks("Dewi");
    rina.get("/baca-yuk/anggota/2").await.ok().has("mantan anggota").lacks("Dewi");
}

#[path = "kept_tests.rs"]
mod kept;
