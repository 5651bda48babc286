//! Views: one row a page, what it shows as JSON.
//!
//! Paths are below the community's; `{id}`, `{day}` and `{member}` are read from the [`Place`](super::looking::Place).

use super::looking::{View, view};

pub fn views() -> Vec<View> {
    vec![
        view("", "The community at a glance", |seen, _| Some(seen.summary())),
        view("/invitations", "Invitations, newest first", |seen, _| seen.invitation_list()),
        view("/invitations/{id}", "One invitation", |seen, place| seen.invitation(place.id("id")?)),
        view("/requests", "Who asks to join", |seen, _| seen.request_list()),
        view("/reentries", "Who wants back in on a new phone", |seen, _| seen.reentry_list()),
    ]
}
