//! What a room is asked: a proposal with its method, the people in the order in which they speak, and who has spoken already.

use std::collections::BTreeSet;

use community::{
    decisions::{Class, Method},
    kernel::{ChoiceId, MemberId},
    seen_by::{
        Person,
        decisions::{ChoiceSeen, RecordSeen},
    },
};

use crate::{members::words::name, parts::Typed, words::Words};

pub struct Question {
    pub method: Method,
    pub choices: Vec<ChoiceSeen>,
    /// In the order in which they speak this time.
    pub order: Vec<Person>,
    pub spoken: BTreeSet<MemberId>,
    pub entrusted: Vec<(Person, Person)>,
    /// Only some of them must take part; nobody in a light decision.
    pub silence_agrees: bool,
}

impl Question {
    /// About a decision; in the order that the page had when it was filled in.
    pub fn about(it: &RecordSeen, typed: &Typed) -> Question {
        let decision = &it.decision;
        let spoken = decision.progress.voters.iter().filter(|it| it.spoken == Some(true));
        Question {
            method: decision.method,
            choices: decision.choices.clone(),
            order: as_shown(&it.order, typed),
            spoken: spoken.map(|it| it.person.id).collect(),
            entrusted: it.entrusted.clone(),
            silence_agrees: decision.method == Method::Consent && decision.class == Class::Light,
        }
    }

    /// About what is proposed here and now.
    pub fn new(order: &[Person], method: Method, typed: &Typed) -> Question {
        Question {
            method,
            choices: vec![],
            order: as_shown(order, typed),
            spoken: BTreeSet::new(),
            entrusted: vec![],
            silence_agrees: false,
        }
    }

    /// The order of the round that comes after so many others: each begins with the next one.
    pub fn round(&self, after: usize) -> Vec<&Person> {
        let mut order: Vec<&Person> = self.order.iter().collect();
        order.rotate_left(after.checked_rem(self.order.len()).unwrap_or(0));
        order
    }

    pub fn proxy_of(&self, member: MemberId) -> Option<&Person> {
        self.entrusted.iter().find(|(it, _)| it.id == member).map(|(_, proxy)| proxy)
    }

    pub fn choice_ids(&self) -> impl Iterator<Item = ChoiceId> {
        self.choices.iter().map(|it| it.id)
    }
}

/// Another room may have met since the page was opened: people here go on as they began.
fn as_shown(order: &[Person], typed: &Typed) -> Vec<Person> {
    let find = |id: MemberId| order.iter().find(|it| it.id == id);
    let shown = typed.values("order").filter_map(|it| find(it.parse().ok()?)).cloned();
    let mut seen = BTreeSet::new();
    shown.chain(order.iter().cloned()).filter(|it| seen.insert(it.id)).collect()
}

/// Where a person's field begins: `says-3`.
pub fn field(kind: &str, person: MemberId) -> String {
    format!("{kind}-{person}")
}

pub fn called(words: Words, person: &Person) -> String {
    name(words, person)
}
