//! The page of a decision: progress, objections, results, and what comes of it.

use axum::http::{StatusCode, header};
use community::{
    decisions::{Action, Ballot, Command, How, Method, Pace, Proposal, Results, Side, Stance},
    kernel::{By, ChoiceId, DecisionId, MemberId, Moment, Rupiah},
};

use super::super::tests::{HOUR, choices, proposal};
use crate::testing::{START, Town};

const PAGE: &str = "/baca-yuk/musyawarah/1";

async fn opened(proposal: Proposal) -> Town {
    let town = Town::new().await;
    town.ask(By::Member(MemberId(2)), Command::Open { proposal }).await;
    town
}

async fn vote(town: &Town, member: u32, ballot: Ballot, reason: &str) {
    let vote = Command::Vote {
        decision: DecisionId(1),
        member: None,
        ballot,
        reason: reason.into(),
        how: How::Own,
        version: 1,
    };
    town.ask(By::Member(MemberId(member)), vote).await;
}

fn stance(stance: Stance) -> Ballot {
    Ballot::Stance { stance }
}

fn side(side: Side) -> Ballot {
    Ballot::Side { side }
}

fn later(town: &Town, hours: i64) {
    town.set_clock(Moment(START.0 + hours * HOUR));
}

fn carrying(mut proposal: Proposal, acts: Vec<Action>) -> Proposal {
    proposal.carries = acts;
    proposal
}

fn rak() -> Action {
    Action::Spend { rupiah: Rupiah(450_000), what: "rak buku".into(), owner: Some(MemberId(3)) }
}

#[tokio::test]
async fn the_page_shows_people_what_is_carried_and_what_was_said() {
    let town = opened(carrying(proposal(Method::Consent), vec![rak()])).await;
    vote(&town, 3, stance(Stance::Consent), "").await;
    vote(&town, 4, stance(Stance::Concern), "Jangan lebih tinggi dari 120 cm <b>").await;
    let page = town.phone("Rina").await.get(PAGE).await.ok();
    for words in [
        "Mufakat",
        "Biasa · ditutup",
        "2 dari 5",
        "Butuh 3 dari 5 orang, kurang 1.",
        "Sudah bersuara: Asep, Sari.",
        "Belum: Rina, Dewi, Yusuf.",
        "Bila mufakat, langsung dijalankan",
        "Kas keluar Rp450.000 untuk rak buku, diurus Asep",
        "Ada keberatan?",
        "120 cm &lt;b&gt;",
        "Diusulkan Dewi",
        "https://percik.example/baca-yuk/musyawarah/1/suara",
    ] {
        page.has(words);
    }
    page.lacks("<b>\"").lacks("Tarik kembali usulan");
    town.phone("Dewi").await.get(PAGE).await.ok().has("Tarik kembali usulan");
    let english = town.phone("Rina").await.with(header::ACCEPT_LANGUAGE, "en").get(PAGE).await.ok();
    english.has("Any objection?").has("Needs 3 of 5 people").lacks("votes-");
}

#[tokio::test]
async fn what_is_shown_after_closing_is_not_there_before() {
    let mut hidden = proposal(Method::Majority { threshold: Default::default() });
    hidden.results = Results::AfterClosing;
    let town = opened(hidden).await;
    vote(&town, 3, side(Side::Disagree), "Terlalu mahal").await;
    let page = town.phone("Rina").await.get(PAGE).await.ok();
    page.has("Hasil dibuka setelah ditutup.").lacks("Terlalu mahal").lacks("id=\"hasil\"");
    vote(&town, 1, side(Side::Agree), "").await;
    vote(&town, 2, side(Side::Agree), "").await;
    later(&town, 73);
    town.phone("Rina").await.get(PAGE).await.ok().has("Terlalu mahal").has("id=\"hasil\"").has("Disepakati");
}

#[tokio::test]
async fn those_who_are_together_are_not_told_to_wait() {
    let together = Proposal { pace: Pace::Together, ..proposal(Method::Consent) };
    for (proposal, has, lacks) in [
        (together, "Selesai begitu semua sudah bersuara.", "tidak sebelum"),
        (proposal(Method::Consent), "tidak sebelum", "Selesai begitu semua sudah bersuara."),
    ] {
        let town = opened(proposal).await;
        town.phone("Rina").await.get(PAGE).await.ok().has(has).lacks(lacks);
    }
}

#[tokio::test]
async fn an_objection_is_taken_in_by_whoever_objected() {
    let town = opened(proposal(Method::Consent)).await;
    vote(&town, 4, stance(Stance::Object), "Menutup jendela").await;
    let dewi = town.phone("Dewi").await;
    dewi.get(PAGE).await.ok().has("Menutup jendela").has("Ubah usulan").has("Bawa ke lingkaran kecil");
    let act = async |who: &str, act: &str, fields: &[(&str, &str)]| {
        town.phone(who).await.post(&format!("{PAGE}/lakukan/{act}"), fields).await
    };
    act("Rina", "terjawab", &[("objector", "4")]).await.has("Ubah dulu usulannya");
    act("Rina", "suara-terbanyak", &[]).await.has("Musyawarah dulu");
    act("Dewi", "rujuk", &[]).await.has("Belum diisi.");
    assert_eq!(act("Dewi", "rujuk", &[("circle", "2"), ("circle", "4")]).await.status, StatusCode::SEE_OTHER);
    dewi.get(PAGE).await.ok().has("Dibicarakan dalam lingkaran kecil: Dewi, Sari.");
    act("Sari", "terjawab", &[("objector", "4")]).await;
    dewi.get(PAGE).await.ok().has("sudah dimasukkan").has("Dinyatakan terjawab oleh Sari.");
}

#[tokio::test]
async fn acts_that_cannot_be_done_are_said_beside_their_field() {
    let town = opened(proposal(Method::Consent)).await;
    let rows = [
        ("Dewi", "tarik", vec![("reason", "")], "Belum diisi."),
        ("Rina", "tarik", vec![("reason", "bosan")], "Hanya yang mengusulkan"),
        ("Rina", "titip", vec![("proxy", "")], "Belum diisi."),
        ("Rina", "titip", vec![("proxy", "1")], "Pilihan ini tidak ada."),
        ("Rina", "titip", vec![("proxy", "x")], "Pilihan ini tidak ada."),
        ("Rina", "hasil", vec![("words", "Jadi")], "masih berjalan"),
        ("Rina", "tinjau", vec![("finding", "keep")], "masih berjalan"),
        ("Rina", "tinjau", vec![("finding", "")], "Pilihan ini tidak ada."),
        ("Rina", "jawab", vec![("reply", "Saya?")], ""),
    ];
    for (who, act, fields, expected) in rows {
        let seen = town.phone(who).await.post(&format!("{PAGE}/lakukan/{act}"), &fields).await;
        assert!(seen.status == StatusCode::UNPROCESSABLE_ENTITY || expected.is_empty(), "{act} {fields:?}");
        seen.has(expected);
    }
    let rina = town.phone("Rina").await;
    assert_eq!(rina.post(&format!("{PAGE}/lakukan/terbang"), &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(rina.get(&format!("{PAGE}/lakukan/titip")).await.location(), PAGE);
    let stranger = town.stranger().post(&format!("{PAGE}/lakukan/tarik"), &[("reason", "x")]).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    town.phone("Dewi").await.post(&format!("{PAGE}/lakukan/tarik"), &[("reason", "sudah ada")]).await;
    let page = rina.get(PAGE).await.ok();
    page.has("Ditarik kembali").has("sudah ada").has("baru?dari=1").lacks("Tidak ada, jalankan");
}

#[tokio::test]
async fn who_does_what_is_written_in_one_go_and_looked_at_again() {
    let town = opened(carrying(proposal(Method::Consent), vec![rak()])).await;
    for member in [1, 3, 4] {
        vote(&town, member, stance(Stance::Consent), "").await;
    }
    later(&town, 73);
    let rina = town.phone("Rina").await;
    rina.get(PAGE)
        .await
        .ok()
        .has("Disepakati")
        .has("Dijalankan")
        .has("Siapa mengerjakan apa?")
        .lacks("Titip suara");
    let act = |act: &str| format!("{PAGE}/lakukan/{act}");
    let wrong = [("words", "Rak dibeli Sabtu"), ("what", "Cat rak"), ("owner", "3"), ("due", "2026-11-01")];
    let seen = rina.post(&act("hasil"), &wrong).await;
    seen.has("sudah lewat").has("value=\"Cat rak\"").has("Rak dibeli Sabtu");
    let right = [
        ("once", "0123456789abcdef"),
        ("words", "Rak dibeli Sabtu"),
        ("what", "Cat rak"),
        ("owner", "3"),
        ("due", "2026-12-01"),
        ("review_on", "2026-12-28"),
    ];
    for _ in 0..2 {
        assert_eq!(rina.post(&act("hasil"), &right).await.location(), PAGE);
    }
    let page = rina.get(PAGE).await.ok();
    page.has("Rak dibeli Sabtu").has("ditulis Rina").has("Asep: Cat rak (1 Desember)");
    assert_eq!(page.text.matches("<b>Cat rak</b>").count(), 1, "sent twice is once");
    rina.post(&act("tinjau"), &[("finding", "stop"), ("review_words", " ")]).await.has("Belum diisi.");
    rina.post(&act("tinjau"), &[("finding", "keep"), ("review_words", "Rapi"), ("again_on", "2027-01-28")])
        .await;
    rina.get(PAGE).await.ok().has("Ditinjau: tetap").has("Rapi");
}

#[tokio::test]
async fn every_method_shows_its_count() {
    let ids = |numbers: &[u32]| numbers.iter().map(|it| ChoiceId(*it)).collect::<Vec<_>>();
    let json = |written: &str| serde_json::from_str::<Ballot>(written).unwrap();
    let rows = [
        (Method::Majority { threshold: Default::default() }, side(Side::Agree), "3 orang, butuh 2"),
        (Method::Approval, Ballot::Approve { choices: ids(&[2]) }, "3 mendukung"),
        (Method::Score, json(r#"{"says":"points","points":[{"choice":2,"points":4}]}"#), "12 poin"),
        (Method::Ranked { count: Default::default() }, Ballot::Rank { order: ids(&[2, 1]) }, "Putaran 1"),
        (
            Method::Ranked { count: community::decisions::Counting::Schulze },
            Ballot::Rank { order: ids(&[2, 1]) },
            "lebih disukai daripada",
        ),
        (
            Method::TimePoll,
            json(r#"{"says":"times","times":[{"choice":2,"fits":"yes"},{"choice":1,"fits":"if_need_be"}]}"#),
            "Bisa: Rina, Asep, Sari.",
        ),
        (Method::SenseCheck, json(r#"{"says":"sense","sense":"good"}"#), "3 orang"),
        (Method::OptIn { target: Some(4) }, json(r#"{"says":"join","joins":"in"}"#), "3 orang, butuh 4"),
        (
            Method::Budget { rupiah: Rupiah(600_000) },
            Ballot::Approve { choices: ids(&[2]) },
            "Bagian Anda: Rp66.666 untuk Buku.",
        ),
    ];
    for (method, ballot, expected) in rows {
        let town = opened(choices(proposal(method), &["Rak", "Buku", "Tikar"])).await;
        for member in [1, 3, 4] {
            vote(&town, member, ballot.clone(), "").await;
        }
        let rina = town.phone("Rina").await;
        rina.get(PAGE).await.ok().has("Sejauh ini").has(expected).lacks("votes-").lacks("decisions-");
        later(&town, 73);
        let page = rina.get(PAGE).await.ok();
        page.has(expected).lacks("Kirim suara").lacks("votes-");
        if method == Method::TimePoll {
            page.has("kegiatan/baru?judul=Beli+2+rak+buku&amp;hari=2026-12-06&amp;jam=09%3A00");
            let form =
                rina.get("/baca-yuk/kegiatan/baru?judul=Rapat&hari=2026-12-06&jam=09%3A00&x=1").await.ok();
            form.has("value=\"Rapat\"").has("value=\"2026-12-06\"").has("value=\"09:00\"");
        }
    }
}

#[tokio::test]
async fn the_text_for_the_group_fits_the_hour_and_names_nobody_who_is_missing() {
    let mut long = carrying(proposal(Method::Consent), vec![rak()]);
    long.details = "panjang sekali ".repeat(120).as_str().into();
    let town = opened(long).await;
    let text = async |hours| {
        later(&town, hours);
        let page = town.phone("Rina").await.with(header::ACCEPT_LANGUAGE, "en").get(PAGE).await.ok();
        let (_, rest) = page.text.split_once("class=\"share-text\"").unwrap();
        let text = rest.split_once('>').unwrap().1.split_once("</p>").unwrap().0.to_owned();
        let plain = text.replace("<span class=\"link\">", "").replace("</span>", "");
        assert!(plain.chars().count() <= 600, "{plain}");
        plain
    };
    let opening = text(1).await;
    assert!(opening.contains("*Beli 2 rak buku*") && opening.contains("Ada keberatan?"), "{opening}");
    assert!(opening.contains("ditutup Jumat, 27 November 2026") && opening.contains("panjang"), "{opening}");
    vote(&town, 3, stance(Stance::Consent), "").await;
    let ending = text(49).await;
    assert!(ending.contains("Masih ditunggu 4 dari 5 suara."), "{ending}");
    for name in ["Rina", "Dewi", "Sari", "Yusuf"] {
        assert!(!ending.contains(name), "{ending}");
    }
    let ended = text(73).await;
    assert!(ended.contains("Hasil musyawarah: Kurang 2 orang lagi"), "{ended}");
}

#[tokio::test]
async fn an_objection_is_talked_through_in_a_round_and_then_others_may_say_it_is_answered() {
    let town = opened(proposal(Method::Consent)).await;
    let rina = town.phone("Rina").await;
    rina.get(PAGE).await.ok().has("id=\"bicara\"").lacks("/putaran/baru/musyawarah-1");
    let back = [("words", "Di mana raknya?"), ("back", "/baca-yuk/musyawarah/1#bicara")];
    assert_eq!(rina.post("/baca-yuk/bicara/musyawarah-1", &back).await.location(), back[1].1);
    rina.get(PAGE).await.ok().has("Di mana raknya?");
    rina.get("/baca-yuk/bicara/musyawarah-1").await.ok().has("href=\"/baca-yuk/musyawarah/1\"");
    vote(&town, 4, stance(Stance::Object), "Menutup jendela").await;
    rina.get(PAGE).await.ok().has("href=\"/baca-yuk/putaran/baru/musyawarah-1\"").lacks("Menurut saya sudah");
    let ask = [("question", "Di dinding mana?"), ("circle", "1"), ("circle", "4")];
    rina.post("/baca-yuk/putaran/baru/musyawarah-1", &ask).await;
    rina.get(PAGE).await.ok().has("Di dinding mana?");
    rina.post("/baca-yuk/putaran/1", &[("words", "Di dinding barat")]).await;
    town.phone("Sari").await.post("/baca-yuk/putaran/1", &[("words", "Boleh")]).await;
    rina.get(PAGE).await.ok().has("Menurut saya sudah terjawab").has("Di dinding barat");
    // Those to whom it is referred sit in the next round.
    let circle = [("circle", "2"), ("circle", "4")];
    town.phone("Dewi").await.post(&format!("{PAGE}/lakukan/rujuk"), &circle).await;
    let round = rina.get("/baca-yuk/putaran/baru/musyawarah-1").await.ok();
    round.has("value=\"2\" checked").has("value=\"4\" checked").lacks("value=\"1\" checked");
}
