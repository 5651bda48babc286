//! Numbers become pictures: growth curves, bars, emblems as SVG; link-preview cards as PNG.
//!
//! Invariant: the same input gives the same bytes, on every machine. Nothing here knows a language, a clock or a
//! community: words come already worded and numbers already masked, so a curve shows exactly the points it is given.
//! Curves and bars carry class names instead of colours ([`CSS`] is their stylesheet), so they follow light and dark.

mod bars;
mod card;
mod css;
mod emblem;
mod flows;
mod growth;
mod plot;
mod svg;
mod thin;

pub use bars::{Bar, Bars};
pub use card::{Card, CardError, DateBadge, Headline, Pixels, Shape, drawn, photo_size, pixels, png};
pub use css::CSS;
pub use emblem::emblem;
pub use flows::{Flow, Flows, meter};
pub use growth::{Growth, Level};
pub use plot::Point;
