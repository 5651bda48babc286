//! A draw's seed: hidden until it is revealed, also over a restart, and revealed once, also when two tap at once.

use std::sync::Arc;

use community::{
    Event, Refusal,
    arisan::{
        self, Command as Ask_, DrawEnd, Order, Share, Slot, Terms,
        lot::{Commitment, LotId},
    },
    kernel::{ArisanId, ArisanRoundId, By, Day, MemberId, Rupiah, SlotId, Zone},
};
use eventlog::{EventLog, Memory, Shelf, Sqlite};

use crate::{
    Ask, Failed, Host,
    tests::{RINA, START, Village, on},
};

const ID: ArisanId = ArisanId(1);
const ROUND: ArisanRoundId = ArisanRoundId(1);

fn by(id: u32) -> By {
    By::Member(MemberId(id))
}

fn word(word: &str) -> Ask_ {
    Ask_::AddWord { arisan: ID, round: ROUND, word: word.into(), member: None }
}

const OPEN: Ask_ = Ask_::OpenDraw { arisan: ID, round: ROUND };
const CLOSE: Ask_ = Ask_::CloseWords { arisan: ID, round: ROUND };
const DRAW: Ask_ = Ask_::Draw { arisan: ID, round: ROUND, seed: None };

fn call_off() -> Ask_ {
    Ask_::CallOff { arisan: ID, round: ROUND, reason: "Hujan".into(), seed: None }
}

/// Three slots, everybody has paid the first round; its commitment is published.
async fn paid_up(log: Arc<dyn EventLog>) -> Village {
    let village = on(log).await;
    for name in ["Dewi", "Asep"] {
        village.join(name, "314159").await;
    }
    let (contribution, cut) = (Rupiah(50_000), Rupiah(0));
    let terms = Terms { name: "Arisan".into(), contribution, cut, order: Order::Draw };
    village.ask(RINA, Ask_::Plan { terms }).await;
    let slots = (1..=3).map(|id| Slot { members: vec![MemberId(id)] }).collect();
    village.ask(RINA, Ask_::SetSlots { arisan: ID, slots }).await;
    village.ask(RINA, Ask_::Start { arisan: ID }).await;
    let day = Day::at(START, Zone::Wib);
    village.ask(RINA, Ask_::OpenRound { arisan: ID, day, occasion: None, commitment: None }).await;
    let paid = (1..=3).map(|id| Share { slot: SlotId(id), member: MemberId(id) }).collect();
    village.ask(RINA, Ask_::Collect { arisan: ID, round: ROUND, paid, not_paid: vec![] }).await;
    village
}

async fn kept(village: &Village) -> Vec<(String, String)> {
    village.log.notes(Shelf::Seed, village.home.id).await.unwrap()
}

fn end(village: &Village) -> Option<DrawEnd> {
    village.home.read(|it| it.arisan.find(ID)?.rounds.get(&ROUND)?.draws.last()?.end.clone())
}

#[tokio::test]
async fn a_seed_is_beside_the_log_until_the_draw_reveals_it() {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = Arc::new(Sqlite::open(folder.path()).unwrap());
    for log in [Arc::new(Memory::new()) as Arc<dyn EventLog>, sqlite] {
        let village = paid_up(log).await;
        let [(_, seed)] = kept(&village).await.try_into().unwrap();
        village.ask(RINA, OPEN).await;
        village.ask(by(2), word("melati")).await;
        village.ask(RINA, CLOSE).await;
        let lines = village.lines().await;
        assert!(lines.iter().all(|it| !it.body.contains(&seed)), "the log must not know it yet");
        // Somebody else's server on the same log, after a restart.
        let host = village.reopened().await;
        let home = host.home(&village.home.slug).await.unwrap().unwrap();
        let answer = host.ask(&home, Ask::new(by(3), DRAW)).await.unwrap();
        let [drawn] = answer.events.as_slice() else { panic!("one line") };
        let Event::Arisan(arisan::Event::Drawn { seed: revealed, .. }) = &drawn.event else {
            panic!("drawn")
        };
        assert_eq!(revealed.to_string(), seed);
        let published = home.read(|it| it.arisan.find(ID).unwrap().rounds[&ROUND].draws[0].commitment);
        assert_eq!(Commitment::of(revealed, LotId { arisan: ID, round: ROUND, draw: 1 }), published);
        assert!(kept(&village).await.is_empty(), "the log has it now");
    }
}

#[tokio::test]
async fn two_who_draw_at_once_draw_once() {
    let village = paid_up(Arc::new(Memory::new())).await;
    village.ask(RINA, OPEN).await;
    village.ask(by(2), word("melati")).await;
    village.ask(RINA, CLOSE).await;
    let other: Arc<Host> = village.reopened().await;
    let home = other.home(&village.home.slug).await.unwrap().unwrap();
    let (one, two) = tokio::join!(
        village.host.ask(&village.home, Ask::new(by(2), DRAW)),
        other.ask(&home, Ask::new(by(3), DRAW)),
    );
    let drawn = [one.unwrap(), two.unwrap()].map(|it| it.events.len());
    assert_eq!(drawn.iter().sum::<usize>(), 1, "{drawn:?}");
    let lines = village.lines().await;
    assert_eq!(lines.iter().filter(|it| it.body.contains("arisan.drawn")).count(), 1);
}

#[tokio::test]
async fn a_draw_that_is_called_off_reveals_its_seed_and_the_next_has_another() {
    let village = paid_up(Arc::new(Memory::new())).await;
    let [(_, first)] = kept(&village).await.try_into().unwrap();
    village.ask(RINA, call_off()).await;
    let Some(DrawEnd::CalledOff { seed: Some(revealed), .. }) = end(&village) else { panic!("called off") };
    assert_eq!(revealed.to_string(), first);
    assert!(kept(&village).await.is_empty());
    village.ask(RINA, Ask_::Commit { arisan: ID, round: ROUND, commitment: None }).await;
    let [(key, second)] = kept(&village).await.try_into().unwrap();
    assert!(key.ends_with("/arisan/1/1/2"), "{key}");
    assert_ne!(first, second);
}

/// What only the host knows cannot be brought along, and what is lost is said to be lost.
#[tokio::test]
async fn nobody_brings_a_seed_of_their_own() {
    let village = paid_up(Arc::new(Memory::new())).await;
    let [(key, seed)] = kept(&village).await.try_into().unwrap();
    let mine = arisan::lot::Seed([1; 32]);
    let reason = "Hujan".into();
    village.ask(RINA, Ask_::CallOff { arisan: ID, round: ROUND, reason, seed: Some(mine) }).await;
    assert!(
        matches!(end(&village), Some(DrawEnd::CalledOff { seed: Some(it), .. }) if it.to_string() == seed)
    );
    let commitment = Some(Commitment([9; 32]));
    village.ask(RINA, Ask_::Commit { arisan: ID, round: ROUND, commitment }).await;
    let published = village.home.read(|it| it.arisan.find(ID).unwrap().rounds[&ROUND].draws[1].commitment);
    assert_ne!(published, Commitment([9; 32]));
    village.ask(RINA, OPEN).await;
    village.ask(RINA, word("a")).await;
    village.ask(RINA, CLOSE).await;
    let key = key.replace("/1/1/1", "/1/1/2");
    village.log.change(vec![eventlog::Change::Delete { shelf: Shelf::Seed, key }]).await.unwrap();
    let lost = village.host.ask(&village.home, Ask::new(RINA, DRAW)).await;
    let expected = Refusal::Arisan(arisan::Refusal::SeedLost);
    assert!(matches!(lost, Err(Failed::Refused(refusal)) if refusal == expected));
    village.ask(RINA, call_off()).await;
    assert!(matches!(end(&village), Some(DrawEnd::CalledOff { seed: None, .. })));
}
