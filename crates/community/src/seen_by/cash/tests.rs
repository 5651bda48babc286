//! The book as members read it, and as much of it as outsiders may.

use std::collections::BTreeSet;

use crate::{
    cash::{Command, Income, Instead, Lender, Place, Shown, Terms, Typed},
    fields::{self, Care},
    kernel::{EntryId, FundId, MemberId, Month, Rupiah},
    seen_by::{
        Seen, Viewer,
        cash::{FlowSeen, Kind, Side},
    },
    testing::{Story, day, m, text},
};

/// Sari (1) keeps the money; Rina (2) belongs.
fn village() -> Story {
    let story = Story::new().founded().member("Rina");
    let take = fields::Command::Take { care: Care::Money, name: text(""), until: None };
    story.given(m(1), take).on("2026-11-28 09:00").clock()
}

fn enter(typed: Typed) -> Command {
    Command::Enter { day: day("2026-11-28"), what: text("Kue"), typed, payment: None, receipt: None }
}

fn came(rupiah: i64, fund: Option<FundId>) -> Typed {
    Typed::In { place: Place::Box, income: Income::Sponsors, fund, rupiah: Rupiah(rupiah) }
}

fn went(rupiah: i64, fund: Option<FundId>, lender: Option<Lender>) -> Typed {
    Typed::Out { place: Place::Box, care: Care::Children, fund, rupiah: Rupiah(rupiah), lender }
}

fn seen<T>(story: &Story, viewer: Viewer, look: impl FnOnce(Seen<'_>) -> T) -> T {
    look(Seen::new(&story.community, viewer, story.now))
}

fn member<T>(story: &Story, look: impl FnOnce(Seen<'_>) -> T) -> T {
    seen(story, Viewer::Member(MemberId(2)), look)
}

fn flow(story: &Story) -> FlowSeen {
    member(story, |it| it.flow(Month::of(day("2026-11-28"))))
}

#[test]
fn a_correction_lowers_what_it_corrects() {
    let story =
        village().given(m(1), enter(came(100_000, None))).given(m(1), enter(went(30_000, None, None)));
    let instead = Instead { day: day("2026-11-28"), what: text("Kue"), typed: went(20_000, None, None) };
    let correct = Command::Correct { entry: EntryId(2), reason: text("Salah ketik"), instead: Some(instead) };
    let story = story.given(m(1), correct);
    let flow = flow(&story);
    assert_eq!((flow.came, flow.went), (Rupiah(100_000), Rupiah(20_000)));
    let entry = member(&story, |it| it.entry(EntryId(2))).unwrap();
    assert_eq!(entry.versions.len(), 2);
    assert_eq!(entry.corrected_by, Some(EntryId(3)));
    assert!(!entry.changeable);
    let newest = member(&story, |it| it.cash()).unwrap().newest;
    let newest: Vec<_> = newest.iter().map(|it| (it.id.0, it.amount.0, it.side)).collect();
    assert_eq!(newest, [(3, 20_000, Side::Out), (1, 100_000, Side::In)]);
}

#[test]
fn money_of_a_fund_comes_once_and_a_lender_s_money_comes_too() {
    let terms = Terms { name: text("Buku"), purpose: text(""), income: Income::Sponsors, target: None };
    let fund = Some(FundId(1));
    let lender = Some(Lender::Member { member: MemberId(2) });
    let story = village()
        .given(m(1), Command::AddFund { terms })
        .given(m(1), enter(came(100_000, fund)))
        .given(m(1), enter(went(40_000, fund, None)))
        .given(m(1), enter(went(10_000, None, lender)));
    let FlowSeen { came, went, came_from, .. } = flow(&story);
    assert_eq!((came, went), (Rupiah(110_000), Rupiah(50_000)));
    let kinds: Vec<_> = came_from.iter().map(|it| (it.of, it.rupiah.0)).collect();
    assert_eq!(kinds, [(Kind::Bound, 100_000), (Kind::Debts, 10_000)]);
    assert_eq!(story.community.cash.money().0, came.0 - went.0);
    let fund = member(&story, |it| it.fund(FundId(1))).unwrap();
    assert_eq!((fund.fund.received.0, fund.fund.spent.0, fund.fund.left.0), (100_000, 40_000, 60_000));
    assert_eq!(fund.entries.len(), 2);
    let undo = Command::Correct { entry: EntryId(2), reason: text("Dua kali"), instead: None };
    let fund = member(&story.given(m(1), undo), |it| it.fund(FundId(1))).unwrap().fund;
    assert_eq!((fund.received.0, fund.spent.0), (100_000, 0));
}

#[test]
fn outsiders_see_what_was_chosen_and_nothing_else() {
    let story = village().given(m(1), enter(came(100_000, None)));
    assert!(seen(&story, Viewer::Outsider, |it| it.cash_outside()).is_none());
    let shown = BTreeSet::from([Shown::Flow]);
    let story = story.given(m(1), Command::Show { shown });
    let outside = seen(&story, Viewer::Outsider, |it| it.cash_outside()).unwrap();
    assert!(outside.balance.is_none() && outside.kinds.is_none() && outside.funds.is_none());
    let months = outside.months.unwrap();
    assert_eq!(months.iter().map(|it| (it.came.0, it.held.0)).collect::<Vec<_>>(), [(100_000, 0)]);
    assert!(seen(&story, Viewer::Outsider, |it| it.cash()).is_none());
    assert!(seen(&story, Viewer::Outsider, |it| it.entry(EntryId(1))).is_none());
    assert!(seen(&story, Viewer::Outsider, |it| it.closings()).is_empty());
}

#[test]
fn the_first_month_that_is_over_waits_to_be_closed() {
    let story = village().given(m(1), enter(came(100_000, None)));
    assert_eq!(member(&story, |it| it.cash()).unwrap().to_close, None);
    let story = story.on("2026-12-02 09:00").clock();
    let to_close = member(&story, |it| it.cash()).unwrap().to_close.unwrap();
    assert_eq!((to_close.month.to_string().as_str(), to_close.counted), ("2026-11", false));
    let november = to_close.month;
    let count = Command::Count { month: november, rupiah: Rupiah(100_000), reason: text("") };
    let story = story.given(m(1), count);
    let month = member(&story, |it| it.cash_month(november)).unwrap();
    assert!(month.signs && month.is_over && !month.is_closed);
    let story = story.given(m(2), Command::CloseMonth { month: november, rupiah: Rupiah(100_000) });
    assert_eq!(member(&story, |it| it.cash()).unwrap().to_close, None);
    assert_eq!(member(&story, |it| it.closings()).len(), 1);
}
