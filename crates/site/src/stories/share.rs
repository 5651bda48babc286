//! A story as a message for WhatsApp.

use community::seen_by::stories::StorySeen;

use super::words;
use crate::{
    impact,
    parts::{MESSAGE_CHARS_MAX, fitted, plain},
    words::Words,
};

/// The link comes behind it.
const LINK_CHARS: usize = 120;

/// What an outsider sees of it, in a few lines.
pub fn text(w: Words, it: &StorySeen) -> String {
    let excerpt = plain(&it.glance.excerpt);
    let numbers = [
        it.came.as_ref().and_then(|came| words::came(w, came)),
        it.growth.as_ref().and_then(|growth| impact::words::sentence(w, growth)),
    ];
    // The excerpt may begin with them.
    let numbers = numbers.into_iter().flatten().filter(|it| !excerpt.contains(it.trim_end_matches('.')));
    let title = format!("*{}*", plain(&it.glance.title));
    let read_here = w.t("stories-read-here");
    let may = std::iter::once(excerpt.clone()).chain(numbers);
    let room = MESSAGE_CHARS_MAX - LINK_CHARS - read_here.chars().count();
    format!("{}\n{read_here}", fitted(vec![title], may.collect(), room))
}
