//! A report in words: the same for the page, for paper and for WhatsApp.

use community::{
    kernel::Day,
    reports::{Refusal, Role},
    seen_by::{
        Count,
        gatherings::OccasionLine,
        reports::{ChallengeTold, GrantSeen, ReportSeen, Span, Total},
    },
};

use crate::{
    decisions, impact,
    parts::{MESSAGE_CHARS_MAX, clipped, fitted, plain},
    tasks,
    words::Words,
};

/// Of a message a quarter: the figures are to be read too.
const INTRODUCTION_CHARS_MAX: usize = 160;
const SAID_CHARS_MAX: usize = 60;

/// All that is told in words and numbers.
pub struct Told {
    pub title: String,
    pub days: String,
    /// Who gave, and how much, where it accounts for a grant.
    pub about: Vec<(String, String)>,
    pub facts: Vec<(String, String)>,
    /// Below the facts: how to read them.
    pub note: String,
    /// Day and title, then numbers; a column in which nothing was counted is left out.
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub decisions: Vec<String>,
    pub tasks: Vec<String>,
    /// What people say of it; nothing where they said nothing.
    pub introduction: String,
    pub closing: String,
    pub achievements: Vec<String>,
    pub challenges: Vec<String>,
    pub thanks: Vec<String>,
    /// Who signs as what; the name may be left for the hand.
    pub signers: Vec<(String, String)>,
    /// "Cipanas, 30 November 2026"
    pub signing: String,
}

pub fn told(say: Words, it: &ReportSeen) -> Told {
    let inside = it.members.as_ref();
    let wording = &it.wording;
    Told {
        title: title(say, it),
        days: days(say, it),
        about: about(say, it),
        facts: facts(say, it),
        note: note(say, it),
        head: head(say, it),
        rows: it.gatherings.iter().map(|line| cells(say, it, line)).collect(),
        decisions: inside.into_iter().flat_map(|it| &it.decisions).map(|it| decision(say, it)).collect(),
        tasks: inside.into_iter().flat_map(|it| &it.tasks).map(|it| task(say, it)).collect(),
        introduction: wording.introduction.clone(),
        closing: wording.closing.clone(),
        achievements: wording.achievements.iter().map(|it| one_line(it)).collect(),
        challenges: wording.challenges.iter().map(|it| challenge(say, it)).collect(),
        thanks: wording.thanks.clone(),
        signers: wording
            .signers
            .iter()
            .map(|it| {
                let name = it.person.as_ref().and_then(|it| it.name.clone());
                (role(say, it.role), name.unwrap_or_default())
            })
            .collect(),
        signing: signing(say, it),
    }
}

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::NewerVersion { .. } => "reports-newer-version",
        Refusal::NotPrepared => "reports-not-prepared",
        Refusal::GrantRemoved => "reports-grant-removed",
    };
    words.t(key).into_owned()
}

/// Under a signature.
pub fn role(say: Words, role: Role) -> String {
    let key = match role {
        Role::Maker => "reports-sign-maker",
        Role::Knowing => "reports-sign-knowing",
        Role::Coordinator => "reports-sign-coordinator",
        Role::Treasurer => "reports-sign-treasurer",
        Role::NoteTaker => "reports-sign-note-taker",
    };
    say.t(key).into_owned()
}

/// "Dinas Pendidikan · 1 September–31 Desember 2026"
pub fn grant_line(say: Words, it: &GrantSeen) -> String {
    let days = say.days(it.from, it.to);
    say.with("reports-grant-line", &[("giver", it.giver.as_str().into()), ("days", days.into())])
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn challenge(say: Words, it: &ChallengeTold) -> String {
    let words = one_line(&it.words);
    match &it.solved {
        Some(how) => say.with("reports-solved", &[("words", words.into()), ("how", one_line(how).into())]),
        None => words,
    }
}

fn signing(say: Words, it: &ReportSeen) -> String {
    let day = say.date(it.wording.sent_on.unwrap_or(it.today));
    match it.place.as_str() {
        "" => day,
        place => say.with("reports-signing", &[("place", place.into()), ("day", day.into())]),
    }
}

/// In the list: `November 2026`.
pub fn span(say: Words, span: Span) -> String {
    match span {
        Span::Year(year) => say.with("reports-year", &[("year", year.to_string().into())]),
        Span::Quarter(year, quarter) => say.with(
            "reports-quarter",
            &[("number", quarter.to_string().into()), ("year", year.to_string().into())],
        ),
        Span::Month(year, month) => {
            Day::new(year, month, 1).map_or_else(String::new, |it| say.month_and_year(it))
        }
        Span::Occasion(id) => say.date(id.day),
        Span::Grant(_) => say.t("reports-grant").into_owned(),
    }
}

pub fn title_of(say: Words, it: &OccasionLine) -> String {
    if it.title.is_empty() { say.t("reports-untitled").into_owned() } else { it.title.clone() }
}

fn title(say: Words, it: &ReportSeen) -> String {
    match it.span {
        Span::Year(year) => say.with("reports-of-year", &[("year", year.to_string().into())]),
        Span::Quarter(year, quarter) => say.with(
            "reports-of-quarter",
            &[("number", quarter.to_string().into()), ("year", year.to_string().into())],
        ),
        Span::Month(..) => say.with("reports-of-month", &[("month", say.month_and_year(it.from).into())]),
        Span::Occasion(_) => match it.gatherings.first().map(|it| it.title.as_str()) {
            Some("") | None => say.t("reports-of-gathering-untitled").into_owned(),
            Some(title) => say.with("reports-of-gathering", &[("title", title.into())]),
        },
        Span::Grant(_) => {
            let purpose = it.grant.as_ref().map(|it| it.purpose.clone()).unwrap_or_default();
            say.with("reports-of-grant", &[("purpose", purpose.into())])
        }
    }
}

fn days(say: Words, it: &ReportSeen) -> String {
    let days = say.days(it.from, it.to);
    match it.to > it.today {
        true => say.with("reports-so-far", &[("days", days.into()), ("today", say.date(it.today).into())]),
        false => days,
    }
}

fn about(say: Words, it: &ReportSeen) -> Vec<(String, String)> {
    let Some(grant) = &it.grant else { return vec![] };
    let fact = |key: &str, value: String| (say.t(key).into_owned(), value);
    let rupiah = grant.rupiah.map(|it| fact("reports-grant-rupiah", it.to_string()));
    std::iter::once(fact("reports-grant-giver", grant.giver.clone())).chain(rupiah).collect()
}

/// What is nothing is left out, but for the number of gatherings.
fn facts(say: Words, it: &ReportSeen) -> Vec<(String, String)> {
    let totals = &it.totals;
    let fact = |key: &str, value: String| (say.t(key).into_owned(), value);
    let mut facts = vec![];
    if !matches!(it.span, Span::Occasion(_)) {
        facts.push(fact("reports-gatherings", say.number(totals.gatherings)));
    }
    for (key, sum) in [
        ("reports-people", totals.people),
        ("reports-children", totals.children),
        ("reports-adults", totals.adults),
    ] {
        if sum != Total::default() {
            facts.push(fact(key, total(say, it, sum)));
        }
    }
    let joined = it.members.as_ref().map_or(0, |it| it.joined);
    if joined > 0 {
        facts.push(fact("reports-joined", say.number(joined)));
    }
    facts
}

fn total(say: Words, it: &ReportSeen, sum: Total) -> String {
    match (sum.at_least, it.span) {
        (false, _) => say.number(sum.amount),
        (true, Span::Occasion(_)) => amount(say, Count::Masked),
        (true, _) => say.with("reports-at-least", &[("count", sum.amount.into())]),
    }
}

fn note(say: Words, it: &ReportSeen) -> String {
    let totals = &it.totals;
    let sums = [totals.people, totals.children, totals.adults];
    let twice = totals.gatherings > 1 && sums.iter().any(|it| *it != Total::default());
    let twice = twice.then(|| say.t("reports-counted-twice"));
    let masked = sums.iter().any(|it| it.at_least).then(|| say.t("reports-masked"));
    twice.into_iter().chain(masked).collect::<Vec<_>>().join(" ")
}

/// The columns of numbers that are not empty.
fn columns(it: &ReportSeen) -> impl Iterator<Item = (&'static str, fn(&OccasionLine) -> Count)> {
    type Column = (&'static str, Total, fn(&OccasionLine) -> Count);
    let columns: [Column; 3] = [
        ("reports-people", it.totals.people, |it| it.present),
        ("reports-children", it.totals.children, |it| it.children),
        ("reports-adults", it.totals.adults, |it| it.adults),
    ];
    columns.into_iter().filter(|(_, sum, _)| *sum != Total::default()).map(|(key, _, of)| (key, of))
}

fn head(say: Words, it: &ReportSeen) -> Vec<String> {
    let numbers = columns(it).map(|(key, _)| key);
    let keys = ["reports-day", "reports-gatherings"].into_iter().chain(numbers);
    keys.map(|key| say.t(key).into_owned()).collect()
}

fn cells(say: Words, it: &ReportSeen, line: &OccasionLine) -> Vec<String> {
    let counts = columns(it).map(|(_, of)| amount(say, of(line)));
    // The year stands above.
    [say.day_short(line.day), title_of(say, line)].into_iter().chain(counts).collect()
}

/// Nothing written down is no number.
fn amount(say: Words, count: Count) -> String {
    match count {
        Count::Exact(0) => "–".to_owned(),
        other => impact::words::amount(say, other),
    }
}

fn decision(say: Words, it: &community::seen_by::decisions::DecisionLine) -> String {
    let outcome = decisions::words::ending(say, it).unwrap_or_default();
    say.with("reports-decision", &[("title", it.title.as_str().into()), ("outcome", outcome.into())])
}

fn task(say: Words, it: &community::seen_by::tasks::Task) -> String {
    match &it.owner {
        Some(owner) => say.with(
            "reports-task",
            &[("what", it.what.as_str().into()), ("name", tasks::words::name(say, owner).into())],
        ),
        None => it.what.clone(),
    }
}

/// What is sent where people talk; with its link it has at most 600 characters.
pub fn shared(say: Words, it: &ReportSeen, url: &str) -> String {
    let told = told(say, it);
    let title = say.with(
        "reports-shared",
        &[("title", plain(&told.title).into()), ("community", plain(&it.community).into())],
    );
    let facts = told.about.iter().chain(&told.facts).map(|(label, value)| {
        say.with("reports-fact", &[("label", label.into()), ("value", plain(value).into())])
    });
    let grown = it.growth.iter().filter_map(|it| {
        let sentence = impact::words::sentence(say, it)?;
        Some(say.with("reports-grown", &[("name", plain(&it.name).into()), ("sentence", sentence.into())]))
    });
    let said = |key: &'static str, lines: &[String]| {
        let line = |it: &String| say.with(key, &[("words", clipped(&plain(it), SAID_CHARS_MAX).into())]);
        lines.iter().map(line).collect::<Vec<_>>()
    };
    let achievements = said("reports-shared-achievement", &told.achievements);
    let challenges: Vec<_> = it.wording.challenges.iter().map(|it| it.words.clone()).collect();
    let challenges = said("reports-shared-challenge", &challenges);
    let thanks = said("reports-shared-thanks", &told.thanks);
    let introduction = [clipped(&plain(&told.introduction), INTRODUCTION_CHARS_MAX)];
    let room = MESSAGE_CHARS_MAX.saturating_sub(url.chars().count() + 1);
    // Of each kind one before there is a second.
    let kinds = [achievements, challenges, thanks];
    let longest = kinds.iter().map(Vec::len).max().unwrap_or(0);
    let in_turn = (0..longest).flat_map(|nth| kinds.iter().filter_map(move |kind| kind.get(nth).cloned()));
    let may = introduction.into_iter().chain(facts).chain(grown).chain(in_turn);
    fitted(vec![title], may.collect(), room)
}
