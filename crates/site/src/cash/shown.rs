//! What outsiders may see of the money.

use std::collections::BTreeSet;

use axum::response::{IntoResponse, Redirect};
use community::{
    cash::{Command, Shown},
    seen_by::cash::ShownSeen,
};
use maud::html;

use super::words;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, banner, chips, form, primary, quiet, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let it = visit.seen(|seen| seen.cash_shown()).ok_or(Lost::NotHere)?;
    let typed =
        it.shown.iter().fold(Typed::default(), |typed, it| typed.typed("shown", words::shown_value(*it)));
    Ok(visit.show(page(&visit, &it, &typed)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let it = visit.seen(|seen| seen.cash_shown()).ok_or(Lost::NotHere)?;
    let chosen = |it: &Shown| sent.typed.has("shown", words::shown_value(*it));
    let shown: BTreeSet<Shown> = Shown::ALL.into_iter().filter(chosen).collect();
    match visit.ask(&sent, Command::Show { shown }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().cash_shown()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &it, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, it: &ShownSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let options = Shown::ALL.into_iter().fold(chips(typed, "shown", w.t("cash-shown-which")), |chips, it| {
        chips.option(words::shown_value(it), words::shown(w, it))
    });
    let body = html! {
        (title(w.t("cash-shown")).back(at.cash(), w.t("cash-title")).line(w.t("cash-shown-long")))
        @if !it.may_choose { (banner(Mood::Info, &w.t("cash-not-keeper"))) }
        (form(w, typed, &at.cash_shown(), &visit.once()?, html! { (options) (primary(w.t("cash-save"))) }))
        (quiet(w.t("more-public")).icon(Icon::Globe).to(at.public()))
    };
    Ok(Page::new(w, w.t("cash-shown"), visit.frame(Section::Cash), body).here(at.cash_shown()))
}
