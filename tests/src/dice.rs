//! Random numbers that are the same in every run.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "used by tests alone"
)]

/// A stream of random numbers (xorshift64*), the same in every run.
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    /// Seeds the stream. The seed must not be zero.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    /// A number below `end`.
    ///
    /// # Panics
    /// If `end` is zero.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % u64::try_from(end).unwrap()) as usize
    }

    /// A random element.
    ///
    /// # Panics
    /// If there is none.
    pub fn pick<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.below(among.len())]
    }
}

/// Changes the bytes at random.
///
/// # Panics
/// If there are none.
pub fn bytes_broken(dice: &mut Dice, file: &mut Vec<u8>) {
    let (at, other) = (dice.below(file.len()), dice.below(file.len()));
    match dice.below(6) {
        0 => file[at] ^= 1 << dice.below(8),
        1 => file[at] = dice.pick(b"\"{}[],:0\\\xff \n"),
        2 => file.truncate(at),
        3 => drop(file.drain(at..(at + 1 + other % 40).min(file.len()))),
        4 => {
            let copied = file[at..(at + 1 + other % 200).min(file.len())].to_vec();
            file.splice(other..other, copied);
        }
        _ => file.swap(at, other),
    }
    if file.is_empty() {
        file.push(b'{');
    }
}
