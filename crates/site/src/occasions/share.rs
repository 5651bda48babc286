//! The text that goes into the WhatsApp group: when, where, what is needed, and the short link to answer.
//!
//! Invariant: with its link it has at most 600 characters, and the link is nobody's own.

use community::{
    kernel::Zone,
    seen_by::{Count, occasions::Occasion},
};

use super::words::{self as sentences, ends};
use crate::{
    parts::{MESSAGE_CHARS_MAX, fitted, plain},
    words::{Language, Words},
};

/// The text before its link; the group reads Indonesian, whatever the sender's language.
pub fn text(it: &Occasion, zone: Zone, link: &str) -> String {
    let words = Language::Indonesian.words();
    // One for the line break before the link.
    let room = MESSAGE_CHARS_MAX.saturating_sub(link.chars().count() + 1);
    let title = format!("*{}*", plain(&it.title));
    let when = format!("{}, {}", words.day_long(it.day), words.times(it.time, ends(it), zone));
    let place = words.with("occasions-share-place", &[("place", plain(&it.place).into())]);
    let (must, may) = match &it.cancelled {
        Some(reason) => {
            let why = sentences::cancelled(words, &plain(reason));
            (vec![title, when], vec![why])
        }
        None => {
            let ask = words.t("occasions-share-ask").into_owned();
            let note = plain(&it.note);
            (vec![title, when, place, ask], [needed(words, it), Some(note)].into_iter().flatten().collect())
        }
    };
    fitted(must, may, room)
}

/// "Masih perlu: sopir (1), juru masak (2)".
fn needed(words: Words, it: &Occasion) -> Option<String> {
    let open = it.jobs.iter().filter(|job| !job.full).map(|job| {
        let taken = match job.taken {
            Count::Exact(taken) => taken,
            Count::Masked => 0,
        };
        format!("{} ({})", plain(&job.name), i64::from(job.wanted) - taken)
    });
    let open: Vec<String> = open.collect();
    (!open.is_empty()).then(|| words.with("occasions-share-needed", &[("jobs", open.join(", ").into())]))
}

#[cfg(test)]
mod tests {
    use community::{
        gatherings::{Sort, Welcome},
        seen_by::occasions::{Job, Phase},
    };

    use super::*;

    const LINK: &str = "https://percik.example/baca-yuk/kegiatan/7/2026-11-28/jawab";

    fn occasion() -> Occasion {
        Occasion {
            id: "7/2026-11-28".parse().unwrap(),
            title: "Pojok baca & dongeng".into(),
            sort: Sort::Class,
            welcome: Welcome::Everyone,
            day: "2026-11-28".parse().unwrap(),
            time: "09:00".parse().unwrap(),
            minutes: 120,
            place: "Balai desa".into(),
            note: "Bawa satu buku.\nAda teh hangat.".into(),
            repeats: true,
            phase: Phase::Before,
            open: true,
            cancelled: None,
            moved: None,
            jobs: vec![Job { name: "sopir".into(), wanted: 1, taken: Count::Exact(0), full: false }],
            coming: Count::Exact(3),
            came: None,
            photos: vec![],
            members: None,
        }
    }

    #[test]
    fn the_text_says_what_when_where_and_what_is_needed() {
        let expected = "*Pojok baca & dongeng*\n\
            Sabtu, 28 November 2026, pukul 09.00–11.00 WIB\n\
            Tempat: Balai desa\n\
            Masih perlu: sopir (1)\n\
            Bawa satu buku. Ada teh hangat.\n\
            Anda datang? Jawab dengan satu ketukan:";
        assert_eq!(text(&occasion(), Zone::Wib, LINK), expected);
        let cancelled = Occasion { cancelled: Some("hujan deras".into()), ..occasion() };
        let text = text(&cancelled, Zone::Wib, LINK);
        assert!(text.contains("Dibatalkan: hujan deras") && !text.contains("ketukan"), "{text}");
    }

    #[test]
    fn with_its_link_it_is_never_longer_than_600_characters() {
        let long = |chars: usize| "kata 😀* ".repeat(chars).chars().take(chars).collect::<String>();
        let full = Occasion {
            title: long(100),
            place: long(120),
            note: long(500),
            jobs: (0..12)
                .map(|_| Job { name: long(60), wanted: 100, taken: Count::Exact(0), full: false })
                .collect(),
            ..occasion()
        };
        let far_link = format!("https://{}.example/kegiatan/7/2026-11-28/jawab", "a".repeat(150));
        let cancelled = Occasion { cancelled: Some(long(500)), ..full.clone() };
        for it in [full, cancelled] {
            for link in [LINK, &far_link] {
                let whole = format!("{}\n{link}", text(&it, Zone::Wita, link));
                assert!(whole.chars().count() <= 600, "{}", whole.chars().count());
                assert!(whole.contains("28 November 2026") && whole.lines().count() > 2, "{whole}");
                assert_eq!(whole.matches('*').count(), 2, "{whole}");
            }
        }
    }
}
