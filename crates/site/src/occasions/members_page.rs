//! The occasion as members see it. What is to be done now stands first: answer before the day, write down who is
//! there on the day, write the minutes afterwards.

use community::{
    gatherings::Welcome,
    seen_by::{
        occasions::{AmongMembers, Attending, Occasion, Phase},
        reports::Span,
        tasks::Task,
    },
    threads::Subject,
};
use maud::{Markup, html};

use super::{agenda, answer, people, share, words};
use crate::{
    Lost, Visit,
    decisions::came_of,
    parts::{
        self, Icon, Mood, Tone, Typed, act, banner, chip, danger, hidden, primary, quiet, row, secondary,
        title,
    },
    photos, tasks, threads,
};

pub fn body(visit: &Visit, it: &Occasion, inside: &AmongMembers, typed: &Typed) -> Result<Markup, Lost> {
    let once = visit.once()?;
    let w = visit.words;
    let answers = html! {
        @if it.open {
            section {
                // Whoever is there is not asked whether they come.
                @if inside.here {
                    (banner(Mood::Ok, &w.t("occasions-guest-is-here")))
                } @else {
                    h2 { (w.t("occasions-ask")) }
                    @if let Some(reply) = &inside.mine { p.soft { (words::said(w, reply)) } }
                    (answer::form_of_mine(visit, it, inside, typed, &once, answer::Back::Occasion))
                }
                @if it.repeats { (always(visit, it, inside, &once)) }
                @for other in &inside.represented {
                    (answer::form_of_other(visit, it, other, &once, answer::Back::Occasion))
                }
            }
        }
    };
    Ok(html! {
        (head(visit, it))
        div.columns {
            div {
                (facts(visit, it, inside))
                (now(visit, it, inside))
                (answers)
                (people::section(visit, it, inside, &once))
            }
            div {
                @if it.cancelled.is_none() {
                    (agenda::section(visit, it, inside, typed, &once))
                    (note(visit, it, inside))
                    (minutes(visit, it, inside))
                    (album(visit, it))
                    (came_of(visit, &inside.decisions))
                    (tasks_from(visit, it, &inside.tasks, &once))
                }
                (threads::part(visit, Subject::Occasion { occasion: it.id }, &once))
                @if it.phase != Phase::After { (send(visit, it)) }
                (more(visit, it, inside, &once))
            }
        }
    })
}

fn head(visit: &Visit, it: &Occasion) -> Markup {
    let w = visit.words;
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    let chips = html! {
        (chip(Tone::Ember, &words::sort(w, it.sort)))
        @if it.repeats { (chip(Tone::Indigo, &w.t("occasions-series"))) }
        @if it.welcome == Welcome::Members { (chip(Tone::Plain, &w.t("occasions-members-only"))) }
    };
    html! {
        (title(it.title.as_str()).back(visit.at().gatherings(), w.t("bar-gatherings")).chips(chips))
        @if let Some(reason) = &it.cancelled { (banner(Mood::Problem, &words::cancelled(w, reason))) }
        @if let Some(from) = &it.moved { (banner(Mood::Info, &words::moved(w, from, zone, today))) }
    }
}

fn facts(visit: &Visit, it: &Occasion, inside: &AmongMembers) -> Markup {
    let w = visit.words;
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    let planned_by = inside
        .planned_by
        .as_ref()
        .map(|by| w.with("occasions-planned-by", &[("name", words::name(w, by).into())]));
    html! {
        div.rows {
            (row(w.day_long(it.day)).line(words::at_times(w, it, zone, today)).lead(html! { (Icon::Clock) }))
            @let place = row(it.place.as_str()).lead(html! { (Icon::Pin) });
            @match planned_by { Some(line) => (place.line(line)), None => (place) }
            @for job in it.jobs.iter().filter(|_| it.cancelled.is_none()) {
                @let tone = if job.full { Tone::Leaf } else { Tone::Ember };
                (row(job.name.as_str()).lead(html! { (Icon::Hand) })
                    .aside(chip(tone, &words::job_state(w, job, true))))
            }
        }
        @if !it.note.is_empty() { p.written dir="auto" { (it.note) } }
    }
}

/// The one main action of this hour.
fn now(visit: &Visit, it: &Occasion, inside: &AmongMembers) -> Markup {
    let w = visit.words;
    let attendance = visit.at().attendance(it.id);
    let summary = html! {
        @if let Some(came) = &it.came {
            section { h2 { (w.t("occasions-came")) } div.card { (people::came(w, came)) } }
        }
    };
    match (inside.attending, it.phase) {
        (Attending::Cancelled | Attending::TooEarly, _) => html! {},
        (Attending::TooLate, _) => summary,
        (Attending::Open, Phase::Before | Phase::Today) => html! {
            (primary(w.t("occasions-take-attendance")).icon(Icon::Check).to(attendance)) (summary)
        },
        (Attending::Open, Phase::After) if it.came.is_none() => html! {
            (primary(w.t("occasions-take-attendance")).icon(Icon::Check).to(attendance))
        },
        (Attending::Open, Phase::After) => html! {
            (summary)
            div.actions {
                @if inside.minutes.is_none() {
                    (primary(w.t("occasions-write-minutes")).icon(Icon::Note).to(visit.at().minutes(it.id)))
                }
                (secondary(w.t("occasions-mend-attendance")).icon(Icon::Check).to(attendance))
            }
        },
    }
}

/// "Every Saturday".
fn always(visit: &Visit, it: &Occasion, inside: &AmongMembers, once: &community::kernel::Once) -> Markup {
    let w = visit.words;
    let (value, label) = match inside.always {
        true => ("no", w.t("occasions-always-stop")),
        false => ("yes", w.t("occasions-always")),
    };
    act(
        &visit.at().series_always(it.id.gathering),
        once,
        html! {
            (hidden("to", visit.at().occasion(it.id)))
            (quiet(label).icon(Icon::Repeat).sends("always", value))
        },
    )
}

/// How it was, in three answers.
fn note(visit: &Visit, it: &Occasion, inside: &AmongMembers) -> Markup {
    let w = visit.words;
    let begun = !matches!(inside.attending, Attending::TooEarly);
    html! {
        @if let Some(note) = &inside.note {
            section { h2 { (w.t("journal-note")) } div.rows { (crate::journal::glance(visit, note)) } }
        } @else if begun && it.phase != Phase::Before {
            section {
                h2 { (w.t("journal-note")) }
                p.soft { (w.t("journal-write-line")) }
                (secondary(w.t("journal-how-was-it")).icon(Icon::Pencil).to(visit.at().occasion_note(it.id)))
            }
        }
    }
}

fn minutes(visit: &Visit, it: &Occasion, inside: &AmongMembers) -> Markup {
    let w = visit.words;
    let at = visit.at().minutes(it.id);
    html! {
        @if let Some(minutes) = &inside.minutes {
            section {
                h2 { (w.t("occasions-minutes")) }
                div.card { p.written dir="auto" { (minutes.words) } }
                (secondary(w.t("occasions-continue-minutes")).icon(Icon::Note).to(at))
            }
        } @else if it.phase == Phase::Today {
            (secondary(w.t("occasions-write-minutes")).icon(Icon::Note).to(at))
        }
    }
}

/// What was photographed, and where more are added.
fn album(visit: &Visit, it: &Occasion) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        @if !it.photos.is_empty() {
            section {
                h2 { a href=(at.album(it.id)) { (w.t("photos-title")) } }
                (photos::strip(visit, &it.photos))
            }
        }
        @if it.is_told() { (quiet(w.t("reports-title")).icon(Icon::Note).to(at.report(Span::Occasion(it.id)))) }
        @if it.phase != Phase::Before {
            (secondary(w.t("photos-add")).icon(Icon::Camera).to(at.photo_add_to(it.id)))
        }
    }
}

fn tasks_from(visit: &Visit, it: &Occasion, list: &[Task], once: &community::kernel::Once) -> Markup {
    let w = visit.words;
    let (typed, back) = (&Typed::default(), &visit.at().occasion(it.id));
    let acting = tasks::Acting { typed, takers: &[], represented: &[], once, back };
    html! {
        @if !list.is_empty() {
            section {
                h2 { (w.t("occasions-tasks")) }
                div.stack {
                    @for task in list {
                        (tasks::card(visit, task, &acting))
                    }
                }
            }
        }
    }
}

fn send(visit: &Visit, it: &Occasion) -> Markup {
    let w = visit.words;
    let zone = visit.seen(|seen| seen.zone());
    let link = visit.shared(&visit.at().answer(it.id));
    html! {
        section {
            h2 { (w.t("occasions-send")) }
            (parts::share(w, &share::text(it, zone, &link), &link))
            // A picture shows what everybody may know.
            @if it.welcome == Welcome::Everyone {
                (parts::share_pictures(w, &visit.at().occasion_card_square(it.id), &visit.at().occasion_card_tall(it.id)))
            }
        }
    }
}

/// What is done once in a while.
fn more(visit: &Visit, it: &Occasion, inside: &AmongMembers, once: &community::kernel::Once) -> Markup {
    let w = visit.words;
    let at = visit.at();
    let changes = inside.may_change && it.open;
    let inside_fold = html! {
        div.actions {
            @if it.cancelled.is_none() {
                (secondary(w.t("occasions-sheet")).icon(Icon::Print).to(at.sheet(it.id)))
                (secondary(w.t("occasions-door")).icon(Icon::Qr).to(at.door(it.id)))
            }
            @if it.repeats {
                (secondary(w.t("occasions-see-series")).icon(Icon::Repeat).to(at.series(it.id.gathering)))
            }
            @if it.cancelled.is_none() && it.phase != Phase::Before {
                (secondary(w.t("stories-tell")).icon(Icon::Spark).to(at.story_of(it.id)))
            }
            (secondary(w.t("occasions-ics")).icon(Icon::Calendar).to(at.occasion_ics(it.id)))
            @if changes {
                (secondary(w.t("occasions-edit")).icon(Icon::Pencil).to(at.occasion_edit(it.id)))
                (secondary(w.t("occasions-move")).icon(Icon::Clock).to(at.occasion_move(it.id)))
                (danger(w.t("occasions-cancel")).to(at.occasion_cancel(it.id)))
            }
        }
    };
    html! {
        (parts::fold(&w.t("bar-more"), inside_fold))
        @if inside.may_change && it.cancelled.is_some() && it.phase != Phase::After {
            (act(&at.occasion_restore(it.id), once, html! { (secondary(w.t("occasions-restore"))) }))
        }
    }
}
