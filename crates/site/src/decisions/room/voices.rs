//! The round of voices: each name with the answers of the method, a reason where one is needed, and how it came.

use community::{
    decisions::Method,
    kernel::MemberId,
    limits,
    seen_by::{Person, decisions::ChoiceSeen},
};
use maud::{Markup, html};

use super::{
    super::said::{self, Days},
    ballot::{answers, has_reason},
    question::{Question, called, field},
};
use crate::{
    parts::{Typed, area, avatar, stepper},
    words::Words,
};

/// Everybody's card, and the count of hands. `methods`: more than one while the method is still to be chosen.
pub fn voices(words: Words, typed: &Typed, it: &Question, methods: &[Method]) -> Markup {
    let by_hand = methods.iter().any(|it| matches!(it, Method::Majority { .. }));
    html! {
        @for person in it.round(2) { (voice(words, typed, it, person, methods)) }
        @if by_hand { (hands(words, typed, methods.len() > 1)) }
    }
}

fn voice(words: Words, typed: &Typed, it: &Question, person: &Person, methods: &[Method]) -> Markup {
    let name = called(words, person);
    let says = field("says", person.id);
    let nobody = ("", if it.spoken.contains(&person.id) { "rooms-spoken" } else { "rooms-not-yet" });
    let heading = format!("n-{}", person.id);
    html! {
        div.card.voice role="group" aria-labelledby=(heading) {
            div.voice-head {
                (avatar(&name, person.id))
                b.voice-name id=(heading) dir="auto" { (name) }
                @if methods.iter().any(|it| !answers(*it).is_empty()) { (answer(words, typed, &says, nobody)) }
                @else if it.spoken.contains(&person.id) { span.soft { (words.t("rooms-spoken")) } }
            }
            @for method in methods {
                @let one_of_many = (methods.len() > 1).then(|| by(*method));
                div.answers.(one_of_many.unwrap_or_default()) {
                    @for one in answers(*method) { (answer(words, typed, &says, *one)) }
                }
            }
            @if it.method.has_choices() { (marks(words, typed, it, person.id)) }
            @if let Some(problem) = typed.problem_with(&says) { p.problem { (problem) } }
            @if methods.iter().any(|it| answers(*it).iter().any(|(value, _)| has_reason(value))) {
                div.reason {
                    (area(typed, field("reason", person.id), words.t("rooms-reason")).longest(limits::NOTE_CHARS_MAX))
                }
            }
            @if !it.spoken.contains(&person.id) { (elsewhere(words, typed, it, person.id)) }
        }
    }
}

/// The class by which the stylesheet shows the answers of the method that is chosen.
const fn by(method: Method) -> &'static str {
    match method {
        Method::Majority { .. } => "by-majority",
        Method::Consent
        | Method::Approval
        | Method::Score
        | Method::Dots
        | Method::Ranked { .. }
        | Method::TimePoll
        | Method::SenseCheck
        | Method::OptIn { .. }
        | Method::Budget { .. } => "by-consent",
    }
}

fn answer(words: Words, typed: &Typed, says: &str, (value, key): (&str, &str)) -> Markup {
    let checked = typed.value(says) == value;
    html! {
        label.option.yet[value.is_empty()] {
            input.said[!value.is_empty()].why[has_reason(value)].no[value == "object" || value == "disagree"]
                type="radio" name=(says) value=(value) checked[checked];
            span { (said::alone(words, key)) }
        }
    }
}

/// Not in the room: said by phone, or entrusted to somebody who is.
fn elsewhere(words: Words, typed: &Typed, it: &Question, person: MemberId) -> Markup {
    let how = field("how", person);
    let proxy = it.proxy_of(person).map(|it| {
        let name = called(words, it);
        words.with("rooms-how-proxy", &[("name", name.into())])
    });
    let options = [
        Some(("", words.t("rooms-here").into_owned())),
        Some(("phone", words.t("rooms-by-phone").into_owned())),
        proxy.map(|label| ("proxy", label)),
    ];
    let open = !typed.value(&how).is_empty();
    html! {
        details.fold.how open[open] {
            summary { (words.t("rooms-not-here")) }
            div.options.chips {
                @for (value, label) in options.into_iter().flatten() {
                    label.option {
                        input.else-where[!value.is_empty()] type="radio" name=(how) value=(value)
                            checked[typed.value(&how) == value];
                        span { (label) }
                    }
                }
            }
        }
    }
}

/// A mark for each choice, folded until this person's turn.
fn marks(words: Words, typed: &Typed, it: &Question, person: MemberId) -> Markup {
    let name = |choice: &ChoiceSeen| format!("mark-{person}-{}", choice.id);
    let says = field("says", person);
    let open = it.choices.iter().any(|it| !typed.value(&name(it)).is_empty())
        || !typed.value(&says).is_empty()
        || typed.problem_with(&says).is_some();
    html! {
        details.fold.marks open[open] {
            summary { (words.t("rooms-choices")) }
            div.fold-inside {
                @for choice in &it.choices {
                    @if matches!(it.method, Method::Approval | Method::Budget { .. }) {
                        label.tick {
                            input type="checkbox" name=(name(choice)) value="yes"
                                checked[typed.has(&name(choice), "yes")];
                            span { (said::choice(words, Days::Whole, choice)) }
                        }
                    } @else {
                        (mark(words, typed, &name(choice), &said::choice(words, Days::Whole, choice), it))
                    }
                }
                label.tick {
                    input type="checkbox" name=(says) value="abstain" checked[typed.has(&says, "abstain")];
                    span { (said::alone(words, "votes-said-abstain")) }
                }
            }
        }
    }
}

fn mark(words: Words, typed: &Typed, name: &str, label: &str, it: &Question) -> Markup {
    let number = |number: u8| (number.to_string(), number.to_string());
    let most = u8::try_from(it.choices.len()).unwrap_or(u8::MAX);
    let values: Vec<(String, String)> = match it.method {
        Method::Score => (0..=limits::SCORE_MAX).map(number).collect(),
        Method::Dots => (0..=limits::DOTS).map(number).collect(),
        Method::Ranked { .. } => (1..=most).map(number).collect(),
        Method::TimePoll => [
            ("yes", "votes-said-fits"),
            ("maybe", "votes-said-fits-if-need-be"),
            ("no", "votes-said-fits-not"),
        ]
        .map(|(value, key)| (value.to_owned(), said::alone(words, key)))
        .into(),
        Method::Consent
        | Method::Majority { .. }
        | Method::Approval
        | Method::SenseCheck
        | Method::OptIn { .. }
        | Method::Budget { .. } => vec![],
    };
    html! {
        label.mark {
            span dir="auto" { (label) }
            select name=(name) {
                option value="" { "–" }
                @for (value, word) in &values {
                    option value=(value) selected[typed.value(name) == *value] { (word) }
                }
            }
        }
    }
}

fn hands(words: Words, typed: &Typed, one_of_many: bool) -> Markup {
    let fields = [
        ("hands_agree", "votes-said-agree"),
        ("hands_disagree", "votes-said-disagree"),
        ("hands_abstain", "votes-said-abstain"),
    ];
    let open = fields.iter().any(|(field, _)| !typed.value(field).is_empty());
    html! {
        details.card.hands.by-majority[one_of_many] open[open || typed.problem_with("hands").is_some()] {
            summary { (words.t("rooms-hands")) }
            div.fold-inside {
                p.soft { (words.t("rooms-hands-line")) }
                p.total { span.soft { (words.t("rooms-hands-expected")) } b.hands-count {} }
                @for (field, key) in fields { (stepper(typed, field, said::alone(words, key)).least(0).most(limits::MEMBERS_MAX)) }
                @if let Some(problem) = typed.problem_with("hands") { p.problem role="alert" { (problem) } }
            }
        }
    }
}
