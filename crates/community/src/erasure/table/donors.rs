//! Texts about donors: names and what they said are theirs; what was given and promised belongs to the books.

use super::text;
use crate::{
    donors::{self, Appeal},
    erasure::{
        Whose::{Community, Visitor},
        Written,
    },
};

pub fn donor(event: &donors::Event) -> Vec<Written<'_>> {
    match event {
        donors::Event::Added { name, .. } | donors::Event::Changed { name, .. } => {
            vec![text("/name", Visitor, name)]
        }
        donors::Event::NameAllowed { words, .. } => vec![text("/words", Visitor, words)],
        donors::Event::Given { what, .. } | donors::Event::Promised { what, .. } => {
            vec![text("/what", Community, what)]
        }
        donors::Event::Undone { reason, .. } | donors::Event::PromiseDropped { reason, .. } => {
            vec![text("/reason", Community, reason)]
        }
        donors::Event::PublicAsked { appeal } => {
            let Appeal { permit, host_organisation, purpose, how } = appeal;
            let texts = [
                ("/permit", permit),
                ("/host_organisation", host_organisation),
                ("/purpose", purpose),
                ("/how", how),
            ];
            texts.map(|(path, words)| text(path, Community, words)).into()
        }
        donors::Event::NameHidden { .. }
        | donors::Event::Removed { .. }
        | donors::Event::Thanked { .. }
        | donors::Event::AskingStopped => vec![],
    }
}
