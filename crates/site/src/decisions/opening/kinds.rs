//! The ways to decide as people choose among them; `?cara=` carries the word.

use community::decisions::{Base, Counting, Method, Share, Threshold};
use community::kernel::Rupiah;

/// A way to decide, before its numbers are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Consent,
    TimePoll,
    OptIn,
    Approval,
    Score,
    Dots,
    Ranked,
    Budget,
    Majority,
    SenseCheck,
}

/// The ways to choose one of several: one card on the first screen, told apart inside the form.
pub const CHOOSING: [Kind; 4] = [Kind::Approval, Kind::Score, Kind::Dots, Kind::Ranked];

impl Kind {
    pub const ALL: [Kind; 10] = [
        Kind::Consent,
        Kind::TimePoll,
        Kind::OptIn,
        Kind::Approval,
        Kind::Score,
        Kind::Dots,
        Kind::Ranked,
        Kind::Budget,
        Kind::Majority,
        Kind::SenseCheck,
    ];

    /// The word in the address and in the form.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Consent => "mufakat",
            Kind::TimePoll => "waktu",
            Kind::OptIn => "ikut",
            Kind::Approval => "setuju",
            Kind::Score => "nilai",
            Kind::Dots => "titik",
            Kind::Ranked => "urutan",
            Kind::Budget => "dana",
            Kind::Majority => "terbanyak",
            Kind::SenseCheck => "arah",
        }
    }

    pub fn named(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|it| it.word() == word)
    }

    pub const fn of(method: Method) -> Kind {
        match method {
            Method::Consent => Kind::Consent,
            Method::Majority { .. } => Kind::Majority,
            Method::Approval => Kind::Approval,
            Method::Score => Kind::Score,
            Method::Dots => Kind::Dots,
            Method::Ranked { .. } => Kind::Ranked,
            Method::TimePoll => Kind::TimePoll,
            Method::SenseCheck => Kind::SenseCheck,
            Method::OptIn { .. } => Kind::OptIn,
            Method::Budget { .. } => Kind::Budget,
        }
    }

    /// With the usual numbers: for what is asked of a method as such.
    pub const fn method(self) -> Method {
        match self {
            Kind::Consent => Method::Consent,
            Kind::Majority => {
                let threshold = Threshold { share: Share::MoreThanHalf, of: Base::VotesCast };
                Method::Majority { threshold }
            }
            Kind::Approval => Method::Approval,
            Kind::Score => Method::Score,
            Kind::Dots => Method::Dots,
            Kind::Ranked => Method::Ranked { count: Counting::InstantRunoff },
            Kind::TimePoll => Method::TimePoll,
            Kind::SenseCheck => Method::SenseCheck,
            Kind::OptIn => Method::OptIn { target: None },
            Kind::Budget => Method::Budget { rupiah: Rupiah(0) },
        }
    }

    pub const fn chooses(self) -> bool {
        match self {
            Kind::Approval | Kind::Score | Kind::Dots | Kind::Ranked => true,
            Kind::Consent
            | Kind::TimePoll
            | Kind::OptIn
            | Kind::Budget
            | Kind::Majority
            | Kind::SenseCheck => false,
        }
    }
}

pub const fn share_word(share: Share) -> &'static str {
    match share {
        Share::MoreThanHalf => "more_than_half",
        Share::TwoThirds => "two_thirds",
        Share::ThreeQuarters => "three_quarters",
        Share::Everyone => "everyone",
    }
}

pub const SHARES: [Share; 4] = [Share::MoreThanHalf, Share::TwoThirds, Share::ThreeQuarters, Share::Everyone];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_has_its_word() {
        for kind in Kind::ALL {
            assert_eq!(Kind::named(kind.word()), Some(kind));
            assert_eq!(Kind::of(kind.method()), kind);
        }
        assert_eq!(Kind::named("voting"), None);
    }
}
