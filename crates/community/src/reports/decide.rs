//! Who may prepare and send what, and when it is refused.

use std::collections::BTreeSet;

use super::{Command, Event, Grant, Prepared, Refusal, Span, Version, Wording, days};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{GrantId, Input, MemberId, Problem, Text},
    limits,
    passages::{self, Passage},
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let event = match command {
        Command::Prepare { of, over, wording } => {
            let member = community.members.in_the_name_of(asked.by, None)?.member;
            prepared(community, asked, (*of, *over), (member, wording))?
        }
        Command::Send { of, version } => {
            is_there(community, asked, *of)?;
            let it = community.reports.prepared(*of).ok_or(Refusal::NotPrepared)?;
            it.is_still(*version)?;
            match it.sent() {
                Some(sent) if sent.version == *version => None,
                Some(_) | None => {
                    Input::at_most("version", it.sendings.len() + 1, limits::TEXT_VERSIONS_MAX)?;
                    Some(Event::Sent { of: *of, version: *version })
                }
            }
        }
        // Also where the gathering was cancelled meanwhile.
        Command::TakeBack { of } => {
            let it = community.reports.prepared(*of).ok_or(Refusal::NotPrepared)?;
            it.sent().map(|_| Event::TakenBack { of: *of })
        }
        Command::NoteGrant { terms } => {
            terms.fit()?;
            let grants = &community.reports.grants;
            Input::at_most("giver", grants.len() + 1, limits::GRANTS_MAX)?;
            let grant = grants.last_key_value().map_or(GrantId(1), |(id, _)| id.next());
            Some(Event::GrantNoted { grant, terms: terms.clone() })
        }
        Command::ChangeGrant { grant, terms } => {
            let it = community.reports.grants.get(grant).ok_or(Refused::NO_SUCH)?;
            terms.fit()?;
            match it {
                Grant { removed: true, .. } => return Err(Refusal::GrantRemoved.into()),
                it if it.terms == *terms => None,
                _ => Some(Event::GrantChanged { grant: *grant, terms: terms.clone() }),
            }
        }
        Command::RemoveGrant { grant } => {
            let it = community.reports.grants.get(grant).ok_or(Refused::NO_SUCH)?;
            (!it.removed).then_some(Event::GrantRemoved { grant: *grant })
        }
    };
    Ok(event.into_iter().map(Any::from).collect())
}

fn prepared(
    community: &Community,
    asked: &Asked,
    (of, over): (Span, u32),
    (member, wording): (MemberId, &Wording),
) -> Result<Option<Event>, Refused> {
    is_there(community, asked, of)?;
    fits(community, wording)?;
    let none = Prepared::default();
    let it = community.reports.prepared(of).unwrap_or(&none);
    let latest = it.latest();
    let lines = |before: fn(&Version) -> &Vec<Passage>, typed: &Text| {
        passages::lines(latest.map(|it| before(it).as_slice()).unwrap_or_default(), typed)
    };
    let version = it.version();
    let event = Event::Prepared {
        of,
        version: version + 1,
        member,
        introduction: lines(|it| &it.introduction, &wording.introduction),
        closing: lines(|it| &it.closing, &wording.closing),
        thanks: lines(|it| &it.thanks, &wording.thanks),
        photos: wording.photos.clone(),
        achievements: wording.achievements.clone(),
        challenges: wording.challenges.clone(),
        signers: wording.signers.clone(),
    };
    if latest.is_some_and(|it| it.is_worded(wording)) {
        return Ok(None);
    }
    it.is_still(over)?;
    Input::at_most("introduction", it.versions.len() + 1, limits::TEXT_VERSIONS_MAX)?;
    Ok(Some(event))
}

fn is_there(community: &Community, asked: &Asked, of: Span) -> Result<(), Refused> {
    let today = community.today(asked.at);
    match days(community, of, today, |_| true) {
        Some((from, _)) if from <= today || matches!(of, Span::Grant(_)) => Ok(()),
        Some(_) | None => Err(Refused::NO_SUCH),
    }
}

fn fits(community: &Community, wording: &Wording) -> Result<(), Refused> {
    let Wording { introduction, closing, thanks, photos, achievements, challenges, signers } = wording;
    for (field, typed) in [("introduction", introduction), ("closing", closing), ("thanks", thanks)] {
        passages::fits(field, typed, limits::REPORT_CHARS_MAX)?;
    }
    let journal = &community.journal;
    let photo = |id| community.photos.find(id).is_some_and(|it| !it.removed);
    chosen("photos", photos, limits::REPORT_PHOTOS_MAX, photo)?;
    let achievement = |id| journal.achievement(id).is_some_and(|it| it.struck.is_none());
    chosen("achievements", achievements, limits::REPORT_CHOSEN_MAX, achievement)?;
    let challenge = |id| journal.challenge(id).is_some_and(|it| it.struck.is_none());
    chosen("challenges", challenges, limits::REPORT_CHOSEN_MAX, challenge)?;
    Input::at_most("signers", signers.len(), limits::REPORT_SIGNERS_MAX)?;
    let belongs = |id: MemberId| community.members.belongs(id);
    match signers.iter().filter_map(|it| it.member).all(belongs) {
        true => Ok(()),
        false => Err(Input::new("signers", Problem::Unknown).into()),
    }
}

/// Not too many, each once, each there.
fn chosen<Id: Copy + Ord>(
    field: &'static str,
    ids: &[Id],
    max: u32,
    is_there: impl Fn(Id) -> bool,
) -> Result<(), Input> {
    Input::at_most(field, ids.len(), max)?;
    let different: BTreeSet<_> = ids.iter().collect();
    match different.len() == ids.len() && ids.iter().all(|it| is_there(*it)) {
        true => Ok(()),
        false => Err(Input::new(field, Problem::Unknown)),
    }
}

impl Prepared {
    fn is_still(&self, read: u32) -> Result<(), Refusal> {
        let version = self.version();
        if read == version { Ok(()) } else { Err(Refusal::NewerVersion { version }) }
    }
}

impl Version {
    fn is_worded(&self, it: &Wording) -> bool {
        let same = |before: &[Passage], typed: &Text| {
            let after = passages::changed(before, &passages::lines(before, typed), self.member);
            passages::told(before) == passages::told(&after)
        };
        same(&self.introduction, &it.introduction)
            && same(&self.closing, &it.closing)
            && same(&self.thanks, &it.thanks)
            && (&self.photos, &self.achievements) == (&it.photos, &it.achievements)
            && (&self.challenges, &self.signers) == (&it.challenges, &it.signers)
    }
}
