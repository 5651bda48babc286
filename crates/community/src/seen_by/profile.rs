//! What a viewer sees of the community itself: how it describes itself, and whether they may change that.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    fields::Care,
    kernel::{Day, Zone},
    profile::{Theme, Visibility},
    rights::{Act, may},
};

/// For everyone who has the address.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProfileView {
    pub name: String,
    pub theme: Theme,
    pub purpose: String,
    pub place: String,
    pub zone: Zone,
    pub visibility: Visibility,
    pub founded_on: Option<Day>,
    /// Gatherings are planned in it: the zone stays.
    pub zone_fixed: bool,
    /// The viewer may change it.
    pub may_change: bool,
    /// Who may, where it is not everyone; for members' eyes.
    pub changed_by: Vec<Person>,
}

impl Seen<'_> {
    pub fn profile(&self) -> ProfileView {
        let profile = &self.community.profile;
        let fields = &self.community.fields;
        let may_change =
            self.member().is_some_and(|me| may(self.community, me, Act::DescribeCommunity, self.now));
        let caring = self.community.members.current();
        let caring =
            caring.filter(|it| self.member().is_some() && fields.cares(it.id, Care::Relations, self.now));
        ProfileView {
            name: words(&profile.name),
            theme: profile.theme,
            purpose: words(&profile.purpose),
            place: words(&profile.place),
            zone: profile.zone,
            visibility: profile.visibility,
            founded_on: profile.founded_at.map(|at| self.community.today(at)),
            zone_fixed: !self.community.gatherings.is_empty(),
            may_change,
            changed_by: caring.map(|it| self.person(it.id)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fields,
        kernel::MemberId,
        seen_by::Viewer,
        testing::{Story, m, text},
    };

    #[test]
    fn whoever_cares_for_relations_may_change_it_and_everyone_while_nobody_does() {
        let take = fields::Command::Take { care: Care::Relations, name: text(""), until: None };
        let story = Story::new().founded().member("Dewi").given(m(2), take);
        let profile = |story: &Story, viewer| Seen::new(&story.community, viewer, story.now).profile();
        let (sari, dewi) = (Viewer::Member(MemberId(1)), Viewer::Member(MemberId(2)));
        assert!(profile(&story, sari).may_change && profile(&story, dewi).may_change);
        let later = story.later(48 * 60);
        assert!(!profile(&later, sari).may_change && profile(&later, dewi).may_change);
        assert_eq!(profile(&later, sari).changed_by.len(), 1);
        let outside = profile(&later, Viewer::Outsider);
        assert!(!outside.may_change && outside.changed_by.is_empty());
    }
}
