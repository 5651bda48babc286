//! A decision closes once and carries once, whoever looks at it and on however many nodes; a vote is in time or it is not.

use std::sync::Arc;

use community::{
    Refusal,
    decisions::{
        Action, Ballot, Command as Decide, How, Method, Proposal, Refusal as Refused, Side, Threshold,
        testing::proposal,
    },
    kernel::{By, DecisionId, MemberId, Moment},
};
use eventlog::{EventLog, Memory, Sqlite};

use crate::{
    Ask, Failed,
    tests::{RINA, Village, on},
};

const ONE: DecisionId = DecisionId(1);
const MEMBERS: u32 = 20;

/// Rina and nineteen others; what they decide brings one task.
async fn twenty(log: Arc<dyn EventLog>) -> Village {
    let village = on(log).await;
    for number in 2..=MEMBERS {
        village.ask(RINA, community::members::Command::Add { name: name(number), honorific: None }).await;
    }
    let carries = vec![Action::Task { what: "Ambil rak".into(), owner: None, due: None }];
    let majority = Method::Majority { threshold: Threshold::default() };
    village
        .ask(RINA, Decide::Open { proposal: Proposal { carries, ..proposal("Beli rak?", majority) } })
        .await;
    village
}

fn name(number: u32) -> community::kernel::Text {
    format!("Warga {number}").as_str().into()
}

/// Rina writes down what another says.
fn vote(member: u32, side: Side) -> Ask {
    let member = Some(MemberId(member)).filter(|it| By::Member(*it) != RINA);
    let (ballot, how) = (Ballot::Side { side }, How::Own);
    let vote = Decide::Vote { decision: ONE, member, ballot, reason: "".into(), how, version: 1 };
    Ask::new(RINA, vote)
}

/// All at once; how many were taken.
async fn at_once(village: &Village, asks: Vec<Ask>) -> Vec<Result<(), Failed>> {
    let asking = asks.into_iter().map(|ask| {
        let (host, home) = (village.host.clone(), village.home.clone());
        tokio::spawn(async move { host.ask(&home, ask).await.map(|_| ()) })
    });
    let asking: Vec<_> = asking.collect();
    let mut came = vec![];
    for one in asking {
        came.push(one.await.unwrap());
    }
    came
}

fn closes_at(village: &Village) -> Moment {
    village.home.read(|it| it.decisions.find(ONE).unwrap().closes_at)
}

async fn lines(village: &Village, kind: &str) -> usize {
    let kind = format!("\"kind\":\"{kind}\"");
    village.lines().await.iter().filter(|it| it.body.contains(&kind)).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_nodes_close_it_once_and_carry_it_once() {
    let place = tempfile::tempdir().unwrap();
    let village = twenty(Arc::new(Sqlite::open(place.path()).unwrap())).await;
    at_once(&village, (1..=9).map(|it| vote(it, Side::Agree)).chain([vote(10, Side::Disagree)]).collect())
        .await;
    let mut nodes = vec![village.host.clone()];
    let mut homes = vec![village.home.clone()];
    for _ in 0..3 {
        let node = village.reopened().await;
        homes.push(node.home_of(village.home.id).await.unwrap().unwrap());
        nodes.push(node);
    }
    village.set_clock(closes_at(&village));
    let id = village.home.id;
    let looking: Vec<_> = nodes
        .into_iter()
        .flat_map(|node| [node.clone(), node])
        .map(|node| {
            tokio::spawn(async move {
                node.look_after_due().await.unwrap();
                node.home_of(id).await.unwrap();
            })
        })
        .collect();
    for one in looking {
        one.await.unwrap();
    }
    for kind in ["decisions.closed", "decisions.carried", "tasks.added"] {
        assert_eq!(lines(&village, kind).await, 1, "{kind}");
    }
    for home in homes {
        assert!(home.read(|it| it.decisions.find(ONE).unwrap().passed()), "each node knows");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_vote_is_in_time_until_the_last_moment_and_not_at_the_end() {
    let village = twenty(Arc::new(Memory::new())).await;
    let end = closes_at(&village);
    village.set_clock(Moment(end.0 - 1));
    // Rina changes her mind twenty times at once; one voice.
    let minds = (0..20).map(|it| vote(1, if it % 2 == 0 { Side::Agree } else { Side::Disagree }));
    assert!(at_once(&village, minds.collect()).await.iter().all(Result::is_ok));
    // Ten against nine: the last one could still make it a tie, so nothing ends early.
    let split = |it| vote(it, if it % 2 == 1 { Side::Agree } else { Side::Disagree });
    let voices = || village.home.read(|it| it.decisions.find(ONE).unwrap().votes.len());
    assert_eq!(voices(), 1);
    // Whatever came last of it: against, hers would be the tenth once all the others against are there, and end it early.
    assert!(at_once(&village, vec![vote(1, Side::Agree)]).await.iter().all(Result::is_ok));
    assert!(at_once(&village, (1..=19).map(split).collect()).await.iter().all(Result::is_ok));
    assert_eq!(voices(), 19);
    // The server slept; nobody has looked since, and the first who comes is too late by nothing at all.
    village.set_clock(end);
    for came in at_once(&village, (18..=20).map(|it| vote(it, Side::Disagree)).collect()).await {
        let late = Refusal::from(Refused::AlreadyClosed { closed_at: end });
        assert!(matches!(&came, Err(Failed::Refused(it)) if *it == late), "{came:?}");
    }
    assert_eq!((lines(&village, "decisions.closed").await, lines(&village, "tasks.added").await), (1, 1));
}
