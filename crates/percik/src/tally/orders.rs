//! Orders of preference, counted and told.

use std::fmt::Write;

use anyhow::bail;
use ballots::preflib::Election;
use community::counting::{Lot, Ranked, borda, instant_runoff, plurality, schulze};
use serde_json::{Map, Value, json};

#[derive(Clone, Copy)]
pub enum Method {
    Irv,
    Schulze,
    Plurality,
    Borda,
}

impl Method {
    pub fn of(method: super::Method) -> anyhow::Result<Method> {
        use super::Method as Asked;
        match method {
            Asked::Irv => Ok(Method::Irv),
            Asked::Schulze => Ok(Method::Schulze),
            Asked::Plurality => Ok(Method::Plurality),
            Asked::Borda => Ok(Method::Borda),
            Asked::Mes | Asked::MesAdd1 | Asked::MesAdd1Greedy | Asked::Greedy => {
                bail!("{} counts a budget; for orders: irv, schulze, plurality, borda", method.word())
            }
        }
    }

    fn word(self) -> &'static str {
        match self {
            Method::Irv => super::Method::Irv.word(),
            Method::Schulze => super::Method::Schulze.word(),
            Method::Plurality => super::Method::Plurality.word(),
            Method::Borda => super::Method::Borda.word(),
        }
    }
}

#[derive(Default)]
struct Result {
    winner: Option<usize>,
    rounds: Vec<Round>,
    ties: Vec<Vec<usize>>,
}

struct Round {
    /// Twice what is shown, so that half points are whole; of those who are still in.
    doubled: Vec<(usize, u64)>,
    eliminated: Vec<usize>,
}

pub fn told(election: &Election, method: Method, json: bool) -> String {
    let ballots: Vec<(Ranked, u64)> =
        election.orders.iter().map(|it| (Ranked { levels: it.levels.clone() }, it.voters)).collect();
    let voters: u64 = ballots.iter().map(|(_, voters)| voters).sum();
    let result = result(election.names.len(), &ballots, method);
    if json {
        in_json(election, method, voters, &result)
    } else {
        in_words(election, method, voters, &result)
    }
}

fn result(options: usize, ballots: &[(Ranked, u64)], method: Method) -> Result {
    let lot = Lot::file_order(options);
    let one_round = |doubled: Vec<u64>, winners: Vec<usize>| Result {
        winner: lot.first(&winners),
        rounds: vec![Round { doubled: doubled.into_iter().enumerate().collect(), eliminated: vec![] }],
        ties: if winners.len() > 1 { vec![winners] } else { vec![] },
    };
    match method {
        Method::Irv => runoff(instant_runoff::count(options, ballots, &lot)),
        Method::Schulze => {
            let count = schulze::count(options, ballots, &lot);
            let ties = if count.lot_used { vec![count.unbeaten] } else { vec![] };
            Result { winner: count.winner, rounds: vec![], ties }
        }
        Method::Plurality => {
            let tally = plurality::tally(options, ballots);
            one_round(tally.votes.iter().map(|votes| votes.saturating_mul(2)).collect(), tally.winners)
        }
        Method::Borda => {
            let tally = borda::tally(options, ballots);
            one_round(tally.doubled, tally.winners)
        }
    }
}

fn runoff(count: instant_runoff::Count) -> Result {
    let rounds = count.rounds.into_iter().map(|round| {
        let votes = round.votes.into_iter().enumerate();
        let doubled = votes.filter_map(|(option, votes)| Some((option, votes?.saturating_mul(2))));
        Round { doubled: doubled.collect(), eliminated: round.eliminated }
    });
    Result {
        winner: count.winner,
        rounds: rounds.collect(),
        ties: count.ties.into_iter().map(|tie| tie.tied).collect(),
    }
}

fn in_json(election: &Election, method: Method, voters: u64, result: &Result) -> String {
    let rounds: Vec<Value> = result
        .rounds
        .iter()
        .map(|round| {
            let number = |doubled: u64| -> Value { halved(doubled).parse().unwrap_or_default() };
            let counts: Map<String, Value> = round
                .doubled
                .iter()
                .map(|(option, doubled)| (name(election, *option).to_owned(), number(*doubled)))
                .collect();
            json!({"counts": counts, "eliminated": names(election, &round.eliminated)})
        })
        .collect();
    let ties: Vec<Vec<&str>> = result.ties.iter().map(|tie| names(election, tie)).collect();
    let winners: Vec<&str> = result.winner.iter().map(|winner| name(election, *winner)).collect();
    let told = json!({
        "method": method.word(), "voters": voters, "winners": winners, "rounds": rounds, "ties": ties
    });
    format!("{told}\n")
}

fn in_words(election: &Election, method: Method, voters: u64, result: &Result) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}: {voters} voters, {} alternatives", method.word(), election.names.len());
    for (number, round) in result.rounds.iter().enumerate() {
        if result.rounds.len() > 1 {
            let _ = writeln!(text, "round {}", number + 1);
        }
        let mut descending = round.doubled.clone();
        descending.sort_by_key(|(option, doubled)| (std::cmp::Reverse(*doubled), *option));
        for (option, doubled) in descending {
            let out = if round.eliminated.contains(&option) { "  out" } else { "" };
            let _ = writeln!(text, "  {}  {}{out}", halved(doubled), name(election, option));
        }
    }
    for tie in &result.ties {
        let _ = writeln!(text, "tied: {}; decided by the order of the file", names(election, tie).join(", "));
    }
    let _ = match result.winner {
        Some(winner) => writeln!(text, "winner: {}", name(election, winner)),
        None => writeln!(text, "nobody wins: no vote ranks anything"),
    };
    text
}

fn halved(doubled: u64) -> String {
    format!("{}{}", doubled / 2, if doubled % 2 == 1 { ".5" } else { "" })
}

fn name(election: &Election, option: usize) -> &str {
    election.names.get(option).map_or("", String::as_str)
}

fn names<'a>(election: &'a Election, options: &[usize]) -> Vec<&'a str> {
    options.iter().map(|option| name(election, *option)).collect()
}
