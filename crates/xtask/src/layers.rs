//! What a crate must not depend on, asked of cargo itself.

use crate::step::{cargo, output};
use anyhow::{Result, bail};

/// The core is pure: none of these may be under it, however deep.
const NOT_UNDER_COMMUNITY: [&str; 10] =
    ["tokio", "async-std", "sqlx", "rusqlite", "axum", "hyper", "reqwest", "rand", "getrandom", "fastrand"];

pub fn check() -> Result<()> {
    let tree = output(&mut cargo(&[
        "tree",
        "-p",
        "community",
        "--edges",
        "normal,build",
        "--prefix",
        "none",
        "--format",
        "{lib}",
    ]))?;
    let found = forbidden(&tree);
    if !found.is_empty() {
        bail!(
            "`community` depends on {}: it is a pure function of its log, without I/O, time or chance; \
             `cargo tree -p community -i NAME` shows the way",
            found.join(", ")
        );
    }
    Ok(())
}

/// `tokio` also stands for `tokio_util`, `rand` for `rand_core`.
fn forbidden(tree: &str) -> Vec<&str> {
    let mut found: Vec<&str> = tree
        .lines()
        .map(str::trim)
        .filter(|name| {
            NOT_UNDER_COMMUNITY.iter().any(|no| {
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
    use super::forbidden;

    #[test]
    fn a_family_is_known_by_its_first_name() {
        assert_eq!(forbidden("serde\nrand_core\ntokio\nrandomness\nrand_core"), ["rand_core", "tokio"]);
    }
}
