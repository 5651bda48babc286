//! Sentences of the first screen: what waits, what is new, who we are.

use community::{
    decisions::Verdict,
    fields::Care,
    kernel::{Day, Moment},
    profile::Theme,
    seen_by::{
        Count, Person,
        decisions::StageLine,
        home::{NewsPiece, OccasionGlance, PublicPage, Told, Waiting},
        impact::{GrowthSeen, IndicatorSeen},
    },
};

use maud::{Markup, html};

use crate::{Visit, impact, urls::At, words::Words};

/// A member's name; whoever has gone and was forgotten is "mantan anggota".
pub fn name(say: Words, person: &Person) -> String {
    person.name.clone().unwrap_or_else(|| say.t("members-former").into_owned())
}

/// What waits, in a few words.
pub fn waiting_title(say: Words, waiting: &Waiting, today: Day) -> String {
    match waiting {
        Waiting::Reminder { occasion } | Waiting::Attendance { occasion } => {
            let title = [("title", occasion.title.as_str().into())];
            match occasion.day.days_since(today) {
                0 => say.with("home-today", &title),
                1 => say.with("home-tomorrow", &title),
                _ => occasion.title.clone(),
            }
        }
        Waiting::LateAttendance { occasion }
        | Waiting::Minutes { occasion }
        | Waiting::Answer { occasion, .. } => occasion.title.clone(),
        Waiting::Reentry { person, .. } => say.with("home-reentry", &[("person", name(say, person).into())]),
        Waiting::Request { name, .. } => say.with("home-request", &[("name", name.into())]),
        Waiting::Peace { asks, .. } => crate::peace::words::waits(say, *asks).into_owned(),
        Waiting::Agreement { .. } => say.t("home-agreement").into_owned(),
        Waiting::Task { what, .. } => first_line(what).to_owned(),
        Waiting::FieldTaken { care, name: named, person, .. } => say.with(
            "home-field-taken",
            &[("person", name(say, person).into()), ("field", field(say, *care, named).into())],
        ),
        Waiting::FieldObjected { care, name: named, person, .. } => say.with(
            "home-field-objected",
            &[("person", name(say, person).into()), ("field", field(say, *care, named).into())],
        ),
        Waiting::FieldEnds { care, name, .. } => {
            say.with("home-field-ends", &[("field", field(say, *care, name).into())])
        }
        Waiting::Dues { name, .. } | Waiting::CollectDues { name, .. } => name.clone(),
        Waiting::Vote { decision, .. }
        | Waiting::Objection { decision, .. }
        | Waiting::Conclude { decision }
        | Waiting::LookAgain { decision, .. } => decision.title.clone(),
        Waiting::ArisanWord { name, .. } => say.with("home-arisan-word", &[("name", name.into())]),
        Waiting::ArisanSwap { person, .. } => {
            say.with("home-arisan-swap", &[("person", self::name(say, person).into())])
        }
        Waiting::ArisanHanded { name, .. } => say.with("home-arisan-handed", &[("name", name.into())]),
        Waiting::ArisanPay { name, .. } => say.with("home-arisan-pay", &[("name", name.into())]),
        Waiting::Turn { for_whom: None, .. } => say.t("home-turn").into_owned(),
        Waiting::Turn { for_whom: Some(person), .. } => {
            say.with("home-turn-for", &[("person", name(say, person).into())])
        }
        Waiting::Idea { title, .. } => title.clone(),
        Waiting::Note { occasion } => {
            let title = [("title", occasion.title.as_str().into())];
            match occasion.day.days_since(today) {
                0 => occasion.title.clone(),
                -1 => say.with("home-note-yesterday", &title),
                _ => say.with("home-note", &title),
            }
        }
        Waiting::Challenge { challenge } => match challenge.excerpt.as_str() {
            "" => say.t("journal-challenge-one").into_owned(),
            said => said.to_owned(),
        },
        Waiting::Thanks { gift } => {
            say.with("home-thanks", &[("name", crate::donors::words::giver(say, gift).into())])
        }
        Waiting::Promise { promise } => {
            say.with("home-promise", &[("name", crate::donors::words::donor(say, &promise.donor).into())])
        }
        Waiting::Comments { count, .. } => say.with("home-comments", &[("count", (*count).into())]),
        Waiting::Review { .. } => say.t("home-review").into_owned(),
        Waiting::Signature { what, .. } | Waiting::Payment { what, .. } => first_line(what).to_owned(),
        Waiting::MonthEnd { month, .. } => {
            let month = crate::cash::words::month(say, *month);
            say.with("home-month-end", &[("month", month.into())])
        }
        Waiting::Instalment { rupiah, .. } => {
            say.with("savings-waits-instalment", &[("rupiah", rupiah.to_string().into())])
        }
        Waiting::PayOut { person, rupiah, .. } => {
            let rupiah = rupiah.to_string().into();
            say.with("savings-waits-pay-out", &[("rupiah", rupiah), ("person", name(say, person).into())])
        }
        Waiting::Invite { members } => match members {
            0 | 1 => say.t("home-invite-alone").into_owned(),
            _ => say.t("home-invite-two").into_owned(),
        },
    }
}

/// `paling lambat lusa`, `terlambat sejak 3 November`.
pub fn task_line(say: Words, due: Day, today: Day) -> String {
    match due < today {
        true => say.with("home-task-overdue", &[("day", say.day_and_month(due).into())]),
        false => say.with("home-task-due", &[("day", say.day_near(due, today).into())]),
    }
}

/// `Berlaku Kamis, 26 November pukul 10.00 WIB bila tak ada keberatan`.
pub fn field_line(visit: &Visit, stands_at: Moment, today: Day) -> String {
    let say = visit.words;
    let zone = visit.seen(|seen| seen.zone());
    let day = Day::at(stands_at, zone);
    let since_midnight = stands_at.millis_since(day.moment(Default::default(), zone)) / 60_000;
    let (hour, minute) = (since_midnight / 60, since_midnight % 60);
    let time = community::kernel::ClockTime::new(
        u8::try_from(hour).unwrap_or_default(),
        u8::try_from(minute).unwrap_or_default(),
    );
    let time = say.at_time(time.unwrap_or_default(), zone);
    say.with("home-field-taken-line", &[("day", say.day_near(day, today).into()), ("time", time.into())])
}

/// The name of a field, as in the middle of a sentence.
pub fn field(say: Words, care: Care, name: &str) -> String {
    match care {
        Care::Meetings => say.t("home-care-meetings").into_owned(),
        Care::Documentation => say.t("home-care-documentation").into_owned(),
        Care::Money => say.t("home-care-money").into_owned(),
        Care::Children => say.t("home-care-children").into_owned(),
        Care::Relations => say.t("home-care-relations").into_owned(),
        Care::Other => name.to_owned(),
    }
}

/// `pukul 09.00 WIB · Balai desa`, beside a badge that says the weekday and the day of the month; with the day itself
/// where it is near or where one might take it for another month's.
pub fn occasion_line(visit: &Visit, it: &OccasionGlance, today: Day) -> String {
    let (say, place) = (visit.words, occasion_place(visit, it));
    match it.day.days_since(today) {
        ..=2 => format!("{} · {place}", say.day_near(it.day, today)),
        3..=21 => place,
        _ if it.day.year() == today.year() => format!("{} · {place}", say.day_and_month(it.day)),
        _ => format!("{} · {place}", say.date(it.day)),
    }
}

/// `pukul 09.00 WIB · Balai desa`, where the day stands beside it.
pub fn occasion_place(visit: &Visit, it: &OccasionGlance) -> String {
    let zone = visit.seen(|seen| seen.zone());
    format!("{} · {}", visit.words.at_time(it.time, zone), it.place)
}

/// `12 orang ikut`; nothing while nobody is.
pub fn coming(say: Words, count: Count) -> Option<String> {
    match count {
        Count::Exact(0) => None,
        Count::Exact(count) => Some(say.with("home-people-coming", &[("count", count.into())])),
        Count::Masked => Some(say.t("home-few-coming").into_owned()),
    }
}

/// `Anak yang datang, 3 bulan`.
pub fn growth_label(say: Words, indicator: &IndicatorSeen, growth: &GrowthSeen) -> String {
    match growth.points.len() {
        ..2 => indicator.name.clone(),
        _ => say.with(
            "home-growth-label",
            &[
                ("name", indicator.name.as_str().into()),
                // A number stays with its unit.
                ("span", impact::words::span(say, growth.span).replace(' ', "\u{a0}").into()),
            ],
        ),
    }
}

/// `Cipanas, Cianjur · pendidikan · 5 anggota`.
pub fn about(say: Words, page: &PublicPage) -> String {
    let theme = match page.theme {
        Theme::Environment => say.t("home-theme-environment"),
        Theme::Education => say.t("home-theme-education"),
        Theme::Arts => say.t("home-theme-arts"),
        Theme::Health => say.t("home-theme-health"),
        Theme::Economy => say.t("home-theme-economy"),
        Theme::Social => say.t("home-theme-social"),
        // Says nothing, so it is not said.
        Theme::Other => {
            return say.with(
                "home-about-plain",
                &[("place", page.place.as_str().into()), ("count", page.members.into())],
            );
        }
    };
    say.with(
        "home-about",
        &[("place", page.place.as_str().into()), ("theme", theme.into()), ("count", page.members.into())],
    )
}

/// What happened, in a sentence; the names of people and things in it stand out.
pub fn news(say: Words, piece: &NewsPiece) -> Markup {
    let parts = piece_told(say, piece);
    let mut parts = parts.split([BOLD, PLAIN]);
    // It begins in plain words, and from mark to mark it changes.
    html! {
        (parts.next().unwrap_or_default())
        @while let Some(bold) = parts.next() { b { (bold) } (parts.next().unwrap_or_default()) }
    }
}

// Stand around what is to stand out while the catalogue puts the sentence together; no font has a sign for them.
const BOLD: char = '\u{f0000}';
const PLAIN: char = '\u{f0001}';

fn bold(words: &str) -> crate::words::Arg {
    format!("{BOLD}{}{PLAIN}", words.replace([BOLD, PLAIN], "")).into()
}

fn piece_told(say: Words, piece: &NewsPiece) -> String {
    let by = piece.by.as_ref().map_or_else(|| say.t("home-somebody").into_owned(), |by| name(say, by));
    let with = |key: &str, args: &[(&str, crate::words::Arg)]| {
        let mut all = vec![("person", bold(&by))];
        all.extend_from_slice(args);
        say.with(key, &all)
    };
    match &piece.told {
        Told::Founded => with("home-news-founded", &[]),
        Told::Joined { person } => say.with("home-news-joined", &[("person", bold(&name(say, person)))]),
        Told::Left { person } => say.with("home-news-left", &[("person", bold(&name(say, person)))]),
        Told::FieldTaken { care, name } => {
            with("home-news-field", &[("field", bold(&field(say, *care, name)))])
        }
        Told::AgreementAdopted { .. } => with("home-news-agreement", &[]),
        Told::Scheduled { title, .. } => with("home-news-scheduled", &[("title", bold(title))]),
        Told::Moved { title, .. } => with("home-news-moved", &[("title", bold(title))]),
        Told::Cancelled { title, .. } => with("home-news-cancelled", &[("title", bold(title))]),
        Told::Attended { title, .. } => with("home-news-attended", &[("title", bold(title))]),
        Told::MinutesWritten { title, .. } => with("home-news-minutes", &[("title", bold(title))]),
        Told::TaskFinished { what, .. } => with("home-news-task", &[("task", bold(first_line(what)))]),
        Told::Talked { subject, said, .. } => say.with(
            "home-news-talked",
            &[
                ("person", bold(&name(say, &said.person))),
                ("subject", bold(&crate::threads::words::subject(say, subject))),
            ],
        ),
        Told::RoundBegun { question, .. } => {
            with("home-news-round", &[("question", bold(first_line(question)))])
        }
        Told::Photographed { title, count, .. } => {
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            match title {
                Some(title) => {
                    with("home-news-photos-of", &[("count", count.into()), ("title", bold(title))])
                }
                None => with("home-news-photos", &[("count", count.into())]),
            }
        }
        Told::IdeaAdded { title, person, .. } => {
            say.with("home-news-idea", &[("person", bold(&name(say, person))), ("title", bold(title))])
        }
        Told::IdeaAnswered { title, .. } => with("home-news-idea-answered", &[("title", bold(title))]),
        Told::NoteWritten { note } => match &note.occasion {
            Some(occasion) => with("home-news-note", &[("title", bold(&occasion.title))]),
            None => with("home-news-note-free", &[]),
        },
        Told::Achieved { words, person } => say.with(
            "home-news-achieved",
            &[("person", bold(&name(say, person))), ("words", bold(first_line(words)))],
        ),
        Told::Challenged { challenge, person } => say.with(
            "home-news-challenged",
            &[("person", bold(&name(say, person))), ("words", bold(&challenge.excerpt))],
        ),
        Told::Solved { challenge, person } => say.with(
            "home-news-solved",
            &[("person", bold(&name(say, person))), ("words", bold(&challenge.excerpt))],
        ),
        Told::KnowledgeWritten { page, again } => {
            let key = if *again { "home-news-knowledge-again" } else { "home-news-knowledge" };
            with(key, &[("title", bold(&page.title))])
        }
        Told::StoryPublished { title, .. } => with("home-news-story", &[("title", bold(title))]),
        Told::ArisanStarted { name, .. } => with("home-news-arisan", &[("name", bold(name))]),
        Told::ArisanDrawn { name, round, .. } => {
            let who = round.receiver.as_ref().map(|it| crate::arisan::words::slot(say, it));
            let who = bold(&who.unwrap_or_default());
            say.with("home-news-arisan-drawn", &[("who", who), ("name", bold(name))])
        }
        Told::MonthClosed { month, held } => say.with(
            "home-news-month-closed",
            &[("month", bold(&crate::cash::words::month(say, *month))), ("held", bold(&held.to_string()))],
        ),
        Told::Recorded { name, amount, unit, .. } => with(
            "home-news-recorded",
            &[("amount", (*amount).into()), ("unit", unit.into()), ("name", bold(name))],
        ),
        Told::DecisionOpened { decision } => {
            with("home-news-decision-opened", &[("title", bold(&decision.title))])
        }
        Told::DecisionAmended { decision } => {
            with("home-news-decision-amended", &[("title", bold(&decision.title))])
        }
        Told::DecisionClosed { decision } => {
            let key = match &decision.stage {
                StageLine::Closed { verdict: Verdict::Passed { .. }, .. } => "home-news-decision-passed",
                StageLine::Open { .. } | StageLine::Closed { .. } | StageLine::Withdrawn { .. } => {
                    "home-news-decision-closed"
                }
            };
            with(key, &[("title", bold(&decision.title))])
        }
    }
}

/// Under the sentence: a detail when there is one, and when it happened.
pub fn news_line(say: Words, piece: &NewsPiece, today: Day) -> String {
    let when = say.day_near(piece.day, today);
    let quoted = |said: &str| match first_line(said) {
        "" => None,
        line => Some(format!("“{line}”")),
    };
    let detail = match &piece.told {
        Told::Scheduled { day, .. } => Some(say.day_long(*day)),
        Told::Moved { day, time, .. } => Some(say.with(
            "home-news-moved-line",
            &[("day", say.day_long(*day).into()), ("time", say.clock(*time).into())],
        )),
        // Which of a series it was, and why.
        Told::Cancelled { day, reason, .. } => Some(
            [Some(say.day_long(*day)), quoted(reason)].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        ),
        Told::Attended { people, children, adults, .. } => {
            let counted = [
                ("home-news-people", i64::try_from(*people).unwrap_or(i64::MAX)),
                ("home-news-children", *children),
                ("home-news-adults", *adults),
            ];
            let there = counted.into_iter().filter(|(_, count)| *count > 0);
            let said: Vec<String> =
                there.map(|(key, count)| say.with(key, &[("count", count.into())])).collect();
            Some(said.join(", "))
        }
        Told::MinutesWritten { excerpt, .. } => quoted(excerpt),
        Told::Recorded { note, .. } => quoted(note),
        Told::Talked { said, .. } => quoted(&said.words),
        Told::IdeaAnswered { answer, reason, .. } => {
            let answer = crate::ideas::words::outcome(say, *answer, today);
            Some([Some(answer), quoted(reason)].into_iter().flatten().collect::<Vec<_>>().join(" · "))
        }
        Told::Founded
        | Told::Joined { .. }
        | Told::Left { .. }
        | Told::FieldTaken { .. }
        | Told::AgreementAdopted { .. }
        | Told::TaskFinished { .. }
        | Told::DecisionOpened { .. }
        | Told::DecisionAmended { .. } => None,
        Told::DecisionClosed { decision } => match &decision.stage {
            // The sentence has said it.
            StageLine::Closed { verdict: Verdict::Passed { choices }, .. } if choices.is_empty() => None,
            StageLine::Open { .. } | StageLine::Closed { .. } | StageLine::Withdrawn { .. } => {
                crate::decisions::words::ending(say, decision)
            }
        },
        Told::RoundBegun { .. }
        | Told::IdeaAdded { .. }
        | Told::Photographed { .. }
        | Told::StoryPublished { .. }
        | Told::ArisanStarted { .. }
        | Told::ArisanDrawn { .. }
        | Told::MonthClosed { .. } => None,
        Told::NoteWritten { note } => quoted(&note.excerpt),
        Told::KnowledgeWritten { page, .. } => quoted(&page.excerpt),
        Told::Achieved { .. } | Told::Challenged { .. } | Told::Solved { .. } => None,
    };
    match detail {
        Some(detail) => format!("{detail} · {when}"),
        None => when,
    }
}

/// Where one reads more.
pub fn news_address(at: At<'_>, told: &Told) -> Option<String> {
    match told {
        Told::Founded | Told::Left { .. } => None,
        Told::Joined { person } => person.belongs.then(|| at.member(person.id)),
        Told::FieldTaken { .. } => Some(at.fields()),
        Told::AgreementAdopted { .. } => Some(at.agreements()),
        Told::Scheduled { occasion, .. }
        | Told::Moved { occasion, .. }
        | Told::Cancelled { occasion, .. }
        | Told::Attended { occasion, .. }
        | Told::MinutesWritten { occasion, .. } => Some(at.occasion(*occasion)),
        Told::TaskFinished { .. } => Some(at.tasks()),
        Told::Recorded { indicator, .. } => Some(at.indicator(*indicator)),
        Told::DecisionOpened { decision }
        | Told::DecisionAmended { decision }
        | Told::DecisionClosed { decision } => Some(at.decision(decision.id)),
        Told::Talked { thread, .. } => Some(at.thread(&thread.to_string())),
        Told::RoundBegun { round, .. } => Some(at.round(*round)),
        Told::Photographed { occasion, .. } => Some(occasion.map_or_else(|| at.photos(), |it| at.album(it))),
        Told::IdeaAdded { idea, .. } | Told::IdeaAnswered { idea, .. } => Some(at.idea(*idea)),
        Told::NoteWritten { note } => Some(at.note(note.id)),
        Told::Achieved { .. } => Some(at.journal()),
        Told::Challenged { challenge, .. } | Told::Solved { challenge, .. } => {
            Some(at.challenge(challenge.id))
        }
        Told::KnowledgeWritten { page, .. } => Some(at.knowledge_page(page.id)),
        Told::StoryPublished { story, .. } => Some(at.story(*story)),
        Told::MonthClosed { month, .. } => Some(at.cash_month(*month)),
        Told::ArisanStarted { arisan, .. } => Some(at.arisan(*arisan)),
        Told::ArisanDrawn { arisan, round, .. } => Some(at.arisan_round(*arisan, round.id)),
    }
}

/// A row has room for a line.
pub fn first_line(said: &str) -> &str {
    said.lines().map(str::trim).find(|it| !it.is_empty()).unwrap_or_default()
}
