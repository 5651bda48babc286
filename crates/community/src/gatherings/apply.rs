//! Facts about gatherings, taken as told. No policy is here.

use super::{Answer, Ends, Event, Gathering, Gatherings, Minutes, Moved, Occasion, OccasionId, Visitor};
use crate::kernel::{By, Day, GatheringId, Moment, VisitorId};

pub fn apply(gatherings: &mut Gatherings, event: &Event, at: Moment, by: By) {
    match event {
        Event::Scheduled { gathering, plan, continues } => {
            let earlier = continues.and_then(|it| gatherings.find(it));
            let scheduled = Gathering {
                plan: plan.clone(),
                // A later part stays the planner's, whoever changed the series.
                planned_by: earlier.and_then(|it| it.planned_by).or(by.member()),
                continues: *continues,
                always: earlier.map(|it| it.always.clone()).unwrap_or_default(),
                occasions: Default::default(),
                handed_on: Default::default(),
                changes: 0,
                changed_at: at,
            };
            gatherings.0.insert(*gathering, scheduled);
        }
        Event::Changed { occasion, details } => {
            gatherings.touch(*occasion, |it| it.details = Some(details.clone()));
        }
        Event::Replanned { gathering, plan, kept, dropped } => gatherings.change(*gathering, |it| {
            let before = std::mem::replace(&mut it.plan, plan.clone());
            for day in kept {
                it.occasions.entry(*day).or_default().details.get_or_insert_with(|| before.details.clone());
            }
            dropped.iter().for_each(|day| drop(it.occasions.remove(day)));
        }),
        Event::HandedOn { gathering, to, days } => hand_on(gatherings, *gathering, *to, days),
        Event::Moved { occasion, day, time, reason } => gatherings.touch(*occasion, |it| {
            it.moved = Some(Moved { day: *day, time: *time });
            it.moved_because = Some(reason.clone());
            it.reminded = false;
        }),
        Event::Cancelled { occasion, reason } => {
            gatherings.touch(*occasion, |it| it.cancelled_because = Some(reason.clone()));
        }
        Event::Restored { occasion } => gatherings.touch(*occasion, |it| it.cancelled_because = None),
        Event::Ended { gathering, last, dropped } => gatherings.change(*gathering, |it| {
            if let Some(rhythm) = &mut it.plan.repeats {
                rhythm.ends = Ends::On(*last);
                rhythm.added.retain(|day| day <= last);
            }
            dropped.iter().for_each(|day| drop(it.occasions.remove(day)));
        }),
        Event::Answered { occasion, member, coming, party, role, note } => {
            let answer = Answer {
                coming: *coming,
                party: *party,
                role: role.clone(),
                note: note.clone(),
                recorded_by: by.member().filter(|recorder| recorder != member),
            };
            gatherings.touch(*occasion, |it| drop(it.answers.insert(*member, answer)));
        }
        Event::AlwaysAnswered { gathering, member, always, from } => {
            gatherings.change(*gathering, |it| match always {
                true => drop(it.always.insert(*member, *from)),
                false => drop(it.always.remove(member)),
            })
        }
        Event::SignedUp { occasion, visitor, name, party, role, note } => {
            let signed_up = Visitor {
                party: *party,
                role: role.clone(),
                note: note.clone(),
                signed_up: true,
                ..Visitor::named(name)
            };
            gatherings.touch(*occasion, |it| drop(it.visitors.insert(*visitor, signed_up)));
        }
        Event::WalkedIn { occasion, visitor, name, source } => {
            let walked_in = Visitor { present: Some(*source), ..Visitor::named(name) };
            gatherings.touch(*occasion, |it| drop(it.visitors.insert(*visitor, walked_in)));
        }
        Event::Withdrawn { occasion, visitor } => {
            gatherings.visitor(*occasion, *visitor, |it| it.withdrawn = true);
        }
        Event::VisitorCheckedIn { occasion, visitor, source } => {
            gatherings.visitor(*occasion, *visitor, |it| {
                it.present = Some(*source);
                it.withdrawn &= it.signed_up;
            });
        }
        Event::VisitorCheckedOut { occasion, visitor } => gatherings.visitor(*occasion, *visitor, |it| {
            it.present = None;
            // A walk-in that was a wrong tap is nobody.
            it.withdrawn |= !it.signed_up;
        }),
        Event::CheckedIn { occasion, member, source } => {
            gatherings.touch(*occasion, |it| {
                it.present.insert(*member, *source);
            });
        }
        Event::CheckedOut { occasion, member } => {
            gatherings.touch(*occasion, |it| {
                it.present.remove(member);
            });
        }
        Event::Counted { occasion, band, familiarity, change } => gatherings.touch(*occasion, |it| {
            let count = it.counts.entry((*band, *familiarity)).or_insert(0);
            *count = count.saturating_add(*change);
        }),
        Event::MatterAdded { occasion, matter, what } => {
            gatherings.touch(*occasion, |it| {
                it.agenda.insert(*matter, what.clone());
                it.last_matter = it.last_matter.max(*matter);
            });
        }
        Event::MatterDropped { occasion, matter } => {
            gatherings.touch(*occasion, |it| drop(it.agenda.remove(matter)));
        }
        Event::MinutesWritten { occasion, words, version } => {
            let minutes = Minutes { words: words.clone(), version: *version, by: by.member(), at };
            gatherings.touch(*occasion, |it| it.minutes = Some(minutes));
        }
        Event::Reminded { occasion, .. } => gatherings.touch(*occasion, |it| it.reminded = true),
    }
    if let Some(id) = replans(event) {
        gatherings.change(id, |it| {
            it.changes = it.changes.saturating_add(1);
            it.changed_at = at;
        });
    }
}

/// The gathering of which a calendar must be told anew when, where or whether it is.
fn replans(event: &Event) -> Option<GatheringId> {
    match event {
        Event::Changed { occasion, .. }
        | Event::Moved { occasion, .. }
        | Event::Cancelled { occasion, .. }
        | Event::Restored { occasion } => Some(occasion.gathering),
        Event::Replanned { gathering, .. }
        | Event::HandedOn { gathering, .. }
        | Event::Ended { gathering, .. } => Some(*gathering),
        Event::Scheduled { .. }
        | Event::Answered { .. }
        | Event::AlwaysAnswered { .. }
        | Event::SignedUp { .. }
        | Event::Withdrawn { .. }
        | Event::CheckedIn { .. }
        | Event::VisitorCheckedIn { .. }
        | Event::CheckedOut { .. }
        | Event::VisitorCheckedOut { .. }
        | Event::WalkedIn { .. }
        | Event::Counted { .. }
        | Event::MatterAdded { .. }
        | Event::MatterDropped { .. }
        | Event::MinutesWritten { .. }
        | Event::Reminded { .. } => None,
    }
}

fn hand_on(gatherings: &mut Gatherings, from: GatheringId, to: GatheringId, days: &[Day]) {
    let mut records = vec![];
    gatherings.change(from, |it| {
        for day in days {
            it.handed_on.insert(*day, to);
            records.extend(it.occasions.remove(day).map(|record| (*day, record)));
        }
    });
    gatherings.change(to, |it| it.occasions.extend(records));
}

impl Gatherings {
    fn change(&mut self, id: GatheringId, change: impl FnOnce(&mut Gathering)) {
        if let Some(gathering) = self.0.get_mut(&id) {
            change(gathering);
        }
    }

    fn touch(&mut self, id: OccasionId, change: impl FnOnce(&mut Occasion)) {
        self.change(id.gathering, |it| change(it.occasions.entry(id.day).or_default()));
    }

    fn visitor(&mut self, id: OccasionId, visitor: VisitorId, change: impl FnOnce(&mut Visitor)) {
        self.touch(id, |it| {
            it.visitors.entry(visitor).and_modify(change);
        });
    }
}
