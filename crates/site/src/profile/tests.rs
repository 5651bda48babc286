//! The community's profile through the router.

use axum::http::{StatusCode, header};
use community::{
    fields::{Care, Command},
    kernel::{By, MemberId, Moment, Zone},
    profile::Visibility,
};

use crate::testing::{START, Town};

const PROFILE: &str = "/baca-yuk/profil";

fn typed<'a>(name: &'a str, zone: &'a str, visibility: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("name", name),
        ("theme", "arts"),
        ("purpose", "Anak & orang tua membaca <bersama>"),
        ("place", "Cianjur"),
        ("zone", zone),
        ("visibility", visibility),
    ]
}

#[tokio::test]
async fn any_member_changes_it_while_nobody_cares_for_it() {
    let town = Town::new().await;
    let asep = town.phone("Asep").await;
    asep.get(PROFILE).await.ok().has("Mengajak anak sekitar rajin membaca").has("percik.example/baca-yuk");
    let saved = asep.post(PROFILE, &typed("Baca Yuk", "wita", "unlisted")).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, PROFILE));
    asep.get(PROFILE).await.ok().has("Anak &amp; orang tua membaca &lt;bersama&gt;").lacks("<bersama>");
    town.home.read(|community| {
        let profile = &community.profile;
        assert_eq!((profile.zone, profile.visibility), (Zone::Wita, Visibility::Unlisted));
    });
    let english = asep.with(header::ACCEPT_LANGUAGE, "en").get(PROFILE).await.ok();
    english.has("Community profile").has("Only those who have the address");
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_and_kept() {
    let town = Town::new().await;
    let asep = town.phone("Asep").await;
    let long = "x".repeat(61);
    let rows = [
        (typed("", "wib", "public"), "Belum diisi."),
        (typed(&long, "wib", "public"), "Terlalu panjang"),
        (typed("Baca", "mars", "public"), "Pilihan ini tidak ada."),
        (typed("Baca", "wib", "hidden"), "Pilihan ini tidak ada."),
    ];
    for (typed, problem) in rows {
        let again = asep.post(PROFILE, &typed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        again.has(problem).has("Anak &amp; orang tua").has(typed[0].1);
    }
}

#[tokio::test]
async fn the_zone_stays_once_there_are_gatherings() {
    use community::gatherings::{Details, Plan};
    let town = Town::new().await;
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
    town.ask(By::Member(MemberId(1)), community::gatherings::Command::Schedule { plan }).await;
    let asep = town.phone("Asep").await;
    asep.get(PROFILE).await.ok().has("Jam kegiatan memakai WIB").lacks("WITA (Makassar)");
    let moved = asep.post(PROFILE, &typed("Baca", "wit", "public")).await;
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    moved.has("Zona waktu tidak bisa diganti");
}

#[tokio::test]
async fn others_read_who_changes_it_and_outsiders_sign_in() {
    let town = Town::new().await;
    let take = Command::Take { care: Care::Relations, name: "".into(), until: None };
    town.ask(By::Member(MemberId(2)), take).await;
    town.set_clock(Moment(START.0 + 48 * 3_600_000));
    let page = town.phone("Asep").await.get(PROFILE).await.ok();
    page.has("Diubah oleh pemegang bidang Hubungan: Dewi.").has("Pendidikan").lacks("name=\"purpose\"");
    town.phone("Dewi").await.get(PROFILE).await.ok().has("name=\"purpose\"");
    assert_eq!(town.stranger().get(PROFILE).await.status, StatusCode::SEE_OTHER);
    let changed = town.stranger().post(PROFILE, &typed("Milik saya", "wib", "public")).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER);
    assert_eq!(town.home.read(|it| it.profile.name.or_empty().to_owned()), "Baca Yuk!");
}
