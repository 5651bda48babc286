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
pub const HEAD_TIME: Duration = Duration::from_secs(30);
/// With every handle of the process taken, some become free within this.
const OUT_OF_HANDLES: Duration = Duration::from_secs(1);

/// Serves until `stop` ends and every request that has begun is answered.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    head_time: Duration,
    stop: impl Future<Output = ()>,
) {
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
            .header_read_timeout(head_time)
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

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::oneshot,
        time::{sleep, timeout},
    };

    use super::*;

    const LONG: Duration = Duration::from_secs(20);

    #[tokio::test]
    async fn whoever_stays_silent_is_let_go_and_whoever_waits_for_an_answer_is_not() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let slow = async || {
            sleep(Duration::from_secs(1)).await;
            "here"
        };
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(serve(
            listener,
            Router::new().route("/", get(slow)),
            Duration::from_millis(300),
            async move { drop(stopped.await) },
        ));
        let asked = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        for (sent, answered) in [("", false), ("GET / HTTP/1.1\r\nHost: a\r\n", false), (asked, true)] {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(sent.as_bytes()).await.unwrap();
            let mut heard = String::new();
            // Ends when the server hangs up.
            timeout(LONG, stream.read_to_string(&mut heard)).await.unwrap().unwrap();
            assert_eq!(heard.ends_with("here"), answered, "{sent:?}: {heard}");
        }
        // A request that has begun is answered though the server is to stop.
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(asked.as_bytes()).await.unwrap();
        sleep(Duration::from_millis(300)).await;
        stop.send(()).unwrap();
        let mut heard = String::new();
        timeout(LONG, stream.read_to_string(&mut heard)).await.unwrap().unwrap();
        assert!(heard.ends_with("here"), "{heard}");
        timeout(LONG, serving).await.unwrap().unwrap();
        assert!(TcpStream::connect(address).await.is_err());
    }
}
