//! A meeting in the record: when, who was there, who spoke in which order, hands that were counted.

use community::{
    decisions::RoundKind,
    seen_by::decisions::{DecisionSeen, RoomSeen},
};
use maud::{Markup, html};

use super::{
    super::said::{self, Days},
    at,
};
use crate::{
    Visit,
    members::words::{name, names},
};

pub fn section(visit: &Visit, decision: &DecisionSeen, it: &RoomSeen) -> Markup {
    let w = visit.words;
    html! {
        h2 { (w.t("rooms-held")) }
        dl.facts {
            dt { (w.t("rooms-when")) } dd { (at(visit, it.held_at)) }
            dt { (w.t("rooms-recorded")) }
            dd {
                (at(visit, it.recorded_at))
                @if let Some(by) = &it.recorded_by { " · " (name(w, by)) }
            }
            dt { (w.t("rooms-present")) }
            dd { (w.with("rooms-people", &[("count", it.present.len().into())])) ": " (names(w, &it.present)) }
            @for round in &it.rounds {
                dt { (w.t(kind(round.round))) }
                dd { (names(w, &round.people)) }
            }
            @if let Some(hands) = it.hands {
                dt { (w.t("rooms-hands")) }
                dd {
                    (w.with("rooms-hands-of", &[
                        ("agree", hands.agree.into()),
                        ("disagree", hands.disagree.into()),
                        ("abstain", hands.abstain.into()),
                    ]))
                }
            }
        }
        @if !it.notes.is_empty() { p.said dir="auto" { (it.notes) } }
        @if !it.counts { p { b { (w.t("rooms-does-not-count")) } } }
        @if !it.uncounted.is_empty() {
            ul {
                @for voice in &it.uncounted {
                    li dir="auto" {
                        (name(w, &voice.person))
                        @if let Some(ballot) = &voice.ballot { ": " (said::ballot(w, Days::Whole, &decision.choices, ballot)) }
                        @if !voice.reason.is_empty() { " “" (voice.reason) "”" }
                    }
                }
            }
        }
    }
}

const fn kind(round: RoundKind) -> &'static str {
    match round {
        RoundKind::Questions => "rooms-questions",
        RoundKind::Reactions => "rooms-reactions",
        RoundKind::Consent => "rooms-voices",
    }
}
