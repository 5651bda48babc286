//! Slugs: the readable address of a community.

use community::kernel::Problem;

use crate::world;

/// Short enough to say, long enough for a name.
const CHARS_MAX: usize = 40;

/// Addresses that mean something else on this server, now or later.
const RESERVED: &[&str] = &[
    "api",
    "aset",
    "bahasa",
    "mulai",
    "masuk",
    "keluar",
    "healthz",
    "readyz",
    "metrics",
    "robots",
    "sitemap",
    "favicon",
    "manifest",
    "jejaring",
    "tentang",
    "bantuan",
    "admin",
    "percik",
    "well-known",
    "sw",
    "luring",
    "feed",
    "cari",
    "komunitas",
    "null",
    "undefined",
];

/// An address as somebody typed it.
pub fn checked(typed: &str) -> Result<String, Problem> {
    let slug = typed.trim().to_lowercase();
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    match () {
        () if slug.len() > CHARS_MAX => Err(Problem::TooLong { chars_max: CHARS_MAX as u32 }),
        () if slug.len() < 3
            || !slug.chars().all(allowed)
            || slug.starts_with('-')
            || slug.ends_with('-') =>
        {
            Err(Problem::Malformed)
        }
        () if RESERVED.contains(&slug.as_str()) => Err(Problem::Taken),
        () => Ok(slug),
    }
}

/// An address made from a name; a further attempt is another one.
pub fn from_name(name: &str, attempt: u32) -> anyhow::Result<String> {
    let words: Vec<String> = name
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    let mut slug = words.join("-");
    slug.truncate(CHARS_MAX - 8);
    let slug = slug.trim_end_matches('-');
    // A name in another script, or one that is reserved, still gets an address.
    let plain = checked(slug).ok();
    Ok(match (plain, attempt) {
        (Some(slug), 0) => slug,
        (Some(slug), 1..8) => format!("{slug}-{}", attempt + 1),
        (Some(slug), _) => format!("{slug}-{}", tail()?),
        (None, _) => format!("komunitas-{}", tail()?),
    })
}

fn tail() -> anyhow::Result<String> {
    Ok(world::base32(&world::random::<4>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_addresses() {
        let rows = [
            ("Baca Yuk!", 0, "baca-yuk"),
            ("Baca Yuk!", 1, "baca-yuk-2"),
            ("  Pojok  Baca — Cipanas 3 ", 0, "pojok-baca-cipanas-3"),
            ("Rumah Belajar Anak-Anak Sekitar Sungai Cipanas Raya", 0, "rumah-belajar-anak-anak-sekitar"),
        ];
        for (name, attempt, slug) in rows {
            assert_eq!(from_name(name, attempt).unwrap(), slug, "{name}");
        }
        for name in ["api", "مكتبة", "🔥🔥", "", "!!"] {
            assert!(from_name(name, 0).unwrap().starts_with("komunitas-"), "{name}");
        }
    }

    #[test]
    fn typed_addresses_are_checked() {
        assert_eq!(checked(" Baca-Yuk ").unwrap(), "baca-yuk");
        for (typed, problem) in [
            ("a", Problem::Malformed),
            ("-ab", Problem::Malformed),
            ("baca yuk", Problem::Malformed),
            ("baca/yuk", Problem::Malformed),
            ("api", Problem::Taken),
            (&"a".repeat(41), Problem::TooLong { chars_max: 40 }),
        ] {
            assert_eq!(checked(typed), Err(problem), "{typed}");
        }
    }
}
