//! Plans and their changes: scheduling, moving, cancelling, changing a series.

use super::{Command, Event, Gathering, OccasionId, Plan, Reach, Refusal, decide::Scene};
use crate::{
    Refusal as Refused,
    kernel::{Day, GatheringId, Input, Problem, Text},
    limits,
};

pub(super) fn decide(scene: &Scene<'_>, command: &Command) -> Result<Vec<Event>, Refused> {
    match command {
        Command::Schedule { plan } => {
            plan.check()?;
            let gatherings = &scene.community.gatherings;
            Input::at_most("title", gatherings.all().count() + 1, limits::GATHERINGS_MAX)?;
            let plan = plan.clone().begun();
            let gathering = gatherings.next_id();
            Ok(vec![Event::Scheduled { gathering, plan, continues: None }])
        }
        Command::Change { occasion, details } => {
            let it = scene.occasion(*occasion)?;
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
        Command::Replan { occasion, reach, plan } => replanned(scene, *occasion, *reach, plan),
        Command::Move { occasion, day, time, reason } => {
            let it = scene.occasion(*occasion)?;
            reason_given(reason)?;
            if scene.is_over(&it) {
                return Err(Refusal::Over.into());
            }
            if *day < scene.community.today(scene.now) {
                return Err(Input::new("day", Problem::InThePast).into());
            }
            Input::within(
                "day",
                day.days_since(it.id.day),
                -limits::RHYTHM_DAYS_MAX,
                limits::RHYTHM_DAYS_MAX,
            )?;
            if (*day, *time) == (it.day(), it.time()) {
                return Ok(vec![]);
            }
            let taken = scene.community.gatherings.between(*day, *day).iter().any(|other| {
                other.id.gathering == it.id.gathering && other.id != it.id && !other.is_cancelled()
            });
            match taken {
                true => Err(Refusal::DayTaken.into()),
                false => {
                    Ok(vec![Event::Moved { occasion: it.id, day: *day, time: *time, reason: reason.clone() }])
                }
            }
        }
        Command::Cancel { occasion, reason } => {
            let it = scene.occasion(*occasion)?;
            reason_given(reason)?;
            match () {
                () if it.is_cancelled() => Ok(vec![]),
                () if scene.is_over(&it) => Err(Refusal::Over.into()),
                () => Ok(vec![Event::Cancelled { occasion: it.id, reason: reason.clone() }]),
            }
        }
        Command::Restore { occasion } => {
            let it = scene.occasion(*occasion)?;
            match () {
                () if !it.is_cancelled() => Ok(vec![]),
                () if scene.is_over(&it) => Err(Refusal::Over.into()),
                () => Ok(vec![Event::Restored { occasion: it.id }]),
            }
        }
        Command::End { gathering, last, reason } => ended(scene, *gathering, *last, reason),
        // The acts about one occasion are `decide`'s.
        _ => Ok(vec![]),
    }
}

fn reason_given(reason: &Text) -> Result<(), Input> {
    Input::required("reason", reason, limits::NOTE_CHARS_MAX)
}

fn replanned(
    scene: &Scene<'_>,
    occasion: OccasionId,
    reach: Reach,
    plan: &Plan,
) -> Result<Vec<Event>, Refused> {
    let it = scene.occasion(occasion)?;
    let OccasionId { gathering: id, day } = it.id;
    let before = it.gathering;
    if before.plan.repeats.is_none() {
        return Err(Refusal::NoSeries.into());
    }
    plan.check()?;
    let today = scene.community.today(scene.now);
    match reach {
        Reach::ThisOne => decide(scene, &Command::Change { occasion, details: plan.details.clone() }),
        Reach::All => {
            // Days that have passed are history: the new rhythm begins today at the earliest.
            let plan = Plan { day: plan.day.max(today), ..plan.clone() }.begun();
            let kept = days_of(before, |day| day < today);
            let dropped = blank_days(before, |day| day >= today && !plan.names(day));
            Ok(vec![Event::Replanned { gathering: id, plan, kept, dropped }])
        }
        Reach::ThisAndFollowing => {
            let new = scene.community.gatherings.next_id();
            let begins = plan.day.max(day);
            let plan = Plan { day: begins, ..plan.clone() }.begun();
            let handed_on = days_of(before, |it| it >= day && (plan.names(it) || !is_blank(before, it)));
            let dropped = blank_days(before, |it| it >= day && !plan.names(it));
            Ok(vec![
                Event::Scheduled { gathering: new, plan, continues: Some(id) },
                Event::Ended { gathering: id, last: day.plus_days(-1), dropped },
                Event::HandedOn { gathering: id, to: new, days: handed_on },
            ])
        }
    }
}

fn ended(scene: &Scene<'_>, id: GatheringId, last: Day, reason: &Text) -> Result<Vec<Event>, Refused> {
    let series = scene.gathering(id)?;
    if series.plan.repeats.is_none() {
        return Err(Refusal::NoSeries.into());
    }
    reason_given(reason)?;
    let yesterday = scene.community.today(scene.now).plus_days(-1);
    if last < yesterday {
        return Err(Input::new("last", Problem::InThePast).into());
    }
    let dropped = blank_days(series, |day| day > last);
    let signed_up = days_of(series, |day| day > last && !is_blank(series, day));
    let cancelled = signed_up
        .into_iter()
        .map(|day| Event::Cancelled { occasion: OccasionId { gathering: id, day }, reason: reason.clone() });
    Ok(std::iter::once(Event::Ended { gathering: id, last, dropped }).chain(cancelled).collect())
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
