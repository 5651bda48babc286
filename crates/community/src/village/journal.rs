//! What people in the village note, find hard, solve, and come to know.

use super::Life;
use crate::{
    Command,
    journal::{Command as Journal, File, Form},
    kernel::{AchievementId, AttachmentId, ChallengeId, MediaId, NoteId, PageId, Text},
    knowledge::{self, Command as Knowledge},
};

impl Life {
    /// A line or two.
    fn lines(&mut self) -> Text {
        let words = self.chance.words();
        if self.chance.one_in(2) {
            return words;
        }
        Text::new(&format!("{}\n{}", words.or_empty(), self.chance.words().or_empty()))
    }

    /// What stands, with a word more.
    fn written_on(&mut self, passages: &[crate::passages::Passage]) -> Text {
        let more = self.lines();
        Text::new(&format!("{}\n{}", crate::passages::told(passages), more.or_empty()))
    }

    fn note(&mut self) -> NoteId {
        NoteId(self.chance.small(9))
    }

    fn open_challenge(&mut self) -> ChallengeId {
        ChallengeId(self.chance.small(7))
    }

    fn amended(&mut self) -> Journal {
        let (note, member) = (self.note(), self.for_whom());
        let it = self.community.journal.note(note).cloned();
        let (version, latest) =
            (it.as_ref().map_or(1, |it| it.version()), it.as_ref().and_then(|it| it.latest()));
        let answers = latest.map(|it| it.answers.clone()).unwrap_or_default();
        let over = if self.chance.one_in(8) { 1 } else { version };
        let (worked, hard) = (self.written_on(&answers.worked), self.written_on(&answers.hard));
        let next_time = Text::new(&crate::passages::told(&answers.next_time));
        Journal::Amend { note, worked, hard, next_time, hard_is_open: self.chance.one_in(4), over, member }
    }

    /// Mostly something that is there.
    fn detached(&mut self) -> Journal {
        let there: Vec<_> = self.community.journal.notes().collect();
        let there = there.iter().flat_map(|(note, it)| it.attached().map(|(id, _)| (*note, id)));
        let (note, attachment) = there.last().unwrap_or((NoteId(1), AttachmentId(1)));
        Journal::Detach { note, attachment }
    }

    pub(super) fn about_journal(&mut self) -> Command {
        let member = self.for_whom();
        let occasion = self.chance.one_in(2).then(|| self.occasion());
        let command = match self.chance.below(18) {
            0..4 => {
                let (worked, hard, next_time) = (self.lines(), self.lines(), self.lines());
                Journal::Write {
                    occasion,
                    worked,
                    hard,
                    next_time,
                    hard_is_open: self.chance.one_in(3),
                    member,
                }
            }
            4..7 => self.amended(),
            7 => Journal::Achieve { words: self.chance.words(), day: None, occasion, member },
            8..10 => Journal::Challenge { words: self.lines(), occasion, member },
            10..12 => Journal::Solve { challenge: self.open_challenge(), how: self.lines(), member },
            12 => Journal::Reopen { challenge: self.open_challenge() },
            14..16 => {
                let (note, name) = (self.note(), self.chance.name());
                let media = MediaId([u8::try_from(self.chance.small(3)).unwrap_or(1); 32]);
                let file = File { media, form: Form::Ogg, bytes: 7, seconds: 1 };
                Journal::Attach { note, file, name, member }
            }
            16..18 => self.detached(),
            _ => match self.chance.below(4) {
                0 | 1 => Journal::StrikeNote { note: self.note() },
                2 => Journal::StrikeAchievement { achievement: AchievementId(self.chance.small(2)) },
                _ => Journal::StrikeChallenge { challenge: self.open_challenge() },
            },
        };
        command.into()
    }

    pub(super) fn about_knowledge(&mut self) -> Command {
        let (page, member) = (PageId(self.chance.small(5)), self.for_whom());
        let tags = vec![self.chance.name()];
        let title = self.chance.name();
        let command = match self.chance.below(9) {
            0..4 => {
                let from = match self.chance.below(3) {
                    0 => Some(knowledge::From::Note { note: self.note() }),
                    1 => Some(knowledge::From::Challenge { challenge: self.open_challenge() }),
                    _ => None,
                };
                let taught = from.map(|from| knowledge::taught(&self.community, from)).unwrap_or_default();
                Knowledge::Write { title, body: self.written_on(&taught), tags, from, member }
            }
            4..7 => {
                let latest =
                    self.community.knowledge.find(page).map(|it| (it.version(), it.latest().cloned()));
                let (over, latest) = latest.unwrap_or_default();
                let body = self.written_on(&latest.map(|it| it.body).unwrap_or_default());
                Knowledge::Amend { page, title, body, tags, over, member }
            }
            7 => Knowledge::Retire { page, reason: self.chance.words() },
            _ => Knowledge::Restore { page },
        };
        command.into()
    }
}
