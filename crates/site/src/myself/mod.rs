//! Pages of oneself: name, leave, who records, what is kept, leaving. The same acts serve those for whom one records.

mod acts;
mod consents;
mod kept;
mod kept_html;
mod kept_page;
mod leave;
mod mended_at;
mod recorder;
mod rename;
mod show;
#[cfg(test)]
mod tests;

use axum::{
    Router,
    extract::{Path, Query},
    routing::get,
};
use community::{kernel::MemberId, members::Honorific, seen_by::Person};
use maud::{Markup, html};
use serde::Deserialize;

pub use show::languages;

use crate::{
    Lost, Outcome, Sent, Site, Visit,
    parts::{Typed, select},
    urls::paths,
    words::Words,
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::MYSELF, get(show::show))
        .route(paths::MYSELF_KEPT, get(kept_page::show))
        .route(paths::MYSELF_KEPT_JSON, get(kept::download))
        .route(paths::MYSELF_KEPT_HTML, get(kept_html::download))
        .route(paths::MYSELF_ACT, get(ask).post(act))
}

/// For whom: oneself when missing, or somebody for whom one records.
#[derive(Deserialize)]
struct For {
    #[serde(default)]
    untuk: Option<String>,
}

async fn ask(visit: Visit, Path((_, act)): Path<(String, String)>, Query(whom): Query<For>) -> Outcome {
    let whom = whom_of(&visit, whom.untuk.as_deref().unwrap_or_default())?;
    match act.as_str() {
        "nama" => rename::show(&visit, &whom),
        "pencatat" => recorder::show(&visit, &whom),
        "keluar" => leave::show(&visit, &whom),
        _ => Err(Lost::NotHere),
    }
}

async fn act(visit: Visit, Path((_, act)): Path<(String, String)>, sent: Sent) -> Outcome {
    match act.as_str() {
        "nama" => rename::save(visit, sent).await,
        "cuti" => acts::pause(visit, sent).await,
        "kembali" => acts::resume(visit, sent).await,
        "pencatat" => recorder::save(visit, sent).await,
        "keluar" => leave::save(visit, sent).await,
        _ => Err(Lost::NotHere),
    }
}

/// In whose name something is done here.
struct Whom {
    person: Person,
    /// The viewer themselves.
    is_viewer: bool,
}

impl Whom {
    /// The page to which an act about them returns.
    fn page(&self, visit: &Visit) -> String {
        if self.is_viewer { visit.at().myself() } else { visit.at().member(self.person.id) }
    }

    /// The member as a command names them: nobody means oneself.
    fn member(&self) -> Option<MemberId> {
        (!self.is_viewer).then_some(self.person.id)
    }
}

/// Oneself when nothing is written; otherwise somebody for whom the viewer records.
fn whom_of(visit: &Visit, written: &str) -> Result<Whom, Lost> {
    let me = visit.member()?;
    let id = if written.is_empty() { me } else { written.parse().map_err(|_| Lost::NotHere)? };
    let view = visit.seen(|seen| seen.member_page(id)).ok_or(Lost::NotHere)?;
    match view.is_viewer || view.acts_for {
        true => Ok(Whom { person: view.row.person, is_viewer: view.is_viewer }),
        false => Err(Lost::NotHere),
    }
}

/// The member named in a form, when they still belong here.
fn named_in(visit: &Visit, sent: &Sent) -> Result<Whom, Lost> {
    whom_of(visit, sent.typed.value("member"))
}

/// An address about somebody for whom one records.
pub fn untuk(address: &str, member: MemberId) -> String {
    format!("{address}?untuk={member}")
}

/// How one is addressed, to choose.
pub fn honorific_choice(words: Words, typed: &Typed) -> Markup {
    let none =
        select(typed, "honorific", words.t("myself-honorific")).option("", words.t("myself-honorific-none"));
    let choice = Honorific::ALL.into_iter().fold(none, |choice, it| choice.option(it.word(), it.word()));
    html! { (choice) }
}

/// The honorific that was chosen; none for anything else.
pub fn honorific_typed(typed: &Typed) -> Option<Honorific> {
    Honorific::ALL.into_iter().find(|it| it.word() == typed.value("honorific"))
}
