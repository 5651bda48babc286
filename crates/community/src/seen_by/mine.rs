//! What a viewer has brought or vouched for: their photos, their voices and files, the consents they wrote down.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Seen,
    journal::AttachmentSeen,
    photos::{ConsentSeen, PhotoGlance},
};
use crate::{kernel::NoteId, members::folded};

/// A recorded yes that concerns the viewer.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MyConsent {
    pub photo: PhotoGlance,
    pub consent: ConsentSeen,
    /// Outsiders see the photo because of it.
    pub shown: bool,
}

impl Seen<'_> {
    /// Photos and films that the viewer added, newest first.
    pub fn my_photos(&self) -> Vec<PhotoGlance> {
        let Some(me) = self.member() else { return vec![] };
        let mine = self.community.photos.all().rev().filter(|(_, it)| it.by == Some(me));
        mine.filter_map(|(id, it)| self.photo_glance(id, it)).collect()
    }

    /// Voices and files that the viewer attached, with their notes, newest note first.
    pub fn my_attachments(&self) -> Vec<(NoteId, AttachmentSeen)> {
        let Some(me) = self.member() else { return vec![] };
        let notes = self.community.journal.notes().rev().filter_map(|(id, _)| self.note(id));
        let attached = notes.flat_map(|it| it.attached.into_iter().map(move |one| (it.id, one)));
        attached.filter(|(_, it)| it.person.id == me).collect()
    }

    /// Every yes that the viewer wrote down, that stands at their photos, or that was said in their name; newest first.
    pub fn my_consents(&self) -> Vec<MyConsent> {
        let Some(me) = self.member() else { return vec![] };
        let name = self.community.members.find(me).map(|it| folded(it.name.or_empty()));
        let of = |who: &str| name.as_deref().is_some_and(|name| !name.is_empty() && folded(who) == name);
        let mut found = vec![];
        for (id, it) in self.community.photos.all().rev() {
            let Some(photo) = self.photo_glance(id, it) else { continue };
            for (yes, consent) in it.consents.iter().zip(self.consents(it)) {
                if it.by == Some(me) || yes.by == Some(me) || of(yes.consent.who.or_empty()) {
                    found.push(MyConsent { photo: photo.clone(), consent, shown: it.is_public() });
                }
            }
        }
        found
    }
}
