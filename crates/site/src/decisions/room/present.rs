//! Names to tap: who is there, and who has had their turn.

use community::{kernel::MemberId, seen_by::Person};
use maud::{Markup, html};

use super::question::called;
use crate::{
    parts::{Icon, Typed, avatar},
    words::Words,
};

/// Who is there, two beside each other where the names leave room.
pub fn present(words: Words, typed: &Typed, order: &[Person]) -> Markup {
    html! {
        div.tiles role="group" aria-label=(words.t("rooms-present")) {
            @for person in order {
                (tick(typed, "present", person.id, html! {
                    (avatar(&called(words, person), person.id))
                    span.tile-name { (called(words, person)) }
                }))
            }
        }
        p.total { span.soft { (words.t("rooms-present-count")) } b.here-count {} }
    }
}

/// A round: one name under the other, in the order of speaking.
pub fn round(words: Words, typed: &Typed, field: &str, order: &[&Person]) -> Markup {
    html! {
        ol.turns {
            @for (number, person) in (1_u32..).zip(order) {
                li {
                    (tick(typed, field, person.id, html! {
                        span.turn aria-hidden="true" { (number) }
                        span.tile-name { (called(words, person)) }
                        small.spoke { (words.t("rooms-had-turn")) }
                    }))
                }
            }
        }
    }
}

fn tick(typed: &Typed, field: &str, person: MemberId, inside: Markup) -> Markup {
    let checked = typed.has(field, &person.to_string());
    html! {
        label.tile {
            input.(field) type="checkbox" name=(field) value=(person) checked[checked];
            (inside)
            span.tick { (Icon::Check) }
        }
    }
}
