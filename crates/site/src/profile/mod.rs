//! The page of the community itself: how it describes itself, and changing that.

#[cfg(test)]
mod tests;
pub mod words;

use axum::{
    Router,
    response::{IntoResponse, Redirect},
    routing::get,
};
use community::{
    kernel::{Input, Problem, Zone},
    limits,
    profile::{Command, Theme, Visibility},
    seen_by::profile::ProfileView,
};
use maud::{Markup, html};

use self::words::{theme, theme_of, theme_value, visibility, visibility_value, zone, zone_of, zone_value};
use crate::{
    Lost, Outcome, Sent, Site, Visit,
    layout::{Page, Section},
    parts::{Mood, Typed, area, banner, choice, form, hidden, primary, select, text, title},
    urls::paths,
};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::PROFILE, get(show).post(save))
}

async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let view = visit.seen(|seen| seen.profile());
    let typed = Typed::default()
        .typed("name", &view.name)
        .typed("theme", theme_value(view.theme))
        .typed("purpose", &view.purpose)
        .typed("place", &view.place)
        .typed("zone", zone_value(view.zone))
        .typed("visibility", visibility_value(view.visibility));
    Ok(visit.show(page(&visit, &view, &typed)?))
}

async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let described = match read(&sent.typed) {
        Ok(command) => visit.ask(&sent, command).await.map(drop),
        Err(input) => Err(Lost::Refused(input.into())),
    };
    match described {
        Ok(()) => Ok(Redirect::to(&visit.at().profile()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let view = visit.seen(|seen| seen.profile());
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &view, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn read(typed: &Typed) -> Result<Command, Input> {
    let chosen = |field| Input::new(field, Problem::Unknown);
    let (theme, zone, visibility) = (typed.value("theme"), typed.value("zone"), typed.value("visibility"));
    let visible = [Visibility::Public, Visibility::Unlisted];
    Ok(Command::Describe {
        name: typed.value("name").into(),
        theme: theme_of(theme).ok_or(chosen("theme"))?,
        purpose: typed.value("purpose").into(),
        place: typed.value("place").into(),
        zone: zone_of(zone).ok_or(chosen("zone"))?,
        visibility: visible
            .into_iter()
            .find(|it| visibility_value(*it) == visibility)
            .ok_or(chosen("visibility"))?,
    })
}

fn page<'a>(visit: &Visit, view: &ProfileView, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    let address = visit.shared(&at.home());
    let shown = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let body = html! {
        (title(words.t("profile-title")).back(at.more(), words.t("bar-more")))
        div.head {
            span.crest.large { (visit.emblem(88)) }
            div.head-words {
                p.head-name dir="auto" { (view.name) }
                p.soft { a href=(at.public()) { (shown) } }
                @if let Some(day) = view.founded_on {
                    p.soft { (words.with("profile-founded-on", &[("day", words.date(day).into())])) }
                }
            }
        }
        // Whoever lost the right while writing keeps what they wrote.
        @if view.may_change || !typed.is_fine() {
            (form(words, typed, &at.profile(), &visit.once()?, fields(visit, view, typed)))
        } @else {
            (banner(Mood::Info, &words.with("profile-changed-by", &[
                ("names", crate::members::words::names(words, &view.changed_by).into()),
            ])))
            (facts(visit, view))
        }
    };
    Ok(visit.page(Section::More, words.t("profile-title"), body))
}

fn fields(visit: &Visit, view: &ProfileView, typed: &Typed) -> Markup {
    let words = visit.words;
    let themes = Theme::ALL.into_iter().fold(select(typed, "theme", words.t("profile-theme")), |list, it| {
        list.option(theme_value(it), theme(words, it))
    });
    let zones = Zone::ALL.into_iter().fold(select(typed, "zone", words.t("profile-zone")), |list, it| {
        list.option(zone_value(it), zone(words, it))
    });
    html! {
        (text(typed, "name", words.t("profile-name")).longest(limits::NAME_CHARS_MAX).required())
        (area(typed, "purpose", words.t("profile-purpose"))
            .hint(words.t("profile-purpose-hint")).longest(limits::PURPOSE_CHARS_MAX).required())
        (text(typed, "place", words.t("profile-place"))
            .hint(words.t("profile-place-hint")).longest(limits::PLACE_CHARS_MAX).required())
        (themes)
        @if view.zone_fixed {
            (hidden("zone", zone_value(view.zone)))
            @match typed.problem_with("zone") {
                Some(problem) => p.problem { (problem) },
                None => p.soft { (words.with("profile-zone-fixed", &[("zone", view.zone.short().into())])) },
            }
        } @else { (zones) }
        (choice(typed, "visibility", words.t("profile-visibility"))
            .option_with_line("public", words.t("profile-public"), words.t("profile-public-line"))
            .option_with_line("unlisted", words.t("profile-unlisted"), words.t("profile-unlisted-line")))
        (primary(words.t("profile-save")))
    }
}

fn facts(visit: &Visit, view: &ProfileView) -> Markup {
    let words = visit.words;
    html! {
        dl.pairs.rows {
            div { dt { (words.t("profile-purpose")) } dd dir="auto" { (view.purpose) } }
            div { dt { (words.t("profile-place")) } dd dir="auto" { (view.place) } }
            div { dt { (words.t("profile-theme")) } dd { (theme(words, view.theme)) } }
            div { dt { (words.t("profile-zone")) } dd { (zone(words, view.zone)) } }
            div { dt { (words.t("profile-visibility")) } dd { (visibility(words, view.visibility)) } }
        }
    }
}
