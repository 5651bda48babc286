//! Acts read from their blocks.

use community::{
    agreements::Weight,
    decisions::{Action, Rules},
    fields::Care,
    gatherings::{Details, Plan, Sort, Welcome},
    kernel::{Problem, Rupiah},
    limits,
};

use super::{
    blocks::{Agreed, Block, Place, filled},
    reading::Reading,
};
/// How long a gathering lasts when nobody says.
const MINUTES: u16 = 120;

impl Reading<'_> {
    /// All acts that were filled in, each with where it stands in the form.
    pub fn acts(&mut self, rules: &Rules, agreed: Agreed<'_>) -> Option<(Vec<Action>, Vec<Place>)> {
        let places = filled(self.typed, agreed);
        let read: Vec<Option<Action>> = places.iter().map(|place| self.act(*place, rules)).collect();
        let actions: Option<Vec<Action>> = read.into_iter().collect();
        Some((actions?, places))
    }

    fn act(&mut self, at: Place, rules: &Rules) -> Option<Action> {
        match at.block {
            Block::Spend => {
                let rupiah = self.rupiah(at.field("rupiah"));
                let what = self.required(at.field("what"), limits::NOTE_CHARS_MAX);
                let owner = self.member_or_none(at.field("owner"));
                Some(Action::Spend { rupiah: rupiah?, what: what?, owner: owner? })
            }
            Block::Task => {
                let what = self.required(at.field("what"), limits::NOTE_CHARS_MAX);
                let owner = self.member_or_none(at.field("owner"));
                let due = self.day_or_none(at.field("due"));
                Some(Action::Task { what: what?, owner: owner?, due: due? })
            }
            Block::Gather => self.plan(at).map(|plan| Action::Gather { plan }),
            Block::EndSeries => {
                let gathering = self.id(at.field("gathering"));
                let last = self.day(at.field("last"));
                let reason = self.optional(at.field("reason"), limits::NOTE_CHARS_MAX);
                Some(Action::EndSeries { gathering: gathering?, last: last?, reason: reason? })
            }
            Block::Appoint => self.appointment(at),
            Block::EndField => self.id(at.field("field")).map(|field| Action::EndField { field }),
            Block::Purpose => self
                .required(at.field("purpose"), limits::PURPOSE_CHARS_MAX)
                .map(|purpose| Action::Purpose { purpose }),
            Block::Agreement => self.agreement(at),
            Block::Limits => self.rules(at, rules).map(|rules| Action::Limits { rules }),
            Block::Branch => {
                let name = self.required(at.field("name"), limits::NAME_CHARS_MAX);
                let place = self.required(at.field("place"), limits::PLACE_CHARS_MAX);
                Some(Action::Branch { name: name?, place: place? })
            }
            Block::Admit => self.id(at.field("request")).map(|request| Action::Admit { request }),
            Block::Remove => self.id(at.field("member")).map(|member| Action::Remove { member }),
            Block::Lend => self.loan(at),
            Block::ShareOut => match serde_json::from_str(self.typed.value(&at.field("kept"))) {
                Ok(it @ Action::ShareOut { .. }) => Some(it),
                Ok(_) | Err(_) => self.wrong(at.whole(), Problem::Unknown),
            },
        }
    }

    /// A gathering once; of one that was planned otherwise (with roles, in a rhythm) the rest stays as it is.
    fn plan(&mut self, at: Place) -> Option<Plan> {
        let title = self.required(at.field("title"), limits::TITLE_CHARS_MAX);
        let (day, time) = (self.day(at.field("day")), self.time(at.field("time")));
        let minutes = self.number_or_none(at.field("minutes"));
        let place = self.required(at.field("place"), limits::PLACE_CHARS_MAX);
        let kept: Option<Plan> = serde_json::from_str(self.typed.value(&at.field("kept"))).ok();
        let (title, day, time, place) = (title?, day?, time?, place?);
        let minutes = minutes?.unwrap_or(MINUTES);
        let (note, roles) =
            kept.as_ref().map(|it| (it.details.note.clone(), it.details.roles.clone())).unwrap_or_default();
        Some(Plan {
            details: Details { title, time, minutes, place, note, roles },
            sort: kept.as_ref().map_or(Sort::Other, |it| it.sort),
            welcome: kept.as_ref().map_or(Welcome::Everyone, |it| it.welcome),
            day,
            repeats: kept.and_then(|it| it.repeats),
        })
    }

    /// Who borrows, in which way and at which rate stays as it was asked for.
    fn loan(&mut self, at: Place) -> Option<Action> {
        let rupiah = self.rupiah(at.field("rupiah"));
        let months = self.number_or_none(at.field("months"));
        let purpose = self.required(at.field("purpose"), limits::NOTE_CHARS_MAX);
        match serde_json::from_str(self.typed.value(&at.field("kept"))) {
            Ok(Action::Lend { member, kind, rate, .. }) => Some(Action::Lend {
                member,
                rupiah: rupiah?,
                months: months??,
                kind,
                rate,
                purpose: purpose?,
            }),
            Ok(_) | Err(_) => self.wrong(at.whole(), Problem::Unknown),
        }
    }

    fn appointment(&mut self, at: Place) -> Option<Action> {
        let member = self.id(at.field("member"));
        let until = self.day_or_none(at.field("until"));
        let name = self.optional(at.field("name"), limits::NAME_CHARS_MAX);
        let care = care(self.typed.value(&at.field("care")));
        let Some(care) = care else { return self.wrong(at.field("care"), Problem::Unknown) };
        if care == Care::Other {
            self.required(at.field("name"), limits::NAME_CHARS_MAX)?;
        }
        Some(Action::Appoint { member: member?, care, name: name?, until: until? })
    }

    fn agreement(&mut self, at: Place) -> Option<Action> {
        let words = self.required(at.field("words"), limits::AGREEMENT_CHARS_MAX);
        let review_on = self.day_or_none(at.field("review_on"));
        let over = self.typed.value(&at.field("over")).parse().unwrap_or(0);
        let weight = match self.typed.value(&at.field("weight")) {
            "minor" => Some(Weight::Minor),
            "major" => Some(Weight::Major),
            // Small or large is never guessed.
            _ => self.wrong(at.field("weight"), Problem::Empty),
        };
        Some(Action::Agreement { words: words?, weight: weight?, review_on: review_on?, over })
    }

    /// What is left empty stays as it is.
    fn rules(&mut self, at: Place, now: &Rules) -> Option<Rules> {
        let hours = |reading: &mut Self, field: &str, now: u16| {
            reading.number_or_none::<u16>(at.field(field)).map(|it| it.unwrap_or(now))
        };
        let light_hours = hours(self, "light_hours", now.light_hours);
        let ordinary_hours = hours(self, "ordinary_hours", now.ordinary_hours);
        let weighty_hours = hours(self, "weighty_hours", now.weighty_hours);
        let wait_hours = hours(self, "wait_hours", now.wait_hours);
        let light_below = self.rupiah_or(at.field("light_below"), now.light_below);
        let weighty_above = self.rupiah_or(at.field("weighty_above"), now.weighty_above);
        let signature_above = self.rupiah_or(at.field("signature_above"), now.signature_above);
        Some(Rules {
            light_hours: light_hours?,
            ordinary_hours: ordinary_hours?,
            weighty_hours: weighty_hours?,
            wait_hours: wait_hours?,
            light_below: light_below?,
            weighty_above: weighty_above?,
            signature_above: signature_above?,
        })
    }

    fn rupiah_or(&mut self, field: String, now: Rupiah) -> Option<Rupiah> {
        if self.typed.value(&field).trim().is_empty() { Some(now) } else { self.rupiah(field) }
    }
}

pub const fn care_word(care: Care) -> &'static str {
    match care {
        Care::Meetings => "meetings",
        Care::Documentation => "documentation",
        Care::Money => "money",
        Care::Children => "children",
        Care::Relations => "relations",
        Care::Other => "other",
    }
}

fn care(word: &str) -> Option<Care> {
    Care::ALL.into_iter().find(|it| care_word(*it) == word)
}

/// Whether somebody is to go.
pub fn removes(actions: &[Action]) -> bool {
    actions.iter().any(|it| matches!(it, Action::Remove { .. }))
}
