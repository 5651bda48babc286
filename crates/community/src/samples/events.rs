//! One of every event, and more where a kind has several shapes.

use super::{day, details, every, once, series, text, time};
use crate::{
    Event, agreements, fields,
    gatherings::{self, Band, Coming, Familiarity, OccasionId, Source},
    ideas, impact, invitations,
    kernel::{
        DecisionId, FieldId, GatheringId, IdeaId, IndicatorId, InvitationId, MemberId, Moment, PeaceId,
        PostId, RecordId, ReentryId, RequestId, RoundId, TaskId, ThreadId, VisitorId, Zone,
    },
    members::{self, Honorific, Through},
    peace::{self, Going, Role, Statement},
    profile::{self, Theme, Visibility},
    reentries, requests, tasks,
    threads::{self, Subject},
};

/// In the order of the nouns; the first of a kind is its plainest.
pub fn events() -> Vec<Event> {
    people()
        .chain(together())
        .chain(gatherings())
        .chain(numbers())
        .chain(super::decisions::events())
        .chain(peaces())
        .chain(talk())
        .chain(super::photos::events())
        .chain(super::journal::events())
        .chain(super::stories::events())
        .chain(super::reports::events())
        .chain(super::arisan::events())
        .chain(super::cash::events())
        .chain(super::dues::events())
        .chain(super::donors::events())
        .chain(super::savings::events())
        .chain([inspired()])
        .collect()
}

/// Founded after another one's example.
fn inspired() -> Event {
    let founded = profile::Event::Founded {
        name: text("Baca Bareng"),
        theme: Theme::Education,
        purpose: text("Setiap anak suka membaca"),
        place: text("Sukabumi"),
        zone: Zone::Wib,
        inspired_by: Some(profile::Origin { address: "baca-yuk".into(), name: text("Baca Yuk!") }),
    };
    founded.into()
}

fn people() -> impl Iterator<Item = Event> {
    let community = every!(profile::Event:
        Founded {
            name: text("Baca Yuk!"),
            theme: Theme::Education,
            purpose: text("Setiap anak suka membaca"),
            place: text("Cipanas, Cianjur"),
            zone: Zone::Wib,
            inspired_by: None,
        },
        Described {
            name: text("Baca Yuk! مكتبة"),
            theme: Theme::Social,
            purpose: text("Setiap anak suka membaca"),
            place: text("Cipanas"),
            zone: Zone::Wita,
            visibility: Visibility::Unlisted,
        },
    );
    let members = every!(members::Event:
        Joined {
            member: MemberId(1),
            name: text("Sari"),
            honorific: Some(Honorific::Bu),
            through: Through::Founding,
        },
        RecorderChosen { member: MemberId(4), recorder: Some(MemberId(2)) },
        Renamed { member: MemberId(2), name: text("Dewi Lestari"), honorific: None },
        Paused { member: MemberId(2) },
        Resumed { member: MemberId(2) },
        Left { member: MemberId(2) },
    );
    let invitation = Through::Invitation { invitation: InvitationId(1), vouched_by: MemberId(1) };
    let request = Through::Request { request: RequestId(1), welcomed_by: MemberId(2) };
    let recorder = Through::Recorder { recorder: MemberId(1) };
    let ways = [invitation, request, recorder].map(|through| {
        members::Event::Joined { member: MemberId(2), name: text("Dewi"), honorific: None, through }.into()
    });
    let alone = members::Event::RecorderChosen { member: MemberId(4), recorder: None }.into();
    let invitations = every!(invitations::Event:
        Made {
            invitation: InvitationId(1),
            vouched_by: MemberId(1),
            expires_at: Moment(1_795_831_200_000),
            uses_max: Some(5),
            note: text("Guru-guru SD"),
        },
        Revoked { invitation: InvitationId(1) },
    );
    let requests = every!(requests::Event:
        Asked { request: RequestId(1), name: text("Rini"), words: text("Saya ingin ikut mendongeng") },
        Declined { request: RequestId(1), reason: text("") },
    );
    let reentries = every!(reentries::Event:
        Asked {
            reentry: ReentryId(1),
            member: MemberId(3),
            code: text("48-21"),
            expires_at: Moment(1_795_831_200_000),
        },
        Confirmed { reentry: ReentryId(1), confirmed_by: MemberId(2) },
        Granted { reentry: ReentryId(1), member: MemberId(3) },
        Refused { reentry: ReentryId(1), refused_by: MemberId(2) },
    );
    let members = members.chain(ways).chain([alone]);
    community.chain(members).chain(invitations).chain(requests).chain(reentries)
}

fn together() -> impl Iterator<Item = Event> {
    let fields = every!(fields::Event:
        Taken {
            field: FieldId(1),
            care: fields::Care::Meetings,
            name: text(""),
            member: MemberId(2),
            stands_at: Moment(1_795_831_200_000),
            until: Some(day(180)),
        },
        Objected { field: FieldId(1), objector: MemberId(3), reason: text("Giliran yang lain dulu") },
        ObjectionWithdrawn { field: FieldId(1) },
        Released { field: FieldId(1) },
        Stood { field: FieldId(1) },
    );
    let agreements = every!(agreements::Event:
        Adopted {
            version: 2,
            words: text("Kami saling mendengar.\nKami datang tepat waktu."),
            weight: agreements::Weight::Major,
            review_on: Some(day(365)),
        },
        Accepted { version: 2, member: MemberId(2) },
    );
    let tasks = every!(tasks::Event:
        Added {
            task: TaskId(1),
            what: text("Pinjam tikar"),
            owner: Some(MemberId(2)),
            due: Some(day(7)),
            from: Some(occasion()),
            decision: None,
            rupiah: None,
        },
        Taken { task: TaskId(1), owner: MemberId(3) },
        LaidDown { task: TaskId(1) },
        Finished { task: TaskId(1) },
        Dropped { task: TaskId(1), reason: text("Sudah ada di balai") },
    );
    fields.chain(agreements).chain(tasks)
}

fn occasion() -> OccasionId {
    OccasionId { gathering: GatheringId(1), day: day(4) }
}

fn gatherings() -> impl Iterator<Item = Event> {
    let gatherings = every!(gatherings::Event:
        Scheduled { gathering: GatheringId(1), plan: once(), continues: None },
        Changed { occasion: occasion(), details: details() },
        Replanned { gathering: GatheringId(1), plan: once(), kept: vec![day(-3)], dropped: vec![day(11)] },
        HandedOn { gathering: GatheringId(1), to: GatheringId(2), days: vec![day(4), day(11)] },
        Moved { occasion: occasion(), day: day(5), time: time(16), reason: text("Hujan") },
        Cancelled { occasion: occasion(), reason: text("Jalan longsor") },
        Restored { occasion: occasion() },
        Ended { gathering: GatheringId(1), last: day(30), dropped: vec![] },
        Answered {
            occasion: occasion(),
            member: MemberId(2),
            coming: Coming::Yes,
            party: 3,
            role: Some(text("Sopir")),
            note: text("Bawa dua anak"),
        },
        AlwaysAnswered { gathering: GatheringId(1), member: MemberId(2), always: true, from: day(0) },
        SignedUp {
            occasion: occasion(),
            visitor: VisitorId(1),
            name: text("Ibu Rini"),
            party: 2,
            role: None,
            note: text(""),
        },
        Withdrawn { occasion: occasion(), visitor: VisitorId(1) },
        CheckedIn { occasion: occasion(), member: MemberId(2), source: Source::Steward },
        VisitorCheckedIn { occasion: occasion(), visitor: VisitorId(1), source: Source::Offline },
        CheckedOut { occasion: occasion(), member: MemberId(2) },
        VisitorCheckedOut { occasion: occasion(), visitor: VisitorId(1) },
        WalkedIn { occasion: occasion(), visitor: VisitorId(2), name: text("Pak RT"), source: Source::Qr },
        Counted { occasion: occasion(), band: Band::To12, familiarity: Familiarity::New, change: 10 },
        MatterAdded { occasion: occasion(), matter: 1, what: text("Rak buku baru") },
        MatterDropped { occasion: occasion(), matter: 1 },
        MinutesWritten { occasion: occasion(), words: text("Hadir enam orang."), version: 1 },
        Reminded { occasion: occasion(), members: vec![MemberId(1), MemberId(2)] },
    );
    let series = series().into_iter().zip([None, Some(GatheringId(1)), None]);
    let series = series.map(|(plan, continues)| {
        gatherings::Event::Scheduled { gathering: GatheringId(2), plan, continues }.into()
    });
    gatherings.chain(series)
}

fn numbers() -> impl Iterator<Item = Event> {
    let impact = every!(impact::Event:
        Chosen {
            indicator: IndicatorId(1),
            name: text("Anak yang datang"),
            unit: text("anak"),
            source: impact::Source::Attendance {
                bands: Band::CHILDREN.to_vec(),
                gathering: Some(GatheringId(1)),
            },
            baseline: Some(impact::Baseline { day: day(-30), amount: 10 }),
            target: Some(60),
        },
        Changed {
            indicator: IndicatorId(1),
            name: text("Anak hadir"),
            unit: text("anak"),
            baseline: None,
            target: None,
        },
        Retired { indicator: IndicatorId(1) },
        Recorded {
            indicator: IndicatorId(2),
            record: RecordId(1),
            day: day(0),
            amount: -4,
            note: text("Rusak karena bocor"),
            occasion: Some(occasion()),
        },
        Struck { indicator: IndicatorId(2), record: RecordId(1), reason: text("Salah hitung") },
    );
    let by_hand = [impact::Source::Sum, impact::Source::Level].map(|source| {
        let (name, unit) = (text("Buku terkumpul"), text("buku"));
        impact::Event::Chosen { indicator: IndicatorId(2), name, unit, source, baseline: None, target: None }
            .into()
    });
    impact.chain(by_hand)
}

fn peaces() -> impl Iterator<Item = Event> {
    let peace = PeaceId(1);
    let words = text("Kita bicara dulu sebelum mengubah jadwal.");
    every!(peace::Event:
        Begun { peace: peace, with: MemberId(2) },
        Written { peace: peace, statement: statement() },
        Shown { peace: peace },
        Delayed { peace: peace },
        Named { peace: peace, member: MemberId(3), role: Role::Companion, by_both: false },
        Joined { peace: peace },
        Declined { peace: peace },
        CircleOpened { peace: peace, members: vec![MemberId(1), MemberId(2), MemberId(3)] },
        Spoken { peace: peace, words: text("Saya kaget <b>sekali</b> 😔") },
        Passed { peace: peace },
        Drafted { peace: peace, words: words.clone(), follow_up_on: day(14), version: 1 },
        Accepted { peace: peace, version: 1 },
        Agreed { peace: peace, words: words.clone(), follow_up_on: day(14) },
        Ended { peace: peace },
        FollowedUp { peace: peace, going: Going::Well },
    )
    .chain([
        peace::Event::Named { peace, member: MemberId(4), role: Role::Guest, by_both: true }.into(),
        peace::Event::FollowedUp { peace, going: Going::TalkAgain }.into(),
        peace::Event::FollowedUp { peace, going: Going::NeedsCommunity }.into(),
    ])
}

fn statement() -> Statement {
    Statement {
        happened: text("Jadwal berubah\ntanpa kabar"),
        felt: text("Kecewa"),
        needed: text("Kabar sehari sebelumnya"),
        wished: text(""),
    }
}

fn talk() -> impl Iterator<Item = Event> {
    let threads = every!(threads::Event:
        Said {
            thread: ThreadId(1),
            post: PostId(1),
            subject: Subject::Community,
            member: MemberId(2),
            words: text("Bagaimana kalau kita mulai lebih pagi?"),
            reply_to: None,
        },
        Corrected {
            thread: ThreadId(1),
            post: PostId(1),
            member: MemberId(2),
            words: text("Bagaimana kalau mulai pukul 8?"),
        },
        TakenBack { thread: ThreadId(1), post: PostId(1), member: MemberId(2) },
        RoundBegun {
            round: RoundId(1),
            thread: ThreadId(1),
            subject: Subject::Community,
            question: text("Lomba menulis puisi: apa yang perlu?"),
            members: vec![MemberId(2), MemberId(3), MemberId(1)],
        },
        Spoken {
            round: RoundId(1),
            thread: ThreadId(1),
            post: PostId(2),
            member: MemberId(2),
            words: text("Hadiah buku untuk semua anak."),
        },
        Passed { round: RoundId(1), member: MemberId(3) },
        Skipped { round: RoundId(1), member: MemberId(1) },
        LapBegun { round: RoundId(1), members: vec![MemberId(3), MemberId(1), MemberId(2)] },
        RoundClosed { round: RoundId(1) },
    );
    let subjects = [
        Subject::Occasion { occasion: occasion() },
        Subject::Task { task: TaskId(1) },
        Subject::Idea { idea: IdeaId(1) },
        Subject::Field { field: FieldId(1) },
        Subject::Indicator { indicator: IndicatorId(1) },
        Subject::Agreement,
        Subject::Decision { decision: DecisionId(7) },
    ];
    let about = (2..).zip(subjects).map(|(thread, subject)| {
        let (thread, post, member) = (ThreadId(thread), PostId(1), MemberId(3));
        let (words, reply_to) = (text("Saya setuju."), Some(PostId(1)));
        threads::Event::Said { thread, post, subject, member, words, reply_to }.into()
    });
    let ideas = every!(ideas::Event:
        Added {
            idea: IdeaId(1),
            member: MemberId(2),
            title: text("Perpustakaan keliling"),
            words: text("Dengan gerobak, setiap Minggu sore."),
        },
        Supported { idea: IdeaId(1), member: MemberId(3) },
        SupportWithdrawn { idea: IdeaId(1), member: MemberId(3) },
        Answered { idea: IdeaId(1), member: MemberId(1), answer: ideas::Outcome::Declined, reason: text("Gerobaknya belum ada") },
        TakenBack { idea: IdeaId(1) },
    );
    let answers = [
        ideas::Outcome::Accepted { decision: None },
        ideas::Outcome::Accepted { decision: Some(DecisionId(7)) },
        ideas::Outcome::Tried { until: day(30) },
        ideas::Outcome::Postponed { until: day(60) },
    ];
    let answers = answers.map(|answer| {
        let (idea, member, reason) = (IdeaId(1), MemberId(1), text(""));
        ideas::Event::Answered { idea, member, answer, reason }.into()
    });
    threads.chain(about).chain(ideas).chain(answers)
}
