//! Who sees what of savings and loans.

use super::*;
use crate::{
    cash::{self, Income, Place, Typed},
    decisions::{self, Action, Ballot, Class, How, Method, Proposal, Stance},
    fields::{self, Care},
    kernel::{DecisionId, LoanId, Rupiah},
    savings::{Command, DepositRow, interest::Kind},
    seen_by::{Viewer, home::Waiting},
    testing::{Story, day, m, text},
};

/// Sari (1) keeps the money, Rina (2) has borrowed, Asep (3) saves.
fn village() -> Story {
    let take = fields::Command::Take { care: Care::Money, name: text(""), until: None };
    let typed =
        Typed::In { place: Place::Box, income: Income::Business, fund: None, rupiah: Rupiah(900_000) };
    let (what, payment, receipt) = (text("Bazar"), None, None);
    let (place, on, note) = (Place::Box, day("2026-11-28"), text("Kumpul"));
    let terms = Terms { since: day("2026-11-01"), ..crate::samples::savings::terms() };
    let row = |member| DepositRow { member: MemberId(member), rupiah: Rupiah(100_000) };
    let saved = Command::Deposit {
        saving: Saving::Principal,
        deposits: vec![row(2), row(3)],
        place,
        day: on,
        note: note.clone(),
    };
    let (purpose, rate) = (text("Modal warung"), terms.rate);
    let rupiah = Rupiah(200_000);
    let lend = Action::Lend { member: MemberId(2), rupiah, months: 10, kind: Kind::Flat, rate, purpose };
    let proposal = Proposal {
        class: Class::Weighty,
        carries: vec![lend],
        ..decisions::testing::proposal("Pinjaman", Method::Consent)
    };
    let agree = |story: Story, by| {
        let ballot = Ballot::Stance { stance: Stance::Consent };
        let (member, reason, how, version) = (None, text(""), How::Own, 1);
        let decision = DecisionId(1);
        story.given(m(by), decisions::Command::Vote { decision, member, ballot, reason, how, version })
    };
    let story = Story::new()
        .founded()
        .member("Rina")
        .member("Asep")
        .given(m(1), take)
        .on("2026-11-28 09:00")
        .clock()
        .given(m(1), cash::Command::Enter { day: on, what, typed, payment, receipt })
        .given(m(1), Command::SetTerms { terms })
        .given(m(1), saved)
        .given(m(2), decisions::Command::Open { proposal });
    agree(agree(story, 1), 3).on("2026-12-05 10:00").clock()
}

fn lent(story: Story) -> Story {
    let (loan, place, note) = (LoanId(1), Place::Box, text("Pinjaman"));
    story.given(m(1), Command::PayOut { loan, place, day: day("2026-12-05"), note })
}

fn seen(story: &Story, viewer: Viewer) -> Seen<'_> {
    Seen::new(&story.community, viewer, story.now)
}

fn member(number: u32) -> Viewer {
    Viewer::Member(MemberId(number))
}

#[test]
fn outsiders_see_nothing() {
    let story = lent(village());
    let out = seen(&story, Viewer::Outsider);
    assert!(
        out.savings().is_none() && out.savings_of(MemberId(2)).is_none() && out.loan(LoanId(1)).is_none()
    );
    assert!(out.surplus(2026).is_none() && out.meeting(2026).is_none() && out.collection().is_none());
    assert!(out.loan_trial(Rupiah(100_000), 5, Kind::Flat).is_none());
}

#[test]
fn who_is_late_is_for_them_and_for_whoever_keeps_the_savings() {
    let story = lent(village()).on("2027-02-20 10:00").clock();
    for (viewer, knows) in [(1, true), (2, true), (3, false)] {
        let it = seen(&story, member(viewer));
        assert_eq!(it.loan(LoanId(1)).is_some(), knows, "{viewer}");
        assert_eq!(it.savings_of(MemberId(2)).is_some(), knows, "{viewer}");
        assert_eq!(it.savings().unwrap().members.is_some(), viewer == 1, "{viewer}");
        assert!(it.savings_of(MemberId(viewer)).is_some(), "one's own, {viewer}");
    }
    let loan = seen(&story, member(1)).loan(LoanId(1)).unwrap();
    assert_eq!((loan.line.arrears, loan.schedule.iter().filter(|it| it.late).count()), (Rupiah(46_000), 2));
    let meeting = seen(&story, member(3)).meeting(2027).unwrap();
    assert_eq!((meeting.running, meeting.late), (1, 1));
    assert_eq!(meeting.assets(), meeting.sources());
}

#[test]
fn what_waits_says_who_pays_whom() {
    let waits = |story: &Story, viewer| seen(story, member(viewer)).home().unwrap().waiting;
    let story = village();
    let hand_over = |it: &Waiting| matches!(it, Waiting::PayOut { .. });
    assert!(waits(&story, 1).iter().any(hand_over));
    assert!(!waits(&story, 2).iter().any(hand_over), "nobody pays out to themselves");
    assert!(!waits(&story, 3).iter().any(hand_over));
    let due = |it: &Waiting| matches!(it, Waiting::Instalment { .. });
    let story = lent(story).on("2026-12-20 10:00").clock();
    assert!(!waits(&story, 2).iter().any(due), "too far ahead");
    let story = story.on("2027-01-03 10:00").clock();
    assert!(waits(&story, 2).iter().any(due));
    assert!(!waits(&story, 1).iter().any(due), "it is not theirs");
}

#[test]
fn a_statement_tells_each_line_and_what_it_left() {
    let story = village();
    let it = seen(&story, member(2)).savings_of(MemberId(2)).unwrap();
    assert_eq!(it.lines.len(), 1);
    assert_eq!((it.lines[0].saving, it.lines[0].balance), (Saving::Principal, Rupiah(100_000)));
    assert!(!it.savings.principal_due);
    assert_eq!(it.savings.behind, Rupiah(40_000), "November and December");
    let all = seen(&story, member(3)).savings().unwrap();
    assert_eq!((all.together.saved(), all.together.savers), (Rupiah(200_000), 2));
    assert_eq!(all.growth.last().unwrap().rupiah, Rupiah(200_000));
}

#[test]
fn trying_a_loan_shows_its_schedule_and_records_nothing() {
    let story = village();
    let it = seen(&story, member(3)).loan_trial(Rupiah(1_000_000), 10, Kind::Declining).unwrap();
    assert_eq!((it.schedule.len(), it.interest), (10, Rupiah(82_500)));
    assert!(seen(&story, member(3)).loan_trial(Rupiah(1_000_000), 25, Kind::Flat).is_none(), "for too long");
}
