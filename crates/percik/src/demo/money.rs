//! The money of the five: a small box, a fund for books, a debt to Asep, a correction, a month that two have closed.

use std::fmt::Write;

use community::{
    cash::{Command, Income, Instead, Lender, Place, Planned, Shown, Terms, Typed, book_of},
    fields::Care,
    kernel::{EntryId, FundId, Month, PaymentId, Rupiah},
    photos::{Files, Shot},
};

use super::{
    pictures::photographed,
    story::{ASEP, DEWI, KEEPER, RINA},
    telling::{Telling, text},
};

const BOOKS: Option<FundId> = Some(FundId(1));

/// On the Friday before a Saturday.
pub async fn on_friday(it: &mut Telling<'_>, week: i64) -> anyhow::Result<()> {
    let friday = (week - 1) * 7 - 1;
    match week {
        2..=5 => {
            it.on(friday, "20:00")?;
            they_begin(it, week, friday).await
        }
        6 | 8 | 10..=12 => {
            it.on(friday, "20:00")?;
            they_go_on(it, week, friday).await
        }
        13 => {
            it.on(friday, "20:00")?;
            they_pay_and_close(it, friday).await
        }
        _ => Ok(()),
    }
}

async fn they_begin(it: &mut Telling<'_>, week: i64, friday: i64) -> anyhow::Result<()> {
    match week {
        2 => {
            let opening = Typed::Opening { place: Place::Box, rupiah: Rupiah(350_000) };
            enter(it, friday, "Uang kumpul sebelum ada buku ini", opening, None).await?;
            let terms = Terms {
                name: text("Buku baru"),
                purpose: text("Buku cerita bergambar untuk pojok baca"),
                income: Income::Sponsors,
                target: Some(Rupiah(1_500_000)),
            };
            it.by(KEEPER, Command::AddFund { terms }).await
        }
        3 => {
            let given = came(Place::Bank, Income::Sponsors, BOOKS, 500_000);
            enter(it, friday, "Toko Buku Cahaya untuk buku baru", given, None).await?;
            enter(it, friday, "Patungan bulanan", came(Place::Box, Income::Dues, None, 60_000), None).await
        }
        4 => enter(it, friday, "Kue dan teh", went(Place::Box, Care::Children, None, 45_000), SNACKS).await,
        _ => {
            let books = went(Place::Bank, Care::Children, BOOKS, 240_000);
            enter(it, friday, "12 buku cerita bergambar", books, PICTURE_BOOKS).await
        }
    }
}

async fn they_go_on(it: &mut Telling<'_>, week: i64, friday: i64) -> anyhow::Result<()> {
    match week {
        6 => enter(it, friday, "Patungan bulanan", came(Place::Box, Income::Dues, None, 60_000), None).await,
        8 => {
            let snacks = |rupiah| went(Place::Box, Care::Children, None, rupiah);
            enter(it, friday, "Pisang goreng dan susu", snacks(53_000), None).await?;
            let entry = it.home.read(|it| it.cash.all().next_back().map(|(id, _)| id)).unwrap_or(EntryId(1));
            let what = text("Pisang goreng dan susu");
            let instead = Instead { day: it.day(friday), what, typed: snacks(35_000) };
            let reason = text("Angkanya terbalik, di nota Rp35.000");
            it.by(KEEPER, Command::Correct { entry, reason, instead: Some(instead) }).await
        }
        10 => {
            let gift = came(Place::Box, Income::Donations, None, 100_000);
            enter(it, friday, "Kencleng pojok baca", gift, None).await
        }
        11 => {
            let gift = came(Place::Bank, Income::Sponsors, None, 600_000);
            enter(it, friday, "Bu Lurah untuk kegiatan anak", gift, None).await?;
            // More than the box holds, and more than one may spend alone.
            let (place, care, fund, lender) =
                (Place::Box, Care::Children, None, Some(Lender::Member { member: ASEP }));
            let prizes = Typed::Out { place, care, fund, rupiah: Rupiah(550_000), lender };
            enter(it, friday, "Hadiah lomba: buku dan alat tulis", prizes, PRIZES).await?;
            let waits = it.home.read(|it| it.cash.awaiting().next().map(|(id, _)| id));
            match waits {
                Some(entry) => it.by(DEWI, Command::Sign { entry }).await,
                None => Ok(()),
            }
        }
        _ => {
            enter(it, friday, "Patungan bulanan", came(Place::Box, Income::Dues, None, 120_000), None)
                .await?;
            enter(it, friday, "Kue dan teh", went(Place::Box, Care::Children, None, 50_000), None).await?;
            let lines = vec![
                Planned::Income { income: Income::Dues, rupiah: Rupiah(720_000) },
                Planned::Income { income: Income::Sponsors, rupiah: Rupiah(1_500_000) },
                Planned::Expense { care: Care::Children, rupiah: Rupiah(1_800_000) },
                Planned::Expense { care: Care::Meetings, rupiah: Rupiah(300_000) },
            ];
            let year = it.day(friday).year();
            it.by(KEEPER, Command::Plan { year, lines }).await
        }
    }
}

/// The carpet that was decided on; something that waits for a second person; the month before is counted and signed.
async fn they_pay_and_close(it: &mut Telling<'_>, friday: i64) -> anyhow::Result<()> {
    let carpet = Command::Enter {
        day: it.day(friday),
        what: text("Karpet bekas dan cuci"),
        typed: went(Place::Bank, Care::Meetings, None, 230_000),
        payment: Some(PaymentId(1)),
        receipt: None,
    };
    it.by(KEEPER, carpet).await?;
    let month = Month::of(it.day(friday)).previous();
    let rupiah = it.home.read(|it| book_of(it, month));
    it.by(KEEPER, Command::Count { month, rupiah, reason: text("") }).await?;
    it.by(RINA, Command::CloseMonth { month, rupiah }).await?;
    let shown = [Shown::Flow, Shown::Funds].into();
    it.by(KEEPER, Command::Show { shown }).await?;
    let projector = went(Place::Bank, Care::Children, None, 300_000);
    enter(it, friday, "Sewa proyektor untuk nonton bareng", projector, None).await
}

fn came(place: Place, income: Income, fund: Option<FundId>, rupiah: i64) -> Typed {
    Typed::In { place, income, fund, rupiah: Rupiah(rupiah) }
}

fn went(place: Place, care: Care, fund: Option<FundId>, rupiah: i64) -> Typed {
    Typed::Out { place, care, fund, rupiah: Rupiah(rupiah), lender: None }
}

/// What is written on a receipt: the shop and how many lines.
type Slip = (&'static str, u32);
const SNACKS: Option<Slip> = Some(("WARUNG BU EUIS", 3));
const PICTURE_BOOKS: Option<Slip> = Some(("TOKO BUKU CAHAYA", 8));
const PRIZES: Option<Slip> = Some(("GRAMEDIA CIANJUR", 6));

async fn enter(
    it: &mut Telling<'_>,
    day: i64,
    what: &str,
    typed: Typed,
    slip: Option<Slip>,
) -> anyhow::Result<()> {
    let receipt = match slip {
        Some(slip) => receipt(it, slip).await?,
        None => None,
    };
    let (day, what) = (it.day(day), text(what));
    it.by(KEEPER, Command::Enter { day, what, typed, payment: None, receipt }).await
}

async fn receipt(it: &Telling<'_>, slip: Slip) -> anyhow::Result<Option<Files>> {
    match it.pictured(photographed(&drawn(slip))?).await? {
        Shot::Picture { files } => Ok(Some(files)),
        Shot::Film { .. } => Ok(None),
    }
}

/// A slip of thin paper on a wooden table.
fn drawn((shop, lines): Slip) -> String {
    let mut rows = String::new();
    for row in 0..lines {
        let y = 250 + row * 60;
        let _ = write!(
            rows,
            "<path d='M430 {y}h{}M700 {y}h70' stroke='#55493e' stroke-width='14' stroke-linecap='round'/>",
            110 + (row * 53) % 90
        );
    }
    let bottom = 290 + lines * 60;
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 900' width='1200' height='900'>\
         <rect width='1200' height='900' fill='#8a5a34'/><path d='M0 300h1200M0 600h1200' stroke='#5d3b20' stroke-width='8'/>\
         <g transform='rotate(-3 600 450)'><rect x='380' y='60' width='440' height='780' fill='#fffdf9'/>\
         <text x='600' y='150' font-family='Plus Jakarta Sans' font-size='36' font-weight='700' text-anchor='middle' fill='#2a2018'>{shop}</text>\
         {rows}<path d='M420 {bottom}h360' stroke='#2a2018' stroke-width='6'/>\
         <path d='M430 {0}h90M640 {0}h130' stroke='#2a2018' stroke-width='22' stroke-linecap='round'/></g></svg>",
        bottom + 50
    )
}
