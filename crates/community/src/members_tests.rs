//! Who belongs, under which name, and who stands in for whom.

use super::*;
use crate::{
    fields, invitations,
    kernel::{FieldId, ReentryId, TaskId},
    reentries, tasks,
    testing::{Story, check, happens, m, nothing, refused, text, wrong},
};

/// Sari, Dewi and Agus on their phones; Mak Iyah, for whom Dewi records.
fn four() -> Story {
    let story = Story::new().founded().member("Dewi").member("Agus");
    story.given(m(2), Command::Add { name: text("Mak Iyah"), honorific: Some(Honorific::Bu) })
}

const SARI: MemberId = MemberId(1);
const DEWI: MemberId = MemberId(2);
const AGUS: MemberId = MemberId(3);
const IYAH: MemberId = MemberId(4);

fn rename(member: Option<MemberId>, name: &str) -> Asks {
    Command::Rename { member, name: text(name), honorific: None }.into()
}

type Asks = crate::Command;

fn record(member: MemberId, recorder: Option<MemberId>) -> Asks {
    Command::ChooseRecorder { member: Some(member), recorder }.into()
}

fn leave(member: MemberId) -> Asks {
    Command::Leave { member: Some(member) }.into()
}

#[test]
fn a_name_belongs_to_one_member_however_it_is_written() {
    let renamed = |name| happens([Event::Renamed { member: AGUS, name: text(name), honorific: None }]);
    let taken = || wrong("name", Problem::Taken);
    check(
        &four(),
        [
            ("free", m(3), rename(None, "Agus Salim"), renamed("Agus Salim")),
            ("one's own, written otherwise", m(3), rename(None, "AGUS"), renamed("AGUS")),
            ("one's own, the same", m(3), rename(None, "Agus"), nothing()),
            ("another's", m(3), rename(None, "Dewi"), taken()),
            ("in capitals", m(3), rename(None, "DEWI"), taken()),
            ("with more spaces", m(3), rename(None, " mak\n  IYAH "), taken()),
            ("with something between that nobody sees", m(3), rename(None, "De\u{200b}wi"), taken()),
            (
                "of nothing that is seen",
                m(3),
                rename(None, "\u{200b}\u{2060}"),
                wrong("name", Problem::Empty),
            ),
            (
                "for somebody who joins",
                m(3),
                Command::Add { name: text("dewi"), honorific: None }.into(),
                taken(),
            ),
        ],
    );
}

#[test]
fn a_name_is_free_again_when_its_bearer_has_left() {
    let story = four().given(m(2), leave(DEWI));
    assert_eq!(story.community.members.named("dewi"), None);
    let story = story.given(m(3), rename(None, "Dewi"));
    assert_eq!(story.community.members.named("dewi").map(|it| it.id), Some(AGUS));
}

#[test]
fn only_adults_join_and_only_by_a_usable_invitation() {
    let story = four().given(m(1), invitations::Command::Make { hours: None, uses: None, note: text("") });
    let invitation = story.community.invitations.all().next().unwrap().0;
    let join = |adult, invitation| -> Asks {
        Command::Join { invitation, name: text("Rini"), honorific: None, adult }.into()
    };
    let joined = Event::Joined {
        member: MemberId(5),
        name: text("Rini"),
        honorific: None,
        through: Through::Invitation { invitation, vouched_by: SARI },
    };
    check(
        &story,
        [
            ("an adult", By::Guest, join(true, invitation), happens([joined])),
            ("a child", By::Guest, join(false, invitation), refused(Refusal::AdultsOnly)),
            (
                "an invitation that never was",
                By::Guest,
                join(true, InvitationId(99)),
                refused(Refused::NO_SUCH),
            ),
        ],
    );
}

#[test]
fn one_acts_for_oneself_and_for_those_for_whom_one_records() {
    let not_yours = |member| refused(Refusal::NotYours { member });
    let paused = |member| happens([Event::Paused { member }]);
    let pause = |member| -> Asks { Command::Pause { member }.into() };
    check(
        &four(),
        [
            ("for oneself", m(2), pause(None), paused(DEWI)),
            ("for oneself, by name", m(2), pause(Some(DEWI)), paused(DEWI)),
            ("for whom one records", m(2), pause(Some(IYAH)), paused(IYAH)),
            ("for another", m(3), pause(Some(IYAH)), not_yours(IYAH)),
            ("for the founder", m(3), pause(Some(SARI)), not_yours(SARI)),
            ("for nobody", m(3), pause(Some(MemberId(9))), wrong("member", Problem::Unknown)),
            ("as a guest", By::Guest, pause(None), refused(Refused::MEMBERS_ONLY)),
            ("resuming what never paused", m(2), Command::Resume { member: None }.into(), nothing()),
        ],
    );
    let away = four().given(m(2), pause(None));
    assert_eq!(away.community.members.active().count(), 3);
    assert_eq!(away.community.members.current().count(), 4);
    check(
        &away,
        [
            ("pausing again", m(2), pause(None), nothing()),
            (
                "coming back",
                m(2),
                Command::Resume { member: None }.into(),
                happens([Event::Resumed { member: DEWI }]),
            ),
        ],
    );
}

#[test]
fn a_recorder_is_chosen_by_whom_it_concerns() {
    let chosen = |recorder| happens([Event::RecorderChosen { member: IYAH, recorder }]);
    check(
        &four(),
        [
            ("passed on by who records", m(2), record(IYAH, Some(AGUS)), chosen(Some(AGUS))),
            ("the same again", m(2), record(IYAH, Some(DEWI)), nothing()),
            ("laid down", m(2), record(IYAH, None), chosen(None)),
            (
                "taken from another",
                m(3),
                record(IYAH, Some(AGUS)),
                refused(Refusal::NotYours { member: IYAH }),
            ),
            ("oneself", m(2), record(DEWI, Some(DEWI)), wrong("recorder", Problem::Unknown)),
            ("somebody unknown", m(2), record(DEWI, Some(MemberId(9))), wrong("recorder", Problem::Unknown)),
            ("somebody without a phone", m(2), record(DEWI, Some(IYAH)), wrong("recorder", Problem::Unknown)),
        ],
    );
}

#[test]
fn whoever_is_left_without_a_recorder_may_be_taken_on_by_any_member() {
    let story = four().given(m(2), leave(DEWI));
    assert_eq!(story.community.members.find(IYAH).unwrap().recorder, None);
    let taken_on = Event::RecorderChosen { member: IYAH, recorder: Some(AGUS) };
    check(
        &story,
        [
            ("by oneself", m(3), record(IYAH, Some(AGUS)), happens([taken_on])),
            (
                "not by pointing at others",
                m(3),
                record(IYAH, Some(SARI)),
                refused(Refusal::NotYours { member: IYAH }),
            ),
            (
                "not somebody with a phone",
                m(3),
                record(SARI, Some(AGUS)),
                refused(Refusal::NotYours { member: SARI }),
            ),
        ],
    );
    // On a phone of her own she speaks for herself.
    let ask = reentries::Command::Ask { member: IYAH, code: text("48-21") };
    let confirm = reentries::Command::Confirm { reentry: ReentryId(1) };
    let on_a_phone = story.given(By::Guest, ask).given(m(1), confirm.clone()).given(m(3), confirm);
    on_a_phone.when(m(3), record(IYAH, Some(AGUS))).refused(Refusal::NotYours { member: IYAH });
}

#[test]
fn whoever_leaves_lays_down_what_they_held() {
    let story = four()
        .given(m(2), fields::Command::Take { care: fields::Care::Money, name: text(""), until: None })
        .given(
            m(1),
            tasks::Command::Add {
                what: text("Rak"),
                owner: Some(DEWI),
                due: None,
                from: None,
                decision: None,
            },
        )
        .given(
            m(1),
            tasks::Command::Add {
                what: text("Cat"),
                owner: Some(AGUS),
                due: None,
                from: None,
                decision: None,
            },
        )
        .given(m(2), invitations::Command::Make { hours: None, uses: None, note: text("") });
    let invitation = story.community.invitations.all().next().unwrap().0;
    let story = story.when(m(2), leave(DEWI)).then::<Any>([
        Event::Left { member: DEWI }.into(),
        fields::Event::Released { field: FieldId(1) }.into(),
        tasks::Event::LaidDown { task: TaskId(1) }.into(),
        invitations::Event::Revoked { invitation }.into(),
    ]);
    check(
        &story,
        [
            ("she is gone", m(2), Command::Pause { member: None }.into(), refused(Refused::MEMBERS_ONLY)),
            ("and stays gone", m(2), leave(DEWI), refused(Refused::MEMBERS_ONLY)),
            ("nobody acts for her", m(1), leave(DEWI), wrong("member", Problem::Unknown)),
        ],
    );
}

#[test]
fn the_last_who_could_act_cannot_leave() {
    let alone = Story::new().founded();
    alone.clone().when(m(1), leave(SARI)).refused(Refusal::LastOne);
    let with_iyah = alone.given(m(1), Command::Add { name: text("Mak Iyah"), honorific: None });
    with_iyah.clone().when(m(1), leave(SARI)).refused(Refusal::LastOne);
    // Mak Iyah, recorded for by Dewi who has left, could not do anything either.
    let later = four().given(m(2), leave(DEWI)).given(m(3), leave(AGUS));
    later.when(m(1), leave(SARI)).refused(Refusal::LastOne);
    with_iyah.given(m(1), leave(MemberId(2)));
}

#[test]
fn there_is_room_for_as_many_as_the_limit_says() {
    let mut story = Story::new().founded();
    for number in 2..=limits::MEMBERS_MAX {
        let name = text(&format!("Anggota {number}"));
        story = story.given(m(1), Command::Add { name, honorific: None });
    }
    let add = Command::Add { name: text("Satu lagi"), honorific: None };
    story.when(m(1), add).wrong("name", Problem::TooMany { max: limits::MEMBERS_MAX });
}
