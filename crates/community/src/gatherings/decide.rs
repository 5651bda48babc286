//! What may be done about one occasion: answering, coming, counting, writing. `replan` has the plans.

use super::{Coming, Command, Event, Refusal, Scheduled, Source, Welcome, remind, replan, scene::Scene};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{By, Input, MemberId, Moment, Text},
    limits,
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let scene = Scene { community, now: asked.at };
    let events = match command {
        Command::Schedule { plan } => replan::scheduled(&scene, plan)?,
        Command::Change { occasion, details } => replan::changed(&scene, *occasion, details)?,
        Command::Replan { occasion, reach, plan } => replan::replanned(&scene, *occasion, *reach, plan)?,
        Command::Move { occasion, day, time, reason } => {
            replan::moved(&scene, *occasion, *day, *time, reason)?
        }
        Command::Cancel { occasion, reason } => replan::cancelled(&scene, *occasion, reason)?,
        Command::Restore { occasion } => replan::restored(&scene, *occasion)?,
        Command::End { gathering, last, reason } => replan::ended(&scene, *gathering, *last, reason)?,

        Command::Answer { occasion, member, coming, party, role, note } => {
            let open = scene.open(*occasion)?;
            let member = community.members.in_the_name_of(asked.by, *member)?.member;
            let (role, party) = match coming {
                Coming::Yes | Coming::Maybe => (role.clone(), *party),
                Coming::No => (None, 1),
            };
            scene.answerable(&open, party, role.as_ref(), note)?;
            let answered = Event::Answered {
                occasion: open.id,
                member,
                coming: *coming,
                party,
                role,
                note: note.clone(),
            };
            let same = open.record.and_then(|it| it.answers.get(&member)).is_some_and(|it| {
                matches!(&answered, Event::Answered { coming, party, role, note, .. }
                    if it.coming == *coming && it.party == *party && it.role == *role && it.note == *note)
            });
            if same { vec![] } else { vec![answered] }
        }
        Command::AnswerAlways { gathering, member, always } => {
            let series = scene.gathering(*gathering)?;
            let member = community.members.in_the_name_of(asked.by, *member)?.member;
            match () {
                () if series.plan.repeats.is_none() => return Err(Refusal::NoSeries.into()),
                () if series.always.contains_key(&member) == *always => vec![],
                () => vec![Event::AlwaysAnswered {
                    gathering: *gathering,
                    member,
                    always: *always,
                    from: community.today(asked.at),
                }],
            }
        }
        Command::SignUp { occasion, name, party, role, note } => {
            let open = scene.open(*occasion)?;
            if open.gathering.plan.welcome == Welcome::Members && asked.by == By::Guest {
                return Err(Refusal::MembersOnly.into());
            }
            Input::required("name", name, limits::NAME_CHARS_MAX)?;
            scene.answerable(&open, *party, role.as_ref(), note)?;
            vec![Event::SignedUp {
                occasion: open.id,
                visitor: scene.next_visitor(&open)?,
                name: name.clone(),
                party: *party,
                role: role.clone(),
                note: note.clone(),
            }]
        }
        Command::Withdraw { occasion, visitor } => {
            let (open, it) = scene.visitor(*occasion, *visitor)?;
            if it.withdrawn {
                vec![]
            } else {
                vec![Event::Withdrawn { occasion: open.id, visitor: *visitor }]
            }
        }

        Command::CheckIn { occasion, member, source } => {
            let it = scene.attended(*occasion)?;
            scene.own_door(asked.by, *member, *source)?;
            community.members.belonging("member", *member)?;
            let there = it.record.is_some_and(|it| it.present.contains_key(member));
            let source = scene.source(&it, *source);
            if there { vec![] } else { vec![Event::CheckedIn { occasion: it.id, member: *member, source }] }
        }
        Command::CheckOut { occasion, member } => {
            let it = scene.attended(*occasion)?;
            let there = it.record.is_some_and(|it| it.present.contains_key(member));
            if there { vec![Event::CheckedOut { occasion: it.id, member: *member }] } else { vec![] }
        }
        Command::CheckInVisitor { occasion, visitor, source } => {
            let it = scene.attended(*occasion)?;
            let (_, known) = scene.visitor(*occasion, *visitor)?;
            scene.door_is_open(asked.by, &it)?;
            let source = scene.source(&it, *source);
            match known.present {
                Some(_) => vec![],
                None => vec![Event::VisitorCheckedIn { occasion: it.id, visitor: *visitor, source }],
            }
        }
        Command::CheckOutVisitor { occasion, visitor } => {
            let it = scene.attended(*occasion)?;
            match scene.visitor(*occasion, *visitor)?.1.present {
                None => vec![],
                Some(_) => vec![Event::VisitorCheckedOut { occasion: it.id, visitor: *visitor }],
            }
        }
        Command::WalkIn { occasion, name, source } => {
            let it = scene.attended(*occasion)?;
            if asked.by == By::Guest
                && (*source != Source::Qr || it.gathering.plan.welcome == Welcome::Members)
            {
                return Err(Refused::MEMBERS_ONLY);
            }
            scene.door_is_open(asked.by, &it)?;
            Input::required("name", name, limits::NAME_CHARS_MAX)?;
            let source = scene.source(&it, *source);
            vec![Event::WalkedIn {
                occasion: it.id,
                visitor: scene.next_visitor(&it)?,
                name: name.clone(),
                source,
            }]
        }
        Command::Count { occasion, band, familiarity, change } => {
            let it = scene.attended(*occasion)?;
            Input::within("change", *change, -limits::COUNT_CHANGE_MAX, limits::COUNT_CHANGE_MAX)?;
            let counted =
                it.record.and_then(|it| it.counts.get(&(*band, *familiarity))).copied().unwrap_or(0);
            // A day's count is the sum of its changes, never below zero (RULES §2).
            let change = (*change).max(-counted);
            Input::within("change", counted + change, 0, limits::COUNT_MAX)?;
            let counted = Event::Counted { occasion: it.id, band: *band, familiarity: *familiarity, change };
            if change == 0 { vec![] } else { vec![counted] }
        }

        Command::AddMatter { occasion, what } => {
            let it = scene.takes_place(*occasion)?;
            Input::required("what", what, limits::NOTE_CHARS_MAX)?;
            let agenda = it.record.map(|it| &it.agenda);
            Input::at_most("what", agenda.map_or(0, |it| it.len()) + 1, limits::AGENDA_MAX)?;
            let matter = it.record.map_or(0, |it| it.last_matter).saturating_add(1);
            vec![Event::MatterAdded { occasion: it.id, matter, what: what.clone() }]
        }
        Command::DropMatter { occasion, matter } => {
            let it = scene.takes_place(*occasion)?;
            match it.record.is_some_and(|it| it.agenda.contains_key(matter)) {
                true => vec![Event::MatterDropped { occasion: it.id, matter: *matter }],
                false => vec![],
            }
        }
        Command::WriteMinutes { occasion, words, over } => {
            let it = scene.takes_place(*occasion)?;
            Input::required("words", words, limits::MINUTES_CHARS_MAX)?;
            let latest = it.record.and_then(|it| it.minutes.as_ref());
            let version = latest.map_or(0, |it| it.version);
            match () {
                () if latest.is_some_and(|it| it.words == *words) => vec![],
                () if version != *over => return Err(Refusal::NewerMinutes { version }.into()),
                () => {
                    vec![Event::MinutesWritten {
                        occasion: it.id,
                        words: words.clone(),
                        version: version + 1,
                    }]
                }
            }
        }
        Command::Remind { occasion } => remind::reminded(&scene, *occasion),
    };
    Ok(events.into_iter().map(Any::from).collect())
}

/// What a member who leaves said about occasions to come, and takes back.
pub fn taken_back(community: &Community, now: Moment, member: MemberId) -> Vec<Event> {
    let scene = Scene { community, now };
    let gatherings = &community.gatherings;
    let always = gatherings.all().filter(|(_, it)| it.always.contains_key(&member));
    let always = always.map(|(gathering, _)| Event::AlwaysAnswered {
        gathering,
        member,
        always: false,
        from: community.today(now),
    });
    let said_to_come = |it: &Scheduled<'_>| {
        let answer = it.record.and_then(|it| it.answers.get(&member));
        answer.is_some_and(|it| it.coming != Coming::No) && !scene.is_over(it)
    };
    let answers = gatherings.records().filter(said_to_come).map(|it| Event::Answered {
        occasion: it.id,
        member,
        coming: Coming::No,
        party: 1,
        role: None,
        note: Text::default(),
    });
    always.chain(answers).collect()
}
