//! Plans and their changes: scheduling, moving, cancelling, changing a series.

use super::{Details, Event, Gathering, OccasionId, Plan, Reach, Refusal, Scheduled, scene::Scene};
use crate::{
    Refusal as Refused,
    kernel::{ClockTime, Day, GatheringId, Input, Problem, Text},
    limits,
};

pub(super) fn scheduled(scene: &Scene<'_>, plan: &Plan) -> Result<Vec<Event>, Refused> {
    plan.check()?;
    let gatherings = &scene.community.gatherings;
    Input::at_most("title", gatherings.all().count() + 1, limits::GATHERINGS_MAX)?;
    let plan = plan.clone().begun();
    let gathering = gatherings.next_id();
    Ok(vec![Event::Scheduled { gathering, plan, continues: None }])
}

pub(super) fn changed(scene: &Scene<'_>, id: OccasionId, details: &Details) -> Result<Vec<Event>, Refused> {
    let it = scene.occasion(id)?;
    details.check()?;
    let time = it.time();
    if details == it.details() {
        return Ok(vec![]);
    }
    let mut events = vec![Event::Changed { occasion: it.id, details: details.clone() }];
    if it.record.is_some_and(|it| it.moved.is_some()) && details.time != time {
        // A moved occasion goes by the time it was moved to, until it is told another.
        let reason = it.record.and_then(|it| it.moved_because.clone()).unwrap_or_default();
        events.push(Event::Moved { occasion: it.id, day: it.day(), time: details.time, reason });
    }
    Ok(events)
}

pub(super) fn moved(
    scene: &Scene<'_>,
    id: OccasionId,
    day: Day,
    time: ClockTime,
    reason: &Text,
) -> Result<Vec<Event>, Refused> {
    let it = scene.occasion(id)?;
    reason_given(reason)?;
    match () {
        () if it.is_cancelled() => return Err(Refusal::Cancelled.into()),
        () if scene.is_over(&it) => return Err(Refusal::Over.into()),
        () if day < scene.community.today(scene.now) => {
            return Err(Input::new("day", Problem::InThePast).into());
        }
        () => {}
    }
    Input::within("day", day.days_since(it.id.day), -limits::RHYTHM_DAYS_MAX, limits::RHYTHM_DAYS_MAX)?;
    if (day, time) == (it.day(), it.time()) {
        return Ok(vec![]);
    }
    if day.moment(time, scene.community.profile.zone) <= scene.now {
        return Err(Input::new("time", Problem::InThePast).into());
    }
    free_day(scene, it.id, day)?;
    Ok(vec![Event::Moved { occasion: it.id, day, time, reason: reason.clone() }])
}

pub(super) fn cancelled(scene: &Scene<'_>, id: OccasionId, reason: &Text) -> Result<Vec<Event>, Refused> {
    let it = scene.occasion(id)?;
    reason_given(reason)?;
    match () {
        () if it.is_cancelled() => Ok(vec![]),
        () if scene.is_over(&it) => Err(Refusal::Over.into()),
        () => Ok(vec![Event::Cancelled { occasion: it.id, reason: reason.clone() }]),
    }
}

pub(super) fn restored(scene: &Scene<'_>, id: OccasionId) -> Result<Vec<Event>, Refused> {
    let it = scene.occasion(id)?;
    match () {
        () if !it.is_cancelled() => Ok(vec![]),
        () if scene.is_over(&it) => Err(Refusal::Over.into()),
        () => free_day(scene, it.id, it.day()).map(|()| vec![Event::Restored { occasion: it.id }]),
    }
}

/// No other occasion of the series takes place on this day.
fn free_day(scene: &Scene<'_>, id: OccasionId, day: Day) -> Result<(), Refused> {
    let taken = |it: &Scheduled<'_>| it.id.gathering == id.gathering && it.id != id && !it.is_cancelled();
    match scene.community.gatherings.between(day, day).iter().any(taken) {
        true => Err(Refusal::DayTaken.into()),
        false => Ok(()),
    }
}

fn reason_given(reason: &Text) -> Result<(), Input> {
    Input::required("reason", reason, limits::NOTE_CHARS_MAX)
}

pub(super) fn replanned(
    scene: &Scene<'_>,
    occasion: OccasionId,
    reach: Reach,
    plan: &Plan,
) -> Result<Vec<Event>, Refused> {
    let it = scene.occasion(occasion)?;
    let OccasionId { gathering: id, day } = it.id;
    let before = it.gathering;
    if before.plan.repeats.is_none() {
        return single_replanned(scene, &it, reach, plan);
    }
    plan.check()?;
    let today = scene.community.today(scene.now);
    match reach {
        Reach::ThisOne => changed(scene, occasion, &plan.details),
        Reach::All => {
            // Days that have passed are history: the new rhythm begins today at the earliest.
            let plan = plan.clone().rest(today).ok_or(nothing_left())?;
            let passed = before.plan.days(before.plan.day, today.plus_days(-1));
            let mut kept = days_of(before, |day| day < today || is_stranded(before, &plan, day));
            kept.extend(passed.into_iter().filter(|day| !before.handed_on.contains_key(day)));
            kept.sort_unstable();
            kept.dedup();
            let dropped = blank_days(before, |day| day >= today && !plan.names(day));
            Ok(vec![Event::Replanned { gathering: id, plan, kept, dropped }])
        }
        Reach::ThisAndFollowing => {
            // What has passed stays with the earlier part, so that it keeps what it was.
            let day = day.max(today);
            let gatherings = &scene.community.gatherings;
            Input::at_most("title", gatherings.all().count() + 1, limits::GATHERINGS_MAX)?;
            let to = gatherings.next_id();
            let plan = plan.clone().rest(day).ok_or(nothing_left())?;
            let days = days_of(before, |it| it >= day && (plan.names(it) || !is_blank(before, it)));
            let dropped = blank_days(before, |it| it >= day && !plan.names(it));
            let stranded =
                days.iter().filter(|it| is_stranded(before, &plan, **it) && is_as_planned(before, **it));
            let mut events: Vec<Event> = stranded
                .map(|it| Event::Changed {
                    occasion: OccasionId { gathering: id, day: *it },
                    details: before.plan.details.clone(),
                })
                .collect();
            events.push(Event::Scheduled { gathering: to, plan, continues: Some(id) });
            let last = no_later(&before.plan, day.plus_days(-1));
            events.push(Event::Ended { gathering: id, last, dropped });
            events.push(Event::HandedOn { gathering: id, to, days });
            Ok(events)
        }
    }
}

/// What happens once can be made another sort, opened to others or begun as a series. Its day is changed by moving.
fn single_replanned(
    scene: &Scene<'_>,
    it: &Scheduled<'_>,
    reach: Reach,
    plan: &Plan,
) -> Result<Vec<Event>, Refused> {
    let (id, before) = (it.id, &it.gathering.plan);
    match () {
        () if reach != Reach::All || plan.day != before.day => return Err(Refusal::NoSeries.into()),
        () if scene.is_over(it) => return Err(Refusal::Over.into()),
        () => plan.check()?,
    }
    // What was told for this day alone wins over the plan, so it is told anew.
    let apart = it.record.is_some_and(|it| it.details.is_some() || it.moved.is_some());
    let changed = if apart { changed(scene, id, &plan.details)? } else { vec![] };
    let plan = plan.clone().begun();
    if plan == *before {
        return Ok(changed);
    }
    let kept = days_of(it.gathering, |day| is_stranded(it.gathering, &plan, day));
    let dropped = blank_days(it.gathering, |day| !plan.names(day));
    let replanned = Event::Replanned { gathering: id.gathering, plan, kept, dropped };
    Ok(std::iter::once(replanned).chain(changed).collect())
}

fn nothing_left() -> Input {
    Input::new("repeats.ends", Problem::InThePast)
}

pub(super) fn ended(
    scene: &Scene<'_>,
    id: GatheringId,
    last: Day,
    reason: &Text,
) -> Result<Vec<Event>, Refused> {
    let series = scene.gathering(id)?;
    if series.plan.repeats.is_none() {
        return Err(Refusal::NoSeries.into());
    }
    reason_given(reason)?;
    let yesterday = scene.community.today(scene.now).plus_days(-1);
    if last < yesterday {
        return Err(Input::new("last", Problem::InThePast).into());
    }
    Input::within("last", last.days_since(yesterday), 0, limits::RHYTHM_DAYS_MAX)?;
    let dropped = blank_days(series, |day| day > last);
    let signed_up = days_of(series, |day| day > last && !is_blank(series, day));
    let cancelled: Vec<Event> = signed_up
        .into_iter()
        .filter_map(|day| scene.occasion(OccasionId { gathering: id, day }).ok())
        .filter(|it| !it.is_cancelled() && !scene.is_over(it))
        .map(|it| Event::Cancelled { occasion: it.id, reason: reason.clone() })
        .collect();
    let ends_before = series.plan.last().is_some_and(|it| it.is_none_or(|it| it <= last));
    if ends_before && dropped.is_empty() && cancelled.is_empty() {
        return Ok(vec![]);
    }
    let last = no_later(&series.plan, last);
    Ok(std::iter::once(Event::Ended { gathering: id, last, dropped }).chain(cancelled).collect())
}

/// A series that ends by itself earlier is not made longer by ending it.
fn no_later(plan: &Plan, last: Day) -> Day {
    plan.last().flatten().map_or(last, |it| it.min(last))
}

/// People signed up there, and the new plan has no such day: it stays as they know it.
fn is_stranded(before: &Gathering, plan: &Plan, day: Day) -> bool {
    !is_blank(before, day) && !plan.names(day)
}

/// Nothing was changed for this day alone.
fn is_as_planned(gathering: &Gathering, day: Day) -> bool {
    gathering.occasions.get(&day).is_none_or(|it| it.details.is_none())
}

/// Touched days for which `which` holds.
fn days_of(gathering: &Gathering, which: impl Fn(Day) -> bool) -> Vec<Day> {
    gathering.occasions.keys().copied().filter(|day| which(*day)).collect()
}

/// Touched days where nobody is affected when they go.
fn blank_days(gathering: &Gathering, which: impl Fn(Day) -> bool) -> Vec<Day> {
    days_of(gathering, |day| which(day) && is_blank(gathering, day))
}

fn is_blank(gathering: &Gathering, day: Day) -> bool {
    gathering.occasions.get(&day).is_none_or(|it| it.is_blank())
}
