//! Putting a donor on the list, and changing what is said of them.

use axum::extract::Path;
use community::{
    Event,
    donors::{self, Command, Sort},
    kernel::{DonorId, MemberId},
    limits,
    seen_by::donors::DonorPage,
};

use super::{id, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{Choice, Icon, Typed, choice, form, primary, select, text, title},
    words::Words,
};
use maud::html;

pub async fn begin(visit: Visit) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, None, &Typed::default().typed("sort", "person"))?))
}

pub async fn save_new(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let (name, sort, holder) = read(&sent.typed);
    match visit.ask(&sent, Command::Add { name, sort, holder }).await {
        Ok(answer) => {
            let added = answer.events.iter().find_map(|it| match &it.event {
                Event::Donors(donors::Event::Added { donor, .. }) => Some(*donor),
                _ => None,
            });
            Ok(to(added.map_or_else(|| visit.at().donors(), |it| visit.at().donor(it))))
        }
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, None, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = there(&visit, id(&written)?)?;
    let typed = Typed::default()
        .typed("name", it.donor.name.as_deref().unwrap_or_default())
        .typed("sort", words::sort_value(it.donor.sort))
        .typed("holder", it.holder.as_ref().map(|it| it.id.to_string()).unwrap_or_default());
    Ok(visit.show(page(&visit, Some(it.donor.id), &typed)?))
}

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let donor = id(&written)?;
    let (name, sort, holder) = read(&sent.typed);
    match visit.ask(&sent, Command::Change { donor, name, sort, holder }).await {
        Ok(_) => Ok(to(visit.at().donor(donor))),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, Some(donor), &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

fn there(visit: &Visit, donor: DonorId) -> Result<DonorPage, Lost> {
    visit.seen(|seen| seen.donor_page(donor)).filter(|it| !it.donor.removed).ok_or(Lost::NotHere)
}

fn read(typed: &Typed) -> (community::kernel::Text, Sort, Option<MemberId>) {
    (typed.value("name").into(), sort(typed), typed.value("holder").parse().ok())
}

/// A person, when nothing else is said.
pub fn sort(typed: &Typed) -> Sort {
    let value = typed.value("sort");
    Sort::ALL.into_iter().find(|it| words::sort_value(*it) == value).unwrap_or(Sort::Person)
}

pub fn sorts<'a>(say: Words, typed: &'a Typed) -> Choice<'a> {
    choice(typed, "sort", say.t("donors-sort"))
        .option("person", say.t("donors-sort-person"))
        .option_with_line("business", say.t("donors-sort-business"), say.t("donors-sort-business-line"))
        .option("organisation", say.t("donors-sort-organisation"))
        .option_with_line("unnamed", say.t("donors-sort-unnamed"), say.t("donors-sort-unnamed-line"))
}

fn page<'a>(visit: &Visit, donor: Option<DonorId>, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let offered = visit.seen(|seen| seen.giving_form()).ok_or(Lost::NotHere)?;
    let (heading, action, back) = match donor {
        None => (say.t("donors-new"), at.donor_new(), at.donors()),
        Some(it) => (say.t("donors-edit"), at.donor_edit(it), at.donor(it)),
    };
    let holders = offered.members.iter().fold(
        select(typed, "holder", say.t("donors-holder")).option("", say.t("donors-holder-nobody")),
        |select, it| select.option(it.id.to_string(), name(say, it)),
    );
    let body = html! {
        (title(heading.clone()).back(back, say.t("donors-title")))
        (form(say, typed, &action, &visit.once()?, html! {
            (text(typed, "name", say.t("donors-edit-name")).hint(say.t("donors-name-hint")).longest(limits::NAME_CHARS_MAX))
            (sorts(say, typed))
            (holders)
            (primary(say.t("donors-save")).icon(Icon::Check))
        }))
    };
    Ok(visit.page(Section::More, heading, body))
}
