//! Addresses of what is noted and known.

use community::{
    journal::File,
    kernel::{AchievementId, AttachmentId, ChallengeId, NoteId, PageId},
};

use super::{At, paths};

impl At<'_> {
    pub fn note(self, id: NoteId) -> String {
        self.filled(paths::NOTE, &[("id", &id.to_string())])
    }

    pub fn note_edit(self, id: NoteId) -> String {
        self.filled(paths::NOTE_EDIT, &[("id", &id.to_string())])
    }

    pub fn note_history(self, id: NoteId) -> String {
        self.filled(paths::NOTE_HISTORY, &[("id", &id.to_string())])
    }

    pub fn note_strike(self, id: NoteId) -> String {
        self.filled(paths::NOTE_STRIKE, &[("id", &id.to_string())])
    }

    pub fn note_attach(self, id: NoteId) -> String {
        self.filled(paths::NOTE_ATTACH, &[("id", &id.to_string())])
    }

    pub fn note_detach(self, id: NoteId, attachment: AttachmentId) -> String {
        let (id, attachment) = (id.to_string(), attachment.to_string());
        self.filled(paths::NOTE_DETACH, &[("id", &id), ("attachment", &attachment)])
    }

    pub fn note_file(self, id: NoteId, attachment: AttachmentId, file: &File) -> String {
        let (id, attachment) = (id.to_string(), attachment.to_string());
        let named = format!("{}.{}", file.media, file.form.ending());
        self.filled(paths::NOTE_FILE, &[("id", &id), ("attachment", &attachment), ("file", &named)])
    }

    pub fn achievement_strike(self, id: AchievementId) -> String {
        self.filled(paths::ACHIEVEMENT_STRIKE, &[("id", &id.to_string())])
    }

    pub fn challenge(self, id: ChallengeId) -> String {
        self.filled(paths::CHALLENGE, &[("id", &id.to_string())])
    }

    pub fn challenge_act(self, id: ChallengeId, act: &str) -> String {
        self.filled(paths::CHALLENGE_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn knowledge_page(self, id: PageId) -> String {
        self.filled(paths::KNOWLEDGE_PAGE, &[("id", &id.to_string())])
    }

    pub fn knowledge_edit(self, id: PageId) -> String {
        self.filled(paths::KNOWLEDGE_EDIT, &[("id", &id.to_string())])
    }

    pub fn knowledge_history(self, id: PageId) -> String {
        self.filled(paths::KNOWLEDGE_HISTORY, &[("id", &id.to_string())])
    }

    pub fn knowledge_act(self, id: PageId, act: &str) -> String {
        self.filled(paths::KNOWLEDGE_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    /// The pages that bear a tag.
    pub fn knowledge_found(self, tag: &str) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("cari", tag).finish();
        format!("{}?{query}", self.knowledge())
    }

    /// Where what next time is to be otherwise becomes knowledge.
    pub fn knowledge_from_note(self, id: NoteId) -> String {
        format!("{}?catatan={id}", self.knowledge_new())
    }

    pub fn knowledge_from_challenge(self, id: ChallengeId) -> String {
        format!("{}?tantangan={id}", self.knowledge_new())
    }
}
