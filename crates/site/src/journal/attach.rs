//! Attaching a voice or a file to a note: in one form, or recorded and sent in pieces by the script.

use anyhow::anyhow;
use axum::{
    extract::{FromRequest, Path, Request, State},
    http::header,
    response::{IntoResponse, Redirect},
};
use community::{
    Event,
    journal::{Command, Event as Journal, File},
    kernel::{Input, MemberId, NoteId, Once, Problem},
};
use host::{
    Ask, Who,
    media::{NotKept, Turn, UploadId},
};
use maud::{Markup, html};

use super::take;
use crate::{
    Lost, Outcome, Sent, Site, Visit,
    assets::Asset,
    brought::Brought,
    layout::Page,
    parts::{Icon, Mood, Typed, banner, fold, once, primary, title},
    photos::{
        NotTaken,
        upload::{self, Gathered, Unfinished},
    },
    threads::in_whose_name,
};

/// What phones offer to choose or to record; what came is looked at all the same.
const ACCEPTED: &str = "audio/*,.pdf,.txt,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp";

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: NoteId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(visit.show(page(&visit, id, &Typed::default())?))
}

/// A form with a file, or the end of an upload in pieces, which is answered in JSON.
pub async fn save(
    visit: Visit,
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Outcome {
    let me = visit.member()?;
    let id: NoteId = id.parse().map_err(|_| Lost::NotHere)?;
    visit.seen(|seen| seen.note(id)).ok_or(Lost::NotHere)?;
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    if kind.is_some_and(|it| it.starts_with("multipart/form-data")) {
        return form(&visit, id, request).await;
    }
    let Sent { typed, .. } = Sent::from_request(request, &site).await?;
    let (who, upload) = (upload::who(&visit, me), upload::read(typed.value("upload"))?);
    let made = match upload::gathered(&visit, who, &upload).await {
        Ok(Gathered::Done(at)) => Ok(at),
        Ok(Gathered::Bytes(turn, bytes)) => uploaded(&visit, id, (who, &upload, (turn, bytes)), &typed).await,
        Err(unfinished) => Err(unfinished),
    };
    upload::finished(&visit, who, &upload, typed, (made, take::not_taken)).await
}

async fn uploaded(
    visit: &Visit,
    note: NoteId,
    (who, upload, brought): (Who, &UploadId, (Turn, Vec<u8>)),
    typed: &Typed,
) -> Result<String, Unfinished> {
    let (media, seconds) = (&visit.site.host.media, typed.value("seconds").parse().ok());
    let file = take::file(media, visit.home.id, brought, seconds).await?;
    attached(visit, note, (file, upload::mark(upload)), typed).await.map_err(Unfinished::Lost)?;
    let at = visit.at().note(note);
    media.done(who, upload, at.clone()).await?;
    Ok(at)
}

/// Without script: everything in one body.
async fn form(visit: &Visit, note: NoteId, request: Request) -> Outcome {
    let (typed, once, sent) = brought(request).await?;
    let file = match sent {
        None => return again(visit, note, typed.problem_at("file", visit.words.t("journal-file-choose"))),
        Some(bytes) => taken(visit, bytes).await?,
    };
    let asked = match file {
        Ok(file) => attached(visit, note, (file, once), &typed).await,
        Err(why) => return again(visit, note, typed.problem_at("file", take::not_taken(visit.words, &why))),
    };
    match asked {
        Ok(()) => Ok(Redirect::to(&visit.at().note(note)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = typed.refused(visit.words, &refusal);
            again(visit, note, typed)
        }
        Err(lost) => Err(lost),
    }
}

fn again(visit: &Visit, note: NoteId, typed: Typed) -> Outcome {
    Ok(visit.show_again(page(visit, note, &typed)?))
}

/// The fields, the mark, and the file: no bytes where it was larger than is taken.
type Form = (Typed, Option<Once>, Option<Option<Vec<u8>>>);

async fn brought(request: Request) -> Result<Form, Lost> {
    let mut form = Brought::by(request)?;
    let (mut typed, mut mark, mut sent) = (Typed::default(), None, None);
    while let Some(part) = form.next().await? {
        match part.name.as_str() {
            "file" if part.too_large => {
                sent = Some(None);
                break;
            }
            "file" if part.is_no_file() => {}
            "file" => {
                typed = typed.typed("name", part.file.clone().unwrap_or_default());
                sent = Some(Some(part.bytes));
            }
            "once" => mark = Some(part.into_text()?),
            name => {
                let name = name.to_owned();
                typed = typed.typed(name, part.into_text()?);
            }
        }
    }
    // The same form with the same file is a repeat.
    let bytes = sent.as_ref().and_then(Option::as_deref).unwrap_or_default();
    let hash = |mark: String| blake3::hash(format!("{mark} {}", blake3::hash(bytes)).as_bytes()).to_hex();
    let once = mark.filter(|it| Once::new(it).is_some()).and_then(|it| Once::new(hash(it).get(..40)?));
    Ok((typed, once, sent))
}

/// The inner error is the sender's to mend.
async fn taken(visit: &Visit, bytes: Option<Vec<u8>>) -> Result<Result<File, NotTaken>, Lost> {
    let Some(bytes) = bytes else { return Ok(Err(NotKept::TooLarge.into())) };
    let media = &visit.site.host.media;
    match take::file(media, visit.home.id, (media.turn().await?, bytes), None).await {
        Err(NotTaken::NotKept(NotKept::Ours(error))) => Err(Lost::Ours(error)),
        taken => Ok(taken),
    }
}

async fn attached(
    visit: &Visit,
    note: NoteId,
    (file, once): (File, Option<Once>),
    typed: &Typed,
) -> Result<(), Lost> {
    let unknown = |_| Lost::Refused(Input::new("member", Problem::Unknown).into());
    let member: Option<MemberId> = match typed.value("member") {
        "" => None,
        written => Some(written.parse().map_err(unknown)?),
    };
    let name = take::name(typed.value("name"), file.form).as_str().into();
    let ask = Ask { once, ..Ask::new(visit.by(), Command::Attach { note, file, name, member }) };
    let answer = visit.site.host.ask(&visit.home, ask).await?;
    let there = |event: &Event| matches!(event, Event::Journal(Journal::Attached { .. }));
    match answer.events.iter().any(|it| there(&it.event)) {
        true => Ok(()),
        false => Err(Lost::Ours(anyhow!("attaching a file attaches one"))),
    }
}

fn page<'a>(visit: &Visit, id: NoteId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.note(id)).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let problem = typed.problem_with("file");
    let name = it.occasion.as_ref().map_or(w.t("journal-note").into_owned(), |it| it.title.clone());
    // The script puts in how much of it.
    let percent = |key| w.with(key, &[("percent", "{percent}".into())]);
    let body = html! {
        script src=(Asset::VoiceScript.url()) defer {}
        (title(w.t("journal-attach")).back(at.note(id), name))
        form.form method="post" action=(at.note_attach(id)) enctype="multipart/form-data" novalidate
            data-attach=(at.uploads()) data-sending=(percent("journal-file-sending")) data-waiting=(w.t("journal-file-waiting"))
            data-failed=(w.t("journal-file-not-kept")) {
            (once(&visit.once()?))
            @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
            (recorder(visit))
            div.field {
                label for="f-file" { (w.t("journal-file")) }
                p.hint #f-file-hint { (w.t("journal-file-hint")) }
                input #f-file type="file" name="file" accept=(ACCEPTED) aria-describedby="f-file-hint"
                    aria-invalid=[problem.map(|_| "true")];
                @if let Some(problem) = problem { p.problem #f-file-problem { (problem) } }
            }
            @if !it.represented.is_empty() {
                (fold(&w.t("journal-for-somebody"), in_whose_name(w, typed, &it.represented)))
            }
            p.sent role="status" {}
            (primary(w.t("photos-send")).icon(Icon::Check))
        }
    };
    Ok(visit.bare_page(w.t("journal-attach"), body))
}

/// Shown by the script where the browser records.
fn recorder(visit: &Visit) -> Markup {
    let w = visit.words;
    html! {
        div.field.recorder hidden data-refused=(w.t("journal-voice-refused")) {
            button.button.secondary type="button" data-voice="start" { (w.t("journal-voice-record")) }
            button.button.secondary type="button" data-voice="stop" hidden { (w.t("journal-voice-stop")) }
            output aria-live="off" {}
            audio controls hidden aria-label=(w.t("journal-voice-listen")) {}
            button.button.quiet type="button" data-voice="drop" hidden { (w.t("journal-voice-drop")) }
        }
    }
}
