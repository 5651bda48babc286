//! axe-core, which finds what a person who cannot see or use a mouse would stumble over.
//!
//! From the npm registry: Debian has no package of it, and the Python packages that carry it lie years behind, with
//! fewer rules. One pinned version, one file, checked on every run; the licence (MPL-2.0) stays with the package.

use crate::step::{output, run, target};
use crate::tools::{find, install};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

const VERSION: &str = "4.14.1";
/// BLAKE3 of axe.min.js in that version.
const HASH: &str = "a0ed4373d1e8caa6416959a32966c75840c12038c33fc4b8d68e50eed251640d";

/// The script's path; fetched once, then only checked.
pub fn ready() -> Result<PathBuf> {
    let folder = target().join("tools").join(format!("axe-core-{VERSION}"));
    let script = folder.join("axe.min.js");
    if !script.is_file() {
        fetch(&folder)?;
    }
    let bytes = std::fs::read(&script).with_context(|| format!("read {}", script.display()))?;
    let hash = blake3::hash(&bytes).to_hex();
    if hash.as_str() != HASH {
        bail!(
            "{} is not axe-core {VERSION} as pinned (its hash is {hash}): delete it and try again",
            script.display()
        );
    }
    Ok(script)
}

fn fetch(folder: &Path) -> Result<()> {
    if find(&["npm"]).is_none() {
        install(&["nodejs", "npm"]).with_context(|| {
            format!(
                "npm is needed once, to fetch axe-core; or put its axe.min.js {VERSION} into {}",
                folder.display()
            )
        })?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("make {}", folder.display()))?;
    let package = format!("axe-core@{VERSION}");
    output(
        Command::new("npm")
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination", ".", &package])
            .current_dir(folder),
    )
    .with_context(|| format!("fetch {package} from the npm registry"))?;
    let tarball = format!("axe-core-{VERSION}.tgz");
    run(Command::new("tar")
        .args(["-xzf", &tarball, "--strip-components=1", "package/axe.min.js"])
        .current_dir(folder))
}
