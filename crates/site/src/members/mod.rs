//! Pages of members: everyone who belongs, one of them, and adding somebody without a phone.

mod add;
mod list;
mod member;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{Router, routing::get};
use community::seen_by::Person;
use maud::{Markup, html};

use crate::{
    Site,
    parts::{Icon, avatar, avatar_large},
    urls::paths,
    words::Words,
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::MEMBERS, get(list::show))
        .route(paths::MEMBER_ADD, get(add::show).post(add::save))
        .route(paths::MEMBER, get(member::show))
}

/// The top of a person's page: the way back, the face, the name as the page's title, and a line.
pub fn person_head(words: Words, person: &Person, line: &str, back: (&str, &str)) -> Markup {
    let name = words::name(words, person);
    let (address, label) = back;
    html! {
        div.title { a.back href=(address) { (Icon::Back) (label) } }
        div.head {
            (avatar_large(&name, person.id))
            div.head-words {
                h1 dir="auto" { (name) }
                p.soft { (line) }
            }
        }
    }
}

/// People as faces with their names.
pub fn faces<'a>(words: Words, people: impl IntoIterator<Item = &'a Person>) -> Markup {
    html! {
        ul.faces {
            @for person in people {
                @let name = words::name(words, person);
                li { (avatar(&name, person.id)) bdi { (name) } }
            }
        }
    }
}
