//! What a decision carries, with the names of whom and what it is about.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    agreements::Weight,
    decisions::{Action, Carried, Decision, Rules},
    fields::Care,
    gatherings,
    kernel::{Day, FieldId, GatheringId, RequestId, Rupiah},
    savings::{
        self, Plan,
        interest::{self, Kind, Rate},
    },
    seen_by::{Person, Seen, words},
};

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CarrySeen {
    pub action: ActionSeen,
    /// Nothing before the decision has passed.
    pub result: Option<Carried>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum ActionSeen {
    Spend {
        rupiah: Rupiah,
        what: String,
        owner: Option<Person>,
    },
    Task {
        what: String,
        owner: Option<Person>,
        due: Option<Day>,
    },
    Gather {
        plan: gatherings::Plan,
        title: String,
    },
    EndSeries {
        gathering: GatheringId,
        title: String,
        last: Day,
        reason: String,
    },
    Appoint {
        person: Person,
        care: Care,
        name: String,
        until: Option<Day>,
    },
    /// `held`: what is laid down, and by whom, while it is held.
    EndField {
        field: FieldId,
        held: Option<(Care, String, Person)>,
    },
    Purpose {
        purpose: String,
    },
    Agreement {
        words: String,
        weight: Weight,
        review_on: Option<Day>,
        over: u32,
    },
    Limits {
        rules: Rules,
    },
    Branch {
        name: String,
        place: String,
    },
    Admit {
        request: RequestId,
        name: String,
    },
    Remove {
        person: Person,
    },
    Lend {
        person: Person,
        rupiah: Rupiah,
        months: u16,
        kind: Kind,
        rate: Rate,
        purpose: String,
        /// The first instalment, and everything that comes back.
        first: Rupiah,
        all: Rupiah,
    },
    ShareOut {
        year: i16,
        plan: Plan,
        /// What there would be to share by the book as it is now.
        pool: Rupiah,
    },
}

impl Seen<'_> {
    pub(super) fn carries(&self, decision: &Decision) -> Vec<CarrySeen> {
        let seen = |it: &crate::decisions::Carrying| CarrySeen {
            action: self.action(&it.action),
            result: it.result,
        };
        decision.carries.iter().map(seen).collect()
    }

    fn action(&self, action: &Action) -> ActionSeen {
        let person = |id| self.person(id);
        match action {
            Action::Spend { rupiah, what, owner } => {
                ActionSeen::Spend { rupiah: *rupiah, what: words(what), owner: owner.map(person) }
            }
            Action::Task { what, owner, due } => {
                ActionSeen::Task { what: words(what), owner: owner.map(person), due: *due }
            }
            Action::Gather { plan } => {
                ActionSeen::Gather { title: words(&plan.details.title), plan: plan.clone() }
            }
            Action::EndSeries { gathering, last, reason } => ActionSeen::EndSeries {
                gathering: *gathering,
                title: self
                    .community
                    .gatherings
                    .find(*gathering)
                    .map(|it| words(&it.plan.details.title))
                    .unwrap_or_default(),
                last: *last,
                reason: words(reason),
            },
            Action::Appoint { member, care, name, until } => {
                ActionSeen::Appoint { person: person(*member), care: *care, name: words(name), until: *until }
            }
            Action::EndField { field } => ActionSeen::EndField {
                field: *field,
                held: self
                    .community
                    .fields
                    .find(*field)
                    .map(|it| (it.care, words(&it.name), person(it.member))),
            },
            Action::Purpose { purpose } => ActionSeen::Purpose { purpose: words(purpose) },
            Action::Agreement { words: said, weight, review_on, over } => ActionSeen::Agreement {
                words: words(said),
                weight: *weight,
                review_on: *review_on,
                over: *over,
            },
            Action::Limits { rules } => ActionSeen::Limits { rules: *rules },
            Action::Branch { name, place } => ActionSeen::Branch { name: words(name), place: words(place) },
            Action::Admit { request } => ActionSeen::Admit {
                request: *request,
                name: self.community.requests.find(*request).map(|it| words(&it.name)).unwrap_or_default(),
            },
            Action::Remove { member } => ActionSeen::Remove { person: person(*member) },
            Action::Lend { member, rupiah, months, kind, rate, purpose } => {
                let parts = interest::parts(*rupiah, *months, *kind, *rate);
                ActionSeen::Lend {
                    person: person(*member),
                    rupiah: *rupiah,
                    months: *months,
                    kind: *kind,
                    rate: *rate,
                    purpose: words(purpose),
                    first: parts.first().map_or(Rupiah(0), |it| it.total()),
                    all: Rupiah(parts.iter().map(|it| it.total().0).sum()),
                }
            }
            Action::ShareOut { year, plan } => ActionSeen::ShareOut {
                year: *year,
                plan: *plan,
                pool: savings::reckon(self.community, *year, plan).pool,
            },
        }
    }
}
