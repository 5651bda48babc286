//! Who helps the five: a school with books, a shop with money for shelves, neighbours with their hands, and a promise.

use community::{
    cash::{self, Income, Place, Typed},
    donors::{Command, Given, Giver, Sort, ThankedHow},
    fields::Care,
    kernel::{DonorId, FundId, GiftId, Rupiah, Text},
};

use super::{
    story::{RINA, YUSUF},
    telling::{Telling, text},
};

const SHOP: DonorId = DonorId(2);

/// The week before this Saturday, and today: the shop's money waits for thanks.
pub async fn who_helps_today(it: &mut Telling<'_>, saturday: i64) -> anyhow::Result<()> {
    let (school, shelves, lately) = (it.day(8), it.day(70), it.day(saturday - 1));
    let terms = cash::Terms {
        name: text("Rak buku"),
        purpose: text("Hanya untuk papan, paku, dan cat rak"),
        income: Income::Sponsors,
        target: Some(Rupiah(900_000)),
    };
    it.by(RINA, cash::Command::AddFund { terms }).await?;
    let new = |name: &str, sort| Giver::New { name: text(name), sort };
    let gave =
        |giver, day, what: &str, given| Command::Give { giver, day, what: text(what), given, promise: None };
    let books = Given::Goods { count: 40, worth: Some(Rupiah(600_000)) };
    it.by(YUSUF, gave(new("SDN Cipanas 2", Sort::Organisation), school, "buku cerita", books)).await?;
    it.by(YUSUF, Command::Thank { gift: GiftId(1), how: ThankedHow::Letter }).await?;
    let allowed = text("“Silakan sebut sekolah kami di halaman umum” (kepala sekolah)");
    it.by(YUSUF, Command::AllowName { donor: DonorId(1), words: allowed }).await?;
    let work = Command::WorkTogether {
        day: shelves,
        what: text("Mengecat balai desa bersama tetangga"),
        people: 8,
        hours: 3,
        worth: None,
    };
    it.by(YUSUF, work).await?;
    let sponsors = Given::Money { rupiah: Rupiah(500_000), place: Place::Box, fund: Some(FundId(1)) };
    it.by(RINA, gave(new("Toko Bangunan Jaya", Sort::Business), lately, "Papan dan cat rak", sponsors))
        .await?;
    let bought = Typed::Out {
        place: Place::Box,
        care: Care::Children,
        fund: Some(FundId(1)),
        rupiah: Rupiah(85_000),
        lender: None,
    };
    let (day, what) = (lately, text("Paku dan amplas"));
    it.by(RINA, cash::Command::Enter { day, what, typed: bought, payment: None, receipt: None }).await?;
    let promise = Command::Promise {
        giver: Giver::Known { donor: SHOP },
        what: text("papan kayu"),
        promised: Given::Goods { count: 6, worth: None },
        due: it.day(saturday + 12),
    };
    it.by(RINA, promise).await?;
    let free = Given::Money { rupiah: Rupiah(50_000), place: Place::Box, fund: None };
    it.by(RINA, gave(Giver::New { name: Text::default(), sort: Sort::Unnamed }, lately, "Sedekah", free))
        .await?;
    it.by(YUSUF, Command::Thank { gift: GiftId(4), how: ThankedHow::InPerson }).await
}
