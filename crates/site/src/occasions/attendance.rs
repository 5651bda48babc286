//! Who is there: big names to tap, guests by name alone, beneficiaries counted by age band and never registered.
//! Invariant: a tap says what is to be so ("here" or "gone"), so two phones that tap the same name agree.

use axum::{
    extract::RawQuery,
    response::{IntoResponse, Redirect, Response},
};
use community::{
    Refusal,
    gatherings::{Command, Familiarity, OccasionId, Source},
    kernel::{Input, MemberId, Once, Problem, VisitorId},
    limits,
    seen_by::occasions::{Attendance, Attending, BandCount, Guest},
};
use maud::{Markup, html};

use super::{Named, elsewhere, read, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{
        Counter, Icon, Mood, Tone, Typed, act_later, banner, chip, form_later, hidden, quiet, secondary,
        text, tile, title,
    },
};

pub async fn show(visit: Visit, Named(id): Named, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    if let Some(there) = elsewhere(id, it.id, visit.at().attendance(it.id)) {
        return Ok(there);
    }
    // `?baru=1` shows who comes for the first time.
    let new = query.is_some_and(|it| it.split('&').any(|pair| pair == "baru=1"));
    let familiarity = if new { Familiarity::New } else { Familiarity::Returning };
    Ok(visit.show(page(&visit, &it, familiarity, &Typed::default())?))
}

/// A tap on a name.
pub async fn tap(visit: Visit, Named(id): Named, sent: Sent) -> Outcome {
    let me = visit.member()?;
    let it = find(&visit, id)?;
    let command = tapped(it.id, me, &sent.typed).ok_or(Lost::Garbled)?;
    done(&visit, &it, sent, command, "").await
}

pub async fn walk_in(visit: Visit, Named(id): Named, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    let command =
        Command::WalkIn { occasion: it.id, name: sent.typed.value("name").into(), source: Source::Steward };
    done(&visit, &it, sent, command, "#tamu").await
}

pub async fn count(visit: Visit, Named(id): Named, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    let band = read::band(&sent.typed).ok_or(Lost::Garbled)?;
    let change = read::whole(sent.typed.value("change")).ok_or(Lost::Garbled)?;
    let familiarity = read::familiarity(sent.typed.value("baru"));
    let command = Command::Count { occasion: it.id, band, familiarity, change };
    done(&visit, &it, sent, command, "#hitung").await
}

fn find(visit: &Visit, id: OccasionId) -> Result<Attendance, Lost> {
    visit.seen(|seen| seen.attendance(id)).ok_or(Lost::NotHere)
}

/// `here=m3`, `gone=v2`.
fn tapped(occasion: OccasionId, me: MemberId, typed: &Typed) -> Option<Command> {
    let here = typed.value("here");
    let (who, here) = if here.is_empty() { (typed.value("gone"), false) } else { (here, true) };
    if let Some(member) = who.strip_prefix('m') {
        let member: MemberId = member.parse().ok()?;
        let source = if member == me { Source::Web } else { Source::Steward };
        return Some(match here {
            true => Command::CheckIn { occasion, member, source },
            false => Command::CheckOut { occasion, member },
        });
    }
    let visitor: VisitorId = who.strip_prefix('v')?.parse().ok()?;
    Some(match here {
        true => Command::CheckInVisitor { occasion, visitor, source: Source::Steward },
        false => Command::CheckOutVisitor { occasion, visitor },
    })
}

/// Asks, and leads back to where the finger was.
async fn done(visit: &Visit, it: &Attendance, sent: Sent, command: Command, place: &str) -> Outcome {
    let familiarity = read::familiarity(sent.typed.value("baru"));
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(back(visit, it.id, familiarity, place)),
        Err(Lost::Refused(refusal)) => {
            let typed = about(sent.typed, visit, &refusal);
            let it = find(visit, it.id)?;
            Ok(visit.show_again(page(visit, &it, familiarity, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// Only the guest's name is typed; what is wrong with a tap stands on top.
fn about(typed: Typed, visit: &Visit, refusal: &Refusal) -> Typed {
    match refusal {
        Refusal::General(community::General::Input(Input { field: "change", problem })) => {
            let full = matches!(problem, Problem::OutOfRange { max, .. } if *max == limits::COUNT_MAX);
            let key = if full { "occasions-count-full" } else { "occasions-count-step" };
            let most = if full { limits::COUNT_MAX } else { limits::COUNT_CHANGE_MAX };
            typed.problem(visit.words.with(key, &[("most", most.into())]))
        }
        refusal => typed.refused(visit.words, refusal),
    }
}

fn back(visit: &Visit, id: OccasionId, familiarity: Familiarity, place: &str) -> Response {
    let to = format!("{}{place}", address(visit, id, familiarity));
    Redirect::to(&to).into_response()
}

fn address(visit: &Visit, id: OccasionId, familiarity: Familiarity) -> String {
    let plain = visit.at().attendance(id);
    match familiarity {
        Familiarity::New => format!("{plain}?baru=1"),
        Familiarity::Returning => plain,
    }
}

const fn shown_value(familiarity: Familiarity) -> &'static str {
    match familiarity {
        Familiarity::New => "1",
        Familiarity::Returning => "",
    }
}

fn page<'a>(
    visit: &Visit,
    it: &Attendance,
    familiarity: Familiarity,
    typed: &Typed,
) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    let once = visit.once()?;
    let line = format!("{} · {}", it.title, w.day_and_time(it.day, it.time, zone, today));
    let body = html! {
        (title(w.t("occasions-attendance")).back(visit.at().occasion(it.id), w.t("occasions-back")).line(line))
        @match words::not_attending(w, it.attending, it.day) {
            Some(why) => (not_now(visit, it, &why)),
            None => {
                @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
                div.columns {
                    div { (tiles(visit, it, familiarity, &once)) (guest_form(visit, it, familiarity, typed, &once)) }
                    (counters(visit, it, familiarity, &once))
                }
            }
        }
    };
    Ok(visit.page(Section::Gatherings, w.t("occasions-attendance"), body))
}

fn not_now(visit: &Visit, it: &Attendance, why: &str) -> Markup {
    let w = visit.words;
    html! {
        (banner(Mood::Info, why))
        @if it.attending == Attending::TooEarly {
            p.soft { (w.t("occasions-attendance-prepare")) }
            div.actions {
                (secondary(w.t("occasions-sheet")).icon(Icon::Print).to(visit.at().sheet(it.id)))
                (secondary(w.t("occasions-door")).icon(Icon::Qr).to(visit.at().door(it.id)))
            }
        }
    }
}

/// A form a name: on a slow line the next name can be tapped while the last one is still on its way.
fn tiles(visit: &Visit, it: &Attendance, familiarity: Familiarity, once: &Once) -> Markup {
    let w = visit.words;
    let action = visit.at().attendance(it.id);
    let field = |here: bool| if here { "gone" } else { "here" };
    let members = it.members.iter().map(|it| {
        let who = format!("m{}", it.person.id);
        tile(words::name(w, &it.person), it.person.id, field(it.here), who).here_if(it.here)
    });
    let guests = it.guests.iter().map(|it| {
        let who = format!("v{}", it.visitor);
        // The number gives the colour alone.
        let tile = tile(words::guest_name(w, it), MemberId(it.visitor.0), field(it.present), who);
        tile.line(guest_line(visit, it)).here_if(it.present)
    });
    html! {
        div.tiles {
            @for tile in members.chain(guests) {
                (act_later(&action, once, html! { (hidden("baru", shown_value(familiarity))) (tile) }))
            }
        }
    }
}

fn guest_line(visit: &Visit, guest: &Guest) -> String {
    let w = visit.words;
    match u32::from(guest.party) {
        0 | 1 => w.t("occasions-guest").into_owned(),
        party => w.with("occasions-people", &[("count", party.into())]),
    }
}

fn guest_form(
    visit: &Visit,
    it: &Attendance,
    familiarity: Familiarity,
    typed: &Typed,
    once: &Once,
) -> Markup {
    let w = visit.words;
    let wrong = typed.problem_with("name").is_some();
    html! {
        details.fold.guest #tamu open[wrong] {
            summary { (w.t("occasions-walk-in")) }
            div.fold-inside {
                (form_later(w, typed, &visit.at().walk_in(it.id), once, html! {
                    (hidden("baru", shown_value(familiarity)))
                    (text(typed, "name", w.t("occasions-guest-name")).longest(limits::NAME_CHARS_MAX).required())
                    (secondary(w.t("occasions-walk-in-send")).icon(Icon::Check))
                }))
            }
        }
        p.soft { (w.with("occasions-people-here", &[("count", it.people.into())])) }
    }
}

fn counters(visit: &Visit, it: &Attendance, familiarity: Familiarity, once: &Once) -> Markup {
    let w = visit.words;
    let new: i64 = it.counts.iter().map(|it| it.new).sum();
    let switch = |which, key| {
        let current = (which == familiarity).then_some("true");
        html! { a href={ (address(visit, it.id, which)) "#hitung" } aria-current=[current] { (w.t(key)) } }
    };
    html! {
        section #hitung {
            h2 { (w.t("occasions-counted")) " " small { (w.t("occasions-counted-line")) } }
            nav.switch aria-label=(w.t("occasions-switch")) {
                (switch(Familiarity::Returning, "occasions-returning"))
                (switch(Familiarity::New, "occasions-new"))
            }
            div.stack { @for counted in &it.counts { (counter(visit, it, *counted, familiarity, once)) } }
            p.total {
                span.soft { (w.t("occasions-children-total")) }
                b { (w.with("occasions-children", &[("count", it.children.into())])) }
            }
            @if new > 0 { p { (chip(Tone::Leaf, &w.with("occasions-new-among", &[("count", new.into())]))) } }
            p.total {
                span.soft { (w.t("occasions-all-total")) }
                b { (w.with("occasions-people", &[("count", it.total.into())])) }
            }
            (quiet(w.t("occasions-attendance-done")).icon(Icon::Check).to(visit.at().occasion(it.id)))
        }
    }
}

fn counter(
    visit: &Visit,
    it: &Attendance,
    counted: BandCount,
    familiarity: Familiarity,
    once: &Once,
) -> Markup {
    let count = match familiarity {
        Familiarity::New => counted.new,
        Familiarity::Returning => counted.returning,
    };
    html! {
        (Counter {
            words: visit.words,
            label: words::band(visit.words, counted.band),
            count: u32::try_from(count).unwrap_or(0),
            action: visit.at().count(it.id).into(),
            once,
            hidden: vec![
                ("band", read::band_value(counted.band).to_owned()),
                ("baru", shown_value(familiarity).to_owned()),
            ],
        })
    }
}
