//! Which members an event is about.

use crate::{
    Event, agreements, arisan, cash,
    decisions::{self, Action, Counts, Tally},
    donors, dues, fields, gatherings, ideas, invitations, journal,
    kernel::MemberId,
    knowledge,
    members::{self, Through},
    peace, reentries, reports, savings, tasks, threads,
};

/// Every member whom the event names by number.
pub fn named(event: &Event) -> Vec<MemberId> {
    match event {
        Event::Community(_) | Event::Requests(_) | Event::Impact(_) => vec![],
        Event::Members(event) => match event {
            members::Event::Joined { member, through, .. } => {
                let other = match through {
                    Through::Founding => None,
                    Through::Invitation { vouched_by, .. } => Some(*vouched_by),
                    Through::Request { welcomed_by, .. } => Some(*welcomed_by),
                    Through::Recorder { recorder } => Some(*recorder),
                };
                [Some(*member), other].into_iter().flatten().collect()
            }
            members::Event::RecorderChosen { member, recorder } => {
                [Some(*member), *recorder].into_iter().flatten().collect()
            }
            members::Event::Renamed { member, .. }
            | members::Event::Paused { member }
            | members::Event::Resumed { member }
            | members::Event::Left { member } => vec![*member],
        },
        Event::Invitations(event) => match event {
            invitations::Event::Made { vouched_by, .. } => vec![*vouched_by],
            invitations::Event::Revoked { .. } => vec![],
        },
        Event::Reentries(event) => match event {
            reentries::Event::Asked { member, .. } | reentries::Event::Granted { member, .. } => {
                vec![*member]
            }
            reentries::Event::Confirmed { confirmed_by: it, .. }
            | reentries::Event::Refused { refused_by: it, .. } => vec![*it],
        },
        Event::Fields(event) => match event {
            fields::Event::Taken { member, .. } => vec![*member],
            fields::Event::Objected { objector, .. } => vec![*objector],
            fields::Event::ObjectionWithdrawn { .. }
            | fields::Event::Released { .. }
            | fields::Event::Stood { .. } => vec![],
        },
        Event::Agreements(event) => match event {
            agreements::Event::Accepted { member, .. } => vec![*member],
            agreements::Event::Adopted { .. } => vec![],
        },
        Event::Gatherings(event) => at_gathering(event),
        Event::Decisions(event) => in_decision(event),
        Event::Peace(event) => in_peace(event),
        Event::Threads(event) => match event {
            threads::Event::Said { member, .. }
            | threads::Event::Corrected { member, .. }
            | threads::Event::TakenBack { member, .. }
            | threads::Event::Spoken { member, .. }
            | threads::Event::Passed { member, .. }
            | threads::Event::Skipped { member, .. } => vec![*member],
            threads::Event::RoundBegun { members, .. } | threads::Event::LapBegun { members, .. } => {
                members.clone()
            }
            threads::Event::RoundClosed { .. } => vec![],
        },
        Event::Photos(_) | Event::Stories(_) => vec![],
        Event::Arisan(event) => in_arisan(event),
        Event::Reports(event) => match event {
            reports::Event::Prepared { member, signers, .. } => {
                std::iter::once(*member).chain(signers.iter().filter_map(|it| it.member)).collect()
            }
            reports::Event::Sent { .. }
            | reports::Event::TakenBack { .. }
            | reports::Event::GrantNoted { .. }
            | reports::Event::GrantChanged { .. }
            | reports::Event::GrantRemoved { .. } => vec![],
        },
        Event::Cash(event) => in_cash(event),
        Event::Dues(event) => in_dues(event),
        Event::Donors(event) => match event {
            donors::Event::Added { holder, .. } | donors::Event::Changed { holder, .. } => {
                holder.iter().copied().collect()
            }
            donors::Event::NameAllowed { .. }
            | donors::Event::NameHidden { .. }
            | donors::Event::Removed { .. }
            | donors::Event::Given { .. }
            | donors::Event::Undone { .. }
            | donors::Event::Thanked { .. }
            | donors::Event::Promised { .. }
            | donors::Event::PromiseDropped { .. }
            | donors::Event::PublicAsked { .. }
            | donors::Event::AskingStopped => vec![],
        },
        Event::Savings(event) => in_savings(event),
        Event::Journal(event) => match event {
            journal::Event::Written { member, .. }
            | journal::Event::Amended { member, .. }
            | journal::Event::Attached { member, .. }
            | journal::Event::Achieved { member, .. }
            | journal::Event::Challenged { member, .. }
            | journal::Event::Solved { member, .. } => vec![*member],
            journal::Event::NoteStruck { .. }
            | journal::Event::Detached { .. }
            | journal::Event::AchievementStruck { .. }
            | journal::Event::Reopened { .. }
            | journal::Event::ChallengeStruck { .. } => vec![],
        },
        Event::Knowledge(event) => match event {
            knowledge::Event::Written { member, .. } | knowledge::Event::Amended { member, .. } => {
                vec![*member]
            }
            knowledge::Event::Retired { .. } | knowledge::Event::Restored { .. } => vec![],
        },
        Event::Ideas(event) => match event {
            ideas::Event::Added { member, .. }
            | ideas::Event::Supported { member, .. }
            | ideas::Event::SupportWithdrawn { member, .. }
            | ideas::Event::Answered { member, .. } => vec![*member],
            ideas::Event::TakenBack { .. } => vec![],
        },
        Event::Tasks(event) => match event {
            tasks::Event::Added { owner, .. } => owner.iter().copied().collect(),
            tasks::Event::Taken { owner, .. } => vec![*owner],
            tasks::Event::LaidDown { .. } | tasks::Event::Finished { .. } | tasks::Event::Dropped { .. } => {
                vec![]
            }
        },
    }
}

fn in_decision(event: &decisions::Event) -> Vec<MemberId> {
    use decisions::Event as Decision;
    match event {
        Decision::Opened { voters, on_leave, carries, .. } => {
            voters.iter().chain(on_leave).copied().chain(carries.iter().filter_map(carried)).collect()
        }
        Decision::Amended { asked_again, carries, .. } => {
            asked_again.iter().copied().chain(carries.iter().filter_map(carried)).collect()
        }
        Decision::Voted { member, recorder, .. } => {
            [Some(*member), *recorder].into_iter().flatten().collect()
        }
        Decision::Entrusted { member, proxy, .. } => [Some(*member), *proxy].into_iter().flatten().collect(),
        Decision::Referred { circle, .. } => circle.clone(),
        Decision::HeldIntegrated { objector, member, .. } => vec![*objector, *member],
        Decision::Integrated { objector, declared_by, .. } => {
            std::iter::once(objector).chain(declared_by).copied().collect()
        }
        Decision::Replied { member, .. } => vec![*member],
        Decision::RoomHeld { present, votes, rounds, .. } => {
            let votes = votes.iter().map(|it| it.member);
            let rounds = rounds.iter().flat_map(|it| it.members.iter().copied());
            present.iter().copied().chain(votes).chain(rounds).collect()
        }
        Decision::Unsealed { voters, .. } => voters.clone(),
        Decision::Closed { tally, .. } | Decision::LotDrawn { tally, .. } => counted(tally),
        Decision::Lifted { .. }
        | Decision::MovedToMajority { .. }
        | Decision::Withdrawn { .. }
        | Decision::Carried { .. }
        | Decision::RulesChanged { .. }
        | Decision::BranchOpened { .. }
        | Decision::Concluded { .. }
        | Decision::Reviewed { .. } => vec![],
    }
}

fn carried(action: &Action) -> Option<MemberId> {
    match action {
        Action::Spend { owner, .. } | Action::Task { owner, .. } => *owner,
        Action::Appoint { member, .. } | Action::Remove { member } | Action::Lend { member, .. } => {
            Some(*member)
        }
        Action::Gather { .. }
        | Action::EndSeries { .. }
        | Action::EndField { .. }
        | Action::Purpose { .. }
        | Action::Agreement { .. }
        | Action::Limits { .. }
        | Action::Branch { .. }
        | Action::Admit { .. }
        | Action::ShareOut { .. } => None,
    }
}

/// Whoever joined, and whose part paid for what.
fn counted(tally: &Tally) -> Vec<MemberId> {
    match &tally.counts {
        Counts::Joined { members, .. } => members.clone(),
        Counts::Budget { bought, .. } => {
            bought.iter().flat_map(|it| it.paid.iter().map(|it| it.member)).collect()
        }
        Counts::Unopened
        | Counts::Stances { .. }
        | Counts::Sides { .. }
        | Counts::Approvals { .. }
        | Counts::Points { .. }
        | Counts::Runoff { .. }
        | Counts::Pairs { .. }
        | Counts::Times { .. }
        | Counts::Senses { .. } => vec![],
    }
}

fn in_arisan(event: &arisan::Event) -> Vec<MemberId> {
    use arisan::Event as Arisan;
    match event {
        Arisan::SlotsSet { slots, .. } => slots.iter().flat_map(|it| it.members.iter().copied()).collect(),
        Arisan::Collected { paid, not_paid, .. } => paid.iter().chain(not_paid).map(|it| it.member).collect(),
        Arisan::DrawRecorded { witnesses, .. } => witnesses.clone(),
        Arisan::WordAdded { member, .. }
        | Arisan::SwapAsked { member, .. }
        | Arisan::SwapAgreed { member, .. }
        | Arisan::SwapDeclined { member, .. }
        | Arisan::HandedOver { member, .. }
        | Arisan::HandingConfirmed { member, .. } => vec![*member],
        Arisan::Planned { .. }
        | Arisan::Changed { .. }
        | Arisan::Started { .. }
        | Arisan::Ended { .. }
        | Arisan::RoundOpened { .. }
        | Arisan::RoundMoved { .. }
        | Arisan::Committed { .. }
        | Arisan::DrawOpened { .. }
        | Arisan::WordsClosed { .. }
        | Arisan::Drawn { .. }
        | Arisan::CalledOff { .. }
        | Arisan::Given { .. }
        | Arisan::Swapped { .. }
        | Arisan::CutSetAside { .. }
        | Arisan::HandingStruck { .. } => vec![],
    }
}

fn in_peace(event: &peace::Event) -> Vec<MemberId> {
    match event {
        peace::Event::Begun { with, .. } => vec![*with],
        peace::Event::Named { member, .. } => vec![*member],
        peace::Event::CircleOpened { members, .. } => members.clone(),
        peace::Event::Written { .. }
        | peace::Event::Shown { .. }
        | peace::Event::Delayed { .. }
        | peace::Event::Joined { .. }
        | peace::Event::Declined { .. }
        | peace::Event::Spoken { .. }
        | peace::Event::Passed { .. }
        | peace::Event::Drafted { .. }
        | peace::Event::Accepted { .. }
        | peace::Event::Agreed { .. }
        | peace::Event::Ended { .. }
        | peace::Event::FollowedUp { .. } => vec![],
    }
}

fn at_gathering(event: &gatherings::Event) -> Vec<MemberId> {
    use gatherings::Event as Gathering;
    match event {
        Gathering::Answered { member, .. }
        | Gathering::AlwaysAnswered { member, .. }
        | Gathering::CheckedIn { member, .. }
        | Gathering::CheckedOut { member, .. } => vec![*member],
        Gathering::Reminded { members, .. } => members.clone(),
        Gathering::Scheduled { .. }
        | Gathering::Changed { .. }
        | Gathering::Replanned { .. }
        | Gathering::HandedOn { .. }
        | Gathering::Moved { .. }
        | Gathering::Cancelled { .. }
        | Gathering::Restored { .. }
        | Gathering::Ended { .. }
        | Gathering::SignedUp { .. }
        | Gathering::Withdrawn { .. }
        | Gathering::VisitorCheckedIn { .. }
        | Gathering::VisitorCheckedOut { .. }
        | Gathering::WalkedIn { .. }
        | Gathering::Counted { .. }
        | Gathering::MatterAdded { .. }
        | Gathering::MatterDropped { .. }
        | Gathering::MinutesWritten { .. } => vec![],
    }
}

fn in_cash(event: &cash::Event) -> Vec<MemberId> {
    match event {
        cash::Event::Entered { written, .. } => {
            written.lines.iter().filter_map(|it| it.account.member()).collect()
        }
        cash::Event::DebtNamed { lender: cash::Lender::Member { member }, .. } => vec![*member],
        cash::Event::PaymentPrepared { owner, .. } => owner.iter().copied().collect(),
        cash::Event::DebtNamed { lender: cash::Lender::Person { .. }, .. }
        | cash::Event::Signed { .. }
        | cash::Event::Declined { .. }
        | cash::Event::ReceiptAdded { .. }
        | cash::Event::ReceiptRemoved { .. }
        | cash::Event::PaymentDropped { .. }
        | cash::Event::FundAdded { .. }
        | cash::Event::FundChanged { .. }
        | cash::Event::FundClosed { .. }
        | cash::Event::Counted { .. }
        | cash::Event::MonthClosed { .. }
        | cash::Event::Planned { .. }
        | cash::Event::Shown { .. } => vec![],
    }
}

fn in_dues(event: &dues::Event) -> Vec<MemberId> {
    match event {
        dues::Event::Exempted { payer: dues::Payer::Member { member }, .. }
        | dues::Event::Paid { payer: dues::Payer::Member { member }, .. } => vec![*member],
        dues::Event::HouseholdFormed { members, .. } | dues::Event::HouseholdChanged { members, .. } => {
            members.iter().copied().collect()
        }
        dues::Event::Exempted { payer: dues::Payer::Household { .. }, .. }
        | dues::Event::Paid { payer: dues::Payer::Household { .. }, .. }
        | dues::Event::Begun { .. }
        | dues::Event::Renamed { .. }
        | dues::Event::AmountChanged { .. }
        | dues::Event::Ended { .. }
        | dues::Event::ExemptionEnded { .. }
        | dues::Event::HouseholdDissolved { .. } => vec![],
    }
}

fn in_savings(event: &savings::Event) -> Vec<MemberId> {
    match event {
        savings::Event::Deposited { member, .. }
        | savings::Event::Withdrawn { member, .. }
        | savings::Event::PaidBack { member, .. }
        | savings::Event::LoanGranted { member, .. } => vec![*member],
        savings::Event::SharedOut { sheet, .. } => sheet.members.iter().map(|it| it.member).collect(),
        savings::Event::TermsSet { .. }
        | savings::Event::LoanForgone { .. }
        | savings::Event::LoanPaidOut { .. }
        | savings::Event::LoanRepaid { .. }
        | savings::Event::LoanSettled { .. }
        | savings::Event::SharesFixed { .. } => vec![],
    }
}
