//! Two clocks that should agree.

/// What two clocks show, in ms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// Time that only runs on, since any fixed start.
    pub steady: u64,
    /// The clock on the wall, which may be set.
    pub wall: u64,
}

/// How far apart clocks may run between two looks at them, in ms: a busy machine is late by seconds, a browser looks
/// after a hidden page once a minute at the least, and the hourly correction of a clock is less than a second.
const APART: u64 = 70_000;

impl Times {
    /// True if between two looks the machine slept, or somebody set its clock. Some machines stop the steady clock
    /// while they sleep, others let it run on: so both a gap and a difference tell.
    pub fn jumped(self, before: Self) -> bool {
        let steady = self.steady.saturating_sub(before.steady);
        let wall = self.wall.abs_diff(before.wall);
        let backwards = self.wall < before.wall;
        steady > APART || (backwards && wall > APART) || wall.abs_diff(steady) > APART
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Times = Times { steady: 1_000_000, wall: 1_800_000_000_000 };

    fn later(steady: i64, wall: i64) -> Times {
        Times {
            steady: NOON.steady.saturating_add_signed(steady * 1000),
            wall: NOON.wall.saturating_add_signed(wall * 1000),
        }
    }

    #[test]
    fn a_clock_that_was_set_and_a_machine_that_slept_are_noticed() {
        assert!(later(1, 3600).jumped(NOON), "set on, or asleep with the steady clock stopped");
        assert!(later(1, -3600).jumped(NOON), "set back");
        assert!(later(3600, 3600).jumped(NOON), "asleep with the steady clock running on");
    }

    #[test]
    fn a_busy_machine_and_a_small_correction_are_not() {
        assert!(!later(0, 0).jumped(NOON));
        assert!(!later(8, 8).jumped(NOON));
        assert!(!later(1, -2).jumped(NOON));
    }
}
