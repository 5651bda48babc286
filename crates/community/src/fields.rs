//! Fields: somebody takes care of something by saying so, unless anyone objects in time.
//!
//! Lazy consent (PRODUCT, fields): a field stands 48 hours after it was taken. Several may share one.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{By, Day, FieldId, Input, MemberId, Moment, Problem, Text},
    limits,
};

/// What one may take care of. `rights` says what each may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    Meetings,
    Documentation,
    Money,
    Children,
    /// Neighbours, school, village office; how the community shows itself.
    Relations,
    /// Named by whoever takes it.
    Other,
}

impl Care {
    pub const ALL: [Care; 6] =
        [Care::Meetings, Care::Documentation, Care::Children, Care::Relations, Care::Money, Care::Other];
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "fields.take")]
    Take {
        care: Care,
        /// Its name, when `care` is `other`.
        #[serde(default)]
        name: Text,
        /// Last day of the term; without end when missing.
        #[serde(default)]
        until: Option<Day>,
    },
    #[serde(rename = "fields.object")]
    Object { field: FieldId, reason: Text },
    #[serde(rename = "fields.withdraw_objection")]
    WithdrawObjection { field: FieldId },
    /// Lay it down.
    #[serde(rename = "fields.release")]
    Release { field: FieldId },
    /// By the clock: the time for objections is over.
    #[serde(rename = "fields.stand")]
    Stand { field: FieldId },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "fields.taken")]
    Taken { field: FieldId, care: Care, name: Text, member: MemberId, stands_at: Moment, until: Option<Day> },
    #[serde(rename = "fields.objected")]
    Objected { field: FieldId, objector: MemberId, reason: Text },
    #[serde(rename = "fields.objection_withdrawn")]
    ObjectionWithdrawn { field: FieldId },
    #[serde(rename = "fields.released")]
    Released { field: FieldId },
    #[serde(rename = "fields.stood")]
    Stood { field: FieldId },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// The 48 hours are over and it stands.
    #[serde(rename = "fields.already_stands")]
    AlreadyStands,
    /// Somebody else has objected already.
    #[serde(rename = "fields.already_objected")]
    AlreadyObjected,
    /// Only who took it may lay it down; only who objected may withdraw.
    #[serde(rename = "fields.not_yours")]
    NotYours,
    /// One cannot object to oneself; lay it down instead.
    #[serde(rename = "fields.your_own")]
    YourOwn,
    #[serde(rename = "fields.already_yours")]
    AlreadyYours,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Objection {
    pub objector: MemberId,
    pub reason: Text,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub care: Care,
    pub name: Text,
    pub member: MemberId,
    pub taken_at: Moment,
    pub stands_at: Moment,
    pub until: Option<Day>,
    pub objection: Option<Objection>,
    /// The clock has written down that it stands.
    pub stood: bool,
}

impl Field {
    /// Whether it gives rights at `now`, however late the clock writes it down.
    pub fn stands(&self, now: Moment) -> bool {
        self.stood || (self.objection.is_none() && self.stands_at <= now)
    }
}

/// Held now; a field laid down is forgotten here and remembered by the log.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields {
    held: BTreeMap<FieldId, Field>,
    last: FieldId,
}

impl Fields {
    pub fn find(&self, id: FieldId) -> Option<&Field> {
        self.held.get(&id)
    }

    pub fn all(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.held.iter().map(|(id, it)| (*id, it))
    }

    pub fn held_by(&self, member: MemberId) -> impl Iterator<Item = FieldId> {
        self.all().filter(move |(_, it)| it.member == member).map(|(id, _)| id)
    }

    /// Whether this member's care for it stands.
    pub fn cares(&self, member: MemberId, care: Care, now: Moment) -> bool {
        self.held.values().any(|it| it.member == member && it.care == care && it.stands(now))
    }

    /// Whether anybody's care for it stands.
    pub fn cared_for(&self, care: Care, now: Moment) -> bool {
        self.held.values().any(|it| it.care == care && it.stands(now))
    }

    /// Fields that stand by now though nobody wrote it down yet.
    pub fn due(&self, now: Moment) -> impl Iterator<Item = FieldId> {
        self.all().filter(move |(_, it)| !it.stood && it.stands(now)).map(|(id, _)| id)
    }

    /// The next moment at which one will stand.
    pub fn next_due(&self) -> Option<Moment> {
        self.held.values().filter(|it| !it.stood && it.objection.is_none()).map(|it| it.stands_at).min()
    }

    pub fn next_id(&self) -> FieldId {
        self.last.next()
    }

    fn open(&self, id: FieldId) -> Result<&Field, Refused> {
        self.find(id).ok_or(Refused::NO_SUCH)
    }
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let fields = &community.fields;
    let by = || asked.by.member().ok_or(Refused::MEMBERS_ONLY);
    match command {
        Command::Take { care, name, until } => {
            let member = by()?;
            match care {
                Care::Other => Input::required("name", name, limits::NAME_CHARS_MAX)?,
                Care::Meetings | Care::Documentation | Care::Money | Care::Children | Care::Relations => {}
            }
            if until.is_some_and(|day| day <= community.today(asked.at)) {
                return Err(Input::new("until", Problem::InThePast).into());
            }
            Input::at_most("care", fields.held.len() + 1, limits::FIELDS_MAX)?;
            let named = if *care == Care::Other { name.clone() } else { Text::default() };
            if fields.held.values().any(|it| it.member == member && it.care == *care && it.name == named) {
                return Err(Refusal::AlreadyYours.into());
            }
            let taken = Event::Taken {
                field: fields.last.next(),
                care: *care,
                name: named,
                member,
                stands_at: asked.at.plus_hours(limits::FIELD_CONSENT_HOURS),
                until: *until,
            };
            Ok(vec![taken.into()])
        }
        Command::Object { field, reason } => {
            let it = fields.open(*field)?;
            let objector = by()?;
            Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
            match &it.objection {
                _ if it.member == objector => Err(Refusal::YourOwn.into()),
                _ if it.stands(asked.at) => Err(Refusal::AlreadyStands.into()),
                Some(_) => Err(Refusal::AlreadyObjected.into()),
                None => Ok(vec![Event::Objected { field: *field, objector, reason: reason.clone() }.into()]),
            }
        }
        Command::WithdrawObjection { field } => match &fields.open(*field)?.objection {
            None => Ok(vec![]),
            Some(objection) if objection.objector == by()? => {
                Ok(vec![Event::ObjectionWithdrawn { field: *field }.into()])
            }
            Some(_) => Err(Refusal::NotYours.into()),
        },
        Command::Release { field } => match fields.open(*field)? {
            it if it.member == by()? => Ok(vec![Event::Released { field: *field }.into()]),
            _ => Err(Refusal::NotYours.into()),
        },
        Command::Stand { field } => match fields.open(*field)? {
            it if asked.by == By::Clock && !it.stood && it.stands(asked.at) => {
                Ok(vec![Event::Stood { field: *field }.into()])
            }
            _ => Ok(vec![]),
        },
    }
}

pub fn apply(fields: &mut Fields, event: &Event, at: Moment) {
    match event {
        Event::Taken { field, care, name, member, stands_at, until } => {
            let taken = Field {
                care: *care,
                name: name.clone(),
                member: *member,
                taken_at: at,
                stands_at: *stands_at,
                until: *until,
                objection: None,
                stood: false,
            };
            fields.held.insert(*field, taken);
            fields.last = fields.last.max(*field);
        }
        Event::Objected { field, objector, reason } => fields.change(*field, |it| {
            it.objection = Some(Objection { objector: *objector, reason: reason.clone() });
        }),
        Event::ObjectionWithdrawn { field } => fields.change(*field, |it| it.objection = None),
        Event::Released { field } => drop(fields.held.remove(field)),
        Event::Stood { field } => fields.change(*field, |it| it.stood = true),
    }
}

impl Fields {
    fn change(&mut self, id: FieldId, change: impl FnOnce(&mut Field)) {
        if let Some(field) = self.held.get_mut(&id) {
            change(field);
        }
    }
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
