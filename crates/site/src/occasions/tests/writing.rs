//! Agenda, minutes, the tasks that follow from them, and the sheet.

use axum::http::StatusCode;

use super::*;

const MINUTES: &str = "/baca-yuk/kegiatan/1/2026-11-28/notulen";
const AGENDA: &str = "/baca-yuk/kegiatan/1/2026-11-28/agenda";

#[tokio::test]
async fn matters_are_added_taken_up_from_what_is_open_and_dropped() {
    let town = town(Welcome::Members).await;
    let rina = town.phone("Rina").await;
    rina.post("/baca-yuk/tugas", &[("what", "Pinjam tikar")]).await;
    rina.get(OCCASION).await.ok().has("Tugas: Pinjam tikar");
    let added = fill_in(&rina, OCCASION, AGENDA, &[("what", MARKUP)]).await;
    assert_eq!(added.location(), format!("{OCCASION}#agenda"));
    fill_in(&rina, OCCASION, AGENDA, &[("what", "Tugas: Pinjam tikar")]).await;
    let page = rina.get(OCCASION).await.ok();
    page.has("name=\"drop\" value=\"1\"").has("name=\"drop\" value=\"2\"").lacks("<b onclick");
    fill_in(&rina, OCCASION, AGENDA, &[("drop", "1")]).await;
    rina.get(OCCASION).await.ok().lacks("name=\"drop\" value=\"1\"");
    let empty = rina.post(AGENDA, &[("what", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.has("Belum diisi.");
    assert_eq!(rina.post(AGENDA, &[("drop", "x")]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(rina.get(AGENDA).await.location(), OCCASION);
}

#[tokio::test]
async fn minutes_are_written_and_a_task_follows_in_the_same_form() {
    let town = town(Welcome::Members).await;
    let rina = town.phone("Rina").await;
    let fields = [
        ("words", "Rak dibeli Sabtu."),
        ("over", "0"),
        ("then", "task"),
        ("what", "Beli rak"),
        ("owner", "3"),
        ("due", "2026-11-28"),
    ];
    let saved = fill_in(&rina, MINUTES, MINUTES, &fields).await;
    assert_eq!(saved.location(), MINUTES);
    rina.get(MINUTES).await.ok().has("Rak dibeli Sabtu.").has("Beli rak").has("name=\"over\" value=\"1\"");
    rina.get(OCCASION).await.ok().has("Rak dibeli Sabtu.").has("Beli rak").has("Asep");
    let done = fill_in(&rina, MINUTES, MINUTES, &[("words", MARKUP), ("over", "1"), ("then", "save")]).await;
    assert_eq!(done.location(), OCCASION);
    rina.get(OCCASION).await.ok().lacks("<b onclick");
    // A task that cannot be taken does not lose the minutes, nor itself.
    let wrong = [("words", "Baru"), ("over", "2"), ("then", "task"), ("what", "Lama"), ("due", "2026-02-31")];
    let again = fill_in(&rina, MINUTES, MINUTES, &wrong).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.has("Tanggal atau jam ini tidak ada.").has("value=\"Lama\"").has("name=\"over\" value=\"3\"");
    rina.get(MINUTES).await.ok().has("Baru");
}

#[tokio::test]
async fn when_two_write_at_once_both_texts_stay_until_they_are_joined() {
    let town = town(Welcome::Members).await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    fill_in(&dewi, MINUTES, MINUTES, &[("words", "Kata Dewi"), ("over", "0"), ("then", "save")]).await;
    let mine = [("words", "Kata Rina"), ("over", "0"), ("then", "save")];
    let again = fill_in(&rina, MINUTES, MINUTES, &mine).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.has("Sudah disimpan oleh Dewi").has("Kata Dewi").has("Kata Rina").has("name=\"over\" value=\"1\"");
    let join = [("words", "Kata Rina"), ("over", "1"), ("then", "join"), ("once", once(&again))];
    assert_eq!(rina.post(MINUTES, &join).await.location(), OCCASION);
    dewi.get(OCCASION).await.ok().has("Kata Dewi\n\nKata Rina");
    let empty = rina.post(MINUTES, &[("words", ""), ("over", "2"), ("then", "save")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_sheet_has_the_names_and_lines_for_others() {
    let town = town(Welcome::Everyone).await;
    town.stranger().post(&format!("{OCCASION}/ikut"), &[("name", MARKUP)]).await;
    let page = town.phone("Rina").await.get(&format!("{OCCASION}/daftar-hadir")).await.ok();
    page.has("Daftar hadir")
        .has("Rina")
        .has("Yusuf")
        .has("Tanda tangan")
        .has("13–17 tahun")
        .has("<td>15</td>");
    page.has("Sabtu, 28 November 2026, pukul 09.00–11.00 WIB").lacks("<b onclick");
}

#[tokio::test]
async fn afterwards_attendance_and_minutes_stand_first() {
    let town = town(Welcome::Everyone).await;
    town.set_clock(SUNDAY);
    let rina = town.phone("Rina").await;
    rina.get(OCCASION).await.ok().has("Catat kehadiran").lacks("value=\"maybe\"").lacks("Kirim ke grup");
    rina.post(&format!("{OCCASION}/hadir"), &[("here", "m1")]).await;
    rina.get(OCCASION).await.ok().has("Tulis notulen").has("Lengkapi kehadiran").has("Anggota dan tamu");
    town.stranger().get(OCCASION).await.ok().has("sudah selesai").lacks("Saya ikut").has("&lt;5");
}

#[tokio::test]
async fn what_was_put_to_the_decision_stands_with_the_minutes() {
    let town = town(Welcome::Members).await;
    let rina = town.phone("Rina").await;
    let fields =
        [("cara", "mufakat"), ("title", "Beli tikar"), ("class", "light"), ("kegiatan", "1/2026-11-28")];
    rina.post("/baca-yuk/musyawarah/baru", &fields).await;
    for page in [OCCASION, MINUTES] {
        let seen = rina.get(page).await.ok();
        seen.has("Sedang dimusyawarahkan").has("Beli tikar").has("href=\"/baca-yuk/musyawarah/1\"");
    }
    town.stranger().get(OCCASION).await.lacks("Beli tikar");
    town.set_clock(Moment(START.0 + 25 * 3_600_000));
    rina.get(OCCASION).await.ok().has("Sudah dimusyawarahkan").has("Disepakati");
}
