//! Writing a page of knowledge, or on one.
//! Invariant: as with a note, nothing of what was typed is lost when somebody else has saved meanwhile.

use axum::{
    extract::{Path, RawQuery},
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    kernel::{ChallengeId, Input, MemberId, NoteId, PageId, Problem, Text},
    knowledge::{self, Command, From},
    limits,
    seen_by::knowledge::{KnowledgeDraft, KnowledgePage},
};
use maud::{Markup, html};

use super::{markup, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    journal::joined,
    layout::{Page, Section},
    parts::{Typed, area, fold, form_drafted, form_kept, hidden, primary, secondary, text, title},
    threads::in_whose_name,
};

/// `?catatan=1` and `?tantangan=1` name what a page comes from.
const NOTE: &str = "catatan";
const CHALLENGE: &str = "tantangan";

pub async fn show_new(visit: Visit, RawQuery(asked): RawQuery) -> Outcome {
    visit.member()?;
    let asked = asked.unwrap_or_default();
    let asked: Typed = url::form_urlencoded::parse(asked.as_bytes()).into_owned().collect();
    let draft = draft(&visit, &asked)?;
    let typed = Typed::default().typed("title", &draft.title).typed("body", &draft.body);
    Ok(visit.show(new(&visit, &draft, &typed)?))
}

pub async fn save_new(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let draft = draft(&visit, &sent.typed)?;
    let command = member(&sent.typed).map(|member| {
        let (title, body, tags) = typed_in(&sent.typed);
        Command::Write { title, body, tags, from: draft.from, member }
    });
    match asked(&visit, &sent, command).await {
        Ok(page) => {
            Ok(Redirect::to(&page.map_or_else(|| visit.at().knowledge(), |it| visit.at().knowledge_page(it)))
                .into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(new(&visit, &draft, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn show_edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    let tags = it.glance.tags.join(", ");
    let typed = Typed::default().typed("title", &it.glance.title).typed("body", &it.body).typed("tags", tags);
    Ok(visit.show(edit(&visit, &it, &typed, false)?))
}

pub async fn save_edit(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    let page = it.glance.id;
    let command = member(&sent.typed).map(|member| {
        let (title, body, tags) = typed_in(&sent.typed);
        let body = match sent.typed.has("then", "join") {
            true => Text::new(&joined(&it.body, body.or_empty())),
            false => body,
        };
        let over = sent.typed.value("over").parse().unwrap_or(0);
        Command::Amend { page, title, body, tags, over, member }
    });
    match asked(&visit, &sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().knowledge_page(page)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let newer = matches!(refusal, Refusal::Knowledge(knowledge::Refusal::NewerVersion { .. }));
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(edit(&visit, &find(&visit, &id)?, &typed, newer)?))
        }
        Err(lost) => Err(lost),
    }
}

async fn asked(visit: &Visit, sent: &Sent, command: Result<Command, Input>) -> Result<Option<PageId>, Lost> {
    let command = command.map_err(|input| Lost::Refused(Refusal::from(input)))?;
    let answer = visit.ask(sent, command).await?;
    Ok(answer.events.iter().find_map(|it| match &it.event {
        community::Event::Knowledge(knowledge::Event::Written { page, .. }) => Some(*page),
        _ => None,
    }))
}

fn find(visit: &Visit, id: &str) -> Result<KnowledgePage, Lost> {
    let id: PageId = id.parse().map_err(|_| Lost::NotHere)?;
    visit.seen(|seen| seen.knowledge_page(id)).ok_or(Lost::NotHere)
}

fn draft(visit: &Visit, typed: &Typed) -> Result<KnowledgeDraft, Lost> {
    let from = match (typed.value(NOTE), typed.value(CHALLENGE)) {
        ("", "") => None,
        ("", challenge) => {
            let challenge: ChallengeId = challenge.parse().map_err(|_| Lost::NotHere)?;
            Some(From::Challenge { challenge })
        }
        (note, _) => {
            let note: NoteId = note.parse().map_err(|_| Lost::NotHere)?;
            Some(From::Note { note })
        }
    };
    visit.seen(|seen| seen.knowledge_draft(from)).ok_or(Lost::NotHere)
}

fn member(typed: &Typed) -> Result<Option<MemberId>, Input> {
    match typed.value("member") {
        "" => Ok(None),
        written => written.parse().map(Some).map_err(|_| Input::new("member", Problem::Unknown)),
    }
}

/// Tags are parted by commas.
fn typed_in(typed: &Typed) -> (Text, Text, Vec<Text>) {
    let tags = typed.value("tags").split(',').map(Text::new).filter(|it| !it.is_empty()).collect();
    (typed.value("title").into(), typed.value("body").into(), tags)
}

fn new<'a>(visit: &Visit, draft: &KnowledgeDraft, typed: &Typed) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let once = visit.once()?;
    let at = visit.at().knowledge_new();
    let body = html! {
        (title(w.t("knowledge-new")).back(visit.at().knowledge(), w.t("knowledge-title")))
        (form_drafted(w, typed, &at, &once, html! {
            @match draft.from {
                Some(From::Note { note }) => (hidden(NOTE, note)),
                Some(From::Challenge { challenge }) => (hidden(CHALLENGE, challenge)),
                None => {},
            }
            (fields(visit, typed))
            (in_whose_name(w, typed, &draft.represented))
            (primary(w.t("knowledge-save")))
        }))
    };
    Ok(Page::new(w, w.t("knowledge-new"), visit.frame(Section::More), body).here(at))
}

fn edit<'a>(visit: &Visit, it: &KnowledgePage, typed: &Typed, newer: bool) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let once = visit.once()?;
    let id = it.glance.id;
    let at = visit.at().knowledge_edit(id);
    let body = html! {
        (title(w.t("knowledge-write-on")).back(visit.at().knowledge_page(id), words::title(w, &it.glance.title)))
        @if newer {
            section {
                h2 { (w.with("journal-theirs", &[("name", words::name(w, &it.person).into())])) }
                div.card.prose { (markup::drawn(&it.body)) }
            }
        }
        (form_kept(w, typed, &at, &once, html! {
            (hidden("over", it.version))
            (fields(visit, typed))
            @if !it.represented.is_empty() {
                (fold(&w.t("journal-for-somebody"), in_whose_name(w, typed, &it.represented)))
            }
            @if newer {
                (primary(w.t("occasions-minutes-join")).sends("then", "join"))
                (secondary(w.t("journal-replace")).sends("then", "save"))
            } @else {
                (primary(w.t("knowledge-save")).sends("then", "save"))
            }
        }))
    };
    Ok(Page::new(w, w.t("knowledge-write-on"), visit.frame(Section::More), body).here(at))
}

fn fields(visit: &Visit, typed: &Typed) -> Markup {
    let w = visit.words;
    html! {
        (text(typed, "title", w.t("knowledge-what")).example(w.t("knowledge-what-example"))
            .longest(limits::TITLE_CHARS_MAX).required())
        (area(typed, "body", w.t("knowledge-body")).hint(w.t("knowledge-body-hint"))
            .longest(limits::KNOWLEDGE_CHARS_MAX).required().tall())
        (text(typed, "tags", w.t("knowledge-tags")).aside(w.t("occasions-optional")).hint(w.t("knowledge-tags-hint")))
    }
}
