//! Whose voice is missing: for whoever helps the talk along, with a ready text to invite each in person.

use community::seen_by::{
    Person,
    threads::{OpenVoice, Unheard},
};
use maud::{Markup, html};

use super::{share, words};
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{avatar, empty, row, share_pill, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let list = visit.seen(|seen| seen.unheard()).ok_or(Lost::NotHere)?;
    let w = visit.words;
    let body = html! {
        (title(w.t("threads-unheard")).back(visit.at().threads(), w.t("threads-title")).line(w.t("threads-unheard-intro")))
        @if list.matters.is_empty() { (empty(&w.t("threads-unheard-nobody"), None)) }
        div.columns.impact { @for it in &list.matters { (matter(&visit, it)) } }
    };
    Ok(visit.show(visit.page(Section::More, w.t("threads-unheard"), body)))
}

fn matter(visit: &Visit, it: &Unheard) -> Markup {
    let w = visit.words;
    let at = visit.at();
    let (name, to) = match &it.matter {
        OpenVoice::Round { round, question } => (question.clone(), at.round(*round)),
        // The invited answers with one tap.
        OpenVoice::Decision { decision, title } => (title.clone(), at.vote(*decision)),
        OpenVoice::Idea { idea, title } => (title.clone(), at.idea(*idea)),
        OpenVoice::Talk { thread, subject } => (words::subject(w, subject), at.thread(&thread.to_string())),
    };
    html! {
        section {
            h2 dir="auto" { a href=(to) { (name) } }
            div.rows { @for person in &it.people { (invited(visit, person, &name, &to)) } }
        }
    }
}

fn invited(visit: &Visit, person: &Person, matter: &str, to: &str) -> Markup {
    let name = words::name(visit.words, person);
    let link = visit.shared(to);
    let text = share::invitation(&name, matter, &link);
    let pill = share_pill(visit.words, &text, &link);
    html! { (row(name.clone()).lead(avatar(&name, person.id)).aside(pill)) }
}
