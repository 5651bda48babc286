//! Attacks: the site as it is met by curious neighbours, broken programs and many hands at once.

mod commands;
mod forms;
mod many;
mod names;
mod personas;
mod races;
mod scene;
