//! Ballots for paper [surat suara]: one slip for each voter, without a name, to be cut apart.

use community::{decisions::Method, seen_by::decisions::RecordSeen};
use maud::{Markup, html};

use super::super::{
    room::{answers, style},
    said::{self, Days},
};
use crate::{
    Visit,
    layout::{Frame, Page},
    parts::{Icon, secondary},
};

pub fn page<'a>(visit: &Visit, it: &RecordSeen) -> Page<'a> {
    let w = visit.words;
    let body = html! {
        (style())
        h1 { (w.t("rooms-slips")) }
        p.soft.no-print { (w.t("rooms-slips-line")) }
        div.actions {
            (secondary(w.t("rooms-print")).icon(Icon::Print).prints())
            (secondary(w.t("rooms-back")).icon(Icon::Back).to(visit.at().decision(it.decision.id)))
        }
        div.slips { @for _ in &it.decision.progress.voters { (slip(visit, it)) } }
    };
    Page::new(w, w.t("rooms-slips"), Frame::Print, body)
}

fn slip(visit: &Visit, it: &RecordSeen) -> Markup {
    let w = visit.words;
    let decision = &it.decision;
    let how = match decision.method {
        Method::Score => "rooms-slip-score",
        Method::Dots => "rooms-slip-dots",
        Method::Ranked { .. } => "rooms-slip-ranked",
        Method::Approval | Method::Budget { .. } | Method::TimePoll => "rooms-slip-any",
        Method::Consent | Method::Majority { .. } | Method::SenseCheck | Method::OptIn { .. } => {
            "rooms-slip-one"
        }
    };
    html! {
        div.slip {
            p.soft { (it.community) " · " (w.with("rooms-number", &[("number", decision.id.to_string().into())])) }
            b dir="auto" { (decision.title) }
            p.soft { (w.t(how)) }
            ul {
                @for (_, key) in answers(decision.method) { li { span.box {} (said::alone(w, key)) } }
                @for choice in &decision.choices { li dir="auto" { span.box {} (said::choice(w, Days::Whole, choice)) } }
            }
            @if decision.method == Method::Consent { p.soft { (w.t("rooms-slip-because")) } p.line {} }
        }
    }
}
