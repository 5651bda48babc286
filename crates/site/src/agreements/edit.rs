//! Writing the next version. When somebody else wrote one meanwhile, both are shown and nothing is lost.

use axum::response::{IntoResponse, Redirect};
use community::{
    Refusal,
    agreements::{Command, Refusal as Refused, Weight},
    kernel::{Day, Input, Problem},
    limits,
    seen_by::agreements::VersionView,
};
use maud::{Markup, html};

use super::{
    paragraphs,
    words::{version, version_line},
};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{Typed, area, choice, day, form_drafted, hidden, primary, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let current = visit.seen(|seen| seen.agreement()).ok_or(Lost::NotHere)?.current;
    // Small or large is never guessed: whoever adds a rule might not see that nobody was asked to accept it.
    let typed = match &current {
        Some(it) => {
            let typed = Typed::default().typed("words", &it.words);
            let review = it.review_on.filter(|_| !it.review_due);
            review.into_iter().fold(typed, |typed, day| typed.typed("review_on", day))
        }
        None => Typed::default(),
    };
    let over = current.map_or(0, |it| it.line.version);
    Ok(visit.show(page(&visit, over, None, &typed)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let over = sent.typed.value("over").parse().unwrap_or(0);
    let adopted = match read(&sent.typed, over) {
        Ok(command) => visit.ask(&sent, command).await.map(drop),
        Err(input) => Err(Lost::Refused(input.into())),
    };
    match adopted {
        Ok(()) => Ok(Redirect::to(&visit.at().agreements()).into_response()),
        Err(Lost::Refused(refusal)) => {
            // Whoever sends again has read what is shown beside their own words.
            let newer = match refusal {
                Refusal::Agreements(Refused::NewerVersion { version }) => {
                    visit.seen(|seen| seen.agreement_version(version))
                }
                _ => None,
            };
            let over = newer.as_ref().map_or(over, |it| it.line.version);
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, over, newer.as_ref(), &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn read(typed: &Typed, over: u32) -> Result<Command, Input> {
    let review_on: Option<Day> = match typed.value("review_on").trim() {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("review_on", Problem::NotInTheCalendar))?),
    };
    let weight = match typed.value("weight") {
        "minor" => Weight::Minor,
        "major" => Weight::Major,
        // The first one binds, so its form does not ask.
        _ if over == 0 => Weight::Major,
        _ => return Err(Input::new("weight", Problem::Empty)),
    };
    Ok(Command::Adopt { words: typed.value("words").into(), weight, review_on, over })
}

fn page<'a>(visit: &Visit, over: u32, newer: Option<&VersionView>, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    let heading = if over == 0 { words.t("agreements-write") } else { words.t("agreements-change") };
    let body = html! {
        (title(heading.clone()).back(at.agreements(), words.t("agreements-title")).line(words.t("agreements-edit-line")))
        @if let Some(newer) = newer { (theirs(visit, newer)) }
        (form_drafted(words, typed, &at.agreement_edit(), &visit.once()?, html! {
            (hidden("over", over))
            (area(typed, "words", words.t("agreements-words"))
                .hint(words.t("agreements-words-hint")).longest(limits::AGREEMENT_CHARS_MAX).tall().required())
            @if over > 0 {
                (choice(typed, "weight", words.t("agreements-weight"))
                    .option_with_line("minor", words.t("agreements-minor"), words.t("agreements-minor-line"))
                    .option_with_line("major", words.t("agreements-major"), words.t("agreements-major-line")))
            }
            (day(typed, "review_on", words.t("agreements-review"))
                .hint(words.t("agreements-review-hint")).aside(words.t("fields-optional")))
            (primary(words.t("agreements-save")))
        }))
    };
    Ok(visit.bare_page(heading, body))
}

/// What somebody else has written meanwhile.
fn theirs(visit: &Visit, newer: &VersionView) -> Markup {
    let words = visit.words;
    html! {
        div.card.said-so {
            h2 { (version(words, &newer.line)) }
            p.soft { (version_line(words, &newer.line)) }
            (paragraphs(&newer.words))
        }
    }
}
