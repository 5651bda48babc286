//! Answering as a member, signing up as a guest, and what others see of it.

use axum::http::{StatusCode, header};

use super::*;

#[tokio::test]
async fn a_member_answers_in_one_tap_and_looking_records_nothing() {
    let town = town(Welcome::Everyone).await;
    let dewi = town.phone("Dewi").await;
    let before = town.home.seq();
    let page = dewi.get(&format!("{OCCASION}/jawab")).await.ok();
    page.has("Anda datang?").has("value=\"yes\"").has("Sopir · 0 dari 1").has("pukul 09.00–11.00 WIB");
    assert!(page.bytes.len() < 15_000, "{} bytes", page.bytes.len());
    assert_eq!(town.home.seq(), before);
    let rows = [
        (vec![("coming", "yes")], "Anda akan hadir."),
        (
            vec![("coming", "yes"), ("party", " ３ "), ("role", "Sopir"), ("note", "bawa tikar")],
            "bersama 2 orang",
        ),
        (vec![("coming", "maybe")], "mungkin hadir"),
        (vec![("coming", "no")], "tidak bisa hadir"),
    ];
    for (fields, expected) in rows {
        let answer =
            fill_in(&dewi, &format!("{OCCASION}/jawab"), &format!("{OCCASION}/jawab"), &fields).await;
        assert_eq!(
            (answer.status, answer.location()),
            (StatusCode::SEE_OTHER, &*format!("{OCCASION}/jawab"))
        );
        dewi.get(answer.location()).await.ok().has(expected).has("aria-pressed=\"true\"");
    }
    let back = [("coming", "yes"), ("party", "2"), ("note", MARKUP), ("back", "occasion")];
    let answer = fill_in(&dewi, OCCASION, &format!("{OCCASION}/jawab"), &back).await;
    assert_eq!(answer.location(), OCCASION);
    let rina = town.phone("Rina").await.get(OCCASION).await.ok();
    rina.has("2 orang akan datang.").has("Belum menjawab: Rina, Asep, Sari, Yusuf").lacks("<b onclick");
}

#[tokio::test]
async fn what_cannot_be_taken_is_kept_beside_its_problem() {
    let town = town(Welcome::Everyone).await;
    let dewi = town.phone("Dewi").await;
    let long = "a".repeat(501);
    let rows = [
        (vec![("coming", "yes"), ("party", "dua")], "Tulisannya belum sesuai."),
        (vec![("coming", "yes"), ("party", "0")], "Isi antara 1 dan 50."),
        (vec![("coming", "yes"), ("party", "900")], "Isi antara 1 dan 50."),
        (vec![("coming", "yes"), ("role", "Penyanyi")], "Pilihan ini tidak ada."),
        (vec![("coming", "yes"), ("note", long.as_str())], "paling banyak 500 huruf"),
        (vec![("coming", "perhaps")], "Pilihan ini tidak ada."),
        (vec![("coming", "yes"), ("member", "3")], "Anda"),
        (vec![("coming", "yes"), ("member", "x")], "Pilihan ini tidak ada."),
        (vec![], "Pilihan ini tidak ada."),
    ];
    for (fields, expected) in rows {
        let answer = dewi.post(&format!("{OCCASION}/jawab"), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        for (name, value) in fields.iter().filter(|(name, _)| *name == "party" || *name == "note") {
            assert!(answer.text.contains(value), "{name} is lost");
        }
        answer.has(expected).has("banner problem");
    }
    assert!(dewi.get(OCCASION).await.ok().text.contains("Belum ada yang menyatakan hadir."));
}

#[tokio::test]
async fn whoever_records_for_somebody_answers_for_them() {
    let town = town(Welcome::Members).await;
    let add = community::members::Command::Add {
        name: "Tati".into(),
        honorific: Some(community::members::Honorific::Bu),
    };
    town.ask(By::Member(MemberId(2)), add).await;
    let dewi = town.phone("Dewi").await;
    dewi.get(OCCASION).await.ok().has("Untuk Bu Tati");
    let fields = [("coming", "yes"), ("member", "6"), ("back", "occasion")];
    fill_in(&dewi, OCCASION, &format!("{OCCASION}/jawab"), &fields).await;
    town.phone("Asep").await.get(OCCASION).await.ok().has("dicatat oleh Dewi").lacks("Untuk Bu Tati");
}

#[tokio::test]
async fn outsiders_see_what_is_open_and_nothing_else() {
    let open = town(Welcome::Everyone).await;
    let page = open.stranger().get(OCCASION).await.ok();
    page.has("Saya ikut").has("Balai desa").has("masih dicari").has("og:image").lacks("Agenda").lacks("Rina");
    let closed = town(Welcome::Members).await;
    for phone in [closed.stranger()] {
        for place in ["", "/ikut", "/pintu/abc"] {
            let seen = phone.get(&format!("{OCCASION}{place}")).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND, "{place}");
            seen.lacks("Pojok");
        }
        let answer = phone.get(&format!("{OCCASION}/jawab")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(answer.location().starts_with("/baca-yuk/masuk?ke="), "{}", answer.location());
        let sign_up = phone.post(&format!("{OCCASION}/ikut"), &[("name", "Budi")]).await;
        assert_eq!(sign_up.status, StatusCode::NOT_FOUND);
    }
    for place in ["hadir", "pintu", "notulen", "daftar-hadir"] {
        let seen = open.stranger().get(&format!("{OCCASION}/{place}")).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{place}");
    }
    for place in ["jawab", "hadir", "hitung", "tamu", "agenda", "notulen"] {
        let before = open.home.seq();
        let seen =
            open.stranger().post(&format!("{OCCASION}/{place}"), &[("name", "x"), ("what", "x")]).await;
        assert_eq!((seen.status, open.home.seq()), (StatusCode::SEE_OTHER, before), "{place}");
    }
}

#[tokio::test]
async fn what_is_nowhere_is_not_found() {
    let town = town(Welcome::Everyone).await;
    let rina = town.phone("Rina").await;
    let nowhere = [
        "1/2026-11-27",
        "1/2026-02-31",
        "1/kemarin",
        "9/2026-11-28",
        "x/2026-11-28",
        "+1/2026-11-28",
        "01/2026-11-28",
    ];
    for place in nowhere {
        for page in ["", "/jawab", "/hadir", "/pintu", "/notulen", "/daftar-hadir", "/ikut"] {
            let seen = rina.get(&format!("/baca-yuk/kegiatan/{place}{page}")).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND, "{place}{page}");
        }
    }
}

#[tokio::test]
async fn a_guest_signs_up_by_name_is_known_on_their_phone_and_withdraws() {
    let town = town(Welcome::Everyone).await;
    let stranger = town.stranger();
    stranger.get(&format!("{OCCASION}/jawab")).await.ok().has("Saya anggota").has("Saya ikut sebagai tamu");
    let empty =
        stranger.post(&format!("{OCCASION}/ikut"), &[("name", " \u{200b} "), ("note", "bawa kue")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.has("Belum diisi.").has("bawa kue");

    let fields = [("name", MARKUP), ("party", "2"), ("role", "Sopir")];
    let answer = fill_in(&stranger, OCCASION, &format!("{OCCASION}/ikut"), &fields).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, OCCASION));
    let budi = keeping(stranger, &answer);
    budi.get(OCCASION).await.ok().has("Anda terdaftar sebagai").has("Peran Anda: ").lacks("<b onclick");
    budi.get(&format!("{OCCASION}/jawab")).await.ok().has("Anda terdaftar sebagai");
    town.stranger().get(OCCASION).await.ok().lacks("Anda terdaftar").has("Sudah ada yang akan datang.");
    let forged = town.stranger().with(header::COOKIE, "tamu-baca-yuk-1-2026-11-28=1.abcdefghijklmnop");
    forged.get(OCCASION).await.ok().lacks("Anda terdaftar");
    let foreign = forged.post(&format!("{OCCASION}/batal-ikut"), &[("visitor", "1")]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);

    fill_in(&budi, OCCASION, &format!("{OCCASION}/batal-ikut"), &[("visitor", "1")]).await;
    budi.get(OCCASION).await.ok().has("Anda tidak jadi ikut").lacks("Anda terdaftar");
    town.phone("Rina").await.get(OCCASION).await.ok().has("tamu").lacks("<b onclick");
}

#[tokio::test]
async fn sending_the_same_form_twice_signs_up_once() {
    let town = town(Welcome::Everyone).await;
    let page = town.stranger().get(OCCASION).await.ok();
    let fields = [("once", once(&page)), ("name", "Budi"), ("party", "1")];
    for _ in 0..2 {
        let answer = town.stranger().post(&format!("{OCCASION}/ikut"), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        keeping(town.stranger(), &answer).get(OCCASION).await.ok().has("Anda terdaftar sebagai Budi");
    }
    town.phone("Rina").await.get(OCCASION).await.ok().has("1 orang akan datang.");
}

#[tokio::test]
async fn a_cancelled_or_moved_occasion_says_so_and_why() {
    let town = town(Welcome::Everyone).await;
    let id = "1/2026-11-28".parse().unwrap();
    let moved = Command::Move {
        occasion: id,
        day: "2026-11-29".parse().unwrap(),
        time: "08:00".parse().unwrap(),
        reason: "balai dipakai".into(),
    };
    town.ask(By::Member(MemberId(1)), moved).await;
    let rina = town.phone("Rina").await;
    for page in [town.stranger().get(OCCASION).await.ok(), rina.get(OCCASION).await.ok()] {
        page.has("Semula Sabtu, 28 November").has("balai dipakai").has("Minggu, 29 November");
    }
    rina.get(OCCASION).await.ok().has("/1/2026-11-28/pindah").has("/1/2026-11-28/batal");
    town.ask(By::Member(MemberId(1)), Command::Cancel { occasion: id, reason: "hujan deras".into() }).await;
    for page in [town.stranger().get(OCCASION).await.ok(), rina.get(OCCASION).await.ok()] {
        page.has("Dibatalkan: hujan deras").lacks("value=\"maybe\"").lacks("Saya ikut");
    }
    rina.get(OCCASION).await.ok().has("/1/2026-11-28/jadi").lacks("/1/2026-11-28/pindah");
    let late = rina.post(&format!("{OCCASION}/jawab"), &[("coming", "yes"), ("note", "bawa kue")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_address_of_an_earlier_part_leads_to_the_later_one() {
    let town = town(Welcome::Everyone).await;
    let answer = Command::Answer {
        occasion: "1/2026-12-05".parse().unwrap(),
        member: None,
        coming: community::gatherings::Coming::Yes,
        party: 1,
        role: None,
        note: "".into(),
    };
    town.ask(By::Member(MemberId(2)), answer).await;
    let sign_up = [("name", "Budi")];
    let signed_up = town.stranger().post("/baca-yuk/kegiatan/1/2026-12-05/ikut", &sign_up).await;
    let replan = Command::Replan {
        occasion: "1/2026-12-05".parse().unwrap(),
        reach: community::gatherings::Reach::ThisAndFollowing,
        plan: Plan { day: "2026-12-05".parse().unwrap(), ..plan("Pojok dongeng", Welcome::Everyone) },
    };
    town.ask(By::Member(MemberId(1)), replan).await;
    let rina = town.phone("Rina").await;
    for page in ["", "/jawab", "/hadir", "/notulen", "/pintu", "/daftar-hadir"] {
        let seen = rina.get(&format!("/baca-yuk/kegiatan/1/2026-12-05{page}")).await;
        assert_eq!(seen.status, StatusCode::TEMPORARY_REDIRECT, "{page}");
        assert_eq!(seen.location(), format!("/baca-yuk/kegiatan/2/2026-12-05{page}"));
    }
    let budi = keeping(town.stranger(), &signed_up);
    budi.get("/baca-yuk/kegiatan/2/2026-12-05").await.ok().has("Anda terdaftar sebagai Budi");
}

#[tokio::test]
async fn the_text_for_the_group_carries_the_short_link_and_english_is_complete() {
    let town = town(Welcome::Everyone).await;
    let rina = town.phone("Rina").await;
    let page = rina.get(OCCASION).await.ok();
    page.has("*Pojok baca*").has("https://percik.example/baca-yuk/kegiatan/1/2026-11-28/jawab");
    let english = rina.with(header::ACCEPT_LANGUAGE, "en");
    let page = english.get(OCCASION).await.ok();
    page.has("Are you coming?").has("I always come").has("Sopir").has("Masih perlu: Sopir (1)");
    english.get(&format!("{OCCASION}/jawab")).await.ok().has("Maybe");
}
