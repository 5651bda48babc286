//! One chromedriver for one test: it listens on a free port of this machine alone and ends with the test.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// Held by the test and by each of its phones; the last one ends the process, whatever the order.
#[derive(Clone)]
pub struct Driver {
    running: Arc<Running>,
}

const TRIES: usize = 5;

struct Running {
    child: Child,
    port: u16,
    /// Kept open: a chromedriver that can no longer print dies of it.
    _printed: BufReader<ChildStdout>,
}

impl Driver {
    /// It asks for any free port, for IPv4 and then for IPv6; somebody else may have taken the second one meanwhile.
    pub fn start() -> Self {
        (0..TRIES).find_map(|_| Self::try_to_start()).expect("chromedriver ends before it says its port")
    }

    fn try_to_start() -> Option<Self> {
        let mut child = Command::new(tool("PERCIK_CHROMEDRIVER"))
            .args(["--port=0", "--log-level=SEVERE"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("start chromedriver");
        let mut printed = BufReader::new(child.stdout.take().expect("stdout was asked for"));
        let port = loop {
            let mut line = String::new();
            let read = printed.read_line(&mut line).expect("read what chromedriver prints");
            if read == 0 {
                let _ = child.wait();
                return None;
            }
            let after = line.split_once("successfully on port ").map(|(_, rest)| rest);
            if let Some(port) = after.and_then(|rest| rest.trim().trim_end_matches('.').parse().ok()) {
                break port;
            }
        };
        Some(Self { running: Arc::new(Running { child, port, _printed: printed }) })
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.running.port)
    }

    /// Closes the browser of a session and waits for it. What cannot be ended any more has ended.
    pub fn end_session(&self, session: &str) {
        let port = self.running.port;
        let Ok(mut line) = TcpStream::connect(("127.0.0.1", port)) else { return };
        let request = format!(
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        let _ = line.set_read_timeout(Some(Duration::from_secs(10)));
        let _ = line.write_all(request.as_bytes()).and_then(|()| line.read(&mut [0; 64]));
    }
}

impl Drop for Running {
    /// Phones end their own sessions, so no browser is left behind.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A missing tool fails the test: a browser test that is passed over proves nothing.
pub fn tool(variable: &str) -> PathBuf {
    std::env::var_os(variable)
        .unwrap_or_else(|| {
            panic!("{variable} is not set: run browser tests by `cargo xtask e2e` or `cargo xtask test`")
        })
        .into()
}

/// Where pictures of pages go.
pub fn screens() -> PathBuf {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
    let folder = target.join("screens");
    std::fs::create_dir_all(&folder).expect("make target/screens");
    folder
}
