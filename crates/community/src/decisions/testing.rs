//! Decisions for tests of other nouns and crates.

use super::{Class, Command, Method, Pace, Proposal, Results, Secrecy};
use crate::kernel::Text;

/// An ordinary proposal, by consent when nothing else is said.
pub fn proposal(title: &str, method: Method) -> Proposal {
    Proposal {
        title: Text::new(title),
        details: Text::new(""),
        method,
        choices: vec![],
        class: Class::Ordinary,
        secrecy: Secrecy::Open,
        results: Results::AsTheyCome,
        pace: Pace::Apart,
        closes_at: None,
        carries: vec![],
        review_on: None,
        from: None,
    }
}

/// Opens one by consent that carries nothing.
pub fn plain() -> Command {
    Command::Open { proposal: proposal("Beli rak buku", Method::Consent) }
}
