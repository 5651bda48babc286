//! What pages are compared with: an axum handler that sends the same bytes, head and body, and does nothing else.

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue},
    routing::get,
};

/// Headers that the server itself writes.
const WRITTEN_ANYWAY: [&str; 2] = ["content-length", "date"];

/// Serves the answer in the file (a head's lines, an empty one, the body) at `/`, and prints its address.
pub fn serve(file: &str) {
    let answer = std::fs::read(file).unwrap();
    let end = answer.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
    let head = headers(std::str::from_utf8(&answer[..end]).unwrap());
    let body = Bytes::copy_from_slice(&answer[end + 4..]);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let answer = move || {
            let answer = (head.clone(), body.clone());
            async move { answer }
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("http://{}", listener.local_addr().unwrap());
        axum::serve(listener, Router::new().route("/", get(answer))).await.unwrap();
    });
}

fn headers(head: &str) -> HeaderMap {
    let lines = head.lines().skip(1).filter_map(|line| line.split_once(": "));
    lines
        .filter(|(name, _)| !WRITTEN_ANYWAY.contains(name))
        .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), value.parse::<HeaderValue>().unwrap()))
        .collect()
}
