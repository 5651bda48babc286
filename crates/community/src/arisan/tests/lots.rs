//! The lot, against vectors that were computed elsewhere.

use super::super::lot::{Commitment, Lot, LotId, Seed, draw, hex};
use crate::{
    kernel::{ArisanId, ArisanRoundId},
    village::Chance,
};

const COUNTING: Seed = {
    let mut bytes = [0; 32];
    let mut place = 0_u8;
    while place < 32 {
        bytes[place as usize] = place;
        place += 1;
    }
    Seed(bytes)
};

fn id() -> LotId {
    LotId { arisan: ArisanId(3), round: ArisanRoundId(7), draw: 1 }
}

/// Python: `hashlib.sha256(bytes(range(32)) + b"arisan/3/7/1")`.
#[test]
fn a_commitment_is_what_python_makes_of_it() {
    assert_eq!(id().to_string(), "arisan/3/7/1");
    let expected = "04985d33d10af84620c3b1915b0759740d55bd3450ed3e51f782bb49181a6409";
    assert_eq!(Commitment::of(&COUNTING, id()).to_string(), expected);
    assert_eq!(hex(&COUNTING.0), COUNTING.to_string());
    assert_eq!(format!("{COUNTING:?}"), "Seed(secret)");
}

/// Python: `sha256(bytes(range(32)) + b"arisan/3/7/1" + "\n".join(words).encode() + counter.to_bytes(4, "big"))`, words
/// `["melati", "7", "padi kuning 🌾"]`, counter 0; its first 8 bytes big-endian, among five.
#[test]
fn a_draw_is_what_python_makes_of_it() {
    let Lot { steps, limit, index } = draw(&COUNTING, id(), &["melati", "7", "padi kuning 🌾"], 5).unwrap();
    assert_eq!(steps.len(), 1);
    assert_eq!(steps[0].digest, "8deac15e8f78fece9ea4efa947616df14ba139d8b88032ae1e4acb18af413a4b");
    assert_eq!(steps[0].value, "10226198515776290510");
    assert_eq!(limit, 18_446_744_073_709_551_615);
    assert_eq!(index, 0);
}

#[test]
fn what_is_not_below_the_limit_is_drawn_again() {
    // So large that nearly every second value is refused.
    let n = (1 << 63) + 1;
    let mut refused = 0;
    for place in 0..40_u32 {
        let lot = draw(&COUNTING, id(), &[&place.to_string()], n).unwrap();
        let (last, before) = lot.steps.split_last().unwrap();
        assert!(last.counts && last.value.parse::<u128>().unwrap() < lot.limit);
        assert!(before.iter().all(|it| !it.counts && it.value.parse::<u128>().unwrap() >= lot.limit));
        assert!((0..).zip(&lot.steps).all(|(counter, it)| it.counter == counter));
        refused += before.len();
    }
    assert!((10..80).contains(&refused), "{refused} refused of 40");
}

#[test]
fn nothing_is_drawn_among_none_and_the_only_one_among_one() {
    assert_eq!(draw(&COUNTING, id(), &["a"], 0), None);
    let only = draw(&COUNTING, id(), &["a"], 1).unwrap();
    assert_eq!((only.index, only.limit), (0, 1 << 64));
    assert_eq!(draw(&COUNTING, id(), &["a"], 8).unwrap().limit, 1 << 64);
}

#[test]
fn every_part_goes_into_it() {
    let digest = |seed, id, words: &[&str]| draw(&seed, id, words, 5).unwrap().steps[0].digest.clone();
    let plain = digest(COUNTING, id(), &["melati", "7"]);
    assert_ne!(plain, digest(Seed([0; 32]), id(), &["melati", "7"]));
    assert_ne!(plain, digest(COUNTING, LotId { draw: 2, ..id() }, &["melati", "7"]));
    assert_ne!(plain, digest(COUNTING, id(), &["7", "melati"]));
    assert_ne!(plain, digest(COUNTING, id(), &["melati7"]));
}

/// Pearson's statistic over six slots has five degrees of freedom: above 20.5 it is in one of a thousand fair drums.
#[test]
fn sixty_thousand_draws_are_uniform() {
    const SLOTS: usize = 6;
    const DRAWS: u32 = 60_000;
    let mut chance = Chance::new(2_026);
    let mut counts = [0_i64; SLOTS];
    for round in 0..DRAWS {
        let mut seed = [0; 32];
        seed.fill_with(|| u8::try_from(chance.below(256)).unwrap());
        let id = LotId { round: ArisanRoundId(round), ..id() };
        let lot = draw(&Seed(seed), id, &["melati", "7"], SLOTS as u64).unwrap();
        counts[lot.index] += 1;
    }
    let expected = i64::from(DRAWS) / SLOTS as i64;
    let squares: i64 = counts.iter().map(|it| (it - expected).pow(2)).sum();
    // In thousandths, without floating point.
    let statistic = squares * 1_000 / expected;
    assert!(statistic < 20_500, "{statistic}/1000: {counts:?}");
    assert!(statistic > 200, "too even to be chance: {counts:?}");
}

/// The seed alone must not decide: with the same seed, other words give other winners, evenly.
#[test]
fn words_alone_spread_evenly_too() {
    let mut counts = [0_i64; 5];
    for word in 0..10_000 {
        counts[draw(&COUNTING, id(), &[&format!("kata {word}")], 5).unwrap().index] += 1;
    }
    let squares: i64 = counts.iter().map(|it| (it - 2_000).pow(2)).sum();
    assert!(squares * 1_000 / 2_000 < 18_470, "{counts:?}");
}
