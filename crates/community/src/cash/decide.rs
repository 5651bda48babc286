//! Who may write what into the book, and when it is refused.

use super::{
    Advance, Cash, Command, Entry, Event, Instead, Lender, Movement, Planned, Refusal, State, Terms, Till,
    Typed, Written, months,
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{DebtId, EntryId, Input, PaymentId, Problem, ReceiptId, Rupiah},
    limits,
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let cash = &community.cash;
    let events = match command {
        Command::Enter { day, what, typed, payment, receipt } => {
            let written = |lines| Written { payment: *payment, ..Written::plain(*day, what.clone(), lines) };
            let mut events = entered(Till::open(community, asked), typed, written)?;
            let entry = events.iter().find_map(Event::entry);
            if let (Some(entry), Some(files)) = (entry, *receipt) {
                events.push(Event::ReceiptAdded { entry, receipt: ReceiptId(1), files });
            }
            payment.map_or(Ok(()), |it| may_pay(cash, it, typed))?;
            events
        }
        Command::Sign { entry } => signed(community, asked, *entry)?,
        Command::Decline { entry, reason } => match &found(cash, *entry)?.state {
            State::Awaiting => {
                Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
                vec![Event::Declined { entry: *entry, reason: reason.clone() }]
            }
            State::Declined { .. } => vec![],
            State::Booked { .. } => return Err(Refusal::AlreadyBooked.into()),
        },
        Command::Correct { entry, reason, instead } => {
            Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
            corrected(community, asked, *entry, reason, instead.as_ref())?
        }
        Command::AddReceipt { entry, receipt } => {
            let it = found(cash, *entry)?;
            let there = it.receipts.values().any(|it| it.files == *receipt);
            Input::at_most("receipt", it.receipts.len() + 1, limits::RECEIPTS_MAX)?;
            let added = Event::ReceiptAdded { entry: *entry, receipt: it.next_receipt(), files: *receipt };
            if there { vec![] } else { vec![added] }
        }
        Command::RemoveReceipt { entry, receipt } => {
            let there = found(cash, *entry)?.receipts.contains_key(receipt);
            let removed = Event::ReceiptRemoved { entry: *entry, receipt: *receipt };
            if there { vec![removed] } else { vec![] }
        }
        Command::DropPayment { payment, reason } => {
            let it = cash.payment(*payment).ok_or(Refused::NO_SUCH)?;
            Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
            match (cash.paid_by(*payment), &it.dropped) {
                (Some(_), _) => return Err(Refusal::AlreadyPaid.into()),
                (None, Some(_)) => vec![],
                (None, None) => vec![Event::PaymentDropped { payment: *payment, reason: reason.clone() }],
            }
        }
        Command::AddFund { terms } => {
            terms.fit()?;
            Input::at_most("name", cash.funds.len() + 1, limits::FUNDS_MAX)?;
            vec![Event::FundAdded { fund: cash.next_fund(), terms: terms.clone() }]
        }
        Command::ChangeFund { fund, terms } => {
            let it = cash.fund(*fund).ok_or(Refused::NO_SUCH)?;
            terms.fit()?;
            let changed = Event::FundChanged { fund: *fund, terms: terms.clone() };
            if it.terms == *terms { vec![] } else { vec![changed] }
        }
        Command::CloseFund { fund } => match cash.fund(*fund).ok_or(Refused::NO_SUCH)?.closed {
            true => vec![],
            false => vec![Event::FundClosed { fund: *fund }],
        },
        Command::Count { month, rupiah, reason } => {
            months::counted(community, asked, *month, (*rupiah, reason))?
        }
        Command::CloseMonth { month, rupiah } => months::closed(community, asked, *month, *rupiah)?,
        Command::Plan { year, lines } => planned(cash, *year, lines)?,
        Command::Show { shown } if cash.shown == *shown => vec![],
        Command::Show { shown } => vec![Event::Shown { shown: shown.clone() }],
    };
    Ok(events.into_iter().map(Any::from).collect())
}

pub(super) fn found(cash: &Cash, entry: EntryId) -> Result<&Entry, Refused> {
    cash.find(entry).ok_or(Refused::NO_SUCH)
}

/// One entry from what was typed, with the debt that it makes.
fn entered(
    mut till: Till,
    typed: &Typed,
    written: impl FnOnce(Vec<super::Line>) -> Written,
) -> Result<Vec<Event>, Refused> {
    let (debt, movement) = movement(&till, typed)?;
    let (_, event) = till.move_money(movement, written)?;
    Ok(debt.into_iter().chain([event]).collect())
}

/// What was typed, judged against what there is: the fund that is meant, the debt that it makes.
fn movement(till: &Till, typed: &Typed) -> Result<(Option<Event>, Movement), Refused> {
    let cash = &till.community.cash;
    let amount = |rupiah: Rupiah| Input::within("rupiah", rupiah.0, 1, limits::RUPIAH_MAX);
    let open_fund = |fund: Option<_>| match fund.map(|it| cash.fund(it)) {
        Some(None) => Err(Refused::from(Input::new("fund", Problem::Unknown))),
        Some(Some(it)) if it.closed => Err(Refusal::FundClosed.into()),
        Some(Some(_)) | None => Ok(()),
    };
    Ok(match typed {
        Typed::In { place, income, fund, rupiah } => {
            amount(*rupiah)?;
            open_fund(*fund)?;
            let income = fund.and_then(|it| cash.fund(it)).map_or(*income, |it| it.terms.income);
            (None, Movement::In { place: *place, income, fund: *fund, rupiah: *rupiah })
        }
        Typed::Out { place, care, fund, rupiah, lender } => {
            amount(*rupiah)?;
            let advance = advanced(till, (*place, *fund, *rupiah), lender.as_ref())?;
            let advanced = advance.as_ref().map(|(it, _)| *it);
            let debt = advance.and_then(|(_, event)| event);
            (debt, Movement::Out { place: *place, care: *care, fund: *fund, rupiah: *rupiah, advanced })
        }
        Typed::Between { from, rupiah } => {
            amount(*rupiah)?;
            (None, Movement::Between { from: *from, rupiah: *rupiah })
        }
        Typed::Opening { place, rupiah } => {
            amount(*rupiah)?;
            (None, Movement::Opening { place: *place, rupiah: *rupiah })
        }
        Typed::Repaid { debt, place, rupiah } => {
            amount(*rupiah)?;
            let owed = till.balance(super::Account::Debt { debt: *debt });
            if cash.lender(*debt).is_none() {
                return Err(Input::new("debt", Problem::Unknown).into());
            }
            if *rupiah > owed {
                return Err(Refusal::MoreThanOwed { owed }.into());
            }
            (None, Movement::Repaid { debt: *debt, place: *place, rupiah: *rupiah })
        }
    })
}

/// What somebody must advance: what the place does not hold, or what would eat into money that is bound to something
/// else. Money is spent that is not there only as a debt that says so.
fn advanced(
    till: &Till,
    (place, fund, rupiah): (super::Place, Option<crate::kernel::FundId>, Rupiah),
    lender: Option<&Lender>,
) -> Result<Option<(Advance, Option<Event>)>, Refused> {
    let cash = &till.community.cash;
    let held = till.held(place);
    let free = match fund {
        Some(fund) => {
            cash.fund(fund).ok_or(Input::new("fund", Problem::Unknown))?;
            let left = till.balance(super::Account::Bound { fund });
            if rupiah > left {
                return Err(Refusal::FundSpent { left }.into());
            }
            held
        }
        None => Rupiah(held.0.min(till.free().0)),
    };
    let missing = Rupiah(rupiah.0 - free.0.clamp(0, rupiah.0));
    match lender {
        _ if missing.0 == 0 => Ok(None),
        None if held >= rupiah => Err(Refusal::Bound { free: Rupiah(free.0.max(0)) }.into()),
        None => Err(Refusal::NotEnough { place, held: Rupiah(held.0.max(0)) }.into()),
        Some(lender) => {
            let (debt, named) = debt(till.community, lender)?;
            Ok(Some((Advance { debt, rupiah: missing }, named)))
        }
    }
}

/// The debt to this lender: one a lender.
fn debt(community: &Community, lender: &Lender) -> Result<(DebtId, Option<Event>), Refused> {
    match lender {
        Lender::Member { member } => drop(community.members.belonging("lender", *member)?),
        Lender::Person { name } => Input::required("lender", name, limits::NAME_CHARS_MAX)?,
    }
    let cash = &community.cash;
    if let Some((debt, _)) = cash.debts().find(|(_, it)| *it == lender) {
        return Ok((debt, None));
    }
    Input::at_most("lender", cash.debts.len() + 1, limits::DEBTS_MAX)?;
    let debt = cash.next_debt();
    Ok((debt, Some(Event::DebtNamed { debt, lender: lender.clone() })))
}

fn may_pay(cash: &Cash, payment: PaymentId, typed: &Typed) -> Result<(), Refused> {
    let it = cash.payment(payment).ok_or(Input::new("payment", Problem::Unknown))?;
    match () {
        () if !matches!(typed, Typed::Out { .. }) => Err(Input::new("payment", Problem::Unknown).into()),
        () if it.dropped.is_some() => Err(Refusal::PaymentDropped.into()),
        () if cash.paid_by(payment).is_some() => Err(Refusal::AlreadyPaid.into()),
        () => Ok(()),
    }
}

/// Author ≠ approver, and the world must still bear it.
fn signed(community: &Community, asked: &Asked, entry: EntryId) -> Result<Vec<Event>, Refused> {
    let cash = &community.cash;
    let it = found(cash, entry)?;
    let me = community.members.in_the_name_of(asked.by, None)?.member;
    match &it.state {
        State::Booked { .. } => return Ok(vec![]),
        State::Declined { .. } => return Err(Refusal::WasDeclined.into()),
        State::Awaiting if it.by == Some(me) => return Err(Refusal::YourOwn.into()),
        State::Awaiting => {}
    }
    super::till::open_day(community, it.written.day, community.today(asked.at))?;
    if it.written.corrects.and_then(|it| cash.find(it)).is_some_and(|it| it.corrected_by.is_some()) {
        return Err(Refusal::AlreadyCorrected.into());
    }
    Till::except(community, asked, Some(entry)).bears(&it.written.lines)?;
    Ok(vec![Event::Signed { entry }])
}

/// A correction is a new entry that names the old one, and holds the difference.
fn corrected(
    community: &Community,
    asked: &Asked,
    entry: EntryId,
    reason: &crate::kernel::Text,
    instead: Option<&Instead>,
) -> Result<Vec<Event>, Refused> {
    let cash = &community.cash;
    let old = found(cash, entry)?;
    let corrects = Some(entry);
    match () {
        () if !old.is_booked() => return Err(Refusal::NotBooked.into()),
        () if old.corrected_by.is_some() || old.undoes() => return Err(Refusal::AlreadyCorrected.into()),
        () if cash.awaiting().any(|(_, it)| it.written.corrects == corrects) => {
            return Err(Refusal::AlreadyCorrected.into());
        }
        () if matches!(old.written.movement, Some(Movement::Difference { .. })) => {
            return Err(Refusal::SignedByTwo.into());
        }
        () if old.written.cause.is_some() && instead.is_some() => return Err(Refusal::NotByHand.into()),
        () => {}
    }
    let reason = Some(reason.clone());
    let cause = old.written.cause;
    let mut till = Till::open(community, asked);
    till.take_back(entry);
    match instead {
        Some(Instead { day, what, typed }) => {
            let payment = old.written.payment;
            let plain = |lines| Written::plain(*day, what.clone(), lines);
            entered(till, typed, |lines| Written { cause, payment, corrects, reason, ..plain(lines) })
        }
        None => {
            // Nothing is undone in a closed month, but today.
            let today = community.today(asked.at);
            let day = if cash.is_closed(old.written.day) { today } else { old.written.day };
            let plain = Written::plain(day, old.written.what.clone(), vec![]);
            till.enter(Written { cause, corrects, reason, ..plain }).map(|(_, event)| vec![event])
        }
    }
}

fn planned(cash: &Cash, year: i16, lines: &[Planned]) -> Result<Vec<Event>, Refused> {
    Input::within("year", year.into(), limits::CASH_YEAR_MIN.into(), limits::CASH_YEAR_MAX.into())?;
    for line in lines {
        let (Planned::Income { rupiah, .. } | Planned::Expense { rupiah, .. }) = line;
        Input::within("rupiah", rupiah.0, 1, limits::RUPIAH_MAX)?;
    }
    let mut sorted = lines.to_vec();
    sorted.sort_unstable();
    let of = |it: &Planned| match it {
        Planned::Income { income, .. } => (Some(*income), None),
        Planned::Expense { care, .. } => (None, Some(*care)),
    };
    if sorted.windows(2).any(|pair| matches!(pair, [a, b] if of(a) == of(b))) {
        return Err(Input::new("lines", Problem::Taken).into());
    }
    match cash.plan(year) == sorted {
        true => Ok(vec![]),
        false => Ok(vec![Event::Planned { year, lines: sorted }]),
    }
}

impl Terms {
    fn fit(&self) -> Result<(), Input> {
        Input::required("name", &self.name, limits::NAME_CHARS_MAX)?;
        Input::optional("purpose", &self.purpose, limits::NOTE_CHARS_MAX)?;
        self.target.map_or(Ok(()), |it| Input::within("target", it.0, 1, limits::RUPIAH_MAX))
    }
}
