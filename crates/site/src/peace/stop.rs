//! Stopping, without a reason; nothing that was said is kept.

use community::{peace::Part, seen_by::peace::PeaceSeen};
use maud::html;

use crate::{
    Lost, Outcome, Visit,
    parts::{act, danger, quiet, title},
};

pub fn show(visit: &Visit, peace: &PeaceSeen) -> Outcome {
    if peace.part != Part::Party || !super::show::is_open(peace) {
        return Err(Lost::NotHere);
    }
    let (say, at) = (visit.words, visit.at());
    let body = html! {
        (title(say.t("peace-stop-title")).back(at.peace(peace.id), say.t("peace-back")).line(say.t("peace-stop-line")))
        (act(&at.peace_act(peace.id, "berhenti"), &visit.once()?, html! { (danger(say.t("peace-stop-yes"))) }))
        (quiet(say.t("peace-stop-no")).to(at.peace(peace.id)))
    };
    Ok(super::shown(visit, visit.bare_page(say.t("peace-stop-title"), body)))
}
