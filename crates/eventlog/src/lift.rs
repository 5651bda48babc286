//! Reading: a line of the log as today's program understands it.
//!
//! Old versions of an event are lifted to today's shape here and nowhere else. Every kind is in its first
//! version, so there is nothing to lift yet; golden files hold each version that was ever written.

use community::{Event, Happened, Unreadable};

use crate::Line;

impl Line {
    /// What happened, or why this program cannot know it.
    pub fn happened(&self) -> Result<Happened, Unreadable> {
        Ok(Happened { seq: self.seq, at: self.at, by: self.by, event: Event::read(&self.body)? })
    }
}
