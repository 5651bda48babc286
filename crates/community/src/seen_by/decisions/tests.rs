//! Decisions through different eyes.
