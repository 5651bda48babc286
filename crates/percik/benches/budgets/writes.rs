//! Durable writes: an answer to a gathering and a vote, against SQLite committing the same bytes.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use community::{
    Command,
    decisions::{Ballot, Command as Decide, How, Method, Side, testing::proposal},
    gatherings::{self, Coming, OccasionId},
    kernel::{By, Day, DecisionId, GatheringId, MemberId, Zone},
    members, profile,
};
use eventlog::Sqlite;
use host::{Ask, Founding, Home, Host, PinHash, Scripted};

use crate::{lives, report};

const COMMUNITIES: usize = 32;
const VOTERS: u32 = 12;
const LASTING: Duration = Duration::from_secs(3);

pub async fn run() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Arc::new(Scripted::at(lives::START));
    let host = Host::open(
        Arc::new(Sqlite::open(dir.path()).unwrap()),
        Arc::new(StandingClock(clock)),
        host::Opening::default(),
    )
    .await
    .unwrap();
    let mut homes = vec![];
    for number in 0..COMMUNITIES {
        homes.push(found(&host, number).await);
    }
    let body = r#"{"kind":"gatherings.answered","v":1,"occasion":"1/2026-09-05","member":1,"coming":"yes","party":1,"role":null,"note":{"t":"","s":"0123456789abcdef0123456789abcdef"}}"#;

    // In turn, so that a machine that slows down slows both.
    let (mut alone, mut bare_alone, mut many, mut voted, mut voted_many) =
        (vec![], vec![], vec![], vec![], vec![]);
    for _ in 0..3 {
        bare_alone.push(bare_commits(body));
        alone.push(asked(&host, &homes[..1], answer).await);
        many.push(asked(&host, &homes, answer).await);
        voted.push(asked(&host, &homes[..1], vote).await);
        voted_many.push(asked(&host, &homes, vote).await);
    }
    let (alone, bare, many) = (report::median(alone), report::median(bare_alone), report::median(many));
    for (who, rate) in
        [("one community", report::median(voted)), ("32 communities", report::median(voted_many))]
    {
        let figure = format!("{rate:.0}/s, {:.0} % of {bare:.0} bare commits/s", 100.0 * rate / bare);
        report::line(&format!("votes, {who}"), &figure, "≥ 70 % of bare commits", rate >= 0.7 * bare);
    }
    let figure = format!("{alone:.0}/s, {:.0} % of {bare:.0} bare commits/s", 100.0 * alone / bare);
    report::line(
        "durable write, one community, one after another",
        &figure,
        "≥ 70 % of bare commits",
        alone >= 0.7 * bare,
    );
    let figure = format!("{many:.0}/s, {:.0} % of {bare:.0} bare commits/s", 100.0 * many / bare);
    report::line(
        "durable write, 32 communities at once",
        &figure,
        "≥ 70 % of bare commits",
        many >= 0.7 * bare,
    );
}

struct StandingClock(Arc<Scripted>);

impl host::Clock for StandingClock {
    fn now(&self) -> community::kernel::Moment {
        self.0.now()
    }
}

async fn found(host: &Arc<Host>, number: usize) -> Arc<Home> {
    let command = profile::Command::Found {
        name: format!("Komunitas {number}").as_str().into(),
        theme: Default::default(),
        purpose: "Mengukur".into(),
        place: "Cipanas".into(),
        zone: Zone::Wib,
        founder: "Rina".into(),
        honorific: None,
        agreement: "".into(),
        indicator: None,
        inspired_by: None,
    };
    let founding = Founding { command, pin: PinHash("-".into()), slug: None, once: None };
    let home = host.found(founding).await.unwrap_or_else(|_| panic!("founded")).home;
    let mut life = lives::Life::founded(lives::START);
    // The plan of a life, as one more command.
    let plan = life.batches.pop().unwrap().2.into_iter().find_map(|event| match event {
        community::Event::Gatherings(gatherings::Event::Scheduled { plan, .. }) => Some(plan),
        _ => None,
    });
    let schedule = gatherings::Command::Schedule { plan: plan.unwrap() };
    host.ask(&home, Ask::new(By::Member(MemberId(1)), schedule)).await.unwrap();
    // Twelve voters, eleven of them without a phone; the decision waits six hours before it could end early.
    for member in 2..=VOTERS {
        let add = members::Command::Add { name: format!("Bu {member}").as_str().into(), honorific: None };
        host.ask(&home, Ask::new(By::Member(MemberId(1)), add)).await.unwrap();
    }
    let majority = Method::Majority { threshold: Default::default() };
    let open = Decide::Open { proposal: proposal("Beli rak buku", majority) };
    host.ask(&home, Ask::new(By::Member(MemberId(1)), open)).await.unwrap();
    home
}

/// An answer that is another one each turn.
fn answer(turn: u32) -> Command {
    let occasion = OccasionId { gathering: GatheringId(1), day: Day::at(lives::START, Zone::Wib) };
    let party = u8::try_from(turn % 40 + 1).unwrap();
    let (coming, note) = (Coming::Yes, "".into());
    gatherings::Command::Answer { occasion, member: None, coming, party, role: None, note }.into()
}

/// A vote of one after the other, another one each time round.
fn vote(turn: u32) -> Command {
    let member = Some(MemberId(turn % VOTERS + 1));
    let side = if (turn / VOTERS).is_multiple_of(2) { Side::Agree } else { Side::Disagree };
    let (decision, ballot) = (DecisionId(1), Ballot::Side { side });
    Decide::Vote { decision, member, ballot, reason: "".into(), how: How::Own, version: 1 }.into()
}

/// Commands that change something each time, each awaited until it is on disk; so many a second.
async fn asked(host: &Arc<Host>, homes: &[Arc<Home>], command: fn(u32) -> Command) -> f64 {
    let began = Instant::now();
    let tasks: Vec<_> = homes
        .iter()
        .map(|home| {
            let (host, home) = (host.clone(), home.clone());
            tokio::spawn(async move {
                let (mut written, mut turn) = (0_u32, 0_u32);
                while began.elapsed() < LASTING {
                    turn += 1;
                    let ask = Ask::new(By::Member(MemberId(1)), command(turn));
                    let answer = host.ask(&home, ask).await.unwrap();
                    written += u32::try_from(answer.events.len()).unwrap();
                }
                written
            })
        })
        .collect();
    let mut written = 0;
    for task in tasks {
        written += task.await.unwrap();
    }
    f64::from(written) / began.elapsed().as_secs_f64()
}

/// The same bytes into one table, one commit each, with the same durability.
fn bare_commits(body: &str) -> f64 {
    let dir = tempfile::tempdir().unwrap();
    let db = rusqlite::Connection::open(dir.path().join("bare.db")).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE line (community BLOB, seq INTEGER, at INTEGER, by TEXT, once TEXT, body TEXT, hash BLOB,
         PRIMARY KEY (community, seq)) WITHOUT ROWID;",
    )
    .unwrap();
    let mut insert = db.prepare("INSERT INTO line VALUES (?1, ?2, ?3, 'm1', NULL, ?4, ?5)").unwrap();
    let (community, hash) = ([7_u8; 16], [9_u8; 32]);
    let began = Instant::now();
    let mut written = 0_u32;
    while began.elapsed() < LASTING {
        insert.execute(rusqlite::params![community, written, 0, body, hash]).unwrap();
        written += 1;
    }
    f64::from(written) / began.elapsed().as_secs_f64()
}
