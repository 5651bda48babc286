//! Who may save, take out and pay out what, and when it is refused.

use std::collections::BTreeSet;

use super::{Command, DepositRow, Event, Refusal, Saving, Terms, lending, sharing};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    cash::{Account, Cause, Line, Place, Till},
    fields::Care,
    kernel::{By, Day, EntryId, Input, MemberId, Moment, Problem, Rupiah, Text},
    limits,
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let savings = &community.savings;
    match command {
        Command::SetTerms { terms } => {
            terms.fit()?;
            if savings.terms() == Some(terms) {
                return Ok(vec![]);
            }
            Input::at_most("since", savings.versions.len() + 1, limits::TEXT_VERSIONS_MAX)?;
            Ok(vec![Event::TermsSet { terms: terms.clone() }.into()])
        }
        Command::Deposit { saving, deposits, place, day, note } => {
            deposited(community, asked, (*saving, deposits), (*place, *day, note))
        }
        Command::Withdraw { member, saving, rupiah, place, day, note } => {
            withdrawn(community, asked, (*member, *saving, *rupiah), (*place, *day, note))
        }
        Command::PayBack { member, place, day, note } => {
            paid_back(community, asked, *member, (*place, *day, note))
        }
        Command::PayOut { .. } | Command::Forgo { .. } | Command::Repay { .. } | Command::Settle { .. } => {
            lending::decide(community, asked, command)
        }
        Command::ShareOut { year, funds, day, note } => {
            sharing::share_out(community, asked, (*year, *funds), (*day, note))
        }
    }
}

/// Where and when money moves, and what the book says of it.
pub(super) type Moved<'a> = (Place, Day, &'a Text);

pub(super) fn terms(community: &Community) -> Result<&Terms, Refused> {
    community.savings.terms().ok_or_else(|| Refusal::NoTerms.into())
}

pub(super) fn amount(field: &'static str, rupiah: Rupiah) -> Result<(), Input> {
    Input::within(field, rupiah.0, 1, limits::RUPIAH_MAX)
}

/// An entry of ours in the book.
pub(super) fn booked(
    till: &mut Till<'_>,
    cause: Cause,
    (day, note): (Day, &Text),
    lines: Vec<Line>,
) -> Result<(EntryId, Any), Refused> {
    Input::required("note", note, limits::NOTE_CHARS_MAX)?;
    let (entry, event) = till.book(cause, day, note.clone(), lines)?;
    Ok((entry, event.into()))
}

pub(super) fn money(place: Place) -> Account {
    Account::Money { place }
}

/// Each in an entry of its own, so that one can be undone without the others.
fn deposited(
    community: &Community,
    asked: &Asked,
    (saving, deposits): (Saving, &[DepositRow]),
    (place, day, note): Moved<'_>,
) -> Result<Vec<Any>, Refused> {
    let terms = terms(community)?;
    if deposits.is_empty() {
        return Err(Input::new("deposits", Problem::Empty).into());
    }
    Input::at_most("deposits", deposits.len(), limits::MEMBERS_MAX)?;
    let different: BTreeSet<_> = deposits.iter().map(|it| it.member).collect();
    if different.len() != deposits.len() {
        return Err(Input::new("deposits", Problem::Taken).into());
    }
    let mut till = Till::open(community, asked);
    let mut events = vec![];
    for DepositRow { member, rupiah } in deposits.iter().copied() {
        community.members.belonging("member", member)?;
        amount("rupiah", rupiah)?;
        let account = saving.account(member);
        if saving == Saving::Principal {
            match () {
                () if till.balance(account).0 > 0 => return Err(Refusal::PrincipalPaid.into()),
                () if rupiah != terms.principal => {
                    return Err(Refusal::PrincipalIs { rupiah: terms.principal }.into());
                }
                () => {}
            }
        }
        let lines = vec![money(place).more(rupiah), account.more(rupiah)];
        let (entry, booked) = booked(&mut till, Cause::Savings, (day, note), lines)?;
        events.extend([booked, Event::Deposited { member, saving, rupiah, entry }.into()]);
    }
    Ok(events)
}

fn withdrawn(
    community: &Community,
    asked: &Asked,
    (member, saving, rupiah): (MemberId, Saving, Rupiah),
    (place, day, note): Moved<'_>,
) -> Result<Vec<Any>, Refused> {
    community.members.find(member).ok_or(Input::new("member", Problem::Unknown))?;
    match saving {
        Saving::Principal | Saving::Mandatory => return Err(Refusal::Stays.into()),
        Saving::Voluntary => {}
    }
    may_pay_out(community, asked.by, asked.at, member)?;
    amount("rupiah", rupiah)?;
    let mut till = Till::open(community, asked);
    let account = saving.account(member);
    let saved = till.balance(account);
    if rupiah > saved {
        return Err(Refusal::NotThatMuch { saved }.into());
    }
    let lines = vec![account.less(rupiah), money(place).less(rupiah)];
    let (entry, booked) = booked(&mut till, Cause::Savings, (day, note), lines)?;
    Ok(vec![booked, Event::Withdrawn { member, rupiah, entry }.into()])
}

/// All three, to whoever has left and owes nothing.
fn paid_back(
    community: &Community,
    asked: &Asked,
    member: MemberId,
    (place, day, note): Moved<'_>,
) -> Result<Vec<Any>, Refused> {
    community.members.find(member).ok_or(Input::new("member", Problem::Unknown))?;
    if community.members.belongs(member) {
        return Err(Refusal::StillBelongs.into());
    }
    let cash = &community.cash;
    let open = community
        .savings
        .loans_of(member)
        .find(|(_, it)| it.handed_over(cash).is_some() && it.stage(cash).is_open());
    if let Some((_, loan)) = open {
        return Err(Refusal::LoanFirst { owed: loan.payoff(cash, day).total() }.into());
    }
    may_pay_out(community, asked.by, asked.at, member)?;
    let mut till = Till::open(community, asked);
    let mut lines: Vec<Line> = vec![];
    let mut all = Rupiah(0);
    for saving in Saving::ALL {
        let account = saving.account(member);
        let saved = till.balance(account);
        if saved.0 > 0 {
            all.0 += saved.0;
            lines.push(account.less(saved));
        }
    }
    if all.0 == 0 {
        return Err(Refusal::NothingSaved.into());
    }
    lines.push(money(place).less(all));
    let (entry, booked) = booked(&mut till, Cause::Savings, (day, note), lines)?;
    Ok(vec![booked, Event::PaidBack { member, rupiah: all, entry }.into()])
}

/// Whoever cares for the money pays out, and never to themselves. Where only the receiver cares for it, or nobody does,
/// any other member may.
pub fn may_pay_out(community: &Community, by: By, now: Moment, to: MemberId) -> Result<(), Refused> {
    let me = by.member().ok_or(Refused::MEMBERS_ONLY)?;
    let cares = |it: MemberId| community.fields.cares(it, Care::Money, now);
    let another_cares = community.members.current().any(|it| it.id != to && cares(it.id));
    match () {
        () if me == to => Err(Refusal::YourOwn.into()),
        () if cares(me) || !another_cares => Ok(()),
        () => Err(Refusal::OthersCare.into()),
    }
}

/// Nobody signs as the second person for money that goes to themselves.
pub fn may_sign(community: &Community, asked: &Asked, entry: EntryId) -> Result<(), Refused> {
    let Some(it) = community.cash.find(entry) else { return Ok(()) };
    let theirs = |line: &Line| {
        let to = match line.account {
            Account::Owed { member } | Account::Voluntary { member } => Some(member),
            Account::Principal { member } | Account::Mandatory { member } => Some(member),
            Account::Money { .. }
            | Account::Bound { .. }
            | Account::Debt { .. }
            | Account::Reserve
            | Account::Opening
            | Account::Income { .. }
            | Account::Expense { .. } => None,
        };
        to.is_some() && to == asked.by.member()
    };
    match it.written.money().0 < 0 && it.written.lines.iter().any(theirs) {
        true => Err(Refusal::YourOwn.into()),
        false => Ok(()),
    }
}
