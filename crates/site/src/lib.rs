//! Pages and the JSON API: what a community shows of itself, and how it is told things.
//!
//! A folder a noun: `mod.rs` mounts its routes, one page or act a file, `words.rs` its sentences.
//! Invariant: a GET never changes anything; every act works as a plain form without script.

mod agreements;
mod api;
pub mod arisan;
mod assets;
#[cfg(test)]
mod attacks;
mod begin;
mod brought;
mod cards;
mod cash;
mod cookies;
mod decisions;
mod donors;
mod dues;
mod fields;
mod gatherings;
mod guard;
mod home;
mod ideas;
mod impact;
mod invitations;
mod journal;
mod kept;
mod knowledge;
mod language;
pub mod layout;
mod lost;
mod members;
mod more;
mod myself;
mod occasions;
mod offline;
mod packed;
pub mod parts;
mod passkeys;
mod peace;
mod photos;
mod profile;
mod reentries;
mod refusals;
mod reports;
mod requests;
mod rights;
mod savings;
mod sent;
mod served;
mod site;
mod stories;
mod tasks;
#[cfg(test)]
mod testing;
mod threads;
pub mod urls;
mod visit;
pub mod words;

use axum::{Router, middleware};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, CompressionLevel, Predicate,
        predicate::{NotForContentType, SizeAbove},
    },
    limit::RequestBodyLimitLayer,
};

pub use cash::export;
pub use journal::attachable;
pub use lost::Lost;
pub use photos::{NotTaken, shot};
pub use sent::Sent;
pub use site::{Closing, Site};
pub use visit::Visit;

/// What a page's handler answers.
pub type Outcome = Result<axum::response::Response, Lost>;

/// A form with the longest minutes there are, in a script of four bytes a character, percent-encoded.
const BODY_BYTES_MAX: usize = 256 * 1024;

pub fn router(site: Site) -> Router {
    let packed = SizeAbove::new(256)
        .and(NotForContentType::IMAGES)
        .and(NotForContentType::const_new("video/"))
        .and(NotForContentType::const_new("audio/"))
        // Office documents are archives.
        .and(NotForContentType::const_new("application/vnd."))
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::SSE);
    Router::new()
        .merge(begin::routes())
        .merge(home::routes())
        .merge(cards::routes())
        .merge(profile::routes())
        .merge(rights::routes())
        .merge(members::routes())
        .merge(myself::routes())
        .merge(more::routes())
        .merge(invitations::routes())
        .merge(requests::routes())
        .merge(reentries::routes())
        .merge(passkeys::routes())
        .merge(fields::routes())
        .merge(agreements::routes())
        .merge(gatherings::routes())
        .merge(occasions::routes())
        .merge(decisions::routes())
        .merge(tasks::routes())
        .merge(impact::routes())
        .merge(peace::routes())
        .merge(threads::routes())
        .merge(ideas::routes())
        .merge(photos::routes())
        .merge(journal::routes())
        .merge(knowledge::routes())
        .merge(cash::export::routes())
        .merge(stories::routes())
        .merge(reports::routes())
        .merge(dues::routes())
        .merge(donors::routes())
        .merge(cash::routes())
        .merge(savings::routes())
        .merge(arisan::routes())
        .merge(api::routes())
        .merge(language::routes())
        .merge(offline::routes())
        .merge(assets::routes())
        .layer(RequestBodyLimitLayer::new(BODY_BYTES_MAX))
        .merge(photos::sending())
        .merge(journal::sending())
        .merge(cash::sending())
        .merge(arisan::sending())
        .layer(CatchPanicLayer::custom(lost::panicked))
        .layer(middleware::from_fn(lost::say))
        .layer(middleware::from_fn_with_state(site.clone(), guard::guard))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(5)).compress_when(packed))
        .layer(middleware::from_fn_with_state(site.clone(), home::doorstep))
        .with_state(site)
}
