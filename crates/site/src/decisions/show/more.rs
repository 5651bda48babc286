//! What is done once in a while: the text for WhatsApp, entrusting a vote, votes of others, the room, paper, taking back.

use community::{
    kernel::Once,
    limits,
    seen_by::decisions::{DecisionSeen, StageSeen},
};
use maud::{Markup, html};

use super::{Draft, share, words};
use crate::{
    Visit,
    parts::{self, Icon, Typed, act, danger, form, hidden, quiet, secondary, select, text},
};

pub fn section(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let open = it.stage == StageSeen::Open;
    let (message, link) = share::message(visit, it);
    html! {
        section { h2 { (w.t("votes-share")) } (parts::share(w, &message, &link)) }
        @if may_entrust(it) { (entrust(visit, it, draft, once)) }
        (parts::fold(&w.t("bar-more"), html! {
            div.actions {
                @if open && it.may.record {
                    (secondary(w.t("votes-for-others")).icon(Icon::Phone).to(visit.at().vote_for(it.id)))
                    (secondary(w.t("votes-room")).icon(Icon::People).to(visit.at().room(it.id)))
                }
                @if it.may.amend { (secondary(w.t("votes-amend")).icon(Icon::Pencil).to(visit.at().decision_amend(it.id))) }
                (secondary(w.t("votes-record")).icon(Icon::Print).to(visit.at().decision_record(it.id)))
            }
        }))
        @if it.may.withdraw { (withdraw(visit, it, draft, once)) }
    }
}

/// A voter, while votes that are not secret come in.
pub fn may_entrust(it: &DecisionSeen) -> bool {
    it.may.vote && it.may.record
}

/// "Titip suara kepada …", for oneself.
fn entrust(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let nothing = Typed::default();
    let typed = draft.in_form("titip").unwrap_or(&nothing);
    let at = visit.at().decision_act(it.id, "titip");
    let me = visit.member().ok();
    let proxy = it.mine.proxy.as_ref();
    let others = it.progress.voters.iter().map(|it| &it.person);
    let others = others.filter(|it| it.belongs && Some(it.id) != me && Some(it.id) != proxy.map(|it| it.id));
    let choose = others.fold(
        select(typed, "proxy", w.t("votes-entrust-to")).option("", w.t("tasks-to-choose")),
        |select, person| select.option(person.id.to_string(), words::name(w, person)),
    );
    html! {
        details.fold open[draft.concerns("titip")] {
            summary {
                @match proxy {
                    Some(it) => { (w.with("votes-entrusted", &[("name", words::name(w, it).into())])) }
                    None => { (w.t("votes-entrust")) }
                }
            }
            div.fold-inside {
                p.soft { (w.t("votes-entrust-line")) }
                @if proxy.is_some() {
                    (act(&at, once, html! { (hidden("back-to-me", "yes")) (quiet(w.t("votes-take-back"))) }))
                }
                (form(w, typed, &at, once, html! { (choose) (secondary(w.t("votes-entrust-send"))) }))
            }
        }
    }
}

fn withdraw(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let nothing = Typed::default();
    let typed = draft.in_form("tarik").unwrap_or(&nothing);
    html! {
        details.fold open[draft.concerns("tarik")] {
            summary { (w.t("votes-withdraw")) }
            div.fold-inside {
                (form(w, typed, &visit.at().decision_act(it.id, "tarik"), once, html! {
                    (text(typed, "reason", w.t("votes-withdraw-reason")).longest(limits::NOTE_CHARS_MAX).required())
                    (danger(w.t("votes-withdraw-send")))
                }))
            }
        }
    }
}
