//! The file: pages, pictures, description, bookmarks, order of reading.

use super::*;
use crate::{Figure, Moment, Picture, Table};

const SENTENCE: &str = "Sejak Januari kami berkumpul setiap Sabtu sore di teras rumah Ibu Sari. ";

fn paragraph(sentences: usize) -> Block {
    Block::Paragraph(SENTENCE.repeat(sentences))
}

fn svg() -> Figure {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 100'><rect class='a' width='9' height='9'/>\
        <text x='9' y='50'>60</text></svg>";
    Figure {
        picture: Picture::Svg { svg: svg.into(), style: ".a{fill:var(--ember)}".into() },
        alt: "Dari 10 menjadi 60".into(),
        caption: "Anak yang hadir".into(),
        width: None,
    }
}

#[test]
fn twelve_pages_with_twenty_photos() {
    let mut blocks = vec![Block::Heading(1, "Foto".into())];
    blocks.push(Block::Photos((0..20).map(|at| photo(1280, if at % 5 == 0 { 1900 } else { 853 })).collect()));
    for at in 0..30 {
        blocks.push(Block::Heading(2, format!("Bagian {at}")));
        blocks.extend((0..2).map(|_| paragraph(6)));
    }
    let bytes = bytes(blocks);
    let said = said(&bytes);
    assert_eq!(said.len(), 12);
    for (at, page) in said.iter().enumerate() {
        assert!(page.contains(&format!("Halaman {} dari 12", at + 1)), "{page}");
        assert_eq!(page.matches("Laporan semester pertama").count(), 1);
    }
    let figures = elements(&bytes, "Figure");
    assert_eq!(figures.len(), 20);
    assert!(figures.iter().all(|figure| text_of(figure, b"Alt") == "Anak-anak membaca"));
    assert!(said.last().unwrap().contains("Koordinator"));
}

#[test]
fn photos_go_in_as_they_are() {
    let photo = photo(1280, 853);
    let jpeg = Arc::clone(&photo.jpeg);
    let bytes = bytes(vec![Block::Photos(vec![photo])]);
    assert!(bytes.windows(jpeg.len()).any(|part| part == jpeg.as_slice()));
}

#[test]
fn numbers_and_words_are_found_in_its_text() {
    let table = Table {
        head: vec!["Keperluan".into(), "Keluar".into()],
        rows: vec![vec!["Rak buku".into(), "Rp1.450.000".into()], vec!["Cat".into()]],
        numeric: vec![1],
    };
    let blocks = vec![
        Block::Facts(vec![("Anak hadir".into(), "10 → 60".into())]),
        Block::Table(table),
        Block::List(vec!["Pojok baca kedua".into()]),
        Block::Quote("Sekarang ia yang mengajak".into()),
        Block::Figure(svg()),
        Block::Rule,
    ];
    let said = said(&bytes(blocks)).concat();
    for words in [
        "Baca Yuk!",
        "Kampung Cisarua",
        "Laporan semester pertama",
        "30 Juni 2026",
        "Anak hadir",
        "10 › 60",
        "Keperluan",
        "Rp1.450.000",
        "Pojok baca kedua",
        "Sekarang ia yang mengajak",
        "Anak yang hadir",
        "Koordinator",
        "Halaman 1 dari 1",
    ] {
        assert!(said.contains(words), "{words} is not in {said}");
    }
}

#[test]
fn each_part_is_tagged_as_what_it_is() {
    let table = Table { head: vec!["A".into()], rows: vec![vec!["1".into()], vec![]], numeric: vec![0] };
    let bytes = bytes(vec![
        Block::Heading(1, "Bagian".into()),
        Block::Heading(3, "Di bawahnya".into()),
        Block::List(vec!["satu".into(), "dua".into()]),
        Block::Table(table),
        Block::Facts(vec![("a".into(), "b".into())]),
        Block::Quote("kata".into()),
        Block::Figure(svg()),
    ]);
    let rows = [
        ("Document", 1),
        ("H1", 1),
        ("H2", 1),
        ("H3", 1),
        ("H4", 0),
        ("L", 1),
        ("LI", 2),
        ("Lbl", 2),
        ("LBody", 2),
        ("Table", 2),
        ("THead", 1),
        ("TBody", 1),
        ("TR", 4),
        ("TH", 2),
        ("TD", 3),
        ("BlockQuote", 1),
        ("Figure", 1),
        ("Caption", 1),
    ];
    for (kind, count) in rows {
        assert_eq!(elements(&bytes, kind).len(), count, "{kind}");
    }
    assert_eq!(text_of(&elements(&bytes, "Figure")[0], b"Alt"), "Dari 10 menjadi 60");
}

#[test]
fn it_says_its_title_language_and_author() {
    let file = lopdf::Document::load_mem(&bytes(vec![])).unwrap();
    let catalog = file.catalog().unwrap();
    assert_eq!(text_of(catalog, b"Lang"), "id");
    let mark = file.dereference(catalog.get(b"MarkInfo").unwrap()).unwrap().1.as_dict().unwrap();
    assert!(mark.get(b"Marked").unwrap().as_bool().unwrap());
    let info = file.dereference(file.trailer.get(b"Info").unwrap()).unwrap().1.as_dict().unwrap();
    assert_eq!(text_of(info, b"Title"), "Laporan semester pertama");
    assert_eq!(text_of(info, b"Author"), "Sari Wulandari");
    assert!(!info.has(b"CreationDate"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = paper(vec![Block::Figure(svg()), Block::Photos(vec![photo(30, 20)]), paragraph(30)]);
    let first = pdf(&document).unwrap();
    assert_eq!(first, pdf(&document).unwrap());
    let made = Moment { year: 2026, month: 6, day: 30, hour: 9, minute: 5, second: 0 };
    let dated = pdf(&Document { made: Some(made), ..document }).unwrap();
    assert!(dated.windows(16).any(|part| part == b"D:20260630090500"));
    assert!(!first.windows(12).any(|part| part == b"CreationDate"));
}

#[test]
fn headings_are_bookmarks() {
    let bytes = bytes(vec![
        Block::Heading(1, "Satu".into()),
        Block::Heading(2, "Di dalam".into()),
        Block::Heading(1, "Dua".into()),
    ]);
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let titles = file.objects.values().filter_map(|object| object.as_dict().ok());
    let mut titles: Vec<String> =
        titles.filter(|it| it.has(b"Dest") || it.has(b"A")).map(|it| text_of(it, b"Title")).collect();
    titles.sort();
    assert_eq!(titles, ["Di dalam", "Dua", "Laporan semester pertama", "Satu"]);
}

#[test]
fn a_heading_never_stands_at_the_foot() {
    for lines in 25..50 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| paragraph(1)).collect();
        blocks.push(Block::Heading(1, "Kepala bagian".into()));
        blocks.push(Block::Paragraph(format!("Awal kalimat. {}", SENTENCE.repeat(8))));
        let said = said(&bytes(blocks));
        let page = said.iter().find(|page| page.contains("Kepala bagian")).unwrap();
        assert!(page.contains("Awal kalimat"), "{lines}");
    }
}

#[test]
fn a_table_repeats_its_head_on_every_page() {
    let rows = (0..120).map(|at| vec![format!("baris {at}"), at.to_string()]).collect();
    let table = Table { head: vec!["Keperluan".into(), "Jumlah".into()], rows, numeric: vec![1] };
    let bytes = bytes(vec![Block::Table(table)]);
    let said = said(&bytes);
    assert!(said.len() > 2);
    assert!(said.iter().filter(|page| page.contains("baris")).all(|page| page.contains("Keperluan")));
    assert_eq!(elements(&bytes, "TH").len(), 2, "it is read aloud once");
    assert_eq!(elements(&bytes, "TR").len(), 121);
}

#[test]
fn what_is_kept_together_shares_a_page() {
    for lines in 30..45 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| paragraph(1)).collect();
        let parts = (0..6).map(|at| Block::Paragraph(format!("Bagian {at}."))).collect();
        blocks.push(Block::KeepTogether(parts));
        let said = said(&bytes(blocks));
        assert!(said.iter().any(|page| page.contains("Bagian 0") && page.contains("Bagian 5")), "{lines}");
    }
}

#[test]
fn pictures_that_are_none_are_refused() {
    let photo = Photo { jpeg: Arc::new(b"GIF89a".to_vec()), ..photo(1, 1) };
    assert!(matches!(pdf(&paper(vec![Block::Photos(vec![photo])])), Err(Wrong::Jpeg(_))));
    let picture = Picture::Svg { svg: "<html>".into(), style: String::new() };
    assert!(matches!(pdf(&paper(vec![Block::Figure(Figure { picture, ..svg() })])), Err(Wrong::Svg(_))));
}

#[test]
fn a_drawing_reads_no_file() {
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs");
    let svg_text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='{here}' width='9' height='9'/></svg>"
    );
    let picture = Picture::Svg { svg: svg_text, style: String::new() };
    let bytes = bytes(vec![Block::Figure(Figure { picture, ..svg() })]);
    assert_eq!(said(&bytes).len(), 1);
}
