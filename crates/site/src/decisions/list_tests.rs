//! The list, and amending.

use axum::http::StatusCode;
use community::{
    decisions::{Ballot, Command, How, Stance},
    kernel::{By, DecisionId, MemberId, Moment},
};

use crate::testing::{START, Town};

const LIST: &str = "/baca-yuk/musyawarah";

async fn opened(town: &Town, title: &str) -> DecisionId {
    let fields = [("cara", "mufakat"), ("title", title), ("task-1-what", "Ambil rak"), ("class", "ordinary")];
    let seen = town.phone("Rina").await.post(&format!("{LIST}/baru"), &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    seen.location().rsplit('/').next().unwrap().parse().unwrap()
}

async fn says(town: &Town, decision: DecisionId, member: u32, stance: Stance, reason: &str) {
    let ballot = Ballot::Stance { stance };
    let vote =
        Command::Vote { decision, member: None, ballot, reason: reason.into(), how: How::Own, version: 1 };
    town.ask(By::Member(MemberId(member)), vote).await;
}

#[tokio::test]
async fn the_list_begins_with_what_waits_for_ones_voice() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    rina.get(LIST).await.ok().has("Di sini kita memutuskan bersama").has("/baca-yuk/musyawarah/baru");
    let (first, second) = (opened(&town, "Beli rak <b>").await, opened(&town, "Pindah hari").await);
    says(&town, second, 1, Stance::Object, "Hari itu pasar").await;
    let page = rina.get(LIST).await.ok();
    let places: Vec<usize> = ["Menunggu suara Anda", "Beli rak &lt;b&gt;", "Sedang berjalan", "Pindah hari"]
        .map(|words| page.text.find(words).unwrap_or_else(|| panic!("{words} is missing")))
        .to_vec();
    assert!(places.is_sorted(), "{places:?}");
    page.has(&format!("{LIST}/{first}/suara")).has("1 dari 5 sudah bersuara").has("1 keberatan");
    page.has("Ringan: 24 jam").has("di atas Rp1.000.000").lacks("rak <b>");
    for member in 2..=4 {
        says(&town, second, member, Stance::Consent, "").await;
    }
    for member in 1..=4 {
        says(&town, first, member, Stance::Consent, "").await;
    }
    town.set_clock(Moment(START.0 + 4 * 86_400_000));
    let page = rina.get(LIST).await.ok();
    page.has("Sudah selesai")
        .has("chip leaf\">Disepakati")
        .has("chip plain\">Belum mufakat")
        .lacks("Menunggu suara Anda");
    let stranger = town.stranger().get(LIST).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    rina.with(axum::http::header::ACCEPT_LANGUAGE, "en").get(LIST).await.ok().has("The rules we decide by");
}

#[tokio::test]
async fn older_ones_are_folded_away() {
    let town = Town::new().await;
    for number in 1..=12 {
        let id = opened(&town, &format!("Usulan {number}.")).await;
        let withdraw = Command::Withdraw { decision: id, reason: "sudah ada".into() };
        town.ask(By::Member(MemberId(1)), withdraw).await;
    }
    let page = town.phone("Dewi").await.get(LIST).await.ok();
    let fold = page.text.find("2 musyawarah yang lebih lama").unwrap();
    assert!(page.text.find("Usulan 12.").unwrap() < fold && page.text.find("Usulan 2.").unwrap() > fold);
}

#[tokio::test]
async fn an_objection_is_taken_in_by_a_new_version() {
    let town = Town::new().await;
    let id = opened(&town, "Beli rak").await;
    says(&town, id, 2, Stance::Object, "Terlalu <tinggi>").await;
    says(&town, id, 3, Stance::Consent, "").await;
    let amend = format!("{LIST}/{id}/ubah");
    let rina = town.phone("Rina").await;
    let form = rina.get(&amend).await.ok();
    form.has("Dewi").has("Terlalu &lt;tinggi&gt;").has("value=\"Beli rak\"").has("value=\"Ambil rak\"");
    form.has("Semua yang sudah menjawab ditanya lagi");
    let empty = rina
        .post(
            &amend,
            &[("over", "1"), ("how", "shorten"), ("title", ""), ("details", "Paling tinggi 120 cm")],
        )
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.has("Belum diisi.").has("Paling tinggi 120 cm").has("value=\"shorten\" checked");
    let fields =
        [("over", "1"), ("how", "shorten"), ("title", "Beli rak rendah"), ("task-1-what", "Ambil rak")];
    let done = rina.post(&amend, &fields).await;
    assert_eq!(done.location(), format!("{LIST}/{id}"));
    let (version, asked) = town.home.read(|it| {
        let it = it.decisions.find(id).unwrap();
        (it.version, it.votes.len())
    });
    // Only who objected is asked again.
    assert_eq!((version, asked), (2, 1));
    let late = rina.post(&amend, &[("over", "1"), ("title", "Rak lipat"), ("how", "amend")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.has("versi 2").has("Beli rak rendah").has("value=\"Rak lipat\"").has("name=\"over\" value=\"2\"");
}

#[tokio::test]
async fn only_a_running_consent_is_amended() {
    let town = Town::new().await;
    let counted = [("cara", "terbanyak"), ("title", "Pindah hari")];
    let rina = town.phone("Rina").await;
    rina.post(&format!("{LIST}/baru"), &counted).await;
    let amend = format!("{LIST}/1/ubah");
    assert_eq!(rina.get(&amend).await.location(), format!("{LIST}/1"));
    let tried = rina.post(&amend, &[("over", "1"), ("title", "Hari lain")]).await;
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
    tried.has("tidak bisa dengan cara mufakat").has("value=\"Hari lain\"");
    assert_eq!(rina.get(&format!("{LIST}/9/ubah")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(town.stranger().get(&amend).await.status, StatusCode::SEE_OTHER);
}
