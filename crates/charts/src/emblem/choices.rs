//! What an emblem is chosen from, and how a seed chooses.
//! Invariant: lists and their order never change, or communities would lose their emblems.

use super::petal::Petal;

const EMBER: &str = "#c2410c";
const LEAF: &str = "#2f7a4d";
const INDIGO: &str = "#2c3b6b";
const GOLD: &str = "#d99a1c";
const BROWN: &str = "#7a4b2a";
const CREAM: &str = "#fdebdc";
const PAPER: &str = "#fffdf9";

/// Colours that go together: `ground` under all, `petal` on it, `mark` in the petals, `ornament` around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    pub ground: &'static str,
    pub petal: &'static str,
    pub mark: &'static str,
    pub ornament: &'static str,
}

const fn colours(
    ground: &'static str,
    petal: &'static str,
    mark: &'static str,
    ornament: &'static str,
) -> Colours {
    Colours { ground, petal, mark, ornament }
}

pub const COLOURS: [Colours; 10] = [
    colours(EMBER, CREAM, BROWN, PAPER),
    colours(EMBER, PAPER, INDIGO, CREAM),
    colours(EMBER, CREAM, LEAF, PAPER),
    colours(LEAF, PAPER, BROWN, CREAM),
    colours(LEAF, CREAM, EMBER, PAPER),
    colours(INDIGO, CREAM, EMBER, GOLD),
    colours(INDIGO, PAPER, INDIGO, GOLD),
    colours(INDIGO, CREAM, LEAF, CREAM),
    colours(BROWN, CREAM, EMBER, GOLD),
    colours(BROWN, PAPER, INDIGO, CREAM),
];

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// Four petals up, down and to the sides.
    Cross,
    /// Four petals to the corners, as on cloth.
    Diagonal,
    /// Four broad petals, four slim ones between.
    Eight,
    /// Eight equal petals.
    Rosette,
    /// Four small flowers: a piece of the cloth itself.
    Cloth,
    /// Four great lenses, as where circles overlap.
    Circles,
}

#[derive(Clone, Copy)]
pub enum Mark {
    TwoDots,
    Dot,
    Slit,
    Kernel,
}

#[derive(Clone, Copy)]
pub enum Centre {
    Dot,
    Ring,
    Diamond,
}

#[derive(Clone, Copy)]
pub enum Ornament {
    Dots,
    Leaves,
    Frame,
    Beads,
}

pub struct Choices {
    pub colours: Colours,
    pub arrangement: Arrangement,
    pub petal: Petal,
    pub mark: Mark,
    pub centre: Centre,
    pub ornament: Ornament,
}

impl Choices {
    pub fn from(seed: &[u8; 16]) -> Choices {
        use Arrangement::*;
        let mut chance = Chance::from(seed);
        Choices {
            colours: chance.one_of(COLOURS),
            arrangement: chance.one_of([Cross, Diagonal, Eight, Rosette, Cloth, Circles]),
            petal: chance.one_of([Petal::Oval, Petal::Lens, Petal::Drop]),
            mark: chance.one_of([Mark::TwoDots, Mark::Dot, Mark::Slit, Mark::Kernel]),
            centre: chance.one_of([Centre::Dot, Centre::Ring, Centre::Diamond]),
            ornament: chance.one_of([Ornament::Dots, Ornament::Leaves, Ornament::Frame, Ornament::Beads]),
        }
    }
}

/// Choices that depend on every byte of the seed: ids that were made one after the other differ in few.
struct Chance(u64);

impl Chance {
    fn from(seed: &[u8; 16]) -> Chance {
        Chance(seed.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
            (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }

    /// The next number of the splitmix64 sequence.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn one_of<T: Copy, const N: usize>(&mut self, these: [T; N]) -> T {
        // The remainder is below N, which is above zero for every list in this file.
        these[(self.next() % N as u64) as usize]
    }
}
