//! Sentences about rights.

use std::borrow::Cow;

use community::{
    fields::Care,
    rights::{Act, Who},
    seen_by::rights::Right,
};

use crate::{fields::words::care, members::words::names, words::Words};

/// Why somebody may not, and what they can do about it.
pub fn not_allowed(words: Words, who: Who) -> String {
    match who {
        Who::Care(it) => words.with("rights-not-allowed-care", &[("field", care(words, it).into())]),
        Who::PlannerOrCare(it) => {
            words.with("rights-not-allowed-planner", &[("field", care(words, it).into())])
        }
        Who::EitherCare(one, other) => words.with("rights-not-allowed-either", &both(words, one, other)),
        Who::Clock => words.t("rights-not-allowed-clock").into_owned(),
        Who::Anyone | Who::Member | Who::Oneself => words.t("rights-not-allowed").into_owned(),
    }
}

/// Who may, with the names of those who do at present.
pub fn who(words: Words, right: &Right) -> String {
    match right.who {
        Who::Anyone => words.t("rights-anyone").into_owned(),
        Who::Member => words.t("rights-member").into_owned(),
        Who::Oneself => words.t("rights-oneself").into_owned(),
        Who::Clock => words.t("rights-clock").into_owned(),
        Who::Care(it) => holders(words, it, right, "rights-care", "rights-care-free"),
        Who::EitherCare(one, other) => match right.holders.is_empty() {
            true => words.with("rights-either-free", &both(words, one, other)),
            false => {
                let [one, other] = both(words, one, other);
                words.with("rights-either", &[one, other, ("names", names(words, &right.holders).into())])
            }
        },
        Who::PlannerOrCare(it) => holders(words, it, right, "rights-planner", "rights-planner-free"),
    }
}

fn both(words: Words, one: Care, other: Care) -> [(&'static str, crate::words::Arg); 2] {
    [("one", care(words, one).into()), ("other", care(words, other).into())]
}

fn holders(words: Words, it: Care, right: &Right, held: &str, free: &str) -> String {
    let field = ("field", care(words, it).into());
    match right.holders.is_empty() {
        true => words.with(free, &[field]),
        false => words.with(held, &[field, ("names", names(words, &right.holders).into())]),
    }
}

/// What is done.
pub fn act(words: Words, act: Act) -> Cow<'static, str> {
    match act {
        Act::FoundCommunity => words.t("rights-found"),
        Act::DescribeCommunity => words.t("rights-describe"),
        Act::JoinByInvitation => words.t("rights-join"),
        Act::AskToJoin => words.t("rights-ask-to-join"),
        Act::AnswerRequests => words.t("rights-answer-requests"),
        Act::Invite => words.t("rights-invite"),
        Act::AddWithoutPhone => words.t("rights-add"),
        Act::ChangeOneself => words.t("rights-change-oneself"),
        Act::AskForReentry => words.t("rights-ask-reentry"),
        Act::ConfirmReentry => words.t("rights-confirm-reentry"),
        Act::TakeField => words.t("rights-take-field"),
        Act::ObjectToField => words.t("rights-object"),
        Act::LetFieldStand => words.t("rights-stand"),
        Act::WriteAgreement => words.t("rights-write-agreement"),
        Act::AcceptAgreement => words.t("rights-accept-agreement"),
        Act::ScheduleGathering => words.t("rights-schedule"),
        Act::ChangeGathering => words.t("rights-change-gathering"),
        Act::AnswerGathering => words.t("rights-answer"),
        Act::SignUpAsVisitor => words.t("rights-sign-up"),
        Act::CheckIn => words.t("rights-check-in"),
        Act::CheckInAtDoor => words.t("rights-door"),
        Act::Count => words.t("rights-count"),
        Act::WriteMinutes => words.t("rights-minutes"),
        Act::Remind => words.t("rights-remind"),
        Act::AddTask => words.t("rights-add-task"),
        Act::HandleTask => words.t("rights-handle-task"),
        Act::ChooseIndicator => words.t("rights-choose-indicator"),
        Act::RecordNumber => words.t("rights-record"),
        Act::OpenDecision => words.t("rights-open-decision"),
        Act::Vote => words.t("rights-vote"),
        Act::RecordVotes => words.t("rights-record-votes"),
        Act::LeadDecision => words.t("rights-lead-decision"),
        Act::ConcludeDecision => words.t("rights-conclude-decision"),
        Act::CloseDecision => words.t("rights-close-decision"),
        Act::MakePeace => words.t("rights-make-peace"),
        Act::Talk => words.t("rights-talk"),
        Act::BeginRound => words.t("rights-begin-round"),
        Act::SpeakInRound => words.t("rights-speak"),
        Act::KeepRound => words.t("rights-keep-round"),
        Act::AddIdea => words.t("rights-add-idea"),
        Act::AnswerIdea => words.t("rights-answer-idea"),
        Act::AddPhoto => words.t("rights-add-photo"),
        Act::ShowPhoto => words.t("rights-show-photo"),
        Act::RemovePhoto => words.t("rights-remove-photo"),
        Act::WriteJournal => words.t("rights-write-journal"),
        Act::SolveChallenge => words.t("rights-solve-challenge"),
        Act::WriteKnowledge => words.t("rights-write-knowledge"),
        Act::RetireKnowledge => words.t("rights-retire-knowledge"),
        Act::TellStory => words.t("rights-tell-story"),
        Act::PublishStory => words.t("rights-publish-story"),
        Act::AnswerComment => words.t("rights-answer-comment"),
        Act::PrepareReport => words.t("rights-prepare-report"),
        Act::SendReport => words.t("rights-send-report"),
        Act::KeepArisan => words.t("rights-keep-arisan"),
        Act::TakePartInArisan => words.t("rights-take-part-in-arisan"),
        Act::DrawArisan => words.t("rights-draw-arisan"),
        Act::ConfirmHanding => words.t("rights-confirm-handing"),
        Act::KeepCash => words.t("rights-keep-cash"),
        Act::AddReceipt => words.t("rights-add-receipt"),
        Act::SignCash => words.t("rights-sign-cash"),
        Act::ShowCash => words.t("rights-show-cash"),
        Act::KeepDues => words.t("rights-keep-dues"),
        Act::RecordGift => words.t("rights-record-gift"),
        Act::RecordLabour => words.t("rights-record-labour"),
        Act::ThankDonor => words.t("rights-thank-donor"),
        Act::HideDonor => words.t("rights-hide-donor"),
        Act::AskForGifts => words.t("rights-ask-for-gifts"),
        Act::AgreeOnSavings => words.t("rights-agree-on-savings"),
        Act::KeepSavings => words.t("rights-keep-savings"),
        Act::PayOutSavings => words.t("rights-pay-out-savings"),
        Act::ForgoLoan => words.t("rights-forgo-loan"),
    }
}
