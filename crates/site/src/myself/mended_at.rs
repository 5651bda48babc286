//! Where one's own words are corrected: in the place where they stand, because others have read them there.

use community::{Event, journal, kernel::NoteId, knowledge, reports, threads};

use crate::{threads::written, urls::At};

/// `None` for what is only done once, such as an answer to a request.
pub fn mended_at(at: At<'_>, event: &Event) -> Option<String> {
    Some(match event {
        Event::Members(_) => at.myself_act("nama"),
        Event::Community(_) => at.profile(),
        Event::Fields(_) => at.fields(),
        Event::Agreements(_) => at.agreements(),
        Event::Gatherings(_) => at.gatherings(),
        Event::Tasks(_) => at.tasks(),
        Event::Impact(_) => at.impact(),
        Event::Decisions(_) => at.decisions(),
        Event::Peace(_) => at.peaces(),
        Event::Threads(threads::Event::Said { subject, .. }) => at.thread(&written(*subject)),
        Event::Threads(_) => at.threads(),
        Event::Ideas(_) => at.ideas(),
        Event::Photos(event) => at.photo(event.photo()),
        Event::Stories(event) => at.story(event.story()),
        Event::Journal(event) => noted(at, event, event.note()),
        Event::Knowledge(
            knowledge::Event::Written { page, .. }
            | knowledge::Event::Amended { page, .. }
            | knowledge::Event::Retired { page, .. }
            | knowledge::Event::Restored { page },
        ) => at.knowledge_page(*page),
        Event::Reports(
            reports::Event::Prepared { of, .. }
            | reports::Event::Sent { of, .. }
            | reports::Event::TakenBack { of },
        ) => at.report(*of),
        Event::Reports(_) => at.reports(),
        // Books stay as they are.
        Event::Cash(_) => return None,
        Event::Dues(_) => at.dues(),
        Event::Donors(_) => at.donors(),
        // What a loan was for is mended by asking anew.
        Event::Savings(_) => return None,
        Event::Arisan(_) => return None,
        Event::Invitations(_) | Event::Requests(_) | Event::Reentries(_) => return None,
    })
}

fn noted(at: At<'_>, event: &journal::Event, note: Option<NoteId>) -> String {
    match event {
        journal::Event::Challenged { challenge, .. }
        | journal::Event::Solved { challenge, .. }
        | journal::Event::Reopened { challenge }
        | journal::Event::ChallengeStruck { challenge } => at.challenge(*challenge),
        _ => note.map_or_else(|| at.journal(), |note| at.note(note)),
    }
}
