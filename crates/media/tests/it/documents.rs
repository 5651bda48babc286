//! Documents: kept byte for byte, if they are documents.

use crate::made::zip;
use media::{DocumentForm, Wrong, document, limits};

#[test]
fn documents_are_told_by_what_is_in_them() {
    let office = |folder: &str| zip(&[("[Content_Types].xml", "<Types/>"), (folder, "<x/>")]);
    let open = |kind: &str| zip(&[("mimetype", &format!("application/vnd.oasis.opendocument.{kind}"))]);
    for (bytes, form) in [
        (b"%PDF-1.7\n%%EOF".to_vec(), DocumentForm::Pdf),
        (office("word/document.xml"), DocumentForm::Docx),
        (office("xl/workbook.xml"), DocumentForm::Xlsx),
        (office("ppt/presentation.xml"), DocumentForm::Pptx),
        (open("text"), DocumentForm::Odt),
        (open("spreadsheet"), DocumentForm::Ods),
        (open("presentation"), DocumentForm::Odp),
    ] {
        let kept = document(bytes.clone()).unwrap();
        assert_eq!((kept.form, kept.bytes), (form, bytes));
        assert!(form.content_type().starts_with("application/"));
    }
}

#[test]
fn text_is_told_from_tables_and_from_what_nobody_types() {
    for (bytes, form) in [
        ("Notulen\n\nHadir: Rina, Dewi\n", DocumentForm::Txt),
        ("\u{feff}Nama;Umur\r\nTati;7\r\n\"Budi; kecil\";8\r\n", DocumentForm::Csv),
        ("a,b\n1,2\n", DocumentForm::Csv),
        ("a,b", DocumentForm::Txt),
    ] {
        let kept = document(bytes.into()).unwrap();
        assert_eq!((kept.form, kept.bytes.as_slice()), (form, bytes.as_bytes()));
        assert!(form.content_type().ends_with("charset=utf-8"));
    }
    let wrong: [(&[u8], Wrong); 5] = [
        (b"a\0b", Wrong::Unknown),
        (b"caf\xe9", Wrong::Unknown),
        (b"\x1b[2J", Wrong::Unknown),
        (b" \n", Wrong::Unknown),
        (b"\n<!doctype html><script>", Wrong::Html),
    ];
    for (bytes, why) in wrong {
        assert_eq!(document(bytes.to_vec()), Err(why), "{bytes:?}");
    }
    assert_eq!(document(b"%PDF-1.7\nthe half of it".to_vec()), Err(Wrong::Broken));
}

#[test]
fn archives_of_other_things_and_programs_in_documents_are_refused() {
    let types = ("[Content_Types].xml", "<Types/>");
    for (bytes, why) in [
        (zip(&[("letter.txt", "dear")]), Wrong::Unknown),
        (zip(&[types, ("word/document.xml", ""), ("word/vbaProject.bin", "")]), Wrong::Program),
        (zip(&[("META-INF/MANIFEST.MF", "")]), Wrong::Program),
        (zip(&[("AndroidManifest.xml", "")]), Wrong::Program),
        (zip(&[types, ("word/document.xml", "")])[..80].to_vec(), Wrong::Broken),
        (b"GIF89a".to_vec(), Wrong::Misplaced),
        (vec![], Wrong::Empty),
    ] {
        assert_eq!(document(bytes), Err(why));
    }
    let most = limits::DOCUMENT_BYTES_MAX;
    assert_eq!(document(vec![0; most + 1]), Err(Wrong::TooHeavy { most }));
}
