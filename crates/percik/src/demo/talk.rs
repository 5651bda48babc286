//! What the five talk about: a few posts, two rounds with the talking piece, two ideas.

use community::{
    ideas::{self, Outcome},
    kernel::{IdeaId, MemberId, PostId, RoundId},
    threads::{Command as Talk, Subject},
};

use super::{
    story::{ASEP, BU_TATI, DEWI, READING_CORNER, RINA, SARI, YUSUF},
    telling::{Telling, text},
};

/// Yusuf has an idea, and it is tried small.
pub async fn an_idea_comes_up(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(71, "20:05")?;
    let title = text("Perpustakaan keliling dengan gerobak");
    let words =
        text("Anak di Kampung Pasir jauh dari balai. Gerobak Pak Ujang bisa dipinjam setiap Minggu sore.");
    it.by(YUSUF, ideas::Command::Add { title, words, member: None }).await?;
    it.on(72, "06:40")?;
    let idea = IdeaId(1);
    for (member, recorder) in [(DEWI, DEWI), (SARI, SARI), (BU_TATI, RINA)] {
        let member = Some(member).filter(|it| *it != recorder);
        it.by(recorder, ideas::Command::Support { idea, member }).await?;
    }
    it.by(ASEP, say(Subject::Idea { idea }, "Bagus. Saya bisa ikut mendorong gerobaknya dua kali sebulan."))
        .await?;
    it.on(74, "19:00")?;
    let answer = Outcome::Tried { until: it.day(110) };
    let reason = text("Kita coba empat Minggu dulu, lalu lihat berapa anak yang meminjam.");
    it.by(DEWI, ideas::Command::Answer { idea, answer, reason }).await
}

/// After the contest everyone says one thing.
pub async fn they_look_back_in_a_round(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(78, "19:10")?;
    let question = "Satu hal dari lomba tadi yang ingin Anda ulangi?";
    it.by(SARI, round(question, &[RINA, DEWI, ASEP, SARI, YUSUF, BU_TATI])).await?;
    let round = RoundId(1);
    for (member, words) in [
        (RINA, "Semua anak pulang membawa buku. Itu harus tetap ada."),
        (DEWI, "Puisi dibaca di panggung kecil, bukan di kelas. Anak-anak jadi berani."),
        (ASEP, "Juri dari luar. Adil dan seru."),
        (SARI, "Orang tua duduk bersama anak, bukan di belakang."),
    ] {
        it.by(member, Talk::Speak { round, words: text(words), member: None }).await?;
    }
    it.by(YUSUF, Talk::Pass { round, member: None }).await?;
    let words = text("Nasi liwetnya dimasak bersama. Saya senang dapurnya ramai.");
    it.by(RINA, Talk::Speak { round, words, member: Some(BU_TATI) }).await?;
    it.by(SARI, Talk::CloseRound { round }).await
}

/// A round in which it is Rina's turn, a few posts, and an idea that nobody has answered yet.
pub async fn what_is_talked_about_today(it: &mut Telling<'_>) -> anyhow::Result<()> {
    let title = text("Mulai pukul 08.30 selama musim hujan");
    let words = text("Hujan biasanya turun menjelang pukul sebelas.");
    it.by(SARI, ideas::Command::Add { title, words, member: None }).await?;
    it.by(ASEP, ideas::Command::Support { idea: IdeaId(2), member: None }).await?;
    it.by(DEWI, say(Subject::Community, "Bu Neneng bertanya apakah kita bisa membaca di SDN 2 saat libur."))
        .await?;
    let words = text("Bisa, asal ada dua orang. Saya kosong hari Rabu.");
    let (subject, reply_to) = (Subject::Community, Some(PostId(6)));
    it.by(YUSUF, Talk::Say { subject, words, reply_to, member: None }).await?;
    let next = it.occasion(READING_CORNER, 91);
    it.by(
        SARI,
        say(Subject::Occasion { occasion: next }, "Saya bawa boneka tangan. Ada yang punya kain bekas?"),
    )
    .await?;
    it.by(DEWI, round("Lomba menulis puisi: apa yang perlu kita siapkan?", &[RINA, DEWI, ASEP, SARI, YUSUF]))
        .await?;
    for (member, words) in [
        (DEWI, "Tema yang dekat: hujan, sawah, ibu."),
        (ASEP, "Tempat menempel karya, supaya semua terbaca."),
        (SARI, "Contoh puisi pendek untuk yang baru belajar menulis."),
        (YUSUF, "Saya tanyakan ke sekolah soal kertas."),
    ] {
        let (round, words) = (RoundId(2), text(words));
        it.by(member, Talk::Speak { round, words, member: None }).await?;
    }
    Ok(())
}

fn say(subject: Subject, words: &str) -> Talk {
    Talk::Say { subject, words: text(words), reply_to: None, member: None }
}

fn round(question: &str, circle: &[MemberId]) -> Talk {
    Talk::BeginRound { subject: Subject::Community, question: text(question), circle: circle.to_vec() }
}
