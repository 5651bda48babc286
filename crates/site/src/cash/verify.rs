//! Checking: the chain of everything that was ever written is followed now, and a seal from paper is compared.
//! Invariant: the seal of a month is the hash of the line that closed it; it stands for every line before it.

use std::fmt::Write;

use axum::extract::RawQuery;
use community::kernel::Seq;
use host::Verifier;
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, Mood, Typed, banner, primary, text, title},
};

/// `?segel=3f9a…`
const SEAL: &str = "segel";
const LINES_AT_ONCE: usize = 500;

/// What following the chain has shown.
struct Followed {
    /// Lines that are as they were written.
    good: u64,
    whole: bool,
    /// The hash of every line that closes a month, or that was asked for.
    seals: Vec<(Seq, String)>,
}

pub async fn show(visit: Visit, RawQuery(asked): RawQuery) -> Outcome {
    visit.member()?;
    let asked = asked.unwrap_or_default();
    let asked: Typed = url::form_urlencoded::parse(asked.as_bytes()).into_owned().collect();
    let view = visit.seen(|seen| (seen.closings(), seen.cash())).clone();
    let (closings, cash) = (view.0, view.1.ok_or(Lost::NotHere)?);
    let sealed: Vec<Seq> = closings.iter().map(|it| it.seq).collect();
    let followed = follow(&visit, &sealed).await?;
    let (w, at) = (visit.words, visit.at());
    let seal = |seq: Seq| followed.seals.iter().find(|(it, _)| *it == seq).map(|(_, hash)| hash.as_str());
    let span = visit.seen(|seen| seen.cash_span());
    let body = html! {
        (super::dressed())
        (title(w.t("cash-verify")).back(at.cash(), w.t("cash-title")).line(w.t("cash-verify-line")))
        @if followed.whole {
            (banner(Mood::Ok, &words::whole(w, span)))
            p.soft { (w.with("cash-lines-whole", &[("count", followed.good.into()), ("money", cash.money.to_string().into())])) }
        } @else {
            (banner(Mood::Problem, &w.with("cash-broken", &[("count", followed.good.into())])))
        }
        (compare(&visit, &asked, &followed, &closings))
        section {
            h2 { (w.t("cash-seals")) }
            p.soft { (w.t("cash-seals-line")) }
            @if closings.is_empty() { p { (w.t("cash-seals-empty")) } }
            @for it in &closings {
                div.card {
                    b { (words::month(w, it.month)) }
                    p.soft { (w.with("cash-seal-of", &[("amount", it.held.to_string().into()), ("day", w.date(it.on).into())])) }
                    @if let Some(seal) = seal(it.seq) { p.seal { (seal) } }
                }
            }
        }
    };
    Ok(visit.show(visit.page(Section::Cash, w.t("cash-verify"), body)))
}

/// A seal from paper: whose month it is, or that it is none of ours.
fn compare(
    visit: &Visit,
    asked: &Typed,
    followed: &Followed,
    closings: &[community::seen_by::cash::ClosingSeen],
) -> Markup {
    let w = visit.words;
    let tidy: String =
        asked.value(SEAL).chars().filter(char::is_ascii_hexdigit).collect::<String>().to_lowercase();
    let found = followed.seals.iter().find(|(_, hash)| *hash == tidy);
    let month = found.and_then(|(seq, _)| closings.iter().find(|it| it.seq == *seq));
    html! {
        form.form method="get" action=(visit.at().cash_verify()) {
            @if !tidy.is_empty() {
                @match month {
                    Some(it) => (banner(Mood::Ok, &w.with("cash-seal-fits", &[("month", words::month(w, it.month).into())]))),
                    None => (banner(Mood::Problem, &w.t("cash-seal-unknown"))),
                }
            }
            (text(asked, SEAL, w.t("cash-seal-paste")).hint(w.t("cash-seal-paste-hint")).longest(200))
            (primary(w.t("cash-compare")).icon(Icon::Check))
        }
    }
}

/// The whole log, line by line, as `percik verify` does.
async fn follow(visit: &Visit, sealed: &[Seq]) -> Result<Followed, Lost> {
    let mut verifier = Verifier::new(visit.home.id);
    let mut seals = vec![];
    loop {
        let Seq(good) = verifier.last();
        let lines = visit.site.host.log.read(visit.home.id, Seq(good), LINES_AT_ONCE).await?;
        if lines.is_empty() {
            return Ok(Followed { good, whole: true, seals });
        }
        for line in &lines {
            if verifier.check(line).is_err() {
                let Seq(good) = verifier.last();
                return Ok(Followed { good, whole: false, seals });
            }
            if sealed.contains(&line.seq) {
                seals.push((line.seq, hex(&line.hash)));
            }
        }
    }
}

/// The hash of one line.
pub async fn seal(visit: &Visit, seq: Seq) -> Result<Option<String>, Lost> {
    let before = Seq(seq.0.saturating_sub(1));
    let lines = visit.site.host.log.read(visit.home.id, before, 1).await?;
    Ok(lines.first().filter(|it| it.seq == seq).map(|it| hex(&it.hash)))
}

/// As `percik verify` and the log write it.
fn hex(hash: &[u8; 32]) -> String {
    hash.iter().fold(String::new(), |mut written, byte| {
        // Writing into a string cannot fail.
        let _ = write!(written, "{byte:02x}");
        written
    })
}
