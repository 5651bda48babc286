//! The story's clock: it stands where the script puts it, and runs once the story is told.

use std::sync::atomic::{AtomicI64, Ordering};

use community::kernel::Moment;
use host::{Clock, Wall};

/// Stands for "runs": no story is told at the end of time.
const RUNS: i64 = i64::MAX;

pub struct StoryClock(AtomicI64);

impl StoryClock {
    /// Standing, before everything.
    pub fn at_beginning() -> StoryClock {
        StoryClock(AtomicI64::new(0))
    }

    pub fn set(&self, moment: Moment) {
        self.0.store(moment.0, Ordering::SeqCst);
    }

    /// From now on it is the wall's.
    pub fn live(&self) {
        self.0.store(RUNS, Ordering::SeqCst);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Moment {
        match self.0.load(Ordering::SeqCst) {
            RUNS => Wall.now(),
            standing => Moment(standing),
        }
    }
}
