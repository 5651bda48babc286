//! The first screen, by the people who see it.
