//! Samples of reports.

use super::{every, text};
use crate::{
    Command, Event,
    kernel::{AchievementId, ChallengeId, GrantId, MemberId, PhotoId, Rupiah},
    passages::Line,
    reports::{self, AmountFor, Role, Signer, Span, Terms, Wording},
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

pub fn terms() -> Terms {
    Terms {
        giver: text("Dinas Pendidikan"),
        purpose: text("Rak & buku <b>baru</b> 📚"),
        from: super::day(-40),
        to: super::day(20),
        rupiah: Some(Rupiah(2_500_000)),
        amount_for: AmountFor::Everyone,
    }
}

pub fn commands() -> impl Iterator<Item = Command> {
    every!(reports::Command:
        Prepare { of: OF, over: 0, wording: wording() },
        Send { of: OF, version: 1 },
        TakeBack { of: OF },
        NoteGrant { terms: terms() },
        ChangeGrant { grant: GrantId(1), terms: Terms { rupiah: None, ..terms() } },
        RemoveGrant { grant: GrantId(1) },
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
        GrantNoted { grant: GrantId(1), terms: terms() },
        GrantChanged { grant: GrantId(1), terms: Terms { rupiah: None, ..terms() } },
        GrantRemoved { grant: GrantId(1) },
    )
}
