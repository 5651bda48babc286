//! Photos: albums, one photo, sending them, and who may see them.

mod file;
pub mod words;

use community::{
    photos::{Files, Shot},
    seen_by::stories::{PhotoChoice, PictureSeen},
};
use maud::{Markup, html};

pub use file::Size;

use crate::urls::At;

/// Whether a picture is fetched with the page or when somebody comes near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    AtOnce,
    Lazily,
}

/// As wide as the page, with its caption. A film is shown by its poster.
pub fn large(at: At<'_>, picture: &PictureSeen, when: When) -> Markup {
    let Some(files) = picture.files() else { return html! {} };
    let file = |size, media| at.photo_file(picture.photo, size, media);
    let sources = format!("{} 480w, {} 1280w", file(Size::Phone, files.phone), file(Size::Wide, files.wide));
    let lazy = (when == When::Lazily).then_some("lazy");
    html! {
        figure.photo {
            img src=(file(Size::Phone, files.phone)) srcset=(sources) sizes="(min-width: 60rem) 40rem, 100vw"
                width=(files.width) height=(files.height) alt=(picture.caption) loading=[lazy];
            @if !picture.caption.is_empty() { figcaption.soft dir="auto" { (picture.caption) } }
        }
    }
}

/// Small, beside words that say what it is.
pub fn thumb(at: At<'_>, picture: &PictureSeen) -> Markup {
    small(at, picture.photo, picture.files())
}

/// The same of a photo as members see it.
pub fn thumb_inside(at: At<'_>, it: &PhotoChoice) -> Markup {
    let files = match it.shot {
        Shot::Picture { files } => Some(files),
        Shot::Film { poster, .. } => poster,
    };
    small(at, it.photo, files)
}

fn small(at: At<'_>, photo: community::kernel::PhotoId, files: Option<Files>) -> Markup {
    html! {
        @if let Some(files) = files {
            img.thumb src=(at.photo_file(photo, Size::Thumb, files.thumb)) width="96" height="96" alt="" loading="lazy";
        }
    }
}
