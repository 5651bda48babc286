//! Pages of gatherings, through the router and by persona.

mod calendars;
mod changing;

use axum::http::StatusCode;
use community::{
    gatherings::{Coming, Command, Details, Ends, Every, Plan, Rhythm, Sort, Welcome},
    kernel::{By, MemberId, Text, Weekday},
};

use crate::testing::{Phone, Town};

const NEW: &str = "/baca-yuk/kegiatan/baru";
const LIST: &str = "/baca-yuk/kegiatan";
/// Words that would break out of a page if they were not escaped.
const WICKED: &str = "<script>alert('x')</script>";

pub fn plan(title: &str, day: &str, repeats: Option<Every>) -> Plan {
    let details = Details {
        title: title.into(),
        time: "09:00".parse().unwrap(),
        minutes: 120,
        place: "Balai desa".into(),
        note: Text::default(),
        roles: vec![],
    };
    let rhythm = |every| Rhythm { every, ends: Ends::Never, skipped: vec![], added: vec![] };
    Plan {
        details,
        sort: Sort::Class,
        welcome: Welcome::Everyone,
        day: day.parse().unwrap(),
        repeats: repeats.map(rhythm),
    }
}

pub fn saturdays() -> Every {
    Every::Week { interval: 1, days: vec![Weekday::Saturday] }
}

/// 1: every Saturday, planned by Rina. 2: once, for members, planned by Dewi.
pub async fn planned() -> Town {
    let town = Town::new().await;
    let series = plan("Pojok baca", "2026-11-28", Some(saturdays()));
    town.ask(By::Member(MemberId(1)), Command::Schedule { plan: series }).await;
    let inside = Plan { welcome: Welcome::Members, ..plan("Rapat pengurus", "2026-12-01", None) };
    town.ask(By::Member(MemberId(2)), Command::Schedule { plan: inside }).await;
    town
}

pub async fn answers(town: &Town, member: u32, occasion: &str, coming: Coming) {
    let occasion = occasion.parse().unwrap();
    let answer =
        Command::Answer { occasion, member: None, coming, party: 1, role: None, note: Text::default() };
    town.ask(By::Member(MemberId(member)), answer).await;
}

/// A filled form with some fields otherwise.
pub fn form<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("once", "0123456789abcdef"),
        ("title", "Bersih sungai"),
        ("sort", "clean_up"),
        ("day", "2026-12-06"),
        ("time", "07.30"),
        ("minutes", "90"),
        ("place", "Kali Cianjur"),
        ("repeats", "once"),
        ("welcome", "everyone"),
    ];
    let changed = |field: &str| otherwise.iter().any(|(it, _)| *it == field);
    usual.into_iter().filter(|(field, _)| !changed(field)).chain(otherwise.iter().copied()).collect()
}

#[track_caller]
pub fn leads_to(seen: &crate::testing::Seen, to: &str) {
    assert_eq!((seen.status, seen.location()), (StatusCode::SEE_OTHER, to), "{}", seen.text);
}

async fn rina(town: &Town) -> Phone<'_> {
    town.phone("Rina").await
}

#[tokio::test]
async fn the_list_teaches_when_it_is_empty_and_shows_what_comes() {
    let town = Town::new().await;
    let empty = rina(&town).await.get(LIST).await.ok();
    empty.has("Satu pertemuan kecil").has(NEW).has("webcal://percik.example/baca-yuk/kalender/1/");
    town.stranger().get(LIST).await.ok().has("terbuka untuk umum").lacks(NEW).lacks("/kalender/");
    let town = planned().await;
    let list = rina(&town).await.get(LIST).await.ok();
    list.has("Pekan ini").has("Pojok baca").has("Rapat pengurus").has("Desember 2026").has("Hadir?");
    list.has("/baca-yuk/kegiatan/1/2026-11-28").has("pukul 09.00 WIB").has("Balai desa");
    let outside = town.stranger().get(LIST).await.ok();
    outside.has("Pojok baca").lacks("Rapat pengurus").lacks("Hadir?").has("/baca-yuk/kegiatan.ics");
    let english = rina(&town).await.with(axum::http::header::ACCEPT_LANGUAGE, "en").get(LIST).await.ok();
    english.has("This week").has("Plan a gathering").has("Coming?");
}

#[tokio::test]
async fn a_list_shows_my_answer_and_what_has_changed() {
    let town = planned().await;
    answers(&town, 1, "1/2026-11-28", Coming::Yes).await;
    answers(&town, 1, "1/2026-12-05", Coming::Maybe).await;
    let by = By::Member(MemberId(1));
    let cancel = Command::Cancel { occasion: "1/2026-12-12".parse().unwrap(), reason: WICKED.into() };
    town.ask(by, cancel).await;
    let moved = Command::Move {
        occasion: "1/2026-12-19".parse().unwrap(),
        day: "2026-12-20".parse().unwrap(),
        time: "15:00".parse().unwrap(),
        reason: "ada duka".into(),
    };
    town.ask(by, moved).await;
    let list = rina(&town).await.get(LIST).await.ok();
    list.has("1 orang ikut").has("Mungkin").has("Dibatalkan").has("Pindah dari 19 Des: ada duka");
    list.lacks(WICKED).has("&lt;script&gt;");
    town.stranger().get(LIST).await.ok().has("&lt;5 orang ikut").lacks("Mungkin").has("Dibatalkan");
}

#[tokio::test]
async fn a_gathering_is_planned_in_one_form() {
    let town = Town::new().await;
    let rina = rina(&town).await;
    rina.get(NEW).await.ok().has("name=\"title\"").has("name=\"repeats.days\"").has("name=\"role-3\"");
    leads_to(&rina.post(NEW, &form(&[])).await, "/baca-yuk/kegiatan/1/2026-12-06");
    let series = form(&[
        ("repeats", "week"),
        ("repeats.days", "sunday"),
        ("title", WICKED),
        ("once", "series-series"),
    ]);
    leads_to(&rina.post(NEW, &series).await, "/baca-yuk/kegiatan/2");
    rina.get("/baca-yuk/kegiatan/2").await.ok().has("Tiap Minggu").lacks(WICKED);
    // Sent twice is planned once.
    leads_to(&rina.post(NEW, &series).await, "/baca-yuk/kegiatan/2");
    assert_eq!(town.home.read(|community| community.gatherings.all().count()), 2);
    // The next plan begins where the last one was.
    rina.get(NEW).await.ok().has("Kali Cianjur").has("value=\"07:30\"");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    let rina = rina(&town).await;
    let rows: &[(&str, &str, &str)] = &[
        ("title", " ", "Belum diisi."),
        ("day", "", "Belum diisi."),
        ("day", "2026-02-31", "Tanggal atau jam ini tidak ada."),
        ("day", "9999-12-31", "Tanggal atau jam ini tidak ada."),
        ("time", "pagi", "Tanggal atau jam ini tidak ada."),
        ("minutes_own", "3", "Isi antara 5 dan 1.440."),
        ("minutes_own", "sebentar", "Tulisannya belum sesuai."),
        ("place", "", "Belum diisi."),
        ("wanted-1", "0", "Isi antara 1 dan 100."),
    ];
    for (field, value, problem) in rows {
        let fields = form(&[("note", "Bawa karung & sarung tangan"), ("role-1", "sopir"), (field, value)]);
        let seen = rina.post(NEW, &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        seen.has(problem).has("Bawa karung &amp; sarung tangan").has("value=\"sopir\"");
    }
    for (field, value) in
        [("repeats.interval", "99"), ("repeats.interval", "x"), ("skip_day", "besok"), ("ends_count", "")]
    {
        let fields =
            form(&[("repeats", "week"), ("repeats.ends", "after"), ("ends_count", "4"), (field, value)]);
        let fields: Vec<_> =
            fields.iter().copied().filter(|(it, typed)| *it != field || *typed == value).collect();
        let seen = rina.post(NEW, &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        seen.has("class=\"problem\"");
    }
    assert!(town.home.read(|community| community.gatherings.is_empty()));
    let more =
        rina.post(NEW, &form(&[("role-1", "sopir"), ("role-2", "juru masak"), ("more", "roles")])).await;
    more.has("name=\"role-5\"").has("value=\"juru masak\"");
}

#[tokio::test]
async fn outsiders_plan_nothing_and_see_no_private_series() {
    let town = planned().await;
    let stranger = town.stranger();
    for path in [
        NEW,
        "/baca-yuk/kegiatan/1/2026-11-28/ubah",
        "/baca-yuk/kegiatan/1/2026-11-28/pindah",
        "/baca-yuk/kegiatan/1/akhiri",
    ] {
        for seen in [stranger.get(path).await, stranger.post(path, &form(&[])).await] {
            assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
            assert!(seen.location().starts_with("/baca-yuk/masuk?ke="), "{path}: {}", seen.location());
        }
    }
    for path in
        ["/baca-yuk/kegiatan/2", "/baca-yuk/kegiatan/2/2026-12-01/kegiatan.ics", "/baca-yuk/kegiatan/9"]
    {
        assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let series = stranger.get("/baca-yuk/kegiatan/1").await.ok();
    series.has("Tiap Sabtu").lacks("Rina").lacks("Saya selalu ikut").lacks("ubah");
}

#[tokio::test]
async fn addresses_that_name_nothing_are_not_there() {
    let town = planned().await;
    let rina = rina(&town).await;
    for path in [
        "x",
        "1/kapan",
        "1/2026-11-29/ubah",
        "1/2026-02-31/ubah",
        "99999999999/2026-11-28/ubah",
        "9/akhiri",
        "2/akhiri",
    ] {
        let seen = rina.get(&format!("/baca-yuk/kegiatan/{path}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in [
        "/baca-yuk/kegiatan/lalu?hal=x",
        "/baca-yuk/kegiatan/lalu?hal=999&%FF",
        "/baca-yuk/kegiatan/lalu?hal=-1",
    ] {
        rina.get(path).await.ok();
    }
}

#[tokio::test]
async fn a_series_says_who_always_comes() {
    let town = planned().await;
    let rina = rina(&town).await;
    rina.get("/baca-yuk/kegiatan/1").await.ok().has("Saya selalu ikut").has("Perencana");
    let path = "/baca-yuk/kegiatan/1/selalu";
    leads_to(&rina.post(path, &[("always", "yes")]).await, "/baca-yuk/kegiatan/1");
    rina.get("/baca-yuk/kegiatan/1")
        .await
        .ok()
        .has("Saya tidak selalu ikut lagi")
        .has("<h2>Selalu ikut</h2>");
    rina.get(LIST).await.ok().has("1 orang ikut");
    let back = [("always", "no"), ("to", "/baca-yuk/kegiatan/1/2026-11-28")];
    leads_to(&rina.post(path, &back).await, "/baca-yuk/kegiatan/1/2026-11-28");
    // Not in another's name, unless one records for them.
    let seen = rina.post(path, &[("always", "yes"), ("member", "2")]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    leads_to(&rina.get("/baca-yuk/kegiatan/2").await, "/baca-yuk/kegiatan/2/2026-12-01");
}

#[tokio::test]
async fn the_past_shows_who_was_there() {
    let town = planned().await;
    town.set_clock(crate::testing::START.plus_hours(24 * 4 + 1));
    let present = |member| Command::CheckIn {
        occasion: "1/2026-11-28".parse().unwrap(),
        member: MemberId(member),
        source: community::gatherings::Source::Steward,
    };
    for member in 1..=3 {
        town.ask(By::Member(MemberId(1)), present(member)).await;
    }
    let counted = Command::Count {
        occasion: "1/2026-11-28".parse().unwrap(),
        band: community::gatherings::Band::To12,
        familiarity: Default::default(),
        change: 38,
    };
    town.ask(By::Member(MemberId(1)), counted).await;
    town.set_clock(crate::testing::START.plus_hours(24 * 8));
    let rina = rina(&town).await;
    rina.get(LIST).await.ok().has("/baca-yuk/kegiatan/lalu");
    let past = rina.get("/baca-yuk/kegiatan/lalu").await.ok();
    past.has("3 orang hadir · 38 anak").has("Kehadiran belum dicatat").has("Rapat pengurus");
    let outside = town.stranger().get("/baca-yuk/kegiatan/lalu").await.ok();
    outside.has("&lt;5 orang hadir · 38 anak").lacks("Rapat pengurus");
    rina.get("/baca-yuk/kegiatan/1").await.ok().has("Yang datang dari waktu ke waktu").has(">41<");
}
