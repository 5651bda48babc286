//! A server's promises: asked once and done once, on one node and on two; homes come and go; nothing due is missed.

use std::sync::Arc;

use community::{
    Command, Refusal, fields, invitations,
    kernel::{By, FieldId, InvitationId, MemberId, Moment, Once, ReentryId, RequestId, Seq},
    members, profile, reentries, requests, tasks,
};
use eventlog::{Batch, EventLog, Line, Memory, Sqlite, chain};

use crate::{Answer, Ask, Clock, Failed, Founding, Home, Host, NotIn, Opening, Pin, Scripted};

pub(crate) const START: Moment = Moment(1_795_489_200_000);
pub(crate) const RINA: By = By::Member(MemberId(1));

struct Shared(Arc<Scripted>);

impl Clock for Shared {
    fn now(&self) -> Moment {
        self.0.now()
    }
}

pub(crate) struct Village {
    pub(crate) log: Arc<dyn EventLog>,
    clock: Arc<Scripted>,
    pub(crate) host: Arc<Host>,
    pub(crate) home: Arc<Home>,
}

async fn village() -> Village {
    on(Arc::new(Memory::new())).await
}

pub(crate) async fn on(log: Arc<dyn EventLog>) -> Village {
    opened(log, Opening::default()).await
}

pub(crate) async fn opened(log: Arc<dyn EventLog>, opening: Opening) -> Village {
    let clock = Arc::new(Scripted::at(START));
    let host = Host::open(log.clone(), Arc::new(Shared(clock.clone())), opening).await.unwrap();
    let home = found(&host, "Baca Yuk!", None).await.unwrap_or_else(|failed| panic!("{failed:?}"));
    Village { log, clock, host, home }
}

async fn found(host: &Arc<Host>, name: &str, once: Option<Once>) -> Result<Arc<Home>, Failed> {
    let command = profile::Command::Found {
        name: name.into(),
        theme: profile::Theme::Education,
        purpose: "Mengajak anak membaca".into(),
        place: "Cipanas".into(),
        zone: Default::default(),
        founder: "Rina".into(),
        honorific: None,
        agreement: "Kita saling mendengarkan.".into(),
        indicator: None,
        inspired_by: None,
    };
    let pin = host.pins.hash(Pin::new("271828").unwrap()).await.unwrap();
    Ok(host.found(Founding { command, pin, slug: None, once }).await?.home)
}

impl Village {
    pub(crate) async fn ask(&self, by: By, command: impl Into<Command>) -> Answer {
        self.host.ask(&self.home, Ask::new(by, command)).await.unwrap()
    }

    async fn ask_with_pin(&self, by: By, command: impl Into<Command>, pin: &str) -> Answer {
        let pin = self.host.pins.hash(Pin::new(pin).unwrap()).await.unwrap();
        let ask = Ask { pin: Some(pin), ..Ask::new(by, command) };
        self.host.ask(&self.home, ask).await.unwrap()
    }

    pub(crate) async fn join(&self, name: &str, pin: &str) -> MemberId {
        self.ask(RINA, invitations::Command::Make { hours: None, uses: None, note: "".into() }).await;
        let invitation = InvitationId(self.home.read(|it| it.invitations.all().count() as u32));
        let join = members::Command::Join { invitation, name: name.into(), honorific: None, adult: true };
        self.ask_with_pin(By::Guest, join, pin).await;
        self.home.read(|it| it.members.named(name).unwrap().id)
    }

    async fn sign_in(&self, name: &str, pin: &str) -> Result<MemberId, NotIn> {
        let known = |name: &str| self.home.read(|it| it.members.named(name).map(|it| it.id));
        self.host.sign_in(self.home.id, known, name, Pin::new(pin).unwrap()).await.unwrap()
    }

    pub(crate) fn set_clock(&self, now: Moment) {
        self.clock.set(now);
    }

    /// Another server on the same log, at the same time.
    pub(crate) async fn reopened(&self) -> Arc<Host> {
        self.reopened_with(Opening::default()).await
    }

    pub(crate) async fn reopened_with(&self, opening: Opening) -> Arc<Host> {
        Host::open(self.log.clone(), Arc::new(Shared(self.clock.clone())), opening).await.unwrap()
    }

    pub(crate) async fn lines(&self) -> Vec<Line> {
        self.log.read(self.home.id, Seq(0), 10_000).await.unwrap()
    }
}

fn add(what: &str) -> tasks::Command {
    tasks::Command::Add { what: what.into(), owner: None, due: None, from: None, decision: None }
}

fn marked(command: impl Into<Command>, mark: &str) -> Ask {
    Ask { once: Once::new(mark), ..Ask::new(RINA, command) }
}

#[tokio::test]
async fn a_repeat_gets_the_first_answer() {
    let village = village().await;
    let first = village.host.ask(&village.home, marked(add("Cat rak"), "mark-0001")).await.unwrap();
    village.ask(RINA, add("Sapu")).await;
    let again = village.host.ask(&village.home, marked(add("Cat rak"), "mark-0001")).await.unwrap();
    assert_eq!((first.seq, first.events.len()), (again.seq, again.events.len()));
    assert_eq!(village.home.read(|it| it.tasks.open().count()), 2);
    // Also when it would be refused by now.
    let request = requests::Command::Ask { name: "Ujang".into(), words: "".into(), adult: true };
    village.ask(By::Guest, request).await;
    let welcome = || marked(requests::Command::Welcome { request: RequestId(1) }, "mark-0002");
    let first = village.host.ask(&village.home, welcome()).await.unwrap();
    assert_eq!(village.host.ask(&village.home, welcome()).await.unwrap().seq, first.seq);
    let other = Ask::new(RINA, requests::Command::Welcome { request: RequestId(1) });
    let refused = village.host.ask(&village.home, other).await;
    assert!(matches!(refused, Err(Failed::Refused(Refusal::Requests(requests::Refusal::AlreadyAnswered)))));
}

#[tokio::test]
async fn a_double_click_founds_one_community_and_a_name_twice_gets_two_addresses() {
    let village = village().await;
    let once = Once::new("founding-form-1");
    let first = found(&village.host, "Rumah Baca", once.clone()).await.unwrap();
    let again = found(&village.host, "Rumah Baca", once).await.unwrap();
    assert_eq!(first.id, again.id);
    let other = found(&village.host, "Rumah Baca", None).await.unwrap();
    assert_eq!((first.slug.as_str(), other.slug.as_str()), ("rumah-baca", "rumah-baca-2"));
}

#[tokio::test]
async fn two_nodes_on_one_log_neither_fork_nor_lose() {
    let dir = tempfile::tempdir().unwrap();
    let log: Arc<dyn EventLog> = Arc::new(Sqlite::open(dir.path()).unwrap());
    let one = on(log.clone()).await;
    let other =
        Host::open(log.clone(), Arc::new(Shared(one.clock.clone())), Opening::default()).await.unwrap();
    let there = other.home("baca-yuk").await.unwrap().unwrap();
    let mut asking = vec![];
    for number in 0..40 {
        let (host, home) = if number % 2 == 0 { (&one.host, &one.home) } else { (&other, &there) };
        let (host, home) = (host.clone(), home.clone());
        asking.push(tokio::spawn(async move {
            // Busy is an answer: nothing was done, ask again.
            loop {
                match host
                    .ask(&home, marked(add(&format!("Tugas {number}")), &format!("mark-{number:04}")))
                    .await
                {
                    Ok(_) => break,
                    Err(Failed::Busy) => tokio::task::yield_now().await,
                    Err(failed) => panic!("{failed:?}"),
                }
            }
        }));
    }
    for task in asking {
        task.await.unwrap();
    }
    let lines = one.lines().await;
    chain::verify(one.home.id, &lines).unwrap();
    let fresh = Host::open(log, Arc::new(Shared(one.clock.clone())), Opening::default()).await.unwrap();
    let home = fresh.home("baca-yuk").await.unwrap().unwrap();
    assert_eq!(home.read(|it| it.tasks.open().count()), 40);
}

#[tokio::test]
async fn what_is_due_is_done_by_whoever_comes_first() {
    let village = village().await;
    let take = fields::Command::Take { care: fields::Care::Meetings, name: "".into(), until: None };
    village.ask(RINA, take).await;
    village.clock.set(START.plus_hours(47));
    village.host.look_after_due().await.unwrap();
    assert!(!village.home.read(|it| it.fields.find(FieldId(1)).unwrap().stood));
    village.clock.set(START.plus_hours(49));
    let before = village.home.seq();
    village.host.look_after_due().await.unwrap();
    assert!(village.home.read(|it| it.fields.find(FieldId(1)).unwrap().stood));
    assert_eq!(village.home.seq(), before.next());
    // Once, however often one looks; and a reader need not wait for the clock's turn.
    village.host.look_after_due().await.unwrap();
    village.host.home("baca-yuk").await.unwrap();
    assert_eq!(village.home.seq(), before.next());
    assert!(village.log.due(village.clock.now(), 10).await.unwrap().is_empty());
}

#[tokio::test]
async fn homes_are_let_go_and_come_back_the_same() {
    let log: Arc<dyn EventLog> = Arc::new(Memory::new());
    let host =
        Host::open(log, Arc::new(Scripted::at(START)), Opening { homes_bytes: 20_000, ..Opening::default() })
            .await
            .unwrap();
    for number in 0..20 {
        found(&host, &format!("Komunitas {number}"), None).await.unwrap();
    }
    let held = host.home("komunitas-3").await.unwrap().unwrap();
    host.ask(&held, Ask::new(RINA, add("Cat rak"))).await.unwrap();
    for number in 0..20 {
        let home = host.home(&format!("komunitas-{number}")).await.unwrap().unwrap();
        assert_eq!(home.read(|it| it.members.current().count()), 1);
    }
    assert!(host.homes.count() < 10, "{} homes are in memory", host.homes.count());
    let again = host.home("komunitas-3").await.unwrap().unwrap();
    assert!(Arc::ptr_eq(&held, &again), "one that somebody holds stays");
}

#[tokio::test]
async fn a_line_that_cannot_be_read_opens_the_home_for_reading_only() {
    let village = village().await;
    let body = serde_json::json!({"kind": "teleports.beamed", "v": 1});
    let last = village.lines().await.pop().unwrap();
    let lines =
        chain::seal(last.hash, village.home.id, last.seq.next(), START, By::Clock, None, vec![body]).unwrap();
    let batch = Batch { community: village.home.id, expected: last.seq, lines, wake: None, changes: vec![] };
    village.log.append(batch).await.unwrap_or_else(|_| panic!("appended"));
    let host =
        Host::open(village.log.clone(), Arc::new(Scripted::at(START)), Opening::default()).await.unwrap();
    let home = host.home("baca-yuk").await.unwrap().unwrap();
    assert_eq!(home.unreadable.as_ref().map(|(seq, _)| *seq), Some(last.seq.next()));
    assert_eq!(home.read(|it| it.profile.name.or_empty().to_owned()), "Baca Yuk!");
    assert!(matches!(host.ask(&home, Ask::new(RINA, add("Sapu"))).await, Err(Failed::ReadingOnly)));
    let other = found(&host, "Lain", None).await.unwrap();
    assert!(host.ask(&other, Ask::new(RINA, add("Sapu"))).await.is_ok(), "the others live");
}

#[tokio::test]
async fn wrong_pins_slow_down_then_lock_and_two_members_open_again() {
    let village = village().await;
    let dewi = village.join("Dewi", "314159").await;
    let asep = village.join("Asep", "161803").await;
    assert_eq!(village.sign_in("dewi", "314159").await, Ok(dewi));
    assert_eq!(village.sign_in("Dewi", "000000").await, Err(NotIn::Wrong));
    assert_eq!(village.sign_in("Dewi", "000001").await, Err(NotIn::Wrong));
    let until = START.plus_minutes(0) + 30_000;
    assert_eq!(village.sign_in("Dewi", "000002").await, Err(NotIn::Wait { until }));
    // The right one must wait too, or a guesser would learn from it.
    assert_eq!(village.sign_in("Dewi", "314159").await, Err(NotIn::Wait { until }));
    // A name that nobody bears goes the same way.
    for _ in 0..2 {
        assert_eq!(village.sign_in("Budi", "000000").await, Err(NotIn::Wrong));
    }
    assert_eq!(village.sign_in("Budi", "000000").await, Err(NotIn::Wait { until }));
    let mut now = until;
    loop {
        village.clock.set(now);
        match village.sign_in("Dewi", "000003").await {
            Err(NotIn::Wait { until }) => now = until,
            Err(NotIn::Locked) => break,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(village.sign_in("Dewi", "314159").await, Err(NotIn::Locked));
    // An old phone is still signed in; after the way back in it is not.
    let old = village.host.open_session(village.home.id, dewi).await.unwrap();
    let ask = reentries::Command::Ask { member: dewi, code: "4821".into() };
    village.ask_with_pin(By::Guest, ask, "577215").await;
    for by in [RINA, By::Member(asep)] {
        village.ask(by, reentries::Command::Confirm { reentry: ReentryId(1) }).await;
    }
    assert_eq!(village.sign_in("Dewi", "577215").await, Ok(dewi));
    assert_eq!(village.sign_in("Dewi", "314159").await, Err(NotIn::Wrong));
    assert!(village.host.session(&old).await.unwrap().is_none());
}

#[tokio::test]
async fn who_is_welcomed_comes_in_with_the_pin_they_chose_and_who_leaves_is_out() {
    let village = village().await;
    let ask = requests::Command::Ask { name: "Ujang".into(), words: "Boleh ikut?".into(), adult: true };
    village.ask_with_pin(By::Guest, ask, "141421").await;
    assert_eq!(village.sign_in("Ujang", "141421").await, Err(NotIn::Wrong));
    village.ask(RINA, requests::Command::Welcome { request: RequestId(1) }).await;
    let ujang = village.sign_in("Ujang", "141421").await.unwrap();
    let token = village.host.open_session(village.home.id, ujang).await.unwrap();
    assert_eq!(village.host.session(&token).await.unwrap().map(|it| it.member), Some(ujang));
    village.ask(By::Member(ujang), members::Command::Leave { member: None }).await;
    assert!(village.host.session(&token).await.unwrap().is_none());
    assert_eq!(village.sign_in("Ujang", "141421").await, Err(NotIn::Wrong));
}
