//! The one-tap page behind a WhatsApp link: three big buttons, and afterwards what was answered.
//! Invariant: looking at it records nothing; a stranger's tap leads to signing in or to signing up by name.

use axum::{
    http::HeaderMap,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    gatherings::{self, Coming},
    kernel::{Input, Once, Problem},
    seen_by::occasions::{AmongMembers, Job, Occasion, Phase, Reply, Represented},
};
use maud::{Markup, html};

use super::{Named, elsewhere, find, guest, public_page, read, show, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{self, Icon, Mood, Typed, form_latest, hidden, primary, quiet, secondary, title},
    refusals,
    words::Words,
};

pub async fn show(visit: Visit, Named(id): Named, headers: HeaderMap) -> Outcome {
    // Whoever may not see it may be a member on a new phone: the link came from the members' own group.
    let it = match find(&visit, id) {
        Ok(it) => it,
        Err(lost) => return visit.member().map_or_else(Err, |_| Err(lost)),
    };
    if let Some(there) = elsewhere(id, it.id, visit.at().answer(it.id)) {
        return Ok(there);
    }
    let own = guest::own(&visit, &headers, it.id);
    let body = match &it.members {
        Some(inside) => members(&visit, &it, inside, &Typed::default())?,
        None => public_page::one_tap(&visit, &it, own.as_ref())?,
    };
    Ok(visit.show(page(&visit, &it, body)))
}

pub async fn save(visit: Visit, Named(id): Named, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    let asked = match command(&it, &sent.typed) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) if sent.typed.has("back", "occasion") => {
            Ok(Redirect::to(&visit.at().occasion(it.id)).into_response())
        }
        Ok(_) => Ok(Redirect::to(&visit.at().answer(it.id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = match refusal.field() {
                // Nothing is typed there, so nothing can stand beside it.
                Some("coming" | "member") => sent.typed.problem(refusals::worded(visit.words, &refusal)),
                Some(_) | None => sent.typed.refused(visit.words, &refusal),
            };
            let inside = it.members.as_ref().ok_or(Lost::NotHere)?;
            Ok(visit.show_again(page(&visit, &it, members(&visit, &it, inside, &typed)?)))
        }
        Err(lost) => Err(lost),
    }
}

fn command(it: &Occasion, typed: &Typed) -> Result<gatherings::Command, Input> {
    Ok(gatherings::Command::Answer {
        occasion: it.id,
        member: read::member(typed)?,
        coming: read::coming(typed).ok_or(Input::new("coming", Problem::Unknown))?,
        party: read::party(typed)?,
        role: read::role(typed),
        note: typed.value("note").into(),
    })
}

fn page<'a>(visit: &Visit, it: &'a Occasion, body: Markup) -> Page<'a> {
    let page = visit.bare_page(it.title.as_str(), body);
    match show::preview(visit, it, &visit.at().answer(it.id)) {
        Some(preview) => page.preview(preview),
        None => page,
    }
}

fn members(visit: &Visit, it: &Occasion, inside: &AmongMembers, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    let once = visit.once()?;
    // What is typed for somebody else is not to be kept under one's own name.
    let about_other = inside.represented.iter().any(|it| typed.has("member", &it.person.id.to_string()));
    let nothing = Typed::default();
    let mine = if about_other { &nothing } else { typed };
    Ok(html! {
        (heading(visit, it))
        @if let Some(problem) = about_other.then(|| typed.general_problem()).flatten() {
            (parts::banner(Mood::Problem, problem))
        }
        @if it.open {
            @match &inside.mine {
                Some(reply) => (thanks(w, reply)),
                None => h2.ask { (w.t("occasions-ask")) },
            }
            (form_of_mine(visit, it, inside, mine, &once, Back::Answer))
            @for other in &inside.represented { (form_of_other(visit, it, other, &once, Back::Answer)) }
        } @else if it.cancelled.is_none() {
            (parts::banner(Mood::Info, &w.t("occasions-over")))
        }
        (quiet(w.t("occasions-see-all")).to(visit.at().occasion(it.id)))
    })
}

/// What, when, where, and what has become of it.
pub fn heading(visit: &Visit, it: &Occasion) -> Markup {
    let w = visit.words;
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    html! {
        (title(it.title.as_str()).line(words::when(w, it, zone, today)))
        p.place { (Icon::Pin) span dir="auto" { (it.place) } }
        @if let Some(reason) = &it.cancelled { (parts::banner(Mood::Problem, &words::cancelled(w, reason))) }
        @if let Some(from) = &it.moved { (parts::banner(Mood::Info, &words::moved(w, from, zone, today))) }
    }
}

/// Thanks with what was answered.
fn thanks(words: Words, reply: &Reply) -> Markup {
    html! {
        (parts::banner(Mood::Ok, &words::said(words, reply)))
        p.soft { (words.t("occasions-change-any-time")) }
    }
}

/// Where an answer leads back to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Back {
    Answer,
    Occasion,
}

impl Back {
    const fn value(self) -> &'static str {
        match self {
            Back::Answer => "answer",
            Back::Occasion => "occasion",
        }
    }
}

/// One's own answer in one tap; party, role and note below for whoever has more to say.
pub fn form_of_mine(
    visit: &Visit,
    it: &Occasion,
    inside: &AmongMembers,
    typed: &Typed,
    once: &Once,
    back: Back,
) -> Markup {
    let w = visit.words;
    let mine = inside.mine.as_ref();
    let said = mine.map(|it| it.coming);
    let about_this = !typed.value("coming").is_empty() || back == Back::Answer && !typed.is_fine();
    let typed = if about_this { typed } else { &begun(mine) };
    let wrong = !typed.is_fine();
    let again = said.filter(|it| *it != Coming::No).unwrap_or(Coming::Yes);
    form_latest(
        w,
        typed,
        &visit.at().answer(it.id),
        once,
        html! {
            (hidden("back", back.value()))
            (three_buttons(w, said, it.phase == Phase::Today && back == Back::Occasion))
            details.fold open[wrong] {
                summary { (w.t("occasions-more-to-say")) }
                div.fold-inside {
                    (details(w, typed, &it.jobs, true))
                    (secondary(w.t("occasions-save-answer")).sends("coming", read::coming_value(again)))
                }
            }
        },
    )
}

/// The answer as it stands, for changing it.
fn begun(mine: Option<&Reply>) -> Typed {
    let typed = Typed::default().typed("party", mine.map_or(1, |it| it.party));
    let typed = typed.typed("note", mine.map_or("", |it| &it.note));
    match mine.and_then(|it| it.role.as_ref()) {
        Some(role) => typed.typed("role", role),
        None => typed,
    }
}

/// On the day writing down who is there is the main act, and answering is not.
fn three_buttons(w: Words, said: Option<Coming>, aside: bool) -> Markup {
    let chosen = |coming| said == Some(coming);
    let yes = if aside { secondary(w.t("occasions-yes")) } else { primary(w.t("occasions-yes")) };
    html! {
        div.actions {
            (yes.sends("coming", "yes").chosen_if(chosen(Coming::Yes)))
            div.actions.side {
                (secondary(w.t("occasions-maybe")).sends("coming", "maybe").chosen_if(chosen(Coming::Maybe)))
                (secondary(w.t("occasions-no")).sends("coming", "no").chosen_if(chosen(Coming::No)))
            }
        }
    }
}

/// Party, role and note: the same for members and for guests.
pub fn details(w: Words, typed: &Typed, jobs: &[Job], for_members: bool) -> Markup {
    let roles = jobs.iter().fold(
        parts::select(typed, "role", w.t("occasions-role")).option("", w.t("occasions-role-none")),
        |select, job| {
            select.option_with_line(
                job.name.as_str(),
                job.name.as_str(),
                words::job_state(w, job, for_members),
            )
        },
    );
    html! {
        (parts::stepper(typed, "party", w.t("occasions-party")).hint(w.t("occasions-party-hint"))
            .least(1).most(community::limits::PARTY_MAX))
        @if !jobs.is_empty() { (roles) }
        (parts::text(typed, "note", w.t("occasions-note")).aside(w.t("occasions-optional"))
            .longest(community::limits::NOTE_CHARS_MAX))
    }
}

/// The answer of somebody for whom one records, in one tap; party, role and note stay what they were.
pub fn form_of_other(visit: &Visit, it: &Occasion, other: &Represented, once: &Once, back: Back) -> Markup {
    let w = visit.words;
    let reply = other.reply.as_ref();
    let chosen = |coming| reply.is_some_and(|it| it.coming == coming);
    let answer = |coming| {
        secondary(words::coming(w, coming))
            .sends("coming", read::coming_value(coming))
            .chosen_if(chosen(coming))
    };
    let for_whom = w.with("occasions-for-whom", &[("name", words::name(w, &other.person).into())]);
    html! {
        section.other {
            @match back {
                Back::Answer => h2 { (for_whom) },
                // There it lies under the question whether one comes oneself.
                Back::Occasion => h3 { (for_whom) },
            }
            (parts::act_latest(&visit.at().answer(it.id), once, html! {
                (hidden("back", back.value()))
                (hidden("member", other.person.id))
                @if let Some(reply) = reply {
                    (hidden("party", reply.party)) (hidden("note", &reply.note))
                    @if let Some(role) = &reply.role { (hidden("role", role)) }
                }
                div.actions.side { (answer(Coming::Yes)) (answer(Coming::Maybe)) (answer(Coming::No)) }
            }))
        }
    }
}
