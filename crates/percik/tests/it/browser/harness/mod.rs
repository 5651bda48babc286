//! A phone in somebody's hand, for tests that read like what that person does.
//!
//! ```text
//! let driver = Driver::start();
//! let rina = Phone::new(&driver, Size::Phone).await;
//! rina.open(&address).await;
//! rina.type_into("Nama", "Rina").await;
//! rina.tap("Saya ikut").await;
//! rina.sees("Sampai jumpa, Rina").await;
//! ```
//!
//! Things are found by their accessible names, in the tree that a screen reader gets: what a test can name, every
//! person can. Each word waits until the page allows it, five seconds at most, and then fails with what was there
//! instead and a picture in target/screens/.

mod axe;
mod driver;
mod finding;
mod phone;
mod pointing;
mod weather;

pub use driver::Driver;
pub use phone::{Phone, Size};
pub use pointing::Key;
