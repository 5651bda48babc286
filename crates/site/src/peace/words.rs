//! Sentences of the ladder.

use std::borrow::Cow;

use community::{
    peace::{Answer, Question, Refusal},
    seen_by::peace::{CallSeen, PeaceSeen, PeaceWaits, Stands},
};

use crate::{members::words::name, words::Words};

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::Yourself => "peace-no-yourself",
        Refusal::WithoutPhone => "peace-no-phone",
        Refusal::AlreadyOpen { .. } => "peace-no-already-open",
        Refusal::TooSoon { until } => {
            return words.with("peace-no-too-soon", &[("day", words.day_long(*until).into())]);
        }
        Refusal::Closed => "peace-no-closed",
        Refusal::PartiesOnly => "peace-no-parties-only",
        Refusal::NotAsked => "peace-no-not-asked",
        Refusal::NothingWritten => "peace-no-nothing-written",
        Refusal::IsAParty => "peace-no-is-a-party",
        Refusal::SaidNo { .. } => "peace-no-said-no",
        Refusal::AlreadyAccompanied => "peace-no-already-accompanied",
        Refusal::NotAccompanied => "peace-no-not-accompanied",
        Refusal::CircleHasBegun => "peace-no-circle-has-begun",
        Refusal::NoCircle => "peace-no-circle",
        Refusal::NotYourTurn { .. } => "peace-no-not-your-turn",
        Refusal::NewerVersion { .. } => "peace-no-newer-version",
        Refusal::NotYet { follow_up_on } => {
            return words.with("peace-no-not-yet", &[("day", words.day_long(*follow_up_on).into())]);
        }
    };
    words.t(key).into_owned()
}

/// How far it has come.
pub fn stands(words: Words, stands: Stands) -> String {
    match stands {
        Stands::InPairs => words.t("peace-rung-pairs").into_owned(),
        Stands::Accompanied => words.t("peace-rung-companion").into_owned(),
        Stands::InCircle => words.t("peace-rung-circle").into_owned(),
        Stands::Agreed { agreed_on } => {
            words.with("peace-agreed-on", &[("day", words.date(agreed_on).into())])
        }
        Stands::Ended { ended_on } => words.with("peace-ended-on", &[("day", words.date(ended_on).into())]),
    }
}

/// What waits, as the title of a row at home: whoever looks over the shoulder reads no name.
pub fn waits(words: Words, asks: PeaceWaits) -> Cow<'static, str> {
    words.t(match asks {
        PeaceWaits::Invited => "peace-waits-invited",
        PeaceWaits::Shown => "peace-waits-shown",
        PeaceWaits::ChooseCompanion => "peace-waits-companion",
        PeaceWaits::ChooseGuest => "peace-waits-guest",
        PeaceWaits::AskedAsCompanion => "peace-waits-asked",
        PeaceWaits::AskedAsGuest => "peace-waits-asked-guest",
        PeaceWaits::YourTurn => "peace-waits-turn",
        PeaceWaits::ReadDraft => "peace-waits-draft",
        PeaceWaits::FollowUp => "peace-waits-follow-up",
    })
}

/// What a tap does.
pub fn do_it(words: Words, asks: PeaceWaits) -> Cow<'static, str> {
    words.t(match asks {
        PeaceWaits::Invited | PeaceWaits::FollowUp => "peace-do-answer",
        PeaceWaits::Shown | PeaceWaits::ReadDraft => "peace-do-read",
        PeaceWaits::ChooseCompanion | PeaceWaits::ChooseGuest => "peace-do-choose",
        PeaceWaits::AskedAsCompanion | PeaceWaits::AskedAsGuest => "peace-do-answer",
        PeaceWaits::YourTurn => "peace-do-speak",
    })
}

pub fn question(words: Words, question: Question) -> Cow<'static, str> {
    words.t(match question {
        Question::Happened => "peace-question-happened",
        Question::Affected => "peace-question-affected",
        Question::Mend => "peace-question-mend",
        Question::Prevent => "peace-question-prevent",
    })
}

/// `Pertanyaan 2 dari 4: Siapa yang terdampak?`
pub fn question_number(words: Words, it: Question) -> String {
    let number = u32::try_from(it.number() + 1).unwrap_or_default();
    let of = u32::try_from(Question::ALL.len()).unwrap_or_default();
    let question = question(words, it);
    words.with(
        "peace-question-number",
        &[("number", number.into()), ("of", of.into()), ("question", question.into())],
    )
}

/// How it stands with somebody whom the parties have named.
pub fn call(words: Words, call: &CallSeen, peace: &PeaceSeen) -> String {
    let other = peace.other.as_ref().map(|it| name(words, it)).unwrap_or_default();
    match (call.answer, call.by_viewer) {
        (Answer::Named, true) => words.with("peace-named-by-you", &[("who", other.into())]),
        (Answer::Named, false) => words.with("peace-named-by", &[("who", other.into())]),
        (Answer::Asked, _) => words.t("peace-call-asked").into_owned(),
        (Answer::Joined, _) => words.t("peace-call-joined").into_owned(),
        (Answer::Declined, _) => words.t("peace-call-declined").into_owned(),
    }
}
