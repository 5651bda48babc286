//! One peace, as the one who looks may see it: what comes next first, then what has been shown.

use axum::extract::Path;
use community::{
    peace::{Answer, Part, Role},
    seen_by::peace::{CallSeen, DraftSeen, OwnSeen, PeaceSeen, PeaceWaits, Stands, StatementWords},
};
use maud::{Markup, html};

use super::{circle, over, words};
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    members::words::{name, names},
    parts::{
        Button, Icon, Mood, Tone, act, avatar, banner, chip, hidden, primary, quiet, row, secondary, title,
    },
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let peace = super::here(&visit, super::written(&id)?)?;
    let say = visit.words;
    let heading = match &peace.other {
        Some(other) => say.with("peace-with-whom", &[("who", name(say, other).into())]),
        None => say.with("peace-between", &[("who", names(say, &peace.parties).into())]),
    };
    let body = html! {
        (title(heading.clone()).back(visit.at().peaces(), say.t("peace-title"))
            .chips(chip(Tone::Indigo, &words::stands(say, peace.stands))))
        @match (is_open(&peace), peace.part) {
            (false, _) => (over::body(&visit, &peace)?),
            (true, Part::AskedAsCompanion | Part::AskedAsGuest) => (asked(&visit, &peace)?),
            (true, Part::Party | Part::Companion | Part::Guest) => (open(&visit, &peace)?),
        }
    };
    Ok(super::shown(&visit, visit.page(Section::More, heading, body)))
}

pub fn is_open(peace: &PeaceSeen) -> bool {
    match peace.stands {
        Stands::InPairs | Stands::Accompanied | Stands::InCircle => true,
        Stands::Agreed { .. } | Stands::Ended { .. } => false,
    }
}

/// Somebody is asked to sit with them.
fn asked(visit: &Visit, peace: &PeaceSeen) -> Result<Markup, Lost> {
    let (say, at) = (visit.words, visit.at());
    let line = match peace.part {
        Part::AskedAsGuest => "peace-asked-guest",
        Part::AskedAsCompanion | Part::Party | Part::Companion | Part::Guest => "peace-asked-companion",
    };
    let who = names(say, &peace.parties);
    Ok(html! {
        p { (say.with(line, &[("who", who.into())])) }
        (act(&at.peace_act(peace.id, "ikut"), &visit.once()?, html! {
            (primary(say.t("peace-join")).icon(Icon::Check))
        }))
        (act(&at.peace_act(peace.id, "tidak-ikut"), &visit.once()?, html! {
            (secondary(say.t("peace-decline")))
        }))
        p.soft { (say.t("peace-asked-line")) }
    })
}

fn open(visit: &Visit, peace: &PeaceSeen) -> Result<Markup, Lost> {
    let (say, at) = (visit.words, visit.at());
    Ok(html! {
        (next(visit, peace)?)
        @for it in &peace.shown {
            div.card {
                div.row-head {
                    (avatar(&name(say, &it.person), it.person.id))
                    div.row-words { b { (say.with("peace-has-shown", &[("who", name(say, &it.person).into())])) } }
                }
                (statement(visit, &it.words))
            }
        }
        @if let Some(own) = peace.own.as_ref().filter(|it| it.is_written) { (mine(visit, peace, own)) }
        @if let Some(circle) = &peace.circle { (circle::section(visit, circle)) }
        (draft(visit, peace)?)
        (company(visit, peace)?)
        (foot(visit, peace)?)
        p.soft { (say.t("peace-stored")) " " (say.t("peace-no-whatsapp")) }
        (quiet(say.t("peace-unsafe")).icon(Icon::Alert).to(at.peace_act(peace.id, "tidak-aman")))
    })
}

/// The one thing to do now.
fn next(visit: &Visit, peace: &PeaceSeen) -> Result<Markup, Lost> {
    let (say, at) = (visit.words, visit.at());
    let to = |act| at.peace_act(peace.id, act);
    let other = peace.other.as_ref().map(|it| name(say, it)).unwrap_or_default();
    let who = [("who", other.into())];
    let delayed = peace.delayed.first().map(|it| name(say, it));
    Ok(match (peace.asks, &peace.own) {
        (Some(PeaceWaits::YourTurn), _) => html! {
            (banner(Mood::Info, &say.t("peace-holder-you")))
            (primary(say.t("peace-speak")).icon(Icon::Chat).to(to("bicara")))
        },
        (Some(PeaceWaits::ReadDraft), _) => html! {
            @if let Some(it) = &peace.draft {
                div.card.said-so { b { (say.t("peace-draft")) } (draft_words(visit, it)) }
                (accept(visit, peace, it, primary(say.t("peace-accept")))?)
            }
        },
        (Some(PeaceWaits::ChooseCompanion | PeaceWaits::ChooseGuest), _) => html! {},
        (_, Some(own)) if own.may_show => html! {
            p { (say.with("peace-show-line", &who)) }
            (act(&to("tunjukkan"), &visit.once()?, html! {
                (primary(say.with("peace-show", &who)))
            }))
        },
        (asks, Some(own)) if !own.is_written => html! {
            p { (say.with(if asks == Some(PeaceWaits::Invited) { "peace-invited" } else { "peace-write-first" }, &who)) }
            @if let Some(who) = delayed { (banner(Mood::Info, &say.with("peace-is-not-ready", &[("who", who.into())]))) }
            (primary(say.t("peace-write")).icon(Icon::Pencil).to(to("tulis")))
            @if matches!(asks, Some(PeaceWaits::Invited | PeaceWaits::Shown)) {
                (act(&to("belum-siap"), &visit.once()?, html! { (secondary(say.t("peace-not-yet"))) }))
            }
        },
        (_, Some(_)) if peace.circle.is_some() => html! {
            @if let Some(it) = &peace.circle { (banner(Mood::Info, &circle::holder(visit, it))) }
        },
        (_, Some(_)) if peace.shown.is_empty() => html! {
            @match delayed {
                Some(who) => (banner(Mood::Info, &say.with("peace-is-not-ready", &[("who", who.into())]))),
                None => (banner(Mood::Ok, &say.with("peace-waits-for", &who))),
            }
        },
        (_, Some(_)) => html! { p { (say.t("peace-both-shown")) } },
        (_, None) => html! { p { (say.t("peace-with-them")) } },
    })
}

fn mine(visit: &Visit, peace: &PeaceSeen, own: &OwnSeen) -> Markup {
    let say = visit.words;
    html! {
        div.card {
            div.row-head {
                div.row-words { b { (say.t("peace-own")) } }
                @match (own.has_shown, own.may_show) {
                    (false, _) => (chip(Tone::Plain, &say.t("peace-own-hidden"))),
                    (true, true) => (chip(Tone::Gold, &say.t("peace-own-changed"))),
                    (true, false) => (chip(Tone::Leaf, &say.t("peace-own-shown"))),
                }
            }
            (statement(visit, &own.written))
            p { (quiet(say.t("peace-change")).icon(Icon::Pencil).to(visit.at().peace_act(peace.id, "tulis"))) }
        }
    }
}

fn statement(visit: &Visit, words: &StatementWords) -> Markup {
    let say = visit.words;
    let StatementWords { happened, felt, needed, wished } = words;
    let said = [
        ("peace-happened", happened),
        ("peace-felt", felt),
        ("peace-needed", needed),
        ("peace-wished", wished),
    ];
    html! {
        @for (prompt, words) in said.into_iter().filter(|(_, words)| !words.is_empty()) {
            p.soft { (say.t(prompt)) }
            p.said dir="auto" { (words) }
        }
    }
}

/// The draft where it is not the next thing to do, and writing one.
fn draft(visit: &Visit, peace: &PeaceSeen) -> Result<Markup, Lost> {
    let (say, to) = (visit.words, visit.at().peace_act(peace.id, "kesepakatan"));
    let is_next = peace.asks == Some(PeaceWaits::ReadDraft);
    let change = html! { (secondary(say.t("peace-draft-change")).icon(Icon::Pencil).to(to.clone())) };
    Ok(match &peace.draft {
        Some(_) if is_next => change,
        Some(it) => html! {
            section {
                h2 { (say.t("peace-draft")) }
                div.card.said-so { (draft_words(visit, it)) }
                @if it.may_accept { (accept(visit, peace, it, secondary(say.t("peace-accept")))?) }
                (change)
            }
        },
        None if peace.own.as_ref().is_none_or(|it| it.has_shown) => {
            html! { (secondary(say.t("peace-draft-write")).icon(Icon::Note).to(to)) }
        }
        None => html! {},
    })
}

fn accept(visit: &Visit, peace: &PeaceSeen, draft: &DraftSeen, button: Button) -> Result<Markup, Lost> {
    Ok(act(
        &visit.at().peace_act(peace.id, "setuju"),
        &visit.once()?,
        html! {
            (hidden("version", draft.version))
            (button.icon(Icon::Check))
        },
    ))
}

fn draft_words(visit: &Visit, draft: &DraftSeen) -> Markup {
    let say = visit.words;
    let day = [("day", say.day_long(draft.follow_up_on).into())];
    html! {
        p.said dir="auto" { (draft.words) }
        p.soft { (say.with("peace-follow-up-on", &day)) }
        @if !draft.accepted_by.is_empty() {
            p.soft { (say.with("peace-accepted-by", &[("who", names(say, &draft.accepted_by).into())])) }
        }
    }
}

/// Who sits with them, whom they have named, and how one names somebody.
fn company(visit: &Visit, peace: &PeaceSeen) -> Result<Markup, Lost> {
    let (say, at) = (visit.words, visit.at());
    let act_name = if peace.companion.is_some() { "ajak" } else { "penengah" };
    let to_name = if peace.companion.is_some() { "peace-guest-name" } else { "peace-companion-name" };
    let circle = peace.may_open_circle.then(|| visit.once()).transpose()?;
    let calls = peace.calls.iter().map(|it| call(visit, peace, it)).collect::<Result<Vec<_>, _>>()?;
    Ok(html! {
        @if peace.part == Part::Party && (!calls.is_empty() || !peace.may_name.is_empty()) {
            section {
                h2 { (say.t(if peace.companion.is_some() { "peace-company-there" } else { "peace-company" })) }
                @if calls.is_empty() { p.soft { (say.t("peace-company-line")) } }
                @else { div.stack { @for call in calls { (call) } } }
                @if !peace.may_name.is_empty() {
                    (secondary(say.t(to_name)).icon(Icon::People).to(at.peace_act(peace.id, act_name)))
                }
            }
        }
        @if let Some(once) = circle {
            (act(&at.peace_act(peace.id, "lingkaran"), &once, html! { (secondary(say.t("peace-open-circle"))) }))
            p.soft { (say.t("peace-open-circle-line")) }
        }
    })
}

fn call(visit: &Visit, peace: &PeaceSeen, call: &CallSeen) -> Result<Markup, Lost> {
    let say = visit.words;
    let who = name(say, &call.person);
    let row = row(who.clone()).line(words::call(say, call, peace)).lead(avatar(&who, call.person.id));
    let act_name = match call.role {
        Role::Companion => "penengah",
        Role::Guest => "ajak",
    };
    Ok(match (call.answer, call.by_viewer) {
        (Answer::Named, false) => html! {
            (row)
            (act(&visit.at().peace_act(peace.id, act_name), &visit.once()?, html! {
                (hidden("member", call.person.id))
                (primary(say.with("peace-name-too", &[("who", who.into())])))
            }))
        },
        (Answer::Named | Answer::Asked | Answer::Joined | Answer::Declined, _) => html! { (row) },
    })
}

fn foot(visit: &Visit, peace: &PeaceSeen) -> Result<Markup, Lost> {
    let (say, at) = (visit.words, visit.at());
    Ok(match peace.part {
        Part::Party => html! { (quiet(say.t("peace-stop")).to(at.peace_act(peace.id, "berhenti"))) },
        Part::Companion | Part::Guest | Part::AskedAsCompanion | Part::AskedAsGuest => html! {
            (act(&at.peace_act(peace.id, "tidak-ikut"), &visit.once()?, html! { (quiet(say.t("peace-go"))) }))
        },
    })
}
