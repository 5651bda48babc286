//! What concerns the member, and how the ladder goes.

use community::seen_by::peace::{PeaceGlance, PeaceList};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    members::words::names,
    parts::{Icon, Tone, badge, chip, primary, quiet, row, title},
};

/// The ladder, from below.
const RUNGS: [(&str, &str); 4] = [
    ("peace-rung-pairs", "peace-rung-pairs-line"),
    ("peace-rung-companion", "peace-rung-companion-line"),
    ("peace-rung-circle", "peace-rung-circle-line"),
    ("peace-rung-agreement", "peace-rung-agreement-line"),
];

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let list = visit.seen(|seen| seen.peace_list()).ok_or(Lost::NotHere)?;
    let say = visit.words;
    let body = html! {
        (title(say.t("peace-title")).back(visit.at().more(), say.t("bar-more")).line(say.t("peace-line")))
        (concerning(&visit, &list))
        (primary(say.t("peace-begin")).icon(Icon::Chat).to(visit.at().peace_begin()))
        section {
            h2 { (say.t("peace-how")) }
            ol.agenda {
                @for (rung, line) in RUNGS {
                    li { b { (say.t(rung)) } p.soft { (say.t(line)) } }
                }
            }
        }
        p.soft { (say.t("peace-who-sees")) }
        (quiet(say.t("peace-help-link")).icon(Icon::Alert).to(visit.at().peace_help()))
    };
    Ok(super::shown(&visit, visit.page(Section::More, say.t("peace-title"), body)))
}

fn concerning(visit: &Visit, list: &PeaceList) -> Markup {
    let say = visit.words;
    html! {
        @if !list.open.is_empty() {
            div.stack { @for it in &list.open { (one(visit, it)) } }
        }
        @if !list.over.is_empty() {
            section {
                h2 { (say.t("peace-over")) }
                div.stack { @for it in &list.over { (one(visit, it)) } }
            }
        }
    }
}

fn one(visit: &Visit, it: &PeaceGlance) -> Markup {
    let say = visit.words;
    let who = names(say, &it.parties);
    let row = row(who).line(words::stands(say, it.stands)).lead(badge(Tone::Indigo, Icon::Chat));
    let row = match it.asks {
        Some(asks) => row.aside(chip(Tone::Ember, &words::do_it(say, asks))),
        None => row,
    };
    html! { (row.to(visit.at().peace(it.id))) }
}
