//! What is looked at in each round, and what in turn: every screen in every language takes long, and the same fault
//! seldom hides in one pair of both.

/// Whether everything is looked at: `FULL=yes`.
pub fn is_full() -> bool {
    std::env::var_os("FULL").is_some()
}

/// All of them in a full round (`test.sh full`); else the one whose turn it is, so that a visit which counts its screens
/// or rooms looks at each of them, and at each of these.
pub fn in_turn<T>(all: &[T], turn: usize) -> &[T] {
    if is_full() || all.is_empty() {
        return all;
    }
    let at = turn % all.len();
    &all[at..=at]
}
