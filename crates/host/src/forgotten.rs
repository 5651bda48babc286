//! Forgotten: whoever keeps what was drawn from a community hears when words were taken out of its log.
//!
//! Invariant: they hear of it after the state has changed, and before the one who asked to be forgotten is answered.

use std::sync::{PoisonError, RwLock};

use community::kernel::CommunityId;

use crate::Host;

type Hears = Box<dyn Fn(CommunityId) + Send + Sync>;

#[derive(Default)]
pub(crate) struct Listeners(RwLock<Vec<Hears>>);

impl Host {
    /// From now on this hears of every community whose log holds fewer words than before. It must not wait for anything.
    pub fn when_forgotten(&self, hears: impl Fn(CommunityId) + Send + Sync + 'static) {
        let Listeners(listeners) = &self.listeners;
        listeners.write().unwrap_or_else(PoisonError::into_inner).push(Box::new(hears));
    }

    pub(crate) fn has_forgotten(&self, community: CommunityId) {
        let Listeners(listeners) = &self.listeners;
        for hears in listeners.read().unwrap_or_else(PoisonError::into_inner).iter() {
            hears(community);
        }
    }
}
