//! Everyone who belongs. Whoever does not sees how many, and how to join.

use community::seen_by::members::{MemberList, MemberRow, MembersInside};
use maud::{Markup, html};

use super::words::{belonging, came, name, recorded};
use crate::{
    Outcome, Visit,
    fields::words::cared,
    layout::Section,
    parts::{
        Icon, Mood, Tone, avatar, badge, banner, chip, fold, link_button, primary, row, secondary, title,
    },
};

pub async fn show(visit: Visit) -> Outcome {
    let list = visit.seen(|seen| seen.member_list());
    let body = match &list.inside {
        Some(inside) => inside_page(&visit, &list, inside),
        None => outside_page(&visit, &list),
    };
    Ok(visit.show(visit.page(Section::More, visit.words.t("members-title"), body)))
}

fn outside_page(visit: &Visit, list: &MemberList) -> Markup {
    let words = visit.words;
    html! {
        (title(words.t("members-title")))
        div.card {
            p.hero { b { (belonging(words, list.belonging)) } }
            p.soft { (words.t("members-names-inside")) }
        }
        (primary(words.t("members-ask-to-join")).icon(Icon::Hand).to(visit.at().join_request()))
    }
}

fn inside_page(visit: &Visit, list: &MemberList, inside: &MembersInside) -> Markup {
    let (words, at) = (visit.words, visit.at());
    html! {
        (title(words.t("members-title")).line(summary(visit, list, inside)))
        div.actions.side {
            (primary(words.t("members-invite")).icon(Icon::Plus).to(at.invitations()))
            (secondary(words.t("members-add")).to(at.member_add()))
        }
        @if inside.suggests_branch { (banner(Mood::Info, &words.t("members-branch"))) }
        @if inside.requests_waiting > 0 {
            div.stack {
                (row(words.with("members-requests", &[("count", inside.requests_waiting.into())]))
                    .line(words.t("members-requests-line"))
                    .lead(badge(Tone::Ember, Icon::Bell))
                    .aside(link_button(Tone::Ember, &words.t("members-requests-see"), &at.requests())))
            }
        }
        div.rows { @for member in &inside.members { (member_row(visit, member)) } }
        @if !inside.former.is_empty() || inside.forgotten > 0 {
            (fold(&words.t("members-formers"), former(visit, inside)))
        }
    }
}

fn summary(visit: &Visit, list: &MemberList, inside: &MembersInside) -> String {
    let words = visit.words;
    let paused = inside.members.iter().filter(|it| it.paused).count();
    let all = belonging(words, list.belonging);
    match paused {
        0 => all,
        _ => words.with("members-count-paused", &[("all", all.into()), ("count", paused.into())]),
    }
}

fn member_row(visit: &Visit, member: &MemberRow) -> Markup {
    let words = visit.words;
    let name = name(words, &member.person);
    let line = match recorded(words, member) {
        Some(recorded) => recorded,
        None => came(words, &member.came),
    };
    let chips = html! {
        span.chips {
            @if member.paused { (chip(Tone::Gold, &words.t("members-paused"))) }
            @for field in &member.fields { (chip(Tone::Indigo, &cared(words, field))) }
        }
    };
    let shown = row(name.clone())
        .lead(avatar(&name, member.person.id))
        .line(line)
        .to(visit.at().member(member.person.id))
        .dim_if(member.paused);
    let shown = if member.paused || !member.fields.is_empty() { shown.below(chips) } else { shown };
    html! { (shown) }
}

fn former(visit: &Visit, inside: &MembersInside) -> Markup {
    let words = visit.words;
    html! {
        @if !inside.former.is_empty() {
            div.rows {
                @for former in &inside.former {
                    @let name = name(words, &former.person);
                    (row(name.clone())
                        .lead(avatar(&name, former.person.id))
                        .line(words.with("members-left-on", &[("day", words.date(former.left_on).into())]))
                        .to(visit.at().member(former.person.id))
                        .dim_if(true))
                }
            }
        }
        @if inside.forgotten > 0 {
            p.soft { (words.with("members-forgotten", &[("count", inside.forgotten.into())])) }
        }
    }
}
