//! Moments on the community's wall, for sentences: "besok pukul 10.00 WIB".

use community::kernel::{ClockTime, Day, Moment, Zone};

use crate::words::Words;

/// `besok pukul 10.00 WIB`
pub fn day_and_time(words: Words, moment: Moment, zone: Zone, now: Moment) -> String {
    words.moment(moment, zone, Day::at(now, zone))
}

/// `Jumat, 27 November 2026 pukul 10.00 WIB`: for what is read on another day than it is written.
pub fn in_full(words: Words, moment: Moment, zone: Zone) -> String {
    words.moment_long(moment, zone)
}

/// The time on the wall, seconds left out.
pub fn clock(moment: Moment, zone: Zone) -> ClockTime {
    let minutes = moment.0.div_euclid(60_000) + i64::from(zone.offset_hours()) * 60;
    let minutes = minutes.rem_euclid(24 * 60);
    let part = |number: i64| u8::try_from(number).unwrap_or_default();
    ClockTime::new(part(minutes / 60), part(minutes % 60)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{testing::START, words::Language};

    #[test]
    fn a_moment_is_told_as_on_the_wall() {
        let words = Language::Indonesian.words();
        let told = day_and_time(words, START.plus_hours(24), Zone::Wib, START);
        assert_eq!(told, "besok pukul 10.00 WIB");
        assert_eq!(in_full(words, START, Zone::Wit), "Selasa, 24 November 2026 pukul 12.00 WIT");
        assert_eq!(clock(Moment(-1), Zone::Wib).to_string(), "06:59");
    }
}
