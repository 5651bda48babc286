//! The ladder step by step.

mod asking;
mod privacy;
mod steps;

use super::*;
use crate::testing::{Story, m, text};

const PEACE: PeaceId = PeaceId(9);
const SARI: MemberId = MemberId(1);
const DEWI: MemberId = MemberId(2);
const ASEP: MemberId = MemberId(3);
const RINI: MemberId = MemberId(4);

/// Sari founds; Dewi, Asep and Rini join. On Tuesday, 24 November 2026.
fn four() -> Story {
    Story::new().founded().member("Dewi").member("Asep").member("Rini")
}

/// Sari has begun with Dewi.
fn begun() -> Story {
    four().given(m(1), Command::Begin { with: DEWI })
}

fn statement(words: &str) -> Statement {
    Statement { happened: text(words), ..Statement::default() }
}

fn write(words: &str) -> Command {
    Command::Write { peace: PEACE, statement: statement(words) }
}

fn name(member: MemberId, role: Role) -> Command {
    Command::Name { peace: PEACE, member, role }
}

/// Asep sits with both.
fn accompanied() -> Story {
    let named = name(ASEP, Role::Companion);
    begun().given(m(1), named.clone()).given(m(2), named).given(m(3), Command::Join { peace: PEACE })
}

fn draft(words: &str, over: u32) -> Command {
    Command::Draft { peace: PEACE, words: text(words), follow_up_on: None, over }
}

/// Both have agreed on Sari's words.
fn agreed() -> Story {
    begun()
        .given(m(1), draft("Kita saling kabar.", 0))
        .given(m(2), Command::Accept { peace: PEACE, version: 1 })
}

fn open(story: &Story) -> &Open {
    story.community.peace.find(PEACE).and_then(|it| it.open()).expect("it is open")
}
