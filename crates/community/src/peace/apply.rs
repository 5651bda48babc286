//! Facts are taken as told.

use std::collections::{BTreeMap, BTreeSet};

use super::{Agreement, Answer, Call, Circle, Draft, Event, Open, Own, Peace, Peaces, Role, State};
use crate::kernel::{MemberId, Moment, Seq, Text};

/// `by` is the line's author, `seq` its place.
pub fn apply(peaces: &mut Peaces, event: &Event, at: Moment, by: Option<MemberId>, seq: Seq) {
    let Some(by) = by else { return };
    if let Event::Begun { peace, with } = event {
        let state = State::Open(Box::default());
        let begun = Peace { parties: [by, *with], begun_at: at, state, worded: BTreeSet::new() };
        peaces.0.insert(*peace, begun);
        return;
    }
    let Some(peace) = peaces.0.get_mut(&event.peace()) else { return };
    if event.raw_words().iter().any(|(_, text)| text.words().is_some()) {
        peace.worded.insert(seq);
    }
    match event {
        Event::Agreed { words, follow_up_on, .. } => {
            let (words, follow_up_on) = (words.clone(), *follow_up_on);
            peace.state =
                State::Agreed(Agreement { words, follow_up_on, agreed_at: at, going: BTreeMap::new() });
        }
        Event::Ended { .. } => peace.state = State::Ended { at, by: Some(by) },
        Event::FollowedUp { going, .. } => {
            if let State::Agreed(agreement) = &mut peace.state {
                agreement.going.insert(by, *going);
            }
        }
        Event::Begun { .. }
        | Event::Written { .. }
        | Event::Shown { .. }
        | Event::Delayed { .. }
        | Event::Named { .. }
        | Event::Joined { .. }
        | Event::Declined { .. }
        | Event::CircleOpened { .. }
        | Event::Spoken { .. }
        | Event::Passed { .. }
        | Event::Drafted { .. }
        | Event::Accepted { .. } => {
            let parties = peace.parties;
            if let State::Open(open) = &mut peace.state {
                while_open(open, event, by, parties.contains(&by));
            }
        }
    }
}

fn while_open(open: &mut Open, event: &Event, by: MemberId, is_party: bool) {
    match event {
        Event::Written { statement, .. } => {
            open.own.entry(by).or_default().written = statement.clone();
            open.delayed.remove(&by);
        }
        Event::Shown { .. } => {
            let Own { written, shown } = open.own.entry(by).or_default();
            *shown = Some(written.clone());
        }
        Event::Delayed { .. } => {
            open.delayed.insert(by);
        }
        Event::Named { member, role, by_both, .. } => {
            open.named(by, *member, *role);
            if *by_both {
                open.answered(*member, Answer::Asked);
            }
        }
        Event::Joined { .. } => open.answered(by, Answer::Joined),
        Event::Declined { .. } => {
            open.answered(by, Answer::Declined);
            open.without(by);
        }
        Event::CircleOpened { members, .. } => open.circle = Some(Circle::new(members.clone())),
        Event::Spoken { words, .. } => open.spoke(Some(words.clone())),
        Event::Passed { .. } => open.spoke(None),
        Event::Drafted { words, follow_up_on, version, .. } => {
            let accepted_by = is_party.then_some(by).into_iter().collect();
            let (words, follow_up_on, version) = (words.clone(), *follow_up_on, *version);
            open.draft = Some(Draft { version, words, follow_up_on, accepted_by });
        }
        Event::Accepted { .. } => {
            if let Some(draft) = &mut open.draft {
                draft.accepted_by.insert(by);
            }
        }
        Event::Begun { .. } | Event::Agreed { .. } | Event::Ended { .. } | Event::FollowedUp { .. } => {}
    }
}

impl Open {
    fn named(&mut self, by: MemberId, member: MemberId, role: Role) {
        if role == Role::Companion {
            // One at a time: whoever names another one has changed their mind.
            let others = |it: &&mut Call| it.role == Role::Companion && it.answer == Answer::Named;
            for call in self.calls.values_mut().filter(others) {
                call.named_by.remove(&by);
            }
            self.calls.retain(|_, it| it.answer != Answer::Named || !it.named_by.is_empty());
        }
        let new = Call { role, named_by: BTreeSet::new(), answer: Answer::Named };
        let call = self.calls.entry(member).or_insert(new);
        if call.role != role {
            (call.role, call.named_by) = (role, BTreeSet::new());
        }
        call.named_by.insert(by);
    }

    fn answered(&mut self, member: MemberId, answer: Answer) {
        if let Some(call) = self.calls.get_mut(&member) {
            call.answer = answer;
        }
    }

    fn spoke(&mut self, words: Option<Text>) {
        if let Some(circle) = &mut self.circle {
            circle.spoke(words);
        }
    }

    fn without(&mut self, member: MemberId) {
        if let Some(circle) = &mut self.circle {
            circle.without(member);
        }
    }
}

/// Somebody has left the community: what they were a party of is over, and elsewhere they are missing.
pub fn left(peaces: &mut Peaces, member: MemberId, at: Moment) {
    for peace in peaces.0.values_mut() {
        let is_party = peace.is_party(member);
        let State::Open(open) = &mut peace.state else { continue };
        if is_party {
            peace.state = State::Ended { at, by: None };
        } else {
            open.calls.remove(&member);
            open.without(member);
        }
    }
}
