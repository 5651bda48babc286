//! The story of "Baca Yuk!": thirteen weeks of five young teachers in Cipanas, from 10 children to 60.
//!
//! A script of commands; days are counted from the first Saturday in the village hall, and the thirteenth has just been.
//! Invariant: it is told through commands alone, so it can be no other than a life that the product allows.

use std::sync::Arc;

use community::{
    agreements::{self, Weight},
    fields::{self, Care},
    gatherings::{
        Band, Coming, Command as Gathering, Details, Ends, Every, Familiarity, OccasionId, Plan, Rhythm,
        Role, Sort, Source, Welcome,
    },
    impact::{self, Counted},
    invitations,
    kernel::{Day, IndicatorId, InvitationId, MemberId, Moment, TaskId, VisitorId, Weekday, Zone},
    members::{self, Honorific},
    profile::{self, Theme},
    requests, tasks,
};
use host::{Home, Host};

use super::{
    StoryClock, arisan, deciding, donors, dues, journal, money, pictures, reports,
    saturdays::{SATURDAYS, count},
    saving, stories, talk,
    telling::{Telling, clock_time, text},
};

/// Everybody's, so that they can be tried out.
pub const PIN: &str = "123456";
pub const SLUG: &str = "baca-yuk";

pub struct Story {
    pub home: Arc<Home>,
    /// The five, by name.
    pub members: Vec<(&'static str, MemberId)>,
}

pub(super) const RINA: MemberId = MemberId(1);
pub(super) const DEWI: MemberId = MemberId(2);
pub(super) const ASEP: MemberId = MemberId(3);
pub(super) const SARI: MemberId = MemberId(4);
pub(super) const YUSUF: MemberId = MemberId(5);
/// Keeps the money.
pub(super) const KEEPER: MemberId = SARI;
/// Has no phone; Rina records for her.
pub(super) const BU_TATI: MemberId = MemberId(6);

/// Gatherings in the order in which they are planned.
const FIRST_MEETING: u32 = 1;
pub(super) const READING_CORNER: u32 = 2;
const HALFWAY_MEETING: u32 = 3;
pub(super) const CONTEST: u32 = 4;
const NEXT_MEETING: u32 = 5;

const CHILDREN: IndicatorId = IndicatorId(1);
const BOOKS: IndicatorId = IndicatorId(2);

/// The week after which the arisan begins.
const ARISAN_BEGINS: i64 = 8;
/// The thirteenth Saturday, and the one to come.
const LAST: i64 = 84;
const NEXT: i64 = 91;

/// Tells the whole story up to `now`. The clock stands at `now` afterwards.
pub async fn play(host: &Arc<Host>, clock: &StoryClock, now: Moment) -> anyhow::Result<Story> {
    let first = last_saturday(now).plus_days(-LAST);
    let mut it = Telling::founded(host, clock, now, (first, -18, "19:30"), founding(), (SLUG, PIN)).await?;
    the_others_join(&mut it).await?;
    everyone_takes_a_field(&mut it).await?;
    they_meet_for_the_first_time(&mut it).await?;
    books_are_collected(&mut it).await?;
    the_reading_corner_is_planned(&mut it).await?;
    for saturday in &SATURDAYS {
        between_saturdays(&mut it, saturday.week).await?;
        money::on_friday(&mut it, saturday.week).await?;
        saturday.takes_place(&mut it).await?;
        if saturday.week == 12 {
            dues::the_treasurer_collects(&mut it, LAST - 7).await?;
        }
        if saturday.week == ARISAN_BEGINS {
            arisan::it_begins(&mut it, saturday.week * 7 + 1).await?;
        }
    }
    pictures::of_the_reading_corner(&mut it, LAST).await?;
    arisan::the_second_is_drawn_by_hand(&mut it, LAST).await?;
    what_waits_today(&mut it).await?;
    talk::what_is_talked_about_today(&mut it).await?;
    deciding::what_is_decided_today(&mut it).await?;
    stories::what_is_told_today(&mut it).await?;
    donors::who_helps_today(&mut it, LAST).await?;
    reports::what_is_sent_today(&mut it, LAST).await?;
    arisan::the_third_is_open_today(&mut it, NEXT).await?;
    it.ago(0);
    let members = vec![("Rina", RINA), ("Dewi", DEWI), ("Asep", ASEP), ("Sari", SARI), ("Yusuf", YUSUF)];
    Ok(Story { home: it.home, members })
}

/// The Saturday whose reading corner is over.
fn last_saturday(now: Moment) -> Day {
    let noon_was = now.plus_hours(-12);
    let day = Day::at(noon_was, Zone::Wib);
    day.plus_days(-(day.days_since(day.monday()) + 2) % 7)
}

fn founding() -> profile::Command {
    profile::Command::Found {
        name: text("Baca Yuk!"),
        theme: Theme::Education,
        purpose: text("Setiap anak di kampung kami suka membaca."),
        place: text("Cipanas, Cianjur"),
        zone: Zone::Wib,
        founder: text("Rina"),
        honorific: None,
        agreement: text(
            "Kami saling mendengarkan dan datang tepat waktu.\n\
             Kepada anak-anak kami bicara lembut, tanpa membentak.\n\
             Tidak ada foto anak tanpa izin orang tuanya.\n\
             Yang berhalangan memberi kabar sehari sebelumnya.",
        ),
        indicator: Some(Counted {
            name: text("Anak yang datang"),
            unit: text("anak"),
            bands: Band::CHILDREN.to_vec(),
        }),
        inspired_by: None,
    }
}

/// An invitation in the WhatsApp group of young teachers.
async fn the_others_join(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(-18, "19:38")?;
    let note = text("Grup WA guru muda Cipanas");
    it.by(RINA, invitations::Command::Make { hours: None, uses: Some(10), note }).await?;
    for (name, member, day, time) in [
        ("Dewi", DEWI, -18, "19:52"),
        ("Asep", ASEP, -18, "20:10"),
        ("Sari", SARI, -18, "21:05"),
        ("Yusuf", YUSUF, -17, "06:30"),
    ] {
        it.on(day, time)?;
        let (name, invitation) = (text(name), InvitationId(1));
        it.guest(members::Command::Join { invitation, name, honorific: None, adult: true }).await?;
        it.by(member, agreements::Command::Accept { version: 1, member: None }).await?;
    }
    Ok(())
}

async fn everyone_takes_a_field(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(-17, "19:00")?;
    for (member, care, name, until) in [
        (DEWI, Care::Documentation, "", None),
        (ASEP, Care::Meetings, "", Some(93)),
        (SARI, Care::Children, "", None),
        (YUSUF, Care::Relations, "", None),
        (RINA, Care::Other, "Buku dan rak", None),
        (KEEPER, Care::Money, "", None),
    ] {
        let until = until.map(|day| it.day(day));
        it.by(member, fields::Command::Take { care, name: text(name), until }).await?;
    }
    Ok(())
}

async fn they_meet_for_the_first_time(it: &mut Telling<'_>) -> anyhow::Result<()> {
    let meeting = it.occasion(FIRST_MEETING, -13);
    it.on(-16, "18:20")?;
    let plan = meeting_plan(it.day(-13), "Rapat pertama", "16:00", 90, "Rumah Rina, Kampung Pasir")?;
    it.by(RINA, Gathering::Schedule { plan }).await?;
    for what in ["Hari dan tempat membaca", "Dari mana bukunya", "Siapa mengerjakan apa"] {
        it.by(RINA, Gathering::AddMatter { occasion: meeting, what: text(what) }).await?;
    }
    it.on(-15, "12:10")?;
    for (member, coming, note) in [
        (RINA, Coming::Yes, ""),
        (DEWI, Coming::Yes, ""),
        (ASEP, Coming::Yes, "Saya bawa laptop"),
        (SARI, Coming::Yes, ""),
        (YUSUF, Coming::Maybe, "Kalau sudah selesai mengawas ujian"),
    ] {
        it.by(member, answer(meeting, coming, None, note)).await?;
    }
    it.on(-13, "16:05")?;
    for member in [RINA, DEWI, ASEP, SARI, YUSUF] {
        it.by(ASEP, it.here(meeting, member)).await?;
    }
    let words = text(
        "Kita membuka Pojok Baca setiap Sabtu pukul 09.00 sampai 11.00 di Balai Desa Cipanas.\n\
         Buku kita kumpulkan dari rumah, dari SDN Cipanas 2, dan dari orang tua murid.\n\
         Target sebelum mulai: seratus buku.",
    );
    it.by(ASEP, Gathering::WriteMinutes { occasion: meeting, words, over: 0 }).await?;
    for (what, owner, due) in [
        ("Minta izin memakai balai desa setiap Sabtu pagi", YUSUF, -8),
        ("Buat daftar buku yang dibutuhkan", SARI, -10),
        ("Sebar kabar pengumpulan buku ke orang tua murid", DEWI, -9),
        ("Cari tikar dan dua rak", RINA, -3),
        ("Buat poster Pojok Baca", ASEP, -5),
    ] {
        it.by(ASEP, task(it, what, Some(owner), due, Some((FIRST_MEETING, -13)))).await?;
    }
    Ok(())
}

async fn books_are_collected(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(-12, "20:00")?;
    let (name, unit, source) = (text("Buku terkumpul"), text("buku"), impact::Source::Sum);
    it.by(DEWI, impact::Command::Choose { name, unit, source, baseline: None, target: Some(300) }).await?;
    it.on(-10, "17:00")?;
    it.by(SARI, tasks::Command::Finish { task: TaskId(2) }).await?;
    it.on(-9, "16:30")?;
    it.by(DEWI, tasks::Command::Finish { task: TaskId(3) }).await?;
    it.by(RINA, books(it, -9, 34, "Dari rumah kami berlima")).await?;
    it.on(-8, "10:15")?;
    it.by(YUSUF, tasks::Command::Finish { task: TaskId(1) }).await?;
    it.on(-7, "13:40")?;
    it.by(RINA, books(it, -7, 41, "SDN Cipanas 2 menyumbang buku cerita")).await
}

async fn the_reading_corner_is_planned(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(-6, "19:10")?;
    let details = Details {
        title: text("Pojok Baca"),
        time: clock_time("09:00")?,
        minutes: 120,
        place: text("Balai Desa Cipanas"),
        note: text("Anak-anak boleh datang tanpa mendaftar. Bawa botol minum, ya."),
        roles: roles(&[("Pendongeng", 1), ("Penjaga buku", 2), ("Pemandu permainan", 1)]),
    };
    let every = Every::Week { interval: 1, days: vec![Weekday::Saturday] };
    let repeats = Some(Rhythm { every, ends: Ends::Never, skipped: vec![], added: vec![] });
    let plan = Plan { details, sort: Sort::Class, welcome: Welcome::Everyone, day: it.day(0), repeats };
    it.by(ASEP, Gathering::Schedule { plan }).await?;
    it.on(-5, "07:00")?;
    it.by(ASEP, tasks::Command::Finish { task: TaskId(5) }).await?;
    for member in [ASEP, SARI] {
        it.by(member, always(it, None)).await.map(|()| member)?;
    }
    it.on(-4, "15:20")?;
    it.by(RINA, books(it, -4, 28, "Dari orang tua murid")).await?;
    it.on(-3, "16:00")?;
    it.by(RINA, tasks::Command::Finish { task: TaskId(4) }).await
}

/// What happens on the days before a Saturday.
async fn between_saturdays(it: &mut Telling<'_>, week: i64) -> anyhow::Result<()> {
    match week {
        2 => {
            it.on(5, "14:00")?;
            it.by(RINA, books(it, 5, 25, "Pak Haji Dadang: satu kardus komik sains")).await
        }
        3 => bu_tati_joins(it).await,
        4 => {
            saving::they_begin(it).await?;
            it.on(18, "09:30")?;
            it.by(DEWI, always(it, None)).await?;
            it.on(19, "16:40")?;
            it.by(RINA, books(it, 19, 37, "Toko Buku Cahaya, Pacet")).await?;
            saving::the_loan_is_handed_over(it).await
        }
        6 => journal::books_are_mended(it).await,
        7 => {
            it.on(40, "13:00")?;
            it.by(RINA, books(it, 40, 22, "Tetangga balai desa")).await
        }
        8 => {
            it.on(44, "18:00")?;
            let plan = meeting_plan(
                it.day(50),
                "Rapat tengah jalan",
                "16:00",
                90,
                "Rumah Dewi, Kampung Sindanglaya",
            )?;
            it.by(RINA, Gathering::Schedule { plan }).await?;
            it.on(47, "08:00")?;
            it.by(RINA, books(it, 47, -6, "Rusak terkena bocor")).await?;
            saving::a_month_is_paid(it, 48).await
        }
        9 => they_look_back_halfway(it).await,
        10 => the_contest_is_planned(it).await,
        11 => {
            it.on(66, "15:00")?;
            it.by(RINA, books(it, 66, 30, "SDN Cipanas 2, kiriman kedua")).await
        }
        12 => {
            talk::an_idea_comes_up(it).await?;
            stories::how_it_began_is_told(it).await
        }
        13 => {
            the_contest_takes_place(it).await?;
            talk::they_look_back_in_a_round(it).await?;
            journal::the_contest_is_noted(it).await?;
            saving::a_month_is_paid(it, 80).await?;
            deciding::they_decide_on_a_carpet(it).await
        }
        _ => Ok(()),
    }
}

/// She cooks for the children and has no phone; Rina records for her.
async fn bu_tati_joins(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(8, "17:30")?;
    it.by(RINA, members::Command::Add { name: text("Tati"), honorific: Some(Honorific::Bu) }).await?;
    it.by(RINA, agreements::Command::Accept { version: 1, member: Some(BU_TATI) }).await
}

async fn they_look_back_halfway(it: &mut Telling<'_>) -> anyhow::Result<()> {
    let meeting = it.occasion(HALFWAY_MEETING, 50);
    it.on(49, "13:00")?;
    for what in ["Kalau hujan bagaimana?", "Lomba dongeng dan puisi", "Anak makin banyak, tikar kurang"] {
        it.by(ASEP, Gathering::AddMatter { occasion: meeting, what: text(what) }).await?;
    }
    for member in [RINA, DEWI, SARI, YUSUF] {
        it.by(member, answer(meeting, Coming::Yes, None, "")).await?;
    }
    it.on(50, "16:10")?;
    for member in [RINA, DEWI, SARI, YUSUF] {
        it.by(DEWI, it.here(meeting, member)).await?;
    }
    let words = text(
        "Kalau hujan deras, kabar dikirim sebelum pukul 07.00 lewat grup.\n\
         Lomba Dongeng dan Puisi kita adakan di aula SDN Cipanas 2, hari Minggu setelah Pojok Baca keduabelas.\n\
         Tikar tambahan: Sari meminjam dari majelis taklim.",
    );
    it.by(DEWI, Gathering::WriteMinutes { occasion: meeting, words, over: 0 }).await?;
    for (what, owner, due) in [
        ("Siapkan terpal untuk teras balai", ASEP, 56),
        ("Pinjam tikar dari majelis taklim", SARI, 56),
        ("Minta izin memakai aula SDN Cipanas 2", YUSUF, 58),
        ("Cari hadiah buku untuk pemenang", RINA, 75),
    ] {
        it.by(DEWI, task(it, what, Some(owner), due, Some((HALFWAY_MEETING, 50)))).await?;
    }
    it.on(54, "18:45")?;
    it.by(ASEP, tasks::Command::Finish { task: TaskId(6) }).await?;
    it.by(SARI, tasks::Command::Finish { task: TaskId(7) }).await
}

async fn the_contest_is_planned(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(57, "19:20")?;
    it.by(YUSUF, tasks::Command::Finish { task: TaskId(8) }).await?;
    let details = Details {
        title: text("Lomba Dongeng dan Puisi"),
        time: clock_time("08:00")?,
        minutes: 240,
        place: text("Aula SDN Cipanas 2"),
        note: text("Untuk anak 7 sampai 17 tahun. Orang tua dan tetangga boleh menonton."),
        roles: roles(&[("Juri", 3), ("Pembawa acara", 1), ("Konsumsi", 2)]),
    };
    let plan =
        Plan { details, sort: Sort::Event, welcome: Welcome::Everyone, day: it.day(78), repeats: None };
    it.by(SARI, Gathering::Schedule { plan }).await
}

/// Twenty-three children on the stage.
async fn the_contest_takes_place(it: &mut Telling<'_>) -> anyhow::Result<()> {
    let contest = it.occasion(CONTEST, 78);
    it.on(77, "16:00")?;
    it.by(RINA, tasks::Command::Finish { task: TaskId(9) }).await?;
    for (member, job) in [(SARI, "Pembawa acara"), (ASEP, "Juri"), (RINA, "Konsumsi"), (DEWI, "Konsumsi")] {
        it.by(member, answer(contest, Coming::Yes, Some(job), "")).await?;
    }
    it.by(YUSUF, answer(contest, Coming::Yes, None, "Menjemput juri dari sekolah")).await?;
    for (name, party, role) in [
        ("Bu Neneng, SDN Cipanas 2", 1, Some("Juri")),
        ("Nadia", 1, Some("Juri")),
        ("Pak Haji Dadang", 2, None),
        ("Keluarga Bu Lilis", 4, None),
        ("Keluarga Kang Deden", 5, None),
    ] {
        let (name, role, note) = (text(name), role.map(text), text(""));
        it.guest(Gathering::SignUp { occasion: contest, name, party, role, note }).await?;
    }
    it.on(78, "07:45")?;
    for member in [SARI, ASEP, RINA, DEWI, YUSUF, BU_TATI] {
        it.by(YUSUF, it.here(contest, member)).await?;
    }
    for number in 1..=5 {
        let (visitor, source) = (VisitorId(number), Source::Steward);
        it.by(YUSUF, Gathering::CheckInVisitor { occasion: contest, visitor, source }).await?;
    }
    for name in ["Pak Kepala Desa", "Mak Iyah"] {
        it.by(YUSUF, Gathering::WalkIn { occasion: contest, name: text(name), source: Source::Steward })
            .await?;
    }
    count(it, contest, Band::To12, Familiarity::Returning, 16).await?;
    count(it, contest, Band::To17, Familiarity::Returning, 7).await?;
    count(it, contest, Band::Adult, Familiarity::New, 31).await?;
    it.on(78, "12:30")?;
    let words = text(
        "23 anak naik panggung: 14 mendongeng, 9 membaca puisi.\n\
         Juara dongeng: kelompok Pasir. Juara puisi: kelompok Sindanglaya. Semua peserta mendapat buku.\n\
         Terima kasih kepada SDN Cipanas 2, Toko Buku Cahaya, dan Pak Haji Dadang.",
    );
    it.by(DEWI, Gathering::WriteMinutes { occasion: contest, words, over: 0 }).await?;
    for (what, owner, due) in [
        ("Kirim ucapan terima kasih kepada SDN Cipanas 2 dan Toko Buku Cahaya", YUSUF, NEXT + 2),
        ("Susulkan piagam untuk dua peserta", DEWI, 82),
    ] {
        it.by(SARI, task(it, what, Some(owner), due, Some((CONTEST, 78)))).await?;
    }
    it.on(81, "15:30")?;
    it.by(DEWI, tasks::Command::Finish { task: TaskId(11) }).await?;
    it.by(RINA, books(it, 81, 18, "Sisa hadiah lomba, untuk rak kita")).await
}

/// The days after the thirteenth Saturday, up to now: what home shows as waiting.
async fn what_waits_today(it: &mut Telling<'_>) -> anyhow::Result<()> {
    let next = it.occasion(READING_CORNER, NEXT);
    it.ago(46);
    let note = text("Bu guru baru di SDN Cipanas 2");
    it.by(RINA, invitations::Command::Make { hours: None, uses: Some(5), note }).await?;
    it.ago(40);
    let words = text(
        "Kami saling mendengarkan dan datang tepat waktu.\n\
         Kepada anak-anak kami bicara lembut, tanpa membentak.\n\
         Tidak ada foto anak tanpa izin orang tuanya.\n\
         Yang berhalangan memberi kabar sehari sebelumnya.\n\
         Anak pulang dijemput, atau berjalan bersama teman sekampung.",
    );
    let review_on = Some(it.day(NEXT + 180));
    it.by(RINA, agreements::Command::Adopt { words, weight: Weight::Major, review_on, over: 1 }).await?;
    it.ago(38);
    for member in [DEWI, SARI] {
        it.by(member, agreements::Command::Accept { version: 2, member: None }).await?;
    }
    it.ago(26);
    it.by(SARI, fields::Command::Take { care: Care::Other, name: text("Konsumsi"), until: None }).await?;
    it.ago(24);
    let plan = meeting_plan(it.day(NEXT + 2), "Rapat bulanan", "19:30", 60, "Rumah Asep, Kampung Cibodas")?;
    it.by(ASEP, Gathering::Schedule { plan }).await?;
    let meeting = it.occasion(NEXT_MEETING, NEXT + 2);
    for what in ["Rak ketiga", "Siapa mendongeng bulan depan"] {
        it.by(ASEP, Gathering::AddMatter { occasion: meeting, what: text(what) }).await?;
    }
    for member in [ASEP, SARI] {
        it.by(member, answer(meeting, Coming::Yes, None, "")).await?;
    }
    it.ago(20);
    it.by(RINA, answer(next, Coming::Maybe, None, "Menunggu kabar dari sekolah")).await?;
    for name in ["Nadia", "Bu Lilis"] {
        let (name, note) = (text(name), text(""));
        it.guest(Gathering::SignUp { occasion: next, name, party: 1, role: None, note }).await?;
    }
    it.ago(10);
    let words = text("Saya mahasiswa PGSD dan ingin membantu setiap Sabtu.");
    it.guest(requests::Command::Ask { name: text("Nisa Aulia"), words, adult: true }).await?;
    it.ago(5);
    it.by(SARI, task(it, "Fotokopi lembar cerita untuk 60 anak", None, NEXT, None)).await?;
    it.by(RINA, task(it, "Perbaiki kaki rak kedua", Some(RINA), NEXT + 5, None)).await?;
    it.ago(2);
    let (name, unit, target) = (text("Anak yang datang"), text("anak"), Some(80));
    it.by(DEWI, impact::Command::Change { indicator: CHILDREN, name, unit, baseline: None, target }).await
}

pub(super) fn answer(occasion: OccasionId, coming: Coming, job: Option<&str>, note: &str) -> Gathering {
    Gathering::Answer { occasion, member: None, coming, party: 1, role: job.map(text), note: text(note) }
}

fn always(it: &Telling<'_>, member: Option<MemberId>) -> Gathering {
    Gathering::AnswerAlways { gathering: it.occasion(READING_CORNER, 0).gathering, member, always: true }
}

fn books(it: &Telling<'_>, day: i64, amount: i64, from: &str) -> impact::Command {
    impact::Command::Record { indicator: BOOKS, day: it.day(day), amount, note: text(from), occasion: None }
}

fn task(
    it: &Telling<'_>,
    what: &str,
    owner: Option<MemberId>,
    due: i64,
    from: Option<(u32, i64)>,
) -> tasks::Command {
    let from = from.map(|(gathering, day)| it.occasion(gathering, day));
    tasks::Command::Add { what: text(what), owner, due: Some(it.day(due)), from, decision: None }
}

fn roles(wanted: &[(&str, u8)]) -> Vec<Role> {
    wanted.iter().map(|(name, wanted)| Role { name: text(name), wanted: *wanted }).collect()
}

fn meeting_plan(day: Day, title: &str, time: &str, minutes: u16, place: &str) -> anyhow::Result<Plan> {
    let (title, time, place) = (text(title), clock_time(time)?, text(place));
    let details = Details { title, time, minutes, place, note: text(""), roles: vec![] };
    Ok(Plan { details, sort: Sort::Meeting, welcome: Welcome::Members, day, repeats: None })
}
