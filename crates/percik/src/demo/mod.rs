//! `percik demo`: plays the story of "Baca Yuk!" and serves what came of it.

mod arisan;
mod clock;
mod deciding;
mod donors;
mod dues;
mod folder;
mod journal;
mod money;
mod pictures;
mod reports;
mod saturdays;
mod saving;
mod sounds;
mod stories;
pub mod story;
mod talk;
mod telling;

use std::{fmt::Write, sync::Arc};

use anyhow::Context;
use eventlog::Sqlite;
use host::{Clock, Host, Opening, Opens, Wall};
use site::urls::At;

pub use clock::StoryClock;
pub use story::Story;

use crate::{
    config::{Data, Reached},
    serve,
};

/// How long the printed links let somebody in.
const LINK_HOURS: i64 = 30 * 24;

#[derive(clap::Args)]
pub struct Arguments {
    /// Where the example is kept. Made anew at each start; a folder that is not an example is never touched.
    #[arg(long, env = "PERCIK_DEMO_DATA", default_value = "percik-demo", value_name = "DIR")]
    data: std::path::PathBuf,
    #[command(flatten)]
    reached: Reached,
}

pub async fn run(Arguments { data, reached }: Arguments) -> anyhow::Result<()> {
    let public_url = reached.public_url()?;
    let listener = serve::listen(&reached).await?;
    folder::made_anew(&data)?;
    let _alone = Data::new(data.clone()).locked()?;
    let log = Sqlite::open(&data).context("open the example")?;
    let clock = Arc::new(StoryClock::at_beginning());
    let host = Host::open(Arc::new(log), clock.clone(), Opening::with_media_in(data.join("media"))).await?;
    let story = story::play(&host, &clock, Wall.now()).await.context("play the story")?;
    clock.live();
    let address = serve::address(&listener)?;
    let base = public_url.clone().unwrap_or_else(|| address.clone());
    println!("{}", serve::greeting(&address, public_url.as_deref()));
    println!("{}", doors(&host, &story, &base)?);
    println!(
        "Data contoh ada di {0}/, dibuat ulang setiap kali. · The example is in {0}/, made anew each time.",
        data.display()
    );
    serve::until_stopped(host, listener, public_url.as_deref()).await
}

/// The community's address, and for each of the five a link that signs them in.
fn doors(host: &Host, story: &Story, base: &str) -> anyhow::Result<String> {
    let (home, at) = (&story.home, At(&story.home.slug));
    let until = Wall.now().plus_hours(LINK_HOURS);
    let mut said = format!("\n  {:<6} {base}{}\n", "Baca Yuk!", at.home());
    writeln!(said, "\n  Masuk sebagai · Sign in as (PIN {}):", story::PIN)?;
    for (name, member) in &story.members {
        let secret = host.secrets.of(home.id, Opens::SignIn(*member, until));
        writeln!(said, "  {name:<6} {base}{}", at.sign_in_by_link(*member, until.0, &secret))?;
    }
    Ok(said)
}
