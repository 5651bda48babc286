//! Refusals in words. Each noun's own are in its `words.rs`; those that any noun can give are here.

use community::{
    Refusal,
    kernel::{Input, Problem},
};

use crate::words::Words;

/// What happened and what to do.
pub fn worded(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::General(general) => general_worded(words, general),
        Refusal::Community(refusal) => crate::profile::words::refusal(words, refusal),
        Refusal::Members(refusal) => crate::members::words::refusal(words, refusal),
        Refusal::Invitations(refusal) => crate::invitations::words::refusal(words, refusal),
        Refusal::Requests(refusal) => crate::requests::words::refusal(words, refusal),
        Refusal::Reentries(refusal) => crate::reentries::words::refusal(words, refusal),
        Refusal::Fields(refusal) => crate::fields::words::refusal(words, refusal),
        Refusal::Agreements(refusal) => crate::agreements::words::refusal(words, refusal),
        Refusal::Gatherings(refusal) => crate::gatherings::words::refusal(words, refusal),
        Refusal::Tasks(refusal) => crate::tasks::words::refusal(words, refusal),
        Refusal::Impact(refusal) => crate::impact::words::refusal(words, refusal),
        Refusal::Decisions(refusal) => crate::decisions::words::refusal(words, refusal),
        Refusal::Peace(refusal) => crate::peace::words::refusal(words, refusal),
        Refusal::Threads(refusal) => crate::threads::words::refusal(words, refusal),
        Refusal::Ideas(refusal) => crate::ideas::words::refusal(words, refusal),
        Refusal::Photos(refusal) => crate::photos::words::refusal(words, refusal),
        Refusal::Journal(refusal) => crate::journal::words::refusal(words, refusal),
        Refusal::Knowledge(refusal) => crate::knowledge::words::refusal(words, refusal),
        Refusal::Stories(refusal) => crate::stories::words::refusal(words, refusal),
        Refusal::Reports(refusal) => crate::reports::words::refusal(words, refusal),
        Refusal::Arisan(refusal) => crate::arisan::words::refusal(words, refusal),
        Refusal::Cash(refusal) => crate::cash::words::refusal(words, refusal),
        Refusal::Dues(refusal) => crate::dues::words::refusal(words, refusal),
        Refusal::Donors(refusal) => crate::donors::words::refusal(words, refusal),
        Refusal::Savings(refusal) => crate::savings::words::refusal(words, refusal),
    }
}

fn general_worded(words: Words, general: &community::General) -> String {
    match general {
        community::General::Input(input) => input_worded(words, input),
        community::General::NoSuch => words.t("lost-not-here").into_owned(),
        community::General::MembersOnly => words.t("refusals-members-only").into_owned(),
        community::General::NotAllowed { who, .. } => crate::rights::words::not_allowed(words, *who),
    }
}

/// What is wrong with a field.
pub fn input_worded(words: Words, input: &Input) -> String {
    match &input.problem {
        Problem::OutOfRange { min: 1, max: community::limits::RUPIAH_MAX } => words.amount_range(),
        Problem::Empty => words.t("refusals-empty").into_owned(),
        Problem::TooLong { chars_max } => words.with("refusals-too-long", &[("max", (*chars_max).into())]),
        Problem::OutOfRange { min, max } => {
            words.with("refusals-out-of-range", &[("min", (*min).into()), ("max", (*max).into())])
        }
        Problem::TooMany { max } => words.with("refusals-too-many", &[("max", (*max).into())]),
        Problem::NotInTheCalendar => words.t("refusals-not-in-the-calendar").into_owned(),
        Problem::InThePast => words.t("refusals-in-the-past").into_owned(),
        Problem::InTheFuture => words.t("refusals-in-the-future").into_owned(),
        Problem::EndsBeforeStart => words.t("refusals-ends-before-start").into_owned(),
        Problem::NeverHappens => words.t("refusals-never-happens").into_owned(),
        Problem::Taken if input.field == "name" => words.t("refusals-name-taken").into_owned(),
        Problem::Taken if input.field == "zone" => words.t("refusals-zone-fixed").into_owned(),
        Problem::Taken => words.t("refusals-taken").into_owned(),
        Problem::Unknown => words.t("refusals-unknown").into_owned(),
        Problem::Malformed if input.field == "pin" => words.t("refusals-pin").into_owned(),
        Problem::Malformed => words.t("refusals-malformed").into_owned(),
    }
}
