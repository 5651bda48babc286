//! What people in the village show and tell of what they did.

use super::Life;
use crate::{
    Command,
    kernel::{AchievementId, ChallengeId, CommentId, Day, GrantId, MediaId, PhotoId, Rupiah, StoryId, Tint},
    photos::{self, Consent, Files, People, Shot},
    reports::{self, AmountFor, Role, Signer, Span, Terms, Wording},
    stories::{self, Telling},
};

impl Life {
    pub(super) fn about_telling(&mut self) -> Command {
        match self.chance.below(9) {
            0..2 => self.about_photos(),
            2..4 => self.about_journal(),
            4..6 => self.about_stories(),
            6 => self.about_knowledge(),
            _ => self.about_reports(),
        }
    }

    pub(super) fn files(&mut self) -> Files {
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

    fn telling(&mut self) -> Telling {
        let photos = (0..self.chance.below(4)).map(|_| self.photo()).collect();
        let occasion = self.chance.one_in(3).then(|| self.occasion());
        let (title, words, thanks) = (self.chance.words(), self.chance.words(), self.chance.words());
        Telling { title, words, thanks, photos, occasion }
    }

    fn about_stories(&mut self) -> Command {
        use stories::Command::{Admit, Draft, Edit, Publish, Remove, TakeDown, Unpublish};
        let told: Vec<_> = self.community.stories.all().map(|(id, it, _)| (id, it.version())).collect();
        let known = if self.chance.one_in(10) { None } else { self.chance.of(&told) };
        let (story, version) = known.unwrap_or((StoryId(self.chance.small(9)), self.chance.small(3)));
        let command = match self.chance.below(12) {
            0..4 => Draft { telling: self.telling() },
            4 | 5 => Edit { story, version, telling: self.telling() },
            6..8 => Publish { story, version },
            8 => Unpublish { story },
            9 if self.chance.one_in(3) => Remove { story },
            9 => TakeDown { story, comment: CommentId(self.chance.small(3)) },
            _ => Admit { story, name: self.chance.name(), words: self.chance.words() },
        };
        command.into()
    }

    fn about_reports(&mut self) -> Command {
        use reports::Command::{ChangeGrant, NoteGrant, Prepare, RemoveGrant, Send, TakeBack};
        let today = self.community.today(self.community.at);
        let grant = GrantId(self.chance.small(3));
        let of = match self.chance.below(5) {
            0 => Span::Year(today.year()),
            1 => Span::quarter_of(today),
            2 => Span::month_of(today),
            3 => Span::Grant(grant),
            _ => Span::Occasion(self.occasion()),
        };
        let version = self.community.reports.prepared(of).map_or(0, reports::Prepared::version);
        let version = if self.chance.one_in(10) { self.chance.small(3) } else { version };
        let command = match self.chance.below(9) {
            0..4 => Prepare { of, over: version, wording: self.wording() },
            4 => Send { of, version },
            5 | 6 => NoteGrant { terms: self.terms(today) },
            7 if self.chance.one_in(3) => RemoveGrant { grant },
            7 => ChangeGrant { grant, terms: self.terms(today) },
            _ => TakeBack { of },
        };
        command.into()
    }

    fn terms(&mut self, today: Day) -> Terms {
        let (giver, purpose) = (self.chance.name(), self.chance.words());
        let from = today.plus_days(-i64::from(self.chance.small(60)));
        let to = from.plus_days(i64::from(self.chance.small(90)) - 5);
        let rupiah = self.chance.one_in(2).then_some(Rupiah(500_000));
        Terms { giver, purpose, from, to, rupiah, amount_for: AmountFor::Members }
    }

    fn wording(&mut self) -> Wording {
        let [introduction, closing, thanks] = [0, 1, 2].map(|_| self.chance.words());
        let photos = (0..self.chance.below(3)).map(|_| self.photo()).collect();
        let achievements = (0..self.chance.below(2)).map(|_| AchievementId(self.chance.small(5))).collect();
        let challenges = (0..self.chance.below(2)).map(|_| ChallengeId(self.chance.small(5))).collect();
        let signers = vec![Signer { role: Role::Maker, member: self.member() }];
        Wording { introduction, closing, thanks, photos, achievements, challenges, signers }
    }
}
