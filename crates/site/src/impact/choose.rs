//! Choosing another number: first what kind, then its name; suggestions fill the form in.

use axum::{
    extract::RawQuery,
    response::{IntoResponse, Redirect},
};
use community::{
    gatherings::Band,
    impact::{Command, Source},
    kernel::{GatheringId, Input, Problem},
    seen_by::impact::{ImpactList, SeriesChoice},
};
use maud::{Markup, html};

use super::{form, suggestions::Suggestion, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Icon, Mood, Tone, Typed, badge, banner, chips, hidden, primary, row, select, title},
    words::Words,
};

/// `?usul=buku` fills in a suggestion, `?dari=sum` an empty form of that kind; without either one chooses first.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let query = query.unwrap_or_default();
    let value = |name: &str| {
        url::form_urlencoded::parse(query.as_bytes()).find(|(it, _)| it == name).map(|(_, value)| value)
    };
    let suggested = value("usul").and_then(|word| Suggestion::from_word(&word));
    let of_kind = value("dari").and_then(|kind| Kind::from_value(&kind));
    let page = match (suggested, of_kind) {
        (Some(suggestion), _) => filled(&visit, &suggestion_typed(visit.words, suggestion))?,
        (None, Some(kind)) => filled(&visit, &empty(kind))?,
        (None, None) => kinds(&visit),
    };
    Ok(visit.show(page))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let again = |typed: &Typed| Ok(visit.show_again(filled(&visit, typed)?));
    let command = match read(visit.words, &sent.typed) {
        Ok(command) => command,
        Err(typed) => return again(&typed),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().impact()).into_response()),
        Err(Lost::Refused(refusal)) => again(&sent.typed.refused(visit.words, &refusal)),
        Err(lost) => Err(lost),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Attendance,
    Sum,
    Level,
}

impl Kind {
    const ALL: [Kind; 3] = [Kind::Attendance, Kind::Sum, Kind::Level];

    const fn value(self) -> &'static str {
        match self {
            Kind::Attendance => "attendance",
            Kind::Sum => "sum",
            Kind::Level => "level",
        }
    }

    fn from_value(value: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|it| it.value() == value)
    }
}

fn empty(kind: Kind) -> Typed {
    let typed = Typed::default().typed("source", kind.value());
    match kind {
        Kind::Attendance => with_bands(typed, &Band::CHILDREN),
        Kind::Sum | Kind::Level => typed,
    }
}

fn suggestion_typed(say: Words, suggestion: Suggestion) -> Typed {
    let typed = Typed::default().typed("name", suggestion.name(say)).typed("unit", suggestion.unit(say));
    match suggestion.source() {
        Source::Attendance { bands, .. } => {
            with_bands(typed.typed("source", Kind::Attendance.value()), &bands)
        }
        Source::Sum => typed.typed("source", Kind::Sum.value()),
        Source::Level => typed.typed("source", Kind::Level.value()),
    }
}

fn with_bands(typed: Typed, bands: &[Band]) -> Typed {
    bands.iter().fold(typed, |typed, band| typed.typed("bands", band_value(*band)))
}

const fn band_value(band: Band) -> &'static str {
    match band {
        Band::To6 => "0-6",
        Band::To12 => "7-12",
        Band::To17 => "13-17",
        Band::Adult => "adult",
    }
}

fn read(say: Words, typed: &Typed) -> Result<Command, Typed> {
    let described = form::read(say, typed)?;
    let wrong = |problem: Input| form::with_problems(say, typed.clone(), &[problem]);
    let source = match Kind::from_value(typed.value("source")) {
        Some(Kind::Attendance) => {
            let bands = Band::ALL.into_iter().filter(|it| typed.has("bands", band_value(*it))).collect();
            let gathering = match typed.value("gathering") {
                "" => None,
                id => Some(
                    id.parse::<GatheringId>()
                        .map_err(|_| wrong(Input::new("gathering", Problem::Unknown)))?,
                ),
            };
            Source::Attendance { bands, gathering }
        }
        Some(Kind::Sum) => Source::Sum,
        Some(Kind::Level) => Source::Level,
        None => return Err(wrong(Input::new("source", Problem::Unknown))),
    };
    let form::Described { name, unit, baseline, target } = described;
    Ok(Command::Choose { name, unit, source, baseline, target })
}

/// The first step: a suggestion, or a kind.
fn kinds<'a>(visit: &Visit) -> Page<'a> {
    let (say, at) = (visit.words, visit.at());
    let view = visit.seen(|seen| seen.impact());
    let suggested = suggestions(say, &view);
    let kind = |kind: Kind, icon: Icon, label: &str, line: &str| {
        row(label.to_owned()).line(line.to_owned()).lead(badge(Tone::Plain, icon)).to(format!(
            "{}?dari={}",
            at.indicator_new(),
            kind.value()
        ))
    };
    let body = html! {
        (title(say.t("impact-choose")).back(at.impact(), say.t("bar-impact")).line(say.t("impact-choose-line")))
        @if view.full { (banner(Mood::Info, &say.t("impact-five-already"))) }
        @if !suggested.is_empty() {
            section {
                h2 { (say.t("impact-suggestions")) }
                div.rows {
                    @for suggestion in suggested {
                        (row(suggestion.name(say)).line(line(say, suggestion)).lead(badge(Tone::Ember, icon(suggestion)))
                            .to(format!("{}?usul={}", at.indicator_new(), suggestion.word())))
                    }
                }
            }
        }
        section {
            h2 { (say.t("impact-own")) }
            div.rows {
                (kind(Kind::Attendance, Icon::People, &say.t("impact-kind-attendance"), &say.t("impact-kind-attendance-line")))
                (kind(Kind::Sum, Icon::Plus, &say.t("impact-kind-sum"), &say.t("impact-kind-sum-line")))
                (kind(Kind::Level, Icon::Flag, &say.t("impact-kind-level"), &say.t("impact-kind-level-line")))
            }
        }
    };
    visit.page(Section::More, say.t("impact-choose"), body)
}

/// Those that are not there yet under this name.
fn suggestions(say: Words, view: &ImpactList) -> Vec<Suggestion> {
    let there = |it: &Suggestion| {
        let name = it.name(say);
        view.indicators.iter().any(|indicator| indicator.name == name)
    };
    Suggestion::of(view.theme).iter().copied().filter(|it| !there(it)).collect()
}

fn line(say: Words, suggestion: Suggestion) -> String {
    match suggestion.source() {
        Source::Attendance { .. } => say.t("impact-kind-attendance").into_owned(),
        Source::Sum => say.t("impact-kind-sum").into_owned(),
        Source::Level => say.t("impact-kind-level").into_owned(),
    }
}

const fn icon(suggestion: Suggestion) -> Icon {
    match suggestion {
        Suggestion::Children | Suggestion::Toddlers | Suggestion::Adults => Icon::People,
        Suggestion::Families => Icon::Home,
        Suggestion::Books => Icon::Book,
        Suggestion::Works => Icon::Pencil,
        Suggestion::Waste | Suggestion::TreesPlanted | Suggestion::TreesAlive => Icon::Leaf,
        Suggestion::Portions => Icon::Hand,
        Suggestion::Savers | Suggestion::Products => Icon::Wallet,
    }
}

/// The second step: the form of one kind.
fn filled<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let Some(kind) = Kind::from_value(typed.value("source")) else { return Ok(kinds(visit)) };
    let (today, series) = visit.seen(|seen| (seen.today(), seen.series_to_count()));
    let (name, line) = match kind {
        Kind::Attendance => (say.t("impact-kind-attendance"), say.t("impact-kind-attendance-line")),
        Kind::Sum => (say.t("impact-kind-sum"), say.t("impact-kind-sum-line")),
        Kind::Level => (say.t("impact-kind-level"), say.t("impact-kind-level-line")),
    };
    let once = visit.once()?;
    let body = html! {
        (title(name).back(at.indicator_new(), say.t("impact-choose")).line(line))
        (parts::form(say, typed, &at.indicator_new(), &once, html! {
            (hidden("source", kind.value()))
            (form::named(say, typed))
            @if kind == Kind::Attendance { (counted(say, typed, &series)) }
            (form::framed(say, typed, today))
            (primary(say.t("impact-save")))
        }))
    };
    Ok(visit.page(Section::More, say.t("impact-choose"), body))
}

/// Who is counted, and where.
fn counted(say: Words, typed: &Typed, series: &[SeriesChoice]) -> Markup {
    let bands = Band::ALL.into_iter().fold(
        chips(typed, "bands", say.t("impact-bands")).hint(say.t("impact-bands-hint")),
        |choice, band| choice.option(band_value(band), words::band(say, band)),
    );
    let all = select(typed, "gathering", say.t("impact-gathering")).option("", say.t("impact-gathering-all"));
    let some = series.iter().fold(all, |choice, it| choice.option(it.id.to_string(), it.title.as_str()));
    html! {
        (bands)
        @if !series.is_empty() || typed.problem_with("gathering").is_some() { (some) }
    }
}
