//! Signing in by a link that was made on the server's command line, for whoever lost every other way.

use axum::extract::Path;
use community::{
    kernel::{MemberId, Moment},
    seen_by::Person,
};
use host::Opens;
use maud::{Markup, html};

use super::{called, enter};
use crate::{
    Lost, Outcome, Visit,
    parts::{Mood, act, banner, primary, secondary, title},
};

type Parts = Path<(String, String, String, String)>;

pub async fn show(visit: Visit, Path((_, member, until, secret)): Parts) -> Outcome {
    let link = Link::read(&visit, &member, &until, secret)?;
    let body = match link.led_in(&visit)? {
        Some(person) => open(&visit, &person)?,
        None => expired(&visit),
    };
    Ok(visit.show(visit.bare_page(visit.words.t("begin-link-title"), body)))
}

pub async fn save(visit: Visit, Path((_, member, until, secret)): Parts) -> Outcome {
    let link = Link::read(&visit, &member, &until, secret)?;
    match link.led_in(&visit)? {
        Some(person) => enter(&visit, person.id, &visit.at().home()).await,
        None => Ok(visit.show_again(visit.bare_page(visit.words.t("begin-link-title"), expired(&visit)))),
    }
}

struct Link {
    member: MemberId,
    until: Moment,
}

impl Link {
    fn read(visit: &Visit, member: &str, until: &str, secret: String) -> Result<Link, Lost> {
        let member = member.parse().map_err(|_| Lost::NotHere)?;
        let until = Moment(until.parse().map_err(|_| Lost::NotHere)?);
        let fits = visit.site.host.secrets.fits(visit.home.id, Opens::SignIn(member, until), &secret);
        if fits { Ok(Link { member, until }) } else { Err(Lost::NotHere) }
    }

    /// Who may come in; `None` when the time is over.
    fn led_in(&self, visit: &Visit) -> Result<Option<Person>, Lost> {
        let person = visit.seen(|seen| seen.led_in(self.member)).ok_or(Lost::NotHere)?;
        Ok((visit.now < self.until).then_some(person))
    }
}

fn open(visit: &Visit, person: &Person) -> Result<Markup, Lost> {
    let words = visit.words;
    let name = called(words, person);
    Ok(html! {
        (title(words.t("begin-link-title")).line(words.t("begin-link-line")))
        (act(&visit.path, &visit.once()?, html! {
            (primary(words.with("begin-link-button", &[("name", name.into())])))
        }))
    })
}

fn expired(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        (title(words.t("begin-link-title")))
        (banner(Mood::Info, &words.t("begin-link-expired")))
        (secondary(words.t("begin-sign-in")).to(visit.at().sign_in()))
    }
}
