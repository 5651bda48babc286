//! Photos in a story: large ones with their captions, small ones beside words that say what they are.

use community::{
    kernel::{MediaId, PhotoId},
    photos::{Files, Shot},
    seen_by::stories::{PhotoChoice, PictureSeen},
};
use maud::{Markup, html};

use crate::urls::At;

/// Whether a picture is fetched with the page or when somebody comes near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    AtOnce,
    Lazily,
}

/// Where the wide file of a photo is.
pub fn wide(at: At<'_>, photo: PhotoId, files: &Files) -> String {
    file(at, photo, "wide", files.wide)
}

fn file(at: At<'_>, photo: PhotoId, size: &str, media: MediaId) -> String {
    at.photo_file(photo, size, &media.to_string(), "jpg")
}

/// As wide as the page, with its caption. A film shows its poster and is fetched by whoever plays it.
pub fn figure(at: At<'_>, picture: &PictureSeen, when: When) -> Markup {
    if let Shot::Film { film, poster, .. } = &picture.shot {
        let poster = poster.map(|files| wide(at, picture.photo, &files));
        let film = at.photo_file(picture.photo, "film", &film.to_string(), "mp4");
        return html! {
            figure.photo {
                video.photo controls preload="none" playsinline poster=[poster] src=(film) {}
                @if !picture.caption.is_empty() { figcaption.soft dir="auto" { (picture.caption) } }
            }
        };
    }
    let Some(files) = picture.files() else { return html! {} };
    let phone = file(at, picture.photo, "phone", files.phone);
    let sources = format!("{phone} 640w, {} 1280w", wide(at, picture.photo, &files));
    let lazy = (when == When::Lazily).then_some("lazy");
    html! {
        figure.photo {
            img src=(phone) srcset=(sources) sizes="(min-width: 60rem) 40rem, 100vw"
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
    small(at, it.photo, it.shot.still())
}

fn small(at: At<'_>, photo: PhotoId, files: Option<Files>) -> Markup {
    html! {
        @if let Some(files) = files {
            img.thumb src=(file(at, photo, "thumb", files.thumb)) width="96" height="96" alt="" loading="lazy";
        }
    }
}
