//! What everybody reads: how to give where that is allowed, and the names of those who said yes to it.

use community::seen_by::donors::GivingSeen;
use maud::{Markup, html};

use crate::Visit;

pub fn block(visit: &Visit, it: &GivingSeen) -> Markup {
    let say = visit.words;
    html! {
        @if let Some(appeal) = &it.appeal {
            section #dukung {
                h2 { (say.t("donors-public-title")) }
                p dir="auto" { (appeal.purpose) }
                p.said dir="auto" { (appeal.how) }
                @if !appeal.host_organisation.is_empty() {
                    p.soft dir="auto" { (say.with("donors-public-host", &[("name", appeal.host_organisation.as_str().into())])) }
                }
                @if !appeal.permit.is_empty() {
                    p.soft dir="auto" { (say.with("donors-public-permit", &[("number", appeal.permit.as_str().into())])) }
                }
            }
        } @else { p.soft { (say.t("donors-public-contact")) } }
        @if !it.named.is_empty() {
            p.soft dir="auto" { (say.with("donors-public-named", &[("names", it.named.join(", ").into())])) }
        }
    }
}
