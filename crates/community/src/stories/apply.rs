//! Facts are taken as told.

use std::collections::BTreeMap;

use super::{Comment, Event, Stories, Story, Telling, Version};
use crate::kernel::{MemberId, Moment, Seq};

/// `by` is the line's author, `seq` its place.
pub fn apply(stories: &mut Stories, event: &Event, at: Moment, by: Option<MemberId>, seq: Seq) {
    let told = |telling: &Telling| Version { by, at, telling: telling.clone() };
    if let Event::Drafted { story, telling } = event {
        let begun = Story {
            versions: vec![told(telling)],
            comments: BTreeMap::new(),
            published_at: None,
            removed: false,
        };
        stories.0.insert(*story, begun);
    }
    let Some(it) = stories.0.get_mut(&event.story()) else { return };
    match event {
        Event::Drafted { .. } => {}
        Event::Edited { telling, .. } => it.versions.push(told(telling)),
        Event::Published { .. } => it.published_at = Some(at),
        Event::Unpublished { .. } => it.published_at = None,
        Event::Removed { .. } => {
            it.removed = true;
            it.published_at = None;
        }
        Event::CommentAdmitted { comment, name, words, .. } => {
            let (name, words) = (name.clone(), words.clone());
            let admitted = Comment { name, words, at, admitted_by: by, taken_down: false, line: seq };
            it.comments.insert(*comment, admitted);
        }
        Event::CommentTakenDown { comment, .. } => {
            if let Some(comment) = it.comments.get_mut(comment) {
                comment.taken_down = true;
            }
        }
    }
}
