//! An invitation on paper, A4: for the notice board, the shop and the school gate.

use axum::extract::Path;
use community::seen_by::invitations::{InvitationState, NextGathering, Poster};
use maud::{Markup, html};

use super::{id, link};
use crate::{
    Lost, Outcome, Visit,
    begin::{called, kawung, moments},
    layout::{Frame, Page},
    parts::{Icon, qr, secondary, title},
    words::Words,
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id = id(&written)?;
    let poster = visit.seen(|seen| seen.poster(id)).ok_or(Lost::NotHere)?;
    let words = visit.words;
    // A poster that leads nowhere must not reach a wall.
    let body = match poster.invitation.state {
        InvitationState::Usable => html! {
            div.actions.side {
                (secondary(words.t("invitations-poster-print")).icon(Icon::Print).prints())
                (secondary(words.t("invitations-poster-back")).to(visit.at().invitation(id)))
            }
            (paper(&visit, &poster))
        },
        InvitationState::Revoked | InvitationState::Expired | InvitationState::UsedUp => html! {
            (title(words.t("invitations-poster")))
            p { (words.t("invitations-poster-closed")) }
            (secondary(words.t("invitations-poster-back")).to(visit.at().invitation(id)))
        },
    };
    Ok(visit.show(Page::new(words, words.t("invitations-poster"), Frame::Print, body)))
}

fn paper(visit: &Visit, poster: &Poster) -> Markup {
    let words = visit.words;
    let invitation = &poster.invitation;
    let link = link(visit, invitation.id);
    let who = called(words, &invitation.vouched_by);
    let until = moments::in_full(words, invitation.expires_at, invitation.zone);
    html! {
        article.poster.invitation {
            (kawung::band("cloth-above", 24, 1))
            p.poster-eyebrow { (words.t("invitations-poster-eyebrow")) }
            span.crest { (visit.emblem(120)) }
            h1 dir="auto" { (poster.community) }
            p.poster-purpose dir="auto" { (poster.purpose) }
            p.soft dir="auto" { (poster.place) }
            @if let Some(next) = &poster.next { (next_gathering(words, next, invitation.zone)) }
            (qr(&link, &words.t("invitations-qr-label"), &words.t("invitations-poster-scan")))
            p.poster-link { (link.split_once("://").map_or(link.as_str(), |(_, short)| short)) }
            p.poster-who dir="auto" { (words.with("invitations-poster-who", &[("who", who.into())])) }
            p.soft { (words.with("invitations-until", &[("until", until.into())])) }
            (kawung::band("cloth-below", 24, 1))
        }
    }
}

fn next_gathering(words: Words, next: &NextGathering, zone: community::kernel::Zone) -> Markup {
    let when = format!("{}, {}", words.day_long(next.day), words.at_time(next.time, zone));
    html! {
        div.poster-next {
            b dir="auto" { (words.with("invitations-poster-next", &[("title", next.title.as_str().into())])) }
            span { (when) }
            @if !next.place.is_empty() { span dir="auto" { (next.place) } }
        }
    }
}
