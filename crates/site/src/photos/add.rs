//! Adding photos: a form that brings files, with or without script.

use anyhow::anyhow;
use axum::{
    extract::{RawQuery, Request, State},
    response::{IntoResponse, Redirect},
};
use community::{
    Event, Refusal,
    gatherings::OccasionId,
    kernel::{Input, Once, PhotoId, Problem},
    limits,
    photos::{Command, Event as Photos, People, Shot},
};
use host::{Ask, media::NotKept};
use maud::html;

use super::{scripted, take, words};
use crate::{
    Lost, Outcome, Site, Visit,
    brought::Brought as Form,
    layout::Page,
    parts::{Icon, Mood, Typed, banner, choice, hidden, once, primary, text, title},
};

const PEOPLE: [People; 3] = [People::Nobody, People::Adults, People::Children];

/// `?kegiatan=7-2026-11-28` names the album.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let query = query.unwrap_or_default();
    let named = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "kegiatan");
    let occasion = named.and_then(|(_, it)| it.parse::<OccasionId>().ok());
    let album = occasion.map(|it| visit.seen(|seen| seen.album(it)).ok_or(Lost::NotHere)).transpose()?;
    let mut typed = Typed::default();
    if let Some(it) = occasion {
        typed = typed.typed("occasion", it);
    }
    if album.is_some_and(|it| it.with_children) {
        typed = typed.typed("people", "children");
    }
    Ok(visit.show(page(&visit, &typed)?))
}

/// Without script: everything in one body, read file by file.
pub async fn save(visit: Visit, State(_): State<Site>, request: Request) -> Outcome {
    visit.member()?;
    let Brought { typed, mark, shots, wrong } = brought(&visit, request).await?;
    let mut typed = wrong.into_iter().fold(typed, |typed, problem| typed.problem_at("files", problem));
    if shots.is_empty() && typed.is_fine() {
        typed = typed.problem_at("files", visit.words.t("photos-choose"));
    }
    let mut added = 0;
    for (shot, hash) in shots {
        let once = mark.as_ref().and_then(|mark| mark_of(mark.as_str(), &hash));
        let asked = match command(shot, &typed) {
            Ok(command) => ask(&visit, once, command).await,
            Err(lost) => Err(lost),
        };
        match asked {
            Ok(_) => added += 1,
            Err(Lost::Refused(refusal)) => {
                typed = typed.refused(visit.words, &refusal);
                break;
            }
            Err(lost) => return Err(lost),
        }
    }
    if typed.is_fine() {
        return Ok(Redirect::to(&album_address(&visit, &typed)).into_response());
    }
    if added > 0 {
        typed = typed.problem(visit.words.with("photos-some-added", &[("count", added.into())]));
    }
    Ok(visit.show_again(page(&visit, &typed)?))
}

/// What a form has brought.
#[derive(Default)]
struct Brought {
    typed: Typed,
    mark: Option<Once>,
    /// With the hash of what was sent.
    shots: Vec<(Shot, blake3::Hash)>,
    /// Sentences about files that could not be taken.
    wrong: Vec<String>,
}

async fn brought(visit: &Visit, request: Request) -> Result<Brought, Lost> {
    let mut form = Form::by(request)?;
    let mut brought = Brought::default();
    while let Some(part) = form.next().await? {
        match part.name.as_str() {
            "files" if part.too_large => {
                let sentence = words::not_taken(visit.words, &NotKept::TooLarge.into());
                brought.wrong.push(about(visit, part.file, sentence));
                break;
            }
            "files" if part.is_no_file() => {}
            "files" => brought.file(visit, part.file, part.bytes).await?,
            "once" => brought.mark = Once::new(&part.into_text()?),
            name => {
                let name = name.to_owned();
                brought.typed = brought.typed.typed(name, part.into_text()?);
            }
        }
    }
    Ok(brought)
}

impl Brought {
    async fn file(&mut self, visit: &Visit, file: Option<String>, bytes: Vec<u8>) -> Result<(), Lost> {
        let hash = blake3::hash(&bytes);
        let media = &visit.site.host.media;
        match take::shot(media, visit.home.id, media.turn().await?, (bytes, None)).await {
            Ok(shot) => self.shots.push((shot, hash)),
            Err(take::NotTaken::NotKept(NotKept::Ours(error))) => return Err(Lost::Ours(error)),
            Err(why) => self.wrong.push(about(visit, file, words::not_taken(visit.words, &why))),
        }
        Ok(())
    }
}

fn about(visit: &Visit, file: Option<String>, sentence: String) -> String {
    match file.filter(|it| !it.is_empty()) {
        Some(file) => visit.words.with("photos-file", &[("file", file.into()), ("problem", sentence.into())]),
        None => sentence,
    }
}

/// Each file has a mark of its own: the same form with the same file is a repeat.
fn mark_of(mark: &str, file: &blake3::Hash) -> Option<Once> {
    let hash = blake3::hash(format!("{mark} {file}").as_bytes()).to_hex();
    Once::new(hash.get(..40)?)
}

/// The photo as the form describes it.
pub fn command(shot: Shot, typed: &Typed) -> Result<Command, Lost> {
    let wrong = |field, problem| Lost::Refused(Refusal::from(Input::new(field, problem)));
    let people = PEOPLE.into_iter().find(|it| words::people_value(*it) == typed.value("people"));
    let people = people.ok_or_else(|| wrong("people", Problem::Empty))?;
    let occasion = match typed.value("occasion") {
        "" => None,
        written => Some(written.parse().map_err(|_| wrong("occasion", Problem::Unknown))?),
    };
    Ok(Command::Add { shot, people, caption: typed.value("caption").trim().into(), occasion })
}

pub async fn ask(visit: &Visit, once: Option<Once>, command: Command) -> Result<PhotoId, Lost> {
    let ask = Ask { once, ..Ask::new(visit.by(), command) };
    let answer = visit.site.host.ask(&visit.home, ask).await?;
    let added = answer.events.iter().find_map(|it| match &it.event {
        Event::Photos(Photos::Added { photo, .. }) => Some(*photo),
        _ => None,
    });
    added.ok_or_else(|| Lost::Ours(anyhow!("adding a photo adds one")))
}

fn album_address(visit: &Visit, typed: &Typed) -> String {
    match typed.value("occasion").parse() {
        Ok(occasion) => visit.at().album(occasion),
        Err(_) => visit.at().photos(),
    }
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let back = album_address(visit, typed);
    let problem = typed.problem_with("files");
    let who = PEOPLE.into_iter().fold(choice(typed, "people", say.t("photos-who")), |choice, it| {
        choice.option(words::people_value(it), words::people(say, it))
    });
    // The script puts in which file and how much of it.
    let about = |key| say.with(key, &[("file", "{file}".into()), ("percent", "{percent}".into())]);
    let body = html! {
        (scripted())
        (title(say.t("photos-add")).back(back.as_str(), say.t("photos-title")))
        form.form method="post" action=(at.photo_add()) enctype="multipart/form-data" novalidate
            data-photos=(at.uploads()) data-album=(back) data-sending=(about("photos-sending"))
            data-waiting=(about("photos-waiting")) data-looking=(about("photos-looking"))
            data-done=(about("photos-done")) data-failed=(say.t("photos-not-kept")) {
            (once(&visit.once()?))
            @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
            (hidden("occasion", typed.value("occasion")))
            (who.hint(say.t("photos-who-hint")))
            (text(typed, "caption", say.t("photos-caption")).aside(say.t("photos-may-be-empty"))
                .longest(limits::CAPTION_CHARS_MAX))
            div.field {
                label for="f-files" { (say.t("photos-files")) }
                p.hint #f-files-hint { (say.t("photos-files-hint")) }
                input #f-files type="file" name="files" multiple accept="image/*,video/*" aria-describedby="f-files-hint"
                    aria-invalid=[problem.map(|_| "true")];
                @if let Some(problem) = problem { p.problem #f-files-problem { (problem) } }
            }
            div role="status" { ul.sending {} }
            (primary(say.t("photos-send")).icon(Icon::Camera))
        }
    };
    Ok(visit.bare_page(say.t("photos-add"), body))
}
