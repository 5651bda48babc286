//! As much as the limits allow: pages stay bounded and come in time, and what is remembered has an end.

#![expect(clippy::disallowed_methods, reason = "how long a page takes is measured")]

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use community::{
    gatherings::{self, Details, Every, OccasionId, Plan, Rhythm, Sort, Welcome},
    impact,
    kernel::{By, ClockTime, Day, GatheringId, IndicatorId, MemberId, Weekday},
    limits,
};

use super::scene::Scene;
use crate::testing::{START, Town};

const RINA: By = By::Member(MemberId(1));
/// Unoptimized and beside other tests; a page that takes this long computes far too much.
const PAGE_TIME: Duration = Duration::from_millis(1_500);
/// Uncompressed, of the longest list there may be.
const PAGE_BYTES_MAX: usize = 400_000;

fn plan(title: &str, day: Day, repeats: Option<Rhythm>) -> gatherings::Command {
    let details = Details {
        title: title.into(),
        time: ClockTime::new(15, 0).unwrap(),
        minutes: 60,
        place: "Balai".into(),
        note: "".into(),
        roles: vec![],
    };
    let plan = Plan { details, sort: Sort::Class, welcome: Welcome::Everyone, day, repeats };
    gatherings::Command::Schedule { plan }
}

async fn come_in_time(town: &Town, paths: &[&str]) {
    let phones = [town.stranger(), town.phone("Rina").await];
    for path in paths {
        for phone in &phones {
            let begun = Instant::now();
            let seen = phone.get(&format!("/baca-yuk{path}")).await;
            let took = begun.elapsed();
            assert!(matches!(seen.status.as_u16(), 200 | 303), "{path} {}", seen.status);
            assert!(took < PAGE_TIME, "{path} took {took:?}");
            assert!(seen.bytes.len() < PAGE_BYTES_MAX, "{path} has {} bytes", seen.bytes.len());
        }
    }
}

#[tokio::test]
async fn five_hundred_at_one_occasion() {
    let scene = Scene::new().await;
    let (town, occasion) = (&scene.town, scene.open);
    let come = |n: u32| gatherings::Command::WalkIn {
        occasion,
        name: format!("Tamu {n}").as_str().into(),
        source: gatherings::Source::Steward,
    };
    for n in 2..limits::VISITORS_MAX {
        town.ask(RINA, come(n)).await;
    }
    let fields = [("name", "Satu lagi"), ("party", "1")];
    let at = format!("/baca-yuk/kegiatan/1/{}", occasion.day);
    let seen = town.stranger().post(&format!("{at}/ikut"), &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", seen.text);
    let day = occasion.day;
    let here = |page: &str| format!("/kegiatan/1/{day}{page}");
    let pages = ["", "/hadir", "/daftar-hadir", "/notulen", "/kegiatan.ics"].map(here);
    come_in_time(town, &pages.each_ref().map(String::as_str)).await;
    come_in_time(town, &["", "/kegiatan", "/dampak"]).await;
}

#[tokio::test]
async fn fifty_years_of_gatherings_and_ten_years_every_week() {
    let town = Town::new().await;
    let today = town.home.read(|it| it.today(START));
    let weekly = Rhythm {
        every: Every::Week { interval: 1, days: Weekday::ALL.to_vec() },
        ends: gatherings::Ends::After(limits::RHYTHM_COUNT_MAX),
        skipped: vec![],
        added: vec![],
    };
    let for_ever = Rhythm { ends: gatherings::Ends::Never, ..weekly.clone() };
    for n in 0..i64::from(limits::GATHERINGS_MAX) {
        let repeats = match n {
            0..20 => Some(for_ever.clone()),
            20..40 => Some(weekly.clone()),
            _ => None,
        };
        town.ask(RINA, plan("Kumpul", today.plus_days((n * 7) % 1_000), repeats)).await;
    }
    let refused = town.host.ask(&town.home, host::Ask::new(RINA, plan("Lagi", today, None))).await;
    assert!(matches!(refused, Err(host::Failed::Refused(_))));
    let first = OccasionId { gathering: GatheringId(1), day: today };
    let at = format!("/kegiatan/1/{}", first.day);
    let pages = ["", "/umum", "/kegiatan", "/kegiatan/lalu", "/kegiatan/1", "/dampak", "/lainnya", &at];
    come_in_time(&town, &pages).await;
    town.set_clock(START.plus_hours(24 * 900));
    let _ = town.stranger().get("/baca-yuk").await;
    come_in_time(&town, &pages).await;
    let begun = Instant::now();
    let feed = town.stranger().get("/baca-yuk/kegiatan.ics").await.ok();
    assert!(begun.elapsed() < 4 * PAGE_TIME, "the calendar took {:?}", begun.elapsed());
    assert!(feed.bytes.len() < 3_000_000, "{}", feed.bytes.len());
}

#[tokio::test]
async fn a_number_written_down_every_day_for_ten_years() {
    let town = Town::new().await;
    let choose = impact::Command::Choose {
        name: "Buku".into(),
        unit: "buku".into(),
        source: impact::Source::Sum,
        baseline: None,
        target: None,
    };
    town.ask(RINA, choose).await;
    let today = town.home.read(|it| it.today(START));
    for n in 0..limits::RECORDS_MAX {
        let record = impact::Command::Record {
            indicator: IndicatorId(2),
            day: today.plus_days(-i64::from(n) % 300),
            amount: limits::AMOUNT_MAX,
            note: "x".into(),
            occasion: None,
        };
        town.ask(RINA, record).await;
    }
    come_in_time(&town, &["", "/umum", "/dampak", "/dampak/2", "/dampak/2/catat"]).await;
}
