//! Five members and nothing else: Rina has founded, the others have joined by her invitation.

use super::super::harness::{Driver, Phone, Size};
use super::super::village::{Village, at};
use community::{
    decisions::{Action, Command as Decision, Method, Proposal, Secrecy},
    invitations,
    kernel::{By, DecisionId, InvitationId, MemberId, Seq},
    members, profile,
};
use host::{Ask, Founding, Home, Pin};
use serde_json::Value;
use std::sync::Arc;

pub const RINA: MemberId = MemberId(1);
pub const DEWI: MemberId = MemberId(2);
pub const ASEP: MemberId = MemberId(3);
pub const SARI: MemberId = MemberId(4);
pub const YUSUF: MemberId = MemberId(5);
pub const NAMES: [&str; 5] = ["Rina", "Dewi", "Asep", "Sari", "Yusuf"];

/// The only decision there is.
pub const FIRST: DecisionId = DecisionId(1);
pub const DECISION: &str = "/baca-yuk/musyawarah/1";

pub struct Circle {
    pub village: Village,
    pub home: Arc<Home>,
    pub driver: Driver,
}

impl Circle {
    /// On Tuesday at ten.
    pub async fn new() -> Self {
        let village = Village::empty(at(2026, 11, 24, 10)).await;
        let pin = village.host.pins.hash(Pin::new("314159").expect("a PIN")).await.expect("hash a PIN");
        let founding = Founding { command: founding(), pin: pin.clone(), slug: None, once: None };
        let founded = village.host.found(founding).await;
        let home = founded.unwrap_or_else(|_| panic!("a community that can be founded")).home;
        let invitation = invitations::Command::Make { hours: None, uses: None, note: "".into() };
        village.ask(&home, By::Member(RINA), invitation).await;
        for name in &NAMES[1..] {
            let (invitation, name) = (InvitationId(1), (*name).into());
            let command = members::Command::Join { invitation, name, honorific: None, adult: true };
            let ask = Ask { pin: Some(pin.clone()), ..Ask::new(By::Guest, command) };
            village.host.ask(&home, ask).await.expect("join");
        }
        Self { village, home, driver: Driver::start() }
    }

    /// That member's phone.
    pub async fn phone(&self, member: MemberId) -> Phone {
        let phone = Phone::new(&self.driver, Size::Phone).await;
        self.village.lend(&phone, &self.home, member).await;
        phone
    }

    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.village.address)
    }

    /// Rina has proposed to buy shelves, decided by a majority; Asep fetches them.
    pub async fn shelves_by_majority(&self, secrecy: Secrecy) {
        let proposal = Proposal {
            title: "Beli 2 rak buku".into(),
            details: "Buku menumpuk di lantai balai desa.".into(),
            method: Method::Majority { threshold: Default::default() },
            choices: vec![],
            class: Default::default(),
            secrecy,
            results: Default::default(),
            pace: Default::default(),
            closes_at: None,
            carries: vec![Action::Task { what: "Ambil rak".into(), owner: Some(ASEP), due: None }],
            review_on: None,
            from: None,
        };
        self.village.ask(&self.home, By::Member(RINA), Decision::Open { proposal }).await;
    }

    /// The lines of the log after that one.
    pub async fn recorded(&self, after: Seq) -> Vec<Value> {
        let lines = self.village.host.log.read(self.home.id, after, 100).await.expect("read the log");
        lines.iter().map(|it| serde_json::from_str(&it.body).expect("JSON")).collect()
    }

    /// Lines of that kind.
    pub async fn lines(&self, kind: &str) -> Vec<Value> {
        let all = self.recorded(Seq(0)).await;
        all.into_iter().filter(|it| it["kind"] == kind).collect()
    }
}

fn founding() -> profile::Command {
    profile::Command::Found {
        name: "Baca Yuk!".into(),
        theme: profile::Theme::Education,
        purpose: "Mengajak anak sekitar rajin membaca".into(),
        place: "Cipanas, Cianjur".into(),
        zone: Default::default(),
        founder: "Rina".into(),
        honorific: None,
        agreement: "Kita saling mendengarkan.".into(),
        indicator: None,
        inspired_by: None,
    }
}
