//! What somebody typed about a plan, read kindly: "09.00", "28/11/2026", digits of other keyboards.

#[cfg(test)]
mod tests;

use community::{
    gatherings::{Details, Ends, Every, Plan, Rhythm, Role, Sort, Welcome},
    kernel::{ClockTime, Day, Input, Problem, Text, Weekday},
    limits,
};

use crate::{parts::Typed, refusals, words::Words};

/// A form being read: what is wrong gathers beside its fields.
pub struct Reading<'a> {
    words: Words,
    typed: &'a Typed,
    problems: Vec<(&'static str, Problem)>,
}

impl<'a> Reading<'a> {
    pub fn new(words: Words, typed: &'a Typed) -> Reading<'a> {
        Reading { words, typed, problems: vec![] }
    }

    /// The outcome when nothing is wrong; otherwise the form with its problems.
    pub fn done<T>(self, outcome: Option<T>) -> Result<T, Typed> {
        match outcome {
            Some(outcome) if self.problems.is_empty() => Ok(outcome),
            _ => Err(self.problems.into_iter().fold(self.typed.clone(), |typed, (field, problem)| {
                typed.problem_at(field, refusals::input_worded(self.words, &Input::new(field, problem)))
            })),
        }
    }

    /// What can differ from one occasion to the next.
    pub fn details(&mut self) -> Option<Details> {
        let time = self.time("time");
        let minutes = self.minutes();
        let roles = self.roles();
        let title = self.required("title", limits::TITLE_CHARS_MAX);
        let place = self.required("place", limits::PLACE_CHARS_MAX);
        let text = |field| Text::new(self.typed.value(field));
        Some(Details {
            title: title?,
            time: time?,
            minutes: minutes?,
            place: place?,
            note: text("note"),
            roles: roles?,
        })
    }

    /// The whole plan; its rhythm follows from `day`.
    pub fn plan(&mut self) -> Option<Plan> {
        let details = self.details();
        let day = self.day("day");
        let repeats = day.and_then(|day| self.repeats(day));
        let sort = Sort::ALL.into_iter().find(|it| sort_value(*it) == self.typed.value("sort"));
        let welcome = match self.typed.value("welcome") {
            "members" => Welcome::Members,
            _ => Welcome::Everyone,
        };
        Some(Plan {
            details: details?,
            sort: sort.unwrap_or_default(),
            welcome,
            day: day?,
            repeats: repeats?,
        })
    }

    /// Words that must be there. The domain says so too, but one thing at a time.
    fn required(&mut self, field: &'static str, chars_max: u32) -> Option<Text> {
        let text = Text::new(self.typed.value(field));
        match Input::required(field, &text, chars_max) {
            Ok(()) => Some(text),
            Err(input) => self.wrong(field, input.problem),
        }
    }

    pub fn day(&mut self, field: &'static str) -> Option<Day> {
        let typed = plain(self.typed.value(field));
        if typed.is_empty() {
            return self.wrong(field, Problem::Empty);
        }
        match day_of(&typed) {
            Some(day) => Some(day),
            None => self.wrong(field, Problem::NotInTheCalendar),
        }
    }

    pub fn time(&mut self, field: &'static str) -> Option<ClockTime> {
        let typed = self.typed.value(field);
        match time_of(typed) {
            Some(time) => Some(time),
            None if typed.trim().is_empty() => self.wrong(field, Problem::Empty),
            None => self.wrong(field, Problem::NotInTheCalendar),
        }
    }

    fn minutes(&mut self) -> Option<u16> {
        let own = !self.typed.value("minutes_own").trim().is_empty();
        self.number("minutes", if own { "minutes_own" } else { "minutes" })
    }

    /// A whole number in `from`; what is wrong with it stands beside `field`.
    fn number<N: TryFrom<i64>>(&mut self, field: &'static str, from: &str) -> Option<N> {
        let typed = plain(self.typed.value(from));
        match typed.parse::<i64>().ok().and_then(|it| N::try_from(it).ok()) {
            Some(number) => Some(number),
            None if typed.is_empty() => self.wrong(field, Problem::Empty),
            None => self.wrong(field, Problem::Malformed),
        }
    }

    fn roles(&mut self) -> Option<Vec<Role>> {
        let mut roles = vec![];
        for row in 1..=limits::ROLES_MAX {
            let name = Text::new(self.typed.value(&format!("role-{row}")));
            if name.is_empty() {
                continue;
            }
            let wanted = format!("wanted-{row}");
            let one = self.typed.value(&wanted).trim().is_empty();
            let wanted = if one { Some(1) } else { self.number("roles", &wanted) };
            roles.push(Role { name, wanted: wanted? });
        }
        Some(roles)
    }

    /// The outer `None` when something is wrong, the inner one when it happens once.
    fn repeats(&mut self, day: Day) -> Option<Option<Rhythm>> {
        let interval = |it: &mut Self| match it.typed.value("repeats.interval").trim().is_empty() {
            true => Some(1),
            false => it.number("repeats.interval", "repeats.interval"),
        };
        let every = match self.typed.value("repeats") {
            "week" => {
                let days: Vec<Weekday> = Weekday::ALL
                    .into_iter()
                    .filter(|it| self.typed.has("repeats.days", weekday_value(*it)))
                    .collect();
                // Whoever names no weekday means that of the first day.
                let days = if days.is_empty() { vec![day.weekday()] } else { days };
                Every::Week { interval: interval(self)?, days }
            }
            "month_date" => {
                let date = u8::try_from(day.day_of_month()).unwrap_or(1);
                Every::MonthOnDate { interval: interval(self)?, date }
            }
            "month_weekday" => {
                Every::MonthOnWeekday { interval: interval(self)?, nth: nth_of(day), weekday: day.weekday() }
            }
            "month_last" => {
                Every::MonthOnWeekday { interval: interval(self)?, nth: -1, weekday: day.weekday() }
            }
            _ => return Some(None),
        };
        let ends = match self.typed.value("repeats.ends") {
            "on" => self.end_day().map(Ends::On),
            "after" => self.number("repeats.ends", "ends_count").map(Ends::After),
            _ => Some(Ends::Never),
        };
        let skipped = self.days("repeats.skipped", "skip_day");
        let added = self.days("repeats.added", "add_day");
        Some(Some(Rhythm { every, ends: ends?, skipped: skipped?, added: added? }))
    }

    fn end_day(&mut self) -> Option<Day> {
        let typed = plain(self.typed.value("ends_day"));
        match day_of(&typed) {
            Some(day) => Some(day),
            None if typed.is_empty() => self.wrong("repeats.ends", Problem::Empty),
            None => self.wrong("repeats.ends", Problem::NotInTheCalendar),
        }
    }

    /// Days that stay ticked, and one more when it was typed.
    fn days(&mut self, kept: &'static str, more: &str) -> Option<Vec<Day>> {
        let more = plain(self.typed.value(more));
        let typed = self.typed.values(kept).map(plain).chain((!more.is_empty()).then_some(more));
        let mut days: Vec<Day> = vec![];
        for written in typed.collect::<Vec<_>>() {
            match day_of(&written) {
                Some(day) if days.contains(&day) => {}
                Some(day) => days.push(day),
                None => return self.wrong(kept, Problem::NotInTheCalendar),
            }
        }
        days.sort_unstable();
        Some(days)
    }

    fn wrong<T>(&mut self, field: &'static str, problem: Problem) -> Option<T> {
        self.problems.push((field, problem));
        None
    }
}

/// A reason: ticked ones and own words together.
pub fn reason(typed: &Typed) -> Text {
    let own = typed.value("reason_own").trim();
    let ticked = typed.values("reason").map(str::trim);
    let parts: Vec<&str> = ticked.chain([own]).filter(|it| !it.is_empty()).collect();
    Text::new(&parts.join("; "))
}

/// Which of its weekday in the month a day is: 1 to 5.
pub fn nth_of(day: Day) -> i8 {
    (day.day_of_month() - 1) / 7 + 1
}

pub fn sort_value(sort: Sort) -> &'static str {
    match sort {
        Sort::Meeting => "meeting",
        Sort::CleanUp => "clean_up",
        Sort::Class => "class",
        Sort::Distribution => "distribution",
        Sort::Event => "event",
        Sort::Other => "other",
    }
}

pub fn weekday_value(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

/// Without spaces around, with the digits of wide keyboards made plain.
pub fn plain(typed: &str) -> String {
    let digit = |c: char| match u32::from(c) {
        wide @ 0xff10..=0xff19 => char::from_digit(wide - 0xff10, 10).unwrap_or(c),
        _ => c,
    };
    typed.trim().chars().map(digit).collect()
}

/// `09:00`, `09.00`, `9`; some browsers send seconds along.
pub fn time_of(typed: &str) -> Option<ClockTime> {
    let typed = plain(typed);
    let hour_alone = (1..=2).contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_digit());
    let written = if hour_alone { format!("{typed}:00") } else { typed.replace(' ', "") };
    let written = match written.split(':').collect::<Vec<_>>()[..] {
        [hour, minute, _] => format!("{hour}:{minute}"),
        _ => written,
    };
    written.parse().ok()
}

/// `2026-11-28`, or as it is written by hand: `28/11/2026`, `28-11-2026`, `28.11.2026`.
pub fn day_of(typed: &str) -> Option<Day> {
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = typed.split(['/', '-', '.']).map(str::trim).collect();
    let [day, month, year] = parts[..] else { return None };
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
