//! Kept: answers that took work to make, in memory until something newer takes their place.
//!
//! Invariant: never more bytes than the bound; what was not asked for longest goes first. Nothing outlives a forgetting
//! that came after its making had begun.

use std::{
    collections::HashMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

pub struct Kept<T> {
    shelf: RwLock<Shelf<T>>,
    bytes_max: usize,
    forgettings: Arc<Forgettings>,
    /// Counts askings, so that the oldest is known without a clock.
    turn: AtomicU64,
}

/// Where a making begins, before anything is looked at for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun(u64);

/// How often words were forgotten, in all that this server keeps.
#[derive(Default)]
pub struct Forgettings(AtomicU64);

impl Forgettings {
    pub fn begun(&self) -> Begun {
        Begun(self.0.load(Ordering::Acquire))
    }

    /// Whatever has begun before is not kept any more. What is kept already is dropped after this, not before.
    pub fn happened(&self) {
        self.0.fetch_add(1, Ordering::Release);
    }
}

struct Shelf<T> {
    entries: HashMap<String, Entry<T>>,
    bytes: usize,
}

struct Entry<T> {
    /// What it was made from; another version makes it worthless.
    version: String,
    value: Arc<T>,
    bytes: usize,
    asked_at: AtomicU64,
}

impl<T> Kept<T> {
    pub fn with_bytes(bytes_max: usize, forgettings: &Arc<Forgettings>) -> Kept<T> {
        let shelf = RwLock::new(Shelf { entries: HashMap::default(), bytes: 0 });
        Kept { shelf, bytes_max, forgettings: forgettings.clone(), turn: AtomicU64::new(0) }
    }

    pub fn get(&self, key: &str, version: &str) -> Option<Arc<T>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let entry = shelf.entries.get(key).filter(|it| it.version == version)?;
        entry.asked_at.store(self.next_turn(), Ordering::Relaxed);
        Some(entry.value.clone())
    }

    /// Keeps it in place of another version. `bytes` is what it takes in memory, roughly; what is larger than the
    /// whole shelf, and what may hold forgotten words, is handed back without being kept.
    pub fn put(&self, key: String, version: String, (value, bytes): (T, usize), begun: Begun) -> Arc<T> {
        let value = Arc::new(value);
        let bytes = bytes + key.len() + version.len();
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        shelf.take(&key);
        if bytes > self.bytes_max || self.forgettings.begun() != begun {
            return value;
        }
        while shelf.bytes + bytes > self.bytes_max {
            let oldest = shelf.entries.iter().min_by_key(|(_, it)| it.asked_at.load(Ordering::Relaxed));
            let Some(oldest) = oldest.map(|(key, _)| key.clone()) else { break };
            shelf.take(&oldest);
        }
        let asked_at = AtomicU64::new(self.next_turn());
        shelf.bytes += bytes;
        shelf.entries.insert(key, Entry { version, value: value.clone(), bytes, asked_at });
        value
    }

    /// Drops what is kept under such keys.
    pub fn forget(&self, is_such: impl Fn(&str) -> bool) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let such: Vec<String> = shelf.entries.keys().filter(|key| is_such(key)).cloned().collect();
        such.iter().for_each(|key| shelf.take(key));
    }

    /// Under what something is kept.
    #[cfg(test)]
    pub fn keys(&self) -> Vec<String> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        shelf.entries.keys().cloned().collect()
    }

    fn next_turn(&self) -> u64 {
        self.turn.fetch_add(1, Ordering::Relaxed)
    }
}

impl<T> Shelf<T> {
    fn take(&mut self, key: &str) {
        if let Some(entry) = self.entries.remove(key) {
            self.bytes -= entry.bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf<T>() -> (Kept<T>, Arc<Forgettings>) {
        let forgettings = Arc::default();
        (Kept::with_bytes(100, &forgettings), forgettings)
    }

    #[test]
    fn what_was_not_asked_for_longest_goes_first() {
        let (kept, it) = shelf();
        let put =
            |key: &str, bytes| kept.put(key.to_owned(), "1".to_owned(), (key.to_owned(), bytes), it.begun());
        put("a", 40);
        put("b", 40);
        assert!(kept.get("a", "1").is_some());
        put("c", 40);
        assert_eq!(["a", "b", "c"].map(|key| kept.get(key, "1").is_some()), [true, false, true]);
        // Too large for the shelf: handed back, and nobody else is driven out.
        assert_eq!(*put("d", 200), "d");
        assert_eq!(["a", "c", "d"].map(|key| kept.get(key, "1").is_some()), [true, true, false]);
    }

    #[test]
    fn another_version_takes_the_place() {
        let (kept, it) = shelf();
        kept.put("a".to_owned(), "1".to_owned(), (1, 60), it.begun());
        assert_eq!(kept.get("a", "2"), None);
        kept.put("a".to_owned(), "2".to_owned(), (2, 60), it.begun());
        assert_eq!(kept.get("a", "2").as_deref(), Some(&2));
        assert_eq!(kept.get("a", "1"), None);
    }

    #[test]
    fn nothing_that_was_begun_before_a_forgetting_is_kept_after_it() {
        let (kept, it) = shelf();
        let begun = it.begun();
        let put = |key: &str, begun| kept.put(key.to_owned(), "1".to_owned(), (key.to_owned(), 10), begun);
        put("page of a", begun);
        put("page of b", begun);
        it.happened();
        kept.forget(|key| key.ends_with('a'));
        assert_eq!(*put("late page of a", begun), "late page of a");
        let there = ["page of a", "page of b", "late page of a"].map(|key| kept.get(key, "1").is_some());
        assert_eq!(there, [false, true, false]);
        put("page of a", it.begun());
        assert!(kept.get("page of a", "1").is_some());
    }
}
