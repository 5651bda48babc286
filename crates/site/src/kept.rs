//! Kept: answers that took work to make, in memory until something newer takes their place.
//!
//! Invariant: never more bytes than the bound; what was not asked for longest goes first.

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
    /// Counts askings, so that the oldest is known without a clock.
    turn: AtomicU64,
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
    pub fn with_bytes(bytes_max: usize) -> Kept<T> {
        let shelf = RwLock::new(Shelf { entries: HashMap::default(), bytes: 0 });
        Kept { shelf, bytes_max, turn: AtomicU64::new(0) }
    }

    pub fn get(&self, key: &str, version: &str) -> Option<Arc<T>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let entry = shelf.entries.get(key).filter(|it| it.version == version)?;
        entry.asked_at.store(self.next_turn(), Ordering::Relaxed);
        Some(entry.value.clone())
    }

    /// Keeps it in place of another version. `bytes` is what it takes in memory, roughly; what is larger than the
    /// whole shelf is handed back without being kept.
    pub fn put(&self, key: String, version: String, value: T, bytes: usize) -> Arc<T> {
        let value = Arc::new(value);
        let bytes = bytes + key.len() + version.len();
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        shelf.take(&key);
        if bytes > self.bytes_max {
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

    #[test]
    fn what_was_not_asked_for_longest_goes_first() {
        let kept = Kept::with_bytes(100);
        let put = |key: &str, bytes| kept.put(key.to_owned(), "1".to_owned(), key.to_owned(), bytes);
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
        let kept = Kept::with_bytes(100);
        kept.put("a".to_owned(), "1".to_owned(), 1, 60);
        assert_eq!(kept.get("a", "2"), None);
        kept.put("a".to_owned(), "2".to_owned(), 2, 60);
        assert_eq!(kept.get("a", "2").as_deref(), Some(&2));
        assert_eq!(kept.get("a", "1"), None);
    }
}
