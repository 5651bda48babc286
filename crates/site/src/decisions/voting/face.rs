//! A face that leans one way; always beside its word.

use community::decisions::Sense;
use maud::{Markup, html};

pub fn face(sense: Sense) -> Markup {
    let mouth = match sense {
        Sense::Good => "M8 14.5c1 1.3 2.4 2 4 2s3-.7 4-2",
        Sense::Unsure => "M8.5 15.5h7",
        Sense::Worried => "M8 16.5c1-1.3 2.4-2 4-2s3 .7 4 2",
    };
    html! {
        svg.icon viewBox="0 0 24 24" aria-hidden="true" {
            circle cx="12" cy="12" r="9.5" {}
            path d={ "M9 9.5v.5M15 9.5v.5" (mouth) } {}
        }
    }
}
