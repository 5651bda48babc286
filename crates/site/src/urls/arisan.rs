//! Addresses of an arisan and its rounds.

use community::kernel::{ArisanId, ArisanRoundId};

use super::{At, paths};

macro_rules! of_round {
    ($($name:ident $path:ident;)*) => {
        impl At<'_> {
            $(pub fn $name(self, id: ArisanId, round: ArisanRoundId) -> String {
                self.filled(paths::$path, &[("id", &id.to_string()), ("round", &round.to_string())])
            })*
        }
    };
}

of_round! {
    arisan_round ARISAN_ROUND; arisan_collect ARISAN_COLLECT; arisan_by_hand ARISAN_BY_HAND;
    arisan_check ARISAN_CHECK; arisan_check_json ARISAN_CHECK_JSON;
}

impl At<'_> {
    pub fn arisan(self, id: ArisanId) -> String {
        self.filled(paths::ARISAN, &[("id", &id.to_string())])
    }

    pub fn arisan_edit(self, id: ArisanId) -> String {
        self.filled(paths::ARISAN_EDIT, &[("id", &id.to_string())])
    }

    pub fn arisan_slots(self, id: ArisanId) -> String {
        self.filled(paths::ARISAN_SLOTS, &[("id", &id.to_string())])
    }

    /// `act` is one of those named at the path.
    pub fn arisan_act(self, id: ArisanId, act: &str) -> String {
        self.filled(paths::ARISAN_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn arisan_round_act(self, id: ArisanId, round: ArisanRoundId, act: &str) -> String {
        let (id, round) = (id.to_string(), round.to_string());
        self.filled(paths::ARISAN_ROUND_ACT, &[("id", &id), ("round", &round), ("act", act)])
    }
}
