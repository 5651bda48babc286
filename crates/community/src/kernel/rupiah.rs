//! Amounts of money: whole rupiah, typed as people type them (RULES §3).

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whole rupiah; an integer in JSON too.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Rupiah(pub i64);

/// Why something typed is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAmount {
    /// `1,5` alone: one and a half of what?
    PartOfWhat,
    /// Not written as an amount, or beyond all amounts.
    Malformed,
}

impl FromStr for Rupiah {
    type Err = NoAmount;

    /// `50rb`, `50 ribu`, `50.000`, `Rp50.000`, `1,5jt`, `1.5 juta`, `1500000`. `1.500` is one thousand five hundred.
    fn from_str(typed: &str) -> Result<Rupiah, NoAmount> {
        let small = typed.trim().to_lowercase();
        let bare = small
            .strip_prefix("rp")
            .map_or(small.as_str(), |rest| rest.strip_prefix('.').unwrap_or(rest))
            .trim();
        let split = bare.find(|c: char| c.is_alphabetic()).unwrap_or(bare.len());
        let (number, unit) = bare.split_at_checked(split).ok_or(NoAmount::Malformed)?;
        let unit: i64 = match unit.trim_end_matches('.') {
            "" => 1,
            "rb" | "ribu" | "k" => 1_000,
            "jt" | "juta" => 1_000_000,
            _ => return Err(NoAmount::Malformed),
        };
        amount(number.trim(), unit).map(Rupiah)
    }
}

fn amount(number: &str, unit: i64) -> Result<i64, NoAmount> {
    let groups: Vec<&str> = number.split(['.', ',']).collect();
    if groups.iter().any(|it| it.is_empty() || !it.bytes().all(|b| b.is_ascii_digit())) {
        return Err(NoAmount::Malformed);
    }
    let digits = groups.concat();
    let value: i64 = digits.parse().map_err(|_| NoAmount::Malformed)?;
    match groups.as_slice() {
        [_] => value.checked_mul(unit).ok_or(NoAmount::Malformed),
        // Thousands: every group after the first has three digits, all with the same sign.
        [first, rest @ ..] if unit == 1 && first.len() <= 3 && rest.iter().all(|it| it.len() == 3) => {
            if number.contains('.') && number.contains(',') {
                Err(NoAmount::Malformed)
            } else {
                Ok(value)
            }
        }
        // A part of a thousand or a million: 1,5jt. It must come out whole.
        [_, part] if unit > 1 => {
            let places = u32::try_from(part.len()).ok().and_then(|it| 10_i64.checked_pow(it));
            let whole = value.checked_mul(unit).zip(places).filter(|(value, places)| value % places == 0);
            whole.map(|(value, places)| value / places).ok_or(NoAmount::Malformed)
        }
        [_, part] if part.len() < 3 => Err(NoAmount::PartOfWhat),
        _ => Err(NoAmount::Malformed),
    }
}

/// `Rp50.000`: no space, no dot after Rp.
impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.unsigned_abs().to_string();
        f.write_str(if self.0 < 0 { "-Rp" } else { "Rp" })?;
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_typed_as_people_do() {
        let rows = [
            ("50rb", 50_000),
            ("50 ribu", 50_000),
            ("50.000", 50_000),
            ("Rp50.000", 50_000),
            ("Rp.50.000", 50_000),
            ("Rp 50.000", 50_000),
            ("50,000", 50_000),
            ("1,5jt", 1_500_000),
            ("1.5jt", 1_500_000),
            ("1,5 juta", 1_500_000),
            ("1500000", 1_500_000),
            ("1.500", 1_500),
            ("1.500.000", 1_500_000),
            ("2,25rb", 2_250),
            ("0", 0),
        ];
        for (typed, expected) in rows {
            assert_eq!(typed.parse(), Ok(Rupiah(expected)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        assert_eq!("1,5".parse::<Rupiah>(), Err(NoAmount::PartOfWhat));
        assert_eq!("1.50".parse::<Rupiah>(), Err(NoAmount::PartOfWhat));
        for typed in [
            "",
            "Rp",
            "rb",
            "-5",
            "5 rupiah",
            "1.50.000",
            "1.000,50",
            "1,2345rb",
            "99999999999999999999",
            "9999999999999jt",
            "٥٠",
        ] {
            assert_eq!(typed.parse::<Rupiah>(), Err(NoAmount::Malformed), "{typed}");
        }
    }

    #[test]
    fn amounts_are_shown_with_dots() {
        let rows = [
            (0, "Rp0"),
            (950, "Rp950"),
            (50_000, "Rp50.000"),
            (1_500_000, "Rp1.500.000"),
            (-2_500, "-Rp2.500"),
        ];
        for (amount, expected) in rows {
            assert_eq!(Rupiah(amount).to_string(), expected);
        }
    }
}
