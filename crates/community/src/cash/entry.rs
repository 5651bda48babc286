//! An entry of the cash book: what people say of it, and the lines that balance.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Account, Income, Line, Place};
use crate::{
    fields::Care,
    kernel::{
        Day, DebtId, DecisionId, EntryId, FundId, MediaId, MemberId, Moment, Month, PaymentId, ReceiptId,
        Rupiah, Text,
    },
    photos::Files,
};

/// What has moved, in the words of whoever writes the book: in, out, from box to bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "movement", rename_all = "snake_case")]
pub enum Movement {
    /// Money came in. With a fund it is bound to that fund's purpose.
    In {
        place: Place,
        income: Income,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fund: Option<FundId>,
        rupiah: Rupiah,
    },
    /// Money was spent. What exceeds the money there is becomes a debt, when one is named.
    Out {
        place: Place,
        care: Care,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fund: Option<FundId>,
        rupiah: Rupiah,
        /// The part of it that somebody advanced: it did not come out of the box.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        advanced: Option<Advance>,
    },
    /// From here to the other place.
    Between { from: Place, rupiah: Rupiah },
    /// What was there when the book began.
    Opening { place: Place, rupiah: Rupiah },
    /// A debt is paid back, as far as it goes.
    Repaid { debt: DebtId, place: Place, rupiah: Rupiah },
    /// The box was counted and held more or less than the book said: negative when money was missing.
    Difference { month: Month, rupiah: Rupiah },
}

/// What somebody paid in the community's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Advance {
    pub debt: DebtId,
    pub rupiah: Rupiah,
}

impl Movement {
    /// The lines of it; `income` is what a fund's money counts as once it is spent.
    pub fn lines(&self, released_as: Income) -> Vec<Line> {
        let money = |place| Account::Money { place };
        match *self {
            Movement::In { place, income, fund: None, rupiah } => {
                vec![money(place).more(rupiah), Account::Income { income }.more(rupiah)]
            }
            Movement::In { place, fund: Some(fund), rupiah, .. } => {
                vec![money(place).more(rupiah), Account::Bound { fund }.more(rupiah)]
            }
            Movement::Out { place, care, fund, rupiah, advanced } => {
                let borrowed = advanced.map_or(Rupiah(0), |it| it.rupiah);
                let mut lines = vec![Account::Expense { care }.more(rupiah)];
                if borrowed < rupiah {
                    lines.push(money(place).less(Rupiah(rupiah.0 - borrowed.0)));
                }
                lines.extend(advanced.map(|it| Account::Debt { debt: it.debt }.more(it.rupiah)));
                if let Some(fund) = fund {
                    // What was bound is earned once it is spent for its purpose.
                    lines.push(Account::Bound { fund }.less(rupiah));
                    lines.push(Account::Income { income: released_as }.more(rupiah));
                }
                lines
            }
            Movement::Between { from, rupiah } => {
                vec![money(from.other()).more(rupiah), money(from).less(rupiah)]
            }
            Movement::Opening { place, rupiah } => {
                vec![money(place).more(rupiah), Account::Opening.more(rupiah)]
            }
            Movement::Repaid { debt, place, rupiah } => {
                vec![Account::Debt { debt }.less(rupiah), money(place).less(rupiah)]
            }
            Movement::Difference { rupiah, .. } if rupiah.0 < 0 => {
                let missing = Rupiah(-rupiah.0);
                vec![Account::Expense { care: Care::Other }.more(missing), Account::BOX.less(missing)]
            }
            Movement::Difference { rupiah, .. } => {
                vec![Account::BOX.more(rupiah), Account::Income { income: Income::Other }.more(rupiah)]
            }
        }
    }

    /// The amount as it was typed, never negative.
    pub const fn rupiah(&self) -> Rupiah {
        match self {
            Movement::In { rupiah, .. }
            | Movement::Out { rupiah, .. }
            | Movement::Between { rupiah, .. }
            | Movement::Opening { rupiah, .. }
            | Movement::Repaid { rupiah, .. } => *rupiah,
            Movement::Difference { rupiah, .. } => Rupiah(rupiah.0.abs()),
        }
    }

    pub const fn fund(&self) -> Option<FundId> {
        match self {
            Movement::In { fund, .. } | Movement::Out { fund, .. } => *fund,
            Movement::Between { .. }
            | Movement::Opening { .. }
            | Movement::Repaid { .. }
            | Movement::Difference { .. } => None,
        }
    }
}

/// The noun that caused an entry, when nobody typed it into the book by hand. Such an entry can be undone, not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "EntryCause")]
pub enum Cause {
    Dues,
    Gift,
    Savings,
    Loan,
    Surplus,
    Arisan,
    /// The count at the end of a month.
    Count,
}

/// What an entry says when it is written, whoever writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "EntryWritten")]
pub struct Written {
    pub day: Day,
    pub what: Text,
    /// Missing where a noun of its own moves the money, or where an entry is undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<Movement>,
    pub lines: Vec<Line>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
    /// The decided payment that it carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentId>,
    /// The entry that it puts right: `lines` hold the difference, `what` the reason when it is undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<EntryId>,
    /// Why it was put right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

impl Written {
    /// Nothing but lines that balance.
    pub fn plain(day: Day, what: Text, lines: Vec<Line>) -> Written {
        let (movement, cause, payment, corrects, reason) = (None, None, None, None, None);
        Written { day, what, movement, lines, cause, payment, corrects, reason }
    }

    /// What it does to the money in box and bank together.
    pub fn money(&self) -> Rupiah {
        let money = |it: &&Line| matches!(it.account, Account::Money { .. });
        Rupiah(self.lines.iter().filter(money).map(|it| it.rupiah.0).sum())
    }
}

/// Whether an entry counts.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// A second person must sign; nothing has moved yet.
    Awaiting,
    /// It counts; `signed_by` where it needed a second person.
    Booked {
        signed_by: Option<MemberId>,
    },
    Declined {
        by: Option<MemberId>,
        at: Moment,
        reason: Text,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    pub files: Files,
    pub by: Option<MemberId>,
    pub at: Moment,
}

impl Receipt {
    pub fn media(&self) -> [MediaId; 3] {
        [self.files.wide, self.files.phone, self.files.thumb]
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub written: Written,
    /// Author and moment.
    pub by: Option<MemberId>,
    pub at: Moment,
    pub state: State,
    /// The booked entry that puts this one right.
    pub corrected_by: Option<EntryId>,
    /// Photos of the receipt.
    pub receipts: std::collections::BTreeMap<ReceiptId, Receipt>,
    /// The last number that a receipt was given.
    pub receipts_ever: u32,
}

impl Entry {
    pub fn is_booked(&self) -> bool {
        matches!(self.state, State::Booked { .. })
    }

    /// Whether it says how things are: booked, and neither undone nor put right by a later one.
    pub fn stands(&self) -> bool {
        self.is_booked() && self.corrected_by.is_none() && !self.undoes()
    }

    /// It takes back an earlier one and puts nothing in its place.
    pub fn undoes(&self) -> bool {
        self.written.corrects.is_some() && self.written.movement.is_none()
    }
}

/// What was decided to be paid: the signatures are the votes.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    pub decision: DecisionId,
    pub rupiah: Rupiah,
    pub what: Text,
    /// Who looks after it.
    pub owner: Option<MemberId>,
    pub dropped: Option<Text>,
}
