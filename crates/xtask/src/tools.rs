//! What the tests need and cargo does not bring: a Chromium, its driver, axe-core, and a PostgreSQL. Installed when that can be done
//! without asking, otherwise named exactly. With everything in place nothing touches the network.

use crate::axe;
use crate::step::{output, run};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Where the tools are. The tests learn it by the environment variables that `tell` sets.
pub struct Tools {
    chromium: PathBuf,
    chromedriver: PathBuf,
    axe: PathBuf,
}

impl Tools {
    pub fn tell(&self, command: &mut Command) {
        command
            .env("PERCIK_CHROMIUM", &self.chromium)
            .env("PERCIK_CHROMEDRIVER", &self.chromedriver)
            .env("PERCIK_AXE", &self.axe);
    }
}

pub fn ready() -> Result<Tools> {
    rust_components()?;
    let missing = [chromium().is_none(), chromedriver().is_none()].contains(&true);
    if missing {
        // Without recommended packages: those bring a desktop. Fonts are named, or pages would show boxes.
        install(&["chromium", "chromium-driver", "fonts-liberation", "fonts-noto-color-emoji"])?;
    }
    if !postgresql() {
        install(&["postgresql"])?;
    }
    Ok(Tools {
        chromium: chromium().context("chromium is still not found on PATH")?,
        chromedriver: chromedriver().context("chromedriver is still not found on PATH")?,
        axe: axe::ready()?,
    })
}

/// Debian packages, installed when we are root and apt is there.
pub fn install(packages: &[&str]) -> Result<()> {
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let list = packages.join(" ");
    if !root || find(&["apt-get"]).is_none() {
        bail!(
            "missing. On Debian or Ubuntu: `sudo apt-get install {list}`. Elsewhere install the same and put it on \
             PATH, or name it in PERCIK_CHROMIUM and PERCIK_CHROMEDRIVER"
        );
    }
    let mut update = Command::new("apt-get");
    run(update.args(["-q", "update"]).env("DEBIAN_FRONTEND", "noninteractive"))?;
    let mut install = Command::new("apt-get");
    install.args(["-q", "install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]);
    run(install.args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
        .with_context(|| format!("install {list}"))
}

/// The first of the names that PATH knows.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().map(|dir| dir.join(name)).find(|file| file.is_file()))
}

/// Servers of their own that tests start; Debian keeps the binaries outside of PATH.
fn postgresql() -> bool {
    let kept = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    kept.into_iter().any(|it| it.path().join("bin/initdb").is_file()) || find(&["initdb"]).is_some()
}

fn chromium() -> Option<PathBuf> {
    named("PERCIK_CHROMIUM").or_else(|| find(&["chromium", "chromium-browser", "google-chrome"]))
}

fn chromedriver() -> Option<PathBuf> {
    named("PERCIK_CHROMEDRIVER").or_else(|| find(&["chromedriver"]))
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}

/// A minimal toolchain has neither; cargo's own message for that does not name the remedy.
fn rust_components() -> Result<()> {
    for component in ["fmt", "clippy"] {
        let answer = crate::step::cargo(&[component, "--version"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .context("ask cargo for its components")?;
        if !answer.success() {
            bail!("`cargo {component}` is missing: `rustup component add rustfmt clippy`");
        }
    }
    Ok(())
}
