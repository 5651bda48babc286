//! Lending: a decision grants a loan, somebody else than the borrower hands it over, and it comes back.

use super::{
    Command, Event, Loan, Refusal, Stage,
    decide::{Moved, amount, booked, may_pay_out, money, terms},
    interest::{Kind, Part, Rate},
    schedule,
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    cash::{Account, Cause, Income, Till},
    kernel::{DecisionId, Input, LoanId, MemberId, Rupiah, Text},
    limits,
};

/// What somebody would like to borrow.
pub type Wish<'a> = (Rupiah, u16, Kind, Rate, &'a Text);

/// Whether the group lends in this way, whoever asks.
pub fn is_lendable(
    community: &Community,
    (rupiah, months, kind, rate, purpose): Wish<'_>,
) -> Result<(), Refused> {
    let terms = terms(community)?;
    Input::within("rupiah", rupiah.0, limits::LOAN_MIN, limits::RUPIAH_MAX)?;
    Input::within("months", months.into(), 1, terms.months_max.into())?;
    rate.fit()?;
    Input::required("purpose", purpose, limits::NOTE_CHARS_MAX)?;
    if terms.loan_kinds.contains(&kind) { Ok(()) } else { Err(Refusal::NotLentSo.into()) }
}

/// What a passed decision does: the loan is ready to be handed over.
pub fn grant(
    community: &Community,
    (decision, proposer): (DecisionId, Option<MemberId>),
    member: MemberId,
    wish: Wish<'_>,
) -> Result<Vec<Any>, Refused> {
    is_lendable(community, wish)?;
    let borrower = community.members.belonging("member", member)?;
    let asks = proposer.is_some_and(|it| it == member || borrower.recorder == Some(it));
    if !asks {
        return Err(Refusal::AskYourself.into());
    }
    if community.members.current().all(|it| it.id == member) {
        return Err(Refusal::NobodyElse.into());
    }
    let cash = &community.cash;
    if community.savings.loans_of(member).any(|(_, it)| it.stage(cash).is_open()) {
        return Err(Refusal::OneLoan.into());
    }
    Input::at_most("rupiah", community.savings.loans.len() + 1, limits::LOANS_MAX)?;
    let (rupiah, months, loan_kind, rate, purpose) = wish;
    let loan = community.savings.next_loan();
    let purpose = purpose.clone();
    Ok(vec![Event::LoanGranted { loan, member, rupiah, months, loan_kind, rate, purpose, decision }.into()])
}

pub(super) fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    match command {
        Command::PayOut { loan, place, day, note } => paid_out(community, asked, *loan, (*place, *day, note)),
        Command::Forgo { loan } => forgone(community, asked, *loan),
        Command::Repay { loan, rupiah, infaq, place, day, note } => {
            let it = running(community, *loan)?;
            amount("rupiah", *rupiah)?;
            let cash = &community.cash;
            let (schedule, paid) = (it.schedule(cash), it.paid(cash));
            let owed = it.left(cash).total();
            let part = schedule::split(&schedule, paid, *rupiah).ok_or(Refusal::MoreThanOwed { owed })?;
            let (loan, day_paid, infaq) = (*loan, *day, *infaq);
            came_back(community, asked, (it, part, infaq), (*place, *day, note), |entry| {
                let Part { principal, interest } = part;
                Event::LoanRepaid { loan, day: day_paid, principal, interest, infaq, entry }
            })
        }
        Command::Settle { loan, rupiah, infaq, place, day, note } => {
            let it = running(community, *loan)?;
            let part = it.payoff(&community.cash, *day);
            if part.total() != *rupiah {
                return Err(Refusal::NowLeft { rupiah: part.total() }.into());
            }
            let (loan, day_paid, infaq) = (*loan, *day, *infaq);
            came_back(community, asked, (it, part, infaq), (*place, *day, note), |entry| {
                let Part { principal, interest } = part;
                Event::LoanSettled { loan, day: day_paid, principal, interest, infaq, entry }
            })
        }
        Command::SetTerms { .. }
        | Command::Deposit { .. }
        | Command::Withdraw { .. }
        | Command::PayBack { .. }
        | Command::ShareOut { .. } => Ok(vec![]),
    }
}

fn paid_out(
    community: &Community,
    asked: &Asked,
    id: LoanId,
    (place, day, note): Moved<'_>,
) -> Result<Vec<Any>, Refused> {
    let loan = community.savings.loan(id).ok_or(Refused::NO_SUCH)?;
    may_pay_out(community, asked.by, asked.at, loan.member)?;
    match loan.stage(&community.cash) {
        Stage::Granted => {}
        Stage::Waits | Stage::Running { .. } => return Err(Refusal::AlreadyPaidOut.into()),
        Stage::Over { .. } | Stage::Forgone => return Err(Refusal::LoanOver.into()),
    }
    community.members.belonging("member", loan.member)?;
    let lines = vec![Account::Owed { member: loan.member }.more(loan.rupiah), money(place).less(loan.rupiah)];
    let (entry, booked) = booked(&mut Till::open(community, asked), Cause::Loan, (day, note), lines)?;
    Ok(vec![booked, Event::LoanPaidOut { loan: id, day, entry }.into()])
}

fn forgone(community: &Community, asked: &Asked, id: LoanId) -> Result<Vec<Any>, Refused> {
    let loan = community.savings.loan(id).ok_or(Refused::NO_SUCH)?;
    // Of somebody who has left, whoever pays out says so.
    if community.members.belongs(loan.member) {
        community.members.in_the_name_of(asked.by, Some(loan.member))?;
    }
    match loan.stage(&community.cash) {
        Stage::Granted => Ok(vec![Event::LoanForgone { loan: id }.into()]),
        Stage::Forgone => Ok(vec![]),
        Stage::Waits | Stage::Running { .. } => Err(Refusal::AlreadyPaidOut.into()),
        Stage::Over { .. } => Err(Refusal::LoanOver.into()),
    }
}

fn running(community: &Community, id: LoanId) -> Result<&Loan, Refused> {
    let loan = community.savings.loan(id).ok_or(Refused::NO_SUCH)?;
    match loan.stage(&community.cash) {
        Stage::Running { .. } => Ok(loan),
        Stage::Granted | Stage::Waits => Err(Refusal::NotPaidOut.into()),
        Stage::Over { .. } | Stage::Forgone => Err(Refusal::LoanOver.into()),
    }
}

/// Money that comes back: the principal off what is owed, interest and infaq into income.
fn came_back(
    community: &Community,
    asked: &Asked,
    (loan, part, infaq): (&Loan, Part, Rupiah),
    (place, day, note): Moved<'_>,
    event: impl FnOnce(crate::kernel::EntryId) -> Event,
) -> Result<Vec<Any>, Refused> {
    Input::within("infaq", infaq.0, 0, limits::RUPIAH_MAX)?;
    if infaq.0 > 0 && loan.kind != Kind::Free {
        return Err(Refusal::NoInfaq.into());
    }
    if loan.handed_over(&community.cash).is_some_and(|since| day < since) {
        return Err(Refusal::BeforePaidOut.into());
    }
    let service = Account::Income { income: Income::LoanService };
    let given = Account::Income { income: Income::Donations };
    let lines = [
        money(place).more(Rupiah(part.total().0 + infaq.0)),
        Account::Owed { member: loan.member }.less(part.principal),
        service.more(part.interest),
        given.more(infaq),
    ];
    let lines = lines.into_iter().filter(|it| it.rupiah.0 != 0).collect();
    let (entry, booked) = booked(&mut Till::open(community, asked), Cause::Loan, (day, note), lines)?;
    Ok(vec![booked, event(entry).into()])
}
