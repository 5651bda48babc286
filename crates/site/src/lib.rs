
pub mod assets;
pub mod layout;
pub mod parts;
pub mod words;
