//! Savings and loans on their pages.

use axum::http::StatusCode;
use community::{
    cash::{self, Income, Place, Typed},
    decisions::{self, Ballot, How, Stance},
    fields::{self, Care},
    kernel::{By, DecisionId, MemberId, Rupiah},
};

use host::Clock;

use crate::testing::{START, Town};

const AT: &str = "/baca-yuk/simpan-pinjam";
const LOAN: &str = "/baca-yuk/simpan-pinjam/pinjaman/1";

fn terms(rate: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("principal", "50rb"),
        ("mandatory", "10rb"),
        ("every", "month"),
        ("since", "2026-11-01"),
        ("loan_kinds", "tetap"),
        ("loan_kinds", "tanpa-jasa"),
        ("rate", rate),
        ("per", "month"),
        ("months_max", "12"),
        ("late", "Kita bicara."),
        ("legal_number", ""),
    ]
}

fn today(town: &Town) -> community::kernel::Day {
    town.home.read(|it| it.today(town.clock.now()))
}

/// Rina keeps the money; half a million is in the box.
async fn town() -> Town {
    let town = Town::new().await;
    let take = fields::Command::Take { care: Care::Money, name: "".into(), until: None };
    town.ask(By::Member(MemberId(1)), take).await;
    town.set_clock(START.plus_hours(49));
    let typed =
        Typed::In { place: Place::Box, income: Income::Business, fund: None, rupiah: Rupiah(500_000) };
    let (day, what) = (today(&town), "Bazar".into());
    let enter = cash::Command::Enter { day, what, typed, payment: None, receipt: None };
    town.ask(By::Member(MemberId(1)), enter).await;
    let rina = town.phone("Rina").await;
    assert_eq!(rina.post(&format!("{AT}/aturan"), &terms("1,5%")).await.location(), AT);
    town
}

#[tokio::test]
async fn before_anything_is_agreed_on_one_begins() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    rina.get(AT).await.ok().has("Mulai menabung bersama");
    rina.get(&format!("{AT}/hitung")).await.ok().has("belum meminjamkan uang");
    let wrong = rina.post(&format!("{AT}/aturan"), &terms("1,555%")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.has("paling banyak dua angka").has("50rb");
    let wrong = rina.post(&format!("{AT}/aturan"), &[("principal", "1,5"), ("since", "2026-02-31")]).await;
    wrong.has("ribu atau juta").has("Tanggal atau jam ini tidak ada");
}

#[tokio::test]
async fn everybody_is_ticked_at_once() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let collect = format!("{AT}/setor");
    rina.get(&format!("{collect}?jenis=pokok")).await.ok().has("Simpanan pokok").has("Rp50.000");
    let day = today(&town).to_string();
    let base = [("jenis", "pokok"), ("day", day.as_str()), ("place", "box"), ("note", "Simpanan pokok")];
    let nobody = rina.post(&collect, &base).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    nobody.has("Centang dulu siapa");
    let ticked: Vec<_> = base.into_iter().chain([("who", "2"), ("who", "3")]).collect();
    assert_eq!(rina.post(&collect, &ticked).await.location(), AT);
    dewi.get(AT).await.ok().has("Rp100.000").has("bukan koperasi").lacks("Catat setoran");
    dewi.get(&format!("{AT}/anggota/2")).await.ok().has("Rp50.000").has("Simpanan wajib kurang Rp10.000");
    for hidden in ["anggota/3", "setor", "aturan"] {
        let seen = dewi.get(&format!("{AT}/{hidden}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{hidden}");
    }
    let more =
        [("jenis", "sukarela"), ("day", day.as_str()), ("place", "box"), ("note", "Sukarela"), ("who", "2")];
    let wrong: Vec<_> = more.into_iter().chain([("rupiah-2", "1,5")]).collect();
    rina.post(&collect, &wrong).await.has("ribu atau juta").has("1,5");
    let right: Vec<_> = more.into_iter().chain([("rupiah-2", "30rb")]).collect();
    assert_eq!(rina.post(&collect, &right).await.location(), AT);
    let out = |rupiah| [("rupiah", rupiah), ("day", day.as_str()), ("place", "box"), ("note", "Ambil")];
    let too_much = rina.post(&format!("{AT}/anggota/2/ambil"), &out("50rb")).await;
    too_much.has("tinggal Rp30.000").has("50rb");
    let taken = rina.post(&format!("{AT}/anggota/2/ambil"), &out("10rb")).await;
    assert_eq!(taken.location(), format!("{AT}/anggota/2"));
    rina.get(&format!("{AT}/anggota/2")).await.ok().has("-Rp10.000").has("Rp20.000");
}

#[tokio::test]
async fn a_loan_is_tried_asked_for_decided_handed_over_and_paid_back() {
    let town = town().await;
    let (rina, dewi, asep) = (town.phone("Rina").await, town.phone("Dewi").await, town.phone("Asep").await);
    let tried = dewi.get(&format!("{AT}/hitung?jumlah=200rb&bulan=10&cara=tetap")).await.ok();
    tried.has("Rp23.000").has("Rp230.000").has("Ajukan ke musyawarah");
    dewi.get(&format!("{AT}/hitung?jumlah=200rb&bulan=13&cara=tetap")).await.ok().has("Paling lama 12 bulan");
    dewi.get(&format!("{AT}/hitung?jumlah=1,5&bulan=x&cara=tetap")).await.ok().has("ribu atau juta");
    let wish = [("jumlah", "Rp200.000"), ("bulan", "10"), ("cara", "tetap"), ("purpose", "")];
    let empty = dewi.post(&format!("{AT}/hitung"), &wish).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wish =
        [("jumlah", "Rp200.000"), ("bulan", "10"), ("cara", "tetap"), ("purpose", "Modal <b>warung</b>")];
    let opened = dewi.post(&format!("{AT}/hitung"), &wish).await;
    assert_eq!(opened.location(), "/baca-yuk/musyawarah/1");
    rina.get("/baca-yuk/musyawarah/1").await.ok().has("Pinjamkan Rp200.000").has("Rp230.000");
    for member in [1, 3, 4, 5] {
        let ballot = Ballot::Stance { stance: Stance::Consent };
        let (decision, how, version) = (DecisionId(1), How::Own, 1);
        let vote =
            decisions::Command::Vote { decision, member: None, ballot, reason: "".into(), how, version };
        town.ask(By::Member(MemberId(member)), vote).await;
    }
    town.set_clock(START.plus_hours(49 + 8 * 24));
    let day = today(&town).to_string();
    let with = |rest: &[(&'static str, &'static str)]| -> Vec<(&'static str, String)> {
        let base = [("day", day.clone()), ("place", "box".into()), ("note", "Pinjaman".into())];
        base.into_iter().chain(rest.iter().map(|(name, value)| (*name, (*value).to_owned()))).collect()
    };
    let post = async |phone: &crate::testing::Phone<'_>, act: &str, rest: &[(&'static str, &'static str)]| {
        let fields = with(rest);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        phone.post(&format!("{LOAN}/{act}"), &fields).await
    };
    rina.get("/baca-yuk").await.ok().has("Serahkan Rp200.000");
    post(&dewi, "cairkan", &[]).await.has("kepada diri sendiri");
    assert_eq!(asep.get(LOAN).await.status, StatusCode::NOT_FOUND);
    assert_eq!(post(&rina, "cairkan", &[]).await.location(), LOAN);
    dewi.get(LOAN).await.ok().has("Jadwal angsuran").has("Rp23.000").lacks("Bayar angsuran").lacks("wa.me");
    rina.get(LOAN).await.ok().has("Bayar angsuran").has("wa.me").has("Modal &lt;b&gt;warung");
    post(&rina, "bayar", &[("rupiah", "0")]).await.has("lebih dari nol");
    post(&rina, "bayar", &[("rupiah", "500rb")]).await.has("Sisanya hanya Rp230.000");
    assert_eq!(post(&rina, "bayar", &[("rupiah", "23rb")]).await.location(), LOAN);
    rina.get(LOAN).await.ok().has("Rp207.000");
    post(&rina, "lunas", &[("sisa", "190rb")]).await.has("sisanya Rp180.000");
    assert_eq!(post(&rina, "lunas", &[("sisa", "180rb")]).await.location(), LOAN);
    rina.get(LOAN).await.ok().has("Lunas").lacks("Bayar angsuran");
}

#[tokio::test]
async fn how_a_surplus_is_shared_is_proposed() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let year = format!("{AT}/shu/2026");
    dewi.get(&year).await.ok().has("Rp500.000").has("Usulkan ke musyawarah");
    let parts = |reserve| {
        [
            ("reserve", reserve),
            ("business", "25%"),
            ("capital", "25"),
            ("officers", "10"),
            ("education", "5"),
            ("social", "5"),
            ("weighed", "end"),
            ("pool", "savings"),
            ("costs", "10rb"),
            ("obligations", ""),
        ]
    };
    dewi.post(&format!("{year}/usul"), &parts("20")).await.has("90%");
    let opened = dewi.post(&format!("{year}/usul"), &parts("30")).await;
    assert_eq!(opened.location(), "/baca-yuk/musyawarah/1");
    rina.get("/baca-yuk/musyawarah/1").await.ok().has("SHU 2026").has("Rp490.000");
    dewi.get(&format!("{AT}/rapat/2026")).await.ok().has("Neraca").has("Rp500.000").has("bukan koperasi");
    for nowhere in ["shu/1999", "shu/x", "rapat/1999", "pinjaman/9", "anggota/99"] {
        assert_eq!(dewi.get(&format!("{AT}/{nowhere}")).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn outsiders_find_nothing() {
    let town = town().await;
    let stranger = town.stranger();
    for path in ["", "/hitung", "/anggota/1", "/shu/2026", "/rapat/2026", "/setor", "/aturan"] {
        let seen = stranger.get(&format!("{AT}{path}")).await;
        assert_ne!(seen.status, StatusCode::OK, "{path}");
    }
    let api = stranger.get("/api/v1/communities/baca-yuk/savings").await;
    assert_eq!(api.status, StatusCode::NOT_FOUND);
}
