//! Any command, of any noun. In JSON `kind` says which: `{"kind": "tasks.take", "task": 3}`.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    agreements, arisan, cash, decisions, donors, dues, fields, gatherings, ideas, impact, invitations,
    journal, knowledge, members, peace, photos, profile, reentries, reports, requests, savings, stories,
    tasks, threads,
};

#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Command {
    Community(profile::Command),
    Members(members::Command),
    Invitations(invitations::Command),
    Requests(requests::Command),
    Reentries(reentries::Command),
    Fields(fields::Command),
    Agreements(agreements::Command),
    Gatherings(gatherings::Command),
    Tasks(tasks::Command),
    Impact(impact::Command),
    Decisions(decisions::Command),
    Peace(peace::Command),
    Threads(threads::Command),
    Ideas(ideas::Command),
    Photos(photos::Command),
    Journal(journal::Command),
    Knowledge(knowledge::Command),
    Stories(stories::Command),
    Reports(reports::Command),
    Arisan(arisan::Command),
    Cash(cash::Command),
    Dues(dues::Command),
    Donors(donors::Command),
    Savings(savings::Command),
}

/// Why JSON is no command, for the developer who sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed(pub String);

impl Command {
    pub fn from_json(value: Value) -> Result<Command, Malformed> {
        fn read<C: DeserializeOwned + Into<Command>>(value: Value) -> Result<Command, Malformed> {
            serde_json::from_value::<C>(value).map(Into::into).map_err(|error| Malformed(error.to_string()))
        }
        let mut value = value;
        as_typed(&mut value)?;
        let kind = value.get("kind").and_then(Value::as_str).map(str::to_owned);
        let Some(kind) = kind else {
            return Err(Malformed("a command has a `kind`, such as \"gatherings.schedule\"".into()));
        };
        match kind.split('.').next() {
            Some("community") => read::<profile::Command>(value),
            Some("members") => read::<members::Command>(value),
            Some("invitations") => read::<invitations::Command>(value),
            Some("requests") => read::<requests::Command>(value),
            Some("reentries") => read::<reentries::Command>(value),
            Some("fields") => read::<fields::Command>(value),
            Some("agreements") => read::<agreements::Command>(value),
            Some("gatherings") => read::<gatherings::Command>(value),
            Some("tasks") => read::<tasks::Command>(value),
            Some("impact") => read::<impact::Command>(value),
            Some("decisions") => read::<decisions::Command>(value),
            Some("peace") => read::<peace::Command>(value),
            Some("threads") => read::<threads::Command>(value),
            Some("ideas") => read::<ideas::Command>(value),
            Some("photos") => read::<photos::Command>(value),
            Some("journal") => read::<journal::Command>(value),
            Some("knowledge") => read::<knowledge::Command>(value),
            Some("stories") => read::<stories::Command>(value),
            Some("reports") => read::<reports::Command>(value),
            Some("arisan") => read::<arisan::Command>(value),
            Some("cash") => read::<cash::Command>(value),
            Some("dues") => read::<dues::Command>(value),
            Some("donors") => read::<donors::Command>(value),
            Some("savings") => read::<savings::Command>(value),
            Some(_) | None => Err(Malformed(format!("there is no command of kind {kind:?}"))),
        }
    }
}

/// Texts in the form of the log become plain strings, so that they are tidied like any other; a hash is no text that
/// somebody wrote.
fn as_typed(value: &mut Value) -> Result<(), Malformed> {
    match value {
        Value::Object(fields) => {
            if let Some(words) = fields.get_mut("t") {
                let Value::String(words) = words.take() else {
                    return Err(Malformed("a command's texts are strings".into()));
                };
                *value = Value::String(words);
            } else if fields.contains_key("h") {
                return Err(Malformed("a command's texts are strings; a hash cannot be sent".into()));
            } else {
                fields.values_mut().try_for_each(as_typed)?;
            }
            Ok(())
        }
        Value::Array(items) => items.iter_mut().try_for_each(as_typed),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
    }
}

impl<'de> Deserialize<'de> for Command {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Command::from_json(Value::deserialize(input)?).map_err(|Malformed(why)| serde::de::Error::custom(why))
    }
}

macro_rules! of_noun {
    ($($noun:ident $module:ident;)*) => {$(
        impl From<$module::Command> for Command {
            fn from(command: $module::Command) -> Command {
                Command::$noun(command)
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
