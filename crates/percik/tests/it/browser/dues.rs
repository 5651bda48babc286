//! The dues of twelve by ticks, on a phone 360 wide, with script and without.

use super::harness::{Driver, Phone, Size};
use super::village::{Village, at};
use community::{
    cash::Income,
    dues::{Command, Each, Every, Terms},
    kernel::{By, DuesId, MemberId, Rupiah},
    members,
};

const RINA: By = By::Member(MemberId(1));
/// The story has one of its own.
const DUES: DuesId = DuesId(2);

#[tokio::test]
async fn twelve_pay_by_ticks_with_script_and_without() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    for name in ["Lilis", "Nadia", "Fajar", "Deden", "Euis", "Ujang"] {
        let add = members::Command::Add { name: name.into(), honorific: None };
        village.ask(&home, RINA, add).await;
    }
    let terms = Terms {
        name: "Iuran tikar".into(),
        every: Every::Month,
        each: Each::Member,
        income: Income::Dues,
        fund: None,
        rupiah: Rupiah(10_000),
        first: "2026-11-01".parse().expect("a day"),
        last: None,
    };
    village.ask(&home, RINA, Command::Begin { terms }).await;
    let driver = Driver::start();
    let page = format!("{}/iuran/2", village.home_page(&home));
    let rina = Phone::new(&driver, Size::Phone).await;
    village.lend(&rina, &home, MemberId(1)).await;
    rina.open(&page).await;
    rina.sees("0 dari 12 sudah lunas").await;
    for name in ["Lilis", "Nadia", "Fajar", "Deden", "Euis", "Ujang"] {
        rina.choose(&format!("{name} belum bayar")).await;
    }
    rina.type_into("Jumlah lain dari Lilis", "20rb").await;
    rina.sees("6 orang · Rp70.000").await;
    rina.is_accessible().await;
    rina.tap("Catat setoran").await;
    rina.sees("6 dari 12 sudah lunas").await;

    let plain = Phone::new(&driver, Size::Phone).await;
    plain.without_script().await;
    village.lend(&plain, &home, MemberId(1)).await;
    plain.open(&page).await;
    for name in ["Rina", "Dewi", "Asep", "Sari", "Yusuf", "Bu Tati"] {
        plain.choose(&format!("{name} belum bayar")).await;
    }
    plain.tap("Catat setoran").await;
    plain.sees("12 dari 12 sudah lunas").await;
    let paid = home.read(|it| it.dues.payments().filter(|(_, it)| it.dues == DUES).count());
    assert_eq!(paid, 12);
    assert_eq!(rina.console_errors().await, Vec::<String>::new());
}
