//! What a member needs to prepare a report: the words as they stand, and what could go with them.

use schemars::JsonSchema;
use serde::Serialize;

use super::{PHOTOS_MAX, Span};
use crate::{
    kernel::{AchievementId, ChallengeId, Day, PhotoId},
    passages::told,
    reports::{Role, Signer, Version},
    seen_by::{Person, Seen, stories::PhotoChoice},
};

/// Beyond those that are chosen, as many as one looks through.
const PHOTOS_OFFERED: usize = 40;

/// A form for preparing: with everything ticked, or as it was prepared last.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReportForm {
    pub of: Span,
    pub from: Day,
    pub to: Day,
    /// The version that is read with it; 0 where there is none.
    pub version: u32,
    /// Outsiders read a version of it.
    pub sent: bool,
    pub introduction: String,
    pub closing: String,
    /// A line each.
    pub thanks: String,
    /// In the order in which they were chosen.
    pub chosen: Vec<PhotoId>,
    /// Chosen ones first, then the newest of that time.
    pub photos: Vec<PhotoChoice>,
    pub achievements: Vec<ReportPart<AchievementId>>,
    pub challenges: Vec<ReportPart<ChallengeId>>,
    pub signers: Vec<Signer>,
    /// Who could sign.
    pub members: Vec<Person>,
}

/// Something of the journal that may go with a report.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ReportPartOf{Id}")]
pub struct ReportPart<Id> {
    pub id: Id,
    pub words: String,
    pub chosen: bool,
}

impl Seen<'_> {
    /// `None` for outsiders, and where there is no such report.
    pub fn report_form(&self, of: Span) -> Option<ReportForm> {
        self.member()?;
        let it = self.report(of)?;
        let prepared = self.community.reports.prepared(of);
        let latest = prepared.and_then(|it| it.latest());
        let says = |text: fn(&Version) -> String| latest.map(text).unwrap_or_default();
        let days = (it.from, it.to);
        let (chosen, photos) = self.report_photo_choices(of, days, latest);
        let unsigned = [Role::Maker, Role::Knowing].map(|role| Signer { role, member: None });
        let members = self.community.members.current().map(|it| self.person(it.id));
        let mut challenges =
            parts(latest.map(|it| it.challenges.as_slice()), self.challenged_in(of, days), |id| {
                self.challenge_told(id, None).map(|it| it.words)
            });
        if latest.is_none() {
            // What is still open stays among members until somebody chooses to tell it.
            for it in &mut challenges {
                it.chosen = self.community.journal.challenge(it.id).is_some_and(|it| !it.is_open());
            }
        }
        Some(ReportForm {
            of,
            from: it.from,
            to: it.to,
            version: prepared.map_or(0, |it| it.version()),
            sent: prepared.is_some_and(|it| it.sent().is_some()),
            introduction: says(|it| told(&it.introduction)),
            closing: says(|it| told(&it.closing)),
            thanks: says(|it| told(&it.thanks)),
            chosen,
            photos,
            achievements: parts(
                latest.map(|it| it.achievements.as_slice()),
                self.achieved_in(of, days),
                |id| self.achievement_told(id),
            ),
            challenges,
            signers: latest.map_or_else(|| unsigned.into(), |it| it.signers.clone()),
            members: members.collect(),
        })
    }

    fn report_photo_choices(
        &self,
        of: Span,
        days: (Day, Day),
        latest: Option<&Version>,
    ) -> (Vec<PhotoId>, Vec<PhotoChoice>) {
        let newest = match of {
            Span::Occasion(id) => self.newest_of(id, PHOTOS_OFFERED),
            Span::Year(_) | Span::Quarter(..) | Span::Month(..) | Span::Grant(_) => {
                self.newest_between(days.0, days.1, PHOTOS_OFFERED)
            }
        };
        let there = newest.into_iter().map(|it| it.id);
        let chosen = match latest {
            Some(latest) => latest.photos.clone(),
            None => there.clone().take(PHOTOS_MAX).collect(),
        };
        let mut offered = chosen.clone();
        offered.extend(there.filter(|it| !chosen.contains(it)));
        (chosen, offered.into_iter().filter_map(|id| self.photo_choice(id)).collect())
    }
}

/// Chosen ones first in their order, then what else there is; before anybody has chosen, all of it is.
fn parts<Id: Copy + PartialEq>(
    chosen: Option<&[Id]>,
    there: impl Iterator<Item = Id>,
    says: impl Fn(Id) -> Option<String>,
) -> Vec<ReportPart<Id>> {
    let mut ids = chosen.unwrap_or_default().to_vec();
    ids.extend(there.filter(|it| !chosen.is_some_and(|chosen| chosen.contains(it))));
    let part = |id| {
        let chosen = chosen.is_none_or(|chosen| chosen.contains(&id));
        Some(ReportPart { id, words: says(id)?, chosen })
    };
    ids.into_iter().filter_map(part).collect()
}
