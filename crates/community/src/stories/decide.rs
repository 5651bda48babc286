//! Who may tell what, and when it is refused.

use std::collections::BTreeSet;

use super::{Command, Event, Refusal, Stories, Story, Telling};
use crate::{
    Community, Event as Any, Refusal as Refused,
    kernel::{CommentId, Input, Problem, StoryId},
    limits,
};

pub fn decide(community: &Community, command: &Command) -> Result<Vec<Any>, Refused> {
    let stories = &community.stories;
    let event = match command {
        Command::Draft { telling } => {
            fits(community, telling)?;
            Input::at_most("stories", stories.0.len() + 1, limits::STORIES_MAX)?;
            let story = stories.0.last_key_value().map_or(StoryId(1), |(id, _)| id.next());
            Event::Drafted { story, telling: telling.clone() }
        }
        Command::Edit { story, version, telling } => {
            let it = stories.there(*story)?;
            fits(community, telling)?;
            if it.versions.last().is_some_and(|last| last.telling == *telling) {
                return Ok(vec![]);
            }
            it.is_still(*version)?;
            Input::at_most("words", it.versions.len() + 1, limits::STORY_VERSIONS_MAX)?;
            Event::Edited { story: *story, version: it.version() + 1, telling: telling.clone() }
        }
        Command::Publish { story, version } => {
            let it = stories.there(*story)?;
            if it.published_at.is_some() {
                return Ok(vec![]);
            }
            it.is_still(*version)?;
            Event::Published { story: *story }
        }
        Command::Unpublish { story } => match stories.there(*story)?.published_at {
            None => return Ok(vec![]),
            Some(_) => Event::Unpublished { story: *story },
        },
        // One whose words are gone can be removed all the same.
        Command::Remove { story } => match stories.find(*story) {
            None => return Err(Refused::NO_SUCH),
            Some(it) if it.removed => return Ok(vec![]),
            Some(_) => Event::Removed { story: *story },
        },
        Command::Admit { story, name, words } => {
            let it = stories.there(*story)?;
            Input::required("name", name, limits::NAME_CHARS_MAX)?;
            Input::required("words", words, limits::COMMENT_CHARS_MAX)?;
            if it.published_at.is_none() {
                return Err(Refusal::NotPublished.into());
            }
            Input::at_most("comments", it.comments.len() + 1, limits::COMMENTS_MAX)?;
            let comment = it.comments.last_key_value().map_or(CommentId(1), |(id, _)| id.next());
            Event::CommentAdmitted { story: *story, comment, name: name.clone(), words: words.clone() }
        }
        Command::TakeDown { story, comment } => {
            let it = stories.find(*story).ok_or(Refused::NO_SUCH)?;
            match it.comments.get(comment) {
                None => return Err(Refused::NO_SUCH),
                Some(it) if it.taken_down => return Ok(vec![]),
                Some(_) => Event::CommentTakenDown { story: *story, comment: *comment },
            }
        }
    };
    Ok(vec![event.into()])
}

fn fits(community: &Community, telling: &Telling) -> Result<(), Refused> {
    let Telling { title, words, thanks, photos, occasion } = telling;
    Input::required("title", title, limits::TITLE_CHARS_MAX)?;
    Input::required("words", words, limits::STORY_CHARS_MAX)?;
    Input::optional("thanks", thanks, limits::NOTE_CHARS_MAX)?;
    Input::at_most("photos", photos.len(), limits::STORY_PHOTOS_MAX)?;
    let different: BTreeSet<_> = photos.iter().collect();
    let is_there = |id| community.photos.find(id).is_some_and(|it| !it.removed);
    if different.len() < photos.len() || !photos.iter().all(|id| is_there(*id)) {
        return Err(Input::new("photos", Problem::Unknown).into());
    }
    if occasion.is_some_and(|it| community.gatherings.occasion(it).is_none()) {
        return Err(Input::new("occasion", Problem::Unknown).into());
    }
    Ok(())
}

impl Stories {
    fn there(&self, id: StoryId) -> Result<&Story, Refused> {
        match self.find(id) {
            None => Err(Refused::NO_SUCH),
            Some(it) if it.removed => Err(Refusal::Removed.into()),
            Some(it) if it.told().is_none() => Err(Refusal::WordsGone.into()),
            Some(it) => Ok(it),
        }
    }
}

impl Story {
    fn is_still(&self, read: u32) -> Result<(), Refusal> {
        let version = self.version();
        if read == version { Ok(()) } else { Err(Refusal::NewerVersion { version }) }
    }
}
