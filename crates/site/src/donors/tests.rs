//! Donors through the pages: a gift, its receipt and thanks, a promise, and what outsiders read.

use axum::http::{StatusCode, header};
use community::{
    cash,
    donors::{Command, Given, Giver, Sort},
    fields,
    fields::Care,
    kernel::{By, DonorId, GiftId, MemberId, Rupiah, Text},
};

use crate::testing::{Seen, Town};

const RINA: By = By::Member(MemberId(1));
const LIST: &str = "/baca-yuk/donatur";
const GIVE: &str = "/baca-yuk/donatur/beri";
const GIFT: &str = "/baca-yuk/pemberian/1";
const RECEIPT: &str = "/baca-yuk/pemberian/1/tanda-terima";
const APPEAL: &str = "/baca-yuk/donatur/ajakan";
const PUBLIC: &str = "/baca-yuk";

fn money<'a>(rupiah: &'a str, name: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("form", "uang"),
        ("donor", ""),
        ("name", name),
        ("sort", "business"),
        ("rupiah", rupiah),
        ("place", "box"),
        ("what", "Untuk rak buku"),
        ("day", "2026-11-24"),
    ]
}

async fn fund(town: &Town) {
    let terms = cash::Terms {
        name: Text::new("Rak buku"),
        purpose: Text::new("Hanya untuk rak"),
        income: cash::Income::Donations,
        target: None,
    };
    town.ask(RINA, cash::Command::AddFund { terms }).await;
}

fn said(seen: &Seen) -> String {
    assert_eq!(seen.headers[header::CONTENT_TYPE], "application/pdf");
    let file = lopdf::Document::load_mem(&seen.bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().keys().copied().collect();
    file.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_gift_of_money_gets_its_receipt_and_waits_for_thanks() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let fields = money("50rb", "Toko <b>Tati</b>");
    assert_eq!(rina.post(GIVE, &fields).await.location(), GIFT);
    rina.get(GIFT).await.ok().has("TT-2026-0001").has("Toko &lt;b&gt;Tati").has("Terima kasih, Toko");
    let page = rina.get(RECEIPT).await.ok();
    page.has("Rp50.000")
        .has("lima puluh ribu rupiah")
        .has("Untuk rak buku")
        .has("Cipanas, Cianjur")
        .has("24 November 2026")
        .has("Rina")
        .has("bukan bukti setor zakat dan bukan bukti pengurang pajak");
    let file = said(&rina.get(&format!("{RECEIPT}.pdf")).await.ok());
    for told in ["TT-2026-0001", "Rp50.000", "lima puluh ribu rupiah", "bukan bukti setor zakat"] {
        assert!(file.contains(told), "{told}: {file}");
    }
    rina.get("/baca-yuk").await.ok().has("Terima kasih untuk Toko");
    dewi.get("/baca-yuk").await.ok().lacks("Terima kasih untuk Toko");
    // Whoever wrote it down thanks; anybody may.
    assert_eq!(dewi.post(&format!("{GIFT}/terima-kasih"), &[("how", "in_person")]).await.location(), GIFT);
    rina.get(GIFT).await.ok().has("bertemu langsung, oleh Dewi");
    rina.get("/baca-yuk").await.ok().lacks("Terima kasih untuk Toko");
    assert_eq!(town.home.read(|it| it.cash.money()), Rupiah(50_000));
}

#[tokio::test]
async fn what_is_typed_stays_and_what_is_wrong_stands_beside_it() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let before = town.home.seq();
    for (rupiah, told) in [
        ("1,5", "ribu atau juta"),
        ("-5", "Tulis jumlahnya"),
        ("", "Tulis jumlahnya"),
        ("0", "lebih dari nol"),
        ("9999999999999999999", "Tulis jumlahnya"),
    ] {
        let seen = rina.post(GIVE, &money(rupiah, "Bu Nia")).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{rupiah}");
        seen.has(told).has("Bu Nia").has("Untuk rak buku");
    }
    rina.post(GIVE, &money("50rb", " ")).await.has("name=\"name\"");
    let goods = |count| {
        [("form", "barang"), ("name", "SDN 2"), ("what", "buku"), ("count", count), ("day", "2026-11-24")]
    };
    for count in ["", "0", "-3", "1,5", "99999999999"] {
        let seen = rina.post(GIVE, &goods(count)).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{count}");
    }
    let promise = |due, amount| {
        [("form", "barang"), ("name", "SDN 2"), ("what", "buku"), ("amount", amount), ("due", due)]
    };
    for (due, amount) in
        [("2026-11-23", "5"), ("", "5"), ("2026-13-40", "5"), ("2026-12-01", "nol"), ("2026-12-01", "0")]
    {
        let seen = rina.post("/baca-yuk/donatur/janji", &promise(due, amount)).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{due} {amount}");
        seen.has("SDN 2");
    }
    assert_eq!(town.home.seq(), before);
}

#[tokio::test]
async fn what_was_undone_keeps_its_receipt_with_the_mark() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    rina.post(GIVE, &money("50rb", "Bu Nia")).await;
    assert_eq!(rina.post(&format!("{GIFT}/batal"), &[("reason", "Dua kali")]).await.location(), GIFT);
    rina.get(RECEIPT).await.ok().has("dibatalkan").has("Dua kali").has("TT-2026-0001");
    rina.get(LIST).await.ok().has("Belum ada yang tercatat tahun ini").has("dibatalkan");
    assert_eq!(rina.post(GIVE, &money("50rb", "Bu Nia")).await.location(), "/baca-yuk/pemberian/2");
    rina.get("/baca-yuk/pemberian/2").await.ok().has("TT-2026-0002");
    assert_eq!(town.home.read(|it| it.cash.money()), Rupiah(50_000));
}

#[tokio::test]
async fn a_promise_is_kept_by_a_tap() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let promise = [
        ("form", "barang"),
        ("name", "SDN 2"),
        ("sort", "organisation"),
        ("what", "buku cerita"),
        ("amount", "40"),
        ("due", "2026-11-26"),
    ];
    assert_eq!(rina.post("/baca-yuk/donatur/janji", &promise).await.location(), LIST);
    rina.get(LIST).await.ok().has("40 buku cerita").has("26 November 2026");
    rina.get("/baca-yuk").await.ok().has("Janji SDN 2");
    rina.get("/baca-yuk/donatur/beri?janji=1").await.ok().has("value=\"40\"").has("buku cerita");
    let kept = [
        ("form", "barang"),
        ("promise", "1"),
        ("donor", "1"),
        ("what", "buku cerita"),
        ("count", "15"),
        ("day", "2026-11-24"),
    ];
    assert_eq!(rina.post(GIVE, &kept).await.location(), GIFT);
    rina.get("/baca-yuk/donatur/1").await.ok().has("Sudah datang 15 dari 40");
    assert_eq!(
        rina.post("/baca-yuk/janji/1/batal", &[("reason", "Sisanya dipakai sendiri")]).await.location(),
        "/baca-yuk/donatur/1"
    );
    rina.get("/baca-yuk/donatur/1").await.ok().has("Batal").has("Sisanya dipakai sendiri");
}

#[tokio::test]
async fn labour_of_members_is_anybodys_to_write_down_and_gifts_are_the_treasurers() {
    let town = Town::new().await;
    let take = fields::Command::Take { care: Care::Money, name: "".into(), until: None };
    town.ask(RINA, take).await;
    town.set_clock(crate::testing::START.plus_hours(72));
    let dewi = town.phone("Dewi").await;
    let labour = [
        ("form", "tenaga"),
        ("donor", "kita"),
        ("what", "Mengecat balai"),
        ("people", "8"),
        ("hours", "3"),
        ("day", "2026-11-24"),
    ];
    assert_eq!(dewi.post(GIVE, &labour).await.location(), GIFT);
    dewi.get(LIST).await.ok().has("24 jam");
    dewi.get(GIFT).await.ok().has("8 orang × 3 jam").has("Tenaga tidak memakai tanda terima");
    assert_eq!(dewi.get(RECEIPT).await.status, StatusCode::NOT_FOUND);
    let seen = dewi.post(GIVE, &money("50rb", "Bu Nia")).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn everybody_is_told_how_to_give_only_once_the_law_is_met() {
    let town = Town::new().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    stranger.get(PUBLIC).await.ok().has("Ingin membantu dengan cara lain?").lacks("0123456789");
    let bare = [("purpose", "Buku untuk anak"), ("how", "Bank 0123456789")];
    let seen = rina.post(APPEAL, &bare).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    seen.has("izin PUB").has("0123456789");
    stranger.get(PUBLIC).await.ok().lacks("0123456789");
    let mut hosted = bare.to_vec();
    hosted.push(("host_organisation", "Yayasan Cianjur Membaca"));
    assert_eq!(rina.post(APPEAL, &hosted).await.location(), APPEAL);
    stranger
        .get(PUBLIC)
        .await
        .ok()
        .has("Bank 0123456789")
        .has("Yayasan Cianjur Membaca")
        .lacks("Ingin membantu");
    assert_eq!(rina.post(&format!("{APPEAL}/berhenti"), &[]).await.location(), APPEAL);
    stranger.get(PUBLIC).await.ok().lacks("0123456789");
}

#[tokio::test]
async fn outsiders_read_a_name_only_while_its_owner_agrees() {
    let town = Town::new().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    rina.post(GIVE, &money("50rb", "xTati")).await;
    stranger.get(PUBLIC).await.ok().lacks("xTati");
    for path in [LIST, "/baca-yuk/donatur/1", GIFT, RECEIPT, APPEAL] {
        let seen = stranger.get(path).await;
        assert!(seen.status != StatusCode::OK && !seen.text.contains("xTati"), "{path} {}", seen.status);
    }
    for path in ["donors", "donors/1", "gifts/1", "giving"] {
        let seen = stranger.get(&format!("/api/v1/communities/baca-yuk/{path}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(
        rina.post("/baca-yuk/donatur/1/izin", &[("words", "Boleh")]).await.location(),
        "/baca-yuk/donatur/1"
    );
    stranger.get(PUBLIC).await.ok().has("Terima kasih kepada xTati");
    rina.post("/baca-yuk/donatur/1/sembunyi", &[]).await;
    stranger.get(PUBLIC).await.ok().lacks("xTati");
    rina.post("/baca-yuk/donatur/1/izin", &[("words", "Boleh")]).await;
    rina.post("/baca-yuk/donatur/1/hapus", &[]).await;
    stranger.get(PUBLIC).await.ok().lacks("xTati");
    rina.get(LIST).await.ok().has("donatur dihapus").lacks("xTati").has("Rp50.000");
    rina.get(RECEIPT).await.ok().has("donatur dihapus").lacks("xTati");
}

#[tokio::test]
async fn what_a_fund_was_spent_on_stands_beside_its_gifts() {
    let town = Town::new().await;
    fund(&town).await;
    let rina = town.phone("Rina").await;
    let mut fields = money("500rb", "Toko Tati");
    fields.push(("fund", "1"));
    rina.post(GIVE, &fields).await;
    let typed = cash::Typed::Out {
        place: cash::Place::Box,
        care: Care::Children,
        fund: Some(community::kernel::FundId(1)),
        rupiah: Rupiah(180_000),
        lender: None,
    };
    let (day, what) = ("2026-11-24".parse().unwrap(), Text::new("Papan kayu"));
    town.ask(RINA, cash::Command::Enter { day, what, typed, payment: None, receipt: None }).await;
    rina.get("/baca-yuk/donatur/1").await.ok().has("Papan kayu").has("terpakai Rp180.000, sisa Rp320.000");
    rina.get(GIFT).await.ok().has("Papan kayu");
    let free = Command::Give {
        giver: Giver::New { name: Text::default(), sort: Sort::Unnamed },
        day,
        what: Text::new("Sedekah"),
        given: Given::Money { rupiah: Rupiah(20_000), place: cash::Place::Box, fund: None },
        promise: None,
    };
    town.ask(RINA, free).await;
    rina.get("/baca-yuk/pemberian/2").await.ok().has("Hamba Allah").has("bercampur dengan uang kas lain");
    assert_eq!(town.home.read(|it| it.donors.gift(GiftId(2)).unwrap().donor), Some(DonorId(2)));
}
