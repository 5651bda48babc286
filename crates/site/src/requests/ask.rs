//! Knocking: a name, a few words, and a PIN that opens once somebody has said welcome.

use axum::response::{IntoResponse, Redirect};
use community::{
    Event,
    kernel::Text,
    limits,
    requests::{self, Command},
};
use host::{Opens, Pin};
use maud::html;

use crate::{
    Lost, Outcome, Sent, Visit,
    begin::newcomer,
    layout::Page,
    parts::{Icon, Mood, Typed, area, banner, form, primary, quiet, title},
};

pub async fn show(visit: Visit) -> Outcome {
    Ok(visit.show(page(&visit, &Typed::default())?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let typed = newcomer::required(visit.words, sent.typed.clone(), "name", limits::NAME_CHARS_MAX);
    let (typed, pin) = newcomer::read_pin_and_age(visit.words, typed);
    let is_member = visit.member().is_ok();
    let typed = match pin {
        Some(pin) if typed.is_fine() && !is_member => match ask(&visit, &sent, pin).await {
            Ok(to) => return Ok(Redirect::to(&to).into_response()),
            Err(Lost::Refused(refusal)) => typed.refused(visit.words, &refusal),
            Err(lost) => return Err(lost),
        },
        Some(_) | None => typed,
    };
    Ok(visit.show_again(page(&visit, &typed)?))
}

/// Where whoever asked sees the answer.
async fn ask(visit: &Visit, sent: &Sent, pin: Pin) -> Result<String, Lost> {
    let pin = visit.site.host.pins.hash(pin).await?;
    let words_of = |field| Text::new(sent.typed.value(field));
    let command = Command::Ask { name: words_of("name"), words: words_of("words"), adult: true };
    let answer = visit.ask_with_pin(sent, command, Some(pin)).await?;
    let asked = answer.events.iter().find_map(|it| match &it.event {
        Event::Requests(requests::Event::Asked { request, .. }) => Some(*request),
        _ => None,
    });
    let id = asked.ok_or_else(|| Lost::Ours(anyhow::anyhow!("asking to join had no event of it")))?;
    let secret = visit.site.host.secrets.of(visit.home.id, Opens::Request(id));
    Ok(visit.at().join_request_state(id, &secret))
}

fn page<'a>(visit: &'a Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    if visit.member().is_ok() {
        let body = html! {
            (title(words.t("requests-ask-title")))
            (banner(Mood::Ok, &words.t("invitations-belongs")))
            (primary(words.t("invitations-belongs-home")).icon(Icon::Home).to(at.home()))
        };
        return Ok(visit.bare_page(words.t("requests-ask-title"), body));
    }
    let fields = html! {
        (newcomer::name(words, typed, "name"))
        (area(typed, "words", words.t("requests-words")).aside(words.t("requests-words-aside"))
            .hint(words.t("requests-words-hint")).longest(limits::NOTE_CHARS_MAX))
        (newcomer::pin_and_age(words, typed))
        (primary(words.t("requests-ask")))
    };
    let body = html! {
        (title(words.t("requests-ask-title")).line(words.t("requests-ask-line")))
        (form(words, typed, &at.join_request(), &visit.once()?, fields))
        (quiet(words.t("invitations-join-member")).to(at.sign_in()))
    };
    Ok(visit.bare_page(words.t("requests-ask-title"), body))
}
