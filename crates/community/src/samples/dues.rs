//! Samples of dues.

use super::{every, text};
use crate::{
    Command, Event,
    cash::{Income, Place},
    dues::{self, Each, Every, Given, Payer, Terms},
    kernel::{DuesId, EntryId, ExemptionId, FundId, HouseholdId, MemberId, Rupiah},
};

const DUES: DuesId = DuesId(1);
const HOUSEHOLD: HouseholdId = HouseholdId(1);

pub fn terms() -> Terms {
    Terms {
        name: text("Iuran <b>bulanan</b> 🪙"),
        every: Every::Month,
        each: Each::Household,
        income: Income::Dues,
        fund: None,
        rupiah: Rupiah(10_000),
        first: super::day(0),
        last: None,
    }
}

fn payer() -> Payer {
    Payer::Member { member: MemberId(2) }
}

fn others() -> Payer {
    Payer::Household { household: HOUSEHOLD }
}

pub fn commands() -> impl Iterator<Item = Command> {
    every!(dues::Command:
        Begin { terms: Terms { name: text("Iuran sampah"), ..terms() } },
        Rename { dues: DUES, name: text("Iuran kas") },
        ChangeAmount { dues: DUES, from: super::day(40), rupiah: Rupiah(15_000) },
        End { dues: DUES, last: Some(super::day(90)) },
        Exempt { dues: DUES, payer: payer(), from: super::day(0), to: Some(super::day(60)), reason: text("Panen gagal") },
        EndExemption { exemption: ExemptionId(1) },
        FormHousehold { name: text("Keluarga Rina"), members: [MemberId(2)].into(), since: super::day(0) },
        ChangeHousehold {
            household: HOUSEHOLD,
            name: text("Keluarga Pak Budi"),
            members: [MemberId(3)].into(),
            since: super::day(0),
        },
        DissolveHousehold { household: HOUSEHOLD },
        Pay {
            dues: DUES,
            day: super::day(0),
            place: Place::Box,
            payments: vec![Given { payer: payer(), rupiah: Rupiah(20_000) }],
        },
    )
}

pub fn events() -> impl Iterator<Item = Event> {
    let more = [
        dues::Event::Begun {
            dues: DuesId(2),
            terms: Terms {
                every: Every::Once,
                each: Each::Member,
                income: Income::Other,
                fund: Some(FundId(1)),
                last: Some(super::day(90)),
                ..terms()
            },
        },
        dues::Event::Begun { dues: DuesId(3), terms: Terms { every: Every::Week, ..terms() } },
        dues::Event::Begun { dues: DuesId(4), terms: Terms { every: Every::Year, ..terms() } },
        dues::Event::Paid { dues: DUES, payer: others(), rupiah: Rupiah(5_000), entry: EntryId(5) },
    ];
    every!(dues::Event:
        Begun { dues: DUES, terms: terms() },
        Renamed { dues: DUES, name: text("Iuran kas") },
        AmountChanged { dues: DUES, from: super::day(40), rupiah: Rupiah(15_000) },
        Ended { dues: DUES, last: Some(super::day(90)) },
        Exempted {
            exemption: ExemptionId(1),
            dues: DUES,
            payer: payer(),
            from: super::day(0),
            to: None,
            reason: text("Panen gagal"),
        },
        ExemptionEnded { exemption: ExemptionId(1), to: super::day(30) },
        HouseholdFormed {
            household: HOUSEHOLD,
            name: text("Keluarga Pak Budi"),
            members: [MemberId(2), MemberId(3)].into(),
            since: super::day(0),
        },
        HouseholdChanged {
            household: HOUSEHOLD,
            name: text("Keluarga Bu Tati"),
            members: [MemberId(3)].into(),
            since: super::day(5),
        },
        HouseholdDissolved { household: HOUSEHOLD, since: super::day(9) },
        Paid { dues: DUES, payer: payer(), rupiah: Rupiah(20_000), entry: EntryId(4) },
    )
    .chain(more.into_iter().map(Into::into))
}
