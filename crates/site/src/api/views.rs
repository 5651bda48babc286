//! Views: one row a page, what it shows as JSON.
//!
//! Paths are below the community's; `{id}`, `{day}` and `{member}` are read from the [`Place`](super::looking::Place).

use super::looking::{View, view};

pub fn views() -> Vec<View> {
    vec![view("", "The community at a glance", |seen, _| Some(seen.summary()))]
}
