//! One member's page: since when, through whom, what they care for and what they have done. No ranking, ever.

use axum::extract::Path;
use community::{
    kernel::MemberId,
    seen_by::members::{Deeds, MemberView},
};
use maud::{Markup, html};

use super::{
    person_head,
    words::{came, name, names, recorded},
};
use crate::{
    Lost, Outcome, Visit,
    fields::words::cared,
    layout::Section,
    myself::untuk,
    parts::{Icon, Tone, act, badge, chip, hidden, primary, row, secondary},
};

pub async fn show(visit: Visit, Path((_, member)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: MemberId = member.parse().map_err(|_| Lost::NotHere)?;
    let view = visit.seen(|seen| seen.member_page(id)).ok_or(Lost::NotHere)?;
    let body = page(&visit, &view)?;
    Ok(visit.show(visit.page(Section::More, name(visit.words, &view.row.person), body)))
}

fn page(visit: &Visit, view: &MemberView) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    let came = came(words, &view.row.came);
    let line =
        words.with("members-since", &[("day", words.date(view.joined_on).into()), ("came", came.into())]);
    Ok(html! {
        (person_head(words, &view.row.person, &line, (&at.members(), &words.t("members-title"))))
        (chips(visit, view))
        @if view.is_viewer { (secondary(words.t("members-to-myself")).icon(Icon::Person).to(at.myself())) }
        @if view.may_take_on { (take_on(visit, view)?) }
        section {
            h2 { (words.t("members-deeds")) }
            (deeds(visit, &view.deeds))
        }
        @if !view.records_for.is_empty() {
            section {
                h2 { (words.t("members-records-for")) }
                (super::faces(words, &view.records_for))
            }
        }
        @if view.acts_for { (acts(visit, view)?) }
    })
}

fn chips(visit: &Visit, view: &MemberView) -> Markup {
    let words = visit.words;
    let recorded = recorded(words, &view.row);
    let left = view.left_on.map(|day| words.with("members-left-on", &[("day", words.date(day).into())]));
    html! {
        @if view.row.paused || recorded.is_some() || left.is_some() || !view.row.fields.is_empty() {
            p.chips {
                @if let Some(left) = &left { (chip(Tone::Plain, left)) }
                @if view.row.paused { (chip(Tone::Gold, &words.t("members-paused"))) }
                @for field in &view.row.fields { (chip(Tone::Indigo, &cared(words, field))) }
                @if let Some(recorded) = &recorded { (chip(Tone::Plain, recorded)) }
            }
        }
    }
}

fn deeds(visit: &Visit, deeds: &Deeds) -> Markup {
    let words = visit.words;
    let number = |count: u32| ("count", count.into());
    html! {
        @if *deeds == Deeds::default() {
            p.soft { (words.t("members-no-deeds")) }
        } @else {
            div.rows {
                @if let Some(last) = deeds.attended_last {
                    @let today = visit.seen(|seen| seen.today());
                    (row(words.with("members-attended", &[number(deeds.attended)]))
                        .line(words.with("members-attended-last", &[("day", words.day_near(last, today).into())]))
                        .lead(badge(Tone::Leaf, Icon::Calendar)))
                }
                @if deeds.tasks_finished > 0 {
                    (row(words.with("members-tasks", &[number(deeds.tasks_finished)]))
                        .lead(badge(Tone::Ember, Icon::Tasks)))
                }
                @if deeds.numbers_recorded > 0 {
                    (row(words.with("members-numbers", &[number(deeds.numbers_recorded)]))
                        .lead(badge(Tone::Indigo, Icon::Chart)))
                }
            }
        }
    }
}

/// Whoever has neither a phone nor a recorder is taken on with one tap.
fn take_on(visit: &Visit, view: &MemberView) -> Result<Markup, Lost> {
    let (words, me) = (visit.words, visit.member()?);
    let who = name(words, &view.row.person);
    Ok(html! {
        div.card {
            p { (words.with("members-take-on-line", &[("who", who.into())])) }
            (act(&visit.at().myself_act("pencatat"), &visit.once()?, html! {
                (hidden("member", view.row.person.id)) (hidden("recorder", me))
                (primary(words.t("members-take-on")).icon(Icon::Pencil))
            }))
        }
    })
}

/// What the viewer may do in their name.
fn acts(visit: &Visit, view: &MemberView) -> Result<Markup, Lost> {
    let (words, at, id) = (visit.words, visit.at(), view.row.person.id);
    let (to, label, icon) = match view.row.paused {
        true => ("kembali", words.t("members-resume-for"), Icon::Repeat),
        false => ("cuti", words.t("members-pause-for"), Icon::Pause),
    };
    let who = names(words, [&view.row.person]);
    Ok(html! {
        section {
            h2 { (words.with("members-acts-for", &[("who", who.into())])) }
            div.actions {
                (secondary(words.t("members-rename")).icon(Icon::Pencil).to(untuk(&at.myself_act("nama"), id)))
                (act(&at.myself_act(to), &visit.once()?, html! {
                    (hidden("member", id)) (secondary(label).icon(icon))
                }))
                (secondary(words.t("members-other-recorder")).icon(Icon::Hand).to(untuk(&at.myself_act("pencatat"), id)))
                (crate::parts::quiet(words.t("members-leave-for")).to(untuk(&at.myself_act("keluar"), id)))
            }
        }
    })
}
