//! "Kirim ke WA": a ready text that goes where people talk.

use std::fmt::Write;

use maud::{Markup, html};

use super::Icon;
use crate::words::Words;

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
