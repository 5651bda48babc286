//! Members through the router: members see each other, outsiders a number.

use axum::http::{StatusCode, header};
use community::{
    kernel::{By, MemberId},
    members::Command,
};

use crate::testing::Town;

const MEMBERS: &str = "/baca-yuk/anggota";

fn rina() -> By {
    By::Member(MemberId(1))
}

#[tokio::test]
async fn members_see_each_other_and_outsiders_a_number() {
    let town = Town::new().await;
    town.ask(By::Member(MemberId(2)), Command::Pause { member: None }).await;
    let page = town.phone("Asep").await.get(MEMBERS).await.ok();
    page.has("5 anggota, 1 sedang cuti").has("Dewi").has("diajak Rina").has("pendiri").has("/undangan");
    let outside = town.stranger().get(MEMBERS).await.ok();
    outside.has("5 anggota").has("/baca-yuk/gabung");
    for name in ["Rina", "Dewi", "Asep", "Sari", "Yusuf"] {
        outside.lacks(name);
    }
    let english = town.stranger().with(header::ACCEPT_LANGUAGE, "en").get(MEMBERS).await.ok();
    english.has("5 members");
}

#[tokio::test]
async fn few_members_are_not_counted_for_outsiders() {
    let town = Town::new().await;
    town.ask(By::Member(MemberId(5)), Command::Leave { member: None }).await;
    town.stranger().get(MEMBERS).await.ok().has("Kurang dari 5 anggota").lacks("4 anggota");
    town.phone("Rina")
        .await
        .get(MEMBERS)
        .await
        .ok()
        .has("4 anggota")
        .has("Pernah menjadi anggota")
        .has("Yusuf");
}

#[tokio::test]
async fn a_members_page_is_for_members_and_counts_what_they_did() {
    let town = Town::new().await;
    let dewi = town.phone("Dewi").await;
    let page = dewi.get("/baca-yuk/anggota/1").await.ok();
    page.has("Rina")
        .has("Sejak 24 November 2026 · pendiri")
        .has("Belum ada yang tercatat")
        .lacks("Ubah data saya");
    dewi.get("/baca-yuk/anggota/2").await.ok().has("Ubah data saya");
    for nowhere in ["99", "0", "Rina", "-1", "99999999999"] {
        let gone = dewi.get(&format!("{MEMBERS}/{nowhere}")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    let stranger = town.stranger().get("/baca-yuk/anggota/1").await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    stranger.lacks("Rina");
}

#[tokio::test]
async fn somebody_without_a_phone_is_added_and_recorded_for() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let add = "/baca-yuk/anggota/tambah";
    rina.get(add).await.ok().has("dicatat oleh");
    let added = rina.post(add, &[("name", "Tati <b>"), ("honorific", "Bu")]).await;
    assert_eq!((added.status, added.location()), (StatusCode::SEE_OTHER, MEMBERS));
    rina.get(MEMBERS).await.ok().has("Bu Tati &lt;b&gt;").lacks("Tati <b>").has("dicatat oleh Rina");
    rina.get("/baca-yuk/anggota/6").await.ok().has("Atas nama Bu Tati").has("/saya/nama?untuk=6");
    town.phone("Dewi").await.get("/baca-yuk/anggota/6").await.ok().lacks("Atas nama");

    let again = rina.post(add, &[("name", "dewi"), ("honorific", "Mbak")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.has("Sudah ada anggota dengan nama ini").has("value=\"dewi\"").has("value=\"Mbak\" selected");
    let stranger = town.stranger().post(add, &[("name", "Maling")]).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER, "led to sign in");
    assert_eq!(town.home.read(|community| community.members.current().count()), 6);
}

#[tokio::test]
async fn whoever_is_left_alone_can_be_taken_on() {
    let town = Town::new().await;
    let dewi = By::Member(MemberId(2));
    town.ask(dewi, Command::Add { name: "Tati".into(), honorific: None }).await;
    town.ask(dewi, Command::Leave { member: None }).await;
    let asep = town.phone("Asep").await;
    asep.get("/baca-yuk/anggota").await.ok().has("tanpa HP, belum ada yang mencatat");
    asep.get("/baca-yuk/anggota/6").await.ok().has("Saya mencatat untuknya");
    let taken = asep.post("/baca-yuk/saya/pencatat", &[("member", "6"), ("recorder", "3")]).await;
    assert_eq!((taken.status, taken.location()), (StatusCode::SEE_OTHER, "/baca-yuk/anggota/6"));
    asep.get("/baca-yuk/anggota/6").await.ok().has("dicatat oleh Asep").has("Atas nama Tati");
    // Nobody takes over somebody who has a recorder.
    let sari = town.phone("Sari").await;
    let refused = sari.post("/baca-yuk/saya/pencatat", &[("member", "6"), ("recorder", "4")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has("Ini urusan anggota itu sendiri");
}

#[tokio::test]
async fn a_branch_is_suggested_above_thirty_and_nothing_is_blocked() {
    let town = Town::new().await;
    for number in 6..=31 {
        town.ask(rina(), Command::Add { name: format!("Warga {number}").as_str().into(), honorific: None })
            .await;
    }
    town.phone("Rina").await.get(MEMBERS).await.ok().has("lebih dari 30").has("Tambah tanpa HP");
}

#[tokio::test]
async fn a_member_of_another_community_is_an_outsider() {
    let town = Town::new().await;
    let pin = town.host.pins.hash(host::Pin::new("314159").unwrap()).await.unwrap();
    let command = community::profile::Command::Found {
        name: "Kali Bersih".into(),
        theme: Default::default(),
        purpose: "Sungai yang jernih".into(),
        place: "Cianjur".into(),
        zone: Default::default(),
        founder: "Ujang".into(),
        honorific: None,
        agreement: "".into(),
        indicator: None,
        inspired_by: None,
    };
    let founded = town.host.found(host::Founding { command, pin, slug: None, once: None }).await;
    let token = founded.unwrap_or_else(|_| panic!("founded")).token;
    let ujang = town.stranger().with(header::COOKIE, &format!("percik-baca-yuk={token}"));
    ujang.get(MEMBERS).await.ok().lacks("Rina");
    for path in
        ["/anggota/1", "/saya", "/saya/data", "/saya/data.json", "/bidang", "/hak", "/kesepakatan", "/profil"]
    {
        let away = ujang.get(&format!("/baca-yuk{path}")).await;
        assert_eq!(away.status, StatusCode::SEE_OTHER, "{path}");
    }
}
