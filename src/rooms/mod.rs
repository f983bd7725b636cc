//! The rooms, one folder or file each.

mod chronicle;
mod compare;
mod disputes;
mod gallery;
mod game;
mod map;
mod numbers;
mod object;
mod parade;
mod sources;
mod stories;
mod tree;

pub use chronicle::Chronicle;
pub use compare::Compare;
pub use disputes::Disputes;
pub use gallery::Gallery;
pub use game::Game;
pub use map::Map;
pub use numbers::Numbers;
pub use object::ObjectPage;
pub use parade::Parade;
pub use sources::Sources;
pub use stories::Stories;
pub use tree::Tree;
