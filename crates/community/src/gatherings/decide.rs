//! What may be done about one occasion: answering, coming, counting, writing. `replan` has the plans.

use super::{Coming, Command, Event, Gathering, OccasionId, Refusal, Scheduled, Source, Welcome, replan};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{By, GatheringId, Input, MemberId, Moment, Problem, Text, VisitorId},
    limits,
    members::Refusal as NotMember,
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let scene = Scene { community, now: asked.at };
    let events = match command {
        Command::Schedule { .. }
        | Command::Change { .. }
        | Command::Replan { .. }
        | Command::Move { .. }
        | Command::Cancel { .. }
        | Command::Restore { .. }
        | Command::End { .. } => replan::decide(&scene, command)?,

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
        Command::Remind { occasion } => scene.remind(*occasion),
    };
    Ok(events.into_iter().map(Any::from).collect())
}

/// The community at a moment, and what is asked of it again and again.
pub(super) struct Scene<'a> {
    pub community: &'a Community,
    pub now: Moment,
}

impl<'a> Scene<'a> {
    pub fn gathering(&self, id: GatheringId) -> Result<&'a Gathering, Refused> {
        self.community.gatherings.find(id).ok_or(Refused::NO_SUCH)
    }

    pub fn occasion(&self, id: OccasionId) -> Result<Scheduled<'a>, Refused> {
        self.community.gatherings.occasion(id).ok_or(Refused::NO_SUCH)
    }

    pub fn is_over(&self, it: &Scheduled<'_>) -> bool {
        it.ends_at(self.community.profile.zone) <= self.now
    }

    /// Over, and not on its own day any more.
    fn is_past(&self, it: &Scheduled<'_>) -> bool {
        self.is_over(it) && self.community.today(self.now) > it.day()
    }

    /// Not cancelled.
    fn takes_place(&self, id: OccasionId) -> Result<Scheduled<'a>, Refused> {
        let it = self.occasion(id)?;
        if it.is_cancelled() { Err(Refusal::Cancelled.into()) } else { Ok(it) }
    }

    /// Still to come, so that one can answer.
    fn open(&self, id: OccasionId) -> Result<Scheduled<'a>, Refused> {
        let it = self.takes_place(id)?;
        if self.is_over(&it) { Err(Refusal::Over.into()) } else { Ok(it) }
    }

    /// On its day or later, so that somebody can have come.
    fn attended(&self, id: OccasionId) -> Result<Scheduled<'a>, Refused> {
        let it = self.takes_place(id)?;
        let days = self.community.today(self.now).days_since(it.day());
        match days {
            ..0 => Err(Refusal::TooEarly.into()),
            0..=limits::ATTENDANCE_LATE_DAYS => Ok(it),
            _ => Err(Refusal::TooLate.into()),
        }
    }

    fn answerable(
        &self,
        it: &Scheduled<'_>,
        party: u8,
        role: Option<&Text>,
        note: &Text,
    ) -> Result<(), Refused> {
        Input::within("party", party.into(), 1, limits::PARTY_MAX.into())?;
        Input::optional("note", note, limits::NOTE_CHARS_MAX)?;
        match role {
            Some(role) if !it.details().roles.iter().any(|known| known.name == *role) => {
                Err(Input::new("role", Problem::Unknown).into())
            }
            Some(_) | None => Ok(()),
        }
    }

    /// At the door one checks in oneself; any member may check in others on the list.
    fn own_door(&self, by: By, member: MemberId, source: Source) -> Result<(), Refused> {
        match (by, source) {
            (By::Member(me), Source::Qr) if me != member => Err(NotMember::NotYours { member }.into()),
            (By::Member(_), _) => Ok(()),
            (By::Guest | By::Clock, _) => Err(Refused::MEMBERS_ONLY),
        }
    }

    /// The code may still hang at the door, but for guests the day is over.
    fn door_is_open(&self, by: By, it: &Scheduled<'_>) -> Result<(), Refused> {
        if by == By::Guest && self.is_past(it) { Err(Refusal::Over.into()) } else { Ok(()) }
    }

    /// Written down after the day itself, it is known late.
    fn source(&self, it: &Scheduled<'_>, said: Source) -> Source {
        match said {
            Source::Web | Source::Qr | Source::Steward if self.is_past(it) => Source::Late,
            Source::Web | Source::Qr | Source::Steward | Source::Late | Source::Offline | Source::Room => {
                said
            }
        }
    }

    fn visitor(
        &self,
        id: OccasionId,
        visitor: VisitorId,
    ) -> Result<(Scheduled<'a>, &'a super::Visitor), Refused> {
        let it = self.occasion(id)?;
        let known = it.record.and_then(|it| it.visitors.get(&visitor)).ok_or(Refused::NO_SUCH)?;
        Ok((it, known))
    }

    fn next_visitor(&self, it: &Scheduled<'_>) -> Result<VisitorId, Input> {
        Input::at_most("name", it.record.map_or(0, |it| it.visitors.len()) + 1, limits::VISITORS_MAX)?;
        Ok(it.record.map_or(VisitorId(1), |it| it.next_visitor()))
    }

    /// Reminded are those who come or may come and those who have not answered; nobody twice.
    fn remind(&self, id: OccasionId) -> Vec<Event> {
        let Some(it) = self.community.gatherings.occasion(id) else { return vec![] };
        let starts_at = it.starts_at(self.community.profile.zone);
        let near = starts_at.plus_hours(-limits::REMINDER_HOURS) <= self.now && self.now < starts_at;
        if !near || it.is_cancelled() || it.record.is_some_and(|it| it.reminded) {
            return vec![];
        }
        let concerned = |member: &MemberId| it.answer(*member).is_none_or(|it| it.coming != Coming::No);
        let members = self.community.members.active().map(|it| it.id).filter(concerned).collect();
        vec![Event::Reminded { occasion: it.id, members }]
    }
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
