//! What the five tell everybody: two stories that are published, one that is not yet, and a comment that waits.

use community::{
    kernel::{PhotoId, StoryId},
    stories::{Command, Telling as Told},
};

use super::{
    story::{DEWI, READING_CORNER, SARI, YUSUF},
    telling::{Telling, text},
};

/// After the idea of the cart, Dewi tells how it began.
pub async fn how_it_began_is_told(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(74, "20:10")?;
    let telling = Told {
        title: text("Sepuluh anak, satu tikar, dan hujan"),
        words: text(
            "Sabtu pertama hanya sepuluh anak yang datang. Tikarnya satu, bukunya dua kardus, dan hujan turun.\n\n\
             Kami tetap membaca. Yang besar membacakan untuk yang kecil, dan tidak ada yang mau pulang.\n\n\
             Sejak itu setiap Sabtu pukul sembilan balai desa penuh suara anak membaca.",
        ),
        thanks: text("Pak Lurah yang meminjamkan balai, dan Bu Tati yang memasak setiap Sabtu."),
        photos: vec![],
        occasion: Some(it.occasion(READING_CORNER, 0)),
    };
    it.by(DEWI, Command::Draft { telling }).await?;
    it.by(SARI, Command::Publish { story: StoryId(1), version: 1 }).await
}

/// The latest Saturday is told, another story is begun, and a mother has something to say.
pub async fn what_is_told_today(it: &mut Telling<'_>) -> anyhow::Result<()> {
    let telling = Told {
        title: text("Enam puluh anak membaca di balai desa"),
        words: text(
            "Sabtu kemarin balai desa tidak cukup lagi. Anak-anak duduk sampai ke teras, dan semuanya membaca.\n\n\
             Yusuf membawa boneka tangan, Asep memasang rak buku baru. Setiap anak pulang membawa satu buku pinjaman.",
        ),
        thanks: text("SDN Cipanas 2 untuk buku kiriman kedua."),
        photos: vec![PhotoId(3), PhotoId(1)],
        occasion: Some(it.occasion(READING_CORNER, 84)),
    };
    it.by(SARI, Command::Draft { telling }).await?;
    it.by(DEWI, Command::Publish { story: StoryId(2), version: 1 }).await?;
    let telling = Told {
        title: text("Gerobak buku keliling"),
        words: text("Empat Minggu pertama gerobak berkeliling Kampung Pasir. Catatan ini belum selesai."),
        thanks: text(""),
        photos: vec![],
        occasion: None,
    };
    it.by(YUSUF, Command::Draft { telling }).await?;
    it.visitor_says(
        StoryId(2),
        "Bu Neneng",
        "Anak saya sekarang minta buku setiap malam. Terima kasih semuanya!",
    )
    .await
}
