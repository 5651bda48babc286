//! Schedules agree with RULES, with an independent library, and with what must hold of every loan.

use proptest::prelude::*;

use super::*;

fn paid(principal: i64, interest: i64) -> Part {
    Part { principal: Rupiah(principal), interest: Rupiah(interest) }
}

#[test]
fn flat_loans_are_those_of_the_rules() {
    let (month, year) = (Per::Month, Per::Year);
    let rows = [
        (30_000_000, 12, Rate { per_myriad: 1_200, per: year }, paid(2_500_000, 300_000)),
        (9_000_000, 12, Rate { per_myriad: 100, per: month }, paid(750_000, 90_000)),
        (12_000_000, 24, Rate { per_myriad: 500, per: year }, paid(500_000, 50_000)),
        (6_000_000, 12, Rate { per_myriad: 150, per: month }, paid(500_000, 90_000)),
    ];
    for (principal, months, rate, each) in rows {
        let all = parts(Rupiah(principal), months, Kind::Flat, rate);
        assert_eq!(all, vec![each; usize::from(months)], "{principal}");
    }
    assert_eq!(paid(500_000, 90_000).total(), Rupiah(590_000));
}

/// Loan, months, kind, rate, first and last instalment, all the interest, Σ k·interest, Σ k·principal: the last two tell
/// any schedule apart from one that differs in a single rupiah of a single month.
///
/// Made with numpy-financial 1.0.0 on Python's `decimal` at 60 digits: the annuity is `-pmt(r, n, P)` taken up to the
/// rupiah (ROUND_CEILING), and each month's interest was checked to lie near `ipmt(r, k, n, P)`; interest on what is
/// owed is `quantize(1, ROUND_HALF_UP)` of `left * r`, and flat interest is cut off, with the rest in the last month.
type Row = (i64, u16, Kind, u32, Per, (i64, i64), (i64, i64), i64, i64, i64);

#[rustfmt::skip]
const INDEPENDENT: [Row; 24] = [
    (30_000_000, 12, Kind::Flat, 1200, Per::Year, (2_500_000, 300_000), (2_500_000, 300_000), 3_600_000, 23_400_000, 195_000_000),
    (9_000_000, 12, Kind::Flat, 100, Per::Month, (750_000, 90_000), (750_000, 90_000), 1_080_000, 7_020_000, 58_500_000),
    (12_000_000, 24, Kind::Flat, 500, Per::Year, (500_000, 50_000), (500_000, 50_000), 1_200_000, 15_000_000, 150_000_000),
    (6_000_000, 12, Kind::Flat, 150, Per::Month, (500_000, 90_000), (500_000, 90_000), 1_080_000, 7_020_000, 39_000_000),
    (1_000_000, 7, Kind::Flat, 125, Per::Month, (142_857, 12_500), (142_858, 12_500), 87_500, 350_000, 4_000_003),
    (1_000_000, 10, Kind::Declining, 100, Per::Month, (100_000, 10_000), (100_000, 1000), 55_000, 220_000, 5_500_000),
    (5_000_000, 12, Kind::Declining, 150, Per::Month, (416_666, 75_000), (416_674, 6250), 487_500, 2_275_000, 32_500_044),
    (2_500_000, 7, Kind::Declining, 1200, Per::Year, (357_142, 25_000), (357_148, 3571), 100_000, 299_998, 10_000_018),
    (10_000_000, 36, Kind::Declining, 900, Per::Year, (277_777, 75_000), (277_805, 2084), 1_387_503, 17_575_095, 185_000_490),
    (750_000, 11, Kind::Declining, 133, Per::Month, (68_181, 9975), (68_190, 907), 59_851, 259_360, 4_500_045),
    (123_456_789, 60, Kind::Declining, 725, Per::Year, (2_057_613, 745_885), (2_057_622, 12_431), 22_749_487, 470_156_089, 3_765_432_330),
    (1_000_003, 6, Kind::Declining, 50, Per::Month, (166_667, 5000), (166_668, 833), 17_500, 46_666, 3_500_013),
    (1_000_000, 10, Kind::Annuity, 100, Per::Month, (95_583, 10_000), (104_528, 1045), 55_820, 224_930, 5_582_035),
    (5_000_000, 12, Kind::Annuity, 150, Per::Month, (383_400, 75_000), (451_625, 6774), 500_799, 2_368_553, 33_386_635),
    (12_000_000, 24, Kind::Annuity, 500, Per::Year, (476_457, 50_000), (524_265, 2184), 634_960, 5_546_543, 152_390_365),
    (2_500_000, 7, Kind::Annuity, 1200, Per::Year, (346_571, 25_000), (367_890, 3679), 100_995, 304_485, 10_099_489),
    (10_000_000, 36, Kind::Annuity, 900, Per::Year, (242_998, 75_000), (315_605, 2367), 1_447_902, 18_732_328, 193_053_404),
    (750_000, 11, Kind::Annuity, 133, Per::Month, (63_768, 9975), (72_769, 968), 61_167, 267_946, 4_599_026),
    (123_456_789, 60, Kind::Annuity, 725, Per::Year, (1_713_296, 745_885), (2_444_369, 14_768), 24_094_027, 512_321_650, 3_987_976_940),
    (300_000_000, 120, Kind::Annuity, 600, Per::Year, (1_830_616, 1_500_000), (3_313_888, 16_569), 99_673_761, 4_245_500_227, 19_934_752_853),
    (1_000_003, 6, Kind::Annuity, 50, Per::Month, (164_596, 5000), (168_752, 844), 17_573, 46_959, 3_514_557),
    (50_000_000, 48, Kind::Annuity, 1, Per::Year, (1_041_463, 417), (1_041_841, 9), 10_210, 170_167, 1_225_079_273),
    (1_000_000, 3, Kind::Annuity, 1000, Per::Month, (302_115, 100_000), (365_559, 36_556), 206_345, 349_246, 2_063_444),
    (1_000_000, 1, Kind::Annuity, 200, Per::Month, (1_000_000, 20_000), (1_000_000, 20_000), 20_000, 20_000, 1_000_000),
];

#[test]
fn schedules_agree_with_an_independent_library_to_the_rupiah() {
    for (principal, months, kind, per_myriad, per, first, last, interest, by_interest, by_principal) in
        INDEPENDENT
    {
        let all = parts(Rupiah(principal), months, kind, Rate { per_myriad, per });
        let what = format!("{kind:?} of {principal} in {months} months at {per_myriad} {per:?}");
        assert_eq!(all.len(), usize::from(months), "{what}");
        assert_eq!(all.first(), Some(&paid(first.0, first.1)), "{what}");
        assert_eq!(all.last(), Some(&paid(last.0, last.1)), "{what}");
        let weighed = |it: fn(&Part) -> i64| (1..).zip(&all).map(|(at, part)| at * it(part)).sum::<i64>();
        assert_eq!(all.iter().map(|it| it.interest.0).sum::<i64>(), interest, "{what}");
        assert_eq!(weighed(|it| it.interest.0), by_interest, "{what}");
        assert_eq!(weighed(|it| it.principal.0), by_principal, "{what}");
    }
}

#[test]
fn without_interest_only_the_loan_is_paid_back() {
    let all = parts(Rupiah(1_000_000), 3, Kind::Free, Rate { per_myriad: 150, per: Per::Month });
    assert_eq!(all, [paid(333_333, 0), paid(333_333, 0), paid(333_334, 0)]);
    // A rate of nothing is no interest, in any kind.
    for kind in [Kind::Flat, Kind::Declining, Kind::Annuity] {
        let all = parts(Rupiah(1_000_000), 4, kind, Rate::default());
        assert_eq!(all, vec![paid(250_000, 0); 4], "{kind:?}");
    }
}

#[test]
fn nothing_and_never_have_no_instalments() {
    for (principal, months) in [(0, 12), (-5, 12), (1_000, 0)] {
        assert_eq!(parts(Rupiah(principal), months, Kind::Annuity, Rate::default()), []);
    }
}

#[test]
fn percentages_are_typed_as_people_do() {
    let rows =
        [("1,5%", 150), ("1.5", 150), ("12 %", 1_200), ("0", 0), ("0,75", 75), ("1,05%", 105), (" 2 ", 200)];
    for (typed, expected) in rows {
        assert_eq!(percentage(typed), Ok(expected), "{typed}");
        assert_eq!(percentage(&written(expected)), Ok(expected));
    }
    for wrong in ["", "%", "-1", "1,555", "1,", ",5", "1,5,5", "satu", "12345", "٥"] {
        assert_eq!(percentage(wrong), Err(NoPercentage), "{wrong}");
    }
    assert_eq!((written(150), written(5), written(1_200)), ("1,5".into(), "0,05".into(), "12".into()));
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL.to_vec())
}

fn rates(most: u32) -> impl Strategy<Value = Rate> {
    let per = prop::sample::select(vec![Per::Month, Per::Year]);
    (0_u32..=most, per).prop_map(|(per_myriad, per)| Rate { per_myriad, per })
}

proptest! {
    #[test]
    fn the_principal_adds_up_to_the_loan_and_nothing_is_negative(
        principal in 1_i64..=1_000_000_000_000, months in 1_u16..=120, kind in kinds(), rate in rates(1_000),
    ) {
        let all = parts(Rupiah(principal), months, kind, rate);
        prop_assert_eq!(all.len(), usize::from(months));
        prop_assert_eq!(all.iter().map(|it| it.principal.0).sum::<i64>(), principal);
        prop_assert!(all.iter().all(|it| it.principal.0 >= 0 && it.interest.0 >= 0));
    }

    #[test]
    fn an_annuity_is_the_same_every_month_and_the_last_adjusts_by_rupiah(
        principal in 1_000_000_i64..=1_000_000_000, months in 2_u16..=60, rate in rates(200),
    ) {
        let all = parts(Rupiah(principal), months, Kind::Annuity, rate);
        let first = all[0].total();
        let (last, others) = all.split_last().unwrap();
        prop_assert!(others.iter().all(|it| it.total() == first));
        // Half a rupiah of interest a month at most, and its own interest.
        prop_assert!(last.total().0 <= first.0 + i64::from(months));
    }

    #[test]
    fn flat_interest_is_the_exact_sum(
        principal in 1_i64..=1_000_000_000, months in 1_u16..=120, rate in rates(1_000),
    ) {
        let all = parts(Rupiah(principal), months, Kind::Flat, rate);
        let (num, den) = rate.monthly();
        let exact = i128::from(principal) * i128::from(num) * i128::from(months);
        let interest: i64 = all.iter().map(|it| it.interest.0).sum();
        let off = i128::from(interest) * i128::from(den) - exact;
        prop_assert!(2 * off.abs() <= i128::from(den));
    }
}
