//! The page of rights: the one table, as people read it, with who that is at present.

#[cfg(test)]
mod tests;
pub mod words;

use axum::{Router, routing::get};
use community::{rights::Act, seen_by::rights::Right};
use maud::{Markup, html};

use self::words::{act, who};
use crate::{Lost, Outcome, Site, Visit, layout::Section, parts::title, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::RIGHTS, get(show))
}

async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let rights = visit.seen(|seen| seen.rights()).ok_or(Lost::NotHere)?;
    let words = visit.words;
    let groups = [
        (words.t("rights-together"), Group::Together),
        (words.t("rights-gatherings"), Group::Gatherings),
        (words.t("rights-decisions"), Group::Decisions),
        (words.t("rights-work"), Group::Work),
        (words.t("rights-money"), Group::Money),
        (words.t("rights-talking"), Group::Talk),
        (words.t("rights-telling"), Group::Telling),
        (words.t("rights-belonging"), Group::Belonging),
    ];
    let body = html! {
        (title(words.t("rights-title")).back(visit.at().more(), words.t("bar-more")).line(words.t("rights-line")))
        @for (heading, group) in groups {
            section {
                h2 { (heading) }
                (table(&visit, rights.iter().filter(|it| group_of(it.act) == group)))
            }
        }
    };
    Ok(visit.show(visit.page(Section::More, words.t("rights-title"), body)))
}

fn table<'a>(visit: &Visit, rights: impl Iterator<Item = &'a Right>) -> Markup {
    let words = visit.words;
    html! {
        dl.pairs.rows {
            @for right in rights {
                div { dt { (act(words, right.act)) } dd dir="auto" { (who(words, right)) } }
            }
        }
    }
}

/// Where people look for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Together,
    Gatherings,
    Decisions,
    Work,
    Money,
    Talk,
    Telling,
    Belonging,
}

const fn group_of(act: Act) -> Group {
    match act {
        Act::DescribeCommunity
        | Act::TakeField
        | Act::ObjectToField
        | Act::LetFieldStand
        | Act::WriteAgreement
        | Act::AcceptAgreement
        | Act::MakePeace => Group::Together,
        Act::ScheduleGathering
        | Act::ChangeGathering
        | Act::AnswerGathering
        | Act::SignUpAsVisitor
        | Act::CheckIn
        | Act::CheckInAtDoor
        | Act::Count
        | Act::WriteMinutes
        | Act::Remind => Group::Gatherings,
        Act::OpenDecision
        | Act::Vote
        | Act::RecordVotes
        | Act::LeadDecision
        | Act::ConcludeDecision
        | Act::CloseDecision => Group::Decisions,
        Act::KeepCash | Act::AddReceipt | Act::SignCash | Act::ShowCash | Act::KeepDues => Group::Money,
        Act::RecordGift | Act::RecordLabour | Act::ThankDonor | Act::HideDonor | Act::AskForGifts => {
            Group::Money
        }
        Act::AgreeOnSavings
        | Act::KeepSavings
        | Act::PayOutSavings
        | Act::ForgoLoan
        | Act::KeepArisan
        | Act::TakePartInArisan
        | Act::DrawArisan
        | Act::ConfirmHanding => Group::Money,
        Act::AddTask | Act::HandleTask | Act::ChooseIndicator | Act::RecordNumber => Group::Work,
        Act::Talk | Act::BeginRound | Act::SpeakInRound | Act::KeepRound | Act::AddIdea | Act::AnswerIdea => {
            Group::Talk
        }
        Act::AddPhoto
        | Act::ShowPhoto
        | Act::RemovePhoto
        | Act::WriteJournal
        | Act::SolveChallenge
        | Act::WriteKnowledge
        | Act::RetireKnowledge
        | Act::TellStory
        | Act::PublishStory
        | Act::AnswerComment
        | Act::PrepareReport
        | Act::SendReport => Group::Telling,
        Act::FoundCommunity
        | Act::JoinByInvitation
        | Act::AskToJoin
        | Act::AnswerRequests
        | Act::Invite
        | Act::AddWithoutPhone
        | Act::ChangeOneself
        | Act::AskForReentry
        | Act::ConfirmReentry => Group::Belonging,
    }
}
