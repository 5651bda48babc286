//! What forms about occasions send, read kindly: numbers as people type them.

use community::{
    gatherings::{Band, Coming, Familiarity},
    kernel::{Input, MemberId, Problem, Text},
};

use crate::parts::Typed;

/// A whole number with spaces around or inside, in Latin, full-width or Arabic digits.
pub fn whole(written: &str) -> Option<i64> {
    const ZEROS: [char; 4] = ['0', '０', '٠', '۰'];
    let digit = |c: char| {
        let value = |zero: char| u32::from(c).checked_sub(u32::from(zero)).filter(|it| *it < 10);
        ZEROS.into_iter().find_map(value).and_then(|it| char::from_digit(it, 10))
    };
    let written = written.trim().trim_start_matches('+');
    let (sign, digits) = match written.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, written),
    };
    let digits: Option<String> = digits.chars().filter(|c| !c.is_whitespace()).map(digit).collect();
    digits?.parse::<i64>().ok().map(|number| sign * number)
}

/// How many come; one when nothing is typed.
pub fn party(typed: &Typed) -> Result<u8, Input> {
    match typed.value("party").trim() {
        "" => Ok(1),
        written => {
            let number = whole(written).ok_or(Input::new("party", Problem::Malformed))?;
            // What is far too much is refused with the range by the domain, as is zero.
            Ok(u8::try_from(number.clamp(0, 255)).unwrap_or(0))
        }
    }
}

pub fn coming(typed: &Typed) -> Option<Coming> {
    match typed.value("coming") {
        "yes" => Some(Coming::Yes),
        "maybe" => Some(Coming::Maybe),
        "no" => Some(Coming::No),
        _ => None,
    }
}

pub const fn coming_value(coming: Coming) -> &'static str {
    match coming {
        Coming::Yes => "yes",
        Coming::Maybe => "maybe",
        Coming::No => "no",
    }
}

/// The role that was chosen, if any.
pub fn role(typed: &Typed) -> Option<Text> {
    Some(typed.value("role")).filter(|it| !it.is_empty()).map(Text::new)
}

/// Another member than the one who sends.
pub fn member(typed: &Typed) -> Result<Option<MemberId>, Input> {
    match typed.value("member") {
        "" => Ok(None),
        written => written.parse().map(Some).map_err(|_| Input::new("member", Problem::Unknown)),
    }
}

pub fn band(typed: &Typed) -> Option<Band> {
    Band::ALL.into_iter().find(|it| band_value(*it) == typed.value("band"))
}

pub const fn band_value(band: Band) -> &'static str {
    match band {
        Band::To6 => "0-6",
        Band::To12 => "7-12",
        Band::To17 => "13-17",
        Band::Adult => "adult",
    }
}

/// `baru=1` in the address or the form: those who come for the first time.
pub fn familiarity(written: &str) -> Familiarity {
    if written == "1" { Familiarity::New } else { Familiarity::Returning }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let rows = [
            ("3", Some(3)),
            (" 1 2 ", Some(12)),
            ("３", Some(3)),
            ("٣", Some(3)),
            ("+5", Some(5)),
            ("-1", Some(-1)),
            ("−2", Some(-2)),
            ("", None),
            ("dua", None),
            ("1,5", None),
            ("99999999999999999999", None),
        ];
        for (written, expected) in rows {
            assert_eq!(whole(written), expected, "{written}");
        }
        let party_of = |written: &str| party(&Typed::default().typed("party", written));
        assert_eq!((party_of(""), party_of("4"), party_of("1000")), (Ok(1), Ok(4), Ok(255)));
        assert!(party_of("dua").is_err());
    }
}
