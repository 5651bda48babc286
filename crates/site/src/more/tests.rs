//! The menu: everything it offers is there.

use axum::http::{StatusCode, header};
use community::{kernel::By, requests};

use crate::testing::{Seen, Town};

/// Links of the page within the community.
fn links(page: &Seen) -> Vec<String> {
    let hrefs = page.text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs.filter(|it| it.starts_with("/baca-yuk")).map(str::to_owned).collect()
}

#[tokio::test]
async fn every_place_in_the_menu_is_there() {
    let town = Town::new().await;
    let ask = requests::Command::Ask { name: "Rini".into(), words: "".into(), adult: true };
    town.ask(By::Guest, ask).await;
    let rina = town.phone("Rina").await;
    for (phone, least) in [(rina, 12), (town.stranger(), 6)] {
        let page = phone.get("/baca-yuk/lainnya").await.ok();
        let links = links(&page);
        assert!(links.len() >= least, "{links:?}");
        for link in links {
            let there = phone.get(&link).await;
            assert_eq!(there.status, StatusCode::OK, "{link}");
        }
    }
}

#[tokio::test]
async fn members_and_outsiders_find_what_is_theirs() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/lainnya")
        .await
        .ok()
        .has("/baca-yuk/keluar")
        .has("/baca-yuk/hak")
        .lacks("href=\"/baca-yuk/masuk");
    let outside = town.stranger().get("/baca-yuk/lainnya").await.ok();
    outside.has("/baca-yuk/masuk").has("/baca-yuk/umum").lacks("/baca-yuk/hak").lacks("Rina");
    let english = rina.with(header::ACCEPT_LANGUAGE, "en").get("/baca-yuk/lainnya").await.ok();
    english.has("Who may do what");
}
