//! Votes of others: of those for whom one records, who entrusted one, or who said it by phone.

use axum::extract::{Path, RawQuery};
use community::{
    decisions::{How, Secrecy},
    kernel::{MemberId, Once},
    seen_by::{
        Person,
        decisions::{DecisionSeen, Voice, VoterSeen},
    },
};
use maud::{Markup, html};

use super::{Back, Paper, paper, question};
use crate::{
    Lost, Outcome, Visit,
    decisions::{
        said,
        show::{self, carrying, words},
    },
    layout::{Page, Section},
    parts::{Mood, Tone, Typed, avatar, banner, chip, empty, row, title},
};

/// `?untuk=3` names whose vote it is; with one only, that one is meant.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let it = show::find(&visit, &id)?;
    let query = query.unwrap_or_default();
    let named = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "untuk");
    let whom = match named {
        Some((_, written)) => written.parse().ok(),
        None => only_one(&it),
    };
    Ok(visit.show(page(&visit, &it, whom, None)?))
}

pub fn again(visit: &Visit, it: &DecisionSeen, typed: Typed) -> Outcome {
    let whom = typed.value("member").parse().ok();
    Ok(visit.show_again(page(visit, it, whom, Some(&typed))?))
}

fn only_one(it: &DecisionSeen) -> Option<MemberId> {
    match it.mine.others.as_slice() {
        [(person, false)] => Some(person.id),
        _ => None,
    }
}

fn page<'a>(
    visit: &Visit,
    it: &'a DecisionSeen,
    whom: Option<MemberId>,
    typed: Option<&Typed>,
) -> Result<Page<'a>, Lost> {
    let (w, once) = (visit.words, visit.once()?);
    let whom = whom.and_then(|id| it.progress.voters.iter().find(|it| it.person.id == id));
    let body = html! {
        (title(w.t("votes-for-others")).back(visit.at().decision(it.id), it.title.as_str())
            .line(it.title.as_str()))
        @if let Some(problem) = typed.and_then(|it| it.general_problem()).filter(|_| whom.is_none() || !it.may.vote && !it.may.record) {
            (banner(Mood::Problem, problem))
        }
        @match whom.and_then(|voter| Some((voter, how(visit, it, voter)?))) {
            Some((voter, how)) => (one(visit, it, voter, how, typed, &once)),
            None => (people(visit, it)),
        }
    };
    Ok(visit.page(Section::Decisions, w.t("votes-for-others"), body))
}

/// How their voice comes here through the viewer; `None` when it cannot.
fn how(visit: &Visit, it: &DecisionSeen, voter: &VoterSeen) -> Option<How> {
    let id = voter.person.id;
    let open = it.stage == community::seen_by::decisions::StageSeen::Open;
    let myself = visit.viewer == community::seen_by::Viewer::Member(id);
    let mine = it.mine.others.iter().any(|(person, _)| person.id == id);
    match () {
        () if !open || myself => None,
        () if it.mine.entrusted_by.contains(&id) => Some(How::Proxy),
        () if mine => Some(How::Own),
        () if it.may.record => Some(How::Phone),
        () => None,
    }
}

fn one(
    visit: &Visit,
    it: &DecisionSeen,
    voter: &VoterSeen,
    how: How,
    typed: Option<&Typed>,
    once: &Once,
) -> Markup {
    let w = visit.words;
    let name = words::name(w, &voter.person);
    let voice = it.voices.iter().find(|it| it.person.id == voter.person.id);
    let said = voice.and_then(|it| it.ballot.as_ref());
    let line = match how {
        How::Own | How::Room => "votes-for-recorded",
        How::Phone => "votes-for-phone",
        How::Proxy => "votes-for-proxy",
    };
    html! {
        (carrying::block(visit, it))
        section {
            h2 { (w.with("votes-for-whom", &[("name", name.as_str().into())])) }
            p.soft { (w.with(line, &[("name", name.into())])) }
            @if let Some(voice) = voice { (trace(visit, it, voice)) }
            h3.ask { (question(w, it.method)) }
            (paper(visit, &Paper {
                it,
                draft: typed,
                said,
                reason: voice.map_or("", |it| &it.reason),
                other: Some((voter.person.id, how)),
                once,
                back: Back::Others,
            }))
        }
        (crate::parts::quiet(w.t("votes-somebody-else")).to(format!("{}?untuk=", visit.at().vote_for(it.id))))
    }
}

fn trace(visit: &Visit, it: &DecisionSeen, voice: &Voice) -> Markup {
    let vote = voice.ballot.as_ref().map(|ballot| words::ballot(visit, it, ballot));
    let facts = [vote, said::trace(visit.words, voice)];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    html! { (banner(Mood::Info, &facts.join(" · "))) }
}

/// Everybody for whom the viewer may write something down: those who count on them first.
fn people(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let reachable = |voter: &&VoterSeen| voter.person.belongs && how(visit, it, voter).is_some();
    let counts_on_me =
        |voter: &&VoterSeen| it.mine.others.iter().any(|(other, _)| other.id == voter.person.id);
    let all: Vec<&VoterSeen> = it.progress.voters.iter().filter(reachable).collect();
    let (mine, others): (Vec<&VoterSeen>, Vec<&VoterSeen>) = all.into_iter().partition(counts_on_me);
    html! {
        @if mine.is_empty() && others.is_empty() {
            @let why = if it.secrecy == Secrecy::Secret { "votes-for-nobody-secret" } else { "votes-for-nobody" };
            (empty(&w.t(why), None))
        }
        (list(visit, it, "votes-count-on-you", &mine))
        (list(visit, it, "votes-by-phone", &others))
    }
}

fn list(visit: &Visit, it: &DecisionSeen, heading: &str, voters: &[&VoterSeen]) -> Markup {
    let w = visit.words;
    html! {
        @if !voters.is_empty() {
            section {
                h2 { (w.t(heading)) }
                div.rows {
                    @for voter in voters {
                        @let name = words::name(w, &voter.person);
                        @let spoken = has_spoken(it, voter);
                        @let said = if spoken { (Tone::Leaf, "votes-has-spoken") } else { (Tone::Plain, "votes-not-yet") };
                        @let row = row(name.as_str()).lead(avatar(&name, voter.person.id)).aside(chip(said.0, &w.t(said.1)));
                        @if by_themselves(it, voter) { (row.dim_if(true)) }
                        @else { (row.to(format!("{}?untuk={}", visit.at().vote_for(it.id), voter.person.id))) }
                    }
                }
            }
        }
    }
}

fn has_spoken(it: &DecisionSeen, voter: &VoterSeen) -> bool {
    let known = |(person, spoken): &(Person, bool)| (person.id == voter.person.id).then_some(*spoken);
    it.mine.others.iter().find_map(known).or(voter.spoken).unwrap_or(false)
}

/// Another's record does not go over one's own word.
fn by_themselves(it: &DecisionSeen, voter: &VoterSeen) -> bool {
    let own = |voice: &Voice| voice.recorded_by.is_none() && matches!(voice.how, How::Own | How::Room);
    it.voices.iter().any(|voice| voice.person.id == voter.person.id && own(voice))
}
