//! Chance without chance: numbers that look random and are the same for the same seed.

use crate::kernel::Text;

/// Marsaglia's xorshift with 64 bits of state.
#[derive(Clone, Debug)]
pub struct Chance(u64);

const NAMES: [&str; 16] = [
    "Sari",
    "Dewi",
    "Agus",
    "Rini",
    "Budi",
    "Tini",
    "Mak Iyah",
    "Pak RT",
    "Ujang",
    "Neng",
    "Asep",
    "Lilis",
    "مريم",
    "Émile",
    "Bu 📚",
    "O'Neil <b>",
];
const WORDS: [&str; 8] = [
    "Bawa buku dari rumah",
    "Hujan deras",
    "Rak buku baru",
    "Balai dipakai hajatan",
    "Kami saling mendengar.\nKami datang tepat waktu.",
    "<script>alert('x')</script>",
    "👩‍🏫 مكتبة ꦥꦼꦂꦕꦶꦏ꧀",
    "A",
];

impl Chance {
    pub fn new(seed: u64) -> Chance {
        // A state of zero would stay zero; neighbouring seeds should not live alike.
        let mut chance = Chance((seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        for _ in 0..4 {
            chance.draw();
        }
        chance
    }

    fn draw(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From 0 to one below `bound`; 0 when the bound is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.draw().checked_rem(bound).unwrap_or(0)
    }

    pub fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// From 1 to `most`: an id, a version, a party.
    pub fn small(&mut self, most: u64) -> u32 {
        u32::try_from(1 + self.below(most)).unwrap_or(1)
    }

    /// One of these; `None` when there are none.
    pub fn of<T: Clone>(&mut self, choices: &[T]) -> Option<T> {
        let place = usize::try_from(self.below(choices.len() as u64)).unwrap_or(0);
        choices.get(place).cloned()
    }

    pub fn maybe<T>(&mut self, value: T) -> Option<T> {
        self.one_in(2).then_some(value)
    }

    pub fn name(&mut self) -> Text {
        if self.one_in(25) {
            return self.nonsense();
        }
        let name = self.of(&NAMES).unwrap_or_default();
        if self.one_in(3) { Text::new(&format!("{name} {}", self.small(9))) } else { Text::new(name) }
    }

    pub fn words(&mut self) -> Text {
        if self.one_in(25) { self.nonsense() } else { Text::new(self.of(&WORDS).unwrap_or_default()) }
    }

    fn nonsense(&mut self) -> Text {
        match self.below(4) {
            0 => Text::new(""),
            1 => Text::new("\u{200b}"),
            2 => Text::new(&"panjang sekali 📚 ".repeat(40)),
            _ => Text::new("baris satu\nbaris dua"),
        }
    }
}
