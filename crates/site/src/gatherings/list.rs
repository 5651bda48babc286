//! `/kegiatan`: what comes.

use axum::response::IntoResponse;
use community::{
    kernel::Day,
    seen_by::gatherings::{GatheringList, OccasionLine},
};
use host::Opens;
use maud::{Markup, html};

use super::line;
use crate::{
    Outcome, Visit,
    layout::{Page, Section},
    parts::{Icon, Tone, empty, fold, link_button, primary, quiet, title},
};

pub async fn show(visit: Visit) -> Outcome {
    let view = visit.seen(|seen| seen.gathering_list());
    Ok(visit.show(page(&visit, &view)).into_response())
}

fn page<'a>(visit: &Visit, view: &GatheringList) -> Page<'a> {
    let words = visit.words;
    let may_plan = visit.member().is_ok();
    let plan =
        may_plan.then(|| primary(words.t("gatherings-plan")).icon(Icon::Plus).to(visit.at().gathering_new()));
    let weeks = grouped(visit, view);
    let body = html! {
        (title(words.t("gatherings-title")))
        @match weeks.split_first() {
            None => {
                @let sentence = if may_plan { words.t("gatherings-empty") } else { words.t("gatherings-empty-outside") };
                (empty(&sentence, plan.map(|it| html! { (it) })))
            }
            Some((first, later)) => {
                div.columns {
                    div.flow {
                        (group(visit, view, first, "stack"))
                        @if let Some(plan) = plan { (plan) }
                    }
                    div.flow { @for it in later { (group(visit, view, it, "rows")) } }
                }
            }
        }
        @if view.has_past {
            (quiet(words.t("gatherings-past")).icon(Icon::Clock).to(visit.at().gatherings_past()))
        }
        (fold(&words.t("gatherings-calendar"), calendar(visit)))
    };
    visit.page(Section::Gatherings, words.t("gatherings-title"), body).calendar(visit.at().gatherings_ics())
}

/// Occasions that belong under one heading.
struct Group<'a> {
    heading: String,
    occasions: Vec<&'a OccasionLine>,
}

/// This week by itself, then month by month.
fn grouped<'a>(visit: &Visit, view: &'a GatheringList) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = vec![];
    for occasion in &view.occasions {
        let heading = heading(visit, occasion.day, view.today);
        match groups.last_mut().filter(|it| it.heading == heading) {
            Some(group) => group.occasions.push(occasion),
            None => groups.push(Group { heading, occasions: vec![occasion] }),
        }
    }
    groups
}

fn heading(visit: &Visit, day: Day, today: Day) -> String {
    if day.monday() <= today.monday() {
        return visit.words.t("gatherings-this-week").into_owned();
    }
    visit.words.month_and_year(day)
}

/// What is near has room around it, what is further away stands close together.
fn group(visit: &Visit, view: &GatheringList, group: &Group<'_>, look: &str) -> Markup {
    html! {
        section {
            h2 { (group.heading) }
            div.(look) { @for it in &group.occasions { (line::coming(visit, view.zone, view.today, it)) } }
        }
    }
}

/// The links that a calendar program follows. A member's own one knows their answers and what is for members.
fn calendar(visit: &Visit) -> Markup {
    let words = visit.words;
    let (sentence, path) = match visit.member() {
        Ok(me) => {
            let secret = visit.site.host.secrets.of(visit.home.id, Opens::Calendar(me));
            (words.t("gatherings-calendar-own"), visit.at().member_ics(me, &secret))
        }
        Err(_) => (words.t("gatherings-calendar-public"), visit.at().gatherings_ics()),
    };
    let address = visit.shared(&path);
    let subscribe = address.split_once("://").map_or(address.clone(), |(_, rest)| format!("webcal://{rest}"));
    html! {
        p { (sentence) }
        div.actions {
            a.button.secondary href=(subscribe) { (Icon::Calendar) span { (words.t("gatherings-calendar-subscribe")) } }
            button.button.secondary type="button" data-copy=(address) hidden {
                (Icon::Copy) span { (words.t("gatherings-calendar-copy")) }
            }
        }
        p.soft { (words.t("gatherings-calendar-google")) }
        p.soft.address { (address) }
        @if visit.member().is_ok() {
            p.soft { (words.t("gatherings-calendar-for-others")) }
            p { (link_button(Tone::Plain, &words.t("gatherings-calendar-file"), &visit.at().gatherings_ics())) }
        }
    }
}
