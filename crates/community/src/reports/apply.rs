//! Facts are taken as told.

use super::{Event, Grant, Reports, Sending, Span, Version};
use crate::{
    gatherings,
    kernel::{MemberId, Moment},
    passages::{Line, Passage, changed},
};

/// `by` is the line's author.
pub fn apply(reports: &mut Reports, event: &Event, at: Moment, by: Option<MemberId>) {
    match event {
        Event::Prepared {
            of,
            version: _,
            member,
            introduction,
            closing,
            thanks,
            photos,
            achievements,
            challenges,
            signers,
        } => {
            let it = reports.prepared.entry(*of).or_default();
            let before = it.versions.last();
            let text = |before: Option<&Vec<Passage>>, lines: &[Line]| {
                changed(before.map(Vec::as_slice).unwrap_or_default(), lines, *member)
            };
            let version = Version {
                member: *member,
                at,
                introduction: text(before.map(|it| &it.introduction), introduction),
                closing: text(before.map(|it| &it.closing), closing),
                thanks: text(before.map(|it| &it.thanks), thanks),
                photos: photos.clone(),
                achievements: achievements.clone(),
                challenges: challenges.clone(),
                signers: signers.clone(),
            };
            it.versions.push(version);
        }
        Event::Sent { of, version } => {
            if let Some(it) = reports.prepared.get_mut(of) {
                it.sendings.push(Sending { version: *version, by, at, taken_back_at: None });
            }
        }
        Event::TakenBack { of } => {
            if let Some(it) = reports.prepared.get_mut(of).and_then(|it| it.sendings.last_mut()) {
                it.taken_back_at = Some(at);
            }
        }
        Event::GrantNoted { grant, terms } => {
            reports.grants.insert(*grant, Grant { terms: terms.clone(), removed: false });
        }
        Event::GrantChanged { grant, terms } => {
            if let Some(it) = reports.grants.get_mut(grant) {
                it.terms = terms.clone();
            }
        }
        Event::GrantRemoved { grant } => {
            if let Some(it) = reports.grants.get_mut(grant) {
                it.removed = true;
            }
        }
    }
}

/// A report stays with its gathering when a later part of the series takes that over.
pub fn handed_on(reports: &mut Reports, event: &gatherings::Event) {
    let gatherings::Event::HandedOn { gathering, to, days } = event else { return };
    let moves =
        |of: &Span| matches!(of, Span::Occasion(it) if it.gathering == *gathering && days.contains(&it.day));
    let moved: Vec<Span> = reports.prepared.keys().copied().filter(moves).collect();
    for of in moved {
        if let (Some(it), Span::Occasion(mut id)) = (reports.prepared.remove(&of), of) {
            id.gathering = *to;
            reports.prepared.insert(Span::Occasion(id), it);
        }
    }
}
