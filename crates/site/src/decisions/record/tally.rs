//! The count as lines for the record: what, and how many.

use community::{
    decisions::{Counts, Tally},
    kernel::ChoiceId,
    seen_by::decisions::{ChoiceSeen, DecisionSeen},
};

use super::super::room::label;
use crate::words::Words;

pub fn lines(w: Words, it: &DecisionSeen, tally: &Tally) -> Vec<(String, String)> {
    let number = |number: u32| w.number(number);
    let plain = |key: &str, count: u32| (w.t(key).into_owned(), number(count));
    let abstained = || plain("rooms-says-abstain", tally.abstained);
    match &tally.counts {
        Counts::Unopened => vec![],
        Counts::Stances { consent, concern, object, aside } => vec![
            plain("rooms-says-consent", *consent),
            plain("rooms-says-concern", *concern),
            plain("rooms-says-object", *object),
            plain("rooms-says-aside", *aside),
        ],
        Counts::Sides { agree, disagree, needed } => vec![
            plain("rooms-says-agree", *agree),
            plain("rooms-says-disagree", *disagree),
            abstained(),
            plain("rooms-needed", *needed),
        ],
        Counts::Approvals { votes } => {
            each(w, it, votes, |votes| w.with("rooms-voices-count", &[("count", votes.into())]))
        }
        Counts::Points { points } => {
            each(w, it, points, |points| w.with("rooms-points", &[("count", points.into())]))
        }
        Counts::Runoff { rounds } => rounds.last().map_or_else(Vec::new, |round| {
            let votes: Vec<u32> = round.votes.iter().map(|it| it.unwrap_or(0)).collect();
            each(w, it, &votes, |votes| w.with("rooms-voices-count", &[("count", votes.into())]))
        }),
        Counts::Pairs { beats } => {
            let wins = |one: usize| {
                let before =
                    |other: usize| beats.get(one).and_then(|row| row.get(other)).copied().unwrap_or(0);
                let after =
                    |other: usize| beats.get(other).and_then(|row| row.get(one)).copied().unwrap_or(0);
                (0..beats.len()).filter(|other| *other != one && before(*other) > after(*other)).count()
            };
            let wins: Vec<u32> =
                (0..beats.len()).map(|one| u32::try_from(wins(one)).unwrap_or(u32::MAX)).collect();
            each(w, it, &wins, |wins| w.with("rooms-pairs", &[("count", wins.into())]))
        }
        Counts::Times { yes, if_need_be } => {
            let counted = it.choices.iter().zip(yes.iter().zip(if_need_be));
            let line = |(choice, (yes, maybe)): (&ChoiceSeen, (&u32, &u32))| {
                let args = [("yes", (*yes).into()), ("maybe", (*maybe).into())];
                (label(w, choice), w.with("rooms-times", &args))
            };
            counted.map(line).collect()
        }
        Counts::Senses { good, unsure, worried } => vec![
            plain("rooms-says-good", *good),
            plain("rooms-says-unsure", *unsure),
            plain("rooms-says-worried", *worried),
        ],
        Counts::Joined { members, .. } => {
            vec![plain("rooms-says-in", u32::try_from(members.len()).unwrap_or(u32::MAX))]
        }
        Counts::Budget { supporters, bought, left } => {
            let paid =
                |id: ChoiceId| bought.iter().find(|it| it.choice == id).map(|it| it.rupiah.to_string());
            let line = |(choice, supporters): (&ChoiceSeen, &u32)| {
                let voices = w.with("rooms-voices-count", &[("count", (*supporters).into())]);
                let paid = paid(choice.id);
                (label(w, choice), paid.map_or_else(|| voices.clone(), |paid| format!("{voices} · {paid}")))
            };
            let left = (w.t("rooms-left").into_owned(), left.to_string());
            it.choices.iter().zip(supporters).map(line).chain([left]).collect()
        }
    }
}

fn each(
    w: Words,
    it: &DecisionSeen,
    counts: &[u32],
    worded: impl Fn(u32) -> String,
) -> Vec<(String, String)> {
    it.choices.iter().zip(counts).map(|(choice, count)| (label(w, choice), worded(*count))).collect()
}
