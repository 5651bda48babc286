//! A grant is noted in a small form; its report goes out like any other, and nobody outside knows of it before.

use axum::http::StatusCode;

use super::{november, said};
use crate::testing::{Phone, Seen};

const NEW: &str = "/baca-yuk/hibah/baru";
const EDIT: &str = "/baca-yuk/hibah/1/ubah";
const REPORT: &str = "/baca-yuk/laporan/hibah-1";
const LIST: &str = "/baca-yuk/laporan";

fn fields<'a>(to: &'a str, rupiah: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("giver", "Dinas xpemberi"),
        ("purpose", "Rak & <b>buku</b>"),
        ("from", "2026-11-01"),
        ("to", to),
        ("rupiah", rupiah),
    ]
}

async fn noted(phone: &Phone<'_>, rupiah: &str) -> Seen {
    phone.post(NEW, &fields("2026-12-31", rupiah)).await
}

#[tokio::test]
async fn a_grant_is_noted_and_its_report_tells_what_became_of_it() {
    let town = november().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    rina.get(LIST).await.ok().has("Laporan hibah/LPJ baru");
    stranger.get(LIST).await.ok().lacks("hibah");
    assert_eq!(noted(&rina, "2,5jt").await.location(), REPORT);
    for told in
        ["Dinas xpemberi", "Rp2.500.000", "Rak &amp; &lt;b&gt;buku", "Dongeng sore", "Siapkan laporan"]
    {
        rina.get(REPORT).await.ok().has(told);
    }
    rina.get(LIST).await.ok().has("Dinas xpemberi").has(REPORT);
    for path in [REPORT.to_owned(), format!("{REPORT}.pdf"), "/api/v1/communities/baca-yuk/grants/1".into()] {
        assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let prepare = [("version", "0"), ("introduction", "Terima kasih banyak")];
    assert_eq!(rina.post(&format!("{REPORT}/ubah"), &prepare).await.location(), REPORT);
    rina.get(&format!("{REPORT}/kirim")).await.ok().has("Ya, terbitkan");
    assert_eq!(rina.post(&format!("{REPORT}/kirim"), &[("version", "1")]).await.location(), REPORT);
    let page = stranger.get(REPORT).await.ok();
    page.has("Dinas xpemberi")
        .has("Terima kasih banyak")
        .has("Dongeng sore")
        .lacks("Rp2.500.000")
        .lacks("Dewi");
    stranger.get(LIST).await.ok().has("Dinas xpemberi").lacks("Laporan hibah/LPJ baru");
    let inside = said(&rina.get(&format!("{REPORT}.pdf")).await);
    assert!(inside.contains("Rp2.500.000") && inside.contains("Dinas xpemberi"), "{inside}");
    let outside = said(&stranger.get(&format!("{REPORT}.pdf")).await);
    assert!(!outside.contains("Rp2.500.000") && outside.contains("Terima kasih banyak"), "{outside}");
    let mut open = fields("2026-12-31", "2,5jt");
    open.push(("open", "yes"));
    rina.get(EDIT).await.ok().has("Rp2.500.000").has("langsung terbaca orang luar");
    assert_eq!(rina.post(EDIT, &open).await.location(), REPORT);
    stranger.get(REPORT).await.ok().has("Rp2.500.000");
    rina.post("/baca-yuk/hibah/1/hapus", &[]).await;
    for phone in [&rina, &stranger] {
        assert_eq!(phone.get(REPORT).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_cannot_be_taken_stays_typed_with_the_reason_beside_it() {
    let town = november().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    for (name, value, reason) in [
        ("giver", "", "Belum diisi."),
        ("from", "", "Belum diisi."),
        ("to", "2026-02-30", "Tanggal"),
        ("to", "2026-10-01", "Selesainya lebih dulu"),
        ("rupiah", "1,5", "value=\"1,5\""),
        ("rupiah", "banyak", "value=\"banyak\""),
        ("rupiah", "0", "Rp1.000.000.000.000"),
    ] {
        let mut fields: Vec<_> = fields("2026-12-31", "50rb").into_iter().filter(|it| it.0 != name).collect();
        fields.push((name, value));
        let refused = rina.post(NEW, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
        refused.has("Rak &amp; &lt;b&gt;buku").has(&format!("f-{name}-problem"));
        assert!(refused.text.contains(reason), "{name} {value}: {reason}");
    }
    for path in [NEW, EDIT] {
        assert_eq!(stranger.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    for path in [EDIT, "/baca-yuk/hibah/x/ubah", "/baca-yuk/laporan/hibah-1", "/baca-yuk/laporan/hibah-01"] {
        assert_eq!(rina.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
