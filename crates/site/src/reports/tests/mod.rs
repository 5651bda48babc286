//! Reports through the pages: page and file tell the same, and outsiders' files no more than their pages.

mod grants;
mod preparing;

use axum::http::{StatusCode, header};
use community::{
    gatherings::{self, Band, Details, OccasionId, Plan, Sort, Welcome},
    kernel::{By, ClockTime, GatheringId, MemberId, PhotoId, TaskId, Text},
    photos::{People, Shot},
    tasks,
};

use crate::testing::{START, Seen, Town};

const RINA: By = By::Member(MemberId(1));
const MONTH: &str = "/baca-yuk/laporan/2026-11";
const FILE: &str = "/baca-yuk/laporan/2026-11.pdf";

fn x(words: &str) -> Text {
    Text::new(words)
}

async fn gathering(town: &Town, number: u32, title: &str, welcome: Welcome, children: i64) {
    let details = Details {
        title: x(title),
        time: ClockTime::new(8, 0).unwrap(),
        minutes: 60,
        place: x("Balai desa"),
        note: x(""),
        roles: vec![],
    };
    let day = town.home.read(|it| it.today(START));
    let plan = Plan { details, sort: Sort::Class, welcome, day, repeats: None };
    town.ask(RINA, gatherings::Command::Schedule { plan }).await;
    let occasion = OccasionId { gathering: GatheringId(number), day };
    let (band, familiarity) = (Band::To12, Default::default());
    town.ask(RINA, gatherings::Command::Count { occasion, band, familiarity, change: children }).await;
}

/// Twelve children at an open gathering, three at another one, seven among members; a task that Dewi finished.
async fn november() -> Town {
    let town = Town::new().await;
    gathering(&town, 1, "Dongeng sore", Welcome::Everyone, 12).await;
    gathering(&town, 2, "Lomba gambar", Welcome::Everyone, 3).await;
    gathering(&town, 3, "Rapat xdalam", Welcome::Members, 7).await;
    let (what, owner) = (x("Beli rak xtugas"), Some(MemberId(2)));
    town.ask(RINA, tasks::Command::Add { what, owner, due: None, from: None, decision: None }).await;
    town.ask(By::Member(MemberId(2)), tasks::Command::Finish { task: TaskId(1) }).await;
    town
}

fn file(seen: &Seen) -> lopdf::Document {
    assert_eq!(
        (seen.status, &seen.headers[header::CONTENT_TYPE]),
        (StatusCode::OK, &"application/pdf".parse().unwrap())
    );
    lopdf::Document::load_mem(&seen.bytes).unwrap()
}

/// All that is said in the file.
fn said(seen: &Seen) -> String {
    let file = file(seen);
    let pages: Vec<u32> = file.get_pages().keys().copied().collect();
    file.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn photos_in(seen: &Seen) -> usize {
    let image = |it: &lopdf::Object| {
        it.as_stream().is_ok_and(|it| {
            it.dict.get(b"Subtype").is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"Image"))
        })
    };
    file(seen).objects.values().filter(|it| image(it)).count()
}

/// A photo with somebody in it, with its files.
async fn photo(town: &Town, people: People, shade: u8) {
    let mut png = vec![];
    let pixels = image::RgbImage::from_pixel(640, 480, image::Rgb([shade, 90, 40]));
    pixels.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    let shot = crate::photos::shot(
        &town.host.media,
        town.home.id,
        town.host.media.turn().await.unwrap(),
        (png, None),
    )
    .await
    .unwrap();
    let add = community::photos::Command::Add { shot, people, caption: x("Rak baru"), occasion: None };
    town.ask(RINA, add).await;
}

#[tokio::test]
async fn what_the_page_tells_the_file_tells() {
    let town = november().await;
    let rina = town.phone("Rina").await;
    let page = rina.get(MONTH).await.ok();
    let pdf = rina.get(FILE).await;
    let said = said(&pdf);
    for told in
        ["Laporan November 2026", "Dongeng sore", "Rapat xdalam", "Beli rak xtugas", "Dewi", "22", "12"]
    {
        page.has(told);
        assert!(said.contains(told), "{told} is missing in {said}");
    }
    assert_eq!(
        pdf.headers[header::CONTENT_DISPOSITION],
        "inline; filename=\"laporan-baca-yuk-2026-11-anggota.pdf\""
    );
    assert!(said.contains("Mengetahui") && said.contains("Halaman 1 dari "), "{said}");
    assert_eq!(pdf.headers[header::CACHE_CONTROL], "private, no-cache");
    for span in ["2026-t4", "2026", "kegiatan-1-2026-11-24"] {
        rina.get(&format!("/baca-yuk/laporan/{span}")).await.ok().has("Dongeng sore");
        rina.get(&format!("/baca-yuk/laporan/{span}.pdf")).await.ok();
    }
    rina.get("/baca-yuk/laporan").await.ok().has(MONTH).has("/laporan/kegiatan-3-2026-11-24");
    let english = rina.clone().with(header::ACCEPT_LANGUAGE, "en").get(FILE).await;
    assert!(self::said(&english).contains("Report for November 2026"));
}

#[tokio::test]
async fn an_outsiders_file_tells_no_more_than_their_page() {
    let town = november().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    // Kept for members first: it must not be handed to others.
    rina.get(FILE).await.ok();
    let page = stranger.get(MONTH).await.ok();
    let open = stranger.get(FILE).await;
    let chosen = rina.get(&format!("{FILE}?untuk=umum")).await;
    for pdf in [&open, &chosen] {
        let said = said(pdf);
        for hidden in ["xdalam", "xtugas", "Dewi", "Rina", "Mengetahui"] {
            page.lacks(hidden);
            assert!(!said.contains(hidden), "{hidden} is in {said}");
        }
        assert!(!said.contains("22"), "{said}");
        for told in ["Dongeng sore", "<5", "setidaknya 13"] {
            assert!(said.contains(told), "{told} is missing in {said}");
        }
    }
    page.has("&lt;5").has("setidaknya 13");
    assert_eq!(open.headers[header::CACHE_CONTROL], "no-cache");
    assert_eq!(
        stranger.get("/baca-yuk/laporan/kegiatan-3-2026-11-24.pdf").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn photos_come_with_it_where_they_may_and_where_they_are() {
    let town = november().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    photo(&town, People::Nobody, 200).await;
    photo(&town, People::Children, 100).await;
    town.ask(RINA, community::photos::Command::Show { photo: PhotoId(1) }).await;
    assert_eq!(photos_in(&rina.get(FILE).await), 2);
    assert_eq!(photos_in(&stranger.get(FILE).await), 1);
    let chosen = async |query: &str| photos_in(&rina.get(&format!("{FILE}?pilih=foto&{query}")).await);
    assert_eq!(chosen("foto=2").await, 1);
    assert_eq!(chosen("foto=2&untuk=umum").await, 0);
    assert_eq!(chosen("foto=1&foto=2&foto=99&foto=x&untuk=umum").await, 1);
    assert_eq!(chosen("").await, 0);
    assert_eq!(photos_in(&stranger.get(&format!("{FILE}?pilih=foto&foto=2")).await), 1);
    assert_eq!(photos_in(&rina.get(FILE).await), 2);
    // A photo whose files never came.
    let shot = town.home.read(|it| it.photos.find(PhotoId(1)).unwrap().shot);
    let Shot::Picture { mut files } = shot else { panic!("a picture") };
    files.phone = community::kernel::MediaId([7; 32]);
    let (people, caption) = (People::Nobody, x("Hilang"));
    let lost =
        community::photos::Command::Add { shot: Shot::Picture { files }, people, caption, occasion: None };
    town.ask(RINA, lost).await;
    assert_eq!(photos_in(&rina.get(FILE).await), 2);
}

#[tokio::test]
async fn hostile_words_stay_words() {
    let town = Town::new().await;
    let hostile = "<script>alert(1)</script> \u{202e}%&)\\ 🦊 العربية";
    gathering(&town, 1, hostile, Welcome::Everyone, 12).await;
    let stranger = town.stranger();
    for path in [MONTH, "/baca-yuk/laporan/kegiatan-1-2026-11-24", "/baca-yuk/laporan"] {
        stranger.get(path).await.ok().lacks("<script>alert");
        if path != "/baca-yuk/laporan" {
            assert!(said(&stranger.get(&format!("{path}.pdf")).await).contains("alert(1)"));
        }
    }
}

#[tokio::test]
async fn there_is_no_report_of_nonsense_and_one_of_an_empty_month() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    rina.get(MONTH).await.ok().has("Tidak ada kegiatan yang tercatat.");
    assert!(said(&rina.get(FILE).await).contains("Tidak ada kegiatan yang tercatat."));
    for nonsense in [
        "9999",
        "9999-12",
        "2026-13",
        "0",
        "kegiatan-1-2026-11-24",
        "kegiatan-",
        "..%2f2026",
        "2026-11.pdf.pdf",
        "%00",
    ] {
        for path in [format!("/baca-yuk/laporan/{nonsense}"), format!("/baca-yuk/laporan/{nonsense}.pdf")] {
            if path.ends_with("/2026-11.pdf") {
                continue;
            }
            assert_eq!(rina.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn what_is_sent_around_is_short_and_tells_what_everyone_may_know() {
    let town = november().await;
    let rina = town.phone("Rina").await;
    let long = "Membaca nyaring bersama adik-adik ".repeat(2);
    gathering(&town, 4, long.trim(), Welcome::Everyone, 40).await;
    for (span, told) in [("2026-11", "Anak: setidaknya 53"), ("kegiatan-4-2026-11-24", "Anak: 40")] {
        let page = rina.get(&format!("/baca-yuk/laporan/{span}")).await.ok();
        let text = page.text.split("data-copy=\"").nth(1).and_then(|it| it.split('"').next()).unwrap();
        assert!(text.chars().count() <= 600, "{text}");
        assert!(text.contains(told) && text.ends_with(&format!("/baca-yuk/laporan/{span}")), "{text}");
    }
    // What only members may know of is not sent around at all.
    let of_one = rina.get("/baca-yuk/laporan/kegiatan-4-2026-11-24").await.ok();
    of_one
        .has("/baca-yuk/kegiatan/4/2026-11-24/kartu-persegi.jpg")
        .has("kartu-tegak.jpg")
        .has("2026-11-24/kartu.jpg");
    rina.get("/baca-yuk/laporan/2026-11").await.ok().lacks("kartu-persegi.jpg");
    rina.get("/baca-yuk/laporan/kegiatan-3-2026-11-24")
        .await
        .ok()
        .lacks("data-copy")
        .lacks("kartu-persegi.jpg")
        .lacks("untuk=umum\"");
}
