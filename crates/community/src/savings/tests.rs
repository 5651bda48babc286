//! Rules of saving, lending and sharing (RULES §4).

use super::{
    interest::{Kind, Part, Per, Rate},
    shu::Parts,
    *,
};
use crate::{
    Refusal as Refused,
    cash::{self, Account, Income, Place, Typed},
    decisions::{self, Action, Ballot, Class, How, Method, Pace, Proposal, Results, Secrecy, Stance},
    fields::{self, Care},
    kernel::{DecisionId, EntryId, Problem, Rupiah},
    members,
    testing::{Story, check, day, m, refused, text, wrong},
};

const RATE: Rate = Rate { per_myriad: 100, per: Per::Month };

fn terms() -> Terms {
    Terms {
        principal: Rupiah(50_000),
        mandatory: Rupiah(10_000),
        every: Every::Month,
        since: day("2026-11-01"),
        loan_kinds: vec![Kind::Flat, Kind::Declining, Kind::Free],
        rate: RATE,
        months_max: 12,
        late: text(""),
        legal_number: text(""),
    }
}

/// Sari (1) keeps the money, which is two million; Rina (2), Asep (3) and Tati (4) belong.
fn village() -> Story {
    let story = Story::new().founded().member("Rina").member("Asep").member("Tati");
    let take = fields::Command::Take { care: Care::Money, name: text(""), until: None };
    let typed =
        Typed::In { place: Place::Box, income: Income::Business, fund: None, rupiah: Rupiah(2_000_000) };
    let (what, payment, receipt) = (text("Bazar"), None, None);
    story
        .given(m(1), take)
        .on("2026-11-28 09:00")
        .clock()
        .given(m(1), cash::Command::Enter { day: day("2026-11-28"), what, typed, payment, receipt })
        .given(m(1), Command::SetTerms { terms: terms() })
}

fn deposit(saving: Saving, rows: &[(u32, i64)]) -> Command {
    let row =
        |(member, rupiah): &(u32, i64)| DepositRow { member: MemberId(*member), rupiah: Rupiah(*rupiah) };
    let deposits = rows.iter().map(row).collect();
    Command::Deposit { saving, deposits, place: Place::Box, day: day("2026-11-28"), note: text("Kumpul") }
}

fn withdraw(member: u32, saving: Saving, rupiah: i64) -> Command {
    let (member, rupiah) = (MemberId(member), Rupiah(rupiah));
    Command::Withdraw {
        member,
        saving,
        rupiah,
        place: Place::Box,
        day: day("2026-11-28"),
        note: text("Ambil"),
    }
}

fn saved(story: &Story, saving: Saving, member: u32) -> i64 {
    story.community.cash.balance(saving.account(MemberId(member))).0
}

fn lend(member: u32, rupiah: i64, months: u16, kind: Kind) -> Action {
    let (member, rupiah, purpose) = (MemberId(member), Rupiah(rupiah), text("Modal warung"));
    Action::Lend { member, rupiah, months, kind, rate: RATE, purpose }
}

fn propose(action: Action) -> decisions::Command {
    let proposal = Proposal {
        title: text("Pinjaman untuk Rina"),
        details: text(""),
        method: Method::Consent,
        choices: vec![],
        class: Class::Weighty,
        secrecy: Secrecy::Open,
        results: Results::AsTheyCome,
        pace: Pace::Apart,
        closes_at: None,
        carries: vec![action],
        review_on: None,
        from: None,
    };
    decisions::Command::Open { proposal }
}

fn agree(decision: u32) -> decisions::Command {
    let ballot = Ballot::Stance { stance: Stance::Consent };
    let (member, reason, how, version) = (None, text(""), How::Own, 1);
    decisions::Command::Vote { decision: DecisionId(decision), member, ballot, reason, how, version }
}

/// Rina asks, the other three agree, and the time passes.
fn granted(kind: Kind) -> Story {
    let mut story = village().given(m(2), propose(lend(2, 200_000, 10, kind)));
    for voter in [1, 3, 4] {
        story = story.given(m(voter), agree(1));
    }
    story.on("2026-12-05 10:00").clock()
}

fn pay_out(on: &str) -> Command {
    Command::PayOut { loan: LoanId(1), place: Place::Box, day: day(on), note: text("Pinjaman") }
}

fn running(kind: Kind) -> Story {
    granted(kind).given(m(1), pay_out("2026-12-05"))
}

fn repay(rupiah: i64, infaq: i64, on: &str) -> Command {
    let (loan, rupiah, infaq) = (LoanId(1), Rupiah(rupiah), Rupiah(infaq));
    Command::Repay { loan, rupiah, infaq, place: Place::Box, day: day(on), note: text("Angsuran") }
}

fn settle(rupiah: i64, on: &str) -> Command {
    let (loan, rupiah, infaq) = (LoanId(1), Rupiah(rupiah), Rupiah(0));
    Command::Settle { loan, rupiah, infaq, place: Place::Box, day: day(on), note: text("Lunas") }
}

fn loan(story: &Story) -> &Loan {
    story.community.savings.loan(LoanId(1)).expect("it was granted")
}

#[test]
fn everybody_saves_and_each_has_an_entry() {
    let story = village()
        .given(m(1), deposit(Saving::Principal, &[(1, 50_000), (2, 50_000)]))
        .given(m(1), deposit(Saving::Mandatory, &[(1, 10_000), (2, 5_000)]))
        .given(m(1), deposit(Saving::Voluntary, &[(2, 75_000)]));
    assert_eq!(Saving::ALL.map(|it| saved(&story, it, 2)), [50_000, 5_000, 75_000]);
    assert_eq!(story.community.cash.all().count(), 6, "each can be undone without the others");
    let undo = cash::Command::Correct { entry: EntryId(6), reason: text("Salah catat"), instead: None };
    assert_eq!(saved(&story.given(m(1), undo), Saving::Voluntary, 2), 0);
}

#[test]
fn deposits_that_cannot_be() {
    let story = village().given(m(1), deposit(Saving::Principal, &[(2, 50_000)]));
    let out = Problem::OutOfRange { min: 1, max: crate::limits::RUPIAH_MAX };
    let rows = [
        (
            "pokok is paid once",
            m(1),
            deposit(Saving::Principal, &[(2, 50_000)]).into(),
            refused(Refusal::PrincipalPaid),
        ),
        (
            "pokok is the same for everybody",
            m(1),
            deposit(Saving::Principal, &[(3, 40_000)]).into(),
            refused(Refusal::PrincipalIs { rupiah: Rupiah(50_000) }),
        ),
        (
            "nothing is no deposit",
            m(1),
            deposit(Saving::Voluntary, &[(3, 0)]).into(),
            wrong("rupiah", out.clone()),
        ),
        ("nor is less", m(1), deposit(Saving::Voluntary, &[(3, -5)]).into(), wrong("rupiah", out.clone())),
        (
            "nor all the money in the country",
            m(1),
            deposit(Saving::Voluntary, &[(3, 1_000_000_000_000_000)]).into(),
            wrong("rupiah", out),
        ),
        ("somebody", m(1), deposit(Saving::Voluntary, &[]).into(), wrong("deposits", Problem::Empty)),
        (
            "each once",
            m(1),
            deposit(Saving::Voluntary, &[(3, 5), (3, 5)]).into(),
            wrong("deposits", Problem::Taken),
        ),
        ("a member", m(1), deposit(Saving::Voluntary, &[(9, 5)]).into(), wrong("member", Problem::Unknown)),
    ];
    check(&story, rows);
    assert!(story.when(m(3), deposit(Saving::Voluntary, &[(3, 5_000)])).refused_for_rights());
    let none = Story::new().founded();
    none.when(m(1), deposit(Saving::Voluntary, &[(1, 5_000)])).refused(Refusal::NoTerms);
}

#[test]
fn only_sukarela_is_taken_out_and_only_as_much_as_there_is() {
    let all = [(1, 50_000), (2, 50_000)];
    let story = village()
        .given(m(1), deposit(Saving::Principal, &all))
        .given(m(1), deposit(Saving::Voluntary, &all))
        .given(m(1), withdraw(2, Saving::Voluntary, 20_000));
    assert_eq!(saved(&story, Saving::Voluntary, 2), 30_000);
    let rows = [
        ("pokok stays", m(1), withdraw(2, Saving::Principal, 50_000).into(), refused(Refusal::Stays)),
        ("wajib stays", m(1), withdraw(2, Saving::Mandatory, 5_000).into(), refused(Refusal::Stays)),
        (
            "not more than there is",
            m(1),
            withdraw(2, Saving::Voluntary, 30_001).into(),
            refused(Refusal::NotThatMuch { saved: Rupiah(30_000) }),
        ),
        (
            "nobody pays themselves",
            m(1),
            withdraw(1, Saving::Voluntary, 5_000).into(),
            refused(Refusal::YourOwn),
        ),
        (
            "whoever cares for the money pays",
            m(3),
            withdraw(2, Saving::Voluntary, 5_000).into(),
            refused(Refusal::OthersCare),
        ),
    ];
    check(&story, rows);
    // The treasurer's own money is paid out by anybody else.
    let story = story.given(m(3), withdraw(1, Saving::Voluntary, 5_000));
    assert_eq!(saved(&story, Saving::Voluntary, 1), 45_000);
}

#[test]
fn money_that_waits_for_a_signature_is_spoken_for() {
    let story = village()
        .given(m(1), deposit(Saving::Voluntary, &[(2, 400_000)]))
        .given(m(1), withdraw(2, Saving::Voluntary, 300_000));
    assert_eq!(saved(&story, Saving::Voluntary, 2), 400_000, "nobody has signed yet");
    let left = Refusal::NotThatMuch { saved: Rupiah(100_000) };
    let story = story.when(m(1), withdraw(2, Saving::Voluntary, 150_000)).refused(left);
    let sign = cash::Command::Sign { entry: EntryId(3) };
    let story = story.when(m(2), sign.clone()).refused(Refusal::YourOwn);
    assert_eq!(saved(&story.given(m(3), sign), Saving::Voluntary, 2), 100_000);
}

#[test]
fn whoever_has_left_gets_everything_back() {
    let all = [(3, 50_000)];
    let pay_back = Command::PayBack {
        member: MemberId(3),
        place: Place::Box,
        day: day("2026-11-28"),
        note: text("Pamit"),
    };
    let story = village()
        .given(m(1), deposit(Saving::Principal, &all))
        .given(m(1), deposit(Saving::Voluntary, &all))
        .when(m(1), pay_back.clone())
        .refused(Refusal::StillBelongs)
        .given(m(3), members::Command::Leave { member: None })
        .given(m(1), pay_back.clone());
    assert_eq!(Saving::ALL.map(|it| saved(&story, it, 3)), [0, 0, 0]);
    story.when(m(1), pay_back).refused(Refusal::NothingSaved);
}

#[test]
fn wajib_is_expected_from_when_it_was_agreed_on() {
    let behind = |story: &Story, on: &str| saved_since(&story.community, MemberId(2), day(on)).0;
    let story = village().given(m(1), deposit(Saving::Mandatory, &[(2, 10_000)]));
    assert_eq!(behind(&story, "2026-11-30"), 0);
    assert_eq!(behind(&story, "2026-12-01"), -10_000);
    let dearer = Terms { mandatory: Rupiah(25_000), since: day("2027-01-15"), ..terms() };
    let story = story.given(m(1), Command::SetTerms { terms: dearer });
    assert_eq!(behind(&story, "2026-12-31"), -10_000);
    assert_eq!(behind(&story, "2027-02-01"), -10_000 - 25_000 - 25_000);
    let weekly = Terms { every: Every::Week, since: day("2026-11-02"), ..terms() };
    let story = village().given(m(1), Command::SetTerms { terms: weekly });
    // Joined in the week of the 23rd; that week and the next one.
    assert_eq!(behind(&story, "2026-11-30"), -20_000);
}

#[test]
fn a_loan_is_asked_for_decided_by_the_others_and_handed_over_by_another() {
    let story = village();
    let rows = [
        (
            "who needs it asks",
            m(3),
            propose(lend(2, 200_000, 10, Kind::Flat)).into(),
            refused(Refusal::AskYourself),
        ),
        (
            "as we lend",
            m(2),
            propose(lend(2, 200_000, 10, Kind::Annuity)).into(),
            refused(Refusal::NotLentSo),
        ),
        (
            "not for longer",
            m(2),
            propose(lend(2, 200_000, 13, Kind::Flat)).into(),
            wrong("months", Problem::OutOfRange { min: 1, max: 12 }),
        ),
        (
            "not for nothing",
            m(2),
            propose(lend(2, 0, 10, Kind::Flat)).into(),
            wrong("rupiah", Problem::OutOfRange { min: 1_000, max: crate::limits::RUPIAH_MAX }),
        ),
    ];
    check(&story, rows);
    let asked = story.given(m(2), propose(lend(2, 200_000, 10, Kind::Flat)));
    let decision = asked.community.decisions.find(DecisionId(1)).unwrap();
    assert_eq!(decision.class, Class::Weighty);
    assert!(!decision.voters.contains(&MemberId(2)), "the borrower has no voice");
    let _ = asked.when(m(2), agree(1)).refused(Refusal::OwnLoan);

    let story = granted(Kind::Flat);
    assert_eq!(loan(&story).stage(&story.community.cash), Stage::Granted);
    let again = propose(lend(2, 50_000, 5, Kind::Flat));
    let story = story.when(m(2), again.clone()).refused(Refusal::OneLoan);
    let story = story.when(m(2), pay_out("2026-12-05")).refused(Refusal::YourOwn);
    let story = story.when(m(3), pay_out("2026-12-05")).refused(Refusal::OthersCare);
    let story = story.when(m(1), repay(22_000, 0, "2026-12-05")).refused(Refusal::NotPaidOut);
    let story = story.given(m(1), pay_out("2026-12-05"));
    assert_eq!(story.community.cash.balance(Account::Owed { member: MemberId(2) }), Rupiah(200_000));
    let story = story.when(m(1), pay_out("2026-12-05")).refused(Refusal::AlreadyPaidOut);
    let story = story.when(m(2), Command::Forgo { loan: LoanId(1) }).refused(Refusal::AlreadyPaidOut);
    story.when(m(2), again).refused(Refusal::OneLoan);
}

#[test]
fn who_does_not_need_it_any_more_says_so() {
    let story = granted(Kind::Flat);
    let forgo = Command::Forgo { loan: LoanId(1) };
    let story = story.when(m(3), forgo.clone()).refused(members::Refusal::NotYours { member: MemberId(2) });
    let story = story.given(m(2), forgo.clone()).when(m(2), forgo).nothing();
    let story = story.when(m(1), pay_out("2026-12-05")).refused(Refusal::LoanOver);
    story.given(m(2), propose(lend(2, 50_000, 5, Kind::Flat))).given(m(1), agree(2));
}

#[test]
fn instalments_come_back_and_what_is_undone_never_was() {
    let story = running(Kind::Declining).on("2027-01-06 09:00").clock();
    let cash = |story: &Story| story.community.cash.clone();
    assert_eq!(loan(&story).arrears(&cash(&story), day("2027-01-06")), Rupiah(22_000));
    let story = story.given(m(1), repay(10_000, 0, "2027-01-06"));
    let paid = loan(&story).paid(&cash(&story));
    assert_eq!(paid, Part { principal: Rupiah(8_000), interest: Rupiah(2_000) });
    let story = story.given(m(1), repay(12_000, 0, "2027-01-06"));
    assert_eq!(loan(&story).arrears(&cash(&story), day("2027-01-06")), Rupiah(0));
    assert_eq!(cash(&story).balance(Account::Income { income: Income::LoanService }), Rupiah(2_000));
    let last = cash(&story).all().next_back().unwrap().0;
    let undo = cash::Command::Correct { entry: last, reason: text("Salah orang"), instead: None };
    let story = story.given(m(1), undo);
    assert_eq!(loan(&story).arrears(&cash(&story), day("2027-01-06")), Rupiah(12_000));
    let owed = loan(&story).left(&cash(&story)).total();
    assert_eq!(owed, Rupiah(200_000 + 11_000 - 10_000));
    let story = story.when(m(1), repay(owed.0 + 1, 0, "2027-01-06")).refused(Refusal::MoreThanOwed { owed });
    let story = story.when(m(1), repay(5_000, 0, "2026-12-04")).refused(Refusal::BeforePaidOut);
    let story = story.when(m(1), repay(5_000, 1_000, "2027-01-06")).refused(Refusal::NoInfaq);
    let story = story.given(m(1), repay(owed.0, 0, "2027-01-06"));
    assert_eq!(loan(&story).stage(&cash(&story)), Stage::Over { since: day("2027-01-06") });
    assert_eq!(cash(&story).balance(Account::Owed { member: MemberId(2) }), Rupiah(0));
    story.when(m(1), repay(1, 0, "2027-01-06")).refused(Refusal::LoanOver);
}

#[test]
fn paying_off_early_lets_interest_go() {
    let story = running(Kind::Flat).on("2026-12-20 09:00").clock();
    let now = Refusal::NowLeft { rupiah: Rupiah(202_000) };
    let story = story.when(m(1), settle(220_000, "2026-12-20")).refused(now);
    let story = story.given(m(1), settle(202_000, "2026-12-20"));
    assert_eq!(loan(&story).stage(&story.community.cash), Stage::Over { since: day("2026-12-20") });
    assert_eq!(loan(&story).left(&story.community.cash), Part::default());
}

#[test]
fn a_loan_without_interest_takes_infaq_as_a_gift() {
    let story = running(Kind::Free).given(m(1), repay(20_000, 2_500, "2026-12-05"));
    let cash = &story.community.cash;
    assert_eq!(cash.balance(Account::Owed { member: MemberId(2) }), Rupiah(180_000));
    assert_eq!(cash.balance(Account::Income { income: Income::Donations }), Rupiah(2_500));
}

#[test]
fn a_closed_month_takes_nothing() {
    let story = running(Kind::Flat).on("2027-01-02 09:00").clock();
    let month = "2026-12".parse().unwrap();
    let rupiah = cash::book_of(&story.community, month);
    let count = cash::Command::Count { month, rupiah, reason: text("") };
    let story = story.given(m(1), count).given(m(3), cash::Command::CloseMonth { month, rupiah });
    let closed = cash::Refusal::MonthClosed { month };
    let story = story.when(m(1), repay(22_000, 0, "2026-12-31")).refused(closed.clone());
    let row = |member| DepositRow { member: MemberId(member), rupiah: Rupiah(5_000) };
    let late = Command::Deposit {
        saving: Saving::Voluntary,
        deposits: vec![row(2)],
        place: Place::Box,
        day: day("2026-12-31"),
        note: text("Kumpul"),
    };
    story.when(m(1), late).refused(closed);
}

fn plan() -> Plan {
    let parts = Parts {
        reserve: 3_000,
        business: 2_500,
        capital: 2_500,
        officers: 1_000,
        education: 500,
        social: 500,
    };
    Plan {
        parts,
        capital: Capital::AtTheEnd,
        pool: Pool::Savings,
        costs: Rupiah(2_000),
        obligations: Rupiah(0),
    }
}

fn share_out(on: &str) -> Command {
    Command::ShareOut { year: 2026, funds: Funds::default(), day: day(on), note: text("SHU 2026") }
}

#[test]
fn a_surplus_is_shared_as_everybody_decided() {
    let short = Plan { parts: Parts { reserve: 2_000, ..plan().parts }, ..plan() };
    let propose_plan = |plan| propose(Action::ShareOut { year: 2026, plan });
    let mut story = running(Kind::Flat)
        .given(m(1), deposit(Saving::Principal, &[(2, 50_000), (3, 50_000)]))
        .given(m(1), repay(22_000, 0, "2026-12-05"))
        .when(m(1), propose_plan(short))
        .refused(Refusal::NotTheWhole { per_myriad: 9_000 })
        .when(m(1), share_out("2026-12-05"))
        .refused(Refusal::NotFixed)
        .given(m(1), propose_plan(plan()));
    for voter in 1..=4 {
        story = story.given(m(voter), agree(2));
    }
    let story =
        story.on("2026-12-13 09:00").clock().when(m(1), share_out("2026-12-13")).refused(Refusal::YearRuns);
    let story = story.on("2027-01-10 09:00").clock().given(m(1), share_out("2027-01-10"));
    let cash = &story.community.cash;
    let shared = story.community.savings.shared(cash, 2026).unwrap();
    // Two million from the bazaar and two thousand interest, less two thousand costs.
    assert_eq!((shared.pool, shared.sheet.sum()), (Rupiah(2_000_000), Rupiah(2_000_000)));
    let of = |member: u32| {
        shared.sheet.members.iter().find(|it| it.member == MemberId(member)).map(|it| it.total())
    };
    assert_eq!((of(2), of(3), of(4)), (Some(Rupiah(750_000)), Some(Rupiah(250_000)), None));
    assert_eq!(cash.balance(Account::Voluntary { member: MemberId(2) }), Rupiah(750_000));
    assert_eq!(cash.balance(Account::Reserve), Rupiah(1_000_000));
    story.when(m(1), share_out("2027-01-10")).refused(Refusal::AlreadyShared);
}

#[test]
fn nothing_is_shared_where_nothing_is_left() {
    let dear = Plan { costs: Rupiah(3_000_000), ..plan() };
    let mut story = village().given(m(1), propose(Action::ShareOut { year: 2026, plan: dear }));
    for voter in 1..=4 {
        story = story.given(m(voter), agree(1));
    }
    let none = Refusal::NoSurplus { rupiah: Rupiah(-1_000_000) };
    story.on("2027-01-10 09:00").clock().when(m(1), share_out("2027-01-10")).refused(none);
}

/// No amount reaches the book that no group could have.
#[test]
fn amounts_beyond_all_sense_are_refused_everywhere() {
    let story = running(Kind::Flat);
    for rupiah in [0, -1, 1_000_000_000_000_000] {
        let tries = [
            withdraw(2, Saving::Voluntary, rupiah),
            repay(rupiah, 0, "2026-12-05"),
            deposit(Saving::Mandatory, &[(2, rupiah)]),
        ];
        for command in tries {
            let outcome = crate::decide(
                &story.community,
                &crate::Asked { by: m(1), at: story.now, command: command.into() },
            );
            let amount = |it: &Refused| it.field() == Some("rupiah");
            assert!(outcome.as_ref().is_err_and(amount), "{rupiah}: {outcome:?}");
        }
    }
}
