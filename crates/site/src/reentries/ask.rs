//! Asking, on the new phone: a name and a new PIN.
//!
//! Invariant: a name that nobody bears is answered like one that somebody does. Its page waits as well and shows a code
//! that stays the same, but nothing is written down: nobody can learn here who belongs, as nobody can at sign-in. What
//! differs is only what members do (nobody can confirm) and the limit of open ways back for one member, which is
//! reached after alarming everyone three times.

use axum::response::{IntoResponse, Redirect};
use community::{
    Event,
    kernel::{ReentryId, Text},
    limits,
    reentries::{self, Command, Refusal},
};
use host::{Opens, Pin, world};
use maud::html;

use super::needed_by_nobody;
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::newcomer,
    layout::Page,
    parts::{Typed, form, new_pin, primary, quiet, text, title},
};

pub async fn show(visit: Visit) -> Outcome {
    Ok(visit.show(page(&visit, &Typed::default())?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let typed = newcomer::required(visit.words, sent.typed.clone(), "name", limits::NAME_CHARS_MAX);
    let (typed, pin) = newcomer::read_new_pin(visit.words, typed);
    let typed = match pin {
        Some(pin) if typed.is_fine() => match ask(&visit, &sent, pin).await {
            Ok(to) => return Ok(Redirect::to(&to).into_response()),
            Err(Lost::Refused(refusal)) => typed.refused(visit.words, &refusal),
            Err(lost) => return Err(lost),
        },
        Some(_) | None => typed,
    };
    Ok(visit.show_again(page(&visit, &typed)?))
}

/// Where the new phone waits.
async fn ask(visit: &Visit, sent: &Sent, pin: Pin) -> Result<String, Lost> {
    let name = sent.typed.value("name");
    let member = visit.home.read(|community| community.members.named(name).map(|it| it.id));
    // Hashed for nobody too, so that both take the same time.
    let pin = visit.site.host.pins.hash(pin).await?;
    let Some(member) = member else { return nobody(visit) };
    let command = Command::Ask { member, code: Text::new(&new_code()?) };
    let answer = visit.ask_with_pin(sent, command, Some(pin)).await?;
    let asked = answer.events.iter().find_map(|it| match &it.event {
        Event::Reentries(reentries::Event::Asked { reentry, .. }) => Some(*reentry),
        _ => None,
    });
    let id = asked.ok_or_else(|| Lost::Ours(anyhow::anyhow!("asking for a way back had no event of it")))?;
    let secret = visit.site.host.secrets.of(visit.home.id, Opens::Reentry(id));
    Ok(visit.at().reentry_state(id, &secret))
}

/// The address that a member would have got, with a secret that opens nothing.
fn nobody(visit: &Visit) -> Result<String, Lost> {
    if needed_by_nobody(visit) == 0 {
        return Err(Lost::Refused(Refusal::NobodyToConfirm.into()));
    }
    let next = visit.home.read(|community| {
        let taken = |id: &ReentryId| community.reentries.find(*id).is_some();
        (1..).map(ReentryId).find(|id| !taken(id)).unwrap_or_default()
    });
    let secret = world::base32(&world::random::<10>()?);
    Ok(visit.at().reentry_state(next, &secret))
}

fn new_code() -> Result<String, Lost> {
    Ok(format!("{:04}", u32::from_le_bytes(world::random()?) % 10_000))
}

fn page<'a>(visit: &'a Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    let fields = html! {
        (text(typed, "name", words.t("begin-name")).hint(words.t("reentries-name-hint"))
            .longest(limits::NAME_CHARS_MAX).autocomplete("username").required())
        (new_pin(typed, "pin", words.t("begin-pin-new")).hint(words.t("reentries-pin-hint")).required())
        (primary(words.t("reentries-ask")))
    };
    let body = html! {
        (title(words.t("reentries-ask-title")).line(words.t("reentries-ask-line")).back(at.sign_in(), words.t("begin-sign-in")))
        (form(words, typed, &at.reentry_ask(), &visit.once()?, fields))
        (quiet(words.t("begin-sign-in-no-member")).to(at.join_request()))
    };
    Ok(visit.bare_page(words.t("reentries-ask-title"), body))
}
