//! What the five note of two gatherings, what was hard, and what they know now.

use community::{
    gatherings::OccasionId,
    journal::Command as Journal,
    kernel::{ChallengeId, MemberId, NoteId},
    knowledge::{Command as Knowledge, From},
};

use super::{
    sounds,
    story::{ASEP, CONTEST, DEWI, READING_CORNER, RINA, SARI, YUSUF},
    telling::{Telling, text},
};

/// Books fall apart, somebody finds out what helps, and it becomes a page.
pub async fn books_are_mended(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(29, "08:10")?;
    let answers = [
        "Anak kelas satu mau dibacakan ulang buku yang sama.\nKakak kelas membaca untuk adiknya.",
        "Buku lekas rusak: sampul lepas, halaman basah.",
        "Bagi anak per umur sebelum mulai, bukan sesudahnya.",
    ];
    it.by(DEWI, note(it.occasion(READING_CORNER, 28), answers, true)).await?;
    let broken = "Judul;Yang rusak\nSi Kancil;sampul lepas\nAyo Berhitung;halaman basah\n\"Kamus kecil\";punggung robek\n";
    attach(it, (DEWI, "Buku yang rusak.csv"), broken.into()).await?;
    attach(it, (SARI, ""), sounds::hummed()).await?;
    it.on(33, "19:20")?;
    let challenge = ChallengeId(1);
    let how = text(
        "Sampul plastik dari rumah, dijemur setengah hari kalau basah.\nSatu jam sebulan kita menyampul bersama.",
    );
    it.by(YUSUF, Journal::Solve { challenge, how, member: None }).await?;
    let body = text(
        "# Bahan\n- plastik sampul\n- gunting\n- lem kertas\n\n# Caranya\n\
         Sampul plastik dari rumah, dijemur setengah hari kalau basah.\n\
         Satu jam sebulan kita menyampul bersama.\n\nYang **berjamur** dipisahkan dulu.",
    );
    let write = Knowledge::Write {
        title: text("Merawat buku di musim hujan"),
        body,
        tags: ["buku", "musim hujan"].map(text).to_vec(),
        from: Some(From::Challenge { challenge }),
        member: None,
    };
    it.by(DEWI, write).await
}

/// The day after the contest; one thing stays hard.
pub async fn the_contest_is_noted(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(79, "08:30")?;
    let answers = [
        "Dua puluh tiga anak tampil, tidak ada yang mundur.",
        "Acara molor empat puluh menit.",
        "Daftar ulang dibuka pukul tujuh, dua meja.",
    ];
    it.by(SARI, note(it.occasion(CONTEST, 78), answers, false)).await?;
    let words = text("Dua puluh tiga anak berani tampil di panggung");
    it.by(RINA, Journal::Achieve { words, day: Some(it.day(78)), occasion: None, member: None }).await?;
    let words = text("Anak dari Kampung Pasir pulang sendiri lewat jalan raya.");
    it.by(ASEP, Journal::Challenge { words, occasion: None, member: None }).await
}

async fn attach(it: &mut Telling<'_>, (who, name): (MemberId, &str), sent: Vec<u8>) -> anyhow::Result<()> {
    let file = it.attachable(sent).await?;
    it.by(who, Journal::Attach { note: NoteId(1), file, name: text(name), member: None }).await
}

fn note(occasion: OccasionId, answers: [&str; 3], hard_is_open: bool) -> Journal {
    let [worked, hard, next_time] = answers.map(text);
    Journal::Write { occasion: Some(occasion), worked, hard, next_time, hard_is_open, member: None }
}
