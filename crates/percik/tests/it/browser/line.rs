//! The line between a phone and the server, which can be cut. What DevTools says of the network holds for pages alone; a
//! worker's requests go on through it, and so would everything that a page asks through its worker.

use std::net::SocketAddr;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

pub struct Line {
    /// `http://127.0.0.1:…`
    pub address: String,
    whole: watch::Sender<bool>,
}

impl Line {
    /// A line to the server at that address. It ends with the test.
    pub async fn to(server: &str) -> Self {
        let server: SocketAddr = server.trim_start_matches("http://").parse().expect("an address");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("listen");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let (whole, state) = watch::channel(true);
        tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                tokio::spawn(carry(phone, server, state.clone()));
            }
        });
        Self { address, whole }
    }

    /// Every connection breaks, and each new one too.
    pub fn cut(&self) {
        self.whole.send_replace(false);
    }

    pub fn mend(&self) {
        self.whole.send_replace(true);
    }
}

async fn carry(mut phone: TcpStream, server: SocketAddr, mut whole: watch::Receiver<bool>) {
    if !*whole.borrow() {
        return;
    }
    let Ok(mut server) = TcpStream::connect(server).await else { return };
    tokio::select! {
        _ = tokio::io::copy_bidirectional(&mut phone, &mut server) => {}
        _ = whole.wait_for(|whole| !whole) => {}
    }
}
