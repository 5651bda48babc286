//! Rules of gatherings, told as stories. Today is Tuesday, 24 November 2026, 09:00.

mod answers;
mod attendance;
mod changing;
mod minutes;
mod reminders;
mod replanning;
mod scheduling;

use super::*;
use crate::{
    kernel::{By, Day, MemberId, VisitorId, Weekday},
    testing::{Story, day, m, text, time},
};

/// Saturday, the first occasion of `weekly` and the only one of `once`.
const SATURDAY: &str = "1/2026-11-28";
const NEXT_SATURDAY: &str = "1/2026-12-05";

fn details(title: &str) -> Details {
    Details {
        title: text(title),
        time: time("15:00"),
        minutes: 120,
        place: text("Balai RW 04"),
        note: text(""),
        roles: vec![Role { name: text("Sopir"), wanted: 1 }],
    }
}

fn once() -> Plan {
    Plan {
        details: details("Baca Bersama"),
        sort: Sort::Class,
        welcome: Welcome::Everyone,
        day: day("2026-11-28"),
        repeats: None,
    }
}

fn every_week(days: &[Weekday]) -> Rhythm {
    Rhythm {
        every: Every::Week { interval: 1, days: days.to_vec() },
        ends: Ends::Never,
        skipped: vec![],
        added: vec![],
    }
}

/// Every Saturday at 15:00, from 28 November on.
fn weekly() -> Plan {
    Plan { repeats: Some(every_week(&[Weekday::Saturday])), ..once() }
}

/// Sari, Dewi and Agus, and this plan as gathering 1 by Dewi.
fn planned(plan: Plan) -> Story {
    let story = Story::new().founded().member("Dewi").member("Agus");
    story.given(m(2), Command::Schedule { plan })
}

fn at(written: &str) -> OccasionId {
    crate::testing::occasion(written)
}

fn answer(occasion: &str, coming: Coming) -> Command {
    Command::Answer { occasion: at(occasion), member: None, coming, party: 1, role: None, note: text("") }
}

fn sign_up(occasion: &str, name: &str) -> Command {
    Command::SignUp { occasion: at(occasion), name: text(name), party: 2, role: None, note: text("") }
}

fn check_in(occasion: &str, member: u32, source: Source) -> Command {
    Command::CheckIn { occasion: at(occasion), member: MemberId(member), source }
}

fn walk_in(occasion: &str, name: &str, source: Source) -> Command {
    Command::WalkIn { occasion: at(occasion), name: text(name), source }
}

fn count(occasion: &str, change: i64) -> Command {
    Command::Count { occasion: at(occasion), band: Band::To12, familiarity: Familiarity::New, change }
}

fn cancel(occasion: &str) -> Command {
    Command::Cancel { occasion: at(occasion), reason: text("Hujan") }
}

fn move_to(occasion: &str, on: &str, at_time: &str) -> Command {
    Command::Move { occasion: at(occasion), day: day(on), time: time(at_time), reason: text("Balai dipakai") }
}

fn moved(occasion: &str, on: &str, at_time: &str) -> Event {
    Event::Moved { occasion: at(occasion), day: day(on), time: time(at_time), reason: text("Balai dipakai") }
}

fn scheduled<'a>(story: &'a Story, occasion: &str) -> Scheduled<'a> {
    story.community.gatherings.occasion(at(occasion)).expect("it is planned")
}

/// The days on which something takes place, from today for four weeks.
fn days(story: &Story) -> Vec<String> {
    let found = story.community.gatherings.between(day("2026-11-24"), day("2026-12-22"));
    found.iter().map(|it| it.day().to_string()).collect()
}

fn numbers(days: &[&str]) -> Vec<Day> {
    days.iter().map(|it| day(it)).collect()
}
