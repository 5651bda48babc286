//! The thirteen Saturdays of the story: who came to the reading corner, week by week.

use community::{
    gatherings::{Band, Coming, Command as Gathering, Familiarity, OccasionId, Source},
    kernel::{MemberId, VisitorId},
};

use super::{
    story::{ASEP, BU_TATI, DEWI, READING_CORNER, RINA, SARI, YUSUF, answer},
    telling::{Telling, clock_time, text},
};

/// One morning in the village hall.
pub struct Saturday {
    pub week: i64,
    /// Children who came: new and returning, up to 6, 7 to 12, and 13 to 17 years old.
    children: [(i64, i64); 3],
    /// Members who said which job they take.
    jobs: &'static [(MemberId, &'static str)],
    /// Members who could not come, and what they wrote.
    away: &'static [(MemberId, &'static str)],
    /// Neighbours who signed up by name, and how many they are.
    signed_up: &'static [(&'static str, u8)],
    /// Neighbours who just came.
    walked_in: &'static [&'static str],
    minutes: &'static str,
}

#[rustfmt::skip]
pub const SATURDAYS: [Saturday; 13] = [
    Saturday { week: 1, children: [(3, 0), (7, 0), (0, 0)], jobs: &[(SARI, "Pendongeng"), (RINA, "Penjaga buku")], away: &[],
        signed_up: &[("Nadia", 1)], walked_in: &["Pak RT Ujang"],
        minutes: "Pagi pertama. Sepuluh anak datang, malu-malu dulu, lalu tidak mau pulang." },
    Saturday { week: 2, children: [(1, 2), (3, 6), (0, 0)], jobs: &[(DEWI, "Pendongeng"), (RINA, "Penjaga buku")],
        away: &[(YUSUF, "Ada pelatihan di Cianjur")], signed_up: &[("Nadia", 1)], walked_in: &["Bu Tati", "Teh Euis"], minutes: "" },
    Saturday { week: 3, children: [(1, 3), (3, 7), (1, 0)], jobs: &[(YUSUF, "Pendongeng"), (RINA, "Penjaga buku"), (DEWI, "Penjaga buku")],
        away: &[], signed_up: &[("Fajar", 1)], walked_in: &["Teh Euis"], minutes: "" },
    Saturday { week: 4, children: [(1, 4), (3, 10), (0, 1)], jobs: &[(SARI, "Pendongeng"), (YUSUF, "Pemandu permainan")],
        away: &[(RINA, "Adik saya menikah")], signed_up: &[("Nadia", 1), ("Fajar", 1)], walked_in: &[], minutes: "" },
    Saturday { week: 5, children: [(1, 4), (3, 12), (1, 1)], jobs: &[(RINA, "Penjaga buku"), (ASEP, "Pemandu permainan")], away: &[],
        signed_up: &[("Bu Lilis", 2)], walked_in: &["Kang Deden"], minutes: "" },
    Saturday { week: 6, children: [(2, 5), (4, 14), (1, 1)], jobs: &[(DEWI, "Pendongeng"), (RINA, "Penjaga buku"), (YUSUF, "Pemandu permainan")],
        away: &[], signed_up: &[("Nadia", 1), ("Kang Deden", 1)], walked_in: &["Bu Lilis"],
        minutes: "Anak-anak yang lebih besar mulai membacakan cerita untuk adik-adiknya." },
    // Week 7: it rained.
    Saturday { week: 7, children: [(0, 0), (0, 0), (0, 0)], jobs: &[(SARI, "Pendongeng"), (RINA, "Penjaga buku")], away: &[],
        signed_up: &[("Fajar", 1)], walked_in: &[], minutes: "" },
    Saturday { week: 8, children: [(1, 6), (4, 16), (1, 2)], jobs: &[(SARI, "Pendongeng"), (RINA, "Penjaga buku")],
        away: &[(ASEP, "Mengantar Bapak berobat")], signed_up: &[("Fajar", 1), ("Nadia", 1)], walked_in: &["Teh Euis"], minutes: "" },
    Saturday { week: 9, children: [(2, 7), (4, 18), (1, 3)], jobs: &[(YUSUF, "Pendongeng"), (RINA, "Penjaga buku"), (ASEP, "Pemandu permainan")],
        away: &[], signed_up: &[("Bu Lilis", 1)], walked_in: &["Pak RT Ujang", "Kang Deden"], minutes: "" },
    // Week 10: on Sunday, because the village needed its hall.
    Saturday { week: 10, children: [(2, 8), (5, 21), (1, 4)], jobs: &[(DEWI, "Pendongeng"), (RINA, "Penjaga buku")],
        away: &[(YUSUF, "Minggu saya pulang ke Garut")], signed_up: &[("Nadia", 2)], walked_in: &["Mak Iyah"], minutes: "" },
    Saturday { week: 11, children: [(2, 9), (4, 25), (1, 5)], jobs: &[(SARI, "Pendongeng"), (YUSUF, "Pemandu permainan"), (RINA, "Penjaga buku")],
        away: &[], signed_up: &[("Fajar", 1), ("Bu Lilis", 2)], walked_in: &["Mak Iyah"],
        minutes: "Banyak yang berlatih untuk lomba. Buku puisi habis dipinjam di tempat." },
    Saturday { week: 12, children: [(2, 11), (5, 29), (1, 5)], jobs: &[(YUSUF, "Pendongeng"), (RINA, "Penjaga buku"), (ASEP, "Pemandu permainan")],
        away: &[], signed_up: &[("Nadia", 1), ("Kang Deden", 1)], walked_in: &["Teh Euis"], minutes: "" },
    Saturday { week: 13, children: [(3, 12), (5, 33), (1, 6)], jobs: &[(SARI, "Pendongeng"), (RINA, "Penjaga buku"), (YUSUF, "Pemandu permainan")],
        away: &[], signed_up: &[("Nadia", 1), ("Fajar", 1), ("Bu Lilis", 3)], walked_in: &["Pak Haji Dadang", "Mak Iyah"],
        minutes: "Enam puluh anak! Tikar tidak cukup, jadi sebagian membaca di teras." },
];

impl Saturday {
    fn day(&self) -> i64 {
        (self.week - 1) * 7
    }

    pub async fn takes_place(&self, it: &mut Telling<'_>) -> anyhow::Result<()> {
        let (day, here) = (self.day(), it.occasion(READING_CORNER, self.day()));
        it.on(day - 2, "19:00")?;
        for (member, job) in self.jobs {
            it.by(*member, answer(here, Coming::Yes, Some(job), "")).await?;
        }
        for (member, why) in self.away {
            it.by(*member, answer(here, Coming::No, None, why)).await?;
        }
        if self.week > 2 {
            let note = "Membawa singkong rebus untuk anak-anak";
            let coming = Gathering::Answer {
                occasion: here,
                member: Some(BU_TATI),
                coming: Coming::Yes,
                party: 1,
                role: None,
                note: text(if self.week % 3 == 0 { note } else { "" }),
            };
            it.by(RINA, coming).await?;
        }
        it.on(day - 1, "17:00")?;
        for (name, party) in self.signed_up {
            let (name, note) = (text(name), text(""));
            it.guest(Gathering::SignUp { occasion: here, name, party: *party, role: None, note }).await?;
        }
        match self.week {
            7 => {
                it.on(day, "06:40")?;
                let reason = text("Hujan deras sejak subuh, jalan ke balai tergenang.");
                return it.by(ASEP, Gathering::Cancel { occasion: here, reason }).await;
            }
            10 => {
                it.on(day - 1, "18:15")?;
                let reason = text("Hari Sabtu balai dipakai musyawarah desa.");
                let (day, time) = (it.day(day + 1), clock_time("09:00")?);
                it.by(ASEP, Gathering::Move { occasion: here, day, time, reason }).await?;
                it.on(self.day() + 1, "08:50")?;
            }
            _ => it.on(day, "08:50")?,
        }
        self.is_attended(it).await
    }

    async fn is_attended(&self, it: &mut Telling<'_>) -> anyhow::Result<()> {
        let here = it.occasion(READING_CORNER, self.day());
        let everyone = [RINA, DEWI, ASEP, SARI, YUSUF, BU_TATI];
        let everyone = everyone.into_iter().take(if self.week > 2 { 6 } else { 5 });
        let came: Vec<_> = everyone.filter(|it| self.away.iter().all(|(away, _)| away != it)).collect();
        for member in came {
            it.by(SARI, it.here(here, member)).await?;
        }
        for number in 1..=u32::try_from(self.signed_up.len())? {
            let (visitor, source) = (VisitorId(number), Source::Steward);
            it.by(SARI, Gathering::CheckInVisitor { occasion: here, visitor, source }).await?;
        }
        for name in self.walked_in {
            it.by(SARI, Gathering::WalkIn { occasion: here, name: text(name), source: Source::Steward })
                .await?;
        }
        for (band, (new, again)) in Band::CHILDREN.into_iter().zip(self.children) {
            count(it, here, band, Familiarity::New, new).await?;
            count(it, here, band, Familiarity::Returning, again).await?;
        }
        if !self.minutes.is_empty() {
            it.by(DEWI, Gathering::WriteMinutes { occasion: here, words: text(self.minutes), over: 0 })
                .await?;
        }
        Ok(())
    }
}

/// In handfuls, as children come through a door.
pub async fn count(
    it: &mut Telling<'_>,
    occasion: OccasionId,
    band: Band,
    familiarity: Familiarity,
    children: i64,
) -> anyhow::Result<()> {
    let mut left = children;
    while left > 0 {
        let change = left.min(5);
        it.by(SARI, Gathering::Count { occasion, band, familiarity, change }).await?;
        left -= change;
    }
    Ok(())
}
