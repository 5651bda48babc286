//! A photo as it is drawn, wherever it stands: its place is there before it has come, in its own colour.

use community::{
    kernel::MediaId,
    photos::{Files, Shot},
    seen_by::photos::PhotoGlance,
};
use maud::{Markup, html};

use crate::{Visit, parts::Icon};

/// How large it stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// As wide as the page.
    Large,
    /// One of a grid.
    Small,
}

/// The picture of a photo or film.
pub fn picture(visit: &Visit, it: &PhotoGlance, standing: Standing) -> Markup {
    let (files, film) = match &it.shot {
        Shot::Picture { files } => (Some(files), false),
        Shot::Film { poster, .. } => (poster.as_ref(), true),
    };
    html! {
        span.photo {
            @match files {
                Some(files) => (image(visit, it, files, standing)),
                // A film whose phone could draw no picture of it.
                None => svg viewBox="0 0 4 3" aria-hidden="true" { rect width="4" height="3" fill="#2a2018" {} },
            }
            @if film { span.film { (Icon::Next) span.sr { (visit.words.t("photos-film")) } } }
        }
    }
}

fn image(visit: &Visit, it: &PhotoGlance, files: &Files, standing: Standing) -> Markup {
    let at = |size: &str, file: MediaId| visit.at().photo_file(it.id, size, &file.to_string(), "jpg");
    let (width, height) = (u32::from(files.width).max(1), u32::from(files.height).max(1));
    // Descriptors say how wide a file is; all keep the proportions.
    let wide = |edge: u32| width.min(edge * width / width.max(height)).max(1);
    let set = format!(
        "{} {}w, {} {}w, {} {width}w",
        at("thumb", files.thumb),
        wide(320),
        at("phone", files.phone),
        wide(640),
        at("wide", files.wide)
    );
    let (sizes, small) = match standing {
        Standing::Large => ("(min-width: 48rem) 40rem, 100vw", at("phone", files.phone)),
        Standing::Small => ("(min-width: 48rem) 12rem, 33vw", at("thumb", files.thumb)),
    };
    let words = match it.caption.as_str() {
        "" => visit.words.with("photos-alt", &[("day", visit.words.date(it.on).into())]),
        caption => caption.to_owned(),
    };
    html! {
        svg viewBox={ "0 0 " (width) " " (height) } aria-hidden="true" {
            rect width=(width) height=(height) fill=(files.tint) {}
        }
        img src=(small) srcset=(set) sizes=(sizes) width=(width) height=(height) alt=(words) loading="lazy"
            decoding="async";
    }
}

/// Photos beside each other, each leading to itself.
pub fn grid(visit: &Visit, photos: &[PhotoGlance]) -> Markup {
    html! {
        ul.photos {
            @for it in photos {
                li { a href=(visit.at().photo(it.id)) { (picture(visit, it, Standing::Small)) } }
            }
        }
    }
}

/// One below the other, as large as there is room; for outsiders' first page.
pub fn large(visit: &Visit, photos: &[PhotoGlance]) -> Markup {
    html! {
        (super::dressed())
        div.stack {
            @for it in photos {
                figure.shown {
                    a href=(visit.at().photo(it.id)) { (picture(visit, it, Standing::Large)) }
                    @if !it.caption.is_empty() { figcaption.soft dir="auto" { (it.caption) } }
                }
            }
        }
    }
}

/// The newest of an album on the page of its gathering.
pub fn strip(visit: &Visit, photos: &[PhotoGlance]) -> Markup {
    html! { (super::dressed()) (grid(visit, photos)) }
}
