//! What is attached to a note: a voice, a document.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Command, Event, Journal, Note, Refusal, Struck, decide::standing};
use crate::{
    Asked, Community, Refusal as Refused,
    kernel::{AttachmentId, Input, MediaId, MemberId, Moment, NoteId, Text},
    limits,
};

/// What a file is, told by what is in it and never by its name; written as its name ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "AttachedForm")]
pub enum Form {
    Ogg,
    M4a,
    Mp3,
    Webm,
    Wav,
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    Txt,
    Csv,
}

impl Form {
    /// It is listened to; everything else is taken along.
    pub const fn is_voice(self) -> bool {
        match self {
            Form::Ogg | Form::M4a | Form::Mp3 | Form::Webm | Form::Wav => true,
            Form::Pdf
            | Form::Docx
            | Form::Xlsx
            | Form::Pptx
            | Form::Odt
            | Form::Ods
            | Form::Odp
            | Form::Txt
            | Form::Csv => false,
        }
    }

    /// How the name of such a file ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Form::Ogg => "ogg",
            Form::M4a => "m4a",
            Form::Mp3 => "mp3",
            Form::Webm => "webm",
            Form::Wav => "wav",
            Form::Pdf => "pdf",
            Form::Docx => "docx",
            Form::Xlsx => "xlsx",
            Form::Pptx => "pptx",
            Form::Odt => "odt",
            Form::Ods => "ods",
            Form::Odp => "odp",
            Form::Txt => "txt",
            Form::Csv => "csv",
        }
    }
}

/// A file as the server keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AttachedFile")]
pub struct File {
    pub media: MediaId,
    pub form: Form,
    pub bytes: u32,
    /// Of a voice, as far as it is known; 0 otherwise.
    pub seconds: u16,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    pub member: MemberId,
    /// Who attached it, when not they themselves.
    pub recorded_by: Option<MemberId>,
    pub at: Moment,
    pub file: File,
    /// As its sender called it; empty for what was spoken into the phone.
    pub name: Text,
    /// When it was taken off: then its file is gone.
    pub detached: Option<Struck>,
}

impl Note {
    /// Those that are there, oldest first; none once the note was struck.
    pub fn attached(&self) -> impl DoubleEndedIterator<Item = (AttachmentId, &Attachment)> {
        let there = self.attachments.iter().filter(|(_, it)| it.detached.is_none() && self.struck.is_none());
        there.map(|(id, it)| (*id, it))
    }

    /// Whether this member may take it off: it is theirs, or they write at the note.
    pub fn lets_detach(&self, attachment: &Attachment, member: MemberId) -> bool {
        attachment.member == member
            || attachment.recorded_by == Some(member)
            || self.writers().contains(&member)
    }
}

impl Journal {
    /// Whether a note still needs this file.
    pub fn needs(&self, media: MediaId) -> bool {
        self.notes().any(|(_, note)| note.attached().any(|(_, it)| it.file.media == media))
    }

    /// What this member has attached.
    pub fn attached_by(&self, member: MemberId) -> impl Iterator<Item = (NoteId, AttachmentId)> {
        let attached = self.notes().flat_map(|(note, it)| it.attached().map(move |(id, it)| (note, id, it)));
        attached.filter(move |(.., it)| it.member == member).map(|(note, id, _)| (note, id))
    }
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Event>, Refused> {
    match command {
        Command::Attach { note, file, name, member } => {
            let member = community.members.in_the_name_of(asked.by, *member)?.member;
            Input::optional("name", name, limits::FILE_NAME_CHARS_MAX)?;
            let it = standing(community, *note)?;
            Input::at_most("file", it.attached().count() + 1, limits::ATTACHMENTS_MAX)?;
            let all = community.journal.notes().map(|(_, it)| it.attachments.len()).sum::<usize>();
            Input::at_most("file", all + 1, limits::NOTES_MAX)?;
            let attachment = it.attachments.last_key_value().map_or(AttachmentId(1), |(id, _)| id.next());
            Ok(vec![Event::Attached { note: *note, attachment, member, file: *file, name: name.clone() }])
        }
        Command::Detach { note, attachment } => {
            let note_there = community.journal.note(*note).ok_or(Refused::NO_SUCH)?;
            let it = note_there.attachments.get(attachment).ok_or(Refused::NO_SUCH)?;
            if it.detached.is_some() || note_there.struck.is_some() {
                return Ok(vec![]);
            }
            let recorded = community.members.in_the_name_of(asked.by, Some(it.member)).is_ok();
            let lets = asked.by.member().is_some_and(|me| note_there.lets_detach(it, me));
            if !recorded && !lets {
                return Err(Refusal::NotYours { member: it.member }.into());
            }
            Ok(vec![Event::Detached { note: *note, attachment: *attachment }])
        }
        _ => Ok(vec![]),
    }
}

pub fn apply(journal: &mut Journal, event: &Event, at: Moment, by: Option<MemberId>) {
    match event {
        Event::Attached { note, attachment, member, file, name } => {
            if let Some(note) = journal.notes.get_mut(note) {
                let recorded_by = by.filter(|by| by != member);
                let (member, file, name) = (*member, *file, name.clone());
                let it = Attachment { member, recorded_by, at, file, name, detached: None };
                note.attachments.insert(*attachment, it);
            }
        }
        Event::Detached { note, attachment } => {
            let it = journal.notes.get_mut(note).and_then(|it| it.attachments.get_mut(attachment));
            if let Some(it) = it {
                it.detached = Some(Struck { by, at });
                it.name = Text::ERASED;
            }
        }
        _ => {}
    }
}
