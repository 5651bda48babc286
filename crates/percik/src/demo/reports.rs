//! What the five send to those who help them: the report of a month; one of the quarter and one
//! on a grant are not ready yet.

use community::{
    kernel::{AchievementId, ChallengeId, PhotoId, Rupiah, Text},
    reports::{AmountFor, Command, Role, Signer, Span, Terms, Wording},
};

use super::{
    story::{DEWI, RINA, SARI},
    telling::{Telling, text},
};

/// Rina words the month of this Saturday and Dewi sends it; Sari has begun with the quarter.
pub async fn what_is_sent_today(it: &mut Telling<'_>, saturday: i64) -> anyhow::Result<()> {
    let day = it.day(saturday);
    let of = Span::month_of(day);
    let signer = |role, member| Signer { role, member: Some(member) };
    let wording = Wording {
        introduction: text(
            "Bulan ini balai desa tidak cukup lagi: enam puluh anak datang dalam satu Sabtu.\n\
             Yang dulu hanya mendengar, sekarang membacakan untuk adiknya.",
        ),
        closing: text(
            "Bulan depan kami mencari tikar dan satu rak lagi. Silakan mampir setiap Sabtu pukul sembilan.",
        ),
        thanks: text("SDN Cipanas 2, untuk kiriman buku kedua\nBu Tati, yang memasak setiap Sabtu"),
        photos: vec![PhotoId(3), PhotoId(1)],
        achievements: vec![AchievementId(1)],
        challenges: vec![ChallengeId(1), ChallengeId(2)],
        signers: vec![signer(Role::Coordinator, RINA), signer(Role::NoteTaker, DEWI)],
    };
    it.by(RINA, Command::Prepare { of, over: 0, wording }).await?;
    it.by(DEWI, Command::Send { of, version: 1 }).await?;
    let wording = Wording {
        introduction: text("Tiga bulan, dari sepuluh anak menjadi enam puluh."),
        closing: Text::default(),
        achievements: vec![AchievementId(1)],
        ..Wording::default()
    };
    it.by(SARI, Command::Prepare { of: Span::quarter_of(day), over: 0, wording }).await?;
    let terms = Terms {
        giver: text("Dinas Pendidikan Kabupaten Cianjur"),
        purpose: text("Rak dan buku untuk pojok baca"),
        from: it.day(0),
        to: it.day(saturday + 40),
        rupiah: Some(Rupiah(2_500_000)),
        amount_for: AmountFor::Members,
    };
    it.by(RINA, Command::NoteGrant { terms }).await
}
