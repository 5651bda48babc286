//! What people in the village show and tell of what they did.

use super::Life;
use crate::{
    Command,
    kernel::{MediaId, PhotoId, Tint},
    photos::{self, Consent, Files, People, Shot},
};

impl Life {
    pub(super) fn about_telling(&mut self) -> Command {
        match self.chance.below(5) {
            0..2 => self.about_photos(),
            2..4 => self.about_journal(),
            _ => self.about_knowledge(),
        }
    }

    fn files(&mut self) -> Files {
        let [wide, phone, thumb] = [0, 1, 2].map(|_| MediaId([self.small_byte(); 32]));
        Files { wide, phone, thumb, width: 1280, height: 853, tint: Tint([self.small_byte(); 3]) }
    }

    fn small_byte(&mut self) -> u8 {
        u8::try_from(self.chance.below(200)).unwrap_or(0)
    }

    /// Mostly one that is there.
    pub(super) fn photo(&mut self) -> PhotoId {
        let photos: Vec<_> = self.community.photos.all().map(|(id, _)| id).collect();
        let known = if self.chance.one_in(10) { None } else { self.chance.of(&photos) };
        known.unwrap_or(PhotoId(self.chance.small(9)))
    }

    fn about_photos(&mut self) -> Command {
        use photos::Command::{Add, Caption, Hide, Remove, Show, TellPeople, Veil, WithdrawConsent};
        let photo = self.photo();
        let people =
            self.chance.of(&[People::Nobody, People::Adults, People::Children]).unwrap_or(People::Adults);
        let command = match self.chance.below(12) {
            0..4 => {
                let files = self.files();
                let film = Shot::Film { film: files.wide, seconds: 9, poster: None };
                let shot = if self.chance.one_in(5) { film } else { Shot::Picture { files } };
                let occasion = self.chance.one_in(2).then(|| self.occasion());
                Add { shot, people, caption: self.chance.words(), occasion }
            }
            4 => Caption { photo, caption: self.chance.words() },
            5 => TellPeople { photo, people },
            6 => {
                let (who, words) = (self.chance.name(), self.chance.words());
                photos::Command::Consent { photo, consent: Consent { who, words } }
            }
            7 => Veil { photo, files: self.files(), keep_original: self.chance.one_in(2) },
            8..10 => Show { photo },
            10 => Hide { photo },
            _ if self.chance.one_in(2) => WithdrawConsent { photo },
            _ => Remove { photo },
        };
        command.into()
    }
}
