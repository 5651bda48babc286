//! A PostgreSQL server of a test's own: in a folder of its own, on a socket in it, ended with the test.
//!
//! Invariant: it never listens on the network, and it is never missing in silence: a machine without PostgreSQL fails the
//! test and says what to install.

use std::{
    fs,
    os::unix::{
        fs::{PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use anyhow::{Context, bail, ensure};

/// See the file's first line.
pub struct Server {
    binaries: PathBuf,
    dir: PathBuf,
    databases: AtomicU32,
}

impl Server {
    /// Starts one whose files lie in `dir`, a folder that is there and empty. Keep the path short: a socket lies in it.
    pub fn start(dir: &Path) -> anyhow::Result<Server> {
        let server = Server { binaries: binaries()?, dir: dir.to_owned(), databases: AtomicU32::new(0) };
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))?;
        if let Some((uid, gid)) = somebody_else()? {
            chown(dir, Some(uid), Some(gid)).context("give the folder to whom the server runs as")?;
        }
        let data = server.data();
        let init = ["-D", &data, "-U", "percik", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
        run(server.command("initdb")?.args(init))?;
        let options = format!("-h '' -k {} -F -c max_connections=200", dir.display());
        let log = dir.join("log").display().to_string();
        run(server.command("pg_ctl")?.args(["-D", &data, "-w", "-l", &log, "-o", &options, "start"]))?;
        Ok(server)
    }

    /// The address of a new, empty database.
    pub fn database(&self) -> anyhow::Result<String> {
        let name = format!("test{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let socket = self.dir.display().to_string();
        run(self.command("createdb")?.args(["-h", &socket, "-U", "percik", &name]))?;
        Ok(format!("postgres://percik@/{name}?host={socket}"))
    }

    /// Ends at once, as by a power cut, and starts again.
    pub fn restart(&self) -> anyhow::Result<()> {
        let options = format!("-h '' -k {} -F -c max_connections=200", self.dir.display());
        let log = self.dir.join("log").display().to_string();
        run(self.command("pg_ctl")?.args(["-D", &self.data(), "-m", "immediate", "stop"]))?;
        run(self.command("pg_ctl")?.args(["-D", &self.data(), "-w", "-l", &log, "-o", &options, "start"]))
    }

    fn data(&self) -> String {
        self.dir.join("data").display().to_string()
    }

    /// PostgreSQL refuses to run as root.
    fn command(&self, binary: &str) -> anyhow::Result<Command> {
        let mut command = Command::new(self.binaries.join(binary));
        if let Some((uid, gid)) = somebody_else()? {
            command.uid(uid).gid(gid);
        }
        command.current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let stop = self
            .command("pg_ctl")
            .and_then(|mut it| run(it.args(["-D", &self.data(), "-m", "immediate", "stop"])));
        // The test is over either way.
        drop(stop);
    }
}

fn run(command: &mut Command) -> anyhow::Result<()> {
    let name = command.get_program().display().to_string();
    let status = command.status().with_context(|| format!("run {name}"))?;
    ensure!(status.success(), "{name} ended with {status}");
    Ok(())
}

/// The newest PostgreSQL that Debian keeps, or the one on PATH.
fn binaries() -> anyhow::Result<PathBuf> {
    let kept = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let version =
        |it: &PathBuf| it.file_name().and_then(|it| it.to_str()).and_then(|it| it.parse::<u32>().ok());
    let mut kept: Vec<PathBuf> = kept.map(|it| it.path()).collect();
    kept.sort_by_key(version);
    let kept = kept.into_iter().rev().map(|it| it.join("bin"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let whole = |it: &PathBuf| ["initdb", "pg_ctl", "createdb"].iter().all(|name| it.join(name).is_file());
    match kept.chain(std::env::split_paths(&path)).find(whole) {
        Some(binaries) => Ok(binaries),
        None => bail!("PostgreSQL is missing. On Debian or Ubuntu: `apt-get install postgresql`"),
    }
}

/// Whom to run as when we are root: `postgres`, or else `nobody`. `None` when we are not.
fn somebody_else() -> anyhow::Result<Option<(u32, u32)>> {
    let ours = fs::metadata("/proc/self").context("see whom we run as")?;
    if std::os::unix::fs::MetadataExt::uid(&ours) != 0 {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd").context("read who there is")?;
    let find = |name: &str| {
        let line = users.lines().find(|it| it.split(':').next() == Some(name))?;
        let mut ids = line.split(':').skip(2).map(str::parse::<u32>);
        Some((ids.next()?.ok()?, ids.next()?.ok()?))
    };
    let other = find("postgres").or_else(|| find("nobody"));
    Ok(Some(other.context("nobody to run PostgreSQL as")?))
}
