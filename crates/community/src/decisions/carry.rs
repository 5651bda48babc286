//! Carrying out: what a passed decision does, by the rules of the nouns it touches.

use super::{Action, Carried, Event};
use crate::{
    Asked, Community, Event as Any, Happened, Refusal as Refused, agreements, apply, cash, fields,
    gatherings,
    kernel::{By, DecisionId, Input, MemberId, Moment, Problem, Text},
    limits, members, profile, requests, savings, tasks,
};

/// Words and numbers of an action that are wrong in themselves.
pub(super) fn check(community: &Community, now: Moment, action: &Action) -> Result<(), Refused> {
    let later = |field, day: Option<crate::kernel::Day>| match day {
        Some(day) if day < community.today(now) => Err(Input::new(field, Problem::InThePast)),
        Some(_) | None => Ok(()),
    };
    match action {
        Action::Spend { rupiah, what, owner } => {
            Input::within("rupiah", rupiah.0, 1, limits::RUPIAH_MAX)?;
            Input::required("what", what, limits::NOTE_CHARS_MAX)?;
            owner.map_or(Ok(()), |it| community.members.belonging("owner", it).map(drop))?;
        }
        Action::Task { what, owner, due } => {
            Input::required("what", what, limits::NOTE_CHARS_MAX)?;
            owner.map_or(Ok(()), |it| community.members.belonging("owner", it).map(drop))?;
            later("due", *due)?;
        }
        Action::Appoint { member, care, name, until } => {
            community.members.belonging("member", *member)?;
            if *care == fields::Care::Other {
                Input::required("name", name, limits::NAME_CHARS_MAX)?;
            }
            later("until", *until)?;
        }
        Action::Purpose { purpose } => Input::required("purpose", purpose, limits::PURPOSE_CHARS_MAX)?,
        Action::Limits { rules } => rules.check()?,
        Action::Branch { name, place } => {
            Input::required("name", name, limits::NAME_CHARS_MAX)?;
            Input::required("place", place, limits::PLACE_CHARS_MAX)?;
        }
        Action::Remove { member } => drop(community.members.belonging("member", *member)?),
        Action::Agreement { .. }
        | Action::Gather { .. }
        | Action::EndSeries { .. }
        | Action::EndField { .. }
        | Action::Admit { .. }
        // Their noun judges it whole.
        | Action::Lend { .. }
        | Action::ShareOut { .. } => {}
    }
    Ok(())
}

/// What happens when it is carried out now. Nothing when it is so already.
pub(super) fn events(
    community: &Community,
    now: Moment,
    (decision, proposer): (DecisionId, Option<MemberId>),
    action: &Action,
) -> Result<Vec<Any>, Refused> {
    let belongs = |member: &MemberId| community.members.belongs(*member);
    // Whoever proposed it asks; a decision has rights of its own, so the table of rights is not asked.
    let by = proposer.map_or(By::Clock, By::Member);
    let ask = |command: crate::Command| Asked { by, at: now, command };
    let task = |what: &Text, owner: Option<MemberId>, due, rupiah| tasks::Event::Added {
        task: community.tasks.next_id(),
        what: what.clone(),
        owner: owner.filter(belongs),
        due,
        from: None,
        decision: Some(decision),
        rupiah,
    };
    let own = |event: Event| Ok(vec![event.into()]);
    match action {
        // Whoever keeps the book pays it; whoever was named sees to it that it is bought.
        Action::Spend { rupiah, what, owner } => {
            let owner = owner.filter(belongs);
            let bought = owner.map(|it| task(what, Some(it), None, Some(*rupiah)).into());
            let prepared = cash::Event::PaymentPrepared {
                payment: community.cash.next_payment(),
                decision,
                rupiah: *rupiah,
                what: what.clone(),
                owner,
            };
            Ok(bought.into_iter().chain([prepared.into()]).collect())
        }
        Action::Task { what, owner, due } => Ok(vec![task(what, *owner, *due, None).into()]),
        Action::Gather { plan } => {
            let command = gatherings::Command::Schedule { plan: plan.clone() };
            if plan.repeats.is_none() && plan.day < community.today(now) {
                return Err(Input::new("day", Problem::InThePast).into());
            }
            gatherings::decide(community, &ask(command.clone().into()), &command)
        }
        Action::EndSeries { gathering, last, reason } => {
            let (gathering, last, reason) = (*gathering, *last, reason.clone());
            let command = gatherings::Command::End { gathering, last, reason };
            gatherings::decide(community, &ask(command.clone().into()), &command)
        }
        Action::Appoint { member, care, name, until } => {
            appointed(community, now, *member, (*care, name), *until)
        }
        Action::EndField { field } => {
            community.fields.find(*field).ok_or(Refused::NO_SUCH)?;
            Ok(vec![fields::Event::Released { field: *field }.into()])
        }
        Action::Purpose { purpose } => {
            let it = &community.profile;
            let command = profile::Command::Describe {
                name: it.name.clone(),
                theme: it.theme,
                purpose: purpose.clone(),
                place: it.place.clone(),
                zone: it.zone,
                visibility: it.visibility,
            };
            profile::decide(community, &command)
        }
        Action::Agreement { words, weight, review_on, over } => {
            let (words, weight, review_on, over) = (words.clone(), *weight, *review_on, *over);
            let command = agreements::Command::Adopt { words, weight, review_on, over };
            agreements::decide(community, &ask(command.clone().into()), &command)
        }
        Action::Limits { rules } if community.decisions.rules == *rules => Ok(vec![]),
        Action::Limits { rules } => own(Event::RulesChanged { decision, rules: *rules }),
        Action::Branch { name, place } => {
            own(Event::BranchOpened { decision, name: name.clone(), place: place.clone() })
        }
        Action::Admit { request } => {
            let command = requests::Command::Welcome { request: *request };
            requests::decide(community, &ask(command.clone().into()), &command)
        }
        Action::Remove { member } if !belongs(member) => Ok(vec![]),
        Action::Remove { member } if community.members.acting().all(|it| it.id == *member) => {
            Err(members::Refusal::LastOne.into())
        }
        Action::Remove { member } => Ok(members::leaving(community, now, *member)),
        Action::Lend { member, rupiah, months, kind, rate, purpose } => {
            let wish = (*rupiah, *months, *kind, *rate, purpose);
            savings::grant(community, (decision, proposer), *member, wish)
        }
        Action::ShareOut { year, plan } => {
            savings::fix(community, decision, (*year, plan), community.today(now))
        }
    }
}

/// Takes the field at once: everyone has been asked.
fn appointed(
    community: &Community,
    now: Moment,
    member: MemberId,
    (care, name): (fields::Care, &Text),
    until: Option<crate::kernel::Day>,
) -> Result<Vec<Any>, Refused> {
    community.members.belonging("member", member)?;
    let name = if care == fields::Care::Other { name.clone() } else { Text::default() };
    let mine = |it: &fields::Field| it.member == member && it.care == care && it.name == name;
    if community.fields.all().any(|(_, it)| mine(it) && it.stands(now)) {
        return Ok(vec![]);
    }
    let field = community.fields.next_id();
    let taken = fields::Event::Taken { field, care, name, member, stands_at: now, until };
    Ok(vec![taken.into(), fields::Event::Stood { field }.into()])
}

/// Everything that a passed decision carries, one after the other, each in the world that the earlier ones have made.
pub(super) fn out(
    community: &Community,
    now: Moment,
    (decision, proposer): (DecisionId, Option<MemberId>),
    actions: impl IntoIterator<Item = Action>,
) -> Vec<Any> {
    let actions: Vec<Action> = actions.into_iter().collect();
    if actions.is_empty() {
        return vec![];
    }
    let mut world = community.clone();
    let mut all = vec![];
    for (place, action) in (0..).zip(actions) {
        let (result, events) = match events(&world, now, (decision, proposer), &action) {
            Ok(events) if events.is_empty() => (Carried::AlreadySo, vec![]),
            Ok(events) => (Carried::Done, events),
            Err(refusal) if refusal == Refused::NO_SUCH => (Carried::Gone, vec![]),
            Err(_) => (Carried::Overtaken, vec![]),
        };
        try_on(&mut world, now, events.clone());
        all.push(Event::Carried { decision, place, result }.into());
        all.extend(events);
    }
    all
}

/// The world as it would be.
pub(super) fn try_on(world: &mut Community, at: Moment, events: Vec<Any>) {
    for event in events {
        let seq = world.seq.next();
        apply(world, &Happened { seq, at, by: By::Clock, event });
    }
}
