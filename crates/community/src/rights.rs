//! Rights: one table that says who may ask what. There is no administrator (PRODUCT §2).
//!
//! Members see this table as a page. Invariant: every command has its row; `decide` refuses what the table does.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    Asked, Command, Community, Refusal, agreements, arisan, cash, decisions, donors, dues,
    fields::{self, Care},
    gatherings, ideas, impact, invitations, journal,
    kernel::{By, MemberId},
    knowledge, members, peace, photos, profile, reentries,
    refusal::General,
    reports, requests, savings, stories, tasks, threads,
};

/// Who may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Anybody, without an account too.
    Anyone,
    /// Every member, with equal right.
    Member,
    /// For oneself, or for somebody for whom one records.
    Oneself,
    /// Whoever cares for this; while nobody does, every member.
    Care(Care),
    /// Whoever cares for one of both; while nobody does for either, every member.
    EitherCare(Care, Care),
    /// Whoever planned it, and whoever cares for this; while nobody does, every member.
    PlannerOrCare(Care),
    /// Time itself.
    Clock,
}

/// Acts that share a right, as members read them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    FoundCommunity,
    DescribeCommunity,
    JoinByInvitation,
    AskToJoin,
    AnswerRequests,
    Invite,
    AddWithoutPhone,
    ChangeOneself,
    AskForReentry,
    ConfirmReentry,
    TakeField,
    ObjectToField,
    LetFieldStand,
    WriteAgreement,
    AcceptAgreement,
    ScheduleGathering,
    ChangeGathering,
    AnswerGathering,
    SignUpAsVisitor,
    CheckIn,
    CheckInAtDoor,
    Count,
    WriteMinutes,
    Remind,
    AddTask,
    HandleTask,
    ChooseIndicator,
    RecordNumber,
    OpenDecision,
    Vote,
    RecordVotes,
    LeadDecision,
    ConcludeDecision,
    CloseDecision,
    MakePeace,
    Talk,
    BeginRound,
    SpeakInRound,
    KeepRound,
    AddIdea,
    AnswerIdea,
    AddPhoto,
    ShowPhoto,
    RemovePhoto,
    WriteJournal,
    SolveChallenge,
    WriteKnowledge,
    RetireKnowledge,
    TellStory,
    PublishStory,
    AnswerComment,
    PrepareReport,
    SendReport,
    KeepArisan,
    TakePartInArisan,
    DrawArisan,
    ConfirmHanding,
    KeepCash,
    AddReceipt,
    SignCash,
    ShowCash,
    KeepDues,
    RecordGift,
    RecordLabour,
    ThankDonor,
    HideDonor,
    AskForGifts,
    AgreeOnSavings,
    KeepSavings,
    PayOutSavings,
    ForgoLoan,
}

/// The table.
pub const TABLE: &[(Act, Who)] = &[
    (Act::FoundCommunity, Who::Anyone),
    (Act::DescribeCommunity, Who::Care(Care::Relations)),
    (Act::JoinByInvitation, Who::Anyone),
    (Act::AskToJoin, Who::Anyone),
    (Act::AnswerRequests, Who::Member),
    (Act::Invite, Who::Member),
    (Act::AddWithoutPhone, Who::Member),
    (Act::ChangeOneself, Who::Oneself),
    (Act::AskForReentry, Who::Anyone),
    (Act::ConfirmReentry, Who::Member),
    (Act::TakeField, Who::Member),
    (Act::ObjectToField, Who::Member),
    (Act::LetFieldStand, Who::Clock),
    (Act::WriteAgreement, Who::Member),
    (Act::AcceptAgreement, Who::Oneself),
    (Act::ScheduleGathering, Who::Member),
    (Act::ChangeGathering, Who::PlannerOrCare(Care::Meetings)),
    (Act::AnswerGathering, Who::Oneself),
    (Act::SignUpAsVisitor, Who::Anyone),
    (Act::CheckIn, Who::Member),
    (Act::CheckInAtDoor, Who::Anyone),
    (Act::Count, Who::Member),
    (Act::WriteMinutes, Who::Member),
    (Act::Remind, Who::Clock),
    (Act::AddTask, Who::Member),
    (Act::HandleTask, Who::Oneself),
    (Act::ChooseIndicator, Who::Care(Care::Documentation)),
    (Act::RecordNumber, Who::Member),
    (Act::OpenDecision, Who::Member),
    (Act::Vote, Who::Oneself),
    (Act::RecordVotes, Who::Member),
    (Act::LeadDecision, Who::PlannerOrCare(Care::Meetings)),
    (Act::ConcludeDecision, Who::Member),
    (Act::CloseDecision, Who::Clock),
    // Who is in it is checked where that is known; everyone else learns nothing.
    (Act::MakePeace, Who::Member),
    (Act::Talk, Who::Oneself),
    (Act::BeginRound, Who::Member),
    (Act::SpeakInRound, Who::Oneself),
    (Act::KeepRound, Who::PlannerOrCare(Care::Meetings)),
    (Act::AddIdea, Who::Oneself),
    (Act::AnswerIdea, Who::Member),
    (Act::AddPhoto, Who::Member),
    // Whoever shows writes down whose yes there is; whoever hides needs no reason.
    (Act::ShowPhoto, Who::Member),
    (Act::RemovePhoto, Who::PlannerOrCare(Care::Documentation)),
    (Act::WriteJournal, Who::Oneself),
    (Act::SolveChallenge, Who::Member),
    (Act::WriteKnowledge, Who::Member),
    (Act::RetireKnowledge, Who::Member),
    (Act::TellStory, Who::Member),
    (Act::PublishStory, Who::Member),
    (Act::AnswerComment, Who::Member),
    (Act::PrepareReport, Who::Member),
    (Act::SendReport, Who::Member),
    (Act::KeepArisan, Who::Care(Care::Money)),
    (Act::TakePartInArisan, Who::Oneself),
    // Once the words are closed the outcome is settled: anybody may reveal it.
    (Act::DrawArisan, Who::Member),
    (Act::ConfirmHanding, Who::Member),
    (Act::KeepCash, Who::Care(Care::Money)),
    (Act::AddReceipt, Who::Member),
    // Whoever wrote it cannot; that is checked where the author is known.
    (Act::SignCash, Who::Member),
    (Act::ShowCash, Who::Care(Care::Money)),
    (Act::KeepDues, Who::Care(Care::Money)),
    (Act::RecordGift, Who::Care(Care::Money)),
    (Act::RecordLabour, Who::Member),
    (Act::ThankDonor, Who::Member),
    // Whoever hides a name needs no reason.
    (Act::HideDonor, Who::Member),
    (Act::AskForGifts, Who::EitherCare(Care::Money, Care::Relations)),
    (Act::AgreeOnSavings, Who::Care(Care::Money)),
    (Act::KeepSavings, Who::Care(Care::Money)),
    // Whoever cares for the money, and another one where it would be to themselves: checked where the receiver is known.
    (Act::PayOutSavings, Who::Member),
    (Act::ForgoLoan, Who::Member),
];

/// Who may do this, by the table.
pub fn who(act: Act) -> Who {
    TABLE.iter().find(|(it, _)| *it == act).map_or(Who::Clock, |(_, who)| *who)
}

/// Refuses what the table does not allow.
pub fn check(community: &Community, asked: &Asked) -> Result<(), Refusal> {
    let act = act(&asked.command);
    let who = who(act);
    let begins = act == Act::FoundCommunity;
    let allowed = match (asked.by, who) {
        (By::Clock, Who::Clock) => true,
        (By::Member(_) | By::Guest, Who::Clock) | (By::Clock, _) => false,
        // Whoever left has no more rights than a guest, and asks as one.
        (By::Member(me), _) if !begins && !community.members.belongs(me) => {
            return Err(Refusal::MEMBERS_ONLY);
        }
        (By::Member(_) | By::Guest, Who::Anyone) => true,
        (
            By::Guest,
            Who::Member | Who::Oneself | Who::Care(_) | Who::EitherCare(..) | Who::PlannerOrCare(_),
        ) => {
            return Err(Refusal::MEMBERS_ONLY);
        }
        // For whom one acts is checked where that member is known.
        (By::Member(_), Who::Member | Who::Oneself) => true,
        (By::Member(me), Who::Care(care)) => cares(community, asked, me, care),
        (By::Member(me), Who::EitherCare(one, other)) => either(community, asked.at, me, [one, other]),
        (By::Member(me), Who::PlannerOrCare(care)) => {
            planned_by(community, &asked.command) == Some(me) || cares(community, asked, me, care)
        }
    };
    if allowed { Ok(()) } else { Err(General::NotAllowed { act, who }.into()) }
}

/// Whether this member may do this act now, for pages that offer it. The planner's own right is theirs to add.
pub fn may(community: &Community, member: MemberId, act: Act, now: crate::kernel::Moment) -> bool {
    match who(act) {
        Who::Anyone | Who::Member | Who::Oneself => community.members.belongs(member),
        Who::Care(care) | Who::PlannerOrCare(care) => {
            community.fields.cares(member, care, now) || !community.fields.cared_for(care, now)
        }
        Who::EitherCare(one, other) => either(community, now, member, [one, other]),
        Who::Clock => false,
    }
}

/// Where somebody cares for one of both, it is theirs.
fn either(community: &Community, now: crate::kernel::Moment, me: MemberId, both: [Care; 2]) -> bool {
    let fields = &community.fields;
    both.iter().any(|it| fields.cares(me, *it, now)) || !both.iter().any(|it| fields.cared_for(*it, now))
}

fn cares(community: &Community, asked: &Asked, me: MemberId, care: Care) -> bool {
    community.fields.cares(me, care, asked.at) || !community.fields.cared_for(care, asked.at)
}

fn planned_by(community: &Community, command: &Command) -> Option<MemberId> {
    use gatherings::Command as Gathering;
    if let Command::Decisions(
        decisions::Command::Amend { decision, .. } | decisions::Command::Refer { decision, .. },
    ) = command
    {
        return community.decisions.find(*decision)?.proposed_by;
    }
    if let Command::Photos(photos::Command::Remove { photo }) = command {
        return community.photos.find(*photo)?.by;
    }
    if let Command::Threads(command) = command {
        return begun_by(community, command);
    }
    let Command::Gatherings(command) = command else { return None };
    let id = match command {
        Gathering::Change { occasion, .. }
        | Gathering::Replan { occasion, .. }
        | Gathering::Move { occasion, .. }
        | Gathering::Cancel { occasion, .. }
        | Gathering::Restore { occasion } => community.gatherings.occasion(*occasion)?.id.gathering,
        Gathering::End { gathering, .. } => *gathering,
        _ => return None,
    };
    community.gatherings.find(id)?.planned_by
}

fn begun_by(community: &Community, command: &threads::Command) -> Option<MemberId> {
    use threads::Command as Talk;
    match command {
        Talk::Skip { round, .. } | Talk::BeginLap { round } | Talk::CloseRound { round } => {
            community.threads.round(*round)?.begun_by
        }
        Talk::Say { .. }
        | Talk::Correct { .. }
        | Talk::TakeBack { .. }
        | Talk::BeginRound { .. }
        | Talk::Speak { .. }
        | Talk::Pass { .. } => None,
    }
}

fn act(command: &Command) -> Act {
    match command {
        Command::Community(profile::Command::Found { .. }) => Act::FoundCommunity,
        Command::Community(profile::Command::Describe { .. }) => Act::DescribeCommunity,
        Command::Members(command) => match command {
            members::Command::Join { .. } => Act::JoinByInvitation,
            members::Command::Add { .. } => Act::AddWithoutPhone,
            members::Command::ChooseRecorder { .. }
            | members::Command::Rename { .. }
            | members::Command::Pause { .. }
            | members::Command::Resume { .. }
            | members::Command::Leave { .. } => Act::ChangeOneself,
        },
        Command::Invitations(invitations::Command::Make { .. } | invitations::Command::Revoke { .. }) => {
            Act::Invite
        }
        Command::Requests(requests::Command::Ask { .. }) => Act::AskToJoin,
        Command::Requests(requests::Command::Welcome { .. } | requests::Command::Decline { .. }) => {
            Act::AnswerRequests
        }
        Command::Reentries(reentries::Command::Ask { .. }) => Act::AskForReentry,
        Command::Reentries(reentries::Command::Confirm { .. } | reentries::Command::Refuse { .. }) => {
            Act::ConfirmReentry
        }
        Command::Fields(command) => match command {
            fields::Command::Take { .. } | fields::Command::Release { .. } => Act::TakeField,
            fields::Command::Object { .. } | fields::Command::WithdrawObjection { .. } => Act::ObjectToField,
            fields::Command::Stand { .. } => Act::LetFieldStand,
        },
        Command::Agreements(agreements::Command::Adopt { .. }) => Act::WriteAgreement,
        Command::Agreements(agreements::Command::Accept { .. }) => Act::AcceptAgreement,
        Command::Gatherings(command) => act_at_gathering(command),
        Command::Tasks(tasks::Command::Add { .. }) => Act::AddTask,
        Command::Tasks(_) => Act::HandleTask,
        Command::Impact(command) => match command {
            impact::Command::Choose { .. }
            | impact::Command::Change { .. }
            | impact::Command::Retire { .. } => Act::ChooseIndicator,
            impact::Command::Record { .. } | impact::Command::Strike { .. } => Act::RecordNumber,
        },
        Command::Decisions(command) => act_on_decision(command),
        Command::Peace(command) => act_of_peace(command),
        Command::Threads(command) => match command {
            threads::Command::Say { .. }
            | threads::Command::Correct { .. }
            | threads::Command::TakeBack { .. } => Act::Talk,
            threads::Command::BeginRound { .. } => Act::BeginRound,
            threads::Command::Speak { .. } | threads::Command::Pass { .. } => Act::SpeakInRound,
            threads::Command::Skip { .. }
            | threads::Command::BeginLap { .. }
            | threads::Command::CloseRound { .. } => Act::KeepRound,
        },
        Command::Ideas(command) => match command {
            ideas::Command::Add { .. }
            | ideas::Command::Support { .. }
            | ideas::Command::WithdrawSupport { .. }
            | ideas::Command::TakeBack { .. } => Act::AddIdea,
            ideas::Command::Answer { .. } => Act::AnswerIdea,
        },
        Command::Photos(command) => match command {
            photos::Command::Add { .. } | photos::Command::Caption { .. } => Act::AddPhoto,
            photos::Command::TellPeople { .. }
            | photos::Command::Consent { .. }
            | photos::Command::WithdrawConsent { .. }
            | photos::Command::Veil { .. }
            | photos::Command::Show { .. }
            | photos::Command::Hide { .. } => Act::ShowPhoto,
            photos::Command::Remove { .. } => Act::RemovePhoto,
        },
        Command::Journal(command) => match command {
            journal::Command::Solve { .. } | journal::Command::Reopen { .. } => Act::SolveChallenge,
            journal::Command::Write { .. }
            | journal::Command::Amend { .. }
            | journal::Command::StrikeNote { .. }
            | journal::Command::Attach { .. }
            | journal::Command::Detach { .. }
            | journal::Command::Achieve { .. }
            | journal::Command::StrikeAchievement { .. }
            | journal::Command::Challenge { .. }
            | journal::Command::StrikeChallenge { .. } => Act::WriteJournal,
        },
        Command::Knowledge(command) => match command {
            knowledge::Command::Write { .. } | knowledge::Command::Amend { .. } => Act::WriteKnowledge,
            knowledge::Command::Retire { .. } | knowledge::Command::Restore { .. } => Act::RetireKnowledge,
        },
        Command::Stories(command) => match command {
            stories::Command::Draft { .. }
            | stories::Command::Edit { .. }
            | stories::Command::Remove { .. } => Act::TellStory,
            stories::Command::Publish { .. } | stories::Command::Unpublish { .. } => Act::PublishStory,
            stories::Command::Admit { .. } | stories::Command::TakeDown { .. } => Act::AnswerComment,
        },
        Command::Arisan(command) => act_in_arisan(command),
        Command::Reports(command) => match command {
            reports::Command::Prepare { .. }
            | reports::Command::NoteGrant { .. }
            | reports::Command::ChangeGrant { .. }
            | reports::Command::RemoveGrant { .. } => Act::PrepareReport,
            reports::Command::Send { .. } | reports::Command::TakeBack { .. } => Act::SendReport,
        },
        Command::Cash(command) => match command {
            cash::Command::Enter { .. }
            | cash::Command::Correct { .. }
            | cash::Command::RemoveReceipt { .. }
            | cash::Command::DropPayment { .. }
            | cash::Command::AddFund { .. }
            | cash::Command::ChangeFund { .. }
            | cash::Command::CloseFund { .. }
            | cash::Command::Count { .. }
            | cash::Command::Plan { .. } => Act::KeepCash,
            cash::Command::AddReceipt { .. } => Act::AddReceipt,
            cash::Command::Sign { .. } | cash::Command::Decline { .. } | cash::Command::CloseMonth { .. } => {
                Act::SignCash
            }
            cash::Command::Show { .. } => Act::ShowCash,
        },
        Command::Dues(command) => match command {
            dues::Command::Begin { .. }
            | dues::Command::Rename { .. }
            | dues::Command::ChangeAmount { .. }
            | dues::Command::End { .. }
            | dues::Command::Exempt { .. }
            | dues::Command::EndExemption { .. }
            | dues::Command::FormHousehold { .. }
            | dues::Command::ChangeHousehold { .. }
            | dues::Command::DissolveHousehold { .. }
            | dues::Command::Pay { .. } => Act::KeepDues,
        },
        Command::Donors(command) => match command {
            // What members did together is anybody's to write down.
            donors::Command::WorkTogether { .. } => Act::RecordLabour,
            donors::Command::Add { .. }
            | donors::Command::Change { .. }
            | donors::Command::AllowName { .. }
            | donors::Command::Give { .. }
            | donors::Command::Undo { .. }
            | donors::Command::Promise { .. }
            | donors::Command::DropPromise { .. } => Act::RecordGift,
            donors::Command::HideName { .. } | donors::Command::Remove { .. } => Act::HideDonor,
            donors::Command::Thank { .. } => Act::ThankDonor,
            donors::Command::AskPublic { .. } | donors::Command::StopAsking => Act::AskForGifts,
        },
        Command::Savings(command) => match command {
            savings::Command::SetTerms { .. } => Act::AgreeOnSavings,
            savings::Command::Deposit { .. }
            | savings::Command::Repay { .. }
            | savings::Command::Settle { .. }
            | savings::Command::ShareOut { .. } => Act::KeepSavings,
            savings::Command::Withdraw { .. }
            | savings::Command::PayBack { .. }
            | savings::Command::PayOut { .. } => Act::PayOutSavings,
            savings::Command::Forgo { .. } => Act::ForgoLoan,
        },
    }
}

fn act_on_decision(command: &decisions::Command) -> Act {
    use decisions::Command as Decision;
    match command {
        Decision::Open { .. } | Decision::Withdraw { .. } => Act::OpenDecision,
        Decision::Vote { how: decisions::How::Phone, .. } | Decision::RecordRoom { .. } => Act::RecordVotes,
        Decision::Vote { .. }
        | Decision::Entrust { .. }
        | Decision::DeclareIntegrated { .. }
        | Decision::MoveToMajority { .. }
        | Decision::Reply { .. } => Act::Vote,
        Decision::Amend { .. } | Decision::Refer { .. } => Act::LeadDecision,
        Decision::Conclude { .. } | Decision::Review { .. } => Act::ConcludeDecision,
        Decision::Close { .. } | Decision::DrawLot { .. } => Act::CloseDecision,
    }
}

fn act_at_gathering(command: &gatherings::Command) -> Act {
    use gatherings::Command as Gathering;
    match command {
        Gathering::Schedule { .. } => Act::ScheduleGathering,
        Gathering::Change { .. }
        | Gathering::Replan { .. }
        | Gathering::Move { .. }
        | Gathering::Cancel { .. }
        | Gathering::Restore { .. }
        | Gathering::End { .. } => Act::ChangeGathering,
        Gathering::Answer { .. } | Gathering::AnswerAlways { .. } => Act::AnswerGathering,
        // The host knows by a secret which visitor it is.
        Gathering::SignUp { .. } | Gathering::Withdraw { .. } => Act::SignUpAsVisitor,
        // Whoever signed up scans the code at the door; the host knows by a secret which visitor it is.
        Gathering::WalkIn { .. } | Gathering::CheckInVisitor { source: gatherings::Source::Qr, .. } => {
            Act::CheckInAtDoor
        }
        Gathering::CheckIn { .. }
        | Gathering::CheckInVisitor { .. }
        | Gathering::CheckOut { .. }
        | Gathering::CheckOutVisitor { .. } => Act::CheckIn,
        Gathering::Count { .. } => Act::Count,
        Gathering::AddMatter { .. } | Gathering::DropMatter { .. } | Gathering::WriteMinutes { .. } => {
            Act::WriteMinutes
        }
        Gathering::Remind { .. } => Act::Remind,
    }
}

fn act_in_arisan(command: &arisan::Command) -> Act {
    use arisan::Command as Arisan;
    match command {
        Arisan::Plan { .. }
        | Arisan::Change { .. }
        | Arisan::SetSlots { .. }
        | Arisan::Start { .. }
        | Arisan::End { .. }
        | Arisan::OpenRound { .. }
        | Arisan::MoveRound { .. }
        | Arisan::Collect { .. }
        | Arisan::Commit { .. }
        | Arisan::OpenDraw { .. }
        | Arisan::CloseWords { .. }
        | Arisan::CallOff { .. }
        | Arisan::RecordDraw { .. }
        | Arisan::Give { .. }
        | Arisan::HandOver { .. }
        | Arisan::StrikeHanding { .. } => Act::KeepArisan,
        Arisan::AddWord { .. }
        | Arisan::AskSwap { .. }
        | Arisan::AgreeToSwap { .. }
        | Arisan::DeclineSwap { .. } => Act::TakePartInArisan,
        Arisan::Draw { .. } => Act::DrawArisan,
        Arisan::ConfirmHanding { .. } => Act::ConfirmHanding,
    }
}

fn act_of_peace(command: &peace::Command) -> Act {
    use peace::Command as Peace;
    match command {
        Peace::Begin { .. }
        | Peace::Write { .. }
        | Peace::Show { .. }
        | Peace::Delay { .. }
        | Peace::Name { .. }
        | Peace::Join { .. }
        | Peace::Decline { .. }
        | Peace::OpenCircle { .. }
        | Peace::Speak { .. }
        | Peace::Pass { .. }
        | Peace::Draft { .. }
        | Peace::Accept { .. }
        | Peace::End { .. }
        | Peace::FollowUp { .. } => Act::MakePeace,
    }
}

#[cfg(test)]
#[path = "rights_tests.rs"]
mod tests;
