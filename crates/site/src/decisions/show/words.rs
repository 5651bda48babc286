//! Sentences of a decision's page: what was said, what was chosen, how it ended.

use std::borrow::Cow;

use community::{
    decisions::{Ballot, Fits, How, Integration, Joins, Points, Sense, Side, Stance, Time, Verdict},
    kernel::{ChoiceId, MemberId},
    seen_by::{
        Person,
        decisions::{ChoiceSeen, DecisionSeen, StageSeen, Voice},
    },
};

use super::super::words as shared;
use crate::{Visit, parts::Tone, words::Words};

pub use crate::members::words::{name, names};

/// What it is called; a time without a name by its day and hour.
pub fn choice(visit: &Visit, choice: &ChoiceSeen) -> String {
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    let when = match (choice.day, choice.time) {
        (Some(day), Some(time)) => Some(visit.words.day_and_time(day, time, zone, today)),
        (Some(day), None) => Some(visit.words.day_near(day, today)),
        (None, _) => None,
    };
    match when {
        Some(when) if choice.label.is_empty() => crate::gatherings::words::capitalised(&when),
        Some(when) => format!("{} · {when}", choice.label),
        None => choice.label.clone(),
    }
}

/// By its number.
pub fn chosen(visit: &Visit, it: &DecisionSeen, id: ChoiceId) -> String {
    it.choices.iter().find(|it| it.id == id).map(|it| choice(visit, it)).unwrap_or_default()
}

/// A ballot in words: "tidak ada keberatan", "Rak 5, Buku 3".
pub fn said(visit: &Visit, it: &DecisionSeen, ballot: &Ballot) -> String {
    let w = visit.words;
    let plain = |key: &str| w.t(key).into_owned();
    let list =
        |parts: Vec<String>| if parts.is_empty() { plain("votes-said-none") } else { parts.join(", ") };
    let label = |id| chosen(visit, it, id);
    match ballot {
        Ballot::Abstain => plain("votes-said-abstain"),
        Ballot::Stance { stance } => stance_said(w, *stance).into_owned(),
        Ballot::Side { side: Side::Agree } => plain("votes-said-agree"),
        Ballot::Side { side: Side::Disagree } => plain("votes-said-disagree"),
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
            let part = |it: &Time| format!("{} ({})", label(it.choice), fits(w, it.fits));
            list(times.iter().map(part).collect())
        }
        Ballot::Sense { sense } => plain(sense_key(*sense)),
        Ballot::Join { joins: Joins::In } => plain("votes-in"),
        Ballot::Join { joins: Joins::Out } => plain("votes-out"),
    }
}

pub fn stance_said(w: Words, stance: Stance) -> Cow<'static, str> {
    w.t(match stance {
        Stance::Consent => "votes-said-consent",
        Stance::Concern => "votes-said-concern",
        Stance::Object => "votes-said-object",
        Stance::Aside => "votes-said-aside",
    })
}

pub const fn sense_key(sense: Sense) -> &'static str {
    match sense {
        Sense::Good => "votes-good",
        Sense::Unsure => "votes-unsure",
        Sense::Worried => "votes-worried",
    }
}

pub fn fits(w: Words, fits: Fits) -> Cow<'static, str> {
    w.t(match fits {
        Fits::Yes => "votes-fits",
        Fits::IfNeedBe => "votes-fits-if-need-be",
        Fits::No => "votes-fits-not",
    })
}

/// How a voice came here when it did not come by itself: "lewat telepon, dicatat Rina".
pub fn trace(w: Words, voice: &Voice) -> Option<String> {
    let by = voice.recorded_by.as_ref().map(|it| name(w, it));
    let key = match (voice.how, &by) {
        (How::Own, None) => return None,
        (How::Own, Some(_)) => "votes-trace-recorded",
        (How::Phone, _) => "votes-trace-phone",
        (How::Proxy, _) => "votes-trace-proxy",
        (How::Room, _) => "votes-trace-room",
    };
    Some(w.with(key, &[("name", by.unwrap_or_default().into())]))
}

pub fn integration(w: Words, how: Integration) -> Cow<'static, str> {
    w.t(match how {
        Integration::Amend => "votes-followed-amend",
        Integration::Narrow => "votes-followed-narrow",
        Integration::Shorten => "votes-followed-shorten",
        Integration::Measure => "votes-followed-measure",
    })
}

/// How it ended, in a few words; nothing while it runs.
pub fn outcome(visit: &Visit, it: &DecisionSeen) -> String {
    match &it.stage {
        StageSeen::Open => String::new(),
        StageSeen::Closed { verdict, .. } => {
            shared::verdict(visit.words, verdict, &named(visit, it, verdict))
        }
        StageSeen::Withdrawn { .. } => visit.words.t("decisions-withdrawn").into_owned(),
    }
}

/// The choices that a verdict names.
fn named(visit: &Visit, it: &DecisionSeen, verdict: &Verdict) -> Vec<String> {
    match verdict {
        Verdict::Passed { choices } | Verdict::Tied { choices } => {
            choices.iter().map(|id| chosen(visit, it, *id)).collect()
        }
        Verdict::Rejected
        | Verdict::Objected
        | Verdict::NoQuorum { .. }
        | Verdict::NothingChosen
        | Verdict::AwaitsLot
        | Verdict::Known => vec![],
    }
}

pub fn outcome_tone(it: &DecisionSeen) -> Tone {
    match &it.stage {
        StageSeen::Closed { verdict: Verdict::Passed { .. }, .. } => Tone::Leaf,
        StageSeen::Open | StageSeen::Withdrawn { .. } => Tone::Plain,
        StageSeen::Closed {
            verdict:
                Verdict::Rejected
                | Verdict::Objected
                | Verdict::NoQuorum { .. }
                | Verdict::NothingChosen
                | Verdict::Tied { .. }
                | Verdict::AwaitsLot
                | Verdict::Known,
            ..
        } => Tone::Gold,
    }
}

/// When and how it ended, as a sentence.
pub fn ended(visit: &Visit, it: &DecisionSeen) -> String {
    let w = visit.words;
    match &it.stage {
        StageSeen::Open => String::new(),
        StageSeen::Closed { at, .. } => {
            let args = [("when", shared::when(visit, *at).into()), ("outcome", outcome(visit, it).into())];
            w.with("votes-ended", &args)
        }
        StageSeen::Withdrawn { at, reason } => {
            let args = [("when", shared::when(visit, *at).into()), ("reason", reason.into())];
            w.with("votes-was-withdrawn", &args)
        }
    }
}

/// The person with this number, as the decision knows them.
pub fn voter(it: &DecisionSeen, id: MemberId) -> Option<&Person> {
    it.progress.voters.iter().map(|it| &it.person).find(|it| it.id == id)
}
