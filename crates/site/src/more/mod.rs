//! More: a menu of everything that has no place of its own in the bar.

use axum::{Router, routing::get};
use maud::{Markup, html};

use crate::{
    Outcome, Site, Visit,
    layout::Section,
    members::words::name,
    myself::languages,
    parts::{Icon, Tone, act_leaving, avatar, badge, row, secondary, title},
    urls::paths,
    words::Words,
};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::MORE, get(show))
}

async fn show(visit: Visit) -> Outcome {
    let body = match visit.seen(|seen| seen.frame().viewer) {
        Some(viewer) => {
            let waiting = visit.seen(|seen| seen.member_list().inside.map_or(0, |it| it.requests_waiting));
            let once = visit.once()?;
            html! {
                (title(visit.words.t("bar-more")))
                div.stack {
                    (row(name(visit.words, &viewer))
                        .line(visit.words.t("more-myself-line"))
                        .lead(avatar(&name(visit.words, &viewer), viewer.id))
                        .to(visit.at().myself()))
                }
                (for_members(&visit, waiting))
                (languages(&visit))
                (act_leaving(&visit.at().sign_out(), &once, html! {
                    (secondary(visit.words.t("myself-sign-out")).icon(Icon::Door))
                }))
            }
        }
        None => html! { (title(visit.words.t("bar-more"))) (for_everyone(&visit)) (languages(&visit)) },
    };
    Ok(visit.show(visit.page(Section::More, visit.words.t("bar-more"), body)))
}

/// A place in the menu.
struct Place<'a> {
    tone: Tone,
    icon: Icon,
    label: std::borrow::Cow<'a, str>,
    line: std::borrow::Cow<'a, str>,
    to: String,
}

fn for_members(visit: &Visit, waiting: u32) -> Markup {
    let (words, at) = (visit.words, visit.at());
    let place = |tone, icon, label, line, to| Place { tone, icon, label, line, to };
    let requests = match waiting {
        0 => words.t("more-requests-line"),
        _ => words.with("more-requests-waiting", &[("count", waiting.into())]).into(),
    };
    html! {
        (menu(words.t("more-together"), &[
            place(Tone::Ember, Icon::People, words.t("members-title"), words.t("more-members-line"), at.members()),
            place(Tone::Indigo, Icon::Chat, words.t("more-threads"), words.t("more-threads-line"), at.threads()),
            place(Tone::Leaf, Icon::Leaf, words.t("more-ideas"), words.t("more-ideas-line"), at.ideas()),
            place(Tone::Gold, Icon::Camera, words.t("photos-title"), words.t("photos-more-line"), at.photos()),
            place(Tone::Gold, Icon::Note, words.t("journal-title"), words.t("more-journal-line"), at.journal()),
            place(Tone::Indigo, Icon::Book, words.t("knowledge-title"), words.t("more-knowledge-line"), at.knowledge()),
            place(Tone::Leaf, Icon::Chart, words.t("bar-impact"), words.t("more-impact-line"), at.impact()),
            place(Tone::Indigo, Icon::Note, words.t("reports-title"), words.t("reports-more-line"), at.reports()),
            place(Tone::Leaf, Icon::Wallet, words.t("dues-title"), words.t("dues-more-line"), at.dues()),
            place(Tone::Leaf, Icon::Hand, words.t("donors-title"), words.t("donors-more-line"), at.donors()),
            place(Tone::Leaf, Icon::Wallet, words.t("savings-title"), words.t("savings-more-line"), at.savings()),
            place(Tone::Ember, Icon::Tasks, words.t("more-tasks"), words.t("more-tasks-line"), at.tasks()),
            place(Tone::Indigo, Icon::Hand, words.t("more-fields"), words.t("more-fields-line"), at.fields()),
            place(Tone::Leaf, Icon::Book, words.t("more-agreements"), words.t("more-agreements-line"), at.agreements()),
            place(Tone::Indigo, Icon::Chat, words.t("peace-title"), words.t("peace-more-line"), at.peaces()),
            place(Tone::Leaf, Icon::Repeat, words.t("arisan-title"), words.t("arisan-more-line"), at.arisans()),
            place(Tone::Gold, Icon::List, words.t("more-rights"), words.t("more-rights-line"), at.rights()),
        ]))
        (menu(words.t("more-growing"), &[
            place(Tone::Ember, Icon::Qr, words.t("more-invitations"), words.t("more-invitations-line"), at.invitations()),
            place(Tone::Leaf, Icon::Bell, words.t("more-requests"), requests, at.requests()),
        ]))
        (menu(words.t("more-community"), &[
            place(Tone::Gold, Icon::Leaf, words.t("more-profile"), words.t("more-profile-line"), at.profile()),
            place(Tone::Ember, Icon::Spark, words.t("more-stories"), words.t("more-stories-line"), at.stories()),
            place(Tone::Indigo, Icon::Globe, words.t("more-public"), words.t("more-public-line"), at.public()),
        ]))
    }
}

fn for_everyone(visit: &Visit) -> Markup {
    let (words, at): (Words, _) = (visit.words, visit.at());
    let place = |tone, icon, label, line, to| Place { tone, icon, label, line, to };
    menu(
        words.t("more-community"),
        &[
            place(
                Tone::Indigo,
                Icon::Globe,
                words.t("more-public"),
                words.t("more-public-line"),
                at.public(),
            ),
            place(
                Tone::Ember,
                Icon::Calendar,
                words.t("bar-gatherings"),
                words.t("more-gatherings-line"),
                at.gatherings(),
            ),
            place(
                Tone::Ember,
                Icon::Spark,
                words.t("more-stories"),
                words.t("more-stories-line"),
                at.stories(),
            ),
            place(Tone::Leaf, Icon::Chart, words.t("bar-impact"), words.t("more-impact-line"), at.impact()),
            place(
                Tone::Indigo,
                Icon::Note,
                words.t("reports-title"),
                words.t("reports-more-line"),
                at.reports(),
            ),
            place(Tone::Gold, Icon::Hand, words.t("more-join"), words.t("more-join-line"), at.join_request()),
            place(
                Tone::Indigo,
                Icon::Key,
                words.t("frame-sign-in"),
                words.t("more-sign-in-line"),
                at.sign_in(),
            ),
        ],
    )
}

fn menu(heading: std::borrow::Cow<'_, str>, places: &[Place<'_>]) -> Markup {
    html! {
        section {
            h2 { (heading) }
            nav.menu aria-label=(heading) {
                @for it in places {
                    a.menu-place href=(it.to) {
                        (badge(it.tone, it.icon))
                        b { (it.label) }
                        span.soft { (it.line) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
