//! Writing down a gift: money, things or labour, one short form each.

use axum::extract::RawQuery;
use community::{
    Event,
    cash::Place,
    donors::{self, Command, Given, Giver},
    kernel::{GiftId, Rupiah, Text},
    limits,
    seen_by::donors::{GivingForm, PromiseSeen},
};
use host::Answer;
use maud::{Markup, html};

use super::{day, edit, to, whole, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{
        self, Icon, Mood, Typed, banner, choice, fold, form, hidden, primary, select, stepper, text, title,
    },
    words::Words,
};

/// What is given, as it stands in addresses and forms.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Money,
    Goods,
    Labour,
}

impl Form {
    pub fn read(value: &str) -> Form {
        match value {
            "barang" => Form::Goods,
            "tenaga" => Form::Labour,
            _ => Form::Money,
        }
    }

    pub const fn value(self) -> &'static str {
        match self {
            Form::Money => "uang",
            Form::Goods => "barang",
            Form::Labour => "tenaga",
        }
    }

    pub const fn of(given: &Given) -> Form {
        match given {
            Given::Money { .. } => Form::Money,
            Given::Goods { .. } => Form::Goods,
            Given::Labour { .. } => Form::Labour,
        }
    }
}

pub async fn begin(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let offered = offered(&visit)?;
    Ok(visit.show(page(&visit, &offered, &begun(&visit, &offered, &query.unwrap_or_default()))?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let command = match command(visit.words, &sent.typed) {
        Ok(command) => command,
        Err(typed) => return Ok(visit.show_again(page(&visit, &offered(&visit)?, &typed)?)),
    };
    match visit.ask(&sent, command).await {
        Ok(answer) => Ok(to(gift(&answer).map_or_else(|| visit.at().donors(), |it| visit.at().gift(it)))),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &offered(&visit)?, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn offered(visit: &Visit) -> Result<GivingForm, Lost> {
    visit.seen(|seen| seen.giving_form()).ok_or(Lost::NotHere)
}

fn gift(answer: &Answer) -> Option<GiftId> {
    answer.events.iter().find_map(|it| match &it.event {
        Event::Donors(donors::Event::Given { gift, .. }) => Some(*gift),
        _ => None,
    })
}

/// `bentuk=uang&donatur=3&janji=2`.
fn begun(visit: &Visit, offered: &GivingForm, query: &str) -> Typed {
    let say = visit.words;
    let asked: Typed = url::form_urlencoded::parse(query.as_bytes())
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let promise = offered.promises.iter().find(|it| it.id.to_string() == asked.value("janji"));
    let form = promise.map_or_else(|| Form::read(asked.value("bentuk")), |it| Form::of(&it.promised));
    let typed =
        Typed::default().typed("form", form.value()).typed("day", offered.today).typed("sort", "person");
    let typed = match promise {
        Some(it) => promised(typed, it),
        None if form == Form::Money => {
            typed.typed("donor", asked.value("donatur")).typed("what", say.t("donors-what-money-usual"))
        }
        None if form == Form::Labour && asked.value("donatur").is_empty() => typed.typed("donor", "kita"),
        None => typed.typed("donor", asked.value("donatur")),
    };
    if typed.value("place").is_empty() { typed.typed("place", "box") } else { typed }
}

/// What is still missing of it.
fn promised(typed: Typed, it: &PromiseSeen) -> Typed {
    let left = it.promised.amount().saturating_sub(it.came);
    let typed = typed.typed("promise", it.id).typed("donor", it.donor.id).typed("what", &it.what);
    match it.promised {
        Given::Money { fund, .. } => typed
            .typed("rupiah", Rupiah(left))
            .typed("fund", fund.map(|it| it.to_string()).unwrap_or_default()),
        Given::Goods { .. } => typed.typed("count", left),
        Given::Labour { .. } => typed.typed("people", 1).typed("hours", left),
    }
}

/// Or what was typed, with what is wrong beside it.
fn command(say: Words, typed: &Typed) -> Result<Command, Typed> {
    let what: Text = typed.value("what").into();
    let day = day(typed, "day").map_err(|it| typed.clone().refused(say, &it.into()))?;
    let given = given(say, typed)?;
    if let (Given::Labour { people, hours, worth }, "kita") = (given, typed.value("donor")) {
        return Ok(Command::WorkTogether { day, what, people, hours, worth });
    }
    let promise = typed.value("promise").parse().ok();
    Ok(Command::Give { giver: giver(typed), day, what, given, promise })
}

/// Somebody on the list, or somebody new.
pub fn giver(typed: &Typed) -> Giver {
    match typed.value("donor").parse() {
        Ok(donor) => Giver::Known { donor },
        Err(_) => Giver::New { name: typed.value("name").into(), sort: edit::sort(typed) },
    }
}

fn given(say: Words, typed: &Typed) -> Result<Given, Typed> {
    let refused = |it: community::kernel::Input| typed.clone().refused(say, &it.into());
    let worth = match typed.value("worth").trim() {
        "" => None,
        written => Some(say.amount(written).map_err(|it| typed.clone().problem_at("worth", it))?),
    };
    Ok(match Form::read(typed.value("form")) {
        Form::Money => Given::Money {
            rupiah: say.amount(typed.value("rupiah")).map_err(|it| typed.clone().problem_at("rupiah", it))?,
            place: place(typed),
            fund: typed.value("fund").parse().ok(),
        },
        Form::Goods => Given::Goods { count: whole(typed, "count").map_err(refused)?, worth },
        Form::Labour => {
            let (people, hours) = (whole(typed, "people"), whole(typed, "hours"));
            Given::Labour { people: people.map_err(refused)?, hours: hours.map_err(refused)?, worth }
        }
    })
}

fn place(typed: &Typed) -> Place {
    if typed.has("place", "bank") { Place::Bank } else { Place::Box }
}

fn page<'a>(visit: &Visit, offered: &GivingForm, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let form_of = Form::read(typed.value("form"));
    let heading = match form_of {
        Form::Money => say.t("donors-gift-money"),
        Form::Goods => say.t("donors-gift-goods"),
        Form::Labour => say.t("donors-gift-labour"),
    };
    let promise = offered.promises.iter().find(|it| it.id.to_string() == typed.value("promise"));
    let save = if form_of == Form::Labour { "donors-save-labour" } else { "donors-save-gift" };
    let body = html! {
        (title(heading.clone()).back(at.donors(), say.t("donors-title")))
        @if let Some(it) = promise {
            (banner(Mood::Info, &say.with("donors-keeps", &[
                ("what", words::promised(say, it).into()), ("came", words::came(say, it).into()),
            ])))
        }
        @if !offered.may_record { (banner(Mood::Info, &say.t("donors-not-yours"))) }
        (form(say, typed, &at.gift_new(), &visit.once()?, html! {
            (hidden("form", form_of.value()))
            @match promise {
                Some(it) => { (hidden("promise", it.id)) (hidden("donor", it.donor.id)) }
                None => {}
            }
            (amounts(say, typed, offered, form_of))
            @if promise.is_none() { (from(say, typed, offered, form_of)) }
            (parts::day(typed, "day", say.t("donors-day")).required())
            (primary(say.t(save)).icon(Icon::Check))
        }))
    };
    Ok(visit.page(Section::More, heading, body))
}

fn amounts(say: Words, typed: &Typed, offered: &GivingForm, form: Form) -> Markup {
    let what = |label, example| {
        let field = text(typed, "what", say.t(label)).longest(limits::TITLE_CHARS_MAX).required();
        match example {
            Some(example) => field.example(say.t(example)),
            None => field,
        }
    };
    let worth = || {
        text(typed, "worth", say.t("donors-worth"))
            .aside(say.t("occasions-optional"))
            .hint(say.t("donors-worth-hint"))
            .example("150rb")
    };
    html! {
        @match form {
            Form::Money => {
                (text(typed, "rupiah", say.t("donors-rupiah")).example("50rb").required())
                (choice(typed, "place", say.t("donors-place"))
                    .option("box", say.t("cash-box")).option("bank", say.t("cash-bank")))
                @if !offered.funds.is_empty() { (funds(say, typed, offered)) }
                (what("donors-what-money", None))
            }
            Form::Goods => {
                (what("donors-what-goods", Some("donors-what-goods-example")))
                (stepper(typed, "count", say.t("donors-count")).required())
                (worth())
            }
            Form::Labour => {
                (what("donors-what-labour", Some("donors-what-labour-example")))
                (stepper(typed, "people", say.t("donors-people")).required())
                (stepper(typed, "hours", say.t("donors-hours-each")).required())
                (worth())
            }
        }
    }
}

fn funds(say: Words, typed: &Typed, offered: &GivingForm) -> Markup {
    let free = select(typed, "fund", say.t("donors-fund")).option("", say.t("donors-fund-free"));
    html! { (offered.funds.iter().fold(free, |select, it| select.option(it.id.to_string(), it.name.clone()))) }
}

fn from(say: Words, typed: &Typed, offered: &GivingForm, form: Form) -> Markup {
    let list = select(typed, "donor", say.t("donors-from")).option("", say.t("donors-from-new"));
    let list = match form {
        Form::Labour => list.option("kita", say.t("donors-from-together")),
        Form::Money | Form::Goods => list,
    };
    let list = donors(say, list, offered);
    let wrong = typed.problem_with("name").is_some();
    let known = !offered.donors.is_empty() || form == Form::Labour;
    let new = html! {
        (text(typed, "name", say.t("donors-name")).hint(say.t("donors-name-hint")).longest(limits::NAME_CHARS_MAX))
        (edit::sorts(say, typed))
    };
    html! {
        @if known { (list) }
        // Folded only where somebody else was chosen.
        @if known && !wrong && !typed.value("donor").is_empty() { (fold(&say.t("donors-new"), new)) } @else { (new) }
    }
}

pub fn donors<'a>(say: Words, list: parts::Choice<'a>, offered: &GivingForm) -> parts::Choice<'a> {
    offered.donors.iter().fold(list, |list, it| list.option(it.id.to_string(), words::donor(say, it)))
}
