//! A round: who has the talking piece, the place to speak when it is one's turn, and what was said.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    kernel::{MemberId, Once, RoundId},
    limits,
    seen_by::threads::RoundSeen,
    threads::Command,
};
use maud::{Markup, html};

use super::super::{post, saying::written, share, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{
        self, Icon, Mood, Tone, Typed, act, area, avatar, avatar_large, banner, chip, danger, dots, fold,
        form, hidden, primary, quiet, row, secondary, title,
    },
    refusals,
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: RoundId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(visit.show(page(&visit, id, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let round: RoundId = id.parse().map_err(|_| Lost::NotHere)?;
    let asked = match written::<MemberId>(&sent.typed, "member") {
        Ok(member) => {
            let words = sent.typed.value("words").into();
            visit.ask(&sent, Command::Speak { round, words, member }).await
        }
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&visit.at().round(round)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = match refusal.field() {
                Some("words") => sent.typed.refused(visit.words, &refusal),
                // The other fields have no place on the page.
                Some(_) | None => sent.typed.problem(refusals::worded(visit.words, &refusal)),
            };
            Ok(visit.show_again(page(&visit, round, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub fn page<'a>(visit: &Visit, id: RoundId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let me = visit.member()?;
    let it = visit.seen(|seen| seen.round(id)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let glance = &it.glance;
    let thread = visit.at().thread(&glance.thread.to_string());
    let link = visit.shared(&visit.at().round(id));
    let chips = html! {
        (chip(Tone::Gold, &w.t("threads-round")))
        @if it.lap > 1 { (chip(Tone::Plain, &w.with("threads-lap", &[("lap", it.lap.into())]))) }
    };
    let body = html! {
        (title(glance.question.clone()).back(thread, words::subject(w, &glance.subject)).chips(chips))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        div.columns {
            div {
                (piece(visit, &it, me, typed, &once))
                @if !it.said.is_empty() {
                    section {
                        h2 { (w.t("threads-said")) }
                        div.card.talk { @for one in &it.said { (post::brief(visit, one)) } }
                    }
                }
            }
            div {
                (circle(visit, &it))
                (keeping(visit, &it, &once))
                @if !glance.closed {
                    section {
                        h2 { (w.t("threads-send-round")) }
                        (parts::share(w, &share::round(glance, &link), &link))
                    }
                }
            }
        }
    };
    Ok(visit.page(Section::More, glance.question.clone(), body))
}

/// The talking piece: whose it is, and when it is one's own, the place to speak.
fn piece(visit: &Visit, it: &RoundSeen, me: MemberId, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let glance = &it.glance;
    let Some(holder) = &glance.holder else {
        let said = if glance.closed { "threads-round-is-closed" } else { "threads-lap-over-line" };
        return banner(Mood::Ok, &w.t(said));
    };
    let name = words::name(w, holder);
    if !glance.may_speak {
        return html! {
            div.card.piece {
                (avatar_large(&name, holder.id))
                p { b { (w.with("threads-piece-with", &[("name", name.into())])) } }
                p.soft { (w.t("threads-listen")) }
            }
        };
    }
    let (label, other) = match holder.id == me {
        true => (w.t("threads-speak").into_owned(), None),
        false => (w.with("threads-speak-for", &[("name", name.into())]), Some(holder.id)),
    };
    let own = match typed.problem_with("words") {
        Some(problem) => Typed::default().typed("words", typed.value("words")).problem_at("words", problem),
        None => Typed::default().typed("words", typed.value("words")),
    };
    let for_whom = html! { @if let Some(other) = other { (hidden("member", other)) } };
    html! {
        (form(w, &own, &visit.at().round(glance.id), once, html! {
            (for_whom)
            (area(&own, "words", label).hint(w.t("threads-speak-hint")).longest(limits::POST_CHARS_MAX).required())
            (primary(w.t("threads-speak-send")).icon(Icon::Chat))
        }))
        (act(&visit.at().round_act(glance.id, "lewat"), once, html! {
            (for_whom) (hidden("lap", it.lap)) (quiet(w.t("threads-pass")))
        }))
    }
}

fn circle(visit: &Visit, it: &RoundSeen) -> Markup {
    let w = visit.words;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (had, of) = (it.glance.had_turn, it.glance.of);
    let sentence = w.with("threads-had-turn", &[("had", had.into()), ("of", of.into())]);
    html! {
        section {
            h2 { (w.t("threads-circle-title")) }
            div.card { (dots(number(had), number(of), &sentence)) }
            div.rows {
                @for seat in &it.circle {
                    @let name = words::name(w, &seat.person);
                    @let (tone, word) = words::seat(w, seat.state);
                    (row(name.clone()).lead(avatar(&name, seat.person.id)).aside(chip(tone, &word)))
                }
            }
            p.soft { (w.t("threads-circle-line")) }
        }
    }
}

/// For whoever keeps the round going.
fn keeping(visit: &Visit, it: &RoundSeen, once: &Once) -> Markup {
    if !it.may_keep {
        return html! {};
    }
    let w = visit.words;
    let at = |act| visit.at().round_act(it.glance.id, act);
    let mark = hidden("lap", it.lap);
    let lap_over = it.glance.holder.is_none();
    let inside = html! {
        @if let Some(holder) = it.glance.holder.as_ref().filter(|_| it.may_skip) {
            p.soft { (w.t("threads-skip-line")) }
            (act(&at("lewati"), once, html! {
                (mark) (hidden("member", holder.id))
                (secondary(w.with("threads-skip", &[("name", words::name(w, holder).into())])))
            }))
        }
        @if lap_over { (act(&at("lagi"), once, html! { (mark) (secondary(w.t("threads-once-more")).icon(Icon::Repeat)) })) }
        (act(&at("tutup"), once, html! { (mark) (danger(w.t("threads-close"))) }))
    };
    match lap_over {
        true => html! { section { h2 { (w.t("threads-keep")) } (inside) } },
        false => fold(&w.t("threads-keep"), inside),
    }
}
