//! Who pays together.

use std::collections::BTreeSet;

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    dues::Command,
    kernel::{HouseholdId, MemberId},
    limits,
    seen_by::dues::HouseholdSeen,
};
use maud::{Markup, html};

use super::{Reading, id, to};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    members::words::{name, names},
    parts::{Icon, Tone, Typed, act, badge, chips, danger, day, fold, form, primary, row, text, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let begun = Typed::default().typed("since", visit.seen(|seen| seen.today()));
    Ok(visit.show(page(&visit, None, &begun)?))
}

pub async fn save_new(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let (members, since) = match read(&visit, &sent.typed) {
        Ok(read) => read,
        Err(typed) => return Ok(visit.show_again(page(&visit, None, &typed)?)),
    };
    let command = Command::FormHousehold { name: sent.typed.value("name").into(), members, since };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().households())),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, None, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn edit(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = there(&visit, id(&written)?)?;
    let begun = Typed::default().typed("name", &it.name).typed("since", visit.seen(|seen| seen.today()));
    let begun = it.members.iter().fold(begun, |typed, it| typed.typed("members", it.id));
    Ok(visit.show(page(&visit, Some(&it), &begun)?))
}

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = there(&visit, id(&written)?)?;
    let (members, since) = match read(&visit, &sent.typed) {
        Ok(read) => read,
        Err(typed) => return Ok(visit.show_again(page(&visit, Some(&it), &typed)?)),
    };
    let name = sent.typed.value("name").into();
    let command = Command::ChangeHousehold { household: it.id, name, members, since };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().households())),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, Some(&it), &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn dissolve(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    visit.ask(&sent, Command::DissolveHousehold { household: id(&written)? }).await?;
    Ok(to(visit.at().households()))
}

pub async fn to_list(visit: Visit) -> Outcome {
    Ok(Redirect::temporary(&visit.at().households()).into_response())
}

fn there(visit: &Visit, household: HouseholdId) -> Result<HouseholdSeen, Lost> {
    let list = visit.seen(|seen| seen.dues_list()).filter(|it| it.may_keep).ok_or(Lost::NotHere)?;
    list.households.into_iter().find(|it| it.id == household).ok_or(Lost::NotHere)
}

fn read(visit: &Visit, typed: &Typed) -> Result<(BTreeSet<MemberId>, community::kernel::Day), Typed> {
    let mut reading = Reading::of(visit.words, typed);
    let since = reading.day_needed("since");
    let members = typed.values("members").filter_map(|it| it.parse().ok()).collect();
    since.map(|since| (members, since)).ok_or(reading.typed)
}

fn page<'a>(visit: &Visit, it: Option<&HouseholdSeen>, typed: &Typed) -> Result<Page<'a>, Lost> {
    let list = visit.seen(|seen| seen.dues_list()).filter(|it| it.may_keep).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let (heading, action, back) = match it {
        None => (w.t("dues-households"), at.households(), (at.dues(), w.t("dues-title"))),
        Some(it) => {
            (w.t("dues-household-edit"), at.household(it.id), (at.households(), w.t("dues-households")))
        }
    };
    let body = html! {
        (title(heading.clone()).back(back.0, back.1).line(w.t("dues-households-line")))
        @if it.is_none() && !list.households.is_empty() {
            div.card.flush.rows {
                @for it in &list.households {
                    (row(it.name.clone()).line(names(w, &it.members)).lead(badge(Tone::Leaf, Icon::People)).to(at.household(it.id)))
                }
            }
        }
        @if it.is_none() { h2 { (w.t("dues-household-new")) } }
        (form(w, typed, &action, &visit.once()?, html! {
            (text(typed, "name", w.t("dues-household-name")).example(w.t("dues-household-example")).longest(limits::NAME_CHARS_MAX).required())
            (who(visit, it, &list.households, typed))
            (day(typed, "since", w.t("dues-household-since")).hint(w.t("dues-household-since-hint")).required())
            (primary(w.t("dues-save")).icon(Icon::Check))
        }))
        @if let Some(it) = it {
            (fold(&w.t("dues-household-dissolve"), html! {
                p { (w.t("dues-household-dissolve-line")) }
                (act(&at.household_dissolve(it.id), &visit.once()?, html! { (danger(w.t("dues-household-dissolve-button"))) }))
            }))
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

/// Everybody who does not pay with another household.
fn who(visit: &Visit, it: Option<&HouseholdSeen>, all: &[HouseholdSeen], typed: &Typed) -> Markup {
    let w = visit.words;
    let elsewhere: BTreeSet<_> = all
        .iter()
        .filter(|other| it.is_none_or(|it| it.id != other.id))
        .flat_map(|it| it.members.iter().map(|it| it.id))
        .collect();
    let people = visit.seen(|seen| seen.takers());
    let free = people.iter().filter(|it| !elsewhere.contains(&it.id));
    let choice = free.fold(chips(typed, "members", w.t("dues-household-members")), |chips, person| {
        chips.option(person.id.to_string(), name(w, person))
    });
    html! { (choice) }
}
