//! Beginning a kind of dues.

use community::{
    Event,
    cash::Income,
    dues::{self, Command, Each, Every, Terms},
    limits,
    seen_by::dues::DuesList,
};
use maud::html;

use super::{Reading, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Typed, choice, day, fold, form_drafted, primary, select, text, title},
    words::Words,
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let begun = Typed::default()
        .typed("every", "month")
        .typed("each", "member")
        .typed("income", "dues")
        .typed("first", visit.seen(|seen| seen.today()));
    Ok(visit.show(page(&visit, &begun)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let terms = match terms(visit.words, &sent.typed) {
        Ok(terms) => terms,
        Err(typed) => return Ok(visit.show_again(page(&visit, &typed)?)),
    };
    match visit.ask(&sent, Command::Begin { terms }).await {
        Ok(answer) => {
            let begun = answer.events.iter().find_map(|it| match &it.event {
                Event::Dues(dues::Event::Begun { dues, .. }) => Some(*dues),
                _ => None,
            });
            Ok(to(begun.map_or_else(|| visit.at().dues(), |it| visit.at().dues_kind(it))))
        }
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

/// Or what was typed, with what is wrong beside it.
fn terms(w: Words, typed: &Typed) -> Result<Terms, Typed> {
    let mut reading = Reading::of(w, typed);
    let (rupiah, first) = (reading.amount("rupiah"), reading.day_needed("first"));
    let last = reading.day("last");
    let fund = match typed.value("fund") {
        "" => None,
        written => written.parse().ok(),
    };
    match (rupiah, first, reading.typed.is_fine()) {
        (Some(rupiah), Some(first), true) => Ok(Terms {
            name: typed.value("name").into(),
            every: every_of(typed.value("every")),
            each: if typed.has("each", "household") { Each::Household } else { Each::Member },
            income: income_of(typed.value("income")),
            fund,
            rupiah,
            first,
            last,
        }),
        _ => Err(reading.typed),
    }
}

const fn every_value(every: Every) -> &'static str {
    match every {
        Every::Month => "month",
        Every::Week => "week",
        Every::Year => "year",
        Every::Once => "once",
    }
}

fn every_of(written: &str) -> Every {
    Every::ALL.into_iter().find(|it| every_value(*it) == written).unwrap_or(Every::Month)
}

const fn income_value(income: Income) -> &'static str {
    match income {
        Income::Dues => "dues",
        Income::Donations => "donations",
        Income::Sponsors => "sponsors",
        Income::LoanService => "loan_service",
        Income::Business => "business",
        Income::Other => "other",
    }
}

fn income_of(written: &str) -> Income {
    Income::ALL.into_iter().find(|it| income_value(*it) == written).unwrap_or(Income::Dues)
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let list = visit.seen(|seen| seen.dues_list()).filter(|it| it.may_keep).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let every = Every::ALL.into_iter().fold(choice(typed, "every", w.t("dues-every")), |choice, it| {
        choice.option(every_value(it), words::every(w, it))
    });
    let each = choice(typed, "each", w.t("dues-each"))
        .option("member", words::each(w, Each::Member))
        .option_with_line("household", words::each(w, Each::Household), w.t("dues-each-household-line"));
    let body = html! {
        (title(w.t("dues-new")).back(at.dues(), w.t("dues-title")))
        (form_drafted(w, typed, &at.dues_new(), &visit.once()?, html! {
            (text(typed, "name", w.t("dues-name")).example(w.t("dues-name-example")).longest(limits::NAME_CHARS_MAX).required())
            (text(typed, "rupiah", w.t("dues-rupiah")).example("10rb").required())
            (every)
            (each)
            (day(typed, "first", w.t("dues-first")).hint(w.t("dues-first-hint")).required())
            (fold(&w.t("dues-more-terms"), html! {
                (day(typed, "last", w.t("dues-last")).aside(w.t("occasions-optional")))
                (counts_as(w, typed, &list))
            }))
            (primary(w.t("dues-begin")).icon(Icon::Check))
        }))
    };
    Ok(visit.page(Section::More, w.t("dues-new"), body))
}

fn counts_as(w: Words, typed: &Typed, list: &DuesList) -> maud::Markup {
    let income = Income::ALL.into_iter().fold(select(typed, "income", w.t("dues-income")), |select, it| {
        select.option(income_value(it), crate::cash::words::income(w, it))
    });
    let fund = select(typed, "fund", w.t("dues-fund")).option("", w.t("dues-fund-none"));
    let fund = list.funds.iter().fold(fund, |select, it| select.option(it.id.to_string(), it.name.clone()));
    html! {
        (income)
        @if !list.funds.is_empty() { (fund) }
    }
}
