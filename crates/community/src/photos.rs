//! Photos and short films, with who is in them: that decides who may see them (PRODUCT, photos; RULES §7).
//!
//! Invariant: outsiders see what is shown to them only while it needs nobody's yes, or has it, or its faces are veiled.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Community, Event as Any, Refusal as Refused,
    gatherings::OccasionId,
    kernel::{Input, MediaId, MemberId, Moment, PhotoId, Problem, Seq, Text, Tint},
    limits,
};

/// The files of a picture, as the server made them from what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Files {
    /// Long edge of at most 1280 pixels.
    pub wide: MediaId,
    pub phone: MediaId,
    pub thumb: MediaId,
    /// Of the wide one, in pixels.
    pub width: u16,
    pub height: u16,
    pub tint: Tint,
}

/// What was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "shot", rename_all = "snake_case")]
pub enum Shot {
    Picture {
        files: Files,
    },
    Film {
        film: MediaId,
        seconds: u16,
        /// A picture from it, drawn by the phone that sent it.
        #[serde(default)]
        poster: Option<Files>,
    },
}

impl Shot {
    /// What is drawn of it: of a film its poster.
    pub fn still(&self) -> Option<Files> {
        match self {
            Shot::Picture { files } => Some(*files),
            Shot::Film { poster, .. } => *poster,
        }
    }

    fn media(&self) -> Vec<MediaId> {
        let of = |files: &Files| [files.wide, files.phone, files.thumb];
        match self {
            Shot::Picture { files } => of(files).to_vec(),
            Shot::Film { film, poster, .. } => {
                std::iter::once(*film).chain(poster.iter().flat_map(of)).collect()
            }
        }
    }
}

/// Who can be recognised in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum People {
    Nobody,
    Adults,
    Children,
}

/// A yes to showing it, and whose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Consent {
    /// Who said it: for children their parents.
    pub who: Text,
    /// In which words it was asked.
    pub words: Text,
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "photos.add")]
    Add {
        shot: Shot,
        people: People,
        #[serde(default)]
        caption: Text,
        #[serde(default)]
        occasion: Option<OccasionId>,
    },
    #[serde(rename = "photos.caption")]
    Caption { photo: PhotoId, caption: Text },
    /// Who is in it, looked at again.
    #[serde(rename = "photos.tell_people")]
    TellPeople { photo: PhotoId, people: People },
    #[serde(rename = "photos.consent")]
    Consent { photo: PhotoId, consent: Consent },
    /// Somebody in it would rather not be shown any more.
    #[serde(rename = "photos.withdraw_consent")]
    WithdrawConsent { photo: PhotoId },
    /// Faces are made unknowable in the files that outsiders get.
    #[serde(rename = "photos.veil")]
    Veil {
        photo: PhotoId,
        files: Files,
        /// Whether members keep seeing it without the veil.
        keep_original: bool,
    },
    #[serde(rename = "photos.show")]
    Show { photo: PhotoId },
    #[serde(rename = "photos.hide")]
    Hide { photo: PhotoId },
    #[serde(rename = "photos.remove")]
    Remove { photo: PhotoId },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "photos.added")]
    Added { photo: PhotoId, shot: Shot, people: People, caption: Text, occasion: Option<OccasionId> },
    #[serde(rename = "photos.captioned")]
    Captioned { photo: PhotoId, caption: Text },
    #[serde(rename = "photos.people_told")]
    PeopleTold { photo: PhotoId, people: People },
    #[serde(rename = "photos.consented")]
    Consented { photo: PhotoId, consent: Consent },
    #[serde(rename = "photos.consent_withdrawn")]
    ConsentWithdrawn { photo: PhotoId },
    #[serde(rename = "photos.veiled")]
    Veiled { photo: PhotoId, files: Files, keep_original: bool },
    #[serde(rename = "photos.shown")]
    Shown { photo: PhotoId },
    #[serde(rename = "photos.hidden")]
    Hidden { photo: PhotoId },
    #[serde(rename = "photos.removed")]
    Removed { photo: PhotoId },
}

impl Event {
    pub fn photo(&self) -> PhotoId {
        match self {
            Event::Added { photo, .. }
            | Event::Captioned { photo, .. }
            | Event::PeopleTold { photo, .. }
            | Event::Consented { photo, .. }
            | Event::ConsentWithdrawn { photo }
            | Event::Veiled { photo, .. }
            | Event::Shown { photo }
            | Event::Hidden { photo }
            | Event::Removed { photo } => *photo,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// People are in it: their yes is written down first, or their faces are veiled.
    #[serde(rename = "photos.consent_first")]
    ConsentFirst,
    /// Only pictures can be veiled.
    #[serde(rename = "photos.not_a_picture")]
    NotAPicture,
    #[serde(rename = "photos.removed")]
    Removed,
}

/// A yes as it was written down.
#[derive(Clone, Debug, PartialEq)]
pub struct Yes {
    pub consent: Consent,
    pub at: Moment,
    /// Who wrote it down.
    pub by: Option<MemberId>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    pub by: Option<MemberId>,
    pub at: Moment,
    /// What members see; what outsiders see too, unless it is veiled.
    pub shot: Shot,
    /// The files in which nobody can be recognised.
    pub veiled: Option<Files>,
    pub veiled_at: Option<Moment>,
    pub people: People,
    pub consents: Vec<Yes>,
    /// The lines of the log that hold names and words of those who said yes.
    pub consent_lines: Vec<Seq>,
    /// When somebody took their yes back, after which only a new yes or a veil helps.
    pub withdrawn_at: Option<Moment>,
    pub caption: Text,
    pub occasion: Option<OccasionId>,
    /// Somebody chose to show it to outsiders; [`Photo::is_public`] tells whether they see it.
    pub shown: bool,
    pub removed: bool,
}

impl Photo {
    /// Whether outsiders may see it, once somebody chooses to show it.
    pub fn may_be_shown(&self) -> bool {
        let nobody_to_ask = self.people == People::Nobody && self.withdrawn_at.is_none();
        !self.removed && (nobody_to_ask || self.is_veiled_since() || !self.consents.is_empty())
    }

    /// Veiled after whoever wished it gone said so: what was there before did not content them.
    fn is_veiled_since(&self) -> bool {
        self.veiled.is_some() && self.veiled_at >= self.withdrawn_at
    }

    /// Whether outsiders see it now.
    pub fn is_public(&self) -> bool {
        self.shown && self.may_be_shown()
    }

    /// What outsiders get.
    pub fn public_shot(&self) -> Option<Shot> {
        let shot = self.veiled.map_or(self.shot, |files| Shot::Picture { files });
        self.is_public().then_some(shot)
    }

    /// Every file it needs.
    pub fn media(&self) -> impl Iterator<Item = MediaId> {
        let veiled = self.veiled.map(|files| Shot::Picture { files });
        let all = [Some(self.shot), veiled].into_iter().flatten();
        all.flat_map(|it| it.media()).filter(|_| !self.removed)
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Photos(BTreeMap<PhotoId, Photo>);

impl Photos {
    /// Also one that was removed.
    pub fn find(&self, id: PhotoId) -> Option<&Photo> {
        self.0.get(&id)
    }

    /// Those that are there, oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = (PhotoId, &Photo)> {
        self.0.iter().map(|(id, it)| (*id, it)).filter(|(_, it)| !it.removed)
    }

    /// The album of an occasion, oldest first.
    pub fn of(&self, occasion: OccasionId) -> impl DoubleEndedIterator<Item = (PhotoId, &Photo)> {
        self.all().filter(move |(_, it)| it.occasion == Some(occasion))
    }

    /// Lines that still hold who said yes to a photo that is gone.
    pub fn to_erase(&self) -> BTreeSet<Seq> {
        let gone = self.0.values().filter(|it| it.removed);
        gone.flat_map(|it| it.consent_lines.iter().copied()).collect()
    }

    /// Whether a photo still needs this file.
    pub fn needs(&self, media: MediaId) -> bool {
        self.0.values().any(|it| it.media().any(|needed| needed == media))
    }

    fn there(&self, id: PhotoId) -> Result<&Photo, Refused> {
        match self.find(id) {
            None => Err(Refused::NO_SUCH),
            Some(it) if it.removed => Err(Refusal::Removed.into()),
            Some(it) => Ok(it),
        }
    }
}

pub fn decide(community: &Community, command: &Command) -> Result<Vec<Any>, Refused> {
    let photos = &community.photos;
    let event = match command {
        Command::Add { shot, people, caption, occasion } => {
            Input::optional("caption", caption, limits::CAPTION_CHARS_MAX)?;
            if occasion.is_some_and(|it| community.gatherings.occasion(it).is_none()) {
                return Err(Input::new("occasion", Problem::Unknown).into());
            }
            Input::at_most("photos", photos.0.len() + 1, limits::PHOTOS_MAX)?;
            let photo = photos.0.last_key_value().map_or(PhotoId(1), |(id, _)| id.next());
            Event::Added {
                photo,
                shot: *shot,
                people: *people,
                caption: caption.clone(),
                occasion: *occasion,
            }
        }
        Command::Caption { photo, caption } => {
            Input::optional("caption", caption, limits::CAPTION_CHARS_MAX)?;
            if photos.there(*photo)?.caption == *caption {
                return Ok(vec![]);
            }
            Event::Captioned { photo: *photo, caption: caption.clone() }
        }
        Command::TellPeople { photo, people } => {
            if photos.there(*photo)?.people == *people {
                return Ok(vec![]);
            }
            Event::PeopleTold { photo: *photo, people: *people }
        }
        Command::Consent { photo, consent } => {
            let it = photos.there(*photo)?;
            Input::required("who", &consent.who, limits::NOTE_CHARS_MAX)?;
            Input::optional("words", &consent.words, limits::NOTE_CHARS_MAX)?;
            if it.consents.iter().any(|yes| yes.consent == *consent) {
                return Ok(vec![]);
            }
            Input::at_most("who", it.consents.len() + 1, limits::PHOTO_CONSENTS_MAX)?;
            Event::Consented { photo: *photo, consent: consent.clone() }
        }
        Command::WithdrawConsent { photo } => {
            let it = photos.there(*photo)?;
            if it.withdrawn_at.is_some() && it.consents.is_empty() {
                return Ok(vec![]);
            }
            Event::ConsentWithdrawn { photo: *photo }
        }
        Command::Veil { photo, files, keep_original } => {
            if !matches!(photos.there(*photo)?.shot, Shot::Picture { .. }) {
                return Err(Refusal::NotAPicture.into());
            }
            Event::Veiled { photo: *photo, files: *files, keep_original: *keep_original }
        }
        Command::Show { photo } => {
            let it = photos.there(*photo)?;
            if !it.may_be_shown() {
                return Err(Refusal::ConsentFirst.into());
            }
            if it.shown {
                return Ok(vec![]);
            }
            Event::Shown { photo: *photo }
        }
        Command::Hide { photo } => {
            if !photos.there(*photo)?.shown {
                return Ok(vec![]);
            }
            Event::Hidden { photo: *photo }
        }
        Command::Remove { photo } => match photos.find(*photo) {
            None => return Err(Refused::NO_SUCH),
            Some(it) if it.removed => return Ok(vec![]),
            Some(_) => Event::Removed { photo: *photo },
        },
    };
    Ok(vec![event.into()])
}

pub fn apply(photos: &mut Photos, event: &Event, at: Moment, by: Option<MemberId>, line: Seq) {
    if let Event::Added { photo, shot, people, caption, occasion } = event {
        let added = Photo {
            by,
            at,
            shot: *shot,
            veiled: None,
            veiled_at: None,
            people: *people,
            consents: vec![],
            consent_lines: vec![],
            withdrawn_at: None,
            caption: caption.clone(),
            occasion: *occasion,
            shown: false,
            removed: false,
        };
        photos.0.insert(*photo, added);
    }
    let Some(it) = photos.0.get_mut(&event.photo()) else { return };
    match event {
        Event::Added { .. } => {}
        Event::Captioned { caption, .. } => it.caption = caption.clone(),
        Event::PeopleTold { people, .. } => {
            it.people = *people;
            it.shown &= it.may_be_shown();
        }
        Event::Consented { consent, .. } => {
            it.consents.push(Yes { consent: consent.clone(), at, by });
            if consent.who.words().is_some() || consent.words.words().is_some() {
                it.consent_lines.push(line);
            }
        }
        Event::ConsentWithdrawn { .. } => {
            it.consents.clear();
            it.withdrawn_at = Some(at);
            // Another's yes does not bring it back: showing it again is an act of its own.
            it.shown = false;
        }
        Event::Veiled { files, keep_original, .. } => {
            it.veiled = Some(*files);
            it.veiled_at = Some(at);
            if !keep_original {
                it.shot = Shot::Picture { files: *files };
            }
        }
        Event::Shown { .. } => it.shown = true,
        Event::Hidden { .. } => it.shown = false,
        Event::Removed { .. } => {
            it.removed = true;
            it.shown = false;
            it.caption = Text::ERASED;
            it.consents.clear();
        }
    }
}

#[cfg(test)]
#[path = "photos_tests.rs"]
mod tests;
