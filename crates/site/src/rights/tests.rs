//! The page of rights through the router.

use axum::http::{StatusCode, header};
use community::{
    fields::{Care, Command},
    kernel::{By, MemberId, Moment},
    profile, rights,
};

use super::words::{act, not_allowed};
use crate::{
    testing::{START, Town},
    words::Language,
};

#[tokio::test]
async fn the_table_is_read_as_it_is_with_who_holds_it_now() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let page = rina.get("/baca-yuk/hak").await.ok();
    page.has("Di sini tidak ada admin.").has("Pemegang bidang Hubungan. Belum ada, jadi setiap anggota.");
    for (it, _) in rights::TABLE {
        page.has(&act(Language::Indonesian.words(), *it));
    }
    let take = Command::Take { care: Care::Relations, name: "".into(), until: None };
    town.ask(By::Member(MemberId(2)), take).await;
    town.set_clock(Moment(START.0 + 48 * 3_600_000));
    rina.get("/baca-yuk/hak").await.ok().has("Pemegang bidang Hubungan: Dewi");
    let english = rina.with(header::ACCEPT_LANGUAGE, "en").get("/baca-yuk/hak").await.ok();
    english.has("Whoever cares for Relations: Dewi");
    assert_eq!(town.stranger().get("/baca-yuk/hak").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whoever_may_not_reads_who_may() {
    let town = Town::new().await;
    let take = Command::Take { care: Care::Relations, name: "".into(), until: None };
    town.ask(By::Member(MemberId(2)), take).await;
    town.set_clock(Moment(START.0 + 48 * 3_600_000));
    let typed = [
        ("name", "Baca Yuk!"),
        ("theme", "arts"),
        ("purpose", "Menari"),
        ("place", "Cianjur"),
        ("zone", "wib"),
        ("visibility", "public"),
    ];
    let refused = town.phone("Rina").await.post("/baca-yuk/profil", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has("Ini dipegang pemegang bidang Hubungan. Mintalah kepada mereka, atau pegang bidang itu.");
    let theme = town.home.read(|community| community.profile.theme);
    assert_eq!(theme, profile::Theme::Education);
}

#[test]
fn every_refusal_by_the_table_has_words() {
    for language in Language::ALL {
        for (it, who) in rights::TABLE {
            let said = not_allowed(language.words(), *who);
            assert!(said.ends_with('.') && !said.contains("rights-"), "{it:?}: {said}");
        }
    }
}
