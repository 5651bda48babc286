//! The vector of RULES, and that nothing is lost or made up.

use proptest::prelude::*;

use super::*;

fn stake(member: u32, business: i64, capital: i64) -> Stake {
    Stake { member: MemberId(member), business: Rupiah(business), capital: Rupiah(capital) }
}

fn parts(reserve: u32, business: u32, capital: u32, officers: u32, education: u32, social: u32) -> Parts {
    Parts { reserve, business, capital, officers, education, social }
}

#[test]
fn a_member_gets_what_the_rules_say() {
    let parts = parts(3_000, 2_500, 2_000, 1_000, 1_000, 500);
    assert_eq!(parts.sum(), u64::from(WHOLE));
    let stakes = [stake(1, 5_000_000, 2_000_000), stake(2, 70_000_000, 98_000_000)];
    let sheet = share_out(Rupiah(60_000_000), &parts, &stakes);
    let first = sheet.members[0];
    assert_eq!((first.for_business, first.for_capital), (Rupiah(1_000_000), Rupiah(240_000)));
    assert_eq!(first.total(), Rupiah(1_240_000));
    assert_eq!((sheet.officers, sheet.education, sheet.social).2, Rupiah(3_000_000));
    assert_eq!((sheet.reserve, sheet.sum()), (Rupiah(18_000_000), Rupiah(60_000_000)));
}

#[test]
fn what_cannot_be_shared_stays_in_the_reserve() {
    let parts = parts(0, 5_000, 5_000, 0, 0, 0);
    let thirds = [stake(1, 1, 1), stake(2, 1, 1), stake(3, 1, 1)];
    let sheet = share_out(Rupiah(100), &parts, &thirds);
    assert!(sheet.members.iter().all(|it| it.total() == Rupiah(32)));
    assert_eq!(sheet.reserve, Rupiah(4));
    // Nobody has borrowed, so nobody has a claim to that half.
    let sheet = share_out(Rupiah(100), &parts, &[stake(1, 0, 10)]);
    assert_eq!((sheet.members[0].total(), sheet.reserve), (Rupiah(50), Rupiah(50)));
    let sheet = share_out(Rupiah(100), &parts, &[]);
    assert_eq!((sheet.members.len(), sheet.reserve), (0, Rupiah(100)));
}

proptest! {
    #[test]
    fn the_sheet_adds_up_to_the_pool(
        pool in 0_i64..=1_000_000_000_000,
        cuts in prop::collection::vec(0_u32..=WHOLE, 5),
        people in prop::collection::vec((0_i64..=1_000_000_000_000, 0_i64..=1_000_000_000_000), 0..40),
    ) {
        let mut cuts = cuts;
        cuts.sort_unstable();
        let edges: Vec<u32> = [0].into_iter().chain(cuts).chain([WHOLE]).collect();
        let widths: Vec<u32> = edges.windows(2).map(|it| it[1] - it[0]).collect();
        let parts = parts(widths[0], widths[1], widths[2], widths[3], widths[4], widths[5]);
        prop_assert_eq!(parts.sum(), u64::from(WHOLE));
        let stakes: Vec<Stake> = (1..).zip(people).map(|(id, (v, s))| stake(id, v, s)).collect();
        let sheet = share_out(Rupiah(pool), &parts, &stakes);
        prop_assert_eq!(sheet.sum(), Rupiah(pool));
        let floor = i128::from(pool) * i128::from(parts.reserve) / i128::from(WHOLE);
        prop_assert!(i128::from(sheet.reserve.0) >= floor);
        prop_assert!(sheet.members.iter().all(|it| it.for_business.0 >= 0 && it.for_capital.0 >= 0));
    }
}
