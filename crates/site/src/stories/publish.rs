//! Publishing: what everybody will see, and which photos will not be seen and why, before it is so.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{kernel::StoryId, stories::Command};
use maud::html;

use super::{id, one::paragraphs, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{Icon, Mood, Tone, Typed, banner, chip, form, hidden, primary, quiet, title},
    photos,
};

/// In the query: it has just been published.
pub const PUBLISHED: &str = "terbit";

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, id(&written)?, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let story = id(&written)?;
    let version = sent.typed.value("version").parse().unwrap_or(0);
    match visit.ask(&sent, Command::Publish { story, version }).await {
        Ok(_) => {
            let to = format!("{}?{PUBLISHED}=1", visit.at().story(story));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, story, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, id: StoryId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let it = visit.seen(|seen| seen.story(id)).ok_or(Lost::NotHere)?;
    let inside = it.members.as_ref().ok_or(Lost::NotHere)?;
    let body = html! {
        (title(w.t("stories-publish-title")).back(at.story(id), it.glance.title.as_str()))
        (banner(Mood::Info, &w.t("stories-publish-everyone")))
        div.card {
            b dir="auto" { (it.glance.title) }
            @for paragraph in paragraphs(&it.words).take(2) { p.written dir="auto" { (paragraph) } }
            div.photo-row { @for picture in &it.pictures { (photos::thumb(at, picture)) } }
        }
        @if !inside.hidden.is_empty() {
            section {
                h2 { (w.with("stories-hidden-count", &[("count", inside.hidden.len().into())])) }
                ul.rows {
                    @for hidden in &inside.hidden {
                        li { (chip(Tone::Gold, &words::why(w, hidden.why))) " " span dir="auto" { (hidden.caption) } }
                    }
                }
            }
        }
        (form(w, typed, &at.story_publish(id), &visit.once()?, html! {
            (hidden("version", inside.version))
            (primary(w.t("stories-publish-button")).icon(Icon::Globe))
        }))
        (quiet(w.t("stories-edit")).icon(Icon::Pencil).to(at.story_edit(id)))
    };
    Ok(visit.bare_page(w.t("stories-publish-title"), body))
}
