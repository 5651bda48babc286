//! How far it is, as people: a dot each, how many are needed, when it may end.

use community::{
    decisions::{Class, Pace, Results, Secrecy},
    seen_by::decisions::{DecisionSeen, StageSeen, VoterSeen},
};
use maud::{Markup, html};

use super::{shared, words};
use crate::{Visit, parts::initial, words::Words};

pub fn card(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    html! {
        div.card {
            div.dots {
                div.dots-row aria-hidden="true" { @for voter in &it.progress.voters { (dot(w, voter)) } }
                b { (count(w, it)) }
            }
            (in_words(w, it))
            p.soft { (rule(visit, it)) }
            @if it.secrecy == Secrecy::Secret {
                p { b { (w.t("votes-secret")) } }
                p.soft { (w.t("votes-secret-honest")) }
            }
        }
    }
}

/// Filled: has spoken. Ember: objects. Dashed: on leave.
fn dot(w: Words, voter: &VoterSeen) -> Markup {
    let look = match voter.spoken {
        _ if voter.objects => "ember",
        Some(true) => "full",
        Some(false) | None if voter.on_leave => "away",
        Some(false) | None => "pale",
    };
    let name = words::name(w, &voter.person);
    html! { span.dot.(look) title=(name) { (initial(&name)) } }
}

fn count(w: Words, it: &DecisionSeen) -> String {
    let voters = it.progress.voters.len();
    match it.progress.spoken {
        Some(spoken) => w.with("votes-spoken", &[("spoken", spoken.into()), ("voters", voters.into())]),
        None => w.with("votes-voters", &[("voters", voters.into())]),
    }
}

/// The dots for whoever does not see them.
fn in_words(w: Words, it: &DecisionSeen) -> Markup {
    let who = |wanted: fn(&VoterSeen) -> bool| {
        words::names(w, it.progress.voters.iter().filter(|it| wanted(it)).map(|it| &it.person))
    };
    let groups = [
        ("votes-names-objects", who(|it| it.objects)),
        ("votes-names-spoken", who(|it| it.spoken == Some(true) && !it.objects)),
        ("votes-names-missing", who(|it| it.spoken == Some(false) && !it.on_leave)),
        ("votes-names-on-leave", who(|it| it.spoken != Some(true) && it.on_leave)),
    ];
    let secret = it.secrecy == Secrecy::Secret && it.stage == StageSeen::Open;
    html! {
        @if !secret {
            p.sr {
                @for (key, names) in groups.iter().filter(|(_, names)| !names.is_empty()) {
                    (w.with(key, &[("names", names.into())])) " "
                }
            }
        }
    }
}

/// How many are needed, and when it ends before its time.
fn rule(visit: &Visit, it: &DecisionSeen) -> String {
    let w = visit.words;
    let args = [
        ("quorum", it.progress.quorum.into()),
        ("voters", it.progress.voters.len().into()),
        ("lacking", it.progress.lacking.unwrap_or(0).into()),
    ];
    let needed = match (it.progress.quorum, it.progress.lacking) {
        (0, _) if it.class == Class::Light && !it.method.is_poll() => {
            w.t("votes-silence-agrees").into_owned()
        }
        (0, _) => String::new(),
        (_, None) => w.with("votes-needs-people", &args),
        (_, Some(0)) => w.with("votes-enough", &args),
        (_, Some(_)) => w.with("votes-needs", &args),
    };
    if it.stage != StageSeen::Open {
        return needed;
    }
    let early = match it.pace {
        Pace::Together => w.t("votes-early-together").into_owned(),
        Pace::Apart if visit.now < it.waits_until => {
            w.with("votes-early-from", &[("when", shared::when(visit, it.waits_until).into())])
        }
        Pace::Apart => w.t("votes-early").into_owned(),
    };
    let hidden = (it.results == Results::AfterClosing && it.secrecy == Secrecy::Open)
        .then(|| w.t("votes-after-closing").into_owned());
    let parts = [Some(needed), Some(early), hidden].into_iter().flatten().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
