//! Percik from outside, as people and programs meet it: one binary for all integration tests, so that it links once.

mod api;
mod browser;
mod commands;
mod faults;
mod forgotten;
mod links;
mod postgres;
mod program;
mod story;
mod tally;
