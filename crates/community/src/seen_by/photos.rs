//! Photos: albums, one photo with what was said about it, and which of its files a viewer may have.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    fields::Care,
    gatherings::{Band, OccasionId, Scheduled},
    kernel::{Day, MediaId, PhotoId},
    photos::{Files, People, Photo, Shot},
};

/// A page of all photos; a phone loads their thumbs in a few seconds.
const ON_A_PAGE: usize = 48;
/// The strip on the page of a gathering.
const IN_A_STRIP: usize = 6;

/// A photo as it is drawn in an album.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PhotoGlance {
    pub id: PhotoId,
    /// For outsiders without what they may not recognise.
    pub shot: Shot,
    pub caption: String,
    pub on: Day,
    /// Outsiders see it.
    pub public: bool,
}

/// Several photos, newest first; of an occasion oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Album {
    pub photos: Vec<PhotoGlance>,
    /// There are more on the next page.
    pub more: bool,
    pub occasion: Option<AlbumOf>,
    pub may_add: bool,
    /// Children were counted there: then they are probably in the photos.
    pub with_children: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AlbumOf {
    pub occasion: OccasionId,
    pub title: String,
    pub day: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PhotoSeen {
    pub glance: PhotoGlance,
    pub occasion: Option<AlbumOf>,
    /// What only members see.
    pub members: Option<PhotoAmongMembers>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PhotoAmongMembers {
    pub by: Option<Person>,
    pub people: People,
    pub consents: Vec<ConsentSeen>,
    /// When a yes was taken back.
    pub withdrawn_on: Option<Day>,
    /// What outsiders get instead.
    pub veiled: Option<Files>,
    pub may_be_shown: bool,
    pub shown: bool,
    pub may_remove: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ConsentSeen {
    pub who: String,
    pub words: String,
    pub on: Day,
    /// Who wrote it down.
    pub recorded_by: Option<Person>,
}

/// One of the files of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Wide,
    Phone,
    Thumb,
    Film,
}

impl Seen<'_> {
    /// All photos that the viewer may see; pages begin with 1.
    pub fn photos(&self, page: u32) -> Album {
        let before = usize::try_from(page.saturating_sub(1)).unwrap_or(usize::MAX).saturating_mul(ON_A_PAGE);
        let all = self.community.photos.all().rev().filter_map(|(id, it)| self.photo_glance(id, it));
        let mut photos: Vec<_> = all.skip(before).take(ON_A_PAGE + 1).collect();
        let more = photos.len() > ON_A_PAGE;
        photos.truncate(ON_A_PAGE);
        Album { photos, more, occasion: None, may_add: self.member().is_some(), with_children: false }
    }

    /// The album of an occasion. `None` when the viewer may not know of it.
    pub fn album(&self, id: OccasionId) -> Option<Album> {
        self.occasion_glance(id)?;
        let occasion = self.community.gatherings.occasion(id)?;
        let photos = self.community.photos.of(occasion.id);
        let photos = photos.filter_map(|(id, it)| self.photo_glance(id, it)).collect();
        let inside = self.member().is_some();
        let with_children = inside && occasion.record.is_some_and(|it| it.count_all(&Band::CHILDREN) > 0);
        Some(Album {
            photos,
            more: false,
            occasion: Some(album_of(&occasion)),
            may_add: inside,
            with_children,
        })
    }

    pub fn photo(&self, id: PhotoId) -> Option<PhotoSeen> {
        let it = self.community.photos.find(id)?;
        let glance = self.photo_glance(id, it)?;
        let occasion = it.occasion.filter(|id| self.occasion_glance(*id).is_some());
        let occasion = occasion.and_then(|id| self.community.gatherings.occasion(id));
        let members = self.member().map(|me| {
            let care = Care::Documentation;
            let fields = &self.community.fields;
            let cares = fields.cares(me, care, self.now) || !fields.cared_for(care, self.now);
            PhotoAmongMembers {
                by: it.by.map(|by| self.person(by)),
                people: it.people,
                consents: self.consents(it),
                withdrawn_on: it.withdrawn_at.map(|at| self.community.today(at)),
                veiled: it.veiled,
                may_be_shown: it.may_be_shown(),
                shown: it.shown,
                may_remove: it.by == Some(me) || cares,
            }
        });
        Some(PhotoSeen { glance, occasion: occasion.as_ref().map(album_of), members })
    }

    /// Whether this is a file of this photo that the viewer may have, and whether everybody may.
    pub fn photo_file(&self, id: PhotoId, size: Size, file: MediaId) -> Option<bool> {
        let it = self.community.photos.find(id).filter(|it| !it.removed)?;
        let is = |shot: Option<Shot>| shot.is_some_and(|it| of_size(&it, size) == Some(file));
        let public = is(it.public_shot());
        let veiled = it.veiled.map(|files| Shot::Picture { files });
        let mine = self.member().is_some() && (is(Some(it.shot)) || is(veiled));
        (public || mine).then_some(public)
    }

    /// The newest that everybody sees.
    pub(super) fn public_photos(&self, most: usize) -> Vec<PhotoGlance> {
        let all = self.community.photos.all().rev().filter(|(_, it)| it.is_public());
        all.filter_map(|(id, it)| self.photo_glance(id, it)).take(most).collect()
    }

    pub(super) fn photo_strip(&self, occasion: OccasionId) -> Vec<PhotoGlance> {
        self.newest_of(occasion, IN_A_STRIP)
    }

    /// The newest of an album.
    pub(super) fn newest_of(&self, occasion: OccasionId, most: usize) -> Vec<PhotoGlance> {
        let all = self.community.photos.of(occasion).rev();
        all.filter_map(|(id, it)| self.photo_glance(id, it)).take(most).collect()
    }

    /// The newest of these days: those of their gatherings, for others when they were added.
    pub(super) fn newest_between(&self, from: Day, to: Day, most: usize) -> Vec<PhotoGlance> {
        let taken = |it: &Photo| {
            let occasion = it.occasion.and_then(|id| self.occasion_glance(id));
            occasion.map_or_else(|| self.community.today(it.at), |it| it.day)
        };
        let all = self.community.photos.all().rev();
        let then = all.filter(|(_, it)| (from..=to).contains(&taken(it)));
        then.filter_map(|(id, it)| self.photo_glance(id, it)).take(most).collect()
    }

    /// As the viewer may see it.
    pub(super) fn chosen_photo(&self, id: PhotoId) -> Option<PhotoGlance> {
        self.photo_glance(id, self.community.photos.find(id)?)
    }

    pub(super) fn photo_glance(&self, id: PhotoId, it: &Photo) -> Option<PhotoGlance> {
        let shot = match self.member() {
            Some(_) => (!it.removed).then_some(it.shot)?,
            None => it.public_shot()?,
        };
        let on = self.community.today(it.at);
        Some(PhotoGlance { id, shot, caption: words(&it.caption), on, public: it.is_public() })
    }

    pub(super) fn consents(&self, it: &Photo) -> Vec<ConsentSeen> {
        let seen = it.consents.iter().map(|yes| ConsentSeen {
            who: words(&yes.consent.who),
            words: words(&yes.consent.words),
            on: self.community.today(yes.at),
            recorded_by: yes.by.map(|by| self.person(by)),
        });
        seen.collect()
    }
}

fn album_of(it: &Scheduled<'_>) -> AlbumOf {
    AlbumOf { occasion: it.id, title: words(it.title()), day: it.day() }
}

fn of_size(shot: &Shot, size: Size) -> Option<MediaId> {
    let files = match shot {
        Shot::Picture { files } => Some(files),
        Shot::Film { film, .. } if size == Size::Film => return Some(*film),
        Shot::Film { poster, .. } => poster.as_ref(),
    };
    match size {
        Size::Wide => files.map(|it| it.wide),
        Size::Phone => files.map(|it| it.phone),
        Size::Thumb => files.map(|it| it.thumb),
        Size::Film => None,
    }
}

#[cfg(test)]
#[path = "photos_tests.rs"]
mod tests;
