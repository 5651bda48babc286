//! Taking a field: say what you care for; it is yours unless somebody objects within two days.

use axum::response::{IntoResponse, Redirect};
use community::{
    fields::{Care, Command},
    kernel::{Day, Input, Problem},
    limits,
};
use maud::{Markup, html};

use super::{
    list,
    words::{care, care_line, care_value},
};
use crate::{
    Lost, Outcome, Sent, Visit,
    parts::{self, Icon, Typed, choice, day, primary, text},
};

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let taken = match read(&sent.typed) {
        Ok(command) => visit.ask(&sent, command).await.map(drop),
        Err(input) => Err(Lost::Refused(input.into())),
    };
    match taken {
        Ok(()) => Ok(Redirect::to(&visit.at().fields()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(list::page(&visit, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn read(typed: &Typed) -> Result<Command, Input> {
    let care = Care::ALL.into_iter().find(|it| care_value(*it) == typed.value("care"));
    let care = care.ok_or(Input::new("care", Problem::Empty))?;
    let until: Option<Day> = match typed.value("until").trim() {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("until", Problem::NotInTheCalendar))?),
    };
    Ok(Command::Take { care, name: typed.value("name").into(), until })
}

pub fn form(visit: &Visit, typed: &Typed) -> Result<Markup, Lost> {
    let words = visit.words;
    let options = Care::ALL.into_iter().fold(choice(typed, "care", words.t("fields-care")), |choice, it| {
        choice.option_with_line(care_value(it), care(words, it), care_line(words, it))
    });
    Ok(html! {
        section {
            h2 { (words.t("fields-take")) }
            p.soft { (words.t("fields-take-line")) }
            (parts::form(words, typed, &visit.at().fields(), &visit.once()?, html! {
                (options)
                (text(typed, "name", words.t("fields-name"))
                    .hint(words.t("fields-name-hint")).aside(words.t("fields-name-aside")).longest(limits::NAME_CHARS_MAX))
                (day(typed, "until", words.t("fields-until-label")).aside(words.t("fields-optional")))
                (primary(words.t("fields-take-it")).icon(Icon::Hand))
            }))
        }
    })
}
