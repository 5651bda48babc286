//! The table decides: every kind of command, asked by everyone there is.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::{
    fields::Command as Fields,
    samples::commands,
    testing::{Story, m, text},
};

/// How the table answers: allowed, members only, not allowed.
const COLUMNS: [&str; 6] = ["guest", "left", "member", "planner", "carer", "clock"];
const OPEN: &str = "A M A A A N";
const MEMBERS: &str = "M M A A A N";
const CARER: &str = "M M N N A N";
const PLANNER_OR_CARER: &str = "M M N A A N";
const CLOCK: &str = "N N N N N A";

const EXPECTED: &[(&str, &str)] = &[
    // Before a community there are no members who could have left it.
    ("community.found", "A A A A A N"),
    ("community.describe", CARER),
    ("members.join", OPEN),
    ("members.add", MEMBERS),
    ("members.choose_recorder", MEMBERS),
    ("members.rename", MEMBERS),
    ("members.pause", MEMBERS),
    ("members.resume", MEMBERS),
    ("members.leave", MEMBERS),
    ("invitations.make", MEMBERS),
    ("invitations.revoke", MEMBERS),
    ("requests.ask", OPEN),
    ("requests.welcome", MEMBERS),
    ("requests.decline", MEMBERS),
    ("reentries.ask", OPEN),
    ("reentries.confirm", MEMBERS),
    ("reentries.refuse", MEMBERS),
    ("fields.take", MEMBERS),
    ("fields.object", MEMBERS),
    ("fields.withdraw_objection", MEMBERS),
    ("fields.release", MEMBERS),
    ("fields.stand", CLOCK),
    ("agreements.adopt", MEMBERS),
    ("agreements.accept", MEMBERS),
    ("tasks.add", MEMBERS),
    ("tasks.take", MEMBERS),
    ("tasks.hand_over", MEMBERS),
    ("tasks.lay_down", MEMBERS),
    ("tasks.finish", MEMBERS),
    ("tasks.drop", MEMBERS),
    ("gatherings.schedule", MEMBERS),
    ("gatherings.change", PLANNER_OR_CARER),
    ("gatherings.replan", PLANNER_OR_CARER),
    ("gatherings.move", PLANNER_OR_CARER),
    ("gatherings.cancel", PLANNER_OR_CARER),
    ("gatherings.restore", PLANNER_OR_CARER),
    ("gatherings.end", PLANNER_OR_CARER),
    ("gatherings.answer", MEMBERS),
    ("gatherings.answer_always", MEMBERS),
    ("gatherings.sign_up", OPEN),
    ("gatherings.withdraw", OPEN),
    ("gatherings.check_in", MEMBERS),
    ("gatherings.check_in_visitor", MEMBERS),
    ("gatherings.check_out", MEMBERS),
    ("gatherings.check_out_visitor", MEMBERS),
    ("gatherings.walk_in", OPEN),
    ("gatherings.count", MEMBERS),
    ("gatherings.add_matter", MEMBERS),
    ("gatherings.drop_matter", MEMBERS),
    ("gatherings.write_minutes", MEMBERS),
    ("gatherings.remind", CLOCK),
    ("impact.choose", CARER),
    ("impact.change", CARER),
    ("impact.retire", CARER),
    ("impact.record", MEMBERS),
    ("impact.strike", MEMBERS),
    ("decisions.open", MEMBERS),
    ("decisions.vote", MEMBERS),
    ("decisions.entrust", MEMBERS),
    ("decisions.amend", PLANNER_OR_CARER),
    ("decisions.refer", PLANNER_OR_CARER),
    ("decisions.declare_integrated", MEMBERS),
    ("decisions.move_to_majority", MEMBERS),
    ("decisions.withdraw", MEMBERS),
    ("decisions.reply", MEMBERS),
    ("decisions.record_room", MEMBERS),
    ("decisions.conclude", MEMBERS),
    ("decisions.review", MEMBERS),
    ("decisions.close", CLOCK),
    ("decisions.draw_lot", CLOCK),
    ("peace.begin", MEMBERS),
    ("peace.write", MEMBERS),
    ("peace.show", MEMBERS),
    ("peace.delay", MEMBERS),
    ("peace.name", MEMBERS),
    ("peace.join", MEMBERS),
    ("peace.decline", MEMBERS),
    ("peace.open_circle", MEMBERS),
    ("peace.speak", MEMBERS),
    ("peace.pass", MEMBERS),
    ("peace.draft", MEMBERS),
    ("peace.accept", MEMBERS),
    ("peace.end", MEMBERS),
    ("peace.follow_up", MEMBERS),
    ("threads.say", MEMBERS),
    ("threads.correct", MEMBERS),
    ("threads.take_back", MEMBERS),
    ("threads.begin_round", MEMBERS),
    ("threads.speak", MEMBERS),
    ("threads.pass", MEMBERS),
    ("threads.skip", PLANNER_OR_CARER),
    ("threads.begin_lap", PLANNER_OR_CARER),
    ("threads.close_round", PLANNER_OR_CARER),
    ("ideas.add", MEMBERS),
    ("ideas.support", MEMBERS),
    ("ideas.withdraw_support", MEMBERS),
    ("ideas.answer", MEMBERS),
    ("ideas.take_back", MEMBERS),
    ("photos.add", MEMBERS),
    ("photos.caption", MEMBERS),
    ("photos.tell_people", MEMBERS),
    ("photos.consent", MEMBERS),
    ("photos.withdraw_consent", MEMBERS),
    ("photos.veil", MEMBERS),
    ("photos.show", MEMBERS),
    ("photos.hide", MEMBERS),
    ("photos.remove", PLANNER_OR_CARER),
    ("journal.write", MEMBERS),
    ("journal.amend", MEMBERS),
    ("journal.strike_note", MEMBERS),
    ("journal.attach", MEMBERS),
    ("journal.detach", MEMBERS),
    ("journal.achieve", MEMBERS),
    ("journal.strike_achievement", MEMBERS),
    ("journal.challenge", MEMBERS),
    ("journal.solve", MEMBERS),
    ("journal.reopen", MEMBERS),
    ("journal.strike_challenge", MEMBERS),
    ("knowledge.write", MEMBERS),
    ("knowledge.amend", MEMBERS),
    ("knowledge.retire", MEMBERS),
    ("knowledge.restore", MEMBERS),
    ("stories.draft", MEMBERS),
    ("stories.edit", MEMBERS),
    ("stories.publish", MEMBERS),
    ("stories.unpublish", MEMBERS),
    ("stories.remove", MEMBERS),
    ("stories.admit", MEMBERS),
    ("stories.take_down", MEMBERS),
    ("reports.prepare", MEMBERS),
    ("reports.send", MEMBERS),
    ("reports.take_back", MEMBERS),
    ("reports.note_grant", MEMBERS),
    ("reports.change_grant", MEMBERS),
    ("reports.remove_grant", MEMBERS),
    ("arisan.plan", CARER),
    ("arisan.change", CARER),
    ("arisan.set_slots", CARER),
    ("arisan.start", CARER),
    ("arisan.end", CARER),
    ("arisan.open_round", CARER),
    ("arisan.move_round", CARER),
    ("arisan.collect", CARER),
    ("arisan.commit", CARER),
    ("arisan.open_draw", CARER),
    ("arisan.add_word", MEMBERS),
    ("arisan.close_words", CARER),
    ("arisan.draw", MEMBERS),
    ("arisan.call_off", CARER),
    ("arisan.record_draw", CARER),
    ("arisan.give", CARER),
    ("arisan.ask_swap", MEMBERS),
    ("arisan.agree_to_swap", MEMBERS),
    ("arisan.decline_swap", MEMBERS),
    ("arisan.hand_over", CARER),
    ("arisan.confirm_handing", MEMBERS),
    ("arisan.strike_handing", CARER),
    ("cash.enter", CARER),
    ("cash.sign", MEMBERS),
    ("cash.decline", MEMBERS),
    ("cash.correct", CARER),
    ("cash.add_receipt", MEMBERS),
    ("cash.remove_receipt", CARER),
    ("cash.drop_payment", CARER),
    ("cash.add_fund", CARER),
    ("cash.change_fund", CARER),
    ("cash.close_fund", CARER),
    ("cash.count", CARER),
    ("cash.close_month", MEMBERS),
    ("cash.plan", CARER),
    ("cash.show", CARER),
    ("dues.begin", CARER),
    ("dues.rename", CARER),
    ("dues.change_amount", CARER),
    ("dues.end", CARER),
    ("dues.exempt", CARER),
    ("dues.end_exemption", CARER),
    ("dues.form_household", CARER),
    ("dues.change_household", CARER),
    ("dues.dissolve_household", CARER),
    ("dues.pay", CARER),
    ("donors.add", CARER),
    ("donors.change", CARER),
    ("donors.allow_name", CARER),
    ("donors.hide_name", MEMBERS),
    ("donors.remove", MEMBERS),
    ("donors.give", CARER),
    ("donors.work_together", MEMBERS),
    ("donors.undo", CARER),
    ("donors.thank", MEMBERS),
    ("donors.promise", CARER),
    ("donors.drop_promise", CARER),
    ("donors.ask_public", CARER),
    ("donors.stop_asking", CARER),
    ("savings.set_terms", CARER),
    ("savings.deposit", CARER),
    ("savings.withdraw", MEMBERS),
    ("savings.pay_back", MEMBERS),
    ("savings.pay_out", MEMBERS),
    ("savings.forgo", MEMBERS),
    ("savings.repay", CARER),
    ("savings.settle", CARER),
    ("savings.share_out", CARER),
];

/// Sari planned the gathering and proposed the decision of the samples and began a round and took a photo, Dewi did nothing, Agus has left, and Rini takes care of everything.
fn four(cared_for: bool) -> Story {
    let plan = commands().into_iter().find(|it| kind(it) == "gatherings.schedule").unwrap();
    let mut story = Story::new().founded().member("Dewi").member("Agus").member("Rini").given(m(1), plan);
    let (subject, question, circle) = (threads::Subject::Community, text("Apa?"), vec![]);
    story = story.given(m(1), threads::Command::BeginRound { subject, question, circle });
    let (shot, people) = (crate::samples::photos::picture(), crate::photos::People::Nobody);
    let add = crate::photos::Command::Add { shot, people, caption: text(""), occasion: None };
    story = story.given(m(1), add);
    story = story.given(m(3), members::Command::Leave { member: None });
    let propose = crate::decisions::testing::plain;
    for _ in 0..7 {
        story = story.given(m(1), propose());
    }
    for care in Care::ALL.into_iter().filter(|_| cared_for) {
        story = story.given(m(4), Fields::Take { care, name: text("Kebun"), until: None });
    }
    story.later(48 * 60)
}

fn kind(command: &Command) -> String {
    serde_json::to_value(command).unwrap()["kind"].as_str().unwrap().to_owned()
}

/// One letter a column.
fn answers(story: &Story, command: &Command) -> String {
    let who = [By::Guest, m(3), m(2), m(1), m(4), By::Clock];
    let answers = who.map(|by| {
        let asked = Asked { by, at: story.now, command: command.clone() };
        match check(&story.community, &asked) {
            Ok(()) => "A",
            Err(refusal) => {
                assert_eq!(
                    crate::decide(&story.community, &asked),
                    Err(refusal.clone()),
                    "{}",
                    kind(command)
                );
                if refusal == Refusal::MEMBERS_ONLY { "M" } else { "N" }
            }
        }
    });
    answers.join(" ")
}

#[test]
fn every_kind_of_command_is_answered_as_its_row_says() {
    let story = four(true);
    let expected: BTreeMap<&str, &str> = EXPECTED.iter().copied().collect();
    for command in commands() {
        let kind = kind(&command);
        let row = expected.get(kind.as_str()).unwrap_or_else(|| panic!("{kind} has no row here"));
        assert_eq!(answers(&story, &command), *row, "{kind}: {COLUMNS:?}");
    }
    assert_eq!(expected.len(), commands().iter().map(kind).collect::<BTreeSet<_>>().len());
}

#[test]
fn while_nobody_cares_every_member_may() {
    let story = four(false);
    for command in commands() {
        let kind = kind(&command);
        let (_, row) = EXPECTED.iter().find(|(it, _)| *it == kind).unwrap();
        let open = if row.starts_with("M M") { MEMBERS } else { row };
        assert_eq!(answers(&story, &command), open, "{kind}: {COLUMNS:?}");
    }
}

#[test]
fn every_act_has_one_row_and_every_row_an_act_that_somebody_can_ask() {
    let asked: BTreeSet<Act> = commands().iter().map(act).collect();
    let rows: Vec<Act> = TABLE.iter().map(|(act, _)| *act).collect();
    assert_eq!(asked, rows.iter().copied().collect());
    assert_eq!(asked.len(), rows.len(), "an act has two rows");
}

#[test]
fn pages_offer_what_the_table_allows() {
    let rows = [
        (2, Act::DescribeCommunity, false),
        (4, Act::DescribeCommunity, true),
        (3, Act::AddTask, false),
        (2, Act::AddTask, true),
        (4, Act::Remind, false),
        (3, Act::SignUpAsVisitor, false),
    ];
    let story = four(true);
    for (member, act, expected) in rows {
        assert_eq!(may(&story.community, MemberId(member), act, story.now), expected, "{member} {act:?}");
    }
    assert!(may(&four(false).community, MemberId(2), Act::DescribeCommunity, story.now));
}

#[test]
fn care_gives_rights_only_once_it_stands() {
    let describe = commands().into_iter().find(|it| kind(it) == "community.describe").unwrap();
    let take = Fields::Take { care: Care::Relations, name: text(""), until: None };
    let taken = Story::new().founded().member("Dewi").given(m(2), take);
    taken.clone().when(m(1), describe.clone()).accepted();
    let act = Act::DescribeCommunity;
    let who = Who::Care(Care::Relations);
    taken.clone().later(48 * 60).when(m(1), describe.clone()).refused(General::NotAllowed { act, who });
    taken.later(48 * 60).when(m(2), describe).accepted();
}
