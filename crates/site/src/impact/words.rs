//! Sentences about impact. They are computed from what was counted, never typed.

use community::{
    gatherings::Band,
    impact::{Refusal, Span},
    kernel::Day,
    seen_by::{
        Count,
        impact::{Change, GrowthSeen, IndicatorSeen, PointSeen, SourceSeen, When},
    },
};

use crate::words::{self, Words};

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::CountedAtGatherings => words.t("impact-counted-at-gatherings").into_owned(),
        Refusal::FiveAlready => words.t("impact-five-already").into_owned(),
        Refusal::Retired => words.t("impact-retired").into_owned(),
    }
}

/// `60`, or `<5` where it is masked.
pub fn amount(words: Words, count: Count) -> String {
    match count {
        Count::Exact(number) => words.number(number),
        Count::Masked => "<5".to_owned(),
    }
}

/// `3 bulan`.
pub fn span(words: Words, span: Span) -> String {
    let whole = |count: i64| u32::try_from(count).unwrap_or(0);
    words.span(match span {
        Span::Days(count) => words::Span::Days(whole(count)),
        Span::Weeks(count) => words::Span::Weeks(whole(count)),
        Span::Months(count) => words::Span::Months(whole(count)),
        Span::Years(count) => words::Span::Years(whole(count)),
    })
}

/// `dalam 3 bulan`.
pub fn within(words: Words, growth: &GrowthSeen) -> String {
    words.with("impact-within", &[("span", span(words, growth.span).into())])
}

/// `10 → 60 anak dalam 3 bulan`, `turun dari 60 ke 48 anak dalam 3 bulan`, `tetap 12 anak selama 3 bulan`; `12 anak`
/// while there is one number only. `None` before the first.
pub fn sentence(words: Words, indicator: &IndicatorSeen) -> Option<String> {
    let growth = indicator.growth.as_ref()?;
    let (from, to) = (growth.first.amount, growth.latest.amount);
    let args = [
        ("from", amount(words, from).into()),
        ("to", amount(words, to).into()),
        ("unit", indicator.unit.as_str().into()),
        ("span", span(words, growth.span).into()),
    ];
    let [_, to_arg, unit, span] = &args;
    Some(match from.drawn().cmp(&to.drawn()) {
        _ if growth.points.len() < 2 => words.with("impact-once", &[to_arg.clone(), unit.clone()]),
        std::cmp::Ordering::Less => words.with("impact-grown", &args),
        std::cmp::Ordering::Greater => words.with("impact-fallen", &args),
        std::cmp::Ordering::Equal => {
            words.with("impact-steady", &[to_arg.clone(), unit.clone(), span.clone()])
        }
    })
}

/// The large figure of a card: `10 → 60`, and below it `anak dalam 3 bulan`. `None` while there is nothing to compare.
#[derive(Clone, Debug)]
pub struct Headline {
    pub before: String,
    pub after: String,
    pub caption: String,
}

pub fn headline(words: Words, indicator: &IndicatorSeen) -> Option<Headline> {
    let growth = indicator.growth.as_ref().filter(|it| it.points.len() > 1)?;
    let (unit, span) = (indicator.unit.as_str(), span(words, growth.span));
    Some(Headline {
        before: amount(words, growth.first.amount),
        after: amount(words, growth.latest.amount),
        caption: words.with("impact-caption", &[("unit", unit.into()), ("span", span.into())]),
    })
}

/// All that the chart shows, for whoever cannot see it: the story and the target.
pub fn told(words: Words, indicator: &IndicatorSeen) -> String {
    let story = story(words, indicator);
    match target(words, indicator) {
        Some(target) => format!("{story} {target}"),
        None => story,
    }
}

/// The story that the curve tells: first, latest, highest.
pub fn story(words: Words, indicator: &IndicatorSeen) -> String {
    let Some(growth) = &indicator.growth else { return words.t("impact-nothing-yet").into_owned() };
    let told = |point: &PointSeen| amount(words, point.amount);
    let on = |point: &PointSeen| when(words, &indicator.source, point.day);
    let said = sentence(words, indicator).unwrap_or_default();
    if growth.points.len() < 2 {
        words.with("impact-story-once", &[("sentence", said.into()), ("day", on(&growth.latest).into())])
    } else {
        words.with(
            "impact-story",
            &[
                ("sentence", said.into()),
                ("first", told(&growth.first).into()),
                ("firstday", on(&growth.first).into()),
                ("latest", told(&growth.latest).into()),
                ("latestday", on(&growth.latest).into()),
                ("highest", told(&growth.highest).into()),
                ("highestday", on(&growth.highest).into()),
            ],
        )
    }
}

/// `24 November 2026`, or `pekan 23 November 2026` for what is counted by the week.
pub fn when(words: Words, source: &SourceSeen, day: Day) -> String {
    let date = words.date(day);
    match source {
        SourceSeen::Attendance { .. } => words.with("impact-week", &[("day", date.into())]),
        SourceSeen::Sum | SourceSeen::Level => date,
    }
}

/// `Target 100 anak: tinggal 40 lagi.`
pub fn target(words: Words, indicator: &IndicatorSeen) -> Option<String> {
    let target = indicator.target?;
    let latest = indicator.growth.as_ref().map(|it| it.latest.amount);
    let args = [("target", target.into()), ("unit", indicator.unit.as_str().into())];
    Some(match latest {
        Some(Count::Exact(latest)) if latest >= target => words.with("impact-target-reached", &args),
        Some(Count::Exact(latest)) => {
            let [of, unit] = args;
            words.with("impact-target-left", &[of, unit, ("left", target.saturating_sub(latest).into())])
        }
        // How far a masked number is from the target would give it away.
        Some(Count::Masked) | None => words.with("impact-target", &args),
    })
}

/// `+5 pekan ini`, `−3 sejak 3 Nov`.
pub fn change(words: Words, source: &SourceSeen, change: &Change) -> String {
    let number = words.number(change.amount.saturating_abs());
    let signed = match change.amount {
        0 => "±0".to_owned(),
        ..0 => format!("−{number}"),
        _ => format!("+{number}"),
    };
    match (source, change.when) {
        (SourceSeen::Attendance { .. }, When::ThisWeek) => {
            words.with("impact-change-this-week", &[("amount", signed.into())])
        }
        (SourceSeen::Attendance { .. }, When::LastWeek) => {
            words.with("impact-change-last-week", &[("amount", signed.into())])
        }
        (SourceSeen::Attendance { .. }, When::Earlier) | (SourceSeen::Sum | SourceSeen::Level, _) => words
            .with(
                "impact-change-since",
                &[("amount", signed.into()), ("day", words.day_short(change.since).into())],
            ),
    }
}

/// Where the numbers come from, in a line.
pub fn source(words: Words, source: &SourceSeen) -> String {
    match source {
        SourceSeen::Attendance { title: Some(title), .. } => {
            words.with("impact-source-series", &[("title", title.into())])
        }
        SourceSeen::Attendance { title: None, .. } => words.t("impact-source-attendance").into_owned(),
        SourceSeen::Sum => words.t("impact-source-sum").into_owned(),
        SourceSeen::Level => words.t("impact-source-level").into_owned(),
    }
}

pub fn band(words: Words, band: Band) -> std::borrow::Cow<'static, str> {
    match band {
        Band::To6 => words.t("impact-band-to-6"),
        Band::To12 => words.t("impact-band-to-12"),
        Band::To17 => words.t("impact-band-to-17"),
        Band::Adult => words.t("impact-band-adult"),
    }
}

/// What is sent where people talk: who, how it grew, what for. At most this many characters, the link included.
pub const SHARED_CHARS_MAX: usize = 600;

/// The ready text about growth. `None` before the first number.
pub fn shared(
    words: Words,
    name: &str,
    purpose: &str,
    indicator: &IndicatorSeen,
    url: &str,
) -> Option<String> {
    let args = [
        ("community", name.into()),
        ("indicator", indicator.name.as_str().into()),
        ("sentence", sentence(words, indicator)?.into()),
        ("purpose", purpose.into()),
    ];
    let full = words.with("impact-shared", &args);
    let room = SHARED_CHARS_MAX.saturating_sub(url.chars().count() + 1);
    if full.chars().count() <= room {
        return Some(full);
    }
    let [community, indicator, sentence, _] = args;
    let short = words.with("impact-shared-short", &[community, indicator, sentence]);
    Some(short.chars().take(room).collect())
}

#[cfg(test)]
mod tests {
    use community::kernel::IndicatorId;

    use super::*;
    use crate::words::Language;

    fn point(day: &str, amount: i64) -> PointSeen {
        let amount = if amount == 0 { Count::Masked } else { Count::Exact(amount) };
        PointSeen { day: day.parse().unwrap(), amount }
    }

    /// From 24 August to 23 November 2026; nought stands for a masked number.
    fn indicator(first: i64, latest: i64) -> IndicatorSeen {
        let (first, latest) = (point("2026-08-24", first), point("2026-11-23", latest));
        let highest = if latest.amount.drawn() > first.amount.drawn() { latest } else { first };
        IndicatorSeen {
            id: IndicatorId(1),
            name: "Anak yang datang".into(),
            unit: "anak".into(),
            source: SourceSeen::Attendance { bands: vec![], gathering: None, title: None },
            target: Some(100),
            growth: Some(GrowthSeen {
                points: vec![first, latest],
                first,
                latest,
                highest,
                from_baseline: false,
                span: Span::Months(3),
                change: None,
            }),
        }
    }

    #[test]
    fn the_sentence_is_computed() {
        let rows = [
            (10, 60, "10 → 60 anak dalam 3 bulan", "10 → 60 anak in 3 months"),
            (60, 48, "turun dari 60 ke 48 anak dalam 3 bulan", "down from 60 to 48 anak in 3 months"),
            (12, 12, "tetap 12 anak selama 3 bulan", "steady at 12 anak for 3 months"),
            (0, 60, "<5 → 60 anak dalam 3 bulan", "<5 → 60 anak in 3 months"),
            (10, 0, "turun dari 10 ke <5 anak dalam 3 bulan", "down from 10 to <5 anak in 3 months"),
            (0, 0, "tetap <5 anak selama 3 bulan", "steady at <5 anak for 3 months"),
            (900, 1250, "900 → 1.250 anak dalam 3 bulan", "900 → 1,250 anak in 3 months"),
        ];
        for (first, latest, indonesian, english) in rows {
            let indicator = indicator(first, latest);
            assert_eq!(sentence(Language::Indonesian.words(), &indicator).as_deref(), Some(indonesian));
            assert_eq!(sentence(Language::English.words(), &indicator).as_deref(), Some(english));
        }
        let mut once = indicator(10, 10);
        once.growth.as_mut().unwrap().points.pop();
        assert_eq!(sentence(Language::Indonesian.words(), &once).as_deref(), Some("10 anak"));
        once.growth = None;
        assert_eq!(sentence(Language::Indonesian.words(), &once), None);
    }

    #[test]
    fn the_story_tells_what_the_chart_shows() {
        assert_eq!(
            told(Language::Indonesian.words(), &indicator(10, 60)),
            "10 → 60 anak dalam 3 bulan. Mulai 10 (pekan 24 Agustus 2026), terakhir 60 (pekan 23 November 2026), \
             tertinggi 60 (pekan 23 November 2026). Target 100 anak: tinggal 40 lagi."
        );
        let mut reached = indicator(10, 100);
        assert_eq!(
            target(Language::Indonesian.words(), &reached).as_deref(),
            Some("Target 100 anak tercapai.")
        );
        reached.target = None;
        assert_eq!(target(Language::Indonesian.words(), &reached), None);
        // How far a masked number is from the target would give it away.
        let masked = target(Language::Indonesian.words(), &indicator(10, 0)).unwrap();
        assert_eq!(masked, "Target 100 anak.");
    }

    #[test]
    fn a_change_has_a_sign_and_says_since_when() {
        let words = Language::Indonesian.words();
        let change = |amount, when, source: &SourceSeen| {
            super::change(words, source, &Change { amount, since: "2026-11-16".parse().unwrap(), when })
        };
        let weekly = SourceSeen::Attendance { bands: vec![], gathering: None, title: None };
        assert_eq!(change(5, When::ThisWeek, &weekly), "+5 pekan ini");
        assert_eq!(change(-3, When::LastWeek, &weekly), "−3 pekan lalu");
        assert_eq!(change(0, When::Earlier, &weekly), "±0 sejak 16 Nov");
        assert_eq!(change(1200, When::ThisWeek, &SourceSeen::Sum), "+1.200 sejak 16 Nov");
    }

    #[test]
    fn what_is_shared_fits_a_chat() {
        let words = Language::Indonesian.words();
        let url = "https://percik.example/baca-yuk";
        let text =
            shared(words, "Baca Yuk!", "Mengajak anak rajin membaca", &indicator(10, 60), url).unwrap();
        assert!(text.contains("10 → 60 anak dalam 3 bulan") && text.contains("Mengajak anak"), "{text}");
        let long = "w".repeat(200);
        let mut named = indicator(10, 60);
        named.name = long.clone();
        let text = shared(words, &long, &long.repeat(2), &named, url).unwrap();
        assert!(text.chars().count() + 1 + url.chars().count() <= SHARED_CHARS_MAX, "{text}");
        assert!(text.contains("10 → 60 anak dalam 3 bulan"), "{text}");
    }
}
