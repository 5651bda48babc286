//! Decisions on five phones, as a community of five takes them: at home, in secret, in a room without signal.

mod circle;
mod journey;
mod lending;
mod room;
mod secret;
