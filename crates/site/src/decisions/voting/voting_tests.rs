//! Voting through the pages: every method's ballot, changes, votes for others, what is refused.

use axum::http::StatusCode;
use community::{
    decisions::{Ballot, Command, Method, Secrecy, Stance},
    kernel::{By, DecisionId, MemberId, Rupiah},
    members,
};

use super::super::tests::{HOUR, choices, proposal};
use crate::testing::{START, Town};

const VOTE: &str = "/baca-yuk/musyawarah/1/suara";

async fn town(method: Method) -> Town {
    let town = Town::new().await;
    let proposal = choices(proposal(method), &["Rak", "Buku", "Tikar"]);
    town.ask(By::Member(MemberId(2)), Command::Open { proposal }).await;
    town
}

fn ballot(town: &Town, member: u32) -> Option<Ballot> {
    town.home.read(|community| {
        let decision = community.decisions.find(DecisionId(1)).unwrap();
        decision.votes.get(&MemberId(member)).map(|it| it.ballot.clone())
    })
}

fn json(town: &Town, member: u32) -> String {
    serde_json::to_string(&ballot(town, member)).unwrap()
}

#[tokio::test]
async fn every_method_has_its_ballot() {
    let choices = ("says", "choices");
    let rows = [
        (
            Method::Consent,
            vec![("says", "consent")],
            r#"{"says":"stance","stance":"consent"}"#,
            "Tidak ada, jalankan",
        ),
        (
            Method::Consent,
            vec![("says", "concern"), ("concern", "Yang rendah saja"), ("objection", "lain")],
            r#"{"says":"stance","stance":"concern"}"#,
            "Setuju, dengan catatan",
        ),
        (
            Method::Consent,
            vec![("says", "aside")],
            r#"{"says":"stance","stance":"aside"}"#,
            "tidak ikut menentukan",
        ),
        (
            Method::Majority { threshold: Default::default() },
            vec![("says", "disagree")],
            r#"{"says":"side","side":"disagree"}"#,
            "Abstain",
        ),
        (
            Method::Approval,
            vec![choices, ("choice", "3"), ("choice", "1")],
            r#"{"says":"approve","choices":[1,3]}"#,
            "type=\"checkbox\" name=\"choice\" value=\"1\" checked",
        ),
        (
            Method::Score,
            vec![choices, ("points-1", "5"), ("points-2", "0")],
            r#"{"says":"points","points":[{"choice":1,"points":5}]}"#,
            "name=\"points-1\" value=\"5\" checked",
        ),
        (
            Method::Dots,
            vec![choices, ("points-1", "6"), ("points-2", "2"), ("points-3", "")],
            r#"{"says":"points","points":[{"choice":1,"points":6},{"choice":2,"points":2}]}"#,
            "Ada 8 titik",
        ),
        // Gaps are closed.
        (
            Method::Ranked { count: Default::default() },
            vec![choices, ("rank-1", "3"), ("rank-2", ""), ("rank-3", "1")],
            r#"{"says":"rank","order":[3,1]}"#,
            "<option value=\"2\" selected",
        ),
        (
            Method::TimePoll,
            vec![choices, ("fits-1", "if_need_be"), ("fits-2", "yes"), ("fits-3", "no")],
            r#"{"says":"times","times":[{"choice":1,"fits":"if_need_be"},{"choice":2,"fits":"yes"}]}"#,
            "name=\"fits-3\" value=\"no\" checked",
        ),
        (Method::SenseCheck, vec![("says", "worried")], r#"{"says":"sense","sense":"worried"}"#, "Khawatir"),
        (
            Method::OptIn { target: None },
            vec![("says", "in")],
            r#"{"says":"join","joins":"in"}"#,
            "Saya ikut",
        ),
        (
            Method::Budget { rupiah: Rupiah(600_000) },
            vec![choices, ("choice", "2")],
            r#"{"says":"approve","choices":[2]}"#,
            "sekitar Rp120.000",
        ),
        (Method::Approval, vec![("says", "abstain")], r#"{"says":"abstain"}"#, "Abstain"),
    ];
    for (method, mut fields, kept, shown) in rows {
        let town = town(method).await;
        let rina = town.phone("Rina").await;
        rina.get(VOTE).await.ok().lacks("Suara Anda tercatat");
        fields.push(("version", "1"));
        let done = rina.post(VOTE, &fields).await;
        assert_eq!(
            (done.status, done.location()),
            (StatusCode::SEE_OTHER, VOTE),
            "{method:?}: {}",
            done.text
        );
        assert_eq!(json(&town, 1), kept, "{method:?}");
        rina.get(VOTE).await.ok().has("Suara Anda tercatat").has(shown);
        rina.get("/baca-yuk/musyawarah/1").await.ok().has("Suara Anda tercatat").has(shown);
    }
}

#[tokio::test]
async fn a_vote_can_be_changed_until_the_end() {
    let town = town(Method::Consent).await;
    let rina = town.phone("Rina").await;
    let page = ("back", "page");
    let objection = [("says", "object"), ("objection", "Terlalu tinggi"), ("version", "1"), page];
    assert_eq!(rina.post(VOTE, &objection).await.location(), "/baca-yuk/musyawarah/1");
    rina.get("/baca-yuk/musyawarah/1").await.ok().has("Keberatan saya sudah terjawab").has("Terlalu tinggi");
    rina.post(VOTE, &[("says", "consent"), ("version", "1"), page]).await;
    assert_eq!(ballot(&town, 1), Some(Ballot::Stance { stance: Stance::Consent }));
    town.set_clock(community::kernel::Moment(START.0 + 80 * HOUR));
    let late = rina.post(VOTE, &[("says", "aside"), ("version", "1")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.has("sudah ditutup");
    assert_eq!(ballot(&town, 1), Some(Ballot::Stance { stance: Stance::Consent }));
}

#[tokio::test]
async fn what_cannot_be_counted_is_said_and_nothing_typed_is_lost() {
    let score = ("says", "choices");
    let rows = [
        (Method::Consent, vec![("says", "object"), ("objection", "  ")], "Belum diisi."),
        (Method::Consent, vec![("says", "")], "Pilih dulu jawaban Anda."),
        (Method::Consent, vec![("says", "agree")], "refusal"),
        (Method::Score, vec![score, ("points-1", "6")], "Nilainya dari 0 sampai 5."),
        (Method::Score, vec![score, ("points-1", "x")], "refusal"),
        (
            Method::Dots,
            vec![score, ("points-1", "7"), ("points-2", "3")],
            "Anda membagi 10 titik, padahal ada 8.",
        ),
        (
            Method::Ranked { count: Default::default() },
            vec![score, ("rank-1", "2"), ("rank-3", "2")],
            "Nomor 2 dipakai lebih dari sekali.",
        ),
        (Method::Approval, vec![score, ("choice", "9")], "Pilihan ini tidak ada."),
    ];
    for (method, mut fields, expected) in rows {
        let town = town(method).await;
        fields.push(("version", "1"));
        for back in ["page", "one-tap"] {
            let mut fields = fields.clone();
            fields.push(("back", back));
            let seen = town.phone("Rina").await.post(VOTE, &fields).await;
            assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{method:?} {fields:?}");
            if expected != "refusal" {
                seen.has(expected);
            }
            if method == Method::Dots {
                seen.has("value=\"7\"").has("value=\"3\"");
            }
        }
        assert_eq!(ballot(&town, 1), None, "{method:?}");
    }
    let town = town(Method::Consent).await;
    let old = town.phone("Rina").await.post(VOTE, &[("says", "consent"), ("version", "0")]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    old.has("versi 1");
}

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_come_back() {
    let town = town(Method::Consent).await;
    for path in [VOTE, "/baca-yuk/musyawarah/1", "/baca-yuk/musyawarah/1/suara-titipan"] {
        let seen = town.stranger().get(path).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
        assert!(seen.location().starts_with("/baca-yuk/masuk?ke="), "{path}");
        assert!(!seen.text.contains("rak buku"));
    }
    let posted = town.stranger().post(VOTE, &[("says", "consent"), ("version", "1")]).await;
    assert_eq!(posted.status, StatusCode::SEE_OTHER);
    assert_eq!(ballot(&town, 1), None);
    let rina = town.phone("Rina").await;
    for nowhere in ["9/suara", "01/suara", "x/suara", "9", "9/suara-titipan"] {
        let seen = rina.get(&format!("/baca-yuk/musyawarah/{nowhere}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn others_are_written_down_with_their_trace_but_never_over_their_own_word() {
    let town = town(Method::Consent).await;
    let rina = town.phone("Rina").await;
    let page = "/baca-yuk/musyawarah/1/suara-titipan";
    rina.get(page).await.ok().has("Lewat telepon").has("untuk=3").lacks("untuk=1\"");
    rina.get(&format!("{page}?untuk=3")).await.ok().has("Suara Asep").has("lewat telepon");
    let phone =
        [("back", "others"), ("member", "3"), ("how", "phone"), ("says", "consent"), ("version", "1")];
    assert_eq!(rina.post(VOTE, &phone).await.location(), page);
    rina.get("/baca-yuk/musyawarah/1").await.ok().has("lewat telepon, dicatat Rina");
    // Not in their name as if they had tapped themselves.
    let own = [("back", "others"), ("member", "4"), ("how", "own"), ("says", "consent"), ("version", "1")];
    assert_eq!(rina.post(VOTE, &own).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let proxy =
        [("back", "others"), ("member", "4"), ("how", "proxy"), ("says", "consent"), ("version", "1")];
    rina.post(VOTE, &proxy).await.has("belum menitipkan suaranya");
    town.phone("Asep").await.post(VOTE, &[("says", "aside"), ("version", "1")]).await;
    let over = rina.post(VOTE, &phone).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    over.has("sudah bersuara sendiri");
    // Whoever is entrusted votes as such.
    let sari = town.phone("Sari").await;
    sari.post("/baca-yuk/musyawarah/1/lakukan/titip", &[("proxy", "1")]).await;
    sari.get("/baca-yuk/musyawarah/1").await.ok().has("dititipkan kepada Rina");
    rina.get(page).await.ok().has("Suara Sari").has("menitipkan suaranya kepada Anda");
    rina.post(VOTE, &proxy).await;
    sari.get("/baca-yuk/musyawarah/1").await.ok().has("dititipkan kepada Rina");
    assert!(ballot(&town, 4).is_some());
}

#[tokio::test]
async fn a_recorder_votes_for_whom_they_record() {
    let town = town(Method::Consent).await;
    let choose = members::Command::ChooseRecorder { member: None, recorder: Some(MemberId(1)) };
    town.ask(By::Member(MemberId(3)), choose).await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/musyawarah/1").await.ok().has("Suara Asep menunggu lewat Anda.");
    let fields = [("back", "others"), ("member", "3"), ("how", "own"), ("says", "consent"), ("version", "1")];
    assert_eq!(rina.post(VOTE, &fields).await.status, StatusCode::SEE_OTHER);
    rina.get("/baca-yuk/musyawarah/1").await.ok().has("dicatat Rina");
}

#[tokio::test]
async fn a_secret_ballot_names_nobody() {
    let town = Town::new().await;
    let mut secret = choices(proposal(Method::Approval), &["Rak", "Buku"]);
    secret.secrecy = Secrecy::Secret;
    town.ask(By::Member(MemberId(2)), Command::Open { proposal: secret }).await;
    let rina = town.phone("Rina").await;
    let page = rina.get("/baca-yuk/musyawarah/1").await.ok();
    page.has("siapa memilih apa tidak tersimpan").has("pengelola server").lacks("Sudah bersuara:");
    page.has("Sekali dikirim, suara tidak bisa diubah");
    rina.get(VOTE).await.ok().has("Sekali dikirim, suara tidak bisa diubah");
    page.lacks("Tulis alasan").lacks("Titip suara").lacks("Catat suara orang lain");
    rina.get("/baca-yuk/musyawarah/1/suara-titipan").await.ok().has("Suara rahasia diberikan sendiri");
}
