//! The first screen, by the people who see it.

use std::{collections::BTreeSet, io::Read};

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
};
use community::{
    Command,
    agreements::Weight,
    fields,
    gatherings::{self, Band, Details, Ends, Every, Plan, Rhythm, Welcome},
    impact,
    kernel::{By, Day, IndicatorId, MemberId, TaskId, Text, Weekday, Zone},
    members, profile, requests, tasks,
};
use futures_util::StreamExt;
use tower::ServiceExt;

use crate::{
    assets::Asset,
    testing::{SLUG, START, Town},
};

pub const RINA: By = By::Member(MemberId(1));
pub const DEWI: By = By::Member(MemberId(2));

/// A gathering on Saturdays at nine.
pub fn saturdays(title: &str, from: &str, welcome: Welcome) -> Command {
    let plan = Plan {
        details: Details {
            title: title.into(),
            time: "09:00".parse().unwrap(),
            minutes: 120,
            place: "Balai desa".into(),
            note: Text::default(),
            roles: vec![],
        },
        sort: Default::default(),
        welcome,
        day: day(from),
        repeats: Some(Rhythm {
            every: Every::Week { interval: 1, days: vec![Weekday::Saturday] },
            ends: Ends::Never,
            skipped: vec![],
            added: vec![],
        }),
    };
    gatherings::Command::Schedule { plan }.into()
}

pub fn day(written: &str) -> Day {
    written.parse().unwrap()
}

/// Thirteen Saturdays, from 10 to 60 children; it is the last Saturday evening.
pub async fn grown() -> Town {
    let town = Town::new().await;
    town.ask(RINA, saturdays("Pojok baca & dongeng", "2026-11-28", Welcome::Everyone)).await;
    let first = day("2026-11-28");
    let counts = [10, 12, 11, 15, 19, 22, 27, 31, 38, 45, 51, 55, 60];
    for (week, count) in (0..).zip(counts) {
        let saturday = first.plus_days(week * 7);
        on(&town, saturday, "19:00");
        let occasion = format!("1/{saturday}").parse().unwrap();
        let band = Band::To12;
        town.ask(
            DEWI,
            gatherings::Command::Count { occasion, band, familiarity: Default::default(), change: count },
        )
        .await;
    }
    town
}

pub fn on(town: &Town, day: Day, time: &str) {
    town.set_clock(day.moment(time.parse().unwrap(), Zone::Wib));
}

fn unpacked(bytes: &[u8]) -> String {
    let mut plain = vec![];
    brotli::BrotliDecompress(&mut &bytes[..], &mut plain).unwrap();
    String::from_utf8(plain).unwrap()
}

#[tokio::test]
async fn an_outsider_sees_who_we_are_and_how_we_grow() {
    let town = grown().await;
    let page = town.stranger().get("/baca-yuk").await.ok();
    page.has("Mengajak anak sekitar rajin membaca")
        .has("Cipanas, Cianjur · pendidikan · 5 anggota")
        .has("10 → 60 anak dalam 3 bulan")
        .has("Pojok baca &amp; dongeng")
        .has("/baca-yuk/kegiatan/1/2027-02-27/ikut")
        .has("/baca-yuk/gabung")
        .has(r#"property="og:image" content="https://percik.example/baca-yuk/kartu.png""#)
        .has(r#"content="Mengajak anak sekitar rajin membaca. 10 → 60 anak dalam 3 bulan.""#)
        .lacks("noindex")
        .lacks("Rina")
        .lacks("Menunggu Anda");
    let english = town.stranger().with(header::ACCEPT_LANGUAGE, "en").get("/baca-yuk").await.ok();
    english.has("10 → 60 anak in 3 months").has("5 members").has("I am coming").lacks("Berikutnya");
}

#[tokio::test]
async fn small_counts_are_masked_outside() {
    let town = Town::new().await;
    town.ask(RINA, saturdays("Pojok baca", "2026-11-28", Welcome::Everyone)).await;
    for (week, count) in [(0, 3), (1, 12)] {
        let saturday = day("2026-11-28").plus_days(week * 7);
        on(&town, saturday, "12:00");
        let occasion = format!("1/{saturday}").parse().unwrap();
        let band = Band::To6;
        town.ask(
            DEWI,
            gatherings::Command::Count { occasion, band, familiarity: Default::default(), change: count },
        )
        .await;
    }
    let answer = gatherings::Command::Answer {
        occasion: "1/2026-12-12".parse().unwrap(),
        member: None,
        coming: gatherings::Coming::Yes,
        party: 2,
        role: None,
        note: "".into(),
    };
    town.ask(RINA, answer).await;
    let page = town.stranger().get("/baca-yuk").await.ok();
    page.has("&lt;5 → 12 anak").has("&lt;5 orang ikut").lacks("3 → 12").lacks("2 orang ikut");
    let member = town.phone("Rina").await.get("/baca-yuk/dampak").await.ok();
    member.has("3 → 12 anak");
    let around = town.phone("Rina").await.get("/baca-yuk/umum").await.ok();
    around.has("&lt;5 → 12 anak").has("disamarkan").has("noindex").lacks("3 → 12");
}

#[tokio::test]
async fn what_is_for_members_stays_with_them() {
    let town = Town::new().await;
    town.ask(RINA, saturdays("Rapat tertutup", "2026-11-28", Welcome::Members)).await;
    let page = town.stranger().get("/baca-yuk").await.ok();
    page.lacks("Rapat tertutup");
    town.phone("Rina").await.get("/baca-yuk").await.ok().has("Rapat tertutup");
    let card = town.phone("Rina").await.get("/baca-yuk/kegiatan/1/2026-11-28/kartu.jpg").await;
    assert_eq!(card.status, StatusCode::NOT_FOUND);
    let describe = profile::Command::Describe {
        name: "Baca Yuk!".into(),
        theme: profile::Theme::Education,
        purpose: "Membaca".into(),
        place: "Cipanas".into(),
        zone: Zone::Wib,
        visibility: profile::Visibility::Unlisted,
    };
    town.ask(RINA, describe).await;
    town.stranger().get("/baca-yuk").await.ok().has("noindex");
}

#[tokio::test]
async fn the_public_page_fits_the_smallest_data_package() {
    let town = grown().await;
    let page = town.stranger().with(header::ACCEPT_ENCODING, "br").get("/baca-yuk").await.ok();
    assert_eq!(page.headers[header::CONTENT_ENCODING], "br");
    let style = town.stranger().with(header::ACCEPT_ENCODING, "br").get(Asset::Style.url()).await.ok();
    let together = page.bytes.len() + style.bytes.len();
    assert!(together <= 14 * 1024, "{together} bytes");
    // As the server packs it for a member: level 5.
    let home = town.phone("Rina").await.with(header::ACCEPT_ENCODING, "br").get("/baca-yuk").await.ok();
    assert!(home.bytes.len() <= 8 * 1024, "{} bytes", home.bytes.len());
    println!("public {} + style {}, home {}", page.bytes.len(), style.bytes.len(), home.bytes.len());
}

#[tokio::test]
async fn the_public_page_is_kept_until_something_happens() {
    let town = grown().await;
    let br = town.stranger().with(header::ACCEPT_ENCODING, "gzip, br");
    let first = br.get("/baca-yuk").await.ok();
    let again = br.get("/baca-yuk?x=1").await.ok();
    assert_eq!(first.bytes, again.bytes);
    let plain = town.stranger().get("/baca-yuk").await.ok();
    assert_eq!(unpacked(&first.bytes), plain.text);
    let gzip = town.stranger().with(header::ACCEPT_ENCODING, "gzip").get("/baca-yuk").await.ok();
    assert_eq!(gzip.headers[header::CONTENT_ENCODING], "gzip");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&gzip.bytes[..]).read_to_string(&mut text).unwrap();
    assert_eq!(text, plain.text);
    let varies: Vec<_> = first.headers.get_all(header::VARY).iter().map(|it| it.to_str().unwrap()).collect();
    assert!(
        varies.join(",").contains("accept-encoding") && varies.join(",").contains("cookie"),
        "{varies:?}"
    );
    let tag = first.headers[header::ETAG].to_str().unwrap();
    let known = br.clone().with(header::IF_NONE_MATCH, tag).get("/baca-yuk").await;
    assert_eq!((known.status, known.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    // A member's page never comes from there, nor goes there.
    town.phone("Rina").await.get("/baca-yuk").await.ok().has("Menunggu Anda");
    town.stranger().get("/baca-yuk").await.ok().lacks("Menunggu Anda");
    let describe = profile::Command::Describe {
        name: "Baca Lagi!".into(),
        theme: profile::Theme::Education,
        purpose: "Membaca".into(),
        place: "Cipanas".into(),
        zone: Zone::Wib,
        visibility: Default::default(),
    };
    town.ask(RINA, describe).await;
    town.stranger().get("/baca-yuk").await.ok().has("Baca Lagi!").lacks("Baca Yuk!");
}

#[tokio::test]
async fn a_member_sees_what_waits_for_them() {
    let town = Town::new().await;
    town.ask(RINA, saturdays("Pojok baca", "2026-11-28", Welcome::Everyone)).await;
    let task = tasks::Command::Add {
        what: "Antar dua rak buku".into(),
        owner: Some(MemberId(2)),
        due: Some(day("2026-11-26")),
        from: None,
        decision: None,
    };
    town.ask(RINA, task).await;
    let request = requests::Command::Ask { name: "Andi".into(), words: "Saya guru SD.".into(), adult: true };
    town.ask(By::Guest, request).await;
    let take = fields::Command::Take { care: fields::Care::Documentation, name: "".into(), until: None };
    town.ask(RINA, take).await;
    let dewi = town.phone("Dewi").await;
    let page = dewi.get("/baca-yuk").await.ok();
    page.has("Selasa, 24 November 2026")
        .has("Anda belum menjawab")
        .has("/baca-yuk/kegiatan/1/2026-11-28/jawab")
        .has("Antar dua rak buku")
        .has("paling lambat lusa")
        .has("Andi ingin bergabung")
        .has("“Saya guru SD.”")
        .has("Rina memegang bidang dokumentasi")
        .has("Berlaku lusa pukul 10.00 WIB bila tak ada keberatan")
        .has("Kesepakatan kita")
        .has("/baca-yuk/alur");
    let rina = town.phone("Rina").await.get("/baca-yuk").await.ok();
    rina.lacks("Antar dua rak buku").lacks("bila tak ada keberatan").lacks("belum menerimanya");
    // What is done waits no longer.
    town.ask(DEWI, tasks::Command::Finish { task: TaskId(1) }).await;
    dewi.get("/baca-yuk")
        .await
        .ok()
        .lacks("paling lambat")
        .has("<b>Dewi</b> menyelesaikan <b>Antar dua rak buku</b>");
}

#[tokio::test]
async fn a_gathering_is_announced_then_attended_then_written_down() {
    let town = Town::new().await;
    town.ask(RINA, saturdays("Pojok baca", "2026-11-28", Welcome::Everyone)).await;
    let dewi = town.phone("Dewi").await;
    let first = day("2026-11-28");
    let rows = [
        (first.plus_days(-1), "09:30", "Besok: Pojok baca", "/jawab"),
        (first, "08:30", "Hari ini: Pojok baca", "/hadir"),
        (first, "10:00", "Hari ini: Pojok baca", "/hadir"),
        (first, "12:00", "Siapa yang hadir belum dicatat", "/hadir"),
        (first.plus_days(1), "08:00", "Siapa yang hadir belum dicatat", "/hadir"),
    ];
    for (day, time, said, leads) in rows {
        on(&town, day, time);
        let page = dewi.get("/baca-yuk").await.ok();
        page.has(said).has(&format!("/baca-yuk/kegiatan/1/2026-11-28{leads}"));
    }
    let occasion = "1/2026-11-28".parse().unwrap();
    let here =
        gatherings::Command::CheckIn { occasion, member: MemberId(2), source: gatherings::Source::Late };
    town.ask(RINA, here).await;
    dewi.get("/baca-yuk")
        .await
        .ok()
        .has("Notulennya belum ditulis")
        .has("mencatat yang hadir di <b>Pojok baca</b>");
    // Sari was not there: the minutes are not hers to write.
    town.phone("Sari").await.get("/baca-yuk").await.ok().lacks("Notulennya belum ditulis");
    on(&town, first.plus_days(3), "08:00");
    dewi.get("/baca-yuk").await.ok().lacks("Notulennya belum ditulis");
}

#[tokio::test]
async fn whoever_is_on_leave_is_left_in_peace_and_recorders_answer_for_others() {
    let town = Town::new().await;
    town.ask(RINA, saturdays("Pojok baca", "2026-11-28", Welcome::Everyone)).await;
    town.ask(RINA, members::Command::Add { name: "Tati".into(), honorific: Some(members::Honorific::Bu) })
        .await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk").await.ok().has("Bu Tati belum menjawab").has("Bu Tati belum menerimanya");
    town.phone("Dewi").await.get("/baca-yuk").await.ok().lacks("Bu Tati belum menjawab");
    town.ask(DEWI, members::Command::Pause { member: None }).await;
    town.phone("Dewi").await.get("/baca-yuk").await.ok().lacks("Anda belum menjawab");
}

#[tokio::test]
async fn words_of_people_stay_words() {
    let town = Town::new().await;
    let evil = "<script>alert(1)</script>";
    town.ask(RINA, saturdays(evil, "2026-11-28", Welcome::Everyone)).await;
    town.ask(By::Guest, requests::Command::Ask { name: evil.into(), words: evil.into(), adult: true }).await;
    let adopt = community::agreements::Command::Adopt {
        words: evil.into(),
        weight: Weight::Major,
        review_on: None,
        over: 1,
    };
    town.ask(RINA, adopt).await;
    let task = tasks::Command::Add {
        what: evil.into(),
        owner: Some(MemberId(2)),
        due: Some(day("2026-11-24")),
        from: None,
        decision: None,
    };
    town.ask(RINA, task).await;
    for path in ["", "/umum", "/dampak"] {
        let path = format!("/baca-yuk{path}");
        for page in [town.stranger().get(&path).await, town.phone("Dewi").await.get(&path).await] {
            page.ok().lacks("<script>alert");
        }
    }
    let english = town.phone("Dewi").await.with(header::ACCEPT_LANGUAGE, "en").get("/baca-yuk").await.ok();
    english.has("Waiting for you").has("You have not answered yet").lacks("Menunggu");
}

#[tokio::test]
async fn news_forgets_what_is_no_longer_so() {
    let town = Town::new().await;
    let books = impact::Command::Choose {
        name: "Buku".into(),
        unit: "buku".into(),
        source: impact::Source::Sum,
        baseline: None,
        target: None,
    };
    town.ask(RINA, books).await;
    let indicator = IndicatorId(2);
    let record = impact::Command::Record {
        indicator,
        day: day("2026-11-24"),
        amount: 40,
        note: "dari Bu Tati".into(),
        occasion: None,
    };
    town.ask(DEWI, record).await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk")
        .await
        .ok()
        .has("<b>Dewi</b> mencatat 40 buku untuk <b>Buku</b>")
        .has("“dari Bu Tati”");
    let strike = impact::Command::Strike {
        indicator,
        record: community::kernel::RecordId(1),
        reason: "dua kali".into(),
    };
    town.ask(DEWI, strike).await;
    rina.get("/baca-yuk").await.ok().lacks("mencatat 40 buku");
}

#[tokio::test]
async fn cards_show_what_an_outsider_sees() {
    let town = grown().await;
    let cards: [(&str, &str, &[u8]); 2] = [
        ("/baca-yuk/kartu.png", "image/png", b"\x89PNG"),
        ("/baca-yuk/kegiatan/1/2027-02-27/kartu.jpg", "image/jpeg", b"\xff\xd8\xff"),
    ];
    for (path, kind, beginning) in cards {
        let card = town.stranger().get(path).await.ok();
        assert_eq!(card.headers[header::CONTENT_TYPE], kind);
        assert_eq!(card.headers[header::CACHE_CONTROL], "public, max-age=600");
        assert!(card.bytes.starts_with(beginning) && card.bytes.len() < 300 * 1024, "{path}");
        let member = town.phone("Rina").await.get(path).await.ok();
        assert!(member.bytes == card.bytes, "{path}");
        let tag = card.headers[header::ETAG].to_str().unwrap();
        let known = town.stranger().with(header::IF_NONE_MATCH, tag).get(path).await;
        assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    }
    for nowhere in ["1/2027-02-26", "9/2027-02-27", "1/2027-02-31", "x/y", "1/2027-2-27"] {
        let path = format!("/baca-yuk/kegiatan/{nowhere}/kartu.jpg");
        assert_eq!(town.stranger().get(&path).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    let emblem = town.stranger().get("/baca-yuk/emblem.svg").await.ok();
    assert_eq!(emblem.headers[header::CONTENT_TYPE], "image/svg+xml");
    emblem.has("<svg");
}

#[tokio::test]
async fn the_stream_tells_the_newest_and_ends_with_the_session() {
    let town = Town::new().await;
    let token = town.host.open_session(town.home.id, MemberId(2)).await.unwrap();
    let outside = town.stranger().get("/baca-yuk/alur").await;
    assert_eq!(outside.status, StatusCode::SEE_OTHER);
    let request = axum::http::Request::builder()
        .method(Method::GET)
        .uri("/baca-yuk/alur")
        .header(header::COOKIE, HeaderValue::from_str(&format!("percik-{SLUG}={token}")).unwrap())
        .header(header::ACCEPT_ENCODING, "br")
        .body(Body::empty())
        .unwrap();
    let answer = town.router.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/event-stream");
    assert_eq!(answer.headers()["x-accel-buffering"], "no");
    assert!(!answer.headers().contains_key(header::CONTENT_ENCODING));
    let mut events = answer.into_body().into_data_stream();
    let before = town.home.seq();
    let first = String::from_utf8(events.next().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(first.contains(&format!("data: {before}")) && first.contains("retry: 3000"), "{first}");
    town.ask(RINA, saturdays("Pojok baca", "2026-11-28", Welcome::Everyone)).await;
    let second = String::from_utf8(events.next().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(second.contains(&format!("data: {}", town.home.seq())) && town.home.seq() > before, "{second}");
    town.host.close_session(&token).await.unwrap();
    town.ask(RINA, saturdays("Pojok tulis", "2026-11-28", Welcome::Everyone)).await;
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_new_community_is_told_what_comes_first() {
    let town = Town::new().await;
    on(&town, Day::at(START, Zone::Wib), "10:00");
    let page = town.phone("Rina").await.get("/baca-yuk").await.ok();
    page.has("Tidak ada yang menunggu Anda")
        .has("Belum ada kegiatan")
        .has("/baca-yuk/kegiatan/baru")
        .has("<b>Yusuf</b> bergabung");
    town.stranger().get("/baca-yuk").await.ok().has("Gabung").lacks("Berikutnya");
}

/// The second answer comes from the doorstep: nobody can tell, and nobody gets another's.
#[tokio::test]
async fn what_is_handed_out_at_the_doorstep_is_what_the_page_answers() {
    let town = Town::new().await;
    for phone in [town.stranger(), town.phone("Rina").await, town.phone("Dewi").await] {
        let phone = phone.with(header::ACCEPT_ENCODING, "br");
        let (drawn, handed_out) = (phone.get("/baca-yuk").await.ok(), phone.get("/baca-yuk").await.ok());
        assert_eq!(drawn.bytes, handed_out.bytes);
        let named =
            |answer: &HeaderMap| answer.keys().map(|it| it.as_str().to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(named(&drawn.headers), named(&handed_out.headers));
        for name in
            [header::ETAG, header::CACHE_CONTROL, header::CONTENT_ENCODING, header::CONTENT_SECURITY_POLICY]
        {
            assert_eq!(drawn.headers[&name], handed_out.headers[&name]);
        }
        let tag = handed_out.headers[header::ETAG].to_str().unwrap();
        assert_eq!(
            phone.clone().with(header::IF_NONE_MATCH, tag).get("/baca-yuk").await.status,
            StatusCode::NOT_MODIFIED
        );
    }
    town.phone("Rina").await.get("/baca-yuk").await.ok().has("Menunggu Anda");
    town.stranger().get("/baca-yuk").await.ok().lacks("Menunggu Anda");
}
