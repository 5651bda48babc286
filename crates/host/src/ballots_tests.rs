//! Secret ballots: counted each once, and nothing anywhere tells whose is which.

use std::sync::Arc;

use community::{
    Refusal,
    decisions::{
        Ballot, Class, Command as Decide, Counts, How, Method, Proposal, Secrecy, Side, Stage, Threshold,
        Verdict, testing::proposal,
    },
    kernel::{By, ChoiceId, DecisionId, MemberId, Moment},
    seen_by::{Seen, Viewer},
};
use eventlog::{EventLog, Memory, Shelf, Sqlite};

use crate::{
    Ask, Failed,
    tests::{RINA, START, Village, on},
};

const ONE: DecisionId = DecisionId(1);

async fn five(log: Arc<dyn EventLog>, proposal: Proposal) -> Village {
    let village = on(log).await;
    for name in ["Dewi", "Asep", "Sari", "Yusuf"] {
        village.join(name, "314159").await;
    }
    village.ask(RINA, Decide::Open { proposal }).await;
    village
}

fn secret() -> Proposal {
    let majority = Method::Majority { threshold: Threshold::default() };
    Proposal { secrecy: Secrecy::Secret, ..proposal("Tetap di balai desa?", majority) }
}

fn side(side: Side) -> Decide {
    vote(Ballot::Side { side })
}

fn vote(ballot: Ballot) -> Decide {
    Decide::Vote { decision: ONE, member: None, ballot, reason: "".into(), how: How::Own, version: 1 }
}

fn member(id: u32) -> By {
    By::Member(MemberId(id))
}

/// These vote for it, in this order; the others of the five against it afterwards.
async fn votes(village: &Village, agree: &[u32]) {
    let disagree: Vec<u32> = (1..=5).filter(|it| !agree.contains(it)).collect();
    for (who, what) in [(agree, Side::Agree), (&disagree, Side::Disagree)] {
        for id in who {
            let answer = village.ask(member(*id), side(what)).await;
            assert!(answer.events.is_empty(), "an answer must not tell what a ballot is");
        }
    }
}

/// Everything that is kept, without what is random: keys of ballots, hashes, marks, times.
async fn kept(village: &Village) -> Vec<String> {
    let mut kept: Vec<String> =
        village.lines().await.iter().map(|it| format!("{} {}", it.by, it.body)).collect();
    kept.iter_mut().for_each(|it| *it = unsalted(it));
    for shelf in Shelf::ALL {
        let mut notes = village.log.notes(shelf, village.home.id).await.unwrap();
        if shelf == Shelf::Ballot {
            notes.iter_mut().for_each(|(key, _)| *key = "random".into());
            notes.sort();
        }
        if matches!(shelf, Shelf::Turnout | Shelf::Ballot) {
            let here = village.home.id.to_string();
            kept.extend(
                notes.into_iter().map(|(key, value)| format!("{} {value}", key.replace(&here, "here"))),
            );
        }
    }
    kept
}

/// Salts of texts are random.
fn unsalted(body: &str) -> String {
    let mut parts = body.split("\"s\":\"");
    let mut plain = parts.next().unwrap().to_owned();
    parts.for_each(|it| plain.push_str(it.split_once('"').unwrap().1));
    plain
}

#[tokio::test]
async fn whoever_votes_what_the_same_is_kept() {
    let dirs = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let one = five(Arc::new(Sqlite::open(dirs[0].path()).unwrap()), secret()).await;
    let other = five(Arc::new(Sqlite::open(dirs[1].path()).unwrap()), secret()).await;
    let before = (one.home.seq(), one.lines().await.len());
    votes(&one, &[1, 2]).await;
    votes(&other, &[5, 3]).await;
    assert_eq!((one.home.seq(), one.lines().await.len()), before, "a secret vote has left a line");
    assert_eq!(kept(&one).await, kept(&other).await, "while it runs");
    // Everyone has voted: it ends when the wait is over, though nobody asks for anything.
    for village in [&one, &other] {
        village.set_clock(START.plus_hours(7));
        village.host.look_after_due().await.unwrap();
        let passed = village.home.read(|it| it.decisions.find(ONE).unwrap().verdict().cloned());
        assert_eq!(passed, Some(Verdict::Rejected));
        for shelf in [Shelf::Turnout, Shelf::Ballot] {
            assert!(
                village.log.notes(shelf, village.home.id).await.unwrap().is_empty(),
                "{shelf:?} is swept"
            );
        }
    }
    assert_eq!(kept(&one).await, kept(&other).await, "when it has ended");
    for dir in &dirs {
        for file in std::fs::read_dir(dir.path()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            let trace = bytes.windows(5).any(|it| it == b"/d1/m");
            assert!(!trace, "who has voted is still in a file");
        }
    }
    let log: String = one.lines().await.iter().map(|it| it.body.clone()).collect();
    assert!(!log.contains("decisions.voted"), "{log}");
}

#[tokio::test]
async fn nobody_votes_twice_and_each_knows_that_they_have() {
    let village = five(Arc::new(Memory::new()), secret()).await;
    village.ask(member(2), side(Side::Agree)).await;
    for again in [Side::Agree, Side::Disagree] {
        let refused = village.host.ask(&village.home, Ask::new(member(2), side(again))).await;
        let expected = Refusal::from(community::decisions::Refusal::AlreadyVoted);
        assert!(matches!(refused, Err(Failed::Refused(it)) if it == expected));
    }
    let cast = village.home.cast();
    let mine = |id| {
        village.home.read(|community| {
            let seen = Seen::new(community, Viewer::Member(MemberId(id)), START).with_cast(&cast);
            let decision = seen.decision(ONE).unwrap();
            let told = decision.progress.voters.iter().filter(|it| it.spoken == Some(true)).count();
            (decision.mine.cast, told, decision.progress.spoken, decision.voices.len(), decision.tally)
        })
    };
    assert_eq!(mine(2), (true, 1, None, 0, None), "one's own is no secret to oneself");
    assert_eq!(mine(1), (false, 0, None, 0, None), "and to nobody else");
    let waits = |id| {
        village.home.read(|it| {
            let seen = Seen::new(it, Viewer::Member(MemberId(id)), START).with_cast(&cast);
            seen.decision_list().unwrap().waiting.len()
        })
    };
    assert_eq!((waits(1), waits(2)), (1, 0));
}

#[tokio::test]
async fn a_server_that_comes_back_still_has_them() {
    let dir = tempfile::tempdir().unwrap();
    let log: Arc<dyn EventLog> = Arc::new(Sqlite::open(dir.path()).unwrap());
    let village = five(log, secret()).await;
    votes(&village, &[1, 2, 4]).await;
    let (id, clock) = (village.home.id, START.plus_hours(6));
    village.set_clock(clock);
    let again = village.reopened().await;
    let home = again.home_of(id).await.unwrap().unwrap();
    let (verdict, tally) = home.read(|it| match &it.decisions.find(ONE).unwrap().stage {
        Stage::Closed { verdict, tally, .. } => (verdict.clone(), tally.counts.clone()),
        other => panic!("{other:?}"),
    });
    assert_eq!(verdict, Verdict::Passed { choices: vec![] });
    assert_eq!(tally, Counts::Sides { agree: 3, disagree: 2, needed: 3 });
}

#[tokio::test]
async fn a_tie_is_drawn_by_the_hash_of_the_line_that_closed_it() {
    let labels =
        ["Sabtu", "Minggu"].map(|it| community::decisions::Choice { label: it.into(), ..Default::default() });
    let ranked = Method::Ranked { count: Default::default() };
    let poll = Proposal { choices: labels.to_vec(), class: Class::Ordinary, ..proposal("Hari apa?", ranked) };
    let village = five(Arc::new(Memory::new()), poll).await;
    for (id, first) in [(1, 1), (2, 2), (3, 1), (4, 2)] {
        village.ask(member(id), vote(Ballot::Rank { order: vec![ChoiceId(first)] })).await;
    }
    village.set_clock(Moment(START.0).plus_hours(73));
    village.host.look_after_due().await.unwrap();
    let lines = village.lines().await;
    let closing = lines.iter().find(|it| it.body.contains("decisions.closed")).unwrap();
    let (lot, verdict) = village.home.read(|it| {
        let it = it.decisions.find(ONE).unwrap();
        (it.lot.clone().unwrap(), it.verdict().cloned().unwrap())
    });
    let hash: String = closing.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(lot.seed, hash);
    let lot = community::counting::Lot::seeded(1, &closing.hash, 2);
    assert_eq!(
        verdict,
        Verdict::Passed { choices: vec![ChoiceId(u32::try_from(lot.order()[0]).unwrap() + 1)] }
    );
}

#[tokio::test]
async fn the_vote_that_makes_it_certain_is_answered_when_it_has_closed() {
    let majority = Method::Majority { threshold: Threshold::default() };
    let village = five(Arc::new(Memory::new()), proposal("Pindah hari?", majority)).await;
    village.set_clock(START.plus_hours(7));
    for id in 1..=3 {
        village.ask(member(id), side(Side::Agree)).await;
    }
    let closed_at = village.home.read(|it| it.decisions.find(ONE).unwrap().closed_at());
    assert_eq!(closed_at, Some(START.plus_hours(7)));
}
