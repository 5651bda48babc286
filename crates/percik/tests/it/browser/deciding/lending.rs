//! A loan: Dewi tries what one would cost and asks for it, the others decide, Rina hands it over and writes down the
//! first instalment.

use super::super::village::at;
use super::circle::{ASEP, Circle, DECISION, DEWI, RINA, SARI, YUSUF};
use community::{
    cash::{Command as Cash, Income, Place, Typed},
    kernel::{By, Rupiah},
    savings::{
        Command, Every, Terms,
        interest::{Kind, Per, Rate},
    },
};

const SAVINGS: &str = "/baca-yuk/simpan-pinjam";
const LOAN: &str = "/baca-yuk/simpan-pinjam/pinjaman/1";

#[tokio::test]
async fn a_loan_is_tried_decided_by_the_others_handed_over_and_paid_back() {
    let circle = Circle::new().await;
    with_money(&circle).await;
    let (dewi, rina) = (circle.phone(DEWI).await, circle.phone(RINA).await);

    dewi.open(&circle.address(SAVINGS)).await;
    dewi.tap("Hitung pinjaman").await;
    dewi.type_into("Jumlah pinjaman", "200rb").await;
    dewi.type_into("Berapa bulan", "10").await;
    dewi.tap("Hitung").await;
    dewi.sees("Angsuran pertama Rp22.000").await;
    dewi.type_into("Untuk apa", "Modal warung").await;
    dewi.tap("Ajukan ke musyawarah").await;
    dewi.is_at(DECISION).await;
    dewi.sees("Pinjamkan Rp200.000 kepada Dewi").await;

    for member in [RINA, ASEP, SARI, YUSUF] {
        let phone = circle.phone(member).await;
        phone.open(&circle.address(&format!("{DECISION}/suara"))).await;
        phone.tap("Tidak ada, jalankan").await;
        phone.sees("Suara Anda tercatat").await;
    }
    circle.village.clock.set(at(2026, 12, 2, 10));

    rina.open(&circle.address("/baca-yuk")).await;
    rina.tap("Serahkan Rp200.000 kepada Dewi").await;
    rina.is_at(LOAN).await;
    rina.tap("Serahkan Rp200.000").await;
    rina.sees("Bayar angsuran").await;
    rina.sees("Sisa menurut jadwal Rp220.000").await;
    rina.tap("Catat angsuran").await;
    rina.sees("Sisa menurut jadwal Rp198.000").await;

    dewi.open(&circle.address(LOAN)).await;
    dewi.sees("Sisa menurut jadwal Rp198.000").await;
    dewi.does_not_see("Catat angsuran").await;
    for phone in [&dewi, &rina] {
        assert_eq!(phone.console_errors().await, Vec::<String>::new());
    }
}

/// Half a million in the box, and what was agreed on.
async fn with_money(circle: &Circle) {
    let typed =
        Typed::In { place: Place::Box, income: Income::Business, fund: None, rupiah: Rupiah(500_000) };
    let day = circle.home.read(|it| it.today(at(2026, 11, 24, 10)));
    let enter = Cash::Enter { day, what: "Bazar".into(), typed, payment: None, receipt: None };
    circle.village.ask(&circle.home, By::Member(RINA), enter).await;
    let terms = Terms {
        principal: Rupiah(50_000),
        mandatory: Rupiah(10_000),
        every: Every::Month,
        since: day,
        loan_kinds: vec![Kind::Flat],
        rate: Rate { per_myriad: 100, per: Per::Month },
        months_max: 12,
        late: "".into(),
        legal_number: "".into(),
    };
    circle.village.ask(&circle.home, By::Member(RINA), Command::SetTerms { terms }).await;
}
