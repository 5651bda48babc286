//! `percik erase`: takes out of the log the words of somebody who has left and asks for it later.
//!
//! Whoever is still a member does it alone, on the page about themselves.

use std::sync::Arc;

use anyhow::{Context, anyhow, bail};
use community::{kernel::MemberId, members::folded};
use host::{Failed, Home, Host, Wall};

use crate::{config::Data, serve};

#[derive(clap::Args)]
pub struct Arguments {
    /// The community's address
    #[arg(required_unless_present = "replay")]
    slug: Option<String>,
    /// As the member was called there
    #[arg(required_unless_present = "replay")]
    member: Option<String>,
    /// Forget again everybody on the list of erasures: after a restore, where no server is to be started
    #[arg(long, conflicts_with = "slug")]
    replay: bool,
    #[command(flatten)]
    data: Data,
}

pub async fn run(Arguments { slug, member, data, .. }: Arguments) -> anyhow::Result<()> {
    // A running server would go on showing what it holds in memory.
    let _alone = data.locked().context("stop the server first")?;
    let host = Host::open(data.opened().await?, Arc::new(Wall), data.opening()).await?;
    let (Some(slug), Some(member)) = (slug, member) else {
        if let Some(replayed) = serve::replay(&host).await? {
            println!("{replayed}");
        }
        return Ok(());
    };
    let home = host.home(&slug).await?;
    let home = home.with_context(|| format!("there is no community {slug:?} in {}", data.shown()))?;
    let left = former(&home, &member)?;
    match host.forget(&home, left).await {
        Ok(()) => {
            println!("The words of {member} are gone from the log of {slug}; its chain still verifies.")
        }
        Err(Failed::Ours(error)) => return Err(error.context("erase a member's words")),
        Err(Failed::ReadingOnly) => bail!("the log of {slug} has a line that this program cannot read"),
        Err(Failed::Busy | Failed::Refused(_)) => bail!("nothing was erased; try again"),
    }
    Ok(())
}

/// The one member who left and bore this name last.
fn former(home: &Home, name: &str) -> anyhow::Result<MemberId> {
    home.read(|community| {
        let members = &community.members;
        let bore = |it: &&community::members::Member| folded(it.name.or_empty()) == folded(name);
        let mut former = members.ever().filter(bore).filter(|it| !members.belongs(it.id)).map(|it| it.id);
        match (former.next(), former.next()) {
            (Some(one), None) => Ok(one),
            (Some(_), Some(_)) => Err(anyhow!("several who were called {name:?} have left")),
            (None, _) if members.named(name).is_some() => {
                Err(anyhow!("{name} is a member; whoever leaves can be forgotten on their own page"))
            }
            (None, _) => Err(anyhow!("nobody called {name:?} has left {}", home.slug)),
        }
    })
}
