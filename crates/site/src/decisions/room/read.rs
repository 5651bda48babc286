//! What was tapped and typed in the room, as the command that records it.

use community::{
    Refusal,
    decisions::{Ballot, Command, Hands, How, Method, Refusal as Decision, RoomVote, RoundHeld, RoundKind},
    kernel::{Day, DecisionId, Input, MemberId, Moment, Problem, Text, Zone},
    limits,
};

use super::{
    ballot::{ballot, has_reason},
    question::{Question, field},
};
use crate::{parts::Typed, refusals, words::Words};

/// A meeting, before it is known about which decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub at: Moment,
    pub present: Vec<MemberId>,
    pub votes: Vec<RoomVote>,
    pub hands: Option<Hands>,
    pub rounds: Vec<RoundHeld>,
    pub notes: Text,
}

impl Held {
    pub fn recorded(self, decision: DecisionId, version: u32) -> Command {
        let Held { at: held_at, present, votes, hands, rounds, notes } = self;
        Command::RecordRoom { decision, version, held_at, present, votes, hands, rounds, notes }
    }
}

/// When the form is read.
#[derive(Clone, Copy)]
pub struct Clock {
    pub now: Moment,
    pub zone: Zone,
}

/// The meeting; or the form with what is wrong beside each field, everybody's voice kept.
pub fn held(words: Words, typed: &Typed, it: &Question, clock: Clock) -> Result<Held, Typed> {
    let mut wrong: Vec<(String, Problem)> = vec![];
    let at = held_at(typed, clock, &mut wrong);
    let votes: Vec<RoomVote> =
        it.round(2).into_iter().filter_map(|person| vote(typed, it, person.id, &mut wrong)).collect();
    let hands = hands(typed, it.method, &mut wrong);
    let mut rounds = vec![
        round(typed, it, RoundKind::Questions, "questions", 0),
        round(typed, it, RoundKind::Reactions, "reactions", 1),
    ];
    let here = |vote: &&RoomVote| vote.how == How::Room;
    let members = votes.iter().filter(here).map(|it| it.member).collect();
    rounds.push(RoundHeld { round: RoundKind::Consent, members });
    rounds.retain(|it| !it.members.is_empty());
    let tapped = |member: &MemberId| typed.has("present", &member.to_string());
    // Whoever spoke here was here, tapped or not.
    let spoke = |member: &MemberId| rounds.iter().any(|it| it.members.contains(member));
    let present = it.order.iter().map(|it| it.id).filter(|it| tapped(it) || spoke(it)).collect();
    let notes = Text::new(typed.value("notes"));
    match wrong.is_empty() {
        true => Ok(Held { at, present, votes, hands, rounds, notes }),
        false => Err(wrong.into_iter().fold(typed.clone(), |typed, (field, problem)| {
            typed.problem_at(field, refusals::input_worded(words, &Input::new("ballot", problem)))
        })),
    }
}

/// When it was: as typed on paper, as the phone noted it, or now.
fn held_at(typed: &Typed, clock: Clock, wrong: &mut Vec<(String, Problem)>) -> Moment {
    let (day, time) = (typed.value("held_day").trim(), typed.value("held_time").trim());
    if day.is_empty() && time.is_empty() {
        return typed.value("taken_at").parse().map_or(clock.now, Moment);
    }
    let today = Day::at(clock.now, clock.zone);
    let day: Option<Day> = if day.is_empty() { Some(today) } else { day.parse().ok() };
    let time = time.replace('.', ":").parse().ok();
    match (day, time) {
        (Some(day), Some(time)) => day.moment(time, clock.zone),
        (None, _) => {
            wrong.push(("held_day".into(), Problem::NotInTheCalendar));
            clock.now
        }
        (Some(_), None) => {
            wrong.push(("held_time".into(), Problem::NotInTheCalendar));
            clock.now
        }
    }
}

fn vote(
    typed: &Typed,
    it: &Question,
    member: MemberId,
    wrong: &mut Vec<(String, Problem)>,
) -> Option<RoomVote> {
    let says = field("says", member);
    let ballot: Ballot = match ballot(typed, it, member) {
        Ok(ballot) => ballot?,
        Err(problem) => {
            wrong.push((says, problem));
            return None;
        }
    };
    let reason = match has_reason(typed.value(&says)) {
        true => Text::new(typed.value(&field("reason", member))),
        false => Text::default(),
    };
    // The decision would say so too, and could not say whose it is.
    let checked = match ballot.objects() {
        true => Input::required("reason", &reason, limits::NOTE_CHARS_MAX),
        false => Input::optional("reason", &reason, limits::NOTE_CHARS_MAX),
    };
    if let Err(input) = checked {
        wrong.push((field("reason", member), input.problem));
    }
    if let Err(input) = ballot.clone().tidied().check(it.method, it.choices.len()) {
        wrong.push((says, input.problem));
    }
    let how = match typed.value(&field("how", member)) {
        "phone" => How::Phone,
        "proxy" => How::Proxy,
        _ => How::Room,
    };
    Some(RoomVote { member, ballot, reason, how })
}

fn hands(typed: &Typed, method: Method, wrong: &mut Vec<(String, Problem)>) -> Option<Hands> {
    let fields = ["hands_agree", "hands_disagree", "hands_abstain"];
    let counted = matches!(method, Method::Majority { .. });
    if !counted || fields.iter().all(|it| typed.value(it).trim().is_empty()) {
        return None;
    }
    let mut count = |field: &str| match typed.value(field).trim() {
        "" => 0,
        typed => typed.parse().unwrap_or_else(|_| {
            wrong.push((field.to_owned(), Problem::Malformed));
            0
        }),
    };
    let hands = Hands {
        agree: count("hands_agree"),
        disagree: count("hands_disagree"),
        abstain: count("hands_abstain"),
    };
    (hands.all() > 0 || !wrong.is_empty()).then_some(hands)
}

fn round(typed: &Typed, it: &Question, kind: RoundKind, field: &str, after: usize) -> RoundHeld {
    let order = it.round(after).into_iter().map(|it| it.id);
    RoundHeld { round: kind, members: order.filter(|id| typed.has(field, &id.to_string())).collect() }
}

/// What the decision has refused, beside the person or the field it is about.
pub fn refused(words: Words, typed: Typed, refusal: &Refusal) -> Typed {
    let worded = refusals::worded(words, refusal);
    match refusal {
        Refusal::Decisions(
            Decision::NotAVoter { member }
            | Decision::NotEntrusted { member }
            | Decision::VotedThemselves { member }
            | Decision::HandCounted { member },
        ) => typed.problem_at(field("says", *member), worded),
        Refusal::Decisions(Decision::HandsDoNotAddUp { .. } | Decision::NoHandsHere) => {
            typed.problem_at("hands", worded)
        }
        Refusal::General(community::General::Input(Input { field: "votes", problem: Problem::Empty })) => {
            typed.problem(words.t("rooms-nothing-yet"))
        }
        refusal => typed.refused(words, refusal),
    }
}
