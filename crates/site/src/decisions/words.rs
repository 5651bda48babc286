//! Sentences about decisions.

use std::borrow::Cow;

use community::{
    decisions::{Class, Method, Refusal, Verdict},
    kernel::Moment,
    seen_by::decisions::{DecisionLine, StageLine},
};

use crate::{Visit, words::Words};

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let plain = |key: &str| words.t(key).into_owned();
    match refusal {
        Refusal::AlreadyClosed { .. } => plain("decisions-already-closed"),
        Refusal::StillOpen => plain("decisions-still-open"),
        Refusal::NotAVoter { .. } => plain("decisions-not-a-voter"),
        Refusal::AlreadyVoted => plain("decisions-already-voted"),
        Refusal::VotedThemselves { .. } => plain("decisions-voted-themselves"),
        Refusal::HandCounted { .. } => plain("decisions-hand-counted"),
        Refusal::NotEntrusted { .. } => plain("decisions-not-entrusted"),
        Refusal::NewerVersion { version } => {
            words.with("decisions-newer-version", &[("version", (*version).into())])
        }
        Refusal::Secret => plain("decisions-no-reasons-in-secret"),
        Refusal::TooFewForSecret { .. } => plain("decisions-too-few-for-secret"),
        Refusal::MustBeSecret => plain("decisions-must-be-secret"),
        Refusal::CarriesNothing => plain("decisions-carries-nothing"),
        Refusal::NotByConsent => plain("decisions-not-by-consent"),
        Refusal::TooSoon { .. } => plain("decisions-too-soon"),
        Refusal::NoObjection { .. } => plain("decisions-no-objection"),
        Refusal::NotTriedYet => plain("decisions-not-tried-yet"),
        Refusal::ConsentFirst => plain("decisions-consent-first"),
        Refusal::NotYours => plain("decisions-not-yours"),
        Refusal::HandsDoNotAddUp { raised, expected } => words.with(
            "decisions-hands-do-not-add-up",
            &[("raised", (*raised).into()), ("expected", (*expected).into())],
        ),
        Refusal::NoHandsHere => plain("decisions-no-hands-here"),
        Refusal::TooLate => plain("decisions-too-late"),
    }
}

pub fn method(words: Words, method: Method) -> Cow<'static, str> {
    words.t(match method {
        Method::Consent => "decisions-consent",
        Method::Majority { .. } => "decisions-majority",
        Method::Approval => "decisions-approval",
        Method::Score => "decisions-score",
        Method::Dots => "decisions-dots",
        Method::Ranked { .. } => "decisions-ranked",
        Method::TimePoll => "decisions-time-poll",
        Method::SenseCheck => "decisions-sense-check",
        Method::OptIn { .. } => "decisions-opt-in",
        Method::Budget { .. } => "decisions-budget",
    })
}

pub fn class(words: Words, class: Class) -> Cow<'static, str> {
    words.t(match class {
        Class::Light => "decisions-light",
        Class::Ordinary => "decisions-ordinary",
        Class::Weighty => "decisions-weighty",
    })
}

/// How it ended, in a few words. `chosen`: labels of what was chosen.
pub fn verdict(words: Words, verdict: &Verdict, chosen: &[String]) -> String {
    let plain = |key: &str| words.t(key).into_owned();
    let choices = || [("choices", chosen.join(", ").into())];
    match verdict {
        Verdict::Passed { .. } if chosen.is_empty() => plain("decisions-passed"),
        Verdict::Passed { .. } => words.with("decisions-passed-with", &choices()),
        Verdict::Rejected => plain("decisions-rejected"),
        Verdict::Objected => plain("decisions-objected"),
        Verdict::NoQuorum { lacking } => words.with("decisions-no-quorum", &[("lacking", (*lacking).into())]),
        Verdict::NothingChosen => plain("decisions-nothing-chosen"),
        Verdict::Tied { .. } => words.with("decisions-tied", &choices()),
        Verdict::AwaitsLot => plain("decisions-awaits-lot"),
        Verdict::Known => plain("decisions-known"),
    }
}

/// How far it is: "ditutup Jumat, 27 November pukul 19.00 WIB", "Disepakati".
pub fn stage(visit: &Visit, line: &DecisionLine) -> String {
    match &line.stage {
        StageLine::Open { closes_at } => {
            visit.words.with("decisions-closes", &[("when", when(visit, *closes_at).into())])
        }
        StageLine::Closed { verdict: it, chosen, .. } => verdict(visit.words, it, chosen),
        StageLine::Withdrawn { .. } => visit.words.t("decisions-withdrawn").into_owned(),
    }
}

/// How it ended, once it has.
pub fn ending(words: Words, line: &DecisionLine) -> Option<String> {
    match &line.stage {
        StageLine::Open { .. } => None,
        StageLine::Closed { verdict: it, chosen, .. } => Some(verdict(words, it, chosen)),
        StageLine::Withdrawn { .. } => Some(words.t("decisions-withdrawn").into_owned()),
    }
}

/// "besok pukul 19.00 WIB", "Jumat, 27 November pukul 19.00 WIB".
pub fn when(visit: &Visit, at: Moment) -> String {
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    visit.words.moment(at, zone, today)
}
