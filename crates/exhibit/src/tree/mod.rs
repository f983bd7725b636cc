//! The generation tree: which objects it holds, where each stands, and who descends from whom.
//!
//! Split as request → layout: a [`Request`] is plain data that can be compared, a [`Layout`] is plain geometry, and the
//! same request gives the same layout every time, on every machine. Invariant: no randomness, no hash maps, no
//! measuring of text on a screen in here.

mod crossings;
mod fold;
mod highlight;
mod kinship;
mod layout;
mod request;
mod trace;

pub use fold::{Hidden, fold};
pub use highlight::{Highlight, HighlightRequest, highlight};
pub use kinship::{Step, farthest, kinship};
pub use layout::{Layout, PlacedNode, RoutedEdge, layout};
pub use request::{Edge, Node, Request, label};
pub use trace::{Direction, heirs, trace};

use crate::content::{Id, Link};
use crate::scale::Scale;
use std::collections::BTreeSet;

/// True if the tree shows links of that kind and evidence.
pub fn shown(link: &Link, muted: &BTreeSet<Id>) -> bool {
    !muted.contains(&link.kind) && !muted.contains(link.evidence.id())
}

/// Width of one year, in units of the picture.
pub const YEAR: f64 = 40.0;
/// Height of one row.
pub const ROW: f64 = 104.0;
/// Width of the place an object takes on its shelf.
pub const CARD: f64 = 176.0;

/// Units of the picture for one millimetre of an object.
pub fn millimetre(scale: &Scale) -> f64 {
    (CARD * 0.977 / scale.longest).min(ROW * 0.655 / scale.highest)
}
