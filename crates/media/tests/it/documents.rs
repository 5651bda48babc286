//! Documents: kept byte for byte, if they are documents.

use crate::made::zip;
use media::{DocumentForm, Wrong, document, limits};

#[test]
fn documents_are_told_by_what_is_in_them() {
    let office = |folder: &str| zip(&[("[Content_Types].xml", "<Types/>"), (folder, "<x/>")]);
    let open = |kind: &str| zip(&[("mimetype", &format!("application/vnd.oasis.opendocument.{kind}"))]);
    for (bytes, form) in [
        (b"%PDF-1.7\n".to_vec(), DocumentForm::Pdf),
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
