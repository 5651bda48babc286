//! Writing down what somebody promised, and for when.

use axum::extract::RawQuery;
use community::{
    cash::Place,
    donors::{Command, Given},
    limits,
    seen_by::donors::GivingForm,
};
use maud::html;

use super::{
    day, edit,
    give::{self, Form},
    to, whole,
};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Icon, Mood, Typed, banner, choice, form, primary, select, text, title},
    words::Words,
};

pub async fn begin(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let query = query.unwrap_or_default();
    let donor = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "donatur");
    let donor = donor.map(|(_, value)| value.into_owned()).unwrap_or_default();
    let typed = Typed::default().typed("donor", donor).typed("form", "uang").typed("sort", "person");
    Ok(visit.show(page(&visit, &typed)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let command = match command(visit.words, &sent.typed) {
        Ok(command) => command,
        Err(typed) => return Ok(visit.show_again(page(&visit, &typed)?)),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().donors())),
        Err(Lost::Refused(refusal)) => {
            // What is promised is typed into one field, whatever it is measured in.
            let typed = sent.typed.refused(visit.words, &refusal);
            let amount = ["rupiah", "count", "hours"].iter().find_map(|it| typed.problem_with(it));
            let typed = match amount.map(str::to_owned) {
                Some(problem) => typed.problem_at("amount", problem),
                None => typed,
            };
            Ok(visit.show_again(page(&visit, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn command(say: Words, typed: &Typed) -> Result<Command, Typed> {
    let refused = |it: community::kernel::Input| typed.clone().refused(say, &it.into());
    let promised = match Form::read(typed.value("form")) {
        Form::Money => Given::Money {
            rupiah: say.amount(typed.value("amount")).map_err(|it| typed.clone().problem_at("amount", it))?,
            place: Place::Box,
            fund: typed.value("fund").parse().ok(),
        },
        Form::Goods => Given::Goods { count: whole(typed, "amount").map_err(refused)?, worth: None },
        Form::Labour => {
            let hours = whole(typed, "amount").map_err(refused)?;
            Given::Labour { people: 1, hours, worth: None }
        }
    };
    let due = day(typed, "due").map_err(refused)?;
    Ok(Command::Promise { giver: give::giver(typed), what: typed.value("what").into(), promised, due })
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let offered: GivingForm = visit.seen(|seen| seen.giving_form()).ok_or(Lost::NotHere)?;
    let (say, at) = (visit.words, visit.at());
    let heading = say.t("donors-promise-new");
    let known = select(typed, "donor", say.t("donors-from")).option("", say.t("donors-from-new"));
    let fund = select(typed, "fund", say.t("donors-fund")).option("", say.t("donors-fund-free"));
    let funds = offered.funds.iter().fold(fund, |list, it| list.option(it.id.to_string(), it.name.clone()));
    let new = typed.value("donor").is_empty();
    let body = html! {
        (title(heading.clone()).back(at.donors(), say.t("donors-title")).line(say.t("donors-promise-line")))
        @if !offered.may_record { (banner(Mood::Info, &say.t("donors-not-yours"))) }
        (form(say, typed, &at.promise_new(), &visit.once()?, html! {
            @if !offered.donors.is_empty() { (give::donors(say, known, &offered)) }
            @if new {
                (text(typed, "name", say.t("donors-name")).hint(say.t("donors-name-hint")).longest(limits::NAME_CHARS_MAX))
                (edit::sorts(say, typed))
            }
            (choice(typed, "form", say.t("donors-promise-kind"))
                .option("uang", say.t("donors-money")).option("barang", say.t("donors-goods"))
                .option("tenaga", say.t("donors-labour")))
            (text(typed, "amount", say.t("donors-promise-amount")).hint(say.t("donors-promise-amount-hint")).required())
            (text(typed, "what", say.t("donors-promise-what")).longest(limits::TITLE_CHARS_MAX).required())
            @if !offered.funds.is_empty() { (funds) }
            (parts::day(typed, "due", say.t("donors-due")).least(offered.today).required())
            (primary(say.t("donors-save-promise")).icon(Icon::Check))
        }))
    };
    Ok(visit.page(Section::More, heading, body))
}
