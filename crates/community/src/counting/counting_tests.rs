//! Counting: the rules as rows, and slow references that share no code with the counts.

use std::collections::BTreeSet;

use proptest::{prelude::*, test_runner::RngSeed};

use super::*;

/// The same cases each time, so that a failure can be repeated.
pub(super) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(17),
        ..ProptestConfig::default()
    }
}

fn ranked(rows: &[(&[usize], u64)]) -> Vec<(Ranked, u64)> {
    rows.iter().map(|(order, voters)| (Ranked::strict(order), *voters)).collect()
}

fn levels(rows: &[(&[&[usize]], u64)]) -> Vec<(Ranked, u64)> {
    let ballot = |levels: &[&[usize]]| Ranked { levels: levels.iter().map(|it| it.to_vec()).collect() };
    rows.iter().map(|(levels, voters)| (ballot(levels), *voters)).collect()
}

#[test]
fn approvals_are_counted_once_each_and_a_tie_is_told() {
    let tally = |ballots: &[(Vec<usize>, u64)]| {
        let tally = approval::tally(3, ballots);
        (tally.approvals, tally.winners)
    };
    assert_eq!(tally(&[(vec![0, 1, 1], 2), (vec![1, 9], 1)]), (vec![2, 3, 0], vec![1]));
    assert_eq!(tally(&[(vec![0, 2], 2)]), (vec![2, 0, 2], vec![0, 2]));
    assert_eq!(tally(&[(vec![], 2)]), (vec![0, 0, 0], vec![]));
    assert_eq!(approval::tally(0, &[(vec![0], 1)]).winners, NOBODY);
}

#[test]
fn equal_scores_are_told_apart_by_fives_then_fours() {
    let winners = |ballots: &[(Vec<u8>, u64)]| score::tally(2, ballots).winners;
    assert_eq!(winners(&[(vec![5, 4], 1), (vec![3, 4], 1)]), [0]);
    assert_eq!(winners(&[(vec![4, 3], 2), (vec![1, 3], 1)]), [0]);
    assert_eq!(winners(&[(vec![5, 3], 1), (vec![3, 5], 1)]), [0, 1]);
    assert_eq!(winners(&[(vec![0, 0], 4)]), NOBODY);
    // Missing is 0, too much is 5.
    assert_eq!(score::tally(2, &[(vec![9], 2)]).sums[0], score::Sum { sum: 10, given: [2, 0, 0, 0, 0] });
}

#[test]
fn dots_add_up() {
    let tally = dots::tally(3, &[(vec![5, 3, 0], 1), (vec![0, 2, 6, 1], 1)]);
    assert_eq!((tally.dots, tally.winners), (vec![5, 5, 6], vec![2]));
    assert_eq!(dots::tally(2, &[(vec![4, 4], 1)]).winners, [0, 1]);
    assert_eq!(dots::tally(2, &[]).winners, NOBODY);
}

#[test]
fn of_slots_with_as_many_who_can_come_the_earliest_is_taken() {
    use slots::Fit::{IfNeedBe as M, No as N, Yes as Y};
    let winners = |ballots: &[(Vec<slots::Fit>, u64)]| slots::tally(3, ballots).winners;
    assert_eq!(winners(&[(vec![Y, Y, N], 1), (vec![N, Y, Y], 1)]), [1]);
    assert_eq!(winners(&[(vec![Y, N, Y], 1), (vec![N, M, M], 1)]), [2]);
    assert_eq!(winners(&[(vec![N, Y, Y], 2)]), [1]);
    assert_eq!(winners(&[(vec![N, M], 2)]), [1]);
    assert_eq!(winners(&[(vec![N, N, N], 2), (vec![], 1)]), NOBODY);
}

#[test]
fn the_lot_is_an_order_that_anyone_can_repeat() {
    let lot = Lot::from_order(&[2, 7, 2, 0], 4);
    assert_eq!(lot.order(), [2, 0, 1, 3]);
    assert_eq!((lot.first(&[1, 0]), lot.last(&[1, 0]), lot.first(&[])), (Some(0), Some(1), None));
    // sha256(00000007 ‖ 2a × 32 ‖ option) for options 0 to 4, sorted: worked out with another library.
    assert_eq!(Lot::seeded(7, &[0x2a; 32], 5).order(), SEEDED);
    assert_ne!(Lot::seeded(8, &[0x2a; 32], 5), Lot::seeded(7, &[0x2a; 32], 5));
}

const SEEDED: [usize; 5] = [4, 2, 3, 1, 0];
const NOBODY: [usize; 0] = [];

fn runoff(options: usize, ballots: &[(Ranked, u64)]) -> (Vec<Vec<usize>>, Option<usize>, usize) {
    let count = instant_runoff::count(options, ballots, &Lot::file_order(options));
    (count.rounds.into_iter().map(|it| it.eliminated).collect(), count.winner, count.ties.len())
}

#[test]
fn instant_runoff_follows_the_rules() {
    // More than half at once.
    assert_eq!(runoff(3, &ranked(&[(&[0], 3), (&[1], 2)])), (vec![vec![]], Some(0), 0));
    // The weakest goes out and its ballots move on.
    let rows = ranked(&[(&[0, 1], 4), (&[1, 0], 3), (&[2, 1], 2)]);
    assert_eq!(runoff(3, &rows), (vec![vec![2], vec![]], Some(1), 0));
    // Those who together have less than the next one up go out together.
    let rows = ranked(&[(&[0], 9), (&[1], 7), (&[2, 1], 3), (&[3, 1], 2), (&[4], 1)]);
    assert_eq!(runoff(5, &rows), (vec![vec![2, 3, 4], vec![]], Some(1), 0));
    // Exhausted ballots count for nobody, and half of those that count is not more than half.
    let rows = ranked(&[(&[0], 4), (&[1], 3), (&[2], 2)]);
    assert_eq!(runoff(3, &rows), (vec![vec![2], vec![]], Some(0), 0));
    // 2 and 3 are tied for last; 3 had fewer the round before.
    let rows = ranked(&[(&[0], 10), (&[1], 9), (&[2], 5), (&[3, 2], 3), (&[4, 3], 2), (&[5, 2], 6)]);
    let count = instant_runoff::count(6, &rows, &Lot::file_order(6));
    assert!(count.ties.is_empty(), "{count:?}");
    // Never told apart: the lot, last in its order goes.
    let rows = ranked(&[(&[0], 2), (&[1], 2)]);
    assert_eq!(runoff(2, &rows), (vec![vec![1], vec![]], Some(0), 1));
    assert_eq!(instant_runoff::count(2, &rows, &Lot::from_order(&[1, 0], 2)).winner, Some(1));
    // Nobody ranks anything.
    assert_eq!(runoff(2, &ranked(&[(&[], 5), (&[7], 1)])), (vec![vec![]], None, 0));
    assert_eq!(runoff(0, &[]), (vec![vec![]], None, 0));
    // It counts up to the tie.
    let rows = levels(&[(&[&[2], &[0, 1]], 1), (&[&[0]], 2), (&[&[1]], 2)]);
    assert_eq!(instant_runoff::count(3, &rows, &Lot::file_order(3)).rounds[1].exhausted, 1);
}

#[test]
fn an_earlier_round_tells_apart_those_tied_for_last() {
    // Round 1: 8 7 4 3 1; 4 goes out for 3. Round 2: 8 7 4 4; 3 had fewer before, though it is first in the lot.
    let rows = ranked(&[(&[0], 8), (&[1], 7), (&[2, 1], 4), (&[3, 1], 3), (&[4, 3], 1)]);
    let count = instant_runoff::count(5, &rows, &Lot::from_order(&[3], 5));
    let out: Vec<Vec<usize>> = count.rounds.iter().map(|it| it.eliminated.clone()).collect();
    assert_eq!((out, count.winner), (vec![vec![4], vec![3], vec![2], vec![]], Some(1)));
    assert!(count.ties.is_empty());
}

#[test]
fn schulze_settles_circles_by_the_strongest_paths() {
    // The example that Schulze gives (2011): 45 voters, five options, E wins.
    let rows = ranked(&[
        (&[0, 2, 1, 4, 3], 5),
        (&[0, 3, 4, 2, 1], 5),
        (&[1, 4, 3, 0, 2], 8),
        (&[2, 0, 1, 4, 3], 3),
        (&[2, 0, 4, 1, 3], 7),
        (&[2, 1, 0, 3, 4], 2),
        (&[3, 2, 4, 1, 0], 7),
        (&[4, 1, 0, 3, 2], 8),
    ]);
    let count = schulze::count(5, &rows, &Lot::file_order(5));
    assert_eq!((count.unbeaten, count.winner, count.lot_used), (vec![4], Some(4), false));
    assert_eq!((count.pairs.rather(0, 1), count.pairs.rather(1, 0), count.pairs.rather(0, 9)), (20, 25, 0));
    let circle = ranked(&[(&[0, 1, 2], 1), (&[1, 2, 0], 1), (&[2, 0, 1], 1)]);
    let count = schulze::count(3, &circle, &Lot::from_order(&[2], 3));
    assert_eq!((count.unbeaten, count.winner, count.lot_used), (vec![0, 1, 2], Some(2), true));
    assert_eq!(schulze::count(3, &ranked(&[(&[], 2)]), &Lot::file_order(3)).winner, None);
    assert_eq!(schulze::count(0, &[], &Lot::file_order(0)).winner, None);
    // Unranked is below all ranked; those on one level are told apart by nobody.
    let rows = levels(&[(&[&[0, 1]], 3), (&[&[1]], 1)]);
    assert_eq!(schulze::count(3, &rows, &Lot::file_order(3)).unbeaten, [1]);
}

#[test]
fn plurality_and_borda_count_places() {
    let rows = levels(&[(&[&[0], &[1, 2]], 2), (&[&[1, 2]], 3), (&[&[2], &[1], &[0]], 1)]);
    let tally = plurality::tally(3, &rows);
    assert_eq!((tally.votes, tally.winners), (vec![2, 0, 1], vec![0]));
    // 2·(2, ½, ½) + 3·(0, 1½, 1½) + (0, 1, 2), doubled.
    let tally = borda::tally(3, &rows);
    assert_eq!((tally.doubled, tally.winners), (vec![8, 13, 15], vec![2]));
    assert_eq!(borda::tally(2, &ranked(&[(&[], 2)])).winners, NOBODY);
    assert_eq!(borda::tally(1, &ranked(&[(&[0], 2)])).winners, [0]);
    assert_eq!(plurality::tally(2, &ranked(&[(&[0], 1), (&[1], 1)])).winners, [0, 1]);
}

#[test]
fn greedy_takes_what_fits() {
    let election = equal_shares::Election::new(
        100,
        vec![70, 40, 30, 30, 1],
        vec![(vec![0, 1], 3), (vec![1, 2, 3], 2), (vec![0], 2)],
    );
    let lot = Lot::from_order(&[3], 5);
    assert_eq!(greedy::greedy(&election, 100, &[], &lot), [1, 3, 2]);
    assert_eq!(greedy::greedy(&election, 60, &[1], &lot), [3, 2]);
}

/// Three to five options; levels with ties now and then.
fn ballots() -> impl Strategy<Value = (usize, Vec<(Ranked, u64)>)> {
    let ballot = |options: usize| {
        let order = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
        (order, 0..=options, prop::collection::vec(0..5_u8, options), 1..4_u64).prop_map(
            |(order, ranked, ties, voters)| {
                let mut levels: Vec<Vec<usize>> = vec![];
                for (option, tie) in order.into_iter().take(ranked).zip(ties) {
                    match levels.last_mut().filter(|_| tie == 0) {
                        Some(level) => level.push(option),
                        None => levels.push(vec![option]),
                    }
                }
                (Ranked { levels }, voters)
            },
        )
    };
    (2..6_usize).prop_flat_map(move |options| (Just(options), prop::collection::vec(ballot(options), 0..8)))
}

/// One out at a time; who goes is worked out anew from the list of those who went before.
fn runoff_slowly(options: usize, ballots: &[(Ranked, u64)], lot: &[usize], gone: &[usize]) -> Option<usize> {
    let votes = |gone: &[usize], option: usize| -> u64 {
        let first = |ballot: &Ranked| {
            let whole = ballot.levels.iter().take_while(|level| level.len() == 1);
            whole.flatten().copied().find(|it| !gone.contains(it))
        };
        ballots.iter().filter(|(ballot, _)| first(ballot) == Some(option)).map(|(_, voters)| voters).sum()
    };
    let inside: Vec<usize> = (0..options).filter(|it| !gone.contains(it)).collect();
    if inside.iter().all(|it| votes(gone, *it) == 0) {
        return None;
    }
    if let [last] = inside.as_slice() {
        return Some(*last);
    }
    let worst = inside.into_iter().min_by_key(|option| {
        let rounds: Vec<u64> = (0..=gone.len()).rev().map(|round| votes(&gone[..round], *option)).collect();
        (rounds, std::cmp::Reverse(lot.iter().position(|it| it == option)))
    })?;
    runoff_slowly(options, ballots, lot, &[gone, &[worst]].concat())
}

/// Strongest paths by trying every path.
fn path_slowly(pairs: &ranked::Pairs, from: usize, to: usize, seen: &[usize]) -> u64 {
    let step = |one, other| {
        if pairs.rather(one, other) > pairs.rather(other, one) { pairs.rather(one, other) } else { 0 }
    };
    let seen = [seen, &[from]].concat();
    let over = (0..pairs.options()).filter(|via| !seen.contains(via) && *via != to);
    let over = over.map(|via| step(from, via).min(path_slowly(pairs, via, to, &seen)));
    over.max().unwrap_or(0).max(step(from, to))
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn instant_runoff_agrees_with_a_slow_count((options, ballots) in ballots(), seed in 0..9_u8) {
        let lot = Lot::seeded(1, &[seed; 32], options);
        let count = instant_runoff::count(options, &ballots, &lot);
        let together = count.rounds.iter().any(|round| round.eliminated.len() > 1);
        // Going out together leaves other earlier rounds to compare, so that a later tie may fall otherwise.
        if !together {
            prop_assert_eq!(count.winner, runoff_slowly(options, &ballots, &lot.order(), &[]));
        }
        let possible = instant_runoff::possible_winners(options, &ballots);
        prop_assert!(count.winner.is_none_or(|winner| possible.contains(&winner)));
        prop_assert_eq!(count.winner.is_none(), possible.is_empty());
        prop_assert!(possible.len() < 2 || !count.ties.is_empty() || options > 2);
    }

    #[test]
    fn possible_winners_are_those_of_some_lot((options, ballots) in ballots()) {
        let mut orders: Vec<Vec<usize>> = vec![vec![]];
        for _ in 0..options {
            orders = orders
                .into_iter()
                .flat_map(|order| (0..options).filter(|it| !order.contains(it)).map(|it| [&order[..], &[it]].concat()).collect::<Vec<_>>())
                .collect();
        }
        let lots: Vec<Lot> = orders.iter().map(|order| Lot::from_order(order, options)).collect();
        let runoff: BTreeSet<usize> =
            lots.iter().filter_map(|lot| instant_runoff::count(options, &ballots, lot).winner).collect();
        prop_assert_eq!(runoff, instant_runoff::possible_winners(options, &ballots));
        let paths: BTreeSet<usize> =
            lots.iter().filter_map(|lot| schulze::count(options, &ballots, lot).winner).collect();
        prop_assert_eq!(paths, schulze::possible_winners(options, &ballots));
    }

    #[test]
    fn schulze_agrees_with_trying_every_path((options, ballots) in ballots()) {
        let count = schulze::count(options, &ballots, &Lot::file_order(options));
        let pairs = &count.pairs;
        let path = |one, other| path_slowly(pairs, one, other, &[]);
        let unbeaten: Vec<usize> =
            (0..options).filter(|one| (0..options).all(|other| path(*one, other) >= path(other, *one))).collect();
        prop_assert!(count.unbeaten == unbeaten || count.unbeaten.is_empty());
        // Who wins every contest is the only one unbeaten.
        let wins_all = (0..options)
            .find(|one| (0..options).all(|it| it == *one || pairs.rather(*one, it) > pairs.rather(it, *one)));
        prop_assert!(wins_all.is_none_or(|winner| count.unbeaten == [winner]));
    }

    #[test]
    fn the_order_of_ballots_and_how_they_are_grouped_is_nothing((options, ballots) in ballots(), turn in 0..20_usize) {
        let mut listed: Vec<(Ranked, u64)> =
            ballots.iter().flat_map(|(ballot, voters)| (0..*voters).map(|_| (ballot.clone(), 1))).collect();
        let turn = turn % listed.len().max(1);
        listed.rotate_left(turn);
        let lot = Lot::file_order(options);
        prop_assert_eq!(instant_runoff::count(options, &ballots, &lot), instant_runoff::count(options, &listed, &lot));
        prop_assert_eq!(schulze::count(options, &ballots, &lot), schulze::count(options, &listed, &lot));
        prop_assert_eq!(borda::tally(options, &ballots), borda::tally(options, &listed));
        prop_assert_eq!(plurality::tally(options, &ballots), plurality::tally(options, &listed));
    }

    #[test]
    fn one_more_supporter_never_harms(ballots in prop::collection::vec((prop::collection::vec(0..4_usize, 0..4), 1..3_u64), 0..6), option in 0..4_usize) {
        let before = approval::tally(4, &ballots);
        let mut more = ballots;
        more.push((vec![option], 1));
        let after = approval::tally(4, &more);
        prop_assert!(!before.winners.contains(&option) || after.winners == [option]);
    }
}
