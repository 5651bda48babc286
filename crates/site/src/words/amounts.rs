//! Amounts of money: typed as people type them, shown short, and read back in words (RULES §3). The one place for it.

use community::{
    kernel::{NoAmount, Rupiah},
    limits,
};

use super::{Language, Words};

impl Words {
    /// An amount as people type it (`50rb`, `1,5jt`), or what is wrong with it, in words.
    pub fn amount(&self, typed: &str) -> Result<Rupiah, String> {
        if typed.trim().is_empty() {
            return Err(self.t("amounts-empty").into_owned());
        }
        match typed.parse::<Rupiah>() {
            Ok(rupiah) if (1..=limits::RUPIAH_MAX).contains(&rupiah.0) => Ok(rupiah),
            Ok(_) => Err(self.amount_range()),
            Err(NoAmount::PartOfWhat) => Err(self.t("amounts-part-of-what").into_owned()),
            Err(NoAmount::Malformed) => Err(self.t("amounts-malformed").into_owned()),
        }
    }

    /// Nothing may be typed too: no money in the box is an amount.
    pub fn amount_or_none(&self, typed: &str) -> Result<Rupiah, String> {
        match typed.parse::<Rupiah>() {
            Ok(Rupiah(0)) => Ok(Rupiah(0)),
            Ok(_) | Err(_) => self.amount(typed),
        }
    }

    pub fn amount_range(&self) -> String {
        self.with("amounts-range", &[("max", Rupiah(limits::RUPIAH_MAX).to_string().into())])
    }

    /// Where there is little room: `250 rb`, `1,5 jt`; below a thousand as it is. Digits that do not fit are cut.
    pub fn amount_short(&self, rupiah: Rupiah) -> String {
        let (key, unit) = match rupiah.0.unsigned_abs() {
            0..1_000 => return rupiah.0.to_string(),
            1_000..1_000_000 => ("amounts-thousands", 1_000),
            1_000_000..1_000_000_000 => ("amounts-millions", 1_000_000),
            _ => ("amounts-billions", 1_000_000_000),
        };
        let (whole, tenths) = (rupiah.0 / unit, (rupiah.0.abs() % unit) * 10 / unit);
        let comma = match self.language {
            Language::Indonesian => ',',
            Language::English => '.',
        };
        let sign = if rupiah.0 < 0 && whole == 0 { "-" } else { "" };
        let number =
            if tenths == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}{comma}{tenths}") };
        self.with(key, &[("number", number.into())])
    }

    /// `lima puluh ribu rupiah`: how an amount is said, as on a receipt.
    pub fn in_words(&self, rupiah: Rupiah) -> String {
        let said = match self.language {
            Language::Indonesian => said_in_indonesian(rupiah.0.unsigned_abs()),
            Language::English => said_in_english(rupiah.0.unsigned_abs()),
        };
        let minus = if rupiah.0 < 0 { "minus " } else { "" };
        format!("{minus}{said} rupiah")
    }

    /// What was typed, read back so that a slip is seen: `Terbaca: Rp50.000, lima puluh ribu rupiah.`
    pub fn amount_read(&self, rupiah: Rupiah) -> String {
        let (amount, words) = (rupiah.to_string(), self.in_words(rupiah));
        self.with("amounts-read", &[("amount", amount.into()), ("words", words.into())])
    }
}

/// Names of numbers, larger first; `one` is how a single one of them is said where that is a word of its own.
type Scale = &'static [(u64, &'static str, Option<&'static str>)];

const INDONESIAN: Scale = &[
    (1_000_000_000_000_000, "kuadriliun", None),
    (1_000_000_000_000, "triliun", None),
    (1_000_000_000, "miliar", None),
    (1_000_000, "juta", None),
    (1_000, "ribu", Some("seribu")),
    (100, "ratus", Some("seratus")),
];

const ENGLISH: Scale = &[
    (1_000_000_000_000_000, "quadrillion", None),
    (1_000_000_000_000, "trillion", None),
    (1_000_000_000, "billion", None),
    (1_000_000, "million", None),
    (1_000, "thousand", None),
    (100, "hundred", None),
];

fn said_in_indonesian(number: u64) -> String {
    const ONES: [&str; 12] = [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
        "sebelas",
    ];
    let small = |it: u64| {
        let one = |it: u64| usize::try_from(it).ok().and_then(|it| ONES.get(it)).copied().unwrap_or_default();
        match it {
            0..=11 => one(it).to_owned(),
            12..=19 => format!("{} belas", one(it - 10)),
            _ if it.is_multiple_of(10) => format!("{} puluh", one(it / 10)),
            _ => format!("{} puluh {}", one(it / 10), one(it % 10)),
        }
    };
    said(number, INDONESIAN, &small)
}

fn said_in_english(number: u64) -> String {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let of = |words: &[&'static str], it: u64| {
        usize::try_from(it).ok().and_then(|it| words.get(it)).copied().unwrap_or_default()
    };
    let small = |it: u64| match it {
        0..=19 => of(&ONES, it).to_owned(),
        _ if it.is_multiple_of(10) => of(&TENS, it / 10).to_owned(),
        _ => format!("{}-{}", of(&TENS, it / 10), of(&ONES, it % 10)),
    };
    said(number, ENGLISH, &small)
}

/// Largest part first; `small` says what is below a hundred.
fn said(number: u64, scale: Scale, small: &impl Fn(u64) -> String) -> String {
    let Some((unit, name, one)) = scale.iter().find(|(unit, ..)| *unit <= number) else {
        return small(number);
    };
    let (count, rest) = (number / unit, number % unit);
    let head = match (count, one) {
        (1, Some(one)) => (*one).to_owned(),
        _ => format!("{} {name}", said(count, scale, small)),
    };
    if rest == 0 { head } else { format!("{head} {}", said(rest, scale, small)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: Words = Words { language: Language::Indonesian };
    const EN: Words = Words { language: Language::English };

    #[test]
    fn amounts_are_said_in_words() {
        let rows = [
            (0, "nol rupiah"),
            (11, "sebelas rupiah"),
            (12, "dua belas rupiah"),
            (20, "dua puluh rupiah"),
            (100, "seratus rupiah"),
            (111, "seratus sebelas rupiah"),
            (200, "dua ratus rupiah"),
            (1_000, "seribu rupiah"),
            (1_100, "seribu seratus rupiah"),
            (2_001, "dua ribu satu rupiah"),
            (100_000, "seratus ribu rupiah"),
            (1_000_000, "satu juta rupiah"),
            (2_950_000, "dua juta sembilan ratus lima puluh ribu rupiah"),
            (1_001_000, "satu juta seribu rupiah"),
            (1_000_000_000_000, "satu triliun rupiah"),
            (-5_000, "minus lima ribu rupiah"),
        ];
        for (amount, expected) in rows {
            assert_eq!(ID.in_words(Rupiah(amount)), expected, "{amount}");
        }
        let rows = [
            (0, "zero rupiah"),
            (21, "twenty-one rupiah"),
            (2_950_000, "two million nine hundred fifty thousand rupiah"),
        ];
        for (amount, expected) in rows {
            assert_eq!(EN.in_words(Rupiah(amount)), expected, "{amount}");
        }
    }

    #[test]
    fn amounts_are_shown_short() {
        let rows = [
            (0, "0", "0"),
            (950, "950", "950"),
            (50_000, "50 rb", "50k"),
            (250_500, "250,5 rb", "250.5k"),
            (1_500_000, "1,5 jt", "1.5m"),
            (1_999_999, "1,9 jt", "1.9m"),
            (-2_000_000, "-2 jt", "-2m"),
            (3_200_000_000, "3,2 M", "3.2bn"),
        ];
        for (amount, id, en) in rows {
            assert_eq!(
                (ID.amount_short(Rupiah(amount)), EN.amount_short(Rupiah(amount))),
                (id.into(), en.into())
            );
        }
    }

    #[test]
    fn what_is_no_amount_says_what_to_write() {
        assert_eq!(ID.amount("1,5jt"), Ok(Rupiah(1_500_000)));
        for (typed, key) in
            [("", "amounts-empty"), ("1,5", "amounts-part-of-what"), ("sejuta", "amounts-malformed")]
        {
            assert_eq!(ID.amount(typed), Err(ID.t(key).into_owned()), "{typed}");
        }
        for typed in ["0", "9999999jt"] {
            assert_eq!(ID.amount(typed), Err(ID.amount_range()), "{typed}");
        }
        assert_eq!(ID.amount_or_none("0"), Ok(Rupiah(0)));
    }
}
