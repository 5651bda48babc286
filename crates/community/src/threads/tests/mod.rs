//! Talk and rounds: given, when, then.

mod rounds;
mod saying;

use super::{Command, Event, Refusal, Subject};
use crate::{
    kernel::{MemberId, PostId, RoundId, ThreadId},
    members,
    testing::{Story, m, text},
};

const GENERAL: Subject = Subject::Community;
const ONE: ThreadId = ThreadId(1);

/// Sari, Dewi, Agus, and Mak Iyah for whom Dewi records.
fn four() -> Story {
    let story = Story::new().founded().member("Dewi").member("Agus");
    story.given(m(2), members::Command::Add { name: text("Mak Iyah"), honorific: None })
}

fn say(subject: Subject, words: &str) -> Command {
    Command::Say { subject, words: text(words), reply_to: None, member: None }
}

fn said(post: u32, member: u32, words: &str) -> Event {
    let (thread, subject, member) = (ONE, GENERAL, MemberId(member));
    Event::Said { thread, post: PostId(post), subject, member, words: text(words), reply_to: None }
}

fn begin(circle: &[u32]) -> Command {
    let circle = circle.iter().map(|it| MemberId(*it)).collect();
    Command::BeginRound { subject: GENERAL, question: text("Apa?"), circle }
}

fn speak(words: &str, member: Option<u32>) -> Command {
    Command::Speak { round: RoundId(1), words: text(words), member: member.map(MemberId) }
}

fn pass(member: Option<u32>) -> Command {
    Command::Pass { round: RoundId(1), member: member.map(MemberId) }
}

const fn skip(member: u32) -> Command {
    Command::Skip { round: RoundId(1), member: MemberId(member) }
}

const CLOSE: Command = Command::CloseRound { round: RoundId(1) };
const LAP: Command = Command::BeginLap { round: RoundId(1) };
