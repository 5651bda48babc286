//! When it is over: what both agreed on, and how it goes on the day on which both look again.

use axum::response::{IntoResponse, Redirect};
use community::{
    kernel::PeaceId,
    peace::{Command, Going},
    seen_by::peace::{AgreementSeen, PeaceSeen, Stands},
};
use maud::{Markup, html};

use crate::{
    Lost, Outcome, Sent, Visit,
    parts::{Icon, Mood, act, banner, primary, secondary},
};

const GOING: [(Going, &str); 3] =
    [(Going::Well, "baik"), (Going::TalkAgain, "bicara-lagi"), (Going::NeedsCommunity, "komunitas")];

pub async fn save(visit: &Visit, sent: &Sent, peace: PeaceId) -> Outcome {
    let typed = sent.typed.value("going");
    let (going, _) = GOING.into_iter().find(|(_, value)| *value == typed).ok_or(Lost::Garbled)?;
    visit.ask(sent, Command::FollowUp { peace, going }).await?;
    Ok(Redirect::to(&visit.at().peace(peace)).into_response())
}

pub fn body(visit: &Visit, peace: &PeaceSeen) -> Result<Markup, Lost> {
    let say = visit.words;
    match (&peace.agreement, peace.stands) {
        (Some(agreement), _) => agreed(visit, peace, agreement),
        (None, Stands::Ended { ended_on }) => {
            let day = say.day_long(ended_on);
            Ok(html! {
                (banner(Mood::Info, &say.with("peace-ended", &[("day", day.into())])))
                p.soft { (say.t("peace-ended-line")) }
                (secondary(say.t("peace-title")).to(visit.at().peaces()))
            })
        }
        (None, Stands::InPairs | Stands::Accompanied | Stands::InCircle | Stands::Agreed { .. }) => {
            Err(Lost::NotHere)
        }
    }
}

fn agreed(visit: &Visit, peace: &PeaceSeen, agreement: &AgreementSeen) -> Result<Markup, Lost> {
    let say = visit.words;
    let day = [("day", say.day_long(agreement.follow_up_on).into())];
    Ok(html! {
        div.card.said-so { p.said dir="auto" { (agreement.words) } }
        @match (agreement.is_due, agreement.going) {
            (false, _) => p { (say.with("peace-follow-up-on", &day)) },
            (true, None) => (ask(visit, peace)?),
            (true, Some(going)) => (answered(visit, peace, going)),
        }
        p.soft { (say.t("peace-agreed-line")) }
    })
}

fn ask(visit: &Visit, peace: &PeaceSeen) -> Result<Markup, Lost> {
    let say = visit.words;
    Ok(html! {
        h2 { (say.t("peace-how-now")) }
        (act(&visit.at().peace_act(peace.id, "kabar"), &visit.once()?, html! {
            (primary(say.t("peace-going-well")).icon(Icon::Check).sends("going", "baik"))
            (secondary(say.t("peace-going-again")).sends("going", "bicara-lagi"))
            (secondary(say.t("peace-going-community")).sends("going", "komunitas"))
        }))
    })
}

fn answered(visit: &Visit, peace: &PeaceSeen, going: Going) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let other = peace.other.as_ref().filter(|it| it.belongs).map(|it| it.id);
    html! {
        @match (going, other) {
            (Going::Well, _) | (Going::TalkAgain | Going::NeedsCommunity, None) => {
                (banner(Mood::Ok, &say.t("peace-going-well-done")))
            },
            (Going::TalkAgain, Some(other)) => {
                p { (say.t("peace-going-again-line")) }
                (primary(say.t("peace-begin-again")).icon(Icon::Chat).to(at.peace_begin_with(other)))
            },
            (Going::NeedsCommunity, Some(other)) => {
                p { (say.t("peace-going-community-line")) }
                (secondary(say.t("peace-begin-again")).to(at.peace_begin_with(other)))
                (secondary(say.t("peace-to-decision")).icon(Icon::People).to(at.decision_on_leaving(other)))
            },
        }
    }
}
