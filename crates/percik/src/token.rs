//! `percik token`: lets a member in from the server's own command line, for the API and for a browser.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use community::kernel::MemberId;
use host::{Home, Host, Opens, Wall};
use site::urls::At;

use crate::config::{Data, Reached};

const LINK_HOURS: i64 = 24;

#[derive(clap::Args)]
pub struct Arguments {
    /// The community's address
    slug: String,
    /// As the member is called there
    member: String,
    /// Only the link, on standard output
    #[arg(long)]
    link: bool,
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    reached: Reached,
}

pub async fn run(Arguments { slug, member, link, data, reached }: Arguments) -> anyhow::Result<()> {
    let base = reached.public_url()?.unwrap_or_else(|| format!("http://{}", reached.listen()));
    let host = Host::open(data.opened().await?, Arc::new(Wall), data.opening()).await?;
    let home = host.home(&slug).await?;
    let home = home.with_context(|| format!("there is no community {slug:?} in {}", data.shown()))?;
    let member = named(&home, &member)?;
    let until = host.clock.now().plus_hours(LINK_HOURS);
    let secret = host.secrets.of(home.id, Opens::SignIn(member, until));
    let address = format!("{base}{}", At(&home.slug).sign_in_by_link(member, until.0, &secret));
    if link {
        println!("{address}");
        return Ok(());
    }
    println!("{}", host.open_session(home.id, member).await?);
    eprintln!("Signs in on a phone, for {LINK_HOURS} hours: {address}");
    Ok(())
}

/// The member who belongs under this name; others are listed, because whoever asks here may see them.
fn named(home: &Home, name: &str) -> anyhow::Result<MemberId> {
    home.read(|community| {
        let members = &community.members;
        members.named(name).map(|it| it.id).ok_or_else(|| {
            let names: Vec<&str> = members.current().filter_map(|it| it.name.words()).collect();
            anyhow!("nobody in {} is called {name:?}; members are {}", home.slug, names.join(", "))
        })
    })
}
