//! Whether words hold a link. Strangers' comments must not: they are what floods are made for.

use crate::kernel::is_seen;

/// Endings of names that lead somewhere. Others are more often a full stop without a space: "bagus.Terima kasih".
const ENDINGS: &[&str] = &[
    "app", "asia", "bet", "biz", "blog", "cc", "cf", "click", "club", "cn", "co", "com", "dev", "fun", "ga",
    "gg", "gl", "gq", "icu", "id", "info", "io", "link", "live", "ly", "me", "ml", "mobi", "my", "net",
    "online", "org", "page", "pro", "pw", "ru", "sg", "shop", "site", "space", "store", "tk", "to", "top",
    "tv", "us", "vip", "website", "win", "ws", "xyz",
];

/// `https://…`, `www.…`, `contoh.com/…`, also with dots that only look like one.
pub fn holds_a_link(words: &str) -> bool {
    let plain: String = words
        .chars()
        .filter(|c| c.is_whitespace() || is_seen(*c))
        .map(|c| if matches!(c, '。' | '．' | '｡' | '․') { '.' } else { c })
        .collect();
    let plain = plain.to_lowercase();
    plain.contains("://") || plain.contains("www.") || plain.split(parts_words).any(leads_somewhere)
}

fn parts_words(c: char) -> bool {
    !(c.is_alphanumeric() || matches!(c, '.' | '-'))
}

fn leads_somewhere(word: &str) -> bool {
    let mut labels = word.trim_end_matches('.').rsplit('.');
    let ending = labels.next().unwrap_or_default();
    let name = labels.next().unwrap_or_default();
    !name.is_empty() && ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_known_and_sentences_are_not() {
        let links = [
            "https://contoh.example",
            "lihat www.contoh.example ya",
            "Klik contoh.com sekarang",
            "JUDI.XYZ",
            "(bit.ly/3abc)",
            "wa.me/628123",
            "contoh．com",
            "con\u{200b}toh.com",
            "http:// contoh",
            "a-b.co.id.",
        ];
        for words in links {
            assert!(holds_a_link(words), "{words}");
        }
        let sentences = [
            "Bagus sekali.Terima kasih",
            "Anak saya senang. Kami datang lagi.",
            "Rp50.000 untuk buku",
            "jam 09.00 s.d. 11.00",
            "id. com",
            "Kompak…",
            "",
        ];
        for words in sentences {
            assert!(!holds_a_link(words), "{words}");
        }
    }
}
