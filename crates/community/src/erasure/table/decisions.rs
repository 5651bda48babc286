//! Texts of decisions. A proposal and what came of it are the community's; reasons are of whoever gave them.

use super::{
    Whose::{Author, Community, Member},
    Written, details, text,
};
use crate::{
    decisions::{Action, Event},
    kernel::Text,
};

pub(super) fn decision(event: &Event) -> Vec<Written<'_>> {
    match event {
        Event::Opened { title, details, choices, carries, .. } => {
            let labels = (0..)
                .zip(choices)
                .map(|(place, it): (usize, _)| at(format!("/choices/{place}/label"), &it.label));
            proposal(title, details, carries).into_iter().chain(labels).collect()
        }
        Event::Amended { title, details, carries, .. } => proposal(title, details, carries),
        Event::Voted { member, reason, .. } => vec![text("/reason", Member(*member), reason)],
        Event::Withdrawn { reason, .. } => vec![text("/reason", Author, reason)],
        Event::Replied { member, words, .. } => vec![text("/words", Member(*member), words)],
        Event::RoomHeld { votes, notes, .. } => {
            let reasons = (0..).zip(votes).map(|(place, it): (usize, _)| Written {
                path: format!("/votes/{place}/reason"),
                whose: Member(it.member),
                text: &it.reason,
            });
            reasons.chain([text("/notes", Community, notes)]).collect()
        }
        Event::BranchOpened { name, place, .. } => {
            vec![text("/name", Community, name), text("/place", Community, place)]
        }
        Event::Concluded { words, .. } => vec![text("/words", Community, words)],
        Event::Reviewed { words, .. } => vec![text("/words", Author, words)],
        Event::Entrusted { .. }
        | Event::Lifted { .. }
        | Event::Referred { .. }
        | Event::HeldIntegrated { .. }
        | Event::Integrated { .. }
        | Event::MovedToMajority { .. }
        | Event::Unsealed { .. }
        | Event::Closed { .. }
        | Event::LotDrawn { .. }
        | Event::Carried { .. }
        | Event::RulesChanged { .. } => vec![],
    }
}

fn at(path: String, text: &Text) -> Written<'_> {
    Written { path, whose: Community, text }
}

fn proposal<'a>(title: &'a Text, details: &'a Text, carries: &'a [Action]) -> Vec<Written<'a>> {
    let acts =
        (0..).zip(carries).flat_map(|(place, it): (usize, _)| action(&format!("/carries/{place}"), it));
    [text("/title", Community, title), text("/details", Community, details)].into_iter().chain(acts).collect()
}

fn action<'a>(path: &str, action: &'a Action) -> Vec<Written<'a>> {
    let one = |name: &str, text: &'a Text| at(format!("{path}/{name}"), text);
    match action {
        Action::Spend { what, .. } | Action::Task { what, .. } => vec![one("what", what)],
        Action::Gather { plan } => details(&format!("{path}/plan/details"), &plan.details),
        Action::EndSeries { reason, .. } => vec![one("reason", reason)],
        Action::Appoint { name, .. } => vec![one("name", name)],
        Action::Purpose { purpose } => vec![one("purpose", purpose)],
        Action::Agreement { words, .. } => vec![one("words", words)],
        Action::Branch { name, place } => vec![one("name", name), one("place", place)],
        Action::Lend { purpose, .. } => vec![one("purpose", purpose)],
        Action::ShareOut { .. }
        | Action::EndField { .. }
        | Action::Limits { .. }
        | Action::Admit { .. }
        | Action::Remove { .. } => {
            vec![]
        }
    }
}
