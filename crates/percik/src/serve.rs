//! `percik serve`: opens the data, listens, and stops gracefully.

use std::{io::ErrorKind, sync::Arc, time::Duration};

use anyhow::{Context, anyhow};
use host::{Host, Replayed, Wall};
use site::Site;
use tokio::net::TcpListener;

use crate::{
    config::{Data, Reached},
    connections::{self, HEAD_TIME},
};

/// Requests that have begun get so long to end once the server is asked to stop.
const FINISH_SECONDS: u64 = 10;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    reached: Reached,
}

pub async fn run(Arguments { data, reached }: Arguments) -> anyhow::Result<()> {
    let public_url = reached.public_url()?;
    let listener = listen(&reached).await?;
    let _alone = data.locked()?;
    let log = data.open().await?;
    let host = Host::open(log, Arc::new(Wall), data.opening()).await?;
    let replayed = replay(&host).await?;
    println!("{}", greeting(&address(&listener)?, public_url.as_deref()));
    if let Some(replayed) = replayed {
        println!("{replayed}");
    }
    until_stopped(host, listener, public_url.as_deref()).await
}

/// Whoever was forgotten after the copy was made that has been restored here is forgotten again, before anybody is
/// served. Tells what there is to say about it.
pub async fn replay(host: &Arc<Host>) -> anyhow::Result<Option<String>> {
    let Replayed { again, failed } = host.replay().await.context("forget again whom the list names")?;
    if failed > 0 {
        eprintln!("{failed} on the list of erasures could not be forgotten again; the log says why");
    }
    Ok((again > 0)
        .then(|| format!("{again} terhapus lagi sesuai daftar · {again} forgotten again, as the list says")))
}

/// Takes the port. Errors say what to do.
pub async fn listen(reached: &Reached) -> anyhow::Result<TcpListener> {
    let listen = reached.listen();
    TcpListener::bind(&listen).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("{listen} is in use already, perhaps by another percik; choose another port: --listen 127.0.0.1:8081")
        }
        ErrorKind::PermissionDenied => {
            anyhow!("{listen} is not allowed; ports below 1024 belong to the administrator: --listen 127.0.0.1:8080")
        }
        ErrorKind::AddrNotAvailable => anyhow!("{listen} is no address of this machine; all of them: --listen 0.0.0.0:8080"),
        _ => anyhow!("{listen} cannot be listened on ({error}); it is written --listen 127.0.0.1:8080"),
    })
}

/// Where a browser on this machine finds it.
pub fn address(listener: &TcpListener) -> anyhow::Result<String> {
    let mut at = listener.local_addr().context("ask for the address")?;
    if at.ip().is_unspecified() {
        at.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    Ok(format!("http://{at}"))
}

pub fn greeting(address: &str, public_url: Option<&str>) -> String {
    let public = public_url.map(|url| format!(" ({url})")).unwrap_or_default();
    format!("Percik siap di {address}{public} · Percik is ready. Ctrl+C: berhenti · stop.")
}

/// Serves until it is told to stop: requests are finished, streams end, everything is on disk.
pub async fn until_stopped(
    host: Arc<Host>,
    listener: TcpListener,
    public_url: Option<&str>,
) -> anyhow::Result<()> {
    let site = Site::new(host.clone(), public_url);
    let (stopping, stopped) = (site.closing.clone(), site.closing.clone());
    let serving = connections::serve(listener, site::router(site), HEAD_TIME, async move {
        asked_to_stop().await;
        stopping.close();
    });
    let ticking = tokio::spawn(host.tick());
    let out_of_patience = async {
        stopped.closed().await;
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(FINISH_SECONDS)) => {}
            // Twice: at once.
            () = asked_to_stop() => {}
        }
    };
    tokio::select! {
        () = serving => {}
        () = out_of_patience => {}
    }
    ticking.abort();
    println!("Percik berhenti, semua tersimpan. · Percik has stopped, everything is kept.");
    Ok(())
}

/// Ctrl+C, or what service managers send.
async fn asked_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
