//! Sentences about invitations.

use std::borrow::Cow;

use community::{
    invitations::Refusal,
    kernel::Moment,
    seen_by::invitations::{InvitationSeen, InvitationState, Invited},
};

use crate::{
    begin::{called, moments},
    words::Words,
};

/// What is sent in WhatsApp has at most so many characters, its link included.
const TEXT_CHARS_MAX: usize = 600;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Revoked => words.t("invitations-revoked").into_owned(),
        Refusal::Expired => words.t("invitations-expired").into_owned(),
        Refusal::UsedUp => words.t("invitations-used-up").into_owned(),
    }
}

/// Why it opens no door any more; `None` while it does.
pub fn closed(words: Words, state: InvitationState) -> Option<String> {
    match state {
        InvitationState::Usable => None,
        InvitationState::Revoked => Some(refusal(words, &Refusal::Revoked)),
        InvitationState::Expired => Some(refusal(words, &Refusal::Expired)),
        InvitationState::UsedUp => Some(refusal(words, &Refusal::UsedUp)),
    }
}

/// What an invitation is called in a list: for whom it is, or its number.
pub fn name(words: Words, invitation: &InvitationSeen) -> String {
    match invitation.note.is_empty() {
        true => words.with("invitations-numbered", &[("number", invitation.id.to_string().into())]),
        false => invitation.note.clone(),
    }
}

/// `Dipakai 1 dari 5.`
pub fn used(words: Words, invitation: &InvitationSeen) -> String {
    let uses = u32::from(invitation.uses);
    match invitation.uses_max {
        Some(max) => {
            words.with("invitations-used-of", &[("uses", uses.into()), ("max", u32::from(max).into())])
        }
        None => words.with("invitations-used", &[("uses", uses.into())]),
    }
}

/// `Berlaku sampai besok pukul 10.00 WIB`
pub fn until(words: Words, invitation: &InvitationSeen, now: Moment) -> String {
    let until = moments::day_and_time(words, invitation.expires_at, invitation.zone, now);
    words.with("invitations-until", &[("until", until.into())])
}

/// The text that goes with the link: who vouches, what the community is, until when.
pub fn text(words: Words, invited: &Invited, link: &str) -> String {
    let common = [
        ("who", called(words, &invited.vouched_by).into()),
        ("community", invited.community.as_str().into()),
        ("place", invited.place.as_str().into()),
        ("until", moments::in_full(words, invited.expires_at, invited.zone).into()),
    ];
    let mut with_purpose = common.to_vec();
    with_purpose.push(("purpose", invited.purpose.as_str().into()));
    let text = words.with("invitations-text", &with_purpose);
    let fits = text.chars().count() + 1 + link.chars().count() <= TEXT_CHARS_MAX;
    if fits { text } else { words.with("invitations-text-short", &common) }
}

/// `Rina mengajak Anda bergabung`
pub fn who_invites<'a>(words: Words, invited: &Invited) -> Cow<'a, str> {
    words.with("invitations-who-invites", &[("who", called(words, &invited.vouched_by).into())]).into()
}
