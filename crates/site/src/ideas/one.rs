//! One idea: whose, who is for it, what was answered, and the talk about it.

use axum::extract::Path;
use community::{
    ideas::Outcome,
    kernel::{IdeaId, Once},
    seen_by::ideas::{AnswerSeen, IdeaSeen, IdeaStanding},
    threads::Subject,
};
use maud::{Markup, html};

use super::{answer, share, words};
use crate::{
    Lost, Visit,
    decisions::came_of,
    layout::{Page, Section},
    parts::{
        self, Icon, Mood, Typed, act, avatar, banner, chip, danger, fold, hidden, primary, quiet, secondary,
        title,
    },
    threads::part,
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> crate::Outcome {
    visit.member()?;
    let id: IdeaId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(visit.show(page(&visit, id, &Typed::default())?))
}

pub fn page<'a>(visit: &Visit, id: IdeaId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.idea(id)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let name = words::title(w, &it.glance);
    let today = visit.seen(|seen| seen.today());
    let (tone, standing) = words::standing(w, &it.glance, today);
    let link = visit.shared(&visit.at().idea(id));
    let body = html! {
        (title(name.clone()).back(visit.at().ideas(), w.t("ideas-title")).chips(chip(tone, &standing)))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        div.columns {
            div {
                (author(visit, &it))
                (supporters(visit, &it, &once))
                @for (place, answer) in it.answers.iter().enumerate() { (answered(visit, answer, place == 0)) }
                (came_of(visit, &it.decisions))
                @if let Some(decision) = it.may_accept_by { (answer::as_decided(visit, &it, decision, &once)) }
                @if it.may_answer { (answer::form_of(visit, &it, typed, &once)) }
            }
            div {
                (part(visit, Subject::Idea { idea: id }, &once))
                section { h2 { (w.t("ideas-send")) } (parts::share(w, &share::text(&it, &link), &link)) }
                @if it.may_take_back { (taking_back(visit, id, &once)) }
            }
        }
    };
    Ok(visit.page(Section::More, name, body))
}

fn author(visit: &Visit, it: &IdeaSeen) -> Markup {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let name = words::name(w, &it.glance.person);
    html! {
        div.card.talk {
            div.post {
                (avatar(&name, it.glance.person.id))
                div {
                    p.post-head { b dir="auto" { (name) } " " span.soft { (words::added(w, it, today)) } }
                    @if !it.words.is_empty() { p.said dir="auto" { (it.words) } }
                }
            }
        }
    }
}

fn supporters(visit: &Visit, it: &IdeaSeen, once: &Once) -> Markup {
    let w = visit.words;
    let at = |act| visit.at().idea_act(it.glance.id, act);
    // Where the answer is only to be written down, that is the main thing.
    let open = matches!(it.glance.standing, IdeaStanding::Waiting { .. }) && it.may_accept_by.is_none();
    html! {
        @if !it.supporters.is_empty() {
            section {
                h2 { (w.with("ideas-supporters", &[("count", it.supporters.len().into())])) }
                ul.faces {
                    @for person in &it.supporters {
                        @let name = words::name(w, person);
                        li { (avatar(&name, person.id)) span dir="auto" { (name) } }
                    }
                }
            }
        }
        @if it.may_support && it.supported {
            (act(&at("batal-dukung"), once, html! { (quiet(w.t("ideas-withdraw-support"))) }))
        } @else if it.may_support {
            @let label = w.t("ideas-support");
            (act(&at("dukung"), once, html! {
                @if open { (primary(label).icon(Icon::Hand)) } @else { (secondary(label).icon(Icon::Hand)) }
            }))
        }
        @for person in &it.represented {
            (act(&at("dukung"), once, html! {
                (hidden("member", person.id))
                (quiet(w.with("ideas-support-for", &[("name", words::name(w, person).into())])))
            }))
        }
    }
}

fn answered(visit: &Visit, it: &AnswerSeen, latest: bool) -> Markup {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let line = w.with(
        "ideas-answered-by",
        &[("name", words::name(w, &it.person).into()), ("day", w.day_near(it.on, today).into())],
    );
    html! {
        div.card.said-so[latest] {
            b { (words::outcome(w, it.answer, today)) }
            @if let Outcome::Accepted { decision: Some(decision) } = it.answer {
                " " a href=(visit.at().decision(decision)) { (w.t("ideas-by-decision")) }
            }
            @if !it.reason.is_empty() { p.said dir="auto" { (it.reason) } }
            p.soft { (line) }
        }
    }
}

fn taking_back(visit: &Visit, id: IdeaId, once: &Once) -> Markup {
    let w = visit.words;
    let inside = html! {
        p.soft { (w.t("ideas-take-back-line")) }
        (act(&visit.at().idea_act(id, "tarik"), once, html! { (danger(w.t("ideas-take-back"))) }))
    };
    fold(&w.t("ideas-take-back"), inside)
}
