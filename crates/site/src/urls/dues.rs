//! Addresses of dues.

use community::{
    dues::Payer,
    kernel::{DuesId, EntryId, HouseholdId},
};

use super::{At, paths};

impl At<'_> {
    pub fn dues_kind(self, id: DuesId) -> String {
        self.filled(paths::DUES_KIND, &[("id", &id.to_string())])
    }

    pub fn dues_edit(self, id: DuesId) -> String {
        self.filled(paths::DUES_EDIT, &[("id", &id.to_string())])
    }

    /// `act` is one of those named at the path.
    pub fn dues_act(self, id: DuesId, act: &str) -> String {
        self.filled(paths::DUES_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn dues_card(self, id: DuesId, payer: Payer) -> String {
        self.filled(paths::DUES_CARD, &[("id", &id.to_string()), ("payer", &payer.to_string())])
    }

    pub fn dues_receipt(self, entry: EntryId) -> String {
        self.filled(paths::DUES_RECEIPT, &[("entry", &entry.to_string())])
    }

    pub fn dues_undo(self, entry: EntryId) -> String {
        self.filled(paths::DUES_UNDO, &[("entry", &entry.to_string())])
    }

    pub fn household(self, id: HouseholdId) -> String {
        self.filled(paths::HOUSEHOLD, &[("id", &id.to_string())])
    }

    pub fn household_dissolve(self, id: HouseholdId) -> String {
        self.filled(paths::HOUSEHOLD_DISSOLVE, &[("id", &id.to_string())])
    }
}
