//! Ten thousand a month: most have paid, somebody ahead, somebody a part; two live together, one is released.

use community::{
    cash::{Income, Place},
    dues::{Command, Each, Every, Given, Payer, Terms},
    fields::{self, Care},
    kernel::{DuesId, HouseholdId, MemberId, Rupiah},
};

use super::{
    story::{ASEP, BU_TATI, DEWI, RINA, SARI, YUSUF},
    telling::{Telling, text},
};

const DUES: DuesId = DuesId(1);

/// Rina looks after the money from now on, and writes down what was paid so far.
pub async fn the_treasurer_collects(it: &mut Telling<'_>, saturday: i64) -> anyhow::Result<()> {
    it.on(saturday + 1, "19:00")?;
    let take = fields::Command::Take { care: Care::Money, name: text(""), until: None };
    it.by(RINA, take).await?;
    it.on(saturday + 4, "16:00")?;
    let since = it.day(saturday - 49);
    let terms = Terms {
        name: text("Iuran bulanan"),
        every: Every::Month,
        each: Each::Household,
        income: Income::Dues,
        fund: None,
        rupiah: Rupiah(10_000),
        first: since,
        last: None,
    };
    it.by(RINA, Command::Begin { terms }).await?;
    let (name, members) = (text("Keluarga Bu Tati"), [ASEP, BU_TATI].into());
    it.by(RINA, Command::FormHousehold { name, members, since }).await?;
    let (dues, payer) = (DUES, Payer::Member { member: YUSUF });
    let reason = text("Baru pindah kos, boleh bernapas dulu");
    it.by(RINA, Command::Exempt { dues, payer, from: since, to: None, reason }).await?;
    let home = Payer::Household { household: HouseholdId(1) };
    let of = |member: MemberId| Payer::Member { member };
    let given = |payer, more: i64| {
        let owed = it.home.read(|it| it.dues_card(DUES, payer, it.today(it.at)).arrears);
        Given { payer, rupiah: Rupiah(owed.0 + more) }
    };
    let payments = vec![given(of(RINA), 0), given(home, 0), given(of(DEWI), 20_000), given(of(SARI), -4_000)];
    let day = it.day(saturday + 4);
    it.by(RINA, Command::Pay { dues, day, place: Place::Box, payments }).await
}
