//! A proposal being read from its form: what is wrong gathers beside its fields.

use std::borrow::Cow;

use community::{
    decisions::{Base, Choice, Class, Counting, Method, Pace, Proposal, Results, Secrecy, Share, Threshold},
    kernel::{Day, Input, MemberId, Moment, Problem, Rupiah, Text, Zone},
    limits,
};

use super::{
    kinds::{Kind, SHARES, share_word},
    rows,
};
use crate::{
    gatherings::reading::{day_of, plain, time_of},
    parts::Typed,
    refusals,
    words::Words,
};

/// A form being read.
pub struct Reading<'a> {
    pub words: Words,
    pub typed: &'a Typed,
    problems: Vec<(Cow<'static, str>, String)>,
}

impl<'a> Reading<'a> {
    pub fn new(words: Words, typed: &'a Typed) -> Reading<'a> {
        Reading { words, typed, problems: vec![] }
    }

    /// What was read when nothing is wrong; otherwise the form with its problems.
    pub fn done<T>(self, outcome: Option<T>) -> Result<T, Typed> {
        match outcome {
            Some(outcome) if self.problems.is_empty() => Ok(outcome),
            _ => Err(self
                .problems
                .into_iter()
                .fold(self.typed.clone(), |typed, (field, worded)| typed.problem_at(field, worded))),
        }
    }

    /// The proposal itself; what it comes from and carries is read elsewhere.
    pub fn proposal(&mut self, kind: Kind, zone: Zone) -> Option<Proposal> {
        let title = self.required("title", limits::TITLE_CHARS_MAX);
        let details = self.optional("details", limits::DETAILS_CHARS_MAX);
        let method = self.method(kind);
        let choices = self.choices(kind);
        let closes_at = self.closes_at(zone);
        let review_on = self.day_or_none("review_on");
        Some(Proposal {
            title: title?,
            details: details?,
            method: method?,
            choices: choices?,
            class: self.class(kind),
            secrecy: if self.ticked("secrecy") { Secrecy::Secret } else { Secrecy::Open },
            results: match self.typed.value("results") {
                "after_closing" => Results::AfterClosing,
                _ => Results::AsTheyCome,
            },
            pace: if self.ticked("pace") { Pace::Together } else { Pace::Apart },
            closes_at: closes_at?,
            carries: vec![],
            review_on: review_on?,
            from: None,
        })
    }

    fn ticked(&self, field: &str) -> bool {
        self.typed.has(field, "yes")
    }

    /// Whoever says nothing gets the lightest class that the method knows.
    fn class(&self, kind: Kind) -> Class {
        match self.typed.value("class") {
            "light" => Class::Light,
            "ordinary" => Class::Ordinary,
            "weighty" => Class::Weighty,
            _ if kind.method().is_poll() => Class::Light,
            _ => Class::Ordinary,
        }
    }

    fn method(&mut self, kind: Kind) -> Option<Method> {
        Some(match kind {
            Kind::Majority => Method::Majority { threshold: self.threshold() },
            Kind::Ranked => Method::Ranked {
                count: match self.typed.value("count") {
                    "schulze" => Counting::Schulze,
                    _ => Counting::InstantRunoff,
                },
            },
            Kind::OptIn => Method::OptIn { target: self.number_or_none("target")? },
            Kind::Budget => Method::Budget { rupiah: self.rupiah("rupiah")? },
            Kind::Consent | Kind::TimePoll | Kind::Approval | Kind::Score | Kind::Dots | Kind::SenseCheck => {
                kind.method()
            }
        })
    }

    fn threshold(&self) -> Threshold {
        let share = SHARES.into_iter().find(|it| share_word(*it) == self.typed.value("share"));
        let of = match self.typed.value("of") {
            "electorate" => Base::Electorate,
            _ => Base::VotesCast,
        };
        Threshold { share: share.unwrap_or(Share::MoreThanHalf), of }
    }

    /// Rows that say something, in their order.
    fn choices(&mut self, kind: Kind) -> Option<Vec<Choice>> {
        if !kind.method().has_choices() {
            return Some(vec![]);
        }
        let read: Vec<Option<Choice>> =
            rows::filled(self.typed).into_iter().map(|row| self.choice(kind, row)).collect();
        read.into_iter().collect()
    }

    fn choice(&mut self, kind: Kind, row: u32) -> Option<Choice> {
        let label = format!("choice-{row}");
        let mut choice = Choice::default();
        if kind == Kind::TimePoll {
            choice.label = Text::new(self.typed.value(&label));
            let (day, time) = (self.day(format!("day-{row}")), self.time(format!("time-{row}")));
            (choice.day, choice.time) = (Some(day?), Some(time?));
            return Some(choice);
        }
        let read = self.required(label, limits::CHOICE_CHARS_MAX);
        if kind == Kind::Budget {
            choice.rupiah = Some(self.rupiah(format!("cost-{row}"))?);
        }
        choice.label = read?;
        Some(choice)
    }

    /// The outer `None` when something is wrong, the inner one when the class decides.
    fn closes_at(&mut self, zone: Zone) -> Option<Option<Moment>> {
        let (day, time) = (self.typed.value("closes_at"), self.typed.value("closes_time"));
        if day.trim().is_empty() && time.trim().is_empty() {
            return Some(None);
        }
        let day = self.day("closes_at")?;
        // Whoever names a day means its evening.
        let typed = if time.trim().is_empty() { "20:00" } else { time };
        match time_of(typed) {
            Some(time) => Some(Some(day.moment(time, zone))),
            None => self.wrong("closes_at", Problem::NotInTheCalendar),
        }
    }

    pub fn required(&mut self, field: impl Into<Cow<'static, str>>, chars_max: u32) -> Option<Text> {
        let field = field.into();
        let text = Text::new(self.typed.value(&field));
        match Input::required("", &text, chars_max) {
            Ok(()) => Some(text),
            Err(input) => self.wrong(field, input.problem),
        }
    }

    pub fn optional(&mut self, field: impl Into<Cow<'static, str>>, chars_max: u32) -> Option<Text> {
        let field = field.into();
        let text = Text::new(self.typed.value(&field));
        match Input::optional("", &text, chars_max) {
            Ok(()) => Some(text),
            Err(input) => self.wrong(field, input.problem),
        }
    }

    pub fn day(&mut self, field: impl Into<Cow<'static, str>>) -> Option<Day> {
        let field = field.into();
        match self.typed.value(&field).trim() {
            "" => self.wrong(field, Problem::Empty),
            typed => match day_of(&plain(typed)) {
                Some(day) => Some(day),
                None => self.wrong(field, Problem::NotInTheCalendar),
            },
        }
    }

    /// The outer `None` when something is wrong.
    pub fn day_or_none(&mut self, field: impl Into<Cow<'static, str>>) -> Option<Option<Day>> {
        let field = field.into();
        match self.typed.value(&field).trim() {
            "" => Some(None),
            _ => self.day(field).map(Some),
        }
    }

    pub fn time(&mut self, field: impl Into<Cow<'static, str>>) -> Option<community::kernel::ClockTime> {
        let field = field.into();
        match time_of(self.typed.value(&field)) {
            Some(time) => Some(time),
            None if self.typed.value(&field).trim().is_empty() => self.wrong(field, Problem::Empty),
            None => self.wrong(field, Problem::NotInTheCalendar),
        }
    }

    /// The outer `None` when something is wrong.
    pub fn number_or_none<N: TryFrom<i64>>(
        &mut self,
        field: impl Into<Cow<'static, str>>,
    ) -> Option<Option<N>> {
        let field = field.into();
        let typed = plain(self.typed.value(&field));
        match typed.parse::<i64>().ok().and_then(|it| N::try_from(it).ok()) {
            Some(number) => Some(Some(number)),
            None if typed.is_empty() => Some(None),
            None => self.wrong(field, Problem::Malformed),
        }
    }

    /// An amount as people type it: `50rb`, `1,5jt`.
    pub fn rupiah(&mut self, field: impl Into<Cow<'static, str>>) -> Option<Rupiah> {
        let field = field.into();
        let typed = plain(self.typed.value(&field));
        match self.words.amount(&typed) {
            Ok(rupiah) => Some(rupiah),
            Err(worded) => self.told(field, worded),
        }
    }

    /// One of the members, or nobody.
    pub fn member_or_none(&mut self, field: impl Into<Cow<'static, str>>) -> Option<Option<MemberId>> {
        let field = field.into();
        match self.typed.value(&field) {
            "" => Some(None),
            typed => match typed.parse() {
                Ok(member) => Some(Some(member)),
                Err(_) => self.wrong(field, Problem::Unknown),
            },
        }
    }

    /// One of those in a list.
    pub fn id<I: std::str::FromStr>(&mut self, field: impl Into<Cow<'static, str>>) -> Option<I> {
        let field = field.into();
        match self.typed.value(&field) {
            "" => self.wrong(field, Problem::Empty),
            typed => match typed.parse() {
                Ok(id) => Some(id),
                Err(_) => self.wrong(field, Problem::Unknown),
            },
        }
    }

    pub fn wrong<T>(&mut self, field: impl Into<Cow<'static, str>>, problem: Problem) -> Option<T> {
        let worded = refusals::input_worded(self.words, &Input::new("", problem));
        self.told(field, worded)
    }

    fn told<T>(&mut self, field: impl Into<Cow<'static, str>>, worded: String) -> Option<T> {
        self.problems.push((field.into(), worded));
        None
    }
}
