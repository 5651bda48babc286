//! Occasions through the router: members' phones, a guest's, a stranger's.

mod answering;
mod attending;
mod writing;

use axum::http::header;
use community::{
    gatherings::{Command, Details, Ends, Every, Plan, Rhythm, Role, Welcome},
    kernel::{By, MemberId, Moment, Weekday},
};

use crate::testing::{Phone, START, Seen, Town};

/// Saturday of the town's first week.
const OCCASION: &str = "/baca-yuk/kegiatan/1/2026-11-28";
/// Words that would be markup if nobody took care.
const MARKUP: &str = "<b onclick=alert(1)>\"Pojok\" & 'baca' 😀 مرحبا</b>";

/// Saturday, 28 November 2026, 10.00 WIB.
const SATURDAY: Moment = Moment(START.0 + 4 * 86_400_000);
const SUNDAY: Moment = Moment(START.0 + 5 * 86_400_000);

fn plan(title: &str, welcome: Welcome) -> Plan {
    Plan {
        details: Details {
            title: title.into(),
            time: "09:00".parse().unwrap(),
            minutes: 120,
            place: "Balai desa".into(),
            note: "".into(),
            roles: vec![Role { name: "Sopir".into(), wanted: 1 }],
        },
        sort: Default::default(),
        welcome,
        day: "2026-11-28".parse().unwrap(),
        repeats: Some(Rhythm {
            every: Every::Week { interval: 1, days: vec![Weekday::Saturday] },
            ends: Ends::Never,
            skipped: vec![],
            added: vec![],
        }),
    }
}

/// Rina has planned a reading corner every Saturday.
async fn town(welcome: Welcome) -> Town {
    let town = Town::new().await;
    town.ask(By::Member(MemberId(1)), Command::Schedule { plan: plan("Pojok baca", welcome) }).await;
    town
}

/// The mark in the form that a page shows; each page has one.
fn once(page: &Seen) -> &str {
    let (_, rest) = page.text.split_once("name=\"once\" value=\"").unwrap();
    rest.split_once('"').unwrap().0
}

/// Opens a page and sends its form.
async fn fill_in(phone: &Phone<'_>, page: &str, act: &str, fields: &[(&str, &str)]) -> Seen {
    let shown = phone.get(page).await.ok();
    let mut all = vec![("once", once(&shown))];
    all.extend_from_slice(fields);
    phone.post(act, &all).await
}

/// The same phone with what the answer asked it to keep.
fn keeping<'a>(mut phone: Phone<'a>, answer: &Seen) -> Phone<'a> {
    let cookies = answer.headers.get_all(header::SET_COOKIE);
    for cookie in cookies.iter().filter_map(|it| it.to_str().ok()?.split(';').next()) {
        phone.headers.append(header::COOKIE, cookie.parse().unwrap());
    }
    phone
}
