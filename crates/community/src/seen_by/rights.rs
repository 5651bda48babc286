//! What a viewer sees of rights: the table, with who holds each right at present.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen};
use crate::{
    fields::Care,
    rights::{Act, TABLE, Who},
};

/// One right.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Right {
    pub act: Act,
    pub who: Who,
    /// Whose care for it stands now; empty where nobody's does, and then it is every member's.
    pub holders: Vec<Person>,
}

impl Seen<'_> {
    /// The whole table, in its own order. Members only.
    pub fn rights(&self) -> Option<Vec<Right>> {
        self.member()?;
        let right = |(act, who): &(Act, Who)| Right {
            act: *act,
            who: *who,
            holders: match who {
                Who::Care(care) | Who::PlannerOrCare(care) => self.holders(*care),
                Who::EitherCare(one, other) => {
                    let both = self.holders(*one).into_iter().chain(self.holders(*other));
                    let mut both: Vec<_> = both.collect();
                    both.sort_by_key(|it| it.id);
                    both.dedup();
                    both
                }
                Who::Anyone | Who::Member | Who::Oneself | Who::Clock => vec![],
            },
        };
        Some(TABLE.iter().map(right).collect())
    }

    fn holders(&self, care: Care) -> Vec<Person> {
        let community = self.community;
        let caring = community.members.current().filter(|it| community.fields.cares(it.id, care, self.now));
        caring.map(|it| self.person(it.id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fields::Command,
        kernel::MemberId,
        seen_by::Viewer,
        testing::{Story, m, text},
    };

    #[test]
    fn holders_are_those_whose_care_stands() {
        let take = Command::Take { care: Care::Relations, name: text(""), until: None };
        let story = Story::new().founded().member("Dewi").given(m(2), take);
        let holders = |story: &Story| {
            let seen = Seen::new(&story.community, Viewer::Member(MemberId(1)), story.now);
            let rights = seen.rights().unwrap();
            assert_eq!(rights.len(), TABLE.len());
            let describe = rights.into_iter().find(|it| it.act == Act::DescribeCommunity).unwrap();
            describe.holders.into_iter().filter_map(|it| it.name).collect::<Vec<_>>()
        };
        assert!(holders(&story).is_empty());
        let later = story.later(48 * 60);
        assert_eq!(holders(&later), ["Dewi"]);
        assert!(Seen::new(&later.community, Viewer::Outsider, later.now).rights().is_none());
    }
}
