//! Homes: communities loaded when somebody comes, let go when memory is needed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, atomic::Ordering},
};

use anyhow::Context;
use community::kernel::{CommunityId, Moment};
use eventlog::Shelf;
use tokio::sync::OnceCell;

use crate::{Host, home::Home};

/// Loading happens once, however many come at the same time.
type Door = Arc<OnceCell<Arc<Home>>>;

#[derive(Default)]
pub struct Homes {
    doors: Mutex<Doors>,
    /// Bytes of log behind the homes in memory, at most (roughly half of what they take).
    budget: u64,
}

#[derive(Default)]
struct Doors {
    by_id: HashMap<CommunityId, Door>,
    by_slug: HashMap<String, CommunityId>,
}

impl Homes {
    pub(crate) fn with_budget(bytes: u64) -> Homes {
        Homes { budget: bytes, ..Homes::default() }
    }

    fn doors(&self) -> std::sync::MutexGuard<'_, Doors> {
        self.doors.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn by_slug(&self, slug: &str) -> Option<(CommunityId, Door)> {
        let doors = self.doors();
        let id = *doors.by_slug.get(slug)?;
        Some((id, doors.by_id.get(&id)?.clone()))
    }

    pub(crate) fn admit(&self, home: Home) -> Arc<Home> {
        let home = Arc::new(home);
        let mut doors = self.doors();
        doors.by_slug.insert(home.slug.clone(), home.id);
        doors.by_id.insert(home.id, Arc::new(OnceCell::new_with(Some(home.clone()))));
        home
    }

    /// Closes a home, so that the next visit loads it anew.
    pub(crate) fn close(&self, home: &Arc<Home>) {
        let mut doors = self.doors();
        let same =
            doors.by_id.get(&home.id).and_then(|door| door.get()).is_some_and(|it| Arc::ptr_eq(it, home));
        if same {
            doors.by_id.remove(&home.id);
            doors.by_slug.remove(&home.slug);
        }
    }

    /// Lets go of those not used for longest, until the rest fits the budget.
    pub(crate) fn make_room(&self) {
        let mut doors = self.doors();
        // Whoever stands in a door has not taken hold of the home behind it yet.
        let free = doors.by_id.values().filter(|door| Arc::strong_count(door) == 1);
        let mut open: Vec<Arc<Home>> = free.filter_map(|door| door.get().cloned()).collect();
        let all = doors.by_id.values().filter_map(|door| door.get());
        let mut weight: u64 = all.map(|home| home.weight.load(Ordering::Relaxed)).sum();
        if weight <= self.budget {
            return;
        }
        open.sort_by_key(|home| home.used_at.load(Ordering::Relaxed));
        for home in open {
            if weight <= self.budget {
                break;
            }
            // One is in the door, one in this list; whoever else holds it still needs it.
            let in_use = Arc::strong_count(&home) > 2 || home.newest_receivers() > 0;
            if !in_use {
                weight -= home.weight.load(Ordering::Relaxed);
                doors.by_id.remove(&home.id);
                doors.by_slug.remove(&home.slug);
            }
        }
    }

    /// How many are in memory.
    pub fn count(&self) -> usize {
        self.doors().by_id.len()
    }
}

impl Host {
    /// The home with this address, loaded and up to date. `None` when there is none.
    pub async fn home(&self, slug: &str) -> anyhow::Result<Option<Arc<Home>>> {
        if let Some((_, door)) = self.homes.by_slug(slug)
            && let Some(home) = door.get()
            && !home.is_broken()
        {
            return Ok(Some(self.entered(home.clone()).await));
        }
        let Some(id) = self.log.note(Shelf::Slug, slug).await.context("look up an address")? else {
            return Ok(None);
        };
        let id: CommunityId =
            id.parse().map_err(|_| anyhow::anyhow!("the address {slug:?} leads nowhere"))?;
        self.home_with_slug(id, slug.to_owned()).await
    }

    /// The home of this community, loaded and up to date.
    pub async fn home_of(&self, id: CommunityId) -> anyhow::Result<Option<Arc<Home>>> {
        let slugs = self.log.notes(Shelf::Slug, id).await.context("look up a community's address")?;
        match slugs.into_iter().next() {
            Some((slug, _)) => self.home_with_slug(id, slug).await,
            None => Ok(None),
        }
    }

    async fn home_with_slug(&self, id: CommunityId, slug: String) -> anyhow::Result<Option<Arc<Home>>> {
        let door = {
            let mut doors = self.homes.doors();
            let broken =
                doors.by_id.get(&id).and_then(|door| door.get()).is_some_and(|home| home.is_broken());
            if broken {
                doors.by_id.remove(&id);
            }
            doors.by_slug.insert(slug.clone(), id);
            doors.by_id.entry(id).or_default().clone()
        };
        let loading = door.get_or_try_init(|| async {
            let home = Home::load(self.log.as_ref(), id, slug.clone()).await?;
            let home = home.with_context(|| format!("the address {slug:?} has no log"))?;
            anyhow::Ok(Arc::new(home))
        });
        let home = match loading.await {
            Ok(home) => home.clone(),
            Err(error) => {
                self.homes.doors().by_id.remove(&id);
                return Err(error);
            }
        };
        drop(door);
        let home = self.entered(home).await;
        self.homes.make_room();
        Ok(Some(home))
    }

    /// Whoever reads a home finds done what was due by now.
    async fn entered(&self, home: Arc<Home>) -> Arc<Home> {
        let now: Moment = self.clock.now();
        home.used_at.store(now.0, Ordering::Relaxed);
        if home.is_due(now)
            && let Err(error) = self.catch_up(&home).await
        {
            // What is due can wait; whoever reads need not.
            tracing::error!(community = %home.id, "do what is due: {error:#}");
        }
        home
    }
}
