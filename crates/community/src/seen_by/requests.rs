//! What a viewer sees of join requests: members those that wait, whoever asked the answer to their own.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Seen, words};
use crate::{
    kernel::{MemberId, Moment, RequestId, Zone},
    requests::Answer,
};

/// A request that waits for an answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RequestSeen {
    pub id: RequestId,
    pub name: String,
    /// Why, in their own words; may be empty.
    pub words: String,
    pub asked_at: Moment,
    pub zone: Zone,
}

/// What whoever asked to join sees of their own request.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OwnRequest {
    pub community: String,
    pub name: String,
    #[serde(flatten)]
    pub answer: RequestAnswer,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum RequestAnswer {
    Waiting,
    Welcomed {
        member: MemberId,
        /// When they became a member.
        at: Moment,
        /// Has not left since.
        belongs: bool,
    },
    /// The reason may be empty.
    Declined {
        reason: String,
    },
}

impl Seen<'_> {
    /// Requests that wait, oldest first; for members.
    pub fn request_list(&self) -> Option<Vec<RequestSeen>> {
        self.member()?;
        let waiting = self.community.requests.waiting().map(|(id, it)| RequestSeen {
            id,
            name: words(&it.name),
            words: words(&it.words),
            asked_at: it.asked_at,
            zone: self.zone(),
        });
        Some(waiting.collect())
    }

    /// One's own request. The caller has checked the link's secret.
    pub fn own_request(&self, id: RequestId) -> Option<OwnRequest> {
        let request = self.community.requests.find(id)?;
        let answer = match &request.answer {
            Answer::Waiting => RequestAnswer::Waiting,
            Answer::Welcomed { member } => RequestAnswer::Welcomed {
                member: *member,
                at: self.community.members.find(*member).map_or(request.asked_at, |it| it.joined_at),
                belongs: self.community.members.belongs(*member),
            },
            Answer::Declined { reason } => RequestAnswer::Declined { reason: words(reason) },
        };
        Some(OwnRequest {
            community: words(&self.community.profile.name),
            name: words(&request.name),
            answer,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::By,
        requests::Command,
        seen_by::Viewer,
        testing::{Story, m, text},
    };

    #[test]
    fn whoever_asked_sees_the_answer_and_members_see_who_waits() {
        let ask = Command::Ask { name: text("Tati"), words: text("Saya suka buku"), adult: true };
        let story = Story::new().founded().given(By::Guest, ask);
        let own = |story: &Story| {
            Seen::new(&story.community, Viewer::Outsider, story.now).own_request(RequestId(1)).unwrap().answer
        };
        let list = |story: &Story, viewer| Seen::new(&story.community, viewer, story.now).request_list();
        assert_eq!(own(&story), RequestAnswer::Waiting);
        assert!(list(&story, Viewer::Outsider).is_none());
        assert_eq!(list(&story, Viewer::Member(MemberId(1))).unwrap()[0].words, "Saya suka buku");

        let welcomed = story.clone().later(5).given(m(1), Command::Welcome { request: RequestId(1) });
        let at = welcomed.now;
        assert_eq!(own(&welcomed), RequestAnswer::Welcomed { member: MemberId(2), at, belongs: true });
        assert!(list(&welcomed, Viewer::Member(MemberId(1))).unwrap().is_empty());

        let decline = Command::Decline { request: RequestId(1), reason: text("Sudah penuh") };
        let declined = story.given(m(1), decline);
        assert_eq!(own(&declined), RequestAnswer::Declined { reason: "Sudah penuh".into() });
    }
}
