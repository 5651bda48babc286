//! Samples of stories.

use super::{every, text};
use crate::{
    Command, Event,
    gatherings::OccasionId,
    kernel::{CommentId, GatheringId, PhotoId, StoryId},
    stories::{self, Telling},
};

const STORY: StoryId = StoryId(1);
const COMMENT: CommentId = CommentId(1);

pub fn telling() -> Telling {
    Telling {
        title: text("Sabtu pagi di pojok baca 📚"),
        words: text("Empat puluh anak datang.\nMereka membaca <b>bersama</b>."),
        thanks: text("Terima kasih, Bu Tati"),
        photos: vec![],
        occasion: None,
    }
}

pub fn commands() -> impl Iterator<Item = Command> {
    let (story, version) = (STORY, 1);
    every!(stories::Command:
        Draft { telling: telling() },
        Edit { story, version, telling: Telling { title: text("Sabtu pagi"), ..telling() } },
        Publish { story, version },
        Unpublish { story },
        Remove { story },
        Admit { story, name: text("Bu Tati"), words: text("Anak saya senang sekali") },
        TakeDown { story, comment: COMMENT },
    )
}

pub fn events() -> impl Iterator<Item = Event> {
    let (story, version, comment) = (STORY, 2, COMMENT);
    let occasion = Some(OccasionId { gathering: GatheringId(1), day: super::day(0) });
    let photos = vec![PhotoId(2), PhotoId(1)];
    every!(stories::Event:
        Drafted { story, telling: telling() },
        Edited { story, version, telling: Telling { photos, occasion, ..telling() } },
        Published { story },
        Unpublished { story },
        Removed { story },
        CommentAdmitted { story, comment, name: text("Bu Tati"), words: text("Anak saya senang sekali") },
        CommentTakenDown { story, comment },
    )
}
