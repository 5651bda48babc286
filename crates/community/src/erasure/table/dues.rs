//! Texts about dues: what they are called stays; a household's name and why somebody pays nothing are theirs.

use super::text;
use crate::{
    dues::{Event, Payer},
    erasure::{
        Whose::{self, Author, Community, Member},
        Written,
    },
};

pub(super) fn dues(event: &Event) -> Vec<Written<'_>> {
    match event {
        Event::Begun { terms, .. } => vec![text("/name", Community, &terms.name)],
        Event::Renamed { name, .. } => vec![text("/name", Community, name)],
        Event::Exempted { payer, reason, .. } => vec![text("/reason", of_payer(*payer), reason)],
        // It is called after one of them, mostly whoever has been there longest.
        Event::HouseholdFormed { name, members, .. } | Event::HouseholdChanged { name, members, .. } => {
            vec![text("/name", members.first().map_or(Author, |it| Member(*it)), name)]
        }
        Event::AmountChanged { .. }
        | Event::Ended { .. }
        | Event::ExemptionEnded { .. }
        | Event::HouseholdDissolved { .. }
        | Event::Paid { .. } => vec![],
    }
}

fn of_payer(payer: Payer) -> Whose {
    match payer {
        Payer::Member { member } => Member(member),
        Payer::Household { .. } => Author,
    }
}
