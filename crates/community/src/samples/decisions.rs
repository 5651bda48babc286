//! Samples of decisions: every event and command, every act, ballot, count and verdict.

use super::{day, every, once, text};
use crate::{
    Command, Event,
    agreements::Weight,
    decisions::{
        self, Action, Ballot, Base, Bought, Carried, Choice, Class, Counting, Counts, End, Finding, Fits,
        From, Hands, How, Integration, Joins, Method, Pace, Paid, Points, Proposal, Results, RoomVote,
        RoundHeld, RoundKind, Rules, RunoffRound, Secrecy, Sense, Share, Side, Stance, Tally, Threshold,
        Time, Verdict,
    },
    fields::Care,
    gatherings::OccasionId,
    kernel::{
        ChoiceId, ClockTime, DecisionId, FieldId, GatheringId, IdeaId, MemberId, Moment, RequestId, Rupiah,
        TaskId,
    },
    tasks,
};

const DECISION: DecisionId = DecisionId(7);

fn moment(hours: i64) -> Moment {
    Moment(1_795_489_200_000).plus_hours(hours)
}

fn threshold() -> Threshold {
    Threshold { share: Share::TwoThirds, of: Base::Electorate }
}

/// Every method there is.
fn methods() -> Vec<Method> {
    vec![
        Method::Consent,
        Method::Majority { threshold: threshold() },
        Method::Approval,
        Method::Score,
        Method::Dots,
        Method::Ranked { count: Counting::InstantRunoff },
        Method::Ranked { count: Counting::Schulze },
        Method::TimePoll,
        Method::SenseCheck,
        Method::OptIn { target: Some(6) },
        Method::Budget { rupiah: Rupiah(600_000) },
    ]
}

/// Every act there is.
fn actions() -> Vec<Action> {
    vec![
        Action::Spend { rupiah: Rupiah(450_000), what: text("Dua rak buku"), owner: Some(MemberId(3)) },
        Action::Task { what: text("Ambil rak dari Pak Ujang"), owner: Some(MemberId(3)), due: Some(day(5)) },
        Action::Gather { plan: once() },
        Action::EndSeries { gathering: GatheringId(2), last: day(30), reason: text("Libur panjang") },
        Action::Appoint { member: MemberId(2), care: Care::Other, name: text("Kebun"), until: Some(day(90)) },
        Action::EndField { field: FieldId(1) },
        Action::Purpose { purpose: text("Mengajak anak sekitar rajin membaca") },
        Action::Agreement {
            words: text("Datang tepat waktu."),
            weight: Weight::Major,
            review_on: None,
            over: 1,
        },
        Action::Limits { rules: Rules::default() },
        Action::Branch { name: text("Baca Yuk! Sukaresmi"), place: text("Sukaresmi") },
        Action::Admit { request: RequestId(1) },
        Action::Remove { member: MemberId(4) },
        super::savings::lend(),
        Action::ShareOut { year: 2026, plan: super::savings::plan() },
    ]
}

fn choices() -> Vec<Choice> {
    vec![
        Choice { label: text("Buku 📚"), rupiah: Some(Rupiah(250_000)), ..Choice::default() },
        Choice { day: Some(day(6)), time: ClockTime::new(9, 0), ..Choice::default() },
    ]
}

fn proposal(method: Method) -> Proposal {
    Proposal {
        title: text("Beli dua rak buku"),
        details: text("Buku menumpuk di lantai.\n<b>Dua rak kayu</b> cukup."),
        method,
        choices: choices(),
        class: Class::Weighty,
        secrecy: Secrecy::Open,
        results: Results::AfterClosing,
        pace: Pace::Together,
        closes_at: Some(moment(200)),
        carries: actions(),
        review_on: Some(day(34)),
        from: Some(From::Occasion(OccasionId { gathering: GatheringId(1), day: day(4) })),
    }
}

/// Every ballot there is.
fn ballots() -> Vec<Ballot> {
    let choice = ChoiceId;
    vec![
        Ballot::Abstain,
        Ballot::Stance { stance: Stance::Object },
        Ballot::Side { side: Side::Agree },
        Ballot::Approve { choices: vec![choice(1), choice(2)] },
        Ballot::Points { points: vec![Points { choice: choice(1), points: 5 }] },
        Ballot::Rank { order: vec![choice(2), choice(1)] },
        Ballot::Times { times: vec![Time { choice: choice(1), fits: Fits::IfNeedBe }] },
        Ballot::Sense { sense: Sense::Unsure },
        Ballot::Join { joins: Joins::In },
    ]
}

fn room_votes() -> Vec<RoomVote> {
    let vote =
        |member, ballot, how| RoomVote { member: MemberId(member), ballot, reason: text("Asal rendah"), how };
    vec![
        vote(1, Ballot::Stance { stance: Stance::Consent }, How::Room),
        vote(2, Ballot::Stance { stance: Stance::Concern }, How::Phone),
        vote(3, Ballot::Stance { stance: Stance::Aside }, How::Proxy),
    ]
}

fn rounds() -> Vec<RoundHeld> {
    [RoundKind::Questions, RoundKind::Reactions, RoundKind::Consent]
        .map(|round| RoundHeld { round, members: vec![MemberId(2), MemberId(3), MemberId(1)] })
        .to_vec()
}

const HANDS: Hands = Hands { agree: 4, disagree: 1, abstain: 1 };

/// Every count with a verdict; between them every verdict.
fn outcomes() -> Vec<(Verdict, Counts)> {
    let choice = ChoiceId;
    let paid = vec![Paid { member: MemberId(1), rupiah: Rupiah(40_000) }];
    let rounds = vec![RunoffRound { votes: vec![Some(3), None], out: vec![choice(2)] }];
    vec![
        (Verdict::NoQuorum { lacking: 2 }, Counts::Unopened),
        (Verdict::Objected, Counts::Stances { consent: 3, concern: 1, object: 1, aside: 0 }),
        (Verdict::Rejected, Counts::Sides { agree: 2, disagree: 3, needed: 3 }),
        (Verdict::Tied { choices: vec![choice(1), choice(2)] }, Counts::Approvals { votes: vec![2, 2] }),
        (Verdict::NothingChosen, Counts::Points { points: vec![0, 0] }),
        (Verdict::AwaitsLot, Counts::Runoff { rounds }),
        (Verdict::Passed { choices: vec![choice(1)] }, Counts::Pairs { beats: vec![vec![0, 3], vec![2, 0]] }),
        (
            Verdict::Passed { choices: vec![choice(2)] },
            Counts::Times { yes: vec![1, 4], if_need_be: vec![0, 1] },
        ),
        (Verdict::Known, Counts::Senses { good: 3, unsure: 1, worried: 0 }),
        (Verdict::Known, Counts::Joined { members: vec![MemberId(1), MemberId(5)], target: Some(6) }),
        (
            Verdict::Passed { choices: vec![choice(1)] },
            Counts::Budget {
                supporters: vec![5, 3],
                bought: vec![Bought { choice: choice(1), rupiah: Rupiah(200_000), paid }],
                left: Rupiah(90_000),
            },
        ),
    ]
}

fn tally(counts: Counts) -> Tally {
    Tally { turnout: 5, abstained: 1, counts }
}

pub(super) fn events() -> impl Iterator<Item = Event> {
    let named = every!(decisions::Event:
        Opened {
            decision: DECISION,
            title: text("Beli dua rak buku"),
            details: text("Buku menumpuk di lantai."),
            method: Method::Consent,
            choices: choices(),
            class: Class::Ordinary,
            secrecy: Secrecy::Open,
            results: Results::AsTheyCome,
            pace: Pace::Apart,
            voters: vec![MemberId(1), MemberId(2), MemberId(3)],
            on_leave: vec![MemberId(3)],
            quorum: 2,
            waits_until: moment(6),
            closes_at: moment(72),
            carries: actions(),
            review_on: Some(day(34)),
            from: Some(From::Idea(IdeaId(3))),
        },
        Voted {
            decision: DECISION,
            member: MemberId(2),
            ballot: Ballot::Stance { stance: Stance::Concern },
            reason: text("Jangan lebih tinggi dari 120 cm"),
            version: 1,
            how: How::Own,
            recorder: Some(MemberId(1)),
        },
        Entrusted { decision: DECISION, member: MemberId(2), proxy: Some(MemberId(3)) },
        Lifted { decision: DECISION, quorum: 3, waits_until: moment(7), closes_at: moment(73) },
        Amended {
            decision: DECISION,
            version: 2,
            how: Integration::Narrow,
            title: text("Beli satu rak buku"),
            details: text("Satu dulu."),
            class: Class::Ordinary,
            quorum: 2,
            carries: vec![Action::Spend { rupiah: Rupiah(225_000), what: text("Satu rak"), owner: None }],
            review_on: None,
            asked_again: vec![MemberId(1), MemberId(2)],
            waits_until: moment(30),
            closes_at: moment(72),
        },
        Referred { decision: DECISION, circle: vec![MemberId(1), MemberId(2)], closes_at: moment(100) },
        HeldIntegrated { decision: DECISION, objector: MemberId(2), member: MemberId(3) },
        Integrated { decision: DECISION, objector: MemberId(2), declared_by: vec![MemberId(1), MemberId(3)] },
        MovedToMajority { decision: DECISION, threshold: threshold(), waits_until: moment(50), closes_at: moment(116) },
        Withdrawn { decision: DECISION, reason: text("Sudah ada yang menyumbang") },
        Replied { decision: DECISION, member: MemberId(4), words: text("Saya minta maaf.") },
        RoomHeld {
            decision: DECISION,
            version: 1,
            held_at: moment(5),
            present: vec![MemberId(1), MemberId(4)],
            votes: room_votes(),
            hands: Some(HANDS),
            rounds: rounds(),
            notes: text("Di balai RW."),
            counts: true,
        },
        Unsealed {
            decision: DECISION,
            voters: vec![MemberId(1), MemberId(2), MemberId(5)],
            ballots: vec![Ballot::Abstain, Ballot::Side { side: Side::Agree }, Ballot::Side { side: Side::Agree }],
        },
        Closed {
            decision: DECISION,
            closed_at: moment(60),
            end: End::Certainty,
            verdict: Verdict::Passed { choices: vec![] },
            tally: tally(Counts::Stances { consent: 4, concern: 1, object: 0, aside: 0 }),
        },
        LotDrawn {
            decision: DECISION,
            seed: "00ff".repeat(16),
            order: vec![ChoiceId(2), ChoiceId(1)],
            verdict: Verdict::Passed { choices: vec![ChoiceId(2)] },
            tally: tally(Counts::Pairs { beats: vec![vec![0, 2], vec![2, 0]] }),
        },
        Carried { decision: DECISION, place: 0, result: Carried::Done },
        RulesChanged { decision: DECISION, rules: Rules::default() },
        BranchOpened { decision: DECISION, name: text("Baca Yuk! Sukaresmi"), place: text("Sukaresmi") },
        Concluded { decision: DECISION, words: text("Asep mengambil rak Sabtu."), review_on: Some(day(34)) },
        Reviewed { decision: DECISION, finding: Finding::Keep, words: text("Berguna"), again_on: Some(day(100)) },
    );
    let votes = ballots().into_iter().map(|ballot| {
        let (member, reason) = (MemberId(2), text(""));
        decisions::Event::Voted {
            decision: DECISION,
            member,
            ballot,
            reason,
            version: 1,
            how: How::Phone,
            recorder: None,
        }
        .into()
    });
    let closings = outcomes().into_iter().map(|(verdict, counts)| {
        let (closed_at, end) = (moment(72), End::Time);
        decisions::Event::Closed { decision: DECISION, closed_at, end, verdict, tally: tally(counts) }.into()
    });
    let carried = [Carried::AlreadySo, Carried::Gone, Carried::Overtaken]
        .map(|result| decisions::Event::Carried { decision: DECISION, place: 1, result }.into());
    // What a decision brings to others' nouns.
    let spend = tasks::Event::Added {
        task: TaskId(2),
        what: text("Dua rak buku"),
        owner: Some(MemberId(3)),
        due: None,
        from: None,
        decision: Some(DECISION),
        rupiah: Some(Rupiah(450_000)),
    };
    named.chain(votes).chain(closings).chain(carried).chain([spend.into()])
}

pub(super) fn commands() -> impl Iterator<Item = Command> {
    let named = every!(decisions::Command:
        Open { proposal: proposal(Method::Consent) },
        Vote {
            decision: DECISION,
            member: Some(MemberId(2)),
            ballot: Ballot::Stance { stance: Stance::Consent },
            reason: text(""),
            how: How::Own,
            version: 1,
        },
        Entrust { decision: DECISION, member: None, proxy: Some(MemberId(3)) },
        Amend {
            decision: DECISION,
            over: 1,
            how: Integration::Measure,
            title: text("Beli satu rak buku"),
            details: text(""),
            carries: actions(),
            review_on: None,
        },
        Refer { decision: DECISION, circle: vec![MemberId(1), MemberId(2)] },
        DeclareIntegrated { decision: DECISION, objector: MemberId(2) },
        MoveToMajority { decision: DECISION, threshold: Threshold::default() },
        Withdraw { decision: DECISION, reason: text("Tidak jadi") },
        Reply { decision: DECISION, words: text("Saya minta maaf.") },
        RecordRoom {
            decision: DECISION,
            version: 1,
            held_at: moment(5),
            present: vec![MemberId(1)],
            votes: room_votes(),
            hands: Some(HANDS),
            rounds: rounds(),
            notes: text(""),
        },
        Conclude { decision: DECISION, words: text("Asep mengambil rak."), review_on: None },
        Review { decision: DECISION, finding: Finding::Change, words: text("Terlalu jauh"), again_on: None },
        Close { decision: DECISION, sealed: None },
        DrawLot { decision: DECISION, hash: None },
    );
    let proposals =
        methods().into_iter().map(|method| decisions::Command::Open { proposal: proposal(method) }.into());
    let votes = ballots().into_iter().map(|ballot| {
        let (member, reason) = (None, text(""));
        decisions::Command::Vote { decision: DECISION, member, ballot, reason, how: How::Proxy, version: 1 }
            .into()
    });
    named.chain(proposals).chain(votes)
}
