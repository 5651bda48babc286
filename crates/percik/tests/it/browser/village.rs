//! A server in the test's own process, on a free port of this machine: the real router, on a log in memory and a clock
//! that stands where the test puts it. It ends with the test.

use super::harness::Phone;
use community::{
    Command,
    kernel::{By, ClockTime, Day, MemberId, Moment, Zone},
};
use eventlog::Memory;
use host::{Ask, Home, Host};
use percik::demo::{StoryClock, story};
use serde_json::json;
use site::{Site, urls::At};
use std::sync::Arc;

pub struct Village {
    pub host: Arc<Host>,
    pub clock: Arc<StoryClock>,
    /// `http://127.0.0.1:…`
    pub address: String,
}

impl Village {
    /// Nobody has founded anything yet.
    pub async fn empty(now: Moment) -> Self {
        let clock = Arc::new(StoryClock::at_beginning());
        clock.set(now);
        let host = Host::open(Arc::new(Memory::new()), clock.clone(), host::Opening::default())
            .await
            .expect("open a host");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("listen");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let router = site::router(Site::new(host.clone(), None));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { host, clock, address }
    }

    /// The whole story of "Baca Yuk!", told up to now.
    pub async fn of_the_story(now: Moment) -> (Self, Arc<Home>) {
        let village = Self::empty(now).await;
        let story = story::play(&village.host, &village.clock, now).await.expect("play the story");
        (village, story.home)
    }

    pub async fn home(&self, slug: &str) -> Arc<Home> {
        self.host.home(slug).await.expect("open a home").expect("a home of that address")
    }

    /// Past the pages; for setting a scene.
    pub async fn ask(&self, home: &Arc<Home>, by: By, command: impl Into<Command>) {
        self.host.ask(home, Ask::new(by, command)).await.expect("a command that fits the scene");
    }

    /// The cookie of a member's session: its name and value.
    pub async fn session(&self, home: &Home, member: MemberId) -> (String, String) {
        let token = self.host.open_session(home.id, member).await.expect("open a session");
        (format!("percik-{}", home.slug), token)
    }

    /// From the next page on the phone is that member's.
    pub async fn lend(&self, phone: &Phone, home: &Home, member: MemberId) {
        let (name, value) = self.session(home, member).await;
        let cookie = json!({ "name": name, "value": value, "url": self.address, "httpOnly": true });
        phone.devtools("Network.setCookie", cookie).await.expect("set a cookie");
    }

    pub fn home_page(&self, home: &Home) -> String {
        format!("{}{}", self.address, At(&home.slug).home())
    }
}

/// A moment in Cipanas.
pub fn at(year: i16, month: i8, day: i8, hour: u8) -> Moment {
    let day = Day::new(year, month, day).expect("a day of the calendar");
    day.moment(ClockTime::new(hour, 0).expect("an hour"), Zone::Wib)
}
