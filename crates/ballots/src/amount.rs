//! Amounts of money as files write them, exactly.

use crate::limits::{AMOUNT_MAX, DECIMALS_MAX};

/// Digits, and how many of them are decimals: 12.50 is 125 with one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    digits: u64,
    decimals: u32,
}

impl Amount {
    /// Digits with at most one point or comma, which begins the decimals; zeros at their end say nothing.
    pub fn read(text: &str) -> Result<Amount, &'static str> {
        let text = text.trim();
        if text.starts_with('-') {
            return Err("an amount below zero");
        }
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) {
            return Err("not an amount");
        }
        let decimals = decimals.trim_end_matches('0');
        let places = u32::try_from(decimals.len()).ok().filter(|it| *it <= DECIMALS_MAX);
        let places = places.ok_or("an amount with too many decimals")?;
        let read = format!("{whole}{decimals}").parse().ok().filter(|it| *it <= AMOUNT_MAX);
        Ok(Amount { digits: read.ok_or("an amount that is too large")?, decimals: places })
    }

    pub fn decimals(self) -> u32 {
        self.decimals
    }

    /// In units of which ten to the power of `decimals` make one of the currency.
    pub fn units(self, decimals: u32) -> Option<u64> {
        let more = 10_u64.checked_pow(decimals.checked_sub(self.decimals)?)?;
        self.digits.checked_mul(more).filter(|it| *it <= AMOUNT_MAX)
    }
}

/// As a file writes it: a point, and no zeros at the end.
pub fn written(units: u64, decimals: u32) -> String {
    let one = 10_u64.checked_pow(decimals).unwrap_or(u64::MAX);
    match units % one {
        0 => (units / one).to_string(),
        part => {
            let part = format!("{part:0width$}", width = decimals as usize);
            format!("{}.{}", units / one, part.trim_end_matches('0'))
        }
    }
}
