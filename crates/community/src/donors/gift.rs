//! What is given and promised, with receipt and thanks.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    cash::{Cash, Place},
    kernel::{Day, DonorId, EntryId, FundId, MemberId, Moment, PromiseId, Rupiah, Text},
};

/// What a gift is, and likewise what a promise is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "given", rename_all = "snake_case")]
pub enum Given {
    /// Booked in the cash book.
    Money {
        rupiah: Rupiah,
        place: Place,
        /// The purpose that it is bound to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fund: Option<FundId>,
    },
    /// Things: `what` says which.
    Goods {
        count: u32,
        /// As it was estimated; never in the cash book.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        worth: Option<Rupiah>,
    },
    /// So many people, each so many hours.
    Labour {
        people: u32,
        hours: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        worth: Option<Rupiah>,
    },
}

impl Given {
    /// In its own measure: rupiah, pieces, hours of one person.
    pub fn amount(&self) -> i64 {
        match *self {
            Given::Money { rupiah, .. } => rupiah.0,
            Given::Goods { count, .. } => count.into(),
            Given::Labour { people, hours, .. } => i64::from(people).saturating_mul(hours.into()),
        }
    }

    pub fn is_like(&self, other: &Given) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    pub const fn worth(&self) -> Option<Rupiah> {
        match *self {
            Given::Money { rupiah, .. } => Some(rupiah),
            Given::Goods { worth, .. } | Given::Labour { worth, .. } => worth,
        }
    }
}

/// The number of a receipt, written `TT-2026-0007`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ReceiptNumber")]
pub struct Receipt {
    /// In which it was written, whenever the gift was given.
    pub year: i16,
    /// From 1, without gaps.
    pub number: u32,
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TT-{}-{:04}", self.year, self.number)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThankedHow {
    Message,
    InPerson,
    Letter,
}

impl ThankedHow {
    pub const ALL: [ThankedHow; 3] = [ThankedHow::Message, ThankedHow::InPerson, ThankedHow::Letter];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thanks {
    pub how: ThankedHow,
    pub by: Option<MemberId>,
    pub at: Moment,
}

/// Written down by mistake.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    pub reason: Text,
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Gift {
    /// `None` where members worked together.
    pub donor: Option<DonorId>,
    pub day: Day,
    /// Which things, which work, for what the money is.
    pub what: Text,
    pub given: Given,
    /// The entry of the cash book that holds the money.
    pub entry: Option<EntryId>,
    pub receipt: Option<Receipt>,
    pub promise: Option<PromiseId>,
    pub thanks: Option<Thanks>,
    /// Things and labour; money is undone in the cash book.
    pub undone: Option<Undone>,
    /// Who received it and wrote it down.
    pub by: Option<MemberId>,
    pub at: Moment,
}

impl Gift {
    /// Not undone, here or in the cash book.
    pub fn counts(&self, cash: &Cash) -> bool {
        self.undone.is_none() && self.entry.is_none_or(|it| cash.stands(it))
    }

    /// Somebody gave it, it counts, and nobody has said thanks.
    pub fn waits_for_thanks(&self, cash: &Cash) -> bool {
        self.donor.is_some() && self.thanks.is_none() && self.counts(cash)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Dropped {
    pub reason: Text,
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    pub donor: DonorId,
    pub what: Text,
    pub promised: Given,
    pub due: Day,
    pub dropped: Option<Dropped>,
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "PromiseKept")]
pub enum Kept {
    Open,
    Partly,
    Whole,
    Dropped,
}

/// How everybody may give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DonationAppeal")]
pub struct Appeal {
    /// The number of the permit to collect money and goods in public.
    #[serde(default)]
    pub permit: Text,
    /// The organisation in whose name it is done.
    #[serde(default)]
    pub host_organisation: Text,
    /// What the gifts are for.
    pub purpose: Text,
    /// Account, address, hours: how one gives.
    pub how: Text,
}
