//! What was said, with its reasons and the way it came here; earlier answers and versions folded away.

use community::{
    decisions::{Ballot, Stance},
    seen_by::decisions::{DecisionSeen, Voice},
};
use maud::{Markup, html};

use super::{super::said, shared, words};
use crate::{
    Visit,
    parts::{self, avatar, news},
};

pub fn section(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    // Objections stand by themselves; who only said yes is in the dots, whose way here needs a word is not.
    let (worded, plain): (Vec<&Voice>, Vec<&Voice>) = it
        .voices
        .iter()
        .filter(|it| it.ballot.as_ref().is_some_and(|it| !it.objects()))
        .partition(|it| !it.reason.is_empty());
    html! {
        @if !worded.is_empty() || !plain.is_empty() {
            section #suara-kita {
                h2 { (w.t("votes-voices")) }
                @for voice in worded { (line(visit, it, voice)) }
                @if !plain.is_empty() {
                    (parts::fold(&w.with("votes-all-voices", &[("count", plain.len().into())]), html! {
                        @for voice in plain { (line(visit, it, voice)) }
                    }))
                }
            }
        }
        (earlier(visit, it))
        (rooms(visit, it))
    }
}

fn line(visit: &Visit, it: &DecisionSeen, voice: &Voice) -> Markup {
    let w = visit.words;
    let name = words::name(w, &voice.person);
    let vote = voice.ballot.as_ref().map(|ballot| words::ballot(visit, it, ballot));
    let older = (voice.version != 0 && voice.version < it.version)
        .then(|| w.with("votes-to-version", &[("version", voice.version.into())]));
    // A concern is known by its words.
    let vote = vote.filter(|_| {
        voice.reason.is_empty() || voice.ballot != Some(Ballot::Stance { stance: Stance::Concern })
    });
    let facts: Vec<String> = [vote, said::trace(w, voice), older].into_iter().flatten().collect();
    let sentence = html! {
        b { (name) }
        @if !voice.reason.is_empty() { ": “" span dir="auto" { (voice.reason) } "”" }
    };
    news(avatar(&name, voice.person.id), sentence, &facts.join(" · "))
}

fn earlier(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    html! {
        @if !it.earlier.is_empty() {
            (parts::fold(&w.t("votes-earlier"), html! {
                @for version in it.earlier.iter().rev() {
                    div.card {
                        b { (w.with("votes-version", &[("version", version.version.into())])) ": " span dir="auto" { (version.title) } }
                        @if !version.details.is_empty() { p.written dir="auto" { (version.details) } }
                        p.soft {
                            (words::integration(w, version.followed_by)) " · "
                            (shared::when(visit, version.until))
                        }
                    }
                }
                @for voice in &it.earlier_voices { (line(visit, it, voice)) }
            }))
        }
    }
}

/// Meetings about it.
fn rooms(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    html! {
        @if !it.rooms.is_empty() {
            section {
                h2 { (w.t("votes-rooms")) }
                @for room in &it.rooms {
                    div.card {
                        b { (w.with("votes-room-held", &[
                            ("when", shared::when(visit, room.held_at).into()),
                            ("count", room.present.len().into()),
                        ])) }
                        p.soft { (words::names(w, &room.present)) }
                        @if let Some(hands) = room.hands {
                            p { (w.with("votes-room-hands", &[
                                ("agree", hands.agree.into()),
                                ("disagree", hands.disagree.into()),
                                ("abstain", hands.abstain.into()),
                            ])) }
                        }
                        @if !room.notes.is_empty() { p.written dir="auto" { (room.notes) } }
                        @if !room.counts { p.soft { (w.t("votes-room-late")) } }
                    }
                }
            }
        }
    }
}
