//! What is kept about oneself: taken along with its pictures, corrected where it stands, consents withdrawn at once.

use axum::http::{StatusCode, header};
use community::{
    kernel::{By, MemberId, PhotoId, StoryId},
    photos::{self, Consent, People, Shot},
    stories,
};

use crate::testing::Town;

const DEWI: By = By::Member(MemberId(2));
const KEPT: &str = "/baca-yuk/saya/data";
const PHOTO: PhotoId = PhotoId(1);

/// Dewi has added a picture, written down whose yes it has, shown it, and told a story with it.
async fn town() -> (Town, community::photos::Files) {
    let town = Town::new().await;
    let mut png = vec![];
    let pixels = image::RgbImage::from_fn(640, 480, |x, y| image::Rgb([(x / 3) as u8, (y / 2) as u8, 90]));
    pixels.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    let shot =
        crate::shot(&town.host.media, town.home.id, town.host.media.turn().await.unwrap(), (png, None))
            .await
            .unwrap();
    let Shot::Picture { files } = shot else { panic!("a picture") };
    let caption = "Rak <b>baru</b>".into();
    let consent = Consent { who: "Bu Tati".into(), words: "Boleh tampil?".into() };
    for command in [
        photos::Command::Add { shot, people: People::Children, caption, occasion: None },
        photos::Command::Consent { photo: PHOTO, consent },
        photos::Command::Show { photo: PHOTO },
    ] {
        town.ask(DEWI, command).await;
    }
    let telling = stories::Telling {
        title: "Sabtu pagi".into(),
        words: "Satu. <script>alert(1)</script>".into(),
        thanks: "".into(),
        photos: vec![PHOTO],
        occasion: None,
    };
    town.ask(DEWI, stories::Command::Draft { telling }).await;
    town.ask(DEWI, stories::Command::Publish { story: StoryId(1), version: 1 }).await;
    (town, files)
}

#[tokio::test]
async fn one_file_holds_words_and_pictures_and_needs_no_network() {
    let (town, files) = town().await;
    let dewi = town.phone("Dewi").await;
    dewi.get(KEPT).await.ok().has("/saya/data.html").has("/saya/data.json").has("/saya/keluar");
    let file = dewi.get("/baca-yuk/saya/data.html").await.ok();
    let named = "attachment; filename=\"data-saya-baca-yuk.html\"";
    assert_eq!(file.headers[header::CONTENT_DISPOSITION], named);
    assert_eq!(file.headers[header::CACHE_CONTROL], "no-store");
    file.has("Sabtu pagi")
        .has("Rak &lt;b&gt;baru&lt;/b&gt; · 24 November 2026")
        .lacks("<b>baru")
        .lacks("<script");
    file.has("Bu Tati setuju 24 November 2026").has("Boleh tampil?").lacks("src=\"/").lacks("<link");
    use base64::{Engine, engine::general_purpose::STANDARD};
    let picture = town.host.media.read(town.home.id, files.phone).await.unwrap();
    file.has(&STANDARD.encode(picture));
    assert!(file.text.ends_with("</body></html>"));
    // Of others nothing is in it.
    let asep = town.phone("Asep").await.get("/baca-yuk/saya/data.html").await.ok();
    asep.lacks("data:image").lacks("Sabtu pagi").lacks("Bu Tati");
    let stranger = town.stranger().get("/baca-yuk/saya/data.html").await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_one_wrote_leads_to_where_it_is_corrected() {
    let (town, _) = town().await;
    let page = town.phone("Dewi").await.get(KEPT).await.ok();
    page.has("/baca-yuk/saya/nama").has("/baca-yuk/saya/kunci").has("href=\"/baca-yuk/foto/1\"");
    page.has("href=\"/baca-yuk/cerita/1\"").has("Buka tempatnya");
}

#[tokio::test]
async fn a_consent_that_is_withdrawn_takes_effect_at_once_everywhere() {
    let (town, files) = town().await;
    let (dewi, stranger) = (town.phone("Dewi").await, town.stranger());
    let file = format!("/baca-yuk/foto/1/phone/{}.jpg", files.phone);
    let public = ["/baca-yuk", "/baca-yuk/foto", "/baca-yuk/cerita/1"];
    for page in public {
        stranger.get(page).await.ok().has(&files.phone.to_string()[..20]);
    }
    let feed = stranger.get("/baca-yuk/cerita.json").await.ok();
    let link = files.wide.to_string();
    let page = dewi.get(KEPT).await.ok();
    page.has("Bu Tati setuju").has("Boleh tampil?").has("/foto/1/tarik").has("Tampil untuk umum");
    // Whoever neither took it nor wrote the yes down is not shown it.
    town.phone("Asep").await.get(KEPT).await.ok().lacks("Bu Tati");
    let withdrawn = dewi.post("/baca-yuk/foto/1/tarik", &[("back", KEPT)]).await;
    assert_eq!((withdrawn.status, withdrawn.location()), (StatusCode::SEE_OTHER, KEPT));
    dewi.get(KEPT).await.ok().lacks("Bu Tati setuju");
    assert_eq!(stranger.get(&file).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get("/baca-yuk/foto/1").await.status, StatusCode::NOT_FOUND);
    for page in
        public.into_iter().chain(["/baca-yuk/cerita.atom", "/cerita.atom", "/baca-yuk/laporan/2026-11"])
    {
        stranger
            .get(page)
            .await
            .ok()
            .lacks(&files.phone.to_string()[..20])
            .lacks(&link[..20])
            .lacks("Rak &lt;b");
    }
    let feed_after = stranger.get("/baca-yuk/cerita.json").await.ok();
    assert!(!feed_after.text.contains(&link) || !feed.text.contains(&link));
    stranger.get("/baca-yuk/cerita/1/kartu-persegi.jpg").await.ok();
    // Members keep it.
    dewi.get(&file).await.ok();
}
