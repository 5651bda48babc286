//! Pages of impact, by the people who use them.

use axum::http::{StatusCode, header};
use community::{
    fields,
    gatherings::Welcome,
    impact::{self, Source},
    kernel::{By, IndicatorId},
};

use crate::{
    home::tests::{DEWI, RINA, day, grown, on, saturdays},
    testing::Town,
};

/// The second indicator is one written by hand.
async fn with_books(source: Source) -> Town {
    let town = Town::new().await;
    let choose = impact::Command::Choose {
        name: "Buku terkumpul".into(),
        unit: "buku".into(),
        source,
        baseline: None,
        target: Some(100),
    };
    town.ask(RINA, choose).await;
    town
}

async fn recorded(town: &Town, by: By, on: &str, amount: i64, note: &str) {
    let record = impact::Command::Record {
        indicator: IndicatorId(2),
        day: day(on),
        amount,
        note: note.into(),
        occasion: None,
    };
    town.ask(by, record).await;
}

#[tokio::test]
async fn everyone_sees_the_growth_and_members_its_notes() {
    let town = with_books(Source::Sum).await;
    recorded(&town, DEWI, "2026-10-01", 20, "dari <b>SDN 2</b>").await;
    recorded(&town, RINA, "2026-11-20", 30, "").await;
    let outside = town.stranger().get("/baca-yuk/dampak").await.ok();
    outside.has("20 → 50 buku dalam 7 pekan").has("tinggal 50 lagi").lacks("SDN 2").lacks("Catat angka");
    let one = town.stranger().get("/baca-yuk/dampak/2").await.ok();
    one.has("Mulai 20 (1 Oktober 2026), terakhir 50 (20 November 2026)").lacks("SDN 2").lacks("Dewi");
    let member = town.phone("Sari").await.get("/baca-yuk/dampak/2").await.ok();
    member.has("dari &lt;b&gt;SDN 2&lt;/b&gt;").has("Dewi").has("/baca-yuk/dampak/2/catat").has("data-copy");
    let english =
        town.phone("Sari").await.with(header::ACCEPT_LANGUAGE, "en").get("/baca-yuk/dampak/2").await.ok();
    english.has("20 → 50 buku in 7 weeks").has("Write a number down").lacks("Catat");
}

#[tokio::test]
async fn attendance_is_drawn_without_anybody_writing_a_number() {
    let town = grown().await;
    let page = town.phone("Rina").await.get("/baca-yuk/dampak").await.ok();
    page.has("10 → 60 anak dalam 3 bulan").has("<svg").has("pekan 15 Februari 2027").has("wa.me");
    let record = town.phone("Rina").await.get("/baca-yuk/dampak/1/catat").await;
    assert_eq!(record.status, StatusCode::NOT_FOUND);
    town.phone("Rina").await.get("/baca-yuk").await.ok().has("+5 pekan ini");
}

#[tokio::test]
async fn a_number_is_chosen_in_two_steps() {
    let town = Town::new().await;
    town.ask(RINA, saturdays("Pojok baca", "2026-11-28", Welcome::Everyone)).await;
    let rina = town.phone("Rina").await;
    let first = rina.get("/baca-yuk/dampak/baru").await.ok();
    // "Anak yang datang" is there already, so it is not suggested again.
    first.has("?usul=buku").has("?dari=level").lacks("?usul=anak\"");
    let filled = rina.get("/baca-yuk/dampak/baru?usul=buku").await.ok();
    filled.has("value=\"Buku terkumpul\"").has("value=\"sum\"").lacks("Siapa yang dihitung");
    rina.get("/baca-yuk/dampak/baru?dari=attendance").await.ok().has("Siapa yang dihitung").has("Pojok baca");
    let chosen = rina
        .post(
            "/baca-yuk/dampak/baru",
            &[
                ("once", "rina-chooses"),
                ("source", "attendance"),
                ("name", "Balita"),
                ("unit", "anak"),
                ("bands", "0-6"),
                ("gathering", "1"),
                ("target", "1.500"),
                ("baseline", "0"),
                ("baseline_day", "2026-11-01"),
            ],
        )
        .await;
    assert_eq!((chosen.status, chosen.location()), (StatusCode::SEE_OTHER, "/baca-yuk/dampak"));
    rina.get("/baca-yuk/dampak").await.ok().has("Balita").has("Target 1.500 anak").has("di Pojok baca");
}

#[tokio::test]
async fn what_cannot_be_taken_is_said_beside_its_field_and_kept() {
    let town = with_books(Source::Sum).await;
    let rina = town.phone("Rina").await;
    let long = "n".repeat(61);
    let new = "/baca-yuk/dampak/baru";
    type Row<'a> = (&'a str, Vec<(&'a str, &'a str)>, &'a str);
    let rows: [Row<'_>; 12] = [
        (new, vec![("source", "sum"), ("name", ""), ("unit", "kg")], "Belum diisi."),
        (new, vec![("source", "sum"), ("name", &long), ("unit", "kg")], "paling banyak 60 huruf"),
        (new, vec![("source", "sum"), ("name", "Kardus"), ("unit", "kg"), ("target", "1,5")], "belum sesuai"),
        (new, vec![("source", "sum"), ("name", "Kardus"), ("unit", "kg"), ("target", "0")], "Isi antara"),
        (new, vec![("source", "sum"), ("name", "Kardus"), ("unit", "kg"), ("baseline", "3")], "Belum diisi."),
        (
            new,
            vec![
                ("source", "sum"),
                ("name", "Kardus"),
                ("unit", "kg"),
                ("baseline", "3"),
                ("baseline_day", "2026-02-31"),
            ],
            "tidak ada",
        ),
        (
            new,
            vec![
                ("source", "sum"),
                ("name", "Kardus"),
                ("unit", "kg"),
                ("baseline", "3"),
                ("baseline_day", "2027-02-03"),
            ],
            "tidak ada",
        ),
        (new, vec![("source", "attendance"), ("name", "Kardus"), ("unit", "kg")], "Belum diisi."),
        (
            new,
            vec![
                ("source", "attendance"),
                ("name", "Kardus"),
                ("unit", "kg"),
                ("bands", "0-6"),
                ("gathering", "77"),
            ],
            "Pilihan ini tidak ada",
        ),
        ("/baca-yuk/dampak/2/catat", vec![("amount", ""), ("day", "2026-11-24")], "Belum diisi."),
        ("/baca-yuk/dampak/2/catat", vec![("amount", "12 buku"), ("day", "2026-02-31")], "belum sesuai"),
        (
            "/baca-yuk/dampak/2/catat",
            vec![("amount", "99999999999999999999"), ("day", "2026-11-24")],
            "Isi antara",
        ),
    ];
    for (path, fields, said) in rows {
        let page = rina.post(path, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {}", page.text);
        page.has(said);
        for (field, value) in fields
            .iter()
            .filter(|(field, value)| *field != "bands" && *field != "gathering" && !value.is_empty())
        {
            assert!(page.text.contains(&format!("value=\"{value}\"")), "{field} is not kept: {}", page.text);
        }
    }
    let kinds = rina.post(new, &[("source", "nonsense"), ("name", "Kardus")]).await;
    assert_eq!(kinds.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_number_is_written_down_and_struck_out_with_a_reason() {
    let town = with_books(Source::Level).await;
    let dewi = town.phone("Dewi").await;
    let record = "/baca-yuk/dampak/2/catat";
    dewi.get(record).await.ok().has("value=\"2026-11-24\"").has("Ada berapa buku sekarang?");
    for (amount, on) in [("40", "2026-11-01"), (" 1.250 ", "2026-11-24")] {
        let done = dewi.post(record, &[("amount", amount), ("day", on), ("note", "")]).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/baca-yuk/dampak/2"));
    }
    dewi.get("/baca-yuk/dampak/2")
        .await
        .ok()
        .has("40 → 1.250 buku")
        .has("/baca-yuk/dampak/2/coret?catatan=2");
    dewi.get("/baca-yuk/dampak/2/coret?catatan=2").await.ok().has("1.250 buku, 24 November 2026");
    let empty = dewi.post("/baca-yuk/dampak/2/coret", &[("record", "2"), ("reason", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.has("Belum diisi.").has("1.250 buku");
    let struck = dewi.post("/baca-yuk/dampak/2/coret", &[("record", "2"), ("reason", "Salah ketik")]).await;
    assert_eq!(struck.status, StatusCode::SEE_OTHER);
    dewi.get("/baca-yuk/dampak/2")
        .await
        .ok()
        .has("dicoret")
        .has("Salah ketik")
        .has("Baru satu angka: 40 buku");
    for nowhere in ["?catatan=9", "?catatan=x", ""] {
        let page = dewi.get(&format!("/baca-yuk/dampak/2/coret{nowhere}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn a_number_is_changed_and_ended() {
    let town = with_books(Source::Sum).await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/dampak/2/ubah").await.ok().has("value=\"Buku terkumpul\"").has("value=\"100\"");
    let changed = rina
        .post("/baca-yuk/dampak/2/ubah", &[("name", "Buku bekas"), ("unit", "buku"), ("target", "200")])
        .await;
    assert_eq!((changed.status, changed.location()), (StatusCode::SEE_OTHER, "/baca-yuk/dampak/2"));
    rina.get("/baca-yuk/dampak").await.ok().has("Buku bekas");
    rina.get("/baca-yuk/dampak/2/selesai").await.ok().has("Berhenti memakai angka ini?");
    assert_eq!(rina.post("/baca-yuk/dampak/2/selesai", &[]).await.status, StatusCode::SEE_OTHER);
    rina.get("/baca-yuk/dampak").await.ok().lacks("Buku bekas");
    rina.get("/baca-yuk/dampak/2").await.ok().has("tidak dipakai lagi").lacks("/catat");
    assert_eq!(town.stranger().get("/baca-yuk/dampak/2").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_cares_for_documentation_chooses() {
    let town = with_books(Source::Sum).await;
    let take = fields::Command::Take { care: fields::Care::Documentation, name: "".into(), until: None };
    town.ask(RINA, take).await;
    on(&town, day("2026-12-01"), "10:00");
    let dewi = town.phone("Dewi").await;
    dewi.get("/baca-yuk/dampak").await.ok().lacks("/dampak/baru").has("/dampak/2/catat");
    dewi.get("/baca-yuk/dampak/2").await.ok().lacks("/ubah").lacks("/selesai");
    let refused = dewi.post("/baca-yuk/dampak/2/ubah", &[("name", "X"), ("unit", "buku")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has("value=\"X\"");
    town.phone("Rina").await.get("/baca-yuk/dampak").await.ok().has("/dampak/baru");
}

#[tokio::test]
async fn five_are_enough() {
    let town = with_books(Source::Sum).await;
    let rina = town.phone("Rina").await;
    for name in ["A", "B", "C"] {
        let done =
            rina.post("/baca-yuk/dampak/baru", &[("source", "sum"), ("name", name), ("unit", "kg")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
    rina.get("/baca-yuk/dampak").await.ok().has("Sudah ada lima angka").lacks("/dampak/baru");
    let sixth = rina.post("/baca-yuk/dampak/baru", &[("source", "sum"), ("name", "D"), ("unit", "kg")]).await;
    assert_eq!(sixth.status, StatusCode::UNPROCESSABLE_ENTITY);
    sixth.has("Sudah ada lima angka").has("value=\"D\"");
}

#[tokio::test]
async fn only_members_act_and_nothing_else_is_there() {
    let town = with_books(Source::Sum).await;
    for path in ["baru", "2/catat", "2/ubah", "2/coret?catatan=1", "2/selesai"] {
        let path = format!("/baca-yuk/dampak/{path}");
        let page = town.stranger().get(&path).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}");
        assert!(page.location().starts_with("/baca-yuk/masuk?ke="), "{}", page.location());
    }
    for path in ["2/catat", "2/ubah", "2/selesai"] {
        let path = format!("/baca-yuk/dampak/{path}");
        let sent = town.stranger().post(&path, &[("amount", "5"), ("day", "2026-11-24")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}");
    }
    for path in ["9", "x", "-1", "9/catat", "9/ubah", "4294967296"] {
        let page = town.phone("Rina").await.get(&format!("/baca-yuk/dampak/{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
}
