//! Rules of dues (RULES §3).

use super::*;
use crate::{
    cash::{self, Account, Income, Place},
    fields::{self, Care},
    kernel::{By, Day, DuesId, EntryId, ExemptionId, Problem, Text},
    limits, members,
    testing::{Story, check, day, m, nothing, refused, text, wrong},
};

const DUES: DuesId = DuesId(1);
const HOME: HouseholdId = HouseholdId(1);

/// Sari (1) keeps the money; Rina (2), Asep (3) and Tati (4) belong since the same day in October.
fn village() -> Story {
    let story = Story::new().on("2026-10-05 09:00").founded().member("Rina").member("Asep").member("Tati");
    let take = fields::Command::Take { care: Care::Money, name: text(""), until: None };
    story.given(m(1), take).on("2026-11-20 09:00").clock()
}

fn terms() -> Terms {
    Terms {
        name: text("Iuran bulanan"),
        every: Every::Month,
        each: Each::Member,
        income: Income::Dues,
        fund: None,
        rupiah: Rupiah(10_000),
        first: day("2026-10-17"),
        last: None,
    }
}

fn begun(terms: Terms) -> Story {
    village().given(m(1), Command::Begin { terms })
}

const fn of(member: u32) -> Payer {
    Payer::Member { member: MemberId(member) }
}

const fn home() -> Payer {
    Payer::Household { household: HOME }
}

fn pay(payments: &[(Payer, i64)]) -> Command {
    paid_on("2026-11-20", payments)
}

fn paid_on(written: &str, payments: &[(Payer, i64)]) -> Command {
    let payments = payments.iter().map(|(payer, rupiah)| Given { payer: *payer, rupiah: Rupiah(*rupiah) });
    Command::Pay { dues: DUES, day: day(written), place: Place::Box, payments: payments.collect() }
}

fn card(story: &Story, payer: Payer) -> Card {
    story.community.dues_card(DUES, payer, story.community.today(story.now))
}

/// `2026-10 paid 10000/10000`, a line a period.
fn told(story: &Story, payer: Payer) -> String {
    let periods = card(story, payer).periods;
    let line = |it: &Standing| {
        let from = it.period.from.to_string();
        format!("{} {:?} {}/{}", &from[..7], it.state, it.paid.0, it.owed.0)
    };
    periods.iter().map(line).collect::<Vec<_>>().join(", ")
}

fn not_taken(payer: Payer, why: Why) -> crate::testing::Then {
    refused(Refusal::NotTaken { payments: vec![NotTaken { payer, why }] })
}

fn together(name: &str, who: &[u32], since: &str) -> Command {
    let members = who.iter().map(|it| MemberId(*it)).collect();
    Command::FormHousehold { name: text(name), members, since: day(since) }
}

#[test]
fn money_covers_the_oldest_period_first_and_then_goes_ahead() {
    let story = begun(terms());
    assert_eq!(told(&story, of(2)), "2026-10 Unpaid 0/10000, 2026-11 Unpaid 0/10000");
    assert_eq!((card(&story, of(2)).arrears, card(&story, of(2)).overdue), (Rupiah(20_000), Rupiah(10_000)));
    let part = story.given(m(1), pay(&[(of(2), 14_000)]));
    assert_eq!(told(&part, of(2)), "2026-10 Paid 10000/10000, 2026-11 Part 4000/10000");
    let ahead = part.given(m(1), pay(&[(of(2), 21_000)]));
    let expected = "2026-10 Paid 10000/10000, 2026-11 Paid 10000/10000, 2026-12 Paid 10000/10000, \
                    2027-01 Part 5000/10000";
    assert_eq!(told(&ahead, of(2)), expected);
    let it = card(&ahead, of(2));
    assert_eq!((it.arrears, it.ahead, it.credit), (Rupiah(0), Rupiah(15_000), Rupiah(0)));
    let second = &it.payments[1];
    assert_eq!(second.parts.iter().map(|it| it.rupiah.0).collect::<Vec<_>>(), [6_000, 10_000, 5_000]);
    let cash = &ahead.community.cash;
    assert_eq!(cash.balance(Account::Income { income: Income::Dues }), Rupiah(35_000));
    assert_eq!(card(&ahead, of(3)).arrears, Rupiah(20_000), "nobody else has paid");
}

#[test]
fn many_are_ticked_at_once_and_each_is_an_entry_of_its_own() {
    let story = begun(terms()).given(m(1), pay(&[(of(2), 10_000), (of(3), 20_000), (of(1), 5_000)]));
    let cash = &story.community.cash;
    assert_eq!((cash.all().count(), cash.balance(Account::BOX)), (3, Rupiah(35_000)));
    let names = cash.all().map(|(_, it)| it.written.what.or_empty().to_owned()).collect::<Vec<_>>();
    assert_eq!(names, ["Iuran bulanan"; 3], "the book, which all read, does not say who");
    check(
        &story,
        [
            ("nobody", m(1), pay(&[]).into(), wrong("payments", Problem::Empty)),
            (
                "tomorrow",
                m(1),
                paid_on("2026-11-21", &[(of(2), 1)]).into(),
                wrong("day", Problem::InTheFuture),
            ),
            ("nothing", m(1), pay(&[(of(2), 0)]).into(), not_taken(of(2), Why::Amount)),
            ("less than nothing", m(1), pay(&[(of(2), -5)]).into(), not_taken(of(2), Why::Amount)),
            (
                "no village has that",
                m(1),
                pay(&[(of(2), 10_i64.pow(15))]).into(),
                not_taken(of(2), Why::Amount),
            ),
            ("a stranger", m(1), pay(&[(of(99), 5)]).into(), not_taken(of(99), Why::Unknown)),
            ("no such household", m(1), pay(&[(home(), 5)]).into(), not_taken(home(), Why::Unknown)),
            (
                "all that is wrong is told, and nothing is recorded",
                m(1),
                pay(&[(of(2), 5), (of(2), 6), (of(99), 5)]).into(),
                refused(Refusal::NotTaken {
                    payments: vec![
                        NotTaken { payer: of(2), why: Why::Twice },
                        NotTaken { payer: of(99), why: Why::Unknown },
                    ],
                }),
            ),
        ],
    );
    assert!(story.clone().when(m(2), pay(&[(of(2), 5)])).refused_for_rights());
    assert!(story.when(By::Guest, pay(&[(of(2), 5)])).refused_for_rights());
}

#[test]
fn three_years_ahead_are_enough() {
    // Owed: two months by now; thirty-six may follow.
    let most = Rupiah(38 * 10_000);
    let story = begun(terms());
    let too_far = not_taken(of(2), Why::TooFarAhead { most });
    check(&story, [("more", m(1), pay(&[(of(2), most.0 + 1)]).into(), too_far)]);
    let all = story.given(m(1), pay(&[(of(2), most.0)]));
    assert_eq!(card(&all, of(2)).credit, Rupiah(0));
    check(&all, [("no more", m(1), pay(&[(of(2), 1)]).into(), not_taken(of(2), Why::NothingOwed))]);
}

#[test]
fn undone_in_the_book_it_counts_no_more_and_the_others_move_up() {
    let story = begun(terms()).given(m(1), pay(&[(of(2), 10_000)])).given(m(1), pay(&[(of(2), 10_000)]));
    assert_eq!(card(&story, of(2)).arrears, Rupiah(0));
    let undo = cash::Command::Correct { entry: EntryId(1), reason: text("Tertukar"), instead: None };
    let undone = story.given(m(1), undo);
    assert_eq!(told(&undone, of(2)), "2026-10 Paid 10000/10000, 2026-11 Unpaid 0/10000");
    let instead = cash::Instead {
        day: day("2026-11-20"),
        what: text("Iuran"),
        typed: cash::Typed::In { place: Place::Box, income: Income::Dues, fund: None, rupiah: Rupiah(5) },
    };
    let change = cash::Command::Correct { entry: EntryId(2), reason: text("Salah"), instead: Some(instead) };
    undone.when(m(1), change).refused(cash::Refusal::NotByHand);
}

#[test]
fn a_closed_month_takes_no_dues() {
    let story = begun(terms()).given(m(1), paid_on("2026-10-20", &[(of(2), 10_000)]));
    let month = crate::kernel::Month::of(day("2026-10-01"));
    let count = cash::Command::Count { month, rupiah: Rupiah(10_000), reason: text("") };
    let close = cash::Command::CloseMonth { month, rupiah: Rupiah(10_000) };
    let closed = story.given(m(1), count).given(m(2), close);
    let late = closed.clone().when(m(1), paid_on("2026-10-21", &[(of(3), 10_000)]));
    late.refused(cash::Refusal::MonthClosed { month });
    closed.given(m(1), pay(&[(of(3), 10_000)]));
}

#[test]
fn old_periods_keep_their_amount() {
    let story = begun(terms());
    let change =
        |from: &str, rupiah| Command::ChangeAmount { dues: DUES, from: day(from), rupiah: Rupiah(rupiah) };
    let dearer = story.clone().given(m(1), change("2026-11-30", 15_000));
    assert_eq!(told(&dearer, of(2)), "2026-10 Unpaid 0/10000, 2026-11 Unpaid 0/15000");
    dearer.clone().when(m(1), change("2026-11-01", 15_000)).nothing();
    let range = Problem::OutOfRange { min: 1, max: limits::RUPIAH_MAX };
    check(
        &dearer,
        [
            ("what is over", m(1), change("2026-10-31", 5_000).into(), refused(Refusal::PeriodOver)),
            ("nothing", m(1), change("2026-12-01", 0).into(), wrong("rupiah", range)),
            (
                "before they began",
                m(1),
                change("2026-09-01", 5).into(),
                wrong("from", Problem::NotInTheCalendar),
            ),
        ],
    );
}

#[test]
fn dues_end_and_what_is_owed_can_still_be_paid() {
    let story = begun(terms());
    let end = |last: Option<&str>| Command::End { dues: DUES, last: last.map(day) };
    let over = story.given(m(1), end(Some("2026-10-31")));
    assert_eq!(told(&over, of(2)), "2026-10 Unpaid 0/10000");
    check(
        &over,
        [("no further", m(1), pay(&[(of(2), 10_001)]).into(), {
            not_taken(of(2), Why::TooFarAhead { most: Rupiah(10_000) })
        })],
    );
    let paid = over.clone().given(m(1), pay(&[(of(2), 10_000)]));
    check(&paid, [("closed", m(1), pay(&[(of(2), 1)]).into(), not_taken(of(2), Why::NothingOwed))]);
    over.clone().when(m(1), end(Some("2026-09-30"))).refused(Refusal::PeriodOver);
    over.clone().when(m(1), end(Some("2026-10-01"))).nothing();
    let on = over.given(m(1), end(None));
    assert_eq!(card(&on, of(2)).arrears, Rupiah(20_000), "they go on again");
}

#[test]
fn whoever_joins_pays_from_the_period_of_joining() {
    let story = begun(terms()).member("Lilis");
    assert_eq!(told(&story, of(5)), "2026-11 Unpaid 0/10000");
    let once = Terms { every: Every::Once, name: text("Uang pangkal"), first: day("2026-10-05"), ..terms() };
    let story = begun(once.clone()).on("2026-12-24 08:00").member("Lilis");
    assert_eq!(told(&story, of(5)), "2026-10 Unpaid 0/10000", "what is paid once, everybody pays");
    let paid = story.given(m(1), pay(&[(of(5), 10_000)]));
    check(&paid, [("once", m(1), pay(&[(of(5), 1)]).into(), not_taken(of(5), Why::NothingOwed))]);
    let until = Terms { last: Some(day("2026-11-30")), ..once };
    let story = begun(until).on("2026-12-24 08:00").member("Lilis");
    assert_eq!((told(&story, of(5)), card(&story, of(2)).arrears), (String::new(), Rupiah(10_000)));
}

#[test]
fn whoever_is_on_leave_owes_nothing_for_whole_periods() {
    let pause = members::Command::Pause { member: None };
    let resume = members::Command::Resume { member: None };
    let story = begun(terms()).given(m(2), pause.clone()).on("2027-01-10 09:00");
    let expected = "2026-10 Unpaid 0/10000, 2026-11 Unpaid 0/10000, 2026-12 Away 0/0, 2027-01 Away 0/0";
    assert_eq!(told(&story, of(2)), expected);
    let back = story.given(m(2), resume);
    let expected = "2026-10 Unpaid 0/10000, 2026-11 Unpaid 0/10000, 2026-12 Away 0/0, 2027-01 Unpaid 0/10000";
    assert_eq!(told(&back, of(2)), expected);
    let left = back.given(m(2), members::Command::Leave { member: None });
    check(&left, [("who left", m(1), pay(&[(of(2), 5)]).into(), not_taken(of(2), Why::Unknown))]);
}

#[test]
fn somebody_is_released_for_a_time() {
    let exempt = |payer, from: &str, to: Option<&str>, reason: &str| {
        let (from, to, reason): (Day, _, Text) = (day(from), to.map(day), text(reason));
        Command::Exempt { dues: DUES, payer, from, to, reason }
    };
    let story = begun(terms()).given(m(1), pay(&[(of(2), 10_000)]));
    let released = story.clone().given(m(1), exempt(of(2), "2026-10-20", Some("2026-10-25"), "Sakit"));
    assert_eq!(told(&released, of(2)), "2026-10 Exempt 0/0, 2026-11 Paid 10000/10000", "money moves on");
    released.clone().when(m(1), exempt(of(2), "2026-10-01", Some("2026-10-31"), "Sakit")).nothing();
    check(
        &story,
        [
            ("why", m(1), exempt(of(2), "2026-11-01", None, " ").into(), wrong("reason", Problem::Empty)),
            (
                "who",
                m(1),
                exempt(of(9), "2026-11-01", None, "Sakit").into(),
                wrong("payer", Problem::Unknown),
            ),
            (
                "from when to when",
                m(1),
                exempt(of(2), "2026-11-01", Some("2026-10-02"), "Sakit").into(),
                wrong("to", Problem::EndsBeforeStart),
            ),
            (
                "none there",
                m(1),
                Command::EndExemption { exemption: ExemptionId(1) }.into(),
                refused(crate::Refusal::NO_SUCH),
            ),
        ],
    );
    let open = story.given(m(1), exempt(of(3), "2026-10-20", None, "Panen gagal")).on("2026-12-02 09:00");
    assert_eq!(card(&open, of(3)).arrears, Rupiah(0));
    let ended = open.given(m(1), Command::EndExemption { exemption: ExemptionId(1) });
    assert_eq!(told(&ended, of(3)), "2026-10 Exempt 0/0, 2026-11 Exempt 0/0, 2026-12 Unpaid 0/10000");
    ended.when(m(1), Command::EndExemption { exemption: ExemptionId(1) }).nothing();
}

#[test]
fn one_pays_for_all_of_a_household() {
    let story = begun(Terms { each: Each::Household, ..terms() });
    let story = story.given(m(1), pay(&[(of(2), 10_000)]));
    let formed = story.given(m(1), together("Keluarga Asep", &[2, 3], "2026-10-01"));
    let kind = formed.community.dues.kind(DUES).expect("begun");
    assert_eq!(formed.community.payers_of(kind, day("2026-11-20")), [of(1), home(), of(4)]);
    assert_eq!(
        told(&formed, home()),
        "2026-10 Paid 10000/10000, 2026-11 Unpaid 0/10000",
        "what Rina gave counts"
    );
    let paid = formed.given(m(1), pay(&[(of(3), 10_000)]));
    assert_eq!(card(&paid, home()).arrears, Rupiah(0), "whoever brings it, the household has paid");
    let change = |who: &[u32], since: &str| {
        let members = who.iter().map(|it| MemberId(*it)).collect();
        let (household, name) = (HOME, text("Keluarga Asep"));
        Command::ChangeHousehold { household, name, members, since: day(since) }
    };
    let elsewhere = Refusal::InOtherHousehold { member: MemberId(3), household: HOME };
    check(
        &paid,
        [
            ("two homes", m(1), together("Tati", &[3, 4], "2026-11-01").into(), refused(elsewhere)),
            ("nobody", m(1), together("Tati", &[], "2026-11-01").into(), wrong("members", Problem::Empty)),
            ("who", m(1), together("Tati", &[9], "2026-11-01").into(), wrong("members", Problem::Unknown)),
            (
                "later",
                m(1),
                together("Tati", &[4], "2026-11-21").into(),
                wrong("since", Problem::InTheFuture),
            ),
            (
                "name",
                m(1),
                together("keluarga  asep", &[4], "2026-11-01").into(),
                wrong("name", Problem::Taken),
            ),
            ("so already", m(1), change(&[2, 3], "2026-11-01").into(), nothing()),
        ],
    );
    let moved_out = paid.clone().on("2026-12-03 09:00").given(m(1), change(&[3], "2026-12-01"));
    assert_eq!(told(&moved_out, of(2)), "2026-12 Unpaid 0/10000", "alone from then on");
    assert_eq!(card(&moved_out, home()).arrears, Rupiah(10_000));
    let dissolved = paid.on("2026-12-03 09:00").given(m(1), Command::DissolveHousehold { household: HOME });
    assert_eq!(told(&dissolved, of(3)), "2026-12 Unpaid 0/10000");
    dissolved.clone().when(m(1), change(&[3], "2026-12-03")).refused(Refusal::HouseholdDissolved);
    dissolved.when(m(1), Command::DissolveHousehold { household: HOME }).nothing();
}

#[test]
fn a_household_rests_only_when_all_of_it_do() {
    let story = begun(Terms { each: Each::Household, ..terms() });
    let story = story.given(m(1), together("Keluarga Asep", &[2, 3], "2026-10-01"));
    let pause = members::Command::Pause { member: None };
    let one = story.given(m(2), pause.clone());
    assert_eq!(card(&one.clone().on("2026-12-05 09:00"), home()).arrears, Rupiah(30_000));
    let both = one.given(m(3), pause).on("2026-12-05 09:00");
    assert_eq!(card(&both, home()).arrears, Rupiah(20_000));
}

#[test]
fn weeks_and_years_have_their_own_periods() {
    let weekly = begun(Terms { every: Every::Week, first: day("2026-11-05"), ..terms() });
    assert_eq!(
        card(&weekly, of(2)).periods.iter().map(|it| it.period.from).collect::<Vec<_>>(),
        [day("2026-11-02"), day("2026-11-09"), day("2026-11-16"),]
    );
    let yearly = begun(Terms { every: Every::Year, ..terms() });
    let year = Period { from: day("2026-01-01"), to: day("2026-12-31") };
    assert_eq!(card(&yearly, of(2)).periods.iter().map(|it| it.period).collect::<Vec<_>>(), [year]);
}

#[test]
fn dues_may_be_bound_to_a_fund() {
    let fund = cash::Terms { name: text("Rak"), purpose: text(""), income: Income::Dues, target: None };
    let id = crate::kernel::FundId(1);
    let with = village().given(m(1), cash::Command::AddFund { terms: fund });
    let bound = with.given(m(1), Command::Begin { terms: Terms { fund: Some(id), ..terms() } });
    let paid = bound.given(m(1), pay(&[(of(2), 10_000)]));
    assert_eq!(paid.community.cash.balance(Account::Bound { fund: id }), Rupiah(10_000));
    let closed = paid.given(m(1), cash::Command::CloseFund { fund: id });
    closed.when(m(1), pay(&[(of(2), 10_000)])).refused(cash::Refusal::FundClosed);
}

#[test]
fn what_cannot_be_begun_is_refused() {
    let story = begun(terms());
    let begin = |change: fn(Terms) -> Terms| Command::Begin {
        terms: change(Terms { name: text("Lain"), ..terms() }),
    };
    let range = Problem::OutOfRange { min: 1, max: limits::RUPIAH_MAX };
    check(
        &story,
        [
            (
                "free",
                m(1),
                begin(|it| Terms { rupiah: Rupiah(0), ..it }).into(),
                wrong("rupiah", range.clone()),
            ),
            (
                "too dear",
                m(1),
                begin(|it| Terms { rupiah: Rupiah(10_i64.pow(15)), ..it }).into(),
                wrong("rupiah", range),
            ),
            (
                "twice",
                m(1),
                begin(|it| Terms { name: text("iuran BULANAN"), ..it }).into(),
                wrong("name", Problem::Taken),
            ),
            (
                "nameless",
                m(1),
                begin(|it| Terms { name: text(" "), ..it }).into(),
                wrong("name", Problem::Empty),
            ),
            (
                "a mistyped year",
                m(1),
                begin(|it| Terms { first: day("1926-10-01"), ..it }).into(),
                wrong("first", Problem::NotInTheCalendar),
            ),
            (
                "over before it begins",
                m(1),
                begin(|it| Terms { last: Some(day("2026-09-30")), ..it }).into(),
                wrong("last", Problem::EndsBeforeStart),
            ),
            (
                "no such fund",
                m(1),
                begin(|it| Terms { fund: Some(crate::kernel::FundId(7)), ..it }).into(),
                wrong("fund", Problem::Unknown),
            ),
        ],
    );
    let rename = |name: &str| Command::Rename { dues: DUES, name: text(name) };
    story.clone().when(m(1), rename("Iuran bulanan")).nothing();
    story.given(m(1), rename("Iuran kas"));
}

#[test]
fn money_of_a_household_that_is_no_more_stays_as_credit_and_is_looked_for_no_further() {
    let story = begun(Terms { every: Every::Week, each: Each::Household, ..terms() });
    let story = story.given(m(1), together("Keluarga Asep", &[2, 3], "2026-11-01"));
    let ahead = story.given(m(1), pay(&[(home(), 300_000)]));
    let dissolved = ahead.given(m(1), Command::DissolveHousehold { household: HOME }).on("2027-01-05 09:00");
    let it = card(&dissolved, home());
    assert_eq!((it.ahead, it.arrears), (Rupiah(0), Rupiah(0)));
    assert!(it.credit > Rupiah(0));
}
