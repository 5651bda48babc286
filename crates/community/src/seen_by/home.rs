//! What a viewer sees first: a member what waits, what comes next, how we grow and what is new; anyone else the
//! public page.

mod news;
mod waiting;

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Count, Seen, donors::GivingSeen, impact::IndicatorSeen, photos::PhotoGlance, stories::StoryGlance, words,
};
use crate::{
    gatherings::{Coming, OccasionId, Scheduled, Welcome},
    kernel::{ClockTime, Day},
    profile::{Theme, Visibility},
};

pub use news::{NewsPiece, Told};
pub use waiting::Waiting;

/// The first screen of a member.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HomeSeen {
    pub today: Day,
    /// The most pressing first.
    pub waiting: Vec<Waiting>,
    /// The next two, in order of time.
    pub next: Vec<OccasionGlance>,
    /// Something has been planned, be it long ago.
    pub has_gatherings: bool,
    pub growth: Option<IndicatorSeen>,
    /// Newest first, at most eight.
    pub news: Vec<NewsPiece>,
}

/// What anybody sees who has the address.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PublicPage {
    pub name: String,
    pub theme: Theme,
    pub purpose: String,
    pub place: String,
    pub visibility: Visibility,
    /// Who belongs now. The community's own number, never masked.
    pub members: usize,
    pub today: Day,
    pub growth: Option<IndicatorSeen>,
    /// Another number has grown as well.
    pub more_growth: bool,
    /// The newest that may be shown.
    pub photos: Vec<PhotoGlance>,
    /// Whose example it follows.
    pub inspired_by: Option<OriginSeen>,
    /// The newest stories; at most three.
    pub stories: Vec<StoryGlance>,
    /// Gatherings open to everyone that will take place, the next first; at most three.
    pub next: Vec<OccasionGlance>,
    pub giving: GivingSeen,
}

/// The community whose example another one follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OriginSeen {
    pub address: String,
    /// As it was called on that day.
    pub name: String,
}

/// An occasion in a line or two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OccasionGlance {
    pub id: OccasionId,
    pub title: String,
    /// Where it stands after it was moved.
    pub day: Day,
    pub time: ClockTime,
    pub minutes: u16,
    pub place: String,
    pub cancelled: bool,
    /// Who said that they come, with those they bring.
    pub coming: Count,
    /// The viewer's own answer.
    pub answer: Option<Coming>,
    /// The viewer is written down as there.
    pub here: bool,
}

/// How far ahead the first screen looks; the clock of reminders looks as far.
const AHEAD_DAYS: i64 = 42;
/// Where nothing comes sooner: a yearly gathering is still the next one.
const FAR_AHEAD_DAYS: i64 = 400;
const NEXT_FOR_MEMBERS: usize = 2;
const NEXT_FOR_ALL: usize = 3;
const PHOTOS_FOR_ALL: usize = 6;
const STORIES_FOR_ALL: usize = 3;

impl<'a> Seen<'a> {
    /// `None` for outsiders.
    pub fn home(&self) -> Option<HomeSeen> {
        let member = self.member()?;
        let near =
            self.community.gatherings.between(self.today().plus_days(-2), self.today().plus_days(AHEAD_DAYS));
        Some(HomeSeen {
            today: self.today(),
            waiting: waiting::waiting(self, member, &near),
            next: glances(self, &near, NEXT_FOR_MEMBERS),
            has_gatherings: !self.community.gatherings.is_empty(),
            growth: self.at_a_glance(),
            news: news::news(self),
        })
    }

    pub fn public_page(&self) -> PublicPage {
        let profile = &self.community.profile;
        let today = self.today();
        let mut near = self.community.gatherings.between(today, today.plus_days(AHEAD_DAYS));
        near.retain(|it| it.gathering.plan.welcome == Welcome::Everyone && !it.is_cancelled());
        let growing = self.community.impact.indicators().map(|(id, it)| self.indicator_seen(id, it));
        let growing = growing.filter(|it| it.growth.is_some()).count();
        PublicPage {
            name: words(&profile.name),
            theme: profile.theme,
            purpose: words(&profile.purpose),
            place: words(&profile.place),
            visibility: profile.visibility,
            members: self.community.members.current().count(),
            today,
            growth: self.at_a_glance(),
            more_growth: growing > 1,
            photos: self.public_photos(PHOTOS_FOR_ALL),
            inspired_by: profile
                .inspired_by
                .as_ref()
                .map(|it| OriginSeen { address: it.address.clone(), name: words(&it.name) }),
            stories: self.story_list().published.into_iter().take(STORIES_FOR_ALL).collect(),
            next: glances(self, &near, NEXT_FOR_ALL),
            giving: self.giving(),
        }
    }

    /// One occasion in a line; `None` where the viewer may not see it.
    pub fn occasion_glance(&self, id: OccasionId) -> Option<OccasionGlance> {
        let occasion = self.community.gatherings.occasion(id)?;
        let open = occasion.gathering.plan.welcome == Welcome::Everyone;
        (open || self.member().is_some()).then(|| glance(self, &occasion))
    }
}

/// The first `most` that are not over; far ahead where nothing comes soon.
fn glances(seen: &Seen<'_>, near: &[Scheduled<'_>], most: usize) -> Vec<OccasionGlance> {
    let to_come = |it: &&Scheduled<'_>| it.ends_at(seen.zone()) > seen.now;
    let soon: Vec<_> = near.iter().filter(to_come).take(most).map(|it| glance(seen, it)).collect();
    if !soon.is_empty() {
        return soon;
    }
    let today = seen.today();
    let far =
        seen.community.gatherings.between(today.plus_days(AHEAD_DAYS + 1), today.plus_days(FAR_AHEAD_DAYS));
    let open = |it: &&Scheduled<'_>| {
        seen.member().is_some() || it.gathering.plan.welcome == Welcome::Everyone && !it.is_cancelled()
    };
    far.iter().filter(open).take(most).map(|it| glance(seen, it)).collect()
}

fn glance(seen: &Seen<'_>, it: &Scheduled<'_>) -> OccasionGlance {
    OccasionGlance {
        id: it.id,
        title: words(it.title()),
        day: it.day(),
        time: it.time(),
        minutes: it.details().minutes,
        place: words(&it.details().place),
        cancelled: it.is_cancelled(),
        coming: seen.count(it.coming().into()),
        answer: seen.member().and_then(|member| it.answer(member)).map(|it| it.coming),
        here: seen
            .member()
            .is_some_and(|member| it.record.is_some_and(|it| it.present.contains_key(&member))),
    }
}
