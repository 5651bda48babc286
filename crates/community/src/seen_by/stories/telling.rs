//! What a member needs to tell a story: what it begins with, and which photos could go with it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    gatherings::OccasionId,
    kernel::{PhotoId, StoryId, Text},
    limits,
    photos::{Photo, Shot},
    seen_by::{Seen, Viewer, home::OccasionGlance, occasions::Came, words},
    stories::Telling,
};

/// Without a gathering the latest photos are offered, as many as one looks through.
const PHOTOS_OFFERED: usize = 24;

/// A form for telling: empty, from a gathering, or with what was told last.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StoryForm {
    /// `null` for a new one.
    pub story: Option<StoryId>,
    /// The version that is read with it; 0 for a new one.
    pub version: u32,
    /// Everybody can read it already.
    pub published: bool,
    pub title: String,
    pub words: String,
    pub thanks: String,
    /// In the order in which they were chosen.
    pub chosen: Vec<PhotoId>,
    pub occasion: Option<OccasionGlance>,
    /// Who came to it, as outsiders may read it.
    pub came: Option<Came>,
    /// Chosen ones first, then those of the gathering, then the latest.
    pub photos: Vec<PhotoChoice>,
}

/// A photo that could go with a story.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PhotoChoice {
    pub photo: PhotoId,
    /// As members see it.
    pub shot: Shot,
    pub caption: String,
    /// Why outsiders do not see it; `null` when they do.
    pub unseen: Option<Unseen>,
}

/// A photo of a story that outsiders do not see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HiddenPhoto {
    pub photo: PhotoId,
    pub caption: String,
    pub why: Unseen,
}

/// Why outsiders do not see a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unseen {
    /// It may be shown; nobody has chosen to.
    NotShown,
    /// People are in it, and nobody has said yes.
    ConsentFirst,
    Removed,
}

impl Unseen {
    fn why(photo: &Photo) -> Option<Unseen> {
        match () {
            () if photo.removed => Some(Unseen::Removed),
            () if !photo.may_be_shown() => Some(Unseen::ConsentFirst),
            () if !photo.shown => Some(Unseen::NotShown),
            () => None,
        }
    }
}

impl Seen<'_> {
    /// For a new story, of this gathering when it is there. `None` for outsiders.
    pub fn story_begin(&self, occasion: Option<OccasionId>) -> Option<StoryForm> {
        self.member()?;
        let about = occasion.and_then(|it| self.community.gatherings.occasion(it));
        let occasion = about.as_ref().map(|it| it.id);
        let album = occasion.into_iter().flat_map(|it| self.community.photos.of(it));
        let could_be_seen = album.filter(|(_, it)| it.may_be_shown()).map(|(id, _)| id);
        let telling = Telling {
            title: about.map(|it| it.title().clone()).unwrap_or_default(),
            words: Text::default(),
            thanks: Text::default(),
            photos: could_be_seen.take(limits::STORY_PHOTOS_MAX as usize).collect(),
            occasion,
        };
        Some(self.story_form_of(None, 0, false, &telling))
    }

    /// For telling it otherwise. `None` for outsiders and when it is not there.
    pub fn story_form(&self, id: StoryId) -> Option<StoryForm> {
        self.member()?;
        let story = self.community.stories.find(id)?;
        let told = story.told()?;
        let published = story.published_at.is_some();
        Some(self.story_form_of(Some(id), story.version(), published, &told.telling))
    }

    fn story_form_of(
        &self,
        story: Option<StoryId>,
        version: u32,
        published: bool,
        it: &Telling,
    ) -> StoryForm {
        // What is written into the story is read by everybody: the count is the masked one.
        let outside = Seen { viewer: Viewer::Outsider, ..*self };
        let occasion = it.occasion.and_then(|it| self.community.gatherings.occasion(it));
        StoryForm {
            story,
            version,
            published,
            title: words(&it.title),
            words: words(&it.words),
            thanks: words(&it.thanks),
            chosen: it.photos.clone(),
            occasion: it.occasion.and_then(|it| self.occasion_glance(it)),
            came: occasion.and_then(|it| outside.came(&it)),
            photos: self.photo_choices(it),
        }
    }

    fn photo_choices(&self, it: &Telling) -> Vec<PhotoChoice> {
        let photos = &self.community.photos;
        let mut offered: Vec<PhotoId> = it.photos.clone();
        let album = it.occasion.into_iter().flat_map(|it| photos.of(it)).map(|(id, _)| id);
        let latest = photos.all().rev().map(|(id, _)| id).take(PHOTOS_OFFERED);
        for id in album.chain(latest) {
            if !offered.contains(&id) {
                offered.push(id);
            }
        }
        offered.into_iter().filter_map(|id| self.photo_choice(id)).take(2 * PHOTOS_OFFERED).collect()
    }

    pub(in crate::seen_by) fn photo_choice(&self, photo: PhotoId) -> Option<PhotoChoice> {
        let it = self.community.photos.find(photo).filter(|it| !it.removed)?;
        Some(PhotoChoice { photo, shot: it.shot, caption: words(&it.caption), unseen: Unseen::why(it) })
    }

    pub(in crate::seen_by) fn hidden_photos(&self, photos: &[PhotoId]) -> Vec<HiddenPhoto> {
        let hidden = photos.iter().filter_map(|photo| {
            let it = self.community.photos.find(*photo)?;
            Some(HiddenPhoto { photo: *photo, caption: words(&it.caption), why: Unseen::why(it)? })
        });
        hidden.collect()
    }
}
