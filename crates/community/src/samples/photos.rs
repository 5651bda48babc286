//! Samples of photos.

use super::{every, text};
use crate::{
    Command, Event,
    gatherings::OccasionId,
    kernel::{GatheringId, MediaId, PhotoId, Tint},
    photos::{self, Consent, Files, People, Shot},
};

const PHOTO: PhotoId = PhotoId(1);

pub fn files(first: u8) -> Files {
    let [wide, phone, thumb] = [0, 1, 2].map(|more| MediaId([first + more; 32]));
    Files { wide, phone, thumb, width: 1280, height: 853, tint: Tint([0xc2, 0x41, 0x0c]) }
}

pub fn picture() -> Shot {
    Shot::Picture { files: files(0) }
}

pub fn commands() -> impl Iterator<Item = Command> {
    let (photo, shot, people) = (PHOTO, picture(), People::Children);
    let consent = Consent { who: text("Bu Tati"), words: text("Boleh tampil di halaman umum?") };
    every!(photos::Command:
        Add { shot, people, caption: text("Membaca bersama"), occasion: None },
        Caption { photo, caption: text("Sabtu pagi") },
        TellPeople { photo, people: People::Adults },
        Consent { photo, consent: consent },
        WithdrawConsent { photo },
        Veil { photo, files: files(3), keep_original: false },
        Show { photo },
        Hide { photo },
        Remove { photo },
    )
}

pub fn events() -> impl Iterator<Item = Event> {
    let (photo, shot, people) = (PHOTO, picture(), People::Children);
    let consent = Consent { who: text("Bu Tati"), words: text("Boleh tampil di halaman umum?") };
    let each = every!(photos::Event:
        Added { photo, shot, people, caption: text("Membaca bersama"), occasion: None },
        Captioned { photo, caption: text("Sabtu pagi") },
        PeopleTold { photo, people: People::Adults },
        Consented { photo, consent: consent },
        ConsentWithdrawn { photo },
        Veiled { photo, files: files(3), keep_original: true },
        Shown { photo },
        Hidden { photo },
        Removed { photo },
    );
    let film = |poster| Shot::Film { film: MediaId([9; 32]), seconds: 12, poster };
    let occasion = Some(OccasionId { gathering: GatheringId(1), day: super::day(0) });
    let films = [film(Some(files(5))), film(None)].map(|shot| {
        photos::Event::Added { photo, shot, people: People::Nobody, caption: text(""), occasion }.into()
    });
    each.chain(films)
}
