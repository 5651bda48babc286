//! A calendar as RFC 5545 text.
//!
//! Our own lines rather than a library's: those at hand read the clock for DTSTAMP and write no VTIMEZONE.
//! Invariant: every time is taken from the log, so the same log gives the same bytes.

use community::{
    gatherings::{Coming, Ends, Rhythm, Welcome},
    kernel::{ClockTime, Day, Moment, Zone},
    seen_by::gatherings::{Calendar, CalendarEvent, OccasionLine, Rule},
};

use super::words as said;
use crate::Visit;

/// Octets of a line without its end (RFC 5545, 3.1).
const LINE_MAX: usize = 75;
/// How often programs should look again.
const REFRESH: &str = "PT4H";

/// The whole calendar. Every event leads to its page.
pub fn written(visit: &Visit, calendar: &Calendar) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", concat!("-//Percik//Percik ", env!("CARGO_PKG_VERSION"), "//ID"));
    lines.add("CALSCALE", "GREGORIAN");
    lines.text("NAME", &calendar.name);
    lines.text("X-WR-CALNAME", &calendar.name);
    lines.add("X-WR-TIMEZONE", calendar.zone.iana());
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.add("X-PUBLISHED-TTL", REFRESH);
    zone(&mut lines, calendar.zone);
    for it in &calendar.events {
        event(&mut lines, visit, calendar.zone, it);
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

/// A fixed offset: Indonesia's clocks are never changed.
fn zone(lines: &mut Lines, zone: Zone) {
    let offset = format!("+{:02}00", zone.offset_hours());
    lines.add("BEGIN", "VTIMEZONE");
    lines.add("TZID", zone.iana());
    lines.add("BEGIN", "STANDARD");
    lines.add("DTSTART", "19700101T000000");
    lines.add("TZOFFSETFROM", &offset);
    lines.add("TZOFFSETTO", &offset);
    lines.add("TZNAME", zone.short());
    lines.add("END", "STANDARD");
    lines.add("END", "VTIMEZONE");
}

fn event(lines: &mut Lines, visit: &Visit, zone: Zone, event: &CalendarEvent) {
    let line = &event.line;
    let at = |name: &str| format!("{name};TZID={}", zone.iana());
    let (end_day, end_time) = end(line);
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &uid(visit, event));
    lines.add("DTSTAMP", &utc(event.changed_at));
    lines.add("LAST-MODIFIED", &utc(event.changed_at));
    lines.add("SEQUENCE", &event.changes.to_string());
    lines.add(&at("DTSTART"), &local(line.day, line.time));
    lines.add(&at("DTEND"), &local(end_day, end_time));
    match &event.rule {
        Rule::Once | Rule::Alone => {}
        Rule::Instead { of } => lines.add(&at("RECURRENCE-ID"), &local(of.day, of.time)),
        Rule::Series { rhythm } => recurrence(lines, zone, rhythm, line.time),
    }
    lines.text("SUMMARY", &summary(visit, line));
    if !line.place.is_empty() {
        lines.text("LOCATION", &line.place);
    }
    let page = page(visit, event);
    lines.text("DESCRIPTION", &description(visit, event, &page));
    lines.add("URL", &page);
    lines.add("STATUS", if line.cancelled { "CANCELLED" } else { "CONFIRMED" });
    let elsewhere = line.cancelled || line.answer == Some(Coming::No);
    lines.add("TRANSP", if elsewhere { "TRANSPARENT" } else { "OPAQUE" });
    lines.add("CLASS", if line.welcome == Welcome::Members { "PRIVATE" } else { "PUBLIC" });
    lines.add("END", "VEVENT");
}

fn recurrence(lines: &mut Lines, zone: Zone, rhythm: &Rhythm, time: ClockTime) {
    let ends = match rhythm.ends {
        Ends::Never => String::new(),
        Ends::After(count) => format!(";COUNT={count}"),
        // The last day may still be one; with a zone it must be said in UTC.
        Ends::On(last) => format!(";UNTIL={}", utc(last.moment(time, zone))),
    };
    lines.add("RRULE", &format!("{}{ends}", rhythm.every));
    let days = |days: &[Day]| days.iter().map(|it| local(*it, time)).collect::<Vec<_>>().join(",");
    for (name, exceptions) in [("EXDATE", &rhythm.skipped), ("RDATE", &rhythm.added)] {
        if !exceptions.is_empty() {
            lines.add(&format!("{name};TZID={}", zone.iana()), &days(exceptions));
        }
    }
}

/// `3@` and the community: the same for a whole series. One that stands alone has its day in it.
fn uid(visit: &Visit, event: &CalendarEvent) -> String {
    let (id, community) = (event.line.id, visit.home.id);
    match event.rule {
        Rule::Once | Rule::Series { .. } | Rule::Instead { .. } => format!("{}@{community}", id.gathering),
        Rule::Alone => format!("{}-{}@{community}", id.gathering, id.day),
    }
}

fn page(visit: &Visit, event: &CalendarEvent) -> String {
    visit.shared(&match event.rule {
        Rule::Series { .. } => visit.at().series(event.line.id.gathering),
        Rule::Once | Rule::Instead { .. } | Rule::Alone => visit.at().occasion(event.line.id),
    })
}

/// Some programs show cancelled events like all others, so the title says it too.
fn summary(visit: &Visit, line: &OccasionLine) -> String {
    let title = said::titled(visit.words, &line.title);
    if line.cancelled {
        visit.words.with("gatherings-ics-cancelled", &[("title", title.into())])
    } else {
        title.into()
    }
}

fn description(visit: &Visit, event: &CalendarEvent, page: &str) -> String {
    let (words, line) = (visit.words, &event.line);
    let because = Some(&line.because).filter(|it| !it.is_empty());
    let because = because.map(|it| match line.cancelled {
        true => words.with("gatherings-because", &[("reason", it.into())]),
        false => words.with("gatherings-ics-moved", &[("reason", it.into())]),
    });
    let answer = match (&event.rule, line.answer) {
        (Rule::Series { .. }, Some(_)) => Some(words.t("gatherings-ics-always").into_owned()),
        (_, Some(answer)) => {
            let (_, word) = said::answer(words, answer);
            Some(words.with("gatherings-ics-answer", &[("answer", word.into())]))
        }
        (_, None) => None,
    };
    let note = Some(event.note.clone()).filter(|it| !it.is_empty());
    let parts = [because, answer, note, Some(page.to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

fn end(line: &OccasionLine) -> (Day, ClockTime) {
    let minutes = u32::from(line.time.minutes()) + u32::from(line.minutes);
    let part = |number: u32| u8::try_from(number).unwrap_or(0);
    let time = ClockTime::new(part(minutes / 60 % 24), part(minutes % 60)).unwrap_or_default();
    (line.day.plus_days((minutes / 1_440).into()), time)
}

/// `20261128T090000`
fn local(day: Day, time: ClockTime) -> String {
    format!(
        "{:04}{:02}{:02}T{:02}{:02}00",
        day.year(),
        day.month(),
        day.day_of_month(),
        time.hour(),
        time.minute()
    )
}

/// `20261128T020000Z`
fn utc(moment: Moment) -> String {
    let at = jiff::Timestamp::from_millisecond(moment.0).unwrap_or_default();
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Content lines, folded and ended as the standard wants.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value needs no escaping.
    fn add(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            // A line ends between letters, never inside one; the space that continues it counts.
            if octets + letter.len_utf8() > LINE_MAX {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property that holds people's words.
    fn text(&mut self, name: &str, words: &str) {
        let mut escaped = String::with_capacity(words.len());
        for letter in words.chars() {
            match letter {
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                '\n' => escaped.push_str("\\n"),
                _ if letter.is_control() => {}
                _ => escaped.push(letter),
            }
        }
        self.add(name, &escaped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_words_escaped() {
        let words = "Baca, yuk; \\o/\n📚 ".repeat(20) + &"مكتبة القرية".repeat(20);
        let mut lines = Lines::default();
        lines.text("DESCRIPTION", &words);
        for line in lines.0.split("\r\n") {
            assert!(line.len() <= LINE_MAX, "{} octets: {line}", line.len());
        }
        let unfolded = lines.0.replace("\r\n ", "");
        let value = unfolded.strip_prefix("DESCRIPTION:").unwrap().strip_suffix("\r\n").unwrap();
        let read = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        assert_eq!(read, words);
        assert!(!unfolded.trim_end().contains('\n'));
    }

    #[test]
    fn moments_and_days_are_written_as_calendars_read_them() {
        let nine: ClockTime = "09:00".parse().unwrap();
        let day: Day = "2026-11-28".parse().unwrap();
        assert_eq!(local(day, nine), "20261128T090000");
        assert_eq!(utc(day.moment(nine, Zone::Wib)), "20261128T020000Z");
        assert_eq!(utc(day.moment(nine, Zone::Wit)), "20261128T000000Z");
    }
}
