//! The page behind a WhatsApp link: the question and the answers, and afterwards what was answered.
//! Invariant: looking at it records nothing; a stranger is led to sign in and comes back.

use axum::extract::Path;
use community::seen_by::decisions::{DecisionSeen, StageSeen};
use maud::{Markup, html};

use super::{Back, MINE, Paper, paper, question};
use crate::{
    Lost, Outcome, Visit,
    decisions::{
        draft::Draft,
        said,
        show::{self, carrying, words},
    },
    layout::Page,
    parts::{Mood, banner, quiet, title},
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = show::find(&visit, &id)?;
    Ok(visit.show(page(&visit, &it, &Draft::default())?))
}

pub fn page<'a>(visit: &Visit, it: &'a DecisionSeen, draft: &Draft) -> Result<Page<'a>, Lost> {
    let once = visit.once()?;
    let w = visit.words;
    let body = html! {
        (title(it.title.as_str()).chips(show::chips(visit, it)))
        @if !it.details.is_empty() { p.written dir="auto" { (it.details) } }
        (show::replies(visit, it))
        (carrying::block(visit, it))
        @if let Some(problem) = draft.homeless(|_| may_vote(it)) { (banner(Mood::Problem, problem)) }
        (state(visit, it))
        @if may_vote(it) {
            h2.ask { (question(w, it.method)) }
            (paper(visit, &Paper {
                it,
                draft: draft.in_form(MINE),
                said: it.mine.ballot.as_ref(),
                reason: &it.mine.reason,
                other: None,
                once: &once,
                back: Back::OneTap,
            }))
        }
        (quiet(w.t("votes-see-all")).to(visit.at().decision(it.id)))
    };
    Ok(visit.bare_page(it.title.as_str(), body))
}

/// A secret vote stands as it was cast; a hand in the room was counted.
pub fn may_vote(it: &DecisionSeen) -> bool {
    it.may.vote && !it.mine.cast && !it.mine.hand_counted
}

/// What one has said already, or why one cannot say anything.
pub fn state(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let info = |key: &str| banner(Mood::Info, &w.t(key));
    html! {
        @match &it.stage {
            StageSeen::Closed { .. } | StageSeen::Withdrawn { .. } => {
                (banner(Mood::Info, &words::ended(visit, it)))
            }
            StageSeen::Open => {
                @if let Some(ballot) = &it.mine.ballot {
                    (banner(Mood::Ok, &w.with("votes-counted", &[("vote", words::ballot(visit, it, ballot).into())])))
                    @if let Some(trace) = trace(visit, it) { p.soft { (trace) } }
                    p.soft { (w.with("votes-change-until", &[("when", super::super::words::when(visit, it.closes_at).into())])) }
                }
                @else if it.mine.cast { (banner(Mood::Ok, &w.t("votes-cast"))) }
                @else if it.mine.hand_counted { (banner(Mood::Ok, &w.t("votes-hand-counted"))) }
                @else if !it.mine.voter { (info("votes-not-a-voter")) }
                @else if it.mine.asked_again { (info("votes-asked-again")) }
                @if let Some(proxy) = it.mine.proxy.as_ref().filter(|_| it.mine.ballot.is_none()) {
                    (banner(Mood::Info, &w.with("votes-entrusted", &[("name", words::name(w, proxy).into())])))
                }
            }
        }
    }
}

/// How one's own voice came here, when somebody else brought it.
fn trace(visit: &Visit, it: &DecisionSeen) -> Option<String> {
    let me = visit.member().ok()?;
    let mine = it.voices.iter().find(|voice| voice.person.id == me)?;
    said::trace(visit.words, mine)
}
