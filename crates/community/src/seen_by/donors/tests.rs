//! What members see of donors, and what everybody else does.

use crate::{
    cash::{self, Place, Typed},
    donors::{Command, Given, Giver, Sort},
    fields::Care,
    kernel::{DonorId, FundId, GiftId, MemberId, Rupiah},
    seen_by::{Seen, Viewer},
    testing::{Story, day, m, text},
};

fn gave(giver: Giver, what: &str, given: Given) -> Command {
    Command::Give { giver, day: day("2026-11-24"), what: text(what), given, promise: None }
}

fn story() -> Story {
    let new = |name: &str, sort| Giver::New { name: text(name), sort };
    let goods = |count| Given::Goods { count, worth: None };
    let money = Given::Money { rupiah: Rupiah(500_000), place: Place::Box, fund: Some(FundId(1)) };
    Story::new()
        .founded()
        .given(m(1), cash::Command::AddFund { terms: crate::samples::cash::terms() })
        .given(m(1), gave(new("SDN 2", Sort::Organisation), "Buku cerita", goods(40)))
        .given(m(1), gave(new("Toko Bu Tati", Sort::Business), "Rak", money))
        .given(m(1), gave(Giver::Known { donor: DonorId(1) }, "buku  cerita", goods(2)))
        .given(
            m(1),
            Command::WorkTogether {
                day: day("2026-11-24"),
                what: text("Kerja bakti"),
                people: 8,
                hours: 3,
                worth: Some(Rupiah(480_000)),
            },
        )
}

fn members(story: &Story) -> Seen<'_> {
    Seen::new(&story.community, Viewer::Member(MemberId(1)), story.now)
}

#[test]
fn money_things_and_labour_stand_beside_one_another() {
    let story = story();
    let list = members(&story).donor_list().unwrap();
    assert_eq!((list.worth.rupiah, list.worth.hours), (Rupiah(500_000), 24));
    let things: Vec<_> = list.worth.things.iter().map(|it| (it.what.as_str(), it.count)).collect();
    assert_eq!(things, [("Buku cerita", 42)]);
    assert_eq!(list.worth.estimated, Rupiah(480_000));
    assert_eq!(list.thanks_due.len(), 3, "nobody thanks for their own work");
    assert_eq!(list.thanks_due[0].thanks_due, Some(day("2026-12-01")));
}

#[test]
fn what_a_funds_money_was_spent_on_is_told() {
    let typed = Typed::Out {
        place: Place::Box,
        care: Care::Children,
        fund: Some(FundId(1)),
        rupiah: Rupiah(180_000),
        lender: None,
    };
    let (day, what) = (day("2026-11-24"), text("Papan kayu"));
    let story = story().given(m(1), cash::Command::Enter { day, what, typed, payment: None, receipt: None });
    let page = members(&story).donor_page(DonorId(2)).unwrap();
    let fund = &page.funds[0];
    assert_eq!((fund.spent, fund.left), (Rupiah(180_000), Rupiah(320_000)));
    assert_eq!(fund.entries[0].what, "Papan kayu");
    assert!(!page.has_free_money);
}

#[test]
fn everybody_reads_only_names_that_were_allowed_and_only_while_they_are() {
    let allow = Command::AllowName { donor: DonorId(2), words: text("Boleh") };
    let named = |story: &Story| {
        let seen = Seen::new(&story.community, Viewer::Outsider, story.now);
        assert!(seen.donor_list().is_none() && seen.donor_page(DonorId(1)).is_none());
        assert!(seen.gift_page(GiftId(1)).is_none() && seen.giving_form().is_none());
        seen.public_page().giving.named
    };
    let story = story();
    assert!(named(&story).is_empty());
    let story = story.given(m(1), allow);
    assert_eq!(named(&story), ["Toko Bu Tati"]);
    assert!(named(&story.clone().given(m(1), Command::HideName { donor: DonorId(2) })).is_empty());
    assert!(named(&story.clone().given(m(1), Command::Remove { donor: DonorId(2) })).is_empty());
    let undo = |gift| Command::Undo { gift: GiftId(gift), reason: text("Salah") };
    let school = story
        .given(m(1), Command::HideName { donor: DonorId(2) })
        .given(m(1), Command::AllowName { donor: DonorId(1), words: text("Silakan") })
        .given(m(1), undo(1));
    assert_eq!(named(&school), ["SDN 2"]);
    assert!(named(&school.given(m(1), undo(3))).is_empty(), "what was undone is no gift");
}

#[test]
fn much_money_is_taken_back_only_when_two_have_signed() {
    let story = story().given(m(1), Command::Undo { gift: GiftId(2), reason: text("Salah") });
    let page = members(&story).gift_page(GiftId(2)).unwrap();
    assert!(page.gift.counts && page.gift.undo_waits && !page.may_undo);
}

#[test]
fn how_to_give_is_told_to_everybody_once_it_is_allowed() {
    let public =
        |story: &Story| Seen::new(&story.community, Viewer::Outsider, story.now).public_page().giving.appeal;
    let story = story();
    assert_eq!(public(&story), None);
    let story = story.given(m(1), Command::AskPublic { appeal: crate::samples::donors::appeal() });
    assert_eq!(public(&story).unwrap().host_organisation, "Yayasan Cianjur Membaca");
    assert_eq!(public(&story.given(m(1), Command::StopAsking)), None);
}
