//! Who gives to the village, what they promise, and how it is thanked.

use super::Life;
use crate::{
    Command,
    donors::{self, Appeal, Given, Giver, Sort, ThankedHow},
    kernel::{Day, DonorId, GiftId, PromiseId, Text},
};

impl Life {
    pub(super) fn about_donors(&mut self) -> Command {
        use donors::Command::{
            Add, AllowName, AskPublic, Change, DropPromise, Give, HideName, Promise, Remove, StopAsking,
            Thank, Undo, WorkTogether,
        };
        let command = match self.chance.below(40) {
            0 => {
                let (name, sort, holder) = (self.chance.name(), self.sort(), self.member());
                Add { name, sort, holder }
            }
            1..3 => {
                let (donor, name, sort) = (self.donor(), self.chance.name(), self.sort());
                Change { donor, name, sort, holder: self.member() }
            }
            3..6 => AllowName { donor: self.donor(), words: self.words_said() },
            6..8 => HideName { donor: self.donor() },
            8 if self.chance.one_in(3) => Remove { donor: self.donor() },
            8..10 => {
                let (day, what) = (self.money_day(), self.words_said());
                let (people, hours) = (self.chance.small(9), self.chance.small(5));
                WorkTogether { day, what, people, hours, worth: None }
            }
            10..24 => {
                let (giver, day, what, given) =
                    (self.giver(), self.money_day(), self.words_said(), self.given());
                let promise = self.chance.one_in(6).then(|| self.promise());
                Give { giver, day, what, given, promise }
            }
            24..26 => Undo { gift: self.gift(), reason: self.words_said() },
            26..30 => {
                let how = self.chance.of(&ThankedHow::ALL).unwrap_or(ThankedHow::Message);
                Thank { gift: self.gift(), how }
            }
            30..33 => {
                let (giver, what, promised, due) =
                    (self.giver(), self.words_said(), self.given(), self.due_day());
                Promise { giver, what, promised, due }
            }
            // Mostly what was promised, by whom it was.
            33..36 => self.kept(),
            36 => DropPromise { promise: self.promise(), reason: self.words_said() },
            37..39 => AskPublic { appeal: self.appeal() },
            _ => StopAsking,
        };
        command.into()
    }

    fn sort(&mut self) -> Sort {
        self.chance.of(&Sort::ALL).unwrap_or(Sort::Person)
    }

    fn giver(&mut self) -> Giver {
        match self.chance.below(6) {
            0..2 => Giver::New { name: self.chance.name(), sort: self.sort() },
            _ => Giver::Known { donor: self.donor() },
        }
    }

    fn given(&mut self) -> Given {
        let worth = self.chance.one_in(3).then(|| self.rupiah());
        match self.chance.below(5) {
            0 => Given::Goods { count: self.chance.small(50), worth },
            1 => Given::Labour { people: self.chance.small(9), hours: self.chance.small(5), worth },
            _ => {
                let (rupiah, place) = (self.rupiah(), self.place());
                Given::Money { rupiah, place, fund: self.chance.one_in(3).then(|| self.fund()) }
            }
        }
    }

    fn kept(&mut self) -> donors::Command {
        let promises: Vec<_> = self.community.donors.promises().map(|(id, it)| (id, it.clone())).collect();
        let (day, what) = (self.money_day(), self.words_said());
        match self.chance.of(&promises) {
            None => donors::Command::Promise {
                giver: self.giver(),
                what,
                promised: self.given(),
                due: self.due_day(),
            },
            Some((promise, it)) => donors::Command::Give {
                giver: Giver::Known { donor: it.donor },
                day,
                what,
                given: it.promised,
                promise: Some(promise),
            },
        }
    }

    fn due_day(&mut self) -> Day {
        self.community.today(self.now).plus_days(i64::from(self.chance.small(60)) - 2)
    }

    fn donor(&mut self) -> DonorId {
        let donors: Vec<_> = self.community.donors.all().map(|(id, _)| id).collect();
        self.chance.of(&donors).unwrap_or(DonorId(1))
    }

    fn gift(&mut self) -> GiftId {
        let gifts: Vec<_> = self.community.donors.gifts().map(|(id, _)| id).collect();
        self.chance.of(&gifts).unwrap_or(GiftId(1))
    }

    fn promise(&mut self) -> PromiseId {
        let promises: Vec<_> = self.community.donors.promises().map(|(id, _)| id).collect();
        self.chance.of(&promises).unwrap_or(PromiseId(1))
    }

    fn appeal(&mut self) -> Appeal {
        let permit = if self.chance.one_in(3) { self.chance.words() } else { Text::default() };
        let (host_organisation, purpose, how) = (self.chance.name(), self.words_said(), self.words_said());
        Appeal { permit, host_organisation, purpose, how }
    }
}
