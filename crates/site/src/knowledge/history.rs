//! What a page of knowledge said before, and who changed it.

use axum::extract::Path;
use community::kernel::PageId;
use maud::html;

use super::{markup, words};
use crate::{Lost, Outcome, Visit, journal, layout::Section, parts::title};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: PageId = id.parse().map_err(|_| Lost::NotHere)?;
    let it = visit.seen(|seen| seen.knowledge_history(id)).ok_or(Lost::NotHere)?;
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let body = html! {
        (title(w.t("journal-history")).back(visit.at().knowledge_page(id), words::title(w, &it.title)))
        @for version in &it.versions {
            section {
                h2 { (w.with("journal-version", &[("version", version.version.into())])) }
                p.soft { (journal::words::by(w, &version.person, version.recorded_by.as_ref(), version.on, today)) }
                div.card.prose {
                    h3 dir="auto" { (words::title(w, &version.title)) }
                    (markup::drawn(&version.body))
                    @if !version.tags.is_empty() { p.soft { (words::tags(&version.tags)) } }
                }
            }
        }
    };
    Ok(visit.show(visit.page(Section::More, w.t("journal-history"), body)))
}
