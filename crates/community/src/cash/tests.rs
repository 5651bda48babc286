//! Rules of the cash book (RULES §3).

use super::*;
use crate::{
    fields::{self, Care},
    kernel::{By, Day, DebtId, EntryId, FundId, MemberId, PaymentId, Problem, Text},
    testing::{Story, check, day, happens, m, nothing, refused, text, wrong},
};

const ONE: EntryId = EntryId(1);

/// Sari (1) keeps the money; Rina (2) and Asep (3) belong.
fn village() -> Story {
    let story = Story::new().founded().member("Rina").member("Asep");
    let take = fields::Command::Take { care: Care::Money, name: text(""), until: None };
    story.given(m(1), take).on("2026-11-28 09:00").clock()
}

fn enter(typed: Typed) -> Command {
    on("2026-11-28", typed)
}

fn on(written: &str, typed: Typed) -> Command {
    Command::Enter { day: day(written), what: text("Untuk bersama"), typed, payment: None, receipt: None }
}

fn came(rupiah: i64) -> Typed {
    Typed::In { place: Place::Box, income: Income::Dues, fund: None, rupiah: Rupiah(rupiah) }
}

fn went(rupiah: i64) -> Typed {
    Typed::Out { place: Place::Box, care: Care::Children, fund: None, rupiah: Rupiah(rupiah), lender: None }
}

fn lent(rupiah: i64, lender: Lender) -> Typed {
    let (place, care, fund) = (Place::Box, Care::Children, None);
    Typed::Out { place, care, fund, rupiah: Rupiah(rupiah), lender: Some(lender) }
}

fn bound(typed: Typed) -> Typed {
    let fund = Some(FundId(1));
    match typed {
        Typed::In { place, income, rupiah, .. } => Typed::In { place, income, fund, rupiah },
        Typed::Out { place, care, rupiah, lender, .. } => Typed::Out { place, care, fund, rupiah, lender },
        Typed::Between { .. } | Typed::Opening { .. } | Typed::Repaid { .. } => typed,
    }
}

fn books() -> Terms {
    Terms { name: text("Buku"), purpose: text(""), income: Income::Sponsors, target: None }
}

fn balance(story: &Story, account: Account) -> i64 {
    story.community.cash.balance(account).0
}

fn undo(entry: EntryId) -> Command {
    Command::Correct { entry, reason: text("Dicatat dua kali"), instead: None }
}

fn put_right(entry: EntryId, typed: Typed) -> Command {
    let instead = Instead { day: day("2026-11-28"), what: text("Untuk bersama"), typed };
    Command::Correct { entry, reason: text("Salah ketik"), instead: Some(instead) }
}

#[test]
fn money_comes_and_goes() {
    let story = village().given(m(1), enter(came(300_000))).given(m(1), enter(went(120_000)));
    assert_eq!(balance(&story, Account::BOX), 180_000);
    assert_eq!(balance(&story, Account::Income { income: Income::Dues }), 300_000);
    assert_eq!(balance(&story, Account::Expense { care: Care::Children }), 120_000);
    let moved = story.given(m(1), enter(Typed::Between { from: Place::Box, rupiah: Rupiah(100_000) }));
    assert_eq!(balance(&moved, Account::Money { place: Place::Bank }), 100_000);
    assert_eq!(moved.community.cash.money(), Rupiah(180_000));
}

#[test]
fn what_cannot_be_written_is_refused() {
    let story = village().given(m(1), enter(came(100_000)));
    let range = Problem::OutOfRange { min: 1, max: crate::limits::RUPIAH_MAX };
    let not_enough = Refusal::NotEnough { place: Place::Box, held: Rupiah(100_000) };
    let late = |typed| on("2026-11-29", typed);
    let wordless = Command::Enter {
        day: day("2026-11-28"),
        what: text(" "),
        typed: came(1),
        payment: None,
        receipt: None,
    };
    check(
        &story,
        [
            ("nothing is no amount", m(1), enter(came(0)).into(), wrong("rupiah", range.clone())),
            ("less than nothing is none", m(1), enter(went(-5)).into(), wrong("rupiah", range.clone())),
            ("no village has that much", m(1), enter(came(10_i64.pow(15))).into(), wrong("rupiah", range)),
            ("what is not there", m(1), enter(went(100_001)).into(), refused(not_enough)),
            ("tomorrow", m(1), late(came(1)).into(), wrong("day", Problem::InTheFuture)),
            ("without a word", m(1), wordless.into(), wrong("what", Problem::Empty)),
            ("a fund that is not there", m(1), enter(bound(came(5))).into(), wrong("fund", Problem::Unknown)),
            (
                "a debt that is not there",
                m(1),
                enter(Typed::Repaid { debt: DebtId(1), place: Place::Box, rupiah: Rupiah(5) }).into(),
                wrong("debt", Problem::Unknown),
            ),
        ],
    );
    assert!(story.clone().when(m(2), enter(came(5))).refused_for_rights());
    assert!(story.when(By::Guest, enter(came(5))).refused_for_rights());
}

#[test]
fn above_the_limit_a_second_person_signs() {
    let story = village().given(m(1), enter(came(1_000_000)));
    let at_limit = story.clone().given(m(1), enter(went(250_000)));
    assert!(at_limit.community.cash.stands(EntryId(2)), "at the limit it counts at once");
    let waits = story.given(m(1), enter(went(250_001)));
    assert!(waits.community.cash.waits(EntryId(2)));
    assert_eq!(balance(&waits, Account::BOX), 1_000_000, "nothing has moved yet");
    let sign = Command::Sign { entry: EntryId(2) };
    let spoken_for = Refusal::NotEnough { place: Place::Box, held: Rupiah(749_999) };
    check(
        &waits,
        [
            ("one's own cannot be signed", m(1), sign.clone().into(), refused(Refusal::YourOwn)),
            ("what waits is spoken for", m(1), enter(went(749_999 + 1)).into(), refused(spoken_for)),
        ],
    );
    let signed = waits.clone().given(m(2), sign.clone());
    assert_eq!(balance(&signed, Account::BOX), 749_999);
    signed.when(m(3), sign.clone()).nothing();
    let decline = Command::Decline { entry: EntryId(2), reason: text("Notanya belum ada") };
    let declined = waits.given(m(3), decline.clone());
    assert!(!declined.community.cash.waits(EntryId(2)));
    declined.clone().when(m(3), decline).nothing();
    declined.when(m(2), sign).refused(Refusal::WasDeclined);
}

#[test]
fn what_was_decided_needs_no_second_signature() {
    let prepared = Event::PaymentPrepared {
        payment: PaymentId(1),
        decision: crate::kernel::DecisionId(1),
        rupiah: Rupiah(450_000),
        what: text("Dua rak"),
        owner: None,
    };
    let story = village().given(m(1), enter(came(1_000_000))).happened(By::Clock, vec![prepared.into()]);
    let pay = |rupiah| Command::Enter {
        day: day("2026-11-28"),
        what: text("Dua rak"),
        typed: went(rupiah),
        payment: Some(PaymentId(1)),
        receipt: None,
    };
    let paid = story.clone().given(m(1), pay(450_000));
    assert!(paid.community.cash.stands(EntryId(2)));
    assert_eq!(paid.community.cash.payments_open().count(), 0);
    paid.clone().when(m(1), pay(450_000)).refused(Refusal::AlreadyPaid);
    let drop = Command::DropPayment { payment: PaymentId(1), reason: text("Rak disumbang") };
    paid.clone().when(m(1), drop.clone()).refused(Refusal::AlreadyPaid);
    let again = paid.given(m(1), undo(EntryId(2)));
    assert_eq!(again.community.cash.payments_open().count(), 1, "an undone payment is open again");
    let more = story.clone().given(m(1), pay(450_001));
    assert!(more.community.cash.waits(EntryId(2)), "more than was decided waits");
    let dropped = story.given(m(1), drop);
    dropped.when(m(1), pay(450_000)).refused(Refusal::PaymentDropped);
}

#[test]
fn a_correction_names_the_old_entry_and_holds_the_difference() {
    let story = village().given(m(1), enter(came(100_000)));
    let right = story.clone().given(m(1), put_right(ONE, came(150_000)));
    assert_eq!(balance(&right, Account::BOX), 150_000);
    let cash = &right.community.cash;
    assert!(!cash.stands(ONE) && cash.stands(EntryId(2)));
    assert_eq!(cash.find(EntryId(2)).map(|it| it.written.money()), Some(Rupiah(50_000)));
    right.clone().when(m(1), put_right(ONE, came(1))).refused(Refusal::AlreadyCorrected);
    // The correction can be put right again, and undone as a whole.
    let twice = right.given(m(1), put_right(EntryId(2), came(120_000)));
    assert_eq!(balance(&twice, Account::BOX), 120_000);
    let undone = twice.given(m(1), undo(EntryId(3)));
    assert_eq!(balance(&undone, Account::BOX), 0);
    undone.clone().when(m(1), undo(EntryId(4))).refused(Refusal::AlreadyCorrected);
    assert!(undone.community.cash.all().all(|(_, it)| !it.stands()));
    let spent = story.given(m(1), enter(went(80_000)));
    let not_enough = Refusal::NotEnough { place: Place::Box, held: Rupiah(20_000) };
    spent.when(m(1), undo(ONE)).refused(not_enough);
}

#[test]
fn a_correction_that_takes_much_out_waits_too() {
    let story = village().given(m(1), enter(came(900_000)));
    let waits = story.given(m(1), undo(ONE));
    assert!(waits.community.cash.waits(EntryId(2)) && waits.community.cash.stands(ONE));
    waits.clone().when(m(1), put_right(ONE, came(5))).refused(Refusal::AlreadyCorrected);
    let undone = waits.given(m(2), Command::Sign { entry: EntryId(2) });
    assert_eq!(balance(&undone, Account::BOX), 0);
}

#[test]
fn bound_money_goes_only_where_it_was_given_for() {
    let story = village()
        .given(m(1), Command::AddFund { terms: books() })
        .given(m(1), enter(bound(came(200_000))))
        .given(m(1), enter(came(50_000)));
    let fund = Account::Bound { fund: FundId(1) };
    assert_eq!(balance(&story, fund), 200_000);
    assert_eq!(balance(&story, Account::Income { income: Income::Sponsors }), 0, "earned once it is spent");
    check(
        &story,
        [
            (
                "what is bound is not free",
                m(1),
                enter(went(60_000)).into(),
                refused(Refusal::Bound { free: Rupiah(50_000) }),
            ),
            (
                "no more than was given",
                m(1),
                enter(bound(went(200_001))).into(),
                refused(Refusal::FundSpent { left: Rupiah(200_000) }),
            ),
        ],
    );
    let spent = story.given(m(1), enter(bound(went(150_000))));
    assert_eq!(balance(&spent, fund), 50_000);
    assert_eq!(balance(&spent, Account::Income { income: Income::Sponsors }), 150_000);
    let undo_gift = spent.clone().when(m(1), undo(EntryId(1)));
    undo_gift.refused(Refusal::FundSpent { left: Rupiah(50_000) });
    let closed = spent.given(m(1), Command::CloseFund { fund: FundId(1) });
    closed.clone().when(m(1), enter(bound(came(5)))).refused(Refusal::FundClosed);
    closed.given(m(1), enter(bound(went(50_000))));
}

#[test]
fn money_that_is_not_there_is_spent_only_as_a_debt_that_says_so() {
    let rina = Lender::Member { member: MemberId(2) };
    let story = village().given(m(1), enter(came(100_000))).given(m(1), enter(lent(160_000, rina.clone())));
    let debt = Account::Debt { debt: DebtId(1) };
    assert_eq!((balance(&story, Account::BOX), balance(&story, debt)), (0, 60_000));
    let again = story.given(m(1), enter(lent(10_000, rina)));
    assert_eq!(
        (again.community.cash.debts().count(), balance(&again, debt)),
        (1, 70_000),
        "one debt a lender"
    );
    let filled = again.given(m(1), enter(came(200_000)));
    let repay = |rupiah| enter(Typed::Repaid { debt: DebtId(1), place: Place::Box, rupiah: Rupiah(rupiah) });
    filled.clone().when(m(1), repay(70_001)).refused(Refusal::MoreThanOwed { owed: Rupiah(70_000) });
    let repaid = filled.given(m(1), repay(70_000));
    assert_eq!((balance(&repaid, Account::BOX), balance(&repaid, debt)), (130_000, 0));
    let nameless = Lender::Person { name: text(" ") };
    repaid.when(m(1), enter(lent(500_000, nameless))).wrong("lender", Problem::Empty);
}

#[test]
fn a_month_is_counted_by_one_and_closed_by_another() {
    let story = village().given(m(1), enter(came(100_000)));
    let month = Month::of(day("2026-11-01"));
    let count = |rupiah, reason: &str| Command::Count { month, rupiah: Rupiah(rupiah), reason: text(reason) };
    let close = |rupiah| Command::CloseMonth { month, rupiah: Rupiah(rupiah) };
    story.clone().when(m(2), close(100_000)).refused(Refusal::NotCounted);
    let differs = Refusal::Differs { book: Rupiah(100_000), difference: Rupiah(-5_000) };
    story.clone().when(m(1), count(95_000, "")).refused(differs);
    let counted = story.given(m(1), count(95_000, "Kembalian tercecer"));
    counted.clone().when(m(2), close(95_000)).refused(Refusal::MonthRuns);
    let over = counted.on("2026-12-01 08:00");
    over.clone().when(m(1), close(95_000)).refused(Refusal::YourOwn);
    over.clone().when(m(2), close(100_000)).refused(Refusal::CountAgain);
    let later = over.clone().given(m(1), on("2026-11-30", came(1_000)));
    later.when(m(2), close(95_000)).refused(Refusal::CountAgain);
    let closed = over.given(m(2), close(95_000));
    assert_eq!(balance(&closed, Account::BOX), 95_000);
    let cash = &closed.community.cash;
    assert_eq!(cash.closed().map(|(_, it)| it.held).collect::<Vec<_>>(), [Rupiah(95_000)]);
    closed.clone().when(m(3), close(95_000)).nothing();
    let shut = Refusal::MonthClosed { month };
    let earlier = Refusal::MonthClosed { month: month.previous() };
    closed.clone().when(m(1), on("2026-11-30", came(5))).refused(shut.clone());
    closed.clone().when(m(1), on("2026-10-30", came(5))).refused(earlier);
    closed.clone().when(m(1), count(95_000, "")).refused(shut);
    closed.clone().when(m(1), undo(EntryId(2))).refused(Refusal::SignedByTwo);
    let more = on("2026-12-01", came(50_000));
    let undone = closed.given(m(1), more).given(m(1), undo(ONE));
    let on_day = undone.community.cash.find(EntryId(4)).map(|it| it.written.day);
    assert_eq!(on_day, Some(day("2026-12-01")), "what lies in a closed month is undone today");
}

#[test]
fn a_month_waits_for_its_signatures() {
    let month = Month::of(day("2026-11-01"));
    let story = village().given(m(1), enter(came(900_000))).given(m(1), enter(went(400_000)));
    let counted = story.given(m(1), Command::Count { month, rupiah: Rupiah(900_000), reason: text("") });
    let over = counted.on("2026-12-01 08:00");
    let close = Command::CloseMonth { month, rupiah: Rupiah(900_000) };
    over.clone().when(m(2), close).refused(Refusal::Waits);
    let late = over.given(m(2), Command::Decline { entry: EntryId(2), reason: text("Batal") });
    late.given(m(2), Command::CloseMonth { month, rupiah: Rupiah(900_000) });
}

#[test]
fn receipts_funds_plans_and_what_is_shown_say_so_once() {
    let files = crate::samples::photos::files(0);
    let story = village().given(m(1), enter(came(5)));
    let add = Command::AddReceipt { entry: ONE, receipt: files };
    let with = story.given(m(3), add.clone());
    with.clone().when(m(2), add).nothing();
    let removed =
        with.given(m(1), Command::RemoveReceipt { entry: ONE, receipt: crate::kernel::ReceiptId(1) });
    assert!(removed.community.cash.find(ONE).is_some_and(|it| it.receipts.is_empty()));
    let lines = vec![
        Planned::Expense { care: Care::Children, rupiah: Rupiah(5) },
        Planned::Income { income: Income::Dues, rupiah: Rupiah(9) },
    ];
    let twice = vec![lines[1], Planned::Income { income: Income::Dues, rupiah: Rupiah(1) }];
    let planned = removed.given(m(1), Command::Plan { year: 2026, lines: lines.clone() });
    let sorted = {
        let mut it = lines.clone();
        it.sort_unstable();
        it
    };
    assert_eq!(planned.community.cash.plan(2026), sorted);
    let shown: std::collections::BTreeSet<_> = [Shown::Balance].into();
    check(
        &planned,
        [
            ("so already", m(1), Command::Plan { year: 2026, lines }.into(), nothing()),
            (
                "one line a kind",
                m(1),
                Command::Plan { year: 2026, lines: twice }.into(),
                wrong("lines", Problem::Taken),
            ),
            (
                "chosen",
                m(1),
                Command::Show { shown: shown.clone() }.into(),
                happens([Event::Shown { shown }]),
            ),
            ("already hidden", m(1), Command::Show { shown: [].into() }.into(), nothing()),
        ],
    );
}

#[test]
fn other_nouns_book_at_the_till() {
    let story = village();
    let asked = crate::Asked { by: m(1), at: story.now, command: enter(came(1)).into() };
    let mut till = Till::open(&story.community, &asked);
    let saved = |rupiah| {
        let rupiah = Rupiah(rupiah);
        vec![Account::BOX.more(rupiah), Account::Voluntary { member: MemberId(2) }.more(rupiah)]
    };
    let today: Day = day("2026-11-28");
    let what = || -> Text { text("Simpanan") };
    let (first, _) = till.book(Cause::Savings, today, what(), saved(50_000)).expect("it balances");
    let (second, _) = till.book(Cause::Savings, today, what(), saved(20_000)).expect("it balances");
    assert_eq!((first, second), (EntryId(1), EntryId(2)));
    let taken = saved(-70_001);
    let too_much = Refusal::MoreThanOwed { owed: Rupiah(70_000) };
    assert_eq!(till.book(Cause::Savings, today, what(), taken), Err(too_much.into()));
    let one_sided = vec![Account::BOX.more(Rupiah(5))];
    assert_eq!(till.book(Cause::Savings, today, what(), one_sided), Err(Refusal::Unbalanced.into()));
    let (_, event) = till.book(Cause::Savings, today, what(), saved(-70_000)).expect("just what is there");
    assert!(matches!(event, Event::Entered { standing: Standing::Booked, .. }));
}
