//! Attendance: taps, guests, counters, and the door.

use axum::http::StatusCode;
use community::gatherings::OccasionId;
use host::Opens;

use super::*;

const ATTENDANCE: &str = "/baca-yuk/kegiatan/1/2026-11-28/hadir";

async fn saturday(welcome: Welcome) -> Town {
    let town = town(welcome).await;
    town.set_clock(SATURDAY);
    town
}

#[tokio::test]
async fn before_the_day_nobody_can_have_come() {
    let town = town(Welcome::Everyone).await;
    let rina = town.phone("Rina").await;
    rina.get(ATTENDANCE)
        .await
        .ok()
        .has("Kehadiran dicatat pada harinya, Sabtu, 28 November 2026")
        .lacks("class=\"tile");
    let early = rina.post(ATTENDANCE, &[("here", "m1")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    town.set_clock(SATURDAY);
    let id = "1/2026-11-28".parse().unwrap();
    town.ask(By::Member(MemberId(1)), Command::Cancel { occasion: id, reason: "hujan".into() }).await;
    rina.get(ATTENDANCE).await.ok().has("dibatalkan").lacks("class=\"tile");
}

#[tokio::test]
async fn taps_say_who_is_here_and_can_be_taken_back() {
    let town = saturday(Welcome::Everyone).await;
    let rina = town.phone("Rina").await;
    rina.get(OCCASION).await.ok().has("Catat kehadiran");
    // Two phones that tap the same name agree.
    for _ in 0..2 {
        let tapped = rina.post(ATTENDANCE, &[("here", "m2")]).await;
        assert_eq!((tapped.status, tapped.location()), (StatusCode::SEE_OTHER, ATTENDANCE));
    }
    rina.get(ATTENDANCE).await.ok().has("1 orang tercatat hadir.").has("name=\"gone\" value=\"m2\"");
    fill_in(&rina, ATTENDANCE, ATTENDANCE, &[("gone", "m2")]).await;
    rina.get(ATTENDANCE).await.ok().has("Belum ada yang tercatat hadir.");
    for garbled in ["", "m", "x3", "v", "m99999999999"] {
        let seen = rina.post(ATTENDANCE, &[("here", garbled)]).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{garbled}");
    }
    assert_eq!(rina.post(ATTENDANCE, &[("here", "m77")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(rina.post(ATTENDANCE, &[("here", "v77")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_is_there_is_not_asked_whether_they_come() {
    let town = saturday(Welcome::Everyone).await;
    let rina = town.phone("Rina").await;
    rina.get(OCCASION).await.ok().has("Anda datang?</h2>").has("Belum menjawab: Rina,");
    rina.post(ATTENDANCE, &[("here", "m1")]).await;
    rina.get(OCCASION)
        .await
        .ok()
        .lacks("Anda datang?</h2>")
        .has("Anda sudah tercatat hadir")
        .lacks("menjawab: Rina,");
    rina.get("/baca-yuk").await.ok().has("Anda hadir");
}

#[tokio::test]
async fn a_tap_on_oneself_and_one_on_others_are_told_apart() {
    let town = saturday(Welcome::Members).await;
    let rina = town.phone("Rina").await;
    for (who, source) in [("m1", "web"), ("m2", "steward")] {
        rina.post(ATTENDANCE, &[("here", who)]).await;
        let last = town.home.read(|community| {
            let it = community.gatherings.occasion("1/2026-11-28".parse().unwrap()).unwrap();
            let member = MemberId(who[1..].parse().unwrap());
            serde_json::to_value(it.record.unwrap().present[&member]).unwrap()
        });
        assert_eq!(last, source);
    }
}

#[tokio::test]
async fn guests_walk_in_by_name_and_children_are_counted() {
    let town = saturday(Welcome::Everyone).await;
    town.set_clock(START);
    town.stranger().post(&format!("{OCCASION}/ikut"), &[("name", "Bu Tati"), ("party", "3")]).await;
    town.set_clock(SATURDAY);
    let rina = town.phone("Rina").await;
    rina.get(ATTENDANCE).await.ok().has("Bu Tati").has("3 orang").has("value=\"v1\"");
    let walked_in = fill_in(&rina, ATTENDANCE, &format!("{OCCASION}/tamu"), &[("name", MARKUP)]).await;
    assert_eq!(walked_in.location(), format!("{ATTENDANCE}#tamu"));
    let empty = rina.post(&format!("{OCCASION}/tamu"), &[("name", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.has("Belum diisi.");
    let long = "n".repeat(61);
    rina.post(&format!("{OCCASION}/tamu"), &[("name", &long)]).await.has(&long).has("paling banyak 60 huruf");

    let counts = [
        ("0-6", "14", ""),
        ("7-12", "38", ""),
        ("13-17", "10", ""),
        ("13-17", "-2", ""),
        ("7-12", "3", "1"),
        ("adult", "4", ""),
    ];
    for (band, change, new) in counts {
        let fields = [("band", band), ("change", change), ("baru", new)];
        let counted = fill_in(&rina, ATTENDANCE, &format!("{OCCASION}/hitung"), &fields).await;
        let place = if new == "1" { "?baru=1#hitung" } else { "#hitung" };
        assert_eq!(counted.location(), format!("{ATTENDANCE}{place}"));
    }
    let page = rina.get(ATTENDANCE).await.ok();
    page.has("63 anak")
        .has("3 baru pertama kali")
        .has("68 orang")
        .has("data-count=\"38\"")
        .lacks("<b onclick");
    rina.get(&format!("{ATTENDANCE}?baru=1")).await.ok().has("data-count=\"3\"").has("63 anak");
    // Never below nothing, never beyond all bounds; and what nobody typed is no act.
    fill_in(&rina, ATTENDANCE, &format!("{OCCASION}/hitung"), &[("band", "adult"), ("change", "-9")]).await;
    rina.get(ATTENDANCE).await.ok().has("64 orang");
    for (band, change, expected) in [("0-6", "501", 422), ("0-6", "x", 400), ("0-7", "1", 400)] {
        let seen = rina.post(&format!("{OCCASION}/hitung"), &[("band", band), ("change", change)]).await;
        assert_eq!(seen.status.as_u16(), expected, "{band} {change}");
    }
    town.stranger().get(OCCASION).await.ok().has("63").has("&lt;5");
}

fn door(town: &Town) -> String {
    let id: OccasionId = "1/2026-11-28".parse().unwrap();
    format!("{OCCASION}/pintu/{}", town.host.secrets.of(town.home.id, Opens::Door(id)))
}

#[tokio::test]
async fn whoever_scans_the_door_checks_in_with_a_button() {
    let town = town(Welcome::Everyone).await;
    let door = door(&town);
    let dewi = town.phone("Dewi").await;
    dewi.get(&format!("{OCCASION}/pintu")).await.ok().has(&door).has("<svg");
    dewi.get(&door).await.ok().has("Belum harinya").lacks("Ya, saya di sini");
    town.set_clock(SATURDAY);
    let before = town.home.seq();
    dewi.get(&door).await.ok().has("Anda di Pojok baca?");
    assert_eq!(town.home.seq(), before);
    let arrived = fill_in(&dewi, &door, &door, &[]).await;
    assert_eq!(arrived.location(), door);
    dewi.get(&door).await.ok().has("Anda tercatat hadir");
    for wrong in ["abcdefghijklmnop", "x"] {
        let place = format!("{OCCASION}/pintu/{wrong}");
        assert_eq!(dewi.get(&place).await.status, StatusCode::NOT_FOUND);
        assert_eq!(dewi.post(&place, &[]).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_guest_at_the_door_gives_a_name_once() {
    let town = town(Welcome::Everyone).await;
    let door = door(&town);
    let signed_up = town.stranger().post(&format!("{OCCASION}/ikut"), &[("name", "Bu Tati")]).await;
    let tati = keeping(town.stranger(), &signed_up);
    town.set_clock(SATURDAY);
    tati.get(&door).await.ok().has("Ya, saya Bu Tati").has("Saya anggota");
    fill_in(&tati, &door, &door, &[("known", "yes")]).await;
    tati.get(&door).await.ok().has("Anda tercatat hadir");

    let nameless = town.stranger().post(&door, &[("name", "")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let walked_in = fill_in(&town.stranger(), &door, &door, &[("name", "Budi")]).await;
    let budi = keeping(town.stranger(), &walked_in);
    budi.get(&door).await.ok().has("Anda tercatat hadir");
    town.phone("Rina").await.get(ATTENDANCE).await.ok().has("2 orang tercatat hadir.");

    town.set_clock(SUNDAY);
    let late = town.stranger().post(&door, &[("name", "Terlambat")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn at_the_door_of_a_members_gathering_one_signs_in_first() {
    let town = saturday(Welcome::Members).await;
    let seen = town.stranger().get(&door(&town)).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert!(seen.location().starts_with("/baca-yuk/masuk?ke="), "{}", seen.location());
}
