//! One of every command, and more where a kind has several shapes.

use super::{day, details, every, once, series, text, time};
use crate::{
    Command, agreements, fields,
    gatherings::{self, Band, Coming, Familiarity, OccasionId, Reach, Source},
    ideas, impact, invitations,
    kernel::{
        FieldId, GatheringId, IdeaId, IndicatorId, InvitationId, MemberId, PeaceId, PostId, RecordId,
        ReentryId, RequestId, RoundId, TaskId, ThreadId, VisitorId, Zone,
    },
    members::{self, Honorific},
    peace::{self, Going, Role, Statement},
    profile::{self, Theme, Visibility},
    reentries, requests, tasks,
    threads::{self, Subject},
};

/// In the order of the nouns.
pub fn commands() -> Vec<Command> {
    people()
        .chain(together())
        .chain(gatherings())
        .chain(numbers())
        .chain(super::decisions::commands())
        .chain(peaces())
        .chain(talk())
        .chain(super::photos::commands())
        .chain(super::journal::commands())
        .chain(super::stories::commands())
        .chain(super::reports::commands())
        .chain(super::arisan::commands())
        .chain(super::cash::commands())
        .chain(super::dues::commands())
        .chain(super::donors::commands())
        .chain(super::savings::commands())
        .collect()
}

fn people() -> impl Iterator<Item = Command> {
    let community = every!(profile::Command:
        Found {
            name: text("Baca Yuk!"),
            theme: Theme::Education,
            purpose: text("Setiap anak suka membaca"),
            place: text("Cipanas, Cianjur"),
            zone: Zone::Wib,
            founder: text("Sari"),
            honorific: Some(Honorific::Bu),
            agreement: text("Kami saling mendengar."),
            indicator: Some(impact::Counted {
                name: text("Anak yang datang"),
                unit: text("anak"),
                bands: Band::CHILDREN.to_vec(),
            }),
            inspired_by: Some(profile::Origin { address: "kali-bersih".into(), name: text("Kali Bersih") }),
        },
        Describe {
            name: text("Baca Yuk!"),
            theme: Theme::Social,
            purpose: text("Setiap anak suka membaca"),
            place: text("Cipanas"),
            zone: Zone::Wib,
            visibility: Visibility::Unlisted,
        },
    );
    let members = every!(members::Command:
        Join { invitation: InvitationId(1), name: text("Dewi"), honorific: Some(Honorific::Kak), adult: true },
        Add { name: text("Mak Iyah"), honorific: None },
        ChooseRecorder { member: Some(MemberId(2)), recorder: Some(MemberId(1)) },
        Rename { member: None, name: text("Dewi Lestari"), honorific: None },
        Pause { member: None },
        Resume { member: None },
        Leave { member: Some(MemberId(2)) },
    );
    let invitations = every!(invitations::Command:
        Make { hours: Some(72), uses: Some(5), note: text("Guru-guru SD") },
        Revoke { invitation: InvitationId(1) },
    );
    let requests = every!(requests::Command:
        Ask { name: text("Rini"), words: text("Saya ingin ikut mendongeng"), adult: true },
        Welcome { request: RequestId(1) },
        Decline { request: RequestId(1), reason: text("") },
    );
    let reentries = every!(reentries::Command:
        Ask { member: MemberId(2), code: text("48-21") },
        Confirm { reentry: ReentryId(1) },
        Refuse { reentry: ReentryId(1) },
    );
    community.chain(members).chain(invitations).chain(requests).chain(reentries)
}

fn together() -> impl Iterator<Item = Command> {
    let fields = every!(fields::Command:
        Take { care: fields::Care::Other, name: text("Kebun"), until: Some(day(180)) },
        Object { field: FieldId(1), reason: text("Giliran yang lain dulu") },
        WithdrawObjection { field: FieldId(1) },
        Release { field: FieldId(1) },
        Stand { field: FieldId(1) },
    );
    let agreements = every!(agreements::Command:
        Adopt {
            words: text("Kami datang tepat waktu."),
            weight: agreements::Weight::Minor,
            review_on: Some(day(365)),
            over: 1,
        },
        Accept { version: 1, member: None },
    );
    let tasks = every!(tasks::Command:
        Add {
            what: text("Pinjam tikar"),
            owner: Some(MemberId(2)),
            due: Some(day(7)),
            from: Some(occasion()),
            decision: None,
        },
        Take { task: TaskId(1), member: None },
        HandOver { task: TaskId(1), to: MemberId(2) },
        LayDown { task: TaskId(1) },
        Finish { task: TaskId(1) },
        Drop { task: TaskId(1), reason: text("Sudah ada di balai") },
    );
    fields.chain(agreements).chain(tasks)
}

fn occasion() -> OccasionId {
    OccasionId { gathering: GatheringId(1), day: day(4) }
}

fn gatherings() -> impl Iterator<Item = Command> {
    let gatherings = every!(gatherings::Command:
        Schedule { plan: once() },
        Change { occasion: occasion(), details: details() },
        Replan { occasion: occasion(), reach: Reach::ThisAndFollowing, plan: once() },
        Move { occasion: occasion(), day: day(5), time: time(16), reason: text("Hujan") },
        Cancel { occasion: occasion(), reason: text("Jalan longsor") },
        Restore { occasion: occasion() },
        End { gathering: GatheringId(1), last: day(30), reason: text("Libur sekolah") },
        Answer {
            occasion: occasion(),
            member: None,
            coming: Coming::Yes,
            party: 3,
            role: Some(text("Sopir")),
            note: text("Bawa dua anak"),
        },
        AnswerAlways { gathering: GatheringId(1), member: None, always: true },
        SignUp { occasion: occasion(), name: text("Ibu Rini"), party: 2, role: None, note: text("") },
        Withdraw { occasion: occasion(), visitor: VisitorId(1) },
        CheckIn { occasion: occasion(), member: MemberId(2), source: Source::Steward },
        CheckInVisitor { occasion: occasion(), visitor: VisitorId(1), source: Source::Steward },
        CheckOut { occasion: occasion(), member: MemberId(2) },
        CheckOutVisitor { occasion: occasion(), visitor: VisitorId(1) },
        WalkIn { occasion: occasion(), name: text("Pak RT"), source: Source::Qr },
        Count { occasion: occasion(), band: Band::To12, familiarity: Familiarity::New, change: 10 },
        AddMatter { occasion: occasion(), what: text("Rak buku baru") },
        DropMatter { occasion: occasion(), matter: 1 },
        WriteMinutes { occasion: occasion(), words: text("Hadir enam orang."), over: 0 },
        Remind { occasion: occasion() },
    );
    let series = series().map(|plan| gatherings::Command::Schedule { plan }.into());
    gatherings.chain(series)
}

fn numbers() -> impl Iterator<Item = Command> {
    let impact = every!(impact::Command:
        Choose {
            name: text("Anak yang datang"),
            unit: text("anak"),
            source: impact::Source::Attendance {
                bands: Band::CHILDREN.to_vec(),
                gathering: Some(GatheringId(1)),
            },
            baseline: Some(impact::Baseline { day: day(-30), amount: 10 }),
            target: Some(60),
        },
        Change {
            indicator: IndicatorId(1),
            name: text("Anak hadir"),
            unit: text("anak"),
            baseline: None,
            target: None,
        },
        Retire { indicator: IndicatorId(1) },
        Record {
            indicator: IndicatorId(2),
            day: day(0),
            amount: -4,
            note: text("Rusak karena bocor"),
            occasion: Some(occasion()),
        },
        Strike { indicator: IndicatorId(2), record: RecordId(1), reason: text("Salah hitung") },
    );
    let by_hand = [impact::Source::Sum, impact::Source::Level].map(|source| {
        let (name, unit) = (text("Buku terkumpul"), text("buku"));
        impact::Command::Choose { name, unit, source, baseline: None, target: None }.into()
    });
    impact.chain(by_hand)
}

fn peaces() -> impl Iterator<Item = Command> {
    let peace = PeaceId(1);
    let statement = Statement {
        happened: text("Jadwal berubah\ntanpa kabar"),
        felt: text("Kecewa"),
        needed: text("Kabar sehari sebelumnya"),
        wished: text("Tanya saya dulu"),
    };
    let words = text("Kita bicara dulu sebelum mengubah jadwal.");
    every!(peace::Command:
        Begin { with: MemberId(2) },
        Write { peace: peace, statement: statement.clone() },
        Show { peace: peace },
        Delay { peace: peace },
        Name { peace: peace, member: MemberId(3), role: Role::Companion },
        Join { peace: peace },
        Decline { peace: peace },
        OpenCircle { peace: peace },
        Speak { peace: peace, words: text("Saya kaget") },
        Pass { peace: peace },
        Draft { peace: peace, words: words.clone(), follow_up_on: None, over: 0 },
        Accept { peace: peace, version: 1 },
        End { peace: peace },
        FollowUp { peace: peace, going: Going::Well },
    )
    .chain([
        peace::Command::Name { peace, member: MemberId(4), role: Role::Guest }.into(),
        peace::Command::FollowUp { peace, going: Going::TalkAgain }.into(),
        peace::Command::FollowUp { peace, going: Going::NeedsCommunity }.into(),
    ])
}

fn talk() -> impl Iterator<Item = Command> {
    let threads = every!(threads::Command:
        Say {
            subject: Subject::Occasion { occasion: occasion() },
            words: text("Bagaimana kalau kita mulai lebih pagi?"),
            reply_to: None,
            member: None,
        },
        Correct { thread: ThreadId(1), post: PostId(1), words: text("Bagaimana kalau mulai pukul 8?") },
        TakeBack { thread: ThreadId(1), post: PostId(1) },
        BeginRound {
            subject: Subject::Community,
            question: text("Lomba menulis puisi: apa yang perlu?"),
            circle: vec![MemberId(1), MemberId(2)],
        },
        Speak { round: RoundId(1), words: text("Hadiah buku untuk semua anak."), member: None },
        Pass { round: RoundId(1), member: None },
        Skip { round: RoundId(1), member: MemberId(2) },
        BeginLap { round: RoundId(1) },
        CloseRound { round: RoundId(1) },
    );
    let ideas = every!(ideas::Command:
        Add {
            title: text("Perpustakaan keliling"),
            words: text("Dengan gerobak, setiap Minggu sore."),
            member: None,
        },
        Support { idea: IdeaId(1), member: None },
        WithdrawSupport { idea: IdeaId(1), member: None },
        Answer { idea: IdeaId(1), answer: ideas::Outcome::Declined, reason: text("Gerobaknya belum ada") },
        TakeBack { idea: IdeaId(1) },
    );
    threads.chain(ideas)
}
