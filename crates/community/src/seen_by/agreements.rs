//! What a viewer sees of agreements: the words in force, who has accepted them, and what was before.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    agreements::{Version, Weight},
    kernel::{Day, Moment},
};

/// How we treat each other. Members only.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AgreementView {
    /// `null` before there is one.
    pub current: Option<CurrentAgreement>,
    /// Earlier versions, newest first.
    pub earlier: Vec<VersionLine>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CurrentAgreement {
    pub line: VersionLine,
    pub words: String,
    pub review_on: Option<Day>,
    /// It is time to look at it together.
    pub review_due: bool,
    /// Members who have accepted what is in force.
    pub accepted_by: Vec<Person>,
    pub not_yet: Vec<Person>,
    pub viewer_accepted: bool,
    /// For whom the viewer records and who have not accepted yet.
    pub to_accept_for: Vec<Person>,
}

/// A version without its words.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VersionLine {
    /// Counted from 1.
    pub version: u32,
    pub weight: Weight,
    pub adopted_at: Moment,
    pub adopted_on: Day,
    /// `null` for what the community was founded with.
    pub adopted_by: Option<Person>,
}

/// A version with its words.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VersionView {
    pub line: VersionLine,
    pub words: String,
    /// It is the one in force.
    pub in_force: bool,
}

impl Seen<'_> {
    pub fn agreement(&self) -> Option<AgreementView> {
        let viewer = self.member()?;
        let agreements = &self.community.agreements;
        let members = &self.community.members;
        let (number, version) = agreements.current();
        let current = version.map(|version| {
            let (yes, no): (Vec<_>, Vec<_>) = members.current().partition(|it| agreements.accepted(it.id));
            CurrentAgreement {
                line: self.version_line(number, version),
                words: words(&version.words),
                review_on: version.review_on,
                review_due: version.review_on.is_some_and(|day| day <= self.today()),
                to_accept_for: no
                    .iter()
                    .filter(|it| it.recorder == Some(viewer))
                    .map(|it| self.person(it.id))
                    .collect(),
                accepted_by: yes.iter().map(|it| self.person(it.id)).collect(),
                not_yet: no.iter().map(|it| self.person(it.id)).collect(),
                viewer_accepted: agreements.accepted(viewer),
            }
        });
        let earlier = agreements.versions().skip(1).map(|(number, it)| self.version_line(number, it));
        Some(AgreementView { current, earlier: earlier.collect() })
    }

    /// One version by its number.
    pub fn agreement_version(&self, number: u32) -> Option<VersionView> {
        self.member()?;
        let agreements = &self.community.agreements;
        let (_, version) = agreements.versions().find(|(it, _)| *it == number)?;
        Some(VersionView {
            line: self.version_line(number, version),
            words: words(&version.words),
            in_force: agreements.current().0 == number,
        })
    }

    fn version_line(&self, number: u32, version: &Version) -> VersionLine {
        VersionLine {
            version: number,
            weight: version.weight,
            adopted_at: version.adopted_at,
            adopted_on: self.community.today(version.adopted_at),
            adopted_by: version.adopted_by.map(|it| self.person(it)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agreements::Command,
        kernel::MemberId,
        members,
        seen_by::Viewer,
        testing::{Story, day, m, text},
    };

    fn adopt(words: &str, weight: Weight, over: u32) -> Command {
        Command::Adopt { words: text(words), weight, review_on: Some(day("2027-01-05")), over }
    }

    fn names(people: &[Person]) -> Vec<&str> {
        people.iter().filter_map(|it| it.name.as_deref()).collect()
    }

    #[test]
    fn who_has_accepted_and_who_is_asked_again() {
        let add = members::Command::Add { name: text("Tati"), honorific: None };
        let story = Story::new()
            .founded()
            .member("Dewi")
            .given(m(2), add)
            .given(m(1), adopt("Saling mendengarkan", Weight::Major, 0));
        let dewi = Seen::new(&story.community, Viewer::Member(MemberId(2)), story.now).agreement().unwrap();
        let current = dewi.current.unwrap();
        assert_eq!(names(&current.accepted_by), ["Sari"]);
        assert_eq!(names(&current.not_yet), ["Dewi", "Tati"]);
        assert_eq!(names(&current.to_accept_for), ["Tati"]);
        assert!(!current.viewer_accepted && !current.review_due);

        let accepted = story.given(m(2), Command::Accept { version: 1, member: None });
        let minor = accepted.clone().given(m(1), adopt("Saling mendengar", Weight::Minor, 1));
        let major = accepted.given(m(1), adopt("Datang tepat waktu", Weight::Major, 1));
        for (story, still) in [(minor, true), (major, false)] {
            let story = story.on("2027-01-05 08:00");
            let seen = Seen::new(&story.community, Viewer::Member(MemberId(2)), story.now);
            let view = seen.agreement().unwrap();
            let current = view.current.unwrap();
            assert_eq!((current.viewer_accepted, current.review_due), (still, true));
            assert_eq!(view.earlier.iter().map(|it| it.version).collect::<Vec<_>>(), [1]);
            assert_eq!(seen.agreement_version(1).unwrap().words, "Saling mendengarkan");
            assert!(seen.agreement_version(3).is_none());
            let outsider = Seen::new(&story.community, Viewer::Outsider, story.now);
            assert!(outsider.agreement().is_none() && outsider.agreement_version(1).is_none());
        }
    }
}
