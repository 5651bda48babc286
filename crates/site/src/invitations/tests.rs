//! Invitations from both sides of the door.

use axum::http::{StatusCode, header};
use community::{
    agreements, invitations,
    kernel::{By, InvitationId, MemberId},
    members,
};
use host::Opens;

use crate::testing::{PIN, START, Town};

const MARK: &str = "abcdefgh12345678";
/// The town's first: everybody came by it.
const FIRST: InvitationId = InvitationId(1);

fn link(town: &Town, id: InvitationId) -> String {
    let secret = town.host.secrets.of(town.home.id, Opens::Invitation(id));
    format!("/baca-yuk/u/{id}/{secret}")
}

fn joining(name: &str) -> Vec<(&str, &str)> {
    vec![
        ("once", MARK),
        ("name", name),
        ("honorific", "bu"),
        ("pin", PIN),
        ("adult", "yes"),
        ("version", "1"),
    ]
}

#[tokio::test]
async fn a_member_makes_an_invitation_and_gives_its_link_away() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/undangan").await.ok().has("Sudah dipakai 4 orang").has("/baca-yuk/undangan/1");
    let fields = [("once", MARK), ("note", "Bu <b>Tati"), ("hours", "24"), ("uses", "5")];
    let made = rina.post("/baca-yuk/undangan", &fields).await;
    assert_eq!((made.status, made.location()), (StatusCode::SEE_OTHER, "/baca-yuk/undangan/2"));
    // Once more, as by a double click.
    assert_eq!(rina.post("/baca-yuk/undangan", &fields).await.location(), "/baca-yuk/undangan/2");
    let page = rina.get("/baca-yuk/undangan/2").await.ok();
    page.has("Bu &lt;b&gt;Tati")
        .lacks("<b>Tati")
        .has(&format!("https://percik.example{}", link(&town, InvitationId(2))));
    page.has("Belum dipakai, cukup untuk 5 orang").has("Rabu, 25 November 2026 pukul 10.00 WIB").has("<svg");
    page.has("Rina mengajak Anda bergabung dengan Baca Yuk!");
    let poster = rina.get("/baca-yuk/undangan/2/poster").await.ok();
    poster
        .has("Diundang oleh Rina")
        .has("Mengajak anak sekitar rajin membaca")
        .has("percik.example/baca-yuk/u/2/");
    for wrong in [("hours", "999"), ("hours", "-1"), ("uses", "0"), ("uses", "x")] {
        let again = rina.post("/baca-yuk/undangan", &[("note", "Ujang"), wrong]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        again.has("value=\"Ujang\"");
    }
}

#[tokio::test]
async fn only_members_see_invitations() {
    let town = Town::new().await;
    for path in ["/baca-yuk/undangan", "/baca-yuk/undangan/1", "/baca-yuk/undangan/1/poster"] {
        let seen = town.stranger().get(path).await;
        assert!(seen.location().starts_with("/baca-yuk/masuk?ke="), "{path}");
    }
    let rina = town.phone("Rina").await;
    for path in
        ["/baca-yuk/undangan/99", "/baca-yuk/undangan/x", "/baca-yuk/undangan/99/poster", "/baca-yuk/u/x/y"]
    {
        assert_eq!(rina.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let revoke = town.stranger().post("/baca-yuk/undangan/1/cabut", &[("once", MARK)]).await;
    assert!(revoke.location().starts_with("/baca-yuk/masuk"));
    town.stranger().get(&link(&town, FIRST)).await.ok().has("Saya bergabung");
}

#[tokio::test]
async fn the_invited_see_who_vouches_and_join() {
    let town = Town::new().await;
    let (link, phone) = (link(&town, FIRST), town.stranger());
    let before = town.home.seq();
    let page = phone.get(&link).await.ok();
    page.has("Rina mengajak Anda bergabung").has("Kita saling mendengarkan.").has("noindex");
    page.has(&format!("content=\"https://percik.example{link}/kartu.png\""));
    assert_eq!(town.home.seq(), before, "looking records nothing");
    let card = phone.get(&format!("{link}/kartu.png")).await.ok();
    assert!(card.bytes.starts_with(b"\x89PNG"));

    let joined = phone.post(&link, &joining("Tati")).await;
    assert_eq!((joined.status, joined.location()), (StatusCode::SEE_OTHER, "/baca-yuk"));
    let cookie = joined.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    town.home.read(|community| {
        let tati = community.members.named("Tati").unwrap();
        assert_eq!(tati.honorific, Some(members::Honorific::Bu));
        assert!(community.agreements.accepted(tati.id));
    });
    // The same form once more: the same member. Signed in, the link has nothing to offer.
    let seq = town.home.seq();
    assert_eq!(phone.post(&link, &joining("Tati")).await.location(), "/baca-yuk");
    assert_eq!(town.home.seq(), seq);
    let tati = town.stranger().with(header::COOKIE, &cookie);
    tati.get(&link).await.ok().has("Anda sudah menjadi anggota").lacks("Saya bergabung");
    assert_eq!(tati.post(&link, &joining("Tuti")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(town.home.seq(), seq);
    phone
        .post("/baca-yuk/masuk", &[("name", "tati"), ("pin", PIN)])
        .await
        .headers
        .get(header::SET_COOKIE)
        .unwrap();
    town.phone("Dewi").await.get("/baca-yuk/undangan/1").await.ok().has("Bu Tati");
}

#[tokio::test]
async fn joining_keeps_what_was_typed_and_says_what_is_wrong() {
    let town = Town::new().await;
    let link = link(&town, FIRST);
    let rows = [
        (("name", "RINA"), "Sudah ada anggota dengan nama ini"),
        (("name", "  "), "Belum diisi"),
        (("pin", "27182x"), "PIN terdiri dari enam angka"),
        (("pin", "000000"), "PIN ini mudah ditebak"),
        (("adult", "no"), "Akun hanya untuk yang berusia 18"),
    ];
    for ((field, value), problem) in rows {
        let mut fields = joining("<u>Tati");
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let again = town.stranger().post(&link, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
        again.has(problem).lacks("<u>Tati").lacks(PIN);
        assert!(field == "name" || again.text.contains("&lt;u&gt;Tati"), "{problem}");
    }
    // Somebody has written a new agreement meanwhile: one joins, and home asks for it.
    let adopt = agreements::Command::Adopt {
        words: "Kita datang tepat waktu.".into(),
        weight: agreements::Weight::Major,
        review_on: None,
        over: 1,
    };
    town.ask(By::Member(MemberId(1)), adopt).await;
    assert_eq!(town.stranger().post(&link, &joining("Tati")).await.location(), "/baca-yuk");
    let accepted = |community: &community::Community| {
        community.agreements.accepted(community.members.named("Tati").unwrap().id)
    };
    assert!(!town.home.read(accepted));
}

#[tokio::test]
async fn a_closed_invitation_says_so_kindly() {
    let town = Town::new().await;
    let by = By::Member(MemberId(1));
    let make = |uses| invitations::Command::Make { hours: Some(200), uses, note: "".into() };
    town.ask(by, make(Some(1))).await;
    town.ask(by, make(None)).await;
    let rina = town.phone("Rina").await;
    let revoked = rina.post("/baca-yuk/undangan/3/cabut", &[("once", MARK)]).await;
    assert_eq!(revoked.location(), "/baca-yuk/undangan/3");
    assert_eq!(
        town.stranger().post(&link(&town, InvitationId(2)), &joining("Tati")).await.location(),
        "/baca-yuk"
    );
    town.set_clock(START.plus_hours(72));
    for (id, said) in [(1, "sudah habis"), (2, "sudah dipakai oleh semua"), (3, "sudah dicabut")] {
        let id = InvitationId(id);
        let page = town.stranger().get(&link(&town, id)).await.ok();
        page.has(said).has("Minta tautan baru kepada Rina").has("/baca-yuk/gabung").lacks("Saya bergabung");
        let late = town.stranger().post(&link(&town, id), &joining("Ujang")).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        late.has(said);
        rina.get(&format!("/baca-yuk/undangan/{id}"))
            .await
            .ok()
            .has(said)
            .has("Buat yang baru")
            .lacks("wa.me");
        rina.get(&format!("/baca-yuk/undangan/{id}/poster")).await.ok().has("tidak berlaku").lacks("<figure");
    }
    assert!(town.home.read(|community| community.members.named("Ujang").is_none()));
}

#[tokio::test]
async fn a_secret_opens_only_its_own_invitation() {
    let town = Town::new().await;
    let make = invitations::Command::Make { hours: None, uses: None, note: "".into() };
    town.ask(By::Member(MemberId(1)), make).await;
    let secret = town.host.secrets.of(town.home.id, Opens::Invitation(FIRST));
    for path in [
        format!("/baca-yuk/u/2/{secret}"),
        "/baca-yuk/u/1/0000000000000000".to_owned(),
        format!("/baca-yuk/u/1/{secret}x"),
        format!("/baca-yuk/u/9/{}", town.host.secrets.of(town.home.id, Opens::Invitation(InvitationId(9)))),
    ] {
        assert_eq!(town.stranger().get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(town.stranger().get(&format!("{path}/kartu.png")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(town.stranger().post(&path, &joining("Tati")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_text_for_whatsapp_stays_short_whatever_people_write() {
    use community::seen_by::{Person, invitations::*};
    let long = |chars| "w".repeat(chars);
    let invited = Invited {
        community: long(60),
        theme: Default::default(),
        purpose: long(200),
        place: long(120),
        vouched_by: Person { id: MemberId(1), name: Some(long(68)), belongs: true },
        expires_at: START,
        state: InvitationState::Usable,
        agreement: None,
        zone: Default::default(),
        belongs: false,
    };
    let link = format!("https://{}/u/1/{}", long(60), long(16));
    for language in crate::words::Language::ALL {
        let text = super::words::text(language.words(), &invited, &link);
        let chars = text.chars().count() + 1 + link.chars().count();
        assert!(chars <= 600, "{chars} in {}", language.tag());
        assert!(text.contains(&long(68)) && text.contains("24 November 2026"));
    }
}
