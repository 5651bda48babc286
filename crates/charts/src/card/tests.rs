//! Every card with words that people really have, and with those that break pictures.

use resvg::usvg::roxmltree::Document;

use super::*;

const SEED: &[u8; 16] = b"baca yuk cipanas";
const HEADLINE: Headline = Headline { before: "10", after: "60", caption: "anak dalam 3 bulan" };
const DATE: DateBadge = DateBadge { weekday: "Sab", day: 28, month: "Nov" };

const WORDS: [&str; 7] = [
    "Baca Yuk!",
    "",
    "مجلس تعليم القرآن",
    "🎉👨‍👩‍👧📚",
    "<script>alert(\"1\")</script> & ]]>",
    "Perkumpulan Pemuda-Pemudi Peduli Pendidikan Anak Usia Dini dan Literasi Lereng Gunung Gede Pangrango Kecamatan Cipanas",
    "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
];

fn cards<'a>(words: &'a str, points: &'a [Point]) -> Vec<Card<'a>> {
    let headline = Headline { before: words, after: words, caption: words };
    let date = DateBadge { weekday: words, day: 31, month: words };
    let community = |headline, points| Card::Community {
        name: words,
        purpose: words,
        place: words,
        seed: SEED,
        headline,
        points,
    };
    let gathering = |cancelled, shape| Card::Gathering {
        community: words,
        seed: SEED,
        title: words,
        when: words,
        place: words,
        date,
        cancelled,
        shape,
    };
    let story = |headline, shape| Card::Story {
        community: words,
        place: words,
        seed: SEED,
        title: words,
        headline,
        shape,
    };
    vec![
        community(None, points),
        community(Some(headline), points),
        community(Some(HEADLINE), &[]),
        gathering(None, Shape::Link),
        gathering(Some(words), Shape::Link),
        gathering(Some(words), Shape::Square),
        gathering(None, Shape::Tall),
        Card::Invitation { community: words, seed: SEED, sentence: words },
        story(None, Shape::Link),
        story(Some(headline), Shape::Link),
        story(Some(HEADLINE), Shape::Square),
        story(None, Shape::Tall),
        story(Some(headline), Shape::Tall),
    ]
}

fn check_png(card: &Card) {
    let bytes = png(card).unwrap();
    assert!(bytes.len() < 300_000, "{} bytes", bytes.len());
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    let canvas = tiny_skia::Pixmap::decode_png(&bytes).unwrap();
    assert_eq!((canvas.width(), canvas.height()), card.size());
    assert!(canvas.pixels().iter().all(|pixel| pixel.is_opaque()));
}

#[test]
fn any_words_give_a_well_formed_drawing_on_the_sheet() {
    let far = [Point { x: i64::MIN, value: -7 }, Point { x: i64::MAX, value: i64::MAX }];
    for words in WORDS {
        for (card, photo) in cards(words, &far).into_iter().flat_map(|it| [(it, false), (it, true)]) {
            let drawing = drawing(&card, photo);
            let (across, down) = card.size();
            let (across, floor) = (i64::from(across), i64::from(down) - (i64::from(HEIGHT) - sheet::FLOOR));
            let frame = card.shape().map(|shape| Frame::of(shape, photo));
            let highest = frame.map_or(40, |frame| frame.top - 16);
            assert!(!drawing.contains("<script"), "{words}");
            let document = Document::parse(&drawing).unwrap();
            for text in document.descendants().filter(|node| node.has_tag_name("text")) {
                let number = |name| text.attribute(name).unwrap().parse::<i64>().unwrap();
                let weight = if number("font-weight") == 800 {
                    letters::Weight::Heavy
                } else {
                    letters::Weight::Medium
                };
                let wide = letters::width(text.text().unwrap_or_default(), weight, number("font-size"));
                let left =
                    number("x") - if text.attribute("text-anchor") == Some("middle") { wide / 2 } else { 0 };
                let end = frame.map_or(across - 60, |frame| frame.right + 12);
                assert!(
                    left >= 60 && left + wide <= end,
                    "{words}: {:?} at {left}, {wide} wide",
                    text.text()
                );
                assert!(
                    (highest..=floor).contains(&number("y")),
                    "{words}: {:?} at {}",
                    text.text(),
                    number("y")
                );
            }
        }
    }
}

#[test]
fn a_card_is_a_png_of_the_right_size_below_300_kilobytes() {
    let points = crate::growth::tests::thirteen_weeks();
    let purpose = "Mengajak anak sekitar rajin membaca";
    check_png(&Card::Community {
        name: "Baca Yuk!",
        purpose,
        place: "Cipanas · pendidikan",
        seed: SEED,
        headline: Some(HEADLINE),
        points: &points,
    });
    for card in cards(WORDS[5], &points).iter().skip(3) {
        check_png(card);
    }
    check_png(&Card::Invitation { community: WORDS[2], seed: SEED, sentence: WORDS[3] });
}

#[test]
fn words_are_painted_not_only_written() {
    let ink = |sentence| {
        let bytes = png(&Card::Invitation { community: "", seed: SEED, sentence }).unwrap();
        let canvas = tiny_skia::Pixmap::decode_png(&bytes).unwrap();
        canvas
            .pixels()
            .iter()
            .filter(|pixel| pixel.red() < 130 && pixel.blue() > 60 && pixel.blue() < 100)
            .count()
    };
    let (without, with) = (ink(""), ink("Rina mengajak Anda bergabung"));
    assert!(with > without + 2_000, "{without} {with}");
}

#[test]
fn a_card_shows_its_words() {
    let card = Card::Gathering {
        community: "Baca Yuk!",
        seed: SEED,
        title: "Pojok baca & dongeng",
        when: "Sabtu, 28 November · 09.00 WIB",
        place: "Balai desa",
        date: DATE,
        cancelled: Some("Dibatalkan"),
        shape: Shape::Link,
    };
    let drawing = drawing(&card, false);
    for words in
        ["Baca Yuk!", "Pojok baca", "&amp; dongeng", "Balai desa", "SAB", ">28<", "NOV", "Dibatalkan"]
    {
        assert!(drawing.contains(words), "{words}");
    }
}

#[test]
fn a_photo_lies_in_its_place_and_no_other() {
    for shape in [Shape::Link, Shape::Square, Shape::Tall] {
        let card =
            Card::Story { community: "", place: "", seed: SEED, title: "", headline: Some(HEADLINE), shape };
        let (width, height) = photo_size(shape);
        let rgb = [1, 2, 3].repeat(width as usize * height as usize);
        let photo = Pixels { width, height, rgb };
        let (with, without) = (pixels(&card, Some(&photo)).unwrap(), pixels(&card, None).unwrap());
        let laid = |it: &Pixels| it.rgb.chunks_exact(3).filter(|it| *it == [1, 2, 3]).count();
        assert_eq!((laid(&with), laid(&without)), (width as usize * height as usize, 0), "{shape:?}");
        let cut = Pixels { rgb: photo.rgb[3..].to_vec(), ..photo.clone() };
        let narrow = Pixels { width: width - 1, ..photo };
        assert_eq!(pixels(&card, Some(&cut)).unwrap(), without, "{shape:?}");
        assert_eq!(pixels(&card, Some(&narrow)).unwrap(), without, "{shape:?}");
    }
}
