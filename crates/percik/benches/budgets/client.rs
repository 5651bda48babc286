//! A client that only counts: HTTP/1.1 with connections kept open, on this machine.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// A server in a process of its own, ended with this value.
pub struct Server {
    child: Child,
    pub address: String,
}

impl Server {
    /// Starts a program and waits for the line with its address.
    pub fn start(command: &mut Command) -> Server {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| {
            let line = line.unwrap();
            let after = line.split("http://").nth(1)?;
            Some(after.split(|c: char| c.is_whitespace() || c == '/').next()?.to_owned())
        });
        // The pipe stays open, or the server would fail at its next line.
        std::thread::spawn(move || lines.for_each(drop));
        Server { child, address: address.unwrap() }
    }

    /// The program itself, on a folder of data.
    pub fn of_percik(data: &Path) -> Server {
        let mut command = Command::new(env!("CARGO_BIN_EXE_percik"));
        Server::start(command.arg("serve").args(["--listen", "127.0.0.1:0", "--data"]).arg(data))
    }

    /// Memory that is resident, in megabytes.
    pub fn resident_megabytes(&self) -> f64 {
        self.status_megabytes("VmRSS:")
    }

    /// The most that ever was.
    pub fn most_resident_megabytes(&self) -> f64 {
        self.status_megabytes("VmHWM:")
    }

    fn status_megabytes(&self, what: &str) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let kilobytes = status.lines().find_map(|line| line.strip_prefix(what)).unwrap();
        kilobytes.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1_000.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct Got {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(address: &str) -> Connection {
        let stream = TcpStream::connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        Connection { stream, buffer: Vec::with_capacity(1 << 16) }
    }

    pub async fn get(&mut self, path: &str, headers: &str) -> Got {
        let request = format!("GET {path} HTTP/1.1\r\nhost: bench\r\naccept-encoding: br\r\n{headers}\r\n");
        self.stream.write_all(request.as_bytes()).await.unwrap();
        self.buffer.clear();
        let head_end = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await;
        };
        let head = String::from_utf8_lossy(&self.buffer[..head_end]).to_lowercase();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let length =
            head.split("content-length: ").nth(1).and_then(|it| it.split('\r').next()?.parse::<usize>().ok());
        match length {
            Some(length) => {
                while self.buffer.len() < head_end + length {
                    self.more().await;
                }
            }
            None if head.contains("transfer-encoding: chunked") => {
                while !self.buffer.ends_with(b"0\r\n\r\n") {
                    self.more().await;
                }
            }
            None => {}
        }
        Got { status, head, body: self.buffer[head_end..].to_vec() }
    }

    async fn more(&mut self) {
        let read = self.stream.read_buf(&mut self.buffer).await.unwrap();
        assert!(read > 0, "the server closed the connection");
    }
}

fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|it| it == needle)
}

pub struct Rate {
    pub per_second: f64,
    pub p50: Duration,
    pub p99: Duration,
}

/// So many clients, each asking again as soon as it is answered.
pub async fn rate(address: &str, path: &str, headers: &str, clients: usize, lasting: Duration) -> Rate {
    let began = Instant::now();
    let tasks: Vec<_> = (0..clients)
        .map(|_| {
            let (address, path, headers) = (address.to_owned(), path.to_owned(), headers.to_owned());
            tokio::spawn(async move {
                let mut connection = Connection::open(&address).await;
                let mut took = vec![];
                while began.elapsed() < lasting {
                    let asked = Instant::now();
                    let got = connection.get(&path, &headers).await;
                    assert_eq!(got.status, 200, "{}", got.head);
                    took.push(asked.elapsed());
                }
                took
            })
        })
        .collect();
    let mut took = vec![];
    for task in tasks {
        took.extend(task.await.unwrap());
    }
    took.sort();
    let at = |percent: usize| took.get(took.len() * percent / 100).copied().unwrap_or_default();
    Rate { per_second: took.len() as f64 / began.elapsed().as_secs_f64(), p50: at(50), p99: at(99) }
}
