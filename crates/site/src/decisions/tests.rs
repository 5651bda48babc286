//! What the tests of decisions begin with.

use community::{
    decisions::{Choice, Method, Proposal},
    kernel::Rupiah,
};

pub const HOUR: i64 = 3_600_000;

/// Rak buku, by this method, with everything else as usual.
pub fn proposal(method: Method) -> Proposal {
    Proposal {
        title: "Beli 2 rak buku".into(),
        details: "Buku menumpuk di lantai.".into(),
        method,
        choices: vec![],
        class: Default::default(),
        secrecy: Default::default(),
        results: Default::default(),
        pace: Default::default(),
        closes_at: None,
        carries: vec![],
        review_on: None,
        from: None,
    }
}

/// With these choices, where the method has any; a day for each and a price too.
pub fn choices(mut proposal: Proposal, labels: &[&str]) -> Proposal {
    let (method, days) = (proposal.method, ["2026-12-05", "2026-12-06", "2026-12-07"]);
    let choice = |(label, day): (&&str, &str)| Choice {
        label: (*label).into(),
        rupiah: matches!(method, Method::Budget { .. }).then_some(Rupiah(200_000)),
        day: day.parse().ok().filter(|_| method == Method::TimePoll),
        time: "09:00".parse().ok().filter(|_| method == Method::TimePoll),
    };
    if method.has_choices() {
        proposal.choices = labels.iter().zip(days).map(choice).collect();
    }
    proposal
}
