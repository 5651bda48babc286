//! What a page tells by itself: banners, empty places, things folded away.

use maud::{Markup, PreEscaped, html};

use super::Icon;

/// What kind of news a banner brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It is done.
    Ok,
    /// It could not be done.
    Problem,
    /// Good to know.
    Info,
}

/// One or two sentences in a coloured bar; screen readers hear problems at once.
pub fn banner(mood: Mood, sentence: &str) -> Markup {
    let (class, role, icon) = match mood {
        Mood::Ok => ("ok", "status", Icon::Check),
        Mood::Problem => ("problem", "alert", Icon::Alert),
        Mood::Info => ("info", "note", Icon::Bell),
    };
    html! { div.banner.(class) role=(role) { (icon) p { (sentence) } } }
}

/// An empty place teaches: one sentence, and the one button that fills it.
pub fn empty(sentence: &str, button: Option<Markup>) -> Markup {
    html! {
        div.empty {
            (PreEscaped(KAWUNG))
            p { (sentence) }
            @if let Some(button) = button { (button) }
        }
    }
}

/// Four seeds around a spark, after batik kawung.
const KAWUNG: &str = r#"<svg class="kawung" viewBox="-36 -36 72 72" aria-hidden="true"><path d="M0-4C-13-12-13-26 0-34 13-26 13-12 0-4ZM4 0C12-13 26-13 34 0 26 13 12 13 4 0ZM0 4C13 12 13 26 0 34-13 26-13 12 0 4ZM-4 0C-12 13-26 13-34 0-26-13-12-13-4 0Z"/><circle r="3"/></svg>"#;

/// Folded away until tapped.
pub fn fold(summary: &str, inside: Markup) -> Markup {
    html! { details.fold { summary { (summary) } div.fold-inside { (inside) } } }
}
