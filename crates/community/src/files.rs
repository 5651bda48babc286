//! Files that the log names but does not hold: which events are about some, and which are still needed.
//!
//! Invariant: every noun that names a file has its row here, or its files are discarded while it still needs them.

use crate::{Community, Event, kernel::MediaId};

/// The files that what this event is about needs, as things stand.
pub fn of(community: &Community, event: &Event) -> Vec<MediaId> {
    match event {
        Event::Photos(event) => {
            community.photos.find(event.photo()).map(|it| it.media().collect()).unwrap_or_default()
        }
        Event::Journal(event) => {
            let note = event.note().and_then(|note| community.journal.note(note));
            note.map(|it| it.attached().map(|(_, it)| it.file.media).collect()).unwrap_or_default()
        }
        Event::Cash(event) => {
            let entry = event.entry().and_then(|it| community.cash.find(it));
            entry.map(|it| it.receipts.values().flat_map(|it| it.media()).collect()).unwrap_or_default()
        }
        _ => vec![],
    }
}

/// Whether anything still needs this file.
pub fn is_needed(community: &Community, file: MediaId) -> bool {
    community.photos.needs(file) || community.journal.needs(file) || community.cash.needs(file)
}
