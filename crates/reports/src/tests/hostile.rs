//! Whatever is written, there is a file and it can be read.

use super::*;
use crate::{Figure, Picture, Table};
use proptest::prelude::*;

fn everywhere(words: &str) -> Document {
    let cells = vec![words.to_owned(), words.to_owned()];
    let table =
        Table { head: cells.clone(), rows: vec![cells.clone(), vec![], cells.clone()], numeric: vec![0, 9] };
    let blocks = vec![
        Block::Heading(9, words.into()),
        Block::Paragraph(words.into()),
        Block::Quote(words.into()),
        Block::List(cells),
        Block::Facts(vec![(words.into(), words.into())]),
        Block::Table(table),
        Block::Photos(vec![
            Photo { alt: words.into(), caption: words.into(), ..photo(1, 16_000) },
            Photo { alt: String::new(), caption: String::new(), ..photo(16_000, 1) },
        ]),
        Block::KeepTogether(vec![Block::Paragraph(words.into())]),
    ];
    Document {
        title: words.into(),
        language: "id".into(),
        author: words.into(),
        letterhead: Letterhead {
            name: words.into(),
            place: words.into(),
            lines: vec![words.into()],
            emblem_svg: String::new(),
        },
        date: words.into(),
        blocks,
        footer: FooterWords(words.into()),
        signed_at: words.into(),
        signatures: vec![Signature { role: words.into(), name: words.into() }; 3],
        made: None,
    }
}

#[test]
fn an_empty_document_is_one_page() {
    assert_eq!(said(&pdf(&Document::default()).unwrap()).len(), 1);
    let nothing = Document {
        blocks: vec![
            Block::Photos(vec![]),
            Block::List(vec![]),
            Block::Facts(vec![]),
            Block::Table(Table::default()),
            Block::Table(Table { rows: vec![vec![]], ..Table::default() }),
            Block::Table(Table { head: vec!["Kepala".into()], ..Table::default() }),
            Block::KeepTogether(vec![]),
        ],
        ..everywhere("")
    };
    assert_eq!(said(&pdf(&nothing).unwrap()).len(), 1);
}

#[test]
fn a_word_without_end_is_broken() {
    let word = "w".repeat(100_000);
    let bytes = bytes(vec![Block::Paragraph(word), Block::Paragraph("Sesudahnya.".into())]);
    let said = said(&bytes);
    assert!(said.len() > 20);
    assert_eq!(said.concat().matches('w').count(), 100_000);
    assert!(said.concat().contains("Sesudahnya."));
}

#[test]
fn hostile_words_are_drawn_or_left_out() {
    let rows = [
        "\0\u{1}\u{7}\u{1b}[31m\u{7f}\u{85}\u{9f}",
        "\u{200b}\u{200d}\u{200e}\u{202e}\u{2066}\u{feff}\u{ad}",
        "\u{fffe}\u{ffff}\u{fffd}\u{e000}\u{10ffff}",
        "مجلس الهدى ﷽ שלום",
        "👨‍👩‍👧‍👦🏳️‍🌈🇮🇩1️⃣",
        "ꦲꦏ꧀ꦱꦫꦗꦮ 中文 ไทย हिन्दी",
        "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{308}a\u{301}\u{489}",
        "</title><script>alert(1)</script> ]]> & \" ' \\ ( ) %%EOF",
        "{page}{pages}{{page}}",
        "\r\n\t\u{b}\u{c}\u{2028}\u{2029}\u{3000}",
    ];
    for words in rows {
        let bytes = pdf(&everywhere(words)).unwrap_or_else(|wrong| panic!("{words:?}: {wrong}"));
        assert!(!said(&bytes).is_empty(), "{words:?}");
    }
}

#[test]
fn a_cell_higher_than_a_page_goes_on() {
    let tall = "kata ".repeat(1500);
    let table = Table { head: vec![tall.clone(); 2], rows: vec![vec![tall.clone(); 12]], numeric: vec![] };
    let together = Block::KeepTogether(vec![Block::Paragraph(tall)]);
    assert!(said(&bytes(vec![together, Block::Table(table)])).len() > 10);
}

#[test]
fn drawings_of_any_shape_are_drawn() {
    let rows = [
        "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='100000'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='100000' height='1'><rect width='1e30' height='1'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g opacity='.5' clip-path='url(#c)'>\
         <clipPath id='c'><circle r='3'/></clipPath><path d='M0 0L9 9' stroke='url(#g)' stroke-dasharray='1 2'/></g>\
         <radialGradient id='g'><stop stop-color='red'/><stop offset='1' stop-opacity='0'/></radialGradient></svg>",
    ];
    for svg in rows {
        for width in [None, Some(0), Some(u16::MAX)] {
            let picture = Picture::Svg { svg: svg.into(), style: "} {".into() };
            let figure = Figure { picture, alt: "a".into(), caption: String::new(), width };
            assert_eq!(said(&bytes(vec![Block::Figure(figure)])).len(), 1, "{svg}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_words_panic(words in any::<String>(), more in "\\PC{0,400}") {
        for words in [words, more] {
            prop_assert!(pdf(&everywhere(&words)).is_ok(), "{words:?}");
        }
    }
}
