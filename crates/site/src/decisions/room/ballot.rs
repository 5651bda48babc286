//! What one voice says, read from its fields: one of a few answers, or a mark for each choice.

use community::{
    decisions::{Ballot, Fits, Joins, Method, Points, Sense, Side, Stance, Time},
    kernel::{ChoiceId, MemberId, Problem},
};

use super::question::{Question, field};
use crate::parts::Typed;

/// The answers to tap, as they are sent, with the key of their words. Nothing where each choice is marked by itself.
pub const fn answers(method: Method) -> &'static [(&'static str, &'static str)] {
    match method {
        Method::Consent => &[
            ("consent", "votes-said-consent"),
            ("concern", "votes-said-concern"),
            ("object", "votes-said-object"),
            ("aside", "votes-said-aside"),
        ],
        Method::Majority { .. } => &[
            ("agree", "votes-said-agree"),
            ("disagree", "votes-said-disagree"),
            ("abstain", "votes-said-abstain"),
        ],
        Method::SenseCheck => {
            &[("good", "votes-said-good"), ("unsure", "votes-said-unsure"), ("worried", "votes-said-worried")]
        }
        Method::OptIn { .. } => &[("in", "votes-said-in"), ("out", "votes-said-out")],
        Method::Approval
        | Method::Score
        | Method::Dots
        | Method::Ranked { .. }
        | Method::TimePoll
        | Method::Budget { .. } => &[],
    }
}

/// The answers that come with words of one's own.
pub fn has_reason(answer: &str) -> bool {
    matches!(answer, "concern" | "object" | "disagree" | "worried")
}

/// What this person's fields say; `None` when nothing was tapped.
pub fn ballot(typed: &Typed, it: &Question, person: MemberId) -> Result<Option<Ballot>, Problem> {
    let says = typed.value(&field("says", person)).to_owned();
    let mark = |choice: ChoiceId| typed.value(&format!("mark-{person}-{choice}")).trim().to_owned();
    let stance = |stance| Ballot::Stance { stance };
    let known = |ballot| if says.is_empty() { Ok(None) } else { Ok(Some(ballot)) };
    match (it.method, says.as_str()) {
        (Method::Consent, "consent") => known(stance(Stance::Consent)),
        (Method::Consent, "concern") => known(stance(Stance::Concern)),
        (Method::Consent, "object") => known(stance(Stance::Object)),
        (Method::Consent, "aside") => known(stance(Stance::Aside)),
        (Method::Majority { .. }, "agree") => known(Ballot::Side { side: Side::Agree }),
        (Method::Majority { .. }, "disagree") => known(Ballot::Side { side: Side::Disagree }),
        (Method::SenseCheck, "good") => known(Ballot::Sense { sense: Sense::Good }),
        (Method::SenseCheck, "unsure") => known(Ballot::Sense { sense: Sense::Unsure }),
        (Method::SenseCheck, "worried") => known(Ballot::Sense { sense: Sense::Worried }),
        (Method::OptIn { .. }, "in") => known(Ballot::Join { joins: Joins::In }),
        (Method::OptIn { .. }, "out") => known(Ballot::Join { joins: Joins::Out }),
        (Method::Consent, "abstain") => Err(Problem::Unknown),
        (_, "abstain") => known(Ballot::Abstain),
        (Method::Consent | Method::Majority { .. } | Method::SenseCheck | Method::OptIn { .. }, "") => {
            Ok(None)
        }
        (Method::Consent | Method::Majority { .. } | Method::SenseCheck | Method::OptIn { .. }, _) => {
            Err(Problem::Unknown)
        }
        (Method::Approval | Method::Budget { .. }, _) => Ok(approved(it, mark)),
        (Method::Score | Method::Dots, _) => points(it, mark),
        (Method::Ranked { .. }, _) => ranked(it, mark),
        (Method::TimePoll, _) => times(it, mark),
    }
}

fn approved(it: &Question, mark: impl Fn(ChoiceId) -> String) -> Option<Ballot> {
    let choices: Vec<ChoiceId> = it.choice_ids().filter(|choice| !mark(*choice).is_empty()).collect();
    (!choices.is_empty()).then_some(Ballot::Approve { choices })
}

fn points(it: &Question, mark: impl Fn(ChoiceId) -> String) -> Result<Option<Ballot>, Problem> {
    let marked = it.choice_ids().map(|choice| (choice, mark(choice))).filter(|(_, mark)| !mark.is_empty());
    let points = marked.map(|(choice, mark)| {
        mark.parse().map(|points| Points { choice, points }).map_err(|_| Problem::Malformed)
    });
    let points = points.collect::<Result<Vec<_>, _>>()?;
    Ok((!points.is_empty()).then_some(Ballot::Points { points }))
}

/// Numbers tell the place; a number may be left out, and none may stand twice.
fn ranked(it: &Question, mark: impl Fn(ChoiceId) -> String) -> Result<Option<Ballot>, Problem> {
    let marked = it.choice_ids().map(|choice| (mark(choice), choice)).filter(|(mark, _)| !mark.is_empty());
    let placed = marked.map(|(mark, choice)| {
        mark.parse::<u32>().map(|place| (place, choice)).map_err(|_| Problem::Malformed)
    });
    let mut placed = placed.collect::<Result<Vec<_>, _>>()?;
    placed.sort_unstable();
    let twice = placed.iter().zip(placed.iter().skip(1)).any(|((one, _), (next, _))| one == next);
    let order: Vec<ChoiceId> = placed.into_iter().map(|(_, choice)| choice).collect();
    match twice {
        true => Err(Problem::Taken),
        false => Ok((!order.is_empty()).then_some(Ballot::Rank { order })),
    }
}

fn times(it: &Question, mark: impl Fn(ChoiceId) -> String) -> Result<Option<Ballot>, Problem> {
    let marked = it.choice_ids().map(|choice| (choice, mark(choice))).filter(|(_, mark)| !mark.is_empty());
    let times = marked.map(|(choice, mark)| match mark.as_str() {
        "yes" => Ok(Time { choice, fits: Fits::Yes }),
        "maybe" => Ok(Time { choice, fits: Fits::IfNeedBe }),
        "no" => Ok(Time { choice, fits: Fits::No }),
        _ => Err(Problem::Unknown),
    });
    let times = times.collect::<Result<Vec<_>, _>>()?;
    Ok((!times.is_empty()).then_some(Ballot::Times { times }))
}
