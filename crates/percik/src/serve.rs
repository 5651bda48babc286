//! `percik serve`: opens the data, listens, and stops gracefully.

use std::{path::Path, sync::Arc};

use anyhow::Context;
use eventlog::Sqlite;
use host::{Host, Wall};
use site::Site;

pub async fn serve(data: &Path, listen: &str, public_url: Option<&str>) -> anyhow::Result<()> {
    let log = Sqlite::open(data).with_context(|| format!("open {}", data.display()))?;
    let host = Host::open(Arc::new(log), Arc::new(Wall)).await?;
    let listener =
        tokio::net::TcpListener::bind(listen).await.with_context(|| format!("listen on {listen}"))?;
    println!("http://{}", listener.local_addr()?);
    let ticking = tokio::spawn(host.clone().tick());
    axum::serve(listener, site::router(Site::new(host, public_url))).await?;
    ticking.abort();
    Ok(())
}
