//! What gifts come to, side by side, and what everybody may know of them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    donors::{Appeal, Gift, Given},
    kernel::Rupiah,
    members::folded,
    seen_by::{Seen, words},
};

/// Money, things and labour beside one another, *swadaya*; never added into one number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "GiftsWorth")]
pub struct Worth {
    pub rupiah: Rupiah,
    /// Hours of one person.
    pub hours: i64,
    /// In order of coming; the same things stand together.
    pub things: Vec<Things>,
    /// What things and labour were estimated at, as far as somebody did.
    pub estimated: Rupiah,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Things {
    pub what: String,
    pub count: i64,
}

impl Worth {
    pub(super) fn add(&mut self, gift: &Gift) {
        let sum = |one: &mut i64, more: i64| *one = one.saturating_add(more);
        match gift.given {
            Given::Money { rupiah, .. } => sum(&mut self.rupiah.0, rupiah.0),
            Given::Labour { worth, .. } => {
                sum(&mut self.hours, gift.given.amount());
                sum(&mut self.estimated.0, worth.unwrap_or_default().0);
            }
            Given::Goods { count, worth } => {
                let what = words(&gift.what);
                let same = self.things.iter_mut().find(|it| folded(&it.what) == folded(&what));
                match same {
                    Some(it) => sum(&mut it.count, count.into()),
                    None => self.things.push(Things { what, count: count.into() }),
                }
                sum(&mut self.estimated.0, worth.unwrap_or_default().0);
            }
        }
    }

    pub fn is_nothing(&self) -> bool {
        *self == Worth::default()
    }
}

/// What everybody reads.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GivingSeen {
    /// How to give; `null` while there is neither a permit nor an organisation that holds one.
    pub appeal: Option<AppealSeen>,
    /// Those who have given and said that their name may be read, in order of their first gift.
    pub named: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AppealSeen {
    pub permit: String,
    pub host_organisation: String,
    pub purpose: String,
    pub how: String,
}

impl Seen<'_> {
    pub(crate) fn giving(&self) -> GivingSeen {
        let (donors, cash) = (&self.community.donors, &self.community.cash);
        let mut named = vec![];
        for (_, it) in donors.standing(cash) {
            let donor = it.donor.and_then(|it| donors.find(it)).filter(|it| it.consent.is_some());
            if let Some(name) = donor.and_then(|it| it.name())
                && !named.iter().any(|it| it == name)
            {
                named.push(name.to_owned());
            }
        }
        GivingSeen { appeal: donors.appeal.as_ref().map(appeal_seen), named }
    }
}

fn appeal_seen(it: &Appeal) -> AppealSeen {
    let Appeal { permit, host_organisation, purpose, how } = it;
    AppealSeen {
        permit: words(permit),
        host_organisation: words(host_organisation),
        purpose: words(purpose),
        how: words(how),
    }
}
