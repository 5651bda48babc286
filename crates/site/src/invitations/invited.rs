//! What the invited see: who vouches, for what community, what they agree to; and joining.

use axum::extract::Path;
use community::{
    Event, agreements,
    kernel::{By, InvitationId, MemberId, Text},
    limits, members,
    seen_by::invitations::Invited,
};
use host::{Answer, Ask, Pin};
use maud::{Markup, html};

use super::{opened, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::{called, enter, moments, newcomer},
    layout::{Page, Preview},
    parts::{Icon, Mood, Typed, avatar, banner, form, hidden, primary, quiet, secondary},
};

type Parts = Path<(String, String, String)>;

pub async fn show(visit: Visit, Path((_, id, secret)): Parts) -> Outcome {
    let id = opened(&visit, &id, &secret)?;
    let invited = visit.seen(|seen| seen.invited(id)).ok_or(Lost::NotHere)?;
    Ok(visit.show(page(&visit, &invited, (id, &secret), &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, id, secret)): Parts, sent: Sent) -> Outcome {
    let id = opened(&visit, &id, &secret)?;
    let invited = visit.seen(|seen| seen.invited(id)).ok_or(Lost::NotHere)?;
    let typed = newcomer::required(visit.words, sent.typed.clone(), "name", limits::NAME_CHARS_MAX);
    let (typed, pin) = newcomer::read_pin_and_age(visit.words, typed);
    let typed = match pin {
        Some(pin) if typed.is_fine() && !invited.belongs => match join(&visit, &sent, id, pin).await {
            Ok(member) => return enter(&visit, member, &visit.at().home()).await,
            Err(Lost::Refused(refusal)) => typed.refused(visit.words, &refusal),
            Err(lost) => return Err(lost),
        },
        Some(_) | None => typed,
    };
    // Meanwhile it may have been used up or revoked: then the page says so instead of the form.
    let invited = visit.seen(|seen| seen.invited(id)).unwrap_or(invited);
    Ok(visit.show_again(page(&visit, &invited, (id, &secret), &typed)?))
}

async fn join(visit: &Visit, sent: &Sent, invitation: InvitationId, pin: Pin) -> Result<MemberId, Lost> {
    let pin = visit.site.host.pins.hash(pin).await?;
    let command = members::Command::Join {
        invitation,
        name: Text::new(sent.typed.value("name")),
        honorific: newcomer::read_honorific(&sent.typed),
        adult: true,
    };
    let member = joined(&visit.ask_with_pin(sent, command, Some(pin)).await?)?;
    accept(visit, member, sent.typed.value("version")).await?;
    Ok(member)
}

fn joined(answer: &Answer) -> Result<MemberId, Lost> {
    let joined = answer.events.iter().find_map(|it| match &it.event {
        Event::Members(members::Event::Joined { member, .. }) => Some(*member),
        _ => None,
    });
    joined.ok_or_else(|| Lost::Ours(anyhow::anyhow!("joining had no event of it")))
}

/// Accepts the version that the page showed. When there is a newer one by now, home asks for it.
async fn accept(visit: &Visit, member: MemberId, version: &str) -> Result<(), Lost> {
    let Ok(version) = version.parse() else { return Ok(()) };
    let command = agreements::Command::Accept { version, member: None };
    let ask = Ask::new(By::Member(member), command);
    match visit.site.host.ask(&visit.home, ask).await.map_err(Lost::from) {
        Ok(_) | Err(Lost::Refused(_) | Lost::NotHere) => Ok(()),
        Err(lost) => Err(lost),
    }
}

fn page<'a>(
    visit: &'a Visit,
    invited: &'a Invited,
    link: (InvitationId, &str),
    typed: &Typed,
) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    let inside = match words::closed(words, invited.state) {
        _ if invited.belongs => html! {
            (banner(Mood::Ok, &words.t("invitations-belongs")))
            (primary(words.t("invitations-belongs-home")).icon(Icon::Home).to(at.home()))
        },
        Some(closed) => closed_door(visit, invited, &closed),
        None => {
            html! { div.columns { (promise(visit, invited)) section { (join_form(visit, invited, link, typed)?) } } }
        }
    };
    let who = words::who_invites(words, invited);
    let preview = Preview {
        title: words
            .with(
                "invitations-preview",
                &[
                    ("who", called(words, &invited.vouched_by).into()),
                    ("community", invited.community.as_str().into()),
                ],
            )
            .into(),
        description: invited.purpose.as_str().into(),
        url: visit.shared(&at.invited(link.0, link.1)).into(),
        image: Some(visit.shared(&at.invited_card(link.0, link.1)).into()),
    };
    Ok(visit.bare_page(who, html! { (head(visit, invited)) (inside) }).preview(preview))
}

fn head(visit: &Visit, invited: &Invited) -> Markup {
    let words = visit.words;
    let who = called(words, &invited.vouched_by);
    html! {
        div.invited {
            p.invited-who dir="auto" { (avatar(&who, invited.vouched_by.id)) (words::who_invites(words, invited)) }
            h1.hero dir="auto" { (invited.community) }
            p.invited-purpose dir="auto" { (invited.purpose) }
            p.soft dir="auto" { (invited.place) }
        }
    }
}

/// What one joins into.
fn promise(visit: &Visit, invited: &Invited) -> Markup {
    let words = visit.words;
    let until = moments::day_and_time(words, invited.expires_at, invited.zone, visit.now);
    html! {
        section {
            @if let Some(agreement) = &invited.agreement {
                h2 { (words.t("invitations-agreement")) }
                div.card dir="auto" {
                    @for line in agreement.words.lines().filter(|line| !line.is_empty()) { p { (line) } }
                }
            }
            p.soft { (words.with("invitations-until", &[("until", until.into())])) }
        }
    }
}

fn join_form(
    visit: &Visit,
    invited: &Invited,
    (id, secret): (InvitationId, &str),
    typed: &Typed,
) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    let fields = html! {
        h2 { (words.t("invitations-join-title")) }
        @if let Some(agreement) = &invited.agreement { (hidden("version", agreement.version)) }
        (newcomer::name(words, typed, "name"))
        (newcomer::honorific(words, typed))
        (newcomer::pin_and_age(words, typed))
        @if invited.agreement.is_some() { p.soft { (words.t("invitations-join-accepts")) } }
        (primary(words.t("invitations-join")))
    };
    Ok(html! {
        (form(words, typed, &at.invited(id, secret), &visit.once()?, fields))
        (quiet(words.t("invitations-join-member")).to(at.sign_in()))
    })
}

fn closed_door(visit: &Visit, invited: &Invited, closed: &str) -> Markup {
    let (words, at) = (visit.words, visit.at());
    let who = called(words, &invited.vouched_by);
    html! {
        (banner(Mood::Info, closed))
        p dir="auto" { (words.with("invitations-ask-again", &[("who", who.into())])) }
        div.actions {
            (primary(words.t("invitations-ask-to-join")).to(at.join_request()))
            (secondary(words.t("begin-sign-in")).to(at.sign_in()))
        }
    }
}
