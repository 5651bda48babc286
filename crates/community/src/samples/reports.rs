//! Samples of reports.

use super::{every, text};
use crate::{
    Command, Event,
    kernel::{AchievementId, ChallengeId, MemberId, PhotoId},
    passages::Line,
    reports::{self, Role, Signer, Span, Wording},
};

const OF: Span = Span::Month(2026, 11);

pub fn wording() -> Wording {
    Wording {
        introduction: text("Bulan yang ramai 📚\nEmpat puluh anak datang."),
        closing: text("Sampai jumpa <b>Desember</b>."),
        thanks: text("Bu Tati, untuk tikarnya"),
        photos: vec![],
        achievements: vec![],
        challenges: vec![],
        signers: vec![Signer { role: Role::Maker, member: Some(MemberId(1)) }],
    }
}

pub fn commands() -> impl Iterator<Item = Command> {
    every!(reports::Command:
        Prepare { of: OF, over: 0, wording: wording() },
        Send { of: OF, version: 1 },
        TakeBack { of: OF },
    )
}

pub fn events() -> impl Iterator<Item = Event> {
    let written = |words: &str| vec![Line::Written { words: text(words) }];
    every!(reports::Event:
        Prepared {
            of: OF,
            version: 2,
            member: MemberId(2),
            introduction: vec![Line::Kept { place: 0 }, Line::Written { words: text("Empat puluh anak datang 📚") }],
            closing: written("Sampai jumpa <b>Desember</b>."),
            thanks: written("Bu Tati, untuk tikarnya"),
            photos: vec![PhotoId(2), PhotoId(1)],
            achievements: vec![AchievementId(1)],
            challenges: vec![ChallengeId(1)],
            signers: vec![
                Signer { role: Role::Coordinator, member: Some(MemberId(3)) },
                Signer { role: Role::Treasurer, member: None },
            ],
        },
        Sent { of: OF, version: 2 },
        TakenBack { of: OF },
    )
}
