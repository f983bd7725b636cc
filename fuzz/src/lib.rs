//! What is thrown at whatever reads something from outside, and what must hold whatever it was. The targets are plain
//! functions of bytes: cargo-fuzz calls them, `make fuzz` does with a generator of its own, and so does `cargo test`
//! for a while.

pub mod chance;
pub mod corpus;
pub mod lost;
pub mod monsters;
pub mod mutate;
pub mod targets;
