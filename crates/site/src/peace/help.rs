//! Help nearby: where somebody is in danger nobody mediates. Reading it records nothing.

use community::peace::Part;
use community::seen_by::peace::PeaceSeen;
use maud::{Markup, html};

use crate::{
    Outcome, Visit,
    parts::{Icon, Tone, act, badge, danger, quiet, row, title},
};

/// SAPA 129 of the ministry for women and children, by telephone and WhatsApp; the police (FIELD-NOTES 4.14).
const SAPA: &str = "tel:129";
const SAPA_WHATSAPP: &str = "https://wa.me/628111129129";
const POLICE: &str = "tel:110";

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let say = visit.words;
    let body = html! {
        (title(say.t("peace-help-title")).back(visit.at().more(), say.t("bar-more")).line(say.t("peace-help-line")))
        (places(&visit))
        (quiet(say.t("peace-help-home")).to(visit.at().home()))
    };
    Ok(super::shown(&visit, visit.bare_page(say.t("peace-help-title"), body)))
}

/// The same within an open peace, which can be stopped here with all its words.
pub fn show_unsafe(visit: &Visit, peace: &PeaceSeen) -> Outcome {
    let say = visit.words;
    let may_stop = matches!(peace.part, Part::Party | Part::Companion) && super::show::is_open(peace);
    let body = html! {
        (title(say.t("peace-help-title")).back(visit.at().peace(peace.id), say.t("peace-back")).line(say.t("peace-help-line")))
        @if may_stop {
            (act(&visit.at().peace_act(peace.id, "tidak-aman"), &visit.once()?, html! {
                (danger(say.t("peace-unsafe-stop")))
            }))
            p.soft { (say.t("peace-unsafe-line")) }
        }
        (places(visit))
    };
    Ok(super::shown(visit, visit.bare_page(say.t("peace-help-title"), body)))
}

fn places(visit: &Visit) -> Markup {
    let say = visit.words;
    let place = |tone, icon, title, line, to: Option<&'static str>| {
        let row = row(say.t(title)).line(say.t(line)).lead(badge(tone, icon));
        match to {
            Some(to) => row.to(to),
            None => row,
        }
    };
    html! {
        div.stack {
            (place(Tone::Ember, Icon::Phone, "peace-help-sapa", "peace-help-sapa-line", Some(SAPA)))
            (place(Tone::Leaf, Icon::Chat, "peace-help-wa", "peace-help-wa-line", Some(SAPA_WHATSAPP)))
            (place(Tone::Indigo, Icon::Alert, "peace-help-police", "peace-help-police-line", Some(POLICE)))
            (place(Tone::Gold, Icon::Home, "peace-help-village", "peace-help-village-line", None))
            (place(Tone::Leaf, Icon::Hand, "peace-help-ppa", "peace-help-ppa-line", None))
        }
        p { (say.t("peace-help-child")) }
    }
}
