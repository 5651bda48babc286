//! What a note said before, and who changed it.

use axum::extract::Path;
use community::{
    kernel::NoteId,
    seen_by::journal::{NoteVersion, Three},
};
use maud::{Markup, html};

use super::words;
use crate::{Lost, Outcome, Visit, layout::Section, parts::title};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: NoteId = id.parse().map_err(|_| Lost::NotHere)?;
    let it = visit.seen(|seen| seen.note_history(id)).ok_or(Lost::NotHere)?;
    let w = visit.words;
    let heading = title(w.t("journal-history")).back(visit.at().note(id), w.t("journal-note"));
    let body = html! {
        @match &it.occasion {
            Some(occasion) => (heading.line(words::of_occasion(w, occasion))),
            None => (heading),
        }
        @for version in &it.versions { (one(&visit, version)) }
    };
    Ok(visit.show(visit.page(Section::More, w.t("journal-history"), body)))
}

fn one(visit: &Visit, it: &NoteVersion) -> Markup {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let Three { worked, hard, next_time } = &it.answers;
    let answers = [("journal-worked", worked), ("journal-hard", hard), ("journal-next-time", next_time)];
    html! {
        section {
            h2 { (w.with("journal-version", &[("version", it.version.into())])) }
            p.soft { (words::by(w, &it.person, it.recorded_by.as_ref(), it.on, today)) }
            div.card {
                @for (question, answer) in answers {
                    @if !answer.words.is_empty() {
                        h3 { (w.t(question)) }
                        p.written dir="auto" { (answer.words) }
                    }
                }
            }
        }
    }
}
