//! Sealed: secret ballots while they wait, outside the log (RULES §1, secret ballot).
//!
//! The log must not link a voter to a ballot, so a secret vote leaves no line. The host keeps who has voted and what was
//! voted apart from each other and hands both in, sorted, when the voting ends.

use super::{Ballot, Command};
use crate::{
    Asked, Community,
    kernel::{DecisionId, MemberId},
};

/// All secret ballots of one decision.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sealed {
    pub voters: Vec<MemberId>,
    pub ballots: Vec<Ballot>,
}

/// One secret vote, for the host to keep: the voter in one place, the ballot in another.
#[derive(Clone, Debug, PartialEq)]
pub struct Cast {
    pub decision: DecisionId,
    pub voter: MemberId,
    pub ballot: Ballot,
}

/// The secret vote that this command casts, if it is one. `decide` has accepted it before.
pub fn cast(community: &Community, asked: &Asked) -> Option<Cast> {
    let crate::Command::Decisions(Command::Vote { decision, member, ballot, .. }) = &asked.command else {
        return None;
    };
    community.decisions.find(*decision).filter(|it| it.is_secret())?;
    let voter = member.or(asked.by.member())?;
    Some(Cast { decision: *decision, voter, ballot: ballot.clone().tidied() })
}
