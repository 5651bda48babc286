//! Who answered, who signed up and who was there.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::{Count, Person, Seen, words};
use crate::{
    gatherings::{Band, Coming, OccasionId, Scheduled, Visitor},
    kernel::{MemberId, VisitorId},
};

/// A member's answer, given or standing.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reply {
    pub person: Person,
    pub coming: Coming,
    /// How many come, the member included.
    pub party: u8,
    pub role: Option<String>,
    pub note: String,
    pub recorded_by: Option<Person>,
    /// Not given for this occasion: the member always comes.
    pub standing: bool,
}

/// A member for whom the viewer records.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Represented {
    pub person: Person,
    pub reply: Option<Reply>,
}

/// Somebody without an account.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Guest {
    pub visitor: VisitorId,
    /// Empty once erased.
    pub name: String,
    pub party: u8,
    pub role: Option<String>,
    pub note: String,
    /// Beforehand, rather than walked in.
    pub signed_up: bool,
    pub withdrawn: bool,
    pub present: bool,
}

/// Who was there. Without their sum: it would tell outsiders what a masked count hides.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Came {
    /// Members and guests by name.
    pub people: Count,
    /// Counted beneficiaries below 18.
    pub children: Count,
    /// Counted beneficiaries from 18 up.
    pub adults: Count,
}

impl Seen<'_> {
    /// A visitor's own sign-up, for whoever holds its secret. `None` when there is no such visitor.
    pub fn own_sign_up(&self, occasion: OccasionId, visitor: VisitorId) -> Option<Guest> {
        let it = self.scheduled(occasion)?;
        it.record?.visitors.get(&visitor).map(|known| guest(visitor, known))
    }

    pub(super) fn replies(&self, it: &Scheduled<'_>) -> Vec<Reply> {
        let given = |id: &MemberId| it.record.is_some_and(|it| it.answers.contains_key(id));
        let mut replies: Vec<Reply> = it
            .answers()
            .into_iter()
            .map(|(id, answer)| Reply {
                person: self.person(id),
                coming: answer.coming,
                party: answer.party,
                role: answer.role.as_ref().map(words),
                note: words(&answer.note),
                recorded_by: answer.recorded_by.map(|by| self.person(by)),
                standing: !given(&id),
            })
            .collect();
        replies.sort_by_key(|reply| (reply.coming, reply.person.id));
        replies
    }

    /// Without walk-ins that were a wrong tap.
    pub(super) fn guests(&self, it: &Scheduled<'_>) -> Vec<Guest> {
        let visitors = it.record.into_iter().flat_map(|it| &it.visitors);
        let real = visitors.filter(|(_, it)| it.signed_up || !it.withdrawn);
        real.map(|(id, known)| guest(*id, known)).collect()
    }

    pub(in crate::seen_by) fn came(&self, it: &Scheduled<'_>) -> Option<Came> {
        let record = it.record?;
        let people = i64::try_from(record.people_present()).unwrap_or(i64::MAX);
        let children = record.count_all(&Band::CHILDREN);
        let adults = record.count(Band::Adult);
        (people + children + adults > 0).then(|| Came {
            people: self.count(people),
            children: self.count(children),
            adults: self.count(adults),
        })
    }
}

fn guest(id: VisitorId, known: &Visitor) -> Guest {
    Guest {
        visitor: id,
        name: words(&known.name),
        party: known.party,
        role: known.role.as_ref().map(words),
        note: words(&known.note),
        signed_up: known.signed_up,
        withdrawn: known.withdrawn,
        present: known.present.is_some(),
    }
}
