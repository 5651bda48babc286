//! What people say in a decision, in words: the same ones on its page, in the room and on paper.

use community::{
    decisions::{Ballot, Fits, How, Joins, Points, Sense, Side, Stance, Time},
    kernel::{ChoiceId, ClockTime, Day, Zone},
    seen_by::decisions::{ChoiceSeen, Voice},
};

use crate::{Visit, gatherings::words::capitalised, members::words::name, words::Words};

/// How days are written.
#[derive(Clone, Copy, Debug)]
pub enum Days {
    /// "besok": for a page that is drawn anew each time.
    Near { today: Day, zone: Zone },
    /// "Jumat, 27 November 2026": for what is read aloud, printed, or read next year.
    Whole,
}

impl Days {
    pub fn near(visit: &Visit) -> Self {
        let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
        Self::Near { today, zone }
    }

    pub fn day(self, w: Words, day: Day) -> String {
        match self {
            Self::Near { today, .. } => w.day_near(day, today),
            Self::Whole => w.day_long(day),
        }
    }

    fn day_and_time(self, w: Words, day: Day, time: ClockTime) -> String {
        match self {
            Self::Near { today, zone } => w.day_and_time(day, time, zone, today),
            Self::Whole => {
                let at = w.with("votes-at", &[("time", w.clock(time).into())]);
                format!("{}, {at}", w.day_long(day))
            }
        }
    }
}

/// What it is called; a time without a name by its day and hour.
pub fn choice(w: Words, days: Days, choice: &ChoiceSeen) -> String {
    let when = match (choice.day, choice.time) {
        (Some(day), Some(time)) => Some(days.day_and_time(w, day, time)),
        (Some(day), None) => Some(days.day(w, day)),
        (None, _) => None,
    };
    match when {
        Some(when) if choice.label.is_empty() => capitalised(&when),
        Some(when) => format!("{} · {when}", choice.label),
        None => choice.label.clone(),
    }
}

/// By its number.
pub fn chosen(w: Words, days: Days, choices: &[ChoiceSeen], id: ChoiceId) -> String {
    choices.iter().find(|it| it.id == id).map(|it| choice(w, days, it)).unwrap_or_default()
}

/// A ballot in words: "tidak ada keberatan", "Rak: 5, Buku: 3".
pub fn ballot(w: Words, days: Days, choices: &[ChoiceSeen], ballot: &Ballot) -> String {
    let plain = |key: &str| w.t(key).into_owned();
    let list =
        |parts: Vec<String>| if parts.is_empty() { plain("votes-said-none") } else { parts.join(", ") };
    let label = |id| chosen(w, days, choices, id);
    match ballot {
        Ballot::Abstain => plain("votes-said-abstain"),
        Ballot::Stance { stance } => plain(stance_key(*stance)),
        Ballot::Side { side } => plain(side_key(*side)),
        Ballot::Approve { choices } => list(choices.iter().map(|it| label(*it)).collect()),
        Ballot::Points { points } => {
            let part = |it: &Points| format!("{}: {}", label(it.choice), it.points);
            list(points.iter().map(part).collect())
        }
        Ballot::Rank { order } => {
            let part = |(place, it): (u32, &ChoiceId)| format!("{place}. {}", label(*it));
            list((1..).zip(order).map(part).collect())
        }
        Ballot::Times { times } => {
            let part = |it: &Time| format!("{} ({})", label(it.choice), w.t(fits_key(it.fits)));
            list(times.iter().map(part).collect())
        }
        Ballot::Sense { sense } => plain(sense_key(*sense)),
        Ballot::Join { joins } => plain(joins_key(*joins)),
    }
}

pub const fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Consent => "votes-said-consent",
        Stance::Concern => "votes-said-concern",
        Stance::Object => "votes-said-object",
        Stance::Aside => "votes-said-aside",
    }
}

pub const fn side_key(side: Side) -> &'static str {
    match side {
        Side::Agree => "votes-said-agree",
        Side::Disagree => "votes-said-disagree",
    }
}

pub const fn sense_key(sense: Sense) -> &'static str {
    match sense {
        Sense::Good => "votes-said-good",
        Sense::Unsure => "votes-said-unsure",
        Sense::Worried => "votes-said-worried",
    }
}

pub const fn joins_key(joins: Joins) -> &'static str {
    match joins {
        Joins::In => "votes-said-in",
        Joins::Out => "votes-said-out",
    }
}

pub const fn fits_key(fits: Fits) -> &'static str {
    match fits {
        Fits::Yes => "votes-said-fits",
        Fits::IfNeedBe => "votes-said-fits-if-need-be",
        Fits::No => "votes-said-fits-not",
    }
}

/// As it stands alone: on a button, at the head of a row.
pub fn alone(w: Words, key: &str) -> String {
    capitalised(&w.t(key))
}

/// How a voice came here when it did not come by itself: "lewat telepon, dicatat Rina".
pub fn trace(w: Words, voice: &Voice) -> Option<String> {
    let by = voice.recorded_by.as_ref().map(|it| name(w, it));
    let key = match (voice.how, &by) {
        (How::Own, None) => return None,
        (How::Own, Some(_)) => "votes-trace-recorded",
        (How::Phone, _) => "votes-trace-phone",
        (How::Proxy, _) => "votes-trace-proxy",
        (How::Room, None) => "votes-trace-room",
        (How::Room, Some(_)) => "votes-trace-room-recorded",
    };
    Some(w.with(key, &[("name", by.unwrap_or_default().into())]))
}
