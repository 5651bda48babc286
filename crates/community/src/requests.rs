//! Join requests: somebody knocks on the public page, any member opens.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{Input, MemberId, Moment, RequestId, Text},
    limits, members,
};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Ask to join, by somebody without an account. The host keeps the PIN they chose until they are welcomed.
    #[serde(rename = "requests.ask")]
    Ask {
        name: Text,
        /// Why, in their own words.
        #[serde(default)]
        words: Text,
        adult: bool,
    },
    #[serde(rename = "requests.welcome")]
    Welcome { request: RequestId },
    #[serde(rename = "requests.decline")]
    Decline {
        request: RequestId,
        #[serde(default)]
        reason: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "requests.asked")]
    Asked { request: RequestId, name: Text, words: Text },
    #[serde(rename = "requests.declined")]
    Declined { request: RequestId, reason: Text },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Another member was quicker.
    #[serde(rename = "requests.already_answered")]
    AlreadyAnswered,
    /// Too many are waiting; let the members answer first.
    #[serde(rename = "requests.too_many_waiting")]
    TooManyWaiting,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Waiting,
    Welcomed { member: MemberId },
    Declined { reason: Text },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    pub name: Text,
    pub words: Text,
    pub asked_at: Moment,
    pub answer: Answer,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Requests(BTreeMap<RequestId, Request>);

impl Requests {
    pub fn find(&self, id: RequestId) -> Option<&Request> {
        self.0.get(&id)
    }

    pub fn waiting(&self) -> impl Iterator<Item = (RequestId, &Request)> {
        self.0.iter().filter(|(_, it)| it.answer == Answer::Waiting).map(|(id, it)| (*id, it))
    }

    fn open(&self, id: RequestId) -> Result<&Request, Refused> {
        let request = self.find(id).ok_or(Refused::NO_SUCH)?;
        if request.answer == Answer::Waiting { Ok(request) } else { Err(Refusal::AlreadyAnswered.into()) }
    }
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let requests = &community.requests;
    match command {
        Command::Ask { adult: false, .. } => Err(members::Refusal::AdultsOnly.into()),
        Command::Ask { name, words, .. } => {
            community.members.free_name(name, None)?;
            Input::optional("words", words, limits::NOTE_CHARS_MAX)?;
            if requests.waiting().count() >= limits::REQUESTS_OPEN_MAX as usize {
                return Err(Refusal::TooManyWaiting.into());
            }
            let request = requests.0.last_key_value().map_or(RequestId(1), |(id, _)| id.next());
            Ok(vec![Event::Asked { request, name: name.clone(), words: words.clone() }.into()])
        }
        Command::Welcome { request } => {
            let waiting = requests.open(*request)?;
            community.members.free_name(&waiting.name, None)?;
            community.members.room()?;
            let welcomed_by = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
            let joined = members::Event::Joined {
                member: community.members.next_id(),
                name: waiting.name.clone(),
                honorific: None,
                through: members::Through::Request { request: *request, welcomed_by },
            };
            Ok(vec![joined.into()])
        }
        Command::Decline { request, reason } => {
            requests.open(*request)?;
            Input::optional("reason", reason, limits::NOTE_CHARS_MAX)?;
            Ok(vec![Event::Declined { request: *request, reason: reason.clone() }.into()])
        }
    }
}

pub fn apply(requests: &mut Requests, event: &Event, at: Moment) {
    match event {
        Event::Asked { request, name, words } => {
            let asked =
                Request { name: name.clone(), words: words.clone(), asked_at: at, answer: Answer::Waiting };
            requests.0.insert(*request, asked);
        }
        Event::Declined { request, reason } => {
            requests.answer(*request, Answer::Declined { reason: reason.clone() })
        }
    }
}

/// Somebody has joined: if they had knocked, they have been welcomed.
pub fn welcomed(requests: &mut Requests, event: &members::Event) {
    if let members::Event::Joined { member, through: members::Through::Request { request, .. }, .. } = event {
        requests.answer(*request, Answer::Welcomed { member: *member });
    }
}

impl Requests {
    fn answer(&mut self, id: RequestId, answer: Answer) {
        if let Some(request) = self.0.get_mut(&id) {
            request.answer = answer;
        }
    }
}

#[cfg(test)]
#[path = "requests_tests.rs"]
mod tests;
