//! What is attached to a note: listened to there, or taken along.
//! Invariant: a document is never shown by a browser as a page of ours: it is sent as an attachment, not to be sniffed.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue},
    response::{IntoResponse, Redirect},
};
use community::{
    journal::{Command, File},
    kernel::{AttachmentId, MediaId, NoteId, Once},
    seen_by::journal::{AttachmentSeen, NoteSeen},
};
use maud::{Markup, html};

use super::{note, take, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    parts::{Icon, Tone, Typed, act, badge, fold, quiet, row},
    refusals,
    served::{FOR_MEMBERS, Served},
};

pub async fn serve(
    visit: Visit,
    Path((_, note, id, file)): Path<(String, String, String, String)>,
    headers: HeaderMap,
) -> Outcome {
    let note: NoteId = note.parse().map_err(|_| Lost::NotHere)?;
    let id: AttachmentId = id.parse().map_err(|_| Lost::NotHere)?;
    let (media, ending) = file.rsplit_once('.').ok_or(Lost::NotHere)?;
    let media: MediaId = media.parse().map_err(|_| Lost::NotHere)?;
    let (file, name) = visit.seen(|seen| seen.attached_file(note, id, media)).ok_or(Lost::NotHere)?;
    if ending != file.form.ending() {
        return Err(Lost::NotHere);
    }
    let disposition = (!file.form.is_voice()).then(|| taken_along(&name, &file));
    let content_type = take::content_type(file.form);
    Served { file: media, content_type, keep: FOR_MEMBERS, disposition }.to(&visit, &headers).await
}

/// To be kept under its own name, which may hold any letters.
fn taken_along(name: &str, file: &File) -> HeaderValue {
    let plain: String =
        name.chars().filter(|it| it.is_ascii_alphanumeric() || " .-_".contains(*it)).collect();
    let plain = match plain.trim().trim_start_matches('.') {
        "" => format!("percik.{}", file.form.ending()),
        plain => plain.to_owned(),
    };
    let letters =
        url::form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20");
    let told = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{letters}");
    HeaderValue::from_str(&told).unwrap_or(HeaderValue::from_static("attachment"))
}

pub async fn detach(
    visit: Visit,
    Path((_, note, id)): Path<(String, String, String)>,
    sent: Sent,
) -> Outcome {
    visit.member()?;
    let note: NoteId = note.parse().map_err(|_| Lost::NotHere)?;
    let attachment: AttachmentId = id.parse().map_err(|_| Lost::NotHere)?;
    match visit.ask(&sent, Command::Detach { note, attachment }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().note(note)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = Typed::default().problem(refusals::worded(visit.words, &refusal));
            Ok(visit.show_again(note::page(&visit, note, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub fn list(visit: &Visit, it: &NoteSeen, once: &Once) -> Markup {
    html! {
        @if !it.attached.is_empty() {
            section {
                h2 { (visit.words.t("journal-attached")) }
                div.stack { @for one in &it.attached { (attached(visit, it.id, one, once)) } }
            }
        }
    }
}

fn attached(visit: &Visit, note: NoteId, it: &AttachmentSeen, once: &Once) -> Markup {
    let (w, today) = (visit.words, visit.seen(|seen| seen.today()));
    let at = visit.at().note_file(note, it.id, &it.file);
    let by = words::by(w, &it.person, it.recorded_by.as_ref(), it.on, today);
    let name = words::attached(w, it);
    html! {
        div.stack {
            @if it.file.form.is_voice() {
                div.card.stack {
                    p { strong dir="auto" { (name) } br; span.soft { (by) } }
                    audio controls preload="none" src=(at) aria-label=(name) {}
                }
            } @else {
                (row(name).line(format!("{} · {by}", words::size(w, it.file.bytes)))
                    .lead(badge(Tone::Indigo, Icon::Note)).to(at))
            }
            @if it.may_detach {
                (fold(&w.t("journal-detach"), html! {
                    p.soft { (w.t("journal-detach-line")) }
                    (act(&visit.at().note_detach(note, it.id), once, html! { (quiet(w.t("journal-detach-yes")).icon(Icon::Close)) }))
                }))
            }
        }
    }
}
