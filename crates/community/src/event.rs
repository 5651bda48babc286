//! Any event, of any noun. In the log `{"kind": "tasks.taken", "v": 1, …}`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    agreements, arisan, cash, decisions, donors, dues, fields, gatherings, ideas, impact, invitations,
    journal, knowledge, members, peace, photos, profile, reentries, reports, requests, savings, stories,
    tasks, threads,
};

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Event {
    Community(profile::Event),
    Members(members::Event),
    Invitations(invitations::Event),
    Requests(requests::Event),
    Reentries(reentries::Event),
    Fields(fields::Event),
    Agreements(agreements::Event),
    Gatherings(gatherings::Event),
    Tasks(tasks::Event),
    Impact(impact::Event),
    Decisions(decisions::Event),
    Peace(peace::Event),
    Threads(threads::Event),
    Ideas(ideas::Event),
    Photos(photos::Event),
    Journal(journal::Event),
    Knowledge(knowledge::Event),
    Stories(stories::Event),
    Reports(reports::Event),
    Arisan(arisan::Event),
    Cash(cash::Event),
    Dues(dues::Event),
    Donors(donors::Event),
    Savings(savings::Event),
}

/// Why a line of the log cannot be read: written by a newer program, or damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub kind: String,
    pub why: String,
}

impl Event {
    /// Every kind is in its first version still; a changed shape gets a row here, a golden file and a lift.
    pub const VERSION: u32 = 1;

    /// The body of a log line, not yet sealed.
    pub fn body(&self) -> Result<Value, serde_json::Error> {
        let mut body = serde_json::to_value(self)?;
        if let Some(object) = body.as_object_mut() {
            object.insert("v".into(), Event::VERSION.into());
        }
        Ok(body)
    }

    /// Reads the body of a log line in today's version.
    pub fn read(body: &str) -> Result<Event, Unreadable> {
        #[derive(Deserialize)]
        struct Head<'a> {
            #[serde(borrow)]
            kind: &'a str,
            v: u32,
        }
        fn read<'a, E: Deserialize<'a> + Into<Event>>(
            kind: &str,
            body: &'a str,
        ) -> Result<Event, Unreadable> {
            serde_json::from_str::<E>(body)
                .map(Into::into)
                .map_err(|error| unreadable(kind, &error.to_string()))
        }
        let head: Head = serde_json::from_str(body).map_err(|error| unreadable("", &error.to_string()))?;
        let kind = head.kind;
        if head.v != Event::VERSION {
            return Err(unreadable(kind, "of an unknown version"));
        }
        match kind.split('.').next() {
            Some("community") => read::<profile::Event>(kind, body),
            Some("members") => read::<members::Event>(kind, body),
            Some("invitations") => read::<invitations::Event>(kind, body),
            Some("requests") => read::<requests::Event>(kind, body),
            Some("reentries") => read::<reentries::Event>(kind, body),
            Some("fields") => read::<fields::Event>(kind, body),
            Some("agreements") => read::<agreements::Event>(kind, body),
            Some("gatherings") => read::<gatherings::Event>(kind, body),
            Some("tasks") => read::<tasks::Event>(kind, body),
            Some("impact") => read::<impact::Event>(kind, body),
            Some("decisions") => read::<decisions::Event>(kind, body),
            Some("peace") => read::<peace::Event>(kind, body),
            Some("threads") => read::<threads::Event>(kind, body),
            Some("ideas") => read::<ideas::Event>(kind, body),
            Some("photos") => read::<photos::Event>(kind, body),
            Some("journal") => read::<journal::Event>(kind, body),
            Some("knowledge") => read::<knowledge::Event>(kind, body),
            Some("stories") => read::<stories::Event>(kind, body),
            Some("reports") => read::<reports::Event>(kind, body),
            Some("arisan") => read::<arisan::Event>(kind, body),
            Some("cash") => read::<cash::Event>(kind, body),
            Some("dues") => read::<dues::Event>(kind, body),
            Some("donors") => read::<donors::Event>(kind, body),
            Some("savings") => read::<savings::Event>(kind, body),
            Some(_) | None => Err(unreadable(kind, "of an unknown kind")),
        }
    }
}

fn unreadable(kind: &str, why: &str) -> Unreadable {
    Unreadable { kind: kind.into(), why: why.into() }
}

macro_rules! of_noun {
    ($($noun:ident $module:ident;)*) => {$(
        impl From<$module::Event> for Event {
            fn from(event: $module::Event) -> Event {
                Event::$noun(event)
            }
        }
    )*};
}

of_noun! {
    Community profile;
    Members members;
    Invitations invitations;
    Requests requests;
    Reentries reentries;
    Fields fields;
    Agreements agreements;
    Gatherings gatherings;
    Tasks tasks;
    Impact impact;
    Decisions decisions;
    Peace peace;
    Threads threads;
    Ideas ideas;
    Photos photos;
    Journal journal;
    Knowledge knowledge;
    Stories stories;
    Reports reports;
    Arisan arisan;
    Cash cash;
    Dues dues;
    Donors donors;
    Savings savings;
}
