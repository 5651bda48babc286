//! Bytes that somebody sent → bytes that may be kept and shown: pictures made anew, films and sounds cleared in place.
//!
//! Invariant: what leaves here tells nothing but what is seen and heard: no place, no device, no date, no name. What is
//! not known to be harmless is dropped, not the other way round. No input panics, and memory is bounded by `limits`.
//! Deliberately absent: storage, rights, who sent it.

mod bytes;
mod document;
mod film;
mod kind;
pub mod limits;
mod picture;
mod sound;
mod wrong;

pub use document::{Document, document};
pub use film::{Film, film};
pub use kind::{DocumentForm, FilmForm, Kind, PictureForm, SoundForm, look};
pub use picture::{Area, Picture, Size, cut, jpeg, picture, veil};
pub use sound::{Sound, sound};
pub use wrong::Wrong;
