//! Votes on a budget, counted and told.

use std::fmt::Write;

use anyhow::bail;
use ballots::pabulib::{Election, VoteType};
use community::counting::{
    Lot,
    equal_shares::{self, Completion},
    greedy::greedy,
};
use serde_json::{Number, json};

#[derive(Clone, Copy)]
pub enum Method {
    EqualShares(super::Method),
    Greedy,
}

impl Method {
    pub fn of(method: super::Method) -> anyhow::Result<Method> {
        use super::Method as Asked;
        match method {
            Asked::Mes | Asked::MesAdd1 | Asked::MesAdd1Greedy => Ok(Method::EqualShares(method)),
            Asked::Greedy => Ok(Method::Greedy),
            Asked::Irv | Asked::Schulze | Asked::Plurality | Asked::Borda => {
                let word = method.word();
                bail!("{word} counts orders of preference; for a .pb: mes, mes-add1, mes-add1-greedy, greedy")
            }
        }
    }

    fn word(self) -> &'static str {
        match self {
            Method::EqualShares(method) => method.word(),
            Method::Greedy => super::Method::Greedy.word(),
        }
    }
}

struct Result {
    selected: Vec<usize>,
    ties: Vec<Vec<usize>>,
    /// By how many units of the currency everyone's start was raised.
    raised: Option<u64>,
}

pub fn told(election: &Election, method: Method, json: bool) -> anyhow::Result<String> {
    match election.vote_type {
        VoteType::Approval | VoteType::ChooseOne => {}
        VoteType::Ordinal | VoteType::Cumulative | VoteType::Scoring => {
            let word = election.vote_type.word();
            eprintln!("percik: the votes are {word}; they are counted as approvals of all that was chosen");
        }
    }
    let counted = equal_shares::Election::new(
        election.budget,
        election.projects.iter().map(|project| project.cost).collect(),
        election.votes.iter().map(|vote| (vote.approved.clone(), 1)).collect(),
    );
    let raises = !matches!(method, Method::Greedy | Method::EqualShares(super::Method::Mes));
    if raises && !equal_shares::ends_soon(&counted, election.unit()) {
        bail!(
            "the amounts are too large to raise everyone's start by one unit at a time; ask for --method mes"
        );
    }
    let result = result(election, &counted, method);
    let cost = u64::try_from(counted.cost(&result.selected)).unwrap_or(u64::MAX);
    if !json {
        return Ok(in_words(election, method, &result, cost, &counted.supporters()));
    }
    let ids: Vec<&str> = result.selected.iter().map(|project| id(election, *project)).collect();
    let cost: Option<Number> = election.written(cost).parse().ok();
    let told = json!({"method": method.word(), "voters": counted.voters(), "selected": ids, "cost": cost});
    Ok(format!("{told}\n"))
}

fn result(election: &Election, counted: &equal_shares::Election, method: Method) -> Result {
    let lot = Lot::file_order(election.projects.len());
    let step = election.unit();
    let completion = match method {
        Method::EqualShares(super::Method::Mes) => Completion::None,
        Method::EqualShares(super::Method::MesAdd1) => Completion::Add1 { step },
        Method::EqualShares(_) => Completion::Add1ThenGreedy { step },
        Method::Greedy => {
            let selected = greedy(counted, counted.budget, &[], &lot);
            return Result { selected, ties: vec![], raised: None };
        }
    };
    let outcome = equal_shares::equal_shares(counted, completion, &lot);
    Result { selected: outcome.selected(), raised: Some(outcome.raises), ties: outcome.ties }
}

fn in_words(election: &Election, method: Method, result: &Result, cost: u64, supporters: &[u64]) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{}: {} voters, {} projects, budget {}",
        method.word(),
        election.votes.len(),
        election.projects.len(),
        election.written(election.budget)
    );
    for project in &result.selected {
        let Some(it) = election.projects.get(*project) else { continue };
        let supporters = supporters.get(*project).copied().unwrap_or_default();
        let name = it.name.as_ref().map(|name| format!("  {name}")).unwrap_or_default();
        let _ = writeln!(text, "  {}  {}  {supporters} supporters{name}", it.id, election.written(it.cost));
    }
    let left = election.written(election.budget.saturating_sub(cost));
    let _ = writeln!(
        text,
        "{} selected, together {}, left over {left}",
        result.selected.len(),
        election.written(cost)
    );
    if let Some(raised) = result.raised.filter(|it| *it > 0) {
        let _ = writeln!(text, "everyone's start was raised by {raised}, one unit of the currency at a time");
    }
    for tie in &result.ties {
        let ids: Vec<&str> = tie.iter().map(|project| id(election, *project)).collect();
        let _ = writeln!(text, "tied: {}; taken in the order of the file", ids.join(", "));
    }
    text
}

fn id(election: &Election, project: usize) -> &str {
    election.projects.get(project).map_or("", |project| &project.id)
}
