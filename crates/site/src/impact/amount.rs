//! Whole numbers as people type them: `1.500`, `1 500`, `١٥`, `+3`.

use community::kernel::{Input, Problem};

/// `Ok(None)` where nothing was typed. Digits may be grouped by threes with dots, commas or spaces; a part of a whole
/// is refused rather than rounded.
pub fn read(field: &'static str, typed: &str) -> Result<Option<i64>, Input> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).map(plain_digit).collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let wrong = || Input::new(field, Problem::Malformed);
    let (sign, digits) = match plain.strip_prefix(['-', '−']) {
        Some(digits) => (-1, digits),
        None => (1, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let mut groups = digits.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (1..=3).contains(&first.len());
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !grouped || !is_number(first) || !rest.iter().all(|part| part.len() == 3 && is_number(part)) {
        return Err(wrong());
    }
    // More digits than an `i64` has is out of any range, and the domain says which.
    let whole: i64 = format!("{first}{}", rest.concat()).parse().unwrap_or(i64::MAX);
    Ok(Some(sign * whole))
}

/// Digits of other scripts and of full width, as phones type them.
fn plain_digit(c: char) -> char {
    let zero = match c {
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return c,
    };
    char::from_digit((c as u32).saturating_sub(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_mean_them() {
        let rows = [
            ("", Some(None)),
            ("  ", Some(None)),
            ("60", Some(Some(60))),
            (" 1.500 ", Some(Some(1_500))),
            ("1,500", Some(Some(1_500))),
            ("1 500", Some(Some(1_500))),
            ("1.000.000", Some(Some(1_000_000))),
            ("٦٠", Some(Some(60))),
            ("６０", Some(Some(60))),
            ("+3", Some(Some(3))),
            ("-12", Some(Some(-12))),
            ("−12", Some(Some(-12))),
            ("007", Some(Some(7))),
            ("99999999999999999999", Some(Some(i64::MAX))),
            ("1,5", None),
            ("1.5", None),
            ("1.50", None),
            ("1500.000.00", None),
            ("1234.567", None),
            (".500", None),
            ("sepuluh", None),
            ("12 anak", None),
            ("--3", None),
            ("1e3", None),
        ];
        for (typed, expected) in rows {
            assert_eq!(read("amount", typed).ok(), expected, "{typed:?}");
        }
    }
}
