//! What pages are compared with: an axum handler that sends the bytes of a file and does nothing else.

use axum::{Router, body::Bytes, http::header, routing::get};

/// Serves the file's bytes at `/`, and prints its address.
pub fn serve(file: &str) {
    let bytes = Bytes::from(std::fs::read(file).unwrap());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let answer = move || {
            let bytes = bytes.clone();
            async move {
                (
                    [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_ENCODING, "br")],
                    bytes,
                )
            }
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("http://{}", listener.local_addr().unwrap());
        axum::serve(listener, Router::new().route("/", get(answer))).await.unwrap();
    });
}
