//! How the six save together: pokok and wajib, and a loan to Asep that is half paid back.

use community::{
    cash::Place,
    decisions::{self, Action, Ballot, Class, How, Method, Pace, Proposal, Results, Secrecy, Stance},
    kernel::{DecisionId, LoanId, MemberId, Rupiah},
    savings::{
        Command, DepositRow, Every, Saving, Terms,
        interest::{Kind, Per, Rate},
    },
};

use super::{
    story::{ASEP, BU_TATI, DEWI, RINA, SARI, YUSUF},
    telling::{Telling, text},
};

const ALL: [MemberId; 6] = [RINA, DEWI, ASEP, SARI, YUSUF, BU_TATI];
/// The first thing that is ever decided.
const LOAN: DecisionId = DecisionId(1);
const RATE: Rate = Rate { per_myriad: 100, per: Per::Month };

/// What is saved and how it is lent; everybody brings pokok and the first wajib, and Asep asks for a loan.
pub async fn they_begin(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(15, "19:30")?;
    let terms = Terms {
        principal: Rupiah(50_000),
        mandatory: Rupiah(10_000),
        every: Every::Month,
        since: Every::Month.begin(it.day(15)),
        loan_kinds: vec![Kind::Flat, Kind::Declining, Kind::Free],
        rate: RATE,
        months_max: 10,
        late: text("Kita datangi dan bicara baik-baik. Tidak ada denda."),
        legal_number: text(""),
    };
    it.by(RINA, Command::SetTerms { terms }).await?;
    collected(it, Saving::Principal, "Simpanan pokok", (15, 50_000), &ALL).await?;
    collected(it, Saving::Mandatory, "Simpanan wajib", (15, 10_000), &ALL).await?;
    it.on(16, "19:00")?;
    collected(it, Saving::Voluntary, "Simpanan sukarela", (16, 75_000), &[SARI, BU_TATI]).await?;
    it.on(17, "19:10")?;
    it.by(ASEP, decisions::Command::Open { proposal: asked() }).await?;
    for (by, member) in [(DEWI, None), (RINA, None), (RINA, Some(BU_TATI)), (SARI, None), (YUSUF, None)] {
        let ballot = Ballot::Stance { stance: Stance::Consent };
        let (reason, how) = (text(""), How::Own);
        it.by(by, decisions::Command::Vote { decision: LOAN, member, ballot, reason, how, version: 1 })
            .await?;
    }
    Ok(())
}

fn asked() -> Proposal {
    let lend = Action::Lend {
        member: ASEP,
        rupiah: Rupiah(240_000),
        months: 4,
        kind: Kind::Flat,
        rate: RATE,
        purpose: text("Ganti ban motor yang mengantar buku"),
    };
    Proposal {
        title: text("Pinjaman Rp240.000 untuk Asep"),
        details: text("Motor dipakai setiap Sabtu untuk membawa kardus buku."),
        method: Method::Consent,
        choices: vec![],
        class: Class::Weighty,
        secrecy: Secrecy::Open,
        results: Results::AsTheyCome,
        pace: Pace::Apart,
        closes_at: None,
        carries: vec![lend],
        review_on: None,
        from: None,
    }
}

pub async fn the_loan_is_handed_over(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(19, "17:30")?;
    let (loan, place, day) = (LoanId(1), Place::Box, it.day(19));
    it.by(RINA, Command::PayOut { loan, place, day, note: text("Pinjaman diserahkan") }).await
}

/// Wajib of a month, and Asep's instalment when one is due.
pub async fn a_month_is_paid(it: &mut Telling<'_>, on: i64) -> anyhow::Result<()> {
    it.on(on, "17:00")?;
    collected(it, Saving::Mandatory, "Simpanan wajib", (on, 10_000), &ALL).await?;
    let (loan, rupiah, infaq) = (LoanId(1), Rupiah(62_400), Rupiah(0));
    let (place, day, note) = (Place::Box, it.day(on), text("Angsuran pinjaman"));
    it.by(RINA, Command::Repay { loan, rupiah, infaq, place, day, note }).await
}

async fn collected(
    it: &mut Telling<'_>,
    saving: Saving,
    note: &str,
    (day, rupiah): (i64, i64),
    members: &[MemberId],
) -> anyhow::Result<()> {
    let row = |member: &MemberId| DepositRow { member: *member, rupiah: Rupiah(rupiah) };
    let deposits = members.iter().map(row).collect();
    let (place, day, note) = (Place::Box, it.day(day), text(note));
    it.by(RINA, Command::Deposit { saving, deposits, place, day, note }).await
}
