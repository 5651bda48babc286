//! What a crate must not depend on, asked of cargo itself.

use crate::step::{cargo, output};
use anyhow::{Result, bail};

/// The core is pure: none of these may be under it, however deep.
const NOT_UNDER_COMMUNITY: [&str; 10] =
    ["tokio", "async-std", "sqlx", "rusqlite", "axum", "hyper", "reqwest", "rand", "getrandom", "fastrand"];

/// Nor is anything of ours under those who know formats of files.
const NOT_UNDER_FORMATS: [&str; 6] = ["community", "eventlog", "host", "site", "charts", "tokio"];
const FORMATS: [(&str, &str); 4] = [
    ("ballots", "it reads other people's files"),
    ("books", "it writes what it is told"),
    ("media", "it makes bytes of bytes"),
    ("reports", "it makes a PDF of what it is told"),
];

pub fn check() -> Result<()> {
    for (name, what) in FORMATS {
        let found = under(name)?;
        let found = forbidden(&found, &NOT_UNDER_FORMATS);
        if !found.is_empty() {
            bail!("`{name}` depends on {}: {what} and knows nothing of ours", found.join(", "));
        }
    }
    let tree = under("community")?;
    let found = forbidden(&tree, &NOT_UNDER_COMMUNITY);
    if !found.is_empty() {
        bail!(
            "`community` depends on {}: it is a pure function of its log, without I/O, time or chance; \
             `cargo tree -p community -i NAME` shows the way",
            found.join(", ")
        );
    }
    Ok(())
}

/// Everything a crate is built from, a name a line.
fn under(name: &str) -> Result<String> {
    let arguments = ["tree", "-p", name, "--edges", "normal,build", "--prefix", "none", "--format", "{lib}"];
    output(&mut cargo(&arguments))
}

/// `tokio` also stands for `tokio_util`, `rand` for `rand_core`.
fn forbidden<'a>(tree: &'a str, not: &[&str]) -> Vec<&'a str> {
    let mut found: Vec<&str> = tree
        .lines()
        .map(str::trim)
        .filter(|name| {
            not.iter().any(|no| {
                let no = no.replace('-', "_");
                name.strip_prefix(no.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
            })
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::{NOT_UNDER_COMMUNITY, forbidden};

    #[test]
    fn a_family_is_known_by_its_first_name() {
        let tree = "serde\nrand_core\ntokio\nrandomness\nrand_core";
        assert_eq!(forbidden(tree, &NOT_UNDER_COMMUNITY), ["rand_core", "tokio"]);
    }
}
