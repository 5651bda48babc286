//! A link as a square that another phone can read.

use std::fmt::Write;

use maud::{Markup, PreEscaped, html};
use qrcode::{Color, EcLevel, QrCode};

/// The square with what it is for under it; nothing when the link is too long for one.
/// `label` is what a screen reader says.
pub fn qr(link: &str, label: &str, caption: &str) -> Markup {
    let Some(square) = square(link) else { return html! {} };
    html! {
        figure.qr {
            (PreEscaped(square.opening))
            title { (label) }
            path d=(square.path) {}
            (PreEscaped("</svg>"))
            figcaption { (caption) }
        }
    }
}

struct Square {
    opening: String,
    path: String,
}

/// Dark runs of each line as one path: a tenth of the bytes of a rectangle for each module.
fn square(link: &str) -> Option<Square> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, line) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in line.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                // Writing into a string cannot fail.
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + 4, y + 4, run.len(), run.len());
            }
            x += run.len();
        }
    }
    // The quiet zone of four modules around the square is part of it (ISO 18004).
    let edge = width + 8;
    let opening = format!(r#"<svg viewBox="0 0 {edge} {edge}" role="img" shape-rendering="crispEdges">"#);
    Some(Square { opening, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_square_has_its_finder_pattern_and_its_quiet_zone() {
        let markup = qr("https://percik.id/u/abcdefgh", "Kode QR undangan", "Pindai").into_string();
        assert!(
            markup.contains("M4 4h7v1h-7z") && markup.contains("<title>Kode QR undangan</title>"),
            "{markup}"
        );
        assert!(qr(&"x".repeat(5000), "", "").into_string().is_empty());
    }
}
