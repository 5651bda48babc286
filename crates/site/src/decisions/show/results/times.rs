//! Times: how many can come to each, and who.

use community::{
    decisions::{Ballot, Fits, Verdict},
    kernel::ChoiceId,
    seen_by::decisions::{ChoiceSeen, DecisionSeen, StageSeen},
};
use maud::{Markup, html};

use super::super::{
    super::said::{self, Days},
    words,
};
use super::{bar, is_chosen, won};
use crate::{
    Visit,
    parts::{Icon, secondary},
    words::Words,
};

/// One for each time, in the order of the choices.
pub fn grid(w: Words, days: Days, it: &DecisionSeen, yes: &[u32], if_need_be: &[u32]) -> Markup {
    let most = it.progress.voters.len().try_into().unwrap_or(u32::MAX);
    html! {
        div.card {
            @for (choice, (yes, maybe)) in it.choices.iter().zip(yes.iter().zip(if_need_be)) {
                div.bar-line {
                    p.figure {
                        span dir="auto" { (said::choice(w, days, choice)) @if is_chosen(it, choice.id) { " " (won(w)) } }
                        b { (w.with("votes-fit", &[("yes", (*yes).into()), ("maybe", (*maybe).into())])) }
                    }
                    (bar(*yes, most))
                    @let names = who(w, it, choice.id);
                    @if !names.is_empty() { p.soft { (names) } }
                }
            }
        }
    }
}

/// "Bisa: Rina, Dewi. Kalau perlu: Asep."
fn who(w: Words, it: &DecisionSeen, choice: ChoiceId) -> String {
    let fits = |ballot: &Ballot, wanted: Fits| match ballot {
        Ballot::Times { times } => times.iter().any(|it| it.choice == choice && it.fits == wanted),
        _ => false,
    };
    let names = |wanted| {
        let voices = it.voices.iter().filter(|it| it.ballot.as_ref().is_some_and(|it| fits(it, wanted)));
        words::names(w, voices.map(|it| &it.person))
    };
    let parts = [("votes-fit-names", names(Fits::Yes)), ("votes-maybe-names", names(Fits::IfNeedBe))];
    let parts = parts.iter().filter(|(_, names)| !names.is_empty());
    parts.map(|(key, names)| w.with(key, &[("names", names.into())])).collect::<Vec<_>>().join(" ")
}

fn best(it: &DecisionSeen) -> Option<&ChoiceSeen> {
    match &it.stage {
        StageSeen::Closed { verdict: Verdict::Passed { choices }, .. } => {
            it.choices.iter().find(|it| choices.contains(&it.id))
        }
        StageSeen::Open | StageSeen::Closed { .. } | StageSeen::Withdrawn { .. } => None,
    }
}

/// Leads to a gathering at that time, filled in.
pub fn plan(visit: &Visit, it: &DecisionSeen) -> Markup {
    let Some(choice) = best(it) else { return html! {} };
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("judul", &it.title);
    if let Some(day) = choice.day {
        query.append_pair("hari", &day.to_string());
    }
    if let Some(time) = choice.time {
        query.append_pair("jam", &time.to_string());
    }
    let to = format!("{}?{}", visit.at().gathering_new(), query.finish());
    html! { (secondary(visit.words.t("votes-plan-it")).icon(Icon::Calendar).to(to)) }
}
