//! Configuration that commands share: where the data is, and how the server is reached.

use std::{
    fs::{File, TryLockError},
    path::PathBuf,
    sync::Arc,
};

use anyhow::{Context, bail, ensure};
use community::kernel::CommunityId;
use eventlog::{EventLog, Postgres, Shelf, Sqlite};
use host::Opening;
use url::Url;

#[derive(clap::Args)]
pub struct Data {
    /// The folder where everything is kept
    #[arg(long = "data", env = "PERCIK_DATA", default_value = "percik-data", value_name = "DIR")]
    pub dir: PathBuf,
    /// The list of who was forgotten, kept outside of the data so that no restored copy takes it back [default: DIR.erasures beside the folder]
    #[arg(long, env = "PERCIK_ERASURES", value_name = "FILE")]
    pub erasures: Option<PathBuf>,
    /// A PostgreSQL database for the logs, in place of the file in the folder: postgres://user:password@host/database
    #[arg(long, env = "PERCIK_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
}

impl Data {
    pub fn new(dir: PathBuf) -> Data {
        Data { dir, erasures: None, database_url: None }
    }

    pub fn database(&self) -> PathBuf {
        self.dir.join("percik.db")
    }

    /// How a server on this folder is opened.
    pub fn opening(&self) -> Opening {
        // In the folder too, so that the list moves with it to another machine.
        let erasures = [self.erasures(), Some(self.dir.join("erasures"))].into_iter().flatten().collect();
        Opening { erasures, ..Opening::with_media_in(self.dir.join("media")) }
    }

    /// The list of who was forgotten, outside of the folder. `None` where the folder has no name.
    pub fn erasures(&self) -> Option<PathBuf> {
        self.erasures.clone().or_else(|| {
            let dir = std::path::absolute(&self.dir).ok()?;
            let mut name = dir.file_name()?.to_owned();
            name.push(".erasures");
            Some(dir.with_file_name(name))
        })
    }

    /// Opens the logs; makes what is not there.
    pub async fn open(&self) -> anyhow::Result<Arc<dyn EventLog>> {
        Ok(match &self.database_url {
            Some(url) => Arc::new(Postgres::open(url).await?),
            None => Arc::new(Sqlite::open(&self.dir)?),
        })
    }

    /// Opens what is there; makes no folder and no file.
    pub async fn opened(&self) -> anyhow::Result<Arc<dyn EventLog>> {
        let shown = self.dir.display();
        ensure!(
            self.database_url.is_some() || self.database().is_file(),
            "there is no data in {shown} (no percik.db); say where it is with --data DIR"
        );
        self.open().await
    }

    /// Where the logs are, for people to read; never with the password of an address.
    pub fn shown(&self) -> String {
        match &self.database_url {
            Some(_) => "the database".to_owned(),
            None => self.dir.display().to_string(),
        }
    }

    /// Keeps a second server from the same folder for as long as the file is held: each would answer from its own memory.
    pub fn locked(&self) -> anyhow::Result<File> {
        let shown = self.dir.display();
        std::fs::create_dir_all(&self.dir).with_context(|| format!("make the folder {shown}"))?;
        let file = File::create(self.dir.join("percik.lock"));
        let file = file.with_context(|| format!("write into the folder {shown}"))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => bail!("another percik is serving {shown} already"),
            // A file system without locks: whoever chose it knows.
            Err(TryLockError::Error(_)) => Ok(file),
        }
    }
}

#[derive(clap::Args)]
pub struct Reached {
    /// Address and port to listen on; port 0 takes any free one
    #[arg(long, env = "PERCIK_LISTEN", default_value = DEFAULT_LISTEN, value_name = "ADDR")]
    listen: String,
    /// How people reach the server, if not by that address: https://percik.desa.id
    #[arg(long, env = "PERCIK_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
}

const DEFAULT_LISTEN: &str = "127.0.0.1:8080";

impl Reached {
    /// A port alone listens on this machine only.
    pub fn listen(&self) -> String {
        let port = self.listen.trim_start_matches(':');
        if port.parse::<u16>().is_ok() { format!("127.0.0.1:{port}") } else { self.listen.clone() }
    }

    /// Without a slash at the end.
    pub fn public_url(&self) -> anyhow::Result<Option<String>> {
        let Some(typed) = self.public_url.as_deref().map(str::trim).filter(|it| !it.is_empty()) else {
            return Ok(None);
        };
        sound(typed).map(Some).with_context(|| format!("--public-url {typed}"))
    }
}

/// An address of a whole server; pages know no other root.
fn sound(typed: &str) -> anyhow::Result<String> {
    let url = Url::parse(typed).context("is no address; it begins with https:// or http://")?;
    ensure!(matches!(url.scheme(), "https" | "http"), "begins with neither https:// nor http://");
    ensure!(url.host_str().is_some_and(|it| !it.is_empty()), "names no server");
    ensure!(
        url.path() == "/" && url.query().is_none() && url.fragment().is_none(),
        "has a path; pages live at the root"
    );
    ensure!(url.username().is_empty() && url.password().is_none(), "has a user name in it");
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// The community with this address.
pub async fn community(log: &dyn EventLog, slug: &str, data: &Data) -> anyhow::Result<CommunityId> {
    let found = log.note(Shelf::Slug, slug).await.context("look up the address")?;
    let found = found.with_context(|| format!("there is no community {slug:?} in {}", data.shown()))?;
    found.parse().map_err(|_| anyhow::anyhow!("the address {slug:?} leads nowhere"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_addresses_are_whole_servers() {
        for (typed, sound_as) in [
            ("https://percik.desa.id", "https://percik.desa.id"),
            ("https://percik.desa.id/", "https://percik.desa.id"),
            ("http://192.168.1.7:8080", "http://192.168.1.7:8080"),
        ] {
            assert_eq!(sound(typed).unwrap(), sound_as);
        }
        for wrong in [
            "percik.desa.id",
            "ftp://a.id",
            "https://",
            "https://a.id/percik",
            "https://a.id/?x",
            "https://u@a.id",
        ] {
            assert!(sound(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_port_alone_stays_on_this_machine() {
        for (typed, listens) in
            [("9000", "127.0.0.1:9000"), (":9000", "127.0.0.1:9000"), ("0.0.0.0:80", "0.0.0.0:80")]
        {
            assert_eq!(Reached { listen: typed.into(), public_url: None }.listen(), listens);
        }
    }
}
