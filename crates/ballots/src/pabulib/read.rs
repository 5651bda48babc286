//! Reading a `.pb` file.

use std::collections::BTreeMap;

use super::{Election, Project, Vote, VoteType};
use crate::{
    Wrong,
    amount::Amount,
    limits::PROJECTS_MAX,
    table::{Row, Rows},
    wrong::shown,
};

/// Refused are: a budget or a cost that is missing, below zero or no number; a project or a voter that is listed twice;
/// a vote for a project that is not listed; a head whose `num_projects` or `num_votes` does not hold.
pub fn read(bytes: &[u8]) -> Result<Election, Wrong> {
    let mut rows = Rows::of(crate::text(bytes)?);
    let mut reading = Reading::default();
    let mut section: Option<(Section, Columns)> = None;
    while let Some(row) = rows.next()? {
        if let Some(next) = row.only().and_then(Section::called) {
            let names = rows.next()?;
            let names = names.ok_or_else(|| Wrong::at(row.line, "the section has no column names"))?;
            section = Some((next, Columns::of(next, &names)?));
            reading.began(next, row.line)?;
            continue;
        }
        match &section {
            Some((Section::Meta, _)) => reading.about(&row)?,
            Some((Section::Projects, columns)) => reading.project(&row, columns)?,
            Some((Section::Votes, columns)) => reading.vote(&row, columns)?,
            None => {
                let why = format!("the file must begin with META, not {}", shown(row.field(0)));
                return Err(Wrong::at(row.line, why));
            }
        }
    }
    reading.election()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Meta,
    Projects,
    Votes,
}

impl Section {
    fn called(word: &str) -> Option<Section> {
        match word.to_ascii_lowercase().as_str() {
            "meta" => Some(Section::Meta),
            "projects" => Some(Section::Projects),
            "votes" => Some(Section::Votes),
            _ => None,
        }
    }
}

/// Where to look in a section's rows.
#[derive(Default)]
struct Columns {
    /// `project_id` or `voter_id`.
    id: Option<usize>,
    cost: usize,
    name: Option<usize>,
    vote: usize,
    points: Option<usize>,
}

impl Columns {
    fn of(section: Section, names: &Row) -> Result<Columns, Wrong> {
        let find = |name: &str| {
            (0..names.fields.len()).find(|column| names.field(*column).eq_ignore_ascii_case(name))
        };
        let must = |name: &str| {
            find(name).ok_or_else(|| Wrong::at(names.line, format!("there is no column {name}")))
        };
        Ok(match section {
            Section::Meta => Columns::default(),
            Section::Projects => Columns {
                // Some files call it otherwise; it is always the first.
                id: find("project_id").or(Some(0)),
                cost: must("cost")?,
                name: find("name"),
                ..Columns::default()
            },
            Section::Votes => Columns {
                id: find("voter_id"),
                vote: must("vote")?,
                points: find("points"),
                ..Columns::default()
            },
        })
    }
}

#[derive(Default)]
struct Reading {
    /// Where each section began.
    began: BTreeMap<Section, usize>,
    /// By key, in lower case: the line and the value.
    about: Vec<(String, String)>,
    said: BTreeMap<String, (usize, String)>,
    /// With the line of each.
    projects: Vec<(usize, String, Option<String>, Amount)>,
    ids: BTreeMap<String, usize>,
    votes: Vec<Vote>,
    /// By voter: the line.
    voters: BTreeMap<String, usize>,
    vote_type: Option<VoteType>,
}

impl Reading {
    fn began(&mut self, section: Section, line: usize) -> Result<(), Wrong> {
        if let Some(before) = self.began.insert(section, line) {
            return Err(Wrong::at(line, format!("the same section began on line {before} already")));
        }
        if section == Section::Votes {
            if !self.began.contains_key(&Section::Projects) {
                return Err(Wrong::at(line, "VOTES come before PROJECTS"));
            }
            self.vote_type = Some(self.said_vote_type()?);
        }
        Ok(())
    }

    fn about(&mut self, row: &Row) -> Result<(), Wrong> {
        let (key, value) = (row.field(0), row.field(1));
        let before = self.said.insert(key.to_ascii_lowercase(), (row.line, value.to_owned()));
        if let Some((before, _)) = before {
            return Err(Wrong::at(row.line, format!("{} stands on line {before} already", shown(key))));
        }
        self.about.push((key.to_owned(), value.to_owned()));
        Ok(())
    }

    fn project(&mut self, row: &Row, columns: &Columns) -> Result<(), Wrong> {
        let id = row.field(columns.id.unwrap_or_default());
        if id.is_empty() || id.contains(',') {
            return Err(Wrong::at(row.line, format!("{} cannot be a project's id", shown(id))));
        }
        if self.projects.len() == PROJECTS_MAX {
            return Err(Wrong::at(row.line, format!("more than {PROJECTS_MAX} projects")));
        }
        if let Some(line) = self.ids.get(id).and_then(|it| self.projects.get(*it)).map(|it| it.0) {
            return Err(Wrong::at(row.line, format!("project {} is on line {line} already", shown(id))));
        }
        let cost = row.field(columns.cost);
        let amount = Amount::read(cost);
        let amount = amount.map_err(|why| Wrong::at(row.line, format!("{} is {why}", shown(cost))))?;
        let name = columns.name.map(|it| row.field(it)).filter(|it| !it.is_empty()).map(str::to_owned);
        self.ids.insert(id.to_owned(), self.projects.len());
        self.projects.push((row.line, id.to_owned(), name, amount));
        Ok(())
    }

    fn vote(&mut self, row: &Row, columns: &Columns) -> Result<(), Wrong> {
        let voter = columns.id.map_or("", |it| row.field(it));
        if !voter.is_empty()
            && let Some(line) = self.voters.insert(voter.to_owned(), row.line)
        {
            return Err(Wrong::at(
                row.line,
                format!("voter {} has a vote on line {line} already", shown(voter)),
            ));
        }
        let points: Option<Vec<&str>> =
            columns.points.filter(|_| self.has_points()).map(|it| row.field(it).split(',').collect());
        let mut approved = vec![];
        for (number, id) in listed(row.field(columns.vote)).enumerate() {
            let project = self.ids.get(id).copied();
            let project =
                project.ok_or_else(|| Wrong::at(row.line, format!("there is no project {}", shown(id))))?;
            let given = points.as_ref().map(|points| points.get(number).copied().unwrap_or_default().trim());
            if given.is_none_or(|given| !nothing(given)) {
                approved.push(project);
            }
        }
        approved.sort_unstable();
        approved.dedup();
        self.votes.push(Vote { voter: voter.to_owned(), approved });
        Ok(())
    }

    fn has_points(&self) -> bool {
        match self.vote_type {
            Some(VoteType::Cumulative | VoteType::Scoring) => true,
            Some(VoteType::Approval | VoteType::ChooseOne | VoteType::Ordinal) | None => false,
        }
    }

    /// Approval when the head does not say.
    fn said_vote_type(&self) -> Result<VoteType, Wrong> {
        let Some((line, word)) = self.said.get("vote_type") else { return Ok(VoteType::Approval) };
        let known = VoteType::ALL.into_iter().find(|it| it.word().eq_ignore_ascii_case(word));
        known.ok_or_else(|| Wrong::at(*line, format!("votes of the type {} cannot be read", shown(word))))
    }

    fn election(self) -> Result<Election, Wrong> {
        for (section, name) in
            [(Section::Meta, "META"), (Section::Projects, "PROJECTS"), (Section::Votes, "VOTES")]
        {
            if !self.began.contains_key(&section) {
                return Err(Wrong::whole(format!("there is no section {name}")));
            }
        }
        self.holds("num_projects", self.projects.len(), "projects")?;
        self.holds("num_votes", self.votes.len(), "votes")?;
        let (line, budget) = self.said.get("budget").ok_or_else(|| Wrong::whole("META names no budget"))?;
        let amount =
            Amount::read(budget).map_err(|why| Wrong::at(*line, format!("{} is {why}", shown(budget))))?;
        let decimals = self.projects.iter().map(|(_, _, _, cost)| cost.decimals()).max();
        let decimals = decimals.unwrap_or_default().max(amount.decimals());
        let too_large = |line: usize| Wrong::at(line, "an amount that is too large");
        let budget = amount.units(decimals).ok_or_else(|| too_large(*line))?;
        let projects = self.projects.into_iter().map(|(line, id, name, cost)| {
            Ok(Project { id, name, cost: cost.units(decimals).ok_or_else(|| too_large(line))? })
        });
        let about = self.about.into_iter().filter(|(key, _)| {
            !["num_projects", "num_votes", "budget", "vote_type"].contains(&key.to_ascii_lowercase().as_str())
        });
        Ok(Election {
            about: about.collect(),
            decimals,
            budget,
            vote_type: self.vote_type.unwrap_or(VoteType::Approval),
            projects: projects.collect::<Result<_, Wrong>>()?,
            votes: self.votes,
        })
    }

    /// A head that counts otherwise than its file belongs to another file, or the file was cut off.
    fn holds(&self, key: &str, found: usize, what: &str) -> Result<(), Wrong> {
        match self.said.get(key) {
            Some((line, said)) if said.parse() != Ok(found) => {
                Err(Wrong::at(*line, format!("{key} is {}, but the file has {found} {what}", shown(said))))
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// The ids of a vote; the format writes `none` for an empty field.
fn listed(vote: &str) -> impl Iterator<Item = &str> {
    let vote = if vote.eq_ignore_ascii_case("none") { "" } else { vote };
    vote.split(',').map(str::trim).filter(|id| !id.is_empty())
}

/// No points, or none above zero.
fn nothing(points: &str) -> bool {
    points.starts_with('-') || !points.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}
