//! What goes into `decide` and what comes into `apply`.

use crate::{
    Command, Event,
    kernel::{By, Moment, Seq},
};

/// A command with who asked and when. The host reads the clock and knows the person.
#[derive(Clone, Debug)]
pub struct Asked {
    pub by: By,
    pub at: Moment,
    pub command: Command,
}

/// A line of the log, read.
#[derive(Clone, Debug)]
pub struct Happened {
    pub seq: Seq,
    pub at: Moment,
    pub by: By,
    pub event: Event,
}
