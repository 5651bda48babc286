//! What the group has agreed on, as a form.

use community::{
    kernel::{Day, Input, Problem, Rupiah},
    limits,
    savings::{
        Command, Every, Terms,
        interest::{Kind, Per, Rate, percentage, written},
    },
};
use maud::html;

use super::{reading::amount_or_zero, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Typed, area, chips, day, form_drafted, number, primary, select, text, title},
    words::Words,
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let now = visit.seen(|seen| seen.savings_terms()).ok_or(Lost::NotHere)?;
    let typed = begun(now.as_ref(), visit.seen(|seen| seen.today()));
    Ok(visit.show(page(&visit, &typed)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    visit.seen(|seen| seen.savings_terms()).ok_or(Lost::NotHere)?;
    let terms = match read(visit.words, &sent.typed) {
        Ok(terms) => terms,
        Err(typed) => return Ok(visit.show_again(page(&visit, &typed)?)),
    };
    match visit.ask(&sent, Command::SetTerms { terms }).await {
        Ok(_) => Ok(to(visit.at().savings())),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

fn read(w: Words, typed: &Typed) -> Result<Terms, Typed> {
    let refused = |typed: Typed, field, problem| typed.refused(w, &Input::new(field, problem).into());
    let mut wrong = typed.clone();
    let mut amount = |field: &'static str| match amount_or_zero(w, typed, field) {
        Ok(rupiah) => rupiah,
        Err(it) => {
            wrong = wrong.clone().problem_at(field, it.problem_with(field).unwrap_or_default());
            Rupiah(0)
        }
    };
    let (principal, mandatory) = (amount("principal"), amount("mandatory"));
    let since = typed.value("since").parse::<Day>();
    if since.is_err() {
        wrong = refused(wrong, "since", Problem::NotInTheCalendar);
    }
    let per_myriad = match typed.value("rate").trim() {
        "" => Ok(0),
        rate => percentage(rate),
    };
    if per_myriad.is_err() {
        wrong = wrong.problem_at("rate", w.t("savings-rate-malformed"));
    }
    let months_max = typed.value("months_max").trim().parse::<u16>();
    if months_max.is_err() {
        wrong = refused(wrong, "months_max", Problem::Malformed);
    }
    let (Ok(since), Ok(per_myriad), Ok(months_max), true) = (since, per_myriad, months_max, wrong.is_fine())
    else {
        return Err(wrong);
    };
    Ok(Terms {
        principal,
        mandatory,
        every: if typed.has("every", "week") { Every::Week } else { Every::Month },
        since,
        loan_kinds: Kind::ALL.into_iter().filter(|it| typed.has("loan_kinds", words::way(*it))).collect(),
        rate: Rate { per_myriad, per: if typed.has("per", "year") { Per::Year } else { Per::Month } },
        months_max,
        late: typed.value("late").into(),
        legal_number: typed.value("legal_number").into(),
    })
}

fn begun(now: Option<&Terms>, today: Day) -> Typed {
    let Some(it) = now else {
        let month = Every::Month.begin(today);
        let typed = Typed::default().typed("since", month).typed("months_max", 12).typed("rate", "1");
        return typed.typed("loan_kinds", words::way(Kind::Flat)).typed("loan_kinds", words::way(Kind::Free));
    };
    let typed = Typed::default()
        .typed("principal", it.principal)
        .typed("mandatory", it.mandatory)
        .typed("every", if it.every == Every::Week { "week" } else { "month" })
        .typed("since", it.since)
        .typed("rate", written(it.rate.per_myriad))
        .typed("per", if it.rate.per == Per::Year { "year" } else { "month" })
        .typed("months_max", it.months_max)
        .typed("late", it.late.or_empty())
        .typed("legal_number", it.legal_number.or_empty());
    it.loan_kinds.iter().fold(typed, |typed, it| typed.typed("loan_kinds", words::way(*it)))
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let kinds = Kind::ALL.into_iter().fold(chips(typed, "loan_kinds", w.t("savings-kinds")), |list, it| {
        list.option(words::way(it), words::kind(w, it))
    });
    let body = html! {
        (title(w.t("savings-terms")).back(at.savings(), w.t("savings-title")).line(w.t("savings-terms-line")))
        (form_drafted(w, typed, &at.savings_terms(), &visit.once()?, html! {
            (text(typed, "principal", w.t("savings-principal")).hint(w.t("savings-principal-hint")).example("100rb"))
            (text(typed, "mandatory", w.t("savings-mandatory")).hint(w.t("savings-mandatory-hint")).example("20rb"))
            (select(typed, "every", w.t("savings-every"))
                .option("month", w.t("savings-every-month")).option("week", w.t("savings-every-week")))
            (day(typed, "since", w.t("savings-since")).required())
            (kinds.hint(w.t("savings-kinds-hint")))
            (text(typed, "rate", w.t("savings-rate")).hint(w.t("savings-rate-hint")).example("1,5%"))
            (select(typed, "per", w.t("savings-per"))
                .option("month", w.t("savings-per-month")).option("year", w.t("savings-per-year")))
            (number(typed, "months_max", w.t("savings-months-max")).least(1).most(limits::LOAN_MONTHS_MAX).required())
            (area(typed, "late", w.t("savings-late")).hint(w.t("savings-late-hint")).longest(limits::NOTE_CHARS_MAX))
            (text(typed, "legal_number", w.t("savings-legal-number")).hint(w.t("savings-legal-number-hint"))
                .longest(limits::TITLE_CHARS_MAX))
            (primary(w.t("savings-save")).icon(Icon::Check))
        }))
    };
    Ok(visit.page(Section::More, w.t("savings-terms"), body))
}
