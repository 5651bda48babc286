//! Taking: bytes that somebody sent become a file at a note. What is not known to be harmless is refused.

use community::{
    journal::{File, Form},
    kernel::CommunityId,
    limits,
};
use host::media::{Media, NotKept, Turn};
use media::{Document, DocumentForm, Kind, Sound, SoundForm, Wrong};

use crate::{photos::NotTaken, words::Words};

/// Recorders of browsers do not write how long they recorded; the page that recorded knows, and is believed so far.
const SECONDS_MAX: u16 = 3_600;

enum Made {
    Sound(Sound),
    Document(Document),
}

fn made(bytes: Vec<u8>) -> Result<Made, Wrong> {
    match media::look(&bytes)? {
        Kind::Sound(_) => media::sound(bytes).map(Made::Sound),
        Kind::Document(_) => media::document(bytes).map(Made::Document),
        Kind::Picture(_) | Kind::Film(_) => Err(Wrong::Misplaced),
    }
}

/// A voice or a document, made fit to be kept.
pub async fn file(
    media: &Media,
    community: CommunityId,
    (turn, bytes): (Turn, Vec<u8>),
    seconds: Option<u16>,
) -> Result<File, NotTaken> {
    let (bytes, form, seconds) = match turn.look(move || made(bytes)).await?? {
        Made::Sound(sound) => {
            let told = sound.millis.and_then(|it| u16::try_from(it.div_ceil(1_000)).ok());
            (sound.bytes, of_sound(sound.form), told.or(seconds.map(|it| it.min(SECONDS_MAX))).unwrap_or(0))
        }
        Made::Document(document) => (document.bytes, of_document(document.form), 0),
    };
    let length = u32::try_from(bytes.len()).map_err(|_| NotKept::TooLarge)?;
    Ok(File { media: media.put(community, bytes).await?, form, bytes: length, seconds })
}

/// The name without folders and without signs that turn it round, ending as the file is and not as it was called.
pub fn name(sent: &str, form: Form) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let turns =
        |it: char| matches!(it, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let clean: String = last.chars().filter(|it| !it.is_control() && !turns(*it)).collect();
    let stem = clean.rsplit_once('.').map_or(clean.as_str(), |(stem, _)| stem).trim();
    if stem.is_empty() {
        return String::new();
    }
    let room =
        usize::try_from(limits::FILE_NAME_CHARS_MAX).unwrap_or(0).saturating_sub(form.ending().len() + 1);
    let stem: String = stem.chars().take(room).collect();
    format!("{}.{}", stem.trim_end(), form.ending())
}

fn of_sound(form: SoundForm) -> Form {
    match form {
        SoundForm::Ogg => Form::Ogg,
        SoundForm::M4a => Form::M4a,
        SoundForm::Mp3 => Form::Mp3,
        SoundForm::WebM => Form::Webm,
        SoundForm::Wav => Form::Wav,
    }
}

fn of_document(form: DocumentForm) -> Form {
    match form {
        DocumentForm::Pdf => Form::Pdf,
        DocumentForm::Docx => Form::Docx,
        DocumentForm::Xlsx => Form::Xlsx,
        DocumentForm::Pptx => Form::Pptx,
        DocumentForm::Odt => Form::Odt,
        DocumentForm::Ods => Form::Ods,
        DocumentForm::Odp => Form::Odp,
        DocumentForm::Txt => Form::Txt,
        DocumentForm::Csv => Form::Csv,
    }
}

/// As it is sent.
pub fn content_type(form: Form) -> &'static str {
    match form {
        Form::Ogg => SoundForm::Ogg.content_type(),
        Form::M4a => SoundForm::M4a.content_type(),
        Form::Mp3 => SoundForm::Mp3.content_type(),
        Form::Webm => SoundForm::WebM.content_type(),
        Form::Wav => SoundForm::Wav.content_type(),
        Form::Pdf => DocumentForm::Pdf.content_type(),
        Form::Docx => DocumentForm::Docx.content_type(),
        Form::Xlsx => DocumentForm::Xlsx.content_type(),
        Form::Pptx => DocumentForm::Pptx.content_type(),
        Form::Odt => DocumentForm::Odt.content_type(),
        Form::Ods => DocumentForm::Ods.content_type(),
        Form::Odp => DocumentForm::Odp.content_type(),
        Form::Txt => DocumentForm::Txt.content_type(),
        Form::Csv => DocumentForm::Csv.content_type(),
    }
}

/// What is wrong with what was sent, and what to do.
pub fn not_taken(words: Words, why: &NotTaken) -> String {
    let key = match why {
        NotTaken::Wrong(wrong) => match wrong {
            Wrong::Empty => "journal-file-empty",
            Wrong::TooHeavy { .. } | Wrong::TooLarge => "journal-file-too-heavy",
            Wrong::Misplaced | Wrong::Heic | Wrong::Avif => "journal-file-is-photo",
            Wrong::Svg | Wrong::Html | Wrong::Program | Wrong::Unknown => "journal-file-unknown",
            Wrong::Broken => "journal-file-broken",
            Wrong::Unusual | Wrong::HiddenTrack => "journal-file-unusual",
            Wrong::Area | Wrong::NotOurs => "journal-file-not-kept",
        },
        NotTaken::NotKept(why) => match why {
            NotKept::TooLarge => "journal-file-too-heavy",
            NotKept::TooMany => "photos-too-many",
            NotKept::Full => "journal-file-disk-full",
            NotKept::Offset { .. } | NotKept::Unfinished { .. } => "photos-unfinished",
            NotKept::NotThere | NotKept::Outside { .. } | NotKept::Ours(_) => "journal-file-not-kept",
        },
    };
    words.t(key).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_as_the_file_is() {
        for (sent, form, expected) in [
            ("Daftar hadir.pdf", Form::Pdf, "Daftar hadir.pdf"),
            ("halaman.html", Form::Txt, "halaman.txt"),
            ("C:\\Berkas\\rapat.v2.docx", Form::Docx, "rapat.v2.docx"),
            ("../../etc/passwd", Form::Csv, "passwd.csv"),
            ("cod\u{202e}fdp.exe", Form::Pdf, "codfdp.pdf"),
            ("\r\nSet-Cookie: a\"b.pdf", Form::Pdf, "Set-Cookie: a\"b.pdf"),
            (".pdf", Form::Pdf, ""),
            ("", Form::Ogg, ""),
        ] {
            assert_eq!(name(sent, form), expected, "{sent:?}");
        }
        assert_eq!(name(&"ö".repeat(500), Form::Docx).chars().count(), 120);
    }
}
