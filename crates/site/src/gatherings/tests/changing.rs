//! Changing, moving, cancelling and ending.

use super::*;

const EDIT: &str = "/baca-yuk/kegiatan/1/2026-11-28/ubah";
const OCCASION: &str = "/baca-yuk/kegiatan/1/2026-11-28";

fn days(town: &Town, count: usize) -> Vec<String> {
    let seen = town.home.read(|community| {
        let seen = community::seen_by::Seen::new(
            community,
            community::seen_by::Viewer::Member(MemberId(1)),
            host::Clock::now(town.clock.as_ref()),
        );
        seen.gathering_list().occasions
    });
    seen.iter().take(count).map(|it| format!("{} {}", it.id, it.title)).collect()
}

#[tokio::test]
async fn one_occasion_is_changed_alone() {
    let town = planned().await;
    let rina = rina(&town).await;
    rina.get(EDIT)
        .await
        .ok()
        .has("Hanya kali ini")
        .has("Tiap pekan")
        .has("value=\"Pojok baca\"")
        .has("pindah");
    let fields = form(&[("reach", "this_one"), ("title", "Dongeng"), ("repeats", "week")]);
    leads_to(&rina.post(EDIT, &fields).await, OCCASION);
    assert_eq!(
        days(&town, 3),
        ["1/2026-11-28 Dongeng", "2/2026-12-01 Rapat pengurus", "1/2026-12-05 Pojok baca"]
    );
}

#[tokio::test]
async fn this_and_following_get_a_plan_of_their_own() {
    let town = planned().await;
    let rina = rina(&town).await;
    let fields = form(&[
        ("reach", "this_and_following"),
        ("title", "Dongeng"),
        ("day", "2026-12-05"),
        ("repeats", "week"),
        ("repeats.days", "saturday"),
    ]);
    leads_to(&rina.post("/baca-yuk/kegiatan/1/2026-12-05/ubah", &fields).await, "/baca-yuk/kegiatan/3");
    let expected = ["1/2026-11-28 Pojok baca", "2/2026-12-01 Rapat pengurus", "3/2026-12-05 Dongeng"];
    assert_eq!(days(&town, 3), expected);
    rina.get("/baca-yuk/kegiatan/3").await.ok().has("Jadwal sebelumnya");
    rina.get("/baca-yuk/kegiatan/1").await.ok().has("Dilanjutkan di sini");
}

#[tokio::test]
async fn a_whole_series_moves_and_keeps_what_people_answered() {
    let town = planned().await;
    answers(&town, 2, "1/2026-12-05", Coming::Yes).await;
    let rina = rina(&town).await;
    let page = rina.get(EDIT).await.ok();
    page.has("tidak hilang").has("Sabtu, 5 Desember 2026").has("1 orang ikut");
    let fields = form(&[
        ("reach", "all"),
        ("day", "2026-11-28"),
        ("title", "Pojok baca"),
        ("repeats", "week"),
        ("repeats.days", "sunday"),
    ]);
    leads_to(&rina.post(EDIT, &fields).await, "/baca-yuk/kegiatan/1");
    let expected = [
        "1/2026-11-29 Pojok baca",
        "2/2026-12-01 Rapat pengurus",
        "1/2026-12-05 Pojok baca",
        "1/2026-12-06 Pojok baca",
    ];
    assert_eq!(days(&town, 4), expected);
}

#[tokio::test]
async fn what_happens_once_is_opened_to_all_or_begun_as_a_series() {
    let town = planned().await;
    let dewi = town.phone("Dewi").await;
    let path = "/baca-yuk/kegiatan/2/2026-12-01/ubah";
    dewi.get(path).await.ok().has("Siapa yang boleh datang").lacks("Hanya kali ini");
    let open = form(&[("title", "Rapat"), ("day", "2026-12-01"), ("welcome", "everyone")]);
    leads_to(&dewi.post(path, &open).await, "/baca-yuk/kegiatan/2");
    town.stranger().get(LIST).await.ok().has("Rapat");
    let monthly = form(&[("title", "Rapat"), ("day", "2026-12-01"), ("repeats", "month_weekday")]);
    leads_to(&dewi.post(path, &monthly).await, "/baca-yuk/kegiatan/2");
    dewi.get("/baca-yuk/kegiatan/2").await.ok().has("Selasa pertama tiap bulan");
}

#[tokio::test]
async fn who_may_not_change_it_reads_who_may() {
    let town = planned().await;
    let field = community::fields::Command::Take {
        care: community::fields::Care::Meetings,
        name: Text::default(),
        until: None,
    };
    town.ask(By::Member(MemberId(5)), field).await;
    town.set_clock(crate::testing::START.plus_hours(49));
    let asep = town.phone("Asep").await;
    for path in [
        "/baca-yuk/kegiatan/1/2026-11-28/ubah",
        "/baca-yuk/kegiatan/1/2026-11-28/batal",
        "/baca-yuk/kegiatan/1/akhiri",
    ] {
        assert_eq!(asep.get(path).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert_eq!(asep.post(path, &form(&[])).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
    asep.get("/baca-yuk/kegiatan/1").await.ok().lacks("/ubah").lacks("/akhiri");
    for name in ["Rina", "Yusuf"] {
        town.phone(name).await.get(EDIT).await.ok();
    }
}

#[tokio::test]
async fn one_is_moved_with_a_reason() {
    let town = planned().await;
    answers(&town, 3, "1/2026-11-28", Coming::Yes).await;
    let rina = rina(&town).await;
    let path = "/baca-yuk/kegiatan/1/2026-11-28/pindah";
    rina.get(path).await.ok().has("1 orang sudah bilang hadir").has("value=\"2026-11-28\"").has("Hujan");
    let rows = [
        ("2026-11-23", "09:00", "Hujan", "Tanggal ini sudah lewat."),
        ("2026-11-29", "", "Hujan", "Belum diisi."),
        ("2026-11-29", "15:00", "", "Belum diisi."),
        ("2026-12-05", "15:00", "Hujan", "Pilih hari lain."),
        ("9999-12-31", "15:00", "Hujan", "terlalu jauh"),
    ];
    for (day, time, reason, problem) in rows {
        let typed = [("day", day), ("time", time), ("reason", reason), ("reason_own", "")];
        let seen = rina.post(path, &typed).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{day} {time} {reason}");
        seen.has(problem).has(&format!("value=\"{day}\""));
    }
    let typed = [("day", "29/11/2026"), ("time", "15.00"), ("reason", "Hujan"), ("reason_own", "banjir")];
    leads_to(&rina.post(path, &typed).await, OCCASION);
    rina.get(LIST).await.ok().has("Pindah dari 28 Nov: Hujan; banjir");
}

#[tokio::test]
async fn one_is_cancelled_with_a_reason_and_restored() {
    let town = planned().await;
    let rina = rina(&town).await;
    let path = "/baca-yuk/kegiatan/1/2026-11-28/batal";
    rina.get(path).await.ok().has("Batalkan kegiatan ini").has("Ada duka");
    let empty = rina.post(path, &[("reason_own", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.has("Belum diisi.");
    leads_to(&rina.post(path, &[("reason", "Hujan")]).await, OCCASION);
    rina.get(LIST).await.ok().has("Dibatalkan: Hujan");
    leads_to(&rina.post("/baca-yuk/kegiatan/1/2026-11-28/jadi", &[]).await, OCCASION);
    rina.get(LIST).await.ok().lacks("Dibatalkan");
}

#[tokio::test]
async fn a_series_ends_and_tells_those_who_signed_up() {
    let town = planned().await;
    answers(&town, 2, "1/2026-12-12", Coming::Yes).await;
    let rina = rina(&town).await;
    let path = "/baca-yuk/kegiatan/1/akhiri";
    rina.get(path).await.ok().has("Sabtu, 12 Desember 2026").has("value=\"2026-11-28\"").has("tidak dihapus");
    let late = rina.post(path, &[("last", "2026-11-01"), ("reason", "Hujan")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.has("Tanggal ini sudah lewat.");
    rina.post(path, &[("last", "9999-12-31"), ("reason", "Hujan")]).await.has("terlalu jauh");
    let typed = [("last", "2026-12-05"), ("reason_own", "Musim tanam")];
    leads_to(&rina.post(path, &typed).await, "/baca-yuk/kegiatan/1");
    let list = rina.get(LIST).await.ok();
    list.has("Dibatalkan: Musim tanam").has("/1/2026-12-05").has("/1/2026-12-12").lacks("/1/2026-12-19");
    rina.get("/baca-yuk/kegiatan/1").await.ok().has("Tiap Sabtu, sampai 5 Desember 2026");
}
