//! Samples of what is noted and known.

use super::{every, text};
use crate::{
    Command, Event,
    gatherings::OccasionId,
    journal::{self, File, Form},
    kernel::{AchievementId, AttachmentId, ChallengeId, GatheringId, MediaId, MemberId, NoteId, PageId},
    knowledge::{self, From},
    passages::Line,
};

const NOTE: NoteId = NoteId(1);
const ACHIEVEMENT: AchievementId = AchievementId(1);
const CHALLENGE: ChallengeId = ChallengeId(1);
const PAGE: PageId = PageId(1);

fn voice() -> File {
    File { media: MediaId([7; 32]), form: Form::Webm, bytes: 90_000, seconds: 34 }
}

fn minutes() -> File {
    File { media: MediaId([8; 32]), form: Form::Pdf, bytes: 210_000, seconds: 0 }
}

fn occasion() -> Option<OccasionId> {
    Some(OccasionId { gathering: GatheringId(1), day: super::day(4) })
}

pub fn commands() -> impl Iterator<Item = Command> {
    let (note, achievement, challenge, page) = (NOTE, ACHIEVEMENT, CHALLENGE, PAGE);
    let (worked, hard, next_time) = (text("Anak betah 📚"), text("Buku kurang"), text("Mulai <b>tepat</b>"));
    let (title, body) = (text("Merawat buku"), text("Jemur dulu, lalu sampul."));
    let journal = every!(journal::Command:
        Write {
            occasion: occasion(),
            worked: worked.clone(),
            hard: hard.clone(),
            next_time: next_time.clone(),
            hard_is_open: false,
            member: None,
        },
        Amend { note, worked, hard, next_time: text("Mulai pukul tiga"), hard_is_open: false, over: 1, member: None },
        Attach { note, file: minutes(), name: text("Daftar hadir.pdf"), member: None },
        Detach { note, attachment: AttachmentId(1) },
        StrikeNote { note },
        Achieve { words: text("60 anak dalam tiga bulan"), day: None, occasion: occasion(), member: None },
        StrikeAchievement { achievement },
        Challenge { words: text("Buku lekas rusak"), occasion: None, member: None },
        Solve { challenge, how: text("Disampul bersama"), member: None },
        Reopen { challenge },
        StrikeChallenge { challenge },
    );
    let tags = vec![text("buku")];
    let knowledge = every!(knowledge::Command:
        Write { title: title.clone(), body: body.clone(), tags: tags.clone(), from: None, member: None },
        Amend { page, title, body: text("Jemur, sampul, simpan."), tags, over: 1, member: None },
        Retire { page, reason: text("Sudah ada yang lebih baik") },
        Restore { page },
    );
    journal.chain(knowledge)
}

pub fn events() -> impl Iterator<Item = Event> {
    let (note, achievement, challenge, page) = (NOTE, ACHIEVEMENT, CHALLENGE, PAGE);
    let (member, occasion) = (MemberId(2), occasion());
    let written = |words: &str| vec![Line::Written { words: text(words) }];
    let kept = || vec![Line::Kept { place: 0 }, Line::Written { words: text("Hujan reda") }];
    let journal = every!(journal::Event:
        Written {
            note,
            member,
            occasion,
            worked: written("Anak betah 📚"),
            hard: vec![],
            next_time: written("Mulai <b>tepat</b>"),
        },
        Amended { note, member, version: 2, worked: kept(), hard: written("Buku kurang"), next_time: kept() },
        NoteStruck { note },
        Attached { note, attachment: AttachmentId(1), member, file: voice(), name: text("") },
        Detached { note, attachment: AttachmentId(1) },
        Achieved { achievement, member, words: text("60 anak"), day: super::day(4), occasion },
        AchievementStruck { achievement },
        Challenged { challenge, member, words: written("Buku lekas rusak"), occasion, from: None },
        Solved { challenge, member, how: text("Disampul bersama") },
        Reopened { challenge },
        ChallengeStruck { challenge },
    );
    let (title, tags) = (text("Merawat buku"), vec![text("buku"), text("merawat")]);
    let from = Some(From::Challenge { challenge });
    let knowledge = every!(knowledge::Event:
        Written { page, member, title: title.clone(), body: written("Jemur dulu."), tags: tags.clone(), from },
        Amended { page, member, version: 2, title, body: kept(), tags },
        Retired { page, reason: text("Sudah ada yang lebih baik") },
        Restored { page },
    );
    let words = vec![Line::Kept { place: 0 }];
    let hard = journal::Event::Challenged { challenge, member, words, occasion: None, from: Some(note) };
    let (title, body) = (text("Mulai tepat"), vec![Line::Kept { place: 0 }]);
    let from = Some(From::Note { note });
    let lesson = knowledge::Event::Written { page, member, title, body, tags: vec![], from };
    journal.chain(knowledge).chain([hard.into(), lesson.into()])
}
