//! What is due when, and what a payment counts for.

use proptest::prelude::*;

use super::*;
use crate::savings::interest::{Kind, Per, Rate, parts};

fn day(written: &str) -> Day {
    written.parse().unwrap()
}

fn part(principal: i64, interest: i64) -> Part {
    Part { principal: Rupiah(principal), interest: Rupiah(interest) }
}

/// A million in ten months at one per cent, paid out on 31 January.
fn declining() -> Vec<Instalment> {
    let rate = Rate { per_myriad: 100, per: Per::Month };
    plan(day("2026-01-31"), &parts(Rupiah(1_000_000), 10, Kind::Declining, rate))
}

#[test]
fn instalments_are_due_on_the_same_day_of_each_month_or_its_last() {
    let due: Vec<String> = declining().iter().map(|it| it.due.to_string()).take(4).collect();
    assert_eq!(due, ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
    assert_eq!(months_later(day("2027-12-15"), 1), day("2028-01-15"));
    assert_eq!(months_later(day("2027-02-28"), 12), day("2028-02-28"));
}

#[test]
fn a_payment_counts_for_the_oldest_interest_first() {
    let all = declining();
    let rows = [
        // Less than the first month's interest.
        (part(0, 0), 4_000, part(0, 4_000)),
        (part(0, 0), 60_000, part(50_000, 10_000)),
        (part(50_000, 10_000), 50_000, part(50_000, 0)),
        // One month and a part of the next one.
        (part(0, 0), 120_000, part(101_000, 19_000)),
        (part(0, 0), 1_055_000, part(1_000_000, 55_000)),
    ];
    for (paid, rupiah, expected) in rows {
        assert_eq!(split(&all, paid, Rupiah(rupiah)), Some(expected), "{rupiah}");
    }
    assert_eq!(split(&all, part(0, 0), Rupiah(1_055_001)), None, "more than all that is owed");
}

#[test]
fn whoever_pays_off_early_pays_the_interest_of_the_month_that_has_begun() {
    let all = declining();
    let rows = [
        (part(0, 0), "2026-02-01", part(1_000_000, 10_000)),
        (part(0, 0), "2026-02-28", part(1_000_000, 10_000)),
        (part(0, 0), "2026-03-01", part(1_000_000, 19_000)),
        (part(100_000, 10_000), "2026-02-10", part(900_000, 0)),
        (part(100_000, 10_000), "2026-03-10", part(900_000, 9_000)),
        // After the last day nothing is let go.
        (part(0, 0), "2027-03-10", part(1_000_000, 55_000)),
    ];
    for (paid, today, expected) in rows {
        assert_eq!(payoff(&all, paid, day(today)), expected, "{today}");
    }
}

#[test]
fn arrears_are_what_was_due_before_today() {
    let all = declining();
    let rows = [
        (part(0, 0), "2026-02-28", 0),
        (part(0, 0), "2026-03-01", 110_000),
        (part(50_000, 10_000), "2026-03-01", 50_000),
        (part(100_000, 10_000), "2026-03-01", 0),
        (part(100_000, 10_000), "2026-05-01", 217_000),
    ];
    for (paid, today, expected) in rows {
        assert_eq!(arrears(&all, paid, day(today)), Rupiah(expected), "{today}");
    }
}

proptest! {
    #[test]
    fn what_is_counted_adds_up_and_all_of_it_pays_the_loan(
        principal in 10_000_i64..=100_000_000, months in 1_u16..=36, per_myriad in 0_u32..=500,
        kind in prop::sample::select(Kind::ALL.to_vec()), payments in prop::collection::vec(1_i64..=5_000_000, 1..60),
    ) {
        let rate = Rate { per_myriad, per: Per::Month };
        let all = plan(day("2026-01-31"), &parts(Rupiah(principal), months, kind, rate));
        let owed: i64 = all.iter().map(|it| it.part.total().0).sum();
        let mut paid = Part::default();
        for rupiah in payments {
            let Some(part) = split(&all, paid, Rupiah(rupiah)) else {
                prop_assert!(paid.total().0 + rupiah > owed);
                continue;
            };
            prop_assert_eq!(part.total(), Rupiah(rupiah));
            paid = self::part(paid.principal.0 + part.principal.0, paid.interest.0 + part.interest.0);
            let again: i64 = covered(&all, paid).iter().map(|it| it.paid.total().0).sum();
            prop_assert_eq!(again, paid.total().0);
        }
        let rest = Rupiah(owed - paid.total().0);
        let last = split(&all, paid, rest).unwrap();
        prop_assert_eq!(paid.principal.0 + last.principal.0, principal);
    }

    #[test]
    fn paying_off_is_never_dearer_than_all_instalments(
        principal in 10_000_i64..=100_000_000, months in 1_u16..=36, per_myriad in 0_u32..=500,
        kind in prop::sample::select(Kind::ALL.to_vec()), later in 0_i64..=1_400,
    ) {
        let rate = Rate { per_myriad, per: Per::Month };
        let all = plan(day("2026-01-31"), &parts(Rupiah(principal), months, kind, rate));
        let off = payoff(&all, Part::default(), day("2026-01-31").plus_days(later));
        prop_assert_eq!(off.principal, Rupiah(principal));
        prop_assert!(off.interest.0 <= all.iter().map(|it| it.part.interest.0).sum::<i64>());
    }
}
