//! "Kirim ke WA": a ready text that goes where people talk.

use std::fmt::Write;

use maud::{Markup, html};

use super::{Icon, quiet};
use crate::words::Words;

/// What a phone shows without "Read more", and a reader reads (PRODUCT §3, reports).
pub const MESSAGE_CHARS_MAX: usize = 600;

/// The text as it will look, the button that sends it and the one that copies it.
pub fn share(words: Words, text: &str, url: &str) -> Markup {
    html! {
        div.share {
            p.share-text { (text) "\n" span.link { (url) } }
            (share_button(words, text, url))
            button.button.secondary type="button" data-copy={ (text) "\n" (url) } hidden {
                (Icon::Copy) span { (words.t("share-copy")) }
            }
        }
    }
}

/// The pictures that go with a text: the square one is sent along where a phone can, both can be looked at and kept.
/// They stand in the same section as the text.
pub fn share_pictures(words: Words, square: &str, tall: &str) -> Markup {
    html! {
        div.actions data-card=(square) {
            (quiet(words.t("share-picture-square")).icon(Icon::Share).to(square.to_owned()))
            (quiet(words.t("share-picture-tall")).icon(Icon::Share).to(tall.to_owned()))
        }
    }
}

/// The button alone. Without script it opens WhatsApp; with it the phone's own list of ways.
pub fn share_button(words: Words, text: &str, url: &str) -> Markup {
    html! {
        a.button.secondary href=(whatsapp(text, url)) rel="noopener" target="_blank" data-share=(text) data-url=(url) {
            (Icon::Share) span { (words.t("share-whatsapp")) }
        }
    }
}

/// The same as a small pill, at the end of a row.
pub fn share_pill(words: Words, text: &str, url: &str) -> Markup {
    html! {
        a.pill.leaf href=(whatsapp(text, url)) rel="noopener" target="_blank" data-share=(text) data-url=(url) {
            (words.t("share-whatsapp"))
        }
    }
}

fn whatsapp(text: &str, url: &str) -> String {
    format!("https://wa.me/?text={}", percent_encoded(&format!("{text}\n{url}")))
}

fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(byte.into()),
            // Writing into a string cannot fail.
            _ => drop(write!(encoded, "%{byte:02X}")),
        }
    }
    encoded
}

/// Every line that must be there, and of the others as much as there is room for, before the last line.
pub fn fitted(mut must: Vec<String>, may: Vec<String>, room: usize) -> String {
    let chars = |lines: &[String]| lines.iter().map(|it| it.chars().count() + 1).sum::<usize>();
    let mut place = must.len().saturating_sub(1).max(2).min(must.len());
    for line in may.into_iter().filter(|it| !it.is_empty()) {
        let left = room.saturating_sub(chars(&must) + 1);
        let line = clipped(&line, left);
        if !line.is_empty() {
            must.insert(place, line);
            place += 1;
        }
    }
    clipped(&must.join("\n"), room)
}

/// On one line, without the stars that would end the bold title.
pub fn plain(words: &str) -> String {
    words.replace('*', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most so many characters, cut between words; nothing when too little would be left to understand.
pub fn clipped(words: &str, chars_max: usize) -> String {
    const LEAST: usize = 16;
    if words.chars().count() <= chars_max {
        return words.to_owned();
    }
    if chars_max < LEAST {
        return String::new();
    }
    let cut: String = words.chars().take(chars_max - 1).collect();
    let cut = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(before, _)| before);
    format!("{}…", cut.trim_end_matches([',', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_survives_the_address() {
        assert_eq!(
            whatsapp("Hadir? 100% & é", "https://a/b"),
            "https://wa.me/?text=Hadir%3F%20100%25%20%26%20%C3%A9%0Ahttps%3A%2F%2Fa%2Fb"
        );
    }
}
