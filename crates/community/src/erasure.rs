//! Erasure: whose the words in the log are, and which of them go when a member is forgotten (RULES §7).
//!
//! What happened stays; names and personal words go. Words that others rely on, such as minutes, agreements and what
//! is planned, belong to the community, whoever typed them. Names of visitors are the visitors'.
//! Invariant: every text of every event has its row here.

mod named;
mod table;

pub use named::named;
pub use table::written;

use crate::{
    Community, Event, Happened, journal,
    kernel::{MemberId, PeaceId, RequestId, StoryId, Text},
    members::Through,
    peace, photos, requests, stories,
};

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The community's: they stay.
    Community,
    /// Of whoever asked for the act.
    Author,
    /// Of the member whom they name or who said them, whoever wrote them down.
    Member(MemberId),
    /// Of whoever asked to join; a member's once they were welcomed.
    Requester(RequestId),
    /// Of somebody without an account.
    Visitor,
    /// Of both parties of a peace: what they agreed on goes with the last of them.
    Parties(PeaceId),
    /// Of everybody who wrote at a story up to this version: who mends a sentence keeps the others' words.
    Tellers { story: StoryId, version: u32 },
}

/// A text in an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Written<'a> {
    /// Its JSON pointer in the body of the line: `/details/roles/0/name`.
    pub path: String,
    pub whose: Whose,
    pub text: &'a Text,
}

/// The texts in this line that are this member's, and go when they are forgotten.
pub fn of_member<'a>(community: &Community, member: MemberId, happened: &'a Happened) -> Vec<Written<'a>> {
    let request = request_of(community, member);
    let theirs = |it: &Written| match it.whose {
        Whose::Community | Whose::Visitor => false,
        Whose::Author => happened.by.member() == Some(member),
        Whose::Member(whose) => whose == member,
        Whose::Requester(asked) => request == Some(asked),
        Whose::Parties(peace) => is_last_party(community, member, peace),
        Whose::Tellers { story, version } => {
            community.stories.find(story).is_some_and(|it| it.was_told_by(member, version))
        }
    };
    written(&happened.event).into_iter().filter(theirs).collect()
}

/// What they photographed, said into a phone or attached goes with their words.
pub fn files_of_member(community: &Community, member: MemberId) -> Vec<Event> {
    let photos = community.photos.all().filter(|(_, it)| it.by == Some(member));
    let photos = photos.map(|(photo, _)| photos::Event::Removed { photo }.into());
    let attached = community.journal.attached_by(member);
    photos
        .chain(attached.map(|(note, attachment)| journal::Event::Detached { note, attachment }.into()))
        .collect()
}

/// The words in this line that go although nobody is forgotten: of a peace that is over, of a comment
/// taken down, of a donor taken out.
/// The words in this line that go although nobody is forgotten: of a peace that is over, of a comment taken down,
/// of a yes to a photo that is gone.
pub fn of_what_is_over<'a>(community: &Community, happened: &'a Happened) -> Vec<Written<'a>> {
    match &happened.event {
        Event::Peace(event) => match community.peace.find(event.peace()) {
            Some(peace) if peace.open().is_none() => table::raw_words(event),
            Some(_) | None => vec![],
        },
        Event::Stories(event @ stories::Event::CommentAdmitted { story, comment, .. })
            if community.stories.is_over(*story, *comment) =>
        {
            table::comment(event)
        }
        Event::Donors(event) if event.donor_named().is_some_and(|it| community.donors.is_removed(it)) => {
            table::donor(event)
        }
        Event::Photos(event @ photos::Event::Consented { photo, .. })
            if community.photos.find(*photo).is_some_and(|it| it.removed) =>
        {
            table::photo(event)
        }
        _ => vec![],
    }
}

/// Whether this line is by the member or about them, for their own eyes: never what others must not know of.
pub fn concerns(community: &Community, member: MemberId, happened: &Happened) -> bool {
    if let Event::Peace(event) = &happened.event {
        return happened.by.member() == Some(member) || peace_concerns(community, member, event);
    }
    let asked = match &happened.event {
        Event::Requests(
            requests::Event::Asked { request, .. } | requests::Event::Declined { request, .. },
        ) => request_of(community, member) == Some(*request),
        _ => false,
    };
    asked || happened.by.member() == Some(member) || named(&happened.event).contains(&member)
}

/// Who is named may not know of it yet; the two know that it began and how it ended.
fn peace_concerns(community: &Community, member: MemberId, event: &peace::Event) -> bool {
    match event {
        peace::Event::Begun { .. } | peace::Event::Agreed { .. } | peace::Event::Ended { .. } => {
            community.peace.find(event.peace()).is_some_and(|it| it.is_party(member))
        }
        peace::Event::Written { .. }
        | peace::Event::Shown { .. }
        | peace::Event::Delayed { .. }
        | peace::Event::Named { .. }
        | peace::Event::Joined { .. }
        | peace::Event::Declined { .. }
        | peace::Event::CircleOpened { .. }
        | peace::Event::Spoken { .. }
        | peace::Event::Passed { .. }
        | peace::Event::Drafted { .. }
        | peace::Event::Accepted { .. }
        | peace::Event::FollowedUp { .. } => false,
    }
}

/// A party of it, and the other one's words have gone before: their name is erased.
fn is_last_party(community: &Community, member: MemberId, peace: PeaceId) -> bool {
    let other = community.peace.find(peace).and_then(|it| it.other(member));
    let is_forgotten = |id| community.members.find(id).is_some_and(|it| it.name.words().is_none());
    other.is_some_and(is_forgotten)
}

/// The request by which they came to belong.
fn request_of(community: &Community, member: MemberId) -> Option<RequestId> {
    match community.members.find(member)?.through {
        Through::Request { request, .. } => Some(request),
        Through::Founding | Through::Invitation { .. } | Through::Recorder { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::{
        kernel::{By, Moment, Seq},
        members::{self, Command},
        requests,
        samples::events,
        testing::{Story, m, text},
    };

    fn texts(value: &Value, path: String, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) if fields.contains_key("t") => drop(found.insert(path)),
            Value::Object(fields) => {
                fields.iter().for_each(|(key, it)| texts(it, format!("{path}/{key}"), found));
            }
            Value::Array(items) => {
                (0..)
                    .zip(items)
                    .for_each(|(place, it): (usize, _)| texts(it, format!("{path}/{place}"), found));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    #[test]
    fn every_text_of_every_event_has_its_row() {
        for event in events() {
            let mut there = BTreeSet::new();
            texts(&event.body().unwrap(), String::new(), &mut there);
            let rows: BTreeSet<String> = written(&event).into_iter().map(|it| it.path).collect();
            assert_eq!(rows, there, "{event:?}");
        }
    }

    /// Members stand under these names in events, and nowhere else.
    #[test]
    fn every_member_in_every_event_is_named() {
        const NAMES: [&str; 19] = [
            "member",
            "holder",
            "with",
            "owner",
            "recorder",
            "vouched_by",
            "welcomed_by",
            "objector",
            "confirmed_by",
            "refused_by",
            "members",
            "voters",
            "on_leave",
            "asked_again",
            "proxy",
            "circle",
            "declared_by",
            "present",
            "witnesses",
        ];
        fn members(value: &Value, name: &str, found: &mut BTreeSet<u64>) {
            match value {
                Value::Object(fields) => fields.iter().for_each(|(key, it)| members(it, key, found)),
                Value::Array(items) => items.iter().for_each(|it| members(it, name, found)),
                Value::Number(number) if NAMES.contains(&name) => found.extend(number.as_u64()),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
            }
        }
        for event in events() {
            let mut there = BTreeSet::new();
            members(&event.body().unwrap(), "", &mut there);
            let rows: BTreeSet<u64> = named(&event).into_iter().map(|it| it.0.into()).collect();
            assert_eq!(rows, there, "{event:?}");
        }
    }

    #[test]
    fn a_request_is_of_whoever_was_welcomed_by_it() {
        let ask = requests::Command::Ask { name: text("Rini"), words: text("Ingin ikut"), adult: true };
        let story = Story::new()
            .founded()
            .given(By::Guest, ask)
            .given(m(1), requests::Command::Welcome { request: RequestId(1) })
            .given(m(2), Command::Pause { member: None });
        let asked =
            requests::Event::Asked { request: RequestId(1), name: text("Rini"), words: text("Ingin ikut") };
        let line = Happened { seq: Seq(3), at: Moment(0), by: By::Guest, event: asked.into() };
        let paths = |member| {
            let words = of_member(&story.community, MemberId(member), &line);
            words.into_iter().map(|it| it.path).collect::<Vec<_>>()
        };
        assert_eq!(paths(2), ["/name", "/words"]);
        assert!(paths(1).is_empty());
        assert!(concerns(&story.community, MemberId(2), &line));
        assert!(!concerns(&story.community, MemberId(1), &line));
    }

    #[test]
    fn what_a_recorder_wrote_down_is_of_whom_it_is_about() {
        let event = members::Event::Renamed { member: MemberId(3), name: text("Tati"), honorific: None };
        let line = Happened { seq: Seq(9), at: Moment(0), by: m(2), event: event.into() };
        let community = Community::default();
        assert_eq!(of_member(&community, MemberId(3), &line).len(), 1);
        assert!(of_member(&community, MemberId(2), &line).is_empty(), "their recorder may be forgotten too");
        assert!(concerns(&community, MemberId(2), &line) && concerns(&community, MemberId(3), &line));
    }
}
