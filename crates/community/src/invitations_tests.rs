//! An invitation lives as long, and lets in as many, as it says.

use super::*;
use crate::{
    kernel::{By, Problem},
    members::Through,
    testing::{Story, check, happens, m, nothing, refused, text, wrong},
};

fn make(hours: Option<u16>, uses: Option<u16>) -> Command {
    Command::Make { hours, uses, note: text("Guru-guru") }
}

fn join(name: &str) -> members::Command {
    members::Command::Join { invitation: InvitationId(1), name: text(name), honorific: None, adult: true }
}

#[test]
fn an_invitation_is_made_within_its_limits() {
    let story = Story::new().founded();
    let made = |hours: i64, uses_max| {
        happens([Event::Made {
            invitation: InvitationId(1),
            vouched_by: MemberId(1),
            expires_at: story.now.plus_hours(hours),
            uses_max,
            note: text("Guru-guru"),
        }])
    };
    let range = |max| Problem::OutOfRange { min: 1, max };
    check(
        &story,
        [
            ("72 hours unless said otherwise", m(1), make(None, None).into(), made(72, None)),
            ("two weeks at most", m(1), make(Some(336), Some(1)).into(), made(336, Some(1))),
            ("longer", m(1), make(Some(337), None).into(), wrong("hours", range(336))),
            ("no time at all", m(1), make(Some(0), None).into(), wrong("hours", range(336))),
            ("for nobody", m(1), make(None, Some(0)).into(), wrong("uses", range(100))),
            ("for too many", m(1), make(None, Some(101)).into(), wrong("uses", range(100))),
            ("by a guest", By::Guest, make(None, None).into(), refused(Refused::MEMBERS_ONLY)),
        ],
    );
}

#[test]
fn an_invitation_lets_in_until_it_expires() {
    let made = Story::new().founded().given(m(1), make(Some(2), None));
    made.clone().later(119).when(By::Guest, join("Dewi")).accepted();
    made.clone().later(120).when(By::Guest, join("Dewi")).refused(Refusal::Expired);
    made.later(10_000).when(By::Guest, join("Dewi")).refused(Refusal::Expired);
}

#[test]
fn an_invitation_lets_in_as_many_as_it_says() {
    let used = Story::new()
        .founded()
        .given(m(1), make(None, Some(2)))
        .given(By::Guest, join("Dewi"))
        .given(By::Guest, join("Agus"));
    let dewi = used.community.members.find(MemberId(2)).unwrap();
    assert_eq!(dewi.through, Through::Invitation { invitation: InvitationId(1), vouched_by: MemberId(1) });
    used.when(By::Guest, join("Rini")).refused(Refusal::UsedUp);
}

#[test]
fn a_revoked_invitation_lets_nobody_in() {
    let revoke = |id| Command::Revoke { invitation: InvitationId(id) };
    let made = Story::new().founded().member("Dewi").given(m(1), make(None, None));
    // Invitation 1 brought Dewi; she may revoke the second though Sari made it.
    let story = made.when(m(2), revoke(2)).then([Event::Revoked { invitation: InvitationId(2) }]);
    let join = members::Command::Join {
        invitation: InvitationId(2),
        name: text("Rini"),
        honorific: None,
        adult: true,
    };
    check(
        &story,
        [
            ("joining", By::Guest, join.into(), refused(Refusal::Revoked)),
            ("revoking again", m(1), revoke(2).into(), nothing()),
            ("revoking what never was", m(1), revoke(9).into(), refused(Refused::NO_SUCH)),
        ],
    );
}

#[test]
fn only_so_many_are_open_at_once() {
    let mut story = Story::new().founded();
    for _ in 0..limits::INVITATIONS_OPEN_MAX {
        story = story.given(m(1), make(None, None));
    }
    let too_many = Problem::TooMany { max: limits::INVITATIONS_OPEN_MAX };
    let story = story.when(m(1), make(None, None)).wrong("note", too_many);
    story
        .given(m(1), Command::Revoke { invitation: InvitationId(7) })
        .when(m(1), make(None, None))
        .accepted();
}
