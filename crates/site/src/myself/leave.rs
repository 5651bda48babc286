//! Leaving: first what will happen, in words; then one button. Whoever wants takes their words along.

use axum::response::{IntoResponse, Redirect};
use community::members::Command;
use maud::html;

use super::{Whom, named_in};
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::asked,
    layout::Page,
    members::words::name,
    parts::{Mood, Typed, banner, check, danger, form, hidden, quiet, title},
};

/// In the query: erasing is ticked.
pub const ERASING: &str = "hapus";

pub fn show(visit: &Visit, whom: &Whom) -> Outcome {
    // Whoever came by "leave and erase" has said so already.
    let typed = match asked(&visit.path, ERASING).is_empty() {
        true => Typed::default(),
        false => Typed::default().typed("erase", "yes"),
    };
    Ok(visit.show(page(visit, whom, &typed)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let whom = named_in(&visit, &sent)?;
    let left = match sent.typed.has("erase", "yes") {
        true => {
            let (host, once) = (&visit.site.host, sent.once.clone());
            let gone = host.leave_and_be_forgotten(&visit.home, visit.by(), once, whom.person.id).await;
            gone.map_err(Lost::from)
        }
        false => visit.ask(&sent, Command::Leave { member: whom.member() }).await.map(drop),
    };
    match left {
        Ok(()) if whom.is_viewer => Ok(Redirect::to(&visit.at().home()).into_response()),
        Ok(()) => Ok(Redirect::to(&visit.at().members()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &whom, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, whom: &Whom, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let who = name(words, &whom.person);
    let (heading, back) = match whom.is_viewer {
        true => (words.t("myself-leave-title").into_owned(), words.t("myself-title").into_owned()),
        false => (words.with("myself-leave-title-for", &[("who", who.clone().into())]), who),
    };
    let may_leave = !whom.is_viewer || visit.seen(|seen| seen.myself()).is_some_and(|it| it.may_leave);
    let body = html! {
        (title(heading.clone()).back(whom.page(visit), back))
        @if may_leave {
            div.card {
                h2 { (words.t("myself-leave-what")) }
                ul.told {
                    li { (words.t("myself-leave-free")) }
                    li { (words.t("myself-leave-answers")) }
                    li { (words.t("myself-leave-invitations")) }
                    li { (words.t("myself-leave-sign-out")) }
                    li { (words.t("myself-leave-stays")) }
                    li { (words.t("myself-leave-back")) }
                }
            }
            (form(words, typed, &visit.at().myself_act("keluar"), &visit.once()?, html! {
                @if let Some(member) = whom.member() { (hidden("member", member)) }
                (check(typed, "erase", &words.t("myself-leave-erase")))
                p.soft { (words.t("myself-leave-erase-line")) }
                p.soft { (words.t("myself-leave-erase-later")) }
                (danger(words.t("myself-leave-yes")))
            }))
            (quiet(words.t("myself-leave-no")).to(whom.page(visit)))
        } @else {
            (banner(Mood::Info, &words.t("members-last-one")))
            (quiet(words.t("myself-leave-no")).to(whom.page(visit)))
        }
    };
    Ok(visit.bare_page(heading, body))
}
