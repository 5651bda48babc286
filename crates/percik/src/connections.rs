//! Connections: each is served until its end, and none holds its place by silence.

use std::{io, pin::pin, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::net::{TcpListener, TcpStream};

/// From its first byte or its last answer a connection has so long to send the next head of a request: time enough for
/// the slowest village line, and for a reader who taps again.
const HEAD_SECONDS: u64 = 30;
/// With every handle of the process taken, some become free within this.
const OUT_OF_HANDLES: Duration = Duration::from_secs(1);

/// Serves until `stop` ends and every request that has begun is answered.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let begun = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let stream = tokio::select! {
            stream = next(&listener) => stream,
            () = &mut stop => break,
        };
        // An answer is one small write: it must not wait for another one. What fails here is only slower.
        let _ = stream.set_nodelay(true);
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(HEAD_SECONDS))
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router.clone()));
        let connection = begun.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::trace!("a connection ended: {error}");
            }
        });
    }
    // Nobody new is let in while the others end.
    drop(listener);
    begun.shutdown().await;
}

async fn next(listener: &TcpListener) -> TcpStream {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            // Gone before it was let in: that is theirs.
            Err(error) if matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) => {
            }
            Err(error) => {
                tracing::error!("let somebody in: {error}");
                tokio::time::sleep(OUT_OF_HANDLES).await;
            }
        }
    }
}
