//! The text that goes into the WhatsApp group, as the decision stands: opened, about to end, ended.
//!
//! Invariant: with its link it has at most 600 characters, the link is nobody's own, and nobody who is missing is named.

use community::{
    kernel::Day,
    limits,
    seen_by::{
        decisions::{DecisionSeen, StageSeen},
        tasks::{Task, TaskState},
    },
};

use super::{carrying, shared, words};
use crate::{
    Visit,
    parts::{MESSAGE_CHARS_MAX, fitted, plain},
    words::Language,
};

/// The text before its link, and the link; the group reads Indonesian, whatever the sender's language.
pub fn message(visit: &Visit, it: &DecisionSeen) -> (String, String) {
    let open = it.stage == StageSeen::Open;
    let path = if open { visit.at().vote(it.id) } else { visit.at().decision(it.id) };
    let link = visit.shared(&path);
    // One for the line break before the link.
    let room = MESSAGE_CHARS_MAX.saturating_sub(link.chars().count() + 1);
    let visit = &visit.speaking(Language::Indonesian.words());
    let title = format!("*{}*", plain(&it.title));
    let (must, may) = match () {
        () if !open => ended(visit, it, title),
        () if visit.now >= it.closes_at.plus_hours(-limits::REMINDER_HOURS) => ending(visit, it, title),
        () => opened(visit, it, title),
    };
    (fitted(must, may, room), link)
}

type Lines = (Vec<String>, Vec<String>);

fn opened(visit: &Visit, it: &DecisionSeen, title: String) -> Lines {
    let w = visit.words;
    let how = format!("{} · {}", shared::method(w, it.method), closes(visit, it));
    let carries = carrying::in_one_line(visit, it)
        .map(|acts| format!("{}: {}", w.t(carrying::heading(it)), plain(&acts)));
    let by =
        it.proposed_by.as_ref().map(|by| w.with("votes-proposed-by", &[("name", words::name(w, by).into())]));
    let may = [by, Some(plain(&it.details)), carries];
    (vec![title, how, ask(visit, it)], may.into_iter().flatten().collect())
}

fn ending(visit: &Visit, it: &DecisionSeen, title: String) -> Lines {
    let w = visit.words;
    let missing = it.progress.spoken.map(|spoken| {
        let voters = u32::try_from(it.progress.voters.len()).unwrap_or(u32::MAX);
        let missing = voters.saturating_sub(spoken);
        w.with("votes-share-missing", &[("missing", missing.into()), ("voters", voters.into())])
    });
    let missing = missing.unwrap_or_else(|| w.t("votes-share-missing-secret").into_owned());
    (vec![title, crate::gatherings::words::capitalised(&closes(visit, it)), missing, ask(visit, it)], vec![])
}

fn closes(visit: &Visit, it: &DecisionSeen) -> String {
    let w = visit.words;
    // A text is read on another day than it was sent: no "tomorrow".
    let zone = visit.seen(|seen| seen.zone());
    w.with("decisions-closes", &[("when", w.moment(it.closes_at, zone, Day::LAST).into())])
}

fn ask(visit: &Visit, it: &DecisionSeen) -> String {
    let w = visit.words;
    let question = super::voting::question(w, it.method);
    w.with("votes-share-ask", &[("question", question.into())])
}

fn ended(visit: &Visit, it: &DecisionSeen, title: String) -> Lines {
    let w = visit.words;
    let outcome = w.with("votes-share-outcome", &[("outcome", words::outcome(visit, it).into())]);
    let withdrawn = match &it.stage {
        StageSeen::Withdrawn { reason, .. } => Some(plain(reason)),
        StageSeen::Open | StageSeen::Closed { .. } => None,
    };
    let said = it.conclusion.as_ref().map(|it| plain(&it.words));
    let may = [withdrawn, said, who(visit, &it.tasks)];
    (vec![title, outcome, w.t("votes-share-see").into_owned()], may.into_iter().flatten().collect())
}

/// "Asep: ambil rak (28 November). Siapa saja: cat rak."
fn who(visit: &Visit, tasks: &[Task]) -> Option<String> {
    let w = visit.words;
    let line = |it: &Task| {
        let owner = match &it.owner {
            Some(owner) => words::name(w, owner),
            None => w.t("votes-share-anyone").into_owned(),
        };
        let what = plain(&it.what);
        match it.due {
            Some(day) => format!("{owner}: {what} ({})", w.day_and_month(day)),
            None => format!("{owner}: {what}"),
        }
    };
    let open: Vec<String> = tasks.iter().filter(|it| it.state == TaskState::Open).map(line).collect();
    (!open.is_empty()).then(|| open.join("\n"))
}
