//! Everybody's savings at once: tick who has brought it.

use axum::extract::RawQuery;
use community::{
    kernel::{Input, MemberId, Problem, Rupiah},
    savings::{Command, DepositRow, Saving},
    seen_by::savings::{CollectionSeen, MemberSavings},
};
use maud::{Markup, html};

use super::{reading, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{Icon, Tone, Typed, chip, empty, form_drafted, hidden, primary, quiet, text, title},
    words::Words,
};

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let view = there(&visit)?;
    let query = query.unwrap_or_default();
    let wanted = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "jenis");
    let saving = wanted.and_then(|(_, word)| words::saving_of(&word)).unwrap_or(Saving::Mandatory);
    let note = words::deposit_note(visit.words, saving);
    let typed = reading::begun(Typed::default(), view.today, note);
    Ok(visit.show(page(&visit, &view, saving, &typed)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let view = there(&visit)?;
    let saving = words::saving_of(sent.typed.value("jenis")).ok_or(Lost::NotHere)?;
    let command = match read(visit.words, &view, saving, &sent.typed) {
        Ok(command) => command,
        Err(typed) => return Ok(visit.show_again(page(&visit, &view, saving, &typed)?)),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().savings())),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &view, saving, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn there(visit: &Visit) -> Result<CollectionSeen, Lost> {
    visit.seen(|seen| seen.collection()).ok_or(Lost::NotHere)
}

fn read(w: Words, view: &CollectionSeen, saving: Saving, typed: &Typed) -> Result<Command, Typed> {
    let reading::Moved { place, day, note } = reading::moved(w, typed)?;
    let ticked = |it: &&MemberSavings| typed.has("who", &it.person.id.to_string());
    let mut wrong = typed.clone();
    let mut deposits = vec![];
    for it in view.members.iter().filter(ticked) {
        let (member, field) = (it.person.id, amount_field(it.person.id));
        match (saving, w.amount(typed.value(&field))) {
            (Saving::Principal, _) => deposits.push(DepositRow { member, rupiah: view.terms.principal }),
            (_, Ok(rupiah)) => deposits.push(DepositRow { member, rupiah }),
            (_, Err(worded)) => wrong = wrong.problem_at(field, worded),
        }
    }
    match (deposits.is_empty(), wrong.is_fine()) {
        (false, true) => Ok(Command::Deposit { saving, deposits, place, day, note }),
        (true, true) => Err(wrong
            .refused(w, &Input::new("deposits", Problem::Empty).into())
            .problem(w.t("savings-nobody-ticked"))),
        (_, false) => Err(wrong),
    }
}

fn amount_field(member: MemberId) -> String {
    format!("rupiah-{member}")
}

fn page<'a>(visit: &Visit, view: &CollectionSeen, saving: Saving, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let who: Vec<&MemberSavings> = view.members.iter().filter(|it| can(it, saving)).collect();
    let begins = match saving {
        Saving::Principal => view.terms.principal,
        Saving::Mandatory => view.terms.mandatory,
        Saving::Voluntary => Rupiah(0),
    };
    let body = html! {
        (title(w.t("savings-collect")).back(at.savings(), w.t("savings-title")).line(w.t("savings-collect-line")))
        nav.sorts aria-label=(w.t("savings-sorts")) {
            @for it in Saving::ALL {
                @if it == saving { (chip(Tone::Leaf, &words::saving(w, it))) }
                @else { (quiet(words::saving(w, it)).to(at.savings_collect_of(words::word(it)))) }
            }
        }
        @if who.is_empty() { (empty(&w.t("savings-collect-nobody"), None)) }
        @else {
            (form_drafted(w, typed, &at.savings_collect(), &visit.once()?, html! {
                (hidden("jenis", words::word(saving)))
                div.stack { @for it in &who { (line(w, it, saving, begins, typed)) } }
                (reading::fields(w, typed, view.today))
                (primary(w.t("savings-collect-save")).icon(Icon::Check))
                p.soft { (w.t("savings-collect-each")) }
            }))
        }
    };
    Ok(visit.page(Section::More, w.t("savings-collect"), body))
}

fn can(it: &MemberSavings, saving: Saving) -> bool {
    match saving {
        Saving::Principal => it.principal_due,
        Saving::Mandatory | Saving::Voluntary => true,
    }
}

fn line(w: Words, it: &MemberSavings, saving: Saving, begins: Rupiah, typed: &Typed) -> Markup {
    let (id, name) = (it.person.id.to_string(), name(w, &it.person));
    let field = amount_field(it.person.id);
    let begun = typed.values(&field).next().is_some() || begins.0 == 0;
    let filled = if begun { typed.clone() } else { typed.clone().typed(field.clone(), begins) };
    let owes = (saving == Saving::Mandatory && it.behind.0 > 0)
        .then(|| w.with("savings-owes", &[("rupiah", it.behind.to_string().into())]));
    html! {
        div.card {
            label.tick {
                input type="checkbox" name="who" value=(id) checked[typed.has("who", &id)];
                span { b { (name) } @if let Some(owes) = owes { " " span.soft { (owes) } } }
            }
            @match saving {
                Saving::Principal => p.soft { (begins) },
                Saving::Mandatory | Saving::Voluntary => {
                    (text(&filled, field, w.with("savings-amount-of", &[("name", name.as_str().into())])).example("20rb"))
                }
            }
        }
    }
}
