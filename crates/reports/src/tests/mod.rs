//! Files are read again with a reader that is not ours.

mod file;
mod hostile;
mod words;

use std::sync::Arc;

use crate::{Block, Document, FooterWords, Letterhead, Photo, Signature, Wrong, pdf};

/// What is said on the pages, a string a page.
pub fn said(bytes: &[u8]) -> Vec<String> {
    let file = lopdf::Document::load_mem(bytes).unwrap();
    let pages = file.get_pages();
    pages.keys().map(|page| file.extract_text(&[*page]).unwrap().replace('\n', " ")).collect()
}

/// The structure elements of a kind, as dictionaries.
pub fn elements(bytes: &[u8], kind: &str) -> Vec<lopdf::Dictionary> {
    let file = lopdf::Document::load_mem(bytes).unwrap();
    let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok());
    let of_kind = dictionaries.filter(|it| {
        it.has(b"P")
            && it.get(b"S").and_then(lopdf::Object::as_name).is_ok_and(|name| name == kind.as_bytes())
    });
    of_kind.cloned().collect()
}

pub fn text_of(dictionary: &lopdf::Dictionary, key: &[u8]) -> String {
    lopdf::decode_text_string(dictionary.get(key).unwrap()).unwrap()
}

pub fn paper(blocks: Vec<Block>) -> Document {
    Document {
        title: "Laporan semester pertama".into(),
        language: "id".into(),
        author: "Sari Wulandari".into(),
        letterhead: Letterhead {
            name: "Baca Yuk!".into(),
            place: "Kampung Cisarua".into(),
            lines: vec!["percik.example/baca-yuk".into()],
            emblem_svg: charts::emblem(&[7; 16], 64),
        },
        date: "30 Juni 2026".into(),
        blocks,
        footer: FooterWords("Halaman {page} dari {pages}".into()),
        signed_at: "Cipanas, 24 November 2026".into(),
        signatures: vec![Signature { role: "Koordinator".into(), name: "Sari Wulandari".into() }],
        made: None,
    }
}

pub fn bytes(blocks: Vec<Block>) -> Vec<u8> {
    pdf(&paper(blocks)).unwrap()
}

pub fn photo(width: u16, height: u16) -> Photo {
    Photo {
        jpeg: Arc::new(jpeg(width, height)),
        alt: "Anak-anak membaca".into(),
        caption: "Sabtu sore".into(),
    }
}

/// A grey JPEG of this size without its pixels: all that a file needs to take it in.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8, 0xff, 0xdb, 0, 67, 0];
    out.extend([1; 64]);
    out.extend([0xff, 0xc0, 0, 11, 8]);
    out.extend(height.to_be_bytes());
    out.extend(width.to_be_bytes());
    out.extend([1, 1, 0x11, 0]);
    for table in [0, 0x10] {
        out.extend([0xff, 0xc4, 0, 20, table, 1]);
        out.extend([0; 16]);
    }
    out.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9]);
    out
}
