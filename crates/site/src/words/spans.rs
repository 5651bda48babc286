//! Lengths of time in whole units, the largest that says it fairly.

use community::kernel::{Day, Moment};

use super::Words;

/// A length of time as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Minutes(u32),
    Hours(u32),
    Days(u32),
    Weeks(u32),
    Months(u32),
    Years(u32),
}

impl Span {
    /// From one day to another, whichever is earlier: months from the second on, weeks from the second on, else days.
    pub fn between(one: Day, other: Day) -> Span {
        let (from, to) = (one.min(other), one.max(other));
        let days = u32::try_from(to.days_since(from)).unwrap_or(u32::MAX);
        match whole_months(from, to) {
            months if months >= 24 => Span::Years(months / 12),
            months if months >= 2 => Span::Months(months),
            _ if days >= 14 => Span::Weeks(days / 7),
            _ => Span::Days(days),
        }
    }

    /// What is left until `later`: days from the second on, hours from the second on, else minutes; never negative.
    pub fn until(now: Moment, later: Moment) -> Span {
        let minutes = u32::try_from(later.millis_since(now).max(0) / 60_000).unwrap_or(u32::MAX);
        match minutes {
            0..120 => Span::Minutes(minutes),
            120..2880 => Span::Hours(minutes / 60),
            _ => Span::Days(minutes / 1440),
        }
    }
}

fn whole_months(from: Day, to: Day) -> u32 {
    let months = |day: Day| i32::from(day.year()) * 12 + i32::from(day.month());
    // The last day of a shorter month completes the month that began on the 31st.
    let complete = to.day_of_month() >= from.day_of_month().min(to.days_in_month());
    u32::try_from(months(to) - months(from) - i32::from(!complete)).unwrap_or(0)
}

impl Words {
    /// `3 bulan`, `13 pekan`, `1 month`.
    pub fn span(&self, span: Span) -> String {
        match span {
            Span::Minutes(count) => self.with("span-minutes", &[("count", count.into())]),
            Span::Hours(count) => self.with("span-hours", &[("count", count.into())]),
            Span::Days(count) => self.with("span-days", &[("count", count.into())]),
            Span::Weeks(count) => self.with("span-weeks", &[("count", count.into())]),
            Span::Months(count) => self.with("span-months", &[("count", count.into())]),
            Span::Years(count) => self.with("span-years", &[("count", count.into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    #[test]
    fn the_largest_fair_unit_is_said() {
        let rows = [
            ("2026-01-03", "2026-04-04", "3 bulan", "3 months"),
            ("2026-04-04", "2026-01-03", "3 bulan", "3 months"),
            ("2026-01-31", "2026-02-28", "4 pekan", "4 weeks"),
            ("2025-12-31", "2026-02-28", "2 bulan", "2 months"),
            ("2026-01-03", "2026-01-04", "1 hari", "1 day"),
            ("2026-01-03", "2026-03-02", "8 pekan", "8 weeks"),
            ("2024-02-29", "2026-02-28", "2 tahun", "2 years"),
            ("2026-01-03", "2026-01-03", "0 hari", "0 days"),
        ];
        for (from, to, indonesian, english) in rows {
            let span = Span::between(from.parse().unwrap(), to.parse().unwrap());
            assert_eq!(Language::Indonesian.words().span(span), indonesian, "{from} {to}");
            assert_eq!(Language::English.words().span(span), english, "{from} {to}");
        }
        assert_eq!(Language::Indonesian.words().span(Span::Weeks(13)), "13 pekan");
        assert_eq!(Language::English.words().span(Span::Weeks(13)), "13 weeks");
    }

    #[test]
    fn what_is_left_is_never_negative() {
        let now = Moment(1_795_536_000_000);
        let rows =
            [(-5, Span::Minutes(0)), (1, Span::Minutes(1)), (150, Span::Hours(2)), (72 * 60, Span::Days(3))];
        for (minutes, span) in rows {
            assert_eq!(Span::until(now, now.plus_minutes(minutes)), span, "{minutes}");
        }
    }
}
