//! What a ballot's form sends, read kindly: gaps in a ranking are closed, doubles are shown beside their choice.

use community::{
    decisions::{Ballot, Command, Fits, How, Joins, Method, Points, Sense, Side, Stance, Time},
    kernel::{ChoiceId, MemberId},
    limits,
    seen_by::decisions::DecisionSeen,
};

use crate::{parts::Typed, words::Words};

/// The command, or what was typed with what is wrong.
pub fn command(words: Words, it: &DecisionSeen, typed: &Typed) -> Result<Command, Typed> {
    let member: Option<MemberId> = match typed.value("member") {
        "" => None,
        written => {
            let unknown = || typed.clone().problem(words.t("refusals-unknown"));
            Some(written.parse().map_err(|_| unknown())?)
        }
    };
    let says = typed.value("says");
    Ok(Command::Vote {
        decision: it.id,
        member,
        ballot: ballot(words, it, says, typed)?,
        reason: typed.value(words_field(it.method, says)).trim().into(),
        how: how(typed.value("how")),
        version: typed.value("version").parse().unwrap_or(0),
    })
}

pub const fn how_value(how: How) -> &'static str {
    match how {
        How::Own => "own",
        How::Phone => "phone",
        How::Proxy => "proxy",
        How::Room => "room",
    }
}

fn how(written: &str) -> How {
    let known = [How::Phone, How::Proxy];
    known.into_iter().find(|it| how_value(*it) == written).unwrap_or_default()
}

/// The field that holds the words to this answer.
pub fn words_field(method: Method, says: &str) -> &'static str {
    match (method, says) {
        (Method::Consent, "concern") => "concern",
        (Method::Consent, "object") => "objection",
        _ => "reason",
    }
}

/// More dots or points than there are, in words that say how many.
pub fn too_much(words: Words, method: Method, typed: &Typed) -> Option<String> {
    let given: Vec<i64> = typed.beginning("points-").filter_map(|(_, it)| it.trim().parse().ok()).collect();
    match method {
        Method::Dots => {
            let spent: i64 = given.iter().sum();
            let args = [("spent", spent.into()), ("dots", u32::from(limits::DOTS).into())];
            (spent > limits::DOTS.into()).then(|| words.with("votes-too-many-dots", &args))
        }
        Method::Score => {
            let most = u32::from(limits::SCORE_MAX);
            let beyond = given.iter().any(|it| *it > most.into());
            beyond.then(|| words.with("votes-score-range", &[("most", most.into())]))
        }
        Method::Consent
        | Method::Majority { .. }
        | Method::Approval
        | Method::Ranked { .. }
        | Method::TimePoll
        | Method::SenseCheck
        | Method::OptIn { .. }
        | Method::Budget { .. } => None,
    }
}

fn ballot(words: Words, it: &DecisionSeen, says: &str, typed: &Typed) -> Result<Ballot, Typed> {
    let stance = |stance| Ok(Ballot::Stance { stance });
    let sense = |sense| Ok(Ballot::Sense { sense });
    match says {
        "consent" => stance(Stance::Consent),
        "concern" => stance(Stance::Concern),
        "object" => stance(Stance::Object),
        "aside" => stance(Stance::Aside),
        "agree" => Ok(Ballot::Side { side: Side::Agree }),
        "disagree" => Ok(Ballot::Side { side: Side::Disagree }),
        "abstain" => Ok(Ballot::Abstain),
        "good" => sense(Sense::Good),
        "unsure" => sense(Sense::Unsure),
        "worried" => sense(Sense::Worried),
        "in" => Ok(Ballot::Join { joins: Joins::In }),
        "out" => Ok(Ballot::Join { joins: Joins::Out }),
        _ => of_choices(words, it, typed),
    }
}

fn of_choices(words: Words, it: &DecisionSeen, typed: &Typed) -> Result<Ballot, Typed> {
    match it.method {
        Method::Approval | Method::Budget { .. } => {
            let choices = typed.values("choice").filter_map(|it| it.parse().ok()).collect();
            Ok(Ballot::Approve { choices })
        }
        Method::Score | Method::Dots => points(words, typed),
        Method::Ranked { .. } => ranked(words, it, typed),
        Method::TimePoll => {
            let fits = typed.beginning("fits-").filter_map(|(choice, written)| {
                Some(Time { choice: choice.parse().ok()?, fits: fits(written)? })
            });
            Ok(Ballot::Times { times: fits.collect() })
        }
        Method::Consent | Method::Majority { .. } | Method::SenseCheck | Method::OptIn { .. } => {
            Err(typed.clone().problem(words.t("votes-choose-first")))
        }
    }
}

fn points(words: Words, typed: &Typed) -> Result<Ballot, Typed> {
    let mut points: Vec<Points> = vec![];
    for (choice, written) in typed.beginning("points-").filter(|(_, it)| !it.trim().is_empty()) {
        let Ok(choice) = choice.parse() else { continue };
        match written.trim().parse::<u16>() {
            // What is far too much is refused by the domain.
            Ok(number) => points.push(Points { choice, points: u8::try_from(number).unwrap_or(u8::MAX) }),
            Err(_) => {
                let field = format!("points-{choice}");
                return Err(typed.clone().problem_at(field, words.t("refusals-malformed")));
            }
        }
    }
    Ok(Ballot::Points { points })
}

/// Numbers say an order: 2, 5, 9 are first, second, third. The same number twice says none.
fn ranked(words: Words, it: &DecisionSeen, typed: &Typed) -> Result<Ballot, Typed> {
    let place = |choice: ChoiceId| -> Option<(u32, ChoiceId)> {
        Some((typed.value(&format!("rank-{choice}")).trim().parse().ok()?, choice))
    };
    let mut places: Vec<(u32, ChoiceId)> = it.choices.iter().filter_map(|it| place(it.id)).collect();
    places.sort_unstable();
    let doubled = |number: u32| places.iter().filter(|(it, _)| *it == number).count() > 1;
    let wrong: Vec<&(u32, ChoiceId)> = places.iter().filter(|(number, _)| doubled(*number)).collect();
    if wrong.is_empty() {
        return Ok(Ballot::Rank { order: places.into_iter().map(|(_, choice)| choice).collect() });
    }
    Err(wrong.into_iter().fold(typed.clone(), |typed, (number, choice)| {
        let sentence = words.with("votes-rank-doubled", &[("number", (*number).into())]);
        typed.problem_at(format!("rank-{choice}"), sentence)
    }))
}

pub const fn fits_value(fits: Fits) -> &'static str {
    match fits {
        Fits::Yes => "yes",
        Fits::IfNeedBe => "if_need_be",
        Fits::No => "no",
    }
}

fn fits(written: &str) -> Option<Fits> {
    [Fits::Yes, Fits::IfNeedBe, Fits::No].into_iter().find(|it| fits_value(*it) == written)
}

/// A form as its ballot stands, for changing it.
pub fn begun(it: &DecisionSeen, ballot: Option<&Ballot>, reason: &str) -> Typed {
    let typed = match ballot {
        None => Typed::default(),
        Some(Ballot::Approve { choices }) => {
            choices.iter().fold(Typed::default(), |typed, it| typed.typed("choice", it))
        }
        Some(Ballot::Points { points }) => points
            .iter()
            .fold(Typed::default(), |typed, it| typed.typed(format!("points-{}", it.choice), it.points)),
        Some(Ballot::Rank { order }) => (1..)
            .zip(order)
            .fold(Typed::default(), |typed, (place, it): (u32, _)| typed.typed(format!("rank-{it}"), place)),
        Some(Ballot::Times { times }) => all_times(it, times),
        Some(
            Ballot::Abstain
            | Ballot::Stance { .. }
            | Ballot::Side { .. }
            | Ballot::Sense { .. }
            | Ballot::Join { .. },
        ) => Typed::default(),
    };
    let says = match ballot {
        Some(Ballot::Stance { stance: Stance::Concern }) => "concern",
        Some(Ballot::Stance { stance: Stance::Object }) => "object",
        Some(_) | None => "",
    };
    typed.typed(words_field(it.method, says), reason)
}

/// What was left out of a kept ballot was a no.
fn all_times(it: &DecisionSeen, times: &[Time]) -> Typed {
    it.choices.iter().fold(Typed::default(), |typed, choice| {
        let said = times.iter().find(|it| it.choice == choice.id).map_or(Fits::No, |it| it.fits);
        typed.typed(format!("fits-{}", choice.id), fits_value(said))
    })
}
