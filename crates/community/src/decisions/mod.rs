//! Decisions: a proposal, an electorate, ballots, and what comes of it (RULES §1).

use std::collections::BTreeMap;

use crate::kernel::{DecisionId, Text};

/// A proposal and how it is decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    pub title: Text,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions(BTreeMap<DecisionId, Decision>);

impl Decisions {
    pub fn find(&self, id: DecisionId) -> Option<&Decision> {
        self.0.get(&id)
    }
}
