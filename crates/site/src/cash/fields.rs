//! The fields of an entry, for writing one and for putting one right; and what was typed into them.

use community::{
    cash::{Income, Lender, Place, Typed as Moved},
    kernel::{Day, Input, Problem, Text},
    limits,
    seen_by::cash::WriteSeen,
};
use maud::{Markup, html};

use super::{
    brought::{RECEIPT, TAKEN},
    words,
};
use crate::{
    Visit,
    parts::{Typed, area, choice, day, fold, hidden, select, text},
};

/// In what way money moves, as addresses write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    In,
    Out,
    Between,
    Opening,
    Repaid,
}

impl Way {
    pub const ALL: [Way; 5] = [Way::In, Way::Out, Way::Between, Way::Opening, Way::Repaid];

    pub const fn value(self) -> &'static str {
        match self {
            Way::In => "masuk",
            Way::Out => "keluar",
            Way::Between => "pindah",
            Way::Opening => "saldo-awal",
            Way::Repaid => "lunasi",
        }
    }

    pub fn named(value: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|it| it.value() == value)
    }
}

/// Somebody without an account has advanced it; their name stands in a field of its own.
const SOMEBODY: &str = "lain";

/// With what is chosen where nobody chooses anything.
pub fn begun(view: &WriteSeen, way: Way, typed: Typed) -> Typed {
    let missing = |typed: Typed, name: &'static str, value: String| match typed.value(name) {
        "" => typed.typed(name, value),
        _ => typed,
    };
    let typed = missing(typed, "day", view.today.to_string());
    let typed = missing(typed, "place", words::place_value(view.used.place).to_owned());
    match way {
        Way::In => missing(typed, "income", words::income_value(view.used.income).to_owned()),
        Way::Out => missing(typed, "care", words::care_value(view.used.care).to_owned()),
        Way::Between | Way::Opening | Way::Repaid => typed,
    }
}

/// As they are for a new entry.
pub fn drawn(visit: &Visit, view: &WriteSeen, way: Way, typed: &Typed) -> Markup {
    all(visit, view, way, typed, photo(visit, typed))
}

/// For putting one right: its photos stay with the entry that they belong to.
pub fn drawn_without_photo(visit: &Visit, view: &WriteSeen, way: Way, typed: &Typed) -> Markup {
    all(visit, view, way, typed, html! {})
}

/// Amount and what it was first; the rest is folded away, because it is right already.
fn all(visit: &Visit, view: &WriteSeen, way: Way, typed: &Typed, photo: Markup) -> Markup {
    let w = visit.words;
    let what = match way {
        Way::In => w.t("cash-what-in-example"),
        Way::Out => w.t("cash-what-out-example"),
        Way::Between | Way::Opening | Way::Repaid => w.t("cash-what-example"),
    };
    let rest = rest(visit, view, way, typed);
    let unfolded = ["day", "place", "fund"].iter().any(|it| typed.problem_with(it).is_some());
    html! {
        (text(typed, "rupiah", w.t("cash-amount")).example(w.t("cash-amount-example")).hint(read_back(visit, typed)).required())
        (text(typed, "what", w.t("cash-what")).example(what).longest(limits::NOTE_CHARS_MAX).required())
        @match way {
            Way::In => (incomes(visit, typed)),
            Way::Out => { (cares(visit, typed)) (lender(visit, view, typed)) },
            Way::Between | Way::Opening => {},
            Way::Repaid => (debts(visit, view, typed)),
        }
        (photo)
        @if unfolded { (rest) } @else { (fold(&w.t("cash-rest"), rest)) }
    }
}

/// What was typed, in words, as soon as it has come here once.
fn read_back(visit: &Visit, typed: &Typed) -> String {
    match visit.words.amount(typed.value("rupiah")) {
        Ok(rupiah) => visit.words.amount_read(rupiah),
        Err(_) => visit.words.t("cash-amount-hint").into_owned(),
    }
}

fn rest(visit: &Visit, view: &WriteSeen, way: Way, typed: &Typed) -> Markup {
    let w = visit.words;
    let label = match way {
        Way::In | Way::Opening => w.t("cash-into"),
        Way::Out | Way::Repaid | Way::Between => w.t("cash-out-of"),
    };
    let held = |it| match it {
        Place::Box => view.box_holds,
        Place::Bank => view.bank_holds,
    };
    let places = Place::ALL.into_iter().fold(choice(typed, "place", label), |choice, it| {
        choice.option_with_line(words::place_value(it), words::place(w, it), held(it).to_string())
    });
    html! {
        (day(typed, "day", w.t("cash-day")).most(view.today))
        (places)
        @match way {
            Way::In | Way::Out if !view.funds.is_empty() => {
                @let none = select(typed, "fund", w.t("cash-fund")).option("", w.t("cash-fund-none"));
                (view.funds.iter().fold(none, |select, it| {
                    select.option_with_line(it.id.to_string(), it.name.clone(), it.left.to_string())
                }))
            }
            Way::In | Way::Out | Way::Between | Way::Opening | Way::Repaid => {},
        }
    }
}

fn incomes(visit: &Visit, typed: &Typed) -> Markup {
    let w = visit.words;
    let incomes = Income::ALL.into_iter().fold(select(typed, "income", w.t("cash-from")), |select, it| {
        select.option(words::income_value(it), words::income(w, it))
    });
    html! { (incomes) }
}

fn cares(visit: &Visit, typed: &Typed) -> Markup {
    let w = visit.words;
    let cares = words::CARES.into_iter().fold(select(typed, "care", w.t("cash-for")), |select, it| {
        select.option(words::care_value(it), words::care(w, it))
    });
    html! { (cares) }
}

fn debts(visit: &Visit, view: &WriteSeen, typed: &Typed) -> Markup {
    let w = visit.words;
    let debts = view.debts.iter().fold(select(typed, "debt", w.t("cash-debt")), |select, it| {
        select.option_with_line(it.id.to_string(), words::lender(w, &it.lender), it.owed.to_string())
    });
    html! { (debts) }
}

/// Open once the money is found lacking.
fn lender(visit: &Visit, view: &WriteSeen, typed: &Typed) -> Markup {
    let w = visit.words;
    let nobody = select(typed, "lender", w.t("cash-lender"))
        .hint(w.t("cash-lender-hint"))
        .option("", w.t("cash-lender-nobody"));
    let members = view
        .members
        .iter()
        .fold(nobody, |select, it| select.option(it.id.to_string(), crate::members::words::name(w, it)));
    let inside = html! {
        (members.option(SOMEBODY, w.t("cash-lender-other")))
        (text(typed, "lender-name", w.t("cash-lender-name")).aside(w.t("occasions-optional")).longest(limits::NAME_CHARS_MAX))
    };
    let open = typed.problem_with("lender").is_some() || !typed.value("lender").is_empty();
    html! { @if open { (inside) } @else { (fold(&w.t("cash-lender-fold"), inside)) } }
}

/// One that has come already need not come again.
fn photo(visit: &Visit, typed: &Typed) -> Markup {
    let w = visit.words;
    let problem = typed.problem_with(RECEIPT);
    let taken = typed.value(TAKEN);
    html! {
        @if !taken.is_empty() { (hidden(TAKEN, taken)) }
        div.field {
            label for="f-receipt" { (w.t("cash-receipt-photo")) " " span.soft { (w.t("occasions-optional")) } }
            @if !taken.is_empty() { p.hint #f-receipt-hint { (w.t("cash-receipt-kept")) } }
            input #f-receipt type="file" name=(RECEIPT) accept="image/*" aria-invalid=[problem.map(|_| "true")];
            @if let Some(problem) = problem { p.problem #f-receipt-problem { (problem) } }
        }
    }
}

/// The reason of a correction.
pub fn reason(visit: &Visit, typed: &Typed) -> Markup {
    let w = visit.words;
    html! { (area(typed, "reason", w.t("cash-why")).longest(limits::NOTE_CHARS_MAX).required()) }
}

/// What was typed; or the same with what is wrong with it.
pub fn read(visit: &Visit, way: Way, typed: Typed) -> Result<(Day, Text, Moved, Typed), Typed> {
    let w = visit.words;
    let wrong = |typed: Typed, field, problem| typed.refused(w, &Input::new(field, problem).into());
    let rupiah = match w.amount(typed.value("rupiah")) {
        Ok(rupiah) => rupiah,
        Err(problem) => return Err(typed.problem_at("rupiah", problem)),
    };
    let Ok(day) = typed.value("day").parse::<Day>() else {
        return Err(wrong(typed, "day", Problem::NotInTheCalendar));
    };
    let place = Place::ALL.into_iter().find(|it| words::place_value(*it) == typed.value("place"));
    let Some(place) = place else { return Err(wrong(typed, "place", Problem::Empty)) };
    let fund = match typed.value("fund") {
        "" => None,
        written => match written.parse() {
            Ok(fund) => Some(fund),
            Err(_) => return Err(wrong(typed, "fund", Problem::Unknown)),
        },
    };
    let moved = match way {
        Way::In => {
            let income = Income::ALL.into_iter().find(|it| words::income_value(*it) == typed.value("income"));
            let Some(income) = income else { return Err(wrong(typed, "income", Problem::Empty)) };
            Moved::In { place, income, fund, rupiah }
        }
        Way::Out => {
            let care = words::CARES.into_iter().find(|it| words::care_value(*it) == typed.value("care"));
            let Some(care) = care else { return Err(wrong(typed, "care", Problem::Empty)) };
            let lender = match lent_by(&typed) {
                Ok(lender) => lender,
                Err(input) => return Err(typed.refused(w, &input.into())),
            };
            Moved::Out { place, care, fund, rupiah, lender }
        }
        Way::Between => Moved::Between { from: place, rupiah },
        Way::Opening => Moved::Opening { place, rupiah },
        Way::Repaid => match typed.value("debt").parse() {
            Ok(debt) => Moved::Repaid { debt, place, rupiah },
            Err(_) => return Err(wrong(typed, "debt", Problem::Unknown)),
        },
    };
    Ok((day, typed.value("what").trim().into(), moved, typed))
}

fn lent_by(typed: &Typed) -> Result<Option<Lender>, Input> {
    match typed.value("lender") {
        "" => Ok(None),
        SOMEBODY => Ok(Some(Lender::Person { name: typed.value("lender-name").trim().into() })),
        written => match written.parse() {
            Ok(member) => Ok(Some(Lender::Member { member })),
            Err(_) => Err(Input::new("lender", Problem::Unknown)),
        },
    }
}

/// Beside the field that it is about: what lacks is asked of whoever advanced it.
pub fn refused(visit: &Visit, typed: Typed, refusal: &community::Refusal) -> Typed {
    use community::{Refusal, cash::Refusal as Cash};
    let worded = || crate::refusals::worded(visit.words, refusal);
    match refusal {
        Refusal::Cash(Cash::NotEnough { .. } | Cash::Bound { .. })
            if typed.values("care").next().is_some() =>
        {
            typed.problem_at("lender", worded())
        }
        Refusal::Cash(Cash::FundSpent { .. } | Cash::FundClosed) => typed.problem_at("fund", worded()),
        Refusal::Cash(Cash::MonthClosed { .. }) => typed.problem_at("day", worded()),
        Refusal::Cash(Cash::MoreThanOwed { .. }) => typed.problem_at("rupiah", worded()),
        _ => typed.refused(visit.words, refusal),
    }
}
