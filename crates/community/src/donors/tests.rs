//! Gifts, receipts, promises, names: given, when, then.

use super::{Appeal, Command, Event, Given, Giver, Kept, Receipt, Refusal, Sort, ThankedHow};
use crate::{
    Event as Any,
    cash::{self, Account, Income, Line, Place, Typed},
    erasure::of_what_is_over,
    fields,
    fields::Care,
    kernel::{DonorId, EntryId, FundId, GiftId, MemberId, Problem, PromiseId, Rupiah, Text},
    limits,
    testing::{Row, Story, check, day, m, text, wrong},
};

const FIRST: DonorId = DonorId(1);

fn money(rupiah: i64, fund: Option<u32>) -> Given {
    Given::Money { rupiah: Rupiah(rupiah), place: Place::Box, fund: fund.map(FundId) }
}

fn books(count: u32) -> Given {
    Given::Goods { count, worth: None }
}

fn gives(giver: Giver, given: Given) -> Command {
    Command::Give { giver, day: day("2026-11-24"), what: text("Untuk rak buku"), given, promise: None }
}

fn new(name: &str, sort: Sort) -> Giver {
    Giver::New { name: text(name), sort }
}

fn work() -> Command {
    let (day, what) = (day("2026-11-24"), text("Kerja bakti"));
    Command::WorkTogether { day, what, people: 8, hours: 2, worth: None }
}

fn known() -> Giver {
    Giver::Known { donor: FIRST }
}

/// "Baca Yuk!" with a fund for shelves and a shop that knows it.
fn given() -> Story {
    Story::new()
        .founded()
        .member("Asep")
        .given(m(1), cash::Command::AddFund { terms: crate::samples::cash::terms() })
        .given(
            m(1),
            Command::Add { name: text("Toko Bu Tati"), sort: Sort::Business, holder: Some(MemberId(2)) },
        )
}

fn numbers(story: &Story) -> Vec<String> {
    story.community.donors.gifts().filter_map(|(_, it)| Some(it.receipt?.to_string())).collect()
}

#[test]
fn money_is_booked_in_the_batch_of_its_gift() {
    let story = given();
    let lines = vec![
        Account::BOX.more(Rupiah(50_000)),
        Account::Income { income: Income::Sponsors }.more(Rupiah(50_000)),
    ];
    let (today, what) = (day("2026-11-24"), text("Untuk rak buku"));
    let written =
        cash::Written { cause: Some(cash::Cause::Gift), ..cash::Written::plain(today, what.clone(), lines) };
    let entered = cash::Event::Entered { entry: EntryId(1), standing: cash::Standing::Booked, written };
    let gift = Event::Given {
        gift: GiftId(1),
        donor: Some(FIRST),
        day: today,
        what,
        given: money(50_000, None),
        entry: Some(EntryId(1)),
        receipt: Some(Receipt { year: 2026, number: 1 }),
        promise: None,
    };
    story.when(m(1), gives(known(), money(50_000, None))).then::<Any>([entered.into(), gift.into()]);
}

#[test]
fn what_the_money_counts_as_follows_the_giver_and_the_fund() {
    let rows = [
        (new("Bu Nia", Sort::Person), None, Account::Income { income: Income::Donations }),
        (new("SDN 2", Sort::Organisation), None, Account::Income { income: Income::Donations }),
        (new("", Sort::Unnamed), None, Account::Income { income: Income::Donations }),
        (known(), None, Account::Income { income: Income::Sponsors }),
        (known(), Some(1), Account::Bound { fund: FundId(1) }),
    ];
    for (giver, fund, account) in rows {
        let story = given().given(m(1), gives(giver, money(75_000, fund)));
        assert_eq!(story.community.cash.balance(account), Rupiah(75_000), "{account:?}");
    }
}

#[test]
fn who_gives_for_the_first_time_is_put_on_the_list_in_the_same_act() {
    let story = given().given(m(2), gives(new("SDN 2 Cipanas", Sort::Organisation), books(40)));
    let (id, it) = story.community.donors.all().next_back().unwrap();
    assert_eq!((id, it.name(), it.holder), (DonorId(2), Some("SDN 2 Cipanas"), Some(MemberId(2))));
    assert_eq!(story.community.donors.gift(GiftId(1)).unwrap().donor, Some(id));
    assert!(story.community.cash.all().next().is_none(), "things are never in the cash book");
}

#[test]
fn receipts_are_numbered_without_gaps_within_a_year() {
    let story = given()
        .given(m(1), gives(known(), money(50_000, None)))
        .given(m(1), gives(known(), Given::Labour { people: 4, hours: 3, worth: None }))
        .given(m(1), gives(known(), books(3)))
        .given(m(1), Command::Undo { gift: GiftId(3), reason: text("Dua kali") })
        .given(m(1), Command::Undo { gift: GiftId(1), reason: text("Dua kali") })
        .given(m(1), gives(known(), books(3)))
        .on("2027-01-02 09:00")
        // Given last year, written down this year.
        .given(m(1), gives(known(), books(1)));
    assert_eq!(numbers(&story), ["TT-2026-0001", "TT-2026-0002", "TT-2026-0003", "TT-2027-0001"]);
}

#[test]
fn a_gift_whose_entry_was_taken_back_counts_no_more_and_keeps_its_receipt() {
    let correct = cash::Command::Correct { entry: EntryId(1), reason: text("Salah"), instead: None };
    let story = given().given(m(1), gives(known(), money(50_000, None)));
    let gift = story.community.donors.gift(GiftId(1)).unwrap().clone();
    assert!(gift.counts(&story.community.cash) && gift.waits_for_thanks(&story.community.cash));
    for undo in
        [correct.into(), crate::Command::from(Command::Undo { gift: GiftId(1), reason: text("Salah") })]
    {
        let story = story.clone().given(m(1), undo);
        assert!(!gift.counts(&story.community.cash) && !gift.waits_for_thanks(&story.community.cash));
        assert_eq!(story.community.cash.money(), Rupiah(0));
        assert_eq!(numbers(&story), ["TT-2026-0001"]);
        story
            .when(m(1), Command::Undo { gift: GiftId(1), reason: text("Lagi") })
            .nothing()
            .when(m(1), Command::Thank { gift: GiftId(1), how: ThankedHow::Letter })
            .refused(Refusal::Undone);
    }
}

#[test]
fn money_of_a_fund_that_was_spent_cannot_be_taken_back() {
    let spent = Typed::Out {
        place: Place::Box,
        care: Care::Children,
        fund: Some(FundId(1)),
        rupiah: Rupiah(30_000),
        lender: None,
    };
    given()
        .given(m(1), gives(known(), money(50_000, Some(1))))
        .given(
            m(1),
            cash::Command::Enter {
                day: day("2026-11-24"),
                what: text("Paku"),
                typed: spent,
                payment: None,
                receipt: None,
            },
        )
        .when(m(1), Command::Undo { gift: GiftId(1), reason: text("Salah") })
        .refused(cash::Refusal::FundSpent { left: Rupiah(20_000) });
}

#[test]
fn what_is_typed_wrongly_is_refused_beside_its_field() {
    let story = given();
    let give = |given| crate::Command::from(gives(known(), given));
    let on = |written: &str| {
        let (what, given) = (text("Buku"), books(1));
        crate::Command::from(Command::Give { giver: known(), day: day(written), what, given, promise: None })
    };
    let promise = |giver, due: &str| {
        let what = text("Buku");
        crate::Command::from(Command::Promise { giver, what, promised: books(5), due: day(due) })
    };
    let range = |min, max| Problem::OutOfRange { min, max };
    let worth = Given::Goods { count: 1, worth: Some(Rupiah(-5)) };
    let labour = |people, hours| Given::Labour { people, hours, worth: None };
    let rows: [Row; 13] = [
        ("nothing is no gift", m(1), give(money(0, None)), wrong("rupiah", range(1, limits::RUPIAH_MAX))),
        ("nor is less", m(1), give(money(-1, None)), wrong("rupiah", range(1, limits::RUPIAH_MAX))),
        (
            "nor all the money there is",
            m(1),
            give(money(i64::MAX, None)),
            wrong("rupiah", range(1, limits::RUPIAH_MAX)),
        ),
        ("a fund that is not there", m(1), give(money(1, Some(9))), wrong("fund", Problem::Unknown)),
        ("no things", m(1), give(books(0)), wrong("count", range(1, limits::GIFT_PIECES_MAX))),
        ("a negative worth", m(1), give(worth), wrong("worth", range(1, limits::RUPIAH_MAX))),
        ("nobody works", m(1), give(labour(0, 3)), wrong("people", range(1, limits::GIFT_PEOPLE_MAX))),
        ("for too long", m(1), give(labour(1, 9_999)), wrong("hours", range(1, limits::GIFT_HOURS_MAX))),
        ("tomorrow's gift", m(1), on("2026-11-25"), wrong("day", Problem::InTheFuture)),
        ("a mistyped year", m(1), on("0206-11-24"), wrong("day", Problem::NotInTheCalendar)),
        ("a promise for yesterday", m(1), promise(known(), "2026-11-23"), wrong("due", Problem::InThePast)),
        (
            "or for nobody alive",
            m(1),
            promise(known(), "2099-01-01"),
            wrong("due", Problem::NotInTheCalendar),
        ),
        (
            "a holder who is none",
            m(1),
            Command::Add { name: text("A"), sort: Sort::Person, holder: Some(MemberId(9)) }.into(),
            wrong("holder", Problem::Unknown),
        ),
    ];
    check(&story, rows);
}

#[test]
fn a_closed_month_takes_no_gifts_of_money() {
    let month = crate::kernel::Month::of(day("2026-11-24"));
    given()
        .on("2026-12-02 09:00")
        .given(m(1), cash::Command::Count { month, rupiah: Rupiah(0), reason: Text::default() })
        .given(m(2), cash::Command::CloseMonth { month, rupiah: Rupiah(0) })
        .when(m(1), gives(known(), money(50_000, None)))
        .refused(cash::Refusal::MonthClosed { month });
}

#[test]
fn a_promise_is_kept_by_gifts_of_its_kind_from_whoever_gave_it() {
    let keeps = |giver, given| Command::Give {
        giver,
        day: day("2026-11-24"),
        what: text("Buku"),
        given,
        promise: Some(PromiseId(1)),
    };
    let promised = given().given(
        m(1),
        Command::Promise { giver: known(), what: text("Buku"), promised: books(40), due: day("2026-12-01") },
    );
    let kept = |story: &Story| {
        let donors = &story.community.donors;
        donors.kept(&story.community.cash, PromiseId(1), donors.promise(PromiseId(1)).unwrap())
    };
    assert_eq!(kept(&promised), Kept::Open);
    let partly = promised
        .when(m(1), keeps(known(), money(1_000, None)))
        .refused(Refusal::OtherPromise)
        .when(m(1), keeps(new("Lain", Sort::Person), books(1)))
        .refused(Refusal::OtherPromise)
        .given(m(1), keeps(known(), books(15)));
    assert_eq!(kept(&partly), Kept::Partly);
    let dropped =
        partly.clone().given(m(1), Command::DropPromise { promise: PromiseId(1), reason: text("Tutup") });
    assert_eq!(kept(&dropped), Kept::Dropped);
    dropped.when(m(1), keeps(known(), books(1))).refused(Refusal::PromiseDropped);
    let whole = partly.given(m(1), keeps(known(), books(25)));
    assert_eq!(kept(&whole), Kept::Whole);
    let whole = whole
        .when(m(1), keeps(known(), books(1)))
        .refused(Refusal::PromiseKept)
        .when(m(1), Command::DropPromise { promise: PromiseId(1), reason: text("Tutup") })
        .refused(Refusal::PromiseKept);
    let undone = whole.given(m(1), Command::Undo { gift: GiftId(2), reason: text("Salah") });
    assert_eq!(kept(&undone), Kept::Partly, "what was undone keeps no promise");
}

#[test]
fn every_gift_is_thanked_once() {
    let thank = |gift| Command::Thank { gift: GiftId(gift), how: ThankedHow::Message };
    given()
        .given(m(1), gives(known(), books(1)))
        .given(m(2), work())
        .when(m(2), thank(1))
        .then([Event::Thanked { gift: GiftId(1), how: ThankedHow::Message }])
        .when(m(1), thank(1))
        .nothing()
        .when(m(1), thank(2))
        .refused(Refusal::NobodyToThank);
}

#[test]
fn everybody_is_asked_only_with_a_permit_or_in_somebodys_name() {
    let appeal = crate::samples::donors::appeal();
    let bare = Appeal { permit: Text::default(), host_organisation: text("\u{200b}"), ..appeal.clone() };
    given()
        .when(m(1), Command::AskPublic { appeal: bare })
        .refused(Refusal::NoPermit)
        .given(m(1), Command::AskPublic { appeal: Appeal { permit: Text::default(), ..appeal.clone() } })
        .given(m(1), Command::AskPublic { appeal: appeal.clone() })
        .when(m(1), Command::AskPublic { appeal })
        .nothing()
        .given(m(1), Command::StopAsking)
        .when(m(1), Command::StopAsking)
        .nothing();
}

#[test]
fn the_names_words_go_with_the_donor_and_the_numbers_stay() {
    let renamed =
        Command::Change { donor: FIRST, name: text("Toko Ibu Tati"), sort: Sort::Business, holder: None };
    let story = given()
        .given(m(1), renamed)
        .given(m(1), Command::AllowName { donor: FIRST, words: text("Boleh") })
        .given(m(1), gives(known(), money(50_000, None)));
    assert!(story.community.donors.to_erase().is_empty());
    let story = story.given(m(2), Command::Remove { donor: FIRST });
    assert_eq!(story.community.donors.to_erase().len(), 3, "added, renamed, allowed");
    let donor = story.community.donors.find(FIRST).unwrap();
    assert!(donor.name().is_none() && donor.consent.is_none());
    let gone = |event: Event| {
        let at = (crate::kernel::Seq(1), story.now);
        let it = crate::Happened { seq: at.0, at: at.1, by: m(1), event: event.into() };
        of_what_is_over(&story.community, &it).into_iter().map(|it| it.path).collect::<Vec<_>>()
    };
    let name = text("Toko");
    assert_eq!(gone(Event::Added { donor: FIRST, name, sort: Sort::Person, holder: None }), ["/name"]);
    assert_eq!(gone(Event::NameAllowed { donor: FIRST, words: text("Boleh") }), ["/words"]);
    assert_eq!(story.community.cash.money(), Rupiah(50_000));
    story
        .when(m(1), gives(known(), books(1)))
        .refused(Refusal::Removed)
        .when(m(1), Command::AllowName { donor: FIRST, words: text("Boleh") })
        .refused(Refusal::Removed)
        .when(m(1), Command::Remove { donor: FIRST })
        .nothing();
}

#[test]
fn whoever_cares_for_money_writes_gifts_down_and_everybody_their_own_labour() {
    let take = |care| fields::Command::Take { care, name: text(""), until: Some(day("2027-12-01")) };
    let story = given().given(m(1), take(Care::Money));
    let story = story.on("2026-12-24 09:00").clock();
    assert!(story.clone().when(m(2), gives(known(), books(1))).refused_for_rights());
    assert!(story.clone().when(m(2), Command::StopAsking).refused_for_rights());
    let story = story.given(m(2), take(Care::Relations)).on("2027-01-24 09:00").clock();
    let appeal = crate::samples::donors::appeal();
    story.given(m(2), work()).given(m(2), Command::AskPublic { appeal }).given(m(1), Command::StopAsking);
}

/// Lines are what the book says, not what the gift says of itself.
#[test]
fn the_lines_of_a_gift_balance() {
    let story = given().given(m(1), gives(known(), money(123_456, Some(1))));
    let entry = story.community.cash.find(EntryId(1)).unwrap();
    let sum: i64 = entry.written.lines.iter().map(|it: &Line| it.rupiah.0).sum();
    assert_eq!(sum, 0);
}
