//! Founding: one form without an account, and the community is there.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{Problem, Text, Zone},
    limits,
    profile::{Origin, Theme, Visibility},
};
use host::{Failed, Founding, Pin, world};
use maud::{Markup, html};

use super::{
    Start, founding,
    guest::Guest,
    newcomer::{self, required, wrong},
    themes,
};
use crate::{
    Lost, Outcome, Sent, Site, cookies,
    layout::{Frame, Page},
    parts::{Mood, Typed, banner, choice, form, hidden, primary, select, text, title},
    profile::words::{theme as theme_name, theme_of, theme_value, zone, zone_of, zone_value},
    urls::{self, At},
    words::Words,
};

pub async fn show(guest: Guest) -> Outcome {
    let followed = followed(&guest.site, &guest.asked("dari")).await?;
    let typed = match &followed {
        Some(it) => Typed::default()
            .typed("theme", theme_value(it.theme))
            .typed("purpose", &it.purpose)
            .typed("inspired_by", &it.origin.address),
        // Whoever links here may say what it is about: `/mulai?tema=education`.
        None => Typed::default().typed("theme", guest.asked("tema")),
    };
    Ok(guest.show(page(guest.words, &typed, followed.as_ref())?))
}

pub async fn save(guest: Guest, sent: Sent) -> Outcome {
    let words = guest.words;
    let (typed, read) = read(words, sent.typed);
    let followed = followed(&guest.site, typed.value("inspired_by")).await?;
    let Some((start, pin)) = read else {
        let again = page(words, &typed, followed.as_ref())?;
        return Ok(guest.show_again(StatusCode::UNPROCESSABLE_ENTITY, again));
    };
    let start = Start { inspired_by: followed.as_ref().map(|it| it.origin.clone()), ..start };
    let slug = Some(typed.value("slug").trim().to_owned()).filter(|it| !it.is_empty());
    let pin = guest.site.host.pins.hash(pin).await?;
    let founding = Founding { command: founding(words, start), pin, slug, once: sent.once };
    match guest.site.host.found(founding).await {
        Ok(founded) => {
            let kept = cookies::keep_session(&guest.base, &founded.home.slug, &founded.token);
            let home = Redirect::to(&At(&founded.home.slug).home());
            Ok(([(header::SET_COOKIE, kept)], home).into_response())
        }
        Err(Failed::Refused(refusal)) => {
            let typed = typed.refused(words, &refusal);
            let again = page(words, &typed, followed.as_ref())?;
            Ok(guest.show_again(StatusCode::UNPROCESSABLE_ENTITY, again))
        }
        Err(failed) => Err(failed.into()),
    }
}

/// A community whose example somebody follows.
struct Followed {
    origin: Origin,
    theme: Theme,
    purpose: String,
}

/// The one at this address, while it wants to be found; whoever came by a link that leads nowhere begins without.
async fn followed(site: &Site, slug: &str) -> Result<Option<Followed>, Lost> {
    let Ok(slug) = host::slug::checked(slug) else { return Ok(None) };
    let Some(home) = site.host.home(&slug).await? else { return Ok(None) };
    Ok(home.read(|it| {
        let profile = &it.profile;
        (profile.visibility == Visibility::Public).then(|| Followed {
            origin: Origin { address: slug, name: profile.name.clone() },
            theme: profile.theme,
            purpose: profile.purpose.or_empty().to_owned(),
        })
    }))
}

/// What it takes to begin; `None` when something is wrong, and `typed` then says what.
fn read(words: Words, typed: Typed) -> (Typed, Option<(Start, Pin)>) {
    let theme = theme_of(typed.value("theme"));
    let typed = match theme {
        Some(_) => typed,
        None => typed.problem_at("theme", words.t("begin-found-theme-needed")),
    };
    let typed = required(words, typed, "name", limits::NAME_CHARS_MAX);
    let typed = required(words, typed, "purpose", limits::PURPOSE_CHARS_MAX);
    let typed = required(words, typed, "place", limits::PLACE_CHARS_MAX);
    let typed = required(words, typed, "founder", limits::NAME_CHARS_MAX);
    let typed = match host::slug::checked(typed.value("slug")) {
        Err(problem) if !typed.value("slug").trim().is_empty() => slug_problem(words, typed, problem),
        Ok(_) | Err(_) => typed,
    };
    let (typed, pin) = newcomer::read_pin_and_age(words, typed);
    let (Some(theme), Some(pin), true) = (theme, pin, typed.is_fine()) else { return (typed, None) };
    let words_of = |field| Text::new(typed.value(field));
    let start = Start {
        name: words_of("name"),
        theme,
        purpose: words_of("purpose"),
        place: words_of("place"),
        // WIB unless another was chosen: most people live there.
        zone: zone_of(typed.value("zone")).unwrap_or_default(),
        founder: words_of("founder"),
        honorific: newcomer::read_honorific(&typed),
        inspired_by: None,
    };
    (typed, Some((start, pin)))
}

fn slug_problem(words: Words, typed: Typed, problem: Problem) -> Typed {
    match problem {
        Problem::Malformed => typed.problem_at("slug", words.t("begin-found-slug-malformed")),
        other => wrong(words, typed, "slug", other),
    }
}

fn page(words: Words, typed: &Typed, followed: Option<&Followed>) -> Result<Page<'static>, Lost> {
    let once = world::new_once()?;
    let body = html! {
        (title(words.t("begin-found-title")).line(words.t("begin-found-line")))
        (form(words, typed, urls::FOUND, &once, html! {
            @if let Some(it) = followed {
                (hidden("inspired_by", &it.origin.address))
                (banner(Mood::Info, &words.with("begin-found-after", &[("name", it.origin.name.or_empty().into())])))
            }
            (community_fields(words, typed))
            h2 { (words.t("begin-found-you")) }
            (newcomer::name(words, typed, "founder"))
            (newcomer::pin_and_age(words, typed))
            (more(words, typed))
            (primary(words.t("begin-found-button")))
            p.soft { (words.t("begin-found-promise")) }
        }))
    };
    let frame = Frame::Public { masthead: None, sign_in: None };
    Ok(Page::new(words, words.t("begin-found-title"), frame, html! { (super::front::brand()) (body) })
        .description(words.t("begin-front-sentence")))
}

fn community_fields(words: Words, typed: &Typed) -> Markup {
    let theme = theme_of(typed.value("theme")).unwrap_or(Theme::Education);
    let themes =
        Theme::ALL.into_iter().fold(choice(typed, "theme", words.t("begin-found-theme")), |choice, it| {
            choice.option(theme_value(it), theme_name(words, it))
        });
    html! {
        (text(typed, "name", words.t("begin-found-name")).example(words.t("begin-found-name-example"))
            .longest(limits::NAME_CHARS_MAX).required())
        div.twos { (themes) }
        (text(typed, "purpose", words.t("begin-found-purpose")).example(themes::purpose_example(words, theme))
            .longest(limits::PURPOSE_CHARS_MAX).required())
        (text(typed, "place", words.t("begin-found-place")).example(words.t("begin-found-place-example"))
            .longest(limits::PLACE_CHARS_MAX).autocomplete("address-level2").required())
    }
}

/// What nobody needs on the first day, folded away unless something is wrong in it.
fn more(words: Words, typed: &Typed) -> Markup {
    let zones = Zone::ALL.into_iter().fold(select(typed, "zone", words.t("begin-zone")), |select, it| {
        select.option(zone_value(it), zone(words, it))
    });
    html! {
        details.fold open[typed.problem_with("slug").is_some()] {
            summary { (words.t("begin-found-more")) }
            div.fold-inside {
                (newcomer::honorific(words, typed))
                (zones)
                (text(typed, "slug", words.t("begin-found-slug")).hint(words.t("begin-found-slug-hint"))
                    .example(words.t("begin-front-open-example")).longest(40))
            }
        }
    }
}
