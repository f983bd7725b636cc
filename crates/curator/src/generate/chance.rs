//! Chance that is the same every time.

/// `SplitMix64`, by G. L. Steele, D. Lea and C. H. Flood, “Fast splittable pseudorandom number generators”, OOPSLA
/// 2014.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The chance of a seed, for one purpose: what is made for one does not change with how much is made for another.
    pub fn new(seed: u64, purpose: u64) -> Self {
        let mut chance = Self(seed);
        let start = chance.next() ^ purpose.wrapping_mul(0xD134_2543_DE82_EF95);
        Self(start)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 if `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % (n.max(1) as u64)) as usize
    }

    /// A number from `from` to `to`, both included.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        from + (self.next() % (to - from + 1).max(1) as u64) as i64
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }

    /// One of several; the first, if there is none to choose.
    pub fn pick<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// Near 0 most often and within ±1: the sum of four, as a bell is told from afar.
    pub fn bell(&mut self) -> f64 {
        let sum: i64 = (0..4).map(|_| self.between(-1000, 1000)).sum();
        sum as f64 / 4000.0
    }
}
