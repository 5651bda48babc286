//! The `percik` program as its host runs it, and a client for its API.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStdout, Command, Output, Stdio},
};

use serde_json::{Value, json};

/// With nothing of the tests' own surroundings that would configure it.
pub fn percik(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_percik"));
    for name in [
        "PERCIK_WITHOUT_COMMAND",
        "PERCIK_DATA",
        "PERCIK_DATABASE_URL",
        "PERCIK_ERASURES",
        "PERCIK_LISTEN",
        "PERCIK_PUBLIC_URL",
        "RUST_LOG",
    ] {
        command.env_remove(name);
    }
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs a command on this data to its end.
pub fn ran(arguments: &[&str], data: &Path) -> Ran {
    let Output { status, stdout, stderr } = percik(arguments).arg("--data").arg(data).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.out
    }
}

/// A running server; killed when it is dropped.
pub struct Server {
    child: Child,
    printed: BufReader<ChildStdout>,
    pub address: String,
}

impl Server {
    pub fn start(data: &Path) -> Server {
        let mut command = percik(&["serve", "--listen", "127.0.0.1:0", "--data"]);
        Server::of(command.arg(data))
    }

    /// Waits for the line with the address.
    pub fn of(command: &mut Command) -> Server {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut printed = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        assert!(printed.read_line(&mut line).unwrap() > 0, "it ended before it said its address");
        let address = line.split_whitespace().find(|word| word.starts_with("http://")).unwrap().to_owned();
        Server { child, printed, address }
    }

    /// The next line it prints.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.printed.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// As a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// As a service manager does; answers with the exit code.
    #[cfg(unix)]
    pub fn stop(mut self) -> i32 {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        self.child.wait().unwrap().code().expect("it ends by itself")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended already cannot be ended again.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A member's program.
#[derive(Clone)]
pub struct Client {
    pub http: reqwest::Client,
    pub slug: String,
    pub token: String,
}

impl Client {
    /// Founds a community called Baca Yuk! by Rina.
    pub async fn found(server: &Server) -> Client {
        let http = reqwest::Client::new();
        let body = json!({"name": "Baca Yuk!", "theme": "education", "purpose": "Anak suka membaca", "place": "Cipanas",
            "founder": {"name": "Rina", "pin": "123456"}});
        let url = format!("{}/api/v1/communities", server.address);
        let founded = http.post(url).json(&body).send().await.unwrap();
        assert_eq!(founded.status(), 201);
        let founded: Value = founded.json().await.unwrap();
        let text = |field: &str| founded[field].as_str().unwrap().to_owned();
        Client { slug: text("slug"), token: text("token"), http }
    }

    pub fn get(&self, server: &Server, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}/api/v1/communities/{}{path}", server.address, self.slug);
        self.http.get(url).bearer_auth(&self.token)
    }

    /// Answers with status and body; an error when the server is not there (any more).
    pub async fn command(&self, address: &str, once: &str, command: Value) -> reqwest::Result<(u16, Value)> {
        let url = format!("{address}/api/v1/communities/{}/commands", self.slug);
        let body = json!({"once": once, "command": command});
        let answer = self.http.post(url).bearer_auth(&self.token).json(&body).send().await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }

    pub async fn log(&self, server: &Server) -> Vec<Value> {
        let text = self.get(server, "/log").send().await.unwrap().text().await.unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}
