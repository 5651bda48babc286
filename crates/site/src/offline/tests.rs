//! The page for what was never opened.

use axum::http::header;

use crate::{testing::Town, urls};

#[tokio::test]
async fn it_speaks_both_languages_and_knows_nobody() {
    let town = Town::new().await;
    for (language, words) in [("id", "Tidak ada sinyal"), ("en", "No signal")] {
        for phone in [town.stranger(), town.phone("Rina").await] {
            let seen = phone.with(header::ACCEPT_LANGUAGE, language).get(urls::OFFLINE).await.ok();
            seen.has(words).has("data-kept-pages").lacks("Rina").lacks("data-who");
        }
    }
}
