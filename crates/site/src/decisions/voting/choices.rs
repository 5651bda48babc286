//! Ballots about choices: ticked, given points, put in order, fitted into the week, paid for.

use community::{
    decisions::Fits,
    kernel::Rupiah,
    limits,
    seen_by::decisions::{ChoiceSeen, DecisionSeen},
};
use maud::{Markup, html};

use super::{
    super::{said, show::words},
    read,
};
use crate::{
    Visit,
    parts::{Typed, select, stepper},
};

pub fn approval(visit: &Visit, it: &DecisionSeen, typed: &Typed) -> Markup {
    html! {
        p.soft { (visit.words.t("votes-approval-line")) }
        (ticks(visit, it, typed, |_| None))
    }
}

pub fn budget(visit: &Visit, it: &DecisionSeen, typed: &Typed, rupiah: Rupiah) -> Markup {
    let w = visit.words;
    let voters = i64::try_from(it.progress.voters.len()).unwrap_or(i64::MAX).max(1);
    let part = Rupiah(rupiah.0 / voters).to_string();
    let args = [("rupiah", rupiah.to_string().into()), ("part", part.into())];
    html! {
        p.soft { (w.with("votes-budget-line", &args)) }
        (ticks(visit, it, typed, |choice| choice.rupiah.map(|it| it.to_string())))
    }
}

/// Any number of choices, each with a line.
fn ticks(
    visit: &Visit,
    it: &DecisionSeen,
    typed: &Typed,
    line: impl Fn(&ChoiceSeen) -> Option<String>,
) -> Markup {
    html! {
        fieldset.field {
            legend.sr { (super::question(visit.words, it.method)) }
            div.options.cards.many {
                @for choice in &it.choices {
                    label.option {
                        input type="checkbox" name="choice" value=(choice.id)
                            checked[typed.has("choice", &choice.id.to_string())];
                        span dir="auto" {
                            (words::choice(visit, choice))
                            @if let Some(line) = line(choice) { small { (line) } }
                        }
                    }
                }
            }
        }
    }
}

/// 0 to 5 for each.
pub fn scores(visit: &Visit, it: &DecisionSeen, typed: &Typed) -> Markup {
    html! {
        p.soft { (visit.words.t("votes-score-line")) }
        @for choice in &it.choices {
            @let name = format!("points-{}", choice.id);
            @let options = (0..=limits::SCORE_MAX).map(|it| (it.to_string(), it.to_string()));
            (scale(visit, choice, typed, &name, "scale", options.collect()))
        }
    }
}

/// One of a few in a row, for one choice.
fn scale(
    visit: &Visit,
    choice: &ChoiceSeen,
    typed: &Typed,
    name: &str,
    class: &str,
    options: Vec<(String, String)>,
) -> Markup {
    let problem = typed.problem_with(name);
    html! {
        fieldset.field {
            legend dir="auto" { (words::choice(visit, choice)) }
            div.options.chips.(class) {
                @for (value, label) in &options {
                    label.option {
                        input type="radio" name=(name) value=(value) checked[typed.has(name, value)];
                        span { (label) }
                    }
                }
            }
            @if let Some(problem) = problem { p.problem { (problem) } }
        }
    }
}

pub fn dots(visit: &Visit, it: &DecisionSeen, typed: &Typed) -> Markup {
    let all = u32::from(limits::DOTS);
    html! {
        p.soft { (visit.words.with("votes-dots-line", &[("dots", all.into())])) }
        @for choice in &it.choices {
            (stepper(typed, format!("points-{}", choice.id), words::choice(visit, choice)).example("0").least(0).most(all))
        }
    }
}

/// A number for each that one wants ranked.
pub fn ranks(visit: &Visit, it: &DecisionSeen, typed: &Typed) -> Markup {
    let w = visit.words;
    html! {
        p.soft { (w.t("votes-rank-line")) }
        div.ranks {
            @for choice in &it.choices {
                @let name = format!("rank-{}", choice.id);
                @let list = select(typed, name, words::choice(visit, choice)).option("", w.t("votes-unranked"));
                ((1..=it.choices.len()).fold(list, |list, place| list.option(place.to_string(), place.to_string())))
            }
        }
    }
}

/// A card for each time.
pub fn times(visit: &Visit, it: &DecisionSeen, typed: &Typed) -> Markup {
    let w = visit.words;
    let options: Vec<(String, String)> = [Fits::Yes, Fits::IfNeedBe, Fits::No]
        .into_iter()
        .map(|it| (read::fits_value(it).to_owned(), said::alone(w, said::fits_key(it))))
        .collect();
    html! {
        @for choice in &it.choices {
            div.card { (scale(visit, choice, typed, &format!("fits-{}", choice.id), "thirds", options.clone())) }
        }
    }
}
