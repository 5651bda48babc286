//! Telling a story: a new one, from a gathering in one tap, or an old one told otherwise.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Event, Refusal,
    gatherings::OccasionId,
    kernel::{Input, PhotoId, Problem, StoryId, Text},
    limits,
    seen_by::stories::{PhotoChoice, StoryForm},
    stories::{self, Command, Telling},
};
use maud::{Markup, html};

use super::{id, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::asked,
    layout::{Page, Section},
    parts::{Icon, Mood, Tone, Typed, area, banner, chip, form_drafted, hidden, primary, text, title},
    photos,
};

pub async fn begin(visit: Visit) -> Outcome {
    visit.member()?;
    let occasion: Option<OccasionId> = asked(&visit.path, "kegiatan").parse().ok();
    let form = visit.seen(|seen| seen.story_begin(occasion)).ok_or(Lost::NotHere)?;
    let typed = begun(&visit, &form);
    Ok(visit.show(page(&visit, &form, &typed)?))
}

pub async fn edit(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let form = form_of(&visit, id(&written)?)?;
    let typed = begun(&visit, &form);
    Ok(visit.show(page(&visit, &form, &typed)?))
}

pub async fn save_new(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let asked = match telling(&sent.typed) {
        Ok(telling) => visit.ask(&sent, Command::Draft { telling }).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(answer) => {
            let drafted = answer.events.iter().find_map(|it| match &it.event {
                Event::Stories(stories::Event::Drafted { story, .. }) => Some(*story),
                _ => None,
            });
            let to = drafted.map_or_else(|| visit.at().stories(), |it| visit.at().story(it));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let occasion = sent.typed.value("occasion").parse().ok();
            let form = visit.seen(|seen| seen.story_begin(occasion)).ok_or(Lost::NotHere)?;
            Ok(visit.show_again(page(&visit, &form, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let story = id(&written)?;
    let version = sent.typed.value("version").parse().unwrap_or(0);
    let asked = match telling(&sent.typed) {
        Ok(telling) => visit.ask(&sent, Command::Edit { story, version, telling }).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&visit.at().story(story)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let form = form_of(&visit, story)?;
            Ok(visit.show_again(page(&visit, &form, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

fn form_of(visit: &Visit, story: StoryId) -> Result<StoryForm, Lost> {
    visit.seen(|seen| seen.story_form(story)).ok_or(Lost::NotHere)
}

fn telling(typed: &Typed) -> Result<Telling, Input> {
    let of = |field| Text::new(typed.value(field));
    let photos = typed.values("photo").map(|it| it.parse::<PhotoId>());
    let photos = photos.collect::<Result<Vec<_>, _>>().map_err(|_| Input::new("photos", Problem::Unknown))?;
    let occasion = match typed.value("occasion") {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("occasion", Problem::Unknown))?),
    };
    Ok(Telling { title: of("title"), words: of("words"), thanks: of("thanks"), photos, occasion })
}

/// What the form holds before anybody types: of a gathering its title and a first sentence.
fn begun(visit: &Visit, form: &StoryForm) -> Typed {
    let w = visit.words;
    let first = match (&form.story, &form.occasion) {
        (None, Some(it)) => {
            let args = [
                ("title", it.title.as_str().into()),
                ("day", w.day_long(it.day).into()),
                ("place", it.place.as_str().into()),
            ];
            let came = form.came.as_ref().and_then(|it| words::came(w, it));
            let sentences = [Some(w.with("stories-first-sentence", &args)), came];
            let first = sentences.into_iter().flatten().collect::<Vec<_>>().join(" ");
            std::iter::once(first).chain(noted(visit, it.id)).collect::<Vec<_>>().join("\n\n")
        }
        _ => form.words.clone(),
    };
    let typed = Typed::default()
        .typed("title", &form.title)
        .typed("words", first)
        .typed("thanks", &form.thanks)
        .typed("version", form.version)
        .typed("occasion", form.occasion.as_ref().map(|it| it.id.to_string()).unwrap_or_default());
    form.chosen.iter().fold(typed, |typed, photo| typed.typed("photo", photo))
}

/// What was written down after the gathering, to begin with: whoever tells it makes a story of it.
fn noted(visit: &Visit, occasion: OccasionId) -> Vec<String> {
    let note = visit.seen(|seen| seen.note(seen.note_place(Some(occasion))?.note?));
    let answers = note.map(|it| [it.answers.worked, it.answers.hard, it.answers.next_time]);
    let words = answers.into_iter().flatten().map(|it| it.words);
    words.filter(|it| !it.is_empty()).collect()
}

fn page<'a>(visit: &Visit, form: &StoryForm, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let (heading, action, back) = match form.story {
        None => (w.t("stories-new"), at.story_new(), at.stories()),
        Some(id) => (w.t("stories-edit"), at.story_edit(id), at.story(id)),
    };
    let body = html! {
        (title(heading.clone()).back(back, w.t("stories-title")))
        @if form.published { (banner(Mood::Info, &w.t("stories-edit-public"))) }
        (form_drafted(w, typed, &action, &visit.once()?, html! {
            (hidden("version", form.version))
            (hidden("occasion", typed.value("occasion")))
            (text(typed, "title", w.t("stories-field-title")).longest(limits::TITLE_CHARS_MAX).required())
            (area(typed, "words", w.t("stories-field-words")).hint(w.t("stories-field-words-hint")).longest(limits::STORY_CHARS_MAX).tall().required())
            (photo_choices(visit, form, typed))
            (area(typed, "thanks", w.t("stories-field-thanks")).aside(w.t("occasions-optional")).longest(limits::NOTE_CHARS_MAX))
            (primary(w.t("stories-save")).icon(Icon::Check))
            @if !form.published { p.soft { (w.t("stories-save-line")) } }
        }))
    };
    Ok(visit.page(Section::More, heading, body))
}

fn photo_choices(visit: &Visit, form: &StoryForm, typed: &Typed) -> Markup {
    let w = visit.words;
    html! {
        @if !form.photos.is_empty() {
            fieldset.photo-choices {
                legend { (w.t("stories-field-photos")) }
                p.soft { (w.t("stories-field-photos-hint")) }
                @if let Some(problem) = typed.problem_with("photos") { (banner(Mood::Problem, problem)) }
                @for it in &form.photos { (photo_choice(visit, it, typed)) }
            }
        }
    }
}

/// A photo to tick, with what keeps outsiders from seeing it.
pub fn photo_choice(visit: &Visit, it: &PhotoChoice, typed: &Typed) -> Markup {
    let w = visit.words;
    let id = it.photo.to_string();
    html! {
        label.photo-choice {
            input type="checkbox" name="photo" value=(id) checked[typed.has("photo", &id)];
            (photos::thumb_inside(visit.at(), it))
            span dir="auto" { @if it.caption.is_empty() { (w.with("stories-photo-number", &[("number", id.into())])) } @else { (it.caption) } }
            @if let Some(why) = it.unseen { (chip(Tone::Plain, &words::why(w, why))) }
        }
    }
}
