//! `percik tally`: counts a file of another election with the code that counts decisions, so that anyone can check it.

mod budget;
mod orders;

use std::{
    fs::File,
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::ValueEnum;

#[derive(clap::Args)]
pub struct Arguments {
    /// Votes on a budget (.pb of Pabulib), or orders of preference (.soc, .soi, .toc, .toi of PrefLib)
    file: PathBuf,
    /// How to count; when missing, as Percik does by default
    #[arg(long, short, value_enum)]
    method: Option<Method>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Method {
    /// .pb: equal shares alone
    Mes,
    /// .pb: then everyone's start is raised by one unit of the currency at a time
    MesAdd1,
    /// .pb: then what is left buys what still fits, most supporters first (the default)
    MesAdd1Greedy,
    /// .pb: most supporters first, as long as it fits
    Greedy,
    /// Orders: instant run-off (the default)
    Irv,
    /// Orders: Schulze, winning votes
    Schulze,
    /// Orders: first places only
    Plurality,
    /// Orders: points by place
    Borda,
}

impl Method {
    /// As it is typed.
    fn word(self) -> &'static str {
        match self {
            Method::Mes => "mes",
            Method::MesAdd1 => "mes-add1",
            Method::MesAdd1Greedy => "mes-add1-greedy",
            Method::Greedy => "greedy",
            Method::Irv => "irv",
            Method::Schulze => "schulze",
            Method::Plurality => "plurality",
            Method::Borda => "borda",
        }
    }
}

pub fn run(Arguments { file, method, json }: Arguments) -> anyhow::Result<ExitCode> {
    let ending = file.extension().and_then(|it| it.to_str()).unwrap_or_default().to_ascii_lowercase();
    let told = match ending.as_str() {
        "pb" => {
            let method = budget::Method::of(method.unwrap_or(Method::MesAdd1Greedy))?;
            let election = ballots::pabulib::read(&contents(&file)?);
            budget::told(&election.with_context(|| shown(&file))?, method, json)
                .with_context(|| shown(&file))?
        }
        "soc" | "soi" | "toc" | "toi" => {
            let method = orders::Method::of(method.unwrap_or(Method::Irv))?;
            let election = ballots::preflib::read(&contents(&file)?);
            orders::told(&election.with_context(|| shown(&file))?, method, json)
        }
        _ => bail!("{}: only .pb, .soc, .soi, .toc and .toi can be counted", shown(&file)),
    };
    match std::io::stdout().write_all(told.as_bytes()) {
        // Whoever reads has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => written.map(|()| ExitCode::SUCCESS).context("write what was counted"),
    }
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

/// One byte more than is allowed is enough to see that it is too large.
fn contents(file: &Path) -> anyhow::Result<Vec<u8>> {
    let most = u64::try_from(ballots::limits::FILE_BYTES_MAX)?;
    let mut bytes = vec![];
    let opened = File::open(file).with_context(|| format!("open {}", shown(file)))?;
    opened.take(most + 1).read_to_end(&mut bytes).with_context(|| format!("read {}", shown(file)))?;
    Ok(bytes)
}
