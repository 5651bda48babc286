//! The table: every text of every event, with whose it is.

mod cash;
mod decisions;
mod donors;
mod dues;
mod telling;

use super::{
    Whose::{self, Author, Member, Requester, Visitor},
    Written,
};
use crate::{
    Event, agreements, arisan, fields,
    gatherings::{self, Details},
    ideas, impact, invitations,
    kernel::{StoryId, Text},
    members, peace, photos, profile, reentries, requests, stories, tasks, threads,
};

/// All texts of an event.
pub fn written(event: &Event) -> Vec<Written<'_>> {
    match event {
        Event::Community(event) => profile(event),
        Event::Members(event) => member(event),
        Event::Invitations(event) => match event {
            // For whom the link was meant, as its maker put it.
            invitations::Event::Made { note, .. } => vec![text("/note", Author, note)],
            invitations::Event::Revoked { .. } => vec![],
        },
        Event::Requests(event) => match event {
            requests::Event::Asked { request, name, words } => {
                let whose = Requester(*request);
                vec![text("/name", whose, name), text("/words", whose, words)]
            }
            requests::Event::Declined { reason, .. } => vec![text("/reason", Author, reason)],
        },
        Event::Reentries(event) => match event {
            reentries::Event::Asked { member, code, .. } => vec![text("/code", Member(*member), code)],
            reentries::Event::Confirmed { .. }
            | reentries::Event::Granted { .. }
            | reentries::Event::Refused { .. } => vec![],
        },
        Event::Fields(event) => field(event),
        Event::Agreements(event) => match event {
            agreements::Event::Adopted { words, .. } => vec![text("/words", Whose::Community, words)],
            agreements::Event::Accepted { .. } => vec![],
        },
        Event::Gatherings(event) => gathering(event),
        Event::Tasks(event) => task(event),
        Event::Impact(event) => number(event),
        Event::Decisions(event) => decisions::decision(event),
        Event::Peace(peace::Event::Agreed { peace, words, .. }) => {
            vec![text("/words", Whose::Parties(*peace), words)]
        }
        Event::Peace(event) => raw_words(event),
        Event::Threads(event) => talk(event),
        Event::Ideas(event) => idea(event),
        Event::Photos(event) => photo(event),
        Event::Journal(event) => telling::journal(event),
        Event::Knowledge(event) => telling::knowledge(event),
        Event::Stories(event) => story(event),
        Event::Reports(event) => telling::report(event),
        Event::Arisan(event) => arisan(event),
        Event::Cash(event) => cash::cash(event),
        Event::Dues(event) => dues::dues(event),
        Event::Donors(event) => donors::donor(event),
        Event::Savings(event) => cash::savings(event),
    }
}

fn text<'a>(path: &str, whose: Whose, text: &'a Text) -> Written<'a> {
    Written { path: path.to_owned(), whose, text }
}

/// What is said on the way to an agreement: its author's.
pub(super) fn raw_words(event: &peace::Event) -> Vec<Written<'_>> {
    let words = event.raw_words().into_iter();
    words.map(|(name, words)| text(&format!("/{name}"), Author, words)).collect()
}

fn profile(event: &profile::Event) -> Vec<Written<'_>> {
    match event {
        profile::Event::Founded { name, purpose, place, inspired_by, .. } => {
            let origin = inspired_by.as_ref().map(|it| text("/inspired_by/name", Whose::Community, &it.name));
            described(name, purpose, place).into_iter().chain(origin).collect()
        }
        profile::Event::Described { name, purpose, place, .. } => described(name, purpose, place).into(),
    }
}

fn described<'a>(name: &'a Text, purpose: &'a Text, place: &'a Text) -> [Written<'a>; 3] {
    [("/name", name), ("/purpose", purpose), ("/place", place)]
        .map(|(path, words)| text(path, Whose::Community, words))
}

fn member(event: &members::Event) -> Vec<Written<'_>> {
    match event {
        members::Event::Joined { member, name, .. } | members::Event::Renamed { member, name, .. } => {
            vec![text("/name", Member(*member), name)]
        }
        members::Event::RecorderChosen { .. }
        | members::Event::Paused { .. }
        | members::Event::Resumed { .. }
        | members::Event::Left { .. } => vec![],
    }
}

fn field(event: &fields::Event) -> Vec<Written<'_>> {
    match event {
        // What is cared for goes on when the one who named it has gone.
        fields::Event::Taken { name, .. } => vec![text("/name", Whose::Community, name)],
        fields::Event::Objected { objector, reason, .. } => vec![text("/reason", Member(*objector), reason)],
        fields::Event::ObjectionWithdrawn { .. }
        | fields::Event::Released { .. }
        | fields::Event::Stood { .. } => vec![],
    }
}

fn gathering(event: &gatherings::Event) -> Vec<Written<'_>> {
    use gatherings::Event as Gathering;
    match event {
        Gathering::Scheduled { plan, .. } | Gathering::Replanned { plan, .. } => {
            details("/plan/details", &plan.details)
        }
        Gathering::Changed { details: changed, .. } => details("/details", changed),
        Gathering::Moved { reason, .. } | Gathering::Cancelled { reason, .. } => {
            vec![text("/reason", Author, reason)]
        }
        Gathering::Answered { member, role, note, .. } => {
            // The job is one of the plan's.
            let role = role.as_ref().map(|role| text("/role", Whose::Community, role));
            role.into_iter().chain([text("/note", Member(*member), note)]).collect()
        }
        Gathering::SignedUp { name, role, note, .. } => {
            let role = role.as_ref().map(|role| text("/role", Whose::Community, role));
            let theirs = [text("/name", Visitor, name), text("/note", Visitor, note)];
            theirs.into_iter().chain(role).collect()
        }
        Gathering::WalkedIn { name, .. } => vec![text("/name", Visitor, name)],
        Gathering::MatterAdded { what, .. } => vec![text("/what", Whose::Community, what)],
        Gathering::MinutesWritten { words, .. } => vec![text("/words", Whose::Community, words)],
        Gathering::HandedOn { .. }
        | Gathering::Restored { .. }
        | Gathering::Ended { .. }
        | Gathering::AlwaysAnswered { .. }
        | Gathering::Withdrawn { .. }
        | Gathering::CheckedIn { .. }
        | Gathering::VisitorCheckedIn { .. }
        | Gathering::CheckedOut { .. }
        | Gathering::VisitorCheckedOut { .. }
        | Gathering::Counted { .. }
        | Gathering::MatterDropped { .. }
        | Gathering::Reminded { .. } => vec![],
    }
}

pub(super) fn details<'a>(at: &str, details: &'a Details) -> Vec<Written<'a>> {
    let Details { title, place, note, roles, time: _, minutes: _ } = details;
    let plain = [("title", title), ("place", place), ("note", note)];
    let plain = plain.into_iter().map(|(name, words)| (format!("{at}/{name}"), words));
    let roles =
        (0..).zip(roles).map(|(number, role): (usize, _)| (format!("{at}/roles/{number}/name"), &role.name));
    plain.chain(roles).map(|(path, text)| Written { path, whose: Whose::Community, text }).collect()
}

fn task(event: &tasks::Event) -> Vec<Written<'_>> {
    match event {
        tasks::Event::Added { what, .. } => vec![text("/what", Whose::Community, what)],
        tasks::Event::Dropped { reason, .. } => vec![text("/reason", Author, reason)],
        tasks::Event::Taken { .. } | tasks::Event::LaidDown { .. } | tasks::Event::Finished { .. } => vec![],
    }
}

/// What somebody said is theirs, whoever wrote it down; the question they were asked is everybody's.
fn talk(event: &threads::Event) -> Vec<Written<'_>> {
    match event {
        threads::Event::Said { member, words, .. }
        | threads::Event::Corrected { member, words, .. }
        | threads::Event::Spoken { member, words, .. } => vec![text("/words", Member(*member), words)],
        threads::Event::RoundBegun { question, .. } => vec![text("/question", Whose::Community, question)],
        threads::Event::TakenBack { .. }
        | threads::Event::Passed { .. }
        | threads::Event::Skipped { .. }
        | threads::Event::LapBegun { .. }
        | threads::Event::RoundClosed { .. } => vec![],
    }
}

pub(super) fn photo(event: &photos::Event) -> Vec<Written<'_>> {
    match event {
        photos::Event::Added { caption, .. } | photos::Event::Captioned { caption, .. } => {
            vec![text("/caption", Author, caption)]
        }
        // Who said yes is somebody without an account, or stands for a child.
        photos::Event::Consented { consent, .. } => vec![
            text("/consent/who", Visitor, &consent.who),
            text("/consent/words", Whose::Community, &consent.words),
        ],
        photos::Event::PeopleTold { .. }
        | photos::Event::ConsentWithdrawn { .. }
        | photos::Event::Veiled { .. }
        | photos::Event::Shown { .. }
        | photos::Event::Hidden { .. }
        | photos::Event::Removed { .. } => vec![],
    }
}

fn story(event: &stories::Event) -> Vec<Written<'_>> {
    match event {
        stories::Event::Drafted { story, telling } => told(*story, 1, telling),
        stories::Event::Edited { story, version, telling } => told(*story, *version, telling),
        stories::Event::CommentAdmitted { .. } => comment(event),
        stories::Event::Published { .. }
        | stories::Event::Unpublished { .. }
        | stories::Event::Removed { .. }
        | stories::Event::CommentTakenDown { .. } => vec![],
    }
}

fn told(story: StoryId, version: u32, telling: &stories::Telling) -> Vec<Written<'_>> {
    let whose = Whose::Tellers { story, version };
    let stories::Telling { title, words, thanks, photos: _, occasion: _ } = telling;
    [("/title", title), ("/words", words), ("/thanks", thanks)]
        .map(|(path, words)| text(path, whose, words))
        .into()
}

pub(super) use donors::donor;

/// What a visitor said.
pub(super) fn comment(event: &stories::Event) -> Vec<Written<'_>> {
    match event {
        stories::Event::CommentAdmitted { name, words, .. } => {
            vec![text("/name", Visitor, name), text("/words", Visitor, words)]
        }
        stories::Event::Drafted { .. }
        | stories::Event::Edited { .. }
        | stories::Event::Published { .. }
        | stories::Event::Unpublished { .. }
        | stories::Event::Removed { .. }
        | stories::Event::CommentTakenDown { .. } => vec![],
    }
}

fn idea(event: &ideas::Event) -> Vec<Written<'_>> {
    match event {
        // What the others supported, tried and answered keeps its name.
        ideas::Event::Added { member, title, words, .. } => {
            vec![text("/title", Whose::Community, title), text("/words", Member(*member), words)]
        }
        ideas::Event::Answered { member, reason, .. } => vec![text("/reason", Member(*member), reason)],
        ideas::Event::Supported { .. }
        | ideas::Event::SupportWithdrawn { .. }
        | ideas::Event::TakenBack { .. } => vec![],
    }
}

/// A word in a draw stays, as a vote does: without it nobody could repeat the draw. The form says so.
fn arisan(event: &arisan::Event) -> Vec<Written<'_>> {
    use arisan::Event as Arisan;
    match event {
        Arisan::Planned { terms, .. } | Arisan::Changed { terms, .. } => {
            vec![text("/terms/name", Whose::Community, &terms.name)]
        }
        Arisan::WordAdded { word, .. } => vec![text("/word", Whose::Community, word)],
        Arisan::CalledOff { reason, .. }
        | Arisan::Given { reason, .. }
        | Arisan::HandingStruck { reason, .. } => vec![text("/reason", Author, reason)],
        Arisan::SlotsSet { .. }
        | Arisan::Started { .. }
        | Arisan::Ended { .. }
        | Arisan::RoundOpened { .. }
        | Arisan::RoundMoved { .. }
        | Arisan::Collected { .. }
        | Arisan::Committed { .. }
        | Arisan::DrawOpened { .. }
        | Arisan::WordsClosed { .. }
        | Arisan::Drawn { .. }
        | Arisan::DrawRecorded { .. }
        | Arisan::SwapAsked { .. }
        | Arisan::SwapAgreed { .. }
        | Arisan::SwapDeclined { .. }
        | Arisan::Swapped { .. }
        | Arisan::HandedOver { .. }
        | Arisan::CutSetAside { .. }
        | Arisan::HandingConfirmed { .. } => vec![],
    }
}

fn number(event: &impact::Event) -> Vec<Written<'_>> {
    match event {
        impact::Event::Chosen { name, unit, .. } | impact::Event::Changed { name, unit, .. } => {
            vec![text("/name", Whose::Community, name), text("/unit", Whose::Community, unit)]
        }
        impact::Event::Recorded { note, .. } => vec![text("/note", Author, note)],
        impact::Event::Struck { reason, .. } => vec![text("/reason", Author, reason)],
        impact::Event::Retired { .. } => vec![],
    }
}
