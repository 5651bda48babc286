//! A town for tests: one server in memory, a scripted clock, "Baca Yuk!" with its five members, and other people.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use community::{
    Command, invitations,
    kernel::{By, InvitationId, MemberId, Moment},
    members, profile,
};
use eventlog::Memory;
use host::{Answer, Ask, Founding, Home, Host, Pin, Scripted};
use tower::ServiceExt;

use crate::{Closing, Site, router};

/// Tuesday 24 November 2026, 10.00 WIB.
pub const START: Moment = Moment(1_795_489_200_000);
/// Everybody's, so that tests need not remember five.
pub const PIN: &str = "271828";
pub const SLUG: &str = "baca-yuk";

pub struct Town {
    pub host: Arc<Host>,
    pub clock: Arc<Scripted>,
    pub home: Arc<Home>,
    pub router: Router,
    pub closing: Closing,
    /// What its pages are served from, for looking at what is kept.
    pub site: Site,
}

/// Rina founds; the others join by her invitation.
pub const MEMBERS: [(&str, MemberId); 5] = [
    ("Rina", MemberId(1)),
    ("Dewi", MemberId(2)),
    ("Asep", MemberId(3)),
    ("Sari", MemberId(4)),
    ("Yusuf", MemberId(5)),
];

struct Shared(Arc<Scripted>);

impl host::Clock for Shared {
    fn now(&self) -> Moment {
        self.0.now()
    }
}

impl Town {
    pub async fn new() -> Town {
        let clock = Arc::new(Scripted::at(START));
        let host =
            Host::open(Arc::new(Memory::new()), Arc::new(Shared(clock.clone())), host::Opening::default())
                .await
                .unwrap();
        let pin = host.pins.hash(Pin::new(PIN).unwrap()).await.unwrap();
        let command = profile::Command::Found {
            name: "Baca Yuk!".into(),
            theme: profile::Theme::Education,
            purpose: "Mengajak anak sekitar rajin membaca".into(),
            place: "Cipanas, Cianjur".into(),
            zone: Default::default(),
            founder: "Rina".into(),
            honorific: None,
            agreement: "Kita saling mendengarkan.".into(),
            indicator: Some(community::impact::Counted {
                name: "Anak yang datang".into(),
                unit: "anak".into(),
                bands: community::gatherings::Band::CHILDREN.to_vec(),
            }),
            inspired_by: None,
        };
        let founding = Founding { command, pin: pin.clone(), slug: None, once: None };
        let home = host.found(founding).await.unwrap_or_else(|_| panic!("founded")).home;
        let site = Site::new(host.clone(), Some("https://percik.example"));
        let (closing, router) = (site.closing.clone(), router(site.clone()));
        let town = Town { host, clock, home, router, closing, site };
        town.ask(
            By::Member(MemberId(1)),
            invitations::Command::Make { hours: None, uses: None, note: "".into() },
        )
        .await;
        for (name, _) in &MEMBERS[1..] {
            let join = members::Command::Join {
                invitation: InvitationId(1),
                name: (*name).into(),
                honorific: None,
                adult: true,
            };
            let ask = Ask { pin: Some(pin.clone()), ..Ask::new(By::Guest, join) };
            town.host.ask(&town.home, ask).await.unwrap();
        }
        town
    }

    /// Asks past the pages; for setting a scene.
    pub async fn ask(&self, by: By, command: impl Into<Command>) -> Answer {
        self.host.ask(&self.home, Ask::new(by, command)).await.unwrap()
    }

    pub fn set_clock(&self, moment: Moment) {
        self.clock.set(moment);
    }

    /// A phone on which nobody is signed in.
    pub fn stranger(&self) -> Phone<'_> {
        Phone { town: self, headers: HeaderMap::new() }
    }

    /// The phone of one of the five, signed in.
    pub async fn phone(&self, name: &str) -> Phone<'_> {
        let member = MEMBERS.iter().find(|(it, _)| *it == name).unwrap().1;
        let token = self.host.open_session(self.home.id, member).await.unwrap();
        let mut phone = self.stranger();
        phone.headers.insert(header::COOKIE, format!("percik-{SLUG}={token}").parse().unwrap());
        phone
    }
}

/// Somebody's browser.
#[derive(Clone)]
pub struct Phone<'a> {
    pub town: &'a Town,
    pub headers: HeaderMap,
}

/// What came back.
#[derive(Debug)]
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Seen {
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |it| it.to_str().unwrap())
    }

    #[track_caller]
    pub fn ok(self) -> Seen {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text);
        self
    }

    #[track_caller]
    pub fn has(&self, words: &str) -> &Seen {
        assert!(self.text.contains(words), "{words:?} is missing in {}", self.text);
        self
    }

    #[track_caller]
    pub fn lacks(&self, words: &str) -> &Seen {
        assert!(!self.text.contains(words), "{words:?} is in {}", self.text);
        self
    }
}

impl Phone<'_> {
    /// Adds a header; a language, an earlier ETag.
    pub fn with(mut self, name: header::HeaderName, value: &str) -> Self {
        self.headers.insert(name, value.parse().unwrap());
        self
    }

    pub async fn get(&self, path: &str) -> Seen {
        self.send(Method::GET, path, Body::empty(), None).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.send(Method::POST, path, Body::from(body), Some("application/x-www-form-urlencoded")).await
    }

    /// Sends JSON.
    pub async fn post_json(&self, path: &str, json: &serde_json::Value) -> Seen {
        self.send(Method::POST, path, Body::from(json.to_string()), Some("application/json")).await
    }

    pub async fn send(&self, method: Method, path: &str, body: Body, kind: Option<&str>) -> Seen {
        let mut request = Request::builder().method(method).uri(path).body(body).unwrap();
        *request.headers_mut() = self.headers.clone();
        request.headers_mut().insert(header::HOST, "percik.example".parse().unwrap());
        if let Some(kind) = kind {
            request.headers_mut().insert(header::CONTENT_TYPE, kind.parse().unwrap());
        }
        let answer = self.town.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Seen { status: parts.status, headers: parts.headers, text, bytes }
    }
}

#[tokio::test]
async fn the_town_is_there() {
    let town = Town::new().await;
    assert_eq!(town.home.slug, SLUG);
    assert_eq!(town.home.read(|community| community.members.current().count()), 5);
    let nowhere = town.stranger().get("/tidak-ada").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    nowhere.has("Yang Anda cari tidak ada di sini");
}
