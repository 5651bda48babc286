//! Stories: what everybody reads, and what members need to tell them.
//!
//! Invariant: whoever looks, a story shows the pictures that outsiders may see; nobody is surprised by what they get.

mod telling;
#[cfg(test)]
mod tests;

pub use telling::{HiddenPhoto, PhotoChoice, StoryForm, Unseen};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, excerpt, home::OccasionGlance, impact::IndicatorSeen, occasions::Came, words};
use crate::{
    kernel::{CommentId, Day, Moment, PhotoId, StoryId},
    photos::{Files, Shot},
    stories::{Likeness, Story, Version},
};

/// As much as a list shows of each.
const EXCERPT_CHARS: usize = 200;
const RELATED_SHOWN: usize = 3;

/// All stories.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StoryList {
    /// What everybody can read, newest first.
    pub published: Vec<StoryGlance>,
    /// What only members see, the latest written first; `null` for everyone else.
    pub drafts: Option<Vec<StoryGlance>>,
}

/// A story in a few lines.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StoryGlance {
    pub id: StoryId,
    pub title: String,
    pub excerpt: String,
    /// `null` while only members see it.
    pub published_at: Option<Moment>,
    /// The same on the community's calendar.
    pub published_on: Option<Day>,
    /// When it was last told otherwise.
    pub told_at: Moment,
    /// The first picture that everybody may see.
    pub picture: Option<PictureSeen>,
    /// Visitors' comments that are shown.
    pub comments: usize,
    /// Those that wait to be let in, for members' eyes.
    pub waiting: usize,
}

/// A picture that everybody may see.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PictureSeen {
    pub photo: PhotoId,
    /// What outsiders get.
    pub shot: Shot,
    pub caption: String,
}

impl PictureSeen {
    /// What is drawn of it.
    pub fn files(&self) -> Option<Files> {
        self.shot.still()
    }
}

/// One story.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StorySeen {
    pub glance: StoryGlance,
    pub words: String,
    pub thanks: String,
    /// Those that everybody may see now, in their order.
    pub pictures: Vec<PictureSeen>,
    /// What it tells of, where the viewer may see that.
    pub occasion: Option<OccasionGlance>,
    /// Who came to it.
    pub came: Option<Came>,
    /// How the community grows.
    pub growth: Option<IndicatorSeen>,
    /// Oldest first.
    pub comments: Vec<CommentSeen>,
    /// Others that share words with it.
    pub related: Vec<StoryGlance>,
    /// What only members see.
    pub members: Option<AmongTellers>,
}

/// What a visitor said.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CommentSeen {
    pub comment: CommentId,
    /// As they wrote it; empty once erased.
    pub name: String,
    pub words: String,
    pub on: Day,
}

/// What only members see of a story.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AmongTellers {
    pub version: u32,
    /// Latest first.
    pub history: Vec<StoryVersion>,
    /// Chosen pictures that outsiders do not see, and why.
    pub hidden: Vec<HiddenPhoto>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StoryVersion {
    pub version: u32,
    pub by: Option<Person>,
    pub on: Day,
    pub title: String,
    pub words: String,
}

impl Seen<'_> {
    pub fn story_list(&self) -> StoryList {
        let stories = &self.community.stories;
        let published = stories.public().into_iter().filter_map(|(id, ..)| self.story_glance(id)).collect();
        let drafts = self.member().map(|_| {
            let of_members = stories.all().filter(|(_, it, _)| it.published_at.is_none());
            let mut drafts: Vec<_> =
                of_members.map(|(id, it, told)| self.story_glanced(id, it, told)).collect();
            drafts.sort_by_key(|it| std::cmp::Reverse((it.told_at, it.id)));
            drafts
        });
        StoryList { published, drafts }
    }

    /// `None` when it is not there, or not for these eyes.
    pub fn story_glance(&self, id: StoryId) -> Option<StoryGlance> {
        let (story, told) = self.story_told(id)?;
        Some(self.story_glanced(id, story, told))
    }

    /// `None` when it is not there, or not for these eyes.
    pub fn story(&self, id: StoryId) -> Option<StorySeen> {
        let (story, told) = self.story_told(id)?;
        let telling = &told.telling;
        let occasion = telling.occasion.and_then(|it| self.community.gatherings.occasion(it));
        let comments = story.shown().map(|(comment, it)| CommentSeen {
            comment,
            name: words(&it.name),
            words: words(&it.words),
            on: self.community.today(it.at),
        });
        Some(StorySeen {
            glance: self.story_glanced(id, story, told),
            words: words(&telling.words),
            thanks: words(&telling.thanks),
            pictures: telling.photos.iter().filter_map(|it| self.picture(*it)).collect(),
            occasion: telling.occasion.and_then(|it| self.occasion_glance(it)),
            came: occasion.filter(|it| !it.is_cancelled()).and_then(|it| self.came(&it)),
            growth: self.at_a_glance(),
            comments: comments.collect(),
            related: self.related(id, told),
            members: self.member().map(|_| self.among_tellers(story, told)),
        })
    }

    fn story_told(&self, id: StoryId) -> Option<(&Story, &Version)> {
        let story = self.community.stories.find(id)?;
        let told = match self.member() {
            Some(_) => story.told()?,
            None => story.public()?.0,
        };
        Some((story, told))
    }

    fn story_glanced(&self, id: StoryId, story: &Story, told: &Version) -> StoryGlance {
        let telling = &told.telling;
        StoryGlance {
            id,
            title: words(&telling.title),
            excerpt: excerpt(telling.words.or_empty(), EXCERPT_CHARS),
            published_at: story.published_at,
            published_on: story.published_at.map(|it| self.community.today(it)),
            told_at: told.at,
            picture: telling.photos.iter().find_map(|it| self.picture(*it)),
            comments: story.shown().count(),
            waiting: self.member().and_then(|_| self.commented.get(&id).copied()).unwrap_or(0),
        }
    }

    /// A photo as everybody may see it; `None` when it is for members alone.
    pub(crate) fn picture(&self, photo: PhotoId) -> Option<PictureSeen> {
        let it = self.community.photos.find(photo)?;
        Some(PictureSeen { photo, shot: it.public_shot()?, caption: words(&it.caption) })
    }

    /// Published ones that share most words with this one.
    fn related(&self, id: StoryId, told: &Version) -> Vec<StoryGlance> {
        let likeness = |it: &Version| {
            let telling = &it.telling;
            Likeness::of([telling.title.or_empty(), telling.words.or_empty()])
        };
        let own = likeness(told);
        let others = self.community.stories.public().into_iter().filter(|(other, ..)| *other != id);
        let mut alike: Vec<_> =
            others.map(|(other, version, at)| (own.with(&likeness(version)), at, other)).collect();
        alike.retain(|(shared, ..)| *shared > 0);
        alike.sort_by_key(|it| std::cmp::Reverse(*it));
        alike.into_iter().take(RELATED_SHOWN).filter_map(|(.., id)| self.story_glance(id)).collect()
    }

    fn among_tellers(&self, story: &Story, told: &Version) -> AmongTellers {
        let history = (1..).zip(&story.versions).map(|(version, it)| StoryVersion {
            version,
            by: it.by.map(|by| self.person(by)),
            on: self.community.today(it.at),
            title: words(&it.telling.title),
            words: words(&it.telling.words),
        });
        let mut history: Vec<_> = history.collect();
        history.reverse();
        AmongTellers { version: story.version(), history, hidden: self.hidden_photos(&told.telling.photos) }
    }
}
