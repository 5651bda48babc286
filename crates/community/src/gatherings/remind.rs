//! Reminders: a day before, to whoever is concerned, once.

use super::{Coming, Event, OccasionId, Scheduled, scene::Scene};
use crate::{
    Community,
    kernel::{MemberId, Moment},
    limits,
};

/// Reminded are those who come or may come and those who have not answered; nobody twice.
pub(super) fn reminded(scene: &Scene<'_>, id: OccasionId) -> Vec<Event> {
    let Some(it) = scene.community.gatherings.occasion(id) else { return vec![] };
    let starts_at = it.starts_at(scene.community.profile.zone);
    let near = starts_at.plus_hours(-limits::REMINDER_HOURS) <= scene.now && scene.now < starts_at;
    if !near || it.is_cancelled() || it.record.is_some_and(|it| it.reminded) {
        return vec![];
    }
    let concerned = |member: &MemberId| it.answer(*member).is_none_or(|it| it.coming != Coming::No);
    let members = scene.community.members.active().map(|it| it.id).filter(concerned).collect();
    vec![Event::Reminded { occasion: it.id, members }]
}

/// Occasions about which somebody must be reminded now.
pub fn to_remind(community: &Community, now: Moment) -> Vec<OccasionId> {
    upcoming(community, now)
        .into_iter()
        .filter(|it| it.starts_at(community.profile.zone).plus_hours(-limits::REMINDER_HOURS) <= now)
        .map(|it| it.id)
        .collect()
}

/// The next moment at which somebody must be reminded; past when it is due already.
pub fn next_reminder(community: &Community, now: Moment) -> Option<Moment> {
    let moment =
        |it: &Scheduled<'_>| it.starts_at(community.profile.zone).plus_hours(-limits::REMINDER_HOURS);
    upcoming(community, now).iter().map(moment).min()
}

/// Within the next weeks, not begun, not cancelled and nobody reminded yet.
fn upcoming(community: &Community, now: Moment) -> Vec<Scheduled<'_>> {
    let today = community.today(now);
    // Any rhythm of the subset comes within a year but few need looking further than six weeks;
    // the clock looks again before that.
    let mut found = community.gatherings.between(today, today.plus_days(42));
    found.retain(|it| {
        !it.is_cancelled()
            && !it.record.is_some_and(|it| it.reminded)
            && it.starts_at(community.profile.zone) > now
    });
    found
}
