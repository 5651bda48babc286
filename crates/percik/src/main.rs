//! The `percik` program.

mod serve;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Percik: the home of a small community.
#[derive(Parser)]
#[command(name = "percik", version, arg_required_else_help = false)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve communities: pages and the JSON API.
    Serve {
        /// Where everything is kept.
        #[arg(long, env = "PERCIK_DATA", default_value = "percik-data")]
        data: PathBuf,
        /// Address and port to listen on.
        #[arg(long, env = "PERCIK_LISTEN", default_value = "127.0.0.1:8080")]
        listen: String,
        /// How people reach it: https://percik.desa.id
        #[arg(long, env = "PERCIK_PUBLIC_URL")]
        public_url: Option<String>,
    },
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    match Arguments::parse().command {
        Some(Command::Serve { data, listen, public_url }) => {
            serve::serve(&data, &listen, public_url.as_deref()).await
        }
        None => serve::serve(&PathBuf::from("percik-data"), "127.0.0.1:8080", None).await,
    }
}
