//! One invitation: its link, its square, who came by it, and revoking it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    invitations::Command,
    seen_by::invitations::{InvitationSeen, Invited},
};
use maud::{Markup, html};

use super::{id, link, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::{called, moments},
    layout::Section,
    parts::{Icon, Mood, act, avatar, banner, danger, fold, primary, qr, row, secondary, share, title},
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id = id(&written)?;
    let invitation = visit.seen(|seen| seen.invitation(id)).ok_or(Lost::NotHere)?;
    let invited = visit.seen(|seen| seen.invited(id)).ok_or(Lost::NotHere)?;
    let words = visit.words;
    let name = words::name(words, &invitation);
    let body = html! {
        (title(name.clone()).back(visit.at().invitations(), words.t("invitations-title"))
            .line(words::used(words, &invitation)))
        @match words::closed(words, invitation.state) {
            Some(closed) => {
                (banner(Mood::Info, &closed))
                (primary(words.t("invitations-make-new")).icon(Icon::Plus).to(visit.at().invitations()))
                (about(&visit, &invitation))
            }
            None => (open(&visit, &invitation, &invited)?),
        }
    };
    Ok(visit.show(visit.page(Section::More, name, body)))
}

pub async fn revoke(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let id = id(&written)?;
    visit.ask(&sent, Command::Revoke { invitation: id }).await?;
    Ok(Redirect::to(&visit.at().invitation(id)).into_response())
}

fn open(visit: &Visit, invitation: &InvitationSeen, invited: &Invited) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    let link = link(visit, invitation.id);
    let revoke = act(
        &at.invitation_revoke(invitation.id),
        &visit.once()?,
        html! {
            p.soft { (words.t("invitations-revoke-line")) }
            (danger(words.t("invitations-revoke")))
        },
    );
    Ok(html! {
        div.columns {
            div {
                p { (words.t("invitations-send-line")) }
                (share(words, &words::text(words, invited, &link), &link))
            }
            section {
                (qr(&link, &words.t("invitations-qr-label"), &words.t("invitations-qr-caption")))
                (secondary(words.t("invitations-poster")).icon(Icon::Print).to(at.invitation_poster(invitation.id)))
            }
        }
        (about(visit, invitation))
        (fold(&words.t("invitations-revoke-fold"), revoke))
    })
}

fn about(visit: &Visit, invitation: &InvitationSeen) -> Markup {
    let words = visit.words;
    let until = moments::day_and_time(words, invitation.expires_at, invitation.zone, visit.now);
    html! {
        section {
            dl.facts.card {
                dt { (words.t("invitations-vouched-by")) }
                dd dir="auto" { (called(words, &invitation.vouched_by)) }
                dt { (words.t("invitations-expires-at")) } dd { (until) }
            }
            @if !invitation.came.is_empty() {
                h2 { (words.t("invitations-came")) }
                div.stack {
                    @for person in &invitation.came {
                        (row(called(words, person)).lead(avatar(&called(words, person), person.id))
                            .to(visit.at().member(person.id)))
                    }
                }
            }
        }
    }
}
