//! Sentences about ideas.

use community::{
    ideas::{Outcome, Refusal},
    kernel::Day,
    seen_by::{
        Person,
        ideas::{IdeaGlance, IdeaSeen, IdeaStanding},
    },
};

use crate::{parts::Tone, words::Words};

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::YourOwn => words.t("ideas-your-own").into_owned(),
        Refusal::NotYours { .. } => words.t("ideas-not-yours").into_owned(),
        Refusal::AlreadyAnswered => words.t("ideas-already-answered").into_owned(),
        Refusal::TakenBack => words.t("ideas-taken-back").into_owned(),
        Refusal::TooFar { until_max } => {
            words.with("ideas-too-far", &[("day", words.date(*until_max).into())])
        }
    }
}

pub fn name(words: Words, person: &Person) -> String {
    person.name.clone().unwrap_or_else(|| words.t("members-former").into_owned())
}

pub fn title(words: Words, it: &IdeaGlance) -> String {
    match it.title.as_str() {
        "" => words.t("ideas-untitled").into_owned(),
        title => title.to_owned(),
    }
}

/// "Dewi · 3 mendukung · 2 tanggapan"
pub fn facts(words: Words, it: &IdeaGlance, name: &str) -> String {
    let supporters =
        (it.supporters > 0).then(|| words.with("ideas-supporters", &[("count", it.supporters.into())]));
    let posts = (it.posts > 0).then(|| words.with("threads-posts", &[("count", it.posts.into())]));
    [Some(name.to_owned()), supporters, posts].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "kemarin · dicatat oleh Rina"
pub fn added(words: Words, it: &IdeaSeen, today: Day) -> String {
    let when = words.day_near(it.glance.added_on, today);
    match &it.recorded_by {
        None => when,
        Some(by) => {
            let recorded = words.with("threads-recorded-by", &[("name", name(words, by).into())]);
            format!("{when} · {recorded}")
        }
    }
}

/// Where it stands, as a chip.
pub fn standing(words: Words, it: &IdeaGlance, today: Day) -> (Tone, String) {
    let near = |day| near(words, day, today);
    match it.standing {
        _ if it.agreed => (Tone::Leaf, words.t("ideas-agreed").into_owned()),
        IdeaStanding::Waiting { again: true, .. } => (Tone::Gold, words.t("ideas-waits-again").into_owned()),
        IdeaStanding::Waiting { due, overdue: true, .. } => {
            (Tone::Ember, words.with("ideas-overdue", &[("day", near(due).into())]))
        }
        IdeaStanding::Waiting { due, .. } => {
            (Tone::Gold, words.with("ideas-waits", &[("day", near(due).into())]))
        }
        IdeaStanding::Accepted { .. } => (Tone::Leaf, words.t("ideas-accepted").into_owned()),
        IdeaStanding::Trying { until } => {
            (Tone::Indigo, words.with("ideas-trying", &[("day", near(until).into())]))
        }
        IdeaStanding::Postponed { until } => {
            (Tone::Plain, words.with("ideas-postponed-until", &[("day", near(until).into())]))
        }
        IdeaStanding::Declined => (Tone::Plain, words.t("ideas-declined").into_owned()),
        IdeaStanding::TakenBack => (Tone::Plain, words.t("ideas-taken-back").into_owned()),
    }
}

/// What was answered, in a few words.
pub fn outcome(words: Words, outcome: Outcome, today: Day) -> String {
    let near = |day| near(words, day, today);
    match outcome {
        Outcome::Accepted { .. } => words.t("ideas-accepted").into_owned(),
        Outcome::Tried { until } => words.with("ideas-trying", &[("day", near(until).into())]),
        Outcome::Postponed { until } => words.with("ideas-postponed-until", &[("day", near(until).into())]),
        Outcome::Declined => words.t("ideas-declined").into_owned(),
    }
}

/// `besok`, `8 Desember`; with the year when it is another one. A chip has little room.
fn near(words: Words, day: Day, today: Day) -> String {
    match day.days_since(today) {
        -1..=2 => words.day_near(day, today),
        _ if day.year() == today.year() => words.day_and_month(day),
        _ => words.date(day),
    }
}
