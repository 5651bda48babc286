//! What comes of asking something of the knowledge, and what that changes.

use super::{Command, Event, From, Knowledge, Page, Refusal, Retired, Version};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    journal::Solution,
    kernel::{Input, MemberId, Moment, PageId, Problem, Text},
    limits,
    passages::{self, Passage, fits},
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let knowledge = &community.knowledge;
    let event = match command {
        Command::Write { title, body, tags, from, member } => {
            let member = community.members.in_the_name_of(asked.by, *member)?.member;
            let tags = typed(title, body, tags)?;
            if from.is_some_and(|from| !is_there(community, from)) {
                return Err(Input::new("from", Problem::Unknown).into());
            }
            Input::at_most("title", knowledge.0.len() + 1, limits::KNOWLEDGE_MAX)?;
            let page = knowledge.0.last_key_value().map_or(PageId(1), |(id, _)| id.next());
            let taught = from.map(|from| taught(community, from)).unwrap_or_default();
            let body = passages::lines(&taught, body);
            Event::Written { page, member, title: title.clone(), body, tags, from: *from }
        }
        Command::Amend { page, title, body, tags, over, member } => {
            let member = community.members.in_the_name_of(asked.by, *member)?.member;
            let tags = typed(title, body, tags)?;
            let it = knowledge.find(*page).ok_or(Refused::NO_SUCH)?;
            if it.retired.is_some() {
                return Err(Refusal::Retired.into());
            }
            let before = it.latest().ok_or(Refused::NO_SUCH)?;
            let body = passages::lines(&before.body, body);
            let same = passages::changed(&before.body, &body, member) == before.body;
            if same && before.title == *title && before.tags == tags {
                return Ok(vec![]);
            }
            let version = it.version();
            if version != *over {
                return Err(Refusal::NewerVersion { version }.into());
            }
            Input::at_most("body", it.versions.len() + 1, limits::TEXT_VERSIONS_MAX)?;
            let title = title.clone();
            Event::Amended { page: *page, member, version: version + 1, title, body, tags }
        }
        Command::Retire { page, reason } => {
            let it = knowledge.find(*page).ok_or(Refused::NO_SUCH)?;
            Input::optional("reason", reason, limits::NOTE_CHARS_MAX)?;
            if it.retired.is_some() {
                return Ok(vec![]);
            }
            Event::Retired { page: *page, reason: reason.clone() }
        }
        Command::Restore { page } => {
            if knowledge.find(*page).ok_or(Refused::NO_SUCH)?.retired.is_none() {
                return Ok(vec![]);
            }
            Event::Restored { page: *page }
        }
    };
    Ok(vec![event.into()])
}

/// The tags as they are kept.
fn typed(title: &Text, body: &Text, typed: &[Text]) -> Result<Vec<Text>, Input> {
    Input::required("title", title, limits::TITLE_CHARS_MAX)?;
    Input::required("body", body, limits::KNOWLEDGE_CHARS_MAX)?;
    fits("body", body, limits::KNOWLEDGE_CHARS_MAX)?;
    for tag in typed {
        Input::optional("tags", tag, limits::TAG_CHARS_MAX)?;
    }
    // Before they are compared with each other.
    Input::at_most("tags", typed.len(), limits::TYPED_TAGS_MAX)?;
    let tags = tags(typed);
    Input::at_most("tags", tags.len(), limits::TAGS_MAX)?;
    Ok(tags)
}

/// Lower case, without the sign before them, each once.
pub fn tags(typed: &[Text]) -> Vec<Text> {
    let mut tags = vec![];
    for tag in typed {
        let tidy = tag.or_empty().trim_start_matches('#').to_lowercase();
        let tidy = Text::new(&tidy.split_whitespace().collect::<Vec<_>>().join(" "));
        if Input::required("tags", &tidy, u32::MAX).is_ok() && !tags.contains(&tidy) {
            tags.push(tidy);
        }
    }
    tags
}

fn is_there(community: &Community, from: From) -> bool {
    match from {
        From::Note { note } => community.journal.note(note).is_some_and(|it| it.struck.is_none()),
        From::Challenge { challenge } => {
            community.journal.challenge(challenge).is_some_and(|it| it.struck.is_none())
        }
    }
}

/// The words of what taught it, whoever wrote them: what is taken over from there stays theirs.
pub fn taught(community: &Community, from: From) -> Vec<Passage> {
    match from {
        From::Note { note } => {
            let note = community.journal.note(note).and_then(|it| it.latest());
            note.map(|it| it.answers.next_time.clone()).unwrap_or_default()
        }
        From::Challenge { challenge } => {
            let solution = community.journal.challenge(challenge).and_then(|it| it.solved());
            let passages = |it: &Solution| passages::changed(&[], &passages::lines(&[], &it.how), it.member);
            solution.map(passages).unwrap_or_default()
        }
    }
}

pub fn apply(community: &mut Community, event: &Event, at: Moment, by: Option<MemberId>) {
    let taught = match event {
        Event::Written { from: Some(from), .. } => taught(community, *from),
        _ => vec![],
    };
    let knowledge = &mut community.knowledge;
    match event {
        Event::Written { page, from, .. } => {
            knowledge.0.insert(*page, Page { from: *from, versions: vec![], retired: None });
            written(knowledge, event, &taught, (at, by));
        }
        Event::Amended { .. } => written(knowledge, event, &[], (at, by)),
        Event::Retired { page, reason } => {
            if let Some(it) = knowledge.0.get_mut(page) {
                it.retired = Some(Retired { by, at, reason: reason.clone() });
            }
        }
        Event::Restored { page } => {
            if let Some(it) = knowledge.0.get_mut(page) {
                it.retired = None;
            }
        }
    }
}

fn written(
    knowledge: &mut Knowledge,
    event: &Event,
    taught: &[Passage],
    (at, by): (Moment, Option<MemberId>),
) {
    let (Event::Written { page, member, title, body, tags, .. }
    | Event::Amended { page, member, title, body, tags, .. }) = event
    else {
        return;
    };
    let Some(it) = knowledge.0.get_mut(page) else { return };
    let body = passages::changed(it.latest().map_or(taught, |it| &it.body), body, *member);
    let recorded_by = by.filter(|by| by != member);
    let (member, title, tags) = (*member, title.clone(), tags.clone());
    it.versions.push(Version { member, recorded_by, at, title, body, tags });
}
