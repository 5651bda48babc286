//! The circle: a talking piece goes round four times, once for each question, and each time another one begins.
//!
//! Invariant: only who holds the piece speaks; everyone is asked each question once.

use std::collections::VecDeque;

use schemars::JsonSchema;
use serde::Serialize;

use crate::kernel::{MemberId, Text};

/// What is asked, in order (FIELD-NOTES 4.14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    Happened,
    /// Who was affected, and how.
    Affected,
    /// What it takes to mend it.
    Mend,
    /// How it shall not come again.
    Prevent,
}

impl Question {
    pub const ALL: [Question; 4] =
        [Question::Happened, Question::Affected, Question::Mend, Question::Prevent];

    /// From 0.
    pub fn number(self) -> usize {
        match self {
            Question::Happened => 0,
            Question::Affected => 1,
            Question::Mend => 2,
            Question::Prevent => 3,
        }
    }

    fn next(self) -> Option<Question> {
        match self {
            Question::Happened => Some(Question::Affected),
            Question::Affected => Some(Question::Mend),
            Question::Mend => Some(Question::Prevent),
            Question::Prevent => None,
        }
    }
}

/// What somebody said, or that they handed the piece on in silence.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    pub question: Question,
    pub member: MemberId,
    pub words: Option<Text>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    order: Vec<MemberId>,
    /// `None` once the piece has been all round.
    question: Option<Question>,
    /// Who is still to be asked this question; the first holds the piece.
    to_come: VecDeque<MemberId>,
    pub spoken: Vec<Spoken>,
}

impl Circle {
    pub fn new(order: Vec<MemberId>) -> Circle {
        let to_come = order.iter().copied().collect();
        Circle { order, question: Some(Question::Happened), to_come, spoken: vec![] }
    }

    pub fn question(&self) -> Option<Question> {
        self.question
    }

    /// Who has the piece; nobody once it has been all round.
    pub fn holder(&self) -> Option<MemberId> {
        self.to_come.front().copied()
    }

    pub(super) fn spoke(&mut self, words: Option<Text>) {
        if let (Some(question), Some(member)) = (self.question, self.to_come.pop_front()) {
            self.spoken.push(Spoken { question, member, words });
        }
        self.go_on();
    }

    /// Somebody gets up; the piece does not wait for them.
    pub(super) fn without(&mut self, member: MemberId) {
        self.order.retain(|it| *it != member);
        self.to_come.retain(|it| *it != member);
        self.go_on();
    }

    fn go_on(&mut self) {
        while self.to_come.is_empty() {
            self.question = self.question.and_then(Question::next);
            let Some(question) = self.question else { return };
            let from = question.number();
            self.to_come = self.order.iter().cycle().skip(from).take(self.order.len()).copied().collect();
        }
    }
}
