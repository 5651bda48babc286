//! Sentences about occasions. What is refused is `gatherings`' to say.

use std::borrow::Cow;

use community::{
    gatherings::{Band, Coming, Sort},
    kernel::{ClockTime, Day},
    seen_by::{
        Count, Person,
        occasions::{Attending, Guest, Job, MovedFrom, Occasion, OpenMatter, Reply},
    },
};

use crate::words::Words;

/// "Sabtu, 28 November · pukul 09.00–11.00 WIB", the day as near as it is.
pub fn when(words: Words, it: &Occasion, zone: community::kernel::Zone, today: Day) -> String {
    format!("{} · {}", words.day_near(it.day, today), words.times(it.time, ends(it), zone))
}

/// "besok · pukul 09.00–11.00 WIB" beside the whole date, which says the rest.
pub fn at_times(words: Words, it: &Occasion, zone: community::kernel::Zone, today: Day) -> String {
    let times = words.times(it.time, ends(it), zone);
    match it.day.days_since(today) {
        -1..=2 => format!("{} · {times}", words.day_near(it.day, today)),
        _ => times,
    }
}

/// What the clock shows at the end; past midnight it begins again.
pub fn ends(it: &Occasion) -> ClockTime {
    let minutes = (it.time.minutes() + it.minutes) % (24 * 60);
    // Both parts are in range after the remainder.
    let part = |number: u16| u8::try_from(number).unwrap_or(0);
    ClockTime::new(part(minutes / 60), part(minutes % 60)).unwrap_or(it.time)
}

pub fn sort(words: Words, sort: Sort) -> Cow<'static, str> {
    match sort {
        Sort::Meeting => words.t("occasions-sort-meeting"),
        Sort::CleanUp => words.t("occasions-sort-clean-up"),
        Sort::Class => words.t("occasions-sort-class"),
        Sort::Distribution => words.t("occasions-sort-distribution"),
        Sort::Event => words.t("occasions-sort-event"),
        Sort::Other => words.t("occasions-sort-other"),
    }
}

pub fn band(words: Words, band: Band) -> Cow<'static, str> {
    match band {
        Band::To6 => words.t("occasions-band-to-6"),
        Band::To12 => words.t("occasions-band-to-12"),
        Band::To17 => words.t("occasions-band-to-17"),
        Band::Adult => words.t("occasions-band-adult"),
    }
}

/// The answer as a chip: "Hadir".
pub fn coming(words: Words, coming: Coming) -> Cow<'static, str> {
    match coming {
        Coming::Yes => words.t("occasions-yes"),
        Coming::Maybe => words.t("occasions-maybe"),
        Coming::No => words.t("occasions-no"),
    }
}

/// One's own answer in a sentence.
pub fn said(words: Words, reply: &Reply) -> String {
    let more = reply.party.saturating_sub(1);
    match reply.coming {
        Coming::Yes if reply.standing => words.t("occasions-said-always").into_owned(),
        Coming::Yes if more > 0 => words.with("occasions-said-yes-with", &[("more", u32::from(more).into())]),
        Coming::Yes => words.t("occasions-said-yes").into_owned(),
        Coming::Maybe => words.t("occasions-said-maybe").into_owned(),
        Coming::No => words.t("occasions-said-no").into_owned(),
    }
}

pub fn name(words: Words, person: &Person) -> String {
    person.name.clone().unwrap_or_else(|| words.t("members-former").into_owned())
}

pub fn guest_name(words: Words, guest: &Guest) -> String {
    if guest.name.is_empty() { words.t("occasions-guest").into_owned() } else { guest.name.clone() }
}

/// "7", or "<5" where small numbers are not shown.
pub fn count(words: Words, count: Count) -> String {
    match count {
        Count::Exact(number) => words.number(number),
        Count::Masked => "<5".to_owned(),
    }
}

/// "7 orang akan datang".
pub fn coming_people(words: Words, coming: Count) -> String {
    match coming {
        Count::Exact(0) => words.t("occasions-coming-nobody").into_owned(),
        Count::Exact(number) => words.with("occasions-coming", &[("count", number.into())]),
        Count::Masked => words.t("occasions-coming-few").into_owned(),
    }
}

/// "0 dari 1"; outsiders learn only whether somebody is still wanted.
pub fn job_state(words: Words, job: &Job, for_members: bool) -> String {
    match job.taken {
        Count::Exact(taken) if for_members => words.with(
            "occasions-job-taken",
            &[("taken", taken.into()), ("wanted", u32::from(job.wanted).into())],
        ),
        Count::Exact(_) | Count::Masked if job.full => words.t("occasions-job-full").into_owned(),
        Count::Exact(_) | Count::Masked => words.t("occasions-job-open").into_owned(),
    }
}

/// "Semula Sabtu, 28 November pukul 09.00 WIB. Alasan: hujan"
pub fn moved(words: Words, from: &MovedFrom, zone: community::kernel::Zone, today: Day) -> String {
    let when = words.day_and_time(from.day, from.time, zone, today);
    match from.reason.as_str() {
        "" => words.with("occasions-moved", &[("when", when.into())]),
        reason => words.with("occasions-moved-because", &[("when", when.into()), ("reason", reason.into())]),
    }
}

pub fn cancelled(words: Words, reason: &str) -> String {
    match reason {
        "" => words.t("occasions-cancelled").into_owned(),
        reason => words.with("occasions-cancelled-because", &[("reason", reason.into())]),
    }
}

/// Why attendance cannot be written down now; `None` when it can.
pub fn not_attending(words: Words, attending: Attending, day: Day) -> Option<String> {
    match attending {
        Attending::Open => None,
        Attending::TooEarly => {
            Some(words.with("occasions-attendance-early", &[("day", words.day_long(day).into())]))
        }
        Attending::TooLate => Some(words.t("occasions-attendance-late").into_owned()),
        Attending::Cancelled => Some(words.t("occasions-attendance-cancelled").into_owned()),
    }
}

/// What stands on the agenda when a suggestion is taken up.
pub fn open_matter(words: Words, matter: &OpenMatter) -> String {
    match matter {
        OpenMatter::Task { what } => words.with("occasions-matter-task", &[("what", what.into())]),
        OpenMatter::JoinRequest { name } => words.with("occasions-matter-request", &[("name", name.into())]),
    }
}
