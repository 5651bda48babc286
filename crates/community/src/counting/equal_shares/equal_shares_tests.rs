//! Equal shares: the vectors of the rules, the ledger, and a slow reference that shares no code with the count.

use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

use super::*;
use crate::counting::Lot;

fn rational(amount: u64) -> BigRational {
    BigRational::from(BigInt::from(amount))
}

fn vector_a() -> Election {
    let ballots = vec![(vec![0, 1], 1), (vec![0], 1), (vec![2], 1), (vec![0, 1, 2], 1)];
    Election::new(100_000, vec![5_000, 10_000, 85_000], ballots)
}

/// Buku, Rak, Sepatu, Kantong, Lomba.
fn vector_b() -> Election {
    let costs = vec![250_000, 200_000, 300_000, 60_000, 150_000];
    Election::new(600_000, costs, vec![(vec![0, 1], 5), (vec![2, 3], 3), (vec![4, 3], 1)])
}

fn check(election: &Election, completion: Completion, selected: &[usize], cost: u64) -> Outcome {
    let lot = Lot::file_order(election.costs.len());
    let outcome = equal_shares(election, completion, &lot);
    assert_eq!((outcome.selected().as_slice(), outcome.cost), (selected, cost), "{completion:?}");
    outcome
}

#[test]
fn the_first_vector_of_the_rules() {
    check(&vector_a(), Completion::None, &[0, 1], 15_000);
    check(&vector_a(), Completion::Add1ThenGreedy { step: 1 }, &[0, 1, 2], 100_000);
}

#[test]
fn the_second_vector_of_the_rules() {
    let base = check(&vector_b(), Completion::None, &[1, 3], 260_000);
    let prices: Vec<By> = base.purchases.into_iter().map(|it| it.by).collect();
    let price = |amount| By::Supporters { price: rational(amount) };
    assert_eq!(prices, [price(40_000), price(15_000)]);
    check(&vector_b(), Completion::Add1ThenGreedy { step: 1 }, &[1, 0, 3], 510_000);
}

#[test]
fn what_is_strange_is_defined() {
    let one = |budget, costs: Vec<u64>, ballots| Election::new(budget, costs, ballots);
    let all = Completion::Add1ThenGreedy { step: 1 };
    check(&one(100, vec![10], vec![]), all, &[], 0);
    check(&one(100, vec![10], vec![(vec![0], 0)]), all, &[], 0);
    check(&one(100, vec![], vec![(vec![], 3)]), all, &[], 0);
    // Free ones first, most supporters first; never one that nobody wants.
    check(&one(100, vec![0, 50, 0, 0], vec![(vec![0, 1, 2], 1), (vec![2], 1)]), all, &[2, 0, 1], 50);
    // Nobody wants the second, and the third can never be paid.
    check(&one(100, vec![60, 20, 101], vec![(vec![0, 2], 2)]), all, &[0], 60);
    check(&one(0, vec![0, 1], vec![(vec![0, 1], 2)]), all, &[0], 0);
    // An empty ballot is a voter all the same: 3 start with 33⅓ each, so two pay 66⅔ at most.
    check(&one(100, vec![67], vec![(vec![0], 2), (vec![], 1)]), Completion::None, &[], 0);
    check(&one(100, vec![66], vec![(vec![0, 0, 7], 2), (vec![], 1)]), Completion::None, &[0], 66);
    check(&one(100, vec![67], vec![(vec![0], 2), (vec![], 1)]), Completion::Add1 { step: 1 }, &[0], 67);
    check(&one(100, vec![67], vec![(vec![0], 2), (vec![], 1)]), Completion::Add1 { step: 0 }, &[], 0);
    // The largest amounts: bounds do not fit, exact numbers do.
    let most = u64::MAX / 2;
    let votes = vec![(vec![0], 1), (vec![0, 1], 1 << 40)];
    check(&one(most, vec![most, most - (1 << 30)], votes), Completion::None, &[0], most);
}

#[test]
fn ties_go_by_cost_then_supporters_then_lot() {
    let cheaper = Election::new(100, vec![60, 50], vec![(vec![0, 1], 2)]);
    assert!(!check(&cheaper, Completion::None, &[1], 50).lot_used());
    let same = Election::new(100, vec![60, 60], vec![(vec![0, 1], 2)]);
    let outcome = check(&same, Completion::None, &[0], 60);
    assert_eq!(outcome.ties, [vec![0, 1]]);
    let lot = Lot::from_order(&[1, 0], 2);
    assert_eq!(equal_shares(&same, Completion::None, &lot).selected(), [1]);
}

#[test]
fn the_box_buys_what_has_most_supporters_and_still_fits() {
    let election = Election::new(
        100,
        vec![70, 20, 40, 10],
        vec![(vec![0], 5), (vec![2], 3), (vec![1], 1), (vec![3], 1)],
    );
    let outcome = check(&election, Completion::Add1ThenGreedy { step: 1 }, &[3, 0, 1], 100);
    let by_box = outcome.purchases.iter().map(|it| it.by == By::Box);
    assert_eq!(by_box.collect::<Vec<_>>(), [false, true, true]);
    let election = Election::new(100, vec![50, 80, 50], vec![(vec![0], 1), (vec![1], 3), (vec![2], 1)]);
    let outcome = check(&election, Completion::Add1ThenGreedy { step: 7 }, &[1], 80);
    assert_eq!(outcome.raises, 4);
}

#[test]
fn members_see_what_their_part_paid_for() {
    let election = Election::new(100, vec![100, 10], vec![(vec![0, 1], 1), (vec![0, 1], 1), (vec![0, 1], 1)]);
    let outcome = check(&election, Completion::None, &[1], 10);
    let rupiah = |paid: &Paid| paid.portions.iter().map(|it| (it.ballot, it.rupiah)).collect::<Vec<_>>();
    // Project 1 begins the turn with ballot 1.
    assert_eq!(
        outcome.shares_in_rupiah(&election).iter().map(rupiah).collect::<Vec<_>>(),
        [[(0, 3), (1, 4), (2, 3)]]
    );
}

/// Everything with exact fractions, every price by sorting, every project before every purchase.
fn slowly(election: &Election, start: &BigRational) -> Vec<usize> {
    let mut left = vec![start.clone(); election.ballots.len()];
    let supporters = election.supporters();
    let mut bought: Vec<usize> = vec![];
    loop {
        let mut best: Option<(BigRational, usize, BigRational)> = None;
        for (project, cost) in election.costs.iter().enumerate() {
            let by = |(ballot, (approved, voters)): (usize, &(Vec<usize>, u64))| {
                approved.contains(&project).then_some((left[ballot].clone(), *voters))
            };
            let mut purses: Vec<(BigRational, u64)> =
                election.ballots.iter().enumerate().filter_map(by).filter(|it| it.1 > 0).collect();
            let together =
                purses.iter().fold(rational(0), |sum, (has, voters)| sum + has * BigInt::from(*voters));
            if bought.contains(&project) || purses.is_empty() || together < rational(*cost) {
                continue;
            }
            purses.sort();
            let mut rest = rational(*cost);
            let mut rich: u64 = purses.iter().map(|it| it.1).sum();
            for (has, voters) in purses {
                if has < &rest / BigInt::from(rich) {
                    rest -= has * BigInt::from(voters);
                    rich -= voters;
                }
            }
            let price = rest / BigInt::from(rich);
            // A lower price for each rupiah of cost is a higher effective vote count.
            let key = if *cost == 0 { rational(0) } else { &price / BigInt::from(*cost) };
            let rank = |it: usize| (election.costs[it], u64::MAX - supporters[it], it);
            if best.as_ref().is_none_or(|(other, at, _)| (&key, rank(project)) < (other, rank(*at))) {
                best = Some((key, project, price));
            }
        }
        let Some((_, project, price)) = best else { return bought };
        bought.push(project);
        for ((approved, _), left) in election.ballots.iter().zip(&mut left) {
            if approved.contains(&project) {
                *left -= (&*left).min(&price).clone();
            }
        }
    }
}

fn slowly_raised(election: &Election, step: u64) -> Vec<usize> {
    let voters = BigInt::from(election.voters());
    let supported = election.supporters().iter().filter(|it| **it > 0).count();
    let mut start = rational(election.budget) / voters;
    let mut kept = slowly(election, &start);
    while kept.len() < supported {
        start += BigInt::from(step);
        let next = slowly(election, &start);
        if election.cost(&next) > u128::from(election.budget) {
            break;
        }
        kept = next;
    }
    kept
}

/// Small numbers make ties, large ones make fractions.
fn elections() -> impl Strategy<Value = Election> {
    let ballots = prop::collection::vec((prop::collection::vec(0..7_usize, 0..6), 1..5_u64), 1..9);
    let costs = prop_oneof![
        prop::collection::vec(0..6_u64, 1..7),
        prop::collection::vec(1..200_u64, 1..7),
        prop::collection::vec(1..3_000_000_u64, 1..7),
    ];
    (costs, ballots, 10..120_u64).prop_map(|(costs, ballots, percent)| {
        let budget = costs.iter().sum::<u64>() * percent / 100;
        Election::new(budget, costs, ballots)
    })
}

proptest! {
    #![proptest_config(crate::counting::tests::cases(200))]

    #[test]
    fn it_buys_what_a_slow_count_buys(election in elections()) {
        let lot = Lot::file_order(election.costs.len());
        let outcome = equal_shares(&election, Completion::None, &lot);
        let start = rational(election.budget) / BigInt::from(election.voters());
        prop_assert_eq!(outcome.selected(), slowly_with_free_first(&election, &start));
    }

    #[test]
    fn raises_that_are_passed_over_change_nothing(election in elections(), parts in 1..60_u64) {
        let lot = Lot::file_order(election.costs.len());
        let step = (election.budget / election.voters() / parts).max(1);
        let leaping = equal_shares(&election, Completion::Add1 { step }, &lot);
        prop_assert_eq!(&leaping, &completion::raised_one_by_one(&election, &lot, step));
        let mut slow = slowly_raised(&election, step);
        let mut selected = leaping.selected();
        slow.sort_unstable();
        selected.sort_unstable();
        prop_assert_eq!(selected, slow);
    }

    #[test]
    fn the_ledger_adds_up(election in elections()) {
        let lot = Lot::file_order(election.costs.len());
        let step = (election.budget / election.voters() / 20).max(1);
        let outcome = equal_shares(&election, Completion::Add1ThenGreedy { step }, &lot);
        prop_assert!(outcome.cost <= election.budget);
        prop_assert_eq!(u128::from(outcome.cost), election.cost(&outcome.selected()));
        let mut spent = vec![rational(0); election.ballots.len()];
        for (paid, purchase) in outcome.shares_in_rupiah(&election).iter().zip(&outcome.purchases) {
            let mut exact = rational(0);
            for portion in &paid.portions {
                exact += &portion.each * BigInt::from(election.ballots[portion.ballot].1);
                spent[portion.ballot] += &portion.each;
            }
            let whole: u64 = paid.portions.iter().map(|it| it.rupiah).sum();
            let owed = match purchase.by {
                By::Supporters { .. } => purchase.cost,
                By::Box => 0,
            };
            prop_assert_eq!((exact, whole), (rational(owed), owed));
        }
        prop_assert!(spent.iter().all(|spent| *spent <= outcome.start));
    }

    #[test]
    fn the_order_of_ballots_and_how_they_are_grouped_is_nothing(election in elections(), turn in 0..9_usize) {
        let lot = Lot::file_order(election.costs.len());
        let completion = Completion::Add1ThenGreedy { step: (election.budget / 50).max(1) };
        let mut one_by_one: Vec<(Vec<usize>, u64)> = election
            .ballots
            .iter()
            .flat_map(|(approved, voters)| (0..*voters).map(|_| (approved.clone(), 1)))
            .collect();
        let turn = turn % one_by_one.len();
        one_by_one.rotate_left(turn);
        let listed = Election::new(election.budget, election.costs.clone(), one_by_one);
        prop_assert_eq!(equal_shares(&election, completion, &lot), equal_shares(&listed, completion, &lot));
    }
}

/// Among those that cost nothing the slow count knows only the order of the list.
fn slowly_with_free_first(election: &Election, start: &BigRational) -> Vec<usize> {
    let supporters = election.supporters();
    let mut bought = slowly(election, start);
    bought.sort_by_key(|it| if election.costs[*it] == 0 { (0, u64::MAX - supporters[*it]) } else { (1, 0) });
    bought
}

#[test]
fn a_project_that_just_becomes_affordable_is_not_leapt_over() {
    // With a start of 52 project 0 is paid with all that its four supporters have, and costs more than there is.
    let ballots = vec![(vec![4], 3), (vec![0, 4, 5], 3), (vec![2], 2), (vec![0, 4], 1)];
    let election = Election::new(261, vec![164, 142, 71, 75, 77, 108], ballots);
    let outcome = check(&election, Completion::Add1 { step: 1 }, &[4, 5, 2], 256);
    assert_eq!((outcome.raises, outcome.start), (22, rational(51)));
}
