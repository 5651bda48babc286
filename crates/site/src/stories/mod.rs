//! Pages of stories: what everybody reads, telling one, publishing it, and what visitors say about it.

mod act;
mod card;
mod comments;
mod feeds;
mod list;
pub mod machines;
mod one;
mod publish;
mod share;
mod tell;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{
    Router,
    routing::{get, post},
};
use community::kernel::StoryId;

pub use list::glance;
pub use tell::photo_choice;

use crate::{
    Lost, Site,
    urls::{self, paths},
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::STORIES, get(list::show))
        .route(paths::STORIES_ATOM, get(feeds::atom))
        .route(paths::STORIES_JSON, get(feeds::json))
        .route(urls::STORIES_ATOM, get(feeds::atom_of_all))
        .route(urls::STORIES_JSON, get(feeds::json_of_all))
        .route(urls::SITEMAP, get(machines::sitemap))
        .route(paths::STORY_NEW, get(tell::begin).post(tell::save_new))
        .route(paths::STORY, get(one::show))
        .route(paths::STORY_EDIT, get(tell::edit).post(tell::save))
        .route(paths::STORY_PUBLISH, get(publish::show).post(publish::save))
        .route(paths::STORY_COMMENT, post(comments::say).get(act::to_story))
        .route(paths::STORY_CARD, get(card::show))
        .route(paths::STORY_CARD_SQUARE, get(card::square))
        .route(paths::STORY_CARD_TALL, get(card::tall))
        .route(paths::STORY_ACT, post(act::save).get(act::to_story_of_act))
}

fn id(written: &str) -> Result<StoryId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}
