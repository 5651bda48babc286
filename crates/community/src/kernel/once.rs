//! The mark that makes a repeated command harmless.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Random, made by the client for one act; a repeat is answered with the first result.
/// 8 to 64 characters of `A–Z a–z 0–9 - _`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Once(Box<str>);

impl Once {
    pub fn new(mark: &str) -> Option<Once> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        ((8..=64).contains(&mark.len()) && mark.bytes().all(allowed)).then(|| Once(mark.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Once {
    type Error = &'static str;

    fn try_from(mark: String) -> Result<Self, &'static str> {
        Once::new(&mark).ok_or("`once` is 8 to 64 letters, digits, - or _")
    }
}

impl From<Once> for String {
    fn from(once: Once) -> String {
        once.0.into()
    }
}
