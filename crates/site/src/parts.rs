//! What pages are put together from. Each part is a small builder or function that becomes markup;
//! how it looks is in `assets/css/`, under the same word.
//! Invariant: no part writes a `style` attribute or a script; the pages' policy forbids both.

mod button;
mod choice;
mod counter;
mod field;
mod figure;
mod form;
mod head;
mod icon;
mod notice;
mod person;
mod qr;
mod row;
mod share;
mod typed;

#[cfg(test)]
mod gallery;

pub use button::{Button, danger, link_button, primary, quiet, secondary};
pub use choice::{Choice, check, chips, choice, select, weekdays};
pub use counter::Counter;
pub use field::{Field, area, day, hidden, new_pin, number, pin, stepper, text, time};
pub use figure::{Growth, dots};
pub use form::{
    act, act_later, act_latest, act_leaving, entered, form, form_drafted, form_kept, form_later, form_latest,
    once,
};
pub use head::{Head, Title, head, title};
pub use icon::Icon;
pub use notice::{Mood, banner, empty, fold};
pub use person::{Tile, avatar, avatar_large, initial, tile};
pub use qr::qr;
pub use row::{Row, badge, chip, date_badge, news, row};
pub use share::{MESSAGE_CHARS_MAX, clipped, fitted, plain, share, share_button, share_pictures, share_pill};
pub use typed::Typed;

/// The colours that carry a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The spark: what one is asked to do.
    Ember,
    /// Done, coming, grown.
    Leaf,
    /// Talk and facts.
    Indigo,
    /// A turn, a celebration, something to look at.
    Gold,
    /// Neither.
    Plain,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Tone::Ember => "ember",
            Tone::Leaf => "leaf",
            Tone::Indigo => "indigo",
            Tone::Gold => "gold",
            Tone::Plain => "plain",
        }
    }
}
