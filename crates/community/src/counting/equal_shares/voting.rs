//! An election laid out for counting: voters with the same ballot together, supporters by project.

use std::collections::BTreeMap;

use super::Election;

pub(super) struct Voting {
    /// All, also those who approve of nothing.
    pub voters: u64,
    /// Voters with the same ballot.
    pub groups: Vec<u64>,
    projects: Vec<Project>,
}

struct Project {
    cost: u64,
    /// Indices of `groups`, ascending.
    groups: Vec<usize>,
    supporters: u64,
}

impl Voting {
    pub fn new(election: &Election) -> Voting {
        let mut by_ballot: BTreeMap<&[usize], u64> = BTreeMap::new();
        for (approved, voters) in &election.ballots {
            if *voters > 0 {
                *by_ballot.entry(approved).or_default() += voters;
            }
        }
        let project = |cost: &u64| Project { cost: *cost, groups: vec![], supporters: 0 };
        let mut projects: Vec<Project> = election.costs.iter().map(project).collect();
        for (group, (approved, voters)) in by_ballot.iter().enumerate() {
            for project in *approved {
                if let Some(project) = projects.get_mut(*project) {
                    project.groups.push(group);
                    project.supporters += voters;
                }
            }
        }
        Voting { voters: election.voters(), groups: by_ballot.into_values().collect(), projects }
    }

    pub fn cost(&self, project: usize) -> u64 {
        self.projects.get(project).map_or(0, |it| it.cost)
    }

    /// In n-ths of a unit.
    pub fn cost_scaled(&self, project: usize) -> u128 {
        u128::from(self.cost(project)) * u128::from(self.voters)
    }

    pub fn cost_scaled_max(&self) -> u128 {
        (0..self.projects.len()).map(|it| self.cost_scaled(it)).max().unwrap_or_default()
    }

    pub fn groups_for(&self, project: usize) -> &[usize] {
        self.projects.get(project).map_or(&[], |it| &it.groups)
    }

    pub fn supporters(&self, project: usize) -> u64 {
        self.projects.get(project).map_or(0, |it| it.supporters)
    }

    pub fn voters_in(&self, group: usize) -> u64 {
        self.groups.get(group).copied().unwrap_or_default()
    }

    /// Projects that somebody approves of: only they can be bought.
    pub fn supported(&self) -> Vec<usize> {
        (0..self.projects.len()).filter(|it| self.supporters(*it) > 0).collect()
    }
}
