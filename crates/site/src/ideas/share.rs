//! The text for WhatsApp: the idea, and what is asked of those who read it.
//!
//! Invariant: with its link it has at most 600 characters, and the link is nobody's own.

use community::seen_by::ideas::{IdeaSeen, IdeaStanding};

use super::words;
use crate::{parts::plain, threads::fitted, words::Language};

/// The text before its link; the group reads Indonesian, whatever the sender's language.
pub fn text(it: &IdeaSeen, link: &str) -> String {
    let w = Language::Indonesian.words();
    let name = plain(&words::name(w, &it.glance.person));
    let by = w.with("ideas-share-by", &[("name", name.into())]);
    let ask = match it.glance.standing {
        IdeaStanding::Waiting { .. } => w.t("ideas-share-ask").into_owned(),
        IdeaStanding::Accepted { .. } => w.t("ideas-share-accepted").into_owned(),
        IdeaStanding::Trying { until } => w.with("ideas-share-trying", &[("day", w.date(until).into())]),
        IdeaStanding::Postponed { until } => {
            w.with("ideas-share-postponed", &[("day", w.date(until).into())])
        }
        IdeaStanding::Declined | IdeaStanding::TakenBack => w.t("ideas-share-read").into_owned(),
    };
    fitted(&[by], &words::title(w, &it.glance), &[ask], link)
}
