//! What a viewer sees of fields: who cares for what, and what waits for a word against it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    fields::{Care, Field},
    kernel::{ClockTime, Day, FieldId, MemberId, Moment},
    limits,
};

/// All fields, and what is free. Members only.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldList {
    /// In the order of what they care for, then of taking.
    pub fields: Vec<FieldView>,
    /// What nobody cares for.
    pub free: Vec<Care>,
}

/// What somebody cares for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cared {
    pub care: Care,
    /// Its own name where `care` is `other`, else empty.
    pub name: String,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldView {
    pub id: FieldId,
    pub cared: Cared,
    pub holder: Person,
    pub taken_on: Day,
    /// Last day of the term; `null` without end.
    pub until: Option<Day>,
    pub term: Term,
    pub state: FieldState,
    /// The viewer holds it and may lay it down.
    pub is_viewers: bool,
    pub may_object: bool,
    /// The viewer has objected and may take that back.
    pub may_withdraw: bool,
}

/// Whether it is time to pass it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    Running,
    /// Within a week.
    EndsSoon,
    /// The last day has passed; it goes on until somebody takes over.
    Over,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum FieldState {
    Stands,
    /// Stands from then on, unless anyone objects before.
    Waiting {
        stands_at: Moment,
        /// The same on the community's wall calendar and clock.
        day: Day,
        time: ClockTime,
    },
    Objected {
        objector: Person,
        reason: String,
    },
}

impl Seen<'_> {
    pub fn field_list(&self) -> Option<FieldList> {
        self.member()?;
        let mut fields: Vec<FieldView> =
            self.community.fields.all().filter_map(|(id, _)| self.field(id)).collect();
        let place = |care: Care| Care::ALL.iter().position(|it| *it == care);
        fields.sort_by_key(|it| (place(it.cared.care), it.cared.name.clone(), it.id));
        let free = Care::ALL
            .into_iter()
            .filter(|care| *care != Care::Other && fields.iter().all(|it| it.cared.care != *care));
        Some(FieldList { free: free.collect(), fields })
    }

    /// One field. Members only.
    pub fn field(&self, id: FieldId) -> Option<FieldView> {
        let viewer = self.member()?;
        let field = self.community.fields.find(id)?;
        let objector = field.objection.as_ref().map(|it| it.objector);
        let stands = field.stands(self.now);
        Some(FieldView {
            id,
            cared: cared(field),
            holder: self.person(field.member),
            taken_on: self.community.today(field.taken_at),
            until: field.until,
            term: term(field.until, self.today()),
            state: match &field.objection {
                Some(it) => {
                    FieldState::Objected { objector: self.person(it.objector), reason: words(&it.reason) }
                }
                None if stands => FieldState::Stands,
                None => self.waiting(field.stands_at),
            },
            is_viewers: field.member == viewer,
            may_object: field.member != viewer && objector.is_none() && !stands,
            may_withdraw: objector == Some(viewer),
        })
    }

    fn waiting(&self, stands_at: Moment) -> FieldState {
        let day = self.community.today(stands_at);
        let midnight = day.moment(ClockTime::default(), self.zone());
        let minutes = u16::try_from(stands_at.millis_since(midnight) / 60_000).unwrap_or_default();
        let part = |minutes: u16| u8::try_from(minutes).unwrap_or_default();
        let time = ClockTime::new(part(minutes / 60), part(minutes % 60)).unwrap_or_default();
        FieldState::Waiting { stands_at, day, time }
    }

    /// What this member cares for: what stands, and what will unless somebody objects.
    pub(crate) fn cared_by(&self, member: MemberId) -> Vec<Cared> {
        let held =
            self.community.fields.all().filter(|(_, it)| it.member == member && it.objection.is_none());
        held.map(|(_, it)| cared(it)).collect()
    }
}

fn cared(field: &Field) -> Cared {
    Cared { care: field.care, name: words(&field.name) }
}

fn term(until: Option<Day>, today: Day) -> Term {
    match until {
        Some(last) if last < today => Term::Over,
        Some(last) if last.days_since(today) <= limits::FIELD_TERM_NOTICE_DAYS => Term::EndsSoon,
        Some(_) | None => Term::Running,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fields::Command,
        seen_by::Viewer,
        testing::{Story, day, m, text, time},
    };

    fn seen(story: &Story, member: u32, look: impl FnOnce(Seen<'_>)) {
        look(Seen::new(&story.community, Viewer::Member(MemberId(member)), story.now));
    }

    fn take(care: Care, until: Option<Day>) -> Command {
        Command::Take { care, name: text("Kebun"), until }
    }

    #[test]
    fn a_field_waits_then_stands_unless_somebody_objects() {
        let story = Story::new().founded().member("Dewi").given(m(2), take(Care::Meetings, None));
        seen(&story, 1, |seen| {
            let field = seen.field(FieldId(1)).unwrap();
            let (stands_at, day, time) = (story.now.plus_hours(48), day("2026-11-26"), time("09:00"));
            assert_eq!(field.state, FieldState::Waiting { stands_at, day, time });
            assert!(field.may_object && !field.is_viewers && !field.may_withdraw);
            assert_eq!(field.cared.name, "", "only other fields have a name of their own");
        });
        seen(&story, 2, |seen| {
            let field = seen.field(FieldId(1)).unwrap();
            assert!(!field.may_object && field.is_viewers);
        });
        let objected = story
            .clone()
            .given(m(1), Command::Object { field: FieldId(1), reason: text("Dewi sudah memegang tiga") });
        seen(&objected, 1, |seen| {
            let field = seen.field(FieldId(1)).unwrap();
            assert!(
                matches!(field.state, FieldState::Objected { reason, .. } if reason == "Dewi sudah memegang tiga")
            );
            assert!(field.may_withdraw && !field.may_object);
            assert!(seen.cared_by(MemberId(2)).is_empty(), "what was objected to is nobody's yet");
        });
        let later = story.later(48 * 60);
        seen(&later, 1, |seen| {
            let list = seen.field_list().unwrap();
            assert_eq!(list.fields.first().unwrap().state, FieldState::Stands);
            assert!(!list.fields.first().unwrap().may_object);
            assert!(!list.free.contains(&Care::Meetings) && list.free.contains(&Care::Money));
        });
        let outsider = Seen::new(&later.community, Viewer::Outsider, later.now);
        assert!(outsider.field_list().is_none() && outsider.field(FieldId(1)).is_none());
    }

    #[test]
    fn a_term_is_told_in_its_last_week() {
        let today = day("2026-11-24");
        let rows = [
            (None, Term::Running),
            (Some("2026-12-02"), Term::Running),
            (Some("2026-12-01"), Term::EndsSoon),
            (Some("2026-11-24"), Term::EndsSoon),
            (Some("2026-11-23"), Term::Over),
        ];
        for (until, expected) in rows {
            assert_eq!(term(until.map(day), today), expected, "{until:?}");
        }
    }
}
